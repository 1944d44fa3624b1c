"""Find whom the plural descriptions of a text mean: "both vessels", "these firms", "the developers", "all three"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from extractor.relate.sentence.counted_back import Called, number_back, these_back
from extractor.relate.sentence.definite_back import above_back, definite_back
from extractor.relate.sentence.leading import ids_in
from extractor.relate.sentence.listed_back import ListedBack
from extractor.relate.sentence.sorts import sort_of
from extractor.types import Annotation, Sentence, Span

_BACK = 3  # sentences in which as many are looked for as a phrase counts


class Several:
    """Remembers what the last sentences list; `official`: authorities and courts, `officers`: judges, attorneys."""

    def __init__(
        self, annotation: Annotation, types: Mapping[str, str], official: Collection[str], officers: Collection[str]
    ) -> None:
        self._annotation, self._text, self._types = annotation, annotation.article.text, types
        self._official, self._officers = official, officers
        self._called = Called(annotation, types)
        self.listed = ListedBack(annotation, official, types)
        self._seen: list[list[str]] = []  # of each sentence, whom it names

    def remember(self, sentence: Sentence, spans: list[Span], leading: list[str]) -> None:
        """Take note of a sentence, and of who leads it."""
        self._seen.append(ids_in(spans))
        self.listed.remember(sentence, spans, leading)
        self._called.remember(len(self._seen) - 1, spans)

    def back(self, sentence: Sentence, spans: list[Span]) -> Iterator[Span]:
        """Yield "both vessels" where as many, and no more, were named last, and "these vessels" where one list was."""

        def last(number: int, before: int, sort: str) -> list[str]:
            return self._last(number, ids_in([span for span in spans if span.end <= before]), self._of_sort(sort))

        found = [
            *number_back(self._text, sentence, spans, last),
            *these_back(self._text, sentence, spans, self._of_sort, self.listed.lists),
            *above_back(self._text, sentence, self._of_sort, self.listed),
            *self._called.back(len(self._seen), sentence, spans),
            *self.listed.back(sentence),
            *definite_back(self._annotation, sentence, spans, self._of_sort, self.listed),
        ]
        for number, (start, end, keys) in enumerate(found):
            if not any(start < other[1] and other[0] < end for other in found[:number]):
                yield Span(start=start, end=end, kind="actor", key=" ".join(keys), form="nominal")

    def _of_sort(self, plural: str) -> Callable[[str], bool]:
        """Return what tells whether an actor is one of "vessels", "men" or "companies"."""
        sort = sort_of(plural)
        if sort == "ship":
            return lambda key: self._types.get(key) == "vessel"
        persons, bodies = sort in {"person", "either"}, sort in {"body", "either"}
        return lambda key: (persons and self._is_person(key)) or (bodies and self._is_body(key))

    def _is_person(self, key: str) -> bool:
        return self._types.get(key) == "person" and key not in self._officers

    def _is_body(self, key: str) -> bool:
        return self._types.get(key) in {"organization", "group"} and key not in self._official

    def _last(self, number: int, before: list[str], fits: Callable[[str], bool]) -> list[str]:
        """Return the actors that fit, if the nearest sentence that names any names exactly so many."""
        for named in [before, *reversed(self._seen[-_BACK:])]:
            if found := [key for key in named if fits(key)]:
                return found if len(found) == number else self._one_each(number, before, fits)
        return []

    def _one_each(self, number: int, before: list[str], fits: Callable[[str], bool]) -> list[str]:
        """Return those whom the last sentences name, one each: "⟦O1⟧ makes steel. ⟦O2⟧ has a mill. Both firms"."""
        named = [[key for key in keys if fits(key)] for keys in self._seen[-number:]]
        found = [keys[0] for keys in named if len(keys) == 1]
        return found if not before and len(set(found)) == number else []
