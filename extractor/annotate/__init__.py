"""Say who is named in an article, under which names, and where laws, places and dates stand.

    annotator = build_annotator(load_lexicon())
    annotation = annotator.annotate(article)          # -> Annotation

    text      blocks and sentences, dates, laws, numbers, places
    naming    candidates for names, what speaks for each, the best set of them
    joining   which names denote one actor
    cuts      where a name begins and ends, and names that only their surroundings give away

Importing this package is cheap; `build_annotator` loads spaCy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.annotate.annotator import Annotator
    from extractor.lexicon import Lexicon

__all__ = ["build_annotator"]


def build_annotator(lexicon: Lexicon, model: str | None = None) -> Annotator:
    """Return an annotator; `model` names any installed spaCy pipeline instead of the shipped one.

    Raises `PipelineMissingError` where that pipeline is not installed.
    """
    from extractor.annotate.annotator import Annotator  # noqa: PLC0415 - spaCy is heavy
    from extractor.annotate.naming.names import Scorer  # noqa: PLC0415
    from extractor.annotate.pipeline import load_pipeline  # noqa: PLC0415

    nlp, version = load_pipeline(model)
    return Annotator(nlp, lexicon, Scorer.load(), version)
