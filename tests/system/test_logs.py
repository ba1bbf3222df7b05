"""The log: private, bounded, silent about records, and never a cause of failure."""

from __future__ import annotations

import logging
from pathlib import Path

from followup_tui.system.logs import FILE_NAME, describe, log_fault, open_later, open_log

SECRET = "Jane Doe said 95,000"


def _fault() -> ValueError:
    def inner(text: str) -> None:
        try:
            raise KeyError(text)
        except KeyError as error:
            raise ValueError(f"bad {text}") from error

    try:
        inner(SECRET)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_fault_is_located_without_its_text(tmp_path: Path) -> None:
    path = log_fault(tmp_path / "log", _fault())
    text = path.read_text()
    assert path == tmp_path / "log" / FILE_NAME
    assert "ValueError at " in text
    assert "; from KeyError at " in text
    assert "test_logs.py" in text
    assert "inner" in text
    assert SECRET not in text


def test_the_file_is_private_and_opened_once(tmp_path: Path) -> None:
    logger = open_log(tmp_path / "log")
    assert open_log(tmp_path / "log") is logger
    assert len(logger.handlers) == 1
    logger.info("started")
    assert (tmp_path / "log").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "log" / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_three_files_of_a_megabyte_at_most(tmp_path: Path) -> None:
    logger = open_log(tmp_path)
    for _ in range(45):
        logger.info("x" * 100_000)
    files = sorted(tmp_path.iterdir())
    assert [one.name for one in files] == [FILE_NAME, f"{FILE_NAME}.1", f"{FILE_NAME}.2"]
    assert all(one.stat().st_size <= 1_000_000 for one in files)
    assert all(one.stat().st_mode & 0o777 == 0o600 for one in files)


def test_no_place_to_write_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    log_fault(tmp_path / "file", _fault())
    assert (tmp_path / "file").read_text() == ""


def test_a_file_that_cannot_be_opened_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    log_fault(tmp_path, _fault())
    assert list((tmp_path / FILE_NAME).iterdir()) == []


def test_an_error_that_was_never_raised() -> None:
    assert describe(ValueError(SECRET)) == "ValueError at an unknown place"


def test_a_log_opened_later_has_the_first_line_and_all_others(tmp_path: Path) -> None:
    open_later(tmp_path)
    open_later(tmp_path / "another")
    assert list(tmp_path.iterdir()) == []
    logging.getLogger("followup_tui.tui").error("first")
    logging.getLogger("followup_tui.tui").error("second")
    assert [line.split()[-1] for line in (tmp_path / FILE_NAME).read_text().splitlines()] == ["first", "second"]


def test_only_a_verbose_log_has_what_was_done(tmp_path: Path) -> None:
    open_log(tmp_path).debug("unsaid")
    open_log(tmp_path, verbose=True).debug("said")
    open_log(tmp_path / "b").debug("said too")
    assert "unsaid" not in (tmp_path / FILE_NAME).read_text()
    assert "said" in (tmp_path / FILE_NAME).read_text()
    assert "said too" in (tmp_path / "b" / FILE_NAME).read_text()
