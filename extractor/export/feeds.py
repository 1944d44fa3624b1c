"""Hand the newest actions on as JSON Feed 1.1 (https://jsonfeed.org) or Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from extractor.export.knowledge import Action, Knowledge
from extractor.export.wording import ACTS, MACHINE_READ, legible, stable_uuid, timestamp, to_json

_TITLE = "New actions"
_ENTRIES = 200


def _key(action: Action) -> str:
    return stable_uuid("action", action.id).urn


def _headline(action: Action) -> str:
    names = ", ".join(action.targets[:3]) or "targets it does not name"
    more = f" and {len(action.targets) - 3} more" if len(action.targets) > 3 else ""
    return f"{action.authority} {ACTS[action.kind]} {names}{more}"


def _words(action: Action) -> str:
    source = ", ".join(part for part in (action.quote.publisher, action.quote.title) if part)
    return f"“{action.quote.text}” ({source}) [{MACHINE_READ}]"


def _day(action: Action) -> str:
    return timestamp(action.quote.published or action.date)


def _address(action: Action) -> str:
    return action.quote.url if action.quote.url.startswith(("http://", "https://")) else ""


def write_json_feed(knowledge: Knowledge) -> Iterator[str]:
    """Yield a feed, an item a line."""
    head = {"version": "https://jsonfeed.org/version/1.1", "title": _TITLE}
    yield to_json(head)[:-1] + ', "items": [\n'
    mark = ""
    for action in knowledge.actions(_ENTRIES):
        item = {
            "id": _key(action),
            "title": _headline(action),
            "content_text": _words(action),
            "date_published": _day(action),
            "tags": [action.kind, action.authority],
        }
        if url := _address(action):
            item |= {"url": url}
        yield mark + to_json(item)
        mark = ",\n"
    yield "\n]}\n"


def write_atom(knowledge: Knowledge) -> Iterator[str]:
    """Yield the same as Atom; it was updated when its newest entry was."""
    actions = list(knowledge.actions(_ENTRIES))
    yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield f"<title>{_TITLE}</title>\n<id>{stable_uuid('feed', 'actions').urn}</id>\n"
    yield f"<updated>{max(map(_day, actions), default=timestamp(''))}</updated>\n"
    yield "<author><name>designation-extractor</name></author>\n"
    for action in actions:
        url = _address(action)
        yield "<entry>"
        yield f"<title>{escape(legible(_headline(action)))}</title><id>{_key(action)}</id>"
        yield f"<link href={quoteattr(legible(url))}/>" if url else ""
        yield f"<updated>{_day(action)}</updated><category term={quoteattr(action.kind)}/>"
        yield f'<content type="text">{escape(legible(_words(action)))}</content></entry>\n'
    yield "</feed>\n"
