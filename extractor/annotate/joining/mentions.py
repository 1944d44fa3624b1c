"""Find every printed occurrence of the actors of a document, and make the actors."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from extractor.annotate.joining.bands import is_band
from extractor.annotate.joining.gang_names import of_gang, own_forms
from extractor.annotate.joining.nested import without_nations
from extractor.annotate.naming.behind import REGIME
from extractor.annotate.naming.nobody import OF_FAMILY
from extractor.annotate.naming.posts import TITLED
from extractor.annotate.text.dates import DAYS
from extractor.lexicon.gazetteer import Gazetteer, Hit
from extractor.lexicon.states import STATE_NAME
from extractor.lexicon.tables import Group
from extractor.types import Actor, Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from extractor.annotate.joining.forms import Form, Groups
    from extractor.lexicon import Lexicon
    from extractor.types import ActorType


_SURELY = 4.0  # log odds of each printing
_TITLE = 20  # characters of the longest title
_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms)\.? $")
_LAND = re.compile(r"\b(?:Districts?|States?|Province|County|City|Region|Governorate|Republic|Oblast|Department)\b")
# "U.S. District Court | in downtown Tresa": where a court sits tells it from its sisters, as of a prison
_DAY = rf"(?:{DAYS}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b"
_SEAT = re.compile(
    rf" (?:in|at) (?:downtown )?(?:(?:St|Ft|Mt)\. |(?!(?:St|Ft|Mt)\.))[A-Z][a-zA-Z]+(?: (?!{_DAY})[A-Z][a-z]+)?"
    rf"(?P<state>, {STATE_NAME})?"
    rf"(?=[,.;)]| {_DAY}| (?:to|with|on|for|before|by|that|and|where|today|this|pending|since|until|[a-z]+ed)\b|\s*$)"
)
_FEDERAL = re.compile(
    r"(?:U\.S\.|United States|US) District Court|(?:[A-Z][\w.]*\.? ){1,2}(?:Embassy|Consulate(?: General)?)|"
    r"(?:[A-Z]\w+ (?:of )?)*Resident Agency|Federal (?:Detention Center|Correctional (?:Institution|Complex))"
)
_OF_FAMILY = re.compile(rf"(?P<more> [A-Z][a-z]+)?{OF_FAMILY.pattern}")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")  # names a mailbox


@dataclass(frozen=True, slots=True)
class Found:
    """A printed occurrence and the group it belongs to."""

    start: int
    end: int
    group: str


def find_mentions(text: str, forms: dict[str, Form], groups: Groups, taken: Iterable[tuple[int, int]]) -> list[Found]:
    """Return the occurrences of all forms, sorted, none overlapping.

    Names already read win over a second look; `taken` are stretches that name something else
    (a law, a country), where a short form may not match, though a name may hold such a stretch.
    """
    found = [Found(span.start, span.end, groups.root(form.key)) for form in forms.values() for span in form.spans]
    found.sort(key=lambda one: one.start)
    starts = [one.start for one in found]
    others = sorted([*taken, *(match.span() for match in _MAIL.finditer(text))])
    other_starts = [start for start, _ in others]
    gazetteer = Gazetteer((printed, groups.root(form.key)) for form in forms.values() for printed in form.texts)
    printed = {text for form in forms.values() for text in form.texts}
    more = []
    for hit in gazetteer.find(text):
        here = bisect_left(starts, hit.start)
        if any(one.start < hit.end and hit.start < one.end for one in found[max(0, here - 1) : here + 2]):
            continue
        if _is_family(text[hit.start : hit.end], text, hit.end, printed):
            continue
        near = bisect_left(other_starts, hit.start)
        if any(
            start < hit.end and hit.start < end and not _holds(text, hit, start, end)
            for start, end in others[max(0, near - 1) : near + 2]
        ):
            continue
        more.append(Found(hit.start, hit.end, hit.value))
    return sorted([*found, *more], key=lambda one: one.start)


def _is_family(name: str, text: str, end: int, printed: Collection[str]) -> bool:
    """Tell whether a surname that ends at an offset is that of a family: "the Kellim family" is no one Kellim.

    Nor is "the Kellim Tavik family", whether or not both names of its men are taken for the surname.
    """
    match = _OF_FAMILY.match(text, end)
    if match is None:
        return False
    surname = not match["more"] and any(full.endswith(f" {name}") for full in printed)
    return " " not in name or surname


def _holds(text: str, hit: Hit[str], start: int, end: int) -> bool:
    """Tell whether a name holds what else a stretch names: "Tresa Brigade" does, "Eastern District of Tresa" is one."""
    whole = (start, end) == (hit.start, hit.end)
    return whole or (hit.start <= start < end <= hit.end and not _LAND.search(text, hit.start, hit.end))


def _fullest(forms: list[Form]) -> str:
    """Return the fullest printed form of an actor: no "a.k.a.", most words, most letters, then the first.

    Where all but what somebody is also known as is one word, the other name counts too.
    """
    named = [form for form in forms if form.spans] or forms
    named = [form for form in named if not form.byname] or named
    own = own_forms(named)
    named = own if any(len(form.tokens) > 1 or form.ship for form in own) else named

    def fullness(form: Form) -> tuple[int, bool, int, int]:
        return len(form.tokens), not (form.said_of and form.kind == "person"), len(form.key), -form.first

    return max(named, key=fullness).text


def _is_person(form: Form) -> bool:
    """Tell whether a form of several words is surely a person's."""
    return form.odds["person"] >= _SURELY * len(form.spans)


def _telling(forms: list[Form]) -> list[Form]:
    """Return the forms that tell what sort of actor somebody is.

    Initials ("OBK") and surnames ("Velkur") look like bodies: they tell nothing where the fullest name is surely a
    person's.
    """
    ships = [form for form in forms if form.kind == "vessel" and not form.said_of]
    if ships:  # whatever it was called before looks like
        return ships
    full = [form for form in forms if form.spans and len(form.tokens) > 1]
    if full and _is_person(max(full, key=lambda form: (len(form.tokens), len(form.key)))):
        return [form for form in full if _is_person(form)]
    # … and so do the letters or the handle by which somebody of several names is said to go
    called = full and [form for form in forms if form.said_of and form not in full]
    return [form for form in forms if not form.short_of and form not in (called or ())] or forms


def _type_of(forms: list[Form]) -> tuple[str, float]:
    odds: Counter[str] = Counter()
    for form in _telling(forms):
        weight = 1.0 / max(1, len(form.spans)) ** 0.5
        for kind, value in form.odds.items():
            odds[kind] += value * weight
    if not odds:
        return "organization", 0.0
    kind = max(odds, key=lambda name: (odds[name], name))
    return kind, max((span.score for form in forms for span in form.spans), default=0.0)


def _titled(text: str, name: str, spots: list[Found]) -> Iterator[str]:
    """Yield "President Okoro" where a text prints no more of his name: "Okoro" alone tells few who is meant."""
    for one in spots if " " not in name else ():
        before = max(0, one.start - _TITLE)
        if title := TITLED.search(text, before, one.start) or _MISTER.search(text, before, one.start):
            yield text[title.start() : one.start] + name


def _seated(text: str, spots: list[Found]) -> Iterator[str]:
    """Yield "U.S. District Court in Tresa" where a text tells of one seat of a court."""
    seats: dict[str, str] = {}
    for one in spots:
        printed = text[one.start : one.end]
        if _FEDERAL.fullmatch(printed) and (seat := _SEAT.match(text, one.end)):
            town = seat.group() if "Agency" in printed else seat.group().removesuffix(seat["state"] or "")
            seats[town] = printed + town
    if len(seats) == 1:
        yield from seats.values()


def _known_type(name: str, kind: str, lexicon: Lexicon) -> str:
    """Return the type of who is widely known as a gang or an armed group, whatever stands beside the name."""
    row = lexicon.known(name)
    if not isinstance(row, Group) or kind == "vessel":
        return kind
    return (
        "organization" if row.type == "organization" and kind == "person" else row.type if row.type == "group" else kind
    )


def _is_band(text: str, name: str, kind: str, spots: list[Found], lexicon: Lexicon) -> bool:
    """Tell whether a body is called a band, and is none that is widely known or has a legal form."""
    if kind != "organization" or lexicon.known(name) or lexicon.authority_of(name):
        return False
    return not lexicon.is_legal_form(name.rsplit(maxsplit=1)[-1].strip(".,")) and is_band(
        text, [(one.start, one.end) for one in spots]
    )


def _rules(text: str, name: str, spots: list[Found]) -> bool:
    """Tell whether a regime is called by a lone surname: "the Velkur regime"."""
    return name.isalpha() and name.istitle() and any(REGIME.match(text, one.end) for one in spots)


def make_actors(text: str, forms: dict[str, Form], groups: Groups, found: list[Found], lexicon: Lexicon) -> list[Actor]:
    """Return the actors in the order in which the text first names them: a1, a2 and so on."""
    members: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        members[groups.root(form.key)].append(form)
    spots: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        spots[one.group].append(one)
    for root in [root for root, group in members.items() if not any(form.odds for form in group)]:
        del members[root]  # nothing but aliases and guesses of no owner
    order = sorted(members, key=lambda root: spots[root][0].start if spots[root] else -1)
    actors: list[Actor] = []
    for root in order:
        kind, score = _type_of(members[root])
        name = _fullest(of_gang(members[root]) if kind == "group" else members[root])
        if kind == "organization" and _rules(text, name, spots[root]):
            kind = "person"
        kind = _known_type(name, "group" if _is_band(text, name, kind, spots[root], lexicon) else kind, lexicon)
        printed = dict.fromkeys(
            [
                *(text[one.start : one.end] for one in spots[root]),
                *(t for f in members[root] if not f.guessed for t in f.texts),
                *(_titled(text, name, spots[root]) if kind == "person" else _seated(text, spots[root])),
            ]
        )
        actors.append(
            Actor(
                id=f"a{len(actors) + 1}",
                name=name,
                type=cast("ActorType", kind),
                aliases=tuple(alias for alias in printed if alias != name),
                mentions=tuple(
                    Mention(start=one.start, end=one.end, text=text[one.start : one.end]) for one in spots[root]
                ),
                confidence=round(1 / (1 + math.exp(-min(8.0, score))), 3),
                method="names",
            )
        )
    return without_nations(actors, lexicon)
