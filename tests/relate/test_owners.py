"""Who owns what: the words for it in releases and news, and the words that only sound like it."""

import pytest

from tests.relate.test_relations import relations

ROWS = [
    # a place between a firm and who owns it
    (
        "[O Vexholm Motors], a car dealership in [C Ensenada|mx], owned by [P Orsa Kellim], closed.",
        {"Orsa Kellim owns_or_controls Vexholm Motors"},
    ),
    (
        "[O Vexholm LLC], which was owned by her uncle, the minister of mines, [P Orsa Kellim], won.",
        {"Orsa Kellim owns_or_controls Vexholm LLC"},
    ),
    # an item of its own after an owner
    (
        "[O Vexholm LLC], which is owned by [P Orsa Kellim], and [O Tol Gas], whose owner is [P Bren Tavik], paid.",
        {"Orsa Kellim owns_or_controls Vexholm LLC", "Bren Tavik owns_or_controls Tol Gas"},
    ),
    # stakes
    ("[P Orsa Kellim] has an ownership interest in [O Vexholm LLC].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[O Vexholm LLC], of which [P Orsa Kellim] is a shareholder, paid.", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    # an aside on an earlier listing
    (
        "He ran [O Vexholm LLC], which [O OFAC] designated on [D May 3, 2016], for being owned by [P Orsa Kellim].",
        {"Orsa Kellim owns_or_controls Vexholm LLC"},
    ),
    # parents
    ("[O Vexholm Force]'s parent organization, [O Tol Guard], was listed.", {"Vexholm Force part_of Tol Guard"}),
    (
        "[O Vexholm Marine] is the owner/operator of [V Nordvik Star].",
        {"Vexholm Marine owns_or_controls Nordvik Star", "Vexholm Marine operates Nordvik Star"},
    ),
    # what is no ownership
    ("[P Orsa Kellim] controlled [G Karsa Brigade] front companies.", set()),
    ("[O Tolma Tech], a bank, is a shareholder in several [O Vexholm System] companies.", set()),
    # a rank behind a body: the man owns, and is one of the body
    (
        "[O Vexholm LLC] is controlled by [G Karsa Front] Major [P Orsa Kellim].",
        {"Orsa Kellim owns_or_controls Vexholm LLC", "Orsa Kellim member_of Karsa Front"},
    ),
]


@pytest.mark.parametrize(("text", "found"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_an_owner_is_read(text: str, found: set[str]) -> None:
    assert relations(text, ("OFAC",)) == found


def test_a_firm_that_is_only_linked_to_a_person_is_not_said_to_be_his() -> None:
    assert not any("owns" in one for one in relations("[O Vexholm LLC] is a company linked to [P Orsa Kellim]."))


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        ("two companies owned or controlled by [P Orsa Kellim]", True),
        ("two firms, identified by [O OFAC] as being owned, controlled, or directed by [P Orsa Kellim]", True),
        ("two companies that [P Orsa Kellim] owns or controls", True),
        ("one company owned by [P Orsa Kellim] and one firm owned by [P Bren Tavik]", False),
    ],
)
def test_companies_that_an_act_only_counts_are_their_owners(counted: str, told: bool) -> None:
    text = f"[O OFAC] [D today] designated {counted}.\n[O Vexholm LLC] and [O Tol Gas] build roads."
    owned = {"Orsa Kellim owns_or_controls Vexholm LLC", "Orsa Kellim owns_or_controls Tol Gas"}
    assert relations(text, ("OFAC",)) == (owned if told else set())


MORE = [
    (
        "It named [O Vexholm LLC] and [O Tol Gas] as blocked for being owned or controlled by [P Orsa Kellim].",
        {"Orsa Kellim owns_or_controls Vexholm LLC", "Orsa Kellim owns_or_controls Tol Gas"},
    ),
    (
        "Two businesses controlled by [P Orsa Kellim], [O Vexholm LLC] and [O Tol Gas], are known.",
        {"Orsa Kellim owns_or_controls Vexholm LLC", "Orsa Kellim owns_or_controls Tol Gas"},
    ),
    (
        "Her control: [P Orsa Kellim]'s ownership and control of [O Vexholm LLC].",
        {"Orsa Kellim owns_or_controls Vexholm LLC"},
    ),
    ("[O Vexholm LLC], owned and represented by [P Orsa Kellim], paid.", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    (
        "[O Vexholm LLC]'s subsidiary companies--[O Tol Gas] and [O Sarn Oil]--were listed.",
        {"Vexholm LLC owns_or_controls Tol Gas", "Vexholm LLC owns_or_controls Sarn Oil"},
    ),
    (
        "[O Vexholm LLC] is a firm that lists [P Orsa Kellim] as the sole owner.",
        {"Orsa Kellim owns_or_controls Vexholm LLC"},
    ),
    (
        "[P Orsa Kellim] and [P Bren Tavik] are two of the shareholders of [O Vexholm LLC].",
        {"Orsa Kellim owns_or_controls Vexholm LLC", "Bren Tavik owns_or_controls Vexholm LLC"},
    ),
    (
        "[O Vexholm LLC] belongs to [P Bren Tavik]'s cousin and adviser, [P Orsa Kellim].",
        {
            "Orsa Kellim owns_or_controls Vexholm LLC",
            "Orsa Kellim associate_of Bren Tavik",
            "Orsa Kellim family_of Bren Tavik",
        },
    ),
]


@pytest.mark.parametrize(("text", "found"), MORE, ids=[text[:60] for text, _ in MORE])
def test_an_owner_is_read_where_the_words_are_rarer(text: str, found: set[str]) -> None:
    assert relations(text, ("OFAC",)) == found


NEWS = [
    ("[P Orsa Kellim] sold his stake in [O Vexholm LLC].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[V Nordvik Star] was bought last year by [O Vexholm LLC].", {"Vexholm LLC owns_or_controls Nordvik Star"}),
    ("The man who ran [O Vexholm Market], [P Orsa Kellim], fled.", {"Orsa Kellim operates Vexholm Market"}),
    ("[P Orsa Kellim]'s [O Vexholm Group] bought drones.", {"Orsa Kellim owns_or_controls Vexholm Group"}),
    ("[P Orsa Kellim]'s [O Vexholm Brigade] bought drones.", set()),
    (
        "[O Vexholm Gas], a joint venture between [O Tol Gas] and [O Sarn Oil], grew.",
        {
            "Tol Gas owns_or_controls Vexholm Gas",
            "Sarn Oil owns_or_controls Vexholm Gas",
            "Tol Gas associate_of Sarn Oil",
        },
    ),
    ("[O Vexholm Group], which includes [O Tol Gas], grew.", {"Tol Gas part_of Vexholm Group"}),
    ("[G Karsa Lock], which grew out of [G Velkur Lock], hit a port.", {"Karsa Lock successor_of Velkur Lock"}),
    (
        "[G Karsa Lock] rebranded into two smaller groups: [G Velkur Lock] and [G Tarn Lock].",
        {"Velkur Lock successor_of Karsa Lock", "Tarn Lock successor_of Karsa Lock"},
    ),
    ("It supplies the [O Tol Guard]-operated [O Vexholm Aviation].", {"Tol Guard operates Vexholm Aviation"}),
    ("[O Vexholm LLC] is a company owned by the wife of [P Orsa Kellim].", set()),
]


@pytest.mark.parametrize(("text", "found"), NEWS, ids=[text[:60] for text, _ in NEWS])
def test_an_owner_is_read_as_newspapers_name_him(text: str, found: set[str]) -> None:
    assert relations(text) == found


REASONS = [
    (
        "[O Vexholm LLC] is controlled by and works on behalf of the [O Tol Guard].",
        {"Tol Guard owns_or_controls Vexholm LLC", "Vexholm LLC acts_for Tol Guard"},
    ),
    (
        "[O Vexholm LLC], which is itself a subsidiary of the state-owned [O Tol Gas], grew.",
        {"Tol Gas owns_or_controls Vexholm LLC"},
    ),
    ("It arose from [O Vexholm LLC], co-owned by [P Orsa Kellim].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[P Orsa Kellim] owns 25 % of the shares of [O Vexholm LLC].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("51 % of the shares in [O Vexholm LLC] are owned by [O Tol Gas].", {"Tol Gas owns_or_controls Vexholm LLC"}),
    ("[O Vexholm LLC] is an enterprise of the [O Tol Holding].", {"Vexholm LLC part_of Tol Holding"}),
    ("[O Vexholm LLC] is state-owned through [O Tol Holding].", {"Tol Holding owns_or_controls Vexholm LLC"}),
    ("[P Orsa Kellim] is the owner of “[O Vexholm” LLC].", {"Orsa Kellim owns_or_controls Vexholm” LLC"}),
    (
        "[O Vexholm LLC] is owned or controlled by, or acts on behalf of, the [O Tol Guard].",
        {"Vexholm LLC acts_for Tol Guard"},
    ),
    ("[O Vexholm LLC] is part of the structure of [O Tol Holding].", {"Vexholm LLC part_of Tol Holding"}),
    ("[O Vexholm LLC] is under the direct control of [O Tol Holding].", {"Vexholm LLC part_of Tol Holding"}),
    ("Plant [O ‘Molot]’ is a subsidiary of [O Tol Holding].", {"Tol Holding owns_or_controls ‘Molot"}),
]


@pytest.mark.parametrize(("text", "found"), REASONS, ids=[text[:60] for text, _ in REASONS])
def test_an_owner_is_read_as_statements_of_reasons_name_him(text: str, found: set[str]) -> None:
    assert relations(text) == found


def test_who_joins_a_task_force_is_no_part_of_it() -> None:
    assert relations("The [O Port Task Force], which includes [O OFAC] and [O FBI], met.", ("OFAC", "FBI")) == set()


APART = [
    # a noun that a place parts from its name, and no apposition to the name before it
    ("[P Orsa Kellim] also owns a firm in [C Tresa|ee], [O Sarn LLC].", {"Orsa Kellim owns_or_controls Sarn LLC"}),
    (
        "[P Orsa Kellim] controls two companies registered in [C Tresa|pa], [O Sarn LLC] and [O Tol Gas].",
        {"Orsa Kellim owns_or_controls Sarn LLC", "Orsa Kellim owns_or_controls Tol Gas"},
    ),
    ("[P Orsa Kellim] criticised [O Sarn LLC], a firm in [C Tresa|ee], [O Tol Gas] reported.", set()),
    # two predicates with one object
    ("[P Orsa Kellim] founded, and is a shareholder of, [O Sarn LLC].", {"Orsa Kellim owns_or_controls Sarn LLC"}),
    # shares that are only estimated, that are all there are, that others hold the rest of
    (
        "[P Orsa Kellim] likely owned about 80 percent of the shares of the [V Nordvik Star], a tanker.",
        {"Orsa Kellim owns_or_controls Nordvik Star"},
    ),
    ("[O Tol Gas] holds all the issued shares in [O Sarn LLC].", {"Tol Gas owns_or_controls Sarn LLC"}),
    (
        "[O Sarn LLC] is 51 percent owned by [O Tol Gas] and 49 percent by [O Vexholm LLC].",
        {"Tol Gas owns_or_controls Sarn LLC", "Vexholm LLC owns_or_controls Sarn LLC"},
    ),
    # whose the thing is behind "with"
    (
        "[O Vexholm LLC] evades the rules, with [O Sarn LLC] secretly owned and staffed by [O Tol Gas].",
        {"Tol Gas owns_or_controls Sarn LLC"},
    ),
    # ships of more than one kind
    (
        "[O Sarn LLC] owns the floating crude oil storage tanker [V Umbra], salvage tug [V Borr], and tug [V Tis].",
        {"Sarn LLC owns_or_controls Umbra", "Sarn LLC owns_or_controls Borr", "Sarn LLC owns_or_controls Tis"},
    ),
    ("[P Orsa Kellim] procured the [V Nordvik Star] in [D 2020].", {"Orsa Kellim owns_or_controls Nordvik Star"}),
    # who is told behind a dash
    (
        "He uses a group of vessels operated by [O Sarn LLC]—the [V Umbra], [V Borr], and [V Tis]—to blend oil.",
        {"Sarn LLC operates Umbra", "Sarn LLC operates Borr", "Sarn LLC operates Tis"},
    ),
    (
        "[P Orsa Kellim] and two others designated [D today] – [P Bren Tavik] and [P Juno Tarv] – own [O Sarn LLC].",
        {f"{one} owns_or_controls Sarn LLC" for one in ("Orsa Kellim", "Bren Tavik", "Juno Tarv")},
    ),
    # a man's conglomerate
    ("It named [P Orsa Kellim]'s jade conglomerate, [O Sarn Group].", {"Orsa Kellim owns_or_controls Sarn Group"}),
]


@pytest.mark.parametrize(("text", "found"), APART, ids=[text[:60] for text, _ in APART])
def test_an_owner_is_read_where_words_stand_between(text: str, found: set[str]) -> None:
    assert relations(text) == found
