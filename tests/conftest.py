"""What every test may use: the shared data where it is present, one lexicon, one reader."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from extractor.reader import Reader, make_reader

ROOT = Path(__file__).parents[1]

# Random input is tried within no time limit of its own: a busy machine is no defect. `make fuzz` tries more of it.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "fuzz", settings.get_profile("suite"), max_examples=int(os.environ.get("FUZZ_EXAMPLES") or 0) or 100
)
settings.load_profile("fuzz" if os.environ.get("FUZZ_EXAMPLES") else "suite")


def examples(count: int) -> int:
    """At least so many random inputs; as many as `make fuzz` asks for, where it does."""
    return max(count, settings.default.max_examples)


def shared_dir() -> Path:
    """Return the folder of real data; tests that need it are marked `real`."""
    return Path(os.environ.get("EXTRACTOR_SHARED", ROOT.parent / "shared"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the golden cases be written anew."""
    parser.addoption("--update-cases", action="store_true", help="write tests/cases/*/ as they come out now")


FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Note what was measured; it is told when all tests are done (`make suites` runs those that measure)."""
    return request.config.stash.setdefault(FIGURES, []).append


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the figures of a worker process to the process that started it."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = session.config.stash.get(FIGURES, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over the figures of a worker process that has ended."""
    told = getattr(node, "workeroutput", {}).get("figures", [])
    node.config.stash.setdefault(FIGURES, []).extend(told)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell the figures that tests noted."""
    if figures := config.stash.get(FIGURES, []):
        terminalreporter.section("measured")
        for line in figures:
            terminalreporter.write_line(line)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that measure, and skip `real` ones where the real data is absent, saying so.

    Files that take long, such as the nights and deaths of `chaos`, go first, so that no worker is left with one at
    the end; the Makefile keeps xdist from putting first those that hold many tests.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
    for item in items:
        if "figure" in getattr(item, "fixturenames", ()):
            item.add_marker("figures")
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


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The middle of the way, clean to relate, with the shipped lexicon and model; built once, keeps nothing."""
    return make_reader(None, "")
