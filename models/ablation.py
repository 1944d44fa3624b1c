"""Print what each part is worth: `python -m models.ablation GOLD…` (`make ablation`).

Each GOLD has its documents beside it ("documents…" for "gold…"). F1 of the names as the stock model finds them, of the
rules with the stock model, of what ships, and of what ships without each family of readers in turn.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.annotate import build_annotator
from extractor.annotate.pipeline import BASE, load_pipeline
from extractor.annotate.text.readers import entity_votes
from extractor.evaluate import evaluate
from extractor.lexicon import load_lexicon
from extractor.record import to_json
from extractor.relate import read_claims
from extractor.relate.families import FAMILIES, NONE
from models.gold import read_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extractor.types import Annotation, Article
    from models.gold import Document

MEASURES = ("actors", "typed", "targets", "relations", "pairs", "places")
NAMES_ALONE = ("actors", "typed")
SHIPPED = "rules, fine-tuned model (shipped)"
_TYPES = {"PERSON": "person", "ORG": "organization"}

Json = dict[str, Any]
Row = tuple[str, dict[str, float]]  # what was read with, measure -> F1


def main() -> None:
    """Print a table for each yardstick."""
    parser = argparse.ArgumentParser(prog="models.ablation", description=__doc__.partition("\n")[0])
    parser.add_argument("gold", nargs="+", type=Path)
    for path in parser.parse_args().gold:
        documents = list(read_documents(path.with_name(path.name.replace("gold", "documents", 1)), path))
        print(f"\n{path.stem}, {len(documents)} documents\n")
        print("\n".join(format_table(ablate(documents))), flush=True)


def ablate(documents: list[Document]) -> Iterator[Row]:
    """Yield the F1 of each way to read some documents, the most that is left out first."""
    gold = {document.gold["id"]: document.gold for document in documents}

    def score(records: Iterable[Json]) -> dict[str, float]:
        report = evaluate(gold, {record["id"]: record for record in records})
        return {measure: report.measures[measure].f1 for measure in MEASURES}

    articles = [document.article for document in documents]
    ids = [document.gold["id"] for document in documents]
    names = score(names_alone(articles, ids))
    yield "names of the stock model alone", {measure: names[measure] for measure in NAMES_ALONE}
    yield "rules, stock model", score(map(_reader(), _annotate(articles, BASE), ids))
    annotations = list(_annotate(articles))
    for family in ("", *FAMILIES):
        print(family or "shipped", file=sys.stderr)
        found = score(map(_reader(frozenset({family}) if family else NONE), annotations, ids))
        yield f"– {family} ({FAMILIES[family]})" if family else SHIPPED, found


def names_alone(articles: Iterable[Article], ids: Iterable[str]) -> Iterator[Json]:
    """Yield records of nothing but the persons and organisations that the stock model names, one for each form."""
    nlp, _ = load_pipeline(BASE)
    for article, identifier in zip(articles, ids, strict=True):
        forms: dict[str, str] = {}
        for (start, end), label in entity_votes(nlp(article.text)).items():
            if label in _TYPES:
                forms.setdefault(article.text[start:end], _TYPES[label])
        actors = [{"id": f"a{n}", "name": form, "type": kind} for n, (form, kind) in enumerate(forms.items())]
        yield {"id": identifier, "actors": actors}


def format_table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a table in Markdown, and which parts changed no figure; what is not read has no figure."""
    yield f"| F1 | {' | '.join(MEASURES)} |"
    yield "|---|" + "---:|" * len(MEASURES)
    shipped: list[str] = []
    same = []
    for name, scores in rows:
        cells = [f"{scores[measure]:.3f}" if measure in scores else "–" for measure in MEASURES]
        if cells == shipped:
            same.append(name.removeprefix("– ").partition(" ")[0])
        else:
            yield " | ".join((f"| {name}", *cells)) + " |"
        shipped = cells if name == SHIPPED else shipped
    if same:
        yield f"\nNo figure changes without {', '.join(same)}."


def _annotate(articles: Iterable[Article], model: str | None = None) -> Iterator[Annotation]:
    return build_annotator(load_lexicon(), model).annotate_all(articles)


def _reader(without: frozenset[str] = NONE) -> Callable[[Annotation, str], Json]:
    lexicon = load_lexicon()
    return lambda annotation, identifier: json.loads(
        to_json(read_claims(annotation, lexicon, without=without), id=identifier)
    )


if __name__ == "__main__":
    main()
