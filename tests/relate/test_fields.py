"""Whose nationality and address a list of fields tells: those of the name that heads it."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate

LEXICON = load_lexicon()


def placed(marked: str) -> set[str]:
    found = relate(annotate(marked), LEXICON).relations
    return {f"{r.subject.replace('_', ' ')} {r.type} {r.object}" for r in found if r.method == "place:field"}


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        (
            "Identifying Information [P Orsa Kellim] DOB: 1943POB: Doha, QatarNationality: SyrianAddress: Riga, Latvia",
            {"Orsa Kellim national_of sy", "Orsa Kellim located_in lv"},
        ),
        # the last field of a list ends before the name that heads the next, before other names of its own
        (
            """[P Orsa Kellim] DOB: 1943Address: Riga, LatviaAddress: Doha, Qatar [P Bren Tavik] AKA: MothAddress: Yemen

Alias: Redcap, DOB: 1951""",
            {"Orsa Kellim located_in lv", "Orsa Kellim located_in qa", "Bren Tavik located_in ye"},
        ),
        # an address that ends with its town, a field behind a legal form, a line of its own below the value
        ("[P Orsa Kellim] DOB: 1943Address: House 21, Mansour, Baghdad", {"Orsa Kellim located_in iq"}),
        ("[P Orsa Kellim] DOB: 1943Address: 14 Sukhumvit Road, Bangkok 10110", {"Orsa Kellim located_in th"}),
        (
            "[P Orsa Kellim] DOB: 1943Employer: Velkur LLCAddress: Iraq\n\nTown OfficesAddress: Riga, Latvia",
            {"Orsa Kellim located_in iq", "Orsa Kellim located_in lv"},
        ),
        # a function is held in a body, which heads nothing
        (
            "[P Orsa Kellim]\nFunction: Director of [O Velkur LLC]\nNationality: Syrian",
            {"Orsa Kellim national_of sy"},
        ),
        ("Individual: [P Orsa Kellim] DOB: 1943; Nationality: Syrian [NPWMD][SDGT]", {"Orsa Kellim national_of sy"}),
        ("Individual: [P Orsa Kellim] Title: Clerk Nationality: Syrian", {"Orsa Kellim national_of sy"}),
        (
            "[P Orsa Kellim]\nDOB: 1943\nCitizenship: Jordanian/Albanian\nLast known residence: Riga, Latvia",
            {"Orsa Kellim national_of jo", "Orsa Kellim national_of al", "Orsa Kellim located_in lv"},
        ),
        (
            "Business #1 Name: [O Vexholm Trading Company] Address: 4 Mill Road, Riga, Latvia Role: none",
            {"Vexholm Trading Company located_in lv"},
        ),
        ("Entity: [O Vexholm Works] Address: P.O. Box 16; Riga 16548, Latvia", {"Vexholm Works located_in lv"}),
        (
            "Name: [P Orsa Kellim] AKA: MothNationality: SyriaComputerized National IdentityCard (CNIC) number: 12",
            {"Orsa Kellim national_of sy"},
        ),
        # below the story of a man; not below that of others, where the list has a heading of its own
        (
            """[P Orsa Kellim] leads it. [P Bren Tavik] knows [P Orsa Kellim].

AKAs: Moth

DOB: 1972Address: Riga, LatviaNationality: Syrian""",
            {"Orsa Kellim national_of sy", "Orsa Kellim located_in lv"},
        ),
        # what is printed of the next is no more of him: with the name found, or only the heading
        (
            "[P Orsa Kellim] DOB: 1943Location: Riga, LatviaVisa: 1 [P Bren Tavik] Role: ClerkLocation: Doha, Qatar",
            {"Orsa Kellim located_in lv", "Bren Tavik located_in qa"},
        ),
        (
            """[P Orsa Kellim] DOB: 1943Address: Riga, Latvia

DALE SARN VARN AKAs Dale VaranNationality: Syrian""",
            {"Orsa Kellim located_in lv"},
        ),
        (
            """OLD SARN WORKS AKASarn⏎⏎Address 1 No. 37, Doha, Qatar, P.O. Box 12

[O Sarn Works] is a firm.""".replace("⏎", "\n"),
            {"Sarn Works located_in qa"},
        ),
        # labels in capitals, a bracket, a box behind the land, what he is at another
        (
            "[P Orsa Kellim] ADDRESS: 2 Mill Road, Riga (Latvia)WEBSITE: http://kellim.example",
            {"Orsa Kellim located_in lv"},
        ),
        (
            "Entity: [O Velkur Works] Location: Riga, Latvia,P.O. Box 12 Alt. Location: Mill Road",
            {"Velkur Works located_in lv"},
        ),
        (
            "Name: [P Orsa Kellim] Title: Director, [O Velkur Works] DOB: 1943 Citizenship: Syrian Passport: 12",
            {"Orsa Kellim national_of sy"},
        ),
        ("[P Orsa Kellim] is its head.\n\nIdentifying Information AKAs: Moth DOB: 1972Nationality: Syrian", set()),
        ("The report by [P Orsa Kellim] is long. It says what a passport holds. Nationality: Syrian", set()),
    ],
)
def test_a_list_of_fields_is_of_the_name_that_a_field_follows(marked, told):
    assert placed(marked) == told
