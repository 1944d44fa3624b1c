"""What other readers see in a text: the entities of a spaCy pipeline, the rows of the lexicon."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from extractor.annotate.text.dates import read_dates
from extractor.annotate.text.legal import read_legal
from extractor.annotate.text.places import read_places
from extractor.lexicon.gazetteer import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from extractor.lexicon import Lexicon
    from extractor.types import Span

_MARKS = "•·*–—- \t\n"  # of a list, which the recogniser takes into its first name
_ARTICLE = ("the ", "The ", "a ", "A ", "an ", "An ")


def entity_votes(doc: Doc) -> dict[tuple[int, int], str]:
    """Return the entities of a Doc by their offsets, without mark of a list, article and possessive."""
    votes: dict[tuple[int, int], str] = {}
    for ent in doc.ents:
        printed = ent.text.lstrip(_MARKS)
        start, end = ent.end_char - len(printed), ent.end_char
        for article in _ARTICLE:
            if printed.startswith(article):
                start += len(article)
                printed = printed[len(article) :]
        for mark in ("'s", "’s"):
            if printed.endswith(mark):
                end -= 2
        stripped = printed.strip()
        if stripped:
            votes[start, end] = ent.label_
    return votes


class LexiconReader:
    """Find everything the lexicon knows in a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._gazetteer: Gazetteer[str] = Gazetteer(self._forms(lexicon))
        self.spans = lru_cache(maxsize=2)(self._spans)  # asked for the text as it is, and laid out: mostly the same

    @staticmethod
    def _forms(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
        for form, _ in lexicon.authority_forms():
            yield form, "authority"
        for form, row in lexicon.known_forms():
            yield form, getattr(row, "type", "service")
        for form, _ in lexicon.malware_forms():
            yield form, "malware"
        for form, _ in lexicon.program_forms():
            yield form, "program"
        for form, _ in lexicon.list_forms():
            yield form, "list"
        for words in lexicon.known_names.values():
            for form in words.names:
                yield form, words.key

    def _spans(self, text: str, published: str | None) -> tuple[Span, ...]:
        """Return the legal instruments, dates and places of a text; sorted, none overlapping."""
        found = [*read_legal(text, self._lexicon), *read_dates(text, published), *read_places(text, self._lexicon)]
        found.sort(key=lambda span: (span.start, -span.end))
        kept: list[Span] = []
        for span in found:
            if not kept or span.start >= kept[-1].end:
                kept.append(span)
        return tuple(kept)

    def known(self, text: str, published: str | None = None) -> dict[tuple[int, int], str]:
        """Return what the lexicon knows of stretches of the text: (start, end) -> kind."""
        known: dict[tuple[int, int], str] = {}
        for span in self.spans(text, published):
            known[span.start, span.end] = f"place-{span.form}" if span.kind == "place" else span.kind
        for hit in self._gazetteer.find(text):
            known[hit.start, hit.end] = hit.value
        return known
