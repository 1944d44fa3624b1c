"""Read the settings once, from one TOML file and the environment, and hand them down.

    settings = read_settings(path=None, environ=os.environ)

The file is `--config`, else `EXTRACTOR_CONFIG`, else `extractor.toml` in the working directory where there is
one. A variable `EXTRACTOR_<SETTING>` goes before the file. Nothing below this module reads either.
"""

from __future__ import annotations

import ipaddress
import os
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from extractor.errors import ConfigError

_FILE = "extractor.toml"
_PREFIX = "EXTRACTOR_"
_BEYOND = frozenset({"EXTRACTOR_CONFIG", "EXTRACTOR_SHARED", "EXTRACTOR_FAILPOINT"})  # variables that are no settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an operator may choose. Paths in a file are relative to that file."""

    sources: Path | None = None  # a sources.toml; the shipped one by default
    lexicon: Path | None = None  # a folder of tables laid over the shipped ones
    archive: Path | None = None  # folder of captured pages; `<DB>.archive` by default
    model: str = ""  # an installed spaCy pipeline; the shipped one by default
    contact: str = ""  # an address or URL for the User-Agent: who to complain to
    gap: float = 2.0  # seconds between the starts of two requests to one host
    fetch_seconds: float = 60.0  # one fetch, from the first packet to the last byte
    run_seconds: float = 7200.0  # after this a run fetches nothing more
    retention_days: int = 30  # captured pages that gave no claim are kept this long
    revisit_days: int = 14  # articles younger than this are looked at again
    fetch_threads: int = 16
    workers: int = 2  # processes that clean and read pages
    memory_mb: int = 3072  # of one worker
    cpu_seconds: int = 60  # of one page
    wall_seconds: float = 90.0  # of one page
    pages_per_worker: int = 500  # then a fresh one takes over
    log: str = "text"  # or "json": one object a line on standard error
    voter: str = ""  # a second opinion on relations: a command that reads a prompt, or an address on loopback
    voter_seconds: float = 60.0  # for one document
    voter_trust: float = 0.5  # the share of its claims that hold: `evaluate --rules` measures it
    loopback: tuple[str, ...] = ()  # "127.0.0.1:8765": local test servers that may be crawled

    @property
    def dialled(self) -> tuple[tuple[str, int], ...]:
        """The (host, port) pairs of `loopback`."""
        return tuple((host, int(port)) for host, _, port in (entry.rpartition(":") for entry in self.loopback))


_FIELDS = {field.name: field for field in fields(Settings)}


def read_settings(path: Path | None = None, environ: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings; raises `ConfigError`, which names the file or variable and the setting."""
    if path is None and environ.get("EXTRACTOR_CONFIG"):
        path = Path(environ["EXTRACTOR_CONFIG"])
    if path is None and Path(_FILE).is_file():
        path = Path(_FILE)
    chosen = _read_file(path) if path else {}
    chosen |= _read_environment(environ)
    settings = Settings(**chosen)
    _check(settings, str(path or "environment"))
    return settings


def _read_file(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}", path=str(path)) from error
    chosen = {}
    for key, value in table.items():
        if key not in _FIELDS:
            raise ConfigError(f"{path}: no setting is called {key!r}", path=str(path), key=key)
        value = _convert(key, value, str(path))  # noqa: PLW2901 - the same value, typed
        chosen[key] = path.parent / value if isinstance(value, Path) else value
    return chosen


def _read_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    chosen = {}
    for name, text in environ.items():
        if not name.startswith(_PREFIX) or name in _BEYOND or not text:
            continue
        key = name.removeprefix(_PREFIX).lower()
        if key not in _FIELDS:
            raise ConfigError(f"{name}: no setting is called {key!r}", key=key)
        chosen[key] = _convert(key, _from_text(key, text), name)
    return chosen


def _from_text(key: str, text: str) -> Any:
    """Return the TOML value that a variable's text means; what is no number stays text, and is refused."""
    kind = str(_FIELDS[key].type)
    if kind.startswith("tuple"):
        return text.split(",")
    if kind in {"int", "float"}:
        try:
            return int(text) if kind == "int" else float(text)
        except ValueError:
            return text
    return text


def _convert(key: str, value: Any, where: str) -> Any:
    """Return the value in the setting's type."""
    kind = str(_FIELDS[key].type)
    if kind.startswith("Path") and isinstance(value, str):
        return Path(value).expanduser()
    if kind.startswith("tuple") and isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(part.strip() for part in value)
    if kind == "float" and type(value) in {int, float}:
        return float(value)
    if (kind, type(value)) in {("int", int), ("str", str)}:
        return value
    wanted = {"Path": "a path", "tuple": "a list of strings", "float": "a number", "int": "a whole number"}
    expected = next((words for start, words in wanted.items() if kind.startswith(start)), "a string")
    raise ConfigError(f"{where}: {key} must be {expected}", path=where, key=key)


def _check(settings: Settings, where: str) -> None:
    for name, field in _FIELDS.items():
        value = getattr(settings, name)
        least = 0 if name in {"gap", "revisit_days", "voter_trust"} else 1
        if field.default is not MISSING and type(value) in {int, float} and not least <= value < float("inf"):
            raise ConfigError(f"{where}: {name} must be at least {least}", path=where, key=name)
    if settings.log not in {"text", "json"}:
        raise ConfigError(f'{where}: log must be "text" or "json"', path=where, key="log")
    if settings.voter_trust > 1:
        raise ConfigError(f"{where}: voter_trust must be at most 1", path=where, key="voter_trust")
    if "://" in settings.voter and not _is_voter(settings.voter):
        message = f"{where}: voter {settings.voter!r} must be on loopback, as in http://127.0.0.1:8080/completion"
        raise ConfigError(message, path=where, key="voter")
    for entry in settings.loopback:
        host, _, port = entry.rpartition(":")
        if not _is_loopback(host) or not port.isdecimal():
            message = f"{where}: loopback {entry!r} must be a loopback address and a port, as in 127.0.0.1:8765"
            raise ConfigError(message, path=where, key="loopback")


def _is_voter(url: str) -> bool:
    """Tell whether an address is plain HTTP on loopback: no document leaves the machine."""
    try:
        parts = urlsplit(url)
        return parts.scheme == "http" and _is_loopback(parts.hostname or "") and parts.port != 0
    except ValueError:
        return False


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
