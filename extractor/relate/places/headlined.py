"""Read from a title where those live whom a release is about: "Harlow Man Sentenced", "Two Harlow residents charged".

A publisher prints the towns of its own country without it. The words that bear it out stand in no sentence; what is
shown for it is where the text first names him.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from extractor.lexicon import Lexicon
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence, SanctionAction

_COUNT = {"": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_PERSON = (
    r"(?i:m[ae]n|wom[ae]n|residents?|couple|doctors?|physicians?|pharmacists?|lawyers?|attorneys?|"
    r"business(?:m[ae]n|wom[ae]n)|teen(?:ager)?s?|brothers?|fathers?|mothers?|duo|trio)"
)
_ACT = (
    r"(?i:arrests?|charges?|indicts?|indictments?|convicts?|sentences?|finds|against|accuses?|indictment charges|"
    r"complaint charges)"
)
_TITLED = re.compile(
    rf"(?:^|\b{_ACT}\s)(?:(?i:former|suburban|another|an?)\s)?(?:(?P<n>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\s)?"
    rf"(?P<c>(?:[A-Z][\w.’'-]*,?\s){{1,4}}?)(?P<k>{_PERSON})\b(?!['’])"
)
# what a man in a title may be called that is no town
_BESIDE = """
    former local convicted armed federal young elderly wanted homeless married second third another foreign
    illegal previously deported undocumented alien sex career serial violent repeat fugitive alleged family
    business medical registered native indian tribal hispanic white black navy army air marine airman con
    middle dark web darknet darkweb internet cyber online corrupt crooked drug pill fentanyl cocaine heroin
    gang gun felon multiple several two three four five six the this that these other disbarred self-described
    lead top key defense suspended licensed unlicensed estate real tax immigration jewish muslim christian
    prominent wealthy retired terminally ill mentally prison jailed escaped identity health care district
    state u.s u.s. attorney united states county city court jury judge grand doj fbi man woman sovereign citizen
    permanent lawful legal area treasury ofac fincen designates designate sanctions sanction targets target
"""
_NO_TOWN = frozenset(_BESIDE.split())
_MAY_END = frozenset({"area", "county", "city", "state", "states"})  # … though a town's name may end so
_CONFIDENCE = 0.85


def read_headlined(
    annotation: Annotation,
    actions: Collection[SanctionAction],
    claims: Collection[Claim],
    home: str,
    lexicon: Lexicon,
) -> Iterator[Claim]:
    """Yield the homes of as many targets as a title counts, where the document names just so many persons as such."""
    match = _TITLED.search(annotation.article.title) if home else None
    if match is None or not _is_town(match["c"], home, lexicon):
        return
    told = {claim.subject for claim in claims if claim.type == "located_in"}
    speakers = {quotation.speaker for quotation in annotation.quotations}
    persons = {actor.id: actor for actor in annotation.actors if actor.type == "person"}
    targets = dict.fromkeys(t.actor for action in actions if not action.history for t in action.targets)
    named = [key for key in targets if key in persons and key not in speakers]
    several = re.search(r"(?i)(?:men|residents|couple|s|duo|trio)$", match["k"]) is not None
    number = _COUNT[(match["n"] or "").lower()] if match["n"] or not several else len(named)
    if number != len(named):
        return
    for key in named:
        if key not in told and persons[key].mentions:
            first = persons[key].mentions[0]
            quote = annotation.article.text[first.start : first.end]
            evidence = Evidence(start=first.start, end=first.end, quote=quote)
            yield Claim("located_in", key, home, evidence, "place:headlined", _CONFIDENCE)


def _is_town(words: str, home: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before "man" are a town of the home country, not what sort of man it is."""
    if _abroad(lexicon, home).search(words):
        return False
    parts = re.findall(r"[\w.’'-]+", words.casefold())
    return bool(parts) and not any(
        part in _NO_TOWN and not (part in _MAY_END and number) for number, part in enumerate(parts)
    )


@lru_cache(maxsize=4)
def _abroad(lexicon: Lexicon, home: str) -> re.Pattern[str]:
    """Return a pattern for the names of other lands and those of all nations."""
    forms = {form for row in lexicon.countries.values() if row.key != home for form in (row.name, *row.aliases)}
    forms |= {form for row in lexicon.countries.values() for form in row.demonyms}
    one = "|".join(sorted(map(re.escape, forms - {"Georgia"}), key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<![\w-])(?:{one})(?:s|-\w+)?(?![\w-])")
