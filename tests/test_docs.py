"""The tables of the README, and the figures that are shipped, are those measured; `make docs` writes them."""

from __future__ import annotations

import json
import re
import sys

from extractor.cli import cli
from tests.conftest import ROOT

README = ROOT / "README.md"
CORPUS = ROOT / "corpus"
FLOORS = ROOT / "models" / "scores.json"
SHIPPED = ROOT / "extractor" / "measured.json"
BLOCK = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- /generated -->)", re.DOTALL)
SUITES = {
    "dev": "development documents",
    "blind-releases": "releases nothing was learnt from",
    "blind-news": "news nothing was learnt from",
    "corpus-test": "invented texts of `corpus/`, test half",
}


def verbs() -> str:
    """The table of verbs, from the command line itself."""
    rows = [f"| `{name}` | {command.help.splitlines()[0]} |\n" for name, command in sorted(cli.commands.items())]
    return "| verb | does |\n|---|---|\n" + "".join(rows)


def accuracy() -> str:
    """The table of F1, from the floors that the suite holds every change to."""
    suites = json.loads(FLOORS.read_text("utf-8"))["suites"]
    measures = list(suites["dev"]["floors"])
    head = "| F1 | documents | " + " | ".join(measures) + " |\n|---" + "|---:" * (len(measures) + 1) + "|\n"
    sure = suites["blind-releases"]["calibration"]
    tail = (
        f"\nOf the claims about the releases nothing was learnt from, {sure['sure']} of {sure['claims']} are made with "
        f"a confidence of 0.9 or more; {sure['sure_precision']:.0%} of these hold. Confidence and truth differ by "
        f"{sure['error']:.3f} on average (expected calibration error).\n"
    )
    rows = (
        f"| {title} | {suites[name]['documents']} | "
        + " | ".join(f"{suites[name]['floors'][measure]:.2f}" for measure in measures)
        + " |\n"
        for name, title in SUITES.items()
    )
    return head + "".join(rows) + tail


def measured() -> str:
    """What a knowledge base shows of how far to trust it; of a suite whose figures were not kept only F1."""
    suites = json.loads(FLOORS.read_text("utf-8"))["suites"]
    shipped = {
        name: {
            "sha256": suites[name]["sha256"],
            "documents": suites[name]["documents"],
            "figures": suites[name].get("figures")
            or {"": {measure: {"f1": floor} for measure, floor in suites[name]["floors"].items()}},
        }
        for name in SUITES
    }
    return json.dumps({"suites": shipped}, indent=1) + "\n"


WRITERS = {"verbs": verbs, "accuracy": accuracy}


def rewritten(text: str) -> str:
    return BLOCK.sub(lambda found: found[1] + WRITERS[found[2]]() + found[3], text)


def test_the_tables_of_the_readme_are_as_generated():
    text = README.read_text("utf-8")
    assert {found[2] for found in BLOCK.finditer(text)} == set(WRITERS)
    assert text == rewritten(text), "run `make docs`"


def counted(file: str) -> str:
    """Return how many actors, targets and relations a gold file of the corpus holds, as its README says it."""
    gold = [json.loads(line) for line in (CORPUS / file).read_text("utf-8").splitlines()]
    targets = sum(len(action["targets"]) for one in gold for action in one["actions"])
    actors, relations = (sum(len(one[what]) for one in gold) for what in ("actors", "relations"))
    return f"{actors} / {targets} / {relations}"


def test_the_readme_of_the_corpus_counts_what_the_corpus_holds():
    text = (CORPUS / "README.md").read_text("utf-8")
    rows = re.findall(r"\| actors / targets of actions / relations and places \| (.+) \| (.+) \|", text)
    annotated = counted("annotated/gold_train.jsonl"), counted("annotated/gold_test.jsonl")
    assert rows == [annotated, (counted("further/gold_read.jsonl"), counted("further/gold_unread.jsonl"))]


def test_the_shipped_figures_are_those_measured():
    assert SHIPPED.read_text("utf-8") == measured(), "run `make docs`"


if __name__ == "__main__" and "--write" in sys.argv:
    README.write_text(rewritten(README.read_text("utf-8")), "utf-8")
    SHIPPED.write_text(measured(), "utf-8")
