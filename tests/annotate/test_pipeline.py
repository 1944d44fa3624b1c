"""The recogniser multiplies by numpy's BLAS, in one thread, and reads what it read with thinc's."""

from thinc.api import NumpyOps
from threadpoolctl import threadpool_info

from extractor.annotate.pipeline import load_pipeline

TEXT = (
    "Orsa Velkur, a national of Georgia, runs Tavik Marine Shipping LLC, which is based in Tresa. On behalf of the "
    "Kellim Group, she chartered the tanker Bren Star and paid Olmetra Bank through accounts in Cyprus and Panama."
)


def test_names_are_the_same_whoever_multiplies_the_matrices() -> None:
    nlp, _ = load_pipeline()
    read = [(span.text, span.label_) for span in nlp(TEXT).ents]
    assert read
    for node in nlp.get_pipe("ner").model.walk():  # type: ignore[attr-defined]
        assert not node.ops.use_blis
        node.ops = NumpyOps()
    assert read == [(span.text, span.label_) for span in nlp(TEXT).ents]


def test_no_thread_of_numpy_waits_for_another() -> None:
    load_pipeline()
    assert {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"} == {1}
