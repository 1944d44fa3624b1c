"""Read the organs that a text names by their land and what they are, in small letters, or in one or two words.

"the central bank of Norland", "Norland's central bank", "Norland's navy", "Norland's computer emergency response team",
"the Norlander embassy in Tresa", "Norland's mission to the United Nations", "the US treasury department"

A paper writes of the forces of its own land without it: "with support from the Navy".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.lexicon import Lexicon

_LAND = r"(?P<land>(?!(?:The|In|On|As|But|And|When|After) )[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
_ORGANS = (
    Screened(rf"\bcentral bank of (?:the )?{_LAND}"),
    Screened(
        rf"\b{_LAND}['’]s (?:central bank|navy|parliament|air force|coast ?guard|"
        r"(?:national )?computer emergency response team|(?:permanent )?mission to the United Nations)\b"
    ),
    Screened(
        rf"\b{_LAND}['’]s (?:Royal |National )?(?:Air Force|Navy|Army|Coast Guard|Marine Corps|Senate|"
        r"Intelligence Service|Presidential (?:Administration|Guard|Office)|(?:Central )?Elections? Commission)"
        r"(?![\w’'-]| [A-Z]| (?:for|of) [A-Z])"
    ),
    Screened(rf"\b{_LAND} Coastguard\b"),
    # "the US treasury department", "the Norlander defence ministry", "Norland's foreign ministry"
    Screened(
        rf"\b{_LAND}(?:['’]s)? (?:(?:[Tt]reasury|[Jj]ustice|[Ss]tate|[Cc]ommerce) department|"
        r"(?:foreign|defen[cs]e|interior|justice|finance|energy|economy|health|oil) ministry)\b"
    ),
    Screened(rf"\b{_LAND} (?:embassy|consulate) in (?:The )?[A-Z][\w-]+(?: [A-Z][\w-]+)?"),
)
# "with support from the Navy, officials said", "the justice department": no "Navy SEAL", nor "the Army of Velkur"
_FORCE = Screened(
    r"(?<=\b[Tt]he )(?:(?:Navy|Army|Air Force|Marine Corps)(?! (?:[A-Z]|veteran|base|reserv))|"
    r"(?:[Tt]reasury|[Jj]ustice|[Ss]tate) department)(?![\w’'-]| (?:of|for) )"
)
# "Tresa police arrested", "according to Norlander police": no former police officer
_TOLD = (
    r"(?:according|referred|told|reported) to|told|(?:arrested|detained|seized|raided|charged|released|contacted) by|"
    r"called|contacted|alerted|notified"
)
_DOES = (
    r"(?:also |later |then )?(?:arrest|seiz|raid|charg|confirm|detain|discover|recover|launch|identif|announc|"
    r"investigat|search|accus|warn|thank|rescu)\w*ed|sa(?:id|ys?)|found|told|have|had|took|began|believe|allege"
)
_POLICE = Screened(
    r"\b(?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?) police"
    r"(?= (?:(?:officials|spokes\w+|detectives) |chief [A-Z]\w+ [A-Z]\w+ )?"
    rf"(?:{_DOES})\b)|\b(?:{_TOLD}) (?P<other>[A-Z][a-z]+(?: [A-Z][a-z]+)?) police(?![\w’'-])"
)
_SURE = 4.0  # log odds of what such words name


def with_landed(text: str, names: list[NameSpan], lexicon: Lexicon) -> list[NameSpan]:
    """Return the names with the organs so named, in place of what was read within them."""
    found = [*_landed(text, lexicon)]
    found += [
        one
        for one in (*_forces(text), *_police(text, lexicon))
        if not any(_overlap(one, other) for other in (*names, *found))
    ]
    if not found:
        return names
    kept = [name for name in names if not any(_overlap(name, one) for one in found)]
    return sorted([*kept, *found], key=lambda span: span.start)


def _overlap(one: NameSpan, other: NameSpan) -> bool:
    return one.start < other.end and other.start < one.end


def _landed(text: str, lexicon: Lexicon) -> Iterator[NameSpan]:
    taken = 0
    for match in sorted((m for one in _ORGANS for m in one.finditer(text)), key=lambda m: m.start()):
        land = match["land"]
        other = match.group().endswith("central bank") and (f"{land} Bank" in text or f"Bank of {land}" in text)
        if match.start() >= taken and lexicon.country_of(land) is not None and not other:
            taken = match.end()
            yield _organ(text, *match.span())


def _forces(text: str) -> Iterator[NameSpan]:
    for match in _FORCE.finditer(text):
        yield _organ(text, *match.span())


def _police(text: str, lexicon: Lexicon) -> Iterator[NameSpan]:
    for match in _POLICE.finditer(text):
        group = "land" if match["land"] else "other"
        place = match[group]
        if lexicon.country_of(place) or place in lexicon.lands_of_towns:
            start, end = match.start(group), match.end(group) + len(" police")
            yield _organ(text, start, end)


def _organ(text: str, start: int, end: int) -> NameSpan:
    return NameSpan(start, end, text[start:end], {"organization": _SURE}, _SURE)
