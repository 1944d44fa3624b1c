"""Turn a sentence into the string that the clause grammar reads: names become typed tokens.

    OFAC designated Jang and Ho Jong Son pursuant to E.O. 13694
    ⟦O0⟧ designated ⟦P1⟧ and ⟦P2⟧ pursuant to ⟦L3⟧

A grammar over masks needs no knowledge of names, and names cannot break it
(measured: F1 0.87 against 0.58 for parse patterns on unseen releases).
Letters: P person, O organization, G group, V vessel, A aircraft, W wallet,
L legal instrument, C place, N demonym, D date. The number indexes `Masked.spans`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from extractor.relate.sentence.vocabulary import IRREGULAR, KINSMAN, LIKE
from extractor.types import Annotation, Evidence, Sentence, Span

LETTERS = {"person": "P", "organization": "O", "group": "G", "vessel": "V", "aircraft": "A", "wallet": "W"}
_TOKEN = re.compile(r"⟦([A-Z])(\d+)⟧")

# What patterns may say in braces. A name may stand after an article and before a bracket
# that explains it: "the ⟦O1⟧ (formerly …)".
_BRACKET = r"(?:\s?\([^()]{0,160}\))?"
MACROS = {
    "P": r"⟦P\d+⟧",
    "O": r"⟦[OG]\d+⟧",
    "G": r"⟦G\d+⟧",
    "V": r"⟦[VA]\d+⟧",
    "W": r"⟦W\d+⟧",
    "X": r"⟦[POGVAW]\d+⟧",
    "L": r"⟦L\d+⟧",
    "C": r"⟦C\d+⟧",
    "N": r"⟦N\d+⟧",
    "D": r"⟦D\d+⟧",
}
# {NW}: a word of a noun phrase and the blank after it
MACROS["NW"] = (
    r"(?:(?!(?:of|for|to|with|by|from|in|on|at|as|and|or|who|which|that|whom|is|are|was|were|through|via|against|said|says|"
    r"while|whereas|although|though|because|when|where|whose|but|if)\b)"
    r"(?:[\w$.,%’'-]+|⟦[DCN]\d+⟧(?:['’]s|-[a-z]+)?) )"
)
# {MW}: a word between what modifies a name and the name: "⟦P1⟧-owned | shell | companies | ⟦O2⟧", no verb
MACROS["MW"] = (
    r"(?:(?!(?:of|for|to|with|by|from|in|on|at|as|and|or|who|which|that|whose|is|are|was|were|has|have|had|will|would|said|"
    r"says|when|where|while|after|before|because|but|via|through|against|into|over|under|than|not|also|then|later|the|"
    rf"{IRREGULAR})\b)(?!(?!(?:{LIKE})\b)[a-z]+ed\b)[\w’'/-]+,? )"
)
# {WHO}: "the premier arms dealer, ", "Vice President ", which describe the name that follows
MACROS["WHO"] = rf"(?:(?:the |an? )?{MACROS['NW']}{{0,6}}?(?:[\w-]+), (?=⟦)|(?:former )?(?:[A-Z][a-z]+ ){{1,3}}(?=⟦P))"
# {KIN}: "⟦P1⟧'s father and ⟦G2⟧ financier, ", which describes the man who follows
MACROS["KIN"] = (
    r"(?:⟦P\d+⟧['’]s (?:[a-z-]+ ){0,3}?(?:"
    rf"{KINSMAN}|boss|employer)(?:-in-law)?(?:,? and (?:[a-z]+ |⟦[GO]\d+⟧ ){{0,3}}?[a-z]+)?,? (?=⟦P))"
)
# {REL}: " the couple who run ⟦O1⟧, ", which describes the persons who follow
MACROS["REL"] = (
    r"(?: (?:the|its|his|her|their|two|three|four|an?) (?:[\w’'-]+ ){1,4}?(?:(?:who|whose|that|of|for) "
    r"(?:[^.;,:⟦]|⟦[COGND]\d+⟧){2,80})?, (?=⟦P\d+⟧))"
)
# {INC}: "several firms in ⟦C1⟧, including the "
MACROS["INC"] = (
    r"(?:(?:[^.;:⟦]|⟦[CND]\d+⟧){0,90}?"
    r"(?:,? (?:including|to include|such as|namely|notably|specifically|in particular|among (?:them|others))"
    r"(?:,? but not limited to,?)?:?|(?: on behalf of (?:the )?⟦[POG]\d+⟧)?:)"
    r" (?:the )?)"
)
# {BY}: "(operations) conducted by", {ACT}: "the narcotics trafficking activities of"
MACROS["BY"] = r"(?:(?:conducted|carried out|run|committed|perpetrated|undertaken|led|controlled) by )"
MACROS["ACT"] = r"(?: (?:the )?(?:[a-z-]+,? ){0,8}?(?:activities|operations|efforts|network) of)"
# {LED}: what one runs as its head, and does not operate
MACROS["LED"] = (
    r"(?:newsletter|consultancy|consulting firm|think-?tank|nonprofit|non-profit|charity|magazine|watchdog|institute|"
    r"publication|law firm|security firm|research firm|advocacy group)"
)
# {AID}: "(acting for or on behalf of) and materially assisting"
MACROS["AID"] = (
    r"(?:,? (?:and|or) (?:for )?(?:having )?(?:(?:materially )?(?:assist|support|sponsor)(?:ing|ed)|"
    rf"provid(?:ing|ed) (?:[a-z]+,? ){{0,4}}(?:support|assistance|services) (?:to|for)){MACROS['ACT']}?)"
)
# {HIS}: "(acts for ⟦P1⟧) and provides support to his smuggling activities"
MACROS["HIS"] = (
    r"(?:(?:and|as well as) (?:(?:materially |financially )?(?:assist|support|aid|facilitat)(?:e|s|es|ed|ing)?(?: in)?|"
    r"provid(?:es?|ed|ing) (?:[a-z-]+ ){0,4}(?:support|assistance|services|aid) (?:to|for)) "
    r"(?:their|his|her|its|⟦[POG]\d+⟧['’]s) (?:[a-z-]+ ){0,3}?(?:activities|operations|efforts|business)\b)"
)
# "on behalf of ⟦G1⟧; ⟦P2⟧, who acted for ⟦O3⟧; and …": a new item of an enumeration, no second object
_NO_ITEM = r"(?!(?:the\s)?⟦[POGVAW]\d+⟧(?:\s?\([^()]{0,160}\))?,\s(?:who|which|whose|that|an?|the|where)\b)"
_ITEM = r"(?:(?:the|an?|both|as well as)\s)?⟦{letters}\d+⟧" + _BRACKET
for _name, _letters in {"PS": "P", "OS": "[OG]", "XS": "[POGVAW]", "VS": "[VA]", "WS": "W", "LS": "L"}.items():
    _one = _ITEM.replace("{letters}", _letters)
    _more = rf"(?:\s?,\s?(?:and\s|or\s|as well as\s)?|\s?;\s?(?:and\s|or\s)?{_NO_ITEM}|\s(?:and|or|as well as)\s)"
    MACROS[_name] = rf"{_one}(?:{_more}{_one}){{0,250}}"  # a bound: a list without end would be tried from each name on


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence as the grammar sees it; offsets of `text` lead back to the article."""

    text: str
    spans: tuple[Span, ...]
    sentence: Sentence
    _starts: tuple[int, ...]  # masked offset at which each piece begins
    _origins: tuple[int, ...]  # article offset at which it begins
    _lengths: tuple[int, ...]  # its article length; -1 for plain text

    def origin(self, offset: int, *, end: bool = False) -> int:
        """Return the article offset of a masked offset (of a token: its start or end)."""
        piece = max(0, bisect_right(self._starts, offset - 1 if end and offset else offset) - 1)
        if self._lengths[piece] < 0:
            return self._origins[piece] + offset - self._starts[piece]
        return self._origins[piece] + (self._lengths[piece] if end else 0)

    def at(self, origin: int) -> int:
        """Return the masked offset at which an article offset stands, or the token that stands for it begins."""
        piece = max(0, bisect_right(self._origins, origin) - 1)
        return self._starts[piece] + (max(0, origin - self._origins[piece]) if self._lengths[piece] < 0 else 0)

    def rewrite(self, changes: Iterable[tuple[int, int, str]]) -> Masked:
        """Return the sentence with stretches replaced; offsets still lead back to the article.

        `changes` are (start, end, new text), sorted, apart from one another, and never cut a
        token. What replaces a stretch stands for all of it.
        """
        changes = list(changes)
        if not changes:
            return self
        pieces: list[tuple[str, int, int]] = []  # text, origin, article length (-1: plain)
        cursor = 0
        for start, end, new in changes:
            pieces += self._cut(cursor, start)
            origin = self.origin(start)
            pieces.append((new, origin, self.origin(end, end=True) - origin))
            cursor = end
        pieces += self._cut(cursor, len(self.text))
        return _join(pieces, self.spans, self.sentence)

    def followed_by(self, actors: Iterable[tuple[str, str]]) -> Masked:
        """Return the sentence with names behind it that stand elsewhere; `actors` are (letter, actor id)."""
        end = self.origin(len(self.text), end=True)
        spans, tokens = list(self.spans), []
        for letter, actor in actors:
            tokens.append(f"⟦{letter}{len(spans)}⟧")
            spans.append(Span(start=end, end=end, kind="actor", key=actor, form="name"))
        names = tokens[0] if len(tokens) == 1 else f"{', '.join(tokens[:-1])} and {tokens[-1]}"
        pieces = [*self._cut(0, len(self.text)), (f" {names}", end, 0)]
        return _join(pieces, tuple(spans), self.sentence)

    def _cut(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        piece = max(0, bisect_right(self._starts, start) - 1)
        while start < end:
            stop = self._starts[piece + 1] if piece + 1 < len(self._starts) else len(self.text)
            text = self.text[start : min(stop, end)]
            yield text, self.origin(start), self._lengths[piece]
            start, piece = start + len(text), piece + 1

    def actors(self, piece: str) -> list[str]:
        """Return the actor ids of the tokens in a piece of masked text, in order, once each."""
        spans = (self.spans[int(number)] for letter, number in _TOKEN.findall(piece) if letter in "POGVAW")
        return list(dict.fromkeys(key for span in spans for key in span.key.split()))

    def keys(self, piece: str, letters: str) -> list[str]:
        """Return the keys of the tokens of some letters in a piece of masked text."""
        return [self.spans[int(number)].key for letter, number in _TOKEN.findall(piece) if letter in letters]

    def tokens(self, piece: str) -> list[Span]:
        """Return the spans of all tokens in a piece of masked text."""
        return [self.spans[int(number)] for _, number in _TOKEN.findall(piece)]

    def evidence(self, start: int, end: int, text: str) -> Evidence:
        """Return the article's words behind a stretch of masked text, trimmed of space and commas."""
        left, right = self.origin(start), self.origin(end, end=True)
        quote = text[left:right]
        left += len(quote) - len(quote.lstrip(" ,;:"))
        right -= len(quote) - len(quote.rstrip(" ,;:"))
        return Evidence(start=left, end=right, quote=text[left:right])


def _letter(span: Span, types: Mapping[str, str]) -> str:
    if span.kind == "actor":
        return LETTERS[types[span.key.split()[0]]]
    if span.kind == "place":
        return "N" if span.form == "demonym" else "C"
    return {"legal": "L", "date": "D"}[span.kind]


# hyphens as a reader sees them ("Norland‑based"); brackets that masks are made of, should a text have them
_HYPHENS = str.maketrans("\u2010\u2011\u00ad⟦⟧", "---[]")


def mask(annotation: Annotation, sentence: Sentence, *, start: int | None = None, end: int | None = None) -> Masked:
    """Mask one sentence (or the stretch of it from `start` to `end`).

    "X (Y)" where both name the same actor becomes one token; "(E.O.)" and the like stay text.
    """
    text, left = annotation.article.text, sentence.start if start is None else start
    right = sentence.end if end is None else end
    types = {actor.id: actor.type for actor in annotation.actors}
    spans = spans_between(annotation, left, right)
    pieces: list[tuple[str, int, int]] = []
    kept: list[Span] = []
    cursor, skip = left, 0
    for number, span in enumerate(spans):
        if number < skip:
            continue
        pieces.append((text[cursor : span.start].translate(_HYPHENS), cursor, -1))
        stop = span.end
        # "X (Y)", "X (Y or Z)": the bracket holds only other names of the same actor
        if span.kind == "actor" and text[span.end : span.end + 2] == " (":
            close = text.find(")", span.end, span.end + 160)
            inner = [other for other in spans[number + 1 :] if other.end <= close]
            rest = text[span.end + 2 : close]
            for other in inner:
                rest = rest.replace(text[other.start : other.end], "", 1)
            if close > 0 and inner and all(o.kind == "actor" and o.key == span.key for o in inner) and _only_glue(rest):
                stop, skip = close + 1, number + 1 + len(inner)
        owner = "'s" if span.form == "pronoun" and _is_possessive(text, span) else ""
        pieces.append((f"⟦{_letter(span, types)}{len(kept)}⟧{owner}", span.start, stop - span.start))
        kept.append(span)
        if text[stop : stop + 1].islower() and stop < right:  # "(Kellim)is": the blank is lost
            pieces.append((" ", stop, 0))
        cursor = stop
    pieces.append((text[cursor:right].translate(_HYPHENS), cursor, -1))
    return _join(pieces, tuple(kept), sentence)


_POSSESSIVE = frozenset({"his", "her", "its", "their", "whose"})
# "the agent who recruited her, ⟦P1⟧", "told her what": here "her" owns nothing
_HER_ALONE = re.compile(
    r"\s?[,.;:)”\"—–]|\s(?:what|that|to|she|he|they|in|for|and|or|when|how|if|about|from|with|at|on|as|after|before|"
    r"because|by|into|out|while|who|not|the|an?|pursuant|under|against|through|since|today|alongside|over|upon)\b"
)


def _is_possessive(text: str, span: Span) -> bool:
    """Tell whether a pronoun owns what follows it."""
    word = text[span.start : span.end].casefold()
    return word in _POSSESSIVE and not (word == "her" and _HER_ALONE.match(text, span.end))


def _join(pieces: list[tuple[str, int, int]], spans: tuple[Span, ...], sentence: Sentence) -> Masked:
    """Put pieces (text, origin, article length or -1) together; empty ones vanish."""
    pieces = [piece for piece in pieces if piece[0]] or [("", sentence.start, -1)]
    starts = tuple(accumulate((len(text) for text, _, _ in pieces[:-1]), initial=0))
    texts, origins, lengths = zip(*pieces, strict=True)
    return Masked("".join(texts), spans, sentence, starts, origins, lengths)


_GLUE = re.compile(
    r"(?i)\b(?:or|and|a\.?k\.?a\.?|also known as|f\.?k\.?a\.?|formerly|the|in \w+|hereafter|collectively)\b|[\W_]+"
)


def _only_glue(rest: str) -> bool:
    return not _GLUE.sub("", rest)


def spans_between(annotation: Annotation, start: int, end: int) -> list[Span]:
    """Return the spans that lie within [start, end)."""
    low = bisect_right(annotation.spans, start - 1, key=lambda span: span.start)
    high = bisect_left(annotation.spans, end, low, key=lambda span: span.start)
    return [span for span in annotation.spans[low:high] if span.end <= end]


_ENDS = frozenset({*"POGVWX", "PS", "OS", "VS", "WS", "XS"})
# "⟦G1⟧-run bank"; but in "to ⟦G1⟧-affiliated firm ⟦O2⟧" it leads to the name behind it
_NO_HYPHEN = r"(?-i:(?!-[A-Za-z-]++(?!(?: [A-Za-z-]+){0,3} ⟦[POGVA])))"
_HYPHENED = re.compile(r"\)*(?:\((?:\?[:=])?)?-")  # how a pattern goes on that takes a name before a hyphen


@lru_cache(maxsize=4096)
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a grammar pattern: `{P}`, `{XS}`… are the macros above; bare sentences have single blanks.

    A macro may be named: `{S:P}` becomes the group `S`. Nothing is said of ⟦G1⟧ in "led a ⟦G1⟧-run bank", unless the
    pattern goes on with the hyphen.
    """

    def replace(match: re.Match[str]) -> str:
        name, macro = match.group(1), match.group(2)
        if not name:
            return f"(?:{MACROS[macro]})"
        ends = _NO_HYPHEN if macro in _ENDS and not _HYPHENED.match(pattern, match.end()) else ""
        return f"(?P<{name}>{MACROS[macro]}){ends}"

    expanded = re.sub(r"\{(?:(\w+):)?([A-Z]{1,3})\}", replace, pattern)
    return re.compile(expanded, re.IGNORECASE)
