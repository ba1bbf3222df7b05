"""Lets one process at a time save to a store.

Invariant: the lock is a file of its own that is never deleted, and belongs to the process: when that dies, it is free.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from followup_tui.errors import StoreBusyError
from followup_tui.store.files import translation

Held = AbstractContextManager[None]
"""A lock held inside a `with` block."""


@contextmanager
def held(path: Path, patience: float) -> Iterator[None]:
    """Hold the lock file at `path`, waiting for it at most `patience` seconds.

    Raises `StoreBusyError` after that, and `CannotWriteError` when the lock file cannot be made.
    """
    # Imported here: it brings asyncio along, which a program that only reads should not pay for.
    from filelock import FileLock, Timeout

    lock = FileLock(path, timeout=patience, mode=0o600)
    try:
        lock.acquire(poll_interval=0.01)
    except Timeout:
        raise StoreBusyError(
            f"not saved: another followup has been saving for {patience:g} seconds; try again, or end it"
        ) from None
    except OSError as error:
        raise translation(error, path) from error
    try:
        yield
    finally:
        lock.release()
