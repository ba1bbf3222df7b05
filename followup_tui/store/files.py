"""Puts bytes on the disk so that a crash at any moment leaves either the old file or the new one.

Invariant: a file that has its name is never written again; it is only replaced, and kept under a second name first.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from followup_tui.errors import CannotWriteError, DiskFullError, FollowupError, StoreBusyError

_NO_LINKS: Final = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""How a file system says that it has no hard links."""


class Signature(NamedTuple):
    """What tells one state of a file from another without reading it."""

    device: int
    inode: int
    size: int
    modified: int
    """Nanoseconds."""


class Sys:
    """The system calls of a save; tests let single ones fail."""

    def open(self, path: Path, flags: int) -> int:
        """Open, for the owner alone if it is made."""
        return os.open(path, flags | os.O_CLOEXEC, 0o600)

    def fchmod(self, fd: int) -> None:
        """Make the file the owner's alone, whatever the umask."""
        os.fchmod(fd, 0o600)

    def write(self, fd: int, data: bytes | memoryview) -> int:
        """Write some of the bytes; the number written."""
        return os.write(fd, data)

    def fsync(self, fd: int) -> None:
        """Wait until the disk itself has it."""
        if hasattr(fcntl, "F_FULLFSYNC"):  # macOS, where fsync stops at the disk's own cache
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        else:
            os.fsync(fd)

    def close(self, fd: int) -> None:
        """Close."""
        os.close(fd)

    def link(self, path: Path, other: Path) -> None:
        """Give the file a second name, which must be free."""
        os.link(path, other)

    def rename(self, path: Path, other: Path) -> None:
        """Give the file another name, in the place of what had it."""
        os.replace(path, other)

    def unlink(self, path: Path) -> None:
        """Take the name away."""
        os.unlink(path)


def signature(path: Path) -> Signature | None:
    """The file's signature, links followed; None when there is no file. Raises `CannotWriteError`."""
    with reading(path):
        try:
            return _signed(path.stat())
        except FileNotFoundError:
            return None


def _signed(found: os.stat_result) -> Signature:
    return Signature(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def read(path: Path) -> tuple[bytes, Signature]:
    """All bytes of a regular file, with its signature from before reading.

    Never waits on a pipe or a device. Raises `CannotWriteError` when it is no regular file or may not be read.
    """
    with reading(path):
        if not stat.S_ISREG(path.stat().st_mode):
            raise CannotWriteError(f"{path} is not a file; give the path of the store's file with --store")
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            before = _signed(os.fstat(file.fileno()))
            return file.read(), before


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what the system says about reading `path` into a failure the user understands."""
    try:
        yield
    except OSError as error:
        raise CannotWriteError(f"{path} cannot be read: {_said(error)}; give yourself access to it") from error


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the system says about a failed save into a failure the user understands."""
    try:
        yield
    except OSError as error:
        raise translation(error, path) from error


def translation(error: OSError, path: Path) -> FollowupError:
    """The failure a user is told for a system's error while saving to `path`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(f"not saved, disk full: make room for {path} and try again")
    if error.errno == errno.EIO:
        return CannotWriteError(f"not saved: the disk of {path} reported an error; check the disk")
    return CannotWriteError(f"not saved: {path} cannot be written: {_said(error)}")


def _said(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else "unknown reason"


def make_private(folder: Path) -> None:
    """Make the folder and the missing ones above it, for the owner alone; existing ones stay as they are."""
    with translated(folder):
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        for one in reversed(missing):
            with suppress(FileExistsError):
                one.mkdir()
                one.chmod(0o700)


def write_new(sys: Sys, path: Path, pieces: Iterable[bytes]) -> Signature:
    """Make a private file of these bytes, on the disk before returning; one left over by a crash is replaced."""
    with suppress(FileNotFoundError):
        sys.unlink(path)
    fd = sys.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW)
    try:
        sys.fchmod(fd)
        for piece in pieces:
            _write_all(sys, fd, piece)
        sys.fsync(fd)
        return _signed(os.fstat(fd))
    finally:
        sys.close(fd)


def _write_all(sys: Sys, fd: int, piece: bytes) -> None:
    left = memoryview(piece)
    while left:
        left = left[sys.write(fd, left) :]


def sync_folder(sys: Sys, folder: Path) -> None:
    """Have the disk keep the names in a folder."""
    fd = sys.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        sys.fsync(fd)
    finally:
        sys.close(fd)


def keep(sys: Sys, path: Path, backup: Path) -> None:
    """Give the file a second name; where that cannot be done, copy it there."""
    try:
        sys.link(path, backup)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        copy(sys, path, backup)


def copy(sys: Sys, path: Path, other: Path) -> None:
    """Copy a file to another name, whole or not at all."""
    temp = other.with_name(f"{path.name}.copy.tmp")
    try:
        write_new(sys, temp, [read(path)[0]])
        sys.rename(temp, other)
    except BaseException:
        with suppress(OSError):
            sys.unlink(temp)
        raise


def replace(
    sys: Sys, path: Path, pieces: Iterable[bytes], expected: Signature | None, backup: Path
) -> Signature:
    """Put these bytes in the place of the file, keeping what was there as `backup`.

    `expected` is the signature of the file they were made from (None: there was none). Raises `StoreBusyError`,
    leaving everything as it is, when another one stands there now, and the `OSError` of a failed call; and
    `CannotWriteError` when all was done but the disk does not confirm it.
    """
    temp = path.with_name(f"{path.name}.tmp")
    kept = False
    try:
        new = write_new(sys, temp, pieces)
        if expected is not None and signature(path) is not None:
            keep(sys, path, backup)
            kept = True
        if signature(path) != expected:
            raise StoreBusyError(f"not saved: another program replaced {path} just now; try again")
        sys.rename(temp, path)
    except BaseException:
        for left_over in (temp, backup) if kept else (temp,):
            with suppress(OSError):
                sys.unlink(left_over)
        raise
    _confirm(sys, path)
    return new


def _confirm(sys: Sys, path: Path) -> None:
    """Have the disk keep the new file under its name."""
    try:
        sync_folder(sys, path.parent)
    except OSError:
        raise CannotWriteError(
            f"the disk did not confirm the last change to {path}; see whether it is there before you repeat it"
        ) from None
