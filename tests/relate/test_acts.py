"""Every example of the action grammar is a test: a sentence in, who is acted upon out.

In an example [T/P …] is a target, [A/O …] an authority, [/P …] neither; [L …] an instrument,
[D …] a day, [C …] a place, [today] the day of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate.acts.actions import ActionGrammar, Event
from extractor.relate.acts.head_count import HeadCount, is_one_person, read_head_count
from extractor.relate.sentence.mask import LETTERS, mask
from extractor.relate.sentence.parse import Reading
from extractor.relate.sentence.simplify import simplify
from extractor.types import Actor, Annotation, Block, Mention, Sentence, Span
from tests.make import make_article

ROWS = load_lexicon().actions
GRAMMAR = ActionGrammar(ROWS)
TYPES = {letter: name for name, letter in LETTERS.items()}
MARK = re.compile(r"\[(?:(?P<role>[TA]?)/(?P<letter>[POGVAW]) |(?P<kind>[LDC]) )?(?P<words>[^\]]+)\]")
EXAMPLES = [(row.key, row.kind, text) for row in ROWS for text in row.examples]
COUNTEREXAMPLES = [(row.key, row.kind, text) for row in ROWS for text in row.counterexamples]


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked sentence as it was read: its acts, and what the marks say of them."""

    events: list[Event]
    targets: set[str]
    authorities: set[str]
    laws: set[str]


def read(marked: str) -> Marked:
    """Read a marked sentence."""
    plain, spans, actors, targets, authorities = "", [], {}, set(), {}
    cursor = 0
    for match in MARK.finditer(marked):
        plain += marked[cursor : match.start()]
        start, words = len(plain), match["words"]
        plain += words
        cursor = match.end()
        if match["letter"]:
            actors.setdefault(words, TYPES[match["letter"]])
            targets |= {words} if match["role"] == "T" else set()
            authorities |= {words: words} if match["role"] == "A" else {}
            spans.append(Span(start=start, end=len(plain), kind="actor", key=words.replace(" ", "_"), form="name"))
        else:
            kind = {"L": "legal", "D": "date", "C": "place", None: "date"}[match["kind"]]
            form = {"legal": "basis", "date": "" if match["kind"] else "today", "place": "country"}[kind]
            spans.append(Span(start=start, end=len(plain), kind=kind, key=words, form=form))
    plain += marked[cursor:]
    article = make_article(plain)
    annotation = Annotation(
        article=article,
        blocks=(Block(start=0, end=len(plain), kind="paragraph", section="body"),),
        sentences=(Sentence(start=0, end=len(plain), block=0, section="body"),),
        actors=tuple(
            Actor(id=name.replace(" ", "_"), name=name, type=kind, mentions=(Mention(start=0, end=1, text="x"),))
            for name, kind in actors.items()
        ),
        spans=tuple(spans),
        authorities={name.replace(" ", "_"): short for name, short in authorities.items()},
    )
    reading = Reading(simplify(mask(annotation, annotation.sentences[0])))
    events = GRAMMAR.read(reading, plain, annotation.authorities)
    return Marked(events, targets, set(authorities), {span.key for span in spans if span.kind == "legal"})


def acted_upon(events: list[Event], kind: str) -> set[str]:
    return {actor.replace("_", " ") for event in events if event.row.kind == kind for actor in event.targets}


@pytest.mark.parametrize(("key", "kind", "text"), EXAMPLES)
def test_an_example_names_exactly_its_targets(key: str, kind: str, text: str) -> None:
    marked = read(text)
    assert key in {event.row.key for event in marked.events}
    assert acted_upon(marked.events, kind) == marked.targets


@pytest.mark.parametrize("text", [text for _, _, text in EXAMPLES if "[A/" in text or "[L " in text])
def test_an_example_names_who_acts_and_under_which_law(text: str) -> None:
    marked = read(text)
    agents = {actor.replace("_", " ") for event in marked.events for actor in event.agents}
    assert {law for event in marked.events for law in event.basis} == marked.laws
    assert agents >= marked.authorities


def test_every_row_has_an_example() -> None:
    assert [row.key for row in ROWS if not row.examples] == []


@pytest.mark.parametrize(("key", "kind", "text"), COUNTEREXAMPLES)
def test_a_counterexample_acts_upon_nobody(key: str, kind: str, text: str) -> None:
    assert acted_upon(read(text).events, kind) == set(), key


@pytest.mark.parametrize(
    ("text", "today", "prior"),
    [
        ("[A/O OFAC] [today] designated [T/P Orsa Kellim].", True, False),
        ("[T/P Orsa Kellim] is being designated pursuant to [L E.O. 14024].", True, False),
        ("[T/P Orsa Kellim] was previously designated by [A/O OFAC].", False, True),
        ("[T/P Orsa Kellim] was arrested in [C Norland] over more than 25 pounds of pills.", False, False),
        ("[T/O Vexholm Guard] has been designated under multiple authorities.", False, True),
        ("[A/O OFAC] imposed a $7,139,305 penalty on [T/O Vexholm Inc.].", False, False),
        ("[T/O Vexholm Bank] is listed in the annex to [L E.O. 13382].", False, True),
        ("Concurrently, a court unsealed an indictment charging [T/P Orsa Kellim].", True, False),
    ],
)
def test_a_clause_says_whether_the_act_is_news(text: str, today: bool, prior: bool) -> None:
    event = read(text).events[0]
    assert (event.today, event.prior) == (today, prior)


@pytest.mark.parametrize(
    ("clause", "count"),
    [
        ("15 individuals and eight companies", HeadCount(persons=15, bodies=8)),
        ("seven officials, including two key members of the circle, and 17 entities", HeadCount(persons=7, bodies=17)),
        ("twenty-two individuals", HeadCount(persons=22)),
        ("18 vessels", HeadCount(ships=18)),
        ("a network of traders", HeadCount()),
        ("22 individuals and entities across several countries", HeadCount(others=22)),
        ("12 entities and individuals", HeadCount(others=12)),
        ("four Lebanese and two German nationals and 11 companies", HeadCount(persons=6, bodies=11)),
        ("two ⟦N0⟧ and one company", HeadCount(persons=2, bodies=1)),
        ("four individuals and one bank", HeadCount(persons=4, bodies=1)),
        ("two business associates and three company executives", HeadCount(persons=5)),
        ("two ship owners and two vessels", HeadCount(persons=2, ships=2)),
        ("three criminal organizations and one television station", HeadCount(bodies=4)),
        ("a textile company, and 7 Karnes, a Velm meat distributor", HeadCount()),
        ("one individual, two banks, and a trading company", HeadCount(persons=1, bodies=3)),
        ("a bank and two individuals", HeadCount(persons=2, bodies=1)),
        ("⟦P1⟧, a trader, and two companies", HeadCount(bodies=2)),
        ("two companies, a bank and a charity", HeadCount(others=2)),
        ("three of ⟦P1⟧’s money laundering affiliates", HeadCount(persons=3)),
        ("one of ⟦P1⟧’s affiliates and two of his firms", HeadCount(bodies=2)),
        ("15 men—several of whom are fugitives—and two firms", HeadCount(persons=15, bodies=2)),
    ],
)
def test_a_head_count_is_read_by_sort(clause: str, count: HeadCount) -> None:
    assert read_head_count(clause) == count


def test_a_person_may_be_described_without_a_name() -> None:
    assert is_one_person("A Bedford woman who hired a killer ")
    assert not is_one_person("Two men ")
