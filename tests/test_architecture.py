"""The house rules that a machine can hold: imports flow one way, importing is cheap, urllib3 is urllib3."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest
import urllib3

from tests.conftest import ROOT

PACKAGE = ROOT / "extractor"
MODULES = sorted(PACKAGE.rglob("*.py"))
STAGES = {"acquire", "clean", "annotate", "relate", "resolve", "store", "serve", "export", "lists"}
IN_STAGES = [path for path in MODULES if path.relative_to(PACKAGE).parts[0] in STAGES]
HEAVY = {"spacy", "trafilatura", "datasette", "lxml", "urllib3", "sqlite_utils", "numpy", "rich", "click", "pyarrow"}


def imports_of(path: Path) -> set[str]:
    """Every module a file imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def loaded_by(statement: str) -> set[str]:
    """The top-level modules that are loaded after a statement in a fresh interpreter."""
    script = f"import sys; {statement}; print(' '.join({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=ROOT)
    return set(done.stdout.split())


def test_import_contracts_hold():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert "0 broken" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("path", IN_STAGES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_stage_imports_no_other_stage(path):
    own = path.relative_to(PACKAGE).parts[0]
    others = {name.split(".")[1] for name in imports_of(path) if name.startswith("extractor.")} & STAGES - {own}
    assert not others


def test_importing_the_package_loads_nothing_heavy():
    assert not loaded_by("import extractor, extractor.types, extractor.errors") & HEAVY


def test_the_command_line_loads_nothing_heavy_before_a_verb_runs():
    assert not loaded_by("import extractor.cli") & (HEAVY - {"click"})


def test_urllib3_is_urllib3():
    """Niquests replaces it silently (reliability, finding 2)."""
    version = tuple(int(part) for part in urllib3.__version__.split(".")[:3])
    assert (2, 8) <= version[:2] < (3, 0)
    assert version[2] < 900, "this is urllib3-future in urllib3's place"
    installed = {(dist.metadata["Name"] or "").lower().replace("_", "-") for dist in distributions()}
    assert not installed & {"niquests", "urllib3-future"}


def test_pages_are_fetched_by_our_own_fetcher_only():
    """Trafilatura's fetcher turns certificate checks off when they fail (reliability, table 1a)."""
    for path in MODULES:
        text = path.read_text("utf-8")
        assert "fetch_url(" not in text or path.name == "documents.py", path
        assert not imports_of(path) & {"requests", "httpx", "niquests", "urllib.request"}, path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_says_what_it_is_and_stays_short(path):
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert text.count("\n") <= 350 or path.name == "types.py"  # the nouns stand together


def test_no_module_is_a_drawer():
    """Names say what a module makes (architecture, section 17)."""
    drawers = {"utils", "helpers", "common", "misc", "base", "manager"}
    assert not {path.stem for path in MODULES} & drawers
