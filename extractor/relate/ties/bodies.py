"""Read which body is part of which from how they are strung together.

the Department's ⟦O2⟧ · Special Agent in Charge Y of the ⟦O1⟧, ⟦O2⟧, ⟦O3⟧ · ⟦O1⟧, including ⟦O2⟧
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.relate.sentence.cast import Cast
from extractor.relate.sentence.mask import spans_between
from extractor.relate.ties.chains import called, direction, has_owner, is_small, is_whole, is_within, size
from extractor.relate.ties.claims import Claim
from extractor.relate.ties.plurals import offices_of
from extractor.types import Actor, Annotation, Evidence, Sentence, Span

_UNIT = re.compile(
    r"\b(?:Division|Section|Unit|Branch|Team|Field Office|District Office|Regional Office|Task Force|Bureau|"
    r"Directorate|Department|Squad|Center|Centre|Office|Service|Investigations?|Agency|Group)\b"
)
# what a body has in many towns: "Washington Division, U.S. Postal Inspection Service" goes from the part to the whole
_OFFICE = re.compile(r"\b(?:(?:Field|Resident|District|Regional) (?:Office|Division|Agency)|Division)$")
_FIELD = re.compile(
    r"^[A-Z][a-z]+(?: [A-Z][a-z]+)?,? (?:D\.C\. )?(?:Field|Resident|District|Regional) (?:Office|Division|Agency)$"
)
# … what is never a body of its own
_SUBUNIT = re.compile(
    r"^(?:Office of (?:the )?(?:Inspector General|Investigations|Professional Responsibility)|Criminal Investigati\w+|"
    r"Directorate for|Criminal Police Directorate|Cyber Field Office|Unit \d+|"
    r"(?:Cyber ?[Cc]rimes?|Special (?:Victims|Investigations?|Services|Operations)|Major Crimes?|Narcotics|Gangs?|"
    r"Homicide|Internet Crimes Against Children|Digital Forensics?|Computer Crimes?|Organi[sz]ed Crime|Violent Crimes?|"
    r"High[- ]Tech(?:nology)? Crimes?)(?: [A-Z]\w+){0,3} (?:Unit|Section|Division|Bureau|Squad|Team)$)"
)
# "⟦O1⟧'s Criminal Division, Office of International Affairs"
_IN_DIVISION = re.compile(
    r"^(?:Office of International Affairs|Office of Enforcement Operations|(?:[A-Z]\w+ ){1,6}Section)$"
)
_DIVISION = re.compile(r"^(?:Criminal|National Security|Civil|Antitrust|Tax|Civil Rights) Division$")
_IN_BRACKET = re.compile(r"^Team [A-Z]|\b(?:Unit|Team|Squad|Section|Branch|Division)$")  # "⟦O1⟧ (⟦Velkur Crime Team⟧)"
_TITLE = re.compile(
    r"(?i)\b(?:agents?|director|inspector|chief|attorneys?|counsel|charge|officer|detective|commander|head)\b"
)
_NOMINAL = re.compile(
    r"\b[Tt]he\s(?P<noun>[Dd]epartment|[Oo]ffice|[Ss]ection|[Dd]ivision|[Bb]ureau|[Aa]gency|[Ss]ervice)['’]s\s$"
)
# what may stand between a title and the first body: "Y of the", no verb as in "Attorney Y thanked the ⟦O1⟧, ⟦O2⟧"
_LEADS_ON = re.compile(r"(?:[^\w;]|\b(?:of|the|for|in|with|from|at|charge|de|van|von|bin|al|[A-Z][\w’'.-]*)\b)*")
# "Centre of the ⟦O1⟧"; but a ministry of the armed forces is over them
_OF_WHOLE = re.compile(r"^(?!(?:[\w’'-]+ )*?(?:Ministry|Department|Secretariat) of\b).* of (?:the )?([A-Z][^()]*)$")
_LETTERS_FIRST = re.compile(
    r"([A-Z]{3,7}(?:-[A-Z]{1,4})?) (?:(?:[A-Z][\w’'-]+|\d{1,3}(?:st|nd|rd|th)) ){0,3}"
    r"(?:Academy|Directorate|Department|Centre|Center|Office|Command|Corps|Bureau|Section|Institute|Headquarters|"
    r"Laboratory|Secretariat|Politburo|Unit|Wing|Council|Committee|Staff|Bloc|Front|Navy|Forces?|Brigade|Battalion|"
    r"Regiment|Squad|Sector|central committee|shura council|political bureau|"
    r"(?<= )(?:group|cell|branch|brigade|battalion|front|bloc|wing|faction|squad|column|division|chapter))\b"
)
_FIRM = re.compile(r"\b(?:Company|Limited|Ltda?|LLC|LLP|SE|AG|Inc|Corp|PLC|SAL?|GmbH|B\.?V|Bank)\b")  # owned, no part
_ORGAN_OF = re.compile(r" (?:(?:Central|Military|Political|Control) )*(?:Committee|Commission|(?<=Political )Bureau)\b")
# "Y, ⟦O1⟧, Acting Special Agent in Charge, ⟦O2⟧": his title between the agency and his office
_TITLE_BETWEEN = re.compile(
    r"(?:\s\([^()]{1,20}\))?,\s(?:(?:Acting|Assistant|Deputy)\s)*(?:Special\s)?(?:Agent|Inspector)s?"
    r"[ -][Ii]n[ -][Cc]harge,\s"
)
# behind a list of bodies, no chain of them
_GOES_ON = re.compile(
    r"(?:\s\([^()]{1,20}\))?(?:\s[A-Z]|,?\s(?:and|or|&|as well as|along with)\s|['’]|,\s(?:the\s)?[A-Z])"
)
_CLOSES = re.compile(r"(?:\s\([^()]{1,20}\))?(?:[,;.:”\"]|\s(?:made|announced|said|stated|on|in|since|from)\b|\s*$)")
_CLOSED = re.compile(r"^[”’\"']?\)")  # behind the short name of a body: "⟦O1⟧ (“⟦O1⟧”) ⟦O2⟧"
_COMMA = re.compile(r"(?:\s\([^()]{1,20}\))?,\s")
_FROM = re.compile(r"\sfrom\s(?:the\s)?")  # "the ⟦High Tech Unit⟧ from the ⟦Norland Police⟧"
_FOR = re.compile(r"\sfor\s(?:the\s)?")
_INSPECTORS = re.compile(r"^Office of (?:the )?Inspector General$")
_ITEM_BEFORE = re.compile(r"(?:;\s(?:and\s)?|^)(?:(?:[Tt]he|[Bb]y|[Ff]rom)\s)*$")
_ITEM_BEHIND = re.compile(r"(?:\s\([^()]{1,20}\))?;")
# "⟦Department of Commerce⟧, ⟦Bureau of Industry⟧ | Acting Special Agent in Charge"
_TITLE_BEHIND = re.compile(
    r"(?:\s\([^()]{1,20}\))?,? (?:(?:Acting|Assistant|Deputy|Supervisory|Resident|Executive) )*(?:Special )?"
    r"(?:Agents?|Inspectors?|Director|Commissioner|Administrator|Chief)(?: in Charge)? [A-Z]"
)
_PAIR = 2  # bodies
_AGENCY, _MINISTRY = 3, 4  # sizes
_LEAST = 3  # letters of the name of a body
_REACH = 140  # characters between a title and the chain of bodies under it


def read_bodies(annotation: Annotation, cast: Cast, own: str) -> Iterator[Claim]:
    """Yield the parts of bodies; `own` is the department that publishes the document."""
    text = annotation.article.text
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        spans = [s for s in spans_between(annotation, sentence.start, sentence.end) if s.kind == "actor"]
        for span in spans:
            begin = max(sentence.start, span.start - 24)
            match = _NOMINAL.search(text, begin, span.start)
            whole = _nominal(annotation, match["noun"], own) if match else ""
            if match and whole and whole != span.key and _is_body(cast, span):
                yield _claim(text, span.key, whole, (match.start(), span.end), "nominal-part")
        yield from _strung(text, sentence, spans, cast)
    yield from _named_after(annotation)


def _named_after(annotation: Annotation) -> Iterator[Claim]:
    """Yield the organs whose own names tell of which body they are: "⟦O1⟧ Political Bureau", "Centre of the ⟦O1⟧"."""
    bodies = [actor for actor in annotation.actors if actor.type in {"organization", "group"} and actor.mentions]
    whole = {name: actor.id for actor in bodies for name in (actor.name, *actor.aliases) if len(name) >= _LEAST}
    for actor in bodies:
        for name in (actor.name, *actor.aliases):
            match = _OF_WHOLE.search(name)
            found = whole.get(match[1], "") if match else ""
            heads = [] if found else [m.start() for m in re.finditer(" ", name) if _ORGAN_OF.match(name, m.start())]
            found = found or next((whole[name[:n]] for n in heads if name[:n] in whole), "")
            letters = _LETTERS_FIRST.match(name)  # "FSB Academy", beside "Federal Security Service (FSB)"
            if (
                letters
                and not found
                and not _FIRM.search(name)
                and whole.get(letters[1], "") not in annotation.authorities
            ):
                found = whole.get(letters[1], "")
                rest = name[len(letters[1]) :]  # "VTX Task Force" is the Velkur-Tolma Exchange Task Force itself
                found = "" if any(one.endswith(rest) for one, key in whole.items() if key == found) else found
            if found and found != actor.id:
                first = actor.mentions[0]
                at = (first.start, first.end)
                yield _claim(annotation.article.text, actor.id, found, at, "own-name-part")
                break


# what a unit is called that stands behind its body and the letters of it: "Guard Corps (GC) Aerospace Force"
_UNIT_OF = re.compile(
    r"\b(?:Forces?|Command|Corps|Brigade|Foundation|Navy|Headquarters|Directorate|Council|Committee|Mechanism|Center|"
    r"Branch(?: \d+)?|Unit \d+)$"
)


def _is_body(cast: Cast, span: Span) -> bool:
    return cast.types.get(span.key) == "organization"


def _strung(text: str, sentence: Sentence, spans: list[Span], cast: Cast) -> Iterator[Claim]:
    yield from _in_chains(text, spans, cast)
    yield from _in_brackets(text, spans, cast)
    for part, owner in offices_of(text, spans, cast):
        at = min(part.start, owner.start), max(part.end, owner.end)
        yield _claim(text, part.key, owner.key, at, "plural-part")
    for left, right in pairwise(spans):
        if left.key == right.key or not (_is_body(cast, left) and _is_body(cast, right)):
            continue
        gap = _CLOSED.sub("", text[left.end : right.start])
        if _COMMA.fullmatch(gap):
            found = _chained(text, sentence, spans, cast, (left, right)) or _listed(text, sentence, cast, (left, right))
        else:
            found = _beside(text, spans, cast, (left, right), gap)
        if found:
            yield found


def _in_brackets(text: str, spans: list[Span], cast: Cast) -> Iterator[Claim]:
    """Yield the units that a bracket behind a body lists: "⟦O1⟧ (⟦Team Velkur⟧, ⟦Fraud Unit⟧)"."""
    whole: Span | None = None
    for left, right in pairwise(spans):
        gap = text[left.end : right.start]
        if gap == " (" and is_whole(cast.names[left.key]) and size(cast.names[left.key]) is not None:
            whole = left
        elif whole is None or gap not in {", ", " and ", ", and ", "; "}:
            whole = None
        is_unit = whole and _is_body(cast, right) and _IN_BRACKET.search(cast.names[right.key])
        if whole and is_unit and right.key != whole.key and _is_body(cast, whole):
            yield _claim(text, right.key, whole.key, (whole.start, right.end), "bracket-part")


def _listed(text: str, sentence: Sentence, cast: Cast, pair: tuple[Span, Span]) -> Claim | None:
    """Return that the second of two bodies with a comma between them is part of the first, if its name says so."""
    left, right = pair
    whole, name = cast.names[left.key], cast.names[right.key]
    is_item = direction([whole, name]) > 0 and (
        _is_item(text, sentence, left, right) or _TITLE_BEHIND.match(text, right.end) is not None
    )
    of_division = _DIVISION.search(whole) and _IN_DIVISION.search(name)
    is_unit = _SUBUNIT.search(name) or of_division or _is_town_office(name, whole)
    goes_on = re.search(r"[;,]\s(?:the\s)?$", text[max(sentence.start, left.start - 6) : left.start])
    if is_item or (cast.is_public(left.key) and is_unit and not goes_on):
        return _claim(text, right.key, left.key, (left.start, right.end), "comma-part")
    return None


def _beside(text: str, spans: list[Span], cast: Cast, pair: tuple[Span, Span], gap: str) -> Claim | None:
    """Return which of two bodies is part of the other by what is between them, which is no comma."""
    left, right = pair
    whole, name = cast.names[left.key], cast.names[right.key]
    at = (left.start, right.end)
    if _TITLE_BETWEEN.fullmatch(gap) and _is_town_office(name, whole):
        return _claim(text, right.key, left.key, at, "chain-part")
    lettered = text.startswith(")", left.end) and _UNIT_OF.search(name) is not None and not has_owner(name)
    if re.fullmatch(r"(?:\s\([^()]{1,20}\))?\s", gap) and (lettered or is_within(name, whole)):
        return _claim(text, right.key, left.key, (_spelt(text, spans, left), right.end), "beside-part")
    unit = _FROM.fullmatch(gap) and is_small(whole) and is_whole(name) and not has_owner(whole)
    if unit or (_FOR.fullmatch(gap) and _INSPECTORS.search(whole)):
        return _claim(text, left.key, right.key, at, "of-part")
    joint = gap == "-" and text.endswith("joint ", 0, left.start)  # "a joint Treasury-Department of Defense action"
    if not joint and re.fullmatch(r"(?:\s\([^()]{1,20}\))?\s?[–—-]\s?", gap) and _UNIT.search(name):
        return _claim(text, right.key, left.key, at, "dash-part")
    includes = re.fullmatch(r",?\sincluding\s(?:the\s|its\s)?", gap) is not None
    if includes and cast.is_public(left.key) and cast.is_public(right.key):
        return _claim(text, right.key, left.key, at, "including-part")
    return None


def _is_listed_behind(text: str, first: Span, spans: list[Span], cast: Cast) -> bool:
    """Tell whether a chain only goes on a list: "⟦O1⟧; ⟦O2⟧, ⟦O3⟧", and not what a man's title is of: "⟦P1⟧, ⟦O2⟧"."""
    comma = re.search(r"[;,]\s(?:the\s)?$", text[max(0, first.start - 6) : first.start])
    end = first.start - len(comma.group()) if comma else -1
    return comma is not None and not any(s.end == end and cast.types.get(s.key) == "person" for s in spans)


def _is_item(text: str, sentence: Sentence, left: Span, right: Span) -> bool:
    """Tell whether two bodies are an item of a list that semicolons part: "⟦O1⟧; ⟦O2⟧, ⟦O3⟧; and ⟦O4⟧"."""
    before = text[max(sentence.start, left.start - 12) : left.start]
    opens = _ITEM_BEFORE.search(before) is not None and (";" in before or left.start - sentence.start < len(before) + 1)
    return opens and _ITEM_BEHIND.match(text, right.end) is not None


def _chained(text: str, sentence: Sentence, spans: list[Span], cast: Cast, pair: tuple[Span, Span]) -> Claim | None:
    """Return which of two bodies behind a title is part of the other: "Agent in Charge Y of the ⟦O1⟧, ⟦O2⟧."."""
    left, right = pair
    if not _UNIT.search(text[right.start : right.end]):
        return None
    first = _spelt(text, spans, left)
    before = text[max(sentence.start, first - _REACH) : first]
    titles = list(_TITLE.finditer(before))
    of_left, of_right = (_OFFICE.search(cast.names[span.key]) is not None for span in pair)
    if not titles or not _LEADS_ON.fullmatch(before, titles[-1].end()) or not _closes(text, right.end):
        return None
    names = [called(text[span.start : span.end], cast.names[span.key]) for span in pair]
    towards = direction(names)
    are_agencies = {size(name) for name in names} == {_AGENCY}  # "agents from the FBI, Postal Inspection Service"
    if not towards and (are_agencies or (of_left and of_right)):
        return None
    reverse = towards < 0 if towards else of_left
    part, body = (left.key, right.key) if reverse else (right.key, left.key)
    return _claim(text, part, body, (left.start, right.end), "chain-part")


def _spelt(text: str, spans: list[Span], left: Span) -> int:
    """Return where a body begins that is spelt out before its letters: "⟦O1⟧ (⟦O1⟧), ⟦O2⟧"."""
    return next(
        (s.start for s in spans if s.key == left.key and re.fullmatch(r" \([“‘\"']?", text[s.end : left.start])),
        left.start,
    )


def _in_chains(text: str, spans: list[Span], cast: Cast) -> Iterator[Claim]:
    """Yield the parts of bodies strung together: "by ⟦O1⟧, ⟦O2⟧, ⟦O3⟧ Field Office", "⟦O1⟧, Ministry of …"."""
    runs: list[list[Span]] = []
    for span in spans:
        before = runs[-1][-1] if runs else None
        if before is None or not (_is_body(cast, before) and _is_body(cast, span)):
            runs.append([span])
        elif before.key == span.key and re.fullmatch(r"\s?\(", text[before.end : span.start]):
            runs[-1][-1] = span  # "⟦O1⟧ (⟦O1⟧), ⟦O2⟧"
        elif re.fullmatch(r"\)?(?:\s\([^()]{1,20}\))?,\s", text[before.end : span.start]):
            runs[-1].append(span)
        else:
            runs.append([span])
    for run in (one for one in runs if len(one) > 1):
        names = [called(text[span.start : span.end], cast.names[span.key]) for span in run]
        towards = direction(names)
        listed = _GOES_ON.match(text, run[-1].end) or _is_listed_behind(text, run[0], spans, cast)
        least, most = (size(names[-1]), size(names[0])) if towards > 0 else (size(names[0]), size(names[-1]))
        if not towards or listed or least is None or (towards > 0 and least > (len(run) > _PAIR)):
            continue
        if towards < 0 and not _OFFICE.search(names[0]):
            within = most == _MINISTRY and least < _AGENCY and " " in text[run[-1].start : run[-1].end]
            if not within or len(run) > _PAIR:
                continue
        for left, right in pairwise(run):
            part, body = (right, left) if towards > 0 else (left, right)
            yield _claim(text, part.key, body.key, (left.start, right.end), "chain-part")


def _is_town_office(name: str, of: str) -> bool:
    """Tell whether a name is that of an office in a town, which is no body without the one before it."""
    return re.match(r"[A-Z]+ ", name) is None and _FIELD.search(name) is not None and not _OFFICE.search(of)


def _closes(text: str, end: int) -> bool:
    """Tell whether what follows a body ends its chain or goes on with one more member of it."""
    return _CLOSES.match(text, end) is not None


def _nominal(annotation: Annotation, word: str, own: str) -> str:
    """Return which body "the Department's", "the Office's" right before a name means."""
    noun = word.casefold()
    fitting = [a for a in annotation.actors if a.type == "organization" and _is_called(a, noun)]
    if noun == "office" and re.search(r"\b(?:U\.S\.|United States) Attorney\b", annotation.article.text):
        fitting = [a for a in fitting if re.search(r"Attorneys?['’]s? Office", a.name)]  # a prosecutor's own
    if noun == "department" and any(a.id == own for a in fitting):
        return own
    return fitting[0].id if len(fitting) == 1 else ""


def _is_called(actor: Actor, noun: str) -> bool:
    return any(re.split(r" (?:for|of) ", name.casefold())[0].endswith(noun) for name in (actor.name, *actor.aliases))


def _claim(text: str, part: str, whole: str, at: tuple[int, int], row: str) -> Claim:
    start, end = at
    return Claim("part_of", part, whole, Evidence(start=start, end=end, quote=text[start:end]), f"grammar:{row}", 0.8)
