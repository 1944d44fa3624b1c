"""Passwords and their hashes, in the form `pbkdf2_sha256$rounds$salt$hash` that Django and Datasette's plugins share.

    python -m extractor.serve.desk.passwords mara >> operators.toml

asks for a password twice (or reads one line where nobody types) and prints the line of the operators' file.
"""

from __future__ import annotations

import getpass
import json
import secrets
import sys
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import pbkdf2_hmac
from hmac import compare_digest

_ALGORITHM = "pbkdf2_sha256"
_ROUNDS = 600_000  # OWASP, Password Storage Cheat Sheet, for PBKDF2 with HMAC-SHA256
_LEAST, _MOST = 100_000, 10_000_000  # fewer are guessed, more would stop the site at each login
_SHORTEST = 10
LONGEST = 1024  # characters of a password that are looked at


@dataclass(frozen=True, slots=True)
class Hash:
    """What is kept of a password."""

    rounds: int
    salt: str
    digest: bytes

    def fits(self, password: str) -> bool:
        """Tell whether the password is this one; takes as long for a wrong one as for the right one."""
        return compare_digest(_derive(password, self.salt, self.rounds), self.digest)


def read_hash(text: str) -> Hash:
    """Read a hash; raises `ValueError` saying what is wrong with it, without repeating it."""
    algorithm, *parts = text.split("$")
    if algorithm != _ALGORITHM or len(parts) != 3:
        raise ValueError(f"is not of the form {_ALGORITHM}$rounds$salt$hash")
    rounds, salt, digest = parts
    if not (rounds.isascii() and rounds.isdecimal() and _LEAST <= int(rounds) <= _MOST):
        raise ValueError(f"must have {_LEAST:,} to {_MOST:,} rounds")
    try:
        decoded = b64decode(digest, validate=True)
    except ValueError as error:
        raise ValueError("does not end in Base64") from error
    if len(decoded) != 32 or not salt:
        raise ValueError("lacks a salt, or its hash is cut short")
    return Hash(int(rounds), salt, decoded)


def make_hash(password: str, rounds: int = _ROUNDS) -> str:
    """Return what is to be kept of a password."""
    salt = secrets.token_hex(16)
    return f"{_ALGORITHM}${rounds}${salt}${b64encode(_derive(password, salt, rounds)).decode()}"


def _derive(password: str, salt: str, rounds: int) -> bytes:
    return pbkdf2_hmac("sha256", password.encode("utf-8", "surrogatepass"), salt.encode(), rounds)


def main(arguments: list[str]) -> int:
    """Print the line of the operators' file for a name."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m extractor.serve.desk.passwords NAME >> operators.toml\n")
        return 2
    password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if len(password) < _SHORTEST:
        sys.stderr.write(f"a password has at least {_SHORTEST} characters\n")
        return 2
    if sys.stdin.isatty() and getpass.getpass("Once more: ") != password:
        sys.stderr.write("these were two different passwords\n")
        return 2
    sys.stdout.write(f"passwords.{json.dumps(arguments[0], ensure_ascii=False)} = {json.dumps(make_hash(password))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
