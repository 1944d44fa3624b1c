"""Find the feeds a page announces."""

from __future__ import annotations

from lxml import etree
from lxml import html as lxml_html

from extractor.acquire.charset import decode
from extractor.acquire.urls import join
from extractor.lexicon.markup import without_attribute_runs

_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json"}
)


def find_feeds(body: bytes, url: str, content_type: str = "") -> tuple[tuple[str, str], ...]:
    """Return (address, title) of every feed in the `<link rel="alternate">`s of a page, in its order."""
    try:
        text = without_attribute_runs(decode(body, content_type))
        root = lxml_html.document_fromstring(
            text.encode(), parser=lxml_html.HTMLParser(encoding="utf-8", no_network=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ()
    base = next((element.get("href") for element in root.iter("base") if element.get("href")), "")
    found: dict[str, str] = {}
    for link in root.iter("link"):
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        if "alternate" in (link.get("rel") or "").lower().split() and kind in _TYPES and link.get("href"):
            address = join(join(url, base) or url, link.get("href"))
            is_oembed_or_api = kind == "application/json" and "feed" not in address
            if address and not is_oembed_or_api:
                found.setdefault(address, " ".join((link.get("title") or "").split()))
    return tuple(found.items())
