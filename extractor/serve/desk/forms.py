"""Read what an operator posts: from our own page, no larger than a form is, by whoever may.

asgi-csrf asks for no token where a request has no cookie, which is how a proxy that signs people in may send it; so
the token of the form is compared here, always, and `plugin.skip_csrf` keeps asgi-csrf out of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from secrets import compare_digest
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from extractor.serve.doors import without_prefix

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, MutableMapping

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

MOST = 65_536  # bytes of a form
_FIELDS = 1000
_TEXT = 2000  # characters of a field
_FORM = b"application/x-www-form-urlencoded"
_PATHS = re.compile(r"/(login|logout|review|review/back)$")
_BACK = re.compile(r"/(?!/)[\w/~.%-]*(\?[\w=&%~.+-]*)?(#[\w-]*)?")


class BadFormError(Exception):
    """A form that is not answered; `status` says why."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def is_ours(path: str) -> bool:
    """Tell whether a path (without `base_url`) is one that an operator's forms are posted to."""
    return bool(_PATHS.match(path))


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form, as they were sent."""

    fields: Mapping[str, list[str]]

    def __getitem__(self, name: str) -> str:
        """Return the last value of a field without what no keyboard makes, "" where there is none."""
        return _clean(self.secret(name))

    def secret(self, name: str) -> str:
        """Return a value to the letter."""
        return self.fields[name][-1] if self.fields.get(name) else ""

    def all(self, name: str) -> tuple[str, ...]:
        """Return all values of a field."""
        return tuple(_clean(value) for value in self.fields.get(name, ()))


async def read_form(request: Request) -> Form:
    """Return what was posted. Raises `BadFormError`."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    if site not in {"same-origin", "none"}:
        raise BadFormError(403, "This was sent from another site.")
    body = await request.post_body()  # `bounded` has seen to its size
    try:
        fields = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict")
    except ValueError as error:
        raise BadFormError(400, "This is no form of this site.") from error
    form = Form(fields)
    # without its cookie, a token is made anew for each request, and none fits it
    if not compare_digest(form["csrftoken"].encode(), request.scope["csrftoken"]().encode()):
        raise BadFormError(403, "The form had expired, or was not from this site. Go back, load it anew, try again.")
    return form


def _clean(value: str) -> str:
    return "".join(c for c in value if c.isprintable())[:_TEXT].strip()


def here(datasette: Datasette, request: Request) -> str:
    """Return the address that was asked, below `base_url` whether a proxy cuts that off or not."""
    query = f"?{request.query_string}" if request.query_string else ""
    return str(datasette.urls.path(without_prefix(datasette, request.path))) + query


def way_back(datasette: Datasette, form: Form, name: str, otherwise: str) -> str:
    """Return the address that a form asks to go on with, as far as it is one of this site."""
    asked = form[name]
    base = str(datasette.setting("base_url"))
    is_ours = bool(_BACK.fullmatch(asked)) and asked.startswith(base) and ".." not in asked
    return asked if is_ours else str(datasette.urls.path(otherwise))


def with_done(address: str, decision: str) -> str:
    """Return an address whose page tells of a decision."""
    path, mark, fragment = address.partition("#")
    kept = re.sub(r"([?&])done=[^&]*&?", r"\1", path).rstrip("?&")
    return f"{kept}{'&' if '?' in kept else '?'}done={decision}{mark}{fragment}"


async def bounded(
    scope: MutableMapping[str, Any], receive: Callable[[], Awaitable[MutableMapping[str, Any]]]
) -> tuple[int, Callable[[], Awaitable[MutableMapping[str, Any]]]]:
    """Take in the body of a form before anything is asked of it: 0 and how to read it again, or the status to refuse.

    asgi-csrf and Datasette would take in whatever is sent.
    """
    given = dict(scope["headers"])
    if given.get(b"content-type", _FORM).partition(b";")[0].strip().lower() != _FORM:
        return 415, receive
    length = given.get(b"content-length", b"0")
    if not length.isdigit() or int(length) > MOST:
        return 413, receive
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return 400, receive
        body += message.get("body", b"")
        if len(body) > MOST:
            return 413, receive
        if not message.get("more_body", False):
            break
    left = [body]

    async def again() -> MutableMapping[str, Any]:
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        return await receive()

    return 0, again
