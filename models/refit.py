"""Mix into the weights of names those of documents that the recogniser has not read: `python -m models.refit FOLDER…`.

Its votes on such documents are as good as on any text it never saw, so that no recogniser need be trained again: half a
minute. Each folder holds pairs `documents_X.jsonl`, `gold_X.jsonl`; what `models.gold.is_blind` names is left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from extractor.annotate import build_annotator
from extractor.annotate.pipeline import load_pipeline
from extractor.lexicon import load_lexicon
from models import names
from models.gold import read_folders
from models.mean import mix_weights

_WEIGHTS = Path(__file__).parents[1] / "extractor" / "annotate" / "names.json"


def main() -> None:
    """Fit, mix and write."""
    parser = argparse.ArgumentParser(prog="models.refit", description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path, help="folders with documents_X.jsonl and gold_X.jsonl")
    parser.add_argument("--share", type=float, default=0.12, help="of the new weights, from 0 to 1")
    parser.add_argument("--weights", type=Path, default=_WEIGHTS)
    options = parser.parse_args()
    documents = list(read_folders(options.folders))
    nlp, _ = load_pipeline()
    rows = list(names.read_rows(documents, build_annotator(load_lexicon()), nlp))
    print(f"{len(documents)} documents, {len(rows)} candidates", file=sys.stderr)
    old = json.loads(options.weights.read_text("utf-8"))
    names.save(mix_weights(old, names.fit(rows), options.share), options.weights)


if __name__ == "__main__":
    main()
