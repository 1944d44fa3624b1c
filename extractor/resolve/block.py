"""Propose the pairs worth scoring: those that share an identifier or enough of a name.

A block in which everybody is called the same is no help: there a pair is proposed only where something beside the
name agrees as well (an action, a related actor). So 500 documents about 50 namesakes stay cheap, and apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from extractor.resolve.names import Name, Word
from extractor.resolve.profile import Profile, is_known_day
from extractor.resolve.sound import skeleton, sound

_LARGE = 40  # members of a block in which a name alone is no reason to compare
_RARE = 0.7  # what a word tells by which alone a body is found
_ODD = 0.85  # the same where it is only spelt alike
_START = 3  # letters by which a body is found that is called for short by beginnings of its words
_BONES = 4  # consonants by which one word is found
_ARTICLE = re.compile(r"^[ae](?:l(?=\w{4})|([dnrstz])(?=\1\w{3}))")
_PAIR = 2  # words of a name of which one is enough, with the first sound of the other
_VOWELS = re.compile("[aiu]")
_WORDS = 6  # words of a name that make keys

Key = tuple[object, ...]


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return the pairs of positions to compare, sorted."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    of_names: dict[int, tuple[Key, ...]] = {}
    for position, profile in enumerate(profiles):
        for key in _keys(profile, of_names):
            blocks[key].append(position)
    pairs: set[tuple[int, int]] = set()
    for key, block in blocks.items():
        if key[0] == "beginning":
            shorts = blocks.get(("called for short", key[1]), [])
            if len(shorts) * len(block) <= _LARGE * _LARGE:
                pairs.update((min(pair), max(pair)) for pair in product(shorts, block) if pair[0] != pair[1])
        elif key[0] == "called for short":
            continue
        elif len(block) <= _LARGE:
            pairs.update(combinations(block, 2))
        elif key[0] == "name":
            pairs.update(_corroborated(block, profiles))
        elif key[0] == "identifier":
            pairs.update((block[0], other) for other in block[1:])
    return sorted(pairs)


def _keys(profile: Profile, of_names: dict[int, tuple[Key, ...]]) -> Iterator[Key]:
    """Give the keys of a profile; `of_names` keeps those of each name, which stand in many profiles."""
    yield from dict.fromkeys(("identifier", *one) for one in sorted(profile.identifiers))
    for name in profile.names:
        if id(name) not in of_names:
            of_names[id(name)] = tuple(_name_keys(name))
    yield from dict.fromkeys(key for name in profile.names for key in of_names[id(name)])
    yield from (("day", day) for day in sorted(profile.births) if is_known_day(day))
    yield from dict.fromkeys(
        ("born", day, word.sound) for day in sorted(profile.births) for name in profile.names for word in name.words
    )


def _name_keys(name: Name) -> Iterator[Key]:
    if len(name.words) < 1 + name.is_person:  # "—" has no words, and a man's single name is nobody's own
        return
    yield ("name", name.is_person, name.voice)
    yield ("joined", name.is_person, name.joined)
    words = sorted(name.words, key=lambda word: (-word.weight, word.sound))[:_WORDS]
    for one, other in combinations(sorted(_sign(word) for word in words), 2):
        yield ("words", name.is_person, one, other)
    for one, other in combinations(sorted(bones for word in words if (bones := skeleton(word.sound))), 2):
        yield ("bones", name.is_person, one, other)
    if name.is_person:
        yield from _nearly(words)
    else:
        yield from (("rare", word.root or word.sound) for word in words if word.weight >= _RARE)
        bare = _ARTICLE.sub("", words[0].text)
        bones = skeleton(sound(bare)) if words[0].weight >= _ODD else ""
        yield from (("like", bones),) if len(bones) >= _BONES else ()
        yield from (("initials", letters) for letters in name.initials)
        yield from (("initials", name.letters),) if name.letters else ()
        is_one = len(name.words) == 1
        for word in name.words[: 1 + (not is_one and bool(name.words[0].senses))]:
            if len(word.text) >= _START:
                yield ("called for short" if is_one else "beginning", word.text[:_START])


def _nearly(words: Sequence[Word]) -> Iterator[Key]:
    """Give keys by which a person is found whose other names are spelt in a way that no rule foresees."""
    for word in words[:1]:
        plain = _ARTICLE.sub("", word.text)
        for bones in dict.fromkeys(filter(None, (skeleton(word.sound), skeleton(sound(plain))))):
            starts = (other.sound[:1] for other in words if other is not word)
            yield from (("near", bones, start) for start in dict.fromkeys(_VOWELS.sub("a", start) for start in starts))
    if len(words) == _PAIR:
        rare, other = (_ARTICLE.sub("", word.text) for word in words)
        yield ("spelt", sound(other), _VOWELS.sub("a", sound(rare)[:1]))


def _sign(word: Word) -> str:
    """Return what a word is found by: its meaning where it says what sort of body, else its sound."""
    return f"={min(word.senses)}" if word.senses else word.root or word.sound


def _corroborated(block: Iterable[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    shared: dict[object, list[int]] = defaultdict(list)
    for position in block:
        profile = profiles[position]
        for reason in (*sorted(profile.acts), *sorted(profile.related), *sorted(profile.births)):
            shared[reason].append(position)
    for members in shared.values():
        yield from combinations(members[: _LARGE * 10], 2)
