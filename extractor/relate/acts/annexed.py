"""List those whose identifying information a release prints: its annex says whom it lists, told of or not.

    Orsa Kellim was designated today …. Vexholm Bank is controlled by ….
    Identifying Information Name: Orsa Kellim DOB: 3 May 1961 Name: Vexholm Bank AKA: VXB

An annex is believed where the text lists at least a third of those in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from extractor.relate.acts.timing import LISTING
from extractor.types import Evidence, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extractor.types import Annotation

_CONFIDENCE = 0.8
_FEWEST = 3  # entries that make an annex
_BACK = 60  # characters before a name that may hold what introduces it
_HEADED = re.compile(
    r"(?:\b(?:Full )?(?:Name|Individual|Entity|Company|Business|Vessel)(?:\s?(?:#|No\.)?\s?\d{1,2})?(?:\sName)?:\s*|"
    r"\b[Ii]dentif\w+ [Ii]nformation(?: on [\w ]{3,40})?:?\s*|(?:^|\n)[ \t]*(?:\(?\d{1,2}[.)]\s)?)(?:The\s)?$"
)
_FIELD = re.compile(
    r"[\s,;.]{0,3}(?:\([^()\n]{1,80}\)[\s,;.]{0,3})?(?:(?:Alt\.?|Alternate) )?(?:[AF]\.?K\.?A\.?s?:|[DP]\.?O\.?B\.?s?:|"
    r"Date of [Bb]irth:|Place of [Bb]irth:|Nationality:|Citizenship:|Passport[^:\n]{0,20}:|Title:|Address(?:es)?:|"
    r"Location:|IMO\b[^:\n]{0,10}:)"
)


def annex(
    annotation: Annotation, groups: Mapping[Any, dict[str, Target]], may_be: Callable[[str, str], bool]
) -> tuple[Any, dict[str, Target]] | None:
    """Return the listing of the day that an annex belongs to and the targets it adds, or nothing.

    `groups` holds targets by act, `may_be` bars who acts.
    """
    now = [key for key in groups if key.kind in LISTING and not key.past and groups[key]]
    entries = entries_of(annotation) if now else {}
    known = {actor for key in now for actor in groups[key]}
    missing = {actor: evidence for actor, evidence in entries.items() if actor not in known}
    if len(entries) < _FEWEST or not missing or 3 * len(missing) > 2 * len(entries):
        return None
    key = max(now, key=lambda one: len(entries.keys() & groups[one].keys()))
    if key.kind == "delisting":
        return None
    return key, {
        actor: Target(actor=actor, evidence=evidence, confidence=_CONFIDENCE, method="grammar:annex")
        for actor, evidence in missing.items()
        if may_be(key.kind, actor)
    }


def entries_of(annotation: Annotation) -> dict[str, Evidence]:
    """Return whose name heads a list of fields."""
    text = annotation.article.text
    return {
        span.key: Evidence(start=span.start, end=span.end, quote=text[span.start : span.end])
        for span in annotation.spans
        if span.kind == "actor"
        and text[span.start : span.end].casefold() != "alt"  # "ALT. DOB:" stands for no name
        and _FIELD.match(text, span.end)
        and _HEADED.search(text, max(0, span.start - _BACK), span.start)
    }
