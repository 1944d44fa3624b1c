"""Read whom the maker of arms supports where one sentence tells what it makes and the next who uses that.

⟦O1⟧ produces KZ-14 units for Tarn-8 helicopters. The Tarn-8 helicopter is used by the ⟦O2⟧.
⟦O1⟧ is engaged in the production of Velkos satellites. Velkos is used by the ⟦O2⟧ for reconnaissance.
⟦O1⟧ supplies parts for the Tarn drone. These drones are in service with the ⟦O2⟧.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence, Sentence, Span

_MAKES = re.compile(
    r"(?:['’]s [a-z ]{3,40})?(?:,[^.;]{3,120},)?,?\s(?:[a-z]+,?\s){0,12}?"
    r"(?:(?:supplies|supplied|provides|delivers|speciali[sz]es in|produces|manufactures|develops|designs|builds|"
    r"moderni[sz]es|assembles|repairs|maintains|produced|manufactured|developed|designed|built|moderni[sz]ed)(?! by)|"
    r"(?:supply|supplier|provider|production|manufactur(?:e|ing)|development|maintenance|repair|"
    r"manufacturer|producer|developer|maker)s? of)\b(?P<made>.+)",
    re.DOTALL,
)
_USED = re.compile(
    r"(?P<what>.{3,200}?)\s(?:is|are|was|were|has been|have been)(?:\s(?:[a-z]+ly|also|being|now|still)){0,2}\s"
    r"(?:(?:in\suse|used|employed|deployed|operated|fielded|adopted|acquired|purchased)(?:\s[a-z]+ly)?\sby|"
    r"in\s(?:active\s)?service\swith|(?:installed|mounted)\s(?:in|on|aboard))\s(?:the\s)?",
    re.DOTALL,
)
# "These drones", "Such weapons", which the sentence before was about
_SAME = re.compile(
    r"(?:These|Those|Such|The)\s(?:(?:one|attack|combat|naval|[a-z]+-[a-z]+)\s){0,2}(?P<noun>[a-z]+|UAVs?)"
)
_ANY_ARMS = frozenset({"weapons", "arms", "products", "systems", "goods", "items", "devices", "munitions"})
_PRODUCT = re.compile(r"(?:(?<=\s)|(?<=[‘“(]))(?:[A-Z][a-z]{3,}|[\w]*[A-Z][\w]*-?\d[\w-]*)|\b[A-Z]{1,4}[a-z]?-\d+\w*")
_NO_PRODUCT = frozenset({"These", "Those", "Both", "Such", "Various", "Some", "Union", "Federation"})
_LEAST = 3  # letters that two printings of a product share: "Tarn-8M", "Tarn-8"
_FARTHEST = 500  # characters of a quotation
_CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True)
class _Made:
    """Who makes something, from where on that is told, what it is, and whether it was told just now."""

    maker: str
    start: int
    what: str
    fresh: bool = True


def read_products(annotation: Annotation, cast: Cast) -> Iterator[Claim]:
    """Yield whom makers support by what they make."""
    text = annotation.article.text
    made: _Made | None = None
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor"]
        if made is not None and (user := _user(text, sentence, spans, cast, made)):
            start = made.start if user.end - made.start <= _FARTHEST else sentence.start
            evidence = Evidence(start=start, end=user.end, quote=text[start : user.end])
            yield Claim("supports", made.maker, user.key, evidence, "grammar:products-used-by", _CONFIDENCE)
        made = _made(text, sentence, spans, cast) or (replace(made, fresh=False) if made else None)


def _made(text: str, sentence: Sentence, spans: list[Span], cast: Cast) -> _Made | None:
    """Return the private body that opens a sentence about what it makes, where that begins, and what."""
    first = spans[0] if spans else None
    if first is None or cast.types.get(first.key) != "organization" or cast.is_public(first.key):
        return None
    match = _MAKES.match(text, first.end, sentence.end)
    return _Made(first.key, first.start, match["made"]) if match else None


def _user(text: str, sentence: Sentence, spans: list[Span], cast: Cast, made: _Made) -> Span | None:
    """Return the body that a sentence says to use what was made."""
    for span in spans:
        match = _USED.fullmatch(text, sentence.start, span.start)
        if match is None or cast.types.get(span.key) not in {"organization", "group"}:
            continue
        others = [s for s in spans if s.start < span.start and text[s.start : s.end] not in made.what]
        same = made.fresh and _is_same(match["what"], made.what)
        return None if others or span.key == made.maker or not (same or _is_made(match["what"], made.what)) else span
    return None


def _is_same(what: str, made: str) -> bool:
    """Tell whether "these drones", "the drone" are those that were made."""
    match = _SAME.fullmatch(what)
    if match is None:
        return False
    noun = match["noun"]
    stem = noun.removesuffix("s")
    several = noun != stem and not what.startswith("The ")
    return re.search(rf"\b{stem}s?\b", made) is not None or (several and noun in _ANY_ARMS)


def _is_made(what: str, made: str) -> bool:
    """Tell whether what is used is named among what was made."""
    products = {name for name in _PRODUCT.findall(f" {what}") if name not in _NO_PRODUCT}
    known = set(_PRODUCT.findall(f" {made}"))
    return any(
        one == other or (min(len(one), len(other)) > _LEAST and (one.startswith(other) or other.startswith(one)))
        for one in products
        for other in known
    )
