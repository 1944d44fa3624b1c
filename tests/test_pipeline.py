"""What a batch of documents yields when one of them goes wrong."""

from __future__ import annotations

import io
import json

import pytest

from extractor import pipeline, reader
from extractor.config import Settings
from extractor.documents import documents_of
from extractor.relate import relate
from extractor.types import Issue, Record


def test_a_defect_on_one_document_costs_that_document_only(tmp_path, monkeypatch):
    def stumbles(annotation, lexicon):
        if "Moth" in annotation.article.text:
            raise KeyError(0)
        return relate(annotation, lexicon)

    monkeypatch.setattr(reader, "relate", stumbles)
    path = tmp_path / "three.jsonl"
    path.write_text("".join(json.dumps({"id": name, "text": f"OFAC designated {name} LLC."}) + "\n" for name in _NAMES))
    outcomes = [outcome for _, outcome in pipeline.read_documents(_documents(path), Settings())]
    assert [type(outcome) for outcome in outcomes] == [Record, Issue, Record]
    assert outcomes[1].code == "defect"
    assert "KeyError in test_pipeline.py" in outcomes[1].message


def test_a_document_of_no_source_is_official_where_its_address_is_an_authority_s(tmp_path):
    path = tmp_path / "two.jsonl"
    urls = ("https://ofac.treasury.gov/vexholm", "https://news.example/vexholm")
    path.write_text(
        "".join(json.dumps({"id": u, "url": u, "text": "OFAC designated Vexholm LLC."}) + "\n" for u in urls)
    )
    outcomes = [outcome for _, outcome in pipeline.read_documents(_documents(path), Settings())]
    assert [outcome.article.tier for outcome in outcomes] == ["official", ""]


_NAMES = ("Vexholm", "Moth", "Tolma")


def _documents(path):
    return documents_of([str(path)], stdin=io.BytesIO(), make_fetcher=lambda: pytest.fail("nothing is fetched"))
