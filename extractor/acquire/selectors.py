"""Translate a CSS selector into the XPath lxml evaluates.

The part of Selectors Level 3 that picks links out of an index page: type, `#id`, `.class`, attribute
tests, `:first-child`, `:last-child`, `:nth-child(n)`, `:not(…)` of one simple selector; descendant,
child `>`, next sibling `+` and later sibling `~`; lists with commas. Anything else is refused by name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

_SIMPLE = re.compile(
    r"""(?P<type>\*|[a-zA-Z][\w-]*)
      |\#(?P<id>[\w-]+)
      |\.(?P<klass>[\w-]+)
      |\[\s*(?P<name>[\w:-]+)\s*(?:(?P<op>[~^$*|]?=)\s*(?:"(?P<dq>[^"]*)"|'(?P<sq>[^']*)'|(?P<bare>[\w./-]+))\s*)?\]
      |:(?P<pseudo>first-child|last-child|nth-child\(\s*(?P<nth>\d+)\s*\))
      |:not\((?P<not>[^()]*)\)""",
    re.VERBOSE,
)
_COMBINATOR = re.compile(r"\s*([>+~])\s*|\s+")
_AXES = {
    None: "descendant::",
    ">": "child::",
    "+": "following-sibling::*[1]/self::",
    "~": "following-sibling::",
}


@lru_cache(maxsize=512)
def read_selector(css: str) -> etree.XPath:
    """Compile a selector, to be called with the element to search under; raise `ValueError` where it is none."""
    try:
        return etree.XPath(" | ".join(_translate(part) for part in _split(css)))
    except etree.XPathSyntaxError as error:
        raise ValueError(f"{css!r} is no selector: {error}") from error


def _split(css: str) -> list[str]:
    """Split a selector list at the commas that are not in brackets or quotation marks."""
    return [part.strip() for part in re.split(r""",(?=(?:[^"']|"[^"]*"|'[^']*')*$)(?![^(\[]*[)\]])""", css)]


def _translate(css: str) -> str:
    steps, position, combinator = [], 0, None
    while True:
        test, position = _read_compound(css, position)
        steps.append(_AXES[combinator] + test)
        if position == len(css):
            return "./" + "/".join(steps)
        gap = _COMBINATOR.match(css, position)
        if gap is None:
            raise ValueError(f"{css!r} is no selector this reader knows (at {css[position:]!r})")
        combinator, position = gap.group(1), gap.end()


def _read_compound(css: str, position: int) -> tuple[str, int]:
    """Read the simple selectors that hold for one element; return its node test and where they end."""
    tag, conditions, start = "*", [], position
    while match := _SIMPLE.match(css, position):
        if match["type"] and position > start:
            break
        if match["type"]:
            tag = match["type"].lower()
        else:
            conditions.append(_condition(match))
        position = match.end()
    if position == start:
        raise ValueError(f"{css!r} is no selector this reader knows (at {css[position:]!r})")
    return tag + "".join(f"[{condition}]" for condition in conditions), position


def _condition(match: re.Match[str]) -> str:
    if match["id"]:
        return f"@id={_literal(match['id'])}"
    if match["klass"]:
        return _has_word("class", match["klass"])
    if match["pseudo"]:
        nth = {"first-child": "1", "last-child": "last()"}.get(match["pseudo"], match["nth"])
        return f"count(preceding-sibling::*)+1={nth}" if nth != "last()" else "not(following-sibling::*)"
    if match["not"] is not None:
        test, end = _read_compound(match["not"].strip(), 0)
        if end != len(match["not"].strip()):
            raise ValueError(f":not({match['not']}) wants one simple selector")
        return f"not(self::{test})"
    return _attribute(match)


def _attribute(match: re.Match[str]) -> str:
    name, op = match["name"], match["op"]
    if op is None:
        return f"@{name}"
    text = match["dq"] or match["sq"] or match["bare"] or ""
    value = _literal(text)
    if op == "$=":
        return f"substring(@{name}, string-length(@{name}) - {len(text) - 1}) = {value}"
    tests = {
        "=": f"@{name}={value}",
        "^=": f"starts-with(@{name}, {value})",
        "*=": f"contains(@{name}, {value})",
        "|=": f"@{name}={value} or starts-with(@{name}, {_literal(text + '-')})",
    }
    return tests.get(op) or _has_word(name, text)


def _has_word(name: str, word: str) -> str:
    return f"contains(concat(' ', normalize-space(@{name}), ' '), {_literal(f' {word} ')})"


def _literal(text: str) -> str:
    if "'" in text and '"' in text:
        raise ValueError(f"{text!r} holds both kinds of quotation marks")
    return f'"{text}"' if "'" in text else f"'{text}'"
