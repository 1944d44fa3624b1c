"""One act of an authority is one line and one count, however many papers tell of it, and under whichever name."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.serve import words
from extractor.serve.queries.actors import deeds, listings
from extractor.serve.queries.reports import by_month, distinct


def act(key: str, authority: str, date: str, tier: str = "official", **more: Any) -> dict[str, Any]:
    row = {"id": key, "kind": "designation", "authority": authority, "date": date, "tier": tier, "n_reports": 1}
    return row | more


def naming(**named: str) -> dict[str, list[dict[str, Any]]]:
    """Which actors each action names, one letter an actor."""
    return {key: [{"actor_id": who, "name": who} for who in some] for key, some in named.items()}


RELEASE = act("release", "OFAC", "2026-03-02")


@pytest.mark.parametrize(
    ("authority", "date", "kind"),
    [
        ("OFAC", "2026-03-04", "designation"),
        ("Treasury", "2026-03-02", "designation"),
        ("United States", "2026-03-01", "designation"),
    ],
)
def test_a_report_in_the_press_stands_under_the_act_it_tells_of(authority: str, date: str, kind: str) -> None:
    report = act("report", authority, date, "press", kind=kind)
    (lead,) = distinct([report, RELEASE | {"n_reports": 1}], naming(release="ab", report="b"))
    assert (lead["id"], lead["n_reports"]) == ("release", 2)


@pytest.mark.parametrize(
    "report",
    [
        act("report", "EU", "2026-03-03", "press"),
        act("report", "State", "2026-03-03", "press"),
        act("report", "OFAC", "2026-03-20", "press"),
        act("report", "OFAC", "2026-03", "press"),
        act("report", "OFAC", "2026-03-03", "press", kind="delisting"),
        act("report", "OFAC", "2026-03-03", "court"),
    ],
    ids=["another land", "another ministry", "weeks later", "no day", "another act", "no press"],
)
def test_what_tells_of_something_else_stands_for_itself(report: dict[str, Any]) -> None:
    assert len(distinct([report, RELEASE], naming(release="ab", report="b"))) == 2


def test_a_report_without_a_target_stands_under_the_act_of_its_story_and_of_no_other() -> None:
    report = act("report", "OFAC", "2026-03-03", "press")
    assert [a["n_reports"] for a in distinct([report, dict(RELEASE)], naming(release="ab"), one_story=True)] == [2]
    assert len(distinct([report, dict(RELEASE)], naming(release="ab"))) == 2


def test_a_report_that_names_nobody_of_the_act_stands_for_itself() -> None:
    report = act("report", "OFAC", "2026-03-03", "press")
    assert len(distinct([report, RELEASE], naming(release="ab", report="c"))) == 2


def test_the_chart_counts_an_act_and_not_its_reports() -> None:
    told = [
        {"kind": "designation", "authority": "OFAC", "date": "2026-03-02", "official": 1},
        {"kind": "designation", "authority": "Treasury", "date": "2026-03-03", "official": 0},
        {"kind": "designation", "authority": "EU", "date": "2026-03-03", "official": 0},
        {"kind": "arrest", "authority": "Poland", "date": "2026-03", "official": 0},
    ]
    counted = {(row["month"], row["authority"]): row["n"] for row in by_month(told)}
    assert counted == {("2026-03", "OFAC"): 1, ("2026-03", "EU"): 1, ("2026-03", "Poland"): 1}


@pytest.mark.parametrize(
    ("one", "other", "is_kin"),
    [
        ("OFAC", "OFAC", True),
        ("OFAC", "Treasury", True),
        ("United States", "OFAC", True),
        ("United Kingdom", "OFSI", True),
        ("OFAC", "State", False),
        ("United States", "OFSI", False),
        ("a body nobody knows", "OFAC", False),
    ],
)
def test_whose_act_may_be_told_under_whose_name(one: str, other: str, is_kin: bool) -> None:
    assert words.is_kin(one, other) is is_kin


def said(**fields: Any) -> dict[str, Any]:
    row = {"kind": "designation", "quote": "", "action_id": "c", "history": 0, "tier": "official"}
    return row | {"legal_basis": [], "criterion": "", "programs": []} | fields


def test_the_release_of_the_day_leads_and_not_the_one_that_recalls_it() -> None:
    recalled = said(authority="OFAC", date="2026-03-02", history=1, quote="had designated", action_id="later")
    first = said(authority="OFAC", date="2026-03-02", quote="is designating", legal_basis=["E.O. 13810"])
    (deed,) = deeds([recalled, first])
    assert (deed["history"], deed["legal_basis"], deed["action_id"]) == (0, ["E.O. 13810"], "c")
    assert [row["quote"] for row in deed["official"]] == ["is designating", "had designated"]


def test_every_authority_that_lists_somebody_is_named_and_none_that_has_ceased_to() -> None:
    acts = [
        said(authority="OFAC", date="2026-03-02"),
        said(authority="Treasury", date="2026-03-05"),
        said(authority="EU", date="2026-04-01"),
        said(authority="OFSI", date="2026-03-02"),
        said(authority="OFSI", date="2026-05-02", kind="delisting"),
        said(authority="Canada", date="2026-03-09", tier="press"),
    ]
    assert listings(deeds(acts), "OFAC") == [{"authority": "EU", "date": "2026-04-01"}]
