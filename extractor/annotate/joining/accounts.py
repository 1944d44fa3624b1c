"""Read the names of the accounts that somebody keeps on a market or forum, where no "known as" says that they are his.

    Orsa Kellim operated the vendor account “redvelk” on several markets      who operates it, before it
    screenshots that Orsa Kellim posted to his Instagram account, @velkur      whose it is

An account without quotation marks needs a shape that no word has: "the vendor account PlasticV".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from extractor.annotate.naming.names import NameSpan

_QUOTED = r"[“\"‘]@?[\w.-]{3,24}(?: [\w.-]{1,20})?,?[”\"’]"
_SHAPED = r"(?:@[\w.]{3,30}|(?=\w*(?:\d|[a-z][A-Z]))[A-Za-z][\w-]{3,23})(?![\w@])"
_LIST = rf"(?P<list>{_QUOTED}(?:(?:,? and|,| or)? {_QUOTED})*|{_SHAPED})"
_ITEM = re.compile(r"[“\"‘]?@?(?P<name>[\w.-]*\w(?: [\w.-]*\w)?),?[”\"’]?(?=,| |$)")
_ACCOUNT = r"(?:accounts?|profiles?|user ?names?|screen ?names?|vendor names?|monikers?|handles?|storefronts?)"
_KIND = r"(?:(?!bank|email|savings)[\w-]+ ){0,3}?"
_KEPT = Screened(
    r" (?:(?:also|allegedly|then|has|had|have) )*"
    r"(?:(?:creat|operat|us|utili[sz]|controll?|maintain|open|manag|administ(?:er|rat))(?:ed|es|ing|s)|ran|runs)"
    r"(?: and (?:operat|us|controll|maintain|manag)(?:ed|es|ing|s))? "
    r"(?:(?:the|an?|his|her|at least \w+|various|several|multiple|two|three|many) )"
    rf"{_KIND}{_ACCOUNT},? (?:(?:called|named|known as|including|such as) )?{_LIST}"
)
_HIS = Screened(rf"\b(?:his|her) {_KIND}{_ACCOUNT},? {_LIST}(?=,|\.| [a-z])")
_AND = re.compile(r"[\w”\"],? and $")  # "Bren Tavik and | Orsa Kellim | operated": an account of both is nobody's name


def read_accounts(text: str, spans: list[NameSpan], sentence_of: Callable[[int], tuple[int, int]]) -> Iterator[Alias]:
    """Yield the names of accounts, each as another name of the person who keeps it."""
    ends = {span.end: span for span in spans if span.kind == "person"}
    for kept in _KEPT.finditer(text):
        owner = ends.get(kept.start())
        if owner and not _AND.search(text, max(0, owner.start - 8), owner.start):
            yield from _names(owner, kept)
    for his in _HIS.finditer(text):
        first, _ = sentence_of(his.start())
        number = bisect_left(spans, first, key=lambda span: span.start)
        people = [span for span in spans[number:] if span.end <= his.start() and span.kind == "person"]
        if len({span.text for span in people}) == 1:
            yield from _names(people[0], his)


def _names(owner: NameSpan, match: re.Match[str]) -> Iterator[Alias]:
    for item in _ITEM.finditer(match.string, match.start("list"), match.end("list")):
        if item["name"] not in {"and", "or"}:
            yield Alias(owner.start, *item.span("name"), item["name"], strong=True, quoted=True)
