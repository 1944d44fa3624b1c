"""The language of a text (py3langid), "" where there is too little of it to tell."""

from __future__ import annotations

import py3langid

# Below this langid guesses by single names; the source knows better.
_ENOUGH_LETTERS = 120
_ENOUGH_IDEOGRAPHS = 30
_SAMPLE = 6000


def _enough(sample: str) -> bool:
    letters = sum(1 for char in sample if char.isalpha())
    ideographs = sum(1 for char in sample if "\u2e80" <= char <= "\ud7ff")
    return letters >= _ENOUGH_LETTERS or ideographs >= _ENOUGH_IDEOGRAPHS


def language_of(text: str, default: str = "") -> str:
    """Return the ISO 639-1 code of the text's language; `default` for a short text."""
    sample = text[:_SAMPLE]
    return str(py3langid.classify(sample)[0]) if _enough(sample) else default
