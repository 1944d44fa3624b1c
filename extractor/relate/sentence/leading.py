"""Find the names that open a sentence, of which a pronoun further on is likely said."""

from __future__ import annotations

import re

from extractor.relate.sentence.vocabulary import KINSMAN
from extractor.types import Sentence, Span

_LIST_GAP = re.compile(
    r"\)?(?:\s?\([^()]{0,80}\))?(?:,\s(?:aged?\s)?[1-9]\d(?=,))?(?:,\s(?:and\s)?|\sand\s|\s\()(?:the\s)?"
    r"(?:(?!(?:owns?|runs?|controls?|leads?|heads?|manages?|operates?|holds?|ha[sd]|have|were|are|is|was|"
    r"of|to|by|with|for|from|at|in|on)\b)\w+\s){0,3}"  # "⟦P1⟧, son of ⟦P2⟧, was": he alone
)
_OPENS = re.compile(
    r"(?:[^,]{0,60},\s)?(?:(?:the|an?|both|while|like|as)\s)?(?:[\w.’'⟦⟧-]+\s){0,6}?(?:the\s)?[“‘\"]?", re.IGNORECASE
)
# "Among those listed today are | ⟦P1⟧, who is ⟦P2⟧'s wife, and her brother | ⟦P3⟧"
_INVERTED = re.compile(r"Among [^.;,:]{0,100}?\b(?:are|were|is|was) ")
_ASIDE = re.compile(
    r"(?:\s?\([^()]{0,80}\))?, (?:who|which|an?|the) [^;.]{0,120}?(?:, and |,? and (?:his|her) [a-z-]+ )"
)
# "⟦P1⟧, the deputy of | ⟦O2⟧, and | ⟦P3⟧": whose deputy he is goes by
_APPOSED = re.compile(
    r"(?:\s?\([^()]{0,80}\))?, (?:(?:an?|the|its|his|her) )?(?:[\w’'-]+ ){1,6}?(?:of|in|at|for|to|with) (?:the )?"
)
# "⟦P1⟧'s daughter ⟦P2⟧ sits": she is what the sentence is about
_OWNED = re.compile(
    rf"['’]s? (?:[a-z-]+ ){{0,3}}(?:{KINSMAN}|"
    r"stepson|stepdaughter|fianc[eé]e?|widow|girlfriend|boyfriend|lawyer|attorney|associate|partner|aide|friend|"
    r"accomplice|ally|deputy|successor|predecessor|bodyguard|driver|assistant|adviser|advisor)(?:-in-law)?,? "
)
# "⟦P1⟧ and his | wife, | ⟦P2⟧"
_HIS = re.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{KINSMAN}|partner|associate|accomplice|friend|lover)(?:-in-law)?,? ")
# "The ⟦G1⟧ officer defendants, ⟦P1⟧ and ⟦P2⟧, paid": they, and not the body, are what the sentence is about
_CLASS = re.compile(r"(?:['’]s?)? (?:[a-z-]+ ){0,2}(?:defendants|officers|hackers|operatives|employees|brothers), ")
_GOVERNED = re.compile(r"\b(?:of|for|by|with|from|to|on|at|against|said)\s(?:the\s)?$")


def leading_names(text: str, sentence: Sentence, spans: list[Span]) -> list[Span]:
    """Return the names that open a sentence, or stand behind "Among … are": a list of them counts as one."""
    inverted = _INVERTED.match(text, sentence.start, sentence.end)
    start = inverted.end() if inverted else sentence.start
    out: list[Span] = []
    end = start  # of the last of them, or of what it is said to be of
    for span in spans:
        if span.start < start or (inverted and span.form == "pronoun"):
            continue
        gap = text[end : span.start]
        if len(out) == 1 and (_OWNED.fullmatch(gap) or _CLASS.fullmatch(gap)):
            out, end = [span], span.end
            continue
        fits = _LIST_GAP.fullmatch(gap) if out else _OPENS.fullmatch(gap) and not _GOVERNED.search(gap)
        if not fits and len(out) > 1 and out[-1].form == "pronoun":
            fits = _HIS.fullmatch(gap)
        if not fits and inverted and out:
            if _ASIDE.fullmatch(gap):
                out.append(span)
                end = span.end
            continue
        if out and not fits and _APPOSED.fullmatch(gap):
            end = span.end
            continue
        if not fits:
            break
        out.append(span)
        end = span.end
    return out


def ids_in(spans: list[Span]) -> list[str]:
    """Return the actors of spans, in order, each once."""
    return list(dict.fromkeys(key for span in spans for key in span.key.split()))
