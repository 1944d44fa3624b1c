"""Believe the recogniser where the words of a name say the same: what it takes for a body is called one.

"the Velkur Cybercrime Group", "General Inspectorate of the Republic of Tresa"     one sign alone is weak, both are not
"Union for Peace in Tresa (UPT)"                                          so are letters that are those of the name
"Velkur Recovery and Liquidation Services LLC"                            whole, where the recogniser takes it whole
"with assistance from Pat Velkur"                                         a man, where a given name opens the name
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.annotate.naming.chunks import Candidate

_AGREED, _WHOLE = 2.0, 1.5  # log odds of both together; of the whole name of a firm over its second half
_PERSON, _NOTHING = 1.5, -12.0
_LEGALLY = 6.0  # log odds of a legal form, as `evidence` gives them
_HEAD = (
    r"(?:Academy|Administration|Agency|Alliance|Army|Assembly|Association|Authority|Bank|Battalion|Board|Brigade|Bureau|"
    r"Cent(?:er|re)|Chamber|Clinic|Club|College|Command|Commission|Committee|Company|Confederation|Congress|Consortium|"
    r"Corporation|Corps|Council|Court|Department|Detachment|Hospital|Laboratory|Observatory|Reactor|Refinery|"
    r"Registry|Shipyard|Taskforce|Trust|"
    r"Directorate|Division|Embassy|Federation|Force|Forces|Foundation|Group|Guard|Headquarters|Inspectorate|Institute|"
    r"Institution|Investigations?|League|Ministry|Movement|Museum|Navy|Office|Organi[sz]ation|Parliament|Party|Patrol|"
    r"Police|Regiment|Secretariat|Section|Senate|Service|Society|Squad|Squadron|Task Force|Team|Tribunal|Union|Unit|"
    r"University|[Oo]ffice|[Pp]arty|[Mm]inistry)"
)
_WORD = r"[A-Z\d][\w.’'&/-]*"
_INSIDE = rf"(?:{_WORD},? (?:and |& )?)"
_BODY = re.compile(
    rf"{_INSIDE}{{1,8}}{_HEAD}|Team {_WORD}(?: {_WORD}){{1,3}}|"
    rf"{_INSIDE}{{0,6}}{_HEAD} (?:of|for|on)(?: the)? (?:{_INSIDE}(?:(?:of|for|in|on) (?:the )?)?){{0,8}}{_WORD}"
)
_INNER = re.compile(rf".*\b{_HEAD}\b.* of .*\b{_HEAD}\b.*")  # the organ of a body, which is named in it
# what is said of many, a government by its head, and what is no body though it ends like one
_NO_BODY = re.compile(
    r".*[a-z] Administration|(?:Joint|Special|Local|State|Federal|Foreign|Civil|Public|Secret|Social|Financial|"
    r"Community|Armed|Security|Coalition|Grand|Supreme|District|High|Criminal|National|International|Military|"
    r"Law Enforcement) "
    r"(?:Action|Service|Forces?|Party|Police|Court|Administration|Office|Union|Section|Department|Team|Bank)|"
    r"(?:First|Second|Third|Fourth|Fifth|\d+\w*) (?!.*(?:Bank|Company|Foundation)$).*|"
    r"(?:.* )?Board of (?:Directors|Trustees|Governors|Supervisors|Managers|Regents|Advis[eo]rs|Commissioners)|"
    r"(?:Management|Supervisory|Executive|Advisory|Editorial) Board.*|"
    r"Central Authority.*|.* of \d.*|Strike Forces?|"
    r"(?:(?:Transnational|Criminal|Drug|Trafficking|Terrorist|Foreign|International|Organi[sz]ed|Crime|Money|Laundering|"
    r"Powerful|Violent) )+(?:Organi[sz]ation|Group)|"
    r"[A-Z]\w+(?:ian|ese|ish|an|i) (?:Company|Group|Corporation|Bank|Organi[sz]ation|Team|Office|Unit|Union)"
)
_LETTERS = re.compile(r" \([“\"]?([A-Z][A-Z&-]{1,9})[”\"]?\)")
_FOLLOWED = re.compile(
    r"[-/]\w| [‘“\"«]|, (?:[A-Z]\w+, )+(?:and )?(?:the )?[A-Z]|"
    r" (?:Resolution|Regulation|Directive|website|building|headquarters)\b|[’']s (?:Regulation|Resolution)"
)
_LINE = re.compile(r"\s*(?:\n|\(By|\Z)")  # a line of its own is a heading
_STREET = re.compile(
    r"[\w.’' -]+ (?:Avenue|Ave|Road|Street|Square|Highway|Boulevard|Blvd|Crossroads|Building|Tower|House|Farm|"
    r"Port|Airport|School|Act|Rule|Law|Prize|Award|Family|Districts?|County|Village|Park|Bridge|Island|Canyon|Beach|Stadium)\b"
)
_ONLY_FORM = re.compile(
    r"[JS]r\.?|S\.(?: ?[AC]\.| ?A\.P\.I\.| ?P\.R\.)?(?: [Dd][Ee] R\. ?L\.)?(?: [Dd][Ee] C\. ?V\.?)?"
)
_JUNIOR = re.compile(r"(?:[A-Z][\w’'.-]*,? ){2,5}[JS]r\.?")
_MAN = re.compile(r"(?!.*[A-Z]{3})[^\W\d_][^“”\"(),\s]*(?: [^“”\"(),\s]+){1,3}")  # two to four words, no mark between
_GLUED = re.compile(r"[a-z]{4}[A-Z]")
_FIELD = re.compile(r"\b(?:Address|Location|Residence|Title|P\.?O\.? Box|No\.)[^\n]{0,80}$")


def agreed(text: str, one: Candidate, known: Iterable[tuple[int, int, str]], *, stands: bool) -> Candidate:
    """Return a candidate with what speaks for it where the recogniser or letters agree with its words.

    `known` is what the lexicon knows of the stretch; `stands` tells whether it stands by itself.
    """
    name = text[one.start : one.end]
    if _ONLY_FORM.fullmatch(name):  # the tail of "Velkur de Tresa, S. de R.L. de C.V.", of "Kellim, Jr."
        return replace(one, signs=dict.fromkeys(("person", "organization", "group", "vessel"), _NOTHING))
    if _JUNIOR.fullmatch(name):  # only men are so called
        return replace(one, signs={**one.signs, "person": one.signs.get("person", 0.0) + _AGREED})
    if "ner=PERSON" in one.features:
        return _as_person(one, name) if stands else one
    seen = "ner=ORG" in one.features
    firm = seen and one.signs.get("organization", 0.0) >= _LEGALLY and re.search(r" (?:and|&) ", name)
    more = _WHOLE if firm else 0.0
    if not firm and stands and _is_body(text, one, name) and not _is_of_two(text, one, known):
        letters = _LETTERS.match(text, one.end)
        fits = letters is not None and "".join(re.findall(r"\b[A-Z]", name)).endswith(letters[1])
        more = _AGREED if seen or fits else 0.0
    shares = {"organization": more, "group": 0.75 * more if "Group" in name else 0.0}
    signs = {kind: one.signs.get(kind, 0.0) + share for kind, share in shares.items() if share}
    return replace(one, signs={**one.signs, **signs}) if more else one


def _as_person(one: Candidate, name: str) -> Candidate:
    plain = "given-first" in one.features and _MAN.fullmatch(name) and not name.isupper()
    if not plain or one.signs.get("person", 0.0) or _STREET.match(name) or _GLUED.search(name):
        return one
    return replace(one, signs={**one.signs, "person": _PERSON})


def _is_body(text: str, one: Candidate, name: str) -> bool:
    if (
        name.isupper()
        or not _BODY.fullmatch(name)
        or _NO_BODY.fullmatch(name)
        or _INNER.fullmatch(name)
        or _FOLLOWED.match(text, one.end)
    ):
        return False
    if text.endswith("\n", 0, one.start) and _LINE.match(text, one.end):
        return False
    return not _FIELD.search(text, max(0, one.start - 90), one.start)


def _is_of_two(text: str, one: Candidate, known: Iterable[tuple[int, int, str]]) -> bool:
    """Tell whether a body that everybody knows opens the name of its organ: "Department of Justice Velkur Division"."""
    return any(
        kind == "authority"
        and start == one.start
        and end < one.end
        and " " in text[start:end]
        and text[end + 1].isupper()
        for start, end, kind in known
    )
