"""The ayn of a transliterated Arabic name is a letter of it, and a quotation mark is none."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.annotate.text.ayn import with_ayn
from extractor.lexicon import load_lexicon
from tests.make import make_article


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("‘Ali Hasan al-’Tavik met Orsa.", "ʿAli Hasan al-ʿTavik met Orsa."),
        ("Yusif 'Abd al-Velkur's house", "Yusif ʿAbd al-Velkur's house"),
        ("JSC ‘Alenga’ makes pumps.", "JSC ‘Alenga’ makes pumps."),
        ("the medal ‘For Valour’ of the illegal ‘authorities’", "the medal ‘For Valour’ of the illegal ‘authorities’"),
        ("He said: ‘It is over, whatever they say", "He said: ‘It is over, whatever they say"),
    ],
)
def test_what_opens_a_name_is_told_from_what_opens_a_quotation(text: str, read: str) -> None:
    assert with_ayn(text) == read


def test_a_name_with_ayns_is_one_actor_printed_as_it_stands() -> None:
    article = make_article("The Treasury today designated ‘Ali Hasan ‘Ali al-’Tavik for supporting al-Qa’ida in Tresa.")
    actors = build_annotator(load_lexicon()).annotate(article).actors
    assert "‘Ali Hasan ‘Ali al-’Tavik" in {actor.name for actor in actors}
