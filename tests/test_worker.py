"""Worker processes: one bad item costs one item."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import threading
import time

import pytest

from extractor.errors import CleanError, PipelineMissingError
from extractor.worker import Limits, WorkerError, Workers

LIMITS = Limits(memory_mb=1024, cpu_seconds=2, wall_seconds=4, items=3)


def make_task():
    return perform


def perform(order):
    """Do what the item says."""
    word, _, value = order.partition(" ")
    if word == "hang":
        time.sleep(60)
    if word == "burn":
        while True:
            pass
    if word == "swell":
        return len(bytearray(4 * 2**30))
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "refuse":
        raise CleanError("is gone", url=value, code="soft-404")
    if word == "stumble":
        return {}["missing"]
    if word == "dial":
        socket.create_connection(("127.0.0.1", int(value)), timeout=1)
    return os.getpid() if word == "pid" else word.upper()


def make_broken_task():
    raise PipelineMissingError("no pipeline of that name", name="en_none")


def test_results_come_in_the_order_of_the_items():
    words = [f"w{number}" for number in range(12)]
    with Workers(make_task, LIMITS, count=2) as workers:
        assert list(workers.map(words)) == [(word, word.upper()) for word in words]


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ("hang", "worker-timeout"),
        ("burn", "worker-timeout"),
        ("swell", "worker-memory"),
        ("die", "worker-died"),
        ("refuse x", "soft-404"),
        ("stumble", "defect"),
    ],
)
def test_a_bad_item_costs_one_item(order, code):
    with Workers(make_task, LIMITS, count=1) as workers:
        outcomes = [outcome for _, outcome in workers.map(["one", order, "two"])]
    assert outcomes[0] == "ONE"
    assert outcomes[1].code == code
    assert outcomes[2] == "TWO"


def test_processor_time_is_limited_beside_time_on_the_clock():
    limits = Limits(memory_mb=1024, cpu_seconds=1, wall_seconds=50, items=3)
    with Workers(make_task, limits, count=1) as workers:
        [(_, outcome)] = workers.map(["burn"])
    assert "1 s of processor time" in str(outcome)


def test_a_defect_says_where():
    with Workers(make_task, LIMITS, count=1) as workers:
        [(_, outcome)] = workers.map(["stumble"])
    assert isinstance(outcome, WorkerError)
    assert "KeyError in test_worker.py" in str(outcome)


def test_a_worker_opens_no_socket():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        with Workers(make_task, LIMITS, count=1) as workers:
            [(_, outcome)] = workers.map([f"dial {server.getsockname()[1]}"])
        assert "opens no socket" in str(outcome)
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_worker_is_replaced_after_so_many_items():
    with Workers(make_task, LIMITS, count=1) as workers:
        pids = [pid for _, pid in workers.map(["pid"] * 7)]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


def test_nothing_is_left_when_the_workers_go():
    with Workers(make_task, LIMITS, count=2) as workers:
        list(workers.map(["one", "die", "two"]))
    assert multiprocessing.active_children() == []


def test_an_interrupted_run_does_not_wait_for_a_slow_page():
    def interrupt_after_the_first():
        with Workers(make_task, Limits(wall_seconds=60), count=1) as workers:
            assert next(workers.map(["one", "hang", "two"])) == ("one", "ONE")
            raise KeyboardInterrupt

    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupt_after_the_first()
    assert time.monotonic() - started < 20
    assert multiprocessing.active_children() == []


def test_a_run_interrupted_while_a_child_is_starting_ends_with_what_interrupted_it():
    """A thread is still starting its child; what that would have read is not waited for."""

    def interrupt_at_once():
        with Workers(make_task, Limits(wall_seconds=60), count=1) as workers:
            reading = threading.Thread(target=lambda: answers.extend(workers.map(["hang"])))
            reading.start()
            raise KeyboardInterrupt

    answers = []
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupt_at_once()
    assert time.monotonic() - started < 30
    assert multiprocessing.active_children() == []


def test_a_task_that_cannot_be_made_is_said_once_and_clearly():
    with Workers(make_broken_task, LIMITS, count=1) as workers, pytest.raises(PipelineMissingError) as caught:
        list(workers.map(["one"]))
    assert caught.value.name == "en_none"
