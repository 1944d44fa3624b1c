"""What is said of several is said of those who are named as examples of them."""

from __future__ import annotations

import pytest

from tests.relate.marks import told_of
from tests.relate.test_relations import relations

ROWS = [
    (("[O Vexholm Bank] engaged in dealings with several foreign banks designated by [O Sarn Office], including the "
      "[O Export Bank], [O Bank Velkur] and [O Bank Tresa]."),
     {f"Vexholm Bank transacts_with {bank}" for bank in ("Export Bank", "Bank Velkur", "Bank Tresa")}),
    (("[O Kellim Exchange] has sent millions of dollars to exchange houses in the old town, including "
      "[O Sarn Co.], a broker in gold, and [O Tresa Co.]."),
     {"Kellim Exchange transacts_with Sarn Co.", "Kellim Exchange transacts_with Tresa Co."}),
    (("[O Kellim Ltd] entered into contracts with other entities—including the U.S.-designated [G Karsa Army] and the "
      "company [O Velkur Ltd]—to build homes."),
     {"Kellim Ltd transacts_with Karsa Army", "Kellim Ltd transacts_with Velkur Ltd"}),
    ("[P Orsa Kellim] and [P Bren Tavik] also own other firms in the city, such as [O Sarn Ltd] and [O Velkur LLC].",
     {f"{one} owns_or_controls {firm}" for one in ("Orsa Kellim", "Bren Tavik") for firm in ("Sarn Ltd", "Velkur LLC")}
    ),
    ("[P Orsa Kellim] worked with several other [G Karsa Gang] members, including [P Bren Tavik] and [P Mira Sarn].",
     {"Orsa Kellim associate_of Bren Tavik", "Orsa Kellim associate_of Mira Sarn", "Bren Tavik member_of Karsa Gang",
      "Mira Sarn member_of Karsa Gang"}),
    ("Several banks and brokers, including [O Velkur Bank], paid the [G Karsa Front].",
     {"Velkur Bank transacts_with Karsa Front"}),
    # the council says which leaders
    ("[P Orsa Kellim] is associated with several [O Sarn Council] and state-appointed leaders such as [P Bren Tavik].",
     {"Orsa Kellim associate_of Bren Tavik"}),
    # the reason of an act, and those who stand behind a government
    (("[O Sarn Office] designated [O Vexholm LLC] [D today] for acting for or on behalf of designated entities and "
      "individuals including the Government of [C/sy Norland], [P Orsa Kellim], and [P Bren Tavik]."),
     {"Vexholm LLC acts_for Orsa Kellim", "Vexholm LLC acts_for Bren Tavik"}),
]  # fmt: skip

# whom a plural announces behind a colon, and with whom a noun's own list ends
ANNOUNCED = [
    "[O Sarn Office] named several key associates of [P Bren Tavik] [D today]: {}.",
    "[O Sarn Office] designated three close associates of [P Bren Tavik] today: {}.",
    "The following associates of [P Bren Tavik] were designated: {}.",
    "The associates of [P Bren Tavik] designated [D today] are as follows: {}.",
    "The associates of [P Bren Tavik] who were arrested include {}.",
    "[O Sarn Office] named several associates of [P Bren Tavik] today: his bodyguards {}.",
]


@pytest.mark.parametrize("text", ANNOUNCED)
def test_a_plural_may_announce_whom_it_means(text: str) -> None:
    names = {"Orsa Kellim", "Mira Sarn", "Ola Velk"}
    listed = text.format("[P Orsa Kellim], [P Mira Sarn], and [P Ola Velk]")
    assert {f"{one} associate_of Bren Tavik" for one in names} <= relations(listed)


def test_with_and_the_list_of_a_noun_ends() -> None:
    text = "Named are [P Bren Tavik], his brothers [P Orsa Tavik] and [P Jon Tavik], [P Ola Velk], and [P Mira Sarn]."
    kin = {one for one in relations(text) if "family_of" in one}
    assert kin == {"Orsa Tavik family_of Bren Tavik", "Jon Tavik family_of Bren Tavik"}


# whose noun is not of the sort of the names, or whose names are not his
NOTHING = [
    "[P Orsa Kellim] leads fifty men on several missions, including [O Sarn Works].",
    "[P Orsa Kellim] wrote a letter to [P Bren Tavik]'s customers, including [O Sarn Works].",
]


JOINED = [
    "[P Orsa Kellim] owns [O Velkur Bank], as well as [O Sarn Works].",
    "[P Orsa Kellim] owns [O Velkur Bank] and another firm, [O Sarn Works].",
    "[P Orsa Kellim] owns [O Velkur Bank] and two other firms, [O Sarn Works] and [O Tresa Ltd].",
    "[P Orsa Kellim] owns not only [O Velkur Bank] but also [O Sarn Works].",
    "[P Orsa Kellim] owns [O Velkur Bank], which trades oil, and [O Sarn Works].",
    "[P Orsa Kellim] owns [O Velkur Bank] of [C/ru Norland] and [O Sarn Works] of [C/ir Sudland].",
    "[O Velkur Bank], along with [O Sarn Works], was owned by [P Orsa Kellim].",
    "[O Velkur Bank], as well as [O Sarn Works], are owned by [P Orsa Kellim].",
]


@pytest.mark.parametrize("text", JOINED)
def test_other_words_than_and_join_a_list(text: str) -> None:
    firms = {firm for firm in ("Velkur Bank", "Sarn Works", "Tresa Ltd") if firm in text}
    assert relations(text) == {f"Orsa Kellim owns_or_controls {firm}" for firm in firms}


def test_what_one_clause_says_of_the_last_is_not_said_of_all() -> None:
    text = "[P Mira Sarn] owns [O Velkur Bank], as well as [O Sarn Works], which was led by [P Orsa Kellim]."
    assert not any(row.startswith("Orsa Kellim") and row.endswith("Velkur Bank") for row in relations(text))


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_examples_stand_for_what_they_are_examples_of(text: str, expected: set[str]) -> None:
    assert relations(text, ("Sarn Office",)) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_examples_of_another_sort_do_not(text: str) -> None:
    assert relations(text) == set()


_OWNED = {f"Orsa Kellim owns_or_controls {firm}" for firm in ("Vexholm Works", "Tresa Ltd", "Sarn LLC")}


@pytest.mark.parametrize(
    "listed",
    [
        "[O Vexholm Works], a trader in [C/ru Norland]; [O Tresa Ltd], a bank; and [O Sarn LLC], a shipping line.",
        "[O Vexholm Works], which sells oil; [O Tresa Ltd], which buys gold; and [O Sarn LLC], which ships coal.",
        "[O Vexholm Works], based in [C/ru Norland]; [O Tresa Ltd], a bank that moves money; and [O Sarn LLC].",
        "[O Vexholm Works] in [C/ru Norland], [O Tresa Ltd] in [C/cn Sudland], and [O Sarn LLC] in [C/gn Guinea].",
    ],
)
def test_what_a_list_says_of_its_items_ends_it_nowhere(listed: str) -> None:
    assert told_of(f"[P Orsa Kellim] owns {listed}") >= _OWNED


def test_an_item_that_names_somebody_keeps_what_is_said_of_it() -> None:
    found = told_of("[P Orsa Kellim] owns [O Vexholm Works], which is led by [P Bren Tavik]; and [O Tresa Ltd].")
    assert {"Bren Tavik leads Vexholm Works", "Orsa Kellim owns_or_controls Vexholm Works"} <= found


def test_the_firms_that_somebody_owns_are_those_behind_are() -> None:
    assert (
        told_of("The firms owned by [P Orsa Kellim] are [O Vexholm Works], [O Tresa Ltd], and [O Sarn LLC].") == _OWNED
    )
    assert not told_of("The firms owned by [P Orsa Kellim] are the main customers of [O Vexholm Works].") & _OWNED
