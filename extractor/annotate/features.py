"""Describe a candidate for a name by what stands in it and around it.

Every feature is a short readable string ("next=ransomware", "head=bank"): a weight in
`names.json` belongs to each of them and each kind of name, so that a decision can be read.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractor.annotate.chunks import is_capital

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.annotate.chunks import Word
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
_SHIP = re.compile(r"[,;]? ?\(?(?:IMO|MMSI)\b")
_AGE = re.compile(r",? (?:aged? )?\d{2}(?:,|\)| of\b)")
_ACRONYM = re.compile(r" \([“\"‘]?(?:the )?[“\"‘]?([A-Z][\w&/-]{1,14})[”\"’]?\)")
_POSSESSIVE = re.compile(r"^['’`][sS]?")
_POSSESSIVE = re.compile(r"^['’`][sS]?")
_LETTERS = re.compile(r"[^\W\d_]")


def shape(word: str) -> str:
    """Return the coarse shape of a word."""
    for pattern, name in _SHAPE:
        if pattern.match(word):
            return name
    return "other"


@dataclass(slots=True)
class Context:
    """What is known of a document before its candidates are weighed."""

    text: str
    words: list[Word]
    blocks: tuple[Block, ...]
    lower: frozenset[str]  # words the document also prints in lower case
    capital: Counter[str]  # words it prints capitalised in mid-sentence
    votes: dict[str, dict[tuple[int, int], str]]  # voter -> span -> label
    known: dict[tuple[int, int], str]  # span -> what the lexicon knows it as
    kinds: dict[str, str]  # word, lower case -> what it heads ("organization", "title", …)
    given: frozenset[str] = frozenset()  # given names
    sentence_starts: frozenset[int] = frozenset()
    defined: frozenset[tuple[int, int]] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)  # printed forms among the candidates


def _vote(context: Context, start: int, end: int) -> Iterable[str]:
    """How each reader of names sees this span: the same, cut otherwise, or not at all."""
    for voter, spans in context.votes.items():
        label = spans.get((start, end))
        if label:
            yield f"{voter}={label}"
            continue
        found = [(a, b, l) for (a, b), l in spans.items() if a < end and start < b]
        if not found:
            yield f"{voter}=none"
        for a, b, l in found[:2]:
            how = "inside" if a <= start and end <= b else "around" if start <= a and b <= end else "across"
            edge = ("L" if a == start else "") + ("R" if b == end else "")
            yield f"{voter}:{how}{edge}={l}"


def describe(context: Context, first: int, last: int, block: Block) -> list[str]:
    """Return the features of the candidate words[first:last]."""
    text, words = context.text, context.words
    inside = words[first:last]
    start, end = inside[0].start, inside[-1].end
    printed = text[start:end]
    lower = [word.text.casefold().rstrip(".") for word in inside]
    capitals = [word for word in inside if is_capital(word.text)]
    out = [f"n={min(len(inside), 7)}", f"caps={min(len(capitals), 5)}", f"block={block.kind}"]
    out += _vote(context, start, end)
    out.append(f"known={context.known.get((start, end), '')}")
    if (start, end) not in context.known:
        out += [f"known-in={l}" for (a, b), l in context.known.items() if start <= a and b <= end][:3]
        out += [f"known-around={l}" for (a, b), l in context.known.items() if a <= start and end <= b][:2]
    out += _insides(context, inside, lower)
    out += _given(context, inside)
    out += _outsides(context, first, last)
    letters = _LETTERS.findall(printed)
    if letters and all(letter.isupper() for letter in letters):
        out.append("allcaps" if len(printed) > 6 else "acronym")
        line = _LETTERS.findall(text[block.start : block.end])
        if sum(letter.isupper() for letter in line) > 0.8 * len(line):
            out.append("allcaps-line")
    if start in context.sentence_starts:
        out.append("opens")
        if len(inside) == 1:
            out.append("opens1")
    if match := _ACRONYM.match(text, end):
        initials = "".join(word.text[0] for word in capitals)
        out.append("acronym-follows" if match.group(1)[0] == initials[:1] and len(inside) > 1 else "bracket-follows")
    elif text[end : end + 2] == " (":
        out.append("bracket-follows")
    if _AGE.match(text, end):
        out.append("age-follows")
    if _SHIP.match(text, end):
        out.append("ship-number-follows")
    vote = context.votes.get("ner", {}).get((start, end), "none")
    out += [f"{vote}&{name}" for name in out if name.startswith(("head-kind=", "prev-kind=", "n=", "known=", "opens", "acronym", "block="))]
    count = context.counts[printed]
    out.append(f"count={min(count, 4)}")
    if len(inside) == 1:
        out.append("1:" + shape(inside[0].text))
        out.append("1lower" if lower[0] in context.lower else "1only")
        out.append(f"1mid={min(context.capital[inside[0].text], 3)}")
    else:
        out.append("shapes=" + "-".join(shape(word.text) for word in inside[:4]))
    return [name for name in out if not name.endswith("=")]


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
    text, words = context.text, context.words
    start, end = words[first].start, words[last - 1].end
    out: list[str] = []
    gap = text[words[first - 1].end : start] if first else "\n"
    if first and "\n" not in gap:
        before = words[first - 1]
        word = before.text.casefold().rstrip(".")
        mark = gap.strip()[:1]
        out += [
            f"prev={word}" if not mark else f"prev={mark}",
            f"prev-kind={context.kinds.get(word, '')}" if not mark else "prev-kind=mark",
        ]
        out.append(f"prev-capital={is_capital(before.text)}{mark}")
        if before.possessive:
            out.append("after-possessive")
        if before.hyphen:
            out.append(f"prev-hyphen={before.hyphen}")
        if first > 1 and not mark and "\n" not in text[words[first - 2].end : before.start]:
            out.append(f"prev2={words[first - 2].text.casefold()}_{word}")
    else:
        out.append("prev=line")
    gap = text[end : words[last].start] if last < len(words) else "\n"
    if words[last - 1].possessive:
        out.append("next='s")
    if words[last - 1].hyphen:
        out.append(f"next={words[last - 1].hyphen}")
    elif "\n" not in gap:
        after = words[last]
        word = after.text.casefold().rstrip(".")
        mark = _POSSESSIVE.sub("", gap).strip()[:1]
        out += [
            f"next={word}" if not mark else f"next={mark}",
            f"next-kind={context.kinds.get(word, '')}" if not mark else "next-kind=mark",
        ]
        out.append(f"next-capital={is_capital(after.text)}{mark}")
        if mark == ",":
            out.append(f"next,={word}")
    else:
        out.append("next=line")
        if text[end : end + 1] == ":":
            out.append("next=:")
    if text[start - 1 : start] in "“\"‘'" and start:
        out.append("quoted" if text[end : end + 1] in "”\"’'," else "quote-opens")
    return out
