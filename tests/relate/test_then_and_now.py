"""An act that the words put into the past is history; one that they put into today is not."""

from __future__ import annotations

import pytest

from tests.relate.marks import acts
from tests.relate.test_reported import read


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        (
            "On June 29, 2021, OFAC designated Vexholm LLC. Orsa Kellim, its chief, was also designated at that time.",
            "designation",
            "Orsa Kellim",
        ),
        ("Last week, the European Union also designated Orsa Kellim.", "designation", "Orsa Kellim"),
        ("Vexholm LLC and Tolma LLC are both designated under several authorities.", "designation", "Vexholm LLC"),
        (
            "In May 2024, OFAC first targeted a trafficking organization by designating a broker, Orsa Kellim.",
            "designation",
            "Orsa Kellim",
        ),
        (
            "OFAC's action today follows the arrest of Orsa Kellim by Mexican authorities on September 29, 2025.",
            "arrest",
            "Orsa Kellim",
        ),
    ],
)
def test_what_was_done_before_is_history(text: str, kind: str, named: str) -> None:
    assert (kind, named) in acts(read(text), history=True)
    assert (kind, named) not in acts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Today, the U.S. Department of the Treasury designated senior Taliban member Orsa Kellim as a terrorist.",
        "Today the U.S. Department of the Treasury designated senior Taliban financier Orsa Kellim.",
        "In addition to designating Orsa Kellim, the Treasury Department also designated today Vexholm LLC.",
    ],
)
def test_what_is_done_today_is_an_act_of_the_day(text: str) -> None:
    assert ("designation", "Orsa Kellim") in acts(read(text))


def test_whose_officials_are_designated_is_not() -> None:
    text = "OFAC today took action against the Vexholm Party through its designations of two officials, Orsa Kellim and"
    assert acts(read(f"{text} Bren Tavik.")) == {
        ("designation", "Orsa Kellim"),
        ("designation", "Bren Tavik"),
    }


def test_three_of_the_six_are_three() -> None:
    names = "Orsa Kellim, Bren Tavik, Dara Solm, Ilva Sorn, Mira Sarn, and Juno Tarv"
    text = f"Three of the six people indicted are in custody. The six people indicted are {names}."
    assert not {name for kind, name in acts(read(text)) if kind == "arrest"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Orsa Kellim, 34, was sentenced today to ten years in prison. Kellim pleaded guilty in December 2025.",
            "conviction",
        ),
        ("Orsa Kellim was extradited today from Norway. Kellim was arrested in Oslo on November 12, 2025.", "arrest"),
        ("Orsa Kellim was charged today with fraud. A grand jury indicted Kellim on November 5, 2025.", "indictment"),
    ],
)
def test_the_step_of_a_case_that_came_long_before_the_one_of_the_day_is_history(text: str, kind: str) -> None:
    assert [one.kind for one in read(text).actions if not one.history] == [kind]
    assert (kind, "Orsa Kellim") in acts(read(text), history=True)


def test_a_plea_of_some_weeks_ago_with_nothing_after_it_is_what_is_announced() -> None:
    assert ("conviction", "Orsa Kellim") in acts(read("Orsa Kellim, 34, pleaded guilty on February 9 to wire fraud."))


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("OFAC today designated three people.", "Convoys led by UN-sanctioned individual Juno Tarv move drugs."),
        (
            "OFAC today designated three people.",
            "Juno Tarv keeps watch. The previously designated broker Juno Tarv is 40.",
        ),
        ("Three people were arrested today.", "Juno Tarv, 27, of Edmonds, Washington, remains a fugitive."),
    ],
)
def test_a_count_of_the_day_leaves_out_whom_the_text_tells_apart(act: str, told: str) -> None:
    text = f"{act}\n\nOrsa Kellim smuggles guns.\n\nBren Tavik launders money.\n\n{told}\n\nDara Solm keeps the books."
    assert {name for _, name in acts(read(text))} == {"Orsa Kellim", "Bren Tavik", "Dara Solm"}


def test_an_office_that_helped_is_none_of_the_bodies_that_are_counted() -> None:
    firms = "OFAC today designated three entities.\n\nVexholm LLC sells oil.\n\nTolma LLC sells ships."
    text = f"{firms}\n\nThe Miami Field Office of Norland Customs gave its help."
    assert {name for _, name in acts(read(text))} == {"Vexholm LLC", "Tolma LLC"}


@pytest.mark.parametrize(
    "joined",
    [
        "Vexholm LLC, a firm in Tresa operated by front person Orsa Kellim, and Tolma LLC, a real estate company.",
        "Vexholm LLC, which is owned by Orsa Kellim, and Tolma LLC pursuant to E.O. 14024.",
    ],
)
def test_a_list_of_firms_goes_on_behind_who_runs_one(joined: str) -> None:
    assert acts(read(f"OFAC today designated {joined}")) == {
        ("designation", "Vexholm LLC"),
        ("designation", "Tolma LLC"),
    }


def test_a_clause_about_another_firm_ends_a_list() -> None:
    text = "OFAC today designated Vexholm LLC, which is run by Orsa Kellim, and Tolma LLC is its subsidiary."
    assert acts(read(text)) == {("designation", "Vexholm LLC")}


def test_these_so_many_are_those_whom_the_paragraph_has_named_if_they_are_most() -> None:
    named = (
        "Three of the companies – Vexholm LLC, Tolma LLC and Sarn LLC – sell trips. Another one, Ostrana LLC, lends."
    )
    text = f"OFAC today sanctioned a ring. Juno Tarv's ring has five companies. {named} These five companies are being"
    firms = {"Vexholm LLC", "Tolma LLC", "Sarn LLC", "Ostrana LLC"}
    assert {name for _, name in acts(read(f"{text} sanctioned pursuant to E.O. 14059."))} == firms
    text = text.replace("five", "twelve")
    assert not {name for _, name in acts(read(f"{text} sanctioned pursuant to E.O. 14059."))} & firms


def test_what_is_said_of_these_four_is_said_of_nobody_named_later() -> None:
    record = read(
        "The Treasury Department today took action against the Taliban.\n\nThe Taliban members designated today are "
        "all kin of Juno Tarv: his brothers Orsa Tarv, Bren Tarv, Dara Tarv, and his father Olmet Tarv. Each of these "
        "four individuals is designated for acting for or on behalf of, or providing support to, Juno Tarv.\n\n"
        "Ives Dorn and Hasper Ulm were also designated today."
    )
    named = {actor.id: actor.name for actor in record.actors}
    agents = {named[one.subject] for one in record.relations if one.type == "acts_for"}
    assert agents == {"Orsa Tarv", "Bren Tarv", "Dara Tarv", "Olmet Tarv"}
