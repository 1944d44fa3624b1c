"""Pages for the tests of cleaning: an article within the furniture of a site."""

from __future__ import annotations

from typing import Any

from extractor.types import Item, Page, Source

PARAGRAPHS = (
    (
        "WASHINGTON — Today, the Office of Foreign Assets Control designated Vexholm Trading LLC for operating in the "
        "transportation sector of the economy of the Russian Federation."
    ),
    (
        "Vexholm Trading LLC is owned or controlled by Orsa Kellim, who has chartered tankers since last spring "
        "and who moved the proceeds through three banks."
    ),
    "“The network paid for its ships in cash,” said an official who follows the trade, naming two more ports.",
)
BODY = "\n".join(f"<p>{text}</p>" for text in PARAGRAPHS)
SEEN = "2026-03-05T02:00:00+00:00"


def html(
    body: str = BODY,
    *,
    head: str = "",
    title: str = "Treasury Sanctions Vexholm Trading Network",
    before: str = "",
    after: str = "",
) -> str:
    """Return a page with a menu, a cookie banner, share buttons and other stories around `body`."""
    return f"""<!doctype html><html lang="en"><head><title>{title} | Specimen Gazette</title>{head}</head><body>
<div id="cookie-banner"><p>We use cookies to improve this site.</p><button>Accept all</button></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
{before}<main><article><h1>{title}</h1>
<div class="share-buttons"><a href="#">Share on Facebook</a><a href="#">Tweet</a></div>
{body}</article></main>{after}
<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Senator Quill opens bridge</a></li></ul></aside>
<footer><p>Copyright Specimen Gazette. All rights reserved.</p></footer></body></html>"""


def page(body: str | bytes, content_type: str = "text/html; charset=utf-8", **fields: Any) -> Page:
    """Return a page as it was fetched."""
    data = body.encode() if isinstance(body, str) else body
    defaults: dict[str, Any] = {
        "url": "https://gazette.example.com/2026/vexholm",
        "final_url": "",
        "source": "gazette",
        "fetched_at": SEEN,
        "status": 200,
    }
    return Page(body=data, content_type=content_type, **(defaults | fields))


def item(**fields: Any) -> Item:
    """Return the feed entry of that page."""
    defaults = {"source": "gazette", "url": "https://gazette.example.com/2026/vexholm", "id": "1"}
    return Item(**(defaults | fields))


def source(**fields: Any) -> Source:
    """Return the row of the gazette."""
    defaults: dict[str, Any] = {
        "key": "gazette",
        "title": "Specimen Gazette",
        "kind": "feed",
        "url": "https://gazette.example.com/feed",
        "publisher": "Specimen Gazette",
        "country": "us",
        "tier": "press",
        "language": "en",
        "licence": "specimen",
    }
    return Source(**(defaults | fields))
