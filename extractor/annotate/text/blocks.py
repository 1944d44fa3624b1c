"""Cut a text into blocks, sections and sentences."""

from __future__ import annotations

import re
from itertools import pairwise

from extractor.types import Block, Quotation, Sentence

# A bullet begins a line of its own even where a converter ran the lines together: "the following:•A •B".
_LINE = re.compile(r"[•▪‣◦][^\n•▪‣◦]*|[^\n•▪‣◦]+")
_BULLET = re.compile(r"\s*[•▪‣◦]\s*\S|\s*(?:[·*–—-]|\d{1,3}[.)]|\(?[a-z]\))\s+\S")
_WORD = re.compile(r"[^\W\d_]+")

# Headings that open the boilerplate of a release: nothing below them is a claim.
_IMPLICATIONS = re.compile(
    r"(?i)^\W*(?:(?:sanctions?|legal|sanction) implications?|what (?:do|does) .{0,40}sanctions? mean|"
    r"background on the sanctions)\W*$"
)
# What announces a list ends it: the release names below whom it lists.
_ANNOUNCES = re.compile(
    r"(?i)^\W*the following\b.{0,300}\b(?:designated|identified|sanctioned|listed|blocked|removed)\b.{0,300}:\s*$"
)
# Sentences that open it where no heading does. The formula has hardly changed since 2005.
_IMPLICATIONS_LEAD = re.compile(
    r"(?i)^\W*(?:as a result of (?:today['’]s|this|these|the) (?:actions?|designations?|sanctions?)\b.{0,120}"
    r"(?:property|assets|transactions|interests)|the power and integrity of (?:ofac|u\.s\.) sanctions)"
)
# What a paragraph of the boilerplate speaks of; two of these make one where no heading opened it.
_IMPLICATION_TERM = re.compile(
    r"(?i)\b(?:u\.s\. persons?|property and interests|blocked|sdn list|civil|criminal penalt\w+|licen[sc]\w+|"
    r"prohibit\w*|delist\w*|removal|secondary sanctions|financial institutions?|enforcement guidelines|"
    r"positive change|permanent|exempt|correspondent account|transactions?|frequently asked|"
    r"click here|jurisdiction|frozen|regulations?|export controls|additional restrictions)\b"
)
_LINKS = re.compile(
    r"(?i)^\W*(?:(?:view |find |click here|for (?:more|additional|further|detailed) information|more information|"
    r"to (?:view|see|read)|related (?:links?|stories|articles|content|documents?)|read more|further reading|"
    r"topics?:|tags?:|"
    r"media (?:enquir|contact)|press contact(?! for .{4,80} is )|notes? to editors?|contact:|share this|follow us)\b)"
)

_ABBREVIATIONS = frozenset(
    [
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "e.o",
        "e.g",
        "i.e",
        "a.k.a",
        "f.k.a",
        "d.b.a",
        "n.k.a",
        "no",
        "nos",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "sgt",
        "capt",
        "maj",
        "adm",
        "cmdr",
        "rev",
        "hon",
        "sen",
        "rep",
        "gov",
        "jr",
        "sr",
        "st",
        "co",
        "corp",
        "inc",
        "ltd",
        "ltda",
        "lda",
        "pte",
        "pty",
        "llc",
        "l.l.c",
        "s.a",
        "s.l",
        "s.r.l",
        "s.p.a",
        "c.v",
        "s.a.s",
        "b.v",
        "n.v",
        "a.g",
        "a.s",
        "a.s.a",
        "gmbh",
        "plc",
        "bros",
        "ste",
        "vs",
        "v",
        "cia",
        "hnos",
        "cf",
        "al",
        "et",
        "etc",
        "int'l",
        "assn",
        "dept",
        "est",
        "approx",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "fig",
        "sec",
        "art",
        "par",
        "p",
        "pp",
        "u.s.c",
        "c.f.r",
        "d.c",
        "r.b",
        "o.o",
        "d.o.o",
        "e.v",
        "op",
        "ph.d",
        "vol",
        *("mt", "ft", "sdn", "messrs", "det", "supt", "asst", "atty", "brig", "cpl", "pvt", "ave", "blvd", "msgr"),
        *("ala", "ariz", "calif", "colo", "conn", "fla", "ky", "mich", "minn", "okla", "ore", "tenn", "wis"),
    ]
)
_BREAK = re.compile(
    r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[^\W_a-z]|\s*$)|"
    r"(?<=[a-z)]{2})\.(?=(?:The|This|These|Those|His|Her|In|On|As|He|She|Today|"
    r"According|Since|For|While|After|Also|OFAC|Treasury|Additionally|Specifically|They|Each|All)[ ,])|"
    r"(?<=Act|[A-Z]{3}|-QF)(?<!WWW)\.(?=[A-Z][a-z]{2,}[ ,])|"  # "under the Kingpin Act.Tavik is"
    r"(?<=\d{4})\.(?=(?:[A-Z][a-z]+|OFAC)[ ,’'])"  # "of Tresa.The bank", "E.O. 13224.Further,": the blank is lost
)


def _kind(line: str, following: str) -> str:
    if _BULLET.match(line):
        return "bullet"
    if "\t" in line or line.count("|") > 1:
        return "row"
    words = _WORD.findall(line)
    if len(words) > 14 or not words or line.rstrip()[-1:] in ".,;":
        return "paragraph"
    if line.rstrip()[-1:] in "!?:" and not line.isupper():
        return "paragraph"
    capital = sum(1 for word in words if word[0].isupper() or len(word) < 5)
    return "heading" if capital >= len(words) - 1 and following.strip() else "paragraph"


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return one block per line of `text`, its kind, and the section it belongs to."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if match.group().strip()]
    blocks: list[Block] = []
    section = "body"
    headed = False  # a heading opened the section; older releases open it with a sentence only
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        following = text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
        kind = _kind(line, following)
        if _IMPLICATIONS.match(line) or (section == "body" and _IMPLICATIONS_LEAD.match(line)):
            headed = bool(_IMPLICATIONS.match(line))
            section = "implications"
        elif section == "implications" and (
            (not headed and not is_formula(line))
            or (kind == "heading" and not _LINKS.match(line))
            or _ANNOUNCES.match(line)
        ):
            section = "body"
        here = "links" if section == "body" and _LINKS.match(line) and number > len(lines) // 2 else section
        stop = start + _formula(line) if section == "implications" and not headed else end
        blocks.append(Block(start=start, end=stop, kind=kind, section=here))  # type: ignore[arg-type]
        if stop < end:  # the release goes on in the same paragraph
            section = "body"
            blocks.append(Block(start=stop, end=end, kind=kind, section=section))  # type: ignore[arg-type]
    return tuple(blocks)


def is_formula(line: str) -> bool:
    """Tell whether a paragraph speaks of what the boilerplate speaks of."""
    return len({m.casefold() for m in _IMPLICATION_TERM.findall(line)}) > 1


def _formula(line: str) -> int:
    """Return where the boilerplate that opens a line ends: before the first sentence without a word of it."""
    ends = [0, *(match.end() for match in _BREAK.finditer(line)), len(line)]
    for start, end in pairwise(ends):
        if line[start:end].strip() and not _IMPLICATION_TERM.search(line, start, end):
            return start
    return len(line)


def _is_abbreviation(text: str, dot: int, following: str) -> bool:
    """Tell whether the full stop at `dot` ends an abbreviation rather than a sentence."""
    start = dot
    while start > 0 and not text[start - 1].isspace() and text[start - 1] not in "(“\"'‘[":
        start -= 1
    word = text[start:dot].casefold()
    if len(word) == 1 and word.isalpha():
        return True  # an initial: "John K. Hurley"
    if _INITIALS.fullmatch(word) and following not in _SENTENCE_OPENERS and _leads_name(text, start, word):
        return True
    if _TWO_INITIALS.fullmatch(word) and _GIVEN.search(text, max(0, start - 30), start) and following[:1].isupper():
        return following not in _SENTENCE_OPENERS  # "Orsa K.J. Velkur"
    if word not in _ABBREVIATIONS or _SPEECH.match(text, dot):
        return False  # "head of Velkur Holdings, LLC. “Velkur’s staff …”": what he says
    if word == "u.s" and following == "Treasury":
        return True  # "the U.S. Treasury sanctioned"
    # "… Trading Co. Today, OFAC …": a company form or "U.S." may still end the sentence.
    return following not in _SENTENCE_OPENERS or word in {"mr", "mrs", "ms", "dr", "gen", "no", "e.o", "v", "vs"}


_SPEECH = re.compile(r"\.[”\"]? [“\"](?=[A-Z])[^”\"\n]{40}")


def _leads_name(text: str, start: int, word: str) -> bool:
    """Tell whether initials open a name, as what stands before them shows: "owned by L.Y.P. Velkur", "(A.B. Kellim)".

    Two of them behind a noun or a verb may be somebody whose name is withheld: "defrauded A.B. Kellim also".
    """
    opening = word not in _ABBREVIATIONS and text.endswith(("(", ". "), 0, start)
    if opening or text.endswith((", ", " and ", " or ", " named after ", "\n"), 0, start):
        return True  # "Guisanes S.A.S., C.M.V. Carnes S.A.S. and D.S. Velkur"
    if not text[start].isupper() or word in _ABBREVIATIONS or _LANDS.fullmatch(word):
        return False
    before = _SMALL if word.count(".") > 1 else _GOVERNING
    return before.search(text, max(0, start - 30), start) is not None


_SMALL = re.compile(r"(?<![\w.’'-])[a-z]+(?:-[a-z]+)* $")
_GOVERNING = re.compile(
    r"\b(?:of|by|to|from|for|with|at|in|through|via|against|between|as|the|its|his|her|their|named|called|company|firm|"
    r"against|designat(?:ed|es|ing)|sanction(?:ed|s|ing)|target(?:ed|s|ing)|own(?:s|ed)|control(?:s|led)) $"
)
_LANDS = re.compile(
    r"u\.[sknd](?:\.\w)*|u\.a\.e|u\.s\.s\.r|d\.p\.r\.k|[dp]\.r\.c|d\.r|r\.o\.[kc]|n\.[yj]|l\.a|[ap]\.m|e\.[uo]|d\.c|d\.p\.r"
)
_INITIALS = re.compile(r"(?!d\.c)(?:[a-z]\.)+[a-z]")
_TWO_INITIALS = re.compile(r"(?!u\.[sknd]|d\.c|n\.[yjv]|l\.a|e\.[uo]|s\.a|b\.v|p\.[rc]|a\.m|p\.m)[a-z]\.[a-z]")
_GIVEN = re.compile(r"(?:^|[\s(“\"])[A-Z][a-z]+ $")
_SENTENCE_OPENERS = frozenset({
    "The", "This", "That", "These", "Those", "Today", "In", "On", "As", "It", "He", "She", "They", "We", "His", "Her",
    "Their", "Its", "OFAC", "Treasury", "According", "Also", "And", "But", "For", "From", "At", "By", "An", "A",
    "Since", "While", "When", "After", "Before", "During", "Following", "Under", "Additionally", "Moreover",
    "Furthermore", "Finally", "Specifically", "Both", "All", "Such", "There", "Each", "Neither", "Another", "Among",
    "Because", "Despite", "Until", "Through", "Prior", "With", "Like", "Unlike", "However", "Once", "If", "Although",
})  # fmt: skip
# "was designated for acting for Velkur Ltd. | Orsa Kellim was also designated": the form ends a sentence that has a
# verb of its own where a name and a verb follow
_FORM = re.compile(r"\b(?:Ltd|LLC|L\.L\.C|Inc|Corp|Co|Ltda|S\.A|S\.A\.S|C\.V|B\.V|N\.V|S\.R\.L)$")
_HAS_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|designat(?:ed|es|ing)|sanction(?:ed|s|ing)|target(?:ed|s|ing)|identified|"
    r"own(?:s|ed)|controls|controlled|works|worked|leads|led|runs|ran|manages|managed|serves|served|founded|"
    r"established)\s"
)
_NEXT_CLAUSE = re.compile(
    r"\.\s(?!(?:Ltd|Limited|LLC|Inc|KG|SARL|S\.A|L\.L\.C|Co|Corp|GmbH|Group|Chair\w*|President|C[EFT]O|Director|Chief|Vice|"
    r"Manag\w+|Executive|Founder|Co-[Ff]ounder|Owner|Officer|Spokes\w+)\b)(?:[A-Z][\w’'-]*\s){1,6}"
    r"(?:\([^()\n]{1,60}\)\s)?(?:(?:also\s)?(?:owns|controls|manages|operates|serves|acts|works|leads|runs|founded)|"
    r"(?:has|have|had)\s[a-z]+ed\b|[a-z]{2,}(?:ed|es|ts|ds|ns|ls)\s(?:the|an?|his|her|its|in|on|to|for|with|from|as|by|that)\b|"
    r"(?:is|was|are|were|has)\s(?:being|been|also|an?|the|currently|designated|owned|worked|served))\b"
)


def _closes_with_form(text: str, start: int, dot: int) -> bool:
    """Tell whether the form of a firm ends the sentence from `start` on, and a name opens the next."""
    # the verb last: where it is missing, the whole sentence has been looked through for nothing at each form
    form = _FORM.search(text, max(start, dot - 8), dot) and _NEXT_CLAUSE.match(text, dot)
    return bool(form and _HAS_VERB.search(text, start, dot))


_NEXT_WORD = re.compile(r"\W*(\w+)")


def read_sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of all blocks; no sentence crosses a block."""
    sentences: list[Sentence] = []
    for number, block in enumerate(blocks):
        cuts = [block.start]
        for match in _BREAK.finditer(text, block.start, block.end):
            following = _NEXT_WORD.match(text, match.end(), block.end)
            word = following.group(1) if following else ""
            short = text[match.start()] == "." and word and _is_abbreviation(text, match.start(), word)
            if short and not _closes_with_form(text, cuts[-1], match.start()):
                continue
            cuts.append(match.end())
        if cuts[-1] < block.end:
            cuts.append(block.end)
        for left, right in pairwise(cuts):
            start = left + len(text[left:right]) - len(text[left:right].lstrip())
            end = left + len(text[left:right].rstrip())
            if start < end:
                sentences.append(Sentence(start=start, end=end, block=number, section=block.section))
    return tuple(sentences)


# A mark that never closes quotes the rest of its paragraph, up to who "said" it where that stands there, but only its
# sentence where another one opens behind it.
_QUOTED = re.compile(
    r"“[^”“\n]{1,4000}(?:“[^”“\n]{1,300}”[^”“\n]{0,2000})*”|"
    r"“[^”“\n]{12,2000}?,(?= said [A-Z][^”“\n]*(?:\n|$))|“[^”“\n]{1,4000}(?=\n|$)|"
    r"“[^”“\n]*?[.!?](?= )|(?<![\w])\"[^\"\n]{1,4000}\""
)


def read_quotations(text: str, minimum: int = 40) -> tuple[Quotation, ...]:
    """Return passages in double quotation marks long enough to be speech, not a name."""
    return tuple(
        Quotation(start=match.start(), end=match.end())
        for match in _QUOTED.finditer(text)
        if len(match.group()) >= minimum
    )
