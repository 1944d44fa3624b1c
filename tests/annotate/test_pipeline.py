"""The recogniser multiplies by numpy's BLAS, in one thread, and knows only the labels that something is done with."""

from thinc.api import NumpyOps
from threadpoolctl import threadpool_info

from extractor.annotate.pipeline import load_pipeline
from models.recogniser import KEPT, keep_labels, load_base, train

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


def test_a_recogniser_of_fewer_labels_reads_what_it_read_of_those_that_are_left() -> None:
    nlp = load_base()
    before = [(span.text, span.label_) for span in nlp(TEXT).ents if span.label_ in KEPT]
    left = keep_labels(nlp, KEPT)
    assert before == [(span.text, span.label_) for span in left(TEXT).ents]
    assert set(left.get_pipe("ner").labels) == KEPT  # type: ignore[attr-defined]


def test_what_ships_and_what_a_training_returns_know_the_labels_that_are_made_use_of() -> None:
    nlp, _ = load_pipeline()
    for one in (nlp, train([], epochs=0)):
        assert set(one.get_pipe("ner").labels) == KEPT  # type: ignore[attr-defined]
