"""Processes that save to a store as fast as they can, for a test to kill.

Started as `python -m tests.faults.writers`. Every line on its input, `PATH WRITERS SAVES`, starts that many processes,
each making so many saves (0: until killed) of two records that belong together. On its output: `pids …`, then
`saved ID` after each acknowledged save, then `end` when all processes are gone.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from followup_tui.store import (
    open_store,
    storage,  # noqa: F401 - imported before forking, so that writers start at once
)
from tests.store.support import application, employer, putting


def write(path: Path, saves: int) -> None:
    """Make the saves; each adds an employer and an application with the same number."""
    store = open_store(path, now=lambda: datetime.now(UTC))
    first = os.getpid() % 9_000 * 1000
    number = 0
    while not saves or number < saves:
        one = employer(first + number)
        store.transact("add", putting(one, application(first + number, employer=one.id)))
        os.write(1, f"saved {one.id}\n".encode())
        number += 1


def main() -> None:
    """Serve one line after the other."""
    import filelock  # noqa: F401 - as above

    for line in sys.stdin:
        path, writers, saves = line.rsplit(maxsplit=2)
        children = []
        for _ in range(int(writers)):
            child = os.fork()
            if child == 0:
                write(Path(path), int(saves))
                os._exit(0)
            children.append(child)
        os.write(1, f"pids {' '.join(map(str, children))}\n".encode())
        codes = [os.waitpid(child, 0)[1] for child in children]
        os.write(1, f"end {' '.join(map(str, codes))}\n".encode())


if __name__ == "__main__":
    main()
