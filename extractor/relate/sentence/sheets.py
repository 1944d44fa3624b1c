"""Hold the masked sentences of one document: each is made once, whoever asks."""

from __future__ import annotations

from collections.abc import Callable

from extractor.relate.sentence.mask import Masked, mask
from extractor.types import Annotation, Sentence


class Sheets:
    """The masked sentences of a document, as they are and after a change, made when first asked for."""

    def __init__(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._plain: dict[Sentence, Masked] = {}
        self._changed: dict[tuple[Callable[[Masked], Masked], Sentence], Masked] = {}

    def plain(self, sentence: Sentence) -> Masked:
        """Return a masked sentence."""
        if sentence not in self._plain:
            self._plain[sentence] = mask(self._annotation, sentence)
        return self._plain[sentence]

    def after(self, change: Callable[[Masked], Masked], sentence: Sentence) -> Masked:
        """Return a masked sentence after a change that depends on nothing else."""
        if (change, sentence) not in self._changed:
            self._changed[change, sentence] = change(self.plain(sentence))
        return self._changed[change, sentence]
