"""One plural heads the local bodies of several towns, or several offices of one agency."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.types import Record
from tests.relate.marks import told

Reader = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Bristor, East Hartvel and New Briton Police Departments assisted.",
            {"Bristor Police Department", "East Hartvel Police Department", "New Briton Police Department"},
        ),
        (
            "Help came from the Velmer and Tresa County Sheriff’s Offices.",
            {"Velmer County Sheriff’s Office", "Tresa County Sheriff’s Office"},
        ),
        (
            "Fort Karsa and Tresa County, Texas, District Attorneys’ Offices helped.",
            {"Fort Karsa District Attorney’s Office", "Tresa County District Attorney’s Office"},
        ),
    ],
)
def test_each_town_of_a_list_has_its_body(read: Reader, text: str, names: set[str]) -> None:
    assert {actor.name for actor in read(text).actors} == names


@pytest.mark.parametrize(
    "text",
    [
        "The FBI’s Velmer and Tresa Field Offices assisted.",
        "The FBI Velmer and Tresa Field Offices assisted.",
        "The Velmer and Tresa Field Offices of the FBI assisted.",
    ],
)
def test_the_offices_of_a_list_are_all_the_agencys(read: Reader, text: str) -> None:
    assert told(read(text)) == {"Velmer Field Office part_of FBI", "Tresa Field Office part_of FBI"}


def test_what_a_list_prints_of_a_name_is_no_other_name(read: Reader) -> None:
    record = read("The FBI’s Velmer and Tresa Field Offices assisted.")
    assert [actor.aliases for actor in record.actors] == [(), (), ()]


def test_the_divisions_of_a_department_are_its_parts(read: Reader) -> None:
    record = read("The Justice Department’s Criminal and National Security Divisions tried the case.")
    assert told(record) == {
        "Criminal Division part_of Justice Department",
        "National Security Division part_of Justice Department",
    }


def test_a_town_of_a_list_is_a_town_elsewhere(read: Reader) -> None:
    record = read("The Velmer and Tresa Police Departments arrested Orsa Kellim, 34, of Velmer, Ohio.")
    police = next(actor for actor in record.actors if actor.name == "Velmer Police Department")
    assert [mention.start for mention in police.mentions] == [4]


@pytest.mark.parametrize(
    "text",
    [
        "He was a member of the Second and Third Divisions.",
        "DEA, ATF and other Field Offices assisted.",
        "Police Departments of both states helped.",
    ],
)
def test_a_plural_without_such_a_list_names_no_offices(read: Reader, text: str) -> None:
    assert not any("Office" in actor.name or "Division" in actor.name for actor in read(text).actors)


def test_no_office_of_another_crown_is_a_united_states_attorneys(read: Reader) -> None:
    record = read(
        "The Crown Attorney’s Office in Toronto helped. Assistant U.S. Attorneys Orsa Kellim and Bren Tavik for the "
        "District of New Jersey are prosecuting the case."
    )
    assert not any("Crown" in claim and "member_of" in claim for claim in told(record))
