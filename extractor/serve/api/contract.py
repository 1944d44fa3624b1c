"""What an endpoint is: its path, its parameters, the schema of its answer, and the coroutine that answers.

Routes, the OpenAPI document and the page to try it are all made from the same `Endpoint` rows, so that they
cannot say different things.
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from datasette.utils.asgi import Request

    from extractor.serve.reader import Reader, Row

PREFIX = "/api/v1"
MOST = 100  # rows of one answer
_LENGTH = 200  # characters of a parameter
DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?Z?)?)?)?"


class ApiError(Exception):
    """A request that cannot be answered; becomes JSON with a stable code."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """One parameter of the address."""

    name: str
    says: str
    kind: str = "text"  # "text" | "number" | "flag" | "date" | "cursor" | "json"
    values: tuple[str, ...] = ()  # the only ones that are allowed
    default: Any = None
    least: int = 1
    most: int = MOST
    example: str = ""
    required: bool = False
    schema: dict[str, Any] = field(default_factory=dict)  # of what a "json" holds

    def read(self, text: str) -> Any:
        """Return the value that `text` means. Raises `ApiError`."""
        if self.kind == "json":
            return text
        if len(text) > _LENGTH:
            raise self._wrong(f"is longer than {_LENGTH} characters")
        if self.values and text not in self.values:
            raise self._wrong(f"must be one of {', '.join(self.values)}")
        if self.kind == "number":
            if not (text.isascii() and text.isdecimal()) or not self.least <= int(text) <= self.most:
                raise self._wrong(f"must be a number from {self.least} to {self.most}")
            return int(text)
        if self.kind == "flag":
            if text not in {"0", "1", "true", "false"}:
                raise self._wrong("must be 1 or 0")
            return text in {"1", "true"}
        if self.kind == "date" and not re.fullmatch(DATE, text):
            raise self._wrong("must be a date as 2026-02-28")
        if self.kind == "cursor":
            return read_cursor(text)
        return "".join(c for c in text if c.isprintable()).strip()

    def _wrong(self, why: str) -> ApiError:
        return ApiError(400, "parameter-invalid", f"{self.name} {why}")


LIMIT = Param(name="limit", says="Rows of one answer", kind="number", default=25)
CURSOR = Param(name="cursor", says="`next` of the answer before", kind="cursor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One path of the API."""

    path: str  # below PREFIX, with {names}
    says: str
    answer: Callable[[Ask], Awaitable[Any]]
    schema: str  # of the answer, by name
    params: tuple[Param, ...] = ()
    example: dict[str, str] = field(default_factory=dict)  # values of the names in the path
    method: str = "GET"
    media: str = "application/json"
    tag: str = "data"
    body: dict[str, Any] | None = None  # JSON Schema of what is posted
    body_example: Any = None

    @property
    def is_list(self) -> bool:
        """Whether the answer comes in pages."""
        return CURSOR in self.params

    @property
    def route(self) -> str:
        """The regular expression of the path."""
        literal = re.escape(PREFIX + self.path).replace(r"\{", "{").replace(r"\}", "}")
        return "^" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+?)", literal) + "$"

    def read(self, request: Request) -> Row:
        """Return the values of all parameters. Raises `ApiError` for wrong and for unknown ones."""
        given = {key: request.args.get(key) or "" for key in request.args}
        known = {p.name: p for p in self.params}
        if unknown := sorted(set(given) - set(known)):
            allowed = ", ".join(known) or "none"
            raise ApiError(400, "parameter-unknown", f"{unknown[0][:60]!r} is no parameter here; known: {allowed}")
        values = {name: p.read(given[name]) if given.get(name) else p.default for name, p in known.items()}
        if missing := [name for name, p in known.items() if p.required and not values[name]]:
            raise ApiError(400, "parameter-missing", f"{missing[0]} is needed")
        return values


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A request as an endpoint sees it."""

    reader: Reader
    request: Request
    values: Row
    posted: Any = None

    @cached_property
    def here(self) -> str:
        """The absolute address of the site, without the last slash (an answer holds hundreds of addresses)."""
        datasette = self.reader.datasette
        return str(datasette.absolute_url(self.request, datasette.urls.path("/"))).rstrip("/")

    def __getitem__(self, name: str) -> Any:
        """Return a parameter, None where it was not given and has no default."""
        return self.values.get(name)

    def address(self, path: str, **params: Any) -> str:
        """Return the absolute address of one of our paths."""
        kept = {k: v for k, v in params.items() if v not in {None, ""}}
        return self.here + path + ("?" + urlencode(kept) if kept else "")


@dataclass(frozen=True, slots=True)
class Rows:
    """One page of a list, and the cursor of the next."""

    rows: list[Row]
    following: str | None = None


def cursor(*place: Any) -> str:
    """Return the opaque text of a place in a list."""
    return urlsafe_b64encode(json.dumps(place, separators=(",", ":")).encode()).decode().rstrip("=")


def read_cursor(text: str) -> list[Any]:
    """Return the place a cursor stands for. Raises `ApiError` for one that is not ours."""
    try:
        place = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, RecursionError) as error:
        raise ApiError(400, "cursor-invalid", "cursor is not one that this API gave out") from error
    if not isinstance(place, list) or not all(isinstance(one, str | int | float | None) for one in place):
        raise ApiError(400, "cursor-invalid", "cursor is not one that this API gave out")
    return place


def filled(path: str, values: dict[str, str]) -> str:
    """Return a path with its {names} replaced."""
    return re.sub(r"\{(\w+)\}", lambda m: quote(values.get(m[1], m[0]), safe=""), path)
