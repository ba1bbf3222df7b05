"""Where one store lives: its file, its lock and its backups, and the one way to put another state there.

Invariant: whatever stands at the path is kept under a second name before another file takes its place.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from followup_tui.errors import CannotWriteError
from followup_tui.store import files, layout, lock
from followup_tui.store.backups import Backups
from followup_tui.store.documents import Documents


class Place:
    """The path of a store, and what is needed to write there."""

    def __init__(
        self, path: Path, now: Callable[[], datetime], *, patience: float = 5.0, sys: files.Sys | None = None
    ) -> None:
        """`now`: aware, UTC; `patience`: seconds to wait for another process's save; `sys`: for tests to replace."""
        self.given = path
        """The path as it was given, which may be a link."""
        self.path = Path(os.path.realpath(path))
        """The file itself."""
        self.now = now
        self.sys = sys or files.Sys()
        self.backups = Backups(self.path)
        self._patience = patience

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the place against every other process that saves; the folder is made if it is missing.

        Raises `StoreBusyError` and `CannotWriteError`.
        """
        files.make_private(self.path.parent)
        with lock.held(self.path.with_name(f"{self.path.name}.lock"), self._patience):
            yield

    def was_saved(self) -> bool:
        """Whether backups vouch for a file that is not there.

        Raises `CannotWriteError` when that cannot be seen, or when the path is a link that leads nowhere.
        """
        if self.given.is_symlink() and not self.given.exists():
            raise CannotWriteError(f"{self.given} is a link to {self.path}, which is not there; restore or remove it")
        with files.reading(self.backups.folder):
            return bool(self.backups.all())

    def put(
        self, meta: layout.Meta, tables: Mapping[str, Documents], expected: files.Signature | None, aside: Path
    ) -> files.Signature:
        """Put these tables in the place of the file that has the `expected` signature, which is kept as `aside`.

        Raises what `files.replace` raises, the errors of the system translated.
        """
        pieces = layout.render(meta, {name: [one.line for one in table.values()] for name, table in tables.items()})
        with files.translated(self.path):
            if expected is not None:
                files.make_private(aside.parent)
            signature = files.replace(self.sys, self.path, pieces, expected, aside)
        with suppress(OSError):
            files.sync_folder(self.sys, aside.parent)
        self.backups.prune()
        return signature
