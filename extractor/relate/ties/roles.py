"""Read the posts that a story leaves without a body because only one can be meant.

    Hackers broke into ⟦O1⟧. … "We are sorry," Chief Executive ⟦P2⟧ said.     ⟦P2⟧ leads ⟦O1⟧
    ⟦O1⟧ was hacked. … ⟦P2⟧, a spokesman, said …                              ⟦P2⟧ is a member of ⟦O1⟧
    … the city of ⟦O1⟧'s network. "We are glad," Mayor ⟦P2⟧ said.             ⟦P2⟧ leads ⟦O1⟧

Which one is a guess, and made only where the story is plainly about one body: named more than any other, and
shortly before. A post with a body of its own, and whoever has one elsewhere in the document, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.relations import Claim
from extractor.types import Actor, Annotation, Evidence, Sentence, Span

_HEAD = (
    r"(?:(?:[Cc]o-)?[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|CEO|[Mm]anaging [Dd]irector|[Cc]hair(?:wo)?man|"
    r"[Cc]hairperson|[Ee]xecutive [Dd]irector)"
)
_STAFF = (
    r"(?:(?:[Cc]ompany |[Cc]orporate )?[Ss]pokes(?:wo)?man|(?:[Cc]ompany )?[Ss]pokesperson|"
    r"[Cc]hief (?:[Ff]inancial|[Tt]echnology|[Ii]nformation(?: [Ss]ecurity)?|[Oo]perating|[Ss]ecurity|[Ll]egal|"
    r"[Cc]ompliance) [Oo]fficer|C[FTO]O|CISO|[Gg]eneral [Cc]ounsel)"
)
_POST = rf"(?:(?P<head>{_HEAD})|(?P<staff>{_STAFF}))"
# the sentence begins, a quotation ends, or a verb of saying or a link stands before
_FREE = (
    r"(?:^|[”\"’],?\s|\b(?:said|says|and|but|according to|as|that|by|where|when|its|the company[’']s|the firm[’']s)\s)"
)
_BEFORE = re.compile(rf"{_FREE}(?:[Tt]hen-|[Tt]he\s)?{_POST},?\s$")
_BEHIND = re.compile(
    rf",\s(?:the\s|a\s|its\s|the\s(?:company|firm|exchange|bank|group)[’']s\s)?{_POST}"
    r"(?:\s(?:of|for|at)\sthe\s(?:company|firm|exchange|bank|group|studio|retailer|airline))?(?=,\s?[”\"]?(?:\s|$)|\.)"
)
_MAYOR = re.compile(r"(?:^|[”\"’],?\s|\b(?:said|says|and|but|according to|that|by)\s)Mayor\s$")
_TOWN = re.compile(r"(?i)(?:city|town) of ")
_NEAR = 3  # sentences back in which the body must be named
_OFTEN = 3  # times it must be


def read_roles(annotation: Annotation, claims: Iterable[Claim], cast: Cast) -> Iterator[Claim]:
    """Yield who heads or serves the body that the document is about, where only the post is printed."""
    busy = {claim.subject for claim in claims if claim.type in {"leads", "member_of", "owns_or_controls"}}
    body, town = _main_body(annotation, cast), _only_town(annotation)
    if body is None and town is None:
        return
    text = annotation.article.text
    for number, sentence in enumerate(annotation.sentences):
        for person in _persons(annotation, sentence, cast):
            if person.key in busy:
                continue
            before = text[max(sentence.start, person.start - 60) : person.start]
            if town and _MAYOR.search(before):
                busy.add(person.key)
                yield _claim(text, ("leads", person.key, town.id), (max(sentence.start, person.start - 6), person.end))
            post = _BEFORE.search(before) or _BEHIND.match(text, person.end, sentence.end)
            if post and body and _is_near(annotation, body, number) and not _rival(annotation, sentence, cast, body):
                busy.add(person.key)
                ahead = post.re is _BEFORE
                start = person.start - len(before) + post.start() if ahead else person.start
                end = person.end if ahead else post.end()
                yield _claim(text, ("leads" if post["head"] else "member_of", person.key, body.id), (start, end))


def _persons(annotation: Annotation, sentence: Sentence, cast: Cast) -> Iterator[Span]:
    if sentence.section == "body":
        spans = spans_between(annotation, sentence.start, sentence.end)
        yield from (span for span in spans if span.kind == "actor" and cast.types.get(span.key) == "person")


def _main_body(annotation: Annotation, cast: Cast) -> Actor | None:
    """Return the organisation that a document names most, where it is no authority and stands out."""
    bodies = [a for a in annotation.actors if a.type == "organization" and not cast.is_public(a.id) and a.mentions]
    bodies = sorted(bodies, key=lambda actor: -len(actor.mentions))
    if not bodies or len(bodies[0].mentions) < _OFTEN:
        return None
    second = len(bodies[1].mentions) if len(bodies) > 1 else 0
    return bodies[0] if len(bodies[0].mentions) >= 2 * second else None


def _only_town(annotation: Annotation) -> Actor | None:
    towns = [actor for actor in annotation.actors if actor.type == "organization" and _TOWN.match(actor.name)]
    return towns[0] if len(towns) == 1 else None


def _is_near(annotation: Annotation, body: Actor, number: int) -> bool:
    """Tell whether a body is named in a sentence or shortly before it."""
    first, last = annotation.sentences[max(0, number - _NEAR)], annotation.sentences[number]
    return any(first.start <= mention.start < last.end for mention in body.mentions)


def _rival(annotation: Annotation, sentence: Sentence, cast: Cast, body: Actor) -> bool:
    """Tell whether the sentence names another body, whose post it may be."""
    spans = spans_between(annotation, sentence.start, sentence.end)
    others = {cast.types.get(span.key) for span in spans if span.kind == "actor" and span.key != body.id}
    return not others.isdisjoint({"organization", "group"})


def _claim(text: str, triple: tuple[str, str, str], at: tuple[int, int]) -> Claim:
    (kind, subject, other), (start, end) = triple, at
    return Claim(kind, subject, other, Evidence(start=start, end=end, quote=text[start:end]), "grammar:bare-role", 0.8)
