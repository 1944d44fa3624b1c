"""Read the posts that a story leaves without a body because only one can be meant.

    Hackers broke into ⟦O1⟧. … "We are sorry," Chief Executive ⟦P2⟧ said.     ⟦P2⟧ leads ⟦O1⟧
    ⟦O1⟧ was hacked. … ⟦P2⟧, a spokesman, said …                              ⟦P2⟧ is a member of ⟦O1⟧
    … the city of ⟦O1⟧'s network. "We are glad," Mayor ⟦P2⟧ said.             ⟦P2⟧ leads ⟦O1⟧
    The city's attorney, ⟦P2⟧, said …                                         ⟦P2⟧ is a member of ⟦O1⟧
    ⟦O1⟧ arrested … Police spokesman ⟦P2⟧ said …                              ⟦P2⟧ is a member of ⟦O1⟧
    … the ⟦G1⟧. Another alleged cartel leader, ⟦P2⟧, …                        ⟦P2⟧ leads ⟦G1⟧
    A former ⟦O1⟧ worker is charged. The worker, ⟦P2⟧, …                      ⟦P2⟧ is a member of ⟦O1⟧

    … the ⟦O1⟧. "All is well," hospital spokesman ⟦P2⟧ said.                  ⟦P2⟧ is a member of ⟦O1⟧
    ⟦O1⟧ was hacked. … ⟦P2⟧, vice president of operations, said …             ⟦P2⟧ is a member of ⟦O1⟧

Which one is a guess, and made only where the story is plainly about one body: named more than any other, and
shortly before; or where the sentence before is about one:

    Norlandic shipping line ⟦O1⟧ shut its terminals. Chief executive ⟦P2⟧ said …    ⟦P2⟧ leads ⟦O1⟧

A post with a body of its own, and whoever has one elsewhere in the document, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.claims import Claim
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
    r"(?:^|^[A-Z][^,⟦]{3,80},\s|[”\"’],?\s|\b(?:said|says|and|but|according to|as|that|by|where|when|its|were|was|to|"
    r"through(?:\s(?:an?|its))?|the company[’']s|the firm[’']s)\s)"
)
_BEFORE = re.compile(rf"{_FREE}(?:[Tt]hen-|[Tt]he\s|[Ff]ormer\s|[Ii]nterim\s)?{_POST},?\s$")
_BEHIND = re.compile(
    rf",\s(?:the\s|a\s|its\s|the\s(?:company|firm|exchange|bank|group)[’']s\s)?{_POST}"
    r"(?:\s(?:of|for|at)\sthe\s(?:company|firm|exchange|bank|group|studio|retailer|airline))?(?=,\s?[”\"]?(?:\s|$)|\.)"
)
_AIDE = (
    r"(?:(?:(?:a|the|its|senior|executive|deputy|associate|assistant|former|acting)\s){0,3}"
    r"(?:[a-zI][\w-]*\s){0,2}?(?:vice[ -]president|director|head|manager|officer|spokes(?:wo)?man|spokesperson|"
    r"administrator|superintendent|coordinator|counsel))(?:\s(?:of|for)(?:\s(?:and\s)?[a-zI][\w-]*,?){1,4}?)?"
)
# "⟦P1⟧, vice president of mission operations, said"
_AIDE_BEHIND = re.compile(rf",\s(?:{_AIDE}),\s(?:said|says|told|wrote|added|explained|declined)\b")
_SAID = r"(?:^|[”\"’],?\s|\b(?:said|says|and|but|according to|that|by|told)\s)"
# "hospital spokesman ⟦P1⟧" of the only body called so, or of the one that the story is about
_OF_SORT = re.compile(
    rf"(?:{_FREE}|\b(?:told|with|from)\s)(?:[Tt]he\s)?(?:[Ff]ormer\s)?"
    r"(?P<sort>(?i:company|hospital|borough|district|school|university|college|bank|airline|utility|retailer|firm|exchange|"
    r"studio|trust|clinic|casino|hotel|insurer|union|federation|club|museum|library|council|agency|department))\s"
    r"(?:(?P<head>(?i:president|chief executive(?: officer)?|superintendent|chancellor))|"
    r"(?i:spokes(?:wo)?man|spokesperson|vice president|IT (?:director|manager)|manager|attorney|lawyer|official|"
    r"administrator|treasurer|(?:chief )?(?:information|technology|security|financial|operating) officer))\s$"
)
# … or only the office of a town: "Mayor ⟦P1⟧", "City Manager ⟦P1⟧", "the city's attorney, ⟦P1⟧"
_LOCAL = re.compile(
    rf"{_SAID}(?:(?P<head>Mayor|(?:County\s)?Commission\sChair\w*)|"
    r"(?:(?:City|County|Town|Village|Borough|Township|Assistant|Deputy)\s)+(?i:Manager|Attorney|Administrator|Clerk|"
    r"Commissioner|Council(?:man|woman|member|\smember)|Treasurer|Spokes\w+)|"
    r"Council(?:man|woman|member|\smember)|Alder(?:man|woman))\s$|"
    r"\b(?:[Tt]he|[Tt]hat)\s(?:city|town|county|village|borough|township)['’]s\s(?:[a-z]+\s){0,2}?(?:(?P<mayor>mayor)|"
    r"attorney|manager|spokes\w+|director|clerk|administrator|lawyer|treasurer),?\s$"
)
_TOWN = re.compile(
    r"(?i)(?:city|town|county|borough|village|township|municipality) of |\S (?:county|township|borough)$"
)
# "Superintendent ⟦P1⟧" of the only school district
_SUPERINTENDENT = re.compile(rf"{_SAID}(?:[Ss]chools?\s)?Superintendent\s(?:Dr\.?\s)?$")
_SCHOOLS = re.compile(r"(?i)\b(?:public schools|schools|school district|unified|I\.?S\.?D\.?|board of education)\b")
# "Police spokesman ⟦P1⟧" of the only police
_POLICE = re.compile(
    rf"{_SAID}(?:(?P<head>[Pp]olice\s[Cc]hief|Chief\sof\sPolice)|[Pp]olice\s(?:[Dd]epartment\s)?(?:[Ss]pokes\w+|Lt\.|"
    r"Sgt\.|Capt\.|[Dd]etective|[Cc]aptain|[Oo]fficer|[Ii]nspector|[Ss]uperintendent|[Cc]ommander))\s$"
)
_IS_POLICE = re.compile(r"(?i)\bpolice\b")
# "Another alleged cartel leader, ⟦P1⟧" of the only cartel, "cartel co-founder ⟦P1⟧"
_IN_GANG = re.compile(
    r"\b(?P<gang>cartel|gang|syndicate|militia)\s(?:(?P<head>(?:co-)?leader|boss|chief|head|kingpin)|co-?founder|member|"
    r"lieutenant|operative|enforcer|hitman|gunman|figure|associate)(?:\sand\s(?:former\s)?(?:(?P<too>leader|boss)|[a-z-]+))?,?\s$"
)
# "a former ⟦O1⟧ worker … The former worker, ⟦P2⟧,"
_WORKER = (
    r"(?:worker|employee|teacher|official|executive|engineer|contractor|trader|banker|manager|accountant|officer|"
    r"staffer|programmer|developer|bookkeeper|analyst|technician|guard|nurse|doctor|student|intern|administrator)"
)
_A_WORKER = re.compile(rf"\s(?P<noun>{_WORKER})\b(?!['’-]|\s[A-Z])")
_ONE = re.compile(r"\b[Aa]n?\s(?:former\s|ex-)?$")
_THE_WORKER = re.compile(rf"(?:^|[.”]\s)The\s(?:former\s|ex-|fired\s)?(?P<noun>{_WORKER}),\s$")
_REACH = 90  # characters before a name in which a post is looked for
_NEAR = 3  # sentences back in which the body must be named
_OFTEN = 3  # times it must be
_OPENING = 50  # characters before the name of the body that a sentence is about


def read_roles(annotation: Annotation, claims: Iterable[Claim], cast: Cast) -> Iterator[Claim]:
    """Yield who heads or serves the body that the document is about, where only the post is printed."""
    busy = {claim.subject for claim in claims if claim.type in {"leads", "member_of", "owns_or_controls"}}
    main = _main_body(annotation, cast)
    town, schools = _only(annotation, _TOWN), _only(annotation, _SCHOOLS)
    text = annotation.article.text
    for number, sentence in enumerate(annotation.sentences):
        for person in _persons(annotation, sentence, cast):
            if person.key in busy:
                continue
            before = text[max(sentence.start, person.start - _REACH) : person.start]
            if town and (office := _LOCAL.search(before)):
                busy.add(person.key)
                kind = "leads" if office["head"] or office["mayor"] else "member_of"
                start = person.start - len(before) + office.start()
                yield _claim(text, (kind, person.key, town.id), (start, person.end))
                continue
            if found := _of_only(annotation, before) or _worker(annotation, number, before):
                kind, other, at = found
                busy.add(person.key)
                yield _claim(text, (kind, person.key, other), (person.start - len(before) + at, person.end))
                continue
            if schools and (office := _SUPERINTENDENT.search(before)):
                busy.add(person.key)
                start = person.start - len(before) + office.start()
                yield _claim(text, ("leads", person.key, schools.id), (start, person.end))
                continue
            if found := _of_sort(annotation, number, before, main):
                kind, other, at = found
                busy.add(person.key)
                yield _claim(text, (kind, person.key, other), (person.start - len(before) + at, person.end))
                continue
            post = _BEFORE.search(before) or _behind(text, person, sentence)
            body = main if main and _is_near(annotation, main, number) else None
            if post and body is None and post.re is _BEFORE:
                body = _told_of_before(annotation, number, cast)
            if post and body and not _rival(annotation, sentence, cast, body):
                busy.add(person.key)
                ahead = post.re is _BEFORE
                start = person.start - len(before) + post.start() if ahead else person.start
                end = person.end if ahead else post.end()
                kind = "leads" if post.groupdict().get("head") else "member_of"
                yield _claim(text, (kind, person.key, body.id), (start, end))


def _behind(text: str, person: Span, sentence: Sentence) -> re.Match[str] | None:
    """Return the post that stands behind a name."""
    return _BEHIND.match(text, person.end, sentence.end) or _AIDE_BEHIND.match(text, person.end, sentence.end)


def _of_sort(annotation: Annotation, number: int, before: str, main: Actor | None) -> tuple[str, str, int] | None:
    """Return what "hospital spokesman" before a name makes of him in the body that is one, and where it begins."""
    if (post := _OF_SORT.search(before)) is None:
        return None
    sort = post["sort"].casefold()
    body = _only(annotation, re.compile(rf"(?i)\b{sort}\b")) or main
    if body is None or not _is_near(annotation, body, number):
        return None
    return "leads" if post["head"] else "member_of", body.id, post.start("sort")


def _of_only(annotation: Annotation, before: str) -> tuple[str, str, int] | None:
    """Return what the post before a name makes of him at the only police or in the only gang, and where it begins."""
    if (post := _POLICE.search(before)) and (police := _only(annotation, _IS_POLICE)):
        return "leads" if post["head"] else "member_of", police.id, post.start()
    if post := _IN_GANG.search(before):
        gangs = [actor for actor in annotation.actors if actor.type == "group"]
        if len(gangs) == 1 and post["gang"] in gangs[0].name.casefold():
            return "leads" if post["head"] or post["too"] else "member_of", gangs[0].id, post.start()
    return None


def _worker(annotation: Annotation, number: int, before: str) -> tuple[str, str, int] | None:
    """Return of whom "The former worker, ⟦P2⟧" is one: of whom a sentence shortly before tells of such a one."""
    if (the := _THE_WORKER.search(before)) is None:
        return None
    text = annotation.article.text
    for sentence in annotation.sentences[max(0, number - _NEAR) : number]:
        for span in spans_between(annotation, sentence.start, sentence.end):
            one = _A_WORKER.match(text, span.end) if span.kind == "actor" else None
            if one and one["noun"] == the["noun"] and _ONE.search(text, sentence.start, span.start):
                return "member_of", span.key, the.start("noun")
    return None


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


def _told_of_before(annotation: Annotation, number: int, cast: Cast) -> Actor | None:
    """Return the organisation that the sentence before opens with, or the only one it names."""
    if not number or annotation.sentences[number - 1].section != "body":
        return None
    before = annotation.sentences[number - 1]
    spans = [span for span in spans_between(annotation, before.start, before.end) if span.kind == "actor"]
    bodies = list(dict.fromkeys(span.key for span in spans if cast.types.get(span.key) == "organization"))
    opens = bodies and spans[0].key == bodies[0] and spans[0].start - before.start < _OPENING
    if not bodies or not (opens or len(bodies) == 1) or cast.is_public(bodies[0]):
        return None
    return next(actor for actor in annotation.actors if actor.id == bodies[0])


def _only(annotation: Annotation, named: re.Pattern[str]) -> Actor | None:
    """Return the only organisation whose name fits."""
    found = [actor for actor in annotation.actors if actor.type == "organization" and named.search(actor.name)]
    return found[0] if len(found) == 1 else None


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
