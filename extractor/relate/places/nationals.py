"""Give the counted but unnamed ("two Ruritanian nationals were arrested") the names told elsewhere.

A release opens with a count and names the counted later, or says of all at once where they
come from. The count is spent on the targets of the document's acts: where it fits the number
of those whose country no other sentence tells, it is theirs; where it does not, nobody gets it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.lexicon.needs import Screened
from extractor.relate.places.asides import drop_asides
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.sheets import Sheets
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence, SanctionAction

_NUMBERS = (
    "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_COUNT = {word: number for number, word in enumerate(_NUMBERS, 1)} | {"an": 1, "one": 1, "another": 1}
_ALL = frozenset({"all", "both", "the", "these", "those"})
_PERSON = (
    r"(?:nationals?|citizens?|m[ae]n|wom[ae]n|officials?|hackers?|individuals?|persons?|people|residents?|"
    r"businessm[ae]n|"
    r"(?:cyber ?)?criminals?|(?:cyber )?actors?|operatives?|officers?|traffickers?|brothers|leaders?|generals?|"
    r"commanders?|judges?|members?|supporters?|financiers?|facilitators?|associates?|lieutenants?|enforcers?|oligarchs?|"
    r"tycoons?|billionaires?|magnates?|bankers?|brokers?|launderers?|businesswom[ae]n|businesspersons?|executives?|"
    r"politicians?|propagandists?|agents?|fighters?|militants?|smugglers?|suspects?|defendants?|spies|soldiers?|"
    r"students?|scientists?|programmers?|developers?|kingpins?|fugitives?|traders?|lawmakers?|ministers?|"
    r"representatives?|loyalists?|terrorists?|extremists?|recruiters?|clerics?|warlords?|governors?|ambassadors?|mayors?|"
    r"dealers?|exchangers?|diplomats?|employees?|mercenaries|insurgents?|couriers?|engineers?)"
)
_BODY = (
    r"(?:entit(?:y|ies)|compan(?:y|ies)|firms?|banks?|organi[sz]ations?|exchanges?|businesses|enterprises?|airlines?|"
    r"corporations?|subsidiar(?:y|ies)|charit(?:y|ies)|refiner(?:y|ies)|manufacturers|suppliers|institutions)"
)
_WORD = r"(?:(?!(?:of|for|to|with|by|from|in|on|at|and|who|which|that|is|are|was|were|has|have)\b)[\w,’'-]+\s)"
_OF_BODY = r"⟦[OG]\d+⟧\s(?:and\s⟦[OG]\d+⟧\s)?"  # "two ⟦C0⟧-based ⟦G1⟧ financiers"
_COUNTED = re.compile(
    rf"(?<![\w⟦-])(?<!according to )(?P<n>{'|'.join(_COUNT)}|all|both|\d{{1,2}})\s(?:other\s|more\s|of "
    rf"them\s)?(?P<w>{_WORD}{{0,4}}?(?:dual[\s-])?(?:or\sformer\s|and\sformer\s)?(?:Government\sof\s(?:the\s)?)?)"
    rf"(?P<c>⟦[NC]\d+⟧(?:(?:\s?-\s?|\sand\s|/)⟦[NC]\d+⟧)?)(?P<based>-based|"
    rf"-born)?\s(?P<k>(?:{_WORD}|{_OF_BODY}){{0,3}}?)(?:(?P<p>{_PERSON})|(?P<b>{_BODY}))\b"
    r"(?!\s?⟦[^DL]|['’]|,\s⟦[POG]|,? (?:called|named|known (?:[a-z]+ )?as) |"
    r"\s(?:groups?|organi[sz]ations?|networks?|cells?|rings?|gangs?|cartels?|attacks?|activit\w+|operations?)\b)",
    re.IGNORECASE,
)
_CITIZEN = Screened(
    r"(?<![\w⟦-])(?P<n>a|an|two|three|four|all|both)\s(?P<w>(?:dual\s|\d\d-year-old\s)*)(?P<k>)(?P<p>citizens?|"
    r"nationals?)\sof\s(?:the\s)?(?P<c>⟦C\d+⟧(?:\sand\s(?:the\s)?⟦C\d+⟧)?)(?P<b>)(?P<based>)",
    re.IGNORECASE,
)
# "A citizen of ⟦C0⟧ who was illegally residing in Harlow, ⟦C1⟧, was sentenced"
_DWELLS = Screened(
    r"(?<![\w⟦-])(?P<n>a|an|two|three|four)\s(?P<w>(?:\d\d-year-old\s)?)(?P<k>)(?:⟦N\d+⟧\s)?"
    r"(?P<p>citizens?|nationals?|m[ae]n|wom[ae]n)(?:\sof\s(?:the\s)?⟦C\d+⟧)?,?\s"
    r"(?:who\s(?:(?:was|were|is|are|had been)\s)?)?(?:[a-z]+ly\s)?(?:resid(?:ing|ed)|liv(?:ing|ed))\s(?:[a-z]+ly\s)?"
    r"in\s(?:(?-i:[A-Z])[\w.’'-]+,?\s){0,3}(?P<c>⟦C\d+⟧)(?P<b>)(?P<based>)",
    re.IGNORECASE,
)
# "charged two ⟦N0⟧s and a firm"
_NATION = Screened(
    rf"(?<![\w⟦-])(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})\s(?P<w>{_WORD}{{0,2}}?)(?P<c>⟦N\d+⟧)"
    r"(?P<k>)(?P<p>)(?P<b>)(?P<based>)"
    r"(?=[,.;:]|\s(?:and|who|were|was|on|for|over|accused|in|of|with|from|to|living|suspected|pursuant|under|as|"
    r"because|linked|involved)\b)(?!\sand\s\w+\s⟦N)",
    re.IGNORECASE,
)
# "two individuals based in ⟦C0⟧", "All four businesses are located in ⟦C0⟧"
_PLACED = Screened(
    rf"(?<![\w⟦-])(?P<n>{'|'.join(_COUNT)}|all|both|\d{{1,2}})\s(?:(?P<m>two|three|four|five|six|seven|eight|nine)\s)?"
    rf"(?:other\s|more\s|of them\s)?(?P<w>(?:⟦N\d+⟧\s|{_OF_BODY}|{_WORD}){{0,4}}?)(?P<k>)"
    rf"(?:(?P<p>{_PERSON})|(?P<b>{_BODY})),?\s"
    r"(?:(?:who|which|that)\s)?(?:(?:are|is|were)\s)?"
    r"(?:(?:based|located|headquartered|resid(?:e|ing)|liv(?:e|ing)|operat(?:e|ing))\s(?:in|from|out\sof)|in|from)\s"
    r"(?:the\s)?"
    r"(?:(?-i:[A-Z])[\w.’'-]+,?\s){0,2}(?:⟦C\d+⟧,\s){0,2}(?P<c>⟦C\d+⟧)(?P<based>)"
    r"(?!,?\sand\s(?:the\s)?⟦C|,\s(?-i:[A-Z⟦])|:|,?\s(?:including|namely|named|called)\s)",
    re.IGNORECASE,
)
# "three individuals and two companies in ⟦C0⟧": the first, where the second are
_AND_PLACED = Screened(
    rf"(?<![\w⟦-])(?P<n>{'|'.join(_COUNT)}|\d{{1,2}})\s(?P<w>{_WORD}{{0,3}}?)(?P<k>)"
    rf"(?:(?P<p>{_PERSON})|(?P<b>{_BODY}))(?=\sand\s(?:{'|'.join(_COUNT)}|\d{{1,2}})\s{_WORD}{{0,3}}?(?:{_PERSON}|{_BODY})\s"
    r"(?:(?:based|located|operating)\s)?in\s(?:the\s)?(?P<c>⟦C\d+⟧)(?P<based>)(?!,?\sand\s(?:the\s)?⟦C|,\s(?-i:[A-Z⟦])|:))",
    re.IGNORECASE,
)
# "Fourteen defendants, all residents of the Harlow, ⟦C0⟧, area"
_ALL_OF = Screened(
    rf"(?<![\w⟦-])(?P<n>{'|'.join(_COUNT)}|\d{{1,2}})\s(?P<w>{_WORD}{{0,2}}?)(?P<k>)(?P<p>defendants|{_PERSON}),\s"
    rf"(?:all|both)\s(?:residents\sof|of|from)\s(?:the\s)?(?:(?-i:[A-Z])[\w.’'-]+,?\s){{0,3}}(?P<c>⟦C\d+⟧)(?P<b>)(?P<based>)",
    re.IGNORECASE,
)
# "⟦O0⟧ is for the first time sanctioning ⟦N1⟧ military officials for …": without a number, all whom it acts upon
_UNCOUNTED = Screened(
    r"(?:(?P<a>⟦O\d+⟧)|\b[Aa]ctions?|\b[Dd]esignations?|\b[Ss]anctions|\b[Ww]e\sare)\s(?:(?:is|are|has|have|also|today|now|"
    r"only|⟦D\d+⟧|for\sthe\sfirst\stime)\s){0,4}(?:sanction(?:ed|ing)|designat(?:ed|ing)|target(?:s|ed|ing)?)\s"
    rf"(?P<c>⟦N\d+⟧)\s{_WORD}{{0,3}}?{_PERSON}(?<=s)(?=\s(?:who|that|for|in|working|operating|involved|engaged|responsible|"
    rf"overseeing|linked|tied|connected|complicit|and\s{_BODY})\b)"
)
_ACTED = re.compile(
    r"\b(?:sanctions (?:on|against|targeting)|sanctioned|designated|charged|indicted|arrested|sentenced|blacklisted|"
    r"against)\s$",
    re.IGNORECASE,
)
# "the ⟦O0⟧ also has charged | a ⟦N1⟧ national": another than whom the text is about
_ALSO = re.compile(r"\balso\s(?:has\s|have\s)?[a-z]+ed\s$")
# "⟦P0⟧, ⟦P1⟧ and ⟦P2⟧ are | all ⟦C3⟧-based brokers": told of its subjects alone
_PREDICATE = re.compile(r"⟧[^⟦.;]{0,40}\s(?:are|were)(?:\s[a-z]+ly)?\s$")
_OTHERS = re.compile(r"\b(?:other|additional|more|further)\b")
_LAW = re.compile(r"⟦[CN]\d+⟧ persons?\b")
_OWNED = re.compile(r"(?i)\b(?:assets|property|properties|interests|accounts|funds) of (?:the |these |those |all )*$")
# "four ⟦N0⟧ and | two ⟦N1⟧ nationals": which of them are of which land is not said
_SHARES = re.compile(rf"(?i)\b(?:{'|'.join(_COUNT)}|\d{{1,3}})\s⟦[NC]\d+⟧,?\s(?:and\s)?$")
_NATIONAL = re.compile(r"nationals?|citizens?")
_SERVES = re.compile(r"officials?|ministers?|lawmakers?|diplomats?|generals|politicians?|judges?")
_SUFFERED = re.compile(
    r"(?i)\b(?:hostages?|victims?|enslav\w*|kidnap\w*|abduct\w*|kill\w*|murder\w*|behead\w*|wound\w*|injur\w*|"
    r"deaths? of|attacks? (?:on|against)|assassinat\w+)\b[^.;⟦]{0,40}$"
)
# "HARLOW, Norl. – "
_DATED = r"(?:⟦C\d+⟧|[A-Z][\w.’'-]*)"
_DATELINE = rf"^(?:\**{_DATED}(?:(?:,\s?|\s){_DATED}){{0,4}},?\s?\**\s?[-—–]+\s?\**)?"
_HOME = re.compile(
    rf"{_DATELINE}(?:An?|Two|Three)\s"
    r"(?:former\s|young\s|\d\d-year-old\s){0,2}(?P<c>(?:⟦C\d+⟧|(?:[A-Z][\w.’'-]+,?\s){1,3}?)(?:,?\s?⟦C\d+⟧)?,?)\s?(?P<w>(?:[a-z]+\s){0,2})(?:m[ae]n|wom[ae]n|residents?|"
    r"couple|family|father|mother|doctor|physician|pharmacist|lawyer|attorney|businessm[ae]n|teen)"
    r"\b(?!,?\s⟦)"
)
# "A jury has convicted a Harlow County man and former teacher"
_HOME_TRIED = re.compile(
    r"\b(?:convicted|sentenced|charged|charging|charges|arrested|indicted|against)\s(?:an?|two|three)\s"
    r"(?P<c>(?:⟦C\d+⟧|(?:[A-Z][\w.’'-]+,?\s){1,3}?)(?:,?\s?⟦C\d+⟧)?,?)\s?(?P<w>(?:[a-z]+\s){0,1})"
    r"(?:m[ae]n|wom[ae]n|residents?|couple|doctor|physician|pharmacist|lawyer|attorney)\b(?!,?\s⟦)"
)
# "A 53-year-old resident of Rochester, ⟦C0⟧, was sentenced"
_HOME_OF = re.compile(
    rf"{_DATELINE}(?:An?|Two|Three)\s(?:former\s|young\s|federal\s|"
    r"\d\d-year-old\s)*(?P<w>)"
    r"(?:m[ae]n|wom[ae]n|residents?|couple|defendants?|physician|doctor|pharmacist|lawyer|citizens? and residents?)"
    r"\s(?:of|from|living in|who lives in)\s(?P<c>(?:[A-Z][\w.’'-]+,?\s){0,4}⟦C\d+⟧)"
)
_MANY = 12  # more than these a release need not name; of fewer, it should name most
_OPENING = 3  # sentences in which a release says whom it is about


@dataclass(frozen=True, slots=True)
class _Counted:
    """A phrase that counts people or bodies of one country."""

    number: int  # 0: all of them
    codes: tuple[str, ...]
    sort: str  # "person" or "body"
    claim: str  # relation type
    masked: Masked
    span: tuple[int, int]
    definite: bool = False  # "all four businesses": those named right before
    others: bool = False  # "two other nationals": nobody named before
    sole: bool = False  # no number: of one nation are all whom the document acts upon, or it says nothing


def read_nationals(
    annotation: Annotation, actions: Collection[SanctionAction], claims: tuple[Claim, ...], home: str, sheets: Sheets
) -> Iterator[Claim]:
    """Yield the countries of targets that the document tells by their count alone."""
    types = {actor.id: actor.type for actor in annotation.actors}
    speakers = {q.speaker for q in annotation.quotations}
    targets = dict.fromkeys(t.actor for action in actions if not action.history for t in action.targets)
    sorts = {
        "person": [a for a in targets if types[a] == "person" and a not in speakers],
        "body": [a for a in targets if types[a] in {"organization", "group"} and a not in annotation.authorities],
    }
    protagonists = [t.actor for action in actions for t in action.targets if t.method == "grammar:protagonist"]
    told: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        if claim.type in {"national_of", "located_in"}:
            told.setdefault((claim.type, claim.subject), set()).add(claim.object)
    phrases = _with_sums(_phrases(annotation, home, sheets))
    lands = {land for actor in sorts["person"] for land in told.get(("national_of", actor), ())}
    phrases = tuple(one for one in phrases if not one.sole or _is_only_land(one, phrases, lands))
    for counted in phrases:
        group = _meant(annotation, counted, sorts[counted.sort])
        known = [a for a in group if set(counted.codes) <= told.get((counted.claim, a), set())]
        unknown = [a for a in group if not told.get((counted.claim, a))]
        opens = [a for a in protagonists if a in unknown] if counted.number == 1 else []  # "A Harlow man was sentenced"
        if len(opens) == 1:
            unknown = opens
        elif known and counted.number == len(known):
            continue  # "a ⟦N0⟧ national", who is the one named as such
        # of two nationals one more may be told of elsewhere; who lives in a land is counted with all who do
        elif (counted.number or len(group)) not in {
            len(known) + len(unknown),
            len(unknown) if counted.claim == "national_of" else 0,
        } and not (_counts_more(counted.number, len(known) + len(unknown)) and _is_of_all(counted, phrases)):
            continue
        evidence = counted.masked.evidence(*counted.span, annotation.article.text)
        if counted.number == 1 and any(_tells_same(claim, counted, evidence) for claim in claims):
            continue
        for actor in unknown:
            for code in counted.codes:
                told.setdefault((counted.claim, actor), set()).add(code)
                yield Claim(counted.claim, actor, code, evidence, "place:counted", 0.7 if counted.sole else 0.88)


def _tells_same(claim: Claim, counted: _Counted, evidence: Evidence) -> bool:
    """Tell whether the words of a count were already read of somebody: "A ⟦N0⟧ banker fled. ⟦P1⟧ …"."""
    told = claim.type == counted.claim and claim.object in counted.codes
    return told and claim.evidence.start < evidence.end and evidence.start < claim.evidence.end


def _counts_more(number: int, named: int) -> bool:
    """Tell whether a count is of more than are named, and those are most of it, or so many that not all need be."""
    return number > max(_MANY, named) or named < number < 2 * named


def _is_of_all(counted: _Counted, phrases: Collection[_Counted]) -> bool:
    """Tell whether an act counts more than are named, all of one country: "designated 54 ⟦N0⟧ lieutenants"."""
    others = {one.codes for one in phrases if one.sort == counted.sort} - {counted.codes}
    return not others and _ACTED.search(counted.masked.text, 0, counted.span[0]) is not None


def _is_only_land(counted: _Counted, phrases: Collection[_Counted], told: Collection[str]) -> bool:
    """Tell whether no other nation is told of any of those acted upon."""
    alike = {code for one in phrases if (one.sort, one.claim) == (counted.sort, counted.claim) for code in one.codes}
    return alike.union(told) == set(counted.codes)


def _meant(annotation: Annotation, counted: _Counted, group: list[str]) -> list[str]:
    """Return whom of the targets of a sort the words of a count can mean."""
    if counted.definite:
        return _named_before(annotation, counted, group)
    return _named_behind(annotation, counted, group) if counted.others else group


def _named_before(annotation: Annotation, counted: _Counted, group: list[str]) -> list[str]:
    """Return as many of a group as are counted, those whose first mentions stand last before the count."""
    start = counted.masked.origin(counted.span[0])
    first = {actor.id: actor.mentions[0].start for actor in annotation.actors if actor.id in group and actor.mentions}
    before = sorted((place, actor) for actor, place in first.items() if place < start)
    return [actor for _, actor in before[-counted.number :]]


def _named_behind(annotation: Annotation, counted: _Counted, group: list[str]) -> list[str]:
    """Return those of a group whom the text names behind the count."""
    start = counted.masked.origin(counted.span[0])
    later = {actor.id for actor in annotation.actors if actor.mentions and actor.mentions[0].start >= start}
    return [actor for actor in group if actor in later]


def _with_sums(phrases: Iterable[_Counted]) -> tuple[_Counted, ...]:
    """Return phrases and, last, the sums of those of a sentence: "two ⟦N0⟧ officials and two private ⟦N0⟧ citizens"."""
    alone = tuple(phrases)
    sums = []
    for first, second in pairwise(alone):
        alike = (first.codes, first.sort, first.claim) == (second.codes, second.sort, second.claim)
        apart = first.span[1] <= second.span[0]
        if alike and apart and first.masked is second.masked and min(first.number, second.number) > 1:
            sums.append(replace(second, number=first.number + second.number, span=(first.span[0], second.span[1])))
    return (*alone, *sums)


def _phrases(annotation: Annotation, home: str, sheets: Sheets) -> Iterator[_Counted]:
    number = 0
    for sentence in annotation.sentences:
        if sentence.section != "body" or annotation.blocks[sentence.block].kind == "heading":
            continue
        masked = sheets.after(drop_asides, sentence)
        yield from _counted_in(masked, annotation.authorities, home)
        yield from _uncounted_in(masked, annotation.authorities)
        if number < _OPENING and home:
            yield from _at_home(masked, home)
        number += 1


def _counted_in(masked: Masked, official: Collection[str], home: str) -> Iterator[_Counted]:
    for pattern in (_COUNTED, _CITIZEN, _DWELLS, _NATION, _PLACED, _AND_PLACED, _ALL_OF):
        for match in pattern.finditer(masked.text):
            if _is_of_others(masked.text, match) or _SHARES.search(masked.text, 0, match.start()):
                continue
            word = match["n"].casefold()
            elsewhere = _PREDICATE if word in _ALL else _SUFFERED  # "kidnapped three ⟦N0⟧s": not those who did it
            if elsewhere.search(masked.text, 0, match.start()):
                continue
            exact = match.groupdict().get("m") if word in _ALL else None
            number = _COUNT[exact.lower()] if exact else 0 if word in _ALL else _COUNT.get(word) or int(word)
            named = masked.actors(masked.text[: match.start()])
            if number == 1 and (match["b"] or pattern in (_PLACED, _AND_PLACED) or set(named) - set(official)):
                continue  # "⟦P1⟧, a ⟦N2⟧ national": of whom is told
            acted = _ACTED.search(masked.text, 0, match.start()) and not _ALSO.search(masked.text, 0, match.start())
            if number == 1 and named and not acted:
                continue
            codes = tuple(dict.fromkeys(masked.keys(match["c"], "CN")))
            if codes == ("ge",) and home == "us" and match["w"].rstrip().endswith(","):
                codes = (home,)  # "An Acworth, Georgia man"
            sort = "body" if match["b"] else "person"
            placed = match["b"] or match["based"] == "-based" or pattern in (_PLACED, _AND_PLACED, _DWELLS)
            claim = "located_in" if placed else "national_of"
            # "three Government of ⟦C0⟧ officials" are nationals, "two ⟦C0⟧ men" only live there
            person = match["p"] or ""
            of_state = match["w"].rstrip().endswith((" of", " the")) or _NATIONAL.match(person)
            # "three ⟦C0⟧ officials" serve that land, be it not the publisher's own, nor a state of it
            abroad = home not in codes and any(span.form == "country" for span in masked.tokens(match["c"]))
            of_state = of_state or (abroad and _SERVES.match(person))
            if claim == "national_of" and "⟦C" in match["c"] and not of_state:
                claim = "located_in"
            others = _OTHERS.search(match.group()) is not None
            yield _Counted(number, codes, sort, claim, masked, match.span(), definite=exact is not None, others=others)


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """Tell whether what looks like a count speaks of others, or of what is theirs.

    "all U.S. persons", whom the law binds; "all assets of these two individuals in ⟦C0⟧": it is the assets that are
    there; "both ⟦N0⟧ officers and journalists": one sort of people and another.
    """
    both = match["n"].casefold() == "both" and text.startswith(" and ", match.end())
    return bool(both or _LAW.match(text, match.start("c")) or _OWNED.search(text, 0, match.start()))


def _uncounted_in(masked: Masked, official: Collection[str]) -> Iterator[_Counted]:
    """Yield "is sanctioning ⟦N0⟧ military officials for", where it is an authority that does."""
    for match in _UNCOUNTED.finditer(masked.text):
        if not match["a"] or set(masked.actors(match["a"])) & set(official):
            codes = tuple(masked.keys(match["c"], "N"))
            yield _Counted(0, codes, "person", "national_of", masked, match.span(), sole=True)


def _at_home(masked: Masked, home: str) -> Iterator[_Counted]:
    """Yield "A Springfield man": towns of the publisher's own country are printed without it."""
    match = _HOME.match(masked.text) or _HOME_OF.match(masked.text) or _HOME_TRIED.search(masked.text)
    if match is None:
        return
    codes = masked.keys(match["c"], "C")[-1:] or [home]
    if codes == ["ge"] and home == "us" and "," in match["c"]:
        codes = [home]  # "An Acworth, Georgia man"
    number = next((n for w, n in (("Two ", 2), ("Three ", 3)) if w in match.group()), 1)
    yield _Counted(number, tuple(codes), "person", "located_in", masked, match.span())
