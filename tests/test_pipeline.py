"""What a batch of documents yields when one of them goes wrong."""

from __future__ import annotations

import io
import json

import pytest

from extractor import pipeline
from extractor.config import Settings
from extractor.documents import documents_of
from extractor.relate import relate
from extractor.types import Issue, Record


def test_a_defect_on_one_document_costs_that_document_only(tmp_path, monkeypatch):
    def stumbles(annotation, lexicon):
        if "Moth" in annotation.article.text:
            raise KeyError(0)
        return relate(annotation, lexicon)

    monkeypatch.setattr(pipeline, "relate", stumbles)
    path = tmp_path / "three.jsonl"
    path.write_text("".join(json.dumps({"id": name, "text": f"OFAC designated {name} LLC."}) + "\n" for name in _NAMES))
    outcomes = [outcome for _, outcome in pipeline.read_documents(_documents(path), Settings())]
    assert [type(outcome) for outcome in outcomes] == [Record, Issue, Record]
    assert outcomes[1].code == "defect"
    assert "KeyError in test_pipeline.py" in outcomes[1].message


_NAMES = ("Vexholm", "Moth", "Tolma")


def _documents(path):
    return documents_of([str(path)], stdin=io.BytesIO(), make_fetcher=lambda: pytest.fail("nothing is fetched"))
