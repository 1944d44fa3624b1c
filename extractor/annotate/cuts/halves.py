"""Tell "Velkur Shipping and Logistics Services LLC", one firm, from "LLC Velkur and LLC Olmetra", two.

Words that only say what trade a firm is in, with a legal form behind them, name nobody: what stands before the "and"
is the rest of the name, unless it ends in a legal form itself. A legal form that stands before names opens each.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import initials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.naming.names import NameSpan

_TRADE = (  # what firms deal in and do
    r"(?:Accounting|Agenc(?:y|ies)|Agricultur(?:e|al)|Alloys?|Alumini?um|Apparel|Asphalt|Auditing|Automation|"
    r"Automotive|Aviation|Bearings?|Bitumen|Boats|Bricks?|Brokerage|Builders|Building|Business|Cables?|Carbon|"
    r"Cargo|Carpets?|Cars|Carton|Castings?|Catering|Cattle|Cement|Centers?|Ceramics?|Chemicals?|Clearance|"
    r"Clearing|Clothing|Coal|Coffee|Coke|Commerc(?:e|ial)|Communications|Components|Computers?|Construction|"
    r"Consultants|Consulting|Contracting|Contractors|Copper|Cosmetics|Currency|Customs|Dairy|Design|Detergents?|"
    r"Development|Devices|Diamonds|Distribution|Distributors|Dredging|Drilling|Drugs|Dyes?|Eggs|"
    r"Electric(?:al|ity)?|Electronics?|Energy|Engineering|Entertainment|Environmental|Equipment|Estate|Events|"
    r"Exchange|Exhibitions?|Exploration|Exports?|Fabrication|Fabrics|Factory|Farming|Farms|Feeds?|Fertili[sz]ers?|"
    r"Finance|Financial|Fish|Fisheries|Fishing|Flour|Foods?|Foodstuffs?|Forging|Forwarding|Freight|Fruits?|Fuels?|"
    r"Furniture|Garments|Gas|Gems|General|Glass|Gold|Grains?|Granite|Graphite|Hardware|Holdings?|Hospitality|"
    r"Hotels|Imports?|Industr(?:y|ies|ial)|Infrastructure|Instruments|Insurance|Investments?|Iron|Jewell?ery|Land|"
    r"Leasing|Leather|Liquefied|Livestock|Logistics|Lubricants|Machinery|Maintenance|Management|Manufacturers|"
    r"Manufacturing|Marble|Marine|Maritime|Marketing|Materials|Meats?|Medical|Medicines?|Metals?|Mills?|Minerals?|"
    r"Mining|Mirrors|Money|Motors|Natural|Nuts|Oil|Operations?|Optics|Organi[sz]ation|Packaging|Paints?|Paper|"
    r"Parts|Perfumes?|Petrochemicals?|Petroleum|Pharmaceuticals?|Pipes?|Plastics|Poultry|Power|Printing|"
    r"Processing|Procurement|Production|Products?|Projects?|Propert(?:y|ies)|Publishing|Pumps?|Real|Recreational|"
    r"Refining|Remittances?|Repairs?|Research|Restaurants|Rice|Rubber|Rugs|Salt|Sanitary|Security|Seeds?|"
    r"Services?|Ship|Shipping|Shoes|Software|Solutions|Spare|Spices|Steel|Stones?|Storage|Studies|Sugar|Suppliers|"
    r"Supply|Support|Systems|Tea|Technical|Technolog(?:y|ies)|Telecommunications?|Textiles?|Tiles?|Timber|Tires|"
    r"Tobacco|Tools|Tourism|Toys|Trade|Traders|Trading|Training|Transfers?|Transport(?:ation)?|Travel|Tyres|"
    r"Valves?|Vegetables|Vehicles|Warehousing|Water|Welding|Wires?|Wood|Works|Yachts)"
)
_FORM = (
    r"(?:Limited Liability Company|Joint Stock Company|"
    r"\((?:Proprietary|Private|Pty|Pvt)\.?\) (?:Limited|Ltd\.?)|"
    r"L\.?L\.?C\.?|Limited|Ltd\.?|Inc\.?|Company|Co\.?(?:,? (?:Ltd|Limited|LLC|L\.?T\.?D)\.?)?|L\.T\.D\.?|"
    r"Corp(?:oration|\.)?|FZ[ -]?LLC|"
    r"FZE|FZCO|DMCC|GmbH|S\.A\.?|W\.L\.L\.?|Est\.?|PJSC|JSC|PLC|Sdn\.? Bhd\.?)"
)
_TRADES = rf"(?P<trades>(?:{_TRADE} )+(?:Company )?{_FORM})"
_NO_NAME = re.compile(_TRADES)
_REST = re.compile(rf"(?:, {_TRADE}(?: {_TRADE})*)*,? (?:and|&) {_TRADES}(?![\w-])")
_OF_TRADE = re.compile(rf"\S.* {_TRADE}")
_LETTERS = re.compile(r" \(([A-Z]{2,6})\)")
_CLOSED = re.compile(rf"(?:^|.*[ ,]){_FORM}|.*\b(?:Bank|Holdings?|Group|Ministry|Government)")
_RUN = re.compile(
    r"(?:(?<=[.,;:(] )|(?<=[a-z\d’'-] )|^)(?:The )?"
    r"(?P<run>(?!\S+-(?:based|linked|owned|controlled|affiliated) )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4})"
    r"(?= (?:and|&) $)"
)
# "the Office’s Tresa Narcotics and | Money Laundering Section": the first half of what a section is for
_SECTION = re.compile(r"(?:[A-Z][\w-]+ ){1,4}(?:Section|Unit)")
_MATTER = re.compile(
    r"(?:['’]s|\b[Tt]he) (?P<run>(?:(?!(?:Units?|Sections?|Offices?|Divisions?|Bureaus?|Departments?|Agency|Services?|"
    r"Courts?|Teams?|Forces?|Cent(?:er|re)s?|Attorneys?|Police|Agents?|[A-Z]{2,}(?:-[A-Z]+)?|States|Branch|Task)\b)"
    r"[A-Z][\w-]+ ){1,3})and $"
)
_FIRM = 4.0  # log odds of what a legal form says of a name
_BEFORE = 90  # characters of such a run
# "Velkur Company for Exchange | and Remittance"
_FIRM_FOR = re.compile(rf".*\b(?:Company|Co\.|Corporation|Establishment|Group|Est\.) for {_TRADE}(?: {_TRADE})*")
_ITS_TRADES = re.compile(rf"(?:,? {_TRADE})*,? (?:and|&) {_TRADE}(?: {_TRADE})*(?: Services)?(?![\w-])")
# a foreign "and" is part of a name: "Velkur Maschinen | und | Nutzfahrzeuge GmbH", "Olm Gida | ve Ticaret Limited …"
_FOREIGN_AND = re.compile(r" (?:und|ve|et|y|e|en) ")
_FOREIGN_FORM = re.compile(
    r".*(?:GmbH|\bAG|\bKG|[SŞ]irketi|A\.[SŞ]\.|\bS\.?A\.?(?:S\.?|R\.?L\.?)?|de C\.?V\.?|Ltda\.?|Limitada|B\.V\.|"
    r"\bSL|S\.L\.|EIRELI|Eireli|Lda\.?|S\.p\.A\.?|Ltd\.? [SŞ]ti\.?|C[ií]a\.?|E\.?U\.?)"
)
_TURKISH = re.compile(
    r"(?P<more>(?: [A-ZÇĞİÖŞÜl][\w’'-]*){0,8}? ve(?: [A-ZÇĞİÖŞÜ][\w’'-]*){0,8} "
    r"(?:Limited|Anonim|Ltd\.?) (?:[SŞ]irketi|[SŞ]ti\b\.?))"
)
_FORM_BEFORE = r"(?:(?:Public |Open |Closed )?Joint Stock Company|Limited Liability Company|OOO|OAO|ZAO|[POC]?JSC|LLC)"
_TWO = re.compile(rf"(?P<left>{_FORM_BEFORE} .+?) and (?P<right>{_FORM_BEFORE} .+)")


def with_halves(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with those of firms whole that an "and" parts, and apart where it joins two."""
    out: list[NameSpan] = []
    for name in (part for one in _with_foreign(text, names) for part in _parted(one)):
        if not out or name.start >= out[-1].end:
            out.append(_from_run(text, out[-1].end if out else 0, _to_trades(text, name)))
    return out


def _parted(name: NameSpan) -> Iterator[NameSpan]:
    """Yield the two firms of "LLC Velkur and LLC Olmetra", else the name itself."""
    match = _TWO.fullmatch(name.text)
    if match is None:
        yield name
        return
    for part in ("left", "right"):
        start, end = match.span(part)
        yield replace(name, start=name.start + start, end=name.start + end, text=match[part])


def _with_foreign(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with those of firms whole that a foreign "and" parts."""
    out: list[NameSpan] = []
    for name in names:
        turkish = _TURKISH.match(text, name.end)
        whole = _longer(text, name, turkish.end()) if turkish else name
        if out and whole.start < out[-1].end:
            continue  # behind the foreign "and" of the last
        foreign = out and _FOREIGN_AND.fullmatch(text, out[-1].end, whole.start)
        if foreign and _FOREIGN_FORM.fullmatch(whole.text) and not _FOREIGN_FORM.fullmatch(out[-1].text):
            whole = replace(whole, start=out[-1].start, text=text[out[-1].start : whole.end])
            out.pop()
        out.append(whole)
    return out


def _longer(text: str, name: NameSpan, end: int) -> NameSpan:
    return replace(name, end=end, text=text[name.start : end], odds={"organization": _FIRM})


def _to_trades(text: str, name: NameSpan) -> NameSpan:
    """Return "Velkur Shipping and Logistics Services LLC" for "Velkur Shipping" where that goes on so."""
    purpose = _ITS_TRADES.match(text, name.end) if _FIRM_FOR.fullmatch(name.text) else None
    if purpose:
        return replace(name, end=purpose.end(), text=text[name.start : purpose.end()])
    person = name.kind == "person" and not _OF_TRADE.fullmatch(name.text)  # "Velkur Marble" is nobody
    rest = _REST.match(text, name.end)
    if rest is None or person or " " not in name.text or _CLOSED.fullmatch(name.text) or _has_letters(text, rest):
        return name
    whole = replace(name, end=rest.end(), text=text[name.start : rest.end()])
    return replace(whole, odds={"organization": _FIRM}) if name.kind == "person" else whole


def _from_run(text: str, since: int, name: NameSpan) -> NameSpan:
    """Return it whole for "Logistics Services LLC" where words with capitals, which are no name, stand before it."""
    matter = (
        _MATTER.search(text, max(since, name.start - _BEFORE), name.start) if _SECTION.fullmatch(name.text) else None
    )
    if matter:
        return _longer(text, replace(name, start=matter.start("run")), name.end)
    rest = _NO_NAME.fullmatch(text, name.start, name.end)
    run = _RUN.search(text, max(since, name.start - _BEFORE), name.start)
    if rest is None or run is None or _CLOSED.fullmatch(run["run"]) or _has_letters(text, rest):
        return name
    return replace(name, start=run.start("run"), text=text[run.start("run") : name.end])


def _has_letters(text: str, rest: re.Match[str]) -> bool:
    """Tell whether letters in brackets behind trades stand for them alone: "and General Trading Company (GTC)"."""
    letters = _LETTERS.match(text, rest.end())
    return letters is not None and letters[1] == initials(rest["trades"])[: len(letters[1])]
