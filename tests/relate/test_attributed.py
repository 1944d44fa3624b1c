"""Whom a reporter means: by "his wife" and "whose owner", behind what somebody reported, beside what runs a target."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate, told_of

LEXICON = load_lexicon()

TIES = [
    # kin: his who is named beside "and his", or of whom the sentence before was about
    ("[P Tol Oro] sued [P Bren Sarn] and his brother, [P Il Sarn].", {"Il Sarn family_of Bren Sarn"}),
    (
        "[P Tol Oro] is accused of wooing [P Bren Sarn], along with his wife, [P Il Karsa].",
        {"Il Karsa family_of Bren Sarn"},
    ),
    (
        "[P Tol Oro]'s sister, [P Il Oro], runs a bar.\nHer husband, [P Bren Sarn], owns [O Sarn Mills].",
        {"Il Oro family_of Tol Oro", "Bren Sarn family_of Il Oro", "Bren Sarn owns_or_controls Sarn Mills"},
    ),
    ("[P Tol Oro] lives there.\nHis wife, [P Il Karsa], left.", {"Il Karsa family_of Tol Oro"}),
    # whose something is, behind where it is
    (
        "It went to [O Tol Bank] in [C/fr Norland], whose owner, [P Bren Sarn], fled.",
        {"Bren Sarn owns_or_controls Tol Bank"},
    ),
    # a post, and an ally of one who has another
    (
        "[P Tol Oro], a former minister and close ally of [O Sarn Oil] boss [P Bren Sarn], left.",
        {"Tol Oro associate_of Bren Sarn", "Bren Sarn leads Sarn Oil"},
    ),
    ("[P Tol Oro], founder and head of [O Sarn Oil], left.", {"Tol Oro leads Sarn Oil"}),
    # who reported it is not what it is about
    ("[P Tol Oro] resigned as director of [O Sarn Oil], [O Tol Post] reported.", {"Tol Oro leads Sarn Oil"}),
    ("[P Tol Oro], said [O Tol Post], owns [O Sarn Oil].", {"Tol Oro owns_or_controls Sarn Oil"}),
    ("[P Tol Oro] stepped down as head of [O Sarn Oil], [P Il Karsa] said he will stay.", {"Tol Oro leads Sarn Oil"}),
    # files about somebody are no people of a body's
    ("[O Sarn Oil]'s [P Bren Sarn] investigations are over.", set()),
]


@pytest.mark.parametrize(("marked", "expected"), TIES)
def test_reporters_tell_whose_somebody_is(marked: str, expected: set[str]) -> None:
    assert {one for one in told_of(marked) if " located_in " not in one} == expected


@pytest.mark.parametrize(
    ("marked", "targets"),
    [
        (
            "[O OFAC] sanctioned [O Tol Mills], which is run by [P Bren Sarn], an aide, as well as [O Sarn Oil].",
            {"Tol Mills", "Sarn Oil"},
        ),
        (
            "[O OFAC] sanctioned two firms.\n[O Tol Mills] sells.\n[O Sarn Oil] buys.\n[O Karsa Co] was not targeted.",
            {"Tol Mills", "Sarn Oil"},
        ),
        (
            "[O OFAC] sanctioned [O Tol Mills], run by [P Bren Sarn], as well as [O Sarn Oil].",
            {"Tol Mills", "Sarn Oil"},
        ),
        (
            "[O OFAC] sanctioned [O Tol Mills], owned by [P Bren Sarn], along with [O Sarn Oil].",
            {"Tol Mills", "Sarn Oil"},
        ),
        ("[O OFAC] sanctioned [P Tol Oro], who owns [O Sarn Oil], as well as [O Karsa Co].", {"Tol Oro"}),
        ("[O OFAC] sanctioned [P Tol Oro] for his work for [O Sarn Oil], as well as [O Karsa Co].", {"Tol Oro"}),
    ],
)
def test_a_list_of_targets_goes_on_behind_who_runs_the_first(marked: str, targets: set[str]) -> None:
    annotation = annotate(marked)
    names = {actor.id: actor.name for actor in annotation.actors}
    record = relate(annotation, LEXICON)
    assert {names[target.actor] for action in record.actions for target in action.targets} == targets
