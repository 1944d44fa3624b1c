"""Time our whole reading beside the stock pipeline's own `nlp.pipe` on the same texts: `make bench`.

Both read the annotated documents of `corpus/`, in this process, after every tenth of them has been read uncounted:
patterns are compiled and words are met for the first time with the first documents of a night, not with each. The
tables are kept out of the search for cycles, as in every process of ours that reads (`extractor.reader`).
"""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from extractor.annotate import build_annotator
from extractor.annotate.pipeline import BASE
from extractor.clean import clean_text
from extractor.lexicon import load_lexicon
from extractor.relate import relate

ANNOTATED = Path(__file__).parents[2] / "corpus" / "annotated"


def main() -> None:
    """Print documents per CPU-second of both, and their quotient."""
    lines = [line for part in ("train", "test") for line in (ANNOTATED / f"documents_{part}.jsonl").open("rb")]
    texts = [json.loads(line)["text"] for line in lines]
    articles = [clean_text(text, id=str(n), title="", date=None) for n, text in enumerate(texts)]
    lexicon, stock = load_lexicon(), import_module(BASE).load()
    annotator = build_annotator(lexicon)
    list(stock.pipe(texts[::10]))
    for article in articles[::10]:
        relate(annotator.annotate(article), lexicon)
    gc.freeze()
    ours = rate(lambda: [relate(one, lexicon) for one in annotator.annotate_all(articles)])
    theirs = rate(lambda: list(stock.pipe(texts)))
    print(  # noqa: T201 - what a benchmark is for
        f"ours {ours:.1f}, stock {theirs:.1f} documents per CPU-second: {ours / theirs:.2f} of it (bar: 0.7)"
    )


def rate(work: Callable[[], list[object]]) -> float:
    """Return results per CPU-second."""
    started = time.process_time()
    done = len(work())
    return done / (time.process_time() - started)


if __name__ == "__main__":
    main()
