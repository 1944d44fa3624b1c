"""Fit the weights by which candidates for names are chosen.

Multinomial logistic regression over the features of `extractor.annotate.naming.features`. The
recogniser's votes in the training data come from recognisers that never saw the document
(`FOLDS`), so that the weights learn how far to trust it on unseen text.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from extractor.annotate.naming.names import KINDS
from extractor.annotate.text.readers import entity_votes
from models import recogniser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from extractor.annotate import Annotator
    from extractor.annotate.naming.chunks import Candidate
    from models.gold import Document

FOLDS = 3
STRENGTH = 1.0  # inverse of the regularisation, chosen on held-out folds
_RARE = 3  # a feature seen in fewer documents gets no weight

Row = tuple[str, "Candidate", str]  # document id, candidate, kind


def fold_rows(documents: list[Document], annotator: Annotator) -> Iterator[Row]:
    """Yield the candidates of all documents, each seen by a recogniser that was trained without it."""
    for fold in range(FOLDS):
        print(f"recogniser {fold + 1} of {FOLDS + 1}", file=sys.stderr)
        nlp = recogniser.train(document for number, document in enumerate(documents) if number % FOLDS != fold)
        yield from read_rows(documents[fold::FOLDS], annotator, nlp)


def read_rows(documents: Iterable[Document], annotator: Annotator, nlp: Any) -> Iterator[Row]:
    """Yield the candidates of documents with their right answers."""
    for document in documents:
        votes = entity_votes(nlp(document.article.text))
        right = {(name.start, name.end): name.type for name in document.names}
        for candidate in annotator.propose(document.article, votes):
            kind = right.get((candidate.start, candidate.end), "none")
            yield document.gold["id"], candidate, kind if kind in KINDS else "none"


def fit(rows: list[Row], *, strength: float = STRENGTH) -> dict[str, Any]:
    """Return bias and weights, one number a kind."""
    seen: Counter[str] = Counter()
    for _, feature in {(document, feature) for document, candidate, _ in rows for feature in candidate.features}:
        seen[feature] += 1
    names = sorted(feature for feature, count in seen.items() if count >= _RARE)
    model = LogisticRegression(C=strength, max_iter=400)
    model.fit(_matrix(rows, names), [KINDS.index(kind) for _, _, kind in rows])
    weights = np.zeros((len(KINDS), len(names)))
    bias = np.full(len(KINDS), -9.0)
    weights[model.classes_], bias[model.classes_] = model.coef_, model.intercept_
    weights = np.round(weights, 3)
    return {
        "bias": [round(float(value), 3) for value in bias],
        "weights": {name: weights[:, number].tolist() for number, name in enumerate(names) if weights[:, number].any()},
    }


def _matrix(rows: list[Row], names: list[str]) -> csr_matrix:
    index = {name: number for number, name in enumerate(names)}
    places = [
        (number, index[feature])
        for number, (_, candidate, _) in enumerate(rows)
        for feature in set(candidate.features)
        if feature in index
    ]
    lines, columns = zip(*places, strict=True)
    return csr_matrix((np.ones(len(places)), (lines, columns)), shape=(len(rows), len(names)))


def save(weights: dict[str, Any], path: Path) -> None:
    """Write weights, one feature a line, so that a change can be read."""
    lines = [f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in weights["weights"].items()]
    head = f'{{"bias": {json.dumps(weights["bias"])},\n "weights": {{\n'
    path.write_text(head + ",\n".join(lines) + "\n}}\n", "utf-8")
