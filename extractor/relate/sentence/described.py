"""Let names take in what describes them from before, where that tells of others or could be a verb.

⟦P1⟧ sold it to the ⟦P2⟧-owned, ⟦C3⟧-based firm ⟦O4⟧         ⟦P1⟧ sold it to the ⟦O4⟧
⟦P1⟧ works for ⟦C2⟧’s largest bank, ⟦O3⟧                     ⟦P1⟧ works for ⟦O3⟧
⟦P1⟧ paid former defence minister ⟦P2⟧                       ⟦P1⟧ paid ⟦P2⟧
⟦P1⟧ reports to the ⟦G2⟧ chief, ⟦P3⟧                         ⟦P1⟧ reports to ⟦P3⟧
on behalf of convicted arms dealer ⟦P1⟧                      on behalf of ⟦P1⟧
A court convicted arms dealer ⟦P1⟧                           as it stands: that is what it did

What the description itself says is read where it stands; here only the rest is.
"""

from __future__ import annotations

import re

from extractor.lexicon.needs import Screened
from extractor.relate.sentence.absorb import STOP
from extractor.relate.sentence.fold import POSTS
from extractor.relate.sentence.mask import Masked
from extractor.relate.sentence.vocabulary import IRREGULAR, LIKE, one_of

_NAME = r"⟦[POGVA]\d+⟧"
_BEHIND_HYPHEN = one_of(
    "owned controlled run led headed commanded directed founded created backed funded financed sponsored supported "
    "affiliated linked aligned connected associated allied tied related inspired trained subordinated dominated "
    "operated managed administered chartered flagged registered based designated sanctioned listed"
)
# "⟦P2⟧-owned, ⟦C3⟧-based", "⟦G1⟧-linked and ⟦P2⟧-run"
_HYPHENED = rf"⟦[POGC]\d+⟧(?: (?:and|or) ⟦[POGC]\d+⟧)?-(?:{_BEHIND_HYPHEN})(?:,? and|,)? "
_WORD = rf"(?:(?!(?:{STOP}|a|he|she|it|they)\b)[a-z][a-z’'-]*|[A-Z]{{2,5}}(?:-[a-z]+)?|⟦[CN]\d+⟧(?:['’]s|-based,?)?) "
_SORT = r"(?:[a-z][a-z’'-]*, )?"
_LISTED = one_of(
    "designated sanctioned blacklisted convicted indicted disgraced exiled jailed imprisoned wanted deposed ousted "
    "disbarred accused"
)
_RANK = one_of("senior top key leading prominent high-ranking notorious former then")
_FIRMS = one_of("company firm bank institution entity business charity subsidiary affiliate exchange lender unit arm")
_BANDS = one_of("group gang cartel militia organization organisation movement syndicate network faction crew party")
_FORMER = one_of("former ex then onetime one-time erstwhile")
_OWNER = rf"⟦[OGP]\d+⟧(?:['’]s (?:{_WORD}){{0,3}}| (?:front |shell |cover |holding ))"
_ENDED = r"(?=⟦P\d+⟧(?:[.,;]|$| (?:and|in)\b))"
_COUNTRY = r"(?:country|nation|world|region|city|state|continent|regime|kingdom)"
_PATTERNS = (
    rf"{_HYPHENED}(?:{_HYPHENED})*(?P<words>(?:{_WORD}){{0,4}}?{_SORT})(?={_NAME})",
    # "⟦C1⟧’s largest shipping company, ⟦O2⟧", "the country's second-biggest bank ⟦O2⟧"
    rf"(?:⟦C\d+⟧|(?:the|its|his|their) {_COUNTRY})['’]s (?P<words>(?:{_WORD}){{1,6}}?{_SORT})(?:the )?(?={_NAME})",
    rf"\b(?:(?:previously|formerly|already|once|now)[ -])?(?:{_LISTED}) (?P<words>(?:{_WORD}){{0,4}})(?={_NAME})",
    # "⟦G1⟧ front company ⟦O2⟧", "⟦P1⟧'s largest bank, ⟦O2⟧"; but in "⟦G1⟧ and ⟦O2⟧ front company" both have it
    rf"(?<!⟧ and )(?<!⟧ or ){_OWNER}(?P<words>(?:{_FIRMS}),? )(?=⟦O\d+⟧)",
    # "include senior ⟦G1⟧ official ⟦P2⟧"
    rf"(?:(?:{_RANK}) )*⟦[OG]\d+⟧(?:['’]s)? (?P<words>(?:{_WORD}){{0,3}}(?:{POSTS}) )(?=⟦P\d+⟧)",
    # "the ⟦G1⟧'s chief, ⟦P2⟧"
    rf"(?:the |an? )⟦[OG]\d+⟧(?:['’]s)? (?P<words>(?:{_WORD}){{0,3}}(?:{POSTS})), {_ENDED}",
    # "of the drug trafficking group, the ⟦G1⟧"
    rf"\b(?:the|an?|another|rival) (?P<words>(?:{_WORD}){{1,5}}?(?:{_BANDS})),? (?:the )?(?=⟦[OG]\d+⟧(?!['’-]))",
    rf"(?<!-)\b(?:{_FORMER})[ -](?P<words>(?:{_WORD}){{1,4}})(?=⟦P\d+⟧)",
)
_DESCRIPTIONS = tuple(map(Screened, _PATTERNS))
_TOKEN = re.compile(_NAME)
# What may stand before a description that is no verb: "on behalf of | convicted", "and | former"
_BEFORE = re.compile(
    r"(?:^|[,;:—–(] |\b(?:of|for|to|with|by|from|in|at|as|via|through|against|including|like|between|under|behind|"
    r"named|the|an?|both|(?<!ed )(?<!ed, )and|or|[a-z]+ing|[a-z]{2,}ed|met|hired|paid|told|sold|led|runs?|"
    r"owns?|includes?) )(?:the |an? )?$",
    re.IGNORECASE,
)
_FAR = 30  # characters that hold the words before a description
# "⟦G1⟧-linked hackers | robbed ⟦O2⟧", "⟦G1⟧-backed men | stole ⟦V2⟧": what they do, and not what they call the next
_PLURALS = one_of(
    "arms drugs weapons logistics communications operations sales affairs narcotics sports events electronics metals "
    "telecoms payments goods media"
)
_VERBS = rf"{IRREGULAR}|{one_of('steal owe know hack attack rob target')}"
_DOES = re.compile(
    rf"(?<![’'-])\b(?!(?:{_PLURALS}|{LIKE}|organi[sz]ed|united|combined)\b)(?:[a-z]+ed|[a-z]+[^s’'u]s|{_VERBS})(?=,? )"
)


def undescribed(bare: Masked) -> Masked:
    """Return a bare sentence whose names take in the descriptions before them; the same where there are none."""
    for pattern in _DESCRIPTIONS:
        changes = []
        for match in pattern.finditer(bare.text):
            token = _TOKEN.match(bare.text, match.end())
            before = _BEFORE.search(bare.text, max(0, match.start() - _FAR), match.start())
            if token and before and not _DOES.search(match["words"]):
                changes.append((match.start(), token.end(), token.group()))
        bare = bare.rewrite(changes)
    return bare
