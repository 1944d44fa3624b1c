"""Turn annotated documents into articles and the names printed in them.

The gold names actors and their printed forms; where each form stands follows from the text:
every occurrence of the longest form. A possessive compound ("FBI’s Cyber Division") is no
form of its own where its tail is one, since it holds two names.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extractor.clean import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from extractor.types import Article

_POSSESSIVE = re.compile(r"['’]s ")
_BLIND = {"train": 5, "news": 2}  # of so many documents of the shared gold one is never learnt from


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name: `text[start:end]` and the type of its actor."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article with the names a person found in it."""

    article: Article
    names: tuple[Name, ...]
    gold: dict[str, Any]


def is_blind(identifier: str, suite: str) -> bool:
    """Tell whether a document of a suite belongs to its part that is never learnt from, by the hash of its id."""
    return suite in _BLIND and int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % _BLIND[suite] == 0


def read_documents(texts: Path, gold: Path) -> Iterator[Document]:
    """Yield the documents of two JSONL files (texts, gold) that share ids."""
    rows = {row["id"]: row for row in map(json.loads, gold.read_text("utf-8").splitlines())}
    for line in texts.read_text("utf-8").splitlines():
        record = json.loads(line)
        row = rows.get(record["id"])
        if row is not None:
            article = make_article(record)
            yield Document(article, tuple(printed_names(article.text, row["actors"])), row)


def read_folders(folders: Iterable[Path]) -> Iterator[Document]:
    """Yield the documents of folders that may be learnt from, in the order of their files."""
    for texts in (texts for folder in folders for texts in sorted(folder.glob("documents_*.jsonl"))):
        gold = texts.with_name(texts.name.replace("documents_", "gold_", 1))
        suite = texts.stem.removeprefix("documents_")
        yield from (one for one in read_documents(texts, gold) if not is_blind(one.gold["id"], suite))


def make_article(record: dict[str, Any]) -> Article:
    """Return the article of a document record, cleaned as the product cleans it."""
    return clean_text(
        record["text"],
        id=record["id"],
        url=record.get("url") or "",
        title=record.get("title") or "",
        date=record.get("date"),
        publisher=record.get("publisher") or "",
    )


def printed_names(text: str, actors: list[dict[str, Any]]) -> list[Name]:
    """Return where the forms of the actors stand, sorted, none overlapping; the longest form wins."""
    forms: dict[str, str] = {}
    for actor in actors:
        own = {actor["name"], *actor["aliases"]}
        for form in own:
            pieces = _POSSESSIVE.split(form)
            if len(pieces) > 1 and pieces[-1] in own:
                continue
            forms.setdefault(form, actor["type"])
    taken = [False] * (len(text) + 1)
    names: list[Name] = []
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * len(form)
                names.append(Name(match.start(), match.end(), forms[form]))
    return sorted(names, key=lambda name: name.start)
