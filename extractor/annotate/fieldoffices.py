"""Join the two names of an agency's office in a town: "FBI Tresa", "the FBI’s Tresa Field Office".

A town has offices of several agencies: the one called in full must be said to be of the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.annotate.forms import Form, Groups

_AGENCIES = {
    "fbi": r"FBI|Federal Bureau of Investigation",
    "hsi": r"HSI|Homeland Security Investigations",
    "dea": r"DEA|Drug Enforcement Administration",
    "atf": r"ATF|Bureau of Alcohol, Tobacco, Firearms and Explosives",
}
_SHORT = re.compile(rf"(?P<agency>{'|'.join(_AGENCIES)}) (?P<town>[a-z]+(?: [a-z]+)?)")
_KINDS = r"(?:field )?(?:office|division)"
_BEFORE = 60  # characters of the longest name of an agency


def join_field_offices(text: str, forms: dict[str, Form], groups: Groups) -> None:
    """Join each agency in a town to its office there, where one is named."""
    for form in list(forms.values()):
        short = _SHORT.fullmatch(form.key)
        if short is None or not form.spans:
            continue
        owner = re.compile(rf"\b(?:{_AGENCIES[short['agency']]})(?: \([A-Z]+\))?(?:['’]s?|,)? $")
        office = re.compile(rf"{re.escape(short['town'])} {_KINDS}")
        for other in forms.values():
            befores = (text[max(0, span.start - _BEFORE) : span.start] for span in other.spans)
            if office.fullmatch(other.key) and any(map(owner.search, befores)):
                groups.join(other.key, form.key)
