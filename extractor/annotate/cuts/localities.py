"""Read local bodies whose name has the state in it.

    the Velmer, Ky., Police Department · Orsa County (Ohio) Sheriff’s Office

The state stands between commas or in brackets, in full or in its old short form, so no run of capitalised words holds
the whole name.
"""

from __future__ import annotations

from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened
from extractor.lexicon.states import STATE_NAME, STATE_SHORT

_SURE = 5.0  # log odds of what such words say
_CAP = r"[A-Z][a-zé’'-]+|[A-Z]\."
_PLACE = rf"(?:(?:St|Ft|Mt)\. )?(?:(?:{_CAP}) ){{0,2}}[A-Z][\w’'-]+(?<!and)"
_BODY = (
    r"(?:(?:(?:Airport|City|County|University|Metro(?:politan)?) )?Police(?: Departments?)?|"
    r"Sheriff(?:[’']s|s[’']) (?:Office|Department)s?|Fire Department|"
    r"(?:District|County|City|State[’']s|Commonwealth[’']s|Prosecuting) Attorney(?:[’']s|s[’']) Offices?|"
    r"Prosecutor[’']s Office|Department of Public Safety|(?:City |County |Public )?School(?:s| District))"
)
_STATE = rf"(?:{STATE_NAME}|{STATE_SHORT}\.|[A-Z]{{2}}(?=[,)]))"
_LOCAL = Screened(
    rf"(?<![\w’'.-])(?:(?<=[Tt]he )(?:{_PLACE} and ))?{_PLACE}(?:, {_STATE}, | \({_STATE}\) ){_BODY}(?![\w-])"
)


def read_localities(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with local bodies whole."""
    found = [
        NameSpan(*match.span(), match.group(), {"organization": _SURE}, _SURE)
        for match in _LOCAL.finditer(text)
        if not any(name.start < match.start() < name.end or name.start < match.end() < name.end for name in names)
    ]
    if not found:
        return names
    kept = [name for name in names if not any(one.start < name.end and name.start < one.end for one in found)]
    return sorted([*kept, *found], key=lambda name: name.start)
