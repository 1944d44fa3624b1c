"""One base for all formats."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extractor.store import KnowledgeBase
from tests.export.base import make_base


@pytest.fixture(scope="session")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    """The base, which no test writes to."""
    with make_base(tmp_path_factory.mktemp("export")) as made:
        yield made
