"""A list of fields says itself where a name ends, who bears an alias, and what is only an address."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.annotate import build_annotator
from extractor.annotate.joining.entries import read_entries
from extractor.lexicon import load_lexicon
from tests.make import make_article

LEXICON = load_lexicon()


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: {name: (type, aliases)}."""
    annotator = build_annotator(LEXICON)
    return lambda text: {a.name: (a.type, set(a.aliases)) for a in annotator.annotate(make_article(text)).actors}


@pytest.mark.parametrize(
    ("text", "name", "sort", "aliases"),
    [
        # fields that a converter ran together
        (
            "Name: Orsa KellimAKA: Orsa KellymAKA: Abu VarizDOB: 3 May 1961POB: Vexdal, Qatar",
            "Orsa Kellim",
            "person",
            {"Orsa Kellym", "Abu Variz"},
        ),
        ("Individual: ORSA KELLIMAKA: KELLYM, OrsaDOB: 1961", "ORSA KELLIM", "person", {"KELLYM, Orsa"}),
        # the surname first, as the text prints the name in the order of speech
        (
            "Treasury today designated Orsa Kellim.\n\nName: KELLIM, Hajji Orsa AKA: Abu Variz DOB: 1961",
            "KELLIM, Hajji Orsa",
            "person",
            {"Orsa Kellim", "Abu Variz"},
        ),
        # many behind one label: between semicolons, commas, or glued
        (
            "Orsa Kellim\n\nAKAs: Variz; Kellym, Orsa; Orsa Kelim Nationality: Qatari",
            "Orsa Kellim",
            "person",
            {"Variz", "Kellym, Orsa", "Orsa Kelim"},
        ),
        ("ORSA KELLIM AKAs:- Orsa Kellym\nAbu Variz\nDOB: 1961", "ORSA KELLIM", "person", {"Orsa Kellym", "Abu Variz"}),
        ("ORSA KELLIM AKAs:Orsa KellymAbu Variz DOB: 1961", "ORSA KELLIM", "person", {"Orsa Kellym", "Abu Variz"}),
        ("ORSA KELLIM AKAs:Or'sa KELLYMAbu Variz DOB: 1961", "ORSA KELLIM", "person", {"Or'sa KELLYM", "Abu Variz"}),
        ("ORSA KELLIM AKA:KellymBren TavikVarizDOB:1961", "ORSA KELLIM", "person", {"Kellym", "Bren Tavik", "Variz"}),
        (
            "ORSA KELLIM AKAs:`Orsa al-'UzzaOrsa `Abd Kellym DOB: 1961",
            "ORSA KELLIM",
            "person",
            {"`Orsa al-'Uzza", "Orsa `Abd Kellym"},
        ),
        ("ORSA KELLIM AKA: `Abu Variz' DOB: 1961", "ORSA KELLIM", "person", {"Abu Variz"}),
        # one name, though "and", "for" and brackets stand in it
        (
            "Entity: Vexholm (Hong Kong) Trading and Support Limited AKA: VTSL Location: Room 4, Hong Kong",
            "Vexholm (Hong Kong) Trading and Support Limited",
            "organization",
            {"VTSL"},
        ),
        ("Name: K27 AKA: Kellim Army Address: North Vexdal, Qatar", "K27", "organization", {"Kellim Army"}),
        ("Entity: Olmetra Co. Ltd. AKA: VK Ltd.\nLocation: Doha", "Olmetra Co. Ltd.", "organization", {"VK Ltd."}),
        ("Name: Orsa Kellim\nAKA\n: Abu Variz\nNationality/Passport: Qatar", "Orsa Kellim", "person", {"Abu Variz"}),
        ("Name: BRIGHT KELLIM Vessel Type: Crude Oil Tanker Flag: Panama", "BRIGHT KELLIM", "vessel", set()),
    ],
)  # fmt: skip
def test_a_list_of_fields_names_somebody(actors, text, name, sort, aliases):
    assert actors(text)[name] == (sort, aliases)


def test_an_alias_belongs_to_the_name_that_heads_its_list(actors):
    text = (
        "Identifying Information\n\nIndividual: Orsa Kellim DOB: 1961 Address: 4 Mill Rd, Vexdal, Qatar AKA: Abu Variz "
        "Individual: Bren Tavik AKA: Abu Zarn POB: Karsa, Qatar"
    )
    found = actors(text)
    assert found["Orsa Kellim"][1] == {"Abu Variz"}
    assert found["Bren Tavik"][1] == {"Abu Zarn"}


def test_aliases_without_a_heading_are_of_whom_they_spell_otherwise(actors):
    told = "Orsa Kellim leads the Vexholm Front. Bren Tavik said on Monday that the Vexholm Front was a threat."
    found = actors(
        f"{told}\n\nIdentifying Information AKAs: Orsa KelimOrsa KellymAbu VarizDOB: 1961Nationality: Qatari"
    )
    assert found["Orsa Kellim"][1] >= {"Orsa Kelim", "Orsa Kellym", "Abu Variz"}
    assert not found["Bren Tavik"][1]


def test_many_names_that_ran_together_are_read_to_their_end(actors):
    firsts = [first + last for first in ("Or", "Ar", "Ur", "Er", "Ir") for last in ("sa", "sam", "san", "sal", "sat")]
    many = [f"{first} Kellym" for first in firsts]
    found = actors(f"ORSA KELLIM AKAs: {''.join(many)}DOB: 1961")
    assert found["ORSA KELLIM"][1] == {*many}


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        (
            "HVSAVelkur Peyma-E IranVelkursaz; Tolmar Sazi IranTolmar SazhranIran Tolmar Works",
            {"HVSA", "Velkur Peyma-E Iran", "Velkursaz", "Tolmar Sazi Iran", "Tolmar Sazhran", "Iran Tolmar Works"},
        ),
        (
            "MosVelkurBank; EuroTolmar Bank; Velkur Karsa Bank",
            {"MosVelkurBank", "EuroTolmar Bank", "Velkur Karsa Bank"},
        ),
    ],
    ids=["run together, with one mark left", "marked throughout"],
)
def test_a_list_with_marks_is_cut_where_they_stand_unless_it_ran_together(actors, listed, names):
    found = actors(f"OFAC designated it.\n\nEntity: VELKUR WORKS AKAs: {listed}\nAddress: Tresa, Norland")
    assert found["VELKUR WORKS"][1] == names


def test_a_name_in_capitals_that_ran_into_an_address_heads_the_next_list(actors):
    found = actors(
        "Identifying Information ORSA VELKUR KELLIM AKAs:Abdullah KellimDOB:September 1, 1979Citizenship: German"
        "Address: Prison at Stammheim, GermanyFormer Address: Weg 20 Ulm, Germany BREN MARTIN TAVIK AKA:Martin Bren "
        "TavikDOB:September 9, 1985POB:Neunkirchen, Germany"
    )
    assert found["ORSA VELKUR KELLIM"][1] == {"Abdullah Kellim"}
    assert found["BREN MARTIN TAVIK"][1] == {"Martin Bren Tavik"}


def test_what_stands_in_an_address_is_nobody(actors):
    text = "Name: Orsa Kellim DOB: 1961 POB: Al-Zarn Address: Fuad Velkur Farm, Al-Mahata Neighborhood, Vexdal"
    assert set(actors(text)) - {"Specimen"} == {"Orsa Kellim"}  # who publishes it


def test_a_body_that_the_text_speaks_of_is_kept_though_its_address_names_it(actors):
    text = "Velkur Bank Ltd moved money for Orsa Kellim.\n\nName: Orsa Kellim DOB: 1961 Address: Velkur Bank Ltd, Doha"
    assert "Velkur Bank Ltd" in actors(text)


def test_a_label_in_a_sentence_makes_no_list():
    assert not read_entries("The motto of Tanaka: work. Location: unknown.", LEXICON)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["Name:", "AKA:", "AKAs:", "DOB:", "Address:", " Orsa", " Kellim", ";", ", ", "\n", ". "]))
)
def test_what_is_read_stands_in_the_text_in_order(parts):
    text = "".join(parts)
    entries = read_entries(text, LEXICON)
    spots = [spot for e in entries for spot in ([e.head] if e.head else []) + e.aliases + e.values]
    assert all(0 <= start <= end <= len(text) for start, end in spots)
    assert [e.start for e in entries] == sorted(e.start for e in entries)


def test_an_entry_tells_when_each_of_two_was_born() -> None:
    text = (
        "OFAC designated two.\nName: Orsa Kellim DOB: May 3, 1961 Passport: AB123456 (Qatar)\n"
        "Name: Bren Tavik Title: Director DOB: 03 Jun 1972 alt. DOB 4 June 1972\nName: Sali Norsk DOB: 1961"
    )
    found = {
        actor.name: {one.value for one in actor.identifiers if one.scheme == "birth-date"}
        for actor in build_annotator(LEXICON).annotate(make_article(text)).actors
    }
    assert found["Orsa Kellim"] == {"1961-05-03"}
    assert found["Bren Tavik"] == {"1972-06-03", "1972-06-04"}
    assert found.get("Sali Norsk", set()) == set()  # many are born in one year
