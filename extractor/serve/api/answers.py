"""From an endpoint's answer to HTTP: JSON, the next page, ETags, errors.

An ETag is the state of the knowledge base (it changes when a run has written), weak because gzip may change the
bytes: a reader that asks again with If-None-Match gets 304 until the next run.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Forbidden, NotFound, Response

from extractor.serve.api.contract import ApiError, Ask, Endpoint, Rows
from extractor.serve.doors import allowed, decoded, key_of, own_address

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request

    from extractor.serve.reader import Reader

_BODY = 262_144  # bytes of a posted body
_CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Link, ETag"}


def view(*endpoints: Endpoint) -> Callable[..., Awaitable[Response]]:
    """Return the Datasette view of the endpoints that share a path, one for each method."""
    methods = {endpoint.method: endpoint for endpoint in endpoints}

    async def answer(datasette: Datasette, request: Request) -> Response:
        try:
            endpoint = methods.get("GET" if request.method == "HEAD" else request.method)
            if endpoint is None:
                return failure(405, "method-not-allowed", f"use {' or '.join(methods)}", Allow=", ".join(methods))
            return await _answer(await allowed(datasette, request), request, endpoint)
        except ApiError as error:
            return failure(error.status, error.code, error.message)
        except NotFound as error:
            return failure(404, "not-found", str(error))
        except Forbidden as error:
            return failure(403, "forbidden", str(error) or "you may not see this")
        except QueryInterrupted:
            return failure(503, "query-timeout", "the question took too long; narrow it down")

    return answer


async def _answer(reader: Reader, request: Request, endpoint: Endpoint) -> Response:
    values = endpoint.read(request) | {key: decoded(value) for key, value in request.url_vars.items()}
    etag = f'W/"{await reader.version()}"'
    if endpoint.method == "GET" and etag in request.headers.get("if-none-match", ""):
        return Response("", status=304, headers=_headers(reader, etag))
    key = key_of(request) if endpoint.method == "GET" else None
    if key and (known := await reader.recall(key)):
        return _json(known[0], headers=_headers(reader, etag) | known[1])
    posted = await _posted(request) if endpoint.method == "POST" else None
    answer = await endpoint.answer(Ask(reader=reader, request=request, values=values, posted=posted))
    if isinstance(answer, Response):
        answer.headers |= _headers(reader, etag)
        return answer
    headers = _headers(reader, etag) if endpoint.method == "GET" else {**_CORS, "Cache-Control": "no-store"}
    more: dict[str, str] = {}
    if isinstance(answer, Rows):
        address = _following(reader, request, answer)
        answer = {"rows": answer.rows, "next": answer.following, "next_url": address}
        more = {"Link": f'<{address}>; rel="next"'} if address else {}
    body = _encoded(answer)
    if key:
        reader.keep(key, body, more)
    return _json(body, headers=headers | more)


def json_response(value: Any, *, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return a value as JSON."""
    return _json(_encoded(value), status=status, headers=headers)


def _encoded(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _json(body: bytes, *, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(body, status=status, headers=headers or {}, content_type="application/json; charset=utf-8")


def failure(status: int, code: str, message: str, **headers: str) -> Response:
    """Return an error as JSON."""
    body = {"ok": False, "error": message, "code": code, "status": status}
    return json_response(body, status=status, headers={**_CORS, "Cache-Control": "no-store", **headers})


def _headers(reader: Reader, etag: str) -> dict[str, str]:
    age = reader.datasette.setting("default_cache_ttl")
    return {**_CORS, "ETag": etag, "Cache-Control": f"max-age={age}", "Vary": "Accept-Encoding"}


def _following(reader: Reader, request: Request, answer: Rows) -> str | None:
    if answer.following is None:
        return None
    kept = {key: request.args.get(key) for key in request.args if key != "cursor"} | {"cursor": answer.following}
    return f"{own_address(reader.datasette, request)}?{urlencode(kept)}"


async def _posted(request: Request) -> bytes:
    """Return the posted bytes. Raises `ApiError` for too many, before they are all read."""
    body: bytes = b""
    while True:
        message = await request.receive()
        if message["type"] != "http.request":
            raise ApiError(400, "body-incomplete", "the body was not sent whole")
        body += bytes(message.get("body", b""))
        if len(body) > _BODY:
            raise ApiError(413, "body-too-large", f"a body has {_BODY:,} bytes at most")
        if not message.get("more_body", False):
            return body
