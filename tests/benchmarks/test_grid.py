"""The grid asks of each sentence one thing, and takes nothing else for it."""

from __future__ import annotations

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.benchmarks.grid import Cell, cells
from tests.make import make_article

OWNS = ("owns_or_controls", ("Orsa Kellim",), "Quillon Bank")


def test_every_cell_asks_for_a_relation_or_a_name_in_one_sentence_of_its_own() -> None:
    table = list(cells())
    assert len({cell.text for cell in table}) > 4000
    assert all(bool(cell.relation[0]) != bool(cell.name[0]) for cell in table)
    assert not any(mark in cell.text for cell in table for mark in "{}")


def test_a_cell_is_read_where_the_record_has_what_it_tells_and_only_then() -> None:
    annotator, lexicon = build_annotator(load_lexicon()), load_lexicon()
    record = relate(annotator.annotate(make_article("Orsa Kellim owns Quillon Bank.")), lexicon)
    assert Cell("", "", relation=OWNS).is_read(record)
    assert Cell("", "", name=("Quillon Bank", "organization")).is_read(record)
    assert not Cell("", "", relation=("leads", *OWNS[1:])).is_read(record)
    assert not Cell("", "", relation=(OWNS[0], ("Bren Tavik",), OWNS[2])).is_read(record)
    assert not Cell("", "", name=("Quillon Bank", "person")).is_read(record)
    assert not Cell("", "", relation=OWNS, absent=True).is_read(record)


def test_a_place_is_read_where_a_subject_is_there_under_any_of_its_names() -> None:
    annotator, lexicon = build_annotator(load_lexicon()), load_lexicon()
    record = relate(annotator.annotate(make_article("Vexholm Trading LLC is based in Iran.")), lexicon)
    for names, absent in (("Vexholm|Vexholm Trading LLC", False), ("Vexholm", True)):
        assert Cell("", "", relation=("located_in", (names,), "ir"), absent=absent).is_read(record)
