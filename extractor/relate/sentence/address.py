"""Find the ranks and forms of address before a person, which are no post of his: "Major General ⟦P1⟧".

"⟦O1⟧ Commander ⟦P2⟧": right behind a body, a rank is what somebody is to it, and stays.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.lexicon import Lexicon
from extractor.lexicon.grammar import Noun

_ADDRESS = frozenset({"honorific", "clerical", "royal"})
# "⟦G1⟧ Commander ⟦P2⟧", "⟦O1⟧ Major General ⟦P2⟧": right behind a body, a rank is what somebody is to it
_RANK = "(?:Commander|General|Colonel|Major|Captain|Lieutenant|Brigadier|Sergeant)"
_OF_BODY = r"(?:(?<=⟦[OG]\d⟧ )|(?<=⟦[OG]\d\d⟧ ))"
_UNRANKED = rf"(?<!⟧ Deputy )(?<!⟧ Brigadier )(?<!⟧ Major )(?<!⟧ Lieutenant )(?<!⟧ Colonel )(?!{_OF_BODY}{_RANK}\b)"


@lru_cache(maxsize=4)
def forms_of_address(lexicon: Lexicon) -> re.Pattern[str] | None:
    """Return what finds ranks, honours and other forms of address before persons, None where the lexicon has none."""
    roles = {noun.casefold() for row in lexicon.relations if isinstance(row, Noun) for noun in row.nouns}
    forms = sorted(
        {
            form
            for row in lexicon.titles.values()
            for form in (row.form, row.expands)
            if form
            and (
                row.kind == "military"
                or (row.kind in _ADDRESS and form.casefold() not in roles and "Attorney" not in form)
            )
        },
        key=lambda form: (-len(form), form),
    )
    if not forms:
        return None
    one = "|".join(re.escape(form) for form in forms)
    posts = "".join(rf"(?<!{post} )" for post in ("Attorney", "Inspector", "Director", "Secretary", "Prosecutor"))
    return re.compile(rf"(?<![\w-]){posts}{_UNRANKED}(?:(?:{one})[ -]){{1,4}}(?=⟦P\d+⟧)")
