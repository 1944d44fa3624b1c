"""The invented documents of `world`."""

from __future__ import annotations

from tests.serve.cast import FIRMS, PEOPLE
from tests.serve.document import Document
from tests.serve.story_dprk import DPRK
from tests.serve.story_russia import RUSSIA


def _routine(number: int, name: str) -> Document:
    """An older release about one actor, so that the timeline has years in it."""
    other = (*PEOPLE, *FIRMS)[(number + 5) % (len(PEOPLE) + len(FIRMS))]
    authority, source, law = (
        ("OFAC", "us-treasury", "E.O. 13224"),
        ("EU", "eu-council", "Regulation (EU) No 269/2014"),
    )[number % 2]
    verb = "OFAC designated" if authority == "OFAC" else "The Council listed"
    sentence = f"{verb} {name} pursuant to {law}."
    tie = f"{name} is a business associate of {other}."
    date = f"{2022 + number // 4}-{1 + (number * 5) % 12:02d}-{3 + number:02d}"
    return Document(
        key=f"routine-{number}",
        source=source,
        url=f"https://archive.example/{number}",
        published=date,
        kind="designation",
        title=f"{name} sanctioned",
        text=f"{sentence} {tie}",
        actors=("ofac" if authority == "OFAC" else "council", name, other),
        programs=("Counter Terrorism",) if authority == "OFAC" else (),
        actions=(("designation", authority, sentence, ((name, (law,), "", sentence),)),),
        relations=(("associate_of", name, other, tie, "asserted", "current", 0.7),),
    )


DOCUMENTS: tuple[Document, ...] = (
    *DPRK,
    *RUSSIA,
    *(_routine(number, name) for number, name in enumerate((*PEOPLE, *FIRMS))),
)
