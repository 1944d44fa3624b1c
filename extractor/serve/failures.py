"""What readers see where something went wrong: a page or JSON of ours, never a traceback.

Datasette 0.65 prints every exception, also a 404, with all local variables to the log, and renders its error page
without the variables that our frame needs; so errors are answered here.
"""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError
from markupsafe import Markup

from extractor.serve.metadata import TITLE

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request

    from extractor.serve.reader import Reader

_PLAIN = {
    400: "Something in the address is not as it should be.",
    403: "This is closed to the public.",
    404: "There is nothing under this address.",
    500: "Something went wrong here; it has been written to the log.",
}


def verdict(exception: BaseException) -> tuple[int, str, str]:
    """Return status, title and message of an exception."""
    if isinstance(exception, QueryInterrupted):
        return 400, "That took too long", "The question was stopped. Narrow it down, for example to one year."
    if isinstance(exception, DatasetteError):  # always about the request, whatever its default status says
        message = str(exception.message)
        if exception.message_is_html:  # Datasette's own markup, with a form inside
            message = " ".join(Markup(message).striptags().split())  # noqa: S704 - only to take the tags off
        return 400 if exception.status in {None, 500} else exception.status, exception.title or "", message
    if isinstance(exception, Base400):
        message = str(exception.args[0]) if exception.args else ""
        return exception.status, "", _PLAIN[404] if message.startswith("404") else message
    return 500, "Something went wrong", _PLAIN[500]


async def answer(datasette: Datasette, reader: Reader, request: Request, exception: BaseException) -> Response:
    """Return the error as a page, or as JSON to whoever asked for JSON; only what is our fault goes to the log."""
    status, title, message = verdict(exception)
    if status >= 500:
        traceback.print_exception(exception, file=sys.stderr)
    message = message or _PLAIN.get(status, "")
    headers = {"Cache-Control": "no-store"}
    if request.path.endswith(".json") or request.args.get("_format") == "json":
        body = {"ok": False, "error": message, "status": status, "title": title or None}
        return Response.json(body, status=status, headers=headers | {"Access-Control-Allow-Origin": "*"})
    context = {"kb_name": reader.name, "site_title": TITLE, "status": status, "title": title, "error": message}
    html = await datasette.render_template("error.html", context, request=request, view_name="error")
    return Response.html(html, status=status, headers=headers)
