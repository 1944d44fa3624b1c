"""Tell letters in a bracket that are a post's from those of a body: "Inspector General of Police (IGP)" is no body."""

from __future__ import annotations

import re

_POST = re.compile(
    r"(?P<standing>(?:(?:Deputy|Assistant|Vice|First|Chief|Special|Acting) )*)"
    r"(?P<post>(?:Inspector|Director|Chief|Commander|Commissioner|Superintendent|Secretary|Minister|Governor|Agent|"
    r"President|Chairman|Representative|Prosecutor|Attorney)"
    r"(?: General|-General)?(?: (?:of|for|in|to) (?:the )?[\w ]+)?) \([“\"]?$"
)
_LETTERS = re.compile(r"[A-Z]{2,7}(?=[”\"]?\))")
_REACH = 90  # characters of the longest post


def is_short_for_post(text: str, start: int) -> bool:
    """Tell whether the letters at `start`, in a bracket, are those of the whole post that stands before it."""
    letters = _LETTERS.match(text, start)
    post = _POST.search(text, max(0, start - _REACH), start) if letters else None
    if letters is None or post is None:
        return False
    standing, held = (re.sub(r"\B\w|[^A-Z]", "", post[part]) for part in ("standing", "post"))
    return letters[0] in {held, standing + held}
