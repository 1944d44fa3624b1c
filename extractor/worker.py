"""Run a task in child processes that may be killed, so that one bad page costs one page.

    with Workers(make_task, limits, count=2) as workers:
        for item, outcome in workers.map(items):      # in the order of the items
            ...                                       # outcome: a result, or a WorkerError / ExtractorError

A child may use so much memory, so much processor time and so much time on the clock for one item, may not open
a socket, and is replaced after so many items. trafilatura has no time limit that works, spaCy's tokenizer is
quadratic on bracket runs, and lxml has crashed on real pages: none of it can be stopped from inside.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

_START_SECONDS = 120.0  # to import and build the task
_SPAWN = multiprocessing.get_context("spawn")  # a fork would inherit the writer's database handle


class WorkerError(ExtractorError):
    """An item that cost its worker: `worker-timeout`, `worker-memory`, `worker-died` or `defect`."""

    code = "worker-died"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one item may cost, and how many items one process may see."""

    memory_mb: int = 3072
    cpu_seconds: int = 60
    wall_seconds: float = 90.0
    items: int = 500


class Workers(Generic[Item, Result]):
    """`count` child processes, each with its own task; a context manager.

    `make_task` is called once in every child and must be picklable; it returns the function that is called
    with each item. What `make_task` raises there is raised here by the first call.
    """

    def __init__(
        self, make_task: Callable[[], Callable[[Item], Result]], limits: Limits | None = None, *, count: int = 2
    ) -> None:
        self._count = count
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._workers = [_Worker(make_task, limits or Limits()) for _ in range(count)]
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="worker")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers if error else ():
            worker.kill()  # an interrupted run does not wait for a page that takes its time
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def map(self, items: Iterable[Item]) -> Iterator[tuple[Item, Result | ExtractorError]]:
        """Yield every item with its result or the error it cost; at most twice `count` items wait in memory."""
        waiting: deque[tuple[Item, Future[Result | ExtractorError]]] = deque()
        for item in items:
            waiting.append((item, self._threads.submit(self._run, item)))
            if len(waiting) >= 2 * self._count:
                item, future = waiting.popleft()  # noqa: PLW2901 - the oldest one
                yield item, future.result()
        for item, future in waiting:
            yield item, future.result()

    def one(self, item: Item) -> Result:
        """Return the result of one item; raises the error it cost. May be called from several threads."""
        outcome = self._run(item)
        if isinstance(outcome, ExtractorError):
            raise outcome
        return outcome

    def _run(self, item: Item) -> Result | ExtractorError:
        worker = self._idle.get()
        try:
            result: Result | ExtractorError = worker.run(item)
        finally:
            self._idle.put(worker)
        return result


class _Worker:
    """One child process, started when it is first needed and again after each death."""

    def __init__(self, make_task: Callable[[], Callable[[Any], Any]], limits: Limits) -> None:
        self._make_task, self._limits = make_task, limits
        self._process: Any = None
        self._send: Connection | None = None
        self._receive: Connection | None = None
        self._done = 0
        self._ended = False

    def run(self, item: Any) -> Any:
        """Return the result or, as a value, the `ExtractorError` that the item raised or was."""
        if self._process is None:
            self._start()
        if self._ended:
            self.close()
            return WorkerError("the run was interrupted")
        assert self._send is not None  # noqa: S101 - set by _start
        try:
            self._send.send(item)
            answer = self._answer(self._limits.wall_seconds)
        except TimeoutError:
            self.close()
            return WorkerError(f"took more than {self._limits.wall_seconds:.0f} s", code="worker-timeout")
        except (EOFError, OSError):
            return self._autopsy()
        self._done += 1
        if self._done >= self._limits.items or (isinstance(answer, WorkerError) and answer.code == "worker-memory"):
            self.close()
        return answer

    def _start(self) -> None:
        inbox, self._send = _SPAWN.Pipe(duplex=False)
        self._receive, outbox = _SPAWN.Pipe(duplex=False)
        process = _SPAWN.Process(
            target=_serve, args=(self._make_task, self._limits, inbox, outbox), name="extractor-worker", daemon=True
        )
        process.start()
        self._process = process  # only now: `kill` may come from another thread, and must find a child to end
        inbox.close()
        outbox.close()
        self._done = 0
        try:
            problem = self._answer(_START_SECONDS)
        except (TimeoutError, EOFError, OSError) as error:
            self.close()
            raise WorkerError("a worker process could not be started") from error
        if problem is not None:
            self.close()
            raise problem

    def _answer(self, seconds: float) -> Any:
        assert self._receive is not None  # noqa: S101 - set by _start
        if not self._receive.poll(seconds):
            raise TimeoutError
        return self._receive.recv()

    def _autopsy(self) -> WorkerError:
        """Say what killed the child, and clear it away."""
        self._process.join(5)
        status = self._process.exitcode
        self.close()
        if status == -signal.SIGXCPU:
            return WorkerError(f"took more than {self._limits.cpu_seconds} s of processor time", code="worker-timeout")
        return WorkerError(f"the worker process died (status {status})")

    def kill(self) -> None:
        """End the child at once, and start no other; its own thread may be starting or closing it."""
        self._ended = True
        process = self._process
        if process is not None:
            with suppress(ValueError):  # closed meanwhile
                process.kill()

    def close(self) -> None:
        """End the child and leave nothing of it behind."""
        if self._process is None:
            return
        self._process.kill()  # it holds nothing that a kill could tear
        self._process.join()
        self._process.close()
        for end in (self._send, self._receive):
            if end is not None:
                end.close()
        self._process = self._send = self._receive = None


# --- in the child ------------------------------------------------------------------------


def _serve(
    make_task: Callable[[], Callable[[Any], Any]], limits: Limits, inbox: Connection, outbox: Connection
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends us
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.addaudithook(_forbid_sockets)
    _limit(resource.RLIMIT_CORE, 0)
    try:
        task = make_task()
    except ExtractorError as error:
        outbox.send(error)
        return
    _limit(resource.RLIMIT_AS, limits.memory_mb * 2**20)
    outbox.send(None)
    while True:
        try:
            item = inbox.recv()
        except EOFError:
            return
        _limit(resource.RLIMIT_CPU, int(sum(os.times()[:2])) + limits.cpu_seconds)
        outbox.send(_attempt(task, item, limits))


def _attempt(task: Callable[[Any], Any], item: Any, limits: Limits) -> Any:
    try:
        return task(item)
    except ExtractorError as error:
        return error
    except MemoryError:
        return WorkerError(f"took more than {limits.memory_mb} MB of memory", code="worker-memory")
    except Exception as error:  # noqa: BLE001 - a defect of ours on one page must not cost the other pages
        return defect(error)


def defect(error: Exception) -> WorkerError:
    """Return an exception that nobody expected as an outcome that says where it was raised."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    spot = f"{os.path.basename(place.filename)}:{place.lineno}"  # noqa: PTH119 - a string, not a file
    return WorkerError(f"{type(error).__name__} in {spot}: {str(error)[:300]}", code="defect")


def _limit(kind: int, soft: int) -> None:
    _, hard = resource.getrlimit(kind)
    soft = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
    resource.setrlimit(kind, (soft, hard))


def _forbid_sockets(event: str, _: tuple[Any, ...]) -> None:
    """Refuse every socket (PEP 578): what reads hostile pages has no business on the network."""
    if event.startswith("socket.") and event != "socket.gethostname":
        raise PermissionError("a worker process opens no socket")
