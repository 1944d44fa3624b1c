"""Find the targets that an act announces but does not name: lists below it, head-counts.

"The following individuals are being designated:" is answered by the lines below;
"designated four officials" by the persons the document then tells about. A stated
head-count is the check: a guess that does not meet it is not made.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from extractor.relate.acts.annexed import entries_of
from extractor.relate.acts.classed import classed
from extractor.relate.acts.closing import goes_on_as_text, opens_run
from extractor.relate.acts.head_count import ANY_NUMBER, BODIES, PERSONS, SHIPS
from extractor.relate.acts.headed_below import headed_below
from extractor.relate.acts.introduced import introduced
from extractor.relate.acts.named_later import named_later
from extractor.relate.acts.openers import BRACKET, GOVERNOR, ITS_MEN, JOINT, SPEAKS, leading, without_glosses
from extractor.relate.sentence.mask import spans_between
from extractor.types import Annotation, Block, Evidence, Sentence, Span

OF_SHIPS = re.compile(
    r"\b(?:vessels?|tankers?|ships?|aircraft) (?:are|is|were|was) (?:also |today |hereby )?(?:being )?identified\b"
)
_LIST_ITEM = re.compile(r"[\s•·▪‣◦*–—-]*(?:\d{1,3}[.)]|\(?[a-z]\))?\s*(?:(?:the|and)\s)?", re.IGNORECASE)
# "Three Norland companies: ⟦O1⟧, ⟦O2⟧, and ⟦O3⟧;": one sort of those on the list
_SORTED = re.compile(rf"{ANY_NUMBER} (?:[\w-]+ ){{0,3}}(?:{PERSONS}|{BODIES}|{SHIPS}|company|entity): ", re.IGNORECASE)
# what goes on about all names of a list: "are", "have", "produce car parts"
_THEY_DO = re.compile(
    rf"{BRACKET}(?:\s(?:are|were|have|produce|manufacture|develop|sell|supply|repair|import|export|provide|offer|operate|"
    r"design|distribute|conduct|specialize|engage|perform|ship|trade)\b|"
    r"[;.]?\s*$|, (?:which|who|both|all)\b|,? for [a-z]+ing\b|\. [A-Z])"
)
# the words of a line before its name, a rank among them
_LEAD = re.compile(r"(?:[\w\s“‘\"'-]|\b(?:Brig|Maj|Lt|Col|Adm|Capt|Dr|Mr|Mrs|Ms|Gen)\.)*")
_LIST_LINE = 160  # a longer line is narrative, unless the first line of the list is one
_LONGER = 3  # times the longest line so far that the next may be long
_NARRATIVE = 10_000  # what is added to the limit of a list whose items are paragraphs
_LABEL = 80  # characters of a line that is nothing but a name
_FEWEST_OF_A_RUN = 3
# "• General A; • Admiral B": the items of a list that stand in one line
_NEXT_BULLET = re.compile(r";(?: and)? [•·▪‣◦*–—-] ?")
# "First Vice President and retired Lieutenant General ⟦P1⟧;"
_POST = re.compile(
    r"[\s•·▪‣◦*–—-]*(?:(?:[Ff]ormer|[Aa]cting|[Dd]eputy|[Ff]irst|[Ss]econd|[Vv]ice|[Ss]enior|[Rr]etired|Lieutenant|Major|"
    r"Brigadier|Rear)[ -])*"
    r"(?:Commander|General|Colonel|Admiral|Captain|Minister|President|Director|Chief|Head|Governor|Secretary|Chair|"
    r"Prosecutor|Judge|Speaker|Ambassador|Commissioner|Inspector|Adviser|Advisor|Member|Owner|Founder|Leader)[\w-]*"
    r"(?: (?!(?:who|that|which|is|was|were|are|has|had|by|said|says|and the)\b)[\w’'-]+){0,14},? "
)
# what stands between body and person in "⟦O1⟧ Colonel ⟦P2⟧ and ⟦O1⟧ Director Major General ⟦P3⟧"
# "ORSA KELLIM'S NETWORK"; "⟦P1⟧ was identified in the annex on December 21, 2017": no item of a list of today
_NO_ITEM = re.compile(
    r"['’][sS] [A-Z]{2,}|"
    r"(?: \([^()]*\))* (?:was|were|had been) (?:[a-z]+ )?(?:identified|designated|sanctioned|listed)\b"
    r"[^\n]{0,160}? (?:on|in) (?:[A-Z][a-z]+ )?(?:\d\d?, )?(?:19|20)\d\d\b"
)
RANK = re.compile(r"(?:\s\([^()]{1,40}\))? (?:[A-Z0-9][\w’'-]* ){1,6}")
_LISTS = re.compile(r"\b(?:designat|sanction|identif(?:i|y)|nam|list)(?:ed|ing)\b")
_TOLD_OF_ANOTHER = re.compile(r"\d|\b(?:[Hh]is|[Hh]er|[Tt]heir) [a-z]")
_REACH_BACK = 4  # sentences that a roll-up sums up
_ROLLED_UP = re.compile(
    r"\b(?:[Aa]ll|[Ee]ach) of (?:the above|these|those)(?:[- ]mentioned)? (?:[a-z]+ )?(?:individuals|persons|people|"
    r"officials|entities|companies|firms|banks|businesses|targets)\b"
)
_STRANGE = 2  # lines of a list that may hold no known name
_HEADING = re.compile(rf"(?:Identifying Information:? |\d{{1,3}}[.)] )?⟦{BRACKET}:?", re.IGNORECASE)
_TWICE = re.compile(r"(?:\d{1,3}[.)] )?(?P<name>[^\s\d]\S* [^\n]{2,80}?)\s?(?P=name)(?!\w)")
_FIELD = re.compile(
    r"[\s,;.]{0,3}(?:\([^()\n]{1,80}\)[\s,;.]{0,3})?(?:A\.?K\.?A\.?s?:|D\.?O\.?B\b|P\.?O\.?B\b|Date of [Bb]irth|"
    r"Nationality:|Citizenship:|Passport:|Address:|Location:|IMO\b)"
)


def list_below(annotation: Annotation, sentence: Sentence, *, announced: bool) -> list[Span]:
    """Return the names that head or open the lines below a sentence; `announced` by a colon."""
    headings = headed_below(annotation, sentence) if announced else []
    return headings or _lines_below(annotation, sentence, announced=announced)


def _lines_below(annotation: Annotation, sentence: Sentence, *, announced: bool) -> list[Span]:
    text = annotation.article.text
    out: list[Span] = []
    limit, strange = _LIST_LINE, 0
    items: list[Block] = []
    persons = frozenset(actor.id for actor in annotation.actors if actor.type == "person")
    apart = 0  # line breaks between the words that announce a list and its first line
    for number, (above, block) in enumerate(pairwise(annotation.blocks[sentence.block :])):
        length, breaks = block.end - block.start, text.count("\n", above.end, block.start)
        apart = apart or breaks
        tight = (
            (breaks < apart) if number else announced and opens_run(text, annotation.blocks, block, apart)
        )  # its lines follow each other without the blank one of paragraphs
        spans = [
            s for s in spans_between(annotation, block.start, block.end) if s.kind == "actor" and s.form != "pronoun"
        ]
        if block.section != "body" or (out and spans and " " in spans[0].key):
            break  # "These individuals", "They": the list is summed up
        if block.kind == "heading" and limit >= _NARRATIVE:
            continue  # "Military Equipment Support", between paragraphs
        if not spans and length < _LABEL and strange < _STRANGE:
            # a line whose name was not known for one is still a line of the list, one in capitals a heading over some
            strange += not (announced and text[block.start : block.end].isupper())
            continue
        spans = past_body(text, spans, persons) if announced else spans
        opens = not spans or _opens(text, block, spans[0])
        spans = spans if opens else _behind_post(text, block, spans, persons) if announced else []
        over = bool(spans) and goes_on_as_text(text, items, block, spans[0].end)
        if over or not spans:
            if not over and (block.kind == "bullet" or tight) and strange < _STRANGE:
                strange += 1
                continue
            break
        items.append(block)
        long = length > limit and not text[: block.end].rstrip().endswith((";", ",", "; and"))
        if long and block.kind == "paragraph" and not tight:
            if number or not announced:
                break
            limit = length + _NARRATIVE
        limit = limit if tight else max(limit, _LONGER * length)
        strange = 0 if tight and announced else strange  # one odd line in forty ends no list
        out += _openers(annotation, spans, block, long=long) if announced else opening_list(text, spans, block.end)
        if length > _LABEL and text[: block.end].rstrip().endswith(":"):
            break  # what follows is the list of another sentence
    return out


def past_body(text: str, spans: list[Span], persons: frozenset[str]) -> list[Span]:
    """Return the names of a line from the person on, with the place of the body: "⟦O1⟧ 1st District Commander ⟦P2⟧"."""
    place = next((n for n, span in enumerate(spans[:3]) if span.key in persons), 0)
    between = text[spans[0].end : spans[place].start] if place else ""
    if place and (RANK.fullmatch(between) or ITS_MEN.fullmatch(between)):
        return [replace(spans[place], start=spans[0].start), *spans[place + 1 :]]
    return spans


def _told_one_by_one(annotation: Annotation, block: Block, spans: list[Span], known: set[str]) -> list[Span]:
    """Return those with whom later sentences of a paragraph open, and whom they name first: "A is …. B is …."."""
    new = introduced(annotation, lambda _: True, after=block.start, before=block.end)
    firsts = (next((span for span in spans if span.key == actor), None) for actor in new if actor not in known)
    return [span for span in firsts if span]


def _openers(annotation: Annotation, spans: list[Span], block: Block, *, long: bool) -> list[Span]:
    """Return the names that open the items of a line: most are one, some hold several with bullets or sentences."""
    text = annotation.article.text
    items = [match.end() for match in _NEXT_BULLET.finditer(text, block.start, block.end)]
    found: list[Span] = []
    for start, end in pairwise([block.start, *items, block.end]):
        inside = [span for span in spans if start <= span.start < end]
        found += opening_list(text, inside, end) if inside else []
    return found + (_told_one_by_one(annotation, block, spans, {span.key for span in found}) if long else [])


def _behind_post(text: str, block: Block, spans: list[Span], persons: frozenset[str]) -> list[Span]:
    """Return the names of a line from the person on that a post opens it with: "Commander of the ⟦O1⟧ forces ⟦P2⟧"."""
    for number, span in enumerate(spans):
        if span.key in persons:
            lead = text[block.start : span.start]
            return spans[number:] if _POST.fullmatch(lead) else []
    return []


def ships_of_lines(annotation: Annotation, names: list[Span], ships: frozenset[str]) -> list[Span]:
    """Return the ships that stand in the lines which names open ("⟦O1⟧: ⟦C2⟧-flagged ⟦V3⟧"), or those names."""
    lines = [b for b in annotation.blocks if any(b.start <= name.start < b.end for name in names)]
    found = [
        s for b in lines for s in spans_between(annotation, b.start, b.end) if s.kind == "actor" and s.key in ships
    ]
    return found or names


def _opens(text: str, block: Block, span: Span) -> bool:
    """Tell whether a line opens with the name, after a bullet and a few words at most."""
    opening = _LIST_ITEM.match(text, block.start, block.end)
    first = opening.end() if opening else block.start
    if told := _SORTED.match(text, first, span.start):
        first = told.end()
    lead = text[first : span.start]
    heading, colon, article = lead.partition(":")
    if _NO_ITEM.match(text, span.end, block.end):
        return False
    if colon and heading.isupper() and article.strip() in {"", "The", "the"}:
        return True  # "2. VELKUR BANK: Velkur Bank is …"
    plain = len(lead) <= 40 and _LEAD.fullmatch(lead) is not None
    return span.start <= first or (plain and not GOVERNOR.search(lead))


def opening_list(text: str, spans: list[Span], end: int) -> list[Span]:
    """Return the names of the list a line opens with ("A, B, and C are …"), else the first."""
    spans = [*without_glosses(text, spans)]
    last = 1
    while last < len(spans) and JOINT.fullmatch(text[spans[last - 1].end : spans[last].start]):
        last += 1
    if last > 1 and _THEY_DO.match(text[spans[last - 1].end : end]):
        return spans[:last]
    return spans[:1]


def told_about(annotation: Annotation, fits: Callable[[str], bool]) -> Iterator[list[tuple[str, Evidence]]]:
    """Yield guesses at whom the document tells about.

    Names over fields, over paragraphs; the openers of paragraphs, then of any sentence.
    """
    yield [(actor, evidence) for actor, evidence in entries_of(annotation).items() if fits(actor)]
    yield list(headed(annotation, fits).items())
    yield list(named_later(annotation, fits).items())
    yield list(_identified(annotation, fits).items())
    yield from _rolled_up(annotation, fits)
    yield list(classed(annotation, fits).items())
    told = introduced(annotation, fits)
    yield list(told.items()) if len(told) >= _FEWEST_OF_A_RUN else []
    yield from _runs(annotation, fits)
    first_of_block: dict[str, Evidence] = {}
    first_of_any: dict[str, Evidence] = {}
    seen: set[int] = set()
    for sentence in annotation.sentences:
        if sentence.section != "body" or any(q.start <= sentence.start < q.end for q in annotation.quotations):
            continue
        opens = sentence.block not in seen
        seen.add(sentence.block)
        for span in leading(annotation, sentence):
            if SPEAKS.match(annotation.article.text, span.end, sentence.end):
                continue
            for key in span.key.split():
                if fits(key) and span.form in {"name", "short"}:
                    evidence = Evidence(
                        start=sentence.start,
                        end=sentence.end,
                        quote=annotation.article.text[sentence.start : sentence.end],
                    )
                    first_of_any.setdefault(key, evidence)
                    if opens:
                        first_of_block.setdefault(key, evidence)
    yield list(first_of_block.items())
    yield list(first_of_any.items())


def headed(annotation: Annotation, fits: Callable[[str], bool]) -> dict[str, Evidence]:
    """Return whom the document gives a heading: a line that is a name, or a name said twice where a line begins."""
    text = annotation.article.text
    out: dict[str, Evidence] = {}
    for block in annotation.blocks:
        spans = [s for s in spans_between(annotation, block.start, block.end) if s.kind == "actor" and s.form == "name"]
        if block.section != "body" or not spans or not fits(spans[0].key):
            continue
        first = spans[0]
        alone = _HEADING.fullmatch(text[block.start : first.start] + "⟦" + text[first.end : block.end].rstrip())
        if alone or _ran_into_its_text(text, block, first):
            evidence = Evidence(start=first.start, end=first.end, quote=text[first.start : first.end])
            out.setdefault(first.key, evidence)
    return out


def _ran_into_its_text(text: str, block: Block, name: Span) -> bool:
    """Tell whether a block opens with a name that stands there twice: "2. Velku Orsa Velku Orsa (Orsa) is"."""
    twice = _TWICE.match(text, block.start, block.end)
    return twice is not None and name.start < twice.end() and text[name.start : name.end] == twice["name"]


def _rolled_up(annotation: Annotation, fits: Callable[[str], bool]) -> Iterator[list[tuple[str, Evidence]]]:
    """Yield whom the sentences before "All of these individuals are being designated" name: of one, of two, …."""
    text = annotation.article.text
    for number, sentence in enumerate(annotation.sentences):
        words = text[sentence.start : sentence.end]
        if sentence.section != "body" or not (_ROLLED_UP.search(words) and _LISTS.search(words)):
            continue
        found: dict[str, Evidence] = {}
        for earlier in reversed(annotation.sentences[max(0, number - _REACH_BACK) : number]):
            evidence = Evidence(start=earlier.start, end=earlier.end, quote=text[earlier.start : earlier.end])
            for span in spans_between(annotation, earlier.start, earlier.end):
                is_named = span.kind == "actor" and span.form in {"name", "short"} and fits(span.key)
                if is_named and not GOVERNOR.search(text[earlier.start : span.start]):
                    found.setdefault(span.key, evidence)
            if len(found) >= _FEWEST_OF_A_RUN:
                yield list(found.items())


def _runs(annotation: Annotation, fits: Callable[[str], bool]) -> Iterator[list[tuple[str, Evidence]]]:
    """Yield whom sentences in a row open with, three or more: "A is a restaurant. B is a tequila business. C …"."""
    text = annotation.article.text
    run: dict[str, Evidence] = {}
    for sentence in annotation.sentences:
        openers = [span for span in leading(annotation, sentence) if fits(span.key)]
        # "In 2007, A was charged", "His brother, A, was captured": what goes before is told of others
        is_dated = openers and _TOLD_OF_ANOTHER.search(text, sentence.start, openers[0].start)
        if openers and not is_dated and sentence.section == "body":
            quote = text[sentence.start : sentence.end]
            for span in openers:
                run.setdefault(span.key, Evidence(start=sentence.start, end=sentence.end, quote=quote))
            continue
        if len(run) >= _FEWEST_OF_A_RUN:
            yield list(run.items())
        run = {}
    if len(run) >= _FEWEST_OF_A_RUN:
        yield list(run.items())


def _identified(annotation: Annotation, fits: Callable[[str], bool]) -> dict[str, Evidence]:
    """Return whose identifying information a document gives: names with a field right behind them."""
    text = annotation.article.text
    return {
        span.key: Evidence(start=span.start, end=span.end, quote=text[span.start : span.end])
        for span in reversed(annotation.spans)
        if span.kind == "actor"
        and " " in text[span.start : span.end]
        and fits(span.key)
        and _FIELD.match(text, span.end)
    }
