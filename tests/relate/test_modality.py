"""How sure a text is of a claim: what hedges one says nothing of whose office looks into it."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.make import make_article


@pytest.fixture(scope="module")
def modalities():
    """Return a reader of texts: {type: modality} of its relations."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)
    return lambda text: {
        one.type: one.modality for one in relate(annotator.annotate(make_article(text)), lexicon).relations
    }


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Special Agent in Charge Juno Tarv of the FBI’s Omaha Field Office announced it.", "leads", "asserted"),
        ("Orsa Kellim was charged after an investigation by the FBI’s Omaha Field Office.", "part_of", "asserted"),
        ("Orsa Kellim is charged with being a member of the Karsa Crew.", "member_of", "charged"),
    ],
)
def test_a_charge_hedges_what_is_charged_and_nothing_else(modalities, text, type_, modality):
    assert modalities(text)[type_] == modality
