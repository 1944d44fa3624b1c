"""The endpoints as an OpenAPI 3.1 document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.serve.api.contract import DATE, PREFIX, Endpoint, Param
from extractor.serve.api.schemas import SCHEMAS
from extractor.serve.metadata import ABOUT, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_KINDS: dict[str, dict[str, Any]] = {
    "text": {"type": "string", "maxLength": 200},
    "flag": {"type": "string", "enum": ["0", "1", "true", "false"]},
    "date": {"type": "string", "pattern": f"^{DATE}$"},
    "cursor": {"type": "string", "maxLength": 200, "pattern": "^[A-Za-z0-9_-]+$"},
}
_ERRORS = {
    "400": "A parameter is wrong",
    "404": "Nothing is known under this address",
    "503": "The question took too long",
}
_TOO_MUCH = {"413": "The body is too large"}


def document(endpoints: Iterable[Endpoint], server: str) -> dict[str, Any]:
    """Return the OpenAPI document of the endpoints; `server` is the address they stand under."""
    paths: dict[str, Any] = {}
    for endpoint in endpoints:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{TITLE} API",
            "version": __version__,
            "description": ABOUT,
            "license": {"name": "Facts as published; quotations belong to their publishers"},
        },
        "servers": [{"url": server.removesuffix("/") + PREFIX}],
        "paths": paths,
        "components": {"schemas": SCHEMAS},
    }


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{endpoint.schema}"}
    headers: dict[str, Any] = {"ETag": {"schema": {"type": "string"}}} if endpoint.method == "GET" else {}
    if endpoint.is_list:
        headers["Link"] = {"description": "The next page", "schema": {"type": "string"}}
    name = endpoint.method.lower() + "".join(
        part.strip("{}").replace(".", " ").title().replace(" ", "") for part in endpoint.path.split("/")
    )
    operation: dict[str, Any] = {
        "operationId": name,
        "summary": endpoint.says,
        "tags": [endpoint.tag],
        "parameters": [*(_in_path(key) for key in _names(endpoint.path)), *(_in_query(p) for p in endpoint.params)],
        "responses": {
            "200": {"description": "The answer", "headers": headers, "content": {endpoint.media: {"schema": schema}}}
        }
        | {
            status: {
                "description": says,
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
            }
            for status, says in (_ERRORS | (_TOO_MUCH if endpoint.method == "POST" else {})).items()
        },
    }
    if endpoint.body:
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": endpoint.body, "example": endpoint.body_example}},
        }
    elif endpoint.method == "POST":
        form = {"type": "object", "properties": {"queries": {"type": "string", "contentMediaType": "application/json"}}}
        operation["requestBody"] = {"content": {"application/x-www-form-urlencoded": {"schema": form}}}
    return operation


def _names(path: str) -> list[str]:
    return [part.strip("{}") for part in path.split("/") if part.startswith("{")]


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _in_query(param: Param) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": param.name,
        "in": "query",
        "description": param.says,
        "required": param.required,
    }
    if param.kind == "json":
        return row | {"content": {"application/json": {"schema": param.schema}}}
    schema = dict(_KINDS.get(param.kind, {"type": "integer", "minimum": param.least, "maximum": param.most}))
    if param.values:
        schema["enum"] = list(param.values)
    if param.default not in {None, False}:
        schema["default"] = param.default
    # an empty field of a form asks for nothing
    row |= {"schema": schema | {"pattern": "[!-~]"}} if param.required else {"schema": schema, "allowEmptyValue": True}
    return row | ({"example": param.example} if param.example else {})
