"""Every path of the API, asked by a machine that has read nothing but our OpenAPI document.

Schemathesis makes requests that the document allows and requests that it forbids, and holds each answer against it:
status, type, headers, schema; what is allowed must be taken, what is forbidden refused, and nothing may fail.
"""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from extractor.serve.api import ENDPOINTS
from tests.serve.conftest import Server
from tests.serve.rows import actor_id

_EXAMPLES = 15
_ASK = settings(
    max_examples=_EXAMPLES, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
_EACH = pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda e: f"{e.method} {e.path}")
# A cursor comes from the answer before, which no schema can say; `test_api` walks with real ones.
_BY_HAND = ("cursor",)


@pytest.fixture(scope="module")
def described(server: Server) -> Any:
    """The document, as a stranger gets it."""
    return schemathesis.openapi.from_url(f"{server.url}/api/v1/openapi.json")


@_EACH
def test_what_the_document_allows_is_answered_as_it_says(
    described: Any, examples: dict[str, str], endpoint: Any
) -> None:
    asked = described[endpoint.path][endpoint.method]

    @_ASK
    @given(case=asked.as_strategy(generation_mode=schemathesis.GenerationMode.POSITIVE))
    def ask(case: Any) -> None:
        for name in _BY_HAND:
            case.query.pop(name, None)
        if case.media_type == "application/x-www-form-urlencoded":
            case.body = {"queries": json.dumps({"q0": {"query": "Moran"}})}  # JSON in a field of a form: as GET has it
        case.call_and_validate()
        if endpoint.example:  # ids that are made up lead nowhere: the same about something that is there
            case.path_parameters = {name: examples[kind] for name, kind in endpoint.example.items()}
            assert case.call_and_validate().status_code == 200

    ask()


@_EACH
def test_what_the_document_forbids_is_refused(described: Any, endpoint: Any) -> None:
    asked = described[endpoint.path][endpoint.method]
    if not (endpoint.params or endpoint.body):
        pytest.skip("takes anything: there is nothing to forbid")

    @_ASK
    @given(case=asked.as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE))
    def ask(case: Any) -> None:
        case.call_and_validate()

    ask()


@pytest.mark.parametrize("path", [e.path for e in ENDPOINTS if e.is_list])
@pytest.mark.parametrize("place", [[], [0], ["x"], [None], [None, "x"], ["2026", "x"], [1, 2, 3], [2**70], [1.5, "a"]])
def test_a_cursor_of_another_list_is_refused_or_read_never_failed_on(
    described: Any, path: str, place: list[Any]
) -> None:
    cursor = base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")
    ids = {"id": actor_id("tmctc")} if "{id}" in path else {}
    answer = described[path]["GET"].Case(path_parameters=ids, query={"cursor": cursor}).call()
    assert answer.status_code in {200, 400}
