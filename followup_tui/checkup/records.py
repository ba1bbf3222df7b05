"""Looks at the records: whether they can be read and saved, and what they could be brought back from.

Invariant: as of the package; the lock is tried, never held.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from followup_tui.checkup.finding import Finding, Health
from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, FollowupError, StoreBusyError
from followup_tui.ports import Keeper, Store
from followup_tui.store import lock

PATIENCE: Final = 1.0
"""Seconds that the lock is waited for: a save takes a small part of that."""

_AHEAD: Final = timedelta(hours=1)
"""By how much the newest backup may be ahead of the clock before the clock is doubted."""


def records(store: Store) -> Iterator[Finding]:
    """Whether the records can be read, and what the store itself has to tell."""
    try:
        search = store.load()
    except BadDataError as error:
        todo = "followup recover brings back what can be read; with --dry-run it only shows it"
        yield Finding(name="records", health=Health.FAIL, says=str(error), todo=todo, code=error.exit_code)
        return
    except FollowupError as error:
        todo = "make the place readable and writable, or name another one with --store"
        yield Finding(name="records", health=Health.FAIL, says=str(error), todo=todo, code=error.exit_code)
        return
    yield Finding(name="records", says=f"{counted(search)}, all readable")
    state = store.state()
    if state.read_only:
        todo = "nothing can be recorded until that is changed"
        yield Finding(name="saving", health=Health.FAIL, says=state.banner or "read-only", todo=todo, code=73)
    elif state.banner:
        yield Finding(name="store", health=Health.WARN, says=state.banner, todo="look at it; the records are as shown")


def counted(search: Search) -> str:
    """How many applications, people and contacts there are."""
    counts = (("applications", "application"), ("people", "person"), ("contacts", "contact"))
    told = ((len(search.tables[many]), many, one) for many, one in counts)
    return ", ".join(f"{count} {one if count == 1 else many}" for count, many, one in told)


def lock_of(path: Path) -> Iterator[Finding]:
    """Whether the store could be saved now, or another process holds it."""
    if not path.parent.is_dir():
        yield Finding(name="lock", says="nothing was saved yet")
        return
    try:
        with lock.held(path.with_name(f"{path.name}.lock"), PATIENCE):
            yield Finding(name="lock", says="free")
    except StoreBusyError as error:
        todo = "end the other followup, which may be stopped (Ctrl-Z) or hang; fg brings a stopped one back"
        yield Finding(name="lock", health=Health.FAIL, says="held by another followup", todo=todo, code=error.exit_code)


def backups(keeper: Keeper, now: datetime) -> Iterator[Finding]:
    """How many backups there are, whether the newest is good, and whether the clock went back since."""
    found = keeper.backups()
    if not found:
        yield Finding(name="backups", says="none yet: every save makes one of the state before it")
        return
    newest = found[-1]
    many = f"{len(found)} backups, the newest of {newest.made:%Y-%m-%d %H:%M} UTC"
    problem = keeper.check(newest.name)[0].problem
    if problem:
        todo = "followup backup makes a good one; followup backup verify reads all of them"
        yield Finding(name="backups", health=Health.WARN, says=f"{many}, which cannot be read: {problem}", todo=todo)
    else:
        yield Finding(name="backups", says=f"{many}, is good")
    if newest.made > now + _AHEAD:
        todo = "set the clock right: due dates are counted from it"
        says = f"the clock shows {now:%Y-%m-%d %H:%M} UTC, which is before the last save"
        yield Finding(name="clock", health=Health.WARN, says=says, todo=todo)
