"""Turn plain signs beside a candidate into log odds that it is a name, whatever the trained weights make of its words.

The weights know the words of the documents they were fitted to. A few signs hold in any document: a legal form at
the end, a bracket that shortens exactly this name or prints it in its own script, the number of a ship behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import is_capital
from extractor.annotate.naming.edges import GLUE, opens
from extractor.annotate.naming.enumerations import EITHER, kind_of, listed_as
from extractor.annotate.naming.list_tags import LIST_TAG
from extractor.annotate.naming.persons import is_kin, is_national, is_told_of_person
from extractor.annotate.naming.ships import ship_sign
from extractor.annotate.text.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.naming.chunks import Word

_LEGAL, _SHORT, _SCRIPT, _LISTED, _COMPOUND, _TAILED, _FRONTED = 6.0, 5.0, 5.0, 3.0, 6.0, 4.0, 8.0
_AMONG = 1.5  # for a name in a list of persons and bodies
_AGED, _ALONE, _BORNE = 3.0, 5.0, {"vessel": 8.5}  # ships bear the names of men
_OF_TOWN = 6.0  # and of towns: "the five vessels City of Velkur, Pride of Tresa"
_SHIP_OF = re.compile(r"(?:City|Port|Pride|Spirit|Star|Queen|Lady|Princess|Duke|Isle) of [A-Z]\w+")
_BRACKET = re.compile(r"\s?\([“\"‘]?([^()\n”\"’]{2,40})[”\"’]?\)")
_OF_OTHERS = re.compile(r"\b(?:President|Director|Directors|Chairman|Member|CEO|Owner|Manager|Head) of\b")
_NO_PERSON = frozenset({"organization", "group", "form", "demonym", "country", "vessel"})
# What stands before the name it belongs to in the east of Europe: "OOO Sokhrin", "Aktsionernoe Obshchestvo Velkur".
_FRONT = (
    r"(?:(?:Foreign|Open|Closed|Public|Private|State|Federal|Republican|Production|Scientific) )*"
    r"(?:Joint[ -]Stock|Limited Liability|Unitary) (?:Company|Enterprise)|"
    r"(?:[A-Z]\w+oe )?Aktsionernoe Obsh?chestvo|Obsh?chestvo [Ss] Ogranichenno[iy] Otvetstvennost\w+|"
    r"[OCP]?JSC|PrJSC|OOO|[OZPN]?AO|FGUP|FSUE|GUP(?: RK)?|R?UE|RUP|LLC|TOO|TOV|PT|FC"
)
_OPENS_LEGALLY = re.compile(rf"(?:{_FRONT}) (?=\w)[^“‘\"«]*$")  # and no quotation mark
_AFTER_FORM = re.compile(rf"(?:^|[^\w\s’'] |\b[a-z]+ |\n|-based )(?:{_FRONT}) [“\"«]?$")
# Nouns that open a company's name in Spanish, Portuguese, Italian and French: "Inmobiliaria El Escorpion del Norte".
_ROMANCE = re.compile(
    r"(?:Administradora|Agencia|Agr[ií]cola|Agroganadera|Agroindustrias?|Agropecuaria|Almac[eé]n(?:es)?|Arrendadora|"
    r"Asesor(?:[ií]as?|es)|Autom[oó]viles|Autos|Bodegas?|Boutique|Cabañas|Caf[eé]|Canteras?|Centro|Cl[ií]nica|Club|Cooperativa|"
    r"Comercializadora|Comercial|Compa[nñ][ií]a|Confecciones|Consorcio|Construcciones|Constructora|Consultor(?:es|[ií]a)|"
    r"Corporaci[oó]n|Desarroll(?:o|adora)s?|Distribuidora|Droguer[ií]as?|Edificaciones|Embotelladora|Empresas?|"
    r"Estaci[oó]n|Exportadora|F[aá]brica|Farmacias?|Ferreter[ií]a|Fundaci[oó]n|Ganader[ií]a|Ganadera|Gasolinera|"
    r"Grupo|Hacienda|Hotel|Importadora|Industrias|Inmobiliaria|Inversi(?:ones|onista)|Inversora|Joyer[ií]a|"
    r"Laboratorios?|Librer[ií]a|Manufacturas?|Mercadeo|Miner[ií]a|Minera|Muebler[ií]a|Operadora|Organizaci[oó]n|"
    r"Panificadora|Pesquera|Plaza|Procesadora|Productora|Productos|Promotora|Proyectos|Publicidad|Rancho|Representaciones|"
    r"Restaurante?|Ristorante|Trattoria|Servicios?|Sociedad|Soci[eé]t[eé]|Soluciones|Supermercados?|Taller(?:es)?|Tienda|Transportadora|"
    r"Transportes?|Urbanizadora|Valores|Ventas) (?![Dd]e (?:los )?Estados)"
)
# "K & P Advertising", "J&P Imports", "Grupo S & S"
_SYLLABLES = frozenset({"Se", "Sa", "As", "Ag", "Ao"})  # of names ("Pak Han Se"); as a form they are in capitals
_LETTERS = re.compile(r"(?:[A-Z]\w+ )?[A-Z]\.?(?: (?:&|and) |&)[A-Z]\b(?:\.? (?!.* and )[A-Z][\w.& -]+)?")
_GOES_ON = re.compile(r" \([^()\n]{2,20}\),? [A-Z]")  # "Inversiones Velkur (Panama), S.A."
_TAIL = re.compile(
    r"(?:Company|Group|Corporation|Foundation|Holdings?|Enterprises?|Industries|Trading|Organi[sz]ation|Network|Bank|"
    r"Exchange|Shipping|Association|Institute|Ministry|Committee|Brigades?|Services|Logistics|Limited)"
)
# Only a body is owned: "X is owned by", "X was designated for being owned or controlled by", unless it may have acted
_OWNED = re.compile(
    r"(?:(?: \([^()\n]{1,60}\))?(?:, [^,;()\n]{2,50}(?: \([^()\n]{1,60}\))?){0,8},? and "
    r"[A-Z][^,;()\n]{2,50}(?= (?:are|were) ))?"
    r"(?: \([^()\n]{1,60}\))?(?:, (?:located|based|headquartered|registered) in [A-Z][\w ,]{2,40},)?"
    r" (?:is|was|has been|are|were)(?: [^.;\n]{2,60}, and (?:is|was))?(?: also)?(?: being)?(?: also)?"
    r"(?: designated(?: today)?(?: pursuant to [^;\n]{3,100}?)? for being)?"
    r" (?:jointly |majority[- ]|wholly[- ]|partially )?(?:owned|controlled)(?:,| or| and| by)"
    r"(?![^;\n]{0,60}\b(?:acted|acting|acts?)\b)",
    re.ASCII,
)
# Only a body is a company, and has an owner or subsidiaries: "X, a textile company based in", "X and its owner"
_FIRM = (
    r"(?:company|firm|corporation|bank|enterprise|manufacturer|conglomerate|subsidiary|charity|airline|dealership|"
    r"restaurant|hotel|nightclub|supermarket|exchange house|pharmacy|shop|store|ranch|spa|gym|soccer club|agency|"
    r"trading house|consultancy|refinery|shipyard|factory|mill|mine|foundation|newspaper|television station)"
)
_IS_FIRM = re.compile(
    rf"(?: \([^()\n]{{1,60}}\))?(?:(?:,| is| was),?| [–—-]) an? (?:[\w’'-]+,? ){{0,8}}?{_FIRM}"
    r"(?=[,.;]| (?:that|which|in|based|located|owned|operating|with|for|whose|registered|controlled|run|used|involved|"
    r"linked|headquartered)\b)|"
    r"(?:['’]s|,? and its) (?:sole |beneficial |majority )?(?:owners?|shareholders?|subsidiar(?:y|ies)|vessels?|ships?|"
    r"tankers?)\b"
)
_OWNS = re.compile(
    r"\b(?:(?:subsidiar(?:y|ies)|owners?|shareholders?) of|stake in|owning or controlling,|"
    r"controlling, directly or indirectly,|(?:fully |also |jointly )?(?:owns|co-owns)) (?:the )?$"
)
# only a body is held in parts
_STAKE = re.compile(r"\b(?:stakes?|shareholding|controlling interest|shares) in (?:the )?$")
_OF = ("of ", "in ", "ing, ", "ly, ", "owns ", "the ")  # how what says that somebody owns it ends
_LONG_FORM = re.compile(
    r"\w (?:Limited Liability|Joint[ -]Stock) Company$|"
    r"\w,? S\.(?: ?A\.| ?C\.| ?A\.P\.I\.| ?P\.R\.)?(?: [Dd][Ee] R\. ?L\.)?(?: [Dd][Ee] C\. ?V)\.?$"
)
# a form behind a dash or in brackets: "Velkur Trading – FZCO", "Orsa Marine - L.L.C - O.P.C", "Velkur SAL (Offshore)"
_ITS_TOWN = r" [A-Z][^\W\d_]+(?:[- ][A-Z][^\W\d_]+){0,2}(?=[,.;)\n]| \(| [a-z]|$)"
FORM_APART = re.compile(
    r"(?: [–-] ?(?:FZCO|FZE|FZC|FZ-?LLC|DMCC|[LOS]\.?[LP]\.?C\.?|(?i:offshore)|Sole Proprietorship))+(?![\w-])|"
    r" \((?i:off-?shore)\)|"
    # "Velkur | d.o.o. Banja Luka", "Velkur DOO | Beograd": the town is part of such a name
    rf",? d\.o\.o\.?(?![\w.])(?:{_ITS_TOWN})?|(?:(?<=\bDOO)|(?<=D\.O\.O\.)|(?<=d\.o\.o\.)){_ITS_TOWN}"
)
_TRADE = re.compile(
    r"[a-z](?:ing|tion|ment|logy|istics|port|search|vices|tries|nance|ergy|ture|merce|trade|gas|oil|icine)$"
)
_TWO_NAMES = re.compile(r"(?!.* (?:and|&) )[^,]+, (?!(?:[A-Z]\.)+)[^,]+[^,\s],? ?")  # "Sertal, Velkur" before "LLP"
_RUN = frozenset({" ", " “", " ‘", " '", ' "', " «"})
_FEWEST, _MOST, _FORM = 2, 9, 80  # words of a name that a bracket shortens; characters that the longest form takes
# 'Kwabena "Kobby" Velkur', one candidate of the three words and of all of them
_NICKNAMED = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*)? [“\"‘'](?:el |la |the )?[A-Z][^“”\"\n]{1,22}[”\"’'](?: [A-Z][\w.'’-]+){1,3}"
)
# whether the subject of a verb is one: "… and … Association (VRA) is an organization that"
_OPENING = re.compile(r"(?:\A|\n|[.!?”\"] )(?:The )?$")
_ONE_IS = re.compile(r"(?: \([^()\n]{1,60}\))?,? (?:is|was|has)\b")
_TWO_ITEMS = re.compile(r"\w{5}, (?!Inc|Ltd|Limit|Corp|LLC|LLP|GmbH|Co\b|[A-Z]\.|S\.?A)[A-Z][a-z]")  # "Velkur, Olmetra"
_BOTH = re.compile(r"[A-Z][\w-]+ and [A-Z][\w-]+")  # "firms, including Velkur and Olmetra"
_TAGGED = re.compile(rf"\b{LIST_TAG.pattern} $")
_UNFIT = re.compile(r"[,/]|[a-z]\.\w")  # "A/K/A Orsa Kellim", "prison.Orsa Kellim"
_MONTHS = re.compile(
    rf"\b(?:{MONTHS}|"
    r"Section|Article|Chapter|Title|Unit|Channel|Flight|Room|Suite|Exhibit|Count)\b"
)
_INSIDE = re.compile(r"[(\n]|\b(?:and|for|in|on|to|with|against)\b")


def plain_signs(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> dict[str, float]:
    """Return what to add to the log odds of each kind of name for the candidate words[first:last]."""
    start, end = words[first].start, words[last - 1].end
    starts = opens(text, words, first, kinds)
    out: dict[str, float] = {}
    if starts and (firm := _firm(text, words, first, last, kinds)):
        out["organization"] = firm
    behind = first and words[first - 1].text[0].isupper()
    if "organization" in out or (behind and _AFTER_FORM.search(text, max(0, start - _FORM), start)):
        out["person"] = -_LEGAL
    elif last - first > 1 and _TAIL.fullmatch(words[last - 1].text):
        out["person"] = -_TAILED
    if starts and _is_compound(text, words[first:last], kinds):
        out["organization"] = out.get("organization", 0.0) + _COMPOUND
    if starts and "organization" not in out and not _is_legal(words[last - 1].text, kinds):
        out |= ship_sign(text, start, end)
    if starts:
        _weigh_list(text, words, (first, last), kinds, out)
        _weigh_ownership(text, start, end, out)
    _weigh_tag(text, words, first, last, out)
    national = starts or is_national(text, words, first, last, kinds)
    if national and "organization" not in out and (person := _whole_person(text, words, first, last, kinds)):
        out["person"] = max(out.get("person", 0.0), person)
    bracket = _BRACKET.match(text, end)
    named = starts and _FEWEST <= last - first <= _MOST
    if (
        bracket
        and named
        and "person" not in out
        and not {kind_of(words[first], kinds), kind_of(words[last - 1], kinds)} & _NO_PERSON
    ):
        out |= _bracketed(text[start:end], bracket.group(1))
    return out


def _weigh_list(
    text: str, words: list[Word], cut: tuple[int, int], kinds: Mapping[str, str], out: dict[str, float]
) -> None:
    """Add to the odds of a name what the list says in which it is an item; `cut`: its first word and the one behind."""
    first, last = cut
    start, end, sort = words[first].start, words[last - 1].end, listed_as(text, words, first, last, kinds)
    if sort == EITHER:
        out |= {one: out.get(one, 0.0) + _AMONG for one in ("person", "organization") if last - first > 1}
    elif sort and not (sort == "person" and "organization" in out) and not text[start].islower():  # "tankers, one of"
        weight = _ALONE if last - first == 1 and sort == "organization" else _BORNE.get(sort, _LISTED)
        weight += weight == _ALONE and text.endswith(" and ", 0, start)  # "firms, including Velkur and | Olmetra |"
        known = out.get(sort, 0.0)
        weight += _OF_TOWN * (sort == "vessel" and _SHIP_OF.fullmatch(text, start, end) is not None)
        both = known + weight if sort == "vessel" else max(known, weight)  # a list of ships, and this one has a flag
        two = _TWO_ITEMS.search(text, start, end) or (_BOTH.fullmatch(text, start, end) and sort == "organization")
        out[sort] = -_LISTED if two else both
        other = "organization" if sort == "person" else "person"
        out[other] = min(out.get(other, 0.0), -_BORNE.get(sort, _LISTED))
        if sort == "vessel" and "organization" not in out:
            out["organization"] = -_LISTED  # "two vessels: Velkur Queen and Olm Queen"


def _weigh_tag(text: str, words: list[Word], first: int, last: int, out: dict[str, float]) -> None:
    """Add to the odds of a name that stands behind the tag of a list: "SDN Orsa Kellim"."""
    start = words[first].start
    if start and last - first > 1 and _closes(text, words, last) and _TAGGED.search(text, max(0, start - 8), start):
        for sort in ("person", "organization"):
            out[sort] = out.get(sort, 0.0) + _LISTED


def _weigh_ownership(text: str, start: int, end: int, out: dict[str, float]) -> None:
    """Add to the odds of a name that it has an owner, is called a company, or is owned: no person is."""
    if text[start:end] in {"Sons", "Brothers", "Partners"} or " in " in text[start:end]:
        return  # the end of a name ("Velkur and Sons"), or more than one ("Velkur Studios in Tresa")
    body = _OWNED.match(text, end) or _IS_FIRM.match(text, end) or _STAKE.search(text, max(0, start - _FORM), start)
    if body:
        out["organization"] = max(out.get("organization", 0.0), _LISTED)
    if body or (text.endswith(_OF, 0, start) and _OWNS.search(text, max(0, start - _FORM), start)):
        out["person"] = min(out.get("person", 0.0), -_LISTED)


def _whole_person(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> float:
    """Return what speaks for a candidate's being the whole name of a person: a nickname inside, an age beside it."""
    longer = (last - first) / 2
    if _is_nicknamed(text, words, first, last, kinds):
        return _LEGAL + longer
    if not _is_person(text, words, first, last, kinds):
        return 0.0
    return (_LEGAL if is_national(text, words, first, last, kinds) else _AGED) + longer


def _is_nicknamed(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a candidate is a person's whole name around a nickname."""
    name = text[words[first].start : words[last - 1].end]
    return (
        _NICKNAMED.fullmatch(name) is not None
        and _closes(text, words, last)
        and not {kind_of(word, kinds) for word in words[first:last]} & _NO_PERSON
    )


def _is_person(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a candidate of capitalised words is said to be a person, of one word by whose kin it is."""
    inside = words[first:last]
    if last - first > _MOST or not all(is_capital(w.text) or w.text in GLUE for w in inside):
        return False
    if {kind_of(word, kinds) for word in inside} & _NO_PERSON or any(word.possessive for word in inside[:-1]):
        return False
    start, end = inside[0].start, inside[-1].end
    if _UNFIT.search(text, start, end) or _MONTHS.search(text, start, end):
        return False
    told = is_told_of_person(text, start, end) if last - first >= _FEWEST else is_kin(text, end)
    return (told or is_national(text, words, first, last, kinds)) and _closes(text, words, last)


def _bracketed(name: str, inner: str) -> dict[str, float]:
    """Tell what a bracket says of the name before it: its surname, its acronym, its own script."""
    if _INSIDE.search(name):
        return {}
    own, inside = name.split(), inner.split()
    if _is_foreign(inner) and not _is_foreign(name):
        return {"person": _SCRIPT} if len(own) <= len(inner.replace(" ", "")) <= len(own) + 2 else {}
    if not inner[0].isupper():
        return {}
    ends = inside[0] == own[0] and inside[-1].casefold() == own[-1].casefold()  # "Orsa Bren Velkur (Orsa Velkur)"
    first = inside == own[-2:-1] and len(own) > _FEWEST  # of two surnames: "Orsa Velkur Tavik (Velkur)"
    if 0 < len(inside) < len(own) and (own[-len(inside) :] == inside or (ends and len(inside) > 1) or first):
        return {"person": _SHORT + len(own) / 2}  # more than its parts weigh together
    return {}


def _is_compound(text: str, inside: list[Word], kinds: Mapping[str, str]) -> bool:
    """Tell whether "and" joins two trades of one body: "Velkur Engineering and Technology Company"."""
    where = [number for number, word in enumerate(inside) if word.text in {"and", "&"}]
    if len(where) != 1 or not 0 < where[0] < len(inside) - 1 or "," in text[inside[0].start : inside[-1].start]:
        return False
    behind = ["common" if word.text == "Ship" else kind_of(word, kinds) for word in inside[where[0] + 1 :]]
    named = behind[0] == "common" and is_capital(inside[-1].text)  # "Velkur Travel and | Tourism Ltd"
    return (
        (named or _TRADE.search(inside[where[0] - 1].text) is not None)
        and (len(behind) > 1 or _TRADE.search(inside[-1].text) is not None)
        and behind[-1] in {"organization", "form"}
        and set(behind) <= {"common", "organization", "form"}
    )


def _is_one(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether a verb says of what opens a sentence that it is one: "Velkur Support and Rights Association is"."""
    inside = words[first:last]
    where = [number for number, word in enumerate(inside) if word.text in {"and", "&"}]
    heads = kind_of(inside[-1], kinds) in {"organization", "form"} and is_capital(inside[-1].text)
    is_body = heads and all(kind_of(word, kinds) != "title" for word in inside)
    if len(where) != 1 or not 0 < where[0] < len(inside) - 2 or not is_body:
        return False
    if "," in text[inside[0].start : inside[-1].start] or not _ONE_IS.match(text, inside[-1].end):
        return False
    return _OPENING.search(text, max(0, inside[0].start - 8), inside[0].start) is not None


def _firm(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> float:
    """Return what speaks for a candidate's being the whole name of a company by how it opens or ends, 0 if nothing."""
    start, end = words[first].start, words[last - 1].end
    longer = (last - first) / 2  # a name weighs more than its parts
    if _OPENS_LEGALLY.match(text[start:end]) and _closes(text, words, last):
        return _FRONTED + longer
    if last - first > 1 and _closes(text, words, last) and not _GOES_ON.match(text, end) and _is_firm(text[start:end]):
        return _COMPOUND + longer
    if _is_one(text, words, first, last, kinds):
        return _FRONTED + longer
    if (apart := FORM_APART.match(text, end)) and (last - first > 1 or "d.o.o" in apart[0]):
        return _LEGAL + longer
    if _ends_legally(text, words, first, last, kinds):
        return _LEGAL * (2 if "(" in text[start:end] else 1)  # more than the parts around a bracket
    return 0.0


def _is_firm(name: str) -> bool:
    """Tell whether a name opens as companies' names do in Romance languages, or is of two letters and what they do."""
    return (bool(_ROMANCE.match(name)) and " and " not in name and "," not in name) or bool(_LETTERS.fullmatch(name))


def _is_foreign(words: str) -> bool:
    """Tell whether the letters are of a script that writes a syllable or a word with one sign."""
    letters = [letter for letter in words if letter.isalpha()]
    return bool(letters) and all(ord(letter) > 0x2E7F for letter in letters)


def _is_legal(word: str, kinds: Mapping[str, str]) -> bool:
    return word[0].isupper() and kinds.get(word.casefold().rstrip("."), "") == "form" and word not in _SYLLABLES


def _ends_legally(text: str, words: list[Word], first: int, last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether the candidate is one name that ends in a legal form: "Olmetra, S.A.", not "LLC Olmetra LLC"."""
    inside = words[first:last]
    if _LONG_FORM.search(text, inside[0].start, inside[-1].end):
        return True
    if len(inside) < _FEWEST or not _is_legal(inside[-1].text, kinds) or _goes_on(text, words, last, kinds):
        return False
    name = [word for word in inside if is_capital(word.text) and not _is_legal(word.text, kinds)]
    ends = [
        n
        for n, word in enumerate(inside)
        if _is_legal(word.text, kinds) or (word.text == "de" and n > 1 and _is_legal(inside[n - 1].text, kinds))
    ]
    if _TWO_NAMES.fullmatch(text[inside[0].start : inside[ends[0]].start] if ends else ""):
        return False
    if not name or _OF_OTHERS.search(text, inside[0].start, inside[-1].start):
        return False
    opened = first and is_capital(words[first - 1].text) and kinds.get(inside[0].text.casefold()) == "organization"
    return ends[0] in {0, len(inside) - len(ends)} and not (opened and text[words[first - 1].end] == " ")


def _closes(text: str, words: list[Word], last: int) -> bool:
    """Tell whether no capitalised word follows in the same run, nor one in quotation marks."""
    gap = text[words[last - 1].end : words[last].start] if last < len(words) else "\n"
    return gap not in _RUN or not is_capital(words[last].text)


def _goes_on(text: str, words: list[Word], last: int, kinds: Mapping[str, str]) -> bool:
    """Tell whether more of the legal form follows: "Co." before "Ltd.", "Limited" before "Liability Company"."""
    if last >= len(words) or text[words[last - 1].end : words[last].start].strip() not in {"", ","}:
        return False
    after = words[last].text
    return _is_legal(after, kinds) or after in {"Liability", "S.", "de"}
