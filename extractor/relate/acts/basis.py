"""Read the legal basis of an act, and the criterion under it, from the words that follow it.

The first instrument after "pursuant to" is the basis; what only amends it is marked so by
`annotate`; what follows "blocked pursuant to" is the basis of somebody else's earlier listing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from extractor.lexicon import Lexicon
from extractor.lexicon.needs import Screened
from extractor.relate.sentence.mask import Masked, mask, spans_between
from extractor.types import Annotation, Target

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


_ROLL_UP = Screened(
    r"\b(?:actions?|designations?|sanctions|identifications?|targets|persons|individuals|entities)\b[^.;]{0,80}?"
    r"\b(?:taken|made|being taken|issued|imposed|announced|listed below[^.;]{0,40}|designat\w+)\b"
    r"[^.;⟦]{0,30}pursuant to|\b(?:these|the following) [^.;]{0,60}pursuant to|"
    r"(?:⟦D\d+⟧['’]s|\bthis) (?:action|designation|identification)s?,? "
    r"(?:(?:is|was|are) )?(?:being )?(?:taken )?pursuant to|"
    r"(?:⟦D\d+⟧['’]s|\bthis)(?: ⟦O\d+⟧)? (?:action|designation)s? (?:is|are|was|were) (?:an? |the )?(?:\w+ )?"
    r"(?:part|step|phase|round|use) (?:of|in) [^.;⟦]{0,90}(?:under|pursuant to)|"
    r"(?:⟦D\d+⟧['’]s|\bthis) (?:action|designation)s? (?:continues?|furthers?|advances?) (?:[^.;⟦]|⟦[OGCP]\d+⟧){0,60}?"
    r"\b(?:efforts?|campaign) (?:[^.;⟦]|⟦[OGCP]\d+⟧){0,80}?(?:under|pursuant to) (?=⟦L)",
    re.IGNORECASE,
)
# Instruments under which the Treasury and the State Department list persons: orders, and acts with lists of their own.
_LISTING_LAW = re.compile(r"E\.O\. \d{5}|Kingpin Act|FNKDA")


# "are subject to secondary sanctions pursuant to", "can prohibit the opening of a correspondent account": no listing
_OF_RISK = re.compile(r"\bsecondary sanctions\b|\bcorrespondent account|\bpayable-through\b|\bcould result in\b")
# "These identifications were made pursuant to": nothing of whom the document designates
_OF_PROPERTY = re.compile(r"(?:the |these |⟦D\d+⟧['’]s |this )?identification", re.IGNORECASE)
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


class _Act(Protocol):
    @property
    def kind(self) -> str: ...

    @property
    def past(self) -> bool: ...

    @property
    def authority(self) -> str: ...


_A = TypeVar("_A", bound=_Act)


def default_bases(
    annotation: Annotation, groups: Mapping[_A, Mapping[str, Target]], opened: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    """Return for each kind of act the basis of targets that have none of their own.

    That of a sentence about them all, of the count (`opened`), the only one stated, or the only one there is.
    """
    now = [(key, group.values()) for key, group in groups.items() if not key.past]
    stated = {
        target.legal_basis
        for key, group in now
        for target in group
        if key.kind == "designation" and key.authority != "EU" and target.legal_basis
    }
    past = [target for key, group in groups.items() if key.past for target in group.values()]
    out: dict[str, tuple[str, ...]] = {}
    for kind in {key.kind for key in groups}:
        others = {law for key, group in now if key.kind != kind for target in group for law in target.legal_basis}
        rolled = _rolled_up(annotation, kind)
        if rolled and not (opened and set(rolled) <= others):  # the order under which property is identified
            out[kind] = rolled
        elif opened or len(stated) == 1:
            out[kind] = opened or next(iter(stated))
        else:
            out[kind] = () if stated else _only_law(annotation, past)
    return out


def _rolled_up(annotation: Annotation, kind: str) -> tuple[str, ...]:
    """Return what a sentence about all acts of a kind names: "Today's action was taken pursuant to …"."""
    for sentence in annotation.sentences:
        if sentence.section == "body":
            masked = mask(annotation, sentence)
            rolled = _ROLL_UP.search(masked.text)
            if rolled is None or _OF_RISK.search(masked.text):
                continue
            if kind == "designation" and _OF_PROPERTY.match(rolled.group()):
                continue
            if basis := read_basis(masked, masked.text):
                return basis
    return ()


_RECALLED = re.compile(r"\bpreviously (?:designated|sanctioned|identified|listed)\b[^.;]*(?:E\.O\.)?[^.;]*$")
_BACK = 160  # characters


def _only_law(annotation: Annotation, past: Iterable[Target]) -> tuple[str, ...]:
    """Return the one instrument for listings that a document names, where it names no other.

    None that it names only where it tells of earlier acts ("previously designated pursuant to …").
    """
    told = [target.evidence for target in past]
    spans = [
        span
        for span in annotation.spans
        if span.kind == "legal" and span.form != "amending" and _LISTING_LAW.fullmatch(span.key)
    ]
    found = {span.key for span in spans}
    is_recalled = all(
        any(one.start <= span.start < one.end for one in told)
        or _RECALLED.search(annotation.article.text, max(0, span.start - _BACK), span.start)
        for span in spans
    )
    return tuple(found) if len(found) == 1 and not is_recalled else ()


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


def programs_of(lexicon: Lexicon, authority: str, targets: Iterable[Target]) -> tuple[str, ...]:
    """Return the keys of the authority's programmes that rest on the stated instruments first of all."""
    found: dict[str, None] = {}
    for law in dict.fromkeys(law for target in targets for law in target.legal_basis):
        of_law = (row for row in lexicon.programs_of(law) if row.legal_basis[0] == law)
        rows = [row for row in of_law if lexicon.authorities[row.authority].short == authority]
        found |= {row.key: None for row in sorted(rows, key=lambda row: len(row.legal_basis))[:1]}
    return tuple(found)
