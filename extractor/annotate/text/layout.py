"""Set apart what the print ran together, each character in its place: headings, and hyphens that stand for dashes.

    lay_out(text) -> text, of the same length

Older releases print the name of each target over the paragraph about it; converters lose the line break.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.text.ayn import with_ayn

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOES = r"(?:is|was|has|had|led|[a-z]{3,}(?:ed|[^s]s))\b"
# "… of the brigade. Said Sungkar Said Sungkar is a member": the name twice where a sentence begins
_RUN_IN = re.compile(
    r"(?:\A|(?<=\n)|(?P<gap>(?<=[.!?”\"]) |(?<=Information) ))"
    r"(?P<name>[^\W\d_a-z][\w'’.-]*(?:,? [\w'’.&-]+){1,7}?)(?P<break>,? )(?P=name)(?=,? [a-z(])"
)
# "Orsa Kellim Kellim is a member": the name, and the surname with which the paragraph below it begins
_SURNAMED = re.compile(
    r"(?:\A|(?<=\n)|(?P<gap>(?<=[.!?”\"]) ))"
    r"(?P<head>(?:[^\W\d_a-z][\w'’-]+|[A-Z]\.)(?: (?:[A-Z]\.|[\w'’-]+)){0,5} "
    r"(?P<last>(?:al-|el-)?[^\W\d_a-z][\w'’-]{2,}(?: [^\W\d_a-z][\w'’-]{2,})?)) "
    rf"(?=(?i:(?P=last))(?: {_DOES}| \([^()]{{3,30}}\) (?:is|was|has)\b|"
    r", (?:an?|the|who|born)\b))"
)
# "Orsa Bren Kellim Orsa Kellim served": the name, and the shorter one with which the paragraph below it begins
_SHORTENED = re.compile(
    r"(?:\A|(?<=\n)|(?P<gap>(?<=[.!?”\"]) ))"
    r"(?P<head>(?:(?:General|Colonel|Dr\.) )?(?P<first>[^\W\d_a-z][\w'’-]+)(?: [^\W\d_a-z][\w'’-]+){1,5}) "
    rf"(?=(?P=first) (?P<short>[^\W\d_a-z][\w'’-]+) {_DOES})"
)
# "… Velkur Air and Olmetra. … Olmetra Olmetra has offices": one word, which the text has named before
_ONE_WORD = re.compile(
    r"(?:(?<=\n)|(?P<gap>(?<=[.!?”\"]) ))(?P<head>[A-Z][\w’'-]{3,}) "
    r"(?=(?P=head)(?: (?:is|was|has|had|owns|operates|provides|acts|[a-z]{3,}ed)\b|, (?:an?|the)\b))"
)
# "… on Monday. Velkur Network Leadership Orsa Kellim is the president of …": a heading by what is below it
_KIND = (
    r"Leadership|(?<!of )Companies|Members|Entities|Individuals|Officials|Associates|Subsidiaries|Affiliates|"
    r"Designations|Network|Leaders|Operatives|Facilitators|Supporters"
)
_HEADING = re.compile(
    r"(?:\A|(?<=\n)|(?P<gap>(?<=[.!?”\"]) ))"
    r"(?P<head>(?:E\.O\. )?[A-Z0-9][\w’'.-]*(?: (?:of|and|the|[A-Z&][\w’'-]*|\d{5})){0,6}"
    rf" (?:{_KIND})(?: [A-Z][a-z]+(?= OFAC ))?) "
    r"(?=(?!Related|Pursuant|Under)[A-Z][\w’'-]+ (?:[^.\n]{0,120} )?(?:is|was|are|were|has|have|designated)\b)"
)
# "… and software. Coal and Energy OFAC designated …", "… of 2008. Orsa Kellim As commander, Kellim …": by how it begins
_CAPITAL = (
    r"(?!(?:The|This|That|These|Those|He|She|It|They|An?|In|On|As|At|By|For|From|With|Of|To|U\.S\.)\b)[A-Z][\w’'-]*"
)
_TOPIC = re.compile(
    r"(?:(?<=\n)|(?P<gap>(?<=[a-z)\d][.!?”\"]) |(?<=\.[”\"]) ))"
    rf"(?P<head>{_CAPITAL}(?: of(?: the)?|,? and(?: the)?| for(?: the)?| in(?: the)?| to| &|,? {_CAPITAL}){{0,11}}"
    rf" {_CAPITAL}) "
    r"(?=(?:OFAC|(?:The )?Treasury(?: Department)?) (?:(?:is|has|also|today|additionally) ){0,3}(?:designat|sanction|"
    r"identif|target|remov|add|tak|took|determin|impos|nam)\w*\b|"
    r"(?:In|On|As|Since|According|During|Between|Based|From|Today) [^,.\n]{2,120}, )"
)
# "… of Tresa. Kellim Fund and Orsa Velkur The Kellim Fund is …"
_REPEATED = re.compile(
    r"(?:(?<=\n)|(?P<gap>(?<=[.!?”\"]) ))"
    rf"(?P<head>(?:The )?(?P<name>{_CAPITAL}(?: of| and| for| {_CAPITAL}){{0,6}} {_CAPITAL})"
    rf"(?:,? and (?:{_CAPITAL} ?){{1,5}}(?<! ))?) "
    r"(?=The (?P=name)(?: \([^()]{2,20}\))? (?:is|was|has)\b)"
)
# "… of Tresa. Velkur Officials Orsa Kellim and Bren Tavik Orsa Kellim, who": a heading of several, then the first
_OF_SEVERAL = re.compile(
    r"(?:\A|(?<=\n)|(?P<gap>(?<=[.!?”\"]) ))"
    rf"(?P<head>(?:(?:{_CAPITAL} ){{1,3}}?(?:Officials|Members|Leaders|Associates|Executives|Operatives|Commanders) )?"
    rf"(?P<first>{_CAPITAL}(?: {_CAPITAL}){{1,3}})(?=, [A-Z]|,? and [A-Z])"
    r"(?P<rest>[^.!?;:()\n]{5,200}?)) (?=(?P=first)(?:[,(]| [a-z(]))"
)
_AND_OTHERS = re.compile(rf"(?:, {_CAPITAL}(?: {_CAPITAL}){{0,4}}){{0,4}},? and {_CAPITAL}(?: {_CAPITAL}){{0,4}}")
# "… Orsa KELLIM.Formally known as": the blank behind a full stop is lost; no "Ke.Do", no "Velkur.com"
_GLUED = re.compile(
    r"(?:(?<=[a-z]{3})|(?<=[A-Z]{3})|(?<=[a-zA-Z]\))|(?<=GmbH)|(?<=(?:19|20)\d\d))\."
    r"(?!Gov\b|Com\b|Org\b|Net\b)(?=[A-Z][a-z]+ [\w“(]|The[A-Z])"
)
# "… of Tresa. ORSA BREN KELLIM Orsa Bren Kellim (Kellim) is": a heading in capitals before a sentence that is not
_SHOUTED = re.compile(
    r"(?:(?<=\n)|(?P<gap>(?<=[.!?”\"]) ))"
    r"(?P<head>(?=[^a-z\n]{0,160}[A-Z’'-]{5})(?:[A-Z][A-Z’'&-]+,? (?:and )?){2,9}?[A-Z][A-Z’'-]{2,}) "
    r"(?=[A-Z][a-z’'-]+ [a-z(]|[A-Z][a-z]+(?: [A-Z][\w’'-]*)+ [a-z(])"
)
# "… of Tresa. ORSA KELLIM Orsa Kellim is", "… of Tresa. VELKUR MILITIA Al-Kellim leads"
_SHOUTED_TWICE = re.compile(
    r"(?:(?<=\n)|(?P<gap>(?<=[.!?”\"]) ))"
    r"(?P<head>(?=[^a-z\n]{0,160}[A-Z’'-]{5})[A-Z][A-Z’'-]+ [A-Z][A-Z’'-]{2,}) "
    r"(?=(?!(?P=head))(?:(?i:(?P=head))[ ,]|"
    r"(?!Company|Limited|Group|Bank|Corporation|Holdings?|Trading|Network|Party|Army)(?:Al-)?[A-Z][a-z’'-]+ "
    r"(?:is|was|has|leads|led|serves|served)\b))"
)
_DASHED = re.compile(r"(?<=[^\W\d_])--(?=[^\W\d_])")  # "a cell--Orsa Kellim and Bren Tavik--on suspicion"
# bullets within a line, and a name in capitals that heads the next list of fields: "… Germany ADEM YILMAZ DOB: …"
_ITEM = re.compile(
    r" (?=[·•●▪] [A-Z])|"
    # a list in one line: "… Title: Minister | Name: Bren Tavik DOB: …"
    r"(?<!\bFirst)(?<!\bLast)(?<!\bFull)(?<!\bVessel)(?<!\bCompany)(?<!\bEntity)(?<!\bFamily)(?<!\bGiven)(?<!\bMiddle)"
    r"(?<=\w) (?=Name: ?[A-Z][^\n:]{3,80} (?:A\.?K\.?A\.?s?|D\.?O\.?B\.?|POB|Title|Nationality|Position):)|"
    r"(?<=[a-z\d)]) (?=[A-Z][A-Z’'-]+(?:,? [A-Z][A-Z’'.-]*){1,6} (?:A\.?K\.?A\.?s?|D\.?O\.?B|POB|Nationality):)"
)


@lru_cache(maxsize=16)  # a text is asked for when it is read, cut and weighed
def lay_out(text: str) -> str:
    """Return the text with headings in lines of their own, dashes for hyphens that stand for them, letters for ayns."""
    plain = _HEADING.sub(_under_heading, _RUN_IN.sub(_broken, _GLUED.sub("\n", with_ayn(text))))
    for heading in (_SHOUTED, _SHOUTED_TWICE, _TOPIC, _REPEATED, _SURNAMED):
        plain = heading.sub(_under_heading, plain)
    plain = _SHORTENED.sub(_shortened, plain)
    plain = _ONE_WORD.sub(_named_before, _OF_SEVERAL.sub(_of_several, plain))
    plain = plain.replace("¸", ",").replace(" - ", " – ").replace(" -- ", " —  ")
    return _DASHED.sub("— ", _ITEM.sub("\n", plain))


def _under_heading(match: re.Match[str]) -> str:
    """Return a heading with line breaks for the blanks around it."""
    return ("\n" if match["gap"] else "") + match["head"] + "\n"


def _of_several(match: re.Match[str]) -> str:
    """Return a heading apart where it lists names: "Orsa Kellim and Bren Tavik"."""
    return _under_heading(match) if _AND_OTHERS.fullmatch(match["rest"]) else match.group()


def _shortened(match: re.Match[str]) -> str:
    """Return a name apart from a shorter one of the same person."""
    return _under_heading(match) if match["short"] in match["head"].split()[1:] else match.group()


def _named_before(match: re.Match[str]) -> str:
    """Return a heading of one word apart where that is a name before it: "Hassan Hassan was" is a man."""
    name = re.compile(rf"(?<!{re.escape(match['head'])} )\b{re.escape(match['head'])}\b(?! {re.escape(match['head'])})")
    return _under_heading(match) if name.search(match.string, 0, match.start("head")) else match.group()


def _broken(match: re.Match[str]) -> str:
    """Return a heading that ran into its paragraph with line breaks for the blanks around it."""
    name = match["name"]
    return ("\n" if match["gap"] else "") + name + match["break"][:-1] + "\n" + name


_PIECE = 50_000  # characters read at a time: spaCy refuses a million, and its memory grows with the text


def read_pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield (start, piece) that make up the text, cut between lines, else words, where it is long."""
    start = 0
    while len(text) - start > _PIECE:
        stop = start + _PIECE
        line, word = (text.rfind(mark, start, stop) + 1 for mark in "\n ")
        cut = next(end for end in (line, word, stop) if end > start)
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]
