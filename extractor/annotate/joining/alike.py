"""Part the bodies that a text names alike: the police of two countries, the offices of two agencies in one town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.annotate.joining.by_agency import part_by_agency
from extractor.annotate.joining.by_land import part_by_land

if TYPE_CHECKING:
    from extractor.lexicon import Lexicon
    from extractor.types import Actor


def part_alike(text: str, actors: list[Actor], lexicon: Lexicon) -> list[Actor]:
    """Return the actors, those that the text gives to several countries or agencies parted."""
    return part_by_land(text, part_by_agency(text, actors, lexicon), lexicon)
