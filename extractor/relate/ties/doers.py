"""Tell who does what a clause says where its grammatical subject does not."""

from __future__ import annotations

import re

from extractor.relate.sentence.parse import POSSESSIVE, Phrase, Reading
from extractor.relate.sentence.vocabulary import AUXILIARIES, KINSMAN, RELATIVE, words
from extractor.relate.ties.restricted import restricts_a_noun

# firms that are only counted beside a name: "⟦P1⟧ and four entities in ⟦C2⟧ that | act for"
_AND_MORE = re.compile(
    r"⟧,? (?:and|as well as|along with|together with) (?:\d+|several|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:[\w-]+ ){0,3}?(?:entities|companies|firms|businesses|organi[sz]ations|banks|vessels|ships|tankers)"
    r"(?: (?:based |located )?(?:in|from) (?:the )?⟦C\d+⟧(?:(?:,| and|, and) (?:the )?⟦C\d+⟧){0,3})?,? "
    r"(?:that|which) (?:(?:have|had|are|were|has|also) ){0,2}$"
)
# "SUP ⟦O1⟧, a body designated in ⟦D2⟧ for | SUP ⟦O3⟧"
_OF_ANOTHER = re.compile(
    r"(?:\b(?:SUP|AFO|OOC|(?:owned|controlled|managed|led|run) by|(?:behalf|services|support|assistance) (?:to|for|of)"
    r")\b|"
    r"\b(?:procur|suppl|purchas|obtain|acquir|work|launder|ship|suppor|assist|help)[a-z]+ (?:[a-z-]+,? ){0,12}?"
    r"(?:for|to|with) (?=⟦))"
    r"[^.;]*⟧, (?:an?|the|another|both|two|three|four|five|six|several) (?:[^.;:,⟦]|⟦[CNDL]\d+⟧){0,80}"
    r"\b(?:designated|sanctioned|listed|blocked|named)\b"
    r"(?:[^.;:,⟦]|⟦[CNDLO]\d+⟧){0,60}?(?:for|because) (?:having |being )?$|"
    # one with whom an act goes on (sentence/gapped.py): "… for AFO ⟦O1⟧ — ⟦O2⟧ and ⟦O3⟧, for having | assisted"
    r" — (?:(?:the )?⟦[POGVA]\d+⟧(?:, and|,| and)? ){1,12}for (?:(?:having|being) )?(?:[a-z]+ly )?$"
)
# "⟦P1⟧ worked with companies | linked to ⟦G2⟧"; of "⟦P1⟧ and other men linked to" he is one
_MEN_OF = (
    "extremists|militants|traffickers|smugglers|operatives|fighters|terrorists|hackers|criminals|traders|brokers|agents|"
    "politicians|officers|employees|workers|financiers|facilitators|supporters|nationals|men|women"
)
# "⟦G1⟧ was defeated by troops | with assistance from ⟦O2⟧", "hackers attacked ⟦O1⟧ | with support from ⟦O2⟧"
_HELPED = re.compile(r"with (?:the )?(?:[a-z]+,? (?:and )?){0,3}?(?:support|backing|assistance|aid|help)\b")
_HARM = (
    r"(?:defeated|attacked|ousted|expelled|overthrown|toppled|dismantled|repelled|raided|bombed|destroyed|disrupted|"
    r"routed|hacked|breached|invaded|killed|arrested|captured|detained|targeted|sanctioned|designated|investigated)"
)
_HARMED = re.compile(rf"\b(?:is|was|are|were|be|been|being) (?:[a-z]+ly |later |then )?{_HARM}\b[^.;]*$")
_HARMS = re.compile(rf"\b{_HARM} (?:the )?$")
# "⟦P1⟧ employs people | with ties to ⟦G2⟧", "hosted militants, including some | with links to ⟦G2⟧"
_EMPLOYED = re.compile(
    r"\b(?!(?:is|was|has|as|its|his|does|sanctioned|designated|listed|wanted|accused|alleged|known|suspected|related|"
    r"armed|retired|convicted|charged|arrested|named)\b)[a-z]+(?:s|ed|ing) (?:(?!are\b|were\b)[a-z-]+ ){0,2}?"
    rf"(?:individuals|persons|people|companies|firms|entities|{_MEN_OF}) $|"
    r",? (?:including )?(?:some|others|many|several) $"
)
_OF_UNNAMED = re.compile(
    r"\b(?:with|to|from|by|of|for|against|among|between|through|involving) "
    r"(?:a (?:number|network|group|series) of )?(?:(?!(?:other|the|those|these|its|his|her|their)\b)[a-z-]+ ){0,3}"
    r"(?:individuals|persons|people|companies|firms|entities|groups|organi[sz]ations|business(?:men|es)|officials|"
    rf"charities|banks|associates|figures|{_MEN_OF}|"
    r"(?<=\ban )(?:institute|entity|organi[sz]ation|exchange|individual|airline|agency)|"
    r"(?<=\ba )(?:company|firm|bank|university|charity|group|business|foundation|website|network))"
    r"(?: (?:in|from|across) (?:the )?⟦C\d+⟧)?,? $"
)
# "used to pay a loan | associated with ⟦O1⟧", "heads the “New Government,” which is | aligned with ⟦O1⟧"
_OF_A_MATTER = re.compile(
    r"\b(?:an?|the|this|that|his|its|their) (?:[a-z-]+ ){0,2}(?:loan|debt|transaction|deal|contract|property|scheme|"
    r"project|payment|shipment|investment|investigation|conspiracy)s? $|"
    r"[,’']?[”\"],? (?:which|who) (?:is|are|was|were) $"
)
# "the leader of a network that | attacked ⟦O1⟧", "paid a cell formed for the purpose of | carrying out attacks"
_OF_ITS_BAND = re.compile(
    r"\b(?:leader|head|commander|member|chief|part|boss|to|for|with) (?:of )?(?:an?|the) "
    r"(?:[\w-]+ |⟦[CN]\d+⟧(?:-based)? ){0,4}?"
    r"(?:group|network|cell|gang|militia|organi[sz]ation|unit|faction|cartel|brigade) "
    r"(?:(?:that|which|who) (?:(?:has|had|have|also) )*|"
    r"(?:formed|created|established|set up|organi[sz]ed) (?:for the (?:[a-z]+ )?purposes? of|to) )$"
)
# "⟦P1⟧ was listed for acting for ⟦G2⟧, while the remaining two were listed for | acting for ⟦G3⟧"
_OF_THE_REST = re.compile(r"⟧[^⟦;]*\b(?:while|whereas) the (?:remaining|other|others|rest|latter)\b(?:[^.;⟦]|⟦\w+⟧)*$")
# "⟦O1⟧ is linked to the organization | led by ⟦P2⟧"
_OF_BAND = re.compile(
    r"\b(?:to|with|from|by|against|through|for|under|into) (?:the|an?|another) (?:[a-z-]+ |⟦[CN]\d+⟧(?:-based)? ){0,3}"
    r"(?:organi[sz]ation|network|group|cartel|gang|cell|company|firm|ring|crew|militia|enterprise|faction|clan|team) "
    r"(?:(?:that|which) (?:is|was) )?$"
)
# "⟦P1⟧, whose brother | runs"
_OF_KIN = re.compile(
    r"\bwhose (?:[a-z-]+ ){0,2}?(?:brothers?|sisters?|sons?|daughters?|wife|husband|father|mother|parents?|uncle|aunt|"
    r"cousins?|nephew|niece|widow|partner|girlfriend|boyfriend|family|in-laws?)(?:-in-law)? "
    r"(?:(?:also|now|once|later|reportedly|has|had|have|is|was|were|are) )*$"
)
# "a criminal offence to | provide assets to ⟦P1⟧": nobody does it
_FORBIDDEN = re.compile(
    r"\b(?:offen[cs]e|crime|criminal|illegal|unlawful|prohibit\w*|forbidd?\w*|ban(?:s|ned|ning)?|barr?(?:s|ed|ing)|"
    r"not allowed)\b[^.;⟦]{0,60}? (?:to|from) (?:[^.;⟦]{0,40}? or (?:to )?)?$"
)
# "targets the oil sector, which | funds ⟦P1⟧:" tells of the sector, and not of the firms in the lines below
_OF_THING = re.compile(r" [a-z]+(?<!s), which (?:(?:has|had|is|was|continues?|continued|also|to|long|[a-z]+ly) ){0,4}$")
_LED = words("led run headed commanded chaired managed directed overseen supervised")
_RUN = words("operated administered controlled steered")
_APPOSED = range(3, 7)  # words of ", the armed group"
_ONE = words("a an the")
_FORMULA = re.compile(r"\b(?:SUP|AFO|OOC)\b")
_OR_ANY = (["or", "any"], ["or", "other"], ["or", "another"])
_OF_SEVERAL = words("couple pair duo trio team majority people number rest part all men women both former latter")
_SOUGHT = words("wanted sought accused suspected charged convicted jailed arrested blamed")
_MEN = words("members operatives fighters leaders commanders associates facilitators supporters officials")
_NEAR = 10  # words between the bodies and "including"
_REGIME = words("regime government administration dictatorship junta apparatus organization")
_WITH_HIM = words("associate_of transacts_with acts_for")  # what is done with the man, and not for his rule
_RELATIVES = frozenset(KINSMAN.split("|")).union(f"{one}s" for one in KINSMAN.split("|"))
_NOUN = 4  # words of "'s jailed elder brother"
_ASSOCIATES = words("associates relatives lieutenants subordinates confidants cronies co-conspirators")


def of_a_stranger(reading: Reading, phrase: Phrase, start: int) -> bool:
    """Tell whether a clause tells of somebody without a name, and not of the names in a phrase before it.

    "arrested a dealer wanted for | moving funds to", "⟦P1⟧ and four entities that | act for"
    """
    if _is_of_the_counted(reading, phrase, start) or is_reason_of_another(reading, reading.starts[start]):
        return True
    if restricts_a_noun(reading, phrase, start):
        return True
    if _FORBIDDEN.search(reading.bare.text, 0, reading.starts[start]):
        return True
    text, end = reading.bare.text, reading.starts[start]
    rest = 0 < phrase.end <= start and _OF_THE_REST.search(text, reading.starts[phrase.end - 1], end)
    thing = phrase.end == 0 and _OF_THING.search(text, 0, end)
    if rest or thing or (phrase.start < start and _OF_KIN.search(text, 0, end)):
        return True
    if start < 3 or reading.lower[start - 1] not in {"for", "of", "with"} or reading.lower[start - 2] not in _SOUGHT:
        return False
    before = start - 3
    return reading.words[before].isalpha() and reading.words[before].islower() and reading.is_nominal(before)


def of_unnamed(reading: Reading, phrase: Phrase, start: int) -> bool:
    """Tell whether a clause tells of those without a name before it: "⟦P1⟧ worked with companies | linked to ⟦G2⟧"."""
    before = 0 < phrase.end <= start
    text, end = reading.bare.text, reading.starts[start]
    told = (_OF_UNNAMED, _EMPLOYED, _OF_A_MATTER)
    unnamed = before and any(pattern.search(text, 0, end) for pattern in told)
    return bool(unnamed) or of_a_stranger(reading, phrase, start)


def not_their_own(reading: Reading, phrase: Phrase, start: int) -> Phrase | None:
    """Return ⟦G1⟧ of "⟦G1⟧, ⟦G2⟧'s elite unit | commanded by ⟦P3⟧", none of "⟦G2⟧'s elite unit | commanded by ⟦P3⟧"."""
    headed = reading.lower[start] in _LED | _RUN
    if not (headed and 0 < phrase.end <= start and reading.lower[phrase.end] in POSSESSIVE):
        return phrase
    last = phrase.end - 1
    return reading.phrase(phrase.start, last - 1) if last > phrase.start and reading.lower[last - 1] == "," else None


def of_its_band(reading: Reading, phrase: Phrase, start: int) -> bool:
    """Tell whether a band without a name does it, and not its man: "the leader of a network that | attacked ⟦O1⟧"."""
    before = 0 < phrase.end <= start
    return bool(before and _OF_ITS_BAND.search(reading.bare.text, 0, reading.starts[start])) or of_a_stranger(
        reading, phrase, start
    )


def of_a_band(reading: Reading, phrase: Phrase, start: int) -> bool:
    """Tell whether a band without a name is led, and not what stands before it: "⟦O1⟧ is linked to a gang | led by"."""
    if restricts_a_noun(reading, phrase, start) or _is_fought(reading, phrase, start):
        return True
    before = 0 < phrase.end <= start and reading.lower[start] in _LED
    return before and _OF_BAND.search(reading.bare.text, 0, reading.starts[start]) is not None


def _is_fought(reading: Reading, phrase: Phrase, start: int) -> bool:
    """Tell whether the help that begins at word `start` was given to others against it: "⟦G1⟧ was defeated | with"."""
    text, end = reading.bare.text, reading.starts[start]
    if not (0 < phrase.end <= start and _HELPED.match(text, end)):
        return False
    first, last = reading.starts[phrase.start], reading.ends[phrase.end - 1]
    return bool(_HARMED.search(text, last, end) or _HARMS.search(text, 0, first))


def is_reason_of_another(reading: Reading, end: int, start: int = 0) -> bool:
    """Tell whether what the bare offset `end` begins is why one was designated whom the reason of an act names."""
    return _OF_ANOTHER.search(reading.bare.text, start, end) is not None


def _is_of_the_counted(reading: Reading, phrase: Phrase, start: int) -> bool:
    before = phrase.start < start and phrase.end > 0
    return before and _AND_MORE.search(reading.bare.text, 0, reading.starts[start]) is not None


def ship_before(reading: Reading, phrase: Phrase | None, start: int) -> Phrase | None:
    """Return the ship that does what only ships do: "⟦O1⟧ owns ⟦V2⟧, which has carried oil, including | loading"."""
    if phrase is not None and phrase.end and reading.words[phrase.end - 1].startswith("⟦V"):
        return phrase
    ships = [k for k in range(start) if reading.words[k].startswith("⟦V")]
    return reading.list_ending(ships[-1]) if ships and len({reading.words[k] for k in ships}) == 1 else phrase


def within_item(reading: Reading, phrase: Phrase, start: int) -> Phrase:
    """Return the names up to the semicolon that ends the item a clause is in: "⟦P1⟧, who | buys from ⟦P2⟧; ⟦P3⟧"."""
    mark = next((k for k in range(phrase.start, phrase.end) if reading.lower[k] == ";"), None)
    j = start - 1
    while j > 0 and (reading.lower[j] in AUXILIARIES or reading.lower[j].endswith("ly")):
        j -= 1
    told = j > 1 and reading.lower[j] in RELATIVE and reading.lower[j - 1] == "," and reading.is_name[j - 2]
    return phrase if mark is None or not told else reading.phrase(phrase.start, mark)


def is_either(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a list leaves open who of it is meant: "supported ⟦O1⟧, ⟦O2⟧, or ⟦O3⟧", "⟦O1⟧ or their men"."""
    if _FORMULA.search(reading.bare.text, 0, reading.starts[phrase.start]):
        return False  # the reason of an act, which names all for whom one may have acted
    if len(phrase.actors) > 1 and "or" in reading.lower[phrase.start : phrase.end]:
        return True
    after = reading.lower[phrase.end + (reading.lower[phrase.end : phrase.end + 1] == [","]) :][:2]
    return (len(phrase.actors) > 1 and after in (["or", "their"], ["or", "its"])) or after in _OR_ANY


def leaves_open(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a list does not say which of it goes with which of another: "⟦O1⟧ or ⟦O2⟧", "⟦O1⟧ and/or ⟦O2⟧".

    Nor does "members of ⟦G1⟧ and ⟦G2⟧, including ⟦P3⟧ and ⟦P4⟧".
    """
    if len(set(phrase.actors)) <= 1:
        return False
    mixed = not _MEN.isdisjoint(reading.lower[max(0, phrase.start - 3) : phrase.start])
    among = mixed and "including" in reading.lower[phrase.end : phrase.end + _NEAR]
    return among or "or" in reading.lower[phrase.start : phrase.end]


def last_apposed(reading: Reading, phrase: Phrase, start: int) -> Phrase:
    """Return the last of a list where what stands before a clause tells of one: "⟦G1⟧ and ⟦G2⟧, the gang | led by"."""
    between = reading.lower[phrase.end : start]
    if len(phrase.actors) == 1 or len(between) not in _APPOSED or between[0] != "," or between[1] not in _ONE:
        return phrase
    noun = start - 1
    one = all(map(reading.is_nominal, range(phrase.end + 2, start))) and not reading.lower[noun].endswith("s")
    return reading.phrase(phrase.end - 1, phrase.end) if one and reading.lower[noun] not in _OF_SEVERAL else phrase


def named_before(reading: Reading, phrase: Phrase, stop: int) -> Phrase:
    """Return the names of a list that stand before a bare offset: those after it open the next part of the act."""
    end = phrase.end
    while end - 1 > phrase.start and (reading.starts[end - 1] >= stop or not reading.is_name[end - 1]):
        end -= 1
    return reading.phrase(phrase.start, end)


def means_another(kind: str, reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a man is named only for who or what is his: "ties to the ⟦P1⟧ | regime", "to ⟦P1⟧ | 's son ⟦P2⟧"."""
    if not reading.words[phrase.end - 1].startswith("⟦P"):
        return False
    after = reading.lower[phrase.end : phrase.end + 2 + _NOUN]
    if kind != "family_of" and after and after[0] in POSSESSIVE:
        # "firms owned by ⟦P1⟧'s drug trafficking associates"
        noun = next((k for k, word in enumerate(after) if word in _ASSOCIATES), 0) if kind == "owns_or_controls" else 0
        other = noun > 0
        if not other:
            noun = next((k for k, word in enumerate(after) if word in _RELATIVES), 0)
            told = [word for word in after[noun + 1 : noun + 3] if word != ","][:1]
            # "his cousin and adviser ⟦P2⟧" is that, too; of a brother without a name, what is his may be meant
            other = noun > 0 and bool(told) and told[0].startswith("⟦p")
        return other and all(reading.is_nominal(phrase.end + k) for k in range(1, noun))
    return kind in _WITH_HIM and not _REGIME.isdisjoint(after[:1])
