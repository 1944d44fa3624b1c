"""Read whose head a title makes somebody where the body it names stands elsewhere in the document.

Tresa County Sheriff ⟦P⟧                    Tresa County Sheriff's Office
TRA Inspector General ⟦P⟧                   TRA Office of Inspector General
United States Marshal ⟦P⟧                  U.S. Marshals Service
Norland Attorney General ⟦P⟧                Norland Office of the Attorney General
Secretary of Homeland Security ⟦P⟧          Department of Homeland Security
Assistant Attorney General for National Security ⟦P⟧     National Security Division
⟦P⟧, Attorney General of Norland            Norland Attorney General's Office
⟦P⟧, Tresa County Sheriff                   Tresa County Sheriff's Office
"""

from __future__ import annotations

import re

from extractor.types import Actor, Annotation, Span

_DEPUTY = r"(?P<deputy>(?:(?:Acting |First |Principal )?(?:Deputy|Assistant|Chief Deputy|Under) )?)"
_PLACE = r"(?P<place>(?:[A-Z][\w.]+ ){1,3}?)"
_TITLES = (  # a title before a name, the body that it names; what is in braces stands in the title
    (re.compile(rf"{_DEPUTY}{_PLACE}County Sheriff $"), r"{place} County Sheriff\b"),
    (
        re.compile(rf"{_DEPUTY}{_PLACE}(?P<post>District Attorney|State['’]s Attorney|Prosecut\w+|Prosecutor) $"),
        r"{place}\b.*{post}",
    ),
    (
        re.compile(rf"(?<!Assistant )(?<!Deputy ){_PLACE}Attorney General $"),
        r"(?:State of )?{place} (?:Office of the )?Attorney General|(?:Office of the )?{place} Attorney General",
    ),
    (
        re.compile(rf"{_DEPUTY}(?<!Assistant )(?<!Deputy ){_PLACE}Inspector General $"),
        r"(?:U\.S\. )?{place}(?:['’]s)?[ -]{{1,3}}Office of (?:the )?Inspector General",
    ),
    (
        re.compile(
            r"(?P<deputy>(?:(?:Acting |(?:Chief )?Deputy )?(?:U\.S\.|US|United States)|(?<=Marshals Service)) Marshal"
            r"(?: for the (?:[A-Z]\w+ ){0,4}of [A-Z]\w+,?)?) (?P<place>)$"
        ),
        r"(?:U\.S\.|US|United States) Marshals Service$",
    ),
    (
        re.compile(
            r"(?<!Under )(?<!Assistant )(?P<deputy>(?:Deputy )?)Secretary of (?P<place>Homeland Security|Defense|"
            r"Commerce|Energy|Labor|Agriculture|Transportation|Education|the Interior|Health and Human Services) $"
        ),
        r"(?:U\.S\. |United States )?Department of {place}$",
    ),
    (
        re.compile(
            r"(?P<deputy>(?:(?:Principal )?Deputy )?)Assistant Attorney General for (?:the )?"
            r"(?P<place>National Security|Antitrust|Tax|Civil Rights|Criminal)(?: Division)? $"
        ),
        r"{place} Division$",
    ),
)
_BEHIND = (  # the same behind a name
    (re.compile(rf", {_DEPUTY}{_PLACE}County Sheriff(?=[,.;)\n]|$)"), r"{place} County Sheriff\b"),
    (
        re.compile(
            r", (?:the )?Attorney General (?:of|for) (?:the )?(?:(?:State|Commonwealth) of )?"
            r"(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)(?=[,.;)\n]|$)"
        ),
        (
            r"(?:State of )?{place} (?:Office of the )?Attorney General|"
            r"(?:Office|Department) of the Attorney General (?:of|for) (?:the )?(?:(?:State|Commonwealth) of )?{place}"
        ),
    ),
)
_REACH = 90  # characters of a title


def body_of_title(annotation: Annotation, begin: int, person: Span) -> tuple[str, Actor, tuple[int, int]] | None:
    """Return what a person is to the body that his title names ("leads", "member_of"), that body, title and name.

    `begin`: the offset before which the title does not start; None where no such title stands beside the name.
    """
    text = annotation.article.text
    low = max(begin, person.start - _REACH)
    beside = [(title.search(text, low, person.start), body) for title, body in _TITLES]
    beside += [(title.match(text, person.end, person.end + _REACH), body) for title, body in _BEHIND]
    for match, body in beside:
        if match is None:
            continue
        found = match.groupdict()
        sought = body.format(place=re.escape(found["place"].strip()), post=re.escape(found.get("post") or ""))
        named = [
            actor
            for actor in annotation.actors
            if actor.type == "organization" and any(re.match(sought, name) for name in (actor.name, *actor.aliases))
        ]
        if len(named) == 1:
            at = (min(match.start(), person.start), max(match.end(), person.end))
            return ("member_of" if found.get("deputy") else "leads"), named[0], at
    return None
