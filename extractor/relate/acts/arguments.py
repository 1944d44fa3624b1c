"""Find whom an act is done to: the names after an active, below a colon, given or added behind a passive.

Those before a passive are found by `passives`.

designated ⟦O1⟧, a ⟦O2⟧ subsidiary, and ⟦P3⟧ pursuant to …      names after, ⟦O2⟧ left out
the following were designated ⟦D0⟧ …: ⟦P1⟧; ⟦P2⟧               names after the colon
"""

from __future__ import annotations

import re

from extractor.relate.acts.announced import stand_elsewhere
from extractor.relate.acts.apposed import OPENERS, apposed, has_used
from extractor.relate.acts.governed import in_bracket, names_the_governed
from extractor.relate.acts.head_count import ANY_NUMBER, BODIES, PERSONS, SHIPS, read_head_count
from extractor.relate.acts.parallels import RELATIVE, along_with, as_well, parallel
from extractor.relate.sentence.clause_pairs import clause_end
from extractor.relate.sentence.modifiers import (
    is_possessed,
    is_what_it_runs_on,
    is_within_apposition,
    modifies,
    past_body,
)
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.phrases import Phrase
from extractor.relate.sentence.set_apart import past_whose

# Words after which the names are no longer objects of the verb.
_BOUNDARY = re.compile(
    r",? pursuant to\b| under (?=(?:the |both (?:the )?)?⟦L|the authority)|"
    r",? for(?:, respectively,)? (?=(?:[a-z]+ly )?[a-z]+ing\b|their\b|his\b|her\b|its\b|being\b|having\b|SUP|AFO|"
    r"OOC|an? \w+ to\b|support|alleged|participat|"
    r"⟦[POGVA]\d+⟧['’]s (?:[a-z]+ ){0,3}(?:support|assistance|services|roles?|ties|links|connections?|leadership|"
    r"involvement|actions)\b)|"
    r" (?:is|was|marks?|demonstrates?|reflects?|underscores?|highlights?|sends?|comes?|follows|builds|advances) (?!⟦)|"
    r",? sa(?:id|ys) |"
    r",? because\b|, but\b|,? in connection\b| as (?=[Ss]pecially|[Pp]art|[Ff]oreign|[Ss]ignificant|an?\b)|"
    r"; |,? (?:which|who|whose|whom|that|where)\b|,? while\b|, (?:following|underscoring|bringing|including) (?!⟦)|\. |"
    r" with (?:being|serving|one|two|three|conspir|RICO|charges|leading|operating|violating|a\b|"
    r"(?!trading|shipping|holding|banking|mining|manufacturing|engineering|hosting|gaming|consulting|existing)"
    r"[a-z]+ing\b)|"
    r",? (?:after|based on|due to|in response|in coordination|(?<!based )(?<!located )(?<!living )in a)\b|"
    r",? accused of\b|"
    r" on (?:charges|suspicion)\b| to (?=(?!the\b)[a-z]+\b)|"
    # a list may be called after those on it: "added ⟦P1⟧ to the UN ⟦G2⟧ and ⟦G3⟧ Sanctions List"
    r" (?:to|on) (?=(?:(?:the|its|his|a|of|and|&|[A-Z][\w.’'-]*|al-[\w’']+|⟦[OGCN]\d+⟧(?:['’]s)?) ){1,9}[Ll]ist\b)",
)
_LEAD = r"(?:and |as well as )?(?:(?:the|an?|its|his|her|their|two|three) )?(?:[\w.'’/-]+,? ){0,6}?"
# "…; and the trading firm ⟦O3⟧": an enumeration goes on
_ITEM = re.compile(
    rf"; {_LEAD}(?<! of )(?<! of the )(?<! by )(?<! for )(?<! with )(?=⟦[POGVAW]\d+⟧)|"
    # what four are called: "…; and four subsidiaries of ⟦O1⟧: ⟦O2⟧, ⟦O3⟧"
    rf"; (?:and )?{ANY_NUMBER} (?:[^;:.⟦]|⟦[POGCN]\d+⟧){{2,80}}(?::|, including| –| —) (?:the )?(?=⟦[POGVAW]\d+⟧)"
)
_GIVEN = re.compile(
    r"(?: ⟦[DC]\d+⟧| so far| to date| (?:on|in|by) (?:the )?⟦[DCO]\d+⟧){0,3},? (?=(?:including|among them) )"
)
_WHICH = re.compile(r" (?:that|which|who) ")
# governed as the one before it is: "facilitators of the ⟦G1⟧ in ⟦C2⟧ and ⟦G3⟧"
_THERE = re.compile(r" (?:in|of) (?:the )?⟦C\d+⟧,? and (?:the )?")
# what the greatest is of: "⟦G1⟧, the largest ⟦G2⟧ syndicate"
_GREATEST = re.compile(r", the (?:[a-z]+-)?(?:largest|biggest|oldest|most [a-z]+)\b[^,;⟦]{0,40} $")
_INCLUDE = re.compile(r"\b(?:includes?|including) (?:the |an? )?(?:[a-z-]+ ){0,3}$")
_SEMICOLONS = re.compile(r"; [^;]+; and ")
_APPOSED = re.compile(r", (?!and\b|or\b)(?:[^.;:⟦]|⟦[CNDL]\d+⟧)*$")
_COLON = re.compile(rf"(?::|—|–)[ .](?:\(?(?:\d|[ai]+)[.)] )?{_LEAD}(?=⟦[POGVAW]\d+⟧)")
_ENUMERATION = 2  # semicolons of a list whose first item may be no name that is known
_INSTANCE = re.compile(
    r",? (?:including|such as|namely|notably|among (?:them|those)):? "
    r"(?:the |(?!(?:of|to|by|for|from|with|in|on|at|against|as)\b)[a-z’'-]+ ){0,4}"
    r"(?:(?=⟦[POGVAW])|[A-Z][\w.’'-]* (?:(?:[A-Z][\w.’'-]*|of|and|for|the) ){0,6}(?=⟦P)|"  # "the Minister of ⟦P1⟧"
    r"⟦[CNOG]\d+⟧(?:['’]s)? (?:[a-z-]+ ){1,3}(?=⟦P))"  # "rising ⟦G1⟧ leaders ⟦P2⟧ and ⟦P3⟧"
)
_REASON = re.compile(r",? (?:for (?:(?:their|his|her|its) |(?:[a-z]+ly )?[a-z]+ing\b)|because|due to|in connection)\b")
# "(… has benefitted the regime and its allies,) including": whose instances follow is not what the verb takes
_OF_ANOTHER = re.compile(
    r"(?:\b(?:its|their|his|her)|⟦[POG]\d+⟧['’]s) (?:[a-z-]+ ){0,2}[a-z]+$|\bfollow(?:s|ed)? a series of [a-z]+ .*$|"
    # others that were: "a network that gives sanctioned entities, such as ⟦O1⟧, …"
    r"\b(?:sanctioned|designated|blacklisted|blocked) (?:[a-z-]+ ){0,3}[a-z]+$"
)
# what a body of its own does, and is no participle: "and the ⟦O2⟧ released details"
_DOES = re.compile(
    r"(?:released|announced|issued|published|unsealed|imposed|took|said|will|filed|also \w+ed|has|have) "
    r"(?!by\b|on\b|in\b)\S+"
)
# "(designated) pursuant to ⟦L1⟧ (⟦P2⟧, a commander)": a law before the names
_LAW_FIRST = re.compile(
    r"(?: ⟦D\d+⟧)?,? (?:pursuant to|under) (?:the )?⟦L\d+⟧(?:(?:,| and|, and) ⟦L\d+⟧)*,? "
    r"(?=(?:the )?(?:[\w’'-]+ ){0,5}?⟦[POGVA]\d+⟧)(?!(?:for|because|and|which|who|that|as|due|following)\b)"
)
# "nine men linked to the ⟦G1⟧ and its ally, the (⟦G2⟧)": those who are counted are tied to whom it names
_COUNTED = rf" (?:⟦D\d+⟧ )?(?:[^.;:—–⟦]|⟦[CN]\d+⟧){{0,90}}?\b(?:{PERSONS}|{BODIES}|{SHIPS})"
_NOT_GIVEN = r"(?!.*\b(?:including|namely|such as|who are|that are|which are)\b)[^:—–]*$"
_TIED = re.compile(
    rf"{_COUNTED} (?:(?:closely |directly )?(?:linked|tied|connected|related|affiliated|associated|aligned|allied) "
    rf"(?:to|with)|with (?:[a-z]+ )?(?:ties|links|connections) to) {_NOT_GIVEN}",
    re.IGNORECASE,
)
# eight commanders of the Navy and ⟦O2⟧: no body is a commander
_MEN = re.compile(
    r" (?:the |several |senior |top )*(?:commanders|officials|officers|members|leaders|heads) (?:of|from) "
)
_OF_BODIES = re.compile(rf"{_COUNTED} (?:of|from|within|in|for) {_NOT_GIVEN}", re.IGNORECASE)


def objects(reading: Reading, end: int, high: int, *, near: bool = False) -> tuple[list[Phrase], int]:
    """Return the phrases a verb that ends at `end` takes, and where they end; `near` takes one right after it."""
    high = min(high, clause_end(reading.bare.text, end))
    end = past_whose(reading.bare.text, end, high)
    if near:
        stop = _boundary(reading.bare.text, end, high)
        first = past_body(reading, _word_from(reading, end))
        whole = _up_to(reading, reading.list_starting(first, stop_at_clause=False), high)
        phrase = _free(reading, whole) if whole and reading.starts[whole.start] < stop else None
        return ([phrase], reading.ends[phrase.end - 1]) if phrase else ([], stop)
    if stand_elsewhere(reading.bare.text, end):
        return [], end
    if law := _LAW_FIRST.match(reading.bare.text, end, high):
        end = law.end() - 1
    phrases, stop = _listed(reading, end, high)
    if phrases and _are_of_the_counted(reading, end, phrases):
        phrases = []
    if not phrases:
        phrases, end = _instances(reading, end, high)
        stop = max(stop, end)
    return phrases, stop


def _up_to(reading: Reading, phrase: Phrase | None, high: int) -> Phrase | None:
    """Return the names of a list that stand before an offset."""
    inside = [k for k in range(phrase.start, phrase.end) if reading.starts[k] < high] if phrase else []
    names = [k for k in inside if reading.is_name[k]]
    return reading.phrase(names[0], names[-1] + 1) if names else None


def _are_of_the_counted(reading: Reading, end: int, phrases: list[Phrase]) -> bool:
    """Tell whether names only say whose those are that a verb counts: "nine men linked to ⟦G1⟧ and its ally, ⟦G2⟧"."""
    before = reading.bare.text[end : reading.starts[phrases[0].start]]
    count = read_head_count(before)
    names = _names(reading, phrases)
    if (count.persons or _MEN.match(before)) and _OF_BODIES.match(before):
        return not any(name.startswith("⟦P") for name in names)
    return _TIED.match(before) is not None and count.total > len(names)


def _names(reading: Reading, phrases: list[Phrase]) -> list[str]:
    return [reading.words[k] for p in phrases for k in range(p.start, p.end) if reading.is_name[k]]


def _listed(reading: Reading, cursor: int, high: int) -> tuple[list[Phrase], int]:
    """Return the free names from an offset on, through the items that semicolons part, and where they end."""
    bare = reading.bare.text
    phrases: list[Phrase] = []
    while True:
        stop, first = _boundary(bare, cursor, high), _word_from(reading, cursor)
        if phrases and _is_clause(reading, cursor) and not _opens_clauses(reading, phrases[0]):
            break
        phrases += _ungoverned(reading, cursor, stop, first, high)
        match = (
            _ITEM.match(bare, stop, high)
            or _enumerated(reading, phrases[:1], (stop, high))
            or parallel(bare, stop, high)
        )
        if match is None or not (phrases or bare.count("; ", cursor, high) >= _ENUMERATION):
            break
        cursor = match.end()
    return phrases, stop


def _instances(reading: Reading, start: int, high: int) -> tuple[list[Phrase], int]:
    """Return the names given as instances of what a verb takes: "eight vessels that …, including ⟦V1⟧ and ⟦V2⟧"."""
    reason = _REASON.search(reading.bare.text, start, high)
    match = _INSTANCE.search(reading.bare.text, start, reason.start() if reason else high)
    if match and _OF_ANOTHER.search(reading.bare.text, start, match.start()):
        return [], start
    if match and match[0].startswith(" such as") and _WHICH.search(reading.bare.text, start, match.start()):
        return [], start  # "firms that pay militias such as ⟦G1⟧"
    if match is None:
        return [], start
    found, stop = _listed(reading, match.end(), high)
    count = read_head_count(reading.bare.text[start : match.start()])
    return (found, stop) if count.admits(_names(reading, found)) else ([], start)


def instances(reading: Reading, start: int, high: int) -> list[Phrase]:
    """Return the names given right after a passive: "eleven ships were seized, including ⟦V1⟧"."""
    match = _GIVEN.match(reading.bare.text, start, high)
    return _instances(reading, match.end() - 1, high)[0] if match else []


# who is acted upon as well: "was sanctioned [today] alongside ⟦P1⟧", "were listed for a death, as was ⟦P1⟧"
_OWN_WORD = r"(?!(?:of|for|in|at|from|with|to|by|on)\b)[a-z][\w’'-]*,?"
_DESCRIBED = rf"(?: (?:{_OWN_WORD}|⟦[CN]\d+⟧)){{0,6}}? (?=(?:[A-Z][\w.-]* ){{0,4}}⟦[POGVA]\d+⟧)"
_BESIDE = re.compile(
    r"(?:(?! (?:with|of|for|to|as|while|[a-z]+ing)\b)[^.;:⟦]|⟦[CDNL]\d+⟧|⟦O\d+⟧['’]s){0,80}?"
    rf"(?:alongside|along with|together with|in addition to|as well as){_DESCRIBED}"
)
_AS_WERE = re.compile(rf", as (?:was|were){_DESCRIBED}")


def companions(reading: Reading, start: int, high: int) -> list[Phrase]:
    """Return those whom a passive that ends at `start` is said of as well: "were sanctioned alongside ⟦P1⟧"."""
    bare = reading.bare.text
    match = _BESIDE.match(bare, start, high) or _AS_WERE.search(bare, start, high)
    return objects(reading, match.end() - 1, high)[0] if match else []


def after_colon(reading: Reading, start: int) -> tuple[list[Phrase], int]:
    """Return the names that a colon announces after `start`: "the following individuals …: A; B; and C"."""
    match = _COLON.search(reading.bare.text, start)
    if match is None:
        return [], start
    return objects(reading, match.end(), len(reading.bare.text))


def _boundary(bare: str, start: int, high: int) -> int:
    match = _BOUNDARY.search(bare, start, high)
    return match.start() if match else high


def _enumerated(reading: Reading, first: list[Phrase], after: tuple[int, int]) -> re.Match[str] | None:
    """Match what opens the next item of a list below a colon: ": ⟦P1⟧, who runs shops; ⟦P2⟧, a broker; and ⟦P3⟧"."""
    bare = reading.bare.text
    head = bare[: reading.starts[first[0].start]] if first else ""
    colon = (":" in head and "⟦" not in head[head.rfind(":") :]) or _INCLUDE.search(head) is not None
    end = reading.ends[first[0].end - 1] if first else after[0]
    told = RELATIVE.match(bare, after[0]) or _APPOSED.match(bare[: after[0]], end)  # ", based in a suburb; ⟦P2⟧"
    if not first or not (colon or (told and _SEMICOLONS.search(bare, after[0], after[1]))):
        return None
    marks = (match.start() for match in re.finditer(r"; ", bare[after[0] : after[1]]))
    return next((item for mark in marks if (item := _ITEM.match(bare, after[0] + mark, after[1]))), None)


def _word_from(reading: Reading, offset: int) -> int:
    """Return the first word that begins at or after an offset."""
    i = reading.index(offset)
    return i if i < len(reading.starts) and reading.starts[i] >= offset else i + 1


def _is_clause(reading: Reading, offset: int) -> bool:
    """Tell whether the name at an offset opens a clause of its own: "; ⟦P1⟧ was arrested"."""
    phrase = reading.list_starting(_word_from(reading, offset), stop_at_clause=False)
    return phrase is not None and phrase.end < len(reading.words) and reading.is_verb(phrase.end)


def _opens_clauses(reading: Reading, first: Phrase) -> bool:
    """Tell whether a colon announces a clause about each: "designated two men: ⟦P1⟧ is a broker; ⟦P2⟧ is an aide"."""
    k = first.end
    return reading.lower[first.start - 1] == ":" and k < len(reading.words) and reading.is_verb(k)


def _ungoverned(reading: Reading, start: int, stop: int, first: int, high: int) -> list[Phrase]:
    """Return the lists of names in a stretch that nothing after its word `first` governs, as far as `high`."""
    phrases: list[Phrase] = []
    i, held = _word_from(reading, start), 0
    while i < len(reading.words) and reading.starts[i] < stop:
        whole = _up_to(reading, reading.list_starting(i, stop_at_clause=False), high) if reading.is_name[i] else None
        # "web hosting (⟦O2⟧) service": a short form
        if whole is None or in_bracket(reading, i) or has_used(reading, whole):
            i += 1
            continue
        phrase: Phrase | None = whole
        opened = i > 0 and (reading.lower[i - 1] in OPENERS or (i > 1 and reading.lower[i - 2] in OPENERS))
        opened = opened or _repeats(reading, i, first) or along_with(reading, i, phrases)
        told = phrases and is_within_apposition(reading, phrases[-1].end, i)
        greatest = _GREATEST.search(reading.bare.text, 0, reading.starts[i])
        there = held and _THERE.fullmatch(reading.bare.text, reading.ends[held - 1], reading.starts[i])
        if not opened and (
            told or greatest or there or reading.governed(i, first) or names_the_governed(reading, i, first)
        ):
            phrase, held = apposed(reading, whole), whole.end
            phrase = phrase or _parallel_head(reading, whole) or as_well(reading, whole, phrases)
        if phrase is not None and (phrase := _free(reading, phrase)) is not None:
            phrases.append(phrase)
        i = whole.end
    return phrases


def _parallel_head(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Return ⟦O3⟧ of "the ⟦O1⟧ of ⟦O2⟧ and the ⟦O3⟧ of ⟦O2⟧": what is of something as the first is."""
    last = phrase.end - 1
    joined = "and" in reading.lower[max(phrase.start, last - 2) : last]
    of = reading.lower[max(0, phrase.start - 2) : phrase.start]
    parallel = joined and "of" in of and reading.lower[phrase.end : phrase.end + 1] == ["of"]
    return reading.phrase(last, phrase.end) if parallel else None


def _repeats(reading: Reading, i: int, first: int) -> bool:
    """Tell whether the name at word i goes on with the verb's own word: "imposed on ⟦O1⟧ and on the ⟦O2⟧"."""
    k = i - 2 if reading.lower[i - 1] == "the" else i - 1
    return k > first > 0 and reading.lower[k] == reading.lower[first - 1] and reading.lower[k - 1] == "and"


def _free(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Cut from the end of a list the names that only modify: "A, a ⟦B⟧ subsidiary", "A, ⟦B⟧'s head"."""
    end = phrase.end
    while end > phrase.start and (
        (is_possessed(reading, end) and not is_what_it_runs_on(reading, end + 1))
        or (modifies(reading, end) and not is_what_it_runs_on(reading, end))
        or _acts_itself(reading, end)
        or _shares_noun(reading, end, phrase)
    ):
        end -= 1
        while end > phrase.start and not reading.is_name[end - 1]:
            end -= 1
    return Phrase(phrase.start, end, reading.actors(phrase.start, end)) if end > phrase.start else None


def _acts_itself(reading: Reading, end: int) -> bool:
    """Tell whether a clause of its own opens with the name before word `end`: "⟦O1⟧, and the ⟦O2⟧ released"."""
    before = reading.lower[max(0, end - 4) : end - 1]
    joined = before[-3:] == [",", "and", "the"] or before[-2:] == [",", "and"]
    return joined and _DOES.fullmatch(" ".join(reading.lower[end : end + 2])) is not None


def _shares_noun(reading: Reading, end: int, phrase: Phrase) -> bool:
    """Tell whether the name before word `end` modifies a noun with the next: "⟦P0⟧, an ⟦O1⟧ and ⟦O2⟧ official".

    So does the first of two groups whose man is named: "against ⟦G1⟧ and ⟦G2⟧ facilitator ⟦P3⟧".
    """
    if end >= phrase.end or reading.lower[end] != "and" or not reading.is_name[end + 1]:
        return False
    groups = reading.words[end - 1].startswith("⟦G") and reading.words[end + 1].startswith("⟦G")
    his = groups and any(word.startswith("⟦P") for word in reading.words[end + 3 : end + 4])
    return (his or reading.lower[end - 2] in {"a", "an"}) and modifies(reading, end + 2)
