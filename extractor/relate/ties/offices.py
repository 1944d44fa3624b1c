"""Read the offices whose title itself names the body: U.S. Attorney, Minister of X, Secretary.

28 U.S.C. § 541 gives every judicial district one United States attorney; the title and the
district therefore name the office ("U.S. Attorney Y for the District of Z" leads the
U.S. Attorney's Office for that district, an Assistant U.S. Attorney is a member of it).
A release of a department uses its own bare titles: "Secretary Y", "Under Secretary Y".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from extractor.lexicon.states import STATE_NAME
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.namesakes import body_of_title
from extractor.types import Actor, Annotation, Evidence, Span

_ATTORNEY = re.compile(
    r"\b(?P<staff>(?:(?:Special )?Assistant|Deputy|First Assistant) )?(?:Acting |Interim |former )?"
    r"(?:U\.S\.|US|United States) Attorneys?\b(?!['’])|\b(?P<ausa>[A-Z]?AUSAs?|Paralegal Specialists?)\b"
)
_DISTRICT = re.compile(
    r"(?:for|of|in) the (?P<district>(?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?District of (?:the"
    r" )?[A-Z]\w+(?: [A-Z]\w+)?)"
)
# the office of a county, a city or a state is no United States attorney's
_FEDERAL = re.compile(
    r"(?<!District )(?<!Prosecuting )(?<!County )(?<!City )(?<!State['’]s )(?<!Commonwealth['’]s )(?<!Circuit )"
    r"(?<!Crown )Attorneys?['’]?s?['’]? Office"
)
# "U.S. Attorney's Office Fraud Unit" is a part of the office, and led by nobody who is only called the U.S. Attorney
_PART = re.compile(r"\b(?:Unit|Section|Division|Branch|Program|Task Force)\b")
# An office that only the line for journalists names: it says who leads it, but not whose attorneys try the case.
_CONTACT = re.compile(r"\b(?:[Pp]ress|[Mm]edia) contacts? (?:for|at) (?:the )?$")
# "Assistant U.S. Attorney ⟦P1⟧ of the Fraud Section of the U.S. Attorney's Office": the section is his body
_OF_SECTION = re.compile(
    r",? (?:of|from|with|in|(?:Deputy |Co-)?Chief of) (?:the|its) (?!U\.S\.|United States)"
    r"[A-Z][^.;]{2,80}? (?:Section|Unit|Branch|Division|Strike Force)\b"
)
_OWN_OFFICE = re.compile(r",? (?:of|with|from|at|in) the (?:U\.S\.|United States) Attorney['’]s Office\b")
_MINISTER = re.compile(
    r"(?P<deputy>(?:Deputy|Vice|First Deputy) )?Minister of (?:the )?(?P<matter>[A-Z]\w+(?:(?:,? and|,| of| for)?"
    r" (?:the )?(?!Lieutenant|Major|Brigadier|Colonel|General|Admiral|Vice|Captain)[A-Z]\w+){0,4})"
)
# "Norland's Interior Minister ⟦P1⟧"
_MATTER_MINISTER = re.compile(
    r"(?P<deputy>(?:First )?(?:Deputy|Vice) )?(?P<matter>Interior|Defen[cs]e|Foreign|Finance|Justice|Health|Energy|Oil|"
    r"Petroleum|Economy|Trade|Transport|Labou?r|Agriculture|Information|Intelligence|Education|Culture) Minister\b"
)
_MINISTRY = re.compile(r"(?:[A-Z]\w+(?:['’]s)? )?Ministr(?:y|ies) of ")  # or of a land: "Norlandic Ministry of Health"
_BARE = re.compile(
    r"(?<!of the )(?<!Party )(?P<deputy>(?:Acting |Principal )?(?:Deputy |(?:Deputy )?Under[ -]?|Assistant ))?"
    r"(?:Secretary|(?<=Under)secretary) (?:for (?:(?:of|and|&|the|[A-Z]\w+),? )+)?$"
)
_ELSEWHERE = re.compile(r"(?:['’]s)?,? (?:of|for) the ")
_LED_BY = re.compile(r"['’]s (?:leadership|direction|guidance)\b")  # "Under Secretary ⟦P1⟧’s": the Secretary
# "⟦P1⟧, Acting Under Secretary for …"
_APPOSED = re.compile(
    r",\s(?:the\s|the\sTreasury['’]s\s)?"
    r"(?P<deputy>(?:[Aa]cting\s|Principal\s)?(?:Deputy\s|Under\s?|Assistant\s))[Ss]ecretary\sfor\s"
    r"(?:of|and|&|the|[A-Z]\w+|\s)+"
)
_US = r"^(?:The )?(?:U\.S\. |US |United States )?"
_JUSTICE = re.compile(rf"{_US}(?:Department of Justice|Justice Department)$", re.IGNORECASE)
_TREASURY = re.compile(rf"{_US}(?:Department of the Treasury|Treasury(?: Department)?)$", re.IGNORECASE)
# titles of which a newspaper need not say whose they are: "⟦P1⟧, assistant attorney general, said",
# "The Under Secretary for Terrorism and Financial Intelligence, ⟦P1⟧"
_TITLES_OF_ONE = (
    (_JUSTICE, r"(?:deputy|associate|(?:principal )?(?:deputy )?assistant) attorney general"),
    (
        _TREASURY,
        r"(?:under[ -]?|assistant )secretary for (?:terrorism and financial intelligence|terrorist financing)\b",
    ),
)
_GENERAL = re.compile(
    r"(?<!Assistant )(?<!Solicitor )(?<!Inspector )(?P<deputy>(?:(?:Acting |Principal )?(?:Deputy|Associate) "
    r")+)?(?:Attorney General|(?<=U\.S\. )attorney general|(?<=US )attorney general) $"
)


# "the Commission's Chairman ⟦P1⟧ and (Secretary ⟦P2⟧)": of the same body
_BESIDE_CHAIR = re.compile(r"\b(?:Chair(?:man|woman|person)?|President|Commissioner|Speaker) [^.;,]{3,70} and $")
# "Ohio (Attorney General)", "New York State (Attorney General)", "Mexican (Attorney General)": of another state
_STATE = re.compile(
    rf"\b(?:{STATE_NAME}(?:['’]s)?(?: State)?|[A-Z][a-z]+(?:an|ish|ese)) $|"
    r"(?<![.:;“] )(?<!^)\b(?!(?:The|Then|Former|Acting|States|President|Secretary|And|As|When|While|By|With|But|Also|"
    r"Today|Yesterday|[A-Z][a-z]+day)\b)[A-Z][a-z]{3,} $"
)

_IS_HE = re.compile(r", (?:the )?(?:(?:U\.S\.|US|Treasury['’]s|department['’]s) )?")
_TITLE_ENDS = re.compile(r"[.,;”]|$| (?:said|says|told|for (?!the (?:state|city|county)\b)|in charge|who)\b")
_REACH = 60  # characters between a title and its district
# row -> the share of its claims that held on seen documents
_HELD = {"us-attorney": 0.73, "bare-title": 0.9, "minister": 0.83, "namesake": 0.9}


@dataclass(frozen=True, slots=True)
class _Place:
    """The text of one sentence with its persons."""

    text: str
    start: int
    end: int
    persons: tuple[Span, ...]
    aside: frozenset[str]  # offices that only the line for journalists names
    alone: bool  # whether the text tells of attorneys of one district only


def read_offices(annotation: Annotation) -> Iterator[Claim]:
    """Yield who holds an office that its title names."""
    text = annotation.article.text
    types = {actor.id: actor.type for actor in annotation.actors}
    offices = [
        a
        for a in annotation.actors
        if a.type == "organization" and _FEDERAL.search(" ".join((a.name, *a.aliases))) and not _PART.search(a.name)
    ]
    aside = frozenset(a.id for a in offices if all(_CONTACT.search(text, 0, m.start) for m in a.mentions))
    ministries = [
        a for a in annotation.actors if a.type == "organization" and any(map(_MINISTRY.match, (a.name, *a.aliases)))
    ]
    alone = len(_districts(text)) <= 1
    own = own_department(annotation)
    justice = next((a.id for a in annotation.actors if _JUSTICE.search(a.name) and a.id in annotation.authorities), "")
    divided = any(a.name.endswith(" Division") for a in annotation.actors)  # whose an Assistant Attorney General is
    departments = _departments(annotation, divided=divided)
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = spans_between(annotation, sentence.start, sentence.end)
        persons = tuple(s for s in spans if s.kind == "actor" and types.get(s.key.split()[0]) == "person")
        if not persons:
            continue
        place = _Place(text, sentence.start, sentence.end, persons, aside, alone)
        here = {key for span in spans if span.kind == "actor" for key in span.key.split()}
        yield from _attorneys(place, offices, here)
        yield from _ministers(place, ministries)
        yield from _namesakes(place, annotation)
        yield from _of_departments(place, departments)
        for person in persons:
            match = _APPOSED.match(text, person.end, sentence.end)
            if match and own:
                yield _claim(text, ("member_of", person.key, own), (person.start, match.end()), "bare-title")
            before = text[max(sentence.start, person.start - 90) : person.start]
            for pattern, body, head in ((_BARE, own, "leads"), (_GENERAL, justice, "leads")):
                match = pattern.search(before)
                of_state = pattern is _GENERAL and _STATE.search(before, 0, match.start() if match else 0)
                of_state = of_state or (match and _BESIDE_CHAIR.search(before, 0, match.start()))
                if match and body and not of_state and not _ELSEWHERE.match(text, person.end):
                    led = match["deputy"] == "Under " and _LED_BY.match(text, person.end)
                    kind = "member_of" if match["deputy"] and not led else head
                    begin = person.start - len(before) + match.start()
                    yield _claim(text, (kind, person.key, body), (begin, person.end), "bare-title")


def _districts(text: str) -> set[str]:
    """Return the districts that a text's attorneys are of: "District of Norland Orsa Kellim" is that of Norland."""
    titles = (_DISTRICT.search(text, match.end(), match.end() + _REACH) for match in _ATTORNEY.finditer(text))
    told = {match["district"] for match in titles if match}
    return {one for one in told if one.rpartition(" ")[0] not in told}


def _namesakes(place: _Place, annotation: Annotation) -> Iterator[Claim]:
    """Yield who leads a body that his title names: "said Tresa County Sheriff ⟦P1⟧"."""
    for person in place.persons:
        if found := body_of_title(annotation, place.start, person):
            kind, body, at = found
            yield _claim(place.text, (kind, person.key, body.id), at, "namesake")


def _departments(annotation: Annotation, *, divided: bool) -> list[tuple[re.Pattern[str], str]]:
    """Return the titles of one department only, each with that department, where a text names it once.

    An Assistant Attorney General is of a division where a text names one (`divided`).
    """
    found = []
    for body, title in _TITLES_OF_ONE:
        named = [
            actor.id
            for actor in annotation.actors
            if actor.id in annotation.authorities and any(map(body.search, (actor.name, *actor.aliases)))
        ]
        if len(named) == 1 and not (divided and body is _JUSTICE):
            found.append((re.compile(rf"\b{title}\b", re.IGNORECASE), named[0]))
    return found


def _of_departments(place: _Place, departments: list[tuple[re.Pattern[str], str]]) -> Iterator[Claim]:
    """Yield who serves the department whose title stands beside his name."""
    for pattern, body in departments:
        for match in pattern.finditer(place.text, place.start, place.end):
            for person in place.persons:
                behind = place.text[match.end() : person.start] in {", ", " "} and match.end() < person.start
                before = person.end < match.start() and _IS_HE.fullmatch(place.text, person.end, match.start())
                ends = before and _TITLE_ENDS.match(place.text, match.end())
                if (behind and not _ELSEWHERE.match(place.text, person.end)) or ends:
                    span = (min(match.start(), person.start), max(match.end(), person.end))
                    yield _claim(place.text, ("member_of", person.key, body), span, "bare-title")
                    break


def own_department(annotation: Annotation) -> str:
    """Return the department that publishes a release and is an actor of it."""
    publisher = _plain(annotation.article.publisher)
    for actor in annotation.actors:
        names = {_plain(name) for name in (actor.name, *actor.aliases)}
        if publisher and publisher in names and actor.id in annotation.authorities:
            return actor.id
    return ""


def _plain(name: str) -> str:
    """Return a department's name in one form: "Treasury Department" and "U.S. Department of the Treasury" are one."""
    plain = re.sub(r"(?i)\bthe |u\.s\. |united states ", "", name).casefold()
    return re.sub(r"^(\w+) department$", r"department of \1", plain)


def _claim(text: str, triple: tuple[str, str, str], at: tuple[int, int], row: str) -> Claim:
    (kind, subject, other), (start, end) = triple, at
    evidence = Evidence(start=start, end=end, quote=text[start:end])
    return Claim(kind, subject, other, evidence, f"grammar:{row}", _HELD[row])


def _attorneys(place: _Place, offices: list[Actor], here: set[str]) -> Iterator[Claim]:
    for match in _ATTORNEY.finditer(place.text, place.start, place.end):
        bearers = _bearers(place, match)
        if not bearers:
            continue
        end = max(match.end(), bearers[-1].end)
        if own := _OWN_OFFICE.match(place.text, end, place.end):
            end = own.end()
        district = _DISTRICT.search(place.text, match.end(), min(place.end, end + _REACH))
        named = [a for a in offices if a.id in here]
        bare = [a for a in offices if "District" not in a.name]
        office = _office(offices if district else named or bare, district, bare if place.alone else [])
        if office is None or (not district and _is_elsewhere(place, match, end)):
            continue
        staff = bool(match["staff"] or match["ausa"])
        if staff and office.id in place.aside:
            continue
        begin = min(match.start(), bearers[0].start)
        for person in bearers:
            yield _claim(
                place.text,
                ("member_of" if staff else "leads", person.key, office.id),
                (begin, max(end, district.end() if district else 0)),
                "us-attorney",
            )


def _is_elsewhere(place: _Place, match: re.Match[str], end: int) -> bool:
    """Tell whether a title's bearer is of a section that is named, or a clerk of whom no office is told."""
    if _OF_SECTION.match(place.text, end, place.end):
        return True
    return match.group().startswith("Paralegal") and "Attorney" not in place.text[end : place.end]


def _bearers(place: _Place, match: re.Match[str]) -> list[Span]:
    """Return the persons who bear a title: those right after it, else the one before its comma."""
    after: list[Span] = []
    position = match.end()
    for person in place.persons:
        gap = place.text[position : person.start]
        if person.start >= match.end() and re.fullmatch(
            r"(?:,? and |, |,? |\s)" if after else rf"(?:s? |[’']?s )?\s?(?:{_DISTRICT.pattern},?\s)?", gap
        ):
            after.append(person)
            position = person.end
    before = [
        p
        for p in place.persons
        if p.end <= match.start() and re.fullmatch(r", (?:the |an |a )?(?:Acting )?", place.text[p.end : match.start()])
    ]
    if before and match.group().endswith("s"):  # "⟦P1⟧, ⟦P2⟧, and ⟦P3⟧, Assistant U.S. Attorneys for …"
        return _list_before(place, before[-1])
    apart = after and "," in place.text[match.end() : after[0].start]
    if before and apart:
        return before[-1:]  # "⟦P1⟧, United States Attorney for the District of Norland, ⟦P2⟧, …"
    if after:
        plural = match.group().rstrip().endswith("s") or _share(place, match, after[-1])
        return after[: None if plural else 1]
    return before[-1:]


def _list_before(place: _Place, last: Span) -> list[Span]:
    """Return the persons of the list that a name closes."""
    listed = [last]
    for person in reversed([p for p in place.persons if p.end <= last.start]):
        if not re.fullmatch(r",? and |, ", place.text[person.end : listed[0].start]):
            break
        listed.insert(0, person)
    return listed


def _share(place: _Place, match: re.Match[str], last: Span) -> bool:
    """Tell whether "Assistant U.S. Attorney Y and Z." gives both the title: nothing else is said of the second."""
    return (
        bool(match["staff"] or match["ausa"]) and re.match(r"\s*(?:\.|$)", place.text[last.end : place.end]) is not None
    )


def _office(offices: list[Actor], district: re.Match[str] | None, bare: list[Actor]) -> Actor | None:
    """Return the office of the district that a title names, or the only one that names none; else the only one."""
    if district:
        for name in (district["district"], district["district"].rpartition(" ")[0]):  # "… of Norland Orsa Kellim"
            for office in offices:
                if " of " in name and any(name in form for form in (office.name, *office.aliases)):
                    return office
        offices = bare
    return offices[0] if len(offices) == 1 else None


def _ministers(place: _Place, ministries: list[Actor]) -> Iterator[Claim]:
    if not ministries:
        return
    found = (p.finditer(place.text, place.start, place.end) for p in (_MINISTER, _MATTER_MINISTER))
    for match in chain.from_iterable(found):
        first = match["matter"].split()[0].rstrip(",")
        # "Minister of Health, Orsa Kellim": what the minister is of ends before who it is
        stop = min((p.start for p in place.persons if match.start() < p.start < match.end()), default=match.end())
        matter = re.sub("Defen[cs]e", "Defen[cs]e", re.escape(first))
        fitting = [a for a in ministries if re.search(rf"Minist\w+ of (?:the )?{matter}\b", a.name)]
        following = [
            p
            for p in place.persons
            if p.start >= stop and re.fullmatch(r"(?:,? (?:[A-Z][\w-]+ ){0,3})?", place.text[stop : p.start])
        ]
        leading = [
            p
            for p in place.persons
            if p.end <= match.start()
            and re.fullmatch(
                r"(?:\s\([^()]{1,30}\))?(?:,| is| was| became| served as)? ?(?:a |the |an |also )*(?:former |current )?"
                r"(?:[A-Z][\w.’'-]+ ){0,3}",
                place.text[p.end : match.start()],
            )
        ]
        bearer = leading[-1:] or following[:1]
        if len(fitting) == 1 and bearer:
            begin, end = min(match.start(), bearer[0].start), max(stop, bearer[0].end)
            yield _claim(
                place.text,
                ("member_of" if match["deputy"] else "leads", bearer[0].key, fitting[0].id),
                (begin, end),
                "minister",
            )
