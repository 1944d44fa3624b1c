"""Read where somebody is from whom a story describes before it names: the opening of a report in the press.

Britain imposed sanctions on a ⟦C1⟧-registered payments company …    ⟦O1⟧ and its owner were listed on Tuesday.
A 19-year-old from ⟦C0⟧ was extradited …                             ⟦P1⟧, known online as “Moth”, appeared in court.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.needs import Screened
from extractor.relate.acts.openers import SPEAKS, leading
from extractor.relate.places.asides import drop_asides
from extractor.relate.places.patterns import BODY, PERSON_NOUN
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.sheets import Sheets
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Sentence, Span

_COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
_WORD = (
    r"(?:(?!(?:of|for|to|with|by|from|in|on|at|and|or|who|which|that|is|are|was|were|has|have|had|the|an?|its|his|her|"
    r"their)\b)[\w,’'-]+\s)"
)
_MAN = r"(?:m[ae]n|wom[ae]n|couple|brothers|sisters|teen(?:ager)?s?|national|citizen|resident|hacker)s?"
# "a ⟦N1⟧ shipping tycoon", "two ⟦C1⟧-based exchanges"
_BEFORE_NOUN = re.compile(
    rf"(?<![\w⟦-])(?P<n>An?|an?|[Oo]ne|[Tt]wo|[Tt]hree)\s(?:{_WORD}{{0,3}}?)(?P<c>⟦[NC]\d+⟧)"
    rf"(?P<b>-(?:based|registered|headquartered|incorporated))?\s(?P<w>{_WORD}{{0,4}}?(?P<k>[a-z][a-z-]+))"
    r"(?=[.;]|,?\s(?:who|which|that|it|he|and|on|for|accused|suspected|wanted|charged|was|were|has|have|had|is|are|over|"
    r"after|to|in|with|said|known|linked|whose)\b)"
)
# "A 19-year-old from ⟦C0⟧", "two men from ⟦C0⟧"
_FROM = Screened(
    rf"(?<![\w⟦-])(?P<n>An?|[Oo]ne|[Tt]wo|[Tt]hree)\s(?P<w>{_WORD}{{0,4}}?(?P<k>(?:[1-9]\d-year-old|{_MAN})))(?P<b>)\s"
    r"(?:from|of|living in)\s(?:the\s)?(?:[A-Z][\w.’'-]+,?\s){0,2}(?P<c>⟦C\d+⟧)(?!,?\sand\s⟦C)"
)
_PERSON = re.compile(rf"(?:{_MAN}|[1-9]\d-year-old)$")
_NATIONAL = re.compile(r"(?:national|citizen)s?$")
_TITLE = re.compile(
    r"\b(?:[A-Z][\w.]+|plaintiff|victim|investor|lawyer|researcher)\s(?:[A-Z]\w+\s)?$"
)  # "U.S. Attorney ⟦P1⟧" opens a sentence about another
# "a former spy chief and (a ⟦N1⟧ banker)": whom the next sentence names first is not told
_WITH_ANOTHER = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Tt]he) (?:[\w’'-]+ ){1,5}and $")
_AND_ANOTHER = re.compile(r",? and (?:an?|another) (?=[a-z])")
_TOLD_OF_NAME = re.compile(r"⟦[POGV]\d+⟧(?:,|,? (?:which|who) (?:is|was)| is| was)\s$")  # "⟦O1⟧, a ⟦C2⟧-based supplier"
_OPENING = 3  # sentences that describe
_AHEAD = 2  # sentences after them in which the name stands
_CONFIDENCE = 0.8


def read_introduced(annotation: Annotation, cast: Cast, sheets: Sheets) -> Iterator[Claim]:
    """Yield the places of those with whose first mention a sentence opens, from the description right before it."""
    body = [sentence for sentence in annotation.sentences if sentence.section == "body"]
    body = [s for s in body if annotation.blocks[s.block].kind != "heading"]
    for number, sentence in enumerate(body[:_OPENING]):
        masked = sheets.after(drop_asides, sentence)
        for match in [*_BEFORE_NOUN.finditer(masked.text), *_FROM.finditer(masked.text)]:
            person = bool(_PERSON.search(match["k"]) or PERSON_NOUN.search(match["k"]))
            if (
                not (person or BODY.search(match["k"]))
                or _LOOSE.search(match["k"])
                or _names_one(masked, cast, person=person)
                or (_WITH_ANOTHER.search(masked.text, 0, match.start()) and match["n"].lower() in {"a", "an"})
                or _AND_ANOTHER.match(masked.text, match.end())
                or _TOLD_OF_NAME.search(masked.text, 0, match.start())
            ):
                continue
            for actor in _named_next(annotation, body[number + 1 : number + 1 + _AHEAD], cast, match):
                yield _claim(annotation, masked, match, actor, "introduced")


def _names_one(masked: Masked, cast: Cast, *, person: bool) -> bool:
    """Tell whether a sentence names a party of the sort itself."""
    named = (actor for actor in masked.actors(masked.text) if actor not in cast.authorities)
    return any((cast.types[actor] == "person") == person for actor in named)


def _named_next(annotation: Annotation, sentences: list[Sentence], cast: Cast, match: re.Match[str]) -> list[str]:
    """Return as many actors of the described sort as are described, where a sentence opens with their first mention."""
    person = bool(_PERSON.search(match["k"]) or PERSON_NOUN.search(match["k"]))
    for sentence in sentences:
        if any(q.start <= sentence.start < q.end for q in annotation.quotations):
            continue
        spans = leading(annotation, sentence)
        if not spans:
            continue
        text = annotation.article.text
        if SPEAKS.match(text, spans[-1].end, sentence.end) or _TITLE.search(text[sentence.start : spans[0].start]):
            return []
        new = [span.key for span in spans if _is_new(annotation, span) and span.key not in cast.authorities]
        found = [key for key in dict.fromkeys(new) if key in cast.types and (cast.types[key] == "person") == person]
        return found if len(found) == _COUNT[match["n"].lower()] else []
    return []


def _is_new(annotation: Annotation, span: Span) -> bool:
    """Tell whether a text names an actor here for the first time."""
    mentions = (actor.mentions for actor in annotation.actors if actor.id == span.key)
    return any(found and found[0].start >= span.start for found in mentions)


# "finding the ⟦N1⟧ lender to be", "the ⟦C1⟧-based exchange said"
# but not "the ⟦C1⟧-based charity, Almara, said", which goes on with the name
_RECALLED = Screened(
    rf"\b(?:[Tt]he|[Tt]his|(?P<all>[Tt]hese|[Bb]oth|[Tt]he (?:two|three)))\s"
    r"(?P<c>⟦[NC]\d+⟧)(?P<b>-(?:based|registered|headquartered|incorporated))?\s"
    rf"(?:{_WORD}{{0,2}}?)(?P<k>[a-z][a-z-]+)(?=[.;]|,(?!\s(?:the\s)?[⟦A-Z“])|['’]s|\s(?![⟦]|[A-Z“]))"
)
_LOOSE = re.compile(
    r"^(?:networks?|cells?|units?|arms?|wings?|branch(?:es)?|factions?)$"
)  # of a body, or of none named
_FIRMS = re.compile(r"^(?:companies|firms|businesses|corporations|subsidiaries|exchanges|banks)$")  # of several
_OF_OTHERS = re.compile(r"\s(?:of|owned|run|controlled|that|which|he|she|they|in|for)\b")
# "the ⟦N1⟧ parliament", "the ⟦C1⟧ national security": of the land, of nobody named
_OF_THE_LAND = re.compile(
    r"^(?:parliament|legislature|ports?|facilit(?:y|ies)|part(?:y|ies)|council|ministry|directorate|terminal|movement|"
    r"federation|union|association|schools?|hospitals?|center|centre)$"
)
_ADJECTIVE = re.compile(r"national\s(?!who|was|is|had|has|and|to|in|whose|also)[a-z]")
_FEW = 3
_FIGURES = re.compile(
    r"^(?:tycoon|businessman|businesswoman|oligarch|magnate|banker|hacker|trader|billionaire|politician|financier|broker|"
    r"dealer|trafficker|smuggler|cleric|warlord|fugitive|programmer|entrepreneur|industrialist|jeweller|national)$"
)


def read_recalled_origin(
    annotation: Annotation, claims: tuple[Claim, ...], cast: Cast, sheets: Sheets
) -> Iterator[Claim]:
    """Yield the country that a phrase for the one named last adds: "sanctioned ⟦O1⟧ … the ⟦N2⟧ lender"."""
    told = {claim.subject for claim in claims if claim.type in {"located_in", "national_of"}}
    last: list[str] = []  # whom the sentence before names
    recent: dict[bool, list[str]] = {True: [], False: []}  # persons, and bodies, of the last sentence that named such
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        masked = sheets.after(drop_asides, sentence)
        for match in _RECALLED.finditer(masked.text):
            person = _FIGURES.match(match["k"]) is not None
            if _OF_THE_LAND.search(match["k"]) or _ADJECTIVE.match(masked.text, match.start("k"), match.end() + 12):
                continue
            several = re.search(r"[^s]s$", match["k"]) is not None
            loose = _LOOSE.search(match["k"]) or (several and not _FIRMS.match(match["k"]))
            one_of_all = match["all"] and not several  # "both ⟦N1⟧ national and …"
            if one_of_all or (not person and (not BODY.search(match["k"]) or loose)):
                continue
            before = masked.actors(masked.text[: match.start()])
            found = _of_sort(before, cast, person=person)
            found = found or (recent[person] if match["b"] else _of_sort(last, cast, person=person))
            if several and not person:
                all_of_them = (match["b"] or match["all"]) and not _OF_OTHERS.match(masked.text, match.end())
                found = found if all_of_them and 1 < len(found) <= _FEW and not told.intersection(found) else []
                for actor in found:
                    yield _claim(annotation, masked, match, actor, "recalled")
            elif len(found) == 1 and found[0] not in told:
                yield _claim(annotation, masked, match, found[0], "recalled")
        named = masked.actors(masked.text)
        recent = {person: _of_sort(named, cast, person=person) or recent[person] for person in recent}
        last = named or last


def _claim(annotation: Annotation, masked: Masked, match: re.Match[str], actor: str, row: str) -> Claim:
    """Return the place of an actor: a person of some nationality is a national, whoever lives there is not."""
    is_body = BODY.search(match["k"]) is not None and not _PERSON.search(match["k"])
    said = match["c"].startswith("⟦N") or _NATIONAL.match(match["k"])
    kind = "located_in" if is_body or match["b"] or not said else "national_of"
    evidence = masked.evidence(*match.span(), annotation.article.text)
    return Claim(kind, actor, masked.keys(match["c"], "NC")[0], evidence, f"place:{row}", _CONFIDENCE)


def _of_sort(actors: list[str], cast: Cast, *, person: bool) -> list[str]:
    sorts = {"person"} if person else {"organization", "group"}
    return [actor for actor in actors if cast.types[actor] in sorts and not cast.is_public(actor)]
