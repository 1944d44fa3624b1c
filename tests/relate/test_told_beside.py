"""What a release names beside those it lists: bodies that its persons serve, what it lists at another time."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)


def read(text: str, title: str = "Treasury acts", publisher: str = "US Department of the Treasury") -> Record:
    article = make_article(text, title=title, publisher=publisher, published="2025-03-20")
    return relate(ANNOTATOR.annotate(article), LEXICON)


def done(record: Record, kind: str = "designation") -> set[str]:
    names = {actor.id: actor.name for actor in record.actors}
    acts = (action for action in record.actions if action.kind == kind and not action.history)
    return {names[target.actor] for action in acts for target in action.targets}


def test_bodies_that_the_counted_persons_serve_are_not_designated() -> None:
    text = (
        "OFAC is designating eight individuals that are associated with U.S.-designated exporters and front companies "
        "including Velkur Trading Corporation, Danmor Bank, and Ostrana Overseas Group."
    )
    assert done(read(text)) == set()


def test_courts_in_which_the_designated_sit_are_not_designated() -> None:
    text = (
        "OFAC today designated three officials. The three individuals designated today are judges or magistrates in "
        "the Tresa District Court, the Second Trial Court in Tresa, and the First Appeals Court of Tresa."
    )
    assert done(read(text)) == set()


def test_whom_the_counted_are_tied_to_makes_up_no_number() -> None:
    text = (
        "OFAC today announced the designation of two companies affiliated with Velkur Shipping Lines (VSL).\n\n"
        "Pelagic Shipping is based in Norland. Azimut Shipping is based in Norland."
    )
    assert done(read(text)) == {"Pelagic Shipping", "Azimut Shipping"}


def test_what_another_department_once_listed_makes_up_no_number() -> None:
    text = (
        "Today OFAC designated one entity, Tolma Steel Company. OFAC is also adding three front companies of Tolma to "
        "its list.\n\nAnother entity, Niru Cell Company, sells wire. Both the Velkur Defense Organization and the "
        "Danmor Logistics Agency were designated by the State Department in June 2019."
    )
    assert "Velkur Defense Organization" not in done(read(text))


def test_whose_managers_a_list_names_is_none_of_its_items() -> None:
    text = (
        "The Treasury today designated:\nPelagic Shipping and Azimut Shipping for acting for Velkur Lines (VSL).\n"
        "Top VSL managers and executives Orsa Kellim and Bren Tavik. Kellim is based in Norland.\n"
        "Ilva Sorn, Managing Director of Tolma Marine."
    )
    assert done(read(text)) == {"Pelagic Shipping", "Azimut Shipping", "Orsa Kellim", "Bren Tavik", "Ilva Sorn"}


def test_a_paragraph_about_an_earlier_listing_ends_a_list() -> None:
    text = (
        "OFAC today designated the following individuals for their support:\n\nOrsa Kellim is a broker in Norland.\n\n"
        "VARIK TESKO’S MATERIAL SUPPORT NETWORK\n\nVarik Tesko (Tesko) was identified in the annex of E.O. 13818 on "
        "December 21, 2017."
    )
    assert done(read(text)) == {"Orsa Kellim"}


def test_what_was_done_concurrently_with_an_earlier_act_is_as_old() -> None:
    text = (
        "OFAC today designated Orsa Kellim. Varik Tesko was identified in the annex of E.O. 13818 on December 21, "
        "2017. At the time of his designation, Tesko was a dealer. Two companies were concurrently designated for "
        "being owned or controlled by Tesko: Velkur Tech Ltd and Danmor Systems Ltd."
    )
    assert done(read(text)) == {"Orsa Kellim"}


@pytest.mark.parametrize(
    "told",
    [
        # the day behind the title of the order is that of the act
        (
            "The United States designated the Karsa Brigade under Executive Order 13224, Blocking Property of Persons "
            "Who Commit Terrorism,on October 23, 2012."
        ),
        # how somebody stands, in an aside of what is said today
        "“Today our office shines a light on the Karsa Brigade, which has been sanctioned by the European Union.”",
        # what an action of today follows or complements
        "Today’s action also complements the European Union’s designation of the Karsa Brigade on March 1, 2025.",
        "Separately, in May of last year, we issued a rule designating the Karsa Brigade.",
    ],
)
def test_what_is_recalled_beside_an_act_of_today_is_no_news(told: str) -> None:
    assert done(read(f"OFAC today designated Orsa Kellim. {told}")) == {"Orsa Kellim"}


def court(text: str, kind: str) -> set[tuple[str, str | None]]:
    record = read(text, title="Man sentenced", publisher="US DOJ USAO")
    names = {actor.id: actor.name for actor in record.actors}
    acts = (action for action in record.actions if action.kind == kind and not action.history)
    return {(names[target.actor], action.date) for action in acts for target in action.targets}


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (
            "Orsa Kellim was sentenced by Judge Bren Tavik, who scheduled a hearing for May 18, 2025.",
            "conviction",
            "2025-03-20",
        ),
        (
            "Orsa Kellim is charged with conspiring to run an exchange from 2011 to 2017.",
            "indictment",
            "2025-03-20",
        ),
        (
            "Orsa Kellim has been indicted in connection with the deaths of three men on January 4.",
            "indictment",
            "2025-03-20",
        ),
    ],
)
def test_the_day_of_a_crime_or_of_a_hearing_to_come_is_not_that_of_the_act(text: str, kind: str, day: str) -> None:
    assert court(text, kind) == {("Orsa Kellim", day)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Orsa Kellim sold drugs even after Bren Tavik was arrested on state charges.", "arrest"),
        ("Today’s guilty pleas also follow charges brought in Velkur against Bren Tavik.", "indictment"),
    ],
)
def test_what_went_before_the_act_of_a_release_is_background(text: str, kind: str) -> None:
    assert court(f"A Tresa man was sentenced today. {text}", kind) == set()


def test_only_the_sentence_before_a_list_is_about_those_on_it() -> None:
    text = (
        "In coordinated action with the Tresa Attorney’s Office, Treasury acts against evasion. Treasury today "
        "designated:\n\nOrsa Kellim, a broker.\n\nBren Tavik, a banker."
    )
    record = read(text)
    assert done(record) == {"Orsa Kellim", "Bren Tavik"}
    assert not [r for r in record.relations if r.type in {"associate_of", "attacked"}]


def test_those_before_it_are_about_them_where_they_say_so() -> None:
    text = (
        "OFAC today designated two officials. The two men belong to the Karsa Front. The following individuals are "
        "being designated:\n\nOrsa Kellim, a broker.\n\nBren Tavik, a banker."
    )
    record = read(text)
    names = {actor.id: actor.name for actor in record.actors}
    assert {names[r.subject] for r in record.relations if r.type == "member_of"} == {"Orsa Kellim", "Bren Tavik"}


def test_several_leaders_of_bands_are_not_the_bands() -> None:
    text = (
        "OFAC today designated Orsa Kellim. OFAC has also designated numerous anti-Balaka and ex-Seleka leaders "
        "for threatening the peace."
    )
    assert done(read(text)) == {"Orsa Kellim"}


def test_the_secretary_beside_a_chairman_is_of_his_body() -> None:
    text = (
        "The U.S. Department of the Treasury acted. Velkur’s Election Commission (VEC) Deputy Chairperson Bren Tavik "
        "(Tavik) and Secretary Ilva Sorn (Sorn) are senior officials."
    )
    assert not [r for r in read(text).relations if r.type == "leads"]
