"""A file that a user asked for: private, whole, and over nothing that is there."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from followup_tui.system.private_files import put_file


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_file_is_its_owners_alone_and_whole(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        put_file(tmp_path / "a", b"x" * 100_000)
    finally:
        os.umask(old)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "a").stat().st_size == 100_000
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("links", [True, False])
def test_one_that_is_there_is_replaced_only_when_that_is_asked_for(
    tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Any) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    if not links:
        monkeypatch.setattr(os, "link", refused)
    put_file(tmp_path / "a", b"first")
    with pytest.raises(FileExistsError):
        put_file(tmp_path / "a", b"second")
    assert (tmp_path / "a").read_bytes() == b"first"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
    put_file(tmp_path / "a", b"second", force=True)
    assert (tmp_path / "a").read_bytes() == b"second"
    assert names(tmp_path) == ["a"]


def test_the_name_under_which_it_is_written_cannot_be_foreseen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / f".a.{os.getpid()}.new").symlink_to("mine")
    replace, spares = os.replace, list[str]()

    def noted(spare: Path, path: Path) -> None:
        spares.append(spare.name)
        replace(spare, path)

    monkeypatch.setattr(os, "replace", noted)
    for _ in range(2):
        put_file(tmp_path / "a", b"whole", force=True)
    assert len(set(spares)) == 2
    assert (tmp_path / "a").read_bytes() == b"whole"
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    put_file(tmp_path / ("x" * 255), b"whole")
    assert names(tmp_path) == ["x" * 255]


def test_the_disk_keeps_the_name_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda handle: kept.append(stat.S_ISDIR(os.fstat(handle).st_mode)))
    put_file(tmp_path / "a", b"first")
    assert kept == [False, True]


@pytest.mark.parametrize("force", [True, False])
def test_what_fails_leaves_everything_as_it_was(tmp_path: Path, force: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"first")

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        put_file(tmp_path / "a", b"second", force=force)
    monkeypatch.undo()
    monkeypatch.setattr(os, "link" if not force else "replace", full)
    with pytest.raises(OSError, match="No space left"):
        put_file(tmp_path / ("a" if force else "b"), b"second", force=force)
    assert (tmp_path / "a").read_bytes() == b"first"
    assert names(tmp_path) == ["a"]


def test_without_hard_links_too_a_name_is_given_to_whole_files_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: Any) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refused)
    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(OSError, match="not permitted"):
        put_file(tmp_path / "a", b"first")
    assert names(tmp_path) == []
