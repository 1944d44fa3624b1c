"""A text that lost its apostrophes prints the owner's "s" without one; any other text prints plurals so."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.lostmarks import past_lost_marks
from extractor.annotate.naming.names import NameSpan
from extractor.annotate.text.blocks import read_quotations

_FILLER = " The men met in the town and left it again." * 40


def _named(text: str, name: str) -> list[str]:
    span = NameSpan(text.index(name), text.index(name) + len(name), name, {"group": 4.0}, 4.0)
    return [found.text for found in past_lost_marks(text, [span])]


@pytest.mark.parametrize("owned", ["operations director fled", "financing depends on gifts", "stated goal is a state"])
def test_an_owner_loses_the_letter_whose_apostrophe_the_text_lost(owned: str) -> None:
    assert _named(f"He knew that al-Velkurs {owned}. They joined al-Velkur.{_FILLER}", "al-Velkurs") == ["al-Velkur"]


@pytest.mark.parametrize(
    "text",
    [
        f"He knew that al-Velkurs men fled. The town's people joined al-Velkur.{_FILLER}",
        f"He knew that al-Velkurs men fled.{_FILLER}",
        f"The al-Velkurs and the Karsas fled to al-Velkur.{_FILLER}",
        "He knew that al-Velkurs men fled to al-Velkur.",
    ],
    ids=["it has apostrophes", "never printed without", "a plural", "too short to tell"],
)
def test_a_name_keeps_its_letter(text: str) -> None:
    assert _named(text, "al-Velkurs") == ["al-Velkurs"]


def test_speech_whose_last_mark_is_lost_ends_where_somebody_said_it() -> None:
    text = "“This will hurt the drug trade, said Anthony Karsa, an agent. Vexholm Hotel was designated today."
    assert [text[one.start : one.end] for one in read_quotations(text, 20)] == ["“This will hurt the drug trade,"]


def test_speech_over_several_paragraphs_goes_on_to_the_end_of_each() -> None:
    text = "“This will hurt the drug trade. It will be felt.\n“It will,” said Anthony Karsa."
    assert text[: read_quotations(text, 20)[0].end] == "“This will hurt the drug trade. It will be felt."
