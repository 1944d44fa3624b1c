"""What only a title calls somebody is another name of who is meant, and of nobody else."""

from __future__ import annotations

import pytest

from extractor.annotate.joining.headlines import with_headline
from extractor.lexicon import load_lexicon
from extractor.types import Actor

LEXICON = load_lexicon()


def aliases(title: str, **names: str) -> list[tuple[str, ...]]:
    """Return the aliases that a title gives actors; `names` are names by their types."""
    actors = [
        Actor(id=f"a{n}", name=name, type=kind.rstrip("_"), aliases=(), mentions=(), confidence=0.9, method="names")
        for n, (kind, name) in enumerate(names.items())
    ]
    return [actor.aliases for actor in with_headline(title, actors, LEXICON)]


@pytest.mark.parametrize(
    ("title", "kind", "name", "found"),
    [
        ("Treasury Sanctions Traders", "organization", "U.S. Department of the Treasury", ("Treasury",)),
        ("Man Enters National Treasury Office", "organization", "OFAC", ()),
        ("U.S. Blocks Orsa Kellim Trust", "person", "Orsa Petrovich Kellim", ("Orsa Kellim",)),
        ("Orsa Petrovich Orsa KELLIM", "person", "Orsa Petrovich Orsa Kellim", ()),
        ("Treasury Targets Bank of Velkur", "organization", "Bank of Velkur Ltd.", ("Bank of Velkur",)),
        ("Velkur Man Sentenced", "organization", "Velkur Ltd.", ()),
        (
            "Limited Liability Company ‘Velkur Systems’",
            "organization",
            "Limited Liability Company ‘Velkur Systems’",
            ("Velkur Systems",),
        ),
    ],
)
def test_a_title_calls_whom_the_text_names(title: str, kind: str, name: str, found: tuple[str, ...]) -> None:
    assert aliases(title, **{kind: name}) == [found]


def test_what_may_mean_two_is_the_name_of_neither() -> None:
    two = aliases("Court Hears Velkur Trading", organization="Velkur Trading Ltd.", organization_="Velkur Trading LLC")
    assert two == [(), ()]
