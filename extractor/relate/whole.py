"""Read a document as a whole, beside its sentences one by one: fields, lists, homes, and what is left unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.lexicon import Lexicon
from extractor.relate.places.headed import read_headed
from extractor.relate.places.homes import read_homes
from extractor.relate.places.introduced import read_introduced, read_recalled_origin
from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.sheets import Sheets
from extractor.relate.ties.another import read_another
from extractor.relate.ties.attacks import read_attacks
from extractor.relate.ties.bodies import read_bodies
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.codefendants import read_codefendants
from extractor.relate.ties.counsel import read_counsel
from extractor.relate.ties.directions import read_directions
from extractor.relate.ties.fields import read_fields
from extractor.relate.ties.offices import own_department, read_offices
from extractor.relate.ties.paired import read_paired
from extractor.relate.ties.products import read_products
from extractor.relate.ties.roles import read_roles
from extractor.relate.ties.wallets import read_wallet_lists
from extractor.types import Annotation


def of_whole(
    annotation: Annotation, lexicon: Lexicon, cast: Cast, sheets: Sheets
) -> Iterator[tuple[str, Iterable[Claim]]]:
    """Yield what is read of a document as a whole, by family."""
    yield "titles", read_offices(annotation)
    yield "titles", read_paired(annotation, cast)
    yield "fields", read_fields(annotation, lexicon)
    yield "fields", read_wallet_lists(annotation)
    yield "places", read_introduced(annotation, cast, sheets)
    yield "places", read_headed(annotation, cast, sheets)
    yield "bodies", read_bodies(annotation, cast, own_department(annotation))
    yield "bodies", read_directions(annotation, cast)
    yield "bodies", read_products(annotation, cast)
    yield "defendants", read_codefendants(annotation)
    yield "places", read_homes(annotation, lexicon)
    yield "attacks", read_attacks(annotation, sheets)


def left_unsaid(
    annotation: Annotation, claims: tuple[Claim, ...], cast: Cast, sheets: Sheets
) -> Iterator[tuple[str, Iterable[Claim]]]:
    """Yield what a story leaves unsaid where only one actor can be meant: whose posts, whose lawyer, whose country."""
    yield "places", read_recalled_origin(annotation, claims, cast, sheets)
    yield "unsaid", read_roles(annotation, claims, cast)
    yield "unsaid", read_another(annotation, sheets)
    yield "defendants", read_counsel(annotation, claims)
