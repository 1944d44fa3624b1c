"""Give pronouns and definite phrases that annotate left open the actor they go on about.

The subject of one sentence is the likeliest antecedent of a pronoun that opens the next
(centering: Grosz, Joshi & Weinstein 1995). Where number or sort does not fit, or two
candidates do, nothing is resolved.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.types import Annotation, Sentence, Span

_PRONOUN = re.compile(
    r"\b(?:(?P<person>he|she|his|her|him)|(?P<thing>it|its)|(?P<many>they|their|them)|"
    r"(?P<person2>the (?:defendant|businessman|oligarch))|"
    r"(?P<thing2>(?:the|this) (?:company|firm|bank|exchange|group|organi[sz]ation|entity|gang|cartel|service|"
    r"marketplace|mixer|platform|enterprise|market|party|agency))|"
    r"(?P<many2>the (?:defendants|conspirators|duo|pair|co-conspirators)))\b",
    re.IGNORECASE,
)

_OPENING = 40  # characters


def _spans_of(annotation: Annotation, sentence: Sentence) -> list[Span]:
    return [s for s in annotation.spans if s.kind == "actor" and sentence.start <= s.start < sentence.end]


class _Focus:
    """Who the text is about, from sentence to sentence."""

    def __init__(self, annotation: Annotation) -> None:
        self.types = {actor.id: actor.type for actor in annotation.actors}
        self.official = set(annotation.authorities)
        self.person: str = ""
        self.thing: str = ""
        self.many: tuple[str, ...] = ()

    def see(self, text: str, sentence: Sentence, spans: list[Span]) -> None:
        """Move the focus to the leading names of a sentence."""
        leading = _leading(text, sentence, spans)
        keys = [k for k in dict.fromkeys(key for span in leading for key in span.key.split()) if k not in self.official]
        persons = [key for key in keys if self.types.get(key) == "person"]
        things = [key for key in keys if self.types.get(key) not in {"person", "vessel", "wallet"}]
        if len(persons) == 1 and not things:
            self.person = persons[0]
        elif persons:
            self.person = ""
        if len(things) == 1 and not persons:
            self.thing = things[0]
        elif things:
            self.thing = ""
        if len(keys) > 1:
            self.many = tuple(keys)


def _leading(text: str, sentence: Sentence, spans: list[Span]) -> list[Span]:
    """Return the names that open a sentence: a list of them counts as one."""
    out: list[Span] = []
    for span in spans:
        gap = text[out[-1].end : span.start] if out else text[sentence.start : span.start]
        if out and not re.fullmatch(
            r"(?:\s?\([^()]{0,80}\))?(?:,\s(?:and\s)?|\sand\s|\s\()(?:the\s)?(?:\w+\s){0,3}", gap
        ):
            break
        if not out and not re.fullmatch(
            r"(?:[^,]{0,60},\s)?(?:(?:the|an?|both|while|like|as)\s)?(?:[\w.’'⟦⟧-]+\s){0,6}?(?:the\s)?[“‘\"]?",
            gap,
            re.IGNORECASE,
        ):
            break
        if not out and re.search(r"\b(?:of|for|by|with|from|to|on|at|against|said)\s(?:the\s)?$", gap):
            break
        out.append(span)
    return out


def resolve_pronouns(annotation: Annotation) -> Annotation:
    """Return the annotation with spans for pronouns that have one antecedent.

    A span for several ("they") carries their ids in its key, separated by blanks.
    """
    text, focus = annotation.article.text, _Focus(annotation)
    added: list[Span] = []
    quoted = [(q.start, q.end) for q in annotation.quotations]
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = _spans_of(annotation, sentence)
        if any(low <= sentence.start < high for low, high in quoted):
            continue
        new = list(_resolve(text, sentence, spans, focus))
        added += new
        focus.see(text, sentence, sorted([*spans, *new], key=lambda s: s.start))
    if not added:
        return annotation
    return replace(annotation, spans=tuple(sorted([*annotation.spans, *added], key=lambda s: (s.start, s.end))))


def _resolve(text: str, sentence: Sentence, spans: list[Span], focus: _Focus) -> list[Span]:
    new: list[Span] = []
    taken = [(s.start, s.end) for s in spans]
    for match in _PRONOUN.finditer(text, sentence.start, sentence.end):
        if any(low < match.end() and match.start() < high for low, high in taken):
            continue
        key = _antecedent(match, sentence, spans, focus, text)
        if key:
            form = "pronoun" if not match.group().lower().startswith(("the ", "this ")) else "nominal"
            new.append(Span(start=match.start(), end=match.end(), kind="actor", key=key, form=form))
    return new


def _antecedent(match: re.Match[str], sentence: Sentence, spans: list[Span], focus: _Focus, text: str) -> str:
    before = [s for s in spans if s.start < match.start()]
    persons = list(dict.fromkeys(s.key for s in before if focus.types.get(s.key) == "person"))
    if match["person"] or match["person2"]:
        return focus.person if not persons else persons[0] if len(persons) == 1 else ""
    if match["thing"] or match["thing2"]:
        if match.group().lower() == "it" and match.start() > sentence.start + _OPENING:
            return ""  # far into a sentence, "it" is seldom somebody
        things = {s.key for s in before if s.key in focus.types} - set(persons) - focus.official
        if len(things) == 1 and not persons:
            return things.pop()
        return focus.thing if not before else ""
    if len(before) > 1 and match["many"]:
        leading = list(dict.fromkeys(s.key for s in _leading(text, sentence, before)))
        return " ".join(leading) if len(leading) > 1 and len(leading) == len({s.key for s in before}) else ""
    return " ".join(focus.many) if not before else ""
