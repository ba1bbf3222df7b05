"""Makes one state out of the newest good backup and what can still be read in a damaged file.

Invariant: nothing is written here; a record of the backup is only ever replaced by a whole one of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec

from followup_tui.domain.links import lacking
from followup_tui.domain.records import TABLES, Record
from followup_tui.ports import Unreadable
from followup_tui.store.salvage import Piece, Wreck
from followup_tui.store.snapshot import Snapshot
from followup_tui.store.storage import Work

_CUT: Final = "it cannot be read"


class Merged(NamedTuple):
    """What comes back."""

    work: Work
    """The backup's documents with the newer ones put in."""
    added: tuple[Record, ...]
    newer: tuple[Record, ...]
    unseen: int
    unreadable: tuple[Unreadable, ...]


def merge(base: Snapshot, wreck: Wreck) -> Merged:
    """Put what the wreck has over what the backup has; the base is `snapshot.empty()` where there is no backup."""
    # Ids given since the backup was made are not given again, whatever became of their documents.
    seq = max(base.meta.seq, wreck.highest)
    work = Work(base._replace(meta=msgspec.structs.replace(base.meta, seq=seq)))
    found = {(one.table, one.record.id): one for one in wreck.pieces}
    fresh = {key: one for key, one in found.items() if _differs(work, one)}
    unreadable = [*_broken(base, wreck), *_dangling(base, fresh)]
    for table in TABLES:
        work.put(table, {record_id: one.fields for (name, record_id), one in fresh.items() if name == table})
    known = {(table, record_id) for table in TABLES for record_id in base.search.tables[table]}
    earlier = {(one.table, one.earlier.id) for one in unreadable if one.earlier is not None}
    return Merged(
        work,
        added=tuple(one.record for key, one in fresh.items() if key not in known),
        newer=tuple(one.record for key, one in fresh.items() if key in known),
        unseen=len(known - found.keys() - earlier),
        unreadable=tuple(unreadable),
    )


def _differs(work: Work, piece: Piece) -> bool:
    stored = work.stored(piece.table, piece.record.id)
    return stored is None or dict(stored) != piece.fields


def _broken(base: Snapshot, wreck: Wreck) -> Iterator[Unreadable]:
    """The documents of the wreck that cannot be read; those of other programs stay as the backup has them."""
    found = {one.record.id for one in wreck.pieces}
    for one in wreck.broken:
        table = one.table or next((name for name in base.tables if one.key in base.tables[name]), "")
        stored = base.tables.get(table, {}).get(one.key)
        earlier = stored.record if stored is not None else None
        if stored is None or (earlier is not None and earlier.id not in found):
            yield Unreadable(table, one.name or (called(earlier) if earlier else ""), one.line, _CUT, earlier)


def _dangling(base: Snapshot, fresh: dict[tuple[str, str], Piece]) -> list[Unreadable]:
    """Take out what names a record that is nowhere, and what names that, and so on; says what was taken out."""
    left: list[Unreadable] = []
    while True:
        search = base.search.put(*(one.record for one in fresh.values()))
        lost = [(key, why) for key, one in fresh.items() if (why := lacking(one.record, search))]
        if not lost:
            return left
        for key, why in lost:
            one = fresh.pop(key)
            earlier = base.search.tables[one.table].get(one.record.id)
            left.append(Unreadable(one.table, called(one.record), one.line, why, earlier))


def called(record: Record) -> str:
    """The name, role or text of a record, or empty; record text."""
    return next((str(found) for name in ("name", "role", "text") if (found := getattr(record, name, ""))), "")
