"""Places point to ISO codes; names that only look like places do not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.annotate.text.places import read_places
from extractor.lexicon import load_lexicon

LEXICON = load_lexicon()


def found(text):
    return [(text[span.start : span.end], span.key, span.form) for span in read_places(text, LEXICON)]


def test_a_town_of_a_state_is_no_land_whatever_its_name_ends_in():
    assert [key for _, key, _ in found("of La Canada, Calif.")] == ["us"]
    assert [key for _, key, _ in found("of West Jordan, Utah")] == ["us"]
    assert [key for _, key, _ in found("in North Korea, Japan")] == ["kp", "jp"]


@pytest.mark.parametrize(
    ("text", "code", "form"),
    [
        ("DPRK", "kp", "country"),
        ("the DPRK’s bankers", "kp", "country"),
        ("North Korea", "kp", "country"),
        ("Democratic People’s Republic of Korea", "kp", "country"),
        ("Republic of Korea", "kr", "country"),
        ("the Islamic Republic of Iran", "ir", "country"),
        ("the PRC", "cn", "country"),
        ("Hong Kong-based", "hk", "country"),
        ("Macau", "mo", "country"),
        ("the UAE", "ae", "country"),
        ("Crimea", "ua", "region"),
        ("Sistan and Baluchistan", "ir", "region"),  # whose second word alone is a province of Pakistan
        ("IRAN", "ir", "country"),
        ("Iranians", "ir", "demonym"),
        ("a North Korean national", "kp", "demonym"),
        ("Türkiye", "tr", "country"),
        ("Guinea-Bissau", "gw", "country"),
        ("Papua New Guinea", "pg", "country"),
        ("Nigerien", "ne", "demonym"),
        ("South Sudanese", "ss", "demonym"),
        ("Dandong", "cn", "city"),
        ("Dubai", "ae", "city"),
        ("Texas", "us", "region"),
        ("Northern District of Georgia", "us", "region"),
        ("U.S.-designated", "us", "country"),
    ],
)
def test_places_point_to_their_country(text, code, form):
    assert [(key, kind) for _, key, kind in found(text)] == [(code, form)]


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan said",
        "Chad Wolf said",
        "Latin American cartels",
        "the Gulf of Oman",
        "5,000 U.S. dollars",
        "trust us",
        "Bank of America",
        "Iranx",
    ],
)
def test_names_and_seas_are_no_countries(text):
    assert found(text) == []


def test_ambiguous_names_count_where_no_name_stands_beside_them():
    assert found("born in Jordan, moved to Chad") == [("Jordan", "jo", "country"), ("Chad", "td", "country")]


def test_the_land_named_after_a_city_decides_between_namesakes():
    assert [key for _, key, _ in found("Tripoli, Lebanon")] == ["lb", "lb"]
    assert [key for _, key, _ in found("Tripoli, Libya")] == ["ly", "ly"]
    assert [key for _, key, _ in found("St. Petersburg, Florida")] == ["us", "us"]
    assert [key for _, key, _ in found("London, Ontario")] == ["ca", "ca"]
    assert found("Atlanta, Georgia")[1] == ("Georgia", "us", "region")
    assert found("Tbilisi, Georgia")[1] == ("Georgia", "ge", "country")
    assert found("of Velmere, Georgia, and of Dallas, Texas")[0] == ("Georgia", "us", "region")
    assert not found("a killing in Indian Country")
    assert found("of Velmere, India, and of Dallas, Texas")[0] == ("India", "in", "country")
    assert found("of Velmere, Georgia, and of Milan, Italy")[0] == ("Georgia", "ge", "country")
    assert found("a Georgia-based firm and one in Ohio")[0] == ("Georgia", "us", "region")
    assert found("a Georgia-based firm, a Georgian and one in Ohio")[0] == ("Georgia", "ge", "country")
    assert found("a firm in Armenia and Georgia and one in Ohio")[1] == ("Georgia", "ge", "country")
    assert found("a firm in the Republic of Georgia and one in Ohio")[0][1:] == ("ge", "country")


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("a firm in Tavikton, Pa., fled", [("Pa.", "us", "region")]),
        ("34, of Velkurton, GA, fled", [("GA", "us", "region")]),
        ("a firm located in Velkurton, PA.", [("PA", "us", "region")]),
        ("4 Mill Road, Sarnton, MD 20817", [("MD", "us", "region")]),
        ("Orsa Kellim, MD, fled", []),
        ("He showed his License, ID 20817123", []),
    ],
)
def test_the_short_name_of_a_state_stands_behind_towns_that_are_not_known(text, short):
    assert found(text) == short


def test_a_list_of_places_moves_no_city():
    assert [key for _, key, _ in found("offices in Dubai, Hong Kong, and Moscow")] == ["ae", "hk", "ru"]


def test_namesakes_are_cities_elsewhere():
    cities = {city for country in LEXICON.countries.values() for city in country.cities}
    for country in LEXICON.countries.values():
        assert set(country.namesakes) <= cities, country.key
        assert set(country.ambiguous) <= {*country.names, *country.cities, *country.regions}, country.key


def test_no_form_belongs_to_two_countries():
    owner = {}
    for country in LEXICON.countries.values():
        for form in {*country.names, *country.demonyms, *country.cities, *country.regions}:
            assert owner.setdefault(form, country.code) == country.code, form


@given(
    st.lists(st.sampled_from(["Iran", "Georgia", "Atlanta", ", ", " ", "Jordan", "\ud800", "é", "Korea", "-"])).map(
        "".join
    )
)
@settings(max_examples=200)
def test_spans_are_sorted_disjoint_and_coded(text):
    spans = read_places(text, LEXICON)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.key in LEXICON.countries for span in spans)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", ["Georgia " * 30_000, "Atlanta, " * 30_000, "x" * 200_000])
def test_hostile_text_takes_linear_time(text):
    read_places(text, LEXICON)
