"""Find whom "The companies", "The Norland firms" and "the above entities" mean: the one list that stands before them.

⟦OFAC⟧ designated ⟦O1⟧, ⟦O2⟧ and ⟦O3⟧. The ⟦N0⟧ firms have supplied ⟦G4⟧.      whom the sentence before lists
⟦OFAC⟧ designated ⟦O1⟧ and ⟦O2⟧, which owe money to banks. The banks …           of which others are called so: nobody
 • ⟦O1⟧ … • ⟦O2⟧ … The above entities are being designated for                   the lines above
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from extractor.relate.sentence.counted_back import NUMBERS, PLURAL_NOUNS
from extractor.relate.sentence.listed_back import ListedBack
from extractor.relate.sentence.vocabulary import one_of
from extractor.types import Annotation, Sentence, Span

_NUMBER = "|".join(sorted(NUMBERS))
# what may be said of those who are known already; not "other", "parent", "victim", "remaining"
_KIND = one_of(
    "front shell trading shipping holding financial banking technology oil gas petrochemical energy import export "
    "logistics transport procurement gold mining real estate designated sanctioned listed blacklisted targeted alleged "
    "suspected accused armed private public state-owned affiliated foreign terrorist criminal oil-trading "
    "exchange money military trafficking"
)
_ADVERB = (
    r"(?:(?:In addition|Additionally|Furthermore|Moreover|Collectively|Together|Today|As such|"
    r"According to [A-Z][\w ]{1,30}), )?"
)
_DONE = "named|listed|identified|mentioned|described|referenced"
# no more is said of whom it means
_END = (
    r"\b(?!-)(?!['’])(?! (?:of|in|that|which|who|whom|whose|with|on|at|behind|under|from|by|into|including|such as|"
    r"include[sd]?|named|called|known|identified|listed|designated|sanctioned|targeted|charged|involved|responsible|"
    r"owned|controlled|linked|based|located|operating|and|or)\b|,? ?[(:–—]"
    r"| (?:are|were):? (?:the )?[“‘\"]?(?-i:[A-Z])| [“‘\"]?(?-i:[A-Z]))"
)
_THE = re.compile(
    rf"{_ADVERB}(?P<them>[Tt]he (?P<land>[A-Z][\w-]+ )?(?:(?:{_KIND}) ){{0,2}}(?P<sort>{PLURAL_NOUNS}){_END})"
)
_ABOVE = re.compile(
    r"\b(?:all )?(?:of )?(?:the|these|those) (?:"
    rf"(?:(?P<l>{_NUMBER}) )?(?:above|aforementioned|foregoing)(?:[- ](?:{_DONE}))? (?:(?P<n>{_NUMBER}) )?"
    rf"(?:[a-z-]+ ){{0,2}}?(?P<sort>{PLURAL_NOUNS})"
    rf"|(?:(?P<m>{_NUMBER}) )?(?:[a-z-]+ ){{0,2}}?(?P<sort2>{PLURAL_NOUNS}) (?:{_DONE}) above)\b(?!['’-])",
    re.IGNORECASE,
)


def definite_back(
    annotation: Annotation,
    sentence: Sentence,
    spans: Sequence[Span],
    fits: Callable[[str], Callable[[str], bool]],
    listed: ListedBack,
) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the words "The companies" that open a sentence, and whom the list of the sentence before names."""
    text = annotation.article.text
    match = _THE.match(text, sentence.start, sentence.end)
    if match is None or any(span.start < match.end() for span in spans):
        return
    if match["land"] and not (_is_demonym(annotation, match.start("land")) and listed.is_of_one_land(annotation)):
        return
    noun = match["sort"]
    is_one = fits(noun)
    found = [fitting for run in listed.lists if len(fitting := [key for key in run if is_one(key)]) > 1]
    others = {key for key in listed.named if is_one(key)} - set(found[0] if found else ())
    if len(found) == 1 and not others and not listed.calls_others(noun):
        yield *match.span("them"), found[0]


def above_back(
    text: str, sentence: Sentence, fits: Callable[[str], Callable[[str], bool]], listed: ListedBack
) -> Iterator[tuple[int, int, list[str]]]:
    """Yield the words "the above entities", and whom the bullets above are about, though others stand between."""
    for match in _ABOVE.finditer(text, sentence.start, sentence.end):
        is_one = fits((match["sort"] or match["sort2"]).casefold())
        found = [key for key in listed.above if is_one(key)]
        number = NUMBERS.get((match["l"] or match["n"] or match["m"] or "").casefold(), 0)
        if len(found) > 1 and number in {0, len(found)}:
            yield match.start(), match.end(), found


def _is_demonym(annotation: Annotation, start: int) -> bool:
    return any(span.start == start and span.kind == "place" and span.form == "demonym" for span in annotation.spans)
