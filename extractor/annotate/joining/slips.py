"""Join names that a slip of the pen parts, or another transliteration.

"Korea Sobaesku", "Korea Sobaeksu"               letters left out, changed or turned about
"Yousef Ali Kellim", "Yusuf Ali Kellim"          a man's name by its sound, one word of it spelt alike
"Orsa Zlivtin", and later "Zlvitin"              a surname by itself, of the same letters
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extractor.annotate.joining.forms import Form, Groups
from extractor.lexicon.names import sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SLIPS = 2  # how many a name may hold
_SLIP_IN = 4  # letters a word needs to bear one
_FOR_TWO = 18  # letters that one needs for two
_SHORTER = 16  # … that a man's needs of which a long word is spelt alike
_SHORTEST = 8  # letters a name needs for a slip
_LONG = 6  # letters of a word that is known by them in whatever order, and of one that tells whose name it is
_ROMAN = re.compile(r"[ivxl]+")  # "Velkur XIII" is not "Velkur VIII"


def join_slips(forms: dict[str, Form], groups: Groups, apart: Callable[[Form, Form], bool]) -> None:
    """Join names that a slip of the pen parts ("Korea Sobaesku" for "Korea Sobaeksu")."""
    seen: dict[object, tuple[list[Form], list[str]]] = {}
    for form in forms.values():
        if not form.spans or len(form.key) < _SHORTEST:
            continue
        words = _without_articles(form)
        frame = (form.kind, *(len(word) >= _SLIP_IN or word for word in words))  # a short word bears no slip
        named, plain = seen.setdefault(frame, ([], []))
        near = process.extract(" ".join(words), plain, scorer=OSA.distance, score_cutoff=_SLIPS, limit=None)
        others = (named[place] for _, _, place in near)
        fit = _only(groups.root(other.key) for other in others if _is_slip(form, other) and not apart(form, other))
        named.append(form)
        plain.append(" ".join(words))
        if fit:
            groups.join(fit, form.key)
    _join_spellings([form for form in forms.values() if form.spans and form.kind == "person"], groups, apart)


def _join_spellings(people: list[Form], groups: Groups, apart: Callable[[Form, Form], bool]) -> None:
    """Join names of persons that sound alike, and a turned surname to the one who bears it."""
    heard: dict[tuple[str, ...], list[Form]] = {}
    surnames: dict[str, list[Form]] = {}
    for form in people:
        words = _without_articles(form)
        if len(words) > 1:
            heard.setdefault(tuple(sound(word) for word in words), []).append(form)
            surnames.setdefault("".join(sorted(words[-1])), []).append(form)  # of the same letters, otherwise turned
    for alike in heard.values():
        for form in alike[1:]:
            same = any(len(word) >= _SLIP_IN and word in alike[0].tokens for word in form.tokens)
            if same and not apart(alike[0], form):
                groups.join(groups.root(alike[0].key), form.key)
    for form in people:
        bearers = surnames.get("".join(sorted(form.key)), []) if len(form.key) >= _LONG else []
        fit = _only(groups.root(other.key) for other in bearers if other.tokens[-1] != form.key)
        if fit and groups.root(form.key) == form.key:
            groups.join(fit, form.key)


def _only(roots: Iterator[str]) -> str:
    """Return what all are, where they are one."""
    first = next(roots, "")
    return "" if any(root != first for root in roots) else first


def _is_slip(left: Form, right: Form) -> bool:
    """Tell whether two names differ by a slip inside words; another initial or number is another name."""
    if left.key[0] != right.key[0] or left.kind != right.kind:
        return False
    words, others = _without_articles(left), _without_articles(right)
    if len(words) != len(others):
        return False
    pairs = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if any(min(len(a), len(b)) < _SLIP_IN or not (a + b).isalpha() or _ROMAN.fullmatch(a + b) for a, b in pairs):
        return False
    told = left.kind == "person" and any(len(word) >= _LONG and word in others for word in words)
    limit = _SLIPS if len(left.key) > (_SHORTER if told else _FOR_TWO) else 1
    return OSA.distance(" ".join(others), " ".join(words), score_cutoff=limit) <= limit


def _without_articles(form: Form) -> list[str]:
    """Return the words of a name, of a person's without the Arabic article, and with the French "ou" as "u"."""
    if form.kind != "person":
        return form.tokens
    return [word.replace("ou", "u") for word in form.tokens if word not in {"al", "el"}]
