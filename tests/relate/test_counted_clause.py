"""What is said of those whom a count introduces holds of the names behind its colon or dash."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from extractor.relate.acts.listed import under_heading
from tests.relate.marks import annotate
from tests.relate.test_relations import relations

_FIRMS = "[O Dagor Ltd], [O Velm Ltd], and [O Tresa Ltd]"
_MEN = "[P Mira Sarn], [P Bren Tavik], and [P Jarek Holm]"


def _each(row: str) -> set[str]:
    firms, men = ("Dagor Ltd", "Velm Ltd", "Tresa Ltd"), ("Mira Sarn", "Bren Tavik", "Jarek Holm")
    return {row.replace("Firm", firm).replace("Man", man) for firm, man in zip(firms, men, strict=True)}


ROWS = [
    (f"[O OFAC] designated three companies that supply [O Kellim Bank]: {_FIRMS}.", _each("Firm supports Kellim Bank")),
    (f"[O OFAC] designated three companies for supplying parts to [O Kellim Bank]: {_FIRMS}.",
     _each("Firm supports Kellim Bank")),
    (f"[O OFAC] listed three entities subordinate to [O Kellim Bank]: {_FIRMS}.", _each("Firm part_of Kellim Bank")),
    (f"Three entities subordinate to [O Kellim Bank] were designated: {_FIRMS}.", _each("Firm part_of Kellim Bank")),
    (f"[O OFAC] listed three entities in which [P Orsa Kellim] holds a majority stake: {_FIRMS}.",
     _each("Orsa Kellim owns_or_controls Firm")),
    (f"[O OFAC] listed the following companies that [P Orsa Kellim] owns: {_FIRMS}.",
     _each("Orsa Kellim owns_or_controls Firm")),
    (f"[O OFAC] listed three members of the [G Karsa Front]'s council directly responsible for the attack: {_MEN}.",
     _each("Man member_of Karsa Front")),
    (f"[O OFAC] listed three key associates who support [P Orsa Kellim]'s smuggling, {_MEN}.",
     _each("Man supports Orsa Kellim")),
    (("[O OFAC] listed three members of the [G Karsa Front]'s council: Minister [P Mira Sarn]; head of the "
     "[O Velm Office] [P Bren Tavik]; and Minister [P Jarek Holm]."),
     _each("Man member_of Karsa Front") | {"Bren Tavik leads Velm Office"}),
    (("[O OFAC] listed two firms and one man that support the [G Karsa Front]: [O Dagor Ltd], [O Velm Ltd], and "
     "[P Mira Sarn]."),
     {"Dagor Ltd supports Karsa Front", "Velm Ltd supports Karsa Front", "Mira Sarn supports Karsa Front"}),
    (f"Other companies that supply [O Kellim Bank] include {_FIRMS}.", _each("Firm supports Kellim Bank")),
    (f"Among the companies that the [G Karsa Front] hacked are {_FIRMS}.", _each("Karsa Front attacked Firm")),
    (("[O OFAC] listed the following two firms owned by [P Orsa Kellim] or [P Bren Tavik]: [O Dagor Ltd] and "
     "[O Velm Ltd]."), set()),
    # the posts of one body
    (("[O Velkur Bank] Chairman [P Mira Sarn], Chief Executive Officer [P Bren Tavik], and Deputy Chairman "
     "[P Jarek Holm] were listed."),
     {"Mira Sarn leads Velkur Bank", "Bren Tavik leads Velkur Bank", "Jarek Holm member_of Velkur Bank"}),
    ("[O Velkur Bank] Chairman [P Mira Sarn] and Minister [P Bren Tavik] met them.", {"Mira Sarn leads Velkur Bank"}),
    (f"[O OFAC] listed three firms based in [C/es Spain] and [C/om Oman] that supply [O Kellim Bank]: {_FIRMS}.",
     _each("Firm supports Kellim Bank")),
    # more than are counted, or of another sort
    ("[O OFAC] listed two companies that supply [O Kellim Bank]: [P Mira Sarn] and [P Bren Tavik].", set()),
    # how a list goes on
    ("[O Kellim Bank] bought [O Dagor Ltd] and [O Velm Ltd] in [C/es Spain] and [O Tresa Ltd] in [C/om Oman].",
     _each("Kellim Bank owns_or_controls Firm")),
    (f"The [G Karsa Front] is made up of {_MEN}.", _each("Man member_of Karsa Front")),
    (f"The board of directors of [O Kellim Bank] consists of {_MEN}.", _each("Man member_of Kellim Bank")),
    ("[O OFAC] designated two [G Karsa Front] commanders ([P Mira Sarn] and [P Bren Tavik]).",
     {"Mira Sarn leads Karsa Front", "Bren Tavik leads Karsa Front"}),
    (f"[P Orsa Kellim]'s network includes three companies: {_FIRMS}.", _each("Firm associate_of Orsa Kellim")),
    (("[P Orsa Kellim] owns several firms, ranging from [O Dagor Ltd], an airline, to [O Velm Ltd], a hotel in "
      "[C/es Spain], to [O Tresa Ltd]."), _each("Orsa Kellim owns_or_controls Firm")),
    (f"[P Orsa Kellim] owns the following firms on behalf of [P Juno Tarv]: {_FIRMS}.",
     _each("Orsa Kellim owns_or_controls Firm") | {"Orsa Kellim acts_for Juno Tarv"}),
    ("Two clerks of [O Velkur Bank] – [P Mira Sarn], 34, and [P Bren Tavik], 41 – were charged.",
     {"Mira Sarn member_of Velkur Bank", "Bren Tavik member_of Velkur Bank"}),
    (f"The companies listed [D today] – {_FIRMS} – have supplied [O Kellim Bank].", _each("Firm supports Kellim Bank")),
    (f"Firms hacked by the [G Karsa Front] include such familiar chains as {_FIRMS}.",
     _each("Karsa Front attacked Firm")),
    (f"The [G Karsa Front] built malware to attack firms, including {_FIRMS}.", _each("Karsa Front attacked Firm")),
    (f"[P Orsa Kellim] owns three companies ({_FIRMS}).", _each("Orsa Kellim owns_or_controls Firm")),
    ("The warships of the [G Karsa Front] included the frigates [V TRESA] and [V UMBRA].",
     {"Karsa Front operates TRESA", "Karsa Front operates UMBRA"}),
    (f"Several of [P Orsa Kellim]'s companies were also listed, including {_FIRMS}.",
     _each("Orsa Kellim owns_or_controls Firm")),
    (f"Working for [O Velkur Bank] were {_MEN}.", _each("Man member_of Velkur Bank")),
    # what he is, in a list
    ("[P Orsa Kellim] (Chair of the [O Velkur Bank])", {"Orsa Kellim leads Velkur Bank"}),
    ("[P Orsa Kellim]: Chair of [O Velkur Bank]", {"Orsa Kellim leads Velkur Bank"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_what_is_said_of_the_counted_is_said_of_the_named(text: str, told: set[str]) -> None:
    assert relations(text, authorities=("OFAC",)) == told


def _headed(heading: str, *lines: str) -> set[str]:
    """Return the relations of a heading over lines, each a block of its own."""
    annotation = annotate("\n".join((heading, *lines)), authorities=())
    first, *rest = annotation.blocks
    kinds = (replace(first, kind="heading"), *(replace(one, kind="bullet") for one in rest))
    record = relate(replace(annotation, blocks=kinds), load_lexicon())
    names = {actor.id: actor.name for actor in record.actors}
    return {f"{names[r.subject]} {r.type} {names.get(r.object, r.object)}" for r in record.relations}


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("[P Orsa Kellim]'s Nephews", "{} family_of Orsa Kellim"),
        ("Leaders of the [G Karsa Front]", "{} leads Karsa Front"),
    ],
)
def test_a_heading_says_what_those_under_it_are(heading: str, row: str) -> None:
    assert _headed(heading, "[P Mira Sarn]", "[P Bren Tavik]") == {row.format("Mira Sarn"), row.format("Bren Tavik")}


def test_a_heading_over_one_line_says_nothing_of_it() -> None:
    assert not _headed("[P Orsa Kellim]'s Nephews", "[P Mira Sarn]")


def test_a_page_of_names_as_headings_is_read_in_a_time_that_its_length_tells() -> None:
    page = "\n\n".join(f"[O Velkur {number} Bank] and Friends" for number in range(400))
    annotation = annotate(page)
    headings = replace(annotation, blocks=tuple(replace(block, kind="heading") for block in annotation.blocks))
    looked = [under_heading(headings, sentence) for sentence in headings.sentences]
    assert max(map(len, looked)) == 60
