"""Ask what of English is read: many predicates, structures and forms of names, put together to sentences: `make grid`.

Real releases repeat few wordings and miss many; a grid of invented ones shows which a reader lacks, whatever has been
read so far. Prints for each kind of cell how many are read, and with `--missed` those that are not.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from extractor.annotate import build_annotator
from extractor.clean import clean_text
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record

TABLE = Path(__file__).with_suffix(".toml")
PLACES = Path(__file__).with_name("places.toml")
# Who is subject and object; a line of its own tells of each what it is, so that only the sentence is tried.
SUBJECTS = {"P": ("Orsa Kellim", "Bren Tavik"), "O": ("Vexholm Trading LLC",), "G": ("the Morvane Cartel",)}
OBJECTS = {"P": "Jarek Holm", "O": "Quillon Bank", "G": "the Red Lantern Front", "V": "the M/V SILVER TERN"}
FIRM, MAN = "Penrose Capital LLC", "Maren Dusk"
LIVES = {
    "P": "{}, 51, was born in Iran in 1970.",
    "O": "{} opened in 1990 in Iran.",
    "G": "{} has fought since 1990 in Iran.",
    "V": "{} is a tanker.",
}
# A country, its adjective, one of its towns, its code; another country.
LANDS = (
    ("Iran", "Iranian", "Tehran", "ir"),
    ("Türkiye", "Turkish", "Istanbul", "tr"),
    ("Mexico", "Mexican", "Guadalajara", "mx"),
    ("Pakistan", "Pakistani", "Karachi", "pk"),
)
OTHER_LAND = "Malta"
PUBLISHER = "U.S. Department of the Treasury"
# What stands in sentences about places, and a paragraph that tells what it is and of no place.
PLACED = {
    "O": ("Vexholm Trading LLC", "{} was founded in 1990."),
    "O2": ("Quillon Bank", "{} was founded in 1991."),
    "O3": ("Penrose Capital LLC", "{} was founded in 1992."),
    "G": ("Morvane Front", "The {} is an armed group that was founded in 1993."),
    "P": ("Orsa Kellim", "{}, 51, was born in 1970."),
    "P2": ("Bren Tavik", "{}, 52, was born in 1971."),
}
WORDS = "Morvane Tolvar Quillon Ostrel Dravik Pellmar Zentrov Kasrin Navrik Tessaly Varnen Corvanta Lumeri Astovan"


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, and what should be read of it: a relation (type, subjects, object) or a name and its type.

    The object of a place is the code of the country. "|" stands between the names under which a subject may be read.
    `absent`: what should not be read, of none of the subjects.
    """

    kind: str
    text: str
    relation: tuple[str, tuple[str, ...], str] = ("", (), "")
    name: tuple[str, str] = ("", "")
    absent: bool = False
    publisher: str = ""

    def is_read(self, record: Record) -> bool:
        """Tell whether a record has what the cell tells."""
        called = {actor.id: {actor.name, *actor.aliases} for actor in record.actors}
        if self.name[0]:
            return any(self.name[0] in called[actor.id] and actor.type == self.name[1] for actor in record.actors)
        kind, subjects, other = self.relation
        ends = [called[r.subject] | called.get(r.object, {r.object}) for r in record.relations if r.type == kind]
        told = [any({other} < names and set(subject.split("|")) & names for names in ends) for subject in subjects]
        return not any(told) if self.absent else all(told)


def cells() -> Iterator[Cell]:
    """Yield all cells of the table."""
    table = tomllib.loads(TABLE.read_text("utf-8"))
    for row in table["predicates"]:
        subject, other = SUBJECTS[row["subject"]][0], OBJECTS[row["object"]]
        for said in row["said"]:
            text = _with_lives(f"{subject} {said.format(O=other)}.", {row["subject"]: subject, row["object"]: other})
            yield Cell(f"predicates {row['type']}", text, relation=(row["type"], (_bare(subject),), _bare(other)))
    for structure in table["structures"]:
        yield from _structured(structure, table["verbs"])
    words = WORDS.split()
    for kind, forms in table["names"].items():
        for number, form in enumerate(forms):
            name = form.format(b=words[number % len(words)])
            for context in table["contexts"]:
                said = context.format(X=f"the {name}" if kind == "group" else name)
                yield Cell(f"names {kind}", said[0].upper() + said[1:], name=(name, kind))
    for row in tomllib.loads(PLACES.read_text("utf-8"))["places"]:
        yield from _placed(row)


def _placed(row: dict[str, Any]) -> Iterator[Cell]:
    """Yield each sentence of a row about two lands: the places that it tells, or that it does not."""
    names = {key: name for key, (name, _) in PLACED.items()}
    who = row.get("who") or row["not"]
    kind = f"places {row['type']} {' '.join(who)}" + (" no" if "not" in row else "")
    for number, said in enumerate(row["said"]):
        lands = (LANDS[number % 4], LANDS[~number % 4])
        for body, (land, adjective, town, code) in product(row.get("bodies", [""]), lands):
            called = f"{body}|{adjective} {body}|{land}’s {body}|{body} of {land}"
            subjects = tuple(called if body else names[key] for key in who)
            text = said.format(**names, B=body, C=land, N=adjective, T=town, D=OTHER_LAND)
            text = re.sub(r"\b([Aa]) (?=[AI])", r"\1n ", text)
            lives = [told.format(name) for key, (name, told) in PLACED.items() if f"{{{key}}}" in said]
            text = "\n\n".join([text[0].upper() + text[1:], *lives])
            yield Cell(kind, text, (row["type"], subjects, code), absent="not" in row, publisher=PUBLISHER)


def _structured(structure: str, verbs: list[list[str]]) -> Iterator[Cell]:
    for kind, letter, other_letter, now, past in verbs:
        other = OBJECTS[other_letter]
        one, two = SUBJECTS[letter]
        first, _, rest = now.partition(" ")
        text = structure.format(
            S=one, S2=two, A=FIRM, B=MAN, T=one.split()[-1], T2=two.split()[-1],
            VP=now.format(O=other), VD=past.format(O=other), VL=f"{first[:-1]} {rest}".format(O=other),
        )  # fmt: skip
        subjects = (one, two) if "{S2}" in structure else (one,)
        yield Cell("structures", _with_lives(text, {letter: one, other_letter: other}), (kind, subjects, _bare(other)))


def _with_lives(text: str, told: dict[str, str]) -> str:
    """Return a text with a paragraph for each of its names, which tells what it is."""
    lives = [LIVES[letter].format(name[0].upper() + name[1:]) for letter, name in told.items()]
    return "\n\n".join([text[0].upper() + text[1:], *lives])


def _bare(name: str) -> str:
    """Return a name as an actor bears it."""
    return name.removeprefix("the ").removeprefix("M/V ")


def main() -> None:
    """Print how many cells of each kind are read, and with `--missed` the others."""
    lexicon, table = load_lexicon(), list(cells())
    articles = [clean_text(cell.text, id=str(n), publisher=cell.publisher) for n, cell in enumerate(table)]
    read, of = Counter[str](), Counter[str]()
    missed = []
    for cell, annotation in zip(table, build_annotator(lexicon).annotate_all(articles), strict=True):
        done = cell.is_read(relate(annotation, lexicon))
        of[cell.kind] += 1
        read[cell.kind] += done
        missed += [] if done else [f"{cell.kind}: {cell.text.partition(chr(10))[0]}"]
    lines = [f"{kind:32} {read[kind]:5} of {of[kind]:5}  {read[kind] / of[kind]:.2f}" for kind in of]
    print("\n".join([*lines, *(missed if "--missed" in sys.argv else [])]))  # noqa: T201 - what a benchmark is for


if __name__ == "__main__":
    main()
