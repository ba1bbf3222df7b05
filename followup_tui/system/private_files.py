"""Puts a file where the user wants it: theirs alone, whole or not at all, and over nothing they did not mean to lose.

Invariant: until the new file stands under its name as a whole, whatever had that name is as it was.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

_NO_LINKS: Final = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""How a file system says that it has no hard links."""


def put_file(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write the bytes as that file, for its owner only; `force`: in the place of one that is there.

    Raises `FileExistsError` for one that is there, and the `OSError` of a failed call.
    """
    # A name that nobody can foresee: what a crash left, or somebody put there as a link, is neither met nor followed.
    spare = path.with_name(f".followup-{os.urandom(8).hex()}.new")
    try:
        handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if force:
            os.replace(spare, path)
        else:
            _name(spare, path)
    finally:
        with suppress(OSError):
            spare.unlink()
    _keep_name(path.parent)


def _keep_name(folder: Path) -> None:
    """Have the disk keep the names in a folder, on file systems that can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _name(spare: Path, path: Path) -> None:
    """Give a file its name, which must be free."""
    try:
        os.link(spare, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            os.replace(spare, path)
        except OSError:
            path.unlink()
            raise
