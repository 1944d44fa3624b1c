"""Join "the U.S. Attorney's Office" to the office that a text names by its district, where it names but one.

"the U.S. Attorney's Office for the Northern District of Tresa … The U.S. Attorney's Office is prosecuting"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.annotate.joining.forms import Form, Groups

_LONE = "us attorney office"
_OF_DISTRICT = re.compile(rf"{_LONE}s? (?:for|in|of)\b")


def join_attorneys(forms: dict[str, Form], groups: Groups) -> None:
    """Join the office without a district to the one with it; two of them leave it apart."""
    if _LONE not in forms:
        return
    full = [form.key for form in forms.values() if form.spans and _OF_DISTRICT.match(form.key)]
    if len({groups.root(one) for one in full}) == 1:
        groups.join(full[0], _LONE)
