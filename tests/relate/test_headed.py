"""Where those are who stand under a heading that names a land."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.relate.places.headed import read_headed
from extractor.relate.sentence.cast import read_cast
from extractor.relate.sentence.sheets import Sheets
from tests.relate.marks import annotate
from tests.relate.test_places import LEXICON

STORY = (
    "[O Vexholm] sent parts.\nIt paid [O Oruna].\n[P Orsa] owns it.\nThe [O Tolma Works] made cars. [O Vexholm] paid."
)
BOTH = {"Vexholm ir", "Tolma Works ir"}


def headed(*sections: str) -> set[str]:
    """Return the places read of sections, each of which opens with its heading."""
    text = "\n".join(sections)
    annotation = annotate(text)
    heads = {section.partition("\n")[0].replace("[", "").replace("]", "") for section in sections}
    plain = {head.replace("N/ir ", "").replace("C/ir ", "").replace("C/cn ", "") for head in heads}
    blocks = tuple(
        replace(block, kind="heading") if annotation.article.text[block.start : block.end] in plain else block
        for block in annotation.blocks
    )
    annotation = replace(annotation, blocks=blocks)
    found = read_headed(annotation, read_cast(annotation, LEXICON), Sheets(annotation))
    return {f"{claim.subject.replace('_', ' ')} {claim.object}" for claim in found}


@pytest.mark.parametrize(
    "heading",
    [
        "[N/ir Iranian] Electronics and Technology Companies",
        "[C/ir Iran]-based Entities",
        "Two [C/ir Iran]-Based Suppliers",
        "Front Companies in [C/ir Iran]",
        "[N/ir Iranian] Trading Companies and Individual",
    ],
)
def test_bodies_with_which_the_paragraphs_of_a_section_open_are_where_its_heading_says(heading: str) -> None:
    assert headed(f"{heading}\n{STORY}") == BOTH


def test_so_are_those_whom_an_act_names_under_it() -> None:
    acted = (
        "[N/ir Iranian] Trading Companies\nOFAC designated [O Vexholm] and [O Oruna], and [P Orsa].\nIt [O Tolma] is."
    )
    assert headed(acted) == {"Vexholm ir", "Oruna ir"}


@pytest.mark.parametrize(
    "heading",
    [
        "[N/ir Iranian] Officials",
        "[N/ir Iranian] Government Entities",
        "Companies and [C/ir Iran]",
        "Sanctions on [N/ir Iranian] companies of many kinds are new",
        "[C/ir Iran]",
    ],
)
def test_other_headings_say_nothing_of_them(heading: str) -> None:
    assert headed(f"{heading}\n{STORY}") == set()


def test_a_land_alone_heads_a_section_where_other_sections_are_headed_so() -> None:
    assert headed(f"[C/ir Iran]\n{STORY}", "[C/cn China]\n[O Quillon] sent parts.") == {*BOTH, "Quillon cn"}
