"""The words of a claim as HTML: what was said, by whom, when, how sure we are, and where it stands in the original.

A page of a hub holds a hundred of them, and a template takes ten times as long for each (`Markup.format` too). Every
value goes through `_e`; `words.tidy`, which Jinja asks of all it prints, takes out what reorders text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from extractor.serve import words

if TYPE_CHECKING:
    from extractor.serve.reader import Row

_SHOWN = 3  # other documents with the same words
_SURE = "Of claims with this figure, about so many hold"


def figure(row: Row, urls: Any, *, show_tier: bool = True, operator: str = "") -> Markup:
    """Return the quote of a claim with its source; an operator also gets the way to say whether it holds."""
    kind = "official" if row["tier"] in words.OFFICIAL else "media"
    language = row.get("language") or "en"
    lang = "" if language == "en" else f' lang="{_e(language)}"'
    badge = f'<span class="badge tier tier-{kind}">{_e(words.tier(row["tier"]))}</span> '
    published = row["published"]
    date = f'<time datetime="{_e(published)}">{_e(published)}</time>' if published else _NO_DATE
    html = (
        f'<figure class="quote {kind}">'
        f'<blockquote{lang}><p dir="auto">{_e(row["quote"])}</p></blockquote><figcaption>{badge if show_tier else ""}'
        f"{_article(row, urls, _publisher(row))}, {date}{_hedges(row)}{_sure(row)}{_original(row)}{_also(row, urls)}"
        f"{_review(row, urls) if operator else ''}"
        "</figcaption></figure>"
    )
    return Markup(html)  # noqa: S704 - every part of it is escaped


_NO_DATE = '<span class="quiet">no date</span>'


def _e(value: object) -> str:
    return str(escape(value))


def _article(row: Row, urls: Any, text: str) -> str:
    href = urls.path("/article/" + row["article_id"])
    return f'<a href="{_e(href)}">{_e(text)}</a>'


def _publisher(row: Row) -> str:
    return str(row["publisher"] or "unknown publisher")


def _hedges(row: Row) -> str:
    said = (words.modality(row.get("modality") or ""), words.when(row.get("time") or ""))
    return "".join(f' · <em class="hedge">{_e(one)}</em>' for one in said if one)


def _sure(row: Row) -> str:
    if row.get("confidence") is None:
        return ""
    checked = ' · <span class="checked">✓ confirmed by a reviewer</span>' if row.get("confirmed") else ""
    return f' · <span class="sure" title="{_SURE}">{_e(words.certainty(row["confidence"]))} sure</span>{checked}'


def _original(row: Row) -> str:
    href = words.fragment(row["url"], row["quote"])
    arrow = '<span aria-hidden="true"> ↗</span>'
    return f' · <a class="out" href="{_e(href)}" rel="noopener nofollow">in the original{arrow}</a>' if href else ""


def _review(row: Row, urls: Any) -> str:
    href = row.get("key") and urls.path(f"/review/claim/{row['key']}")
    return f' · <a href="{_e(href)}">review</a>' if href else ""


def _also(row: Row, urls: Any) -> str:
    others = row.get("also") or []
    if not others:
        return ""
    shown = (_article(one, urls, _publisher(one) + ", " + (one["published"] or "no date")) for one in others[:_SHOWN])
    more = len(others) - _SHOWN
    rest = f" and {words.count(more, 'more document')}" if more > 0 else ""
    return f" · word for word also in {'; '.join(shown)}{rest}"
