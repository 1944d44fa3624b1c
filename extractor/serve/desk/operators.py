"""Who may decide, and who is at the browser: the operators' file, the cookie, the header of a proxy.

Why not datasette-auth-passwords: it hashes on the event loop, so that each login stops the site for everybody; it
leaves `/-/password-tool` open; a malformed Basic header is a 500; its cookie lacks HttpOnly. And an actor of Datasette
may more than decide (tokens, Datasette's own writing), so an operator is none: he has a cookie of his own.

The file holds the only secrets of the site, which is why they are no settings (every run stores its settings):

    passwords.mara = "pbkdf2_sha256$600000$…"    # python -m extractor.serve.desk.passwords mara
    [proxy]                                      # or, and: a proxy has signed people in
    header = "X-Remote-User"                     # names them here, and takes it out of what strangers send
    names = ["tove"]                             # who of them may decide
"""

from __future__ import annotations

import asyncio
import math
import re
import secrets
import time
import tomllib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from typing import TYPE_CHECKING, Any

from itsdangerous import BadSignature

from extractor.errors import ConfigError
from extractor.serve.desk.passwords import Hash, read_hash
from extractor.serve.desk.signouts import Signouts

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from datasette.app import Datasette
    from datasette.utils.asgi import Response

COOKIE = "operator"
_HOURS = 12
_NAME = re.compile(r"[^\W_][\w .@-]{0,63}")  # no colon: "rule:…" signs what rules decide
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}")
_WAITING = 8  # logins that may wait for the one that is being looked at


class BusyError(Exception):
    """Too many wrong passwords, or too many at once; `seconds` says how long to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"wait {seconds} seconds")
        self.seconds = seconds


@dataclass(eq=False)
class Throttle:
    """Slow down whoever guesses: after three wrong passwords each costs twice the wait of the one before."""

    clock: Callable[[], float] = time.monotonic
    _failures: OrderedDict[str, tuple[int, float]] = field(default_factory=OrderedDict)

    def wait(self, client: str) -> int:
        """Return the seconds a client has to wait, 0 where it may try."""
        _, until = self._failures.get(client, (0, 0.0))
        return max(0, math.ceil(until - self.clock()))

    def failed(self, client: str) -> None:
        """Count a wrong password."""
        count, until = self._failures.pop(client, (0, 0.0))
        if until and self.clock() - until > _FORGET:
            count = 0
        count += 1
        pause = min(2.0 ** (count - _FREE + 1), _LONGEST) if count >= _FREE else 0.0
        self._failures[client] = count, self.clock() + pause
        while len(self._failures) > _CLIENTS:
            self._failures.popitem(last=False)

    def passed(self, client: str) -> None:
        """Forget what a client did wrong."""
        self._failures.pop(client, None)


_FREE, _LONGEST, _FORGET, _CLIENTS = 3, 60.0, 900.0, 2000


@dataclass(eq=False)
class Operators:
    """Who may decide; sessions are in a signed cookie, `signouts` knows those that were ended."""

    passwords: Mapping[str, Hash] = field(default_factory=dict)
    header: str = ""
    by_proxy: frozenset[str] = frozenset()
    throttle: Throttle = field(default_factory=Throttle)
    now: Callable[[], float] = time.time
    signouts: Signouts = field(default_factory=Signouts)
    _one: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))
    _waiting: int = 0

    # --- coming in ---------------------------------------------------------------------

    async def check(self, name: str, password: str, client: str) -> bool:
        """Tell whether the password is that of the operator; raises `BusyError` instead of helping to guess.

        One at a time and in a thread: the site goes on, and a crowd of guesses takes one core at most.
        """
        if seconds := self.throttle.wait(client):
            raise BusyError(seconds)
        if self._waiting >= _WAITING:
            raise BusyError(_WAITING)
        self._waiting += 1
        try:
            async with self._one:
                if seconds := self.throttle.wait(client):  # those that came together count one by one
                    raise BusyError(seconds)
                known = self.passwords.get(name)
                fits = await asyncio.to_thread((known or self._nobody()).fits, password)
        finally:
            self._waiting -= 1
        is_right = fits and known is not None
        (self.throttle.passed if is_right else self.throttle.failed)(client)
        return is_right

    def _nobody(self) -> Hash:
        """Return a hash that no password fits: an unknown name takes as long as a known one."""
        return Hash(max((one.rounds for one in self.passwords.values()), default=1), "nobody", bytes(32))

    def begin(self, datasette: Datasette, response: Response, name: str, *, secure: bool) -> None:
        """Give the browser a session."""
        expires = int(self.now()) + _HOURS * 3600
        session = {"n": name, "s": secrets.token_hex(16), "e": expires, "f": _mark(self.passwords[name])}
        value = datasette.sign(session, COOKIE)
        response.set_cookie(COOKIE, value, max_age=_HOURS * 3600, **_cookie(datasette, secure=secure))

    # --- being there -------------------------------------------------------------------

    def signed_in(self, datasette: Datasette, scope: MutableMapping[str, Any]) -> str:
        """Return the name of the operator who asks, "" for everybody else."""
        return self._named_by_proxy(scope) or str(self._session(datasette, scope).get("n", ""))

    def is_by_proxy(self, scope: MutableMapping[str, Any]) -> bool:
        """Tell whether a proxy has signed in who asks: only the proxy can sign him out."""
        return bool(self._named_by_proxy(scope))

    def _named_by_proxy(self, scope: MutableMapping[str, Any]) -> str:
        if not self.header:
            return ""
        wanted = self.header.lower().encode()
        given = [value for key, value in scope["headers"] if key.lower() == wanted]
        name = given[0].decode("utf-8", "replace") if len(given) == 1 else ""  # two: somebody has added his own
        return name if name in self.by_proxy else ""

    def _session(self, datasette: Datasette, scope: MutableMapping[str, Any]) -> dict[str, Any]:
        try:
            session = datasette.unsign(_cookie_of(scope), COOKIE)
            known = self.passwords[session["n"]]
            is_his = session["f"] == _mark(known) and session["e"] > self.now() and session["s"] not in self.signouts
        except (BadSignature, KeyError, TypeError):
            return {}
        return dict(session) if is_his else {}

    # --- leaving -----------------------------------------------------------------------

    def end(self, datasette: Datasette, scope: MutableMapping[str, Any], response: Response) -> None:
        """End the session: the cookie goes, and a copy of it is worth nothing."""
        session = self._session(datasette, scope)
        if session:
            self.signouts.add(session["s"], session["e"])
        response.set_cookie(COOKIE, "", max_age=0, **_cookie(datasette, secure=scope.get("scheme") == "https"))


def _mark(known: Hash) -> str:
    """Return a mark of a password in a session: a new password ends the sessions of the old one."""
    return sha256(known.salt.encode() + known.digest).hexdigest()[:16]


def _cookie(datasette: Datasette, *, secure: bool) -> dict[str, Any]:
    return {"path": datasette.setting("base_url"), "secure": secure, "httponly": True, "samesite": "lax"}


def _cookie_of(scope: MutableMapping[str, Any]) -> str:
    jar: SimpleCookie = SimpleCookie()
    try:
        for key, value in scope["headers"]:
            if key == b"cookie":
                jar.load(value.decode("latin-1"))
    except CookieError:
        return ""
    return jar[COOKIE].value if COOKIE in jar else ""


# --- the file ----------------------------------------------------------------------------


def read_operators(path: Path) -> Operators:
    """Read the operators' file; raises `ConfigError`, which never repeats a hash."""
    try:
        if path.stat().st_mode & 0o007:
            raise _wrong(path, "others on this machine may read it: chmod o= it")
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _wrong(path, f"cannot be read: {error}") from error
    passwords, proxy = table.pop("passwords", {}), table.pop("proxy", {})
    if table or not isinstance(passwords, dict) or not isinstance(proxy, dict):
        raise _wrong(path, "may have the tables `passwords` and `proxy` only")
    if not passwords and not proxy:
        raise _wrong(path, "names nobody")
    header, names = _proxy(path, proxy) if proxy else ("", frozenset[str]())
    return Operators({name: _password(path, name, value) for name, value in passwords.items()}, header, names)


def _password(path: Path, name: str, value: object) -> Hash:
    _check_name(path, name)
    if not isinstance(value, str):
        raise _wrong(path, f"the password of {name} must be a hash in quotes")
    try:
        return read_hash(value)
    except ValueError as error:
        raise _wrong(path, f"the hash of {name} {error}") from error


def _proxy(path: Path, proxy: dict[str, Any]) -> tuple[str, frozenset[str]]:
    header, names = proxy.pop("header", ""), proxy.pop("names", [])
    if proxy or not isinstance(header, str) or not _HEADER.fullmatch(header):
        raise _wrong(path, '[proxy] has a `header` and `names`, as in header = "X-Remote-User"')
    if not isinstance(names, list) or not names:
        raise _wrong(path, "[proxy] needs `names`: who of those that the proxy signs in may decide")
    for name in names:
        _check_name(path, name)
    return header, frozenset(names)


def _check_name(path: Path, name: object) -> None:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise _wrong(path, f"{name!r} is no name: letters, digits, blanks and . @ - (at most 64)")


def _wrong(path: Path, why: str) -> ConfigError:
    return ConfigError(f"{path}: {why}", path=str(path), key="operators")
