"""Let those whom a count introduces do what the words behind it say of them.

designated two firms that supply ⟦O1⟧: ⟦O2⟧ and ⟦O3⟧              ->   ⟦O2⟧ and ⟦O3⟧ supply ⟦O1⟧
designated two firms that ⟦P1⟧ owns: ⟦O2⟧ and ⟦O3⟧                ->   ⟦P1⟧ owns ⟦O2⟧ and ⟦O3⟧
designated two firms subordinate to ⟦O1⟧: ⟦O2⟧ and ⟦O3⟧           ->   ⟦O2⟧ and ⟦O3⟧ are subordinate to ⟦O1⟧
designated two members of ⟦G1⟧'s council, now at war: ⟦P2⟧ and …   ->   ⟦P2⟧ and … are members of ⟦G1⟧'s council, …
"""

from __future__ import annotations

import re

from extractor.relate.sentence.counted_back import NUMBERS
from extractor.relate.sentence.enumerated import without_appositions
from extractor.relate.sentence.exemplified import PLURALS_OF
from extractor.relate.sentence.joined import joined
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.plural_verbs import with_endings

_NUMBER = "|".join(sorted(NUMBERS.keys() - {"both"}))
_WORD = (
    r"(?!(?:of|in|by|to|for|with|from|that|who|which|and|or|are|were|is|was|include|including)\b)"
    r"(?:[A-Za-z][\w-]*|⟦[CNGO]\d+⟧(?:['’]s|-[a-z]+)?)"
)
_COUNT = (
    rf"(?:(?P<n>{_NUMBER}|\d{{1,3}})|(?:the )?following|several|multiple|other|additional|various|"
    r"an? (?:number|group|network|series) of)"
)
_NOUN = r"(?P<noun>[a-z-]+s|people|men|women|aircraft)"
_DONE = (
    r"(?P<done>,? (?:are|were|have been) (?:also |being |today )*"
    r"(?:designated|sanctioned|listed|blocked|targeted|named|arrested|charged)\b[^:;—]{0,80})"
)
_ALSO = rf"(?P<also> and (?:an?|one|{_NUMBER}|\d{{1,3}}) (?:{_WORD} ){{0,4}}?[a-z]+)"  # "two firms | and one man"
_COUNTED = re.compile(
    rf"\b{_COUNT}(?: {_WORD}){{0,6}}? {_NOUN}{_ALSO}?,? (?P<rest>(?=[a-z])[^:;—]{{4,220}}?){_DONE}?"
    r"(?:\s?(?::|—)|, including(?: the)?)\s?(?=\S)",
    re.IGNORECASE,
)
# "Other firms that supply ⟦O1⟧ include ⟦O2⟧ and ⟦O3⟧", "Among the firms that ⟦G1⟧ hacked are"
_INCLUDED = re.compile(
    rf"^(?:In addition, |Additionally, |Also, )?(?:Among )?(?:(?:the|other|these|those|several|some of the) )?(?P<n>)"
    rf"(?:{_WORD} ){{0,5}}?{_NOUN} (?P<rest>(?:that|who|which|[a-z]+ed|[a-z]+ing|subordinate) [^:;—]{{4,220}}?) "
    r"(?:include|included|are|were)(?: the following)?:? (?=\S)",
    re.IGNORECASE,
)
# "firms of ⟦P1⟧'s were also listed, including ⟦O2⟧ and ⟦O3⟧.": whom a clause behind the verb names
_LATE = re.compile(
    r" (?P<done>(?:are|were|have been) (?:also |being )*(?:designated|sanctioned|listed|targeted|blacklisted|arrested|"
    r"charged)(?: today| ⟦D\d+⟧)?),? (?:including|among them|notably),? (?=(?:the )?⟦[POGV])"
)
# "Working for ⟦O1⟧ were ⟦P2⟧ and ⟦P3⟧"
_TURNED = re.compile(
    r"(?P<rest>(?!Including|Following|During|According|Regarding|Notwithstanding)[A-Z][a-z]+ing (?:[a-z]+ ){0,3}"
    r"(?:the )?⟦[POG]\d+⟧(?:[^.:;—⟦]{0,60}?)) (?:is|are|was|were) (?=(?:the )?⟦[POG])"
)
# where they are, before what else is said: "firms based in ⟦C1⟧ | that are owned by"
_PLACED = re.compile(
    r"(?:(?:located|based|operating|living|registered|organized|headquartered) )?(?:in|across|throughout|from) "
    r"(?:the )?⟦C\d+⟧(?:(?:,| and|, and) (?:the )?⟦C\d+⟧){0,4},? (?=(?:that|who|which) )"
)
_RELATIVE = re.compile(r"(?:who|that|which) (?P<said>.+)$")
# "(firms) that ⟦P1⟧ owns", "that the ⟦O1⟧ has used": they are what somebody does something to
_THEY_ARE_DONE = re.compile(r"(?:the )?⟦[POGC]\d+⟧ (?:[a-z]+ ){0,3}[a-z]+$")
_IN_WHICH = re.compile(r"(?:in|through|with|by|for|of) (?:which|whom)\b")
_REASON = re.compile(
    r"for (?:having |being |their |its |his |allegedly |reportedly )*(?:[a-z]+ing\b|(?<=their )[a-z]+)"
)
# what they are listed for says more than that they are: "organizations designated pursuant to ⟦L0⟧ | for"
_LISTED_FOR = re.compile(
    r"(?:(?:previously|already|also) )?(?:designated|sanctioned|listed)"
    r"(?:,? (?:(?:by|in|on|under|pursuant to) (?:the )?⟦[OCDL]\d+⟧(?:['’]s ⟦O\d+⟧)?|today|⟦D\d+⟧))* (?=for )"
)
_OF = re.compile(r"(?:of|for|within|at|from|to|in) ")
_TELLS = re.compile(
    r"[a-z-]+ing\b|(?:[a-z-]+(?:ed|en)|held|led|run|subordinate|responsible|loyal|close|subject) "
    r"(?:by|to|in|with|for|as|from|on|at|under|of|within|through)\b"
)
_DID = re.compile(r"[a-z-]+ed (?!and\b|or\b|that\b)")
_NO_CLAUSE = re.compile(
    r"(?:and|or|whose|designated|sanctioned|listed|named|identified|blocked|today|also|as|"
    r"located|based|operating|registered|headquartered)\b"  # what stands behind where they are is often not theirs
)
# one of them, and it is not said which
_EITHER = re.compile(r"⟧(?:['’]s?)?,? (?:and/)?or (?:the |an? )?(?:[\w-]+ ){0,3}⟦")
_ITEM = r"(?:the )?(?:[A-Z][\w.’-]* ){0,4}⟦[POGVA]\d+⟧(?:\s?\([^()]{0,160}\))?"
_LIST = re.compile(rf"{_ITEM}(?:(?:; and |, and | and |, |; ){_ITEM}){{0,60}}(?=\s?(?:[.—]|$))")
_MARK = re.compile("[:—]|, including ")
_PERSON = re.compile(r"⟦P\d+⟧")  # of "Minister of Defence ⟦P1⟧; Director of the ⟦O2⟧ ⟦P3⟧"
_TOKEN = re.compile(r"⟦([POGVA])\d+⟧")


def with_clause(bare: Masked) -> Masked | None:
    """Return a bare sentence that says of the names behind its colon or dash what it says of those it counts."""
    plain = without_appositions(joined(bare))
    counted = _COUNTED.search(plain.text) if _MARK.search(plain.text) else _INCLUDED.match(plain.text)
    if counted is None:
        return _turned(plain) or _named_late(plain)
    names = _named(plain.text, counted.end())
    told = _told(plain, counted, names) if names and _fits(counted, names) else None
    return with_endings(told) if told else None


def _turned(plain: Masked) -> Masked | None:
    """Return "⟦P2⟧ and ⟦P3⟧ were working for ⟦O1⟧" for a sentence that says it the other way round."""
    turned = _TURNED.match(plain.text)
    names = _named(plain.text, turned.end()) if turned else ""
    if turned is None or not names:
        return None
    return plain.rewrite([(0, 0, f"{names} were "), (turned.end("rest"), len(plain.text), ".")])


def _named_late(plain: Masked) -> Masked | None:
    """Return a sentence that names those to whom something was done before the verb that says so."""
    late = _LATE.search(plain.text)
    names = _named(plain.text, late.end()) if late else ""
    if late is None or not names:
        return None
    return plain.rewrite([(late.start(), len(plain.text), f", including {names}, {late['done']}.")])


def _named(text: str, start: int) -> str:
    """Return the names listed from an offset on, as a list of names alone, "" for none."""
    if listed := _LIST.match(text, start):
        return listed[0]
    items = [_PERSON.search(item) for item in text[start:].split(";")]
    names = [item[0] for item in items if item]
    if len(names) < len(items) or len(names) == 1:
        return ""
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _fits(counted: re.Match[str], listed: str) -> bool:
    """Tell whether those listed are of the sort that is counted, and not more of them."""
    letters = _TOKEN.findall(listed)
    number = NUMBERS.get((counted["n"] or "").casefold(), int(counted["n"]) if (counted["n"] or "").isdigit() else 0)
    if counted.groupdict().get("also"):
        return len(letters) > 1  # "two firms and one man that support ⟦G1⟧:"
    fit = all(counted["noun"].casefold() in PLURALS_OF[letter] for letter in letters)
    return fit and (not number or 1 < len(letters) <= number)


def _told(plain: Masked, counted: re.Match[str], names: str) -> Masked | None:
    """Return the sentence that the words behind a count make of the names it introduces."""
    rest, end = counted["rest"], len(plain.text)
    start, stop = counted.span("rest")
    for passing in (_PLACED, _LISTED_FOR):
        skipped = passing.match(rest)
        rest, start = (rest[skipped.end() :], start + skipped.end()) if skipped else (rest, start)
    if _NO_CLAUSE.match(rest) or _EITHER.search(rest):
        return None
    if relative := _RELATIVE.match(rest):
        start += relative.start("said")
        if _THEY_ARE_DONE.match(relative["said"]):
            return plain.rewrite([(0, start, ""), (stop, end, f" {names}.")])
        joint = " "
    elif _IN_WHICH.match(rest):
        joint = ", "
    elif _REASON.match(rest):
        joint = " were designated "
    elif _OF.match(rest):
        start, joint = counted.start("noun"), " are "
    elif _TELLS.match(rest):
        joint = " are "
    elif _DID.match(rest):
        joint = " "  # "the following banks helped ⟦G1⟧:"
    else:
        return None
    return plain.rewrite([(0, start, f"{names}{joint}"), (stop, end, ".")])
