"""What is fetched: new, moved, changed and young items; a guid is an alias, a URL is an article."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.acquire import decide, due
from extractor.acquire.decide import are_alike, find_change, is_young
from extractor.types import Item, Seen
from tests.acquire.conftest import NOW, Memory, make_item

OLD, YOUNG = "2026-01-05T00:00:00+00:00", (NOW - timedelta(days=3)).isoformat()
URL = "https://specimen.example/a"


def seen(item: Item, first_seen: str = OLD, last_fetched: str = OLD) -> Seen:
    return Seen(item=item, first_seen=first_seen, last_fetched=last_fetched)


def decided(item: Item, *known: Seen) -> str:
    [decision] = decide([item], Memory(*known), now=NOW)
    return decision.what


@pytest.mark.parametrize(
    ("item", "known", "what"),
    [
        (make_item(), None, "new"),
        (make_item(""), None, "no-link"),
        (make_item(), seen(make_item()), "known"),
        (make_item(), seen(make_item(), first_seen=YOUNG), "revisit"),
        (make_item(), seen(make_item(), last_fetched=""), "new"),
        (make_item(title="A headline, corrected"), seen(make_item()), "changed"),
        (make_item(summary="More"), seen(make_item(summary="Less")), "changed"),
        (make_item(published="2026-02-02"), seen(make_item(published="2026-02-01")), "changed"),
        (make_item(summary=""), seen(make_item(summary="A listing prints none")), "known"),
        (make_item(source="another", summary="In other words"), seen(make_item(summary="In these")), "known"),
        # publishers rewrite their guids, and the scheme of their links
        (make_item(id="https://specimen.example/a"), seen(make_item(id="http://specimen.example/a")), "known"),
        (make_item("http://specimen.example/a/", id="g"), seen(make_item(id="g")), "known"),
        (make_item(URL + "?utm_source=rss", id="g2"), seen(make_item(id="g1")), "known"),
        # a guid that is known, on a new address
        (make_item("https://specimen.example/b", id="g"), seen(make_item(id="g")), "moved"),
        (make_item("https://specimen.example/b", id="g", title="Quite other words"), seen(make_item(id="g")), "new"),
    ],
)
def test_an_item_is_decided_by_its_address_first_and_its_guid_second(item: Item, known: Seen | None, what: str) -> None:
    assert decided(item, *([known] if known else [])) == what


def test_a_reused_guid_is_closed_and_the_old_article_is_named() -> None:
    old = make_item(id="g", title="Treasury designates a bank")
    [decision] = decide([make_item("https://x.example/b", id="g", title="Weather")], Memory(seen(old)), now=NOW)
    assert (decision.what, decision.closes_id, decision.previous) == ("new", True, old)


def test_the_second_of_two_items_with_one_address_is_not_fetched() -> None:
    decisions = decide([make_item(), make_item(URL + "#top", id="other")], Memory(), now=NOW)
    assert [decision.is_fetched for decision in decisions] == [True, False]


def test_what_is_changed_or_looked_at_again_may_be_answered_not_modified() -> None:
    whats = {"new": False, "moved": False, "changed": True, "revisit": True, "known": False, "no-link": False}
    for known, item in ((seen(make_item()), make_item(title="Other")), (seen(make_item(), YOUNG), make_item())):
        [decision] = decide([item], Memory(known), now=NOW)
        assert decision.is_conditional is whats[decision.what]


@pytest.mark.parametrize(
    ("published", "first_seen", "young"),
    [
        ("2026-11-20", OLD, True),
        ("2026-11-20T10:00:00-05:00", OLD, True),
        ("2026-10-01", YOUNG, False),
        (None, YOUNG, True),
        (None, OLD, False),
        ("not a date", OLD, False),
    ],
)
def test_an_article_is_young_for_a_fortnight(published: str | None, first_seen: str, *, young: bool) -> None:
    assert is_young(seen(make_item(published=published), first_seen), NOW) is young


def test_young_articles_are_due_although_their_feed_has_not_changed() -> None:
    entries = [seen(make_item(), YOUNG), seen(make_item(), OLD), seen(make_item(), YOUNG, last_fetched="")]
    assert [decision.what for decision in due(entries, now=NOW)] == ["revisit"]


def test_nothing_is_unlike_a_title_that_is_missing() -> None:
    assert are_alike("", "A headline")
    assert are_alike("Treasury Sanctions Bank", "Bank: Treasury sanctions")
    assert not are_alike("Treasury Sanctions Bank", "Snow expected on Monday")


ITEMS = st.builds(
    make_item,
    st.sampled_from(["", URL, URL + "/", URL + "?utm_source=x", "https://specimen.example/b", "junk://"]),
    id=st.sampled_from(["", "g", "h"]),
    title=st.sampled_from(["", "A headline", "Other words"]),
    published=st.sampled_from([None, "2026-11-20", "junk"]),
)


@given(st.lists(ITEMS, max_size=6), st.lists(ITEMS, max_size=4))
def test_every_item_gets_one_decision_and_no_address_is_fetched_twice(items: list[Item], known: list[Item]) -> None:
    decisions = decide(items, Memory(*map(seen, known)), now=NOW)
    assert [decision.item for decision in decisions] == items
    fetched = [decision.item.url.split("?")[0].rstrip("/") for decision in decisions if decision.is_fetched]
    assert len(fetched) == len(set(fetched))


@given(ITEMS)
def test_nothing_has_changed_in_what_is_the_same(item: Item) -> None:
    assert find_change(item, item) == ""
