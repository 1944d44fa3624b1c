"""Ask a person in the terminal, one question at a time; every answer is kept at once."""

from __future__ import annotations

import getpass
import json
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO

from extractor.errors import LockedError
from extractor.review.decisions import AnswerError, Decision, answer, decide, import_judgements, undo
from extractor.review.questions import Question, Side, find_actors, read_questions
from extractor.store import KnowledgeBase, write_lines

_HELP = (answer.__doc__ or "").partition("\n\n")[2] + (
    "\nenter              not now\nz                  take the last answer back\n"
    "q                  enough for today\nWhat is said after y, n, u, no or never is kept as the reason."
)
Show = Callable[[str], None]
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


class Session:
    """One sitting: questions, what was answered, and who answers.

    `ask` gives a line, None at the end of input. The base is locked only while an answer is written.
    """

    def __init__(
        self, path: Path, questions: Sequence[Question], by: str, ask: Callable[[str], str | None], show: Show
    ) -> None:
        self._path, self._questions, self._by = path, questions, by or getpass.getuser()
        self._ask, self._show = ask, show
        self._said: list[tuple[int, Decision]] = []

    def run(self) -> int:
        """Ask until there are no more questions or answers; return how many answers stand."""
        count, position = len(self._questions), 0
        self._show(f"{count} questions; answers are signed {self._by}; ? tells the answers")
        while position < count:
            self._show("\n".join(describe(self._questions[position], f"{position + 1}/{count}")))
            line = self._ask("> ")
            if line is None or line.strip() == "q":
                break
            position = self._hear(position, line.strip())
        self._show(f"{len(self._said)} answers kept; `extractor resolve` applies those about actors")
        return len(self._said)

    def _hear(self, position: int, line: str) -> int:
        """Do what a line says and return which question is next."""
        if line == "?":
            self._show(textwrap.dedent(_HELP))
            return position
        if not line:
            return position + 1
        try:
            return self._take_back(position) if line == "z" else self._take(position, line)
        except (AnswerError, LockedError) as error:
            self._show(f"{error} (? tells the answers)")
            return position

    def _take(self, position: int, line: str) -> int:
        judgements = answer(self._questions[position], line, by=self._by)
        with KnowledgeBase(self._path, write=True) as kb:
            self._said.append((position, decide(kb, judgements)))
        is_open = self._questions[position].kind == "actor"  # there may be more to say of an actor
        return position if is_open else position + 1

    def _take_back(self, position: int) -> int:
        if not self._said:
            self._show("there is nothing to take back")
            return position
        with KnowledgeBase(self._path, write=True) as kb:
            undo(kb, self._said[-1][1], by=self._by)
        return self._said.pop()[0]


def list_questions(path: Path, only: str, actor: str) -> list[Question]:
    """Return what there is to ask: about an actor of that name or id, else all that is open."""
    with KnowledgeBase(path) as kb:
        return list(find_actors(kb, actor) if actor else read_questions(kb, only))


def describe(question: Question, place: str) -> Iterator[str]:
    """Yield the lines that a person needs to answer a question."""
    yield ""
    yield from _wrapped(f"[{place}] {question.says}", "")
    if question.reasons:
        yield from _wrapped(f"score {question.confidence:.2f}: {'; '.join(question.reasons)}", "    ")
    elif question.kind == "claim":
        yield f"    confidence {question.confidence:.2f}"
    for number, side in enumerate(question.sides, 1):
        yield from _describe_side(number, side)


def _describe_side(number: int, side: Side) -> Iterator[str]:
    joined = f", joined to {side.actor_name} ({side.actor})" if side.actor_name else ""
    land = f" {' '.join(side.countries).upper()}" if side.countries else ""
    yield from _wrapped(f"{number}. {side.name} – {side.type}{land}, {side.documents} documents{joined}", "  ")
    yield from _wrapped(f"…{side.words}…", "     ")
    yield from _wrapped(f"{side.publisher} {side.published} {side.title} {side.url}", "     ")


def _wrapped(text: str, indent: str) -> list[str]:
    """Return a text as lines without anything a terminal would obey."""
    plain = " ".join(_UNSAFE.sub(" ", text).split())
    width = max(shutil.get_terminal_size().columns, 40)
    return textwrap.wrap(plain, width, initial_indent=indent, subsequent_indent=indent + "  ")


# --- files -----------------------------------------------------------------------------------


def start(  # noqa: PLR0913 - what the verb may be told
    path: Path, *, only: str | None, actor: str, by: str, out: IO[bytes] | None, given: IO[str] | None, put: Show
) -> None:
    """Exchange decisions as files where that is asked for, else hold a sitting on the terminal."""
    if given is not None:
        with KnowledgeBase(path, write=True) as kb:
            put(json.dumps(dict(import_judgements(kb, given))))
    if out is not None:
        with KnowledgeBase(path) as kb:
            out.writelines(f"{line}\n".encode("utf-8", "backslashreplace") for line in write_lines(kb.judgements()))
    if given is None and out is None:
        Session(path, list_questions(path, only or "", actor), by, _read_line, put).run()


def _read_line(prompt: str) -> str | None:
    """Return a line that a person types, None at the end."""
    try:
        return input(prompt if sys.stdin.isatty() else "")
    except EOFError:
        return None
