"""The exceptions, as a tree.

ExtractorError                        .code   stable slug, e.g. "fetch-timeout"
├── ConfigError                       .path .key
│   ├── SourceError
│   └── LexiconError
├── AcquireError                      .url
│   ├── FetchError                    .status .retryable .fetch
│   │   └── EndlessError              a body beyond all limits that never said how long it is
│   └── FeedError
├── CleanError                        .url    the page has no usable text
├── AnnotateError
│   └── PipelineMissingError          .name   says what to install
├── VoterError                        who was asked for a second opinion gave none
├── ResolveError
├── ListError                         .path   an official list that cannot be read
└── StoreError                        .path
    ├── SchemaError                   newer, foreign or damaged database
    └── LockedError                   another run holds the lock

An *expected* failure of one item becomes an `Issue` row and the run goes on;
anything that is not an `ExtractorError` is a defect and propagates, but for the reading of one document: that becomes
an issue with code "defect", and the other documents are read.
"""

from __future__ import annotations

from typing import Any


class ExtractorError(Exception):
    """Anything this package raises on purpose; `code` is stable and can be grouped by."""

    code = "error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        if code is not None:
            self.code = code

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross a process boundary with everything the error carries."""
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(kind: type[ExtractorError], args: tuple[Any, ...], state: dict[str, Any]) -> ExtractorError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class ConfigError(ExtractorError):
    """Settings that cannot be used; `path` is the file, `key` the setting."""

    code = "config"

    def __init__(self, message: str, *, path: str = "", key: str = "") -> None:
        super().__init__(message)
        self.path = path
        self.key = key


class SourceError(ConfigError):
    """A row of `sources.toml` that cannot be used."""

    code = "source"


class LexiconError(ConfigError):
    """A lexicon table that contradicts itself."""

    code = "lexicon"


class AcquireError(ExtractorError):
    """Something about `url` could not be acquired."""

    code = "acquire"

    def __init__(self, message: str, *, url: str = "", code: str | None = None) -> None:
        super().__init__(message, code=code)
        self.url = url


class FetchError(AcquireError):
    """A fetch that gave no usable body; `code` is the outcome slug (`reliability`)."""

    code = "fetch"

    def __init__(  # noqa: PLR0913 - what an attempt tells, by name
        self,
        message: str,
        *,
        url: str = "",
        code: str | None = None,
        status: int | None = None,
        retryable: bool = False,
        fetch: object = None,  # the `types.Fetch` of the attempt, where one was made
    ) -> None:
        super().__init__(message, url=url, code=code)
        self.status = status
        self.retryable = retryable
        self.fetch = fetch


class EndlessError(FetchError):
    """A body that went beyond its limit and had not said how long it is: what a hostile or broken server sends."""

    code = "too-large"


class FeedError(AcquireError):
    """Bytes that are no feed or listing."""

    code = "feed"


class CleanError(ExtractorError):
    """A page without usable text; `code` says why (`soft-404`, `empty-page`, …)."""

    code = "clean"

    def __init__(self, message: str, *, url: str = "", code: str | None = None) -> None:
        super().__init__(message, code=code)
        self.url = url


class AnnotateError(ExtractorError):
    """A text that cannot be annotated."""

    code = "annotate"


class PipelineMissingError(AnnotateError):
    """The configured spaCy pipeline `name` is not installed."""

    code = "pipeline-missing"

    def __init__(self, message: str, *, name: str) -> None:
        super().__init__(message)
        self.name = name


class VoterError(ExtractorError):
    """A voter that failed (`voter-failed`), took too long (`voter-timeout`) or gave no answer (`voter-answer`)."""

    code = "voter-failed"


class ResolveError(ExtractorError):
    """Judgements or names that cannot be resolved."""

    code = "resolve"


class ListError(ExtractorError):
    """A file that is no official list, or one that is cut short or damaged: nothing of it may be used."""

    code = "list"

    def __init__(self, message: str, *, path: str = "", code: str | None = None) -> None:
        super().__init__(message, code=code)
        self.path = path


class StoreError(ExtractorError):
    """A knowledge base that cannot be read or written."""

    code = "store"

    def __init__(self, message: str, *, path: str = "", code: str | None = None) -> None:
        super().__init__(message, code=code)
        self.path = path


class SchemaError(StoreError):
    """A database that is newer than this program, not ours, or damaged."""

    code = "schema"


class LockedError(StoreError):
    """Another run is writing this knowledge base."""

    code = "locked"
