"""Whom the development releases designate is found in OFAC's list where it is there, and nobody else.

`ENTRIES` was made by hand: for each target of the gold records the entry of the file that is it. All others are not in
the file, which is complete to early 2023 and has of later entries only those with other names.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from extractor.documents import documents_of_gold
from extractor.evaluate import align
from extractor.lists import read_list
from extractor.lists.link import link
from extractor.reader import Reader
from extractor.record import to_json
from extractor.types import ListEntry, Profile
from tests.resolve.people import lexicon

pytestmark = pytest.mark.real

Json = Mapping[str, Any]

# document -> actor of its gold record -> OFAC's number of the entry
ENTRIES = {
    "d02332": {
        "a5": "55183", "a6": "55197", "a7": "22985", "a8": "56044", "a11": "56038", "a12": "56043", "a13": "56042",
        "a14": "56039", "a15": "56041",
    },
    "d01888": {"a3": "41336"},
    "d02168": {"a13": "52832", "a14": "52833"},
    "d02281": {"a3": "54764", "a4": "54763", "a5": "54800"},
    "d02289": {
        "a3": "36025", "a4": "55045", "a18": "53076", "a24": "55046", "a25": "54628", "a26": "54629", "a27": "54630",
        "a31": "53077", "a32": "53079",
    },
    "d02342": {"a5": "53997", "a13": "53998", "a18": "56304"},
    "d01526": {"a12": "44908"},
}  # fmt: skip
LISTING = {"designation", "identification", "delisting"}


@pytest.fixture(scope="module")
def entries(shared: Path) -> list[ListEntry]:
    found = read_list(shared / "data/sdn_merged.jsonl", lexicon())
    return [one for one in found if isinstance(one, ListEntry)]


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Json]:
    lines = (shared / "eval/gold_dev.jsonl").read_text("utf-8").splitlines()
    return {record["id"]: record for record in map(json.loads, lines)}


def profiles(record: Json, published: str) -> Iterator[Profile]:
    """The targets of a record, with all that is said of them."""
    acts, bases = defaultdict(list), defaultdict(set)
    for action in record["actions"]:
        for target in action["targets"] if action["kind"] in LISTING else ():
            acts[target["actor"]].append((action["kind"], action["authority"], action.get("date") or published))
            bases[target["actor"]].update(target.get("legal_basis", ()))
    for actor in record["actors"]:
        if actor["id"] in acts:
            yield Profile(
                id=actor["id"],
                name=actor["name"],
                type=actor["type"],
                names=tuple(actor["aliases"]),
                countries=tuple(actor["countries"]),
                identifiers=tuple((one["scheme"], one["value"]) for one in actor["identifiers"]),
                acts=tuple(acts[actor["id"]]),
                legal_basis=tuple(sorted(bases[actor["id"]])),
            )


def linked(record: Json, published: str, entries: Iterable[ListEntry]) -> dict[str, str]:
    return {found.actor: found.uid for found in link(profiles(record, published), entries)}


def test_every_target_that_is_in_the_list_is_linked_and_no_other(
    shared: Path, entries: list[ListEntry], gold: dict[str, Json], figure: Callable[[str], None]
) -> None:
    """As the gold records tell of them."""
    documents = (shared / "eval/documents_dev.jsonl").read_text("utf-8").splitlines()
    dates = {one["id"]: one["date"] for one in map(json.loads, documents)}
    found = {key: linked(record, dates[key], entries) for key, record in gold.items()}
    assert {key: links for key, links in found.items() if links} == ENTRIES
    targets = sum(1 for key, record in gold.items() for _ in profiles(record, dates[key]))
    figure(
        f"targets of development releases in the SDN file: {sum(map(len, ENTRIES.values()))} of {targets}, all linked"
    )


def test_the_targets_that_are_read_are_linked_to_no_other_entry(
    shared: Path, entries: list[ListEntry], gold: dict[str, Json], reader: Reader, figure: Callable[[str], None]
) -> None:
    """As the product reads the releases: an actor that it reads as the gold does has the gold's entry or none."""
    right = wrong = 0
    for document in documents_of_gold(shared / "eval/gold_dev.jsonl", gold):
        if document.id not in ENTRIES:
            continue
        record = json.loads(to_json(reader.read(document.content), id=document.id))  # type: ignore[arg-type]
        ours = align(gold[document.id]["actors"], record["actors"])
        for actor, uid in linked(record, record["published"], entries).items():
            expected = ENTRIES[document.id].get(ours.get(actor, ""), "")
            right, wrong = right + (uid == expected), wrong + (uid != expected)
    figure(f"targets read in development releases: {right} linked to their entries, {wrong} to others")
    assert wrong == 0
    assert right >= sum(map(len, ENTRIES.values())) * 0.9
