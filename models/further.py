"""Annotations of real documents whose texts stay outside the repository.

    python -m models.further write DATA OUT            DATA is the folder of the releases; OUT gets documents_X, gold_X
    python -m models.further pack DOCUMENTS GOLD       prints a gold file as it is stored here

`corpus/further/gold_read.jsonl` holds what rules were tuned to, `gold_unread.jsonl` documents of which nobody saw more
than scores. A record names its document by id and by the SHA-256 of its text, and holds none of its words: names,
numbers and quotes are [start, end) in title, blank line and text. What the folder does not hold, or holds otherwise, is
left out and told.
"""

from __future__ import annotations

import argparse
import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Json = dict[str, Any]

HERE = Path(__file__).parent.parent / "corpus" / "further"
SIDES = ("read", "unread")
_RELEASES = ("treasury_releases.jsonl", "us_federal_releases.jsonl")
_STATEMENTS = "eu_designations.jsonl"
_COUNCIL = "Council of the European Union"


def main() -> None:
    """Write the files, or pack one."""
    parser = argparse.ArgumentParser(prog="models.further", description=__doc__.partition("\n")[0])
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb, first, second in (("write", "data", "out"), ("pack", "documents", "gold")):
        one = verbs.add_parser(verb)
        one.add_argument(first, type=Path)
        one.add_argument(second, type=Path)
    options = parser.parse_args()
    if options.verb == "pack":
        documents = {row["id"]: row for row in _rows(options.documents)}
        for gold in _rows(options.gold):
            print(json.dumps(pack(gold, documents[gold["id"]]), ensure_ascii=False))
        return
    options.out.mkdir(parents=True, exist_ok=True)
    found = dict(read_data(options.data))
    for side in SIDES:
        left = write(side, found, options.out)
        print(f"{side}: {len(left)} documents are not there or changed: {' '.join(left) or '–'}", file=sys.stderr)


def read_data(data: Path) -> Iterator[tuple[str, Json]]:
    """Yield the documents of a folder by id; a statement of the Council has none, and gets the hash of its words."""
    for name in _RELEASES:
        yield from ((row["id"], row) for row in _rows(data / name))
    for row in _rows(data / _STATEMENTS):
        key = sha256(f"{row['name']} {row['text']}".encode()).hexdigest()[:12]
        yield key, {"id": key, "title": row["name"], "date": None, "publisher": _COUNCIL, "text": row["text"]}


def write(side: str, found: dict[str, Json], out: Path) -> list[str]:
    """Write the documents of one side with their gold; return the ids of those that are left out."""
    left: list[str] = []
    with (
        (out / f"documents_{side}.jsonl").open("w", encoding="utf-8") as documents,
        (out / f"gold_{side}.jsonl").open("w", encoding="utf-8") as gold,
    ):
        for packed in _rows(HERE / f"gold_{side}.jsonl"):
            document = found.get(packed["id"])
            if document is None or _hash(document) != packed["sha256"]:
                left.append(packed["id"])
                continue
            documents.write(json.dumps(document, ensure_ascii=False) + "\n")
            gold.write(json.dumps(unpack(packed, document), ensure_ascii=False) + "\n")
    return left


def pack(gold: Json, document: Json) -> Json:
    """Return gold without the words of its document. Raises `ValueError` for a name or quote that is not printed."""
    head = {"id": gold["id"], "url": document.get("url") or "", "sha256": _hash(document)}
    return head | _turned(gold, _find, _words(document))


def unpack(packed: Json, document: Json) -> Json:
    """Return gold with the words of its document, as `extractor evaluate` and the training take it."""
    return {"id": packed["id"], "split": "further"} | _turned(packed, _at, _words(document))


def _turned(gold: Json, turn: Callable[[str, Any], Any], words: str) -> Json:
    """Return gold with everything that is printed turned from words into where they stand, or back."""
    actors = [
        {
            **row,
            "name": turn(words, row["name"]),
            "aliases": [turn(words, alias) for alias in row["aliases"]],
            "identifiers": [{**one, "value": turn(words, one["value"])} for one in row["identifiers"]],
        }
        for row in gold["actors"]
    ]
    relations = [{**row, "quote": turn(words, row["quote"])} for row in gold["relations"]]
    return {"actors": actors, "actions": gold["actions"], "relations": relations}


def _find(words: str, printed: str) -> list[int]:
    start = words.index(printed)
    return [start, start + len(printed)]


def _at(words: str, span: list[int]) -> str:
    start, end = span
    return words[start:end]


def _words(document: Json) -> str:
    return f"{document['title']}\n\n{document['text']}"


def _hash(document: Json) -> str:
    return sha256(document["text"].encode()).hexdigest()


def _rows(path: Path) -> Iterator[Json]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    main()
