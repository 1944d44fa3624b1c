"""Tell which names a text keeps apart, however alike they look.

"⟦Orsa Haji Kellim (Orsa) and Orla Haji Kellim (Orla)⟧"      each has a short name of its own
"⟦Velkur Trading FZE and Velkur FZE⟧"                        joined by "and"
"⟦Kellimov⟧", "⟦Kellimova⟧"                                  a man and a woman
"⟦Orsa Kellim Senior⟧", "⟦Orsa Kellim Junior⟧"               father and son
"⟦VELKUR STAR⟧ (⟦Velkur Star Shipping Inc.⟧)"                a ship and its owner
"⟦JSC Velkur⟧ owns ⟦JSC Velkur Trade⟧"                       a house and its firm
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import is_acronym_of
from extractor.annotate.joining.forms import Form, are_two_people, key
from extractor.annotate.joining.houses import are_of_one_house
from extractor.lexicon.tables import Service

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from extractor.annotate.joining.aliases import Alias
    from extractor.lexicon import Lexicon

_GENERATIONS = {"senior": "sr", "sr": "sr", "junior": "jr", "jr": "jr", "ii": "ii", "iii": "iii", "iv": "iv"}
_LETTERS = 5  # of the longest word that is taken for an acronym
_JOINED = frozenset({len(" and "), len(", and ")})  # characters between two names that only "and" fills


def told_apart(aliases: Sequence[Alias], by_start: Mapping[int, Form], text: str) -> Callable[[Form, Form], bool]:
    """Return what tells of two forms of one document whether it keeps them apart.

    `aliases` are what the `text` declares, `by_start` the forms by the places where they are printed.
    """
    given = _brackets(aliases, by_start)

    def apart(left: Form, right: Form) -> bool:
        one, other = given.get(left.key, set()), given.get(right.key, set())
        return (
            bool(one and other and not one & other)
            or _are_listed(left, right)
            or _are_man_and_woman(left, right)
            or _are_generations(left, right)
            or are_of_one_house(left, right, text)
        )

    return apart


def _brackets(aliases: Sequence[Alias], by_start: Mapping[int, Form]) -> dict[str, set[str]]:
    """Return what stands in brackets behind each form."""
    given: dict[str, set[str]] = {}
    for alias in aliases:
        owner = by_start.get(alias.owner)
        if owner is not None and not alias.strong:
            given.setdefault(owner.key, set()).add(key(alias.text))
    return given


def shared_brackets(aliases: Sequence[Alias], by_start: Mapping[int, Form]) -> set[str]:
    """Return the keys of what stands in brackets behind two: a surname of both, where they work, one for the other.

    So is a name in another script that is printed behind two bodies with short names of their own.
    """
    given = _brackets(aliases, by_start)
    owners: dict[str, list[Form]] = {}
    for alias in aliases:
        if not alias.strong and (owner := by_start.get(alias.owner)):
            owners.setdefault(key(alias.text), []).append(owner)

    def are_two(name: str, left: Form, right: Form) -> bool:
        one, other = given[left.key] - {name}, given[right.key] - {name}
        return are_two_people(left, right) or (left is not right and bool(one and other and not one & other))

    return {name for name, forms in owners.items() if any(are_two(name, forms[0], other) for other in forms[1:])}


def is_called(owner: Form, form: Form, alias: Alias) -> bool:
    """Tell whether a text names a body for short in a bracket, however much that looks like a man: "(Sarna Velkur)".

    It does where the bracket holds a word of the whole name, is the first place of the short one and not the last.
    """
    first = min((span.start for span in form.spans), default=-1)
    return first == alias.start and len(form.spans) > 1 and bool(set(owner.tokens) & set(form.tokens))


def is_market_of(alias: Alias, owner: Form, lexicon: Lexicon) -> bool:
    """Tell whether a man goes by the name of the market he runs: "Orsa Kellim, a/k/a “Silk Road,”"."""
    return owner.kind == "person" and isinstance(lexicon.known(alias.text), Service)


def is_ship_of(alias: Alias, owner: Form, form: Form | None, lexicon: Lexicon) -> bool:
    """Tell whether a bracket holds the firm behind a ship, or the ship: "VELKUR STAR (Velkur Star Shipping Inc.)"."""
    if owner.kind != "vessel" and (form is None or form.kind != "vessel"):
        return False
    firm = (alias.text if owner.kind == "vessel" else owner.text).split()
    return len(firm) > 1 and lexicon.is_legal_form(firm[-1])


def are_two_known(left: Form, right: Form, lexicon: Lexicon) -> bool:
    """Tell whether two names are those of two widely known: "Silk Road", "Silk Road 2.0"."""
    one, other = lexicon.known(left.text), lexicon.known(right.text)
    return bool(one and other and one is not other)


def are_one_authority(left: Form, right: Form, lexicon: Lexicon) -> bool:
    """Tell whether two forms may be one so far as they are authorities': both of one row, or neither of any.

    Letters that nobody is known by may be an authority's in its own tongue: "National Intelligence Service (SNV)".
    """
    one, other = (lexicon.authority_of(form.text) for form in (left, right))
    if other and other.name.startswith(f"{left.text} of "):
        return True
    if other is None and right.text.isupper() and len(right.text) <= _LETTERS:
        return True
    return one is other or is_acronym_of(left.text, right.text) or is_acronym_of(right.text, left.text)


def is_other_authority(alias: str, owner: Form, lexicon: Lexicon) -> bool:
    """Tell whether a bracket names the body that the name before it belongs to: "New York Field Office (FBI)"."""
    row = lexicon.authority_of(alias)
    if row and row.name.startswith(f"{owner.text} of "):
        return False  # "Norland’s Security Service (SBN)"
    return row is not None and not is_acronym_of(alias, owner.text) and lexicon.authority_of(owner.text) != row


def _are_listed(left: Form, right: Form) -> bool:
    """Tell whether a text joins two names: "A and B"."""
    ends = {span.end + gap for span in left.spans for gap in _JOINED}
    starts = {span.start - gap for span in left.spans for gap in _JOINED}
    return any(span.start in ends or span.end in starts for span in right.spans)


def _are_generations(left: Form, right: Form) -> bool:
    """Tell whether two names are those of a father and a son: "Orsa Kellim Senior", "Orsa Kellim Jr."."""
    one, other = (_GENERATIONS.get(form.tokens[-1].strip("."), "") for form in (left, right))
    return bool(one and other) and one != other


def _are_man_and_woman(left: Form, right: Form) -> bool:
    """Tell whether two names of persons differ in the ending of the last word alone: "Kellimov", "Kellimova"."""
    if left.kind != "person" or right.kind != "person":
        return False
    short, long = sorted((left.tokens[-1], right.tokens[-1]), key=len)
    return long == f"{short}a" and short.endswith(("ov", "ev", "in", "yn", "sky", "skiy"))
