"""What a stranger tries ends at the door, in words: pages, forged forms, endless bodies. Nothing of it is kept."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from extractor.serve.desk.operators import COOKIE
from tests.serve.conftest import Server
from tests.serve.desk.office import PASSWORD, Visitor, answer_of, kept, operators, refused, words
from tests.serve.test_pages import PAGES


@pytest.fixture(autouse=True)
def _nothing_was_kept(path: Path) -> Iterator[None]:
    """None of these answers is an operator's."""
    yield
    assert kept(path) == []


_INSIDE = (
    "/review", "/review?of=acts", "/review/history", "/review/decisions.jsonl", "/review/pair/a.b", "/review/claim/x",
    "/review/actor/x",
)  # fmt: skip


@pytest.mark.parametrize("page", _INSIDE)
def test_a_stranger_is_sent_to_sign_in(stranger: Visitor, page: str) -> None:
    answer = stranger.get(page)
    assert answer.status_code == 302
    assert answer.headers["location"].startswith("/login?next=/review")
    assert answer.text == ""


@pytest.mark.parametrize("page", ["/review", "/review/back"])
def test_a_stranger_who_sends_an_answer_is_refused(stranger: Visitor, mara: Visitor, page: str) -> None:
    fields = answer_of(mara)
    token = stranger.form("/login", action="/login")[1]["csrftoken"]
    answer = stranger.http.post(page, data=fields | {"csrftoken": token, "decision": "x"})
    assert answer.status_code == 403
    assert "has not been kept" in words(answer)


@pytest.mark.parametrize("token", [None, "", "forged", "another's"])
def test_a_form_without_the_token_of_its_page_is_refused(mara: Visitor, stranger: Visitor, token: str | None) -> None:
    fields = answer_of(mara)
    if token == "another's":  # noqa: S105
        token = stranger.form("/login", action="/login")[1]["csrftoken"]
    fields = {name: value for name, value in fields.items() if name != "csrftoken"}
    answer = mara.http.post("/review", data=fields if token is None else fields | {"csrftoken": token})
    assert answer.status_code == 403
    assert "Go back, load it anew" in words(answer)


def test_a_form_without_the_tokens_cookie_is_refused_too(mara: Visitor) -> None:
    fields = answer_of(mara)
    cookie = {"cookie": f"{COOKIE}={mara.http.cookies[COOKIE]}"}
    assert httpx.post(f"{mara.url}/review", data=fields, headers=cookie).status_code == 403


@pytest.mark.parametrize("origin", ["cross-site", "same-site"])
def test_a_form_that_another_site_sends_is_refused(mara: Visitor, origin: str) -> None:
    answer = mara.http.post("/review", data=answer_of(mara), headers={"sec-fetch-site": origin})
    assert answer.status_code == 403
    assert "sent from another site" in words(answer)


def test_signing_in_and_out_need_the_token_as_well(stranger: Visitor, mara: Visitor) -> None:
    fields = {"name": "mara", "password": PASSWORD, "csrftoken": "forged"}
    assert stranger.http.post("/login", data=fields).status_code == 403
    assert mara.http.post("/logout", data={"csrftoken": "forged"}).status_code == 403
    assert mara.get("/review").status_code == 200


@pytest.mark.parametrize("page", ["/login", "/review", "/logout", "/review/back"])
def test_a_body_larger_than_a_form_is_not_taken_in(stranger: Visitor, page: str) -> None:
    assert stranger.http.post(page, data={"reason": "x" * 70_000}).status_code == 413
    pieces = (b"reason=" + b"x" * 1000 for _ in range(100))
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert stranger.http.post(page, content=pieces, headers=form).status_code == 413, "without saying how long it is"


def test_a_body_that_never_ends_is_cut_off(office: Server) -> None:
    where = urlsplit(office.url)
    with socket.create_connection((where.hostname, where.port), timeout=20) as line:
        line.sendall(b"POST /login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        with contextlib.suppress(OSError):
            for _ in range(2000):
                line.sendall(b"1000\r\n" + b"x" * 4096 + b"\r\n")
        with contextlib.suppress(OSError):
            assert b" 413 " in line.recv(4096).partition(b"\r\n")[0]


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain"])
def test_what_is_no_form_is_not_read(mara: Visitor, kind: str) -> None:
    assert mara.http.post("/review", content=b"{}", headers={"content-type": kind}).status_code == 415


@pytest.mark.parametrize("body", [b"%ff%fe=1", b"\xff", b"&" * 5000, b"a=1&" * 2000, b""])
def test_a_garbled_form_is_refused_in_words(mara: Visitor, body: bytes) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}
    answer = mara.http.post("/review", content=body, headers=form)
    assert answer.status_code in {400, 403}
    assert "<h1>Not kept</h1>" in answer.text


@pytest.mark.parametrize("change", [{"kind": "x"}, {"kind": ""}, {"key": ""}, {"verb": "delete"}, {"verb": ""}])
def test_an_answer_to_no_question_is_refused(mara: Visitor, change: dict[str, str]) -> None:
    answer = mara.http.post("/review", data=answer_of(mara) | change)
    assert answer.status_code == 400


@pytest.mark.parametrize("key", ["gone", "'; DROP TABLE judgements; --", "a b", "\x00", "../../x"])
def test_an_answer_about_what_is_not_there_is_refused(mara: Visitor, key: str) -> None:
    for kind in ("pair", "claim", "actor"):
        assert mara.http.post("/review", data=answer_of(mara) | {"kind": kind, "key": key}).status_code == 400


# --- a site without a desk ------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["client", "public"])
def test_where_nobody_may_decide_there_is_no_trace_of_it(request: pytest.FixtureRequest, which: str) -> None:
    client = request.getfixturevalue(which)
    for page in ("/login", "/logout", *_INSIDE):
        assert client.get(page).status_code == 404, page
        assert client.post(page, data={"name": "mara"}).status_code == 405, page
    for page in PAGES.values():
        answer = client.get(page)
        assert answer.status_code == 200
        assert "/review" not in answer.text
        assert "/login" not in answer.text


def test_a_header_makes_nobody_an_operator_where_no_proxy_is_told_of(office: Server) -> None:
    forged = {"x-remote-user": "mara", "x-forwarded-user": "mara", "remote-user": "mara", "authorization": "Basic x"}
    assert httpx.get(f"{office.url}/review", headers=forged).status_code == 302


def test_a_public_site_takes_no_operators(path: Path) -> None:
    assert "never on a public site" in refused(str(path), "--public", "--operators", str(operators(path.parent)))
