"""What a backfill of captured pages loads is what the run that captured them stored."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.chaos.conftest import DONE, SITES
from tests.chaos.night import Desk
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

# How a page came to be known is no part of an archive.
OF_THE_CRAWL = {"sources", "items", "item_ids", "pages"}
OF_PAGES = ("page_id",)


def said(desk: Desk) -> list[str]:
    """Everything a base knows but how its pages were found."""
    rows = [(table, row) for table, row in map(json.loads, desk.dump()) if table not in OF_THE_CRAWL]
    kept = [(table, {name: row[name] for name in row if name not in OF_PAGES}) for table, row in rows]
    return sorted(json.dumps(row, sort_keys=True) for row in kept if row[1].get("key") != "sources")


def test_what_is_loaded_from_captured_pages_is_what_the_run_stored(again: Desk) -> None:
    command = [sys.executable, "-m", "extractor", "backfill", "kb.db.archive", "out", "--sources", "sources.toml"]
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=again.folder, capture_output=True, check=False, timeout=280, env=environ)
    assert done.returncode == DONE, done.stderr[-2000:]
    assert sum(json.loads(line)["documents"] for line in done.stdout.splitlines()) == len(
        again.rows("SELECT 1 FROM pages")
    )
    other = Desk(folder=again.folder, name="loaded.db")
    assert other.spend("load", "out").status == DONE
    assert said(other) == said(again)
    assert other.spend("load", "out").status == DONE
    assert said(other) == said(again)
    assert len(other.rows("SELECT 1 FROM sources")) == len(SITES)
