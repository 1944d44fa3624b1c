"""Read the other names that news gives people and gangs without saying "also known as".

    'Kwabena "Kobby" Velkur'                                     a nickname stands inside the name
    'Orsa Kellim, 38, of Hanoi, who went by "vexed_otter"'       a handle belongs to the person before it
    'a man she knew only as "Lex". The FBI has identified him as Orsa Kellim'
    'Coldwyrm, which Microsoft tracks as Storm-2291'             what a company calls a gang

Each pattern needs its owner: the name right before, or the last of its kind where a pronoun or "the group" stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias
from extractor.annotate.joining.nicknames import read_nicknames
from extractor.annotate.joining.shipnames import read_ship_names
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractor.annotate.naming.names import NameSpan

_Q, _UNQ = "[“\"‘'«]", "[”\"’'»]"
_NICKNAME = re.compile(rf"(?<=\w ){_Q}([^“”\"‘’«»]{{2,24}}){_UNQ}(?= \w)")
_NOUN = re.compile(
    r"(?P<name>[A-Z][\w-]*(?: [A-Z\d][\w-]*){0,2})"
    r"(?: (?:ransomware|malware|hacking|extortion|cybercrime|espionage|hacktivist))?"
    r" (?:group|gang|crew|collective|operation|team)$"
)
# "Orsa Kellim, “Pharaoh,” who", "Orsa Kellim, or “Porky,” and"
_BYNAME = re.compile(
    r", (?:[“\"]([A-Z][^“”\"\n]{1,24}?),?[”\"](?=,? (?:who|was|is|has)\b)|or [“\"]([A-Z][^“”\"\n]{1,24}?),?[”\"])"
)
# "has referred to the group as APT 77 or “Cloud Nomad,”"
_CALLED = re.compile(r"\b(?:refer(?:s|red)? to|known|tracks?|tracked|calls?|called)\b[^.;:\n]{0,40} as (?:the )?$")
_OR_CALLED = re.compile(r" or (?:the )?[“\"]([A-Z][^“”\"\n]{1,24}?),?[”\"]")
_WENT_BY = re.compile(
    rf"(?:(?:(?:who|and|he|she) )?(?:(?:also|often|sometimes) )?\b(?:goes|went|operate[sd]|is known) (?:online )?by "
    rf"(?:the [a-z ]{{0,30}})?|whose [a-z]+ (?:knew|know|called?) (?:him|her) (?:as |by )?)"
    rf"(?P<list>{_Q}[\w.@ -]{{2,24}},?{_UNQ}(?:(?:,| and|, and) {_Q}[\w.@ -]{{2,24}},?{_UNQ})*)"
)
# "Orsa Kellim worked as a coder and is known by the online monikers Velk, Rasm, and Super Tovik"
_BARE_ITEM = r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}"
_BARE = Screened(
    r"\bknown (?:online )?(?:by|under) the (?:[a-z]+ ){0,2}(?:monikers?|handles?|nicknames?|aliases) "
    rf"(?P<list>{_BARE_ITEM}(?:(?:,| and|, and) {_BARE_ITEM})*)"
)
_SUBJECT = 120  # characters between such a list and who bears the names
_CALLED_SELF = re.compile(
    rf"\b(?:he|she|who) (?:also )?(?:calls?|called|styles?|styled) (?:him|her)self (?:online )?"
    rf"(?P<list>{_Q}?[\w.@-]{{3,24}}(?: [A-Z][\w-]+)?,?{_UNQ}?)"
)
_LISTED = re.compile(rf"{_Q}?(?P<name>[\w.@-][\w.@ -]{{1,23}}){_UNQ}?")
_APART = re.compile(r"(?:(?! and )[^.;:\n]){0,70}")  # between a name and the "who" that speaks of it
# "Orsa Kellim met a hacker (who goes by)", "Orsa Kellim said the worker it hired, (who went by)": of somebody else
_OF_STRANGER = re.compile(
    r"(?! ?,(?: \d\d?,)?(?: of [A-Z][^.;:\n]{2,40},)? (?:an?|the) ).*\b(?:an?|the|another) (?:[\w-]+ ){0,3}[a-z-]+"
    r"(?: (?:it|he|she|they) [a-z]+)?,? ?"
)
# "The FBI has identified him as Rim Velkur", "Prosecutors say her real name is Luo Velkur"
_UNMASKED = re.compile(
    r"(?:\b(?:identified|named|unmasked|outed|exposed|charged)(?: (?P<who>him|her|the (?:man|woman|hacker|suspect)|"
    rf"{_Q}?[A-Z\d][\w.-]+(?: [A-Z][\w-]+)?{_UNQ}?))?(?: (?:in|by|on) [^,.;]{{3,40}}?)? as |"
    rf"\breal name (?:(?:is|was) )?)"
    r"(?:(?!(?:[a-z\d][\w-]* ){1,5}(?:of|to|for|with|by|in) )[a-z\d][\w -]{2,40} )?$"  # not "as a friend of"
)
_BELONGS = re.compile(r"['’]s? [a-z“]")
# "Blue Fox, whose real name is | ⟦P1⟧"
_REAL_NAME = re.compile(
    r"(?P<name>[A-Z][\w.-]+(?: [A-Z][\w-]+){0,2})(?:[”\"]?,|,[”\"]) "
    r"(?:(?:whose )?real name(?: is| was)?|identified as) $"
)
_HANDLE = Screened(
    r"(?:alias|moniker|nickname|handle|pseudonym|name|persona|knew only as|known (?:only )?as|(?:him|her)self|by) "
    rf"(?:of )?{_Q}(?P<name>[^“”\"‘’\n]{{2,24}}?)[,.]?{_UNQ}"
)
_SEEN = 260  # characters between a handle and the name behind it
_NAME = r"(?:the )?[“\"]?(?P<name>[A-Z][\w-]*(?:\(\d+\))?(?: [A-Z\d][\w-]*){0,2})"
_AS = r"(?:tracks?|tracked|refers? to|referred to|identif(?:y|ies)|knows?|known|designates?|label(?:l?ed|s)|monitors?)"
_IT = (
    r"(?:it|them|the (?:same )?(?:threat |hacking |ransomware )?(?:group|gang|actors?|cluster|operation|activity|crew))"
)
_RELATIVE = re.compile(
    rf"(?:,? \(?(?:which|that|whom)) [^,.;()⟦]{{2,60}}? (?:also )?"
    rf"(?:{_AS} as|call(?:s|ed)?|dubs?|dubbed|nicknames?|nicknamed) "
    rf"{_NAME}"
)
_PASSIVE = re.compile(
    rf"\b(?:(?:tracked|referred to|known|identified)(?: \w+ly)? (?:by|to) [^,.;()]{{2,50}}?|"
    rf"(?:also|variously) tracked) as {_NAME}"
)
_OTHER = re.compile(
    r"\b(?:an?|another) (?:[\w-]+ ){0,3}(?:crew|gang|group|actor|ring|band|cluster|collective|outfit),? $"
)
_OF_OTHER = re.compile(
    r"\b(?:that|which) (?:an?|another) (?:[\w-]+ ){0,3}(?:crew|gang|group|actor|ring|band|cluster)\b"
)
# "the hackers, | which X tracks as Y and Z calls V"
_A_GANG = re.compile(
    r"(?<![A-Z]\w )\b(?:crew|gang|group|actors?|hackers|ring|band|cluster|collective|outfit|operation),?$"
)
_ACTIVE = re.compile(rf"\b(?:{_AS}|calls?|dubs?) {_IT} (?:as |under the (?:name|moniker|designation)(?: of)? )?{_NAME}")
_MORE = re.compile(
    r"[”\"]?(?: \([^()\n]{2,40}\))?(?:,| and|, and|;) "
    rf"(?:(?:by|to) [^,.;()]{{2,40}}? as |"
    rf"(?:others|[A-Z]\w+)(?: [A-Z]\w+)? (?:{_AS} (?:it )?as|(?:calls?|dubs?)(?: it)?) )?"
    rf"{_NAME}(?=[”\"]?(?: \(|[,.;]| and\b| [–—]))"
)


def read_handles(
    text: str,
    spans: list[NameSpan],
    sentence_of: Callable[[int], tuple[int, int]],
    is_other: Callable[[int, int], bool],
) -> list[Alias]:
    """Return the aliases that nicknames, handles, trackers and new names of ships declare."""
    found = [*_nicknames(text, spans), *_own_handles(text, spans), *_unmasked(text, spans), *_objects(text, spans)]
    found += _of_one_gang(text, spans)
    found += [*_bare_handles(text, spans), *_tracked(text, spans, sentence_of)]
    found += [*read_ship_names(text, spans), *_used_handles(text, spans, sentence_of), *_slashed(text, spans)]
    found += read_nicknames(text, spans)
    return [alias for alias in found if not is_other(alias.start, alias.end)]


def _last(spans: list[NameSpan], offset: int, kind: str, reach: int) -> NameSpan | None:
    """Return the last name of a kind before an offset."""
    number = bisect_left(spans, offset, key=lambda span: span.start)
    while number and offset - spans[number - 1].end <= reach:
        number -= 1
        if spans[number].kind == kind:
            return spans[number]
    return None


def _alias(owner: NameSpan, match: re.Match[str], group: str) -> Alias:
    name = match.group(group).rstrip(" ,.")
    return Alias(owner.start, match.start(group), match.start(group) + len(name), name, strong=True)


def _nicknames(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    for span in spans:
        inside = _NICKNAME.search(text, span.start, span.end)
        bare = _NOUN.match(span.text) if span.kind == "group" else None
        if inside:
            yield Alias(span.start, inside.start(1), inside.end(1), inside.group(1), strong=True)
        elif bare and bare["name"] != "The":
            yield Alias(span.start, span.start, span.start + bare.end("name"), bare["name"], strong=True)
        elif (
            span.kind == "group" and (other := _OR_CALLED.match(text, span.end)) and _CALLED.search(text, 0, span.start)
        ):
            yield Alias(span.start, *other.span(1), other[1], strong=True)
        elif span.kind == "person" and (behind := _BYNAME.match(text, span.end)):
            yield Alias(span.start, *behind.span(behind.lastindex or 1), behind[behind.lastindex or 1], strong=True)


def _own_handles(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the handles that the person before them goes by."""
    for pattern, reach in ((_WENT_BY, 70), (_CALLED_SELF, 300)):
        for match in pattern.finditer(text):
            owner = _last(spans, match.start(), "person", reach)
            if owner is None:
                continue
            apart = pattern is _WENT_BY or match.group().startswith("who")
            if apart and not _APART.fullmatch(text, owner.end, match.start()):
                continue
            if match.group().startswith("who") and _OF_STRANGER.fullmatch(text, owner.end, match.start()):
                continue
            for item in _LISTED.finditer(text, match.start("list"), match.end("list")):
                if item["name"].strip() != "and" and (item.group() != item["name"] or item["name"][0].isupper()):
                    yield _alias(owner, item, "name")


def _bare_handles(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the handles without quotation marks that a list calls so."""
    for match in _BARE.finditer(text):
        owner = _last(spans, match.start(), "person", _SUBJECT)
        if owner is not None and ". " not in text[owner.end : match.start()]:
            for item in re.finditer(_BARE_ITEM, match["list"]):
                start = match.start("list") + item.start()
                yield Alias(owner.start, start, start + len(item[0]), item[0], strong=True)


# "Orsa Kellim announced it on a forum under the | VelkAdmin | handle"
_USED = Screened(
    r"\b(?:under|using|with|used|by) (?:the|his|her) (?:online )?[“\"]?(?P<name>\w[\w.-]{2,23})[”\"]? "
    r"(?:handle|nickname|moniker|username|pseudonym|alias|screen name)\b"
)


def _used_handles(text: str, spans: list[NameSpan], sentence_of: Callable[[int], tuple[int, int]]) -> Iterator[Alias]:
    """Yield the handle before such a noun, of the person with whom the sentence opens."""
    for match in _USED.finditer(text):
        start, _ = sentence_of(match.start())
        number = bisect_left(spans, start, key=lambda span: span.start)
        owner = spans[number] if number < len(spans) and spans[number].start == start else None
        if owner is not None and owner.kind == "person" and not match["name"].islower():
            yield _alias(owner, match, "name")


def _slashed(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the other name that a stroke joins to a gang's, and both: "the Tolmakibi/Velkur ransomware variant"."""
    heads = {noun["name"] if (noun := _NOUN.match(s.text)) else s.text: s for s in spans if s.kind == "group"}
    starts = {span.start for span in spans}
    for head, owner in heads.items():
        both = (
            re.search(rf"(?<![\w/.-])(?P<name>[A-Z]\w{{2,15}})/{re.escape(head)}\b", text)
            if f"/{head}" in text
            else None
        )
        parts = [span for span in spans if both and span.start < both.start() < span.end + 1]  # "Quiet | Otter/Velkur"
        if both and both.start() not in starts and not parts:
            yield _alias(owner, both, "name")
            yield Alias(owner.start, *both.span(), both.group(), strong=True)


def _unmasked(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the handle of whom an authority names in the next sentences."""
    for span in spans:
        if span.kind != "person" or " " not in span.text:
            continue
        named = _UNMASKED.search(text, max(0, span.start - 110), span.start)
        if not named or _BELONGS.match(text, span.end):
            continue  # "identified Rovin as ⟦P1⟧'s adviser"
        if behind := _REAL_NAME.search(text, max(0, span.start - 90), span.start):
            yield _alias(span, behind, "name")
            continue
        who = named["who"]
        if who and who[0] not in "ht":
            start = named.start("who") + (not who[0].isalnum())
            name = who.strip("“”\"‘’'")
            yield Alias(span.start, start, start + len(name), name, strong=True)
            continue
        handles = [*_HANDLE.finditer(text, max(0, named.start() - _SEEN), named.start())]
        if handles and "\n\n" not in text[handles[-1].end() : named.start()]:
            yield _alias(span, handles[-1], "name")


def _tracked(text: str, spans: list[NameSpan], sentence_of: Callable[[int], tuple[int, int]]) -> Iterator[Alias]:
    """Yield what companies call a gang: "X, which Microsoft tracks as Y", "X is tracked by Microsoft as Y"."""
    for pattern in (_RELATIVE, _PASSIVE, _ACTIVE):
        for match in pattern.finditer(text):
            if pattern is _RELATIVE and _OF_OTHER.search(match.group()):
                continue  # "seen by X, which says that a ring it tracks as Y did it"
            owner = None if pattern is _ACTIVE else _described(text, spans, match.start(), sentence_of)
            named = match
            more = _MORE.match(text, match.end())
            low = max(0, match.start() - _SEEN)
            if owner is None and more and pattern is _RELATIVE and _A_GANG.search(text, low, match.start()):
                owner = _at(spans, match.start("name"))  # "the gang that X tracks as Y and Z calls V": Y is V
                named, more = more, _MORE.match(text, more.end())
            # "a broker that it tracks as Y", "a crew known to X as Y" is somebody else
            if owner is None and pattern is not _RELATIVE and not _OTHER.search(text, 0, match.start()):
                owner = _meant(text, spans, match.start(), sentence_of)
            if owner is None or named.start("name") == owner.start or _is_person_at(spans, named.start("name")):
                continue
            yield _alias(owner, named, "name")
            while more:
                yield _alias(owner, more, "name")
                more = _MORE.match(text, more.end())


# "Velkur Security, which tracks | ⟦G1⟧ | as Y"
_TAKES = re.compile(r"\b(?:tracks?|tracked|refers? to|referred to|knows?|dubbed|dubs|designates?)(?: the)? [“\"]?$")
_AS_NAME = re.compile(
    rf"[”\"]? (?:(?:hacking |ransomware |threat )?(?:group|gang|actor) )?(?:as|under the name) {_NAME}"
)
_OR_NAME = re.compile(r",? or (?:the )?(?P<name>(?:APT|UNC|TA|FIN)-?\d+|[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?=, [a-z])")
_ITEM_BEFORE = re.compile(r"\w, (?:the )?$")


def _objects(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield what somebody calls a gang that a verb takes, and "⟦G1⟧, or Y, hacked"."""
    for span in spans:
        if span.kind != "group":
            continue
        low = max(0, span.start - 30)
        named = _AS_NAME.match(text, span.end) if _TAKES.search(text, low, span.start) else None
        if named is None and text.startswith(", or ", span.end) and not _ITEM_BEFORE.search(text, low, span.start):
            named = _OR_NAME.match(text, span.end)
        if named and not _is_person_at(spans, named.start("name")):
            yield _alias(span, named, "name")


# "a group known as | ⟦G1⟧ |, Y and Z": one group
_ONE_GANG = re.compile(
    r"\b(?<!\w’s )(?:group|gang|crew|actor|cluster|collective),? (?:(?:that|which) is |also |variously )*"
    r"(?:known|tracked|referred to|identified) (?:variously )?(?:as|under the names) (?:the )?[“\"]?$"
)
_BOTH = re.compile(
    rf"(?P<names>(?:[”\"]?, {_NAME.replace('?P<name>', '?:')}){{0,5}}[”\"]?,? (?:and|or) {_NAME})"
    r"(?=[”\"]?[,.;]|[”\"]? [a-z])"
)


def _of_one_gang(text: str, spans: list[NameSpan]) -> Iterator[Alias]:
    """Yield the further names of a gang of which a text lists several: "a group known as ⟦G1⟧, Y and Z"."""
    for span in spans:
        opens = span.kind != "person" and _ONE_GANG.search(text, max(0, span.start - 70), span.start)
        listed = _BOTH.match(text, span.end) if opens else None
        for item in re.finditer(_NAME, listed["names"]) if listed else ():
            start = span.end + item.start("name")
            yield Alias(span.start, start, start + len(item["name"]), item["name"], strong=True)


def _at(spans: list[NameSpan], start: int) -> NameSpan | None:
    number = bisect_left(spans, start, key=lambda span: span.start)
    return spans[number] if number < len(spans) and spans[number].start == start else None


def _is_person_at(spans: list[NameSpan], start: int) -> bool:
    """Tell whether a man's name begins there: "led by somebody identified by police only as ⟦P1⟧"."""
    span = _at(spans, start)
    return span is not None and span.kind == "person"


_ANAPHOR = re.compile(r"(?:It|Its|They|Their|The (?:group|gang|hackers|threat actor|operation))\b")
_OWNS = re.compile(r"['’]s? [a-z]")
_BESIDE = re.compile(
    r"(?:, (?:an?|the|one of) [^,.;:\n]{3,90}|(?:,? (?:is|are|was|were|has|have|been|also|the|group|gang))*,?\s?\(?)$"
)


def _described(
    text: str, spans: list[NameSpan], offset: int, sentence_of: Callable[[int], tuple[int, int]]
) -> NameSpan | None:
    """Return the gang right before an offset, be it with an apposition between."""
    number = bisect_left(spans, offset + 1, key=lambda span: span.start) - 1
    if number < 0 or spans[number].start < sentence_of(offset)[0] or spans[number].kind == "person":
        return None
    return spans[number] if _BESIDE.match(text[spans[number].end : offset]) else None


def _meant(
    text: str, spans: list[NameSpan], offset: int, sentence_of: Callable[[int], tuple[int, int]]
) -> NameSpan | None:
    """Return the gang that a pronoun means: who opened the sentence before, else the last one named."""
    start, _ = sentence_of(offset)
    if any(span.start == start and _OWNS.match(text, span.end) for span in spans):
        return None  # "Orsa's operations are referred to by locals as": it is they
    if _ANAPHOR.match(text, start):
        before, _ = sentence_of(max(0, start - 2))
        first = next((span for span in spans if before <= span.start < start), None)
        if first is not None and first.kind == "group":
            return first
    return _last(spans, offset, "group", 400)
