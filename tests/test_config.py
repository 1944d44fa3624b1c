"""Settings: one file, the environment before it, and a clear word for everything else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extractor.config import Settings, read_settings
from extractor.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    path = folder / "extractor.toml"
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_the_defaults_hold():
    assert read_settings(environ={}) == Settings()


def test_paths_in_a_file_are_relative_to_it(tmp_path):
    path = write(tmp_path, 'sources = "mine.toml"\ngap = 5\nloopback = ["127.0.0.1:8765"]\n')
    settings = read_settings(path, environ={})
    assert settings.sources == tmp_path / "mine.toml"
    assert settings.gap == 5.0
    assert settings.dialled == (("127.0.0.1", 8765),)


def test_the_environment_goes_before_the_file(tmp_path):
    path = write(tmp_path, 'model = "from_file"\nworkers = 1\n')
    settings = read_settings(path, environ={"EXTRACTOR_MODEL": "from_variable", "EXTRACTOR_GAP": "0.5"})
    assert (settings.model, settings.workers, settings.gap) == ("from_variable", 1, 0.5)


def test_a_file_in_the_working_directory_is_found(tmp_path, monkeypatch):
    write(tmp_path, "workers = 7\n")
    monkeypatch.chdir(tmp_path)
    assert read_settings(environ={}).workers == 7


def test_a_variable_names_the_file(tmp_path):
    path = write(tmp_path, "workers = 3\n")
    assert read_settings(environ={"EXTRACTOR_CONFIG": os.fspath(path)}).workers == 3


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("colour = 1", "colour"),
        ('gap = "slow"', "gap"),
        ("gap = -1", "gap"),
        ("workers = 0", "workers"),
        ("workers = 1.5", "workers"),
        ("workers = true", "workers"),
        ("gap = nan", "gap"),
        ("sources = 3", "sources"),
        ("loopback = 3", "loopback"),
        ('loopback = ["192.0.2.1:80"]', "loopback"),
        ('loopback = ["example.org:80"]', "loopback"),
        ('loopback = ["127.0.0.1"]', "loopback"),
        ('voter = "http://192.0.2.1/completion"', "voter"),
        ('voter = "https://127.0.0.1/completion"', "voter"),
        ('voter = "http://127.0.0.1:many/"', "voter"),
        ("voter_trust = 1.5", "voter_trust"),
        ("voter_seconds = 0", "voter_seconds"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_its_file(tmp_path, text, key):
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read_settings(path, environ={})
    assert caught.value.key == key
    assert str(path) in str(caught.value)
    assert key in str(caught.value)


@pytest.mark.parametrize("variable", ["EXTRACTOR_COLOUR", "EXTRACTOR_WORKERS", "EXTRACTOR_LOOPBACK"])
def test_a_variable_that_cannot_be_used_is_named(variable):
    with pytest.raises(ConfigError, match=variable.removeprefix("EXTRACTOR_").lower()):
        read_settings(environ={variable: "many"})


@pytest.mark.parametrize("body", [b"gap =", b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_named(tmp_path, body):
    path = tmp_path / "settings.toml"
    if body is not None:
        path.write_bytes(body)
    with pytest.raises(ConfigError, match=r"settings\.toml: cannot be read"):
        read_settings(path, environ={})
