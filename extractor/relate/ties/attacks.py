"""Read who attacked whom where no sentence says both: `blamed` goes back for the victim, `victims` for the attacker."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relate.sentence.sheets import Sheets
from extractor.relate.ties.blamed import read_blamed
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.victims import read_victims
from extractor.types import Annotation


def read_attacks(annotation: Annotation, sheets: Sheets) -> Iterator[Claim]:
    """Yield the attacks of which attacker and victim are told apart."""
    yield from read_blamed(annotation, sheets)
    yield from read_victims(annotation, sheets)
