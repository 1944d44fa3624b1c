"""Check what is read from documents without gold against what else is known of them: `make distant`.

    targets of Treasury releases        stand in the list of the OFAC, by a name or an alias
    stated head-counts                  "eight individuals and two entities": so many targets of each sort
    EU statements of reasons            their subject is found, and the position the Journal states for it

None of it is truth: people are taken off the list, and a release counts what it lists elsewhere. It finds defects.
Documents that have gold are left out; of the blind fifth not even a figure goes into this.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.lexicon.names import sound, words
from extractor.relate.acts.head_count import HeadCount
from tests.benchmarks.stated import stated_count

LISTED_YEARS = ("2015", "2022")  # of these the copy of the list is complete
LISTED_BAR, COUNT_BAR, SUBJECT_BAR, POSITION_BAR = 0.90, 0.75, 0.97, 0.80
STATEMENTS = 300

_BODY = frozenset({"organization", "group"})
_SHIP = frozenset({"vessel", "aircraft"})
_AMERICAN = frozenset({"OFAC", "Treasury", "State", "DOJ"})
_TREASURY = frozenset({"OFAC", "Treasury", "TFTC"})
_JOINT = re.compile(
    r"\bDepartments of (?:the )?(?:Treasury and (?:of )?State|State and (?:of )?(?:the )?Treasury)\b|"
    r"[–—-] ?Today, the United States (?:is |has )?(?:impos|sanction|designat|target)"
)
_UPDATED = frozenset({"grammar:entry-updated", "grammar:aliases-added"})  # entries that were in the list before
_PLACE = re.compile(r"[^\w\s]|\b(?:of|the|for|in|and|at|to|a|an|de)\b")


@dataclass
class Listed:
    """The names of an official list, to be asked whether a name is one of them."""

    _whole: set[str] = field(default_factory=set)
    _glued: set[str] = field(default_factory=set)
    _holding: dict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, kind: str = "") -> None:
        """Take up a name."""
        parts = _sounds(name, kind)
        self._whole.add(" ".join(sorted(parts)))
        self._glued.add("".join(parts))
        one = frozenset(parts)
        for part in one:
            self._holding[part].append(one)

    def has(self, name: str, kind: str = "") -> bool:
        """Tell whether a name is listed: as it is, in other order, or as part of a fuller one (or it of a shorter)."""
        parts = _sounds(name, kind)
        if " ".join(sorted(parts)) in self._whole or "".join(parts) in self._glued:
            return True
        mine = frozenset(parts)
        near = (one for part in mine for one in self._holding.get(part, ()))
        return any(len(one & mine) > 1 and (one <= mine or mine <= one) for one in near)


def _sounds(name: str, kind: str) -> list[str]:
    return [sound(word) for word in words(name, "person" if kind == "person" else "")]


def read_list(path: Path) -> Listed:
    """Return the names and aliases of a list, one entry a line."""
    listed = Listed()
    for entry in _lines(path):
        kind = "person" if entry["type"] == "individual" else ""
        for name in (entry["name"], *entry["aliases"]):
            listed.add(name, kind)
    return listed


def targets(
    record: dict[str, Any], authorities: frozenset[str] = _AMERICAN, but: frozenset[str] = frozenset()
) -> dict[str, dict[str, Any]]:
    """Return the actors that an American authority lists in a record, by id; what it recalls is left out.

    So is what the ways of reading named in `but` find.
    """
    actors = {actor["id"]: actor for actor in record["actors"]}
    return {
        target["actor"]: actors[target["actor"]]
        for action in record["actions"]
        if action["kind"] in {"designation", "identification"} and not action.get("history")
        if action["authority"] in authorities
        for target in action["targets"]
        if target.get("method") not in but
    }


def is_listed(actor: dict[str, Any], listed: Listed) -> bool:
    """Tell whether an actor stands in a list by its name or an alias."""
    return any(listed.has(name, actor["type"]) for name in (actor["name"], *actor["aliases"]))


def found_count(record: dict[str, Any]) -> HeadCount:
    """Return how many of each sort the Treasury has as targets in a record, with the State Department if it joins."""
    joint = _JOINT.search(record.get("text") or "")
    found = targets(record, _AMERICAN if joint else _TREASURY, _UPDATED)
    types = Counter(actor["type"] for actor in found.values())
    return HeadCount(types["person"], sum(types[t] for t in _BODY), sum(types[t] for t in _SHIP))


def is_met(stated: HeadCount, found: HeadCount) -> bool:
    """Tell whether targets are as many as stated: sort by sort, all of them where no sort is stated."""
    if stated.others:
        return found.total == stated.total
    pairs = ((stated.persons, found.persons), (stated.bodies, found.bodies), (stated.ships, found.ships))
    return all(said in {0, seen} for said, seen in pairs)


def find_subject(record: dict[str, Any], names: Iterable[str]) -> dict[str, Any] | None:
    """Return the actor of a record that bears one of some names."""
    subject = Listed()
    for name in names:
        subject.add(name)
    return next((actor for actor in record["actors"] if is_listed(actor, subject)), None)


def states(text: str, position: str) -> bool:
    """Tell whether a text says in so many words what position somebody holds."""

    def bare(words_: str) -> str:
        return " ".join(_PLACE.sub(" ", words_.casefold()).split())

    return f" {bare(position)} " in f" {bare(text)} "


def holds_post(record: dict[str, Any], actor: str) -> bool:
    """Tell whether a record says that an actor leads or belongs to something."""
    return any(row["subject"] == actor and row["type"] in {"leads", "member_of"} for row in record["relations"])


# --- documents and figures -------------------------------------------------------------------


def releases(shared: Path) -> Iterator[dict[str, Any]]:
    """Yield the Treasury releases that have no gold, as documents."""
    skipped = {row["id"] for part in ("dev", "train") for row in _lines(shared / f"eval/gold_{part}.jsonl")}
    return (row for row in _lines(shared / "data/treasury_releases.jsonl") if row["id"] not in skipped)


def statements(shared: Path) -> Iterator[dict[str, Any]]:
    """Yield EU statements of reasons as documents, drawn by hash among those whose subject has no gold."""
    skipped = {row["title"] for part in ("dev", "train") for row in _lines(shared / f"eval/documents_{part}.jsonl")}
    rows = {
        hashlib.sha256(f"{row['name']} {row['text']}".encode()).hexdigest(): row
        for row in _lines(shared / "data/eu_designations.jsonl")
        if row["name"] not in skipped
    }
    for key in sorted(rows)[:STATEMENTS]:
        row = rows[key]
        yield {
            "id": key[:12],
            "title": row["name"],
            "date": None,
            "publisher": "Council of the European Union",
            "text": row["text"],
            "names": [row["name"], *re.split(r"; | / ", row.get("alias") or "")],
            "position": row.get("position") or "",
        }


def read(documents: Iterable[dict[str, Any]], kept: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return documents with their records; what was read before is taken from the file `kept`."""
    rows = {row["id"]: row for row in documents}
    if not kept.exists():
        texts = kept.with_suffix(".documents.jsonl")
        texts.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows.values()), "utf-8")
        part = kept.with_suffix(".part")  # a run that is killed leaves nothing to trust
        with part.open("wb") as out:
            command = [sys.executable, "-m", "extractor", "explain", "--format", "jsonl", str(texts)]
            subprocess.run(command, stdout=out, check=True)
        part.replace(kept)
    return [(rows[record["id"]], record) for record in _lines(kept) if record["id"] in rows]


@dataclass
class Tally:
    """How many of a kind were as they should be, in all and by decade, and which were not."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, group: str, what: str, *, right: bool) -> None:
        """Count one."""
        self.all[group] += 1
        self.right[group] += right
        if not right:
            self.wrong.append(what)

    @property
    def share(self) -> float:
        """Return the share that is right; 1 where there is nothing."""
        return self.right.total() / self.all.total() if self.all else 1.0

    def describe(self) -> str:
        """Return the share, and that of each group."""
        groups = ", ".join(f"{name} {self.right[name]}/{self.all[name]}" for name in sorted(self.all))
        return f"{self.share:.3f} ({groups})"


def tally_targets(read_: Iterable[tuple[dict[str, Any], dict[str, Any]]], listed: Listed) -> Tally:
    """Return how many targets of the years in which the list is complete stand in it, by year."""
    tally = Tally()
    for document, record in read_:
        year = document["date"][:4]
        if LISTED_YEARS[0] <= year <= LISTED_YEARS[1]:
            for actor in targets(record).values():
                tally.add(year, f"{document['id']}\t{actor['type']}\t{actor['name']}", right=is_listed(actor, listed))
    return tally


def tally_counts(read_: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> Tally:
    """Return in how many of the releases that state a head-count it is met, by decade."""
    tally = Tally()
    for document, record in read_:
        if stated := stated_count(record["text"]):
            found = found_count(record)
            what = f"{document['id']}\t{_show(stated)} stated, {_show(found)} found\t{document['title']}"
            tally.add(f"{document['date'][:3]}0s", what, right=is_met(stated, found))
    return tally


def _show(count: HeadCount) -> str:
    return f"{count.persons}+{count.bodies}+{count.ships}" + (f"+{count.others}" if count.others else "")


def tally_statements(read_: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> tuple[Tally, Tally]:
    """Return in how many statements the subject is found, and its position where the text states that."""
    subjects, positions = Tally(), Tally()
    for document, record in read_:
        actor = find_subject(record, document["names"])
        subjects.add("subject", f"{document['id']}\t{document['title']}", right=actor is not None)
        if states(document["text"], document["position"]):
            right = actor is not None and holds_post(record, actor["id"])
            positions.add("position", f"{document['id']}\t{document['title']}\t{document['position']}", right=right)
    return subjects, positions


def _lines(path: Path) -> Iterator[Any]:
    with path.open("rb") as lines:
        yield from map(json.loads, lines)


def main() -> None:
    """Print the figures; with `--wrong`, what does not agree."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("shared", type=Path, help="folder of the real data")
    parser.add_argument("out", type=Path, help="folder for what is read, which a second call does not read again")
    parser.add_argument("--wrong", action="store_true", help="print whatever does not agree")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    told = read(releases(options.shared), options.out / "releases.jsonl")
    subjects, positions = tally_statements(read(statements(options.shared), options.out / "statements.jsonl"))
    rows = (
        (
            "targets that the list knows",
            LISTED_BAR,
            tally_targets(told, read_list(options.shared / "data/sdn_merged.jsonl")),
        ),
        ("stated head-counts met", COUNT_BAR, tally_counts(told)),
        ("subjects of EU statements found", SUBJECT_BAR, subjects),
        ("their stated positions", POSITION_BAR, positions),
    )
    for name, bar, tally in rows:
        print(f"{name}: {tally.describe()}, bar {bar}")  # noqa: T201 - what a benchmark is for
        if options.wrong:
            print("\n".join(f"    {line}" for line in tally.wrong))  # noqa: T201


if __name__ == "__main__":
    main()
