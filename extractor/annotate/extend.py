"""Give a body the words of its name that were cut off at "and", at a comma, at "D.C.".

the Whatcomb County Drug | and Gang Task Force · International Narcotics, | Money Laundering, and Racketeering Section ·
Washington, | D.C. Field Office · United States Attorney’s | Office for the District of Oregon
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.aliases import initials

if TYPE_CHECKING:
    from extractor.annotate.names import NameSpan
    from extractor.lexicon import Lexicon

_UNIT = r"(?:Task Force|Strike Force|Section|Unit|Division|Team|Branch|Squad|Children|Operations)"
_CAPITAL = r"[A-Z][\w’'&-]*"
# what may go on: "and Gang Task Force", ", and Civil Rights Section"
_ON = re.compile(rf"(?:,? (?:and|&)|,) (?:{_CAPITAL} ){{0,3}}?{_UNIT}\b(?! (?:of|for)\b)")
_ON_TO_ACRONYM = re.compile(rf",? (?:and|&) {_CAPITAL}(?: {_CAPITAL}){{0,2}}(?= \((?P<short>[A-Z][A-Z-]{{2,9}})\))")
# a name with such a word is whole
_WHOLE = re.compile(
    r"\b(?:Police|Department|Office|Agency|Bureau|Services?|Administration|Division|Section|Unit|Force|"
    r"Team|Patrol|Investigations?|Guard|Court|Ministry|Treasury|Branch|Council|Commission|Authority|Directorate|Bank|"
    r"University|Company|Group|Attorney|Squad|Marshals|Operations|Enforcement|Inspector General|Sheriff|"
    r"Justice|State|Defense|Commerce|Energy|Interior|Labor|[A-Z]{2,8}(?:-[A-Z]+)?|Inc\.?|LLC|Ltd\.?|Corp\.?)(?![\w-])"
)
_LEFT = (
    # "Criminal Division’s International Narcotics, | Money Laundering, and Racketeering Section"
    (re.compile(r", and "), re.compile(rf"(?:\b[Tt]he |[’']s? |\bof )(?P<more>(?:{_CAPITAL} ){{0,2}}{_CAPITAL}, )$")),
    (re.compile(r"D\.C\.? \w"), re.compile(r"(?P<more>(?:(?:[A-Z]{2,5}(?:-[A-Z]{2})?) )?Washington,? )$")),
    (
        re.compile(r"Office (?:for|of) the \w+(?: \w+)? ?(?:District|of)\b"),
        re.compile(r"(?P<more>(?:U\.S\.|United States|US) Attorney[’']s )$"),
    ),
)
_LOCAL = re.compile(rf"\b[Tt]he (?P<more>(?:{_CAPITAL} )?{_CAPITAL}, )$")
_LOCAL_BODY = re.compile(r".* (?:Police Department|Sheriff[’']s Office|School District)$")


def whole(text: str, name: NameSpan, lexicon: Lexicon) -> NameSpan:
    """Return the name with what was cut off of it on either side."""
    return _to_left(text, _to_right(text, name, lexicon), lexicon)


def _to_right(text: str, name: NameSpan, lexicon: Lexicon) -> NameSpan:
    if " " not in name.text or _WHOLE.search(name.text) or lexicon.authority_of(name.text):
        return name
    match = _ON.match(text, name.end)
    if match is None or (match.group()[0] == "," and "," not in name.text):
        match = _ON_TO_ACRONYM.match(text, name.end)
        letters = match["short"].replace("-", "") if match else ""
        if match is None or initials(text[name.start : match.end()]) != letters:
            return name
    return replace(name, end=match.end(), text=text[name.start : match.end()])


def _to_left(text: str, name: NameSpan, lexicon: Lexicon) -> NameSpan:
    before = text[max(0, name.start - 60) : name.start]
    for fits, pattern in _LEFT:
        match = pattern.search(before) if fits.search(name.text) else None
        if match:
            return _from(text, name, name.start - len(match["more"]))
    first = re.match(r"[A-Z]\w+(?: [A-Z]\w+)?(?= (?:Police|Sheriff|City))", name.text)
    match = _LOCAL.search(before) if first and _LOCAL_BODY.fullmatch(name.text) else None
    if match and first and lexicon.country_of(first.group()):
        return _from(text, name, name.start - len(match["more"]))
    return name


def _from(text: str, name: NameSpan, start: int) -> NameSpan:
    return replace(name, start=start, text=text[start : name.end])
