"""Fill our own templates: Datasette's context, Jinja without its coroutines.

Datasette compiles every template so that it may await what it calls, and a page of many macros takes a fifth longer
for it; ours call nothing that waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from jinja2 import Environment, Template

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request


class _Prompt(Template):
    """A template whose `render_async`, which Datasette asks for, waits for nothing."""

    async def render_async(self, *args: Any, **kwargs: Any) -> str:
        return self.render(*args, **kwargs)


_environments: WeakKeyDictionary[Datasette, Environment] = WeakKeyDictionary()


async def render(datasette: Datasette, request: Request, template: str, variables: dict[str, Any]) -> str:
    """Return the page `kb/<template>.html`, with all that Datasette and its plugins give to every page."""
    page = _environment(datasette).get_template(f"kb/{template}.html")
    return str(await datasette.render_template(page, variables, request=request, view_name="kb"))


def _environment(datasette: Datasette) -> Environment:
    if datasette not in _environments:
        prompt = datasette.jinja_env.overlay(enable_async=False)
        prompt.template_class = _Prompt
        _environments[datasette] = prompt
    return _environments[datasette]
