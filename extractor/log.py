"""Send the log to standard error: lines for people, or JSON lines for machines."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

_PLAIN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def start_log(*, as_json: bool) -> None:
    """Begin to print what the package logs: to people what went wrong, to machines also what was done."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if as_json else PlainFormatter())
    logger = logging.getLogger("extractor")
    logger.handlers[:] = [handler]
    logger.setLevel(logging.INFO if as_json else logging.WARNING)
    logger.propagate = False


def _fields(record: logging.LogRecord) -> dict[str, object]:
    """Return what the call put into `extra`."""
    return {name: value for name, value in vars(record).items() if name not in _PLAIN}


class PlainFormatter(logging.Formatter):
    """One line: level, message, fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; whatever a page or a server put into a field stays on it."""
        fields = "".join(f" {name}={_one_line(value)}" for name, value in _fields(record).items())
        trace = f"\n{self.formatException(record.exc_info)}" if record.exc_info else ""
        return f"extractor: {record.levelname.lower()}: {record.getMessage()}{fields}{trace}"


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; `json.dumps` leaves no line break that a title could smuggle in."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        fields = {"at": at, "level": record.levelname.lower(), "stage": record.name, "message": record.getMessage()}
        trace = {"trace": self.formatException(record.exc_info)} if record.exc_info else {}
        return json.dumps(fields | _fields(record) | trace, default=str)


def _one_line(value: object) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in str(value)).split())
