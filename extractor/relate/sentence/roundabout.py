"""Wordings that say in a roundabout way what a plain one says; each is replaced by the plain one.

presented himself as a broker for ⟦O1⟧                acted as a broker for ⟦O1⟧
"""

from __future__ import annotations

PASSES_AS = (
    r"\b(?:present|describ|identif|portray|introduc|styl|represent)(?:s|es|ed|ies|ied|ing) "
    r"(?:him|her|it|them)sel(?:f|ves) as\b"
)
