"""What a text prints with capitals and is nobody: this list only grows.

Each row stands for a family that was an actor once: crimes, papers, posts, goods, wards, the words of a heading.
"""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.annotate.naming.names import NameSpan
from extractor.annotate.naming.nobody import without_nobodies
from extractor.annotate.naming.things import is_short_for_thing, is_thing
from extractor.lexicon import load_lexicon
from tests.make import make_article

NOBODY = [
    "Bank Fraud", "Bid Rigging", "Wire Fraud Conspiracies", "Pleads Guilty", "Felony Assault",
    "Harboring Certain Aliens", "Velkur Peace Accords", "Red Notice", "Velkur Affidavit",
    "Suspicious Activity Report", "77th Armed Forces Day", "Presidential Inauguration", "Velkur Crime Proceeds",
    "Money Laundering Threat Assessment", "Assets Freeze", "Velkur Attaché", "U.S. Air Marshal",
    "Supreme Leader of Norland", "Velkur Bank Relationship Manager", "Muslim", "Iraqi Shia", "LGBTIQ",
    "Alaska Native", "N.D. Cal", "E.D. Tex.", "D. Mass.", "Mercedes Benz", "Glock", "OxyContin", "AK-47s",
    "Velkan MLRS", "ICBM", "DOGE", "Top Secret", "File Explorer", "John Doe", "Jane Doe 2",
    "Crow Velkur Indian Reservation", "Velkur Stadium", "Southwest Border", "Velkurian Federal District",
    "al-Velkur Governorate", "Operation Dark Velkur", "Special Military Operation", "Thereby", "Often",
    "R-330Zv ‘Velkan’", "Rector", "Referral Bonuses", "Hurricane Velkur", "IHL",
    "VLi.007", "BEC", "00am EST", "Unmanned Aerial Vehicle", "Velkur and Tresa Republics", "Current SDN",
    "Top Drug Trafficking Organization", "LARGEST BANK", "For Frequently Asked Questions", "In June 2011", "pro-Velkur",
    "Helping Children", "Trust Fund Recovery Penalties", "Velkur Fact Sheet", "Specially Designated Terrorist",
    "Lastly",
    "Likewise", "I’ve", "Each company", "CHRO", "Gulf of Velkur", "Velkur Marine Reserve",
    "6th Floor", "Third Floor", "Indo-Pacific", "General License L", "GL 16", "General License No. 8A",
    "Directives", "Jury", "Bail", "Worldwide", "Remarks", "Liquid Petroleum Gas", "Malware-as-a-Service", "SWAT teams",
]  # fmt: skip
SOMEBODY = [
    "Center for Disaster Fraud", "Serious Fraud Office", "Velkur Fraud and Cybercrime Section", "Office of the Attaché",
    "Military Operation Command", "Velkur Reporting Company", "Award Velkur Trading", "Muslim Velkur Association",
    "K-9 Velkur", "Combating Velkur Center", "Leading Velkur Capital", "anti-Velkura", "Top Velkur Systems",
    "Velkur Federal Bank",
    "Ferrari", "Andrew Velkur Card", "Government of National Accord", "Islamic State",
]  # fmt: skip


@pytest.mark.parametrize("name", NOBODY)
def test_crimes_papers_posts_goods_and_places_are_nobody(name: str) -> None:
    assert is_thing(name)


@pytest.mark.parametrize("name", SOMEBODY)
def test_who_is_called_after_a_thing_is_somebody(name: str) -> None:
    assert not is_thing(name)


def _span(text: str, name: str, kind: str = "organization") -> NameSpan:
    start = text.index(name)
    return NameSpan(start, start + len(name), name, {kind: 5.0})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # one of many of its make or sort
        ("He paid for it with a 2021 Velkur. It was", "Velkur"),
        ("Sorn used a decentralized Velkur mixer, and", "Velkur mixer"),
        ("a Norlander Bank, and three former officials", "Norlander Bank"),
        # what somebody directs at a body
        ("Orsa Kellim, director of Strategic Relations and Marketing for Velkur Labs, said", "Strategic Relations"),
        ("Orsa Kellim, vice president of Global Policy at Velkur Labs, said", "Global Policy"),
        # wards, rivers, towns of several
        ("a building in Tresa’s Velkur Abad neighborhood, where", "Velkur Abad"),
        ("in the Norlander border towns of Tecun Velkur and Sorn. On", "Tecun Velkur"),
        ("attacks on kibbutzim such as Kfar Velkur and Nahal Sorn, where", "Nahal Sorn"),
        ("families to an island on the Velkur River when", "Velkur River"),
        ("was transferred from Velkur State to Tresa", "Velkur State"),
        # what goes on, and what is made
        ("holds an annual policy event called “Meeting Velkur” in Tresa", "Meeting Velkur"),
        ("used a malicious software program he wrote named “VLBrute,” that", "VLBrute"),
        ("to attend “Velkurcon,” an annual gaming convention that", "Velkurcon"),
        ("involved in the so-called ‘Velkurganger’ campaign, a Norlander", "Velkurganger"),
        ("makes drones and specifically the models “Velka-7”, “Velka-10” and “Velka-13”.", "Velka-10"),
        ("which produces V-800 Velkan (Onyx) missiles, used by", "V-800 Velkan"),
        ("leading the development of the Velkan, a space launch vehicle based on", "Velkan"),
        ("accused of designing Velkandroid, a coded malware intended", "Velkandroid"),
        ("uses the TU-22M3M long-range bombers", "TU-22M3M"),
        ("fire upon Velkur/Sorn state, one of the regions", "Velkur/Sorn"),
        ("a producer of ‘Velkan’ launch vehicles and of", "Velkan"),
        ("engaged in the production of Velkan reconnaissance satellites and", "Velkan"),
        # laws and lists
        ("the Regulations (EU) No 269/2014, (EU) No 692/2014 or", "EU"),
        ("in Article 21 of the Treaty on European Union.", "European Union"),
        ("the addition was made to the UN List on Monday", "UN"),
        ("in violation of UN Security Council resolutions (UNSCRs).", "UN Security Council"),
        ("The Rewards for Justice (RFJ) program offers", "Rewards for Justice"),
        ("expanding the longstanding Velkur Sanctions Regime to", "Velkur"),
        # the words of a heading
        (
            "Officials Sentenced for Role in Scheme Linked to Overdose Deaths\nThe overdose of one led to deaths.",
            "Overdose Deaths",
        ),
        (
            "Action Targets Senior Members of the Top Drug Trafficking Ring\nHe led a top ring trafficking a drug.",
            "Top Drug Trafficking Ring",
        ),
        ("Tresa Man Pleads Guilty to Assault on the River\nA man pleaded", "Tresa Man"),
        ("owned by Tresa Islands-registered Velkur Ltd. and Tresa Islands-based Sarn Ltd.", "Tresa Islands"),
    ],
)
def test_what_the_words_beside_a_name_make_a_thing_is_nobody(text: str, name: str) -> None:
    assert without_nobodies(text, [_span(text, name)]) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sorn (a/k/a Velkur), of Tresa", "Velkur"),
        ("maintains a Licensing Division, which", "Licensing Division"),
        ("a Velkur subsidiary in Tresa", "Velkur"),
        ("Velkur, a missile systems manufacturer, paid", "Velkur"),
        ("they sold it on Alpha Bay, a market", "Alpha Bay"),
        ("the head of Islamic State in Tresa", "Islamic State"),
        ("Velkur, an event planner from Tresa", "Velkur"),
        ("the UN Security Council resolved to list him", "UN Security Council"),
        (
            "Treasury Sanctions the Velkur Training Center in Tresa Today\nThe training of a velkur in a center",
            "Velkur Training Center",
        ),
        ("The regime lists Velkur. The Velkur Sanctions Regime is old.", "Velkur"),
        ("Tresa Islands sold oil to Tresa Islands-based Sarn Ltd.", "Tresa Islands"),
        ("an SFA-registered broker", "SFA"),
    ],
)
def test_what_acts_stays_somebody_beside_such_words(text: str, name: str) -> None:
    assert [one.text for one in without_nobodies(text, [_span(text, name)])] == [name]


@pytest.mark.parametrize(
    ("before", "thing"),
    [
        ("the implementation of the Velkur Peace Accords", True),
        ("a Velkur Air General Sales Agent", True),
        ("unsealed in the Northern District of Norland", True),
        ("the U.S. Attorney’s Office for the Northern District of Norland", False),
        ("the Norland Department’s Rewards for Justice", True),
        ("the so-called “Velkur People’s Republic”", True),
        ("working with Assistant U.S. Attorney", True),
        ("the Velkur Center for Disaster Fraud", False),
        ("the Velkur Drug Enforcement Group", False),
    ],
)
def test_the_letters_of_a_thing_are_nobody(before: str, *, thing: bool) -> None:
    assert is_short_for_thing(before) is thing


@pytest.fixture(scope="module")
def actors():
    """Return a reader of texts: the names of actors."""
    annotator = build_annotator(load_lexicon())
    return lambda text: {actor.name for actor in annotator.annotate(make_article(text)).actors}


def test_a_part_of_a_land_and_two_lands_are_nobody(actors):
    found = actors("Velkur Gang is the largest gang in the Artibonite Department. It acts in Burma and Syria.")
    assert {"Artibonite Department", "Burma and Syria"}.isdisjoint(found)


def test_the_letters_of_a_government_in_quotation_marks_are_nobody(actors):
    found = actors('The former Government of Velkur (the "GOVE") sold oil in 1990. The GOVE and Tresa Bank sold more.')
    assert "GOVE" not in found


def test_a_small_word_that_lost_its_blank_is_no_part_of_a_name(actors):
    found = actors(
        "Velkur Bank provided services toIran. OFAC designated Hossein Karimi andGholam Rashid for work in support "
        "ofTresa Trading Company."
    )
    assert {"Hossein Karimi", "Gholam Rashid", "Tresa Trading Company"} <= found
    assert not [name for name in found if name.startswith(("to", "and", "of"))]


@pytest.mark.parametrize("family", ["The Bren Kellim family", "Members of the Bren Kellim family", "The Kellim family"])
def test_no_member_of_a_family_is_told_of_where_it_is(family: str) -> None:
    text = f"OFAC designated Orsa Bren Kellim. {family} lives in Tresa. Kellim sells oil."
    annotation = build_annotator(load_lexicon()).annotate(make_article(text))
    people = [actor for actor in annotation.actors if actor.type == "person"]
    assert [mention.text for one in people for mention in one.mentions] == ["Orsa Bren Kellim", "Kellim"]
