"""An order, the programme named after it and the programme it belongs to are listed as one, and found by any name."""

from __future__ import annotations

import pytest
from lxml import html as parser

from extractor.serve import words
from tests.serve.conftest import Client


@pytest.mark.parametrize(
    ("key", "listed"),
    [
        ("us-dprk", "us-dprk"),
        ("us-dprk4", "us-dprk"),
        ("E.O. 13810", "us-dprk"),
        ("E.O. 13694", "us-cyber"),
        ("Kingpin Act", "us-sdntk"),
        ("a programme that nobody knows", "a programme that nobody knows"),
    ],
)
def test_what_is_listed_as_one(key: str, listed: str) -> None:
    assert words.family(key) == listed


def test_an_order_counts_with_the_programme_named_after_it_and_not_with_the_wider_one() -> None:
    assert set(words.grounds("E.O. 13810")) == {"E.O. 13810", "us-dprk4"}
    assert {"us-dprk", "us-dprk2", "us-dprk4", "E.O. 13810"} <= set(words.grounds("us-dprk"))


@pytest.mark.parametrize("path", ["/timeline", "/search?status=designated"])
def test_no_page_lists_a_programme_twice(client: Client, path: str) -> None:
    tree = parser.fromstring(client.get(path).text)
    listed = [" ".join(link.text_content().split()) for link in tree.xpath("//a[contains(@href, 'us-dprk')]")]
    assert len(listed) == 1
    assert not tree.xpath("//a[contains(@href, '13810')]")


def test_a_programme_has_the_acts_of_all_its_orders(client: Client) -> None:
    answer = client.get("/api/v1/actions?programme=us-dprk").json()
    assert ["us-dprk4", "us-cyber"] in [row["programs"] for row in answer["rows"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("north korea", ["us-dprk"]),
        ("E.O. 13810", ["E.O. 13810"]),
        ("DPRK4", ["E.O. 13810"]),
        ("north korea 13810", ["E.O. 13810"]),
    ],
)
def test_the_search_box_knows_a_programme_by_its_names_and_an_order_by_its_number(
    client: Client, query: str, found: list[str]
) -> None:
    tree = parser.fromstring(client.get(f"/search?q={query}").text)
    links = tree.xpath("//p[starts-with(., 'Programme')]/a/@href")
    assert [link.removeprefix("/programme/").replace("%20", " ") for link in links] == found


def test_an_order_is_listed_under_the_programme_named_after_it() -> None:
    assert words.family("E.O. 13846") == words.family("us-iran-13846") == "us-iran-13846"
