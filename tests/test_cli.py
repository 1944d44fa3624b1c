"""The command line as a user meets it: every bad input is one clear line, and the rest goes on."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

TEXT = (
    "OFAC designated Vexholm Trading LLC today pursuant to E.O. 14024. "
    "Orsa Kellim is the director of Vexholm Trading LLC."
)
CONTRACT = {"id", "url", "title", "published", "language", "kind", "actors", "actions", "relations", "issues"}


def extractor(*words: object, stdin: bytes = b"", cwd: Path | None = None, **environ: str):
    """Run a verb as a user does."""
    command = [sys.executable, "-m", "extractor", *map(str, words)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("EXTRACTOR_")}
    path = {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, timeout=240, cwd=cwd, env=clean | path | environ
    )


def lines(done) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def talk(done) -> list[str]:
    return done.stderr.decode().splitlines()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Documents of every kind, good and bad."""
    folder = tmp_path_factory.mktemp("documents")
    (folder / "release.txt").write_text(TEXT, "utf-8")
    (folder / "page.html").write_text(
        f"<html><head><title>A release</title></head><body><article><p>{TEXT}</p></article></body></html>", "utf-8"
    )
    rows = [
        json.dumps({"id": "one", "text": TEXT, "date": "2026-03-02"}),
        '{"id": ',
        '{"id": "three"}',
        "",
        '["four"]',
        '{"id": "five", "text": "Orsa Kellim leads Vexholm Trading LLC."}',
    ]
    (folder / "rows.jsonl").write_text("\n".join(rows) + "\n", "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    paragraph = f"{TEXT} The company traded in grain and cement from a warehouse at the port for some years.\n\n"
    (folder / "long.txt").write_text(paragraph * (3_000_000 // len(paragraph) + 1), "utf-8")
    return folder


# --- explain -----------------------------------------------------------------------------


def test_every_bad_input_is_one_clear_line_and_the_rest_is_read(folder):
    names = ["missing.txt", "empty.txt", "binary.txt", "rows.jsonl", "release.txt", "page.html"]
    done = extractor("explain", *names, cwd=folder)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    records = lines(done)
    bad = ["rows.jsonl:2", "rows.jsonl:3", "rows.jsonl:5"]
    assert [record["id"] for record in records] == [*names[:3], "one", *bad, "five", *names[4:]]
    assert all(set(record) >= CONTRACT for record in records)
    failed = {record["id"]: record["issues"][0]["code"] for record in records if not record["text"]}
    assert failed == {
        "missing.txt": "unreadable", "empty.txt": "empty", "binary.txt": "binary",
        "rows.jsonl:2": "bad-json", "rows.jsonl:3": "bad-record", "rows.jsonl:5": "bad-record",
    }  # fmt: skip
    assert len(talk(done)) == len(failed)
    assert all(any(line.startswith(f"extractor: {subject}: ") for line in talk(done)) for subject in failed)


def test_a_document_of_three_megabytes_is_read_or_refused_in_one_line(folder):
    done = extractor("explain", "long.txt", "release.txt", cwd=folder)
    records = lines(done)
    assert [record["id"] for record in records] == ["long.txt", "release.txt"]
    assert b"Traceback" not in done.stderr
    assert len(talk(done)) == done.returncode
    assert records[1]["actions"]
    if done.returncode == 0:
        assert records[0]["actors"]


def test_explaining_twice_gives_the_same_bytes_whatever_the_number_of_processes(folder):
    names = ["rows.jsonl", "release.txt", "page.html"]
    once, again = (extractor("explain", *names, cwd=folder, PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    apart = extractor("explain", "--jobs", 2, *names, cwd=folder).stdout
    assert once == again == apart
    assert once


def test_every_quote_is_its_slice_of_the_text(folder):
    for record in lines(extractor("explain", "rows.jsonl", "release.txt", "page.html", cwd=folder)):
        claims = [*record["relations"], *(target for action in record["actions"] for target in action["targets"])]
        spans = [claim["evidence"] for claim in claims]
        assert all(record["text"][span["start"] : span["end"]] == span["quote"] for span in spans)


def test_standard_input_may_be_a_text_or_json_lines():
    text = lines(extractor("explain", "-", stdin=TEXT.encode()))
    assert [record["id"] for record in text] == ["-"]
    assert text[0]["actions"]
    rows = lines(
        extractor("explain", "-", stdin=b'{"id": "a", "text": "OFAC acted."}\n{"id": "b", "text": "OFAC acted."}\n')
    )
    assert [record["id"] for record in rows] == ["a", "b"]


def test_a_record_is_printed_as_soon_as_its_document_is_there():
    command = [sys.executable, "-m", "extractor", "explain", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        for name in ("first", "second"):
            process.stdin.write(json.dumps({"id": name, "text": TEXT}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()
        assert process.wait(30) == 0


def test_the_text_form_shows_claims_with_rule_quote_and_confidence(folder):
    shown = extractor("explain", "--format", "text", "release.txt", cwd=folder).stdout.decode()
    assert "▸ designation by OFAC" in shown
    assert "→ Vexholm Trading LLC" in shown
    assert "E.O. 14024" in shown
    assert "Orsa Kellim —leads→ Vexholm Trading LLC" in shown
    assert re.search(r"0\.\d\d · grammar", shown)
    assert "“Orsa Kellim is the director of Vexholm Trading LLC”" in shown


def test_the_text_form_says_what_was_nearly_read_and_why_it_was_not_below_its_paragraph(folder):
    (folder / "near.txt").write_text(
        "Orsa Kellim fled.\n\nVexholm Trading LLC is not owned by Orsa Kellim.\n\nThe end."
    )
    shown = extractor("explain", "--format", "text", "near.txt", cwd=folder).stdout.decode().splitlines()
    below = shown.index("Vexholm Trading LLC is not owned by Orsa Kellim.") + 1
    assert shown[below : below + 3] == [
        "    ○ nearly: Orsa Kellim —owns_or_controls→ Vexholm Trading LLC",
        "      settle: the words deny it · grammar:owned-by",
        "      “Vexholm Trading LLC is not owned by Orsa Kellim”",
    ]
    assert "nearly" not in extractor("explain", "near.txt", cwd=folder).stdout.decode()
    apart = extractor("explain", "--format", "text", "--jobs", 2, "near.txt", cwd=folder).stdout.decode()
    assert apart.splitlines() == shown


def test_the_text_form_says_why_a_document_gave_nothing(folder):
    done = extractor("explain", "--format", "text", "empty.txt", cwd=folder)
    assert done.returncode == 1
    assert "✗ empty:" in done.stdout.decode()


def test_who_stops_reading_our_output_is_no_problem(folder):
    script = f"{sys.executable} -m extractor explain rows.jsonl release.txt page.html | head -c 10"
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, check=False, env=environ)
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


@pytest.fixture
def interruptible():
    """Let a child be interrupted also where the tests run as a background job, which ignores SIGINT."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_in_one_line():
    command = [sys.executable, "-m", "extractor", "explain", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        process.stdin.write(b'{"id": "a", "text": "OFAC acted."}\n')
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 1
        assert process.stderr.read().decode().splitlines() == ["extractor: interrupted"]


# --- usage and configuration -------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ["explain"],
        ["explain", "--format", "xml", "a.txt"],
        ["no-such-verb"],
        ["run"],
        ["diff", "kb.db"],
        ["health", "missing.db"],
        ["serve", "missing.db"],
        ["publish", "missing.db", "out.db"],
        ["evaluate", "missing.jsonl"],
        ["run", "kb.db", "--sources", "missing.toml"],
        ["run", "no/such/folder/kb.db"],
        ["check", "--config", "missing.toml"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_two_and_no_traceback(tmp_path, words):
    done = extractor(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert done.stderr.strip()
    assert not list(tmp_path.glob("kb.db"))


def test_a_setting_that_cannot_be_used_is_named(tmp_path):
    (tmp_path / "extractor.toml").write_text('gap = "slow"\n', "utf-8")
    done = extractor("check", cwd=tmp_path)
    assert done.returncode == 2
    assert talk(done) == ["extractor: extractor.toml: gap must be a number"]


def test_a_pipeline_that_is_not_installed_is_named_with_the_way_to_get_it(folder):
    for jobs in (1, 2):
        done = extractor("explain", "--jobs", jobs, "release.txt", cwd=folder, EXTRACTOR_MODEL="en_nowhere")
        assert done.returncode == 2
        assert talk(done) == ["extractor: spaCy pipeline 'en_nowhere' is not installed: pip install en-nowhere"]


@pytest.mark.parametrize(
    "content", [b"", b"not a database, but long enough to be mistaken for one", b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_file_that_is_no_knowledge_base_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "kb.db"
    path.write_bytes(content)
    done = extractor("health", path)
    assert done.returncode == 2
    assert len(talk(done)) == 1
    assert path.read_bytes() == content


def test_check_says_that_all_is_in_order():
    done = extractor("check")
    assert done.returncode == 0
    assert b"sources" in done.stdout


# --- items -------------------------------------------------------------------------------

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Releases</title>
<item><title>A release</title><link>https://treasury.example/1</link>
<guid>g1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>
</channel></rss>"""


def test_items_of_a_feed_are_json_lines(tmp_path):
    (tmp_path / "feed.xml").write_text(FEED, "utf-8")
    done = extractor("items", "feed.xml", cwd=tmp_path)
    assert done.returncode == 0
    [item] = lines(done)
    assert list(item) == ["source", "url", "id", "title", "published", "summary"]
    assert (item["source"], item["url"], item["id"]) == ("feed.xml", "https://treasury.example/1", "g1")
    assert item["published"].startswith("2026-03-02")


def test_what_is_no_feed_is_one_line_and_the_rest_is_read(tmp_path):
    (tmp_path / "feed.xml").write_text(FEED, "utf-8")
    (tmp_path / "binary.xml").write_bytes(bytes(range(256)))
    (tmp_path / "empty.xml").write_bytes(b"")
    done = extractor("items", "missing.xml", "binary.xml", "empty.xml", "feed.xml", cwd=tmp_path)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert [item["source"] for item in lines(done)] == ["feed.xml"]
    assert len(talk(done)) == 3


def test_an_address_inside_the_network_is_not_dialled():
    started = time.monotonic()
    done = extractor("items", "http://127.0.0.1:9/feed")
    assert done.returncode == 1
    assert "blocked-address" in done.stderr.decode()
    assert time.monotonic() - started < 30
