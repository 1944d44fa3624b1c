"""Give verbs of several subjects, and those behind "continues to", the forms that rows of the grammar are written in.

⟦P0⟧ and ⟦P1⟧ fund ⟦G2⟧         ->   ⟦P0⟧ and ⟦P1⟧ funds ⟦G2⟧
⟦P0⟧ and ⟦P1⟧, who fund ⟦G2⟧    ->   ⟦P0⟧ and ⟦P1⟧, who funded ⟦G2⟧    (who "funds" is the last of them alone)
⟦P0⟧ continues to run ⟦O1⟧      ->   ⟦P0⟧ continues to runs ⟦O1⟧
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.mask import Masked

# Nouns as well, most of them, so that no row has them without an ending.
_VERB = (
    "arm|back|bankroll|belong|chair|channel|command|control|cooperate|coordinate|direct|enable|equip|exercise|facilitate|fund|"
    "funnel|helm|host|launder|maintain|make|manage|mastermind|negotiate|operate|own|pass|possess|preside|procure|recruit|"
    "repair|report|run|sell|serve|share|spearhead|sponsor|spy|subsidize|supervise|supply|train|transport|work|write"
)
_MORE = "deliver|export|fight|head|import|oversee|receive|remit|send|ship|transfer|wire"
_ADVERB = r"(?:(?:both|each|also|now|then|still|jointly|together|all|[a-z]+ly) )"
# behind "⟦P0⟧ and ⟦P1⟧", "They" or "two men"; "fund and equip"
_PLURAL = Screened(
    rf"(?P<who>⟦[POGV]\d+⟧|\b(?:[a-z]*men|people|[a-z]+(?<!s)s)(?= (?:who|that|which)\b))"
    rf"(?P<between>,? (?:(?:who|which|that) )?{_ADVERB}*)"
    rf"(?P<verbs>(?:{_VERB})(?:(?:,|,? and|,? or) (?:{_VERB}))*) (?!and\b|or\b)(?=[a-z⟦])"
)
# what somebody goes on to do, he does: not "agreed to", "was told to"
_GOES_ON = Screened(
    r"\b(?:continu(?:es?|ed|ing)|began|begins|start(?:s|ed)|went on|goes on|came|come|return(?:s|ed)) to (?:[a-z]+ly )?"
    rf"(?P<verb>{_VERB}|{_MORE}) (?=[a-z$\d⟦])"
)
_JOINED = re.compile(r"(?:and|or|as well as) (?:the )?$")
_ASIDE = re.compile(r", (?:which|who|whose)\b[^;:]*, and (?:the )?$")  # "⟦O1⟧, which owns ⟦O2⟧, and | ⟦O3⟧ share"
_ONE = re.compile(rf"\b(?:{_VERB}|{_MORE})\b")
_WHO = re.compile(r"\b(?:who|which|that)\b")
_PAST = {"make": "made", "run": "ran", "sell": "sold", "write": "wrote", "control": "controlled"}


def with_endings(masked: Masked) -> Masked:
    """Return the sentence with an ending on verbs whose subjects are several, or who go on with what they do."""
    several = [
        (
            match.start("verbs"),
            match.end("verbs"),
            _ONE.sub(_past if _WHO.search(match["between"]) else _now, match["verbs"]),
        )
        for match in _PLURAL.finditer(masked.text)
        if _are_several(masked, match)
    ]
    going_on = [(*match.span("verb"), _ONE.sub(_now, match["verb"])) for match in _GOES_ON.finditer(masked.text)]
    return masked.rewrite(sorted([*several, *going_on]))


def _are_several(masked: Masked, match: re.Match[str]) -> bool:
    """Tell a plural noun, a token of several, or a name that "and" joins to those before it."""
    if not match["who"].startswith("⟦") or len(masked.actors(match["who"])) > 1:
        return True
    before = masked.text[: match.start()]
    return _JOINED.search(before) is not None and _ASIDE.search(before) is None


def _now(match: re.Match[str]) -> str:
    verb = match.group()
    return f"{verb[:-1]}ies" if verb.endswith("y") else f"{verb}s"


def _past(match: re.Match[str]) -> str:
    verb = match.group()
    regular = f"{verb}d" if verb.endswith("e") else f"{verb[:-1]}ied" if verb.endswith("y") else f"{verb}ed"
    return _PAST.get(verb, regular)
