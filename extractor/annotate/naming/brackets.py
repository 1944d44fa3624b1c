"""Turn the parts of a name around a bracket in it into one candidate.

"Olmetra (Private) Ltd.", "Vexholm Trading (Hong Kong) Co. Limited": firms of one house are told apart by a place
or a legal word in brackets before the legal form. What stands on either side is no name by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.annotate.naming.chunks import is_capital

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractor.annotate.naming.chunks import Word

_INSIDE, _BEHIND = 4, 4  # words in the bracket, and from it to the end


def around_brackets(
    text: str, words: list[Word], found: set[tuple[int, int]], kinds: Mapping[str, str]
) -> set[tuple[int, int]]:
    """Return the stretches that go on over a bracket to a legal form: "Olmetra" for "Olmetra (Private) Ltd."."""
    out: set[tuple[int, int]] = set()
    for first, last in found:
        behind = _closed(text, words, last)
        end = _legal_end(text, words, behind, kinds) if behind else 0
        if end:
            out.add((first, end))
    return out


def _closed(text: str, words: list[Word], opened: int) -> int:
    """Return the word behind a bracket of a few names that opens before the word `opened`, or 0."""
    if opened >= len(words) or text[words[opened - 1].end : words[opened].start] != " (":
        return 0
    for number in range(opened, min(opened + _INSIDE, len(words) - 1)):
        if not is_capital(words[number].text):
            return 0
        gap = text[words[number].end : words[number + 1].start]
        if gap.startswith((")", ".)")):
            return number + 1 if gap.removeprefix(".") in {") ", "), "} else 0
        if gap.strip():
            return 0
    return 0


def _legal_end(text: str, words: list[Word], start: int, kinds: Mapping[str, str]) -> int:
    """Return where the name ends: behind the last legal form of the run that goes on at `start`, or 0."""
    end = 0
    for number in range(start, min(start + _BEHIND, len(words))):
        word = words[number]
        if number > start and text[words[number - 1].end : word.start] not in {" ", ", "}:
            break
        if kinds.get(word.text.casefold().rstrip(".")) == "form":
            end = number + 1
        elif end and word.text.casefold() == "de":
            continue  # "(Panama), S.A. de C.V."
        elif end or not is_capital(word.text):
            break
    return end
