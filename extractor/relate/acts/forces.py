"""Tell whose police act where no authority of the lexicon does.

"Thai police arrested ⟦P1⟧", "was captured by Mexican marines"   the land's
"the Tresa Police Department arrested ⟦P1⟧"                      its own
"local police arrested ⟦P1⟧"                                     nobody's who is known
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.lexicon import Lexicon
from extractor.relate.acts.actions import Event
from extractor.types import Annotation

_AT_HOME = "us"
_BACK = 110  # characters before a verb that may hold its subject
_FORCES = (
    r"(?:(?:law enforcement|military|federal|national|state|local|security|anti-drug|customs|intelligence|border|naval|"
    r"judicial|immigration|counter-?narcotics) )*"
    r"(?:authorities|police|officials|forces|marines|soldiers|troops|navy|army|officers|prosecutors|agents|"
    r"law enforcement|investigators|government)"
)
_DID = r"(?: (?:also|had|have|has|then|later|jointly|successfully|[a-z]+ly))* $"
_POLICE = re.compile(
    r"\b(?:Police|Sheriff|Patrol|Guard|Guardia|Polic[ií]a|Polizia|Polizei|Gendarmerie|Marines?|Navy|Army|Constabulary|"
    r"Ministry|Prosecut\w+|Customs|Intelligence|Garda|Bundeskriminalamt|Commissariat|Troopers)\b"
)
# "local police", "Tresa police", "deputies"
_LOCAL = (
    r"(?:[Ll]ocal|[Cc]ity|[Cc]ounty|[Ss]tate|[A-Z][a-z]+) (?:police|officers|deputies|troopers)|"
    r"[Ss]heriff’s deputies|[Pp]olice"
)
_LOCAL_DID = re.compile(
    rf"(?:^|[.,;“] |\b(?:when|after|and|then|where|as) )(?:{_LOCAL})(?: officers)?(?: in [A-Z][\w ,]{{2,30}}?)?{_DID}"
)
_BY = (
    r"(?:,? (?:in|at|on [A-Z]|near|outside|today|yesterday|last|earlier|without)\b"
    r"(?:(?!warrant|issued|request)[^;]){0,70}?)? by (?:the )?"
)
_BY_LOCAL = re.compile(rf"{_BY}(?:{_LOCAL})\b")


def force_of(event: Event, annotation: Annotation, lexicon: Lexicon) -> str | None:
    """Return whose police makes an arrest or a seizure, "" where that is not known, None where it is not said."""
    if event.row.kind not in {"arrest", "seizure"}:
        return None
    text, start = annotation.article.text, event.evidence.start
    before, quote = text[max(0, start - _BACK) : start].rpartition("\n")[2], event.evidence.quote
    names = {actor.id: actor.name for actor in annotation.actors}
    did, by, ours = _patterns(lexicon)
    for name in (names[agent] for agent in event.agents if agent in names):
        if _POLICE.search(name) or _is_of_other_land(ours, f"{before}{quote}", name):
            return name
    if event.row.voice == "passive":
        end = quote.find(event.words) + len(event.words)
        match, local = by.match(quote, end), _BY_LOCAL.match(quote, end)
    else:
        match, local = did.search(before), _LOCAL_DID.search(before)
    if match:
        code = _lands(lexicon)[match["land"] or match["seat"]]
        return None if code == _AT_HOME else lexicon.countries[code].name
    return "" if local else None


def _is_of_other_land(ours: re.Pattern[str], words: str, name: str) -> bool:
    """Tell whether a body is said to be another land's: "Russia’s FSB"."""
    place = words.find(name)
    return place > 0 and ours.search(words[:place]) is not None


@lru_cache(maxsize=4)
def _lands(lexicon: Lexicon) -> dict[str, str]:
    out: dict[str, str] = {}
    for row in lexicon.countries.values():
        out |= dict.fromkeys((row.name, *row.aliases, *row.demonyms), row.key)
    return out


@lru_cache(maxsize=4)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    forms = "|".join(sorted(map(re.escape, _lands(lexicon)), key=lambda form: (-len(form), form)))
    whose = rf"(?<![\w-])(?P<land>{forms})(?:['’]s?)? (?:[a-z-]+ )?{_FORCES}"
    there = rf"{_FORCES} (?:in|from|of) (?:the )?(?P<seat>{forms})(?![\w-])"
    abroad = "|".join(re.escape(form) for form, code in sorted(_lands(lexicon).items()) if code != _AT_HOME)
    return (
        re.compile(rf"(?:{whose}|(?i:{_FORCES}) (?:in|from|of) (?:the )?(?P<seat>{forms})){_DID}"),
        re.compile(rf"{_BY}(?:{whose}|{there})"),
        re.compile(rf"(?<![\w-])(?:{abroad})(?:['’]s?)? (?:the )?$"),
    )
