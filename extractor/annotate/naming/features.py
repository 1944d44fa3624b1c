"""Describe a candidate for a name by what stands in it and around it.

Every feature is a short readable string ("next=ransomware", "head=bank"): a weight in
`names.json` belongs to each of them and each kind of name, so that a decision can be read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import is_capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extractor.annotate.naming.chunks import Word
    from extractor.types import Block

_SHAPE = (
    (re.compile(r"[A-Z]{2,}$"), "CAPS"),
    (re.compile(r"[A-Z]\.$"), "initial"),
    (re.compile(r"[A-Z][a-z’'-]+$"), "Title"),
    (re.compile(r"(?:[A-Z]\.)+$"), "dotted"),
    (re.compile(r"[A-Z]+\d+"), "CAPS9"),
    (re.compile(r"\d"), "9"),
    (re.compile(r"[a-z]+$"), "lower"),
    (re.compile(r"[A-Z][a-z]+[A-Z]"), "Camel"),
)
_SHIP = re.compile(r"[,;]? ?\(?(?:IMO\d*|MMSI)\b")
_AGE = re.compile(r",? (?:aged? )?\d{2}(?:,|\)| of\b)")
_ACRONYM = re.compile(r" \((?:a\.?k\.?a\.? )?[“\"‘]?(?:the )?[“\"‘]?([A-Z][\w&/-]{1,14})[”\"’]?\)")
_POSSESSIVE = re.compile(r"^['’`][sS]?")
_LETTERS = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=8192)
def shape(word: str) -> str:
    """Return the coarse shape of a word."""
    for pattern, name in _SHAPE:
        if pattern.match(word):
            return name
    return "other"


class Spans:
    """Labelled stretches of a text, and which of them touch another stretch."""

    def __init__(self, labels: Mapping[tuple[int, int], str]) -> None:
        """Index the labels by where their stretches start."""
        self._labels = dict(labels)
        self._sorted = sorted((start, end, label) for (start, end), label in labels.items())
        self._starts = [start for start, _, _ in self._sorted]
        self._longest = max((end - start for start, end, _ in self._sorted), default=0)

    def get(self, start: int, end: int) -> str:
        """Return the label of exactly this stretch, or nothing."""
        return self._labels.get((start, end), "")

    def touching(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return the stretches that share a character with [start, end), sorted."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [row for row in self._sorted[first:last] if row[1] > start]

    def __iter__(self) -> Iterator[tuple[int, int, str]]:
        """Yield all stretches, sorted."""
        return iter(self._sorted)


@dataclass(slots=True)
class Context:
    """What is known of a document before its candidates are weighed."""

    text: str
    words: list[Word]
    lower: frozenset[str]  # words the document also prints in lower case
    capital: Counter[str]  # words it prints capitalised in mid-sentence
    votes: Spans  # the recogniser's entities
    known: Spans  # what the lexicon knows
    kinds: dict[str, str]  # word, lower case -> what it heads ("organization", "title", …)
    given: frozenset[str] = frozenset()  # given names
    sentence_starts: frozenset[int] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)  # printed forms among the candidates
    form_votes: dict[str, Counter[str]] = field(default_factory=dict)  # printed form -> label -> how often
    parts: dict[str, str] = field(default_factory=dict)  # last word of a longer entity -> its label
    in_prose: set[str] = field(default_factory=set)  # printed forms that stand in running text somewhere
    shouted: dict[int, bool] = field(default_factory=dict)  # start of a block -> whether it is printed in capitals


def _vote(context: Context, start: int, end: int) -> Iterable[str]:
    """Tell how the recogniser sees this stretch: the same, cut otherwise, or not at all."""
    label = context.votes.get(start, end)
    if label:
        yield f"ner={label}"
        return
    found = context.votes.touching(start, end)
    if not found:
        yield "ner=none"
    for a, b, other in found[:2]:
        how = "inside" if a <= start and end <= b else "around" if start <= a and b <= end else "across"
        edge = ("L" if a == start else "") + ("R" if b == end else "")
        yield f"ner:{how}{edge}={other}"


def describe(context: Context, first: int, last: int, block: Block) -> list[str]:
    """Return the features of the candidate words[first:last]."""
    inside = context.words[first:last]
    start, end = inside[0].start, inside[-1].end
    lower = [word.text.casefold().rstrip(".") for word in inside]
    capitals = [word for word in inside if is_capital(word.text)]
    out = [f"n={min(len(inside), 7)}", f"caps={min(len(capitals), 5)}", f"block={block.kind}"]
    out += _vote(context, start, end)
    out += _known(context, start, end)
    out += _insides(context, inside, lower)
    out += _given(context, inside)
    out += _outsides(context, first, last)
    out += _letters(context, start, end, block)
    if start in context.sentence_starts:
        out += ["opens", "opens1"] if len(inside) == 1 else ["opens"]
    out += _followers(context, inside, capitals)
    vote = context.votes.get(start, end) or "none"
    out += [f"{vote}&{name}" for name in out if name.startswith(_CROSSED)]
    out += _document(context, inside, lower)
    return [name for name in out if name[-1] != "="]


_CROSSED = ("head-kind=", "prev-kind=", "n=", "known=", "opens", "acronym", "block=")


def _known(context: Context, start: int, end: int) -> Iterable[str]:
    """Tell what the lexicon knows of this stretch, of parts of it, or of what it is part of."""
    if kind := context.known.get(start, end):
        yield f"known={kind}"
        return
    near = context.known.touching(start, end)
    yield from [f"known-in={kind}" for a, b, kind in near if start <= a and b <= end][:3]
    yield from [f"known-around={kind}" for a, b, kind in near if a <= start and end <= b][:2]


def _letters(context: Context, start: int, end: int, block: Block) -> Iterable[str]:
    """Tell a stretch in capitals, and a line in which everything is."""
    letters = _LETTERS.findall(context.text[start:end])
    if letters and all(letter.isupper() for letter in letters):
        yield "allcaps" if end - start > 6 else "acronym"
        if _is_shouted(context, block):
            yield "allcaps-line"


def _is_shouted(context: Context, block: Block) -> bool:
    """Tell whether nearly all letters of a block are capitals; counted once, for a block may be a whole document."""
    if block.start not in context.shouted:
        letters = _LETTERS.findall(context.text[block.start : block.end])
        context.shouted[block.start] = sum(letter.isupper() for letter in letters) > 0.8 * len(letters)
    return context.shouted[block.start]


def _followers(context: Context, inside: list[Word], capitals: list[Word]) -> Iterable[str]:
    """Tell what stands right behind: a bracket with an acronym, an age, the number of a ship."""
    text, end = context.text, inside[-1].end
    if match := _ACRONYM.match(text, end):
        fits = match.group(1)[0] == "".join(word.text[0] for word in capitals)[:1] and len(inside) > 1
        yield "acronym-follows" if fits else "bracket-follows"
    elif text[end : end + 2] == " (":
        yield "bracket-follows"
    if _AGE.match(text, end):
        yield "age-follows"
    if _SHIP.match(text, end):
        yield "ship-number-follows"


def _document(context: Context, inside: list[Word], lower: list[str]) -> Iterable[str]:
    """Tell how the rest of the document prints the same words."""
    printed = context.text[inside[0].start : inside[-1].end]
    yield f"count={min(context.counts[printed], 4)}"
    votes = context.form_votes.get(printed)
    if votes:
        label, count = max(votes.items(), key=lambda item: (item[1], item[0]))
        yield f"form={label}"
        yield f"form={label}:{'most' if count > context.counts[printed] / 2 else 'some'}"
    else:
        yield "form=none"
    if printed not in context.in_prose:
        yield "headings-only"
    if len(inside) == 1:
        yield "1:" + shape(inside[0].text)
        yield "1lower" if lower[0] in context.lower else "1only"
        yield f"1mid={min(context.capital[inside[0].text], 3)}"
        yield f"1part={context.parts.get(inside[0].text, 'none')}"
    else:
        yield "shapes=" + "-".join(shape(word.text) for word in inside[:4])


def _given(context: Context, inside: list[Word]) -> Iterable[str]:
    """Tell where given names stand in a candidate: they open a Western name and close an Eastern one."""
    hits = [part in context.given for word in inside for part in (word.text, *word.text.split("-"))[:1]]
    if any(hits):
        yield f"given={''.join('g' if hit else '-' for hit in hits[:4])}"
        yield "given-first" if hits[0] else "given-later"
        if all(hits):
            yield "given-all"
    if "-" in inside[0].text and any(part in context.given for part in inside[0].text.split("-")):
        yield "given-hyphen"


def _insides(context: Context, inside: list[Word], lower: list[str]) -> list[str]:
    out = [f"w={word}" for word in lower]
    out += [f"first={lower[0]}", f"head={lower[-1]}", f"suffix={lower[-1][-3:]}"]
    kinds = [context.kinds.get(word, "") for word in lower]
    out += [f"kind={kind}" for kind in sorted(set(kinds) - {""})]
    out += [f"first-kind={kinds[0]}", f"head-kind={kinds[-1]}"]
    glue = [word for word in lower[1:-1] if word in {"of", "and", "for", "the", "de", "bin", "al"}]
    out += [f"glue={word}" for word in sorted(set(glue))]
    if "of" in glue:
        where = lower.index("of")
        out.append(f"before-of={lower[where - 1]}")
        out.append(f"before-of-kind={context.kinds.get(lower[where - 1], '')}")
    if any(shape(word.text) == "initial" for word in inside[1:-1]):
        out.append("middle-initial")
    if any(word.possessive for word in inside[:-1]):
        out.append("possessive-inside")
    gap = context.text[inside[0].start : inside[-1].end]
    if "," in gap:
        out.append("comma-inside")
    if "/" in gap:
        out.append("slash-inside")
    if any(word.text[0].isdigit() for word in inside):
        out.append("digit-inside")
    return out


def _outsides(context: Context, first: int, last: int) -> list[str]:
    """Tell what stands before and behind."""
    out = [*_before(context, first), *_behind(context, last)]
    start, end = context.words[first].start, context.words[last - 1].end
    if start and context.text[start - 1] in "“\"‘'":
        out.append("quoted" if context.text[end : end + 1] in "”\"’'," else "quote-opens")
    return out


def _before(context: Context, first: int) -> Iterable[str]:
    text, words = context.text, context.words
    gap = text[words[first - 1].end : words[first].start] if first else "\n"
    if "\n" in gap:
        yield "prev=line"
        return
    before = words[first - 1]
    word = before.text.casefold().rstrip(".")
    mark = gap.strip()[:1]
    yield f"prev={mark or word}"
    yield f"prev-kind={'mark' if mark else context.kinds.get(word, '')}"
    yield f"prev-capital={is_capital(before.text)}{mark}"
    if not mark:
        yield from _called(context, first)
    if before.possessive:
        yield "after-possessive"
    if before.hyphen:
        yield f"prev-hyphen={before.hyphen}"
    if first > 1 and not mark and "\n" not in text[words[first - 2].end : before.start]:
        yield f"prev2={words[first - 2].text.casefold()}_{word}"


_SORTS = frozenset({"organization", "group", "vessel", "aircraft", "title", "person"})
_WINDOW = 7  # words of an apposition that are looked at


def _sort_of(context: Context, number: int) -> str:
    """Return what sort of thing a common noun calls ("bank", "gang", "tanker"), or nothing."""
    word = context.words[number].text
    kind = context.kinds.get(word.casefold(), "") if word.islower() else ""
    return kind if kind in _SORTS else ""


def _apposition(context: Context, last: int) -> Iterable[str]:
    """Tell what an apposition calls the candidate: "X, a Dubai-based exchange that …"."""
    words = context.words
    if words[last].text.casefold() not in {"a", "an", "the", "one", "another", "its", "his", "her"}:
        return
    for number in range(last + 1, min(last + _WINDOW, len(words))):
        if "," in context.text[words[number - 1].end : words[number].start]:
            return
        if sort := _sort_of(context, number):
            yield f"appos={sort}"
            return


def _called(context: Context, first: int) -> Iterable[str]:
    """Tell what the common nouns right before the candidate call it: "the crypto exchange X"."""
    for number in range(first - 1, max(-1, first - 4), -1):
        if not context.words[number].text.islower():
            return
        if sort := _sort_of(context, number):
            yield f"called={sort}{first - number if first - number < 2 else ''}"
            return


def _behind(context: Context, last: int) -> Iterable[str]:
    text, words = context.text, context.words
    end = words[last - 1].end
    gap = text[end : words[last].start] if last < len(words) else "\n"
    if words[last - 1].possessive:
        yield "next='s"
    if words[last - 1].hyphen:
        yield f"next={words[last - 1].hyphen}"
    elif "\n" in gap:
        yield "next=line"
        if text[end : end + 1] == ":":
            yield "next=:"
    else:
        after = words[last]
        word = after.text.casefold().rstrip(".")
        mark = _POSSESSIVE.sub("", gap).strip()[:1]
        yield f"next={mark or word}"
        yield f"next-kind={'mark' if mark else context.kinds.get(word, '')}"
        yield f"next-capital={is_capital(after.text)}{mark}"
        if mark == ",":
            yield f"next,={word}"
            yield from _apposition(context, last)
        elif not mark and last + 1 < len(words) and "\n" not in text[after.end : words[last + 1].start]:
            yield f"next2={word}_{words[last + 1].text.casefold()}"
