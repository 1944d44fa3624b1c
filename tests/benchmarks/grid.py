"""Ask what of English is read: many predicates, structures and forms of names, put together to sentences: `make grid`.

Real releases repeat few wordings and miss many; a grid of invented ones shows which a reader lacks, whatever has been
read so far. Prints for each kind of cell how many are read, and with `--missed` those that are not.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor.annotate import build_annotator
from extractor.clean import clean_text
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record

TABLE = Path(__file__).with_suffix(".toml")
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
WORDS = "Morvane Tolvar Quillon Ostrel Dravik Pellmar Zentrov Kasrin Navrik Tessaly Varnen Corvanta Lumeri Astovan"


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, and what should be read of it: a relation (type, subjects, object) or a name and its type."""

    kind: str
    text: str
    relation: tuple[str, tuple[str, ...], str] = ("", (), "")
    name: tuple[str, str] = ("", "")

    def is_read(self, record: Record) -> bool:
        """Tell whether a record has what the cell tells."""
        called = {actor.id: {actor.name, *actor.aliases} for actor in record.actors}
        if self.name[0]:
            return any(self.name[0] in called[actor.id] and actor.type == self.name[1] for actor in record.actors)
        kind, subjects, other = self.relation
        ends = [called[r.subject] | called.get(r.object, set()) for r in record.relations if r.type == kind]
        return all(any({subject, other} <= names for names in ends) for subject in subjects)


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
    articles = [clean_text(cell.text, id=str(n), title="", date=None) for n, cell in enumerate(table)]
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
