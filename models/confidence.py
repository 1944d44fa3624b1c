"""Fit what a claim's confidence is reckoned from: `python -m models.confidence --tuned FOLDER… --unread FOLDER…`.

Each folder holds pairs `documents_X.jsonl`, `gold_X.jsonl`. Rules were written with documents of the `--tuned` folders
in sight, so more of their claims hold there than elsewhere; of the `--unread` folders nobody saw more than scores. One
feature, left out of what is written, takes up the difference: what ships tells how often claims hold in the unread.
Documents that `models.gold.is_blind` names are left out; on them the fit is tested (`extractor evaluate`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from extractor.annotate import build_annotator
from extractor.evaluate import find_claims
from extractor.lexicon import load_lexicon
from extractor.record import to_json
from extractor.relate import read_claims
from extractor.relate.confidence import relation_features, target_features
from models.gold import read_folders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractor.types import Record

_SHIPPED = Path(__file__).parents[1] / "extractor" / "relate" / "confidence.json"
_STRENGTH = 0.3  # inverse of the regularisation, chosen by log-likelihood on folders left out
_RARE = 3  # a feature of fewer claims gets no weight
_TUNED = "tuned"

Row = tuple[dict[str, float], bool]  # features, whether gold says the same


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(prog="models.confidence", description=__doc__.partition("\n")[0])
    parser.add_argument("--tuned", nargs="+", type=Path, required=True)
    parser.add_argument("--unread", nargs="+", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=_SHIPPED)
    options = parser.parse_args()
    tuned = [(features | {_TUNED: 1.0}, right) for features, right in read_rows(options.tuned)]
    unread = list(read_rows(options.unread))
    print(f"{len(tuned)} claims where rules were tuned, {len(unread)} elsewhere", file=sys.stderr)
    save(fit([*tuned, *unread]), options.out)


def read_rows(folders: Iterable[Path]) -> Iterator[Row]:
    """Yield every claim that the rules make about the documents of some folders, and whether it is right."""
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)
    for document in read_folders(folders):
        yield from judge(read_claims(annotator.annotate(document.article), lexicon), document.gold)


def judge(record: Record, gold: dict[str, Any]) -> Iterator[Row]:
    """Yield the claims of a record, as rules alone make them, with what gold says of them."""
    features = [
        target_features(target, action.kind, record)
        for action in record.actions
        if not action.history
        for target in action.targets
    ]
    features += [relation_features(relation, record) for relation in record.relations]
    yield from zip(features, find_claims(gold, json.loads(to_json(record))), strict=True)


def fit(rows: list[Row]) -> dict[str, Any]:
    """Return bias and weights."""
    seen = Counter(name for features, _ in rows for name in features)
    names = sorted(name for name, count in seen.items() if count >= _RARE)
    table = np.array([[features.get(name, 0.0) for name in names] for features, _ in rows])
    model = LogisticRegression(C=_STRENGTH, max_iter=10_000).fit(table, [right for _, right in rows])
    weights = dict(zip(names, np.round(model.coef_[0], 3).tolist(), strict=True))
    weights.pop(_TUNED)
    return {"bias": round(float(model.intercept_[0]), 3), "weights": {n: w for n, w in weights.items() if w}}


def save(weights: dict[str, Any], path: Path) -> None:
    """Write weights, one feature a line, so that a change can be read."""
    lines = [f"{json.dumps(name)}: {weight}" for name, weight in weights["weights"].items()]
    path.write_text(f'{{"bias": {weights["bias"]},\n "weights": {{\n' + ",\n".join(lines) + "\n}}\n", "utf-8")


if __name__ == "__main__":
    main()
