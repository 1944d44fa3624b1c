"""The stage `serve`: the knowledge base as a web site and an API, a Datasette plugin.

    serve(db, host, port, public=…)     run the site until Ctrl-C
    site(db, public=…)                  the same as a `Datasette` object

Imports Datasette only when asked to serve.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from datasette.app import Datasette

__all__ = ["serve", "site"]


def serve(db: Path | str, host: str = "127.0.0.1", port: int = 8001, **options: Any) -> None:
    """Serve the knowledge base until Ctrl-C; see `extractor.serve.launch.serve`."""
    from extractor.serve.launch import serve as run  # noqa: PLC0415 - Datasette takes half a second to import

    run(db, host, port, **options)


def site(db: Path | str, **options: Any) -> Datasette:
    """Return the site as a Datasette; see `extractor.serve.launch.site`."""
    from extractor.serve.launch import site as make  # noqa: PLC0415 - as above

    return make(db, **options)
