"""The masked sentences of a document are made once, whoever asks, and are what a reader would have made himself."""

from __future__ import annotations

from extractor.relate.places.asides import drop_asides
from extractor.relate.sentence.mask import mask
from extractor.relate.sentence.sheets import Sheets
from tests.relate.marks import annotate


def test_a_sentence_is_masked_once_and_as_it_would_be_alone() -> None:
    annotation = annotate("[P Orsa] owns [O Velkur] (a [C/ir Iran]-based firm). [P Bren] leads it.")
    sheets = Sheets(annotation)
    for sentence in annotation.sentences:
        assert sheets.plain(sentence) == mask(annotation, sentence)
        assert sheets.plain(sentence) is sheets.plain(sentence)


def test_what_a_change_makes_of_a_sentence_is_kept_apart_from_the_sentence() -> None:
    annotation = annotate("[P Orsa] owns “small” [O Velkur] (a firm).")
    sheets, (sentence,) = Sheets(annotation), annotation.sentences
    assert sheets.after(drop_asides, sentence) == drop_asides(mask(annotation, sentence))
    assert sheets.after(drop_asides, sentence) is sheets.after(drop_asides, sentence)
    assert sheets.plain(sentence) == mask(annotation, sentence)
