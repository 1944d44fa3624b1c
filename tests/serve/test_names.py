"""Names are found as people type them: in other letters, as one word, with a slip."""

from __future__ import annotations

import pytest

from extractor.serve.names import NameIndex
from extractor.serve.skeletons import skeleton
from tests.serve.conftest import Client
from tests.serve.test_pages import text_of

NAMES = (
    "Hizballah",
    "Kim Jong Un",
    "Bashar al-Assad",
    "Qasem Soleimani",
    "Mahmoud Darzan",
    "Velkur Corp",
    "OrsaBank",
    "Vladimir Kellim",
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("حزب الله", "Hizballah"),
        ("Hezbollah", "Hizballah"),
        ("بشار الأسد", "Bashar al-Assad"),
        ("قاسم سلیمانی", "Qasem Soleimani"),
        ("محمود درزان", "Mahmoud Darzan"),
        ("김정은", "Kim Jong Un"),
        ("Владимир Келлим", "Vladimir Kellim"),
        ("velkurcorp", "Velkur Corp"),
        ("Orsa Bank", "OrsaBank"),
        ("Velkurr Corp", "Velkur Corp"),
    ],
)
def test_a_name_is_found_as_it_is_typed(typed: str, found: str) -> None:
    index = NameIndex.of((name, name) for name in NAMES)
    assert index.find(typed)[0][0] == found


@pytest.mark.parametrize("name", ["علي", "김", "Li Na", "", "王毅", "123"])
def test_what_has_few_consonants_or_none_is_nobody_s_skeleton(name: str) -> None:
    assert skeleton(name) == ""


def test_other_letters_find_nobody_by_the_half_of_a_name() -> None:
    index = NameIndex.of((name, name) for name in NAMES)
    assert index.find("محمود") == []
    assert index.find("정은") == []


def test_the_name_of_a_country_leads_to_its_actors(client: Client) -> None:
    assert "Country: North Korea" in text_of(client, "/search?q=DPRK")
    assert "Country:" not in text_of(client, "/search?q=DPRK&country=kp")
    assert "Country:" not in text_of(client, "/search?q=Moran")


def test_a_feed_does_not_count_whom_an_act_does_not_name(client: Client) -> None:
    assert " 0 actors" not in client.get("/api/v1/actions.atom?limit=100").text
