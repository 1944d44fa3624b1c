"""Let names take in the titles and descriptions before them: for who does what, not for who is what.

on behalf of ⟦G1⟧ financier ⟦P2⟧    ->   on behalf of ⟦P2⟧
run by a former pilot, ⟦P1⟧         ->   run by ⟦P1⟧
for a company called ⟦O1⟧           ->   for ⟦O1⟧
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.absorb import STOP, VERBAL
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import one_of

# What a person is to a body that is named before him: "⟦G1⟧ financier ⟦P2⟧", "⟦O1⟧’s former head of research ⟦P2⟧".
POSTS = one_of(
    "leaders? co-leaders? commanders? officials? members? financiers? heads? chiefs? presidents? chairm[ae]n "
    "directors? founders? co-founders? executives? ceo operatives? facilitators? supporters? associates? officers? "
    "agents? representatives? secretary ministers? spokesm[ae]n spokesperson figures? lieutenants? kingpins? "
    "boss(?:es)? affiliates? administrators? developers? employees? fundraisers? supplier ambassador lawyers? emir "
    "general deputy brothers? fighters? hackers? recruiters? couriers? traffickers? launderers? manager owner "
    "chairwoman envoys? procurer colonel major captain lieutenant brigadier sergeant"
)
_WORD = rf"(?!(?:{STOP})\b)[\w’'-]+"
_BODY_TITLE = re.compile(
    rf"(?:⟦[OG]\d+⟧['’]s )?"
    rf"⟦[POGC]\d+⟧(?:['’]s)? (?:{_WORD} ){{0,4}}?(?i:{POSTS})(?: (?:and|of) (?:{_WORD} ){{0,3}}?{_WORD})? (?=⟦P\d+⟧)"
)
_TITLE_OF = Screened(
    rf"(?<![\w’'-])(?:{_WORD} ){{0,3}}(?i:{POSTS}) of (?:the )?⟦[OGC]\d+⟧,? (?=⟦P\d+⟧(?:[,.;]|$| (?:and|in|to|who)\b))"
)
# "President ⟦P1⟧", "former Vice President ⟦P2⟧": a title of nobody's that the sentence names
_STATESMAN = Screened(
    r"(?<!⟧ )(?<!['’]s )(?<!['’] )(?:(?:former|then|late|current|[Vv]ice|[Dd]eputy|[Pp]rime|[Ff]irst|[Ff]oreign|"
    r"[Ff]inance|[Ii]nterior|[Dd]efen[cs]e)[ -]){0,3}"
    r"(?:President|Minister(?: (?:of|for)(?: (?:[A-Z][\w’-]+|and|the),?){1,6})?|Secretary[ -]General|"
    r"Commander[ -]in[ -]Chief|Governor|Lady|King|Prince|Emir) (?=⟦P\d+⟧)"
)

_PLAIN = rf"(?!(?:{STOP}|a)\b)(?![a-z]+ed\b)[\w’'-]+"
# "through a restaurant owner, ⟦P1⟧,", "run by a ⟦N1⟧, ⟦P2⟧": a description behind a preposition, and who is described
_DESCRIBED = Screened(
    rf"(?<=[a-z] )(?<!ccording )(?:by|to|from|with|for|through|via|alongside) (?=(?:an?|another|his|her|its|their) "
    rf"(?:(?:{_PLAIN}|⟦[NC]\d+⟧(?:['’]s)?) ){{0,5}}(?:{_PLAIN}|⟦N\d+⟧), ⟦P\d+⟧(?:[,.;]|$))[^⟦,]*(?:⟦[NC]\d+⟧[^⟦,]*)*, "
)
# "for a company called ⟦O1⟧", "a man known only as ⟦P2⟧"
_CALLED = Screened(
    rf"\b(?:an?|another) (?:(?:{_PLAIN}|⟦[NC]\d+⟧) ){{1,5}}?"
    r"(?:called|named|nicknamed|dubbed|known(?: (?:only|online))? as) (?:the )?(?=⟦[POG]\d+⟧)"
)


def fold_titles(bare: Masked) -> Masked:
    """Return a bare sentence in which persons take in the titles before them: for who does what, not for who is what.

    on behalf of ⟦G1⟧ financier ⟦P2⟧    ->   on behalf of ⟦P2⟧
    """
    for pattern in (_BODY_TITLE, _TITLE_OF, _STATESMAN):
        changes = []
        for match in pattern.finditer(bare.text):
            token = re.compile(r"⟦P\d+⟧").match(bare.text, match.end())
            if token and not VERBAL.search(match.group()):
                changes.append((match.start(), token.end(), token.group()))
        bare = bare.rewrite(changes) if changes else bare
    return _fold_descriptions(bare)


def _fold_descriptions(bare: Masked) -> Masked:
    """Let a name take in the description before it: "through a banker, ⟦P1⟧", "for a firm called ⟦O2⟧"."""
    for pattern in (_DESCRIBED, _CALLED):
        changes = []
        for match in pattern.finditer(bare.text):
            token = re.compile(r"⟦[A-Z]\d+⟧").match(bare.text, match.end())
            start = match.start() if pattern is _CALLED else bare.text.index(" ", match.start()) + 1
            if token:
                changes.append((start, token.end(), token.group()))
        bare = bare.rewrite(changes) if changes else bare
    return bare
