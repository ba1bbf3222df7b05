"""Processes that save to a store as fast as they can, for a test to kill.

Started as `python -m tests.faults.writers`. Every line on its input, `PATH WRITERS SAVES DOOR`, starts that many
processes, each making so many saves (0: until killed) of two records that belong together, through the door `store` or
`command`, which is the command line. On its output: `pids …`, then `saved ID` (of the command line: `saved NAME`) after
each acknowledged save, then `end` when all processes are gone.
"""

from __future__ import annotations

import io
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from followup_tui.__main__ import guarded
from followup_tui.errors import StoreBusyError
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
        try:
            store.transact("add", putting(one, application(first + number, employer=one.id)))
        except StoreBusyError:  # on a busy machine the others may be quicker for seconds on end
            continue
        os.write(1, f"saved {one.id}\n".encode())
        number += 1


def add_by_command(path: Path, saves: int) -> None:
    """Add cards by `followup add`; each makes an employer and an application."""
    out, sys.stdout = sys.stdout, io.StringIO()
    number = 0
    while not saves or number < saves:
        name = f"House-{os.getpid()}-{number}"
        code = guarded(["--store", str(path), "--now", "2026-11-24T09:41", "add", name, "Poet"])
        if code == 0:
            os.write(1, f"saved {name}\n".encode())
        number += 1
    sys.stdout = out


DOORS = {"store": write, "command": add_by_command}


def main() -> None:
    """Serve one line after the other."""
    import filelock  # noqa: F401 - as above

    import followup_tui.cli.record  # noqa: F401 - as above

    for line in sys.stdin:
        path, writers, saves, door = line.rsplit(maxsplit=3)
        children = []
        for _ in range(int(writers)):
            child = os.fork()
            if child == 0:
                DOORS[door](Path(path), int(saves))
                os._exit(0)
            children.append(child)
        os.write(1, f"pids {' '.join(map(str, children))}\n".encode())
        codes = [os.waitpid(child, 0)[1] for child in children]
        os.write(1, f"end {' '.join(map(str, codes))}\n".encode())


if __name__ == "__main__":
    main()
