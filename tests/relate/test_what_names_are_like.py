"""What stands before a name and only says what it is like, or what sort of thing, changes nothing of who does what."""

from __future__ import annotations

import pytest

from tests.relate.marks import told_of as ties

ADJECTIVES = (
    "now-defunct", "shadowy", "state-owned", "the cash-strapped", "the pro-Kremlin", "the Islamist", "the much-feared",
    "the banned", "the powerful, secretive", "the newly-formed", "third-largest", "privately-owned",
    "U.S.-designated, [C Iran]-based", "the U.S.-sanctioned and [C Iran]-based",
    "the previously designated, [C Iran]-based", "U.S.-designated, state-owned",
)  # fmt: skip
BODIES = (
    "shipping line", "oil major", "investment fund", "the port operator", "brokerage", "tank factory",
    "the payment system", "start-up", "the spyware vendor", "think tank", "the family business", "design bureau", "app",
)  # fmt: skip
PEOPLE = (
    "property developer", "senator", "former spy", "drug lord", "cleric", "the mafia financier", "nuclear scientist",
    "tycoon", "propagandist", "the bookkeeper", "actress", "engineer",
)  # fmt: skip


@pytest.mark.parametrize("epithet", [*ADJECTIVES, *BODIES])
@pytest.mark.parametrize(
    ("before", "after", "claim"),
    [
        ("[P Orsa Kellim] worked for", "as a clerk.", "Orsa Kellim member_of Vexholm"),
        ("[P Orsa Kellim] heads", "and lives abroad.", "Orsa Kellim leads Vexholm"),
        ("[P Orsa Kellim] is a shareholder in", ", they say.", "Orsa Kellim owns_or_controls Vexholm"),
        ("The raid hit [P Orsa Kellim]’s partner,", ".", "Vexholm associate_of Orsa Kellim"),
    ],
)
def test_a_body_is_read_behind_what_it_is_like(before: str, epithet: str, after: str, claim: str) -> None:
    assert claim in ties(f"{before} {epithet} [O Vexholm]{'' if after[0] in ',.' else ' '}{after}")


@pytest.mark.parametrize("epithet", PEOPLE)
@pytest.mark.parametrize(
    ("before", "after", "claim"),
    [
        ("[P Orsa Kellim] laundered money for", "in Tresa.", "Orsa Kellim supports Bren Tavik"),
        ("[P Orsa Kellim], an aide to", ", fled.", "Orsa Kellim acts_for Bren Tavik"),
    ],
)
def test_a_man_is_read_behind_what_he_is(before: str, epithet: str, after: str, claim: str) -> None:
    assert claim in ties(f"{before} {epithet} [P Bren Tavik]{'' if after[0] in ',.' else ' '}{after}")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("[O Sarn Works] is controlled by [G Karsa Front] Major [P Orsa Kellim].", "Orsa Kellim member_of Karsa Front"),
        ("[G Karsa Front] financial facilitator [P Orsa Kellim] fled.", "Orsa Kellim supports Karsa Front"),
        ("They know [P Bren Tavik]'s bodyguard [P Orsa Kellim].", "Orsa Kellim acts_for Bren Tavik"),
        (
            "Tysen Marl, or rather Assistant Attorney General [P Orsa Kellim] of the [O Quarry Division], spoke.",
            "Orsa Kellim leads Quarry Division",
        ),
    ],
)
def test_a_noun_that_says_whose_he_is_still_says_it(text: str, claim: str) -> None:
    assert claim in ties(text)


@pytest.mark.parametrize(
    ("titled", "is_what"),
    [
        ("[O Vexholm] chairman of the board of directors [P Orsa Kellim]", "leads"),
        ("[O Vexholm] chairman of the board [P Orsa Kellim]", "leads"),
        ("[O Vexholm] member of the board [P Orsa Kellim]", "member_of"),
        ("[O Vexholm] head of procurement [P Orsa Kellim]", "member_of"),
        ("[O Vexholm] deputy director of operations [P Orsa Kellim]", "member_of"),
        ("[O Vexholm] Director General for Defense [P Orsa Kellim]", "leads"),
        ("[G Vexholm] commander in the south [P Orsa Kellim]", "member_of"),
    ],
)
@pytest.mark.parametrize(
    ("does", "type_"),
    [
        ("is the managing director of", "leads"),
        ("owns", "owns_or_controls"),
        ("is the owner of", "owns_or_controls"),
        ("heads", "leads"),
    ],
)
def test_who_has_a_post_in_some_matter_does_it_and_not_his_body(
    titled: str, is_what: str, does: str, type_: str
) -> None:
    told = ties(f"{titled} {does} [O Tolma Labs].")
    assert told == {f"Orsa Kellim {is_what} Vexholm", f"Orsa Kellim {type_} Tolma Labs"}


def test_the_airline_that_somebody_owns_is_another_than_its_owner() -> None:
    assert not ties("[P Orsa Kellim] worked for the brokerage [O Vexholm] owned.")


@pytest.mark.parametrize(
    "aside", ["who denies it", "also on the list", "born in 1962", "now a fugitive", "reportedly abroad"]
)
def test_what_is_said_of_one_of_two_parts_them_not(aside: str) -> None:
    found = ties(f"[P Orsa Kellim], {aside}, and [P Bren Tavik] belong to [G Karsa Front].")
    assert found == {"Orsa Kellim member_of Karsa Front", "Bren Tavik member_of Karsa Front"}


@pytest.mark.parametrize("called", ["known as", "called", "widely known as the", "dubbed", "known to police as the"])
def test_the_gang_known_by_a_name_is_not_what_was_named_before(called: str) -> None:
    assert ties(f"[O Vexholm] was hit by the criminal gang {called} [G Karsa Front] last year.") == {
        "Karsa Front attacked Vexholm"
    }


def test_the_business_arm_of_a_group_is_not_the_business_named_before() -> None:
    assert ties("[O Vexholm], the business arm of [G Karsa Front], runs hotels.") == {"Vexholm part_of Karsa Front"}
