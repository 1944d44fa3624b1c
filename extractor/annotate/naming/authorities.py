"""Know those who list, charge and judge by their names alone, whatever the trained weights make of the words around.

the State Department, the UN Security Council      … unless more of a name stands beside it
the EU blacklisted, Treasury designated            short names of theirs, by what they do
"""

from __future__ import annotations

import re

# who acts beside the Treasury or charges, whatever stands around it
_DEPARTMENT = re.compile(
    r"(?:(?:U\.S\.|US|United States) )?"
    r"(?:(?:State|Treasury|Justice) Department|Department of (?:State|Justice|the Treasury))|"
    r"(?:U\.S\.|US|United States) Attorney[’']s Office (?:for|in) the (?:[A-Z]\w+ )?District of(?: [A-Z]\w+)+|"
    r"(?:UN|U\.N\.|United Nations) Security Council|"
    r"(?:[A-Z]\w+ )?Ministry of (?:the )?[A-Z]\w+(?!,? and (?:the )?[A-Z])"
)
_UNIONS = frozenset({"EU", "E.U."})
# "The EU blacklisted", and not "EU sanctions"
_DOES = re.compile(
    r" (?:has|have|had|is|was|will|would|also|said|today|yesterday|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri)day|[a-z]+ed)\b"
)
# "Treasury designated": the department without the word
_BARE = "Treasury"
_LISTS = re.compile(
    r" (?:(?:also|today|then|previously|first|is|has) ){0,2}"
    r"(?:designat|sanction|identif|blacklist|delist)(?:ed|ing|ied)\b"
)
_ALONE = re.compile(r"(?! (?:[A-Z]|for\b|of\b|in\b)|['’-]|,? [A-Z])")


def is_authority(text: str, start: int, end: int) -> bool:
    """Tell whether a candidate is one of those who act beside the Treasury or charge, and no part of a longer name."""
    if text[start:end] in _UNIONS:
        return _DOES.match(text, end) is not None
    if text[start:end] == _BARE:
        return _LISTS.match(text, end) is not None
    return _DEPARTMENT.fullmatch(text, start, end) is not None and _ALONE.match(text, end) is not None
