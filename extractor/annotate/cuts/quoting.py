"""Give names the rest of what they hold in quotation marks.

    JSC ‘Velkur Plant | ’            JSC ‘Research and Production Enterprise | ‘Ostok’ named after A.I. Orsin’
    ‘ | Kellon’ JSC                  National Center “Velkur | ”

A name that opens a quotation ends behind the mark that closes it, and one that closes a quotation begins before the
mark that opens it. Marks stand within marks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import Alias

if TYPE_CHECKING:
    from extractor.annotate.naming.names import NameSpan

_OPEN, _CLOSE = "‘“«", "’”»"
# An apostrophe within a word, or behind a plural that goes on ("the Workers’ Party"), closes nothing.
_MARK = re.compile(r"[‘“«]|[”»]|’(?![^\W_])")
_LONGEST = 110  # characters that may be missing
_LINKS = r"of|and|for|the|named|after|in|on|im\.|de|by"
_WORD = rf"(?:[A-ZА-ЯȘȚ\d№&–—-][\w.&/’'-]*|{_LINKS})"
_REST = re.compile(rf"(?:[ ,]*[‘“«]?{_WORD}[’”»]*)*[’”»]*")
_FORMS = r"(?:[POCN]?JSC|LLC|FSU?E|FGUP|OOO|OAO|ZAO|AO)"
_FORM = re.compile(rf" (?:{_FORMS}|LTD|Ltd\.?)(?![\w-])")
_FORM_BEFORE = re.compile(rf"(?<![\w-]){_FORMS} [‘“]?$")
_FORM_ALONE = re.compile(rf"(?:[A-Z][a-z]+,? )?(?P<form>{_FORMS})$")  # "Therefore, LLC | “Velkur”"
_QUOTED = re.compile(r" [‘“](?=[A-Z\d])")
_LOWER_TAIL = re.compile(r"[’”»](?: [a-z]\w+)+$")


def quoted_whole(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names with the quotations whole that they hold a part of."""
    out: list[NameSpan] = []
    for name in names:
        whole = _to_left(text, _to_right(text, _from_form(text, name)))
        if whole.text[-1] in _OPEN:
            whole = name
        if out and whole.start < out[-1].end:
            if whole.end <= out[-1].end:
                continue  # a part of what the name before it has been given
            out.pop()
        out.append(whole)
    return out


def _open_marks(name: str) -> int:
    """Return how many quotations a name opens and does not close."""
    depth = 0
    for mark in _MARK.findall(name):
        depth = depth + 1 if mark in _OPEN else max(0, depth - 1)
    return depth


def _from_form(text: str, name: NameSpan) -> NameSpan:
    """Return "JSC Velkur Plant" for "Velkur Plant", and "LLC “" for "Therefore, LLC", where that is printed."""
    alone = _FORM_ALONE.match(name.text)
    quoted = _QUOTED.match(text, name.end) if alone else None
    if alone and quoted:
        start = name.start + alone.start("form")
        return replace(name, start=start, end=quoted.end(), text=text[start : quoted.end()])
    form = _FORM_BEFORE.search(text, max(0, name.start - 8), name.start)
    if form is None or name.kind == "person":
        return name
    return replace(name, start=form.start(), text=text[form.start() : name.end])


def _to_right(text: str, name: NameSpan) -> NameSpan:
    depth = _open_marks(name.text)
    if not depth:
        return name
    rest = _REST.match(text, name.end, name.end + _LONGEST)
    end = rest.end() if rest else name.end
    for mark in _MARK.finditer(text, name.end, end):
        depth += 1 if mark.group() in _OPEN else -1
        if not depth:
            form = _FORM.match(text, mark.end())
            stop = form.end() if form else mark.end()
            return replace(name, end=stop, text=text[name.start : stop])
    return name


def _to_left(text: str, name: NameSpan) -> NameSpan:
    """Return "‘Kellon’ JSC" for "Kellon’ JSC", and "Kellon" for "Kellon’ party"."""
    before = text[name.start - 1 : name.start]
    if not before or before not in _OPEN or not any(mark in _CLOSE for mark in _MARK.findall(name.text)):
        return name
    if _open_marks(before + name.text):
        return name
    tail = _LOWER_TAIL.search(name.text)
    if tail:
        return replace(name, end=name.start + tail.start(), text=name.text[: tail.start()])
    return replace(name, start=name.start - 1, text=before + name.text)


# "Limited Liability Company ‘Velkur Bank’", "‘Velkur’ LLC": a firm is called by what stands in the marks, too
_LEGAL = (
    r"(?:(?:Public|Open|Closed|Private|Joint|Stock|Limited|Liability|Company|Federal|State|Unitary|Enterprise|"
    r"Corporation|Concern|Holding|Association|Foundation|Fund|Movement|Technology|Commercial|Bank|Industrial|Group|"
    r"[POCN]?JSC|LLC|LLP|FSUE|FGUP|OOO|OAO|ZAO|AO|LTD|Ltd\.?)[ -]?)+"
)
_FORM_AND_QUOTED = re.compile(
    rf"(?:{_LEGAL}[‘“«](?P<name>[^‘’“”«»]{{3,}})[’”»]|[‘“«](?P<first>[^‘’“”«»]{{3,}})[’”»] {_LEGAL})"
)


def quoted_aliases(names: list[NameSpan]) -> list[Alias]:
    """Return what stands in quotation marks beside a legal form as another name of the firm."""
    out: list[Alias] = []
    for name in names:
        match = _FORM_AND_QUOTED.fullmatch(name.text)
        if match:
            start, end = match.span("name" if match["name"] else "first")
            called = name.text[start:end]
            out.append(Alias(name.start, name.start + start, name.start + end, called, strong=True))
    return out
