"""The pages of the desk: sign in and out, one question after the other, an entry to correct, what was decided.

Everything but signing in is for operators only. What is decided is answered with 303, so that a page loaded anew
decides nothing twice.
"""

from __future__ import annotations

import asyncio
import logging
from functools import wraps
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from datasette.utils.asgi import Forbidden, NotFound, Response

from extractor.errors import LockedError, StoreError
from extractor.serve import desk
from extractor.serve.desk import KINDS, SORTS, Answer, Kind, Office, Question, RefusedError, Sort
from extractor.serve.desk.forms import BadFormError, Form, here, read_form, way_back, with_done
from extractor.serve.doors import allowed, asked, part
from extractor.serve.rendering import render
from extractor.types import ACTOR_TYPES

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

    from extractor.serve.reader import Row

_log = logging.getLogger(__name__)
PAGE = 40
_MOST_SKIPPED = 1_000_000
_VERBS = frozenset({"y", "n", "u", "name", "type", "same", "split", "no", "never"})
_UNWRITTEN = "The knowledge base could not be written, which is in the log. Nothing was kept."
_BUSY = "A run is writing the knowledge base. Nothing was kept yet: send this again when it is done."


def operator_of(request: Request) -> str:
    """Return the name of the operator who asks (`guard` has looked), "" for everybody else."""
    return str(request.scope.get("operator") or "")


def _office(datasette: Datasette) -> Office:
    office = desk.found(datasette)
    if office is None:
        raise NotFound("Nothing is decided here")
    return office


def operators_only(view: Callable[..., Awaitable[Response]]) -> Callable[..., Awaitable[Response]]:
    """Let a page be for operators: others who look are sent to sign in, others who post are refused."""

    @wraps(view)
    async def guarded(datasette: Datasette, request: Request) -> Response:
        await allowed(datasette, request)
        office = _office(datasette)
        if operator_of(request):
            try:
                return await view(datasette, request, office)
            except BadFormError as error:
                return await _page(datasette, request, "refused", {"says": str(error)}, status=error.status)
        if request.method == "POST":
            raise Forbidden("Sign in to decide. What was sent has not been kept.")
        return Response.redirect(f"{datasette.urls.path('/login')}?next={quote(here(datasette, request), safe='/')}")

    del guarded.__wrapped__  # Datasette hands over what the parameters are called
    return guarded


async def _page(
    datasette: Datasette, request: Request, template: str, variables: Row, *, status: int = 200
) -> Response:
    html = await render(datasette, request, f"desk/{template}", variables)
    return Response.html(html, status=status, headers={"Cache-Control": "no-store"})


async def notice(datasette: Datasette, request: Request | None) -> Row:
    """Return what the frame of a page needs where there is a desk: who sits at it, what he has just decided."""
    office = desk.found(datasette)
    if office is None or request is None:
        return {}
    name = operator_of(request)
    done = asked(request, "done") if name else ""
    said = await asyncio.to_thread(office.desk.said, done) if done else None
    is_by_proxy = bool(name) and office.operators.is_by_proxy(request.scope)
    return {"desk": True, "operator": name, "by_proxy": is_by_proxy, "done": said, "here": here(datasette, request)}


# --- questions -----------------------------------------------------------------------------------


@operators_only
async def review(datasette: Datasette, request: Request, office: Office) -> Response:
    """Ask the next question, or keep an answer."""
    if request.method == "POST":
        return await _keep(datasette, request, office)
    sort: Sort = next((one for one in SORTS if one == asked(request, "of")), "pairs")
    typed = asked(request, "skip")
    skip = min(int(typed), _MOST_SKIPPED) if typed.isascii() and typed.isdecimal() else 0
    counts = await asyncio.to_thread(office.desk.counts)
    question = await asyncio.to_thread(office.desk.next, sort, skip)
    place = {
        "counts": counts,
        "sort": sort,
        "skip": skip,
        "back": datasette.urls.path(f"/review?of={sort}&skip={skip}"),
    }
    return await _asked(datasette, request, question, place)


@operators_only
async def one(datasette: Datasette, request: Request, office: Office) -> Response:
    """Ask one question by its address."""
    kind: Kind = next(kind for kind in KINDS if kind == request.url_vars["kind"])
    key = part(request)
    question = await asyncio.to_thread(office.desk.find, kind, key.replace(".", " ") if kind == "pair" else key)
    if question is None:
        raise NotFound("There is nothing to ask under this address")
    counts = await asyncio.to_thread(office.desk.counts)
    place = {"counts": counts, "sort": "", "skip": 0, "back": datasette.urls.path(f"/review/{kind}/{key}")}
    return await _asked(datasette, request, question, place)


async def _asked(
    datasette: Datasette, request: Request, question: Question | None, more: Row, *, status: int = 200
) -> Response:
    template = question.kind if question else "nothing"
    variables: Row = {"question": question, "types": ACTOR_TYPES, "typed": {}, "trouble": ""} | more
    return await _page(datasette, request, template, variables, status=status)


async def _keep(datasette: Datasette, request: Request, office: Office) -> Response:
    form = await read_form(request)
    answer = _answer(form, operator_of(request))
    back = way_back(datasette, form, "back", "/review")
    try:
        decision = await asyncio.to_thread(office.desk.decide, answer)
    except RefusedError as error:
        trouble, status = str(error), 400
    except LockedError:
        trouble, status = _BUSY, 503
    except StoreError as error:  # the disk is full, say
        _log.exception("not kept", extra={"code": error.code})
        trouble, status = _UNWRITTEN, 500
    else:
        _log.info("decided", extra={"operator": answer.by, "decision": decision, "verb": answer.verb})
        return Response.redirect(with_done(back, decision), status=303)
    # the question again, with what was typed, and why it was not kept
    question = await asyncio.to_thread(office.desk.find, answer.kind, answer.key)
    counts = await asyncio.to_thread(office.desk.counts)
    more = {"counts": counts, "sort": "", "skip": 0, "back": back, "trouble": trouble, "typed": answer}
    response = await _asked(datasette, request, question, more, status=status)
    if status == 503:
        response.headers["Retry-After"] = "300"
    return response


def _answer(form: Form, by: str) -> Answer:
    kind = next((one for one in KINDS if one == form["kind"]), None)
    if kind is None or not form["key"] or form["verb"] not in _VERBS:
        raise BadFormError(400, "This is no answer to any question.")
    return Answer(
        kind=kind, key=form["key"], verb=form["verb"], by=by, sides=form.all("side"), what=form["what"],
        reason=form["reason"],
    )  # fmt: skip


# --- decisions ------------------------------------------------------------------------------------


@operators_only
async def take_back(datasette: Datasette, request: Request, office: Office) -> Response:
    """Withdraw a decision."""
    if request.method != "POST":
        return Response("Use POST\n", status=405, headers={"Allow": "POST"})
    form = await read_form(request)
    try:
        await asyncio.to_thread(office.desk.take_back, form["decision"], operator_of(request))
    except RefusedError as error:
        raise BadFormError(400, str(error)) from error
    except LockedError as error:
        raise BadFormError(503, _BUSY) from error
    _log.info("taken back", extra={"operator": operator_of(request), "decision": form["decision"]})
    return Response.redirect(with_done(way_back(datasette, form, "back", "/review/history"), form["decision"]), 303)


@operators_only
async def history(datasette: Datasette, request: Request, office: Office) -> Response:
    """Show who decided what, and when."""
    typed = asked(request, "page")
    page = min(max(int(typed), 1), 10_000) if typed.isascii() and typed.isdecimal() else 1
    said = await asyncio.to_thread(office.desk.history, (page - 1) * PAGE, PAGE + 1)
    counts = await asyncio.to_thread(office.desk.counts)
    back = datasette.urls.path(f"/review/history?page={page}")
    shown = {"said": said[:PAGE], "page": page, "more": len(said) > PAGE, "counts": counts, "sort": "history"}
    return await _page(datasette, request, "history", shown | {"back": back})


@operators_only
async def lines(datasette: Datasette, request: Request, office: Office) -> Response:
    """Give what holds as a file."""
    del datasette, request
    body = "".join(f"{line}\n" for line in await asyncio.to_thread(lambda: list(office.desk.lines())))
    headers = {"Content-Disposition": 'attachment; filename="decisions.jsonl"', "Cache-Control": "no-store"}
    return Response(body, headers=headers, content_type="application/jsonl; charset=utf-8")


ROUTES: list[tuple[str, Callable[..., Any]]] = [
    (r"^/review$", review),
    (r"^/review/back$", take_back),
    (r"^/review/history$", history),
    (r"^/review/decisions\.jsonl$", lines),
    (rf"^/review/(?P<kind>{'|'.join(KINDS)})/(?P<key>[^/]+)$", one),
]
