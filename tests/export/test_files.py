"""An export goes to a pipe as it comes, and to a file or folder all or nothing."""

from __future__ import annotations

import io
import subprocess
import sys
import threading
import zipfile

import pytest

from extractor.errors import StoreError
from extractor.export import export, files
from tests.conftest import ROOT
from tests.export import base, validate
from tests.store.nights import release, save


def extractor(*words, **fields):
    return subprocess.run(
        [sys.executable, "-m", "extractor", *map(str, words)], check=False, capture_output=True, cwd=ROOT, **fields
    )


@pytest.fixture(scope="module")
def db(tmp_path_factory):
    with base.make_base(tmp_path_factory.mktemp("files")) as kb:
        return kb.path


def test_the_verb_writes_to_a_file_what_it_writes_to_a_pipe(db, tmp_path):
    piped = extractor("export", db, "--format", "ftm")
    filed = extractor("export", db, "--format", "ftm", tmp_path / "out.jsonl")
    assert (piped.returncode, filed.returncode, filed.stdout) == (0, 0, b"")
    assert (tmp_path / "out.jsonl").read_bytes() == piped.stdout
    assert validate.ftm(piped.stdout.decode())


def test_a_set_of_files_goes_to_a_folder_or_a_zip(db, tmp_path):
    assert extractor("export", db, "--format", "csv", tmp_path / "tables").returncode == 0
    assert extractor("export", db, "--format", "csv", tmp_path / "tables.zip").returncode == 0
    piped = extractor("export", db, "--format", "csv")
    for archive in (zipfile.ZipFile(tmp_path / "tables.zip"), zipfile.ZipFile(io.BytesIO(piped.stdout))):
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            path.name: path.read_bytes() for path in (tmp_path / "tables").iterdir()
        }


def test_a_folder_may_be_written_again_and_keeps_what_is_not_ours(db, tmp_path):
    folder = tmp_path / "tables"
    extractor("export", db, "--format", "csv", folder)
    (folder / "notes.txt").write_text("mine")
    (folder / "acts.csv").write_text("old")
    assert extractor("export", db, "--format", "csv", folder).returncode == 0
    assert (folder / "notes.txt").read_text() == "mine"
    assert (folder / "acts.csv").read_text() != "old"


def test_an_export_that_breaks_off_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    def broken():
        yield "half"
        raise StoreError("the disk went away")

    target = tmp_path / "out"
    target.write_text("old")
    with pytest.raises(StoreError):
        files.write_file(broken(), target)
    with pytest.raises(StoreError):
        files.write_folder([("a.csv", broken())], tmp_path / "folder")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert target.read_text() == "old"


@pytest.mark.parametrize("folder", ["no", "a file"])
def test_where_nothing_can_be_written_one_line_says_so(db, tmp_path, folder):
    (tmp_path / "a file").touch()
    done = extractor("export", db, "--format", "stix", tmp_path / folder / "out.json")
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "cannot be written" in done.stderr.decode()


def test_an_unknown_format_is_a_usage_error(db):
    assert extractor("export", db, "--format", "xls").returncode == 2


def test_a_reader_of_the_pipe_that_goes_away_is_no_error(db):
    with subprocess.Popen(
        [sys.executable, "-m", "extractor", "export", str(db), "--format", "stix"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    ) as process:  # fmt: skip
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_export_is_of_one_moment_whatever_is_written_meanwhile(tmp_path):
    """A night's run ends between two questions of an export."""
    base.make_base(tmp_path).close()
    path = tmp_path / "kb.db"
    from extractor.store import KnowledgeBase  # noqa: PLC0415

    quiet, disturbed = io.BytesIO(), io.BytesIO()
    with KnowledgeBase(path, write=True) as writer, KnowledgeBase(path) as reader:
        export(reader.rows, "ftm", None, quiet)

        def ask(sql):
            yield from reader.rows(sql)
            if asked:
                return
            asked.append(sql)
            night = threading.Thread(target=save, args=(writer, [release(9)]))
            night.start()
            night.join()

        asked: list[str] = []
        with reader.snapshot():
            export(ask, "ftm", None, disturbed)
    assert disturbed.getvalue() == quiet.getvalue()
    with KnowledgeBase(path) as after:
        assert "".join(after.dump()).count("treasury.example/press/9")
