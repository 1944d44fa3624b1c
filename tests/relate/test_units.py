"""Which unit is part of which body, and of which of them an official is the head."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.relate.marks import annotate, told

Reader = Callable[..., Record]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Barry J. Elbor, Special Agent in Charge, Washington Field Office, U.S. Secret Service, announced it.",
            {
                "Barry J. Elbor leads Washington Field Office",
                "Washington Field Office part_of U.S. Secret Service",
            },
        ),
        (
            "Andrew Mollor, Special Agent in Charge of the United States Secret Service, Boston Field Office made it.",
            {
                "Andrew Mollor leads Boston Field Office",
                "Boston Field Office part_of United States Secret Service",
            },
        ),
        (
            "Zaw Moe was appointed Director General of the Prison Department, Ministry of Home Affairs on May 4, 2021.",
            {
                "Zaw Moe leads Prison Department",
                "Prison Department part_of Ministry of Home Affairs",
            },
        ),
        (
            "Doreen Maxtor is Special Agent in Charge for the Office of the Inspector General, Department of Health.",
            {
                "Doreen Maxtor member_of Office of the Inspector General",
                "Office of the Inspector General part_of Department of Health",
            },
        ),
    ],
)
def test_an_official_is_of_the_smallest_of_bodies_strung_together(read: Reader, text: str, expected: set[str]) -> None:
    assert {line for line in told(read(text)) if "located_in" not in line} == expected


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "He met the U.S. Department of Homeland Security, Homeland Security Investigations, Newark Field Office.",
            "Newark Field Office",
            "Homeland Security Investigations",
        ),
        (
            "Thanks go to the Norland National Police (Team Cybercrime West, Team High Tech Crime) and others.",
            "Team High Tech Crime",
            "Norland National Police",
        ),
        (
            "Thanks go to the National High Tech Crime Unit from the Norland National Police and others.",
            "National High Tech Crime Unit",
            "Norland National Police",
        ),
        (
            "It was investigated by the Norland National Police National Special Crime Unit.",
            "National Special Crime Unit",
            "Norland National Police",
        ),
        (
            "It was investigated by the Supreme Court of the United States Police - Protective Records Unit.",
            "Protective Records Unit",
            "Supreme Court of the United States Police",
        ),
        (
            "It was the work of the Drug Enforcement Administration (DEA) Los Angeles Field Division.",
            "Los Angeles Field Division",
            "Drug Enforcement Administration",
        ),
        (
            "The FBI’s Child Exploitation Unit and Miami Field Office, West Palm Beach Resident Agency investigated.",
            "West Palm Beach Resident Agency",
            "Miami Field Office",
        ),
        (
            "Drug Enforcement Administration (“DEA”) New York Division Special Agent in Charge Orsa Kellim spoke.",
            "New York Division",
            "Drug Enforcement Administration",
        ),
        (
            "The FBI, the Office of the Inspector General for the Department of Health, and others investigated.",
            "Office of the Inspector General",
            "Department of Health",
        ),
        (
            "It was the FBI; the U.S. Secret Service, Criminal Investigative Division; and the DEA.",
            "Criminal Investigative Division",
            "U.S. Secret Service",
        ),
        (
            "So said Orsa Kellim, Food and Drug Administration, Office of Criminal Investigations, Tresa Field Office.",
            "Tresa Field Office",
            "Office of Criminal Investigations",
        ),
        (
            "The Naval Criminal Investigative Service (NCIS) of the U.S. Navy investigated.",
            "Naval Criminal Investigative Service",
            "U.S. Navy",
        ),
        (
            "The FBI, including its Miami Field Office and Cyber Unit, investigated.",
            "Cyber Unit",
            "FBI",
        ),
    ],
)
def test_a_unit_is_part_of_the_body_it_stands_beside(read: Reader, text: str, part: str, whole: str) -> None:
    assert f"{part} part_of {whole}" in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The case was investigated by the FBI Philadelphia’s Allentown Resident Agency and FBI Richmond.",
        "It was the FBI’s Washington Field Office, the Office of the Inspector General for the Treasury Department.",
        "Orsa Kellim of the Justice Department’s Criminal Division, FBI Director Bren Tavik and others spoke.",
        "The FBI’s Miami Field Office and Homeland Security Investigations investigated.",
        "It was the work of the FBI, Secret Service; the DEA, FBI; and others.",
    ],
)
def test_agencies_that_work_side_by_side_are_no_parts_of_each_other(read: Reader, text: str) -> None:
    wrong = {
        "FBI Richmond part_of FBI Philadelphia",
        "Washington Field Office part_of Treasury Department",
        "Criminal Division part_of FBI",
        "Homeland Security Investigations part_of FBI",
        "Secret Service part_of FBI",
    }
    assert not wrong & set(told(read(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[P Orsa Kellim] is the head of sales of [O Vexholm Ltd].", "Orsa Kellim member_of Vexholm Ltd"),
        ("[P Orsa Kellim] is [G Karsa Front]'s logistics chief.", "Orsa Kellim member_of Karsa Front"),
        ("[P Orsa Kellim], [O Vexholm LLC] Contracts Director, met him.", "Orsa Kellim member_of Vexholm LLC"),
        ("[P Orsa Kellim] is a Bureau Director with the [O Sarn Bureau].", "Orsa Kellim member_of Sarn Bureau"),
        ("[P Orsa Kellim] is a manager of other [G Karsa Front] members.", "Orsa Kellim member_of Karsa Front"),
        ("[P Orsa Kellim] is chief of staff of the [O Sarn Ministry].", "Orsa Kellim member_of Sarn Ministry"),
        ("[P Orsa Kellim] is chief of staff of the [O Sarn Army].", "Orsa Kellim leads Sarn Army"),
        ("[P Orsa Kellim] is the Commissioner General of the [O Sarn Prison].", "Orsa Kellim leads Sarn Prison"),
        ("[P Orsa Kellim] is the military commander of [G Karsa Front].", "Orsa Kellim leads Karsa Front"),
        ("As a [G Karsa Cartel] “plaza boss,” [P Orsa Kellim] moves drugs.", "Orsa Kellim member_of Karsa Cartel"),
        (
            "[P Orsa Kellim]'s duties as [O Vexholm Ltd]'s deputy head include taxes.",
            "Orsa Kellim member_of Vexholm Ltd",
        ),
        ("[O Vexholm Ltd] is overseen by [O Vexholm Ltd]'s custodian [P Bren Tavik].", "Bren Tavik leads Vexholm Ltd"),
        ("[P Orsa Kellim] is the founder, chairman, and signatory of [O Sarn Ltd].", "Orsa Kellim leads Sarn Ltd"),
        ("He used [O Sarn Ltd]—of which [P Orsa Kellim] is the President.", "Orsa Kellim leads Sarn Ltd"),
        (
            "[P Orsa Kellim] was the Vice Speaker of [C/ru Norland]'s parliament, the [O Sarn Rada].",
            "Orsa Kellim member_of Sarn Rada",
        ),
    ],
)
def test_a_post_tells_who_leads_and_who_serves(text: str, expected: str) -> None:
    assert expected in told(relate(annotate(text), load_lexicon()))


def test_a_predecessor_is_no_part() -> None:
    text = "[G Karsa Band], [G Tolma Front]'s predecessor organization, is gone."
    assert "Karsa Band part_of Tolma Front" not in told(relate(annotate(text), load_lexicon()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The [O Department of Homeland Security] helped, said Secretary of Homeland Security [P Bren Tavik].",
            "Bren Tavik leads Department of Homeland Security",
        ),
        (
            "The [O Tresa County District Attorney’s Office] sent Tresa County District Attorney [P Bren Tavik].",
            "Bren Tavik leads Tresa County District Attorney’s Office",
        ),
        (
            "Assistant Attorney General for National Security [P Bren Tavik] and the [O National Security Division].",
            "Bren Tavik leads National Security Division",
        ),
        (
            "[O Sarn Department] Assistant Secretary for Democracy, Human Rights and Labor [P Bren Tavik] spoke.",
            "Bren Tavik member_of Sarn Department",
        ),
        (
            "[O Sarn Ltd]'s board of directors includes [P Bren Tavik].",
            "Bren Tavik member_of Sarn Ltd",
        ),
        (
            "Chief of Police for the [O Sarn Police], [P Bren Tavik], spoke.",
            "Bren Tavik leads Sarn Police",
        ),
        (
            "[O Sarn Ltd] has been headed since [D 2010] by [P Bren Tavik].",
            "Bren Tavik leads Sarn Ltd",
        ),
    ],
)
def test_a_title_tells_of_the_body_it_names(text: str, expected: str) -> None:
    assert expected in told(relate(annotate(text), load_lexicon()))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "[P Orsa Kellim], 61, an enrolled member of the [O Sarn Nation], assaulted [P Bren Tavik].",
            "Bren Tavik member_of Sarn Nation",
        ),
        ("[P Orsa Kellim] posed as an official of the [O Sarn Bureau].", "Orsa Kellim member_of Sarn Bureau"),
        (
            "[O Sarn Pools] was listed because it is linked to the organization led by [P Orsa Kellim].",
            "Orsa Kellim leads Sarn Pools",
        ),
        (
            "Deputy Attorney General [P Orsa Kellim]; Acting Administrator [P Bren Tavik] of [O Sarn Agency].",
            "Orsa Kellim member_of Sarn Agency",
        ),
    ],
)
def test_a_post_of_others_is_nobodys_else(text: str, wrong: str) -> None:
    assert wrong not in told(relate(annotate(text), load_lexicon()))
