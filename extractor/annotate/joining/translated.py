"""Read a body's name beside its translation: one body, which the text prints in two languages.

    the National Assembly of Tresa (Asamblea Nacional de Tresa, or ANT)      in a bracket, with an acronym or without
    the National Guard of Tresa, or the Guardia Nacional de Tresa            behind "or"
    Velkur de Tresa CA, or Velktres, the mining company                      … and in any language, in an aside
    the Electoral Council (Consejo Electoral (CET))          … with an acronym in a bracket of its own, or behind it
    the Unidad de Inteligencia (UIT), Tresa's Intelligence Unit              in apposition

What is two bodies elsewhere ("the Air Force Intelligence, or the Political Security Directorate") is one here
because one of the names is English and the other is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias, is_acronym_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

_FOREIGN = re.compile(
    r"(?:L[ao]s? |El )?(?:Asamblea|Banco|Centro|Comando|Comisi[oó]n|Comit[eé]|Consejo|Corporaci[oó]n|Cuerpo|"
    r"Direcci[oó]n|Ej[eé]rcito|Empresa|Fiscal[ií]a|Frente|Fuerzas?|Fundaci[oó]n|Guardia|Instituto|Ministerio|"
    r"Ministère|Conseil|Mouvement|Parti|Movimiento|Oficina|Partido|Polic[ií]a|Procuradur[ií]a|Regi[oó]n|Secretar[ií]a|"
    r"Servicio|Tribunal|Unidad|Zona|Agencia|Asociaci[oó]n|Autodefensas|Registro|Superintendencia|Federaci[oó]n|"
    r"Confederaci[oó]n|Uni[oó]n|Fondo|Majlis|Hay['’]?at|Vezarat|Sazeman|Banca|Ministero|Guarda|Serviço|Conselho|"
    r"Pol[ií]cia|Forças?|Bundes\w+) (?!of\b)\w"
)
# what only a bracket gives as the own name of a body: in a list of several countries' it stands beside others'
_FOREIGN_IN_BRACKET = re.compile(
    r"(?:Polizia|Guardia|Procura|Politie|Politi\w*|Polisen?|Policj[ai]|Policie|Policija|Poli[tț]i[ae]i?|Inspectoratul|"
    r"Direc[tț]ia|Parchetul|Central\w+ (?:Biur[oa]|Kriminal\w+)|Komenda|Prokuratur\w+|Rendőrség|Tužilaštvo|"
    r"Ministarstvo|Uprava|Préfecture|Parquet|Direction [GgCc]\w+|Office [CcAa]\w+al|"
    r"[A-Z]\w*(?:[Ss]taatsanwaltschaft|[Kk]riminalamt|[Pp]olizei|inspektion|zentrale|myndigheten)) (?!of\b)\w"
)
_ENGLISH = re.compile(
    r".*\b(?:of|and|for|Council|Assembly|Services?|Forces?|Ministry|Guard|Police|Bank|Party|Army|Front|Unit|Agency|"
    r"Office|Corps|Command|Commission|Committee|Center|Centre|Directorate|Court|Institute|Institution|Association|"
    r"Foundation|Company|Corporation|Movement|Union|Region|Zone|Administration|Department|Authority|Fund|Registry)\b"
)
_ROMANCE = re.compile(r"\b(?:de|del|do|da|dos|das|du|des|la|los|y|e)\b")
_BODIES = frozenset({"organization", "group"})
_SHORT = r"[“\"‘]?(?P<short>[A-Z][A-Za-z-]{1,11})[”\"’]?"
# such a bracket holds a name, an acronym before it or behind it
_BRACKET = re.compile(
    rf"\s?\((?:{_SHORT}(?:,? or|,|;| [–-]) )?(?:the |or |[A-Z]\w+['’]s )?(?P<name>[^\W\d_a-z][^()\n;]{{5,90}}?)"
    r"(?:(?:,? or|, known as|,|;| [–-]) [“\"‘]?(?P<letters>[A-Z][A-Za-z-]{1,11})[”\"’]?|"
    r" \((?P<inner>[A-Z][A-Za-z-]{1,11})\))?\)(?:, (?P<behind>[A-Z]{2,8})\b)?"
)
_OR = re.compile(r"(?:\s?\([^()\n]{1,40}\))?,? or (?:the )?$")
_APPOSED = re.compile(r"(?:\s?\([^()\n]{1,40}\))?, (?:the )?(?:[A-Z][\w.]+(?: [A-Z]\w+)?['’]s? )?(?:the )?$")
# "the Majlis of Tresa, or Velkur, | the highest body": one body, where no list of several goes before it
_IS_CALLED = re.compile(r", (?:the|an?|which|is|was|has)\b")
_IN_LIST = re.compile(r"[\w)], (?:the )?$|\b(?:either|any|as) (?:the )?$")
_BESIDE = 70  # characters between two names of one body


def are_translations(left: str, right: str) -> bool:
    """Tell whether of two names one is English and the other is not."""
    return _is_translation(left, right) or _is_translation(right, left)


def is_own_name(bracketed: str, name: str) -> bool:
    """Tell whether a bracket holds the name of the body before it in its own tongue: "Tresa Police (Polizia Tresa)"."""
    foreign = _FOREIGN_IN_BRACKET.match(bracketed) is not None and " of " not in bracketed
    return are_translations(name, bracketed) or (foreign and _ENGLISH.match(name) is not None)


def _is_translation(foreign: str, english: str) -> bool:
    strange = _FOREIGN.match(foreign) is not None and " of " not in foreign
    return strange and _ENGLISH.match(english) is not None and not (_FOREIGN.match(english) or _ROMANCE.search(english))


def read_translations(text: str, names: list[NameSpan]) -> Iterator[Alias]:
    """Yield the names of bodies that translate the name before them, and the acronyms that stand beside those."""
    bodies = [name for name in names if name.kind in _BODIES]
    for number, name in enumerate(bodies):
        yield from _bracketed(text, name)
        for other in bodies[number + 1 : number + 3]:
            between = text[name.end : min(other.start, name.end + _BESIDE)] if other.start > name.end else "."
            abbreviated = name.text.isupper() and is_acronym_of(name.text, other.text)
            called = _IS_CALLED.match(text, other.end) and not _IN_LIST.search(
                text, max(0, name.start - 40), name.start
            )
            same = _OR.fullmatch(between) and (
                abbreviated or are_translations(name.text, other.text) or (called and between.startswith(", "))
            )
            if same or (_APPOSED.fullmatch(between) and are_translations(name.text, other.text)):
                yield Alias(name.start, other.start, other.end, other.text, strong=True)


def _bracketed(text: str, name: NameSpan) -> Iterator[Alias]:
    match = _BRACKET.match(text, name.end)
    if match is None or not is_own_name(match["name"], name.text):
        return
    yield Alias(name.start, match.start("name"), match.end("name"), match["name"], strong=True)
    for part in ("short", "letters", "inner", "behind"):
        letters = match[part] or ""
        told = (
            part == "letters" and letters.isupper() and text[: match.start(part)].endswith("or ")
        )  # "(Velkur, or ABC)"
        if told or any(is_acronym_of(letters, one) for one in (name.text, match["name"])):
            yield Alias(name.start, match.start(part), match.end(part), letters, strong=True)
