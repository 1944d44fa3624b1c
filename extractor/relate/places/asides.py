"""Drop what stands beside a name and tells no place: other names of it, brackets, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.places.patterns import ASIDE
from extractor.relate.sentence.mask import Masked

_ALSO = r"(?:a\.?k\.?a\.?|a/k/a|also known as|better known as|formerly known as|alias|nicknamed|or)"
_BYNAMED = re.compile(rf"(?P<x>⟦[POG]\d+⟧(?:,\s\d{{1,2}})?)(?P<mark>(?:,?\s\(?|\s?[—–]\s?){_ALSO}:?\s)")
_BYNAME = re.compile(r"[“‘\"]?(?:⟦[POG]\d+⟧|(?<=[“\"‘])[^“”\"⟦⟧\n]{2,30}),?[”’\"]?")
_NEXT_BYNAME = re.compile(rf"(?:,|;)?\s(?:(?:and|or)\s)?(?:{_ALSO}\s)?(?=[“‘\"⟦])")


# a nationality told in a bracket: "Velkur (a ⟦N1⟧ national, since convicted)"
# or "(citizen of ⟦C1⟧)", "(a ⟦N1⟧ broker)", "(a ⟦C1⟧-based firm)", "(based in ⟦C1⟧)"
_NATIONAL_ASIDE = Screened(
    r"(?<=⟧)(?P<o>\s\()(?:an? [^()⟦]{0,30}⟦N\d+⟧ (?:national|citizen)|(?:an? )?(?:dual )?(?:citizen|national) of|"
    r"an? (?:[a-z-]+ ){0,3}(?:⟦[NC]\d+⟧(?:-| and ))?(?:⟦N\d+⟧ [a-z]+|⟦C\d+⟧-[a-z]+ |⟦C\d+⟧ [a-z]+)|"
    r"(?:an? (?:[a-z-]+ ){1,5})?(?:(?:based|located|headquartered|registered|incorporated|domiciled|residing|living|"
    r"operating) in|(?:an? )?(?:permanent )?residents? of) )"
    r"[^()]{0,80}(?P<c>\))"
)


# "Velkur Unit Three (⟦O1⟧), a ⟦N2⟧ force": the name that was read of it stands in the bracket
_LONE = Screened(
    r"(?<=\w)(?P<o>\s\()⟦[POG]\d+⟧(?P<c>\))"
    r"(?=,\s(?:an?|another|which|who|located|based|headquartered|currently)\b|\sis\s)"
)


# "Velkur Unit Three (VU Three), a ⟦N2⟧ force", where both were taken for names: the second is short for
# the first, if that is whole
_SHORT = Screened(
    r"(?P<cap>(?<!\w)(?!The\s)(?:[A-Z][\w.&’-]*|⟦[POG]\d+⟧)\s)?⟦[OG]\d+⟧(?P<o>\s\(⟦[OG]\d+⟧\))"
    r"(?=,\s(?:an?|another|located|based|headquartered)\b|\sis\s(?:an?|the|based|located)\s)"
)


# "two ⟦N0⟧ banks (⟦O1⟧ and ⟦O2⟧)", "⟦C0⟧’s secret service (⟦O1⟧)": named behind what they are
_NAMED_ASIDE = Screened(
    r"(?:(?P<several>\b[a-z]{2,}s)|\b(?:bank|company|firm|exchange|service|agency|airline|charity|subsidiary|entity|"
    r"farm|ranch|hotel|restaurant|store|shop|park|mine|factory|plant|bar|club|clinic|pharmacy|school|laboratory|business))"
    r"(?P<o>\s\()(?P<first>⟦[POG]\d+⟧)(?P<more>(?:(?:, and |, | and )⟦[POG]\d+⟧)*)(?P<c>\))"
)


# "a Tresa based company", and "Tresa based-Vexholm", which writers leave without their hyphen
_UNHYPHENED = Screened(
    r"(?<!\bin )(?<!\bfrom )⟦[CN]\d+⟧(?P<o> )(?:based|headquartered|domiciled)(?:(?P<h>-(?=⟦))|"
    r" (?!(?:in|on|out|at|near|off|upon|and|or|by|of|around|there|here)\b))"
)


# "a “teapot” refinery": a word in quotation marks
_QUOTED = re.compile(r"(?P<o>[“‘\"])[a-z]+(?:[ -][a-z]+)?(?P<c>[”’\"])(?= [a-z])")


# "in the ⟦N1⟧ city of ⟦C2⟧", "the northern ⟦N1⟧ states of ⟦C2⟧ and Harlow", "the ⟦N1⟧ capital ⟦C2⟧": in that land
_AREA = r"(?:⟦C\d+⟧|[A-Z][\w’-]+(?:\s(?:del?\s|la\s)?[A-Z][\w’-]+){0,2})"
_LANDS_TOWN = Screened(
    r"(?:(?:north|south|east|west|centr)[a-z]+\s)?⟦N(?P<n>\d+)⟧\s(?:(?:port|border|coastal|capital|resort|industrial|"
    r"central|[a-z]+ern)\s)?(?:(?:cit(?:y|ies)|towns?|villages?|states?|provinces?|regions?|departments?|districts?|"
    r"governorates?|islands?|oblasts?|cantons?|emirates?|prefectures?|municipalit(?:y|ies)|ports?|capital(?:\scity)?|suburbs?|settlements?)\sof|"
    rf"(?:capital|city)(?:\scity)?,?)\s(?:the\s)?{_AREA}(?:(?:,\s|,?\sand\s){_AREA}(?!\s?⟦|['’]s)){{0,4}}(?![-\w])"
)


# "in at least five countries, including ⟦C1⟧"
_COUNTRIES = Screened(
    r"(?<=\bin )(?:(?:at least|more than|over|about|around|approximately|nearly) )?(?:[a-z]+|\d+) "
    r"(?:other |different )?"
    r"(?:countries|nations|jurisdictions),? (?:including|such as|to include|like) (?:the )?(?=⟦C)"
)
# "in approximately 35 ⟦N1⟧ municipalities": in that land
_LANDS_TOWNS = Screened(
    r"(?<=\bin )(?:(?:approximately|about|around|nearly|almost|at least|over|more than|as many as) )?"
    r"(?:\d+|[a-z]+) "
    r"⟦N(?P<n>\d+)⟧ (?:cities|towns|villages|states|provinces|regions|departments|districts|municipalities|ports)\b"
)


# "in San Jose del ⟦C0⟧", "of Santa Rita de la Vega, ⟦C0⟧": a town of several words
_PARTICLE = Screened(
    r"(?<=[a-z] )(?:[A-Z][\w’-]+ ){1,3}(?P<o>(?:del?|do|da|dos|das|el|de (?:la|las|los)) )"
    r"(?=⟦C\d+⟧|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?, (?:[A-Z][\w’-]+, )?⟦C\d+⟧)"
)


# "⟦P0⟧ (⟦N1⟧)", "⟦P0⟧ (⟦N1⟧ citizen)": a citizen
_NATION_ASIDE = Screened(r"⟦P\d+⟧(?P<o>\s\()⟦N\d+⟧(?P<k>\s(?:national|citizen))?(?P<c>\))")


# "⟦O0⟧ is widely considered to be (one of the largest …)": is
_CONSIDERED = Screened(
    r"\b(?:is|are)(?P<o> (?:widely |generally )?(?:considered|regarded as|described as|believed to be|known to be)"
    r"(?: to be)?)(?= (?:an?|the|one of|among) )"
)


# "⟦P0⟧, who's from ⟦C1⟧"
_WHO_IS = re.compile(r"\bwho(?P<o>['’]s)(?= (?:from|an?|the|based|originally|now|currently|wanted|living)\b)")


# "a NRL banker": the letters of a land stand for its adjective
_LETTERED = Screened(
    r"(?<!\bin )(?<!\bin the )(?<!\bfrom )(?<!\bfrom the )(?<!\bto )(?<!\bto the )⟦C(?P<n>\d+)⟧(?=\s"
    r"(?:(?!(?:and|or|for|to|of|by|with|in|as|via|through|who|that|is|was|has)\b)[a-z-]+\s){0,2}?(?:banker|diplomat|accountant|lawyer|operative|agent|broker|financier|"
    r"facilitator|smuggler|trafficker|dealer|engineer|worker|tycoon|magnate|executive|entrepreneur|expatriate)s?\b)"
)
_LETTERS = 3  # of most lands that are printed so; of some four
_FOUR_LETTERS = frozenset({"kp", "gb"})


def _lettered(masked: Masked) -> Iterator[tuple[int, int, str]]:
    """Yield the letters of lands before the nouns of persons, to be read as adjectives."""
    for match in _LETTERED.finditer(masked.text):
        (span,) = masked.tokens(match.group())
        length = span.end - span.start
        if span.key != "us" and (length <= _LETTERS or (length == _LETTERS + 1 and span.key in _FOUR_LETTERS)):
            yield match.start(), match.end(), f"⟦N{match['n']}⟧"


def _without_named_asides(masked: Masked) -> Masked:
    """Return the sentence without brackets that hold a short name, and around names behind a noun."""
    masked = masked.rewrite([(*m.span("o"), "") for m in _SHORT.finditer(masked.text) if not m["cap"]])
    named = [m for m in _NAMED_ASIDE.finditer(masked.text) if bool(m["several"]) == bool(m["more"])]
    return masked.rewrite([(*m.span(part), mark) for m in named for part, mark in (("o", ", "), ("c", ","))])


def drop_asides(masked: Masked) -> Masked:
    """Return the sentence without other names of a name, brackets, and quotation marks around names."""
    masked = masked.rewrite([*_bynames(masked)])
    masked = masked.rewrite([*_lettered(masked)])
    masked = masked.rewrite([(*m.span("o"), " is") for m in _WHO_IS.finditer(masked.text)])
    plain = [m for pattern in (_PARTICLE, _CONSIDERED) for m in pattern.finditer(masked.text)]
    masked = masked.rewrite([(*m.span("o"), "") for m in sorted(plain, key=re.Match.start)])
    quoted = _QUOTED.finditer(masked.text)
    masked = masked.rewrite([(*m.span(part), "") for m in quoted for part in ("o", "c")])
    towns = _LANDS_TOWN.finditer(masked.text)
    masked = masked.rewrite([(*m.span(), f"⟦C{m['n']}⟧") for m in towns])
    masked = masked.rewrite([(*m.span(), "") for m in _COUNTRIES.finditer(masked.text)])
    several = _LANDS_TOWNS.finditer(masked.text)
    masked = masked.rewrite([(*m.span(), f"⟦C{m['n']}⟧") for m in several])
    bare = _UNHYPHENED.finditer(masked.text)
    masked = masked.rewrite([(*m.span(part), mark) for m in bare for part, mark in (("o", "-"), ("h", " ")) if m[part]])
    if "(⟦" in masked.text:
        masked = _without_named_asides(masked)
    lone = _LONE.finditer(masked.text)
    masked = masked.rewrite([(*m.span(part), mark) for m in lone for part, mark in (("o", " "), ("c", ""))])
    nations = list(_NATION_ASIDE.finditer(masked.text))
    marks = [(*m.span(o), mark) for m in nations for o, mark in (("o", ", a "), ("c", "," if m["k"] else " citizen,"))]
    masked = masked.rewrite(marks)
    asides = _NATIONAL_ASIDE.finditer(masked.text)
    masked = masked.rewrite([(*m.span(o), mark) for m in asides for o, mark in (("o", ", "), ("c", ","))])
    return masked.rewrite([(m.start(), m.end(), "") for m in ASIDE.finditer(masked.text)])


def _bynames(masked: Masked) -> Iterator[tuple[int, int, str]]:
    """Yield where "⟦P0⟧, also known as “⟦P1⟧,” and “⟦P2⟧,”" tells nothing but more names of the first."""
    text, done = masked.text, 0
    for match in _BYNAMED.finditer(text):
        if match.start() < done:
            continue
        owner, position, end = masked.actors(match["x"]), match.end(), match.start("mark")
        while (item := _BYNAME.match(text, position)) and masked.actors(item.group()) in ([], owner):
            end = item.end()
            following = _NEXT_BYNAME.match(text, end)
            if following is None:
                break
            position = following.end()
        if end > match.end():
            comma = "," if text[end - 2 : end - 1] == "," or text[end - 1] == "," else ""
            done = end + (text[end : end + 1] == ")" and "(" in match["mark"])
            yield match.start("mark"), done, comma
