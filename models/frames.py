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

_FRAMES = Path(__file__).with_name("frames.toml")
_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
_KINDS = frozenset({"person", "organization", "group", "vessel"})
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_PLACES = ["Riga", "Dubai", "Lagos", "Odesa", "Manila", "Caracas", "Tehran", "Vienna", "Nairobi", "Tbilisi", "Hanoi", "Bogota", "Minsk", "Latvia", "Panama", "Cyprus"]
_MALWARE = ["TrickBot", "Emotet", "WannaCry", "PlugX", "QakBot", "RedLine", "AppleJeus", "Mimikatz"]
_AGENCIES = ("OFAC", "FBI", "Europol", "Department of Justice", "Treasury", "National Crime Agency")
_HEADS = (
    "Trading", "Shipping", "Holdings", "Bank", "Capital", "Logistics", "Security", "Labs", "Exchange", "Media", "Energy",
    "Technologies", "Maritime", "Pharma", "Research", "Systems", "Networks", "Finance", "Post", "Times", "Analytics",
)  # fmt: skip
_FORMS = ("LLC", "Ltd", "Limited", "Inc.", "GmbH", "Co., Ltd.", "S.A.", "FZE", "DMCC", "OOO", "S.A. de C.V.", "PJSC")
_BEASTS = ("Moth", "Quarry", "Lynx", "Viper", "Heron", "Raven", "Anvil", "Lotus", "Falcon", "Scorpion", "Tide", "Frost")
_HUES = ("Black", "Silent", "Crimson", "Iron", "Ghost", "Velvet", "Golden", "Cold", "Dark", "Red", "Static", "Hollow")
_ONSETS = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "kr", "l", "m", "n", "p", "pr", "r", "s", "sh", "st", "t", "tr", "v", "w", "z", "zh"]
_VOWELS = ["a", "e", "i", "o", "u", "a", "i", "o", "ai", "ou"]
_CODAS = ["n", "r", "l", "s", "k", "m", "t", "x", "nd", "rt", "sk", ""]


def make_documents(lexicon: Lexicon, *, count: int = 400, seed: int = 7) -> Iterator[Document]:
    """Yield invented documents of three to six sentences, with their names."""
    chance = random.Random(seed)
    frames = tomllib.loads(_FRAMES.read_text("utf-8"))["frames"]
    given = [name for row in lexicon.given_names.values() for name in row.names]
    for number in range(count):
        spots: list[Name] = []
        text = ""
        for frame in chance.sample(frames, chance.randint(3, 6)):
            text, spots = _fill(
                text + ("\n\n" if text and chance.random() < 0.4 else " " if text else ""), frame, spots, given, chance
            )
        article = clean_text(text, id=f"frame{number}", title="", date="2026-01-01")
        if article.text == text:
            yield Document(article, tuple(spots), {"id": f"frame{number}", "actors": []})


def _fill(text: str, frame: str, spots: list[Name], given: list[str], chance: random.Random) -> tuple[str, list[Name]]:
    """Append the filled frame; `{person1}` twice in a frame is one person, by surname the second time."""
    known: dict[str, str] = {}
    at = 0
    for slot in _SLOT.finditer(frame):
        text += frame[at : slot.start()]
        kind, number = slot.groups()
        name = _name(kind, given, chance)
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


def _stem(chance: random.Random) -> str:
    return "".join(
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS) for _ in range(chance.choice((1, 2, 2)))
    ).capitalize()


def _name(kind: str, given: list[str], chance: random.Random) -> str:
    if kind == "person":
        middle = (
            f" {chance.choice(given)}"
            if chance.random() < 0.3
            else f" {chance.choice('ABDJKMR')}."
            if chance.random() < 0.2
            else ""
        )
        surname = _stem(chance) + chance.choice(("", "", "ov", "son", "ez", "ian", "i", "enko", "ski"))
        return f"{chance.choice(given)}{middle} {surname}"
    if kind == "organization":
        shape = chance.random()
        if shape < 0.2:
            return _stem(chance) + _stem(chance) if chance.random() < 0.5 else _stem(chance)
        name = f"{_stem(chance)} {chance.choice(_HEADS)}"
        if shape < 0.5:
            name = f"{name} {chance.choice(_FORMS)}"
        return name
    if kind == "group":
        shape = chance.random()
        hue, beast = chance.choice(_HUES), chance.choice(_BEASTS)
        return (
            f"{hue}{beast}"
            if shape < 0.4
            else f"{hue} {beast}"
            if shape < 0.7
            else _stem(chance)
            if shape < 0.9
            else f"UNC{chance.randint(1000, 9999)}"
        )
    if kind == "vessel":
        name = f"{_stem(chance)} {chance.choice(('Star', 'Dawn', 'Crest', 'Spirit', 'Pearl', '7', 'I'))}"
        return name.upper() if chance.random() < 0.5 else name
    return chance.choice({"place": _PLACES, "month": _MONTHS, "malware": _MALWARE, "agency": list(_AGENCIES)}[kind])
