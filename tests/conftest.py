"""What every test may use: the shared data where it is present, one lexicon, one reader."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def shared_dir() -> Path:
    """Return the folder of real data; tests that need it are marked `real`."""
    return Path(os.environ.get("EXTRACTOR_SHARED", ROOT.parent / "shared"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip `real` tests where the real data is absent, saying so."""
    if shared_dir().is_dir():
        return
    skip = pytest.mark.skip(reason=f"no real data at {shared_dir()}")
    for item in items:
        if "real" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data."""
    return shared_dir()
