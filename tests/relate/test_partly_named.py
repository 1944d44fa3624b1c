"""Whom a release counts and only partly names: what is said of all of them is said of those whom it names."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)
NAMED = (
    " The firms identified today are Velkur Sur S.A., Canadul S.A. and Tarrones S.A. Key men James Valen and Ricardo "
    "Sandor were also designated today."
)
FIRMS = {"Velkur Sur S.A.", "Canadul S.A.", "Tarrones S.A."}
MEN = {"James Valen", "Ricardo Sandor"}


def tied(text: str, kind: str) -> set[tuple[str, str]]:
    """Return the ends of the relations of a type that a release tells of."""
    article = make_article(text, publisher="U.S. Department of the Treasury", published="2025-03-20")
    record = relate(ANNOTATOR.annotate(article), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    return {(names[one.subject], names[one.object]) for one in record.relations if one.type == kind}


@pytest.mark.parametrize(
    "words",
    [
        "ten companies and twelve individuals in Mexico that act as fronts for Orsa Kellim",
        "ten companies and twelve individuals for acting for or on behalf of trafficker Orsa Kellim",
    ],
)
def test_those_who_are_named_of_many_are_what_the_many_are(words: str) -> None:
    text = f"OFAC today designated {words}.{NAMED}"
    assert tied(text, "acts_for") == {(name, "Orsa Kellim") for name in FIRMS | MEN}


def test_more_than_are_counted_are_not_those_who_are() -> None:
    words = "one individual and two entities that act as fronts for trafficker Orsa Kellim"
    assert tied(f"OFAC today designated {words}.{NAMED}", "acts_for") == set()


def test_firms_linked_to_somebody_are_listed_though_to_stands_before_the_verb() -> None:
    text = (
        "OFAC today announced the designation of Pedro Lomas Ruiz. Three entities linked to Lomas Ruiz were also "
        "designated: Velkur Sur S.A., Canadul S.A., and Tarrones S.A."
    )
    article = make_article(text, publisher="U.S. Department of the Treasury", published="2025-03-20")
    record = relate(ANNOTATOR.annotate(article), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    assert {names[t.actor] for act in record.actions for t in act.targets} == FIRMS | {"Pedro Lomas Ruiz"}


LISTS = (
    "OFAC today added three individuals and four companies to its list. Orsa Kellim was designated under the Kingpin "
    "Act. "
)


def listed(text: str) -> set[str]:
    """Return whom a release designates that day."""
    article = make_article(LISTS + text, publisher="U.S. Department of the Treasury", published="2025-03-20")
    record = relate(ANNOTATOR.annotate(article), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    return {names[target.actor] for action in record.actions if not action.history for target in action.targets}


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim controls a network that includes Vexholm Trading LLC and Tolma Works S.A.",
        "Orsa Kellim owns Vexholm Trading LLC and is the manager of Tolma Works S.A.",
    ],
)
def test_firms_of_the_listed_are_among_those_a_release_counts(text: str) -> None:
    assert listed(text) == {"Orsa Kellim", "Vexholm Trading LLC", "Tolma Works S.A."}


@pytest.mark.parametrize(
    "text",
    [
        "Orsa Kellim is the manager of the previously designated Vexholm Trading LLC.",
        "Orsa Kellim owns Vexholm Trading LLC, which was designated in 2019.",
        "Orsa Kellim was the head of the Norland Customs Service.",
        "Orsa Kellim is a leader of the Karsa Party.",
        "Orsa Kellim owns Vexholm LLC, Tolma LLC, Sarn LLC, Olm LLC and Quill LLC.",  # more than are counted
        "Bren Tavik owns Vexholm Trading LLC.",  # who is not listed
    ],
)
def test_other_bodies_are_not(text: str) -> None:
    assert listed(text) == {"Orsa Kellim"}


@pytest.mark.parametrize("office", ["Velkur Dorado Task Force", "Norland Threat Finance Cell"])
def test_those_who_looked_for_the_listed_are_not_among_them(office: str) -> None:
    text = (
        "OFAC today designated one individual and two companies. Orsa Kellim is a smuggler in Oslo. Vexholm LLC is a "
        f"firm in Oslo. The {office} is an interagency center that analyzes financial intelligence."
    )
    article = make_article(text, publisher="U.S. Department of the Treasury", published="2025-03-20")
    record = relate(ANNOTATOR.annotate(article), LEXICON)
    names = {actor.id: actor.name for actor in record.actors}
    assert office not in {names[target.actor] for action in record.actions for target in action.targets}
