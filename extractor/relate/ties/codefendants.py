"""Find who is tried together: a co-defendant with the one the release is about, all of several with each other.

Orsa Kellim, 34, of Tresa, was sentenced today. … Co-defendant Bren Tavik, 29, pleaded guilty in May.
Eight co-conspirators have pleaded guilty so far, including Bren Tavik. · All three men are charged with conspiracy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from extractor.relate.acts.listed import targets_below
from extractor.relate.sentence.cast import read_officers
from extractor.relate.sentence.defendants import accused, defendants
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence, Sentence, Span

_CALLED = re.compile(
    r"(?:^|[.;:,—–]\s|\b(?i:and|with|by|that|as|against|to|while|an?|his|her)\s)(?:(?:his|her|the|two|three|four|an?|another)\s)?"
    r"(?:(?:the|other|former|second|third|fourth|fifth|charged|alleged|indicted)\s)?"
    r"[Cc]o-?(?:[Dd]efendant|[Cc]onspirator)s?,?\s(?:[A-Z][a-z]+\s)?$"
)
_NEXT = re.compile(
    r"(?:,\s(?:aged?\s)?\d\d)?(?:,\s(?:both\s)?of\s[A-Z][\w .]{2,30}?)?(?:\s\([^()\n]{1,60}\))?"
    r"[,;]?\s?(?:[,;]|\band|[,;]\sand)\s"
)
_TRIAL = r"\b(?:pleaded|pled|sentenced|convicted|charged|arrested|indicted)\b"
# "The other defendants in this case – ⟦P1⟧, 37, of Tresa; …", "Other defendants charged in the scheme include ⟦P1⟧"
_OTHERS = (
    r"(?:^|[.;]\s)(?:The )?(?:[a-z]+ )?[Oo]ther (?:co-?)?defendants? (?:(?:charged|named|indicted) )?in "
    r"(?:this|the|his|her) (?:same )?(?:case|indictment|conspiracy|scheme|ring|matter)(?:,| –| —|:| are:?| include:?) $"
)
_SOME = re.compile(
    rf"{_OTHERS}|"
    rf"\b[Cc]o-?(?:defendant|conspirator)s\b[^.;]{{0,40}}?{_TRIAL}[^.;]{{0,40}}, including $|"
    # "Others charged in the conspiracy include ⟦P1⟧", "Also indicted in the case are ⟦P1⟧ and ⟦P2⟧"
    rf"(?:^|[.;]\s)(?:(?:The )?[Oo]thers?(?: (?:defendants|conspirators|men|people|individuals|members))?|Also)\b"
    rf"[^.;]{{0,20}}?{_TRIAL}[^.;]{{0,70}}?,? (?:includ(?:e|es|ed|ing)|is|are|was|were):? $"
)
# "Other members of the ring have been sentenced: 40-year-old ⟦P1⟧ …; 34-year-old ⟦P2⟧": each whose age is told
_MEMBERS = re.compile(
    r"^(?:The |Two |Three |Four |Five |Several )?(?:[Oo]ther |[Aa]dditional )?"
    r"(?:members of|participants in|defendants in) (?:the|this) (?:[a-z-]+ ){0,3}?"
    r"(?:ring|conspiracy|scheme|organi[sz]ation|group|case|network|crew|indictment)\b"
    rf"[^.;:]{{0,40}}?{_TRIAL}[^.;:]{{0,30}}: "
)
# "Defendant ⟦P1⟧, 35, pleaded guilty in May": one more of those who are tried
_DEFENDANT = re.compile(r"(?:Another )?[Dd]efendant $")
_STILL = re.compile(rf"{_TRIAL}|\b(?:sought|fugitive|at large|awaits|awaiting|scheduled)\b")
_OF_AGE = re.compile(r"\b[1-9]\d-\s?year-old $")
# the next of such a list: "⟦P1⟧, 35, was sentenced", "In July 2024 ⟦P1⟧, 35, was sentenced"
_GOES_ON = re.compile(r"(?:(?:In|On) (?:[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?)?\d{4},? )?(?:[1-9]\d-\s?year-old )?")
_NTH = {"second": 1, "third": 2, "fourth": 3, "fifth": 4, "another": 1}
# "a third member of the conspiracy, ⟦P1⟧", "Another participant in the scheme, ⟦P1⟧": he, beside as many as are told of
_ONE_MORE = re.compile(
    r"\b(?i:an?\s)?(?P<nth>(?i:second|third|fourth|fifth|another))\s(?:charged\s|alleged\s|indicted\s)?"
    r"(?:member|participant|defendant|conspirator|co-?conspirator|player|man|woman|individual|person)\s"
    r"(?:(?:who\s)?(?:is\s|was\s)?(?:charged|involved|indicted)\s)?(?:of|in)\s(?:the|this|that)\s(?:same\s)?(?:[a-z-]+\s){0,4}?"
    r"(?:conspiracy|scheme|ring|plot|fraud|case|operation|crew|network|indictment),?\s$"
)
# "unsealed charges against five defendants who": just as many as the release tells to be tried
_AGAINST = re.compile(
    r"\b(?:charges|indictment|complaint) (?:[a-z]+ )?against (?P<number>two|three|four|five|six) (?:[a-z-]+ ){0,2}"
    r"(?:men|women|defendants|individuals|persons|people) (?:who|that|for|accused|in connection)\b"
)
_APART = re.compile(r"\b(?:separate|separately|unrelated|respective)\b")
# several charges made known on one day are one case only where a release tells of a conspiracy and of no further case:
# "in each of these cases", "four criminal informations"
_CONSPIRACY = re.compile(r"\bconspir(?:acy|ed|ing|ators?)\b")
_CASES = re.compile(
    r"\b(?:each|some|both|all|two|three|four|five|six|several|separate) (?:of (?:the|these) )?"
    r"(?:[a-z]+ )?(?:cases|complaints|informations|indictments|prosecutions)\b"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ALL = re.compile(
    r"\b(?:(?:All|Both)(?: of)?(?: the)?|The (?=two|three|four|five|six)) ?(?:(?P<number>[a-z]+|\d+) )?"
    r"(?:men|women|defendants|individuals|persons|people|suspects)"
    r"(?: (?:named|charged) in the (?:indictment|complaint))? (?:are|were|have been|has been|face|pleaded|pled)\b"
    r"[^.;]{0,40}? conspir(?:acy|ing)\b"
)
# … are each charged with a conspiracy: all whom the words before name, or the list below "The following defendants"
_CHARGED = re.compile(
    r"\b(?:(?:are|were|have been) (?:each |all |both |jointly )?(?:arrested\b[^.;]{0,60}, and )?"
    r"(?:charged|indicted|convicted|found guilty|sentenced)|"
    r"(?:have )?(?:each |both |all |also |previously |earlier )*(?:pleaded|pled) guilty)\b(?:[^.;]|U\.S\.){0,120}?"
    r"\b(?:conspir(?:acy|ing)|their (?:[a-z]+ )?(?:roles|participation|involvement) in)\b"
)
_FOLLOWING = re.compile(r"[Tt]he following (?:[a-z]+ )?(?:defendants|individuals|men|women|people|persons|suspects) $")
# what may stand before the first of those whom a sentence names as charged: "In sum, the brothers"
_OPENING = re.compile(
    r"\W{0,6}(?:(?:In|As|On|At|According|For|Also|Earlier|Today)\b[^.;]{0,50}, )?(?:[a-zT][a-z]* ){0,2}"
)
_HELD = 0.75


def read_codefendants(annotation: Annotation) -> Iterator[Claim]:
    """Yield the association of a co-defendant with the only person who is tried by then."""
    text = annotation.article.text
    persons = {actor.id for actor in annotation.actors if actor.type == "person"} - read_officers(annotation)
    tried = defendants(annotation)
    firsts = {
        actor.id: actor.mentions[0].start for actor in annotation.actors if actor.id in persons and actor.mentions
    }
    told = sorted(accused(annotation) & firsts.keys(), key=firsts.__getitem__)
    beside = set[str]()  # who was found to be tried beside the one whom the release is about
    main: list[str] = []  # the one whom the release is about
    listing = -1  # the paragraph that lists other members of the ring
    awaited = 0  # how many of "two other members of the ring" are still to be named
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        yield from _all_together(text, sentence, tried)
        yield from _charged_together(annotation, sentence, persons)
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.key in persons]
        found, number = _called(text, sentence, spans), 1
        listing = sentence.block if found and _MEMBERS.match(text[sentence.start : spans[0].start]) else listing
        found = found or _named_on(text, sentence, spans, tried, going_on=awaited > 0 or sentence.block == listing)
        awaited = (_number_of_members(text, sentence) or awaited) - len(found) if found else 0
        one_more = _ONE_MORE.search(text, sentence.start, spans[0].start) if spans else None
        if one_more:
            found, number = [spans[0].key], _NTH[one_more["nth"].casefold()]
        apart = {*found} if one_more else {*found, *beside}
        before = [actor for actor, evidence in tried.items() if evidence.start < sentence.start and actor not in apart]
        before = before or [actor for actor in told if firsts[actor] < sentence.start and actor not in apart]
        if main and number == 1:
            before = [actor for actor in main if actor not in found]
        if not found or len(before) != number:
            continue
        main = main or (before if number == 1 else [])
        beside.update(found)
        for actor in found:
            for other in before:
                yield _associates(text, sentence, actor, other)


def _associates(text: str, sentence: Sentence, one: str, other: str) -> Claim:
    evidence = Evidence(start=sentence.start, end=sentence.end, quote=text[sentence.start : sentence.end])
    return Claim("associate_of", one, other, evidence, "grammar:co-defendant", _HELD)


def _all_together(text: str, sentence: Sentence, tried: Mapping[str, Evidence]) -> Iterator[Claim]:
    """Yield that all are associates who are tried, where a sentence charges just as many with a conspiracy."""
    match = _ALL.search(text, sentence.start, sentence.end)
    if match is None and _CONSPIRACY.search(text) and not _CASES.search(text):
        match = _AGAINST.search(text, sentence.start, sentence.end)
    if (
        match is None
        or _APART.search(text, sentence.start, sentence.end)
        or not 1 < len(tried) <= max(_NUMBERS.values())
    ):
        return
    number = 2 if match.group().startswith("Both") else _NUMBERS.get(match["number"] or "", 0)
    if number == len(tried) or (not match["number"] and number == 0):
        for one, other in combinations(tried, 2):
            yield _associates(text, sentence, one, other)


def _charged_together(annotation: Annotation, sentence: Sentence, persons: set[str]) -> Iterator[Claim]:
    """Yield that those are associates whom one sentence, or the list below it, names as charged with a conspiracy."""
    text = annotation.article.text
    match = _CHARGED.search(text, sentence.start, sentence.end)
    if match is None:
        return
    spans = [s for s in spans_between(annotation, sentence.start, match.start()) if s.key in persons]
    if spans and _OPENING.fullmatch(text, sentence.start, spans[0].start):
        named = list(dict.fromkeys(span.key for span in spans))
    elif _FOLLOWING.search(text, sentence.start, match.start()):
        named = [actor for actor in targets_below(annotation, sentence) if actor in persons]
    else:
        return
    for one, other in combinations(named, 2) if len(named) <= max(_NUMBERS.values()) else ():
        yield _associates(text, sentence, one, other)


def _called(text: str, sentence: Sentence, spans: list[Span]) -> list[str]:
    """Return the persons called co-defendants by a sentence that names nobody before them."""
    start = text[sentence.start : spans[0].start] if spans else ""
    if _MEMBERS.match(start):
        return list(dict.fromkeys(span.key for span in spans if _OF_AGE.search(text, span.start - 12, span.start)))
    if not (_CALLED.search(start) or _SOME.search(start)):
        return []
    several = _SOME.search(start) or re.search(r"s,?\s(?:[A-Z][a-z]+\s)?$", start)
    found = [spans[0]]
    for span in spans[1:]:
        if not several or not _NEXT.fullmatch(text, found[-1].end, span.start):
            break
        found.append(span)
    return list(dict.fromkeys(span.key for span in found))


def _number_of_members(text: str, sentence: Sentence) -> int:
    """Return how many "Two other members of the ring have been sentenced:" tells of, 0 where it counts none."""
    match = _MEMBERS.match(text[sentence.start : sentence.end])
    return _NUMBERS.get(match.group().split()[0].casefold(), 0) if match else 0


def _named_on(
    text: str, sentence: Sentence, spans: list[Span], tried: Mapping[str, Evidence], *, going_on: bool
) -> list[str]:
    """Return whom a sentence opens with as one more who is tried: "Defendant ⟦P1⟧, 35, pleaded guilty in May".

    `going_on`: the sentence before has counted more than it named, "Two other members have been sentenced: ⟦P0⟧ …".
    """
    if not spans or not _STILL.search(text, spans[0].end, sentence.end):
        return []
    told = tried.get(spans[0].key)
    opening = text[sentence.start : spans[0].start]
    told_here = told is not None and told.start == sentence.start
    fits = _DEFENDANT.fullmatch(opening) or (going_on and _GOES_ON.fullmatch(opening))
    return [spans[0].key] if told_here and fits else []
