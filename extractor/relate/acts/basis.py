"""Read the legal basis of an act, and the criterion under it, from the words that follow it.

The first instrument after "pursuant to" is the basis; what only amends it is marked so by
`annotate`; what follows "blocked pursuant to" is the basis of somebody else's earlier listing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.relate.sentence.mask import Masked, mask, spans_between
from extractor.types import Annotation

_LIST = r"⟦L\d+⟧(?:(?:,? as (?:further )?amended,?)?(?:,| and|, and| or) (?:the )?⟦L\d+⟧)*"
_OF_OTHERS = (
    r"blocked|unblocked|previously (?:designated|sanctioned)|annex to|violat\w+(?: of)?|amend\w+ by|established"
)
_UNDER = r"pursuant to|under|by authority of|in accordance with|authority of|invoking|authorit(?:y|ies)|violating"
_BASIS = re.compile(
    rf"(?P<not>(?:{_OF_OTHERS})(?:[^.;⟦]{{0,40}}))?\b(?:{_UNDER})\b[^.;:⟦]{{0,80}}?(?P<l>{_LIST})", re.IGNORECASE
)
# "pursuant to ⟦L1⟧ for having AFO ⟦G2⟧, and pursuant to ⟦L3⟧ for …": the same act rests on both
_ALSO_UNDER = re.compile(rf"[,;]? (?:and|as well as)(?: also)? pursuant to (?P<l>{_LIST})")

# key -> words, the criteria of the orders in the order in which a text is tested
CRITERIA: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (key, re.compile(pattern, re.IGNORECASE))
    for key, pattern in (
        (
            "owned-controlled-acting-for",
            r"\b(?:OOC|AFO)\b|owned(?:,)? (?:or|and) controlled|owned by|controlled by|on behalf of",
        ),
        ("material-support", r"\bSUP\b|materially assist|support"),
        ("leader-official", r"\b(?:leader|official|executive officer|member of the board|director)\b"),
        ("operating-in-sector", r"\b(?:operat|conduct)\w+ .{0,40}\bsector\b"),
        ("family-member", r"\b(?:spouse|adult child|family member)\b"),
        ("human-rights-abuse", r"human rights|abuse"),
        ("corruption", r"corrupt|misappropriation"),
        ("malicious-cyber", r"cyber"),
        ("drug-trafficking", r"narcotics|illicit drugs|drug trafficking"),
        ("proliferation", r"proliferation|weapons of mass destruction"),
        ("terrorism", r"terror"),
        ("nationality", r"\bbeing an? .{0,20}person\b"),
    )
)


def read_basis(masked: Masked, segment: str) -> tuple[str, ...]:
    """Return the instruments a stretch of masked text names as basis: the first group, and what is added to it."""
    for match in _BASIS.finditer(segment):
        if match["not"]:
            continue
        laws = match["l"] + " ".join(more["l"] for more in _ALSO_UNDER.finditer(segment, match.end()))
        spans = [span for span in masked.tokens(laws) if span.kind == "legal" and span.form != "amending"]
        if spans:
            return tuple(dict.fromkeys(span.key for span in spans))
    return ()


_ROLL_UP = re.compile(
    r"\b(?:actions?|designations?|sanctions|identifications?|targets|persons|individuals|entities)\b[^.;]{0,80}?"
    r"\b(?:taken|made|being taken|issued|imposed|announced|listed below[^.;]{0,40}|designat\w+)\b"
    r"[^.;⟦]{0,30}pursuant to|\b(?:these|the following) [^.;]{0,60}pursuant to|"
    r"(?:⟦D\d+⟧['’]s|\bthis) (?:action|designation|identification)s?,? "
    r"(?:(?:is|was|are) )?(?:being )?(?:taken )?pursuant to|"
    r"(?:⟦D\d+⟧['’]s|\bthis)(?: ⟦O\d+⟧)? (?:action|designation)s? (?:is|are|was|were) (?:an? |the )?(?:\w+ )?"
    r"(?:part|step|phase|round|use) (?:of|in) [^.;⟦]{0,90}(?:under|pursuant to)",
    re.IGNORECASE,
)
# Instruments under which the Treasury and the State Department list persons: orders, and acts with lists of their own.
_LISTING_LAW = re.compile(r"E\.O\. \d{5}|Kingpin Act|FNKDA")


# "These identifications were made pursuant to": nothing of whom the document designates
_OF_PROPERTY = re.compile(r"(?:the |these )?identification", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:This|These) (?:action|designation)s? (?:is|are|was|were) (?:being )?taken (?:under|pursuant to)"
)


def basis_behind(annotation: Annotation, number: int) -> tuple[str, ...]:
    """Return the instruments that "This action was taken pursuant to …" right behind a sentence names."""
    both = annotation.sentences[number : number + 2]
    if len({sentence.block for sentence in both}) != 1 or len(both) == 1:
        return ()
    masked = mask(annotation, both[1])
    return read_basis(masked, masked.text) if _BEHIND.match(masked.text) else ()


def default_basis(
    annotation: Annotation, opened: tuple[str, ...], stated: Iterable[tuple[str, ...]], kind: str
) -> tuple[str, ...]:
    """Return the basis of targets that have none of their own: of the roll-up, of the count, or the only one."""
    for sentence in annotation.sentences:
        if sentence.section == "body":
            masked = mask(annotation, sentence)
            rolled = _ROLL_UP.search(masked.text)
            if rolled is None or (kind == "designation" and _OF_PROPERTY.match(rolled.group())):
                continue
            if basis := read_basis(masked, masked.text):
                return basis
    only = set(stated)
    if opened or len(only) == 1:
        return opened or next(iter(only))
    return () if only else _only_law(annotation)


def _only_law(annotation: Annotation) -> tuple[str, ...]:
    """Return the one instrument for listings that a document names, where it names no other."""
    found = {
        span.key
        for span in annotation.spans
        if span.kind == "legal" and span.form != "amending" and _LISTING_LAW.fullmatch(span.key)
    }
    return tuple(found) if len(found) == 1 else ()


# "E.O. 13382 Designations", "Designations of Separatists (E.O. 13660)": what stands under such a heading rests on it
_SECTION = re.compile(
    r"\b(?:designations?|sanctions?|targets|designated|identifications?|identified)\b|\([^()]*\)\W*$", re.IGNORECASE
)
_BACKGROUND = re.compile(r"\b(?:background|about|previous(?:ly)?|amend\w*|implications|tools)\b", re.IGNORECASE)


def headed_basis(annotation: Annotation, block: int) -> tuple[str, ...]:
    """Return the instruments that the nearest heading with one above a block names: its section rests on them."""
    for above in reversed(annotation.blocks[:block]):
        if above.kind != "heading":
            continue
        spans = [s for s in spans_between(annotation, above.start, above.end) if s.kind == "legal"]
        words = annotation.article.text[above.start : above.end]
        if spans and _SECTION.search(words) and not _BACKGROUND.search(words):
            return tuple(dict.fromkeys(span.key for span in spans if span.form != "amending"))
    return ()


def read_criterion(segment: str) -> str:
    """Return the key of the criterion a stretch names, "" for none."""
    reason = re.search(r"\b(?:for|because)\b", segment)
    if reason is None:
        return ""
    words = segment[reason.start() : reason.start() + 400]
    return next((key for key, pattern in CRITERIA if pattern.search(words)), "")
