"""Read from a title where those are whom a release is about: "Harlow Man Sentenced", "Two Harlow residents charged".

"Treasury Sanctions Norlander Shipping Companies" tells it of the bodies acted upon that nothing else places.

A publisher prints the towns of its own country without it. The words that bear it out stand in no sentence; what is
shown for it is where the text first names him.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from extractor.lexicon import Lexicon
from extractor.relate.ties.claims import Claim
from extractor.types import Actor, Annotation, Evidence, SanctionAction

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


_DOES = (
    r"(?i:designates?|sanctions?|targets?|identifies|blacklists?|blocks?|names?|lists?|exposes?|hits?|"
    r"sanctions (?:on|against)|against)"
)
_ADJECTIVE = r"(?!(?i:and|launderers?|traffickers?|leaders?|regime)\b)[\w’&-]+\s"
_MANY = (
    r"(?i:companies|firms|entities|banks|enterprises|businesses|manufacturers|airlines|refineries|parastatals|subsidiaries|"
    r"corporations|institutions|charities|exchanges|importers|exporters|suppliers|producers)"
)
_ONE = r"(?i:company|firm|entity|bank|enterprise|business|manufacturer|airline|refinery|charity|organization|exchange)"
_BODIES = (
    rf"(?:^|\b{_DOES}\s(?:(?i:major|key|more|additional|several|two|three|four|five|six|seven|eight|nine|ten|other|\d+)\s)*)"
    rf"(?P<land>LAND)(?:[- ](?i:based|flagged))?\s(?:{_ADJECTIVE}){{0,4}}?(?:(?<!s\s)and\s(?:{_ADJECTIVE}){{0,2}}?)?"
    rf"(?:(?P<many>{_MANY})|(?P<one>{_ONE}))\b(?!['’]|\s(?i:and|,)\s\w+\s(?i:companies|entities|firms))"
)


def read_headlined(
    annotation: Annotation,
    actions: Collection[SanctionAction],
    claims: Collection[Claim],
    home: str,
    lexicon: Lexicon,
) -> Iterator[Claim]:
    """Yield where a title says that those live or are whom the document is about.

    Homes of as many targets as it counts, where the document names just so many persons as such; the land of bodies.
    """
    targets = dict.fromkeys(t.actor for action in actions if not action.history for t in action.targets)
    yield from _land_of_bodies(annotation, targets, claims, lexicon)
    match = _TITLED.search(annotation.article.title) if home else None
    if match is None or not _is_town(match["c"], home, lexicon):
        return
    told = {claim.subject for claim in claims if claim.type == "located_in"}
    speakers = {quotation.speaker for quotation in annotation.quotations}
    persons = {actor.id: actor for actor in annotation.actors if actor.type == "person"}
    named = [key for key in targets if key in persons and key not in speakers]
    several = re.search(r"(?i)(?:men|residents|couple|s|duo|trio)$", match["k"]) is not None
    number = _COUNT[(match["n"] or "").lower()] if match["n"] or not several else len(named)
    if number != len(named):
        return
    for key in named:
        if key not in told and persons[key].mentions:
            yield _where_named(annotation, persons[key], home)


def _land_of_bodies(
    annotation: Annotation, targets: Collection[str], claims: Collection[Claim], lexicon: Lexicon
) -> Iterator[Claim]:
    """Yield the land of the bodies acted upon where a title calls them its and nothing else in the text places them."""
    title, actors = annotation.article.title, {actor.id: actor for actor in annotation.actors}
    match = _of_land(lexicon).search(title)
    if (
        match is None
        or len(_any_land(lexicon).findall(match.group())) > 1
        or any(_is_in(match.group(), (one.name, *one.aliases)) for one in actors.values())
    ):
        return
    placed = {claim.subject for claim in claims if claim.type == "located_in"}
    bodies = [key for key in targets if actors[key].type in {"organization", "group"} and actors[key].mentions]
    if match["one"] and len(bodies) > 1:
        return
    for key in bodies:
        if key not in placed:
            yield _where_named(annotation, actors[key], _lands(lexicon)[match["land"]])


def _where_named(annotation: Annotation, actor: Actor, code: str) -> Claim:
    """Return that an actor is where the title says; what is shown for it is where the text first names it."""
    first = actor.mentions[0]
    evidence = Evidence(start=first.start, end=first.end, quote=annotation.article.text[first.start : first.end])
    return Claim("located_in", actor.id, code, evidence, "place:headlined", _CONFIDENCE)


def _is_in(words: str, names: Iterable[str]) -> bool:
    """Tell whether the words of a title are (part of) a name, or hold one."""
    said = words.casefold()
    return any(said.endswith(name.casefold()) or said.partition(" ")[2] in name.casefold() for name in names)


@lru_cache(maxsize=4)
def _lands(lexicon: Lexicon) -> dict[str, str]:
    """Return the codes of lands by what is called theirs: "Norlander", and "Norland" of "Norland-based"."""
    return {form: row.code for row in lexicon.countries.values() for form in (*row.names, *row.demonyms)}


@lru_cache(maxsize=4)
def _of_land(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(_BODIES.replace("LAND", _any_land(lexicon).pattern))


@lru_cache(maxsize=4)
def _any_land(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(
        "|".join(re.escape(form) for form in sorted(_lands(lexicon), key=lambda form: (-len(form), form)))
    )


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
