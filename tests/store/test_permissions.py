"""Who may read and write: the store is its owner's alone, and says so when it cannot be written."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from followup_tui.errors import BadDataError, CannotWriteError, FollowupError
from followup_tui.store import files
from followup_tui.store.files import Sys
from tests.store.support import Hands, application, employer, files_under, filled, putting, store_at

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Path]:
    """A folder that every user may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for one in folder.rglob("*"):
        one.chmod(0o700)
    shutil.rmtree(folder)


def as_plain_user(attempt: Callable[[], object]) -> str:
    """What an attempt says, made without the powers of root if the tests have them."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            said = repr(attempt())
        except FollowupError as error:
            said = f"{type(error).__name__}: {error}"
        except BaseException as error:
            said = f"unexpected {error!r}"
        os.write(writes, said.encode())
        os._exit(0)
    os.close(writes)
    os.waitpid(child, 0)
    with os.fdopen(reads, encoding="utf-8") as answer:
        return answer.read()


@pytest.mark.parametrize("mask", [0o000, 0o777])
def test_row_28_all_is_the_owners_alone_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    path = tmp_path / "new" / "folder" / "store.json"
    old = os.umask(mask)
    try:
        filled(path)
    finally:
        os.umask(old)
    found = [path.parent.parent, *path.parent.parent.rglob("*")]
    modes = {stat.S_IMODE(one.stat().st_mode) for one in found if one.is_dir()}
    assert modes == {0o700}
    names = {one.name for one in found if one.is_file()}
    assert {"store.json", "store.json.lock", "store.json.000001.20261201T093000Z.json"} <= names
    assert {stat.S_IMODE(one.stat().st_mode) for one in found if one.is_file()} == {0o600}


def test_row_28_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    filled(folder / "store.json")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_row_26_a_read_only_file_is_shown_and_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    store = filled(path)
    before = files_under(tmp_path)
    path.chmod(0o400)
    assert len(store.load().applications) == 3
    assert store.state().read_only
    assert store.state().banner == f"open for reading only: {path} is read-only"
    with pytest.raises(CannotWriteError, match=r"^not saved: .*store.json is read-only; make it writable"):
        store.transact("add", putting(application(9)))
    with pytest.raises(CannotWriteError):
        store.undo()
    assert files_under(tmp_path) == before
    path.chmod(0o600)
    store.load()
    assert (store.state().read_only, store.state().banner) == (False, "")
    store.transact("add", putting(application(9)))


def test_row_26_a_read_only_folder_is_shown_and_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "store.json"
    store = filled(path)
    before = files_under(tmp_path)
    path.parent.chmod(0o500)
    assert len(store.load().applications) == 3
    assert store.state().banner == f"open for reading only: the folder {path.parent} is read-only"
    with pytest.raises(CannotWriteError, match=r"the folder .* is read-only"):
        store.transact("add", putting(application(9)))
    assert files_under(tmp_path) == before
    path.parent.chmod(0o700)


def test_row_26_a_store_to_be_made_in_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o500)
    store = store_at(folder / "a" / "store.json")
    assert not store.load().applications
    assert store.state().banner == f"open for reading only: the folder {folder} is read-only"
    with pytest.raises(CannotWriteError):
        store.transact("add", putting(employer()))
    assert list(folder.iterdir()) == []


def test_row_26_somebody_elses_store_can_be_read_but_not_changed(shared: Path) -> None:
    path = shared / "store.json"
    filled(path)
    path.chmod(0o444)
    (shared / "backups").chmod(0o755)
    before = files_under(shared)

    def attempt() -> str:
        store = store_at(path)
        store.load()
        said = store.state().banner
        store.transact("add", putting(application(9)))
        return said

    assert as_plain_user(attempt).startswith("CannotWriteError: not saved: ")
    assert files_under(shared) == before


def test_a_store_that_may_not_be_read_says_so(shared: Path) -> None:
    path = shared / "closed" / "store.json"
    filled(path)
    path.chmod(0o000)
    path.parent.chmod(0o755 if os.getuid() == 0 else 0o700)
    said = f"CannotWriteError: {path} cannot be read: Permission denied; give yourself access to it"
    assert as_plain_user(store_at(path).load) == said
    path.parent.chmod(0o000)
    assert as_plain_user(store_at(path).load) == said
    path.parent.chmod(0o700)


def test_backups_that_may_not_be_listed_do_not_pass_for_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.json"
    filled(path)
    path.unlink()

    def listdir(_path: object) -> list[str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("followup_tui.store.backups.os.listdir", listdir)
    with pytest.raises(CannotWriteError, match="backups cannot be read: Permission denied"):
        store_at(path).load()
    path.write_bytes(b"")
    with pytest.raises(BadDataError, match="the file is empty"):
        store_at(path).load()


def test_surroundings_that_cannot_be_looked_at_are_no_reason_to_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.json"
    filled(path)

    def listdir(_path: object) -> list[str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("followup_tui.store.surroundings.os.listdir", listdir)
    store = store_at(path, Hands())
    assert len(store.load().applications) == 3
    assert store.state().banner == ""


def test_the_disks_own_cache_is_passed_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda fd, command: asked.append((fd, command)))
    Sys().fsync(7)
    assert asked == [(7, 51)]


def test_an_error_without_a_number_is_told_all_the_same(tmp_path: Path) -> None:
    said = str(files.translation(OSError("odd"), tmp_path))
    assert said == f"not saved: {tmp_path} cannot be written: unknown reason"
