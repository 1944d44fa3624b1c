"""Invented outlets and what they publish: the healthy part of the world that nights are spent in.

    outlets = make_outlets(25, documents=8)      always the same ones
    pages = publish(outlets[0], "http://127.0.2.1:8000")   path -> Published

Every person and company in it is put together from syllables; authorities and orders are real.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from html import escape
from itertools import cycle, islice

FORMS = ("rss", "atom", "json", "listing", "sitemap", "news-sitemap", "sitemap-index")
_SYLLABLES = ("vex", "holm", "tar", "vik", "mir", "sal", "ken", "dor", "bel", "quin")
_SYLLABLES += ("osk", "rav", "lun", "thar", "zel", "nim", "pol", "gar", "eth", "wyn")
_TRADES = ("Trading", "Shipping", "Holdings", "Logistics", "Metals", "Technologies")
_ENDINGS = ("LLC", "Ltd", "GmbH", "FZE", "JSC")
_ORDERS = ("E.O. 14024", "E.O. 13694", "E.O. 13224", "E.O. 13810")
_CITIES = ("Dubai", "Istanbul", "Moscow", "Minsk", "Hong Kong")
ROWS_PER_PAGE = 5


@dataclass(frozen=True, slots=True)
class Published:
    """What one path answers."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One release; without a date of its own in the feed it counts as young and is looked at again."""

    path: str
    title: str
    published: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One site: how it lists its releases, and the releases."""

    key: str
    form: str
    documents: tuple[Document, ...]

    @property
    def index(self) -> str:
        """Where the feed or listing stands."""
        return "/releases" if self.form == "listing" else "/feed"


def make_outlets(count: int, *, documents: int, seed: int = 7) -> list[Outlet]:
    """Return that many outlets, in every form, always the same."""
    dice = random.Random(seed)
    forms = islice(cycle(FORMS), count)
    return [
        Outlet(
            key=f"outlet-{number:02}",
            form=form,
            documents=tuple(make_document(dice, f"{number:02}-{place:02}") for place in range(documents)),
        )
        for number, form in enumerate(forms, 1)
    ]


def _name(dice: random.Random, parts: int = 2) -> str:
    return "".join(dice.sample(_SYLLABLES, parts)).capitalize()


def make_document(dice: random.Random, number: str) -> Document:
    """Return a release about a firm and the person who leads it."""
    firm = f"{_name(dice)} {dice.choice(_TRADES)} {dice.choice(_ENDINGS)}"
    person, order = f"{_name(dice)} {_name(dice, 3)}", dice.choice(_ORDERS)
    city, day = dice.choice(_CITIES), f"2024-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    listed = f"Today, the Treasury’s Office of Foreign Assets Control (OFAC) designated {firm} pursuant to {order}"
    acted = f"OFAC is designating {person} pursuant to {order} for having acted for or on behalf of {firm}"
    return Document(
        path=f"/news/{number}",
        title=f"Treasury Sanctions {firm}",
        published=day,
        paragraphs=(
            f"{listed} for operating in the transportation sector of the economy of the Russian Federation.",
            f"{firm} is based in {city}. {person} is the director of {firm} and owns the company.",
            f"{acted}, a person whose property and interests in property are blocked.",
            f"“Release {number} is a specimen of the project’s tests,” said an official who does not exist.",
        ),
    )


def publish(outlet: Outlet, base: str) -> dict[str, Published]:
    """Return what the site of an outlet at an address answers, by path."""
    return _publish_index(outlet, base) | {
        document.path: Published(render_page(document)) for document in outlet.documents
    }


def render_page(document: Document) -> bytes:
    """Return the page of a release within the furniture of a site."""
    paragraphs = "\n".join(f"<p>{escape(text)}</p>" for text in document.paragraphs)
    return f"""<!doctype html><html lang="en"><head><title>{escape(document.title)}</title>
<meta property="article:published_time" content="{document.published}"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<main><article><h1>{escape(document.title)}</h1>{paragraphs}</article></main>
<footer><p>All rights reserved.</p></footer></body></html>""".encode()


def _publish_index(outlet: Outlet, base: str) -> dict[str, Published]:
    render = {
        "rss": _rss,
        "atom": _atom,
        "json": _json_feed,
        "listing": _listing,
        "sitemap": _sitemap,
        "news-sitemap": _news_sitemap,
        "sitemap-index": _sitemap_index,
    }[outlet.form]
    return render(outlet, base)


def _rss(outlet: Outlet, base: str) -> dict[str, Published]:
    # Without dates: these releases count as young, and every night asks for their pages again.
    rows = "".join(
        f"<item><title>{escape(it.title)}</title><link>{base}{it.path}</link><guid>{outlet.key}{it.path}</guid></item>"
        for it in outlet.documents
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{outlet.key}</title>{rows}</channel></rss>'
    return {outlet.index: Published(text.encode(), "application/rss+xml")}


def _atom(outlet: Outlet, base: str) -> dict[str, Published]:
    rows = "".join(
        f"<entry><id>urn:{outlet.key}{it.path}</id><title>{escape(it.title)}</title>"
        f'<link href="{base}{it.path}"/><updated>{it.published}T08:00:00Z</updated></entry>'
        for it in outlet.documents
    )
    text = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{outlet.key}</title>{rows}</feed>'
    return {outlet.index: Published(text.encode(), "application/atom+xml")}


def _json_feed(outlet: Outlet, base: str) -> dict[str, Published]:
    rows = [
        {"id": it.path, "url": base + it.path, "title": it.title, "date_published": f"{it.published}T08:00:00-05:00"}
        for it in outlet.documents
    ]
    text = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": outlet.key, "items": rows})
    return {outlet.index: Published(text.encode(), "application/feed+json")}


def _listing(outlet: Outlet, base: str) -> dict[str, Published]:
    del base
    pages = [
        outlet.documents[start : start + ROWS_PER_PAGE] for start in range(0, len(outlet.documents), ROWS_PER_PAGE)
    ]
    published = {}
    for number, documents in enumerate(pages):
        rows = "".join(
            f'<li><h3><a class="headline" href="{it.path}">{escape(it.title)}</a></h3>'
            f'<time datetime="{it.published}">{it.published}</time></li>'
            for it in documents
        )
        more = f'<a rel="next" href="/releases?page={number + 1}">Older</a>' if number + 1 < len(pages) else ""
        text = f"<html><body><nav><a href='/'>Home</a></nav><ul>{rows}</ul>{more}</body></html>"
        published[outlet.index if number == 0 else f"/releases?page={number}"] = Published(text.encode())
    return published


_SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def _sitemap(outlet: Outlet, base: str) -> dict[str, Published]:
    rows = "".join(f"<url><loc>{base}{it.path}</loc><lastmod>{it.published}</lastmod></url>" for it in outlet.documents)
    return {outlet.index: Published(f"<urlset {_SITEMAP}>{rows}</urlset>".encode(), "application/xml")}


def _news_sitemap(outlet: Outlet, base: str) -> dict[str, Published]:
    rows = "".join(
        f"<url><loc>{base}{it.path}</loc><news:news><news:publication_date>{it.published}</news:publication_date>"
        f"<news:title>{escape(it.title)}</news:title></news:news></url>"
        for it in outlet.documents
    )
    names = f'{_SITEMAP} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return {outlet.index: Published(f"<urlset {names}>{rows}</urlset>".encode(), "application/xml")}


def _sitemap_index(outlet: Outlet, base: str) -> dict[str, Published]:
    index = f"<sitemap><loc>{base}/sitemap-1.xml</loc><lastmod>2024-12-01</lastmod></sitemap>"
    inner = next(iter(_sitemap(outlet, base).values()))
    return {
        outlet.index: Published(f"<sitemapindex {_SITEMAP}>{index}</sitemapindex>".encode(), "application/xml"),
        "/sitemap-1.xml": inner,
    }
