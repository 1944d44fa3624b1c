"""Small readings every list needs: dates, countries, identifiers, and an entry put together piece by piece."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from extractor.lexicon.list_fields import list_countries, scheme_of
from extractor.types import Issue, ListEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TYPES = {
    "individual": "person",
    "person": "person",
    "p": "person",
    "entity": "organization",
    "enterprise": "organization",
    "e": "organization",
    "company": "organization",
    "legalentity": "organization",
    "organization": "organization",
    "publicbody": "organization",
    "vessel": "vessel",
    "ship": "vessel",
    "aircraft": "aircraft",
    "airplane": "aircraft",
    "cryptowallet": "wallet",
}
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), 1)}
_DATES = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})(?:-(?P<d>\d{2}))?"),
    re.compile(r"(?P<d>\d{1,2}|dd)[./](?P<m>\d{1,2}|mm)[./](?P<y>\d{4})"),
    re.compile(r"(?:(?P<d>\d{1,2})[ -])?(?P<m>[A-Za-z]{3})[a-z]*\.?[ -](?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})"),
)
_RANGE = re.compile(r"(.+?)\s+(?:to|and|-)\s+(.+)")
_CIRCA = re.compile(r"^(?:circa|c\.|ca\.|approximately|between)\s+", re.IGNORECASE)


def iso_date(text: str | None) -> str:
    """Return "1980-07-15", "1980-07" or "1980" as far as a printed date says; "" where it says nothing.

    Day before month, as all publishers but OFAC's header write ("28/04/1937", "23.12.1989",
    "15 Jul 1980", "2001-10-17T00:00:00"); the UK prints "dd/mm/1962" where only the year is known.
    """
    text = _CIRCA.sub("", (text or "").strip())
    for pattern in _DATES:
        if found := pattern.match(text):
            parts = found.groupdict()
            month = parts.get("m") or ""
            number = _MONTHS.get(month.lower(), 0) if month.isalpha() else int(month or 0)
            day = int(parts["d"]) if (parts.get("d") or "").isdigit() else 0
            return _written(int(parts["y"]), number, day)
    return ""


def _written(year: int, month: int, day: int) -> str:
    if year < 1000:
        return ""
    if not 1 <= month <= 12:
        return f"{year:04d}"
    return f"{year:04d}-{month:02d}" + (f"-{day:02d}" if 1 <= day <= 31 else "")


def birth_date(text: str | None) -> str:
    """Return a date, or an ISO 8601 interval "1965/1970" for a range of them."""
    plain = _CIRCA.sub("", (text or "").strip())
    if found := _RANGE.fullmatch(plain):
        ends = [iso_date(end) for end in found.groups()]
        if all(ends):
            return "/".join(ends)
    return iso_date(plain)


class Places:
    """Turns printed countries into codes and remembers those nobody knows."""

    def __init__(self, country_of: Callable[[str], str]) -> None:
        self._country_of = country_of
        self.unknown: dict[str, str] = {}

    def code(self, name: str | None, subject: str = "") -> str:
        """Return the ISO code of a printed country, "" (and a note) for one that is not known."""
        plain = re.sub(r"\s+", " ", (name or "").replace("’", "'")).strip(" .;,")
        if not plain or plain.casefold() in {"undetermined", "unknown", "none", "n/a", "-0-", "na"}:
            return ""
        for form in (plain, re.sub(r"\s*\(.*\)", "", plain), re.sub(r"^The ", "", plain)):
            code = list_countries().get(form.casefold()) or self._country_of(form)
            if code:
                return code
        self.unknown.setdefault(plain, subject)
        return ""


@dataclass(slots=True)
class Draft:
    """An entry while its pieces come in, often over several rows of a file."""

    key: str  # of the list
    uid: str
    type: str = ""
    name: str = ""
    aliases: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)
    programs: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    identifiers: list[tuple[str, str]] = field(default_factory=list)
    births: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    listed_on: str = ""
    state: Literal["listed", "delisted"] = "listed"

    def add_name(self, name: str | None, *, weak: bool = False) -> None:
        """Add a name; the first strong one is the entry's own."""
        clean = re.sub(r"\s+", " ", name or "").strip(" ,;")
        if not clean or clean == "-0-":
            return
        if not weak and not self.name:
            self.name = clean
        else:
            (self.weak if weak else self.aliases).append(clean)

    def add_identifier(self, label: str, value: str | None, country: str = "") -> None:
        """Add a number under the scheme its label means; with an unknown label it stays a remark."""
        clean = (value or "").strip(" .;,")
        if not clean:
            return
        scheme = scheme_of(label, clean, country)
        if scheme:
            self.identifiers.append((scheme, tidy(scheme, clean)))
        else:
            self.remarks.append(f"{label.strip(' :-')}: {clean}")

    def add_listed(self, date: str) -> None:
        """Keep the earliest date."""
        if date and (not self.listed_on or date < self.listed_on):
            self.listed_on = date

    def entry(self) -> ListEntry | Issue:
        """Return the entry; an `Issue` where it has no id or no name."""
        if not self.name and self.aliases:
            self.name = self.aliases.pop(0)
        if not self.uid or not self.name:
            what = "name" if self.uid else "id"
            return Issue(
                stage="lists",
                code="list-entry-incomplete",
                message=f"{self.key}: entry {self.uid or self.name!r} has no {what}",
                subject=f"{self.key}:{self.uid}",
            )
        strong = unique(name for name in self.aliases if name != self.name)
        return ListEntry(
            list=self.key,
            uid=self.uid,
            name=self.name,
            type=self.type,
            aliases=strong,
            weak_aliases=unique(name for name in self.weak if name not in {self.name, *strong}),
            programs=unique(self.programs),
            countries=unique(self.countries),
            identifiers=tuple(dict.fromkeys(self.identifiers)),
            birth_dates=unique(self.births),
            listed_on=self.listed_on,
            remarks="; ".join(unique(text.strip() for text in self.remarks)),
            state=self.state,
        )


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values that are not empty, each once, in order."""
    return tuple(dict.fromkeys(value for value in values if value))


def tidy(scheme: str, value: str) -> str:
    """Return an identifier the way it is usually written: no padding, no "IMO " before the digits."""
    if scheme in {"imo", "mmsi"}:
        return re.sub(r"\D", "", value) or value
    if scheme == "domain":
        return re.sub(r"^(?:https?://)?(?:www\.)?", "", value.strip().lower()).split("/")[0]
    if scheme == "email":
        return value.lower()
    return re.sub(r"\s+", " ", value)
