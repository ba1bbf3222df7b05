"""Brings a damaged or missing store back: the newest good backup, and over it what the damaged file still says.

Invariant: until the new state is on the disk the old file stands where it stood; afterwards it is kept beside it.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Final, NamedTuple

from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, CannotWriteError, NotFoundError
from followup_tui.ports import Recovery
from followup_tui.store import files, history, layout, salvage, snapshot
from followup_tui.store.damage import DamageError
from followup_tui.store.description import newer
from followup_tui.store.place import Place
from followup_tui.store.recovery import Merged, merge
from followup_tui.store.shelf import Shelf, view
from followup_tui.store.snapshot import Snapshot
from followup_tui.store.surroundings import Surroundings

LABEL: Final = "recover the store"
"""What undo says of the records that came from the damaged file."""


class _Damage(NamedTuple):
    """What is the matter with a store."""

    says: str
    data: bytes
    """What stands in its file, if there is one."""
    signature: files.Signature | None


def recover(place: Place, shelf: Shelf, *, dry_run: bool) -> Recovery:
    """As `ports.Keeper.recover`."""
    found = _look(place, shelf)
    if isinstance(found, Search):
        return Recovery(problem="", search=found)
    why = Surroundings(place.path).look().read_only
    if why and not dry_run:
        raise CannotWriteError(f"nothing was changed: {why}; make it writable and try again")
    lock: AbstractContextManager[None] = nullcontext() if dry_run else place.locked()
    with lock:
        found = _look(place, shelf)
        if isinstance(found, Search):  # another process was quicker
            return Recovery(problem="", search=found)
        return _recovered(place, shelf, found, dry_run=dry_run)


def _look(place: Place, shelf: Shelf) -> _Damage | Search:
    """What is the matter with the store, or what it holds; raises what makes recovery impossible."""
    if files.signature(place.path) is None:
        if not place.was_saved():
            raise NotFoundError(f"there is nothing to recover: {place.path} was never saved, and has no backups")
        return _Damage("is missing", b"", None)
    data, signature = files.read(place.path)
    try:
        return snapshot.of_bytes(data, signature, None, shelf.upgraded).search
    except DamageError as error:
        if error.newer:
            raise BadDataError(f"nothing was changed: {place.path} was {newer(error.newer)}") from None
        return _Damage(f"is damaged ({error})", data, signature)


def _recovered(place: Place, shelf: Shelf, damage: _Damage, *, dry_run: bool) -> Recovery:
    wreck = salvage.search(damage.data)
    if wreck.schema > layout.SCHEMA:
        raise BadDataError(f"nothing was changed: {place.path} was {newer(wreck.schema)}")
    source, base = next(shelf.good(), (None, snapshot.empty()))
    merged = merge(base, wreck)
    if source is None and not merged.added:
        raise NotFoundError(
            f"nothing can be brought back: {place.path} {damage.says}, and there is no good backup of it; "
            "put back a copy of your own, or move the file away to start anew"
        )
    aside = _aside(place)
    search = _put(place, base, merged, wreck, damage, None if dry_run else aside)
    was_there = damage.signature is not None
    return Recovery(
        problem=damage.says,
        source=view(source) if source is not None else None,
        behind=max(wreck.generation - base.meta.gen, 0) if source is not None and wreck.generation else None,
        aside=str(aside) if was_there else "",
        search=search,
        added=merged.added,
        newer=merged.newer,
        unseen=merged.unseen if was_there else 0,
        unreadable=merged.unreadable,
    )


def _put(
    place: Place, base: Snapshot, merged: Merged, wreck: salvage.Wreck, damage: _Damage, aside: Path | None
) -> Search:
    """The records that come back; saved, with the damaged file put `aside`, unless there is no such name."""
    work, now = merged.work, place.now()
    changes = work.changes(None)
    if changes:
        work.add(history.DONE, [history.entry(LABEL, now, changes)])
        work.clear(history.UNDONE)
    if aside is not None:
        generation = max(base.meta.gen, wreck.generation) + 1
        meta = layout.Meta(gen=generation, saved_at=now.isoformat(timespec="seconds"), seq=work.seq)
        place.put(meta, work.tables(), damage.signature, aside)
    return snapshot.changed(base.search, changes)


def _aside(place: Place) -> Path:
    """A free name for the damaged file, beside it."""
    name = f"{place.path.name}.damaged-{place.now():%Y%m%dT%H%M%SZ}"
    path, number = place.path.with_name(name), 1
    while path.exists() or path.is_symlink():
        number += 1
        path = place.path.with_name(f"{name}-{number}")
    return path
