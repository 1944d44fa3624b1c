"""A site with a desk, an operator who has signed in, and a stranger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractor.store import KnowledgeBase
from tests.serve.conftest import Server
from tests.serve.desk.office import Visitor, base, operators


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base with something to decide."""
    return base(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="session")
def office(path: Path, start: Callable[..., Server]) -> Server:
    """The site where operators decide over it."""
    return start(path, "--operators", str(operators(path.parent)))


@pytest.fixture(autouse=True)
def _nothing_is_decided(path: Path) -> Iterator[None]:
    """Every test begins with open questions only."""
    yield
    with KnowledgeBase(path, write=True) as kb, kb.transaction():
        kb.db.conn.execute("DELETE FROM judgements")


@pytest.fixture
def mara(office: Server) -> Visitor:
    """An operator who has just signed in."""
    visitor = Visitor(office.url)
    assert visitor.sign_in().status_code == 303
    return visitor


@pytest.fixture
def stranger(office: Server) -> Visitor:
    """Somebody who has not."""
    return Visitor(office.url)
