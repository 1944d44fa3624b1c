"""The operators' file and the hashes in it: what is wrong is told in one line, without its secrets."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import ConfigError
from extractor.serve.desk.operators import read_operators
from extractor.serve.desk.passwords import make_hash, read_hash
from tests.serve.desk.office import HASH, PASSWORD, operators, refused

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


@pytest.mark.parametrize("text", _WRONG, ids=_WRONG.values())  # a hash is another each time
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
    assert "cannot be read" in refused(str(path), "--operators", str(tmp_path / "none.toml"))


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
