"""The distant check counts what it says it counts."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from extractor.relate.acts.head_count import HeadCount
from tests.benchmarks.distant import (
    LISTED_BAR,
    Listed,
    found_count,
    holds_post,
    is_listed,
    is_met,
    read,
    read_list,
    releases,
    states,
    tally_targets,
)
from tests.benchmarks.stated import stated_count

SAMPLE = 24


def actor(name: str, kind: str = "person", *aliases: str) -> dict[str, Any]:
    return {"id": name, "name": name, "type": kind, "aliases": list(aliases)}


@pytest.fixture
def listed() -> Listed:
    """A list of three entries."""
    found = Listed()
    for name, kind in (
        ("KELLIM, Orsa Petrovna", "person"),
        ("VEXHOLM TRADING CO., LTD.", ""),
        ("TAVIK, Kuk-chol", "person"),
    ):
        found.add(name, kind)
    return found


@pytest.mark.parametrize(
    "known",
    [
        actor("Orsa Kellim"),
        actor("Tavik Kuk Chol"),
        actor("Vexholm Trading", "organization"),
        actor("The Firm", "organization", "Vexholm Trading LLC"),
    ],
)
def test_a_target_is_listed_by_any_of_its_names_in_any_order(listed: Listed, known: dict[str, Any]) -> None:
    assert is_listed(known, listed)


def test_one_common_word_lists_nobody(listed: Listed) -> None:
    assert not is_listed(actor("Kellim"), listed)
    assert not is_listed(actor("Ostrana Trading", "organization"), listed)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "WASHINGTON – OFAC today designated eight individuals and two entities for fraud. It runs five banks.",
            HeadCount(persons=8, bodies=2),
        ),
        ("Treasury took action against a network of three companies that pay two men.", HeadCount(bodies=3)),
        ("OFAC sanctioned three Norland Ministry of Roads and Bridges officials.", HeadCount(persons=3)),
        ("Today OFAC designated a ring. This action targets four entities.", HeadCount(bodies=4)),
        ("OFAC sanctioned two Norland actors – Orsa Kellim and Vexholm Ltd.", HeadCount(others=2)),
        ("OFAC is targeting 19 entities and vessels.", HeadCount(others=19)),
        ("The President imposed sanctions on five men. OFAC imposed sanctions on two banks.", HeadCount(bodies=2)),
        ("OFAC sanctioned six individuals and five entities in the Kellim network.", HeadCount(persons=6, bodies=5)),
        ("OFAC designated two leaders of the Mouvement du 23 Velk (M23) militant group.", HeadCount(persons=2)),
        (
            "OFAC designated four officials; one airline; and one radio station for lies.",
            HeadCount(persons=4, bodies=2),
        ),
        ("Treasury took action against two criminal organizations.", HeadCount(bodies=2)),
        ("OFAC sanctioned two men for aiding VELK. Also today, OFAC sanctioned two gangs.", None),
        ("OFAC sanctioned two men. It was long ago.\nIn a separate action, Treasury today targeted Orsa Kellim.", None),
        ("OFAC designated 12 companies, senior officials, and associates.", HeadCount(others=12)),
        ("OFAC sanctioned 13 men—several of whom are fugitives—and four banks.", HeadCount(persons=13, bodies=4)),
        (
            "OFAC designated two men. Specifically, OFAC sanctioned Orsa Kellim. OFAC also targeted Bren Tavik.",
            HeadCount(persons=2),
        ),
    ],
)
def test_the_count_is_that_of_the_act_at_the_beginning(text: str, count: HeadCount) -> None:
    assert stated_count(text) == count


@pytest.mark.parametrize(
    "text",
    [
        "OFAC designated Orsa Kellim.",
        "OFAC has previously designated 200 persons.",
        "This action follows the May 2019 designation of two officers.",
        "OFAC designated Orsa Kellim, son of Bren Tavik, and two companies he owns.",
        "OFAC designated one of two entities that make up Norland.",
        "OFAC designated two ministries and three officials.",
        "OFAC designated three traders and their company.",
        "OFAC designated two banks, and a trading company.",
        "OFAC sanctioned nearly 50 individuals.",
        "OFAC designated two individuals. OFAC also designated four entities.",
        "A headline. Norland met. It rains. OFAC designated two men. They fled. OFAC also identified two banks.",
        "OFAC designated two men. In addition, also pursuant to E.O. 13582, OFAC identified six entities.",
        "OFAC took action against two launderers and their affiliated companies, including banks.",
        "OFAC took action against two organizations, along with their leaders and subsidiaries.",
        "OFAC added two men, nine entities, and the Central Bank of Norland to the list.",
        "OFAC identified Orsa Kellim as a trafficker. OFAC designated four additional Norland nationals for helping.",
        "OFAC designated two men for fraud, along with an additional individual who paid them.",
        "OFAC designated six officers of Vexholm. It makes drones. Finally, OFAC is designating the director of Ostra.",
        "OFAC acts against Vexholm. The U.K. is targeting eight actors.",
        "OFAC sanctioned more than a dozen firms. Among the firms sanctioned today are four banks.",
        "OFAC targeted three procurement networks.",
        "OFAC designated 24 companies affiliated with Vexholm and two entities that own it.",
    ],
)
def test_a_count_of_some_or_of_others_is_no_count_of_all(text: str) -> None:
    assert stated_count(text) is None


def test_a_count_is_met_sort_by_sort() -> None:
    record = {
        "actors": [actor("Orsa Kellim"), actor("Vexholm Ltd", "organization"), actor("OFAC", "organization")],
        "actions": [
            {
                "kind": "designation",
                "authority": "OFAC",
                "targets": [{"actor": "Orsa Kellim"}, {"actor": "Vexholm Ltd"}],
            }
        ],
    }
    assert is_met(HeadCount(persons=1, bodies=1), found_count(record))
    assert is_met(HeadCount(others=2), found_count(record))
    assert not is_met(HeadCount(persons=2), found_count(record))


def test_an_entry_that_is_only_updated_is_not_counted() -> None:
    targets = [{"actor": "Vexholm Ltd"}, {"actor": "Ulm Ltd", "method": "grammar:entry-updated"}]
    record = {
        "actors": [actor("Vexholm Ltd", "organization"), actor("Ulm Ltd", "organization")],
        "actions": [{"kind": "identification", "authority": "OFAC", "targets": targets}],
    }
    assert found_count(record) == HeadCount(bodies=1)


def test_a_position_counts_where_the_text_prints_it() -> None:
    assert states("Orsa Kellim is the Director of the Vexholm Bank.", "Director of Vexholm Bank")
    assert not states("Orsa Kellim runs the Vexholm Bank.", "Director of Vexholm Bank")
    assert holds_post({"relations": [{"type": "leads", "subject": "a1", "object": "a2"}]}, "a1")


@pytest.mark.real
@pytest.mark.slow
def test_most_targets_of_releases_stand_in_the_list(shared: Path, tmp_path: Path) -> None:
    drawn = sorted(
        (row for row in releases(shared) if "2015" <= row["date"][:4] <= "2022" and len(row["text"]) < 9000),
        key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest(),
    )[:SAMPLE]
    tally = tally_targets(read(drawn, tmp_path / "records.jsonl"), read_list(shared / "data/sdn_merged.jsonl"))
    assert tally.all.total() > SAMPLE
    assert tally.share >= LISTED_BAR - 0.15  # one network taken off the list since weighs much in so few
