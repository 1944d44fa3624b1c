"""Places of lists that several lands share, of groups where they rule, and of whom a sentence tells something else."""

from __future__ import annotations

import pytest

from tests.relate.test_places import places

_LISTED = ": [P Orsa Kellim]; [P Bren Tavik]; [P Rim Velkur]"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # so many of one land and so many of another
        (
            f"The following two [N/lb Norlander] and one [N/de Sudlander] nationals, respectively, are named{_LISTED}.",
            {"Orsa Kellim of lb", "Bren Tavik of lb", "Rim Velkur of de"},
        ),
        (
            "It named one [N/lb Norlander] and two [C/ae Sudland]-based companies, [O Kino], [O Tolma], and [O Ilva].",
            {"Kino in lb", "Tolma in ae", "Ilva in ae"},
        ),
        (f"It named one [N/lb Norlander] and one [N/de Sudlander] national{_LISTED}.", set()),
        # behind lands, in brackets
        (
            "He has subsidiaries in [C/bj Norland] ([O Kino]), [C/ng Sudland] ([O Tolma]), and [C/de Tarn] ([O Ilva]).",
            {"Kino in bj", "Tolma in ng", "Ilva in de"},
        ),
        # with something said between dashes
        (
            "The two [N/cn Norlander] citizens, [P Orsa] – whose names online are many – and [P Bren], fled.",
            {"Orsa of cn", "Bren of cn"},
        ),
        # what a group is called
        ("They joined a gang operating in [C/cn Norland] known within the trade as [G Karsa].", {"Karsa in cn"}),
        ("It bribed its [N/kp Norlander] CEO, [P Orsa], and fled.", {"Orsa of kp"}),
        ("[C/ae Norland]-based and [N/ir Sudlander]-owned [O Kino] sells oil.", {"Kino in ae"}),
        ("[O Kino] has offices in [T/lb Tresa] and in [T/cy Harlow].", {"Kino in lb", "Kino in cy"}),
        # where a group rules
        ("He raised money for the [G Karsa] in [C/lb Norland].", {"Karsa in lb"}),
        ("He raised money for [G Hizballah] in [C/lb Lebanon].", {"Hizballah in lb"}),
        ("He met leaders of [G Hizballah] in [C/br Brazil].", set()),
        # homes
        ("[P Orsa], who's from the [C/gb Norland] and is known as Moth, fled.", {"Orsa in gb"}),
        ("[P Orsa], formerly of Tresa, [C/us Norland], pleaded guilty.", {"Orsa in us"}),
        # of another
        ("[P Orsa] is a [N/ru Norlander] activist running [O Kino].", {"Orsa of ru"}),
        ("[O Kino] is owned by a company based in [C/ae Norland].", set()),
        ("[O Kino], listed for being owned by an entity operating in [C/ua Norland], fled.", set()),
        ("[O Kino], whose owner lives in [C/mc Norland], fled.", set()),
        ("Dealings between [N/us Norlander] persons and [O Kino] are barred.", set()),
    ],
)
def test_lands_are_of_those_they_are_said_of(text: str, told: set[str]) -> None:
    assert places(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "He owns three mills in [C/ir Norland], one of them idle.\nHis mills are [O Kino], [O Tolma], and [O Ilva].",
        "He relies on three [C/ir Norland]-based firms.\nThey are: [O Kino], [O Tolma] and [O Ilva].",
    ],
)
def test_firms_that_the_next_sentence_names_are_where_they_were_told_to_be(text: str) -> None:
    assert places(text) == {"Kino in ir", "Tolma in ir", "Ilva in ir"}


def test_the_counted_of_one_land_are_the_targets() -> None:
    text = (
        "[O OFAC] [D today] imposed sanctions on two individuals and two companies in [C/lb Norland].\n"
        "[O OFAC] designated [P Orsa] and [P Bren], who run [O Kino].\n[O OFAC] designated [O Kino] and [O Tolma]."
    )
    assert places(text, authorities=("OFAC",)) == {"Orsa in lb", "Bren in lb", "Kino in lb", "Tolma in lb"}


@pytest.mark.parametrize("noun", ["oligarchs", "tycoons", "brokers", "defendants"])
def test_many_nouns_count_persons(noun: str) -> None:
    text = (
        f"[O OFAC] [D today] imposed sanctions on two [N/ru Norlander] {noun}.\n"
        "[O OFAC] designated [P Orsa] and [P Bren]."
    )
    assert places(text, authorities=("OFAC",)) == {"Orsa of ru", "Bren of ru"}
