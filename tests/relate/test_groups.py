"""Groups that a document counts or announces in one place, and whose members it names in another."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate, told

BELOW = "\n[P Orsa Kellim] runs a shop.\n[P Bren Tavik] sells cars.\n[P Rim Velkur] builds roads."


def read(marked: str) -> set[str]:
    """Return what a marked text tells, as "subject relation object"."""
    return told(relate(annotate(marked, authorities=("OFAC",)), load_lexicon()))


@pytest.mark.parametrize(
    ("said", "relation"),
    [
        ("three individuals who provided weapons to [G Tarn Front].", "supports Tarn Front"),
        ("three [N/ru Norlander] individuals who have bought fuses.", "national_of ru"),
        ("three financiers operating in [C/gn Guinea].", "located_in gn"),
    ],
)
def test_what_is_said_of_the_counted_holds_for_each(said: str, relation: str) -> None:
    found = read(f"[O OFAC] [D today] designated {said}{BELOW}")
    assert {f"{name} {relation}" for name in ("Orsa Kellim", "Bren Tavik", "Rim Velkur")} <= found


def test_nobody_is_meant_where_the_number_is_another() -> None:
    assert not read(f"[O OFAC] [D today] designated ten men who provided weapons to [G Tarn Front].{BELOW}")


def test_those_who_are_named_right_behind_the_count_are_the_counted() -> None:
    found = read(
        "[O OFAC] [D today] designated [P Orsa Kellim], [P Bren Tavik], and [P Rim Velkur].\n"
        "[O OFAC] also designated three [N/cn Sudlander] nationals, [P Lin Dao], [P Lin Wei], and [P Lin Yu]."
    )
    assert {one for one in found if "national_of" in one} == {
        f"Lin {name} national_of cn" for name in ("Dao", "Wei", "Yu")
    }


def test_what_announces_a_list_holds_for_its_lines() -> None:
    found = read(
        "The army said that the following two officials would be members of the [O Tarn Council]. They are listed "
        "as leaders:\nGeneral [P Orsa Kellim] became Minister of Roads;\nAdmiral [P Bren Tavik] became Secretary."
    )
    assert {"Orsa Kellim member_of Tarn Council", "Bren Tavik member_of Tarn Council"} <= found


@pytest.mark.parametrize(
    ("said", "told_of_each"),
    [
        ("two [O Velkur Bank] subsidiaries", "Velkur Bank owns_or_controls {}"),
        ("two front companies of [O Velkur Bank]", "{} acts_for Velkur Bank"),
        ("two [O Velkur Bank]-owned or -controlled entities", "Velkur Bank owns_or_controls {}"),
    ],
)
def test_counted_companies_are_of_the_body_that_the_words_name(said: str, told_of_each: str) -> None:
    found = read(f"[O OFAC] [D today] designated {said}.\n[O Tol Gas] sells gas.\n[O Tarn Oil] sells oil.")
    assert found == {told_of_each.format(name) for name in ("Tol Gas", "Tarn Oil")}


def test_a_group_divided_among_countries_is_in_none_of_them() -> None:
    found = read(
        "[O OFAC] [D today] designated two companies in [C/ru Norland] and [C/kg Sudland].\n"
        "[O Tol Gas] sells gas.\n[O Tarn Oil] sells oil."
    )
    assert not {one for one in found if "located_in" in one}


def test_whose_the_counted_are_is_not_said_where_it_is_one_of_two() -> None:
    found = read(
        "[O OFAC] [D today] designated the following two entities for being owned by [P Orsa Kellim] or [P Rim Velkur]:"
        "\n[O Tol Gas]\n[O Tarn Oil]"
    )
    assert not found


def test_lines_of_a_list_may_open_with_a_post() -> None:
    found = read(
        "The army won. Two of these men are part of the [O National Council]. They are designated for being leaders:\n"
        "Commander-in-Chief of the [O Tarn army] forces [P Orsa Kellim]. He was listed in May;\n"
        "First Vice President and retired Lieutenant General [P Bren Tavik]."
    )
    assert {"Orsa Kellim member_of National Council", "Bren Tavik member_of National Council"} <= found


@pytest.mark.parametrize(
    "charged",
    [
        "[P Orsa Kellim], 34, of Tresa; [P Bren Tavik], 27; and [P Rim Velkur] are each charged with conspiracy.",
        "The following men are charged with conspiracy:\n- [P Orsa Kellim]; - [P Bren Tavik]; and - [P Rim Velkur].",
    ],
)
def test_those_charged_with_one_conspiracy_are_associates(charged: str) -> None:
    pairs = {frozenset(one.split(" associate_of ")) for one in read(charged)}
    men = ("Orsa Kellim", "Bren Tavik", "Rim Velkur")
    assert pairs == {frozenset((one, other)) for one in men for other in men if one != other}


def test_a_list_that_a_sentence_sums_up_is_that_of_those_named_before() -> None:
    names = [f"[O {name} LLC]" for name in ("Tol", "Tarn", "Kel", "Sarn", "Vex")]
    found = read(
        f"[O OFAC] [D today] designated {', '.join(names)}.\n"
        "This list of five companies owned or controlled by [P Orsa Kellim] is not exhaustive."
    )
    assert found == {f"Orsa Kellim owns_or_controls {name} LLC" for name in ("Tol", "Tarn", "Kel", "Sarn", "Vex")}


def test_the_firms_of_a_country_are_the_targets_there() -> None:
    found = read(
        "[O OFAC] [D today] designated the [N/no Norlander] firm [O Tol LLC], the [N/no Norlander] firm [O Tarn LLC] "
        "and the [N/ru Sudlander] firm [O Kel LLC].\nThe [N/no Norlander] firms have given support to [G Tarn Front]."
    )
    assert {one for one in found if "supports" in one} == {
        f"{name} LLC supports Tarn Front" for name in ("Tol", "Tarn")
    }


def test_so_many_of_a_people_are_those_listed_under_an_order() -> None:
    found = read(
        "[O OFAC] [D today] announced the designation of two senior [N/no Norlanders] pursuant to [L E.O. 13573].\n"
        "[P Orsa Kellim] runs a shop.\n[P Bren Tavik] sells cars."
    )
    assert {"Orsa Kellim national_of no", "Bren Tavik national_of no"} <= found


def test_the_evidence_of_a_group_holds_the_words_that_count_it_and_say_whose_it_is() -> None:
    marked = (
        "[O OFAC] [D today] added the following [O Sarn Bank] subsidiaries to the list:\n[O Olm LLC]\n[O Tavik LLC]"
    )
    record = relate(annotate(marked, authorities=("OFAC",)), load_lexicon())
    quotes = {one.evidence.quote for one in record.relations if one.type == "owns_or_controls"}
    assert quotes == {"the following Sarn Bank subsidiaries"}


NEXT = "These entities include [O Sarn Works], a gas station; and [O Velkur LLC], a spa."


@pytest.mark.parametrize(
    ("before", "relation"),
    [
        ("[P Orsa Kellim] also serves as the director of two Norland-based businesses.", "leads"),
        ("[P Orsa Kellim] owns a variety of companies in the old town.", "owns_or_controls"),
    ],
)
def test_the_next_sentence_names_those_of_whom_one_tells(before: str, relation: str) -> None:
    expected = {f"Orsa Kellim {relation} {firm}" for firm in ("Sarn Works", "Velkur LLC")}
    assert read(f"{before}\n{NEXT}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "[P Orsa Kellim] owns two firms.\nThese three firms are [O Sarn Works], [O Velkur LLC], and [O Tresa Ltd].",
        "[P Orsa Kellim] owns several firms.\nThese individuals are [P Bren Tavik] and [P Mira Sarn].",
        "[P Orsa Kellim] leads several firms.\nThese firms are [O Sarn Works]'s rivals.",
    ],
)
def test_those_whom_the_next_sentence_names_are_of_their_number_and_sort(text: str) -> None:
    assert not read(text)


_MIXED = "\n[O OFAC] designated [P Orsa Kellim], [P Bren Tavik] and [O Vexholm Works]."
_EACH = {"Orsa Kellim supports Tarn Front", "Bren Tavik supports Tarn Front", "Vexholm Works supports Tarn Front"}


@pytest.mark.parametrize(
    "said",
    [
        "[O OFAC] [D today] designated two individuals and one entity that provide weapons to [G Tarn Front].",
        "[O OFAC] [D today] designated one entity and two individuals that provide weapons to [G Tarn Front].",
        "[O OFAC] [D today] designated two men and one entity.\nThese individuals and entities arm the [G Tarn Front].",
        "[O OFAC] [D today] designated two men and one entity.\nThese targets provide weapons to [G Tarn Front].",
    ],
)
def test_persons_and_bodies_may_be_counted_together(said: str) -> None:
    assert read(said + _MIXED) >= _EACH


def test_together_they_are_nobody_where_fewer_are_counted_than_are_named() -> None:
    said = "[O OFAC] [D today] designated one man and one entity.\nThese targets provide weapons to [G Tarn Front]."
    assert not _EACH & read(said + _MIXED)


def test_those_who_are_named_are_among_them_where_more_are_counted_than_are_named() -> None:
    said = "[O OFAC] [D today] designated nine men and four firms.\nThese targets provide weapons to [G Tarn Front]."
    assert read(said + _MIXED) >= _EACH
    late = "[O OFAC] met [O State].\n" * 3
    assert not _EACH & read(late + said + _MIXED)


def test_a_network_of_so_many_is_as_many() -> None:
    network = "a network of two men and one firm that facilitated the sale of chips to [G Tarn Front]"
    said = f"[O OFAC] [D today] designated {network}."
    assert {f"{name} supports Tarn Front" for name in ("Orsa Kellim", "Bren Tavik", "Vexholm Works")} <= read(
        said + _MIXED
    )


@pytest.mark.parametrize(
    ("said", "each"),
    [
        ("designated six firms and 13 men that act on behalf of and assist the operations of [G Tarn Front].", _EACH),
        ("designated nine men who provide weapons to [G Tarn Front].", {one for one in _EACH if "Works" not in one}),
    ],
)
def test_what_is_said_of_the_greatest_count_holds_of_those_few_who_are_named(said: str, each: set[str]) -> None:
    assert {one for one in read(f"[O OFAC] [D today] {said}{_MIXED}") if "supports" in one} == each


def test_counts_of_people_and_of_firms_further_on_are_apart() -> None:
    found = read(
        "[O OFAC] [D today] targeted 13 men who act on behalf of [P Juno Tarv].\n[P Orsa Kellim] and [P Bren Tavik] "
        "were designated [D today].\nFourteen firms controlled by [P Juno Tarv] were also designated [D today].\nIn "
        "[C/mx Mexico], [O Vexholm Works], an airline, and [O Sarn Works], a shop, were designated."
    )
    assert {"Juno Tarv owns_or_controls Vexholm Works", "Juno Tarv owns_or_controls Sarn Works"} <= found
    assert {"Orsa Kellim acts_for Juno Tarv", "Bren Tavik acts_for Juno Tarv"} <= found


def test_additional_people_have_the_reason_of_the_act_that_counts_them() -> None:
    found = read(
        "[O OFAC] [D today] designated [P Juno Tarv] for selling drugs.\n[O OFAC] designated two additional men for "
        "providing material support to [P Juno Tarv].\n[O OFAC] also designated three firms.\n"
        "[P Orsa Kellim] was designated [D today].\n[P Bren Tavik] was designated [D today]."
    )
    assert {"Orsa Kellim supports Juno Tarv", "Bren Tavik supports Juno Tarv"} <= found


def test_the_reason_of_two_men_is_not_that_of_two_firms_counted_behind_it() -> None:
    found = read(
        "[O OFAC] [D today] targeted the leader of [G Karsa Brigade], [P Juno Tarv], and designated two men for acting "
        "for [G Tarn Front], as well as two firms.\n[P Orsa Kellim], [O Sarn Works] and [O Velkur LLC] were designated."
    )
    assert not found & {"Sarn Works acts_for Tarn Front", "Velkur LLC acts_for Tarn Front"}


@pytest.mark.parametrize(
    "counted",
    ["four [N/lb Norlander] and two [N/de Sudlander] nationals", "four [N/cn Norlander] firms and one U.S. firm"],
)
def test_of_two_lands_nobody_is_from_either_where_too_few_are_named(counted: str) -> None:
    below = "\n[P Orsa Kellim] was designated [D today].\n[P Bren Tavik] was designated [D today].\n[O Sarn Works] too."
    found = read(f"[O OFAC] [D today] designated {counted}.{below}")
    assert not {one for one in found if "national_of" in one or "located_in" in one}
