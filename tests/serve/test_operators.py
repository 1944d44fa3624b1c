"""Who may decide: passwords, sessions, proxies, forged forms. What a stranger tries ends at the door, in words."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import subprocess
import sys
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as parser

from extractor.errors import ConfigError
from extractor.review.desk import Desk
from extractor.serve import site
from extractor.serve.desk import Office
from extractor.serve.desk.operators import COOKIE, BusyError, Operators, Throttle, read_operators
from extractor.serve.desk.passwords import make_hash, read_hash
from tests.serve.conftest import Client, Server
from tests.serve.office import HASH, PASSWORD, Visitor, base, kept, operators, words
from tests.serve.test_pages import PAGES


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base with something to decide."""
    return base(tmp_path_factory.mktemp("operators"), releases=3)


@pytest.fixture(scope="module")
def office(path: Path, start: Callable[..., Server]) -> Server:
    """The site where operators decide over it."""
    return start(path, "--operators", str(operators(path.parent)))


@pytest.fixture
def mara(office: Server) -> Visitor:
    """An operator who has just signed in."""
    visitor = Visitor(office.url)
    assert visitor.sign_in().status_code == 303
    return visitor


@pytest.fixture
def stranger(office: Server) -> Visitor:
    """Somebody who has not."""
    return Visitor(office.url)


@pytest.fixture(autouse=True)
def _nothing_is_kept(path: Path) -> Iterator[None]:
    """No test here may leave a decision behind: none of them is made by an operator."""
    yield
    assert kept(path) == []


def answer_of(mara: Visitor) -> dict[str, str]:
    """Return the fields of an answer as the page of an operator would send them."""
    return mara.form("/review?of=acts", "n")[1]


# --- signing in -----------------------------------------------------------------------------------


def test_a_right_password_opens_the_page_that_was_asked_for(stranger: Visitor) -> None:
    there = stranger.get("/review?of=acts&skip=1").headers["location"]
    assert urlsplit(there).path == "/login"
    answer = stranger.send(there, action="/login", name="mara", password=PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?of=acts&skip=1")
    assert "2 of 3 open" in stranger.text("/review?of=acts&skip=1")
    assert "You are signed in as mara" in stranger.text("/login")


class Inside:
    """A site in this process, whose clock is ours."""

    def __init__(self, path: Path, loop: AbstractEventLoop) -> None:
        self.now = 1000.0
        self.who = Operators({"mara": read_hash(HASH)}, throttle=Throttle(clock=lambda: self.now), now=lambda: self.now)
        self.site = site(path, office=Office(Desk(path), self.who))
        self.client = Client(self.site, loop)

    def sign_in(self, name: str, password: str) -> httpx.Response:
        """Sign in from a browser of its own."""
        page = self.client.get("/login")
        fields = {"csrftoken": parser.fromstring(page.text).xpath("//input[@name='csrftoken']/@value")[0]}
        cookies = {"ds_csrftoken": page.cookies["ds_csrftoken"]}
        return self.client.post("/login", data=fields | {"name": name, "password": password}, cookies=cookies)

    def status(self, cookie: str) -> int:
        """Return how somebody with a cookie is answered who wants to decide."""
        return int(self.client.get("/review", cookies={COOKIE: cookie}).status_code)


@pytest.fixture
def inside(path: Path, loop: AbstractEventLoop) -> Inside:
    return Inside(path, loop)


@pytest.mark.parametrize(
    ("name", "password"), [("mara", "a horse"), ("mara", ""), ("mara", PASSWORD + " "), ("nobody", PASSWORD), ("", "")]
)
def test_a_wrong_name_or_password_opens_nothing_and_does_not_say_which_it_was(
    inside: Inside, name: str, password: str
) -> None:
    answer = inside.sign_in(name, password)
    assert answer.status_code == 403
    assert "This name and this password do not belong together" in words(answer)
    assert COOKIE not in answer.cookies
    assert parser.fromstring(answer.text).xpath("//input[@type='password' and @value]") == []


def test_whoever_guesses_is_slowed_down_also_with_the_right_password(inside: Inside) -> None:
    assert [inside.sign_in("mara", "wrong").status_code for _ in range(3)] == [403, 403, 403]
    answer = inside.sign_in("mara", PASSWORD)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "2")
    assert "Try again in 2 seconds" in words(answer)
    inside.now += 2
    assert inside.sign_in("mara", PASSWORD).status_code == 303
    assert inside.sign_in("mara", "wrong").status_code == 403, "who was let in begins anew"


@given(st.lists(st.booleans(), max_size=30))
def test_each_wrong_password_costs_more_than_the_last_and_a_minute_at_most(tries: list[bool]) -> None:
    now, waits = [0.0], [0]
    throttle = Throttle(clock=lambda: now[0])
    for is_right in tries:
        now[0] += throttle.wait("client")
        assert throttle.wait("client") == 0
        (throttle.passed if is_right else throttle.failed)("client")
        wait = throttle.wait("client")
        assert wait >= waits[-1] or is_right
        assert wait <= 60
        assert throttle.wait("somebody else") == 0
        waits.append(wait)


def test_the_site_remembers_so_many_guessers_and_no_more() -> None:
    throttle = Throttle(clock=lambda: 0.0)
    for number in range(5000):
        throttle.failed(f"client {number}")
    assert len(throttle._failures) == 2000


def test_readers_are_served_while_passwords_are_looked_at(inside: Inside) -> None:
    async def guess_and_read() -> list[int]:
        guesses = [asyncio.create_task(inside.who.check("mara", "wrong", f"client {n}")) for n in range(8)]
        answers = [await inside.site.client.get("/api/v1/stats") for _ in range(3)]
        assert not all(guess.done() for guess in guesses), "they were answered before the passwords were looked at"
        with pytest.raises(BusyError):
            await inside.who.check("mara", "wrong", "client 9")
        assert not any(await asyncio.gather(*guesses))
        return [answer.status_code for answer in answers]

    assert asyncio.run_coroutine_threadsafe(guess_and_read(), inside.client.loop).result(60) == [200, 200, 200]


# --- sessions -------------------------------------------------------------------------------------


def test_the_cookie_is_for_this_site_alone_and_out_of_reach_of_scripts(stranger: Visitor) -> None:
    header = next(h for h in stranger.sign_in().headers.get_list("set-cookie") if h.startswith(COOKIE))
    parts = {part.strip().lower() for part in header.split(";")[1:]}
    assert {"httponly", "samesite=lax", "path=/", "max-age=43200"} <= parts
    assert "secure" not in parts, "on loopback there is no https"


def test_the_cookie_keeps_to_https_where_the_site_is_behind_it(office: Server) -> None:
    visitor = Visitor(office.url, headers={"x-forwarded-proto": "https"})
    header = next(h for h in visitor.sign_in().headers.get_list("set-cookie") if h.startswith(COOKIE))
    assert "; Secure" in header


def test_signing_out_ends_the_session_for_every_copy_of_its_cookie(mara: Visitor, office: Server) -> None:
    thief = Visitor(office.url)
    thief.http.cookies.set(COOKIE, mara.http.cookies[COOKIE])
    assert thief.get("/review").status_code == 200
    answer = mara.send("/review", action="/logout")
    assert answer.status_code == 303
    assert mara.get("/review").status_code == 302
    assert thief.get("/review").status_code == 302


def test_another_operator_stays_signed_in_when_one_leaves(mara: Visitor, office: Server) -> None:
    other = Visitor(office.url)
    other.sign_in()
    mara.send("/review", action="/logout")
    assert other.get("/review").status_code == 200


_COOKIES = ("", "x", "x.y", "null", "eyJuIjoibWFyYSJ9.forged", '"; operator=mara')


@pytest.mark.parametrize("cookie", _COOKIES)
def test_a_cookie_that_was_not_signed_here_is_worth_nothing(office: Server, cookie: str) -> None:
    answer = httpx.get(f"{office.url}/review", headers={"cookie": f"{COOKIE}={cookie}"})
    assert answer.status_code == 302


def test_a_session_ends_by_itself_and_with_its_password(inside: Inside) -> None:
    cookie = inside.sign_in("mara", PASSWORD).cookies[COOKIE]
    assert inside.status(cookie) == 200
    inside.who.passwords = {"mara": read_hash(make_hash("a new one", 100_000))}
    assert inside.status(cookie) == 302
    inside.who.passwords = {"mara": read_hash(HASH)}
    assert inside.status(cookie) == 200
    inside.now += 12 * 3600
    assert inside.status(cookie) == 302


@pytest.mark.parametrize("change", [{"n": "nobody"}, {"n": ["mara"]}, {"n": None}, {"e": "late"}, {"f": ""}])
def test_what_was_signed_for_somebody_or_something_else_is_no_session(
    inside: Inside, change: dict[str, object]
) -> None:
    session = inside.site.unsign(inside.sign_in("mara", PASSWORD).cookies[COOKIE], COOKIE)
    assert inside.status(inside.site.sign(session, COOKIE)) == 200
    assert inside.status(inside.site.sign(session, "another use")) == 302
    assert inside.status(inside.site.sign(session | change, COOKIE)) == 302
    assert inside.status(inside.site.sign(list(session), COOKIE)) == 302


@pytest.mark.parametrize(
    "there", ["//evil.example", "https://evil.example", r"/\evil.example", "/a/../../x", "javascript:1", "/x\r\nSet: y"]
)
def test_signing_in_never_leads_to_another_site(stranger: Visitor, there: str) -> None:
    answer = stranger.send("/login", action="/login", name="mara", password=PASSWORD, next=there)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")


# --- strangers ------------------------------------------------------------------------------------

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


def _fails(*arguments: str) -> str:
    """Return the one line in which `extractor serve` says why it does not begin."""
    command = [sys.executable, "-m", "extractor", "serve", *arguments, "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_a_public_site_takes_no_operators(path: Path) -> None:
    assert "never on a public site" in _fails(str(path), "--public", "--operators", str(operators(path.parent)))


# --- a proxy ------------------------------------------------------------------------------------

_PROXY = '[proxy]\nheader = "X-Remote-User"\nnames = ["tove"]\n'


@pytest.fixture(scope="module")
def behind(path: Path, tmp_path_factory: pytest.TempPathFactory, start: Callable[..., Server]) -> Server:
    """The site behind a proxy that signs people in."""
    return start(path, "--operators", str(operators(tmp_path_factory.mktemp("proxy"), _PROXY)))


def test_who_is_signed_in_by_the_proxy_may_decide_if_the_file_names_him(behind: Server, path: Path) -> None:
    tove = Visitor(behind.url, headers={"X-Remote-User": "tove"})
    assert "Signed in as tove by the proxy" in tove.text("/review")
    there = tove.send("/review?of=acts", "y").headers["location"]
    assert kept(path) == [("confirm", "tove")]
    tove.take_back(there)
    for name in ("mara", "TOVE", "", "tove, mara"):
        assert Visitor(behind.url, headers={"X-Remote-User": name}).get("/review").status_code == 302
    assert "The proxy in front of this site signs people in" in Visitor(behind.url).text("/login")


def test_a_name_that_somebody_sent_beside_that_of_the_proxy_counts_for_nothing(behind: Server) -> None:
    both = [("X-Remote-User", "tove"), ("X-Remote-User", "tove")]
    assert httpx.get(f"{behind.url}/review", headers=both).status_code == 302


def test_what_the_proxys_operator_sees_is_not_shown_to_others_although_he_has_no_cookie(behind: Server) -> None:
    tove = {"X-Remote-User": "tove"}
    assert "Signed in as" in httpx.get(behind.url, headers=tove).text
    assert "Signed in as" not in httpx.get(behind.url).text
    assert "Signed in as" in httpx.get(behind.url, headers=tove).text


def test_the_proxys_operator_needs_the_token_too(behind: Server) -> None:
    tove = Visitor(behind.url, headers={"X-Remote-User": "tove"})
    fields = answer_of(tove)
    assert httpx.post(f"{behind.url}/review", data=fields, headers={"X-Remote-User": "tove"}).status_code == 403


def test_a_proxys_word_is_not_taken_where_everybody_could_send_it(path: Path, tmp_path: Path) -> None:
    file = str(operators(tmp_path, _PROXY))
    assert "anybody could send it" in _fails(str(path), "--host", "0.0.0.0", "--operators", file)  # noqa: S104


# --- below a path -------------------------------------------------------------------------------


def test_signing_in_works_below_a_path_of_another_site(path: Path, start: Callable[..., Server]) -> None:
    server = start(path, "--operators", str(operators(path.parent)), "--base-url", "/kb/here")
    visitor = Visitor(server.url.removesuffix("/kb/here"))
    there = visitor.get("/kb/here/review?of=acts").headers["location"]
    assert there == "/kb/here/login?next=/kb/here/review%3Fof%3Dacts"
    answer = visitor.send(there, action="/login", name="mara", password=PASSWORD)
    assert answer.headers["location"] == "/kb/here/review?of=acts"
    assert "Path=/kb/here/" in "".join(answer.headers.get_list("set-cookie"))
    kept_at = visitor.send("/kb/here/review?of=acts", "n").headers["location"]
    assert kept_at.startswith("/kb/here/review?of=acts&skip=0&done=")
    assert visitor.take_back(kept_at).headers["location"].startswith("/kb/here/review?of=acts&skip=0")


# --- the file and the hashes --------------------------------------------------------------------

_WRONG = {
    "": "names nobody",
    "passwords.mara = 1": "must be a hash in quotes",
    'passwords.mara = "secret password"': "is not of the form pbkdf2_sha256",
    'passwords.mara = "md5$1$a$b"': "is not of the form",
    f'passwords.mara = "{HASH.replace("$100000$", "$1000$")}"': "rounds",
    f'passwords.mara = "{HASH.replace("$100000$", "$99999999999$")}"': "rounds",
    f'passwords.mara = "{HASH[:-8]}"': "hash of mara",
    f'passwords.mara = "{HASH}*"': "Base64",
    f'passwords."rule:names" = "{HASH}"': "is no name",
    f'passwords."" = "{HASH}"': "is no name",
    'secret = "x"': "tables",
    "passwords = 3": "tables",
    "passwords.mara =": "cannot be read",
    '[proxy]\nheader = "X Y"\nnames = ["a"]': "header",
    '[proxy]\nheader = "X-User"': "names",
    '[proxy]\nheader = "X-User"\nnames = "tove"': "names",
    '[proxy]\nheader = "X-User"\nnames = [1]': "is no name",
    '[proxy]\nheader = "X-User"\nnames = ["a"]\nsecret = "b"': "header",
}


@pytest.mark.parametrize("text", _WRONG)
def test_a_file_that_cannot_be_used_is_refused_in_one_line_without_its_secrets(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=_WRONG[text]) as caught:
        read_operators(operators(tmp_path, text))
    assert "\n" not in str(caught.value)
    assert HASH.rpartition("$")[2][:12] not in str(caught.value)
    assert "secret password" not in str(caught.value)


def test_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="chmod o="):
        read_operators(operators(tmp_path, mode=0o604))


def test_a_file_that_is_not_there_is_one_line(path: Path, tmp_path: Path) -> None:
    assert "cannot be read" in _fails(str(path), "--operators", str(tmp_path / "none.toml"))


@settings(max_examples=5, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_a_hash_fits_its_password_and_no_other(password: str, other: str) -> None:
    made = read_hash(make_hash(password, 100_000))
    assert made.fits(password)
    assert made.fits(other) is (password == other)


def test_two_hashes_of_a_password_differ() -> None:
    assert make_hash("x", 100_000) != make_hash("x", 100_000)


def test_the_line_of_the_file_is_made_by_one_command(tmp_path: Path) -> None:
    def run(typed: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "extractor.serve.desk.passwords", "Mara Ö. Lindqvist"]
        return subprocess.run(command, input=typed, capture_output=True, text=True, timeout=60, check=False)

    made = run(f"{PASSWORD}\n").stdout
    assert read_operators(operators(tmp_path, made)).passwords["Mara Ö. Lindqvist"].fits(PASSWORD)
    assert PASSWORD not in made
    assert run("short\n").returncode == 2
