"""Everything that writes, interrupted or refused at every single system call: always the old state or the new one.

Saving is tried in `test_store_faults`; here are import, undo, migration, recovery, keeping and putting back a backup.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, CannotWriteError, DiskFullError
from followup_tui.store import files
from followup_tui.store.files import Sys
from tests.faults.test_kill_loop import FULL
from tests.store.support import Died, Faulty, application, document, employer, filled, putting, same, store_at
from tests.store.test_recover import keeper_at, last_saved
from tests.store.test_schema import companies, version_0

STEPS = {0: companies}
DEATHS = ["before", "after", "middle"] if FULL else ["middle"]
EVERY = 1 if FULL else 3
"""Of the calls that could fail, every so many are let fail; all of them are died at."""

ERRORS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EROFS] if FULL else [errno.ENOSPC]


class Operation(NamedTuple):
    """Something that writes."""

    prepare: Callable[[Path], object]
    run: Callable[[Path, Sys | None], object]
    changes: bool = True
    """Whether the records are others afterwards."""


def damaged(path: Path) -> None:
    last_saved(path)
    path.write_bytes(path.read_bytes()[:-60])


def missing(path: Path) -> None:
    last_saved(path)
    path.unlink()


class NoLinks(Sys):
    """A file system without hard links; whatever else goes wrong does so in the one within."""

    def __init__(self, within: Sys) -> None:
        for name in ("open", "fchmod", "write", "fsync", "close", "rename", "unlink"):
            setattr(self, name, getattr(within, name))

    def link(self, path: Path, other: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))


COMING = {f"A{number:07d}": {**msgspec.to_builtins(application(number)), "mood": "x"} for number in (3, 8, 9)}
"""Records of an export, one of them on record already, with a field that this version does not know."""


def imported(path: Path, sys: Sys | None) -> object:
    records = (application(number, role="Data Lead") for number in (3, 8, 9))
    return store_at(path, sys=sys).transact("import records", putting(*records), COMING)


OPERATIONS = {
    "import": Operation(filled, imported),
    "undo": Operation(filled, lambda path, sys: store_at(path, sys=sys).undo()),
    "migration": Operation(version_0, lambda path, sys: store_at(path, sys=sys, steps=STEPS).load(), changes=False),
    "restore": Operation(last_saved, lambda path, sys: keeper_at(path, sys=sys).restore("2")),
    "keep": Operation(filled, lambda path, sys: keeper_at(path, sys=sys).keep(), changes=False),
    "recover damaged": Operation(damaged, lambda path, sys: keeper_at(path, sys=sys).recover()),
    "recover missing": Operation(missing, lambda path, sys: keeper_at(path, sys=sys).recover()),
    "save without links": Operation(
        filled,
        lambda path, sys: store_at(path, sys=NoLinks(sys or Sys())).transact("x", putting(application(1, role="x"))),
    ),
}


def records(path: Path) -> Search | None:
    """What the store holds, or None when it cannot be opened and says so."""
    try:
        return store_at(path, steps=STEPS).load()
    except BadDataError:
        return None


def alike(one: Search | None, other: Search | None) -> bool:
    return one is other or (one is not None and other is not None and same(one, other))


class Around(NamedTuple):
    """The states before and after an operation, and the bytes that must not be lost by it."""

    old: Search | None
    new: Search | None
    bytes: bytes | None
    calls: int
    """How many system calls it makes."""


def around(operation: Operation, folder: Path) -> Around:
    """What the operation does; a store for it to be tried on is in the folder `fresh` afterwards."""
    fresh, path = folder / "fresh", folder / "around" / "store.json"
    operation.prepare(fresh / "store.json")
    shutil.copytree(fresh, path.parent)
    data = path.read_bytes() if path.exists() else None
    old = None if operation.prepare is version_0 else records(path)
    counting = Faulty()
    operation.run(path, counting)
    new = records(path)
    assert alike(old, new) is not operation.changes or operation.prepare is version_0
    return Around(old, new, data, len(counting.calls))


def another(folder: Path, name: object) -> Path:
    """A fresh store to try it on."""
    shutil.copytree(folder / "fresh", folder / str(name))
    return folder / str(name) / "store.json"


def assert_old_or_new(path: Path, states: Around, operation: Operation) -> None:
    """The store is the old one or the new one, nothing half is left where it counts, and life goes on."""
    every = [one.read_bytes() for one in path.parent.rglob("*") if one.is_file()]
    assert states.bytes is None or states.bytes in every
    for copy in path.parent.glob("*.before-schema-*"):
        assert copy.read_bytes() == states.bytes
    found = records(path)
    assert alike(found, states.old) or alike(found, states.new)
    assert [one.problem for one in keeper_at(path, steps=STEPS).check() if one.problem] == []
    if found is None:
        keeper_at(path).recover()
        assert alike(records(path), states.new)
    store_at(path, steps=STEPS).transact("next", putting(employer(5)))
    assert "E0000005" in store_at(path).load().employers
    assert not path.with_name("store.json.tmp").exists()


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize("death", DEATHS)
def test_row_03_death_at_any_call_of_anything_that_writes(tmp_path: Path, name: str, death: str) -> None:
    operation = OPERATIONS[name]
    states = around(operation, tmp_path)
    for number in range(1, states.calls + 1):
        path = another(tmp_path, number)
        with pytest.raises(Died):
            operation.run(path, Faulty(number, death=death))
        assert_old_or_new(path, states, operation)


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
def test_row_04_an_error_at_any_call_of_anything_that_writes(tmp_path: Path, name: str, error: int) -> None:
    operation = OPERATIONS[name]
    states = around(operation, tmp_path)
    for number in range(1, states.calls + 1, EVERY):
        path = another(tmp_path, number)
        # What is still to be done for the backups when the new state is whole may fail unsaid.
        with contextlib.suppress(DiskFullError, CannotWriteError):
            operation.run(path, Faulty(number, error=error))
        assert not list(path.parent.rglob("*.copy.tmp"))
        assert_old_or_new(path, states, operation)


@pytest.mark.parametrize("name", OPERATIONS)
def test_row_06_short_writes_of_anything_that_writes(tmp_path: Path, name: str) -> None:
    class Short(Sys):
        def write(self, fd: int, data: bytes | memoryview) -> int:
            return os.write(fd, data[: max(1, len(data) // 2)])

    operation = OPERATIONS[name]
    states = around(operation, tmp_path)
    path = another(tmp_path, "short")
    operation.run(path, Short())
    assert alike(records(path), states.new)
    assert [one for one in keeper_at(path, steps=STEPS).check() if one.problem] == []


@pytest.mark.parametrize("name", OPERATIONS)
def test_row_07_a_failed_fsync_of_anything_that_writes_is_told(tmp_path: Path, name: str) -> None:
    operation = OPERATIONS[name]
    states = around(operation, tmp_path)
    path = another(tmp_path, "failing")
    with pytest.raises(CannotWriteError, match="reported an error"):
        operation.run(path, Faulty(1, error=errno.EIO, only="fsync"))
    assert alike(records(path) if operation.prepare is not version_0 else states.old, states.old)
    operation.run(path, None)
    assert alike(records(path), states.new)


def test_a_copy_that_fails_leaves_nothing_half(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    filled(path)
    with pytest.raises(OSError, match="No space left"):
        files.copy(Faulty(1, error=errno.ENOSPC, only="write"), path, tmp_path / "copy.json")
    assert not list(tmp_path.glob("*copy*"))
    files.copy(Sys(), path, tmp_path / "copy.json")
    assert document(tmp_path / "copy.json") == document(path)
