"""Join organs that differ only in how their name tells their state.

"Supreme Court of Norland", "Supreme Court of the Norland Federation"
"Norlander Armed Forces", "Armed Forces of Norland", "Norland’s Armed Forces"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.annotate.joining.forms import Form, Groups
    from extractor.lexicon import Lexicon

_BODY = frozenset({"organization", "group", "vessel"})
# of these a state has one; of other bodies of a single word ("Norlander Bank") it has many
_ONLY = frozenset({"army", "navy", "military", "parliament", "police", "senate", "airforce"})
_LONGEST = 2  # words of what tells a state before the name: "north norlander"


def join_states(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    """Join what is left of two names without their state where that is the same of both, and the state is."""
    seen: dict[tuple[str, str], str] = {}
    for form in forms.values():
        for organ, state in _organs(form, lexicon) if form.kind in _BODY else ():
            groups.join(seen.setdefault((organ, state), form.key), form.key)
            break


def _organs(form: Form, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield (what is left of a name, the code of its state) behind "of", else before the rest."""
    for match in re.finditer(r" of (?:the )?", form.key):
        land = lexicon.country_of(form.key[match.end() :])
        if land is not None:
            yield form.key[: match.start()], land.code
            return
    tokens = form.tokens
    for count in range(_LONGEST, 0, -1):
        rest = tokens[count:]
        land = lexicon.country_of(" ".join(tokens[:count])) if rest else None
        if land is not None and (len(rest) > 1 or rest[0] in _ONLY):
            yield " ".join(rest), land.code
            return
