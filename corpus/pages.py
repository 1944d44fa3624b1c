"""The specimen world as pages, listings and feeds: pure functions of the files below `world/` and `templates/`.

Every folder of `world/` is an outlet: `outlet.toml` says how it publishes, every `.md` is
a document (TOML front matter, then paragraphs, `## headings`, `- items`, `| rows |` and
`> quotations`). `name.edited.md` is what `name.md` becomes once its outlet corrected it.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).parent
SPECIMEN = (
    "Specimen page of the project designation-extractor. Every person, company, ship and wallet named here "
    "is invented; nothing on it was published by the authority or outlet it imitates."
)
_LEAD = 280


# --- what there is -----------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Document:
    """One `.md` file."""

    slug: str
    title: str
    published: date
    body: str
    updated: date | None = None
    by: str = ""
    teaser: bool = False  # only the beginning is shown, behind a paywall
    gone: bool = False  # an apology served with status 200

    @property
    def changed(self) -> datetime:
        """When the page last changed; documents appear at noon."""
        return datetime.combine(self.updated or self.published, time(12), tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Outlet:
    """One folder: how it publishes, and its documents, newest first."""

    key: str
    title: str
    template: str
    index: str  # path of the feed or listing below the outlet
    format: str  # "rss", "atom", "json" or "listing"
    articles: str  # path of the articles below the outlet
    language: str = "en"
    per_page: int = 50
    menu: tuple[str, ...] = ()
    documents: tuple[Document, ...] = field(default=(), repr=False)

    def path(self, document: Document) -> str:
        """Return the path of a document's page."""
        return f"/{self.key}/{self.articles}{document.slug}"

    @property
    def pages(self) -> int:
        """How many pages its index has."""
        return -(-len(self.documents) // self.per_page)


def read_document(path: Path) -> Document:
    """Return the document of a file of front matter and text."""
    _, matter, body = path.read_text("utf-8").split("+++\n", 2)
    fields = tomllib.loads(matter)
    fields["published"] = fields.pop("date")
    return Document(slug=path.name.split(".")[0], body=body.strip(), **fields)


def read_outlets(*, edit: bool = False) -> list[Outlet]:
    """Return the outlets of the world; with `edit`, corrected articles in place of what they correct."""
    outlets = []
    for folder in sorted(path for path in (HERE / "world").iterdir() if path.is_dir()):
        files = {path.name.split(".")[0]: path for path in sorted(folder.glob("*.md")) if ".edited." not in path.name}
        if edit:
            files |= {path.name.split(".")[0]: path for path in folder.glob("*.edited.md")}
        documents = sorted(map(read_document, files.values()), key=lambda row: (row.published, row.slug), reverse=True)
        settings = tomllib.loads((folder / "outlet.toml").read_text("utf-8"))
        settings["menu"] = tuple(settings.get("menu", ()))
        outlets.append(Outlet(key=folder.name, documents=tuple(documents), **settings))
    return outlets


# --- pages -------------------------------------------------------------------------------

_BLOCKS = {"## ": "<h2>{}</h2>", "> ": "<blockquote><p>{}</p></blockquote>"}


def _table(lines: list[str]) -> str:
    rows = [[escape(cell.strip()) for cell in line.strip("| ").split("|")] for line in lines]
    head = "".join(f"<th>{cell}</th>" for cell in rows[0])
    rest = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rest}</tbody></table>"


def render_body(text: str) -> str:
    """Return the blocks of a document as HTML."""
    parts = []
    for block in re.split(r"\n\s*\n", text):
        lines = block.split("\n")
        mark = next((mark for mark in _BLOCKS if block.startswith(mark)), "")
        if mark:
            parts.append(_BLOCKS[mark].format(escape(block.removeprefix(mark))))
        elif block.startswith("- "):
            parts.append("<ul>" + "".join(f"<li>{escape(line[2:])}</li>" for line in lines) + "</ul>")
        elif block.startswith("|"):
            parts.append(_table(lines))
        else:
            parts.append(f"<p>{escape(block)}</p>")
    return "\n".join(parts)


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _links(outlet: Outlet, documents: Iterable[Document]) -> str:
    return "".join(f'<li><a href="{outlet.path(row)}">{escape(row.title)}</a></li>' for row in documents)


def _template(name: str) -> Template:
    return Template((HERE / "templates" / f"{name}.html").read_text("utf-8"))


def _page(outlet: Outlet, name: str, **values: str) -> str:
    menu = "".join(f'<li><a href="/{outlet.key}/">{escape(label)}</a></li>' for label in outlet.menu)
    style = (HERE / "templates" / "style.css").read_text("utf-8")
    return _template(name).substitute(
        lang=outlet.language,
        site=escape(outlet.title),
        menu=menu,
        style=style,
        specimen=SPECIMEN,
        index=f"/{outlet.key}/{outlet.index}",
        **values,
    )


def render_page(outlet: Outlet, document: Document) -> str:
    """Return the page of a document, with the furniture of its outlet around it."""
    others = [row for row in outlet.documents if row.slug != document.slug]
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": document.title,
        "datePublished": f"{document.published}T12:00:00Z",
        "dateModified": f"{document.updated or document.published}T12:00:00Z",
        "isAccessibleForFree": not document.teaser,
    }
    plea = "<p>Subscribe to continue reading this story.</p>" if document.teaser else ""
    return _page(
        outlet,
        "gone" if document.gone else outlet.template,
        title=escape(document.title),
        canonical=outlet.path(document),
        iso=document.published.isoformat(),
        long=_long(document.published),
        by=escape(document.by),
        body=render_body(document.body) + plea,
        data=json.dumps(data, ensure_ascii=False).replace("</", "<\\/"),
        related=_links(outlet, others[:4]),
    )


def render_listing(outlet: Outlet, number: int) -> str:
    """Return one page of an index: a row per document, and a link to the next page."""
    rows = outlet.documents[(number - 1) * outlet.per_page : number * outlet.per_page]
    items = "".join(
        f'<div class="views-row"><time datetime="{row.published}T12:00:00Z">{_long(row.published)}</time>'
        f'<h3><a href="{outlet.path(row)}">{escape(row.title)}</a></h3></div>'
        for row in rows
    )
    following = f'<li class="pager__item--next"><a href="?page={number + 1}" rel="next">Next</a></li>'
    more = following if number < outlet.pages else ""
    return _page(outlet, "listing", items=items, pager=more)


def render_home(outlets: Iterable[Outlet]) -> str:
    """Return the page that lists the outlets."""
    rows = "".join(f'<li><a href="/{row.key}/">{escape(row.title)}</a></li>' for row in outlets)
    style = (HERE / "templates" / "style.css").read_text("utf-8")
    return _template("home").substitute(specimen=SPECIMEN, outlets=rows, style=style)


# --- feeds -------------------------------------------------------------------------------


def _lead(document: Document) -> str:
    first = document.body.split("\n\n")[0]
    return first if len(first) <= _LEAD else first[:_LEAD].rsplit(" ", 1)[0] + " …"


def render_rss(outlet: Outlet, base: str) -> str:
    """Return an RSS 2.0 feed."""
    items = "".join(
        f"<item><title>{escape(row.title)}</title><link>{base}{outlet.path(row)}</link>"
        f'<guid isPermaLink="true">{base}{outlet.path(row)}</guid>'
        f"<pubDate>{format_datetime(row.changed, usegmt=True)}</pubDate>"
        f"<description>{escape(_lead(row))}</description></item>\n"
        for row in outlet.documents
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>{escape(outlet.title)}</title>'
        f"<link>{base}/{outlet.key}/</link><description>{escape(SPECIMEN)}</description>\n{items}</channel></rss>\n"
    )


def render_atom(outlet: Outlet, base: str) -> str:
    """Return an Atom feed (RFC 4287)."""
    entries = "".join(
        f'<entry><title>{escape(row.title)}</title><link rel="alternate" href="{base}{outlet.path(row)}"/>'
        f"<id>tag:specimen.example,2024:{outlet.key}/{row.slug}</id><published>{row.published}T12:00:00Z</published>"
        f"<updated>{row.changed:%Y-%m-%dT%H:%M:%SZ}</updated><summary>{escape(_lead(row))}</summary></entry>\n"
        for row in outlet.documents
    )
    updated = max(row.changed for row in outlet.documents)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>{escape(outlet.title)}</title>'
        f"<id>tag:specimen.example,2024:{outlet.key}</id><updated>{updated:%Y-%m-%dT%H:%M:%SZ}</updated>"
        f'<link rel="self" href="{base}/{outlet.key}/{outlet.index}"/>'
        f"<subtitle>{escape(SPECIMEN)}</subtitle>\n{entries}</feed>\n"
    )


def render_json_feed(outlet: Outlet, base: str) -> str:
    """Return a JSON Feed 1.1."""
    items = [
        {
            "id": f"{outlet.key}/{row.slug}",
            "url": base + outlet.path(row),
            "title": row.title,
            "summary": _lead(row),
            "date_published": f"{row.published}T12:00:00Z",
        }
        for row in outlet.documents
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.title,
        "description": SPECIMEN,
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


# --- manifest ----------------------------------------------------------------------------


def manifest() -> str:
    """Return one JSON line per document: where it is served, and the hashes of its file and its page."""
    lines = []
    for outlet in read_outlets():
        for row in sorted(outlet.documents, key=lambda row: row.slug):
            path = HERE / "world" / outlet.key / f"{row.slug}.md"
            entry = {
                "file": path.relative_to(HERE).as_posix(),
                "path": outlet.path(row),
                "publisher": outlet.title,
                "published": row.published.isoformat(),
                "language": outlet.language,
                "licence": "Apache-2.0",
                "origin": "synthetic",
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                "page_sha256": hashlib.sha256(render_page(outlet, row).encode()).hexdigest(),
            }
            lines.append(json.dumps(entry, ensure_ascii=False))
    return "\n".join(lines) + "\n"
