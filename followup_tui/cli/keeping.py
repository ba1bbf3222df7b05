"""The commands that look after the file of the records: `backup` and `recover`.

Invariant: they work when the records cannot be opened, remove nothing, and say where everything went.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import click

from followup_tui.cli.args import command
from followup_tui.cli.naming import SINGULAR, counted, name_of, number
from followup_tui.cli.output import Page, as_json, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.records import TABLE_OF, TABLES, Record
from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.ports import BackupView, CheckedBackup, Keeper, Recovery, Unreadable

_KINDS: Final = {"saved": "before a save", "outside": "by another program", "kept": "kept on request"}

_NAMES: Final = 40
"""So many names are told under one heading."""

ACTIONS: Final = ("make", "list", "verify", "restore")
"""What can be done with backups."""


@command("backup")
@click.argument("action", type=click.Choice(ACTIONS), default="make")
@click.argument("name", required=False)
def backup(session: Session, action: str, name: str | None) -> None:
    """Keep a copy of the records now; list, verify or restore earlier ones.

    ACTION is make (the default), list, verify or restore. NAME is a backup's number or file name: restore needs
    one, verify reads all without one. A backup made by this command is never removed by followup. Restoring keeps the
    present state as a backup too, and followup undo takes it back.
    """
    if action == "restore" and name is None:
        raise BadInputError("say which backup to restore: followup backup list names them")
    if action in ("make", "list") and name is not None:
        raise BadInputError(f"{action} takes no name: a backup is named by its number, and list shows all")
    keeper = session.keeper()
    if action == "make":
        _made(session, keeper)
    elif action == "list":
        _listed(session, keeper)
    elif action == "verify":
        _verified(session, keeper, name)
    else:
        _restored(session, keeper, name or "")


def _made(session: Session, keeper: Keeper) -> None:
    made = keeper.keep()
    if session.json:
        print_json(as_json({"schema": 1, "backup": _backup_json(made)}))
        return
    Page().wrapped(plain(f"backup {made.number} made, to stay: {made.name}", 400))


def _listed(session: Session, keeper: Keeper) -> None:
    found = keeper.backups()
    if session.json:
        print_json(as_json({"schema": 1, "backups": [_backup_json(one) for one in found]}))
        return
    page = Page()
    for one in found:
        page.line(plain(f"{one.number:>6}  {_when(one)}  {_size(one.size):>8}  {_KINDS[one.kind]}"))
    if not found:
        page.line("no backups yet: every save makes one of the state before it")


def _verified(session: Session, keeper: Keeper, name: str | None) -> None:
    found = keeper.check(name)
    bad = [one for one in found if one.problem]
    if session.json and not bad:
        print_json(as_json({"schema": 1, "backups": [_checked_json(one) for one in found]}))
    if not session.json:
        page = Page()
        for one in found:
            good = ("✓ ", "done") if not one.problem else ("! ", "overdue")
            says = one.problem or ", ".join(filter(None, (_counts(one.search), one.remark)))
            page.line(good, plain(f"{one.backup.number:>6}  {_when(one.backup)}  {says}", 400))
        if not found:
            page.line("no backups yet: every save makes one of the state before it")
    if bad:
        numbers = ", ".join(str(one.backup.number) for one in bad)
        raise BadDataError(f"{len(bad)} of {len(found)} backups cannot be read: {numbers}")


def _restored(session: Session, keeper: Keeper, name: str) -> None:
    done = keeper.restore(name)
    if session.json:
        counts = {"came": done.came, "changed": done.changed, "went": done.went}
        print_json(as_json({"schema": 1, "backup": _backup_json(done.backup), **counts}))
        return
    if not (done.came or done.changed or done.went):
        Page().wrapped(plain(f"the records are those of backup {done.backup.number} already; nothing was changed"))
        return
    says = f"records of {_when(done.backup)}: {done.came} came back, {done.changed} changed, {done.went} went"
    Page().wrapped(plain(f"{says}; followup undo takes that back", 400))


@command("recover")
@click.option("--dry-run", is_flag=True, help="Only say what would come back.")
def recover(session: Session, dry_run: bool) -> None:
    """Bring back records whose file is damaged or gone.

    Takes the newest good backup and puts over it what the damaged file still says of each record. The damaged file is
    kept beside the new one. Nothing is changed when the file is whole.
    """
    found = session.keeper().recover(dry_run=dry_run)
    if session.json:
        print_json(as_json(_recovery_json(found, dry_run=dry_run)))
        return
    page = Page()
    if not found.problem:
        page.wrapped(f"the records are whole ({_counts(found.search)}); there is nothing to recover")
        return
    for one in _told(found, dry_run=dry_run):
        page.wrapped(plain(one, 600))
    for mark, style, head, names in _named(found):
        page.line()
        page.wrapped(head)
        for name in names[:_NAMES]:
            page.line("  ", (mark, style), " ", plain(name, max(page.width - 4, 20)))
        if len(names) > _NAMES:
            page.line(f"    and {len(names) - _NAMES} more; --json names them all")


def _told(found: Recovery, *, dry_run: bool) -> Iterable[str]:
    """What happened, or would, line by line."""
    yield f"the store {found.problem}"
    if found.source is not None:
        saves = "" if found.behind is None else f", {number(found.behind, 'save')} before the damaged file"
        yield f"base: backup {found.source.number} of {_when(found.source)}{saves}"
    else:
        yield "base: none, for there is no good backup"
    if not found.aside:
        yield "what the last save recorded was in the missing file alone and does not come back"
    if found.unseen:
        yield f"of {number(found.unseen, 'record')} the damaged file shows nothing: as in the backup"
    if found.aside:
        yield f"the damaged file {'would be' if dry_run else 'is'} kept as {found.aside}"
    yield f"{'would come' if dry_run else 'came'} back: {_counts(found.search)}"
    if dry_run:
        yield "nothing was changed; followup recover does it"


def _named(found: Recovery) -> Iterable[tuple[str, str, str, list[str]]]:
    """Mark, style, heading and names of what differs from the backup."""
    search = found.search
    if found.added:
        yield "+", "done", "only in the damaged file, taken from it:", [name_of(search, one) for one in found.added]
    if found.newer:
        heading = "in another state in the damaged file, taken from it (followup undo takes that back):"
        yield "~", "due", heading, [name_of(search, one) for one in found.newer]
    older = [one for one in found.unreadable if one.earlier is not None]
    if older:
        yield "?", "missing", "not readable any more, as in the backup:", [_lost(one) for one in older]
    lost = [one for one in found.unreadable if one.earlier is None]
    if lost:
        yield "!", "overdue", "did not come back:", [_lost(one) for one in lost]


def _lost(one: Unreadable) -> str:
    what = " ".join(filter(None, (SINGULAR.get(one.table, "record"), one.name)))
    return f"{what} (line {one.line}: {one.why})"


def _counts(search: Search) -> str:
    return counted(one for table in search.tables.values() for one in table.values()) or "no records"


def _when(one: BackupView) -> str:
    return f"{one.made.astimezone():%Y-%m-%d %H:%M %Z}"


def _size(size: int) -> str:
    return f"{size / 1024:.0f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"


def _backup_json(one: BackupView | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"number": one.number, "name": one.name, "made": one.made, "kind": one.kind, "size": one.size}


def _checked_json(one: CheckedBackup) -> dict[str, Any]:
    told = {"remark": one.remark, "counts": _count_json(one.search)}
    return {**(_backup_json(one.backup) or {}), **told}


def _count_json(search: Search) -> dict[str, int]:
    return {name: len(search.tables[name]) for name in TABLES}


def _recovery_json(found: Recovery, *, dry_run: bool) -> dict[str, Any]:
    def brief(records: Iterable[Record]) -> list[dict[str, str]]:
        return [{"table": TABLE_OF[type(r)], "id": r.id, "name": name_of(found.search, r)} for r in records]

    return {
        "schema": 1,
        "changed": bool(found.problem) and not dry_run,
        "problem": found.problem,
        "backup": _backup_json(found.source),
        "saves_behind": found.behind,
        "aside": found.aside,
        "counts": _count_json(found.search),
        "added": brief(found.added),
        "newer": brief(found.newer),
        "unseen": found.unseen,
        "unreadable": [
            {"table": o.table, "name": o.name, "line": o.line, "why": o.why, "id": o.earlier.id if o.earlier else None}
            for o in found.unreadable
        ],
    }
