"""Tell by the words of a name alone what bears it, where the recogniser guesses from whatever stands around it.

"Velkur Herald", "Kellim Memorial", "Tavik Parish Schools", "Velkurneft"     bodies
"Velkur Textiles", "Inversiones Velkur" (lexicon/name_heads.toml)            bodies
"Velkur County"                                                              no person at least
"Velkur Kitten", "Opal Typhoon", "VELKUR SPIDER"                             what security firms call gangs
"Orsa van der Velkur", "O. Velkur", "Orsa Kellimovich Tavik"                 persons
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.lexicon.name_heads import load_name_heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NAMED = load_name_heads()
_WORDS = r"(?:[A-Z][\w’'&.-]* ){1,5}"


def _closed_by(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of up to five words in capitals and one of these."""
    return re.compile(rf"{_WORDS}(?:{'|'.join(map(re.escape, sorted(words)))})")


_BODY, _TRADE = _closed_by(_NAMED.bodies), _closed_by(_NAMED.trades)
# what other tongues call police and public offices: "Polizei Tresa", "Ekobrottsmyndigheten"
_FOREIGN = re.compile(
    r"(?:(?!of )[\w’'-]+ )*(?:[A-Z]?\w*[Kk]riminalamt|Polizei|Polizia|Policía|Policia|Politie|Policija|Polis|"
    r"Gendarmerie|Guardia|\w+myndigheten|\w*[Kk]riminal[Ii]nspektion|Zentralstelle|Staatsanwaltschaft|Laborat[óo]rio|Secretar[ií]a|"
    r"Direcci[óo]n|Dire[cç][ãc]o|Ministerio|Minist[ée]rio|Procuradur[ií]a|Fiscal[ií]a|Superintendencia)"
    r"(?: (?!of )[\w’'-]+)*"
)
# what Spanish calls those who fight, whoever they are
_SPANISH_BAND = re.compile(
    r"(?:Fuerzas|Ej[eé]rcito|Frente|Autodefensas|Bloque|Comandos?|Movimiento|Guerrillas?|Columna)"
    r"(?: (?:de|del|la|los|las|el|y|para)| [A-Z][\w-]+)+"
)
_HOUSE = re.compile(r"(?:[A-Z][\w’'.-]* ){1,3}& (?:[A-Z][\w’'.-]* ?){1,2}")  # "Velkur & Rovena"
# "Prison No 1", "Penal Colony No. 15", "Infantry Battalion No 564"
_NUMBERED = re.compile(
    rf"(?:{_WORDS})?(?:Prison|Colony|Jail|Detention (?:Centre|Center)|Penitentiary|Hospital|Plant|Factory|Shipyard|"
    r"Battalion|Brigade|Regiment|Division|Command|Army|Corps) No\.? ?\d+|"
    # "No. 1 Mining Enterprise"
    r"No\. ?\d{1,3} (?:[A-Z][\w-]+ ){0,4}(?:Enterprise|Factory|Mine|Plant|Mill|Company|Corporation|Bureau|Brigade|"
    r"Battalion|Refinery|Shipyard)"
)
_PORT = re.compile(r"Port of (?:[A-Z][\w’'-]* ?){1,3}")
# what those who fight or smuggle call themselves, be they a body or a band
_BAND = re.compile(
    rf"{_WORDS}(?:Resistance|Legion|Syndicate|Jihad|Insurgency|Crew|Mujahideen|(?:Revolutionary|Rebel) Forces)"
)
_BRAND = re.compile(r"[A-Z][a-z]{2,}(?:neft|gaz|bank|prom|stroy|eksport|mash|torg|energo|telecom|soft|labs)")
_LAND = re.compile(r"(?:[A-Z][\w’'.-]* ){1,3}(?:County|Township|Parish|Borough|Oblast|Prefecture)")
_GANG = re.compile(
    r"[A-Z][\w-]+ (?:Spider|Panda|Kitten|Chollima|Typhoon|Sandstorm|Blizzard|Sleet|Tempest|Tsunami|Cyclone)|"
    r"[A-Z]{3,} (?:SPIDER|PANDA|KITTEN|CHOLLIMA|BEAR|BUFFALO|LEOPARD|TIGER|JACKAL|CRANE|HAWK|LYNX|WOLF|OCELOT|SPHINX|"
    r"TYPHOON|SANDSTORM|BLIZZARD|SLEET|TEMPEST)"
)
_PARTICLE = re.compile(
    r"[A-Z][\w’'.-]+ (?:[A-Z]\. )?(?:van der|van den|van de|van|von|ter|ten|bin|ibn|binti?) [A-Z][\w’'-]+"
)
_CLERIC = re.compile(
    r"(?:Mullah|Molla|Maulana|Maulvi|Maulawi|Mawlawi|Mawlana|Mufti|Sheikh|Shaykh|Shaikh|Ha[jd]ji|Haji|Qari|Hafiz|Ayatollah)"
    r"(?: (?:(?:[Aa]l|ul|ur)-)?[A-Z][\w’'-]{2,}){1,4}"
)
# "Orsa Kellimovich Tavik", "Orsa de Jesus Kellim": names that only persons have in the middle
_MIDDLE = re.compile(
    r"(?:[A-Z][\w’'-]+ ){1,3}"
    r"(?:[A-Z][a-z]+(?:[oe]vich|[oey]vych|[oeiy]vna|ichna|o[gğ]lu|ogly|qizi)|[Dd]e Jes[uú]s|[Dd]el Carmen)"
    r"(?: [A-Z][\w’'-]+){1,3}|"
    r"(?:[A-Z][\w’'-]+ ){1,2}[A-Z][a-z]+(?:[oe]vich|[oey]vych|[oeiy]vna|ichna)"
)
_INITIAL = re.compile(r"(?!A\. )[A-Z]\.(?: ?[A-Z]\.)* [A-Z][a-z’'-]{2,}(?:-[A-Z][a-z]+)?")
_CLOSING = _NAMED.deals | _NAMED.closing
_LONGEST_HEAD = 3  # words of "scientific production association"
_CAPITALS = re.compile(r"[A-Z][^ ]* (?:[^ ]+ )*(?:(?:[aeu]l|[ae][dnrstz]|[ei])-)?[A-Z]")  # "Sharikat al-Velkur" too
_HEADED = {"organization": 2.5, "person": -4.0}
_NO_PERSON = frozenset({"organization", "group", "form", "common", "country", "region"})


def _opens_or_closes(name: str) -> bool:
    """Tell whether the first or last words of a name are those of a body: "Velkur Textiles", "Zavod Velkur"."""
    words = name.casefold().replace("’", "'").split()
    closes = name.rsplit(maxsplit=1)[-1][:1].isupper()
    ends = (" ".join(words[-count:]) for count in range(1, min(_LONGEST_HEAD, len(words) - 1) + 1))
    starts = (" ".join(words[:count]) for count in range(1, min(_LONGEST_HEAD, len(words) - 1) + 1))
    return _CAPITALS.match(name) is not None and (
        (closes and any(end in _CLOSING for end in ends)) or any(start in _NAMED.opening for start in starts)
    )


_SIGNS = (
    (_GANG, {"group": 4.0, "person": -4.0, "vessel": -3.0}),
    (_BAND, {"group": 2.5, "organization": 1.0, "person": -4.0}),
    (_SPANISH_BAND, {"group": 2.5, "organization": 2.5, "person": -6.0}),
    (_PORT, {"organization": 5.0, "person": -4.0}),
    *((pattern, {"organization": 2.5, "person": -4.0}) for pattern in (_HOUSE, _BODY, _BRAND, _FOREIGN, _NUMBERED)),
    *((pattern, {"organization": 0.5, "person": -4.0}) for pattern in (_LAND, _TRADE)),
)
_OF_PERSONS = (
    *((pattern, {"person": 4.0, "organization": -2.0}) for pattern in (_PARTICLE, _CLERIC, _MIDDLE)),
    (_INITIAL, {"person": 2.5}),
)


@lru_cache(maxsize=4096)  # of a name the same wherever it is printed
def head_sign(name: str, last: str) -> Mapping[str, float]:
    """Return what the words of a whole name add to the log odds of each kind; `last` is the kind of its last word."""
    signs = (*_SIGNS, *(_OF_PERSONS if last not in _NO_PERSON else ()))
    found: Mapping[str, float] = next((sign for pattern, sign in signs if pattern.fullmatch(name)), {})
    return found or (_HEADED if _opens_or_closes(name) else {})
