"""Identifier schemes: how each is printed, and how its check digits are tested.

The one table of the lexicon that is code, because a checksum is an algorithm. To add a
scheme add one row: its examples and counter-examples are its tests. CVE numbers name a
flaw, not an actor, and the user ids of exchanges name an account of one company, not a
wallet: neither has a row.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

import stdnum.bic
import stdnum.cn.uscc
import stdnum.iban
import stdnum.imo
import stdnum.lei
import stdnum.ru.inn
import stdnum.ru.ogrn
import stdnum.us.ssn

from extractor.lexicon.chains import CHAINS
from extractor.lexicon.tables import IdentifierScheme

if TYPE_CHECKING:
    from tldextract import TLDExtract


_SEP = r"(?:\s*(?:[:#]|[Nn]o\b\.?|[Nn]umbers?\b|[Ii][Dd]\b)){0,3}\s*"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_DAYS = ("%d %b %Y", "%b %d %Y", "%Y-%m-%d")
_LAND = r"(?:\(?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}\)?,?\s*)?"


def _is_mmsi(text: str) -> bool | None:
    """Return False unless a maritime country code opens it, 201 to 775 (ITU-R M.585)."""
    return None if "201" <= text[:3] <= "775" else False


@cache
def _suffixes() -> TLDExtract:
    """Return the reader of the public suffix list as shipped: it never asks the network."""
    import tldextract  # noqa: PLC0415 (a tenth of a second that most texts do not need)

    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def undo_defanging(text: str) -> str:
    """Return "user@site.example" for "user[at]site[.]example"."""
    plain = re.sub(r"\[\.\]|\(\.\)|\[dot\]", ".", text)
    return re.sub(r"\s?(?:\[at\]|\(at\)|\[@\]|@)\s?", "@", plain).lower()


def _is_domain(text: str) -> bool | None:
    parts = _suffixes()(undo_defanging(text))
    return None if parts.suffix and len(parts.domain) > 1 else False


def iso_day(printed: str) -> str:
    """Return a day as ISO 8601 has it, or "" where it is none: "1961-05-03" for "3 May 1961" and "May 3, 1961"."""
    plain = re.sub(rf"\b({_MONTH})\b", lambda month: month[0][:3], printed.replace(",", ""))
    for form in _DAYS:
        with suppress(ValueError):
            return f"{datetime.strptime(plain, form):%Y-%m-%d}"  # noqa: DTZ007 - a day has no zone
    return ""


NUMBERS = (
    IdentifierScheme(
        scheme="birth-date",  # of a year alone two may be born, and lists give others for one man: it tells nothing
        title="Date of birth",
        pattern=rf"(?<!\w)(?:\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}}|\d{{4}}-\d\d-\d\d)(?!\w)",
        context=r"(?:\b(?:DOBs?|D\.O\.B\.?|DoB|[Dd]ate of [Bb]irth)(?:\s?:)?|\bborn(?: on)?)\s*$",
        check=lambda printed: None if iso_day(printed) else False,
        strong=False,
        examples=("DOB: 3 May 1961", "DOB May 3, 1961", "alt. DOB 03 May 1961", "was born on May 3, 1961"),
        counterexamples=("DOB 1961", "on May 3, 1961"),
    ),
    IdentifierScheme(
        scheme="imo",
        title="IMO ship number",
        pattern=r"(?:(?<![\w.])|(?<=\bIMO))\d{7}(?![\w.]?\d)",
        check=stdnum.imo.is_valid,
        context=rf"\bIMO{_SEP}$",
        examples=(
            "(IMO 9321938)",
            "(IMO9321938)",
            "IMO number: 9074729",
            "Vessel Registration Identification IMO 9187629",
        ),
        counterexamples=("(IMO 9321939)", "9321938"),
    ),
    IdentifierScheme(
        scheme="mmsi",
        title="Maritime Mobile Service Identity",
        pattern=r"(?<!\w)\d{9}(?!\w)",
        check=_is_mmsi,
        context=rf"\bMMSI{_SEP}$",
        examples=("MMSI 273354000", "MMSI number: 352002785"),
        counterexamples=("MMSI 012345678", "273354000"),
    ),
    IdentifierScheme(
        scheme="tail",
        title="Aircraft registration",
        pattern=(
            r"(?<![\w-])(?:N[1-9]\d{0,4}[A-HJ-NP-Z]{0,2}|RA-\d{5}|P-\d{3}|EW-(?:\d{3}[A-Z]{2}|\d{5})|YV\d{3,4}[A-Z]?|(?:EP|YK|YI|UR|EW|LZ|VP|VQ|TC|OD|5A|ST"
            r"|XA|XB|HC|HK|CU|UP|4L|T7|9H|A6|AP|D|F|G|M|P4|VT|5Y|9Q|B)-[A-Z]{3,4}\d{0,3})(?![\w-])"
        ),
        # a list goes on: "EP-MMH, EP-MNK, and EP-MNL"
        context=(
            r"(?i)\b(?:aircraft|tail|registration|registered|jet|airplane|helicopter)s?\b[^\n.;]{0,80}$|"
            r"\bidentif(?:ying|ied) (?:the )?$|\b[A-Z0-9]{1,2}-[A-Z0-9]{3,5}(?:, and|,| and) $"
        ),
        examples=(
            "tail number EP-MMH",
            "aircraft with registration P-532",
            "the jet, N550GA",
            "is identifying EW-031PB as property",
        ),
        counterexamples=("the route N25", "EP-MMH"),
    ),
    IdentifierScheme(
        scheme="bic",
        title="Business Identifier Code (SWIFT)",
        pattern=r"(?<!\w)[A-Z]{4}\s?[A-Z]{2}\s?[A-Z0-9]{2}(?:\s?[A-Z0-9]{3})?(?!\w)",
        check=lambda text: None if stdnum.bic.is_valid(text) else False,
        context=rf"\b(?:SWIFT(?:\s?/\s?BIC)?|BIC)(?:\s[Cc]ode)?{_SEP}$",
        examples=("SWIFT/BIC TJSCRUMM", "SWIFT/BIC: SYLC LB BE"),
        counterexamples=("the word DESIGNAT", "SWIFT/BIC TJSC1UMM"),
    ),
    IdentifierScheme(
        scheme="iban",
        title="International Bank Account Number",
        pattern=r"(?<!\w)[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?(?!\w)",
        check=lambda text: bool(stdnum.iban.is_valid(text, check_country=False)),
        examples=("GB82 WEST 1234 5698 7654 32", "DE89370400440532013000"),
        counterexamples=("GB83 WEST 1234 5698 7654 32",),
    ),
    IdentifierScheme(
        scheme="lei",
        title="Legal Entity Identifier",
        pattern=r"(?<!\w)[A-Z0-9]{18}\d{2}(?!\w)",
        check=stdnum.lei.is_valid,
        context=rf"\b(?:LEI|Legal Entity Identifier){_SEP}$",
        examples=("LEI 213800KUD8LAJWSQ9D15",),
        counterexamples=("LEI 213800KUD8LAJWSQ9D16",),
    ),
    IdentifierScheme(
        scheme="inn",
        title="Russian taxpayer number (INN)",
        pattern=r"(?<!\w)(?:\d{12}|\d{10})(?!\w)",
        check=stdnum.ru.inn.is_valid,
        context=rf"\b(?:INN|ИНН){_SEP}$",
        examples=("INN 7709129705",),
        counterexamples=("INN 7709129706", "7709129705"),
    ),
    IdentifierScheme(
        scheme="inn",
        title="Russian taxpayer number, as OFAC prints it",
        pattern=r"(?<!\w)(?:\d{12}|\d{10})(?=\s?\(Russia\))",
        check=stdnum.ru.inn.is_valid,
        context=rf"\bTax (?:ID|Identification){_SEP}$",
        examples=("Tax ID No. 7709129705 (Russia)",),
        counterexamples=("Tax ID No. 7709129706 (Russia)", "Tax ID No. 7709129705 (Serbia)"),
    ),
    IdentifierScheme(
        scheme="ogrn",
        title="Russian registration number (OGRN)",
        pattern=r"(?<!\w)(?:\d{15}|\d{13})(?!\w)",
        check=stdnum.ru.ogrn.is_valid,
        context=rf"\b(?:OGRN|ОГРН){_SEP}$",
        examples=("OGRN 1027739186970",),
        counterexamples=("OGRN 1027739186971",),
    ),
    IdentifierScheme(
        scheme="ogrn",
        title="Russian registration number, as OFAC prints it",
        pattern=r"(?<!\w)(?:\d{15}|\d{13})(?=\s?\(Russia\))",
        check=stdnum.ru.ogrn.is_valid,
        context=rf"\bRegistration{_SEP}$",
        examples=("Registration Number 1027739186970 (Russia)",),
        counterexamples=("Registration Number 1027739186971 (Russia)",),
    ),
    IdentifierScheme(
        scheme="uscc",
        title="Chinese Unified Social Credit Code",
        pattern=r"(?<!\w)[1-9A-Y][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?!\w)",
        check=stdnum.cn.uscc.is_valid,
        context=r"(?i)\b(?:social credit|USCC|registration|identification)\b[^\n;]{0,40}$",
        examples=("Unified Social Credit Code (USCC) 91110000600037341L",),
        counterexamples=("Unified Social Credit Code 91110000600037341A",),
    ),
    IdentifierScheme(
        scheme="ssn",
        title="US Social Security number",
        pattern=r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])",
        check=lambda text: None if stdnum.us.ssn.is_valid(text) else False,
        context=rf"\b(?:SSN|Social Security){_SEP}$",
        examples=("SSN 536-90-4399",),
        counterexamples=("SSN 666-00-0000", "536-90-4399"),
    ),
    IdentifierScheme(
        scheme="passport",
        title="Passport number",
        pattern=r"(?<!\w)[A-Z]{0,3}[ /-]?\d[\dA-Z/-]{3,12}(?![\w-])",
        context=rf"\b[Pp]assports?(?:\s(?:Booklet|Card))?{_SEP}{_LAND}{_SEP}$",
        examples=("Passport 654410025 (North Korea)", "Passport No. BN4196361", "Passport: Pakistani, KZ 550207"),
        counterexamples=("Passport Issue: August 22, 2006", "the number 654410025"),
    ),
    IdentifierScheme(
        scheme="national_id",
        title="National identity number",
        pattern=r"(?<!\w)\d[\dA-Z.-]{4,19}(?<![.-])(?![\w-])",
        context=(
            r"\b(?:National (?:ID|Identity|Identification)|C[eé]dula|Identity|CNIC|Personal ID)(?:\s[Cc]ard)?"
            rf"{_SEP}{_LAND}{_SEP}$"
        ),
        examples=("National ID No. 33202-7126636-9 (Pakistan)", "Cedula No. 79648943 (Colombia)"),
        counterexamples=("National Identity Party 1999", "79648943"),
    ),
    IdentifierScheme(
        scheme="tax_id",
        title="Tax number",
        pattern=r"(?<!\w)[A-Z]{0,3}\d[\dA-Z./-]{4,16}(?<![./-])(?![\w-])",
        context=rf"\bTax (?:ID|Identification){_SEP}$",
        examples=("Tax ID No. 2021969268 (Slovakia)",),
        counterexamples=("2021969268",),
    ),
    IdentifierScheme(
        scheme="registration",
        title="Company registration number",
        pattern=r"(?<!\w)[A-Z]{0,4}[- ]?\d[\dA-Z./-]{3,19}(?<![./-])(?![\w-])",
        context=rf"\b(?:Registration (?:Number|ID|No\.)|(?:Company|Enterprise) Number|Trade License){_SEP}$",
        examples=("Registration Number 35873990 (Slovakia)", "Registration Number: 4765305"),
        counterexamples=("35873990",),
    ),
    IdentifierScheme(
        scheme="un_ref",
        title="Permanent reference number of the UN list",
        pattern=r"(?<!\w)(?:CD|CF|GB|HT|IQ|IR|KP|LB|LY|ML|QD|SD|SO|SS|TA|YE)[ie]\.\d{3}(?!\d)",
        examples=("(permanent reference number QDi.152)", "KPe.001"),
        counterexamples=("KP.001",),
    ),
    IdentifierScheme(
        scheme="ticker",
        title="Stock exchange symbol",
        pattern=r"(?<=:)\s?[A-Z0-9]{1,6}(?:\.[A-Z]{1,2})?(?=\))",
        strong=False,
        context=r"\((?:NYSE(?: American)?|NASDAQ|Nasdaq|HKEX|SEHK|LSE|MOEX|TSX|SSE|SZSE)\s?:$",
        examples=("(NYSE: BABA)",),
        counterexamples=("(NYSE)", "(note: ABC)"),
    ),
    IdentifierScheme(
        scheme="email",
        title="E-mail address",
        pattern=(
            r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}\s?(?:@|\[at\]|\(at\)|\[@\])\s?"
            r"(?:[A-Za-z0-9-]{1,63}(?:\.|\[\.\]|\(\.\)|\[dot\])){1,4}[A-Za-z]{2,24}(?![\w@-])"
        ),
        examples=("nabu.leaks@gmail.com", "democorruption2020[at]gmail[.]com"),
        counterexamples=("@handle", "met at gmail"),
    ),
    IdentifierScheme(
        scheme="phone",
        title="Telephone number",
        pattern=r"(?<![\w+])\+\d{1,3}[\s.-]?\(?\d{1,5}\)?(?:[ ./-]?\d{2,5}){2,4}(?![\w-]*\d)",
        strong=False,
        examples=("+98 21 8888 1234", "+1-202-622-2960"),
        counterexamples=("+10", "up +25 percent"),
    ),
    IdentifierScheme(
        scheme="domain",
        title="Internet domain",
        pattern=(
            r"(?<![\w@.-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.|\[\.\]|\(\.\)|\[dot\])){1,4}"
            r"(?:[a-z]{2,24}|[A-Z]{2,24})(?![\w@-])(?!\.\w)"
        ),
        check=_is_domain,
        examples=("www.iranohind.com", "the site nabu-leaks[.]com"),
        counterexamples=("Co.Ltd", "e.g", "the end.The next", "at 9.30am"),
    ),
)

SCHEMES = (*CHAINS, *NUMBERS)
WALLETS = frozenset(row.scheme for row in CHAINS)
STRONG = frozenset(row.scheme for row in SCHEMES if row.strong)


def check(scheme: str, value: str) -> bool | None:
    """Return whether a bare value is right under any form of its scheme; None where nothing can tell."""
    rows = [row for row in SCHEMES if row.scheme == scheme and re.fullmatch(row.pattern, value)]
    answers = [row.check(value) if row.check else None for row in rows]
    return next((answer for answer in answers if answer is not False), False)
