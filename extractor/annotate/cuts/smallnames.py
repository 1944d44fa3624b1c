"""Read names that are printed in small letters, where the words before them say that they are names.

"the blockchain startup velkane, where"         behind the noun of a body stands a word that the language has not
"head of research at velkane labs"              so does one behind a post
"a hacker known as “v3lkane”"                   the handle of somebody whom nobody has named yet
"identified only as “Mr A”"                     a letter instead of a name
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.annotate.naming.nouns import sort_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_ODDS = 6.0
_BODY = (
    r"(?:(?:auto|car|chip)maker|bank|brokerage|company|consultancy|exchange|firm|fund|giant|insurer|lender|"
    r"maker|marketplace|mixer|newsroom|outlet|platform|processor|provider|publisher|registrar|reseller|retailer|"
    r"service|shop|site|start-?up|studio|supplier|think-?tank|vendor|website)"
)
_POST = (
    r"(?:[Hh]ead of [a-z][a-z -]{2,30}|[Cc]hief (?:executive|[a-z]+ officer)|C[A-Z]O|[Ff]ounder|[Dd]irector|[Aa]nalyst|"
    r"[Rr]esearcher|[Ee]ngineer|[Pp]artner|[Cc]onsultant|[Ss]pokes(?:wo)?man|[Ss]pokesperson) (?:at|of)"
)
_DONE = r"[a-z]+ed (?:in|to|for|on|by|from|with|at|under)\b"  # "a company domiciled in"
_SMALL = re.compile(
    rf"\b(?:{_BODY}(?: called| named)?|{_POST}) "
    rf"(?P<name>(?P<word>(?!{_DONE})[a-z][a-z\d]{{3,19}})(?: (?:labs|capital|ventures|security|studios))?)"
    r"(?=[’',.;:)]|\s*$| (?:said|says|told|and|which|that|has|had|is|was|to|in|for|on|after|when|by|from|where|who|"
    r"declined|wrote|did)\b)",
    re.MULTILINE,
)
# "velkane, a software house in Tresa that built": called so by what stands behind it, where a sentence opens with it
_OPENS = re.compile(
    rf"(?:^|[.!?”\"] |, |\b(?:at|of|by|from|to|with|behind|and|through|via|for|runs?|ran|operated?|owns?|owned|"
    rf"founded|built|created|launched|hacked|joined|called) )"
    rf"(?P<name>(?P<word>[a-z][a-z\d]{{4,19}})), an? (?:[\w’'-]+ ){{0,3}}(?:{_BODY}|house)\b",
    re.MULTILINE,
)
_HANDLE = re.compile(
    r"(?<!, )\b(?:[Aa]n?|[Aa]nother|[Tt]he) (?:[\w’'-]+ ){0,4}?(?P<noun>[a-z]+),? "
    r"(?:(?:only |better |also )?known (?:online )?(?:only )?as|nicknamed|called|named|who (?:goes|went) by|going by|"
    r"(?:who )?us(?:ing|es|ed) the (?:[a-z]+ )?(?:handle|alias|moniker|nickname|pseudonym|username)) "
    r"[“\"‘'](?P<name>[a-z\d][\w.-]{2,23}),?[”\"’']"
)
# "its two Norlander founders, “Kellim007” and “SamTarn,” ran"
_SEVERAL = re.compile(
    r"\b(?:founders|administrators|admins|hackers|operators|members|men|women|brothers|developers|vendors|users|leaders|"
    r"moderators|suspects|defendants|teenagers|affiliates|co-conspirators),? "
    r"(?:known as |named |called |(?:who )?us(?:ing|ed) the "
    r"(?:handles|nicknames|monikers|aliases|usernames) )?"
    r"(?P<list>[“\"]\w[\w.@-]{2,23},?[”\"],?(?: [“\"]\w[\w.@-]{2,23},?[”\"],?)*,? and [“\"]\w[\w.@-]{2,23},?[”\"])"
)
_QUOTED = re.compile(r"[“\"](?P<name>\w[\w.@-]{2,23}),?[”\"]")
_PAST = re.compile(r"[a-z]+ed")  # "his co-conspirators “swatted” and “doxed” them": what they did
_LETTERED = re.compile(r"\b(?P<name>M(?:r|s|rs)\.? [A-Z])\b(?!\.? [A-Z]|\.[A-Z]|[’'-]?\w)(?![’'](?!s\b))")
# of the trades that are written of here, and younger than the vocabulary
_TRADES = re.compile(
    r"(?:crypto|cyber|block|stable|bit|mal|ransom|spy|bot|dark|phish|hack|whistle|user|log|down|up|web|out|in|data|pay|net)"
    r"(?:\w{0,5}(?:coin|chain|ware|net|name|blower|time|load|log|out|in|line|site|page|set|roll|work|token)s?)?|"
    r"fentanyl|reseller|insider|marijuana|opioids?|tokens?|login|oligarch"
)
_NO_NAME = re.compile(r"\b(?:an?|the|this|these|his|her|their|its|any|some|no|more) $")
_ENDINGS = re.compile(r"(?:s|es|ed|d|ing|er|ers|ly|y|ies|ion|ions|able|ment|ness|less|wide|based)$")
_BEGINNINGS = re.compile(
    r"(?:cyber|crypto|re|un|mis|anti|non|pre|over|under|sub|co|micro|multi|bio|tele|video)(?=[a-z]{3})"
)


def with_small_names(text: str, names: list[NameSpan], vocabulary: frozenset[str]) -> list[NameSpan]:
    """Return the names with those in small letters; `vocabulary` are the words that are no names."""
    small = list(_small(text, vocabulary))
    handles = {(one.start, one.end) for one in small if one.kind == "person"}
    names = [name for name in names if (name.start, name.end) not in handles]  # "SamTarn" of a list looks like a gang
    taken = [(name.start, name.end) for name in names]
    found = [one for one in small if not any(start < one.end and one.start < end for start, end in taken)]
    return sorted([*names, *found], key=lambda name: name.start) if found else names


def _small(text: str, vocabulary: frozenset[str]) -> Iterator[NameSpan]:
    for pattern in (_SMALL, _OPENS):
        for match in pattern.finditer(text):
            if not _is_word(text, match["word"], vocabulary):
                yield _span(match, "organization")
    for match in _SEVERAL.finditer(text):
        items = [*_QUOTED.finditer(text, *match.span("list"))]
        if not all(_PAST.fullmatch(one["name"]) for one in items):
            yield from (_span(one, "person") for one in items)
    for match in _LETTERED.finditer(text):
        yield _span(match, "person")
    for match in _HANDLE.finditer(text):
        if sort_of(match["noun"]) == "person" or match["noun"] in {"user", "actor", "affiliate", "member", "seller"}:
            yield _span(match, "person")


def _span(match: re.Match[str], kind: str) -> NameSpan:
    return NameSpan(match.start("name"), match.end("name"), match["name"], {kind: _ODDS}, _ODDS)


def _is_word(text: str, word: str, vocabulary: frozenset[str]) -> bool:
    """Tell whether a word in small letters is one of the language, or the text uses it as one ("the velkane")."""
    stem = _ENDINGS.sub("", word)
    forms = {word, stem, f"{stem}e", f"{stem}y"}
    # the vocabulary spells as Americans do: "colour", "organise", "defence", "licences"
    forms |= {word.replace("our", "or"), word.replace("is", "iz"), stem.replace("c", "s")}
    forms |= {f"{form[:-2]}se" for form in forms if form.endswith("ce")}
    forms |= {_BEGINNINGS.sub("", form, count=1) for form in forms}
    if forms & vocabulary or _TRADES.fullmatch(word):
        return True
    spots = re.finditer(rf"\b{re.escape(word)}\b", text)
    return any(_NO_NAME.search(text, max(0, spot.start() - 8), spot.start()) for spot in spots)
