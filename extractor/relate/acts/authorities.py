"""Tell who acts in an event: the body it names, a body of the land it names, or whoever acts in this document."""

from __future__ import annotations

import re
from collections import Counter as Tally
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from extractor.lexicon import Lexicon
from extractor.relate.acts.actions import Event
from extractor.relate.acts.forces import force_of
from extractor.relate.acts.timing import LISTING
from extractor.relate.acts.whose import UNION, whose_sanctions
from extractor.types import Annotation, Target

_FINES = ("OFAC", "FinCEN")  # who fines for the Treasury
_ENFORCEMENT = frozenset({"indictment", "conviction", "arrest", "seizure", "penalty"})
_SUCH = re.compile(r"(?:[Tt]hese|[Tt]he) (?:designations|sanctions|actions) (?:also )?includ")
_OTHERS = {"OFAC": ("State",), "Treasury": ("State",), "State": ("OFAC", "Treasury")}  # departments of one country
# "⟦P1⟧ was added to the Consolidated List": of the United Nations, whose list nobody else adds to
_OF_UNITED_NATIONS = re.compile(
    r"\b(?:to|on|in) (?:the )?(?:Consolidated List|(?:UN|U\.N\.|United Nations|1267)\b[^.;]{0,60} [Ll]ist)\b"
)
_LISTERS = ("OFAC", "Treasury", "EU", "FCDO", "State")
_BRUSSELS = "be"  # "Brussels blacklisted": the Union lists there, and Belgium by it
_AMERICAN = (
    *("US", "U.S.", "United States", "FBI", "Federal Bureau", "DOJ", "DEA", "Drug Enforcement", "FDA", "IRS", "ICE "),
    *("HSI", "Homeland Security", "Internal Revenue", "Office of Foreign Assets", "OFAC", "FinCEN", "Financial Crimes"),
    *("CISA", "Cybersecurity and Infrastructure", "Secret Service", "justice.gov", "Justice Department"),
)


def is_american(publisher: str) -> bool:
    """Tell whether a publisher is a body of the United States."""
    return publisher.startswith(_AMERICAN)


class Authorities:
    """The authorities of one document; `lead` tells which of them list in it."""

    def __init__(self, annotation: Annotation, lexicon: Lexicon) -> None:
        self._annotation = annotation
        self._lexicon = lexicon
        self._listers = {program.authority for program in lexicon.programs.values()}
        self._departments = {lexicon.authorities[key].parent for key in self._listers}
        self._leading = ""
        self._land = ""

    def lead(self, current: Iterable[Event]) -> None:
        """Note the authority that lists first in this document, OFAC before its department, and the land that does."""
        listing = [event for event in current if event.row.kind in LISTING]
        tally = Tally(short for event in listing for short in self.named(event))
        if self._is_of_treasury() and listing and "State" not in self.named(listing[0]):
            del tally["State"]  # "Additionally, the State Department designated …": beside the Treasury's own acts
        self._leading = next((short for short in ("OFAC", *tally) if short in tally), "")
        self._land = next((event.land for event in listing if event.land), "")

    def of(self, event: Event) -> list[str]:
        """Return the short names of who acts, at least one (which may be empty)."""
        named = self.named(event)
        if event.row.kind in LISTING and "Treasury" in named and self._leading == "OFAC":
            named = ["OFAC" if short == "Treasury" else short for short in named]
        if any(law.startswith("E.O. ") for law in event.basis):  # an executive order binds no other government
            named = [short for short in named if self._is_american(short)]
        own = list(dict.fromkeys(named)) or [self._of_land(event, event.land) or self._of_force(event)]
        with_it = [self._of_land(event, land) for land in event.partners]
        return list(dict.fromkeys([*own, *(short for short in with_it if short)]))

    def _of_force(self, event: Event) -> str:
        """Return whose police acts where the text says so, else who acts by default."""
        force = force_of(event, self._annotation, self._lexicon)
        return self._default(event) if force is None else force

    def listers(self) -> frozenset[str]:
        """Return the actors that list, and charge nobody."""
        rows = {actor: self._lexicon.authority_of(short) for actor, short in self._annotation.authorities.items()}
        return frozenset(a for a, row in rows.items() if row and row.key in self._listers | self._departments)

    def _is_of_treasury(self) -> bool:
        publisher = self._lexicon.authority_of(self._annotation.article.publisher)
        return publisher is not None and publisher.short in {"Treasury", "OFAC"}

    def carried(self, acts: Sequence[tuple[Event, int]]) -> list[Event]:
        """Return the events; "These designations include …" are by whom the act before it in the paragraph is.

        So is what is said again of its target: "the ⟦O1⟧ designated ⟦P2⟧. ⟦P2⟧ is designated for …".
        """
        out: list[Event] = []
        before: dict[int, Event] = {}  # block -> the last listing there that says who acts
        for event, number in acts:
            block = self._annotation.sentences[number].block
            last = before.get(block)
            again = last and event.row.voice == "passive" and event.targets and {*event.targets} <= {*last.targets}
            if last is not None and not event.agents and (again or _SUCH.match(event.evidence.quote)):
                event = replace(event, agents=last.agents, basis=event.basis or last.basis)  # noqa: PLW2901 - it is whole
            elif event.agents and event.row.kind in LISTING and not event.prior:
                before[block] = event
            out.append(event)
        return out

    def binding(self, short: str, laws: tuple[str, ...]) -> tuple[str, ...]:
        """Return those laws on which an authority can act: an order binds no other land, a resolution not this one."""
        authority = self._lexicon.authority_of(short)
        if authority is None:
            return laws
        others = "UNSCR " if authority.country == "us" else "E.O. "
        return tuple(law for law in laws if not law.startswith(others))

    def named(self, event: Event) -> list[str]:
        """Return the short names of the authorities that an event says act."""
        known = self._annotation.authorities
        return [self._short(known[actor], event.row.kind) for actor in event.agents if actor in known]

    def is_reported(self, event: Event) -> bool:
        """Tell whether somebody else than an authority tells who did it: "police have seized", in a newspaper."""
        publisher = self._annotation.article.publisher
        official = is_american(publisher) or self._lexicon.authority_of(publisher) is not None
        return not official and (event.row.voice == "active" or event.row.kind == "indictment")

    def _of_land(self, event: Event, land: str) -> str:
        """Return who acts for a country: a body of it that is named, else itself; Belgium's capital lists for all."""
        if land == _BRUSSELS and event.row.kind in LISTING:
            return UNION
        country = self._lexicon.countries.get(land)
        if country is None or (land == "us" and event.row.kind not in LISTING):
            return ""
        rows = [self._lexicon.authority_of(short) for short in self._annotation.authorities.values()]
        own = [row.short for row in rows if row and row.country == land and row.key in self._listers]
        if self._is_of_treasury() and len(own) > 1:
            own = [short for short in own if short != "State"]  # its own acts, where it says "the United States"
        publisher = self._lexicon.authority_of(self._annotation.article.publisher)
        if not own and publisher and publisher.country == land and publisher.key in self._listers | self._departments:
            own = [publisher.short]
        state = self._lexicon.authority_of(f"Government of the {country.name}")
        return own[0] if own and event.row.kind in LISTING else state.short if state else country.name

    def _is_american(self, short: str) -> bool:
        authority = self._lexicon.authority_of(short)
        return authority is not None and authority.country == "us"

    def is_fellow(self, short: str, other: str) -> bool:
        """Tell whether two bodies list for the same government, or are one: what one listed is no news of the other."""
        return short == other or (self._is_american(short) and self._is_american(other))

    def _short(self, short: str, kind: str) -> str:
        if kind in {"indictment", "conviction"} and short not in {"OFAC", "FinCEN"}:
            return "DOJ" if self._is_american(short) else short
        return short

    def _default(self, event: Event) -> str:
        """Return who acts where an event does not say: who lists here, the prosecutors, the publisher."""
        article, kind = self._annotation.article, event.row.kind
        present = list(self._annotation.authorities.values())
        passive = event.row.voice == "passive" and not event.basis
        if kind in LISTING and passive and _OF_UNITED_NATIONS.search(event.evidence.quote):
            return "UN"
        if kind in LISTING:
            ordered = any(law.startswith("E.O. ") for law in event.basis)
            own = "" if ordered or self._leading else self._of_land(event, self._land) or self._ascribed(event)
            for short in (self._leading, own, *self._first_listers(present)):
                if short and (short == own or (short in present and (not ordered or self._is_american(short)))):
                    return short
        american = is_american(article.publisher) or {"DOJ", "FBI"} & set(present)
        publisher = self._lexicon.authority_of(article.publisher)
        own = publisher.short if publisher and publisher.short in {"Treasury", *_FINES} else ""
        fining = next((short for short in present if short in _FINES), own)
        if kind == "penalty" and fining and (own or "DOJ" not in present):
            return fining
        if kind in _ENFORCEMENT and american:
            return "DOJ"
        if publisher:
            return publisher.short
        return next((short for short in present if kind not in _ENFORCEMENT or not self._lists(short)), "")

    def _first_listers(self, present: Sequence[str]) -> tuple[str, ...]:
        """Return who may list where nobody is said to, the likeliest first: outside the US who is named first."""
        first = next((short for short in present if short in _LISTERS), "")
        abroad = not is_american(self._annotation.article.publisher) and first in {"EU", "FCDO"}
        return (first, *_LISTERS) if abroad else _LISTERS

    def _ascribed(self, event: Event) -> str:
        """Return whose sanctions a text tells of that no authority publishes."""
        article = self._annotation.article
        if self._lexicon.authority_of(article.publisher) is not None or is_american(article.publisher):
            return ""
        land = whose_sanctions(f"{article.title}\n{article.text}", self._lexicon)
        return UNION if land == UNION else self._of_land(event, land)

    def _lists(self, short: str) -> bool:
        authority = self._lexicon.authority_of(short)
        return authority is not None and authority.key in self._listers | self._departments


def told_of_other(groups: Mapping[Any, Mapping[str, Target]], kind: str, authority: str) -> set[str]:
    """Return whom another department lists in a document: a count of the Treasury's does not mean them.

    `groups` holds the targets of each act by kind, authority and whether it is past.
    """
    others = _OTHERS.get(authority, ()) if kind in LISTING else ()
    found = (group for key, group in groups.items() if not key.past and key.authority in others)
    return {actor for group in found for actor in group}
