"""Fine-tune the base pipeline's entity recogniser on the names of annotated documents.

What the base model says of dates, money and places is kept as it is (else it forgets them:
Kirkpatrick et al., "Overcoming catastrophic forgetting in neural networks", PNAS 2017, the
remedy here being rehearsal); persons and organisations are taken from the gold alone.
"""

from __future__ import annotations

import random
from importlib import import_module
from typing import TYPE_CHECKING

from spacy.training import Example
from spacy.util import filter_spans, fix_random_seed, minibatch

from extractor.annotate.pipeline import BASE, UNUSED, empty_recogniser
from extractor.annotate.text.blocks import read_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc, Span

    from models.gold import Document, Name

LABELS = {"person": "PERSON", "organization": "ORG", "group": "ORG", "vessel": "PRODUCT", "aircraft": "PRODUCT"}
_OURS = frozenset(LABELS.values()) | {"WORK_OF_ART", "FAC", "EVENT", "NORP"}
# what the weights of names make use of; without the last three, "In October", "66 Fed" and "the Act" become names
KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "PRODUCT", "DATE", "CARDINAL", "LAW"})
EPOCHS = 7
_RATE = 3e-4
_PARAGRAPH = 600  # characters of a training text, about


def load_base() -> Language:
    """Return the base pipeline, its recogniser alone."""
    nlp: Language = import_module(BASE).load(exclude=UNUSED)
    return nlp


def train(documents: Iterable[Document], *, epochs: int = EPOCHS, seed: int = 1) -> Language:
    """Return the base pipeline fine-tuned on the documents, with the labels that are made use of."""
    fix_random_seed(seed)
    nlp = load_base()
    texts = [piece for document in documents for piece in _pieces(document)]
    random.Random(seed).shuffle(texts)
    examples = [
        Example(nlp.make_doc(text), _reference(doc, names))
        for (text, names), doc in zip(texts, nlp.pipe(text for text, _ in texts), strict=True)
    ]
    optimizer = nlp.resume_training()
    optimizer.learn_rate = _RATE
    for epoch in range(epochs):
        random.Random(seed + epoch).shuffle(examples)
        for batch in minibatch(examples, 16):
            nlp.update(batch, drop=0.2, sgd=optimizer)
    return keep_labels(nlp)


def keep_labels(nlp: Language, labels: frozenset[str] = KEPT) -> Language:
    """Return the pipeline with a recogniser that knows some of its labels and gives them as before, the others never.

    It asks at each word of every label, in each of four positions, whether it may come next, which takes most of its
    time: eight labels take three quarters of the time of eighteen. Two of 37,174 mentions of 569 releases changed.
    """
    old = nlp.get_pipe("ner")
    moves, actions = old.moves, old.moves.labels  # type: ignore[attr-defined]
    kept = [n for n in range(moves.n_moves) if moves.get_class_name(n).partition("-")[2] in {*labels, ""}]
    new = empty_recogniser(nlp)
    new.moves.initialize_actions(
        {action: {one: seen for one, seen in by.items() if one in {*labels, ""}} for action, by in actions.items()}
    )
    new.model.attrs["resize_output"](new.model, len(kept))
    last = old.model.get_ref("upper")  # type: ignore[attr-defined]
    for left, right in zip(old.model.walk(), new.model.walk(), strict=True):  # type: ignore[attr-defined]
        for dim in left.dim_names:
            if left.has_dim(dim) and not right.has_dim(dim):
                right.set_dim(dim, left.get_dim(dim))
        for name in left.param_names:
            if left.has_param(name):
                value = left.get_param(name)
                right.set_param(name, value[kept] if left is last else value)
    return nlp


def save(nlp: Language, folder: Path) -> None:
    """Write the recogniser's weights as the package ships them."""
    nlp.get_pipe("ner").to_disk(folder, exclude=["vocab"])  # type: ignore[attr-defined]


def _pieces(document: Document) -> Iterator[tuple[str, list[Name]]]:
    """Yield stretches of whole blocks with the names in them, offsets from the start of the stretch."""
    text, names = document.article.text, list(document.names)
    start = end = 0
    for block in [*read_blocks(text), None]:
        if block is None or (block.end - start > _PARAGRAPH and end > start):
            here = [name for name in names if start <= name.start and name.end <= end]
            yield text[start:end], [type(name)(name.start - start, name.end - start, name.type) for name in here]
            start = end if block is None else block.start
        end = block.end if block is not None else end


def _reference(doc: Doc, names: list[Name]) -> Doc:
    """Return the text with gold names, and with the base model's other entities where they are free."""
    gold = [
        span
        for name in names
        if name.type in LABELS
        and (span := doc.char_span(name.start, name.end, label=LABELS[name.type], alignment_mode="expand"))
    ]
    free: list[Span] = [ent for ent in doc.ents if ent.label_ not in _OURS]
    reference = doc.copy()
    reference.set_ents(filter_spans(gold) + [ent for ent in free if not _overlaps(ent, gold)])
    return reference


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)
