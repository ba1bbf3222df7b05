"""A copy for the user to change: private, whole, and never over what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_tui.errors import CannotWriteError, RefusedError
from followup_tui.system.own_templates import put


def test_a_copy_is_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "templates"
    path = put(folder, "W1", "a text\n")
    assert path == folder / "W1.md"
    assert path.read_text() == "a text\n"
    assert (path.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    assert [one.name for one in folder.iterdir()] == ["W1.md"]


def test_what_is_there_is_left_unless_told_otherwise(tmp_path: Path) -> None:
    (tmp_path / "W1.md").write_text("mine")
    with pytest.raises(RefusedError, match=r"W1\.md is there already and was left as it is; --force replaces it$"):
        put(tmp_path, "W1", "a text")
    assert (tmp_path / "W1.md").read_text() == "mine"
    put(tmp_path, "W1", "a text", force=True)
    assert (tmp_path / "W1.md").read_text() == "a text"
    assert [one.name for one in tmp_path.iterdir()] == ["W1.md"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "W1.md").mkdir()
    with pytest.raises(CannotWriteError, match=r"W1\.md cannot be written"):
        put(tmp_path, "W1", "a text", force=True)
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWriteError):
        put(tmp_path / "file", "W1", "a text")
