"""Whom a plural description means that stands apart from the names: "The firms", "These individuals", "the above"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate

LISTED = "[O OFAC] [D today] designated [O Vexholm LLC], [O Tolma Works] and [O Karsa Line].\n"
IN_TURN = (
    "[O OFAC] [D today] designated [P Orsa Kellim] and [P Bren Tavik].\n[P Orsa Kellim] sells cars.\n"
    "He is forty.\n[P Bren Tavik] works with [O Sarn Bank].\n"
)
FIRMS, MEN = {"Vexholm LLC", "Tolma Works", "Karsa Line"}, {"Orsa Kellim", "Bren Tavik"}


def agents(text: str) -> set[str]:
    """Return whom a text lets act for Ilva Sorn."""
    record = relate(annotate(text, authorities=("OFAC",)), load_lexicon())
    names = {actor.id: actor.name for actor in record.actors}
    return {
        names[one.subject]
        for one in record.relations
        if one.type == "acts_for" and names.get(one.object) == "Ilva Sorn"
    }


@pytest.mark.parametrize(
    "who",
    [
        "The companies", "The firms", "The businesses", "The front companies", "The [N/no Norlander] firms",
        "These businesses", "These enterprises", "In addition, the shipping firms", "The three", "All three",
        "The trio",
        "The actors designated [D today]", "The entities designated in [D today]’s action",
    ],
)  # fmt: skip
def test_a_plural_means_whom_the_sentence_before_lists(who: str) -> None:
    assert agents(f"{LISTED}{who} act on behalf of [P Ilva Sorn].") == FIRMS


@pytest.mark.parametrize(
    "who",
    [
        "The other companies", "The parent companies", "The men", "The companies that [O Sarn Bank] owns",
        "The companies of [O Sarn Bank]", "The two", "The duo", "One of the designated entities",
        "The above entities",
    ],
)  # fmt: skip
def test_a_plural_of_others_means_nobody_listed(who: str) -> None:
    assert not agents(f"{LISTED}{who} act on behalf of [P Ilva Sorn].") & FIRMS


@pytest.mark.parametrize(
    "before",
    [
        "[O Vexholm LLC] and [O Tolma Works] sell oil to companies in [C/no Norland].\n",  # who are called so as well
        "[O Vexholm LLC] and [O Tolma Works] are owned by [O Karsa Line].\n",  # a third of their sort
        "[O Vexholm LLC] and [O Tolma Works] sell oil.\nIt rained.\n",
    ],
)
def test_a_definite_plural_means_nobody_where_others_may_be_meant(before: str) -> None:
    assert not agents(f"{before}The companies act on behalf of [P Ilva Sorn].")


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("These individuals", True),
        ("Each of these individuals", True),
        ("These operatives", False),
        ("These three individuals", False),
        ("The individuals", False),
        ("[P Mira Dask] lives here.\nThese individuals", False),
    ],
)
def test_these_are_all_whom_a_text_tells_of_in_turn(who: str, told: bool) -> None:
    assert agents(f"{IN_TURN}{who} act on behalf of [P Ilva Sorn].") == (MEN if told else set())


def test_the_reason_of_an_act_upon_these_is_told_of_each() -> None:
    act = "[O OFAC] is designating each of these individuals for having acted for or on behalf of [P Ilva Sorn]."
    assert agents(IN_TURN + act) == MEN


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("The above entities", True),
        ("The two above-named firms", True),
        ("The entities listed above", True),
        ("The four above-named firms", False),
        ("The men named above", False),
    ],
)
def test_the_above_are_those_in_the_lines_above(who: str, told: bool) -> None:
    text = (
        "[O OFAC] [D today] designated firms:\n• [O Vexholm LLC]\n• [O Tolma Works]\n"
        f"[O Vexholm LLC] paid [O Sarn Bank], [O Olm Bank] and [O Karsa Line].\n{who} act on behalf of [P Ilva Sorn]."
    )
    assert _agents_with(text, "bullet", "•") == ({"Vexholm LLC", "Tolma Works"} if told else set())


def test_these_are_nobody_behind_a_heading_that_parts_the_text() -> None:
    text = f"{IN_TURN}Background\n[P Bren Tavik] works.\nThese individuals act on behalf of [P Ilva Sorn]."
    assert _agents_with(text, "heading", "Background") == set()


def _agents_with(text: str, kind: str, opening: str) -> set[str]:
    """Return whom a text lets act for Ilva Sorn, its lines that open so being blocks of a kind."""
    marked = annotate(text, authorities=("OFAC",))
    printed = marked.article.text
    blocks = tuple(replace(one, kind=kind) if printed.startswith(opening, one.start) else one for one in marked.blocks)
    record = relate(replace(marked, blocks=blocks), load_lexicon())
    names = {actor.id: actor.name for actor in record.actors}
    return {names[one.subject] for one in record.relations if one.type == "acts_for"}


def test_who_of_the_counted_is_of_which_of_the_described_is_not_said() -> None:
    text = LISTED + (
        "Two individuals are the directors of these companies.\n[O OFAC] also designated [P Orsa Kellim] and "
        "[P Bren Tavik] [D today]."
    )
    record = relate(annotate(text, authorities=("OFAC",)), load_lexicon())
    assert not any(one.type == "leads" for one in record.relations)


def test_the_two_nationals_are_the_two_who_were_named_last() -> None:
    text = "[P Orsa Kellim] met [P Bren Tavik].\nThe two [N/ru Russians] act on behalf of [P Ilva Sorn]."
    assert agents(text) == MEN
