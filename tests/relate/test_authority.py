"""Who acts is a government that can act under the law that is named."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.make import make_article


@pytest.fixture(scope="module")
def reader():
    """Read a text into a record."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)
    return lambda text: relate(annotator.annotate(make_article(text, publisher="Specimen Gazette")), lexicon)


def authorities(record, actions):
    """Return target -> authority of some actions."""
    names = {actor.id: actor.name for actor in record.actors}
    return {names[target.actor]: action.authority for action in actions for target in action.targets}


@pytest.fixture
def acts(reader):
    """Read a text: target -> authority of the act, history or not."""

    def read(text: str) -> dict[str, str]:
        record = reader(text)
        return authorities(record, record.actions)

    return read


@pytest.fixture
def acts_of_the_day(reader):
    """Read a text: target -> authority of the act that is no history."""

    def read(text: str) -> dict[str, str]:
        record = reader(text)
        return authorities(record, [action for action in record.actions if not action.history])

    return read


def test_an_executive_order_is_american_whoever_else_is_named(acts):
    text = (
        "The European Union sanctioned Vexholm Trading LLC in June. OFAC targeted its owner today. "
        "Orsa Kellim was designated pursuant to E.O. 14024 for operating in the technology sector."
    )
    assert acts(text)["Orsa Kellim"] == "OFAC"


def test_an_act_under_no_order_stays_with_who_took_it(acts):
    assert acts("The European Union sanctioned Vexholm Trading LLC on Monday.") == {"Vexholm Trading LLC": "EU"}


def test_what_others_have_done_before_is_background(acts_of_the_day):
    text = "OFAC today designated Orsa Kellim. Vexholm Trading LLC has been sanctioned by the European Union."
    assert acts_of_the_day(text) == {"Orsa Kellim": "OFAC"}


def test_officials_who_announce_charges_against_the_counted_are_not_charged(acts):
    text = (
        "Charges have been filed against two individuals associated with the forum, announced Assistant Attorney "
        "General Leslie R. Sorn of the Justice Department’s Criminal Division, U.S. Attorney David J. Tavik of the "
        "Western District of Pennsylvania and Deputy Director Mark F. Ulven of the FBI.\n"
        "The U.S. Attorney’s Office of the Western District of Pennsylvania leads.\n"
        "Orsa Kellim, 27, of Indianapolis; and Dewayne Kellor, 28, of Tampa, Florida, are each charged by criminal "
        "information with conspiring to send spam."
    )
    assert acts(text) == {"Orsa Kellim": "DOJ", "Dewayne Kellor": "DOJ"}


def test_an_act_names_the_programmes_that_its_law_is_the_first_ground_of():
    lexicon = load_lexicon()
    text = "OFAC designated Vexholm Trading LLC today pursuant to E.O. 13694."
    record = relate(build_annotator(lexicon).annotate(make_article(text)), lexicon)
    assert record.actions[0].programs == ("us-cyber",)


def test_who_settles_in_a_text_that_names_no_prosecutor_settles_with_the_body_that_fines(acts):
    text = (
        "The Office of Foreign Assets Control (OFAC) told of 61 shipments on Tuesday. "
        "Vexholm Freight LLC agreed to settle its potential civil liability."
    )
    assert acts(text) == {"Vexholm Freight LLC": "OFAC"}


@pytest.fixture(scope="module")
def who_arrested():
    """Read a release of the Department of Justice: who is said to act in it."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)

    def read(text: str) -> set[str]:
        article = make_article(text, publisher="U.S. Department of Justice")
        return {action.authority for action in relate(annotator.annotate(article), lexicon).actions}

    return read


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("Mexican authorities captured Orsa Kellim in 2008.", "Mexico"),
        ("Authorities in Thailand arrested Orsa Kellim.", "Thailand"),
        ("Orsa Kellim was captured by Mexican marines.", "Mexico"),
        ("Orsa Kellim was arrested in Malaga by police in Spain.", "Spain"),
        ("Orsa Kellim was apprehended by Thai authorities in Phuket.", "Thailand"),
        ("Officers of the Reno Police Department arrested Orsa Kellim.", "Reno Police Department"),
        ("Reno police arrested Orsa Kellim.", ""),
        ("Local police in Reno arrested Orsa Kellim.", ""),
        ("Orsa Kellim was arrested on a warrant issued by Spanish authorities.", "DOJ"),
        ("U.S. authorities arrested Orsa Kellim.", "DOJ"),
        ("Orsa Kellim was arrested in Miami.", "DOJ"),
    ],
)
def test_an_arrest_is_credited_to_the_police_that_makes_it(who_arrested, text, authority):
    assert who_arrested(text) == {authority}
