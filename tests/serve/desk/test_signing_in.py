"""Who may decide: names and passwords, sessions and their ends, a proxy that signs people in."""

from __future__ import annotations

import asyncio
import logging
import threading
from asyncio import AbstractEventLoop
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parser

from extractor.review.desk import Desk
from extractor.serve import site
from extractor.serve.desk import Office
from extractor.serve.desk.operators import COOKIE, BusyError, Operators, Throttle
from extractor.serve.desk.passwords import Hash, make_hash, read_hash
from tests.serve.conftest import Client, Server
from tests.serve.desk.office import HASH, PASSWORD, Visitor, answer_of, kept, operators, refused, words

# --- signing in -----------------------------------------------------------------------------------


def test_a_right_password_opens_the_page_that_was_asked_for(stranger: Visitor) -> None:
    there = stranger.get("/review?of=acts&skip=1").headers["location"]
    assert urlsplit(there).path == "/login"
    answer = stranger.send(there, action="/login", name="mara", password=PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?of=acts&skip=1")
    assert "2 of 6 open" in stranger.text("/review?of=acts&skip=1")
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


def test_the_log_tells_of_guesses_and_sign_ins_and_repeats_nothing_that_was_typed(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    records: list[logging.LogRecord] = []
    kept, logger = logging.Handler(), logging.getLogger("extractor.serve.desk")
    monkeypatch.setattr(kept, "emit", records.append)
    monkeypatch.setattr(logger, "handlers", [kept])
    monkeypatch.setattr(logger, "propagate", False)  # whatever hangs on the loggers above, each line is told once here
    before = logger.level
    logger.setLevel(logging.INFO)
    try:
        inside.sign_in(PASSWORD, "mara")  # the wrong way round
        inside.sign_in("mara", PASSWORD)
    finally:
        logger.setLevel(before)
    assert [record.getMessage() for record in records] == ["wrong password", "signed in"]
    assert PASSWORD not in "".join(str(vars(record)) for record in records)


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


def test_readers_are_served_while_passwords_are_looked_at(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = threading.Event()  # until it is set, the first password is being looked at
    monkeypatch.setattr(Hash, "fits", lambda _hash, _password: not looked.wait(20))

    async def guess_and_read() -> list[int]:
        guesses = [asyncio.create_task(inside.who.check("mara", "wrong", f"client {n}")) for n in range(8)]
        answers = [await inside.site.client.get("/api/v1/stats") for _ in range(3)]
        with pytest.raises(BusyError):
            await inside.who.check("mara", "wrong", "client 9")
        looked.set()
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
    assert "anybody could send it" in refused(str(path), "--host", "0.0.0.0", "--operators", file)  # noqa: S104


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
