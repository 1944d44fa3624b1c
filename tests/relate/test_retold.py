"""What newspapers that retell a release say of one, and do not say of another who stands beside him."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.types import Record
from tests.make import make_article

LEXICON = load_lexicon()
ANNOTATOR = build_annotator(LEXICON)


def read(text: str) -> Record:
    article = make_article(text, title="The week in crime", publisher="Norland Gazette", published="2026-03-05")
    return relate(ANNOTATOR.annotate(article), LEXICON)


def ties(text: str) -> set[str]:
    record = read(text)
    names = {actor.id: actor.name for actor in record.actors}
    return {f"{names[r.subject]} {r.type} {names[r.object]}" for r in record.relations if r.object in names}


def acts(text: str) -> set[str]:
    record = read(text)
    names = {actor.id: actor.name for actor in record.actors}
    return {f"{a.kind} {names[t.actor]}" for a in record.actions if not a.history for t in a.targets}


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        (
            "The U.S. Treasury imposed sanctions on banker Jarek Holm. The Treasury accused Holm of using his post.",
            "designation Jarek Holm",
            "indictment Jarek Holm",
        ),
        (
            "Jarek Holm, a banker, fled to Lisbon. Spanish President Iva Quorl said he had been extradited.",
            "arrest Jarek Holm",
            "arrest Iva Quorl",
        ),
    ],
)
def test_who_accuses_or_tells_is_not_whom_it_is_done_to(text, told, not_told):
    found = acts(text)
    assert told in found
    assert not_told not in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "The Treasury Department sanctioned two Karsa Front officials and a crypto exchange in Beirut and its "
                "operators."
            ),
            set(),
        ),
        (
            (
                "Those named are Oleg Tarnov, a banker; Mark Velden, a businessman with close links to Ivan Pulin; "
                "Herman Greft, chief executive of Penrose Bank."
            ),
            {"Mark Velden associate_of Ivan Pulin", "Herman Greft leads Penrose Bank"},
        ),
        (
            (
                "The action targets Vexholm Trading LLC for its ties to Quillon Bank and Penrose Capital LLC for its "
                "support of Vexholm."
            ),
            {"Vexholm Trading LLC associate_of Quillon Bank", "Penrose Capital LLC supports Vexholm Trading LLC"},
        ),
        (
            "The case goes to the Barlane Appeals Tribunal, Holm’s lawyer, Pedro Kellim, said. Jarek Holm was held.",
            {"Pedro Kellim acts_for Jarek Holm"},
        ),
        (
            (
                "Rosnift did not comment, saying Jarek Holm was unaware that any company linked to him owned the yacht "
                "Amore Bello."
            ),
            set(),
        ),
        (
            "Jarek Holm, the agency said, had worked with Quillon Bank.",
            {"Jarek Holm associate_of Quillon Bank"},
        ),
    ],
)
def test_what_is_told_of_one_is_not_told_of_his_neighbour(text, told):
    assert ties(text) == told


def test_whom_a_list_calls_a_friend_bears_no_other_name():
    text = "Jarek Holm was listed. The document identified Holm as one of Ivan Pulin’s closest advisers."
    assert {(a.name, a.aliases) for a in read(text).actors} == {("Jarek Holm", ("Holm",)), ("Ivan Pulin", ())}


@pytest.mark.parametrize(
    "text",
    [
        "Jarek Holm used three ransomware variants — Hive, LockBit, and Babuk — to extort firms.",
        "Jarek Holm deployed the ransomware variants LockBit, Babuk, and Hive.",
        "Jarek Holm used the drones to attack an oil tanker last year.",
    ],
)
def test_neither_code_nor_a_year_is_somebody(text):
    assert {actor.name for actor in read(text).actors} == {"Jarek Holm"}


@pytest.mark.parametrize(
    ("text", "done", "spared"),
    [
        ("Rosneft CEO Jarek Holm was sanctioned.", "designation Jarek Holm", "designation Rosneft"),
        ("Rosneft head Jarek Holm and Gazprom boss Ilva Oz were listed.", "designation Ilva Oz", "designation Gazprom"),
        ("LockBit hacker Jarek Holm was arrested.", "arrest Jarek Holm", "arrest LockBit"),
        ("Police arrested LockBit hacker Jarek Holm.", "arrest Jarek Holm", "arrest LockBit"),
        ("Police arrested Quillon Bank's owner, Jarek Holm.", "arrest Jarek Holm", "arrest Quillon Bank"),
        ("Police arrested Hezbollah-linked businessman Jarek Holm.", "arrest Jarek Holm", "arrest Hezbollah"),
        ("Police arrested Maduro ally Jarek Holm.", "arrest Jarek Holm", "arrest Maduro"),
        ("The U.S. indicted alleged LockBit member Jarek Holm.", "indictment Jarek Holm", "indictment LockBit"),
        ("The Justice Department charged a Russian hacker named Jarek Holm with fraud.", "indictment Jarek Holm", ""),
        ("A judge sentenced Quillon Bank CEO Jarek Holm to eight years in prison.", "conviction Jarek Holm", ""),
        ("The head of Quillon Bank, Jarek Holm, was sanctioned.", "designation Jarek Holm", "designation Quillon Bank"),
        ("The EU added Russian businessman Jarek Holm to its sanctions list.", "designation Jarek Holm", ""),
        ("The sanctions also target 32-year-old Jarek Holm.", "designation Jarek Holm", ""),
    ],
)  # fmt: skip
def test_an_act_is_upon_the_man_not_upon_the_body_that_describes_him(text, done, spared):
    found = acts(text)
    assert done in found
    assert spared not in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("LockBit hackers Jarek Holm and Bren Oz fled.", {"Jarek Holm member_of LockBit", "Bren Oz member_of LockBit"}),
        ("The alleged LockBit developer was identified as Jarek Holm, 30.", {"Jarek Holm member_of LockBit"}),
        ("LockBit is led by the Moscow-born Jarek Holm.", {"Jarek Holm leads LockBit"}),
        ("Jarek Holm, a banker who runs the oil giant Rosneft, spoke.", {"Jarek Holm leads Rosneft"}),
        ("The agency has linked Jarek Holm, a former officer, to LockBit.", {"Jarek Holm associate_of LockBit"}),
        ("Researchers linked LockBit to the Quillon Bank hack.", {"LockBit attacked Quillon Bank"}),
        ("Jarek Holm worked with the Federal Security Service and military intelligence unit GRU.",
         {"Jarek Holm associate_of Federal Security Service", "Jarek Holm associate_of GRU"}),
        ("Jarek Holm, a financier with ties to Hezbollah, was arrested.", {"Jarek Holm associate_of Hezbollah"}),
        ("Holm and his fellow co-founder, Bren Tavik, fled. Jarek Holm is 40.", {"Bren Tavik associate_of Jarek Holm"}),
    ],
)  # fmt: skip
def test_what_a_newspaper_says_in_passing_is_read(text, told):
    assert ties(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sanctions were issued against two nationals, Jarek Holm and Bren Oz.", {"Jarek Holm", "Bren Oz"}),
        ("Britain acted. Latest firms to be sanctioned include Alfa-Bank; and miner Alrosa.", {"Alfa-Bank", "Alrosa"}),
        ("OFAC acted. Other sanctioned exchanges include the Tresa Exchange.", {"Tresa Exchange"}),
        ("Britain said one of the newly sanctioned members of LockBit, Jarek Holm, is a spy.", {"Jarek Holm"}),
        ("Jarek Holm, who is a banker, is the target of the sanctions.", {"Jarek Holm"}),
        ("Jarek Holm and his brother Bren Holm have been named in the sanctions.", {"Jarek Holm", "Bren Holm"}),
        ("Among those hit by the asset freeze is Jarek Holm, who heads Quillon Bank.", {"Jarek Holm"}),
    ],
)  # fmt: skip
def test_a_newspaper_says_in_many_ways_who_was_listed(text, told):
    assert acts(text) == {f"designation {name}" for name in told}


def test_of_a_body_and_its_founders_the_founders_are_arrested_and_charged():
    text = "Co-founders of the mixer Vexholm Wallet, Jarek Holm and Bren Oz, were arrested and are each facing charges."
    assert acts(text) == {f"{kind} {name}" for kind in ("arrest", "indictment") for name in ("Jarek Holm", "Bren Oz")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Jarek Holm, one of the co-founders of Vexholm Cash, fled. Another co-founder, Bren Tavik, was arrested.",
            {"Jarek Holm member_of Vexholm Cash", "Bren Tavik member_of Vexholm Cash"},
        ),
        (
            (
                "They charged the administrators of the exchange Quillonex. The charged administrators, Jarek Holm "
                "and Bren Tavik, fled."
            ),
            {"Jarek Holm leads Quillonex", "Bren Tavik leads Quillonex"},
        ),
        (
            "Police know the members of LockBit and the members of Quillon Bank. Another member, Jarek Holm, fled.",
            set(),
        ),
    ],
)
def test_another_of_them_is_of_the_body_that_the_text_told_of_last(text, told):
    assert ties(text) == told


def test_who_stands_behind_his_nation_is_somebody():
    record = read(
        "They imposed sanctions on Zimbabwean Kudakwa Tagwir, an adviser. The Ukrainian, Jarek Holm, was held."
    )
    names = {actor.id: actor.name for actor in record.actors}
    assert {(names[r.subject], r.object) for r in record.relations} == {("Kudakwa Tagwir", "zw"), ("Jarek Holm", "ua")}


def test_what_is_moored_is_a_ship():
    found = read("The Clio, owned by Jarek Holm, was anchored off the port. The Amore Velo super yacht fled.").actors
    assert {(actor.name, actor.type) for actor in found} >= {("Clio", "vessel"), ("Amore Velo", "vessel")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Jarek Holm has ties to Hezbollah. He moved $5 million on behalf of the Iran-backed group, officials said.",
            "Jarek Holm acts_for Hezbollah",
        ),
        (
            "The Treasury listed Vexholm Trading LLC. Jarek Holm ran the Dubai-based firm.",
            "Jarek Holm operates Vexholm Trading LLC",
        ),
        (
            "The U.S. also sanctioned Jarek Holm, whom it said laundered money for Hezbollah.",
            "Jarek Holm supports Hezbollah",
        ),
        (
            "Officials said Vexholm Trading LLC bought oil on behalf of the Quds Force.",
            "Vexholm Trading LLC acts_for Quds Force",
        ),
        (
            "The Treasury accused Jarek Holm of moving $500 million on behalf of Hezbollah.",
            "Jarek Holm acts_for Hezbollah",
        ),
        (
            "The Treasury sanctioned Jarek Holm for illicitly moving $500 million on behalf of Hezbollah.",
            "Jarek Holm acts_for Hezbollah",
        ),
        (
            "The Treasury sanctioned Jarek Holm for his alleged role in funding Hezbollah.",
            "Jarek Holm supports Hezbollah",
        ),
        (
            "The Treasury sanctioned Jarek Holm over his ties to Hezbollah.",
            "Jarek Holm associate_of Hezbollah",
        ),
    ],
)
def test_what_a_paper_reports_of_one_is_told_of_him(text, told):
    assert ties(text) == {told}


def test_no_guard_corps_is_the_company():
    text = "The Mabra Institute worked for the Islamic Revolutionary Guard Corps. The company was sanctioned on Monday."
    assert acts(text) == {"designation Mabra Institute"}


def test_who_is_sanctioned_over_something_is_sanctioned():
    assert acts("The Treasury sanctioned Jarek Holm over his ties to Hezbollah.") == {"designation Jarek Holm"}
