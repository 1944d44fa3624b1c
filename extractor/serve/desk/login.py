"""Sign in with a name and a password, and out again."""

from __future__ import annotations

import logging
from functools import wraps
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Response

from extractor.serve import desk
from extractor.serve.desk.forms import BadFormError, read_form, way_back
from extractor.serve.desk.operators import BusyError
from extractor.serve.desk.passwords import LONGEST
from extractor.serve.doors import allowed
from extractor.serve.rendering import render

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

    from extractor.serve.desk import Office

_log = logging.getLogger(__name__)
_WRONG = "This name and this password do not belong together."


def _with_office(view: Callable[..., Awaitable[Response]]) -> Callable[..., Awaitable[Response]]:
    @wraps(view)
    async def checked(datasette: Datasette, request: Request) -> Response:
        await allowed(datasette, request)
        office = desk.found(datasette)
        assert office is not None  # noqa: S101 - the routes are there only where one is
        try:
            return await view(datasette, request, office)
        except BadFormError as error:
            return await _form(datasette, request, office, str(error), status=error.status)

    del checked.__wrapped__  # Datasette hands over what the parameters are called
    return checked


@_with_office
async def login(datasette: Datasette, request: Request, office: Office) -> Response:
    """Show the form, or begin a session."""
    if request.method != "POST":
        return await _form(datasette, request, office)
    form = await read_form(request)
    name, password = form["name"], form.secret("password")[:LONGEST]
    client = str((request.scope.get("client") or ("",))[0])
    try:
        is_right = await office.operators.check(name, password, client)
    except BusyError as error:
        says = f"Too many wrong passwords. Try again in {error.seconds} seconds."
        response = await _form(datasette, request, office, says, status=429, name=name, there=form["next"])
        response.headers["Retry-After"] = str(error.seconds)
        return response
    if not is_right:
        # not what was typed as a name: it may be the password
        _log.warning("wrong password", extra={"client": client, "known_name": name in office.operators.passwords})
        return await _form(datasette, request, office, _WRONG, status=403, name=name, there=form["next"])
    response = Response.redirect(way_back(datasette, form, "next", "/review"), status=303)
    _log.info("signed in", extra={"operator": name, "client": client})
    office.operators.begin(datasette, response, name, secure=_is_https(datasette, request))
    return response


@_with_office
async def logout(datasette: Datasette, request: Request, office: Office) -> Response:
    """End the session."""
    if request.method != "POST":
        return Response("Use POST\n", status=405, headers={"Allow": "POST"})
    await read_form(request)
    _log.info("signed out", extra={"operator": request.scope.get("operator")})
    response = Response.redirect(datasette.urls.path("/"), status=303)
    office.operators.end(datasette, request.scope, response)
    return response


async def _form(  # noqa: PLR0913 - what was typed, and why it was not taken
    datasette: Datasette,
    request: Request,
    office: Office,
    trouble: str = "",
    *,
    status: int = 200,
    name: str = "",
    there: str = "",
) -> Response:
    variables = {
        "trouble": trouble,
        "name": name,
        "there": there or request.args.get("next") or "",
        "has_passwords": bool(office.operators.passwords),
        "is_open": not _is_https(datasette, request) and not _is_local(request),
    }
    html = await render(datasette, request, "desk/login", variables)
    return Response.html(html, status=status, headers={"Cache-Control": "no-store"})


def _is_https(datasette: Datasette, request: Request) -> bool:
    return request.scheme == "https" or bool(datasette.setting("force_https_urls"))


def _is_local(request: Request) -> bool:
    """Tell whether the browser is on this machine, so that nobody between reads the password."""
    host = request.host.rpartition(":")[0].strip("[]") or request.host
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


ROUTES: list[tuple[str, Any]] = [(r"^/login$", login), (r"^/logout$", logout)]
