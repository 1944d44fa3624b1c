"""Read the head-count that a release states of all whom it lists, or say that it states none.

    "OFAC designated eight individuals and two entities."               8 persons, 2 bodies
    "OFAC designated Orsa Kellim, his wife, and two companies."         none: more than the two
    "OFAC designated two traders. OFAC also designated three banks."    none: the count is of a part

The extractor looks for any number that may help it; to be held against, a number must be one that speaks of
everybody. Where the words tell of others beside those counted, in so many words or by a name, nothing is stated.
"""

from __future__ import annotations

import re

from extractor.relate.acts.head_count import ANY_NUMBER, BODIES, PERSONS, SHIPS, HeadCount, read_head_count

_LEAD = 4  # sentences that may state the count
_MORE = 2  # sentences behind them that may end the sum: "Finally, OFAC is designating the director"
_SENTENCE = re.compile(
    r"(?:(?<=[a-z)\]”\"\d][.!?])|(?<=[A-Z]{3}\.))(?<!\bCo\.)(?<!\bLtd\.)(?<!\bInc\.)\s+(?=[“\"‘(]?[A-Z])|"
    r"(?<=\d\d\.)(?=[A-Z])|\n+"
)
_ACT = re.compile(
    r"\b(?:designat\w+|sanction(?:s|ed|ing)|target(?:s|ed|ing)|nam(?:es|ed|ing)|add(?:s|ed|ing)|identif(?:ies|ied|ying)|"
    r"impos(?:es|ed|ing) sanctions|(?:took|takes|taking) action|block(?:s|ed|ing))\b"
)
_PAST = re.compile(
    r"\b(?:previous(?:ly)?|since (?:19|20)\d\d|to date|in (?:\w+ )?(?:19|20)\d\d|last (?:week|month|year)|"
    r"follow(?:s|ing) (?:the|a|an|last|[A-Z])|builds? (?:on|upon)|has now|earlier)\b"
)
# what a name may be made of, so that its own words and numbers count nobody
_NAME = re.compile(
    r"(?:[A-Z][\w’'&-]*(?:\.[A-Z]\.)*\.?|\d+[a-z]+)"
    r"(?:,? (?:of|for|and|the|de|del|al|y|du)(?: the)? (?=[A-Z][\w’'])[\w’'.&-]+| (?:du|de) \d+(?: de)? (?=[A-Z])\w+|"
    r" [A-Z][\w’'.&-]*[\w’'&-])*(?: \((?:the )?[“\"]?[A-Z][^()]*\))?"
)
_HEADS = rf"(?:{PERSONS}|{BODIES}|{SHIPS})"
_END = re.compile(
    r"\b(?:for|pursuant|who|that|which|(?<!along )(?<!together )with|linked|tied|responsible|involved|"
    r"affiliated (?=with|to)|based on)\b"
)
_FIRST = re.compile(rf"\b{ANY_NUMBER}\b", re.IGNORECASE)
_ALSO = r"(?:also|additionally|in addition|further|furthermore|as well|separately)"
_ADDED = re.compile(r"\b(?:also|additionally|in addition|furthermore|further(?= \w+$))\b", re.IGNORECASE)
# "OFAC is also designating", "Also designated today are", "This action also targets"
_ADDED_LATER = re.compile(
    rf"\b(?:OFAC|Treasury|[Tt]oday|actions?|designations?)\b[^.;]{{0,60}}\b{_ALSO}\b[^.;]{{0,20}}{_ACT.pattern}|"
    rf"^(?:Also|Additionally|In addition|Further|Furthermore)\b(?:(?!\bwhich\b)(?:[^.;]|E\.O\.)){{0,160}}{_ACT.pattern}"
)
_CLOSE = 2  # sentences behind a count in which another is no detail of it
_COUNTED_MORE = re.compile(rf"(?:{_ADDED_LATER.pattern}) (?:[\w’'-]+ ){{0,3}}?{ANY_NUMBER}\b")
# what the President lists in an annex of his is told elsewhere
_PRESIDENT = re.compile(r"\bPresident\b[^,.;]{0,20}$")
# "identified Orsa Kellim. OFAC designated four additional men": the count is of a part
_MORE_OF = re.compile(rf"\b{ANY_NUMBER} (?:additional|other|more|further) ", re.IGNORECASE)
_AND_A_NAME = re.compile(
    rf"\b{ANY_NUMBER} (?:[\w’'-]+ ){{0,3}}?{_HEADS},? and (?:the )?X(?= to\b| as\b|[,.;]|$)", re.IGNORECASE
)
# "In a separate action, Treasury today targeted": whom the count leaves out
_APART = re.compile(
    rf"\bIn (?:a separate|another|a related) action,[^.;]{{0,60}}\b(?:OFAC|Treasury)\b[^.;]{{0,20}}{_ACT.pattern}"
)
_DETAIL = re.compile(
    r"Specifically\b|(?:These|Those|The|Today’s) (?:\w+ )?(?:designations|designees|targets) include\b"
)
_FINALLY = re.compile(rf"^(?:Finally|Lastly),[^.;]{{0,80}}{_ACT.pattern}")
_GROUP_OF = re.compile(
    r"\ban? (?:[\w’'-]+ ){0,4}(?:networks?|groups?|total|set|list|web|ring|series|round) of\b", re.IGNORECASE
)
_DATELINE = re.compile(r"^.*?\bWASHINGTON(?:, D\.?C\.?)?[^\w]{0,6}[–—-]+\s*", re.IGNORECASE)
# "and their owners", ", and a company", "as well as the son": beside those counted, and not counted
_BESIDE = re.compile(
    r"(?:(?<!X),|;|\band|\bas well as|\balong with|\btogether with|\bplus)(?: and)?(?: also)? "
    rf"(?:an?|another|an additional|the|his|her|its|their)\s(?:(?!of\b|for\b|in\b)[\w’'-]+ ){{0,4}}?{_HEADS}\b",
    re.IGNORECASE,
)
_COUNTED_LATER = re.compile(
    rf"\b(?:and|as well as)(?: against)? {ANY_NUMBER} (?:[\w’'-]+ ){{0,4}}?{_HEADS}\b", re.IGNORECASE
)
_PART = re.compile(
    rf"\b(?:one|two|three|some|several|{ANY_NUMBER}) of (?:the |these |those )?{ANY_NUMBER}\b", re.IGNORECASE
)
# "two officers for …, along with another individual": one more, behind the reason
_ONE_MORE = re.compile(
    rf"\b(?:and|as well as|along with|together with|plus) (?:an additional|another|one (?:more|other|additional)) "
    rf"(?:[\w’'-]+ ){{0,3}}?{_HEADS}\b"
)
# "Among the vessels sanctioned are four", "the U.K. is targeting eight": of a part, or of another's targets
_OF_OTHERS = re.compile(
    r"^(?:\W*(?:Today|Concurrently|Simultaneously),? )?(?:Among (?:the|those|them)\b|"
    r"the (?:U\.S\. )?(?:Department of State|State Department) |"
    r"(?:The )?(?:U\.K\.|UK|United Kingdom|EU|European Union|Australia|Canada|Japan|Switzerland)(?:’s)? (?!and\b))"
)
# "two ministries and three officials": what the first number counts is neither a person nor told of by the second
_OTHER_SORT = re.compile(rf"\b{ANY_NUMBER} (?:[\w’'-]+ ){{0,3}}?[a-z]+s and (?={ANY_NUMBER}\b)", re.IGNORECASE)
# who acts or supports may be a person or a body
_EITHER = re.compile(
    r"\b(?:actors?|agents?|supporters?|facilitators?|operators?|brokers?|dealers?|distributors?|vendors?|sellers?|"
    r"owners?|contractors?|targets?|networks?)\b",
    re.IGNORECASE,
)
# "three procurement networks": how many belong to them is not said
_NETWORKS = re.compile(rf"\b{ANY_NUMBER} (?:[\w’'-]+ ){{0,3}}?(?:networks|cells|rings|groups of)\b", re.IGNORECASE)
_SORTED = re.compile(
    rf"\b{ANY_NUMBER} individuals\b", re.IGNORECASE
)  # "six individuals and five entities in a network"
_ABOUT = re.compile(r"\b(?:nearly|almost|about|over|more than|at least|approximately|around|dozens)\s*$", re.IGNORECASE)


def stated_count(text: str) -> HeadCount | None:
    """Return the head-count that the beginning of a release states of all whom it lists, None where it states none."""
    lead = [_DATELINE.sub("", sentence) for sentence in _SENTENCE.split(text) if sentence][: _LEAD + _MORE]
    for place, sentence in enumerate(lead[:_LEAD]):
        act = _ACT.search(sentence)
        if act is None or _OF_OTHERS.match(sentence) or _PRESIDENT.search(sentence[: act.start()]):
            continue
        said = _NAME.sub("X", sentence[act.end() :])
        first = _FIRST.search(said)
        if first is None or _PAST.search(sentence[: act.end()] + said[: first.end()]):
            continue
        later = _until_detail(lead[place + 1 :])
        if any(map(_ADDED_LATER.search, later[: _LEAD - place - 1])) or any(map(_FINALLY.search, later)):
            return None
        if any(map(_COUNTED_MORE.search, later[:_CLOSE])) or (_MORE_OF.search(said) and any(map(_names, lead[:place]))):
            return None
        if _ADDED.search(sentence[: act.end()]) or _APART.search(text):
            return None
        count = _of_all(said, first.start())
        return count if count is not None and count.total > 1 else None
    return None


def _names(sentence: str) -> bool:
    """Tell whether a sentence says of somebody by name that he is listed."""
    act = _ACT.search(sentence)
    said = _NAME.sub("X", sentence[act.end() :]) if act else ""
    return re.match(r" (?:[a-zX’'-]+ ){0,3}X\b", said) is not None and _PAST.search(sentence) is None


def _until_detail(later: list[str]) -> list[str]:
    """Return the sentences up to that which tells one by one of those counted: "Specifically", "These include"."""
    details = (place for place, sentence in enumerate(later) if _DETAIL.match(sentence))
    return later[: next(details, len(later))]


def _of_all(said: str, start: int) -> HeadCount | None:
    clause, *rest = _END.split(said, maxsplit=1)
    before = re.sub(r"X(?=[-’' ](?:based|linked|affiliated)\b)", "", clause[:start])
    beside = (
        start > len(clause),
        "X" in before,
        _ABOUT.search(before),
        re.search(r"\b(?:an?|another) ", _GROUP_OF.sub("", before)),
        _BESIDE.search(clause),
        _PART.search(clause),
        _AND_A_NAME.search(clause),
        any(map(_COUNTED_LATER.search, rest)),
        any(map(_ONE_MORE.search, rest)),
        _NETWORKS.search(clause),
        (other := _OTHER_SORT.search(clause)) and not re.search(_HEADS, other[0], re.IGNORECASE),
    )
    if any(beside):
        return None
    count = read_head_count(clause)
    if count.persons and _EITHER.search(clause) and not (count.bodies and _SORTED.search(clause)):
        return HeadCount(ships=count.ships, others=count.others + count.persons + count.bodies)
    return count
