"""Fill the sentence frames of `frames.toml` with invented names of many cultures.

What the frames teach is construction ("the gang X", "X, a Dubai-based exchange"), not names:
no name is used twice, and none is taken from a text.
"""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.clean import clean_text
from models.gold import Document, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.lexicon import Lexicon

Words = dict[str, list[str]]

_FRAMES = Path(__file__).with_name("frames.toml")
_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
_SHARED = {"place": "places", "month": "months", "malware": "malware", "agency": "agencies"}
_KINDS = frozenset({"person", "organization", "group", "vessel"})


def make_documents(lexicon: Lexicon, *, count: int = 400, seed: int = 7) -> Iterator[Document]:
    """Yield invented documents of three to six sentences, with their names."""
    chance = random.Random(seed)
    table = tomllib.loads(_FRAMES.read_text("utf-8"))
    frames = table["frames"]
    words = table["words"] | {"given": [name for row in lexicon.given_names.values() for name in row.names]}
    for number in range(count):
        spots: list[Name] = []
        text = ""
        for frame in chance.sample(frames, chance.randint(3, 6)):
            text += chance.choice(("\n\n", " ")) if text else ""
            text, spots = _fill(text, frame, spots, words, chance)
        article = clean_text(text, id=f"frame{number}", title="", date="2026-01-01")
        if article.text == text:
            yield Document(article, tuple(spots), {"id": f"frame{number}", "actors": []})


def _fill(text: str, frame: str, spots: list[Name], words: Words, chance: random.Random) -> tuple[str, list[Name]]:
    """Append the filled frame; `{person1}` twice in a frame is one person, by surname the second time."""
    known: dict[str, str] = {}
    at = 0
    for slot in _SLOT.finditer(frame):
        text += frame[at : slot.start()]
        kind, number = slot.groups()
        name = _name(kind, words, chance)
        if number:
            again = known.get(kind + number)
            name = _shortened(again, kind) if again else known.setdefault(kind + number, name)
        if kind in _KINDS:
            spots = [*spots, Name(len(text), len(text) + len(name), kind)]
        text += name
        at = slot.end()
    return text + frame[at:], spots


def _shortened(name: str, kind: str) -> str:
    if kind == "person":
        return name.rsplit(maxsplit=1)[-1]
    return name.split(maxsplit=1)[0] if kind == "organization" else name


def _stem(words: Words, chance: random.Random) -> str:
    return "".join(
        "".join(chance.choice(words[part]) for part in ("onsets", "vowels", "codas"))
        for _ in range(chance.choice((1, 2, 2)))
    ).capitalize()


def _name(kind: str, words: Words, chance: random.Random) -> str:
    """Return an invented name of a kind, or one of the shared words (place, month, malware, agency)."""
    if kind in _SHARED:
        return chance.choice(words[_SHARED[kind]])
    if kind == "person":
        return _person(words, chance)
    if kind == "vessel":
        name = f"{_stem(words, chance)} {chance.choice(('Star', 'Dawn', 'Crest', 'Spirit', 'Pearl', '7', 'I'))}"
        return name.upper() if chance.random() < 0.5 else name
    return _organization(words, chance) if kind == "organization" else _group(words, chance)


def _person(words: Words, chance: random.Random) -> str:
    shape = chance.random()
    middle = (
        f" {chance.choice(words['given'])}" if shape < 0.3 else f" {chance.choice('ABDJKMR')}." if shape < 0.45 else ""
    )
    surname = _stem(words, chance) + chance.choice(("", "", "ov", "son", "ez", "ian", "i", "enko", "ski"))
    return f"{chance.choice(words['given'])}{middle} {surname}"


def _organization(words: Words, chance: random.Random) -> str:
    shape = chance.random()
    if shape < 0.1:
        return _stem(words, chance)
    if shape < 0.2:
        return _stem(words, chance) + _stem(words, chance)
    name = f"{_stem(words, chance)} {chance.choice(words['heads'])}"
    return f"{name} {chance.choice(words['forms'])}" if shape < 0.5 else name


def _group(words: Words, chance: random.Random) -> str:
    shape = chance.random()
    hue, beast = chance.choice(words["hues"]), chance.choice(words["beasts"])
    if shape < 0.7:
        return f"{hue}{beast}" if shape < 0.4 else f"{hue} {beast}"
    return _stem(words, chance) if shape < 0.9 else f"UNC{chance.randint(1000, 9999)}"
