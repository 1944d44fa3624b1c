"""A house calls its firms by its own name; the parent is not what is left of the subsidiary's name."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article

ANNOTATOR = build_annotator(load_lexicon())


@pytest.mark.parametrize(
    "text",
    [
        "JSC Velkur Trade is a subsidiary of JSC Velkur.",
        "JSC Velkur Trade, which is owned by JSC Velkur, sells drones.",
        "LLC Velkur, a Norlander company which fully owns LLC Velkur Trade, sells drones.",
        "LLC Velkur Trade is 100 % owned by LLC Velkur, which sells drones.",
        "LLC Velkur holds 75 % of the shares in LLC Velkur Trade.",
        "JSC Velkur is the parent company of JSC Velkur Trade.",
        "They named Velkur Air, and Velkur Air subsidiary Velkur Air Tours.",
    ],
)
def test_a_house_and_its_firm_are_two(text: str) -> None:
    names = {actor.name for actor in ANNOTATOR.annotate(make_article(text)).actors}
    assert len([name for name in names if "Velkur" in name]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "JSC Velkur Trade sells drones. JSC Velkur was founded in 2012.",
        "LLC Velkur Trade, a subsidiary of Karsa Bank, sells drones. LLC Velkur has two plants.",
    ],
)
def test_a_short_name_is_joined_where_nobody_owns_it(text: str) -> None:
    names = {actor.name for actor in ANNOTATOR.annotate(make_article(text)).actors}
    assert len([name for name in names if "Velkur" in name]) == 1
