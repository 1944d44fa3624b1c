"""Who stands on which list: by number, by name and circumstances, or not at all."""

from __future__ import annotations

from typing import Any

from extractor.lists import find_gaps, link
from extractor.types import ListEntry, ListGap, Profile


def entry(uid: str, name: str, type_: str = "person", **fields: Any) -> ListEntry:
    return ListEntry(**({"list": "us-ofac-sdn", "uid": uid, "name": name, "type": type_} | fields))


def profile(name: str, type_: str = "person", **fields: Any) -> Profile:
    return Profile(id=name.casefold(), name=name, type=type_, **fields)


DESIGNATED = (("designation", "OFAC", "2026-03-02"),)
KELLIM = entry("1", "KELLIM, Orsa Vandermeer", countries=("ru",), listed_on="2026-03-02")


def uids(*profiles: Profile, entries: tuple[ListEntry, ...] = (KELLIM,)) -> list[str]:
    return [one.uid for one in link(profiles, entries)]


def test_a_designated_actor_of_that_name_is_the_entry_and_the_link_says_why() -> None:
    (found,) = link([profile("Orsa Vandermeer Kellim", acts=DESIGNATED)], [KELLIM])
    assert "same name" in found.reason
    assert "OFAC acted against it" in found.reason


def test_another_transliteration_is_the_same_entry() -> None:
    listed = entry("1", "KELIMOV, Aleksey Yuryevich")
    assert uids(profile("Alexei Yurievich Kelimov", acts=DESIGNATED), entries=(listed,)) == ["1"]


def test_one_word_of_a_person_s_name_is_nobody() -> None:
    assert uids(profile("Kellim", acts=DESIGNATED)) == []


def test_another_birth_date_is_another_person() -> None:
    listed = entry("1", "KELLIM, Orsa", birth_dates=("1980-07-15",))
    assert uids(profile("Orsa Kellim", birth_dates=("1955",), acts=DESIGNATED), entries=(listed,)) == []


def test_another_type_is_another_actor() -> None:
    assert uids(profile("Orsa Vandermeer Kellim", "vessel", acts=DESIGNATED)) == []


def test_two_entries_that_fit_alike_are_no_link() -> None:
    twins = (entry("1", "KELLIM, Orsa"), entry("2", "KELLIM, Orsa"))
    assert uids(profile("Orsa Kellim", acts=DESIGNATED), entries=twins) == []


def test_the_same_address_is_the_same_entry_on_whatever_chain() -> None:
    address = "0x" + "ab" * 20
    listed = entry("1", "KELLIM, Orsa", identifiers=(("eth", address),))
    assert uids(profile("O.K.", identifiers=(("etc", address),)), entries=(listed,)) == ["1"]


def test_a_passport_number_alone_is_not_enough() -> None:
    listed = entry("1", "KELLIM, Orsa", identifiers=(("passport", "1"),))
    assert uids(profile("Bran Tuller", identifiers=(("passport", "1"),)), entries=(listed,)) == []
    assert uids(profile("Orsa K. Kellim", identifiers=(("passport", "1"),)), entries=(listed,)) == ["1"]


def test_the_order_of_actors_and_entries_changes_nothing() -> None:
    actors = [profile("Orsa Vandermeer Kellim", acts=DESIGNATED), profile("Vexholm Trading LLC", "organization")]
    listed = [KELLIM, entry("2", "VEXHOLM TRADING LLC", "organization")]
    assert link(actors, listed) == link(actors[::-1], listed[::-1])


# --- gaps --------------------------------------------------------------------------------


def gaps(*profiles: Profile, entries: tuple[ListEntry, ...] = (KELLIM,), **first: Any) -> tuple[ListGap, ...]:
    return find_gaps(profiles, entries, link(profiles, entries), first or None)


def test_named_and_listed_is_a_lag_of_days() -> None:
    named = profile("Orsa Vandermeer Kellim", acts=(("designation", "OFAC", "2026-02-27"),))
    (gap,) = gaps(named)
    assert (gap.question, gap.authority, gap.named_on, gap.listed_on, gap.days) == (
        "lag", "OFAC", "2026-02-27", "2026-03-02", 3,
    )  # fmt: skip


def test_named_but_not_listed_and_listed_but_not_named_are_two_gaps() -> None:
    found = gaps(profile("Bran Tuller Ostwick", acts=DESIGNATED))
    assert [(gap.question, gap.name) for gap in found] == [
        ("not-listed", "Bran Tuller Ostwick"),
        ("not-named", "KELLIM, Orsa Vandermeer"),
    ]


def test_the_act_of_another_authority_is_no_gap_of_this_list() -> None:
    found = gaps(profile("Bran Tuller Ostwick", acts=(("designation", "EU", "2026-03-02"),)))
    assert [gap.question for gap in found] == ["not-named"]


def test_a_list_without_days_counts_from_the_version_an_entry_first_stood_in() -> None:
    undated = entry("1", "KELLIM, Orsa Vandermeer")
    named = profile("Orsa Vandermeer Kellim", acts=DESIGNATED)
    assert gaps(named, entries=(undated,)) == ()
    found = find_gaps([named], [undated], link([named], [undated]), {("us-ofac-sdn", "1"): "2026-03-05"})
    assert [gap.days for gap in found] == [3]


def test_who_was_delisted_is_not_missing_from_the_releases() -> None:
    assert gaps(entries=(entry("1", "KELLIM, Orsa", state="delisted"),)) == ()


def test_an_office_that_every_state_has_needs_its_country_or_an_act() -> None:
    listed = entry("1", "MINISTRY OF INTERIOR", "organization", countries=("cu",))
    assert uids(profile("Ministry of Interior", "organization"), entries=(listed,)) == []
    assert uids(profile("Ministry of Interior", "organization", countries=("cu",)), entries=(listed,)) == ["1"]
    assert uids(profile("Ministry of Interior", "organization", acts=DESIGNATED), entries=(listed,)) == ["1"]
    bank = entry("2", "CENTRAL BANK OF IRAN", "organization")
    assert uids(profile("Central Bank of Iran", "organization"), entries=(bank,)) == ["2"]
