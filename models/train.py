"""Train everything trained, from annotated documents, in one go: `python -m models.train FOLDER…`.

Each folder holds pairs `documents_X.jsonl`, `gold_X.jsonl`. Documents that `models.gold.is_blind` names are left out.
Three recognisers, each trained without a third of the documents, give the votes from which the weights of the names
are fitted; a fourth, trained on all, is what ships. Two cores, about fifteen minutes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from models import frames, gold, names, recogniser

_SHIPPED = Path(__file__).parents[1] / "extractor" / "annotate"


def main() -> None:
    """Train and write recogniser and weights."""
    parser = argparse.ArgumentParser(prog="models.train", description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, help="folders with documents_X.jsonl and gold_X.jsonl")
    parser.add_argument("--frames", type=int, default=500, help="invented documents from frames.toml")
    parser.add_argument("--out", type=Path, default=_SHIPPED)
    options = parser.parse_args()
    documents = list(gold.read_folders(options.folders))
    print(f"{len(documents)} documents, {sum(len(d.names) for d in documents)} names", file=sys.stderr)
    lexicon = load_lexicon()
    annotator = build_annotator(lexicon)
    rows = list(names.fold_rows(documents, annotator))
    print(f"recogniser {names.FOLDS + 1} of {names.FOLDS + 1}", file=sys.stderr)
    nlp = recogniser.train(documents)
    rows += names.read_rows(frames.make_documents(lexicon, count=options.frames), annotator, nlp)
    print(f"weights from {len(rows)} candidates", file=sys.stderr)
    options.out.mkdir(parents=True, exist_ok=True)
    recogniser.save(nlp, options.out / "model")
    names.save(names.fit(rows), options.out / "names.json")


if __name__ == "__main__":
    main()
