"""Show a document with what was read from it: every claim under the words that justify it, and what was nearly read.

for line in format_record(record): print(line)
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.types import Actor, Evidence, Issue, NearMiss, Record, SanctionAction

_WIDTH = 100
_QUOTE = 300  # characters of a quote that are shown


@dataclass(frozen=True, slots=True)
class _Note:
    """Something to say under the paragraph in which it stands."""

    start: int
    lines: tuple[str, ...]


def format_record(
    record: Record,
    near_misses: Iterable[NearMiss] = (),
    *,
    id: str = "",  # noqa: A002 - the contract's word
) -> Iterator[str]:
    """Yield the lines that show a record: heading, actors, the text with its claims and what was dropped."""
    article = record.article
    known = (id or record.id, article.published or "no date", article.language or "no language", record.kind)
    yield "═" * _WIDTH
    yield article.title or "(no title)"
    yield " · ".join((*known, article.url) if article.url else known)
    yield ""
    yield from _format_actors(record.actors)
    names = {actor.id: actor.name for actor in record.actors}
    notes = sorted((*_notes(record, names), *map(_nearly, near_misses)), key=lambda note: note.start)
    yield from _format_text(article.text, notes)
    loose = [note for note in notes if note.start < 0]
    if loose:
        yield "Beside the text"
        for note in loose:
            yield from note.lines
        yield ""


def format_failure(id: str, issue: Issue) -> Iterator[str]:  # noqa: A002 - the contract's word
    """Yield the lines for a document that could not be read."""
    yield "═" * _WIDTH
    yield id
    yield f"    ✗ {issue.code}: {issue.message}"
    yield ""


def _format_actors(actors: Iterable[Actor]) -> Iterator[str]:
    for actor in actors:
        also = f" (also {', '.join(actor.aliases)})" if actor.aliases else ""
        places = f" · {', '.join(actor.countries)}" if actor.countries else ""
        numbers = "".join(f" · {_identifier(it.scheme, it.value, it.valid)}" for it in actor.identifiers)
        yield f"{actor.id:>5}  {actor.type:12}  {actor.name}{also}{places}{numbers}"
    yield ""


def _identifier(scheme: str, value: str, valid: bool | None) -> str:
    return f"{scheme} {value}" + ("" if valid is not False else " (check digit wrong)")


def _notes(record: Record, names: dict[str, str]) -> Iterator[_Note]:
    for action in record.actions:
        yield from _action_notes(action, names)
    for relation in record.relations:
        ends = f"{names.get(relation.subject, relation.subject)} —{relation.type}→ "
        claim = ends + names.get(relation.object, relation.object)
        manner = f"{relation.modality}, {relation.time}"
        yield _claim(claim, manner, relation.evidence, relation.confidence, relation.method)
    for issue in record.issues:
        place = -1 if issue.start is None else issue.start
        words = "" if issue.start is None or issue.end is None else record.article.text[issue.start : issue.end]
        yield _Note(place, (f"    ✗ {issue.code}: {issue.message}", *_quote(words)))


def _nearly(missed: NearMiss) -> _Note:
    """Return what tells of a near miss: one line of a name, which stands right above it; a claim has its quote, too."""
    if missed.words in missed.what:
        return _Note(missed.start, (f"    ○ nearly: {missed.what} · {missed.reason}",))
    return _Note(missed.start, (f"    ○ nearly: {missed.what}", f"      {missed.reason}", *_quote(missed.words)))


def _action_notes(action: SanctionAction, names: dict[str, str]) -> Iterator[_Note]:
    act = f"{action.kind} by {action.authority or 'nobody named'} on {action.date or 'no date'}"
    act += f" ({', '.join(action.programs)})" if action.programs else ""
    act += ", recalled" if action.history else ""
    for target in action.targets:
        grounds = ", ".join(part for part in (*target.legal_basis, target.criterion) if part)
        claim = f"{act} → {names.get(target.actor, target.actor)}"
        yield _claim(claim, grounds, target.evidence, target.confidence, target.method)
    if not action.targets and action.evidence:
        yield _claim(f"{act} → nobody named", "", action.evidence, action.confidence, action.method)


def _claim(claim: str, manner: str, evidence: Evidence, confidence: float, method: str) -> _Note:
    grounds = " · ".join(part for part in (f"{confidence:.2f}", method, manner) if part)
    return _Note(evidence.start, (f"    ▸ {claim}", f"      {grounds}", *_quote(evidence.quote)))


def _quote(words: str) -> tuple[str, ...]:
    if not words:
        return ()
    words = " ".join(words.split())
    shown = words if len(words) <= _QUOTE else words[: _QUOTE - 1].rstrip() + "…"
    return tuple(textwrap.wrap(f"“{shown}”", _WIDTH - 6, initial_indent=" " * 6, subsequent_indent=" " * 7))


def _format_text(text: str, notes: list[_Note]) -> Iterator[str]:
    """Yield the paragraphs, each followed by the notes that begin in it."""
    start, left = 0, [note for note in notes if note.start >= 0]
    for paragraph in text.split("\n"):
        end = start + len(paragraph) + 1
        here = [note for note in left if start <= note.start < end]
        if paragraph.strip():
            yield from textwrap.wrap(paragraph, _WIDTH)
        for note in here:
            yield from note.lines
        if paragraph.strip() or here:
            yield ""
        start = end
