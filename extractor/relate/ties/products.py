"""Read whom the maker of arms supports where one sentence tells what it makes and the next who uses that.

⟦O1⟧ produces KZ-14 units for Tarn-8 helicopters. The Tarn-8 helicopter is used by the ⟦O2⟧.
⟦O1⟧ is engaged in the production of Velkos satellites. Velkos is used by the ⟦O2⟧ for reconnaissance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.relations import Claim
from extractor.types import Annotation, Evidence, Sentence, Span

_MAKES = re.compile(
    r"(?:['’]s [a-z ]{3,40})?(?:,[^.;]{3,120},)?,?\s(?:[a-z]+,?\s){0,6}?"
    r"(?:(?:produces|manufactures|develops|designs|builds|moderni[sz]es|assembles|repairs|maintains|produced|manufactured|"
    r"developed|designed|built|moderni[sz]ed)(?! by)|(?:production|manufactur(?:e|ing)|development|maintenance|repair|"
    r"manufacturer|producer|developer|maker)s? of)\b(?P<made>.+)",
    re.DOTALL,
)
_USED = re.compile(
    r"(?P<what>.{3,200}?)\s(?:is|are|was|were|has been|have been)(?:\s(?:[a-z]+ly|also|being|now|still)){0,2}\s"
    r"(?:used|employed|deployed|operated)(?:\s[a-z]+ly)?\sby\s(?:the\s)?",
    re.DOTALL,
)
_PRODUCT = re.compile(r"(?:(?<=\s)|(?<=[‘“(]))(?:[A-Z][a-z]{3,}|[\w]*[A-Z][\w]*-?\d[\w-]*)|\b[A-Z]{1,4}[a-z]?-\d+\w*")
_NO_PRODUCT = frozenset({"These", "Those", "Both", "Such", "Various", "Some", "Union", "Federation"})
_LEAST = 3  # letters that two printings of a product share: "Tarn-8M", "Tarn-8"
_FARTHEST = 500  # characters of a quotation
_CONFIDENCE = 0.7


def read_products(annotation: Annotation, cast: Cast) -> Iterator[Claim]:
    """Yield whom makers support by what they make."""
    text = annotation.article.text
    made: tuple[str, int, str] | None = None  # who makes, from where on that is told, what
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor"]
        if made is not None and (user := _user(text, sentence, spans, cast, made)):
            start = made[1] if user.end - made[1] <= _FARTHEST else sentence.start
            evidence = Evidence(start=start, end=user.end, quote=text[start : user.end])
            yield Claim("supports", made[0], user.key, evidence, "grammar:products-used-by", _CONFIDENCE)
        made = _made(text, sentence, spans, cast) or made


def _made(text: str, sentence: Sentence, spans: list[Span], cast: Cast) -> tuple[str, int, str] | None:
    """Return the private body that opens a sentence about what it makes, where that begins, and what."""
    first = spans[0] if spans else None
    if first is None or cast.types.get(first.key) != "organization" or cast.is_public(first.key):
        return None
    match = _MAKES.match(text, first.end, sentence.end)
    return (first.key, first.start, match["made"]) if match else None


def _user(text: str, sentence: Sentence, spans: list[Span], cast: Cast, made: tuple[str, int, str]) -> Span | None:
    """Return the body that a sentence says to use what was made."""
    for span in spans:
        match = _USED.fullmatch(text, sentence.start, span.start)
        if match is None or cast.types.get(span.key) not in {"organization", "group"}:
            continue
        others = [s for s in spans if s.start < span.start and text[s.start : s.end] not in made[2]]
        return None if others or span.key == made[0] or not _is_made(match["what"], made[2]) else span
    return None


def _is_made(what: str, made: str) -> bool:
    """Tell whether what is used is named among what was made."""
    products = {name for name in _PRODUCT.findall(f" {what}") if name not in _NO_PRODUCT}
    known = set(_PRODUCT.findall(f" {made}"))
    return any(
        one == other or (min(len(one), len(other)) > _LEAST and (one.startswith(other) or other.startswith(one)))
        for one in products
        for other in known
    )
