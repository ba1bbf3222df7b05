"""Where things are kept, and that only the owner can read it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from followup_tui.errors import BadInputError, CannotWriteError, DiskFullError
from followup_tui.system.paths import find_paths, make_private, write_failure


def test_the_platforms_places(own_home: Path) -> None:
    found = find_paths()
    assert found.store == own_home / ".local/share/followup-tui/store.json"
    assert found.data == found.store.parent
    assert found.settings == own_home / ".config/followup-tui/settings.toml"
    assert found.cache == own_home / ".cache/followup-tui"
    assert own_home in found.log.parents


def test_the_argument_goes_before_the_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, own_home: Path) -> None:
    monkeypatch.setenv("FOLLOWUP_STORE", str(tmp_path / "a.json"))
    assert find_paths().store == tmp_path / "a.json"
    assert find_paths(tmp_path / "b.json").store == tmp_path / "b.json"
    assert find_paths(Path("~/c.json")).store == own_home / "c.json"
    monkeypatch.chdir(tmp_path)
    assert find_paths(Path("d/../e.json")).store == tmp_path / "e.json"


@pytest.mark.parametrize("path", ["a\0b", "~nobody-of-that-name/store.json"])
def test_a_path_that_cannot_be_one(path: str) -> None:
    with pytest.raises(BadInputError, match="store path"):
        find_paths(Path(path))


def test_folders_are_made_for_the_owner_only(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        make_private(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(old)
    assert [(tmp_path / part).stat().st_mode & 0o777 for part in ("a", "a/b", "a/b/c")] == [0o700] * 3
    make_private(tmp_path / "a")


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWriteError, match="is not a folder"):
        make_private(tmp_path / "file")
    with pytest.raises(CannotWriteError, match="cannot be written"):
        make_private(tmp_path / "file" / "folder")


@pytest.mark.parametrize(
    ("number", "kind"), [(28, DiskFullError), (122, DiskFullError), (13, CannotWriteError), (30, CannotWriteError)]
)
def test_failures_have_their_own_kinds(number: int, kind: type[Exception]) -> None:
    found = write_failure(Path("/x"), OSError(number, os.strerror(number)))
    assert type(found) is kind
    assert "/x" in str(found)
