"""Write the part of the shared gold that nothing was learnt from: `python -m models.blind EVAL OUT`.

EVAL holds `documents_train.jsonl`, `gold_train.jsonl` and the same of `news`; OUT gets `documents_blind-X.jsonl` and
`gold_blind-X.jsonl`, lines as they were, so that the hash of a gold file tells that it is the same yardstick.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from models.gold import is_blind

SUITES = ("train", "news")


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(prog="models.blind", description=__doc__.partition("\n")[0])
    parser.add_argument("eval", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for suite in SUITES:
        write_blind(options.eval, options.out, suite)


def write_blind(source: Path, out: Path, suite: str) -> Path:
    """Write the blind documents of a suite and their gold; return the path of the gold."""
    for kind in ("documents", "gold"):
        lines = (source / f"{kind}_{suite}.jsonl").read_text("utf-8").splitlines()
        kept = [line for line in lines if is_blind(json.loads(line)["id"], suite)]
        (out / f"{kind}_blind-{suite}.jsonl").write_text("\n".join(kept) + "\n", "utf-8")
    return out / f"gold_blind-{suite}.jsonl"


if __name__ == "__main__":
    main()
