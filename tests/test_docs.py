"""What the README says of the verbs is what the command line does; `make docs` rewrites it."""

from __future__ import annotations

import re
import sys

from extractor.cli import cli
from tests.conftest import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"(<!-- generated: verbs -->\n).*?(<!-- /generated -->)", re.DOTALL)


def verbs() -> str:
    """The table of verbs, from the command line itself."""
    rows = [f"| `{name}` | {command.help.splitlines()[0]} |\n" for name, command in sorted(cli.commands.items())]
    return "| verb | does |\n|---|---|\n" + "".join(rows)


def rewritten(text: str) -> str:
    return BLOCK.sub(lambda found: found[1] + verbs() + found[2], text)


def test_the_table_of_verbs_is_the_command_line():
    text = README.read_text("utf-8")
    assert BLOCK.search(text)
    assert text == rewritten(text), "run `make docs`"


if __name__ == "__main__" and "--write" in sys.argv:
    README.write_text(rewritten(README.read_text("utf-8")), "utf-8")
