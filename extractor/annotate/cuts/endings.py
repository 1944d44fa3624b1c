"""Lengthen a name by the legal form printed behind it: "Velkur Mendoza" to "Velkur Mendoza, S.C. de R.L. de C.V."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_DE_CV = r"(?: [Dd][Ee] R\.? ?L\.?)?(?: [Dd][Ee] C\.? ?V\.)?"
_LEGAL_FORM = re.compile(
    r"(?:(?<=Sdn)\. Bhd\b\.?|"
    r"(?<=Limited) (?:Company|Partnership)\b| Designated Activity Company\b| Empresa Unipersonal\b|"
    r",? Asociaci[oó]n Civil\b|,? S\.P\.R\. [Dd]e R\.[IL]\.(?: [Dd]e C\.V\.)?|,? S\. [Dd]e H\.|(?<= S\.A)\.C\.|"
    r"(?<= S)\.? en C(?!\w)(?:\.[AS]\.)?|(?<= S\.C)\.S\.|(?<= S\.A)\.S\.?|(?<= S\.A\.)S\.?|"
    rf"(?<= S\.A)\.(?:P\.I|B)\.{_DE_CV}|"
    # "Velkur e Hijos & Cia", "Velkur y Cia. S.C.S."
    r",? (?:[ey] Hijos|(?:y|&|e Hijos &) C[ií]a\b\.?|S\.? en C(?!\w)(?:\.[AS]\.)?|S\.C\.S\.|"
    rf"S\.A\.(?:P\.I|B)\.{_DE_CV}|S\.? ?(?:C|A|P\.R)\.?{_DE_CV}|S\. [Dd][Ee] R\.? ?L\.?(?: [Dd][Ee] C\.? ?V\.)?|"
    r"L\.?L\.?C\.?|Ltda?\.?|Limited(?! Liability)|Inc\.?|Corp\.?|GmbH|B\.V\.|N\.V\.|"
    r"S\.A\.S\.|S\.p\.A\.|S\.r\.l\.|S\.A\.R\.L\.|s\.(?:c\.)?(?:a\.)?r\.l\.|s\.p\.a\.|s\.[an]\.[sc]\.|"
    r"LLE(?=[ ,.;)]|$)|(?<=\bLimited )[SŞ]irketi|(?<=S\.A\.L\. )Off[ -]?[Ss]hore|(?<=SAL )Off[ -]?[Ss]hore|"
    r"Pte\.? Ltd\.?|Pvt\.? Ltd\.?|Co\.,? Ltd\.?|"
    r"Sdn\.? Bhd\.?|W\.?L\.?L\.?|FZE|FZCO|FZC|DMCC|OOO|OAO|ZAO|PJSC|JSC|LLP|PLC))(?!\w|-\w)"
)

_SA = r"An[oóôò]nim[ae](?: Cerrada| Abierta| Burs[aá]til| Deportiva| Promotora de Inversi[oó]n)?"
# "Velkur Mendoza, Sociedad Anonima de Capital Variable": forms in full, which open no other name
_IN_FULL = re.compile(
    r",? (?:"
    rf"Sociedad (?:{_SA}|Limitada|Civil|Cooperativa|Colectiva|Comercial|[Dd]e [Rr]esponsabilidad [Ll]imitada|"
    r"[Pp]or [Aa]cciones(?: [Ss]implificada)?|[Ee]n [Cc]omandita(?: [Ss]imple| [Pp]or [Aa]cciones)?)"
    r"(?: [Dd]e [Rr]esponsabilidad [Ll]imitada)?(?: [Dd]e [Cc]apital [Vv]ariable)?|"
    r"(?:Sociedade|Companhia) (?:An[oóôò]nima|Limitada|[Pp]or [Qq]uotas)|Compa[nñ][ií]a (?:An[oó]nima|Limitada)|"
    r"Soci[eé]t[eé] (?:[Aa]nonyme|[AaàÀ] [Rr]esponsabilit[eé] [Ll]imit[eé]e|"
    r"[Pp]ar [Aa]ctions [Ss]implifi[eé]e)(?: Libanaise)?|"
    r"Societ[aà] (?:[Pp]er [Aa]zioni|[Aa] [Rr]esponsabilit[aà] [Ll]imitata)|"
    r"Aktiengesellschaft|Gesellschaft [Mm]it [Bb]eschr[aä]nkter [Hh]aftung|(?:Besloten|Naamloze) [Vv]ennootschap|"
    r"(?:Limited|Anonim) [SŞ]irketi|(?:(?:Public|Private|Open|Closed) )?Joint Stock Company|"
    r"Limited Liability (?:Company|Partnership)"
    r")(?!\w|-\w|’\w| (?:[A-Z“‘\"«„]|of\b))"
)

# "… and | Velkur | , Sociedad Anonima": the words of which a form is the end
_FIRM = re.compile(r"[A-Z][\w.&’'-]*(?: (?:(?:de|del|la|las|los|el|y|e|&) )*[A-Z][\w.&’'-]*){0,6}, $")


# "JSC Research and Production Concern | VELKUR", "Federal State Unitary Enterprise Scientific | and Production Olm"
_FORM_FIRST = (
    r"(?:(?:Public |Open |Closed )?Joint[ -]Stock Company|Limited Liability Company|[POC]?JSC|LLC|OOO|OAO|ZAO|FSUE|"
    r"Federal State (?:\w+ ){1,3}(?:Enterprise|Institution))"
)
_FORM_GIVEN = re.compile(rf"^{_FORM_FIRST} |[ ,](?:[POC]?JSC|LLC|Ltd|OOO|OAO|ZAO|Inc)\.?$")
_NAMED_NEXT = re.compile(r" [A-Z“‘\"«]")
_TRADES = (
    r"(?:Scientific|Research|Production|Design|Technical|Industrial|Commercial|Development|Manufacturing|Engineering)"
)
_WHAT = r"(?:Concern|Enterprise|Association|Corporation|Bureau|Plant|Institute|Cent(?:er|re)|Firm|Factory|Company)"
_NOT_YET = re.compile(rf"{_FORM_FIRST} (?:.+ )?(?:{_WHAT}|{_TRADES})")
_BYNAME = re.compile(
    rf"(?:(?: and)? {_TRADES}){{0,3}}(?: {_WHAT})?"
    r"(?: (?!The|This|It|In|On|As|For|Is|Was|And|Name|Address)[A-Z][\w-]*){0,3}(?=[,.;)]| \(| [a-z])"
)


def with_byname(text: str, span: NameSpan) -> NameSpan:
    """Return the whole of a name that opens with its legal form and was cut before what the firm is called."""
    more = _BYNAME.match(text, span.end) if _NOT_YET.fullmatch(span.text) else None
    return replace(span, end=more.end(), text=text[span.start : more.end()]) if more else span


# "Chipotle, | Kellim |'s and Tavik's", "and | Kellim |'s.": no owner of anything, a house called so
_IN_LIST = re.compile(r"(?<!['’]s)(?:,(?: and)?|\blike|\bsuch as|\bincluding|(?<!['’]s) (?:and|or)) $")
_CALLED_SO = re.compile(
    r"['’]s(?=,? (?:and|or) (?!their\b|its\b)[A-Z]|, [A-Z]|[.;)]|, [a-z]+ing\b|, (?:and|according)\b)"
)


def with_own_s(text: str, span: NameSpan) -> NameSpan:
    """Return "Kellim's" for a house in a list, where nothing stands behind that it could own."""
    if span.kind != "organization" or not _IN_LIST.search(text, max(0, span.start - 12), span.start):
        return span
    end = _CALLED_SO.match(text, span.end)
    return replace(span, end=end.end(), text=text[span.start : end.end()]) if end else span


def with_legal_form(text: str, span: NameSpan) -> NameSpan:
    """Return "Mendoza, S.C. de R.L. de C.V." for "Mendoza", "Mendoza S en C" for "Mendoza S" where that is printed."""
    if _IN_FULL.fullmatch(f", {span.text}") and (firm := _FIRM.search(text, max(0, span.start - 80), span.start)):
        span = replace(span, start=firm.start(), text=text[firm.start() : span.end])
    span = with_own_s(text, span)
    end = span.end
    formed = _FORM_GIVEN.search(span.text) is not None
    while match := _LEGAL_FORM.match(text, end) or _IN_FULL.match(text, end):
        if formed and text[end] == "," and _NAMED_NEXT.match(text, match.end()):
            break  # "JSC Velkur, LLC “Olmetra”": the form of the next
        end = match.end()
    return span if end == span.end else replace(span, end=end, text=text[span.start : end])
