"""Who supports whom and who acts for whom, where the words stand apart from the names."""

from __future__ import annotations

import pytest

from tests.relate.test_relations import relations

ROWS = [
    # whoever leads a body may be listed for his support of it
    (("[P Orsa Kellim] is the director of [O Vexholm Group].\n[O Sarn Office] designated [P Orsa Kellim] [D today] for "
      "having materially assisted, sponsored, or provided financial, material, or technological support for, or goods "
      "or services to or in support of, [O Vexholm Group]."), {"Orsa Kellim supports Vexholm Group"}),
    # two reasons of an act
    (("[O Sarn Office] designated [P Orsa Kellim] [D today] for acting for or on behalf of [P Bren Tavik] and "
      "providing support to the smuggling operations of the [G Karsa Front]."),
     {"Orsa Kellim acts_for Bren Tavik", "Orsa Kellim supports Karsa Front"}),
    # what follows "including", and what follows "because"
    (("[P Orsa Kellim] has provided services to the [O Tresa Consortium], including renting rooms in [C/ru Norland] on "
      "behalf of [O Vexholm LLC]."), {"Orsa Kellim acts_for Vexholm LLC"}),
    (("[O Vexholm LLC] is owned by [P Ola Velk], listed because [P Orsa Kellim] assists [P Bren Tavik] and plays a key "
      "role in the management of [P Bren Tavik]'s assets."), {"Orsa Kellim acts_for Bren Tavik"}),
    # who controls the firms does so on another's behalf
    ("[P Orsa Kellim] controls the following firms on behalf of [P Bren Tavik]: [O Vexholm LLC] and [O Tolma LLC].",
     {"Orsa Kellim acts_for Bren Tavik"}),
    # acting for somebody and helping him at what he does
    (("[P Orsa Kellim] acts for or on behalf of [P Bren Tavik] and the [G Karsa Front] in various shops, as well as "
      "materially assists in their smuggling activities."),
     {"Orsa Kellim supports Bren Tavik", "Orsa Kellim supports Karsa Front"}),
    ("[P Orsa Kellim] laundered [G Karsa Front] drug proceeds.", {"Orsa Kellim supports Karsa Front"}),
    # one of a body, and who stands for it
    ("[P Orsa Kellim], who is our representative from [O Vexholm LLC], spoke.", {"Orsa Kellim member_of Vexholm LLC"}),
    ("[P Orsa Kellim], who is the representative of [O Vexholm LLC], spoke.", {"Orsa Kellim acts_for Vexholm LLC"}),
    # plain wordings
    ("[P Orsa Kellim] dealt in drugs in support or on behalf of the [G Karsa Front].",
     {"Orsa Kellim supports Karsa Front"}),
    ("[P Orsa Kellim] provided funds to internationally designated [G Karsa Front].",
     {"Orsa Kellim supports Karsa Front"}),
    ("[P Orsa Kellim] provided services to several banks in the region, including to [O Vexholm Bank].",
     {"Orsa Kellim supports Vexholm Bank"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_who_supports_or_acts_for_whom(text: str, expected: set[str]) -> None:
    assert expected <= relations(text)


_HELPS = {"acts_for", "supports"}
NONE = [
    # whose man acts is not who acts
    "The [O Tolma Bank] Governor moved millions of dollars on behalf of the [G Karsa Front].",
    "A senior [G Velkur Brigade] official moved millions of dollars on behalf of the [G Karsa Front].",
    # "which" tells of the sector
    "It targets [C/ru Norland]'s oil sector, which continues to provide funds to the [G Karsa Front]:\n[O Vexholm LLC]",
    # firms that are controlled on somebody's behalf
    "[P Orsa Kellim] controls the following firms on behalf of [P Bren Tavik]: [O Vexholm LLC] and [O Tolma LLC].",
    "The wars are [O Tolma Bank]'s business, on behalf of which nobody spoke of the [G Karsa Front].",
]


@pytest.mark.parametrize("text", NONE)
def test_who_is_only_beside_acts_for_nobody(text: str) -> None:
    found = relations(text)
    assert not {
        one
        for one in found
        if one.startswith(("Tolma", "Velkur", "Vexholm")) and any(f" {type_} " in one for type_ in _HELPS)
    }


def test_who_is_counted_by_an_act_does_what_its_words_say() -> None:
    text = (
        "[O Sarn Office] designated [D today] one firm and one man involved in arms procurement on behalf of the "
        "[O Tolma System].\n[O Sarn Office] is designating [O Vexholm LLC].\n[O Sarn Office] is designating "
        "[P Orsa Kellim]."
    )
    assert {f"{one} acts_for Tolma System" for one in ("Vexholm LLC", "Orsa Kellim")} <= relations(text)
