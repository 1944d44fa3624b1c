"""Tell the words with which a sentence speaks of the lines below it, and needs no colon for it."""

from __future__ import annotations

import re

FORETELLS = re.compile(
    r"\b(?:[Tt]he following|(?:[Ll]isted|[Nn]amed|[Ii]dentified|[Dd]escribed|[Ss]hown) below|as follows)\b"
)
