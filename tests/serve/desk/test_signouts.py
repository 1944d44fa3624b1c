"""A session that was ended stays ended: after a restart, and never longer than its cookie."""

from __future__ import annotations

from pathlib import Path

from extractor.serve.desk.signouts import Signouts


def test_a_sign_out_outlives_the_process(tmp_path: Path) -> None:
    path = tmp_path / "kb.db.signouts"
    Signouts(path, now=lambda: 100.0).add("cookie-of-ann", until=200)
    assert "cookie-of-ann" in Signouts(path, now=lambda: 150.0)
    assert "cookie-of-bob" not in Signouts(path, now=lambda: 150.0)


def test_a_sign_out_is_forgotten_when_the_cookie_has_expired(tmp_path: Path) -> None:
    path = tmp_path / "kb.db.signouts"
    Signouts(path, now=lambda: 100.0).add("cookie-of-ann", until=200)
    assert "cookie-of-ann" not in Signouts(path, now=lambda: 201.0)


def test_the_file_tells_no_session_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "kb.db.signouts"
    Signouts(path, now=lambda: 100.0).add("cookie-of-ann", until=200)
    assert "cookie-of-ann" not in path.read_text("ascii")
    assert path.stat().st_mode & 0o077 == 0


def test_a_damaged_file_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "kb.db.signouts"
    Signouts(path, now=lambda: 100.0).add("cookie-of-ann", until=200)
    path.write_bytes(path.read_bytes() + b"\xff\xfe half a li")
    assert "cookie-of-ann" in Signouts(path, now=lambda: 150.0)


def test_where_the_file_cannot_be_written_the_sign_out_holds_for_this_process(tmp_path: Path) -> None:
    signouts = Signouts(tmp_path / "nowhere" / "kb.db.signouts", now=lambda: 100.0)
    signouts.add("cookie-of-ann", until=200)
    assert "cookie-of-ann" in signouts
