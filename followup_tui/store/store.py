"""The store the program uses: it loads, saves, takes back, and is always one whole file.

Invariant: what `transact` returned is on the disk; when it raised, the file is as it was; reading takes no lock
and waits for no save.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from followup_tui.domain.records import Record
from followup_tui.domain.search import Search
from followup_tui.errors import BadDataError, CannotWriteError, FollowupError
from followup_tui.ports import NOTHING, Commit, Contents, StoreState
from followup_tui.store import codec, files, history, layout, migrations, references, snapshot
from followup_tui.store.backups import Kind
from followup_tui.store.damage import DamageError
from followup_tui.store.description import describe, newer
from followup_tui.store.difference import difference
from followup_tui.store.documents import Documents
from followup_tui.store.place import Place
from followup_tui.store.snapshot import Snapshot
from followup_tui.store.surroundings import Found, Surroundings

if TYPE_CHECKING:
    from followup_tui.store.storage import Work


class JsonStore:
    """Keeps the records in one JSON file that is also a TinyDB database; implements `ports.Store`.

    Safe to share between threads; any number of processes may have the file open.
    """

    def __init__(
        self,
        path: Path,
        *,
        now: Callable[[], datetime],
        undo_limit: int = 200,
        patience: float = 5.0,
        sys: files.Sys | None = None,
        steps: migrations.Steps = migrations.STEPS,
    ) -> None:
        """`patience`: seconds to wait for another process's save; `sys`, `steps`: for tests to replace."""
        self.place = Place(path, now, patience=patience, sys=sys)
        self._path = self.place.path
        self._undo_limit = undo_limit
        self._steps = steps
        self._mutex = threading.RLock()
        self._surroundings = Surroundings(self._path)
        self._around: Found | None = None
        self._snapshot: Snapshot | None = None
        self._state = StoreState(str(self._path))

    def load(self) -> Search:
        """As `ports.Store.load`; while another thread saves, the records from before that save."""
        known = self._snapshot
        if known is None:
            with self._mutex:
                return self._current().search
        if not self._mutex.acquire(blocking=False):
            return known.search
        try:
            return self._current().search
        finally:
            self._mutex.release()

    def state(self) -> StoreState:
        """What the last load or save found; looks at nothing, so it never waits."""
        return self._state

    def transact(self, label: str, change: Callable[[Search], Search], contents: Contents = NOTHING) -> Commit:
        """As `ports.Store.transact`; a change that changes nothing saves nothing."""
        with self._saving() as base:
            new = change(base.search)
            work = _work(base)
            for table, put, gone in difference(base.search, new):
                work.put_records(table, put, contents)
                work.drop(table, gone)
            return self._acted(label, base, work, new)

    def contents(self) -> Mapping[str, Contents]:
        """As `ports.Store.contents`."""
        with self._mutex:
            return self._current().contents()

    def understood(self, data: bytes) -> tuple[tuple[Record, ...], Contents]:
        """As `ports.Store.understood`."""
        from followup_tui.store.arriving import understood

        return understood(data)

    def become(self, label: str, documents: Mapping[str, Mapping[str, codec.Fields]]) -> Commit:
        """Put other documents, by table and record id, in the place of all records, durably and as one action.

        What stood there is kept among the backups for good. Raises what `transact` raises.
        """
        with self._saving() as base:
            work = _work(base)
            for table, wanted in documents.items():
                work.put(table, wanted)
                work.drop(table, [one for one in base.search.tables[table] if one not in wanted])
            return self._acted(label, base, work, None, Kind.KEPT)

    def _acted(self, label: str, base: Snapshot, work: Work, new: Search | None, kind: Kind | None = None) -> Commit:
        """Save what was worked, with the entry that takes it back; `new`, if known, is the search it makes."""
        changes = work.changes(new)
        if not changes:
            return Commit(label, base.search, base.search)
        self._remember(work, history.DONE, history.entry(label, self.place.now(), changes))
        work.clear(history.UNDONE)
        search = new if new is not None else snapshot.changed(base.search, changes)
        self._commit(base, work.tables(), work.seq, search, kind)
        return Commit(label, base.search, search)

    def undo(self) -> Commit | None:
        """Take back the last transaction, durably; None when there is none.

        Raises `EditConflictError` when what it changed was changed again elsewhere, and what `transact` raises.
        """
        return self._put_back(history.DONE, history.UNDONE)

    def redo(self) -> Commit | None:
        """Bring back the last transaction taken back; None when there is none. Raises what `undo` raises."""
        return self._put_back(history.UNDONE, history.DONE)

    def _put_back(self, source: str, target: str) -> Commit | None:
        with self._mutex:
            if not self._current().tables[source]:
                return None
        with self._saving() as base:
            key = history.newest(base.tables[source])
            if key is None:
                return None
            entry = history.opened(base.tables[source][key])
            work = _work(base)
            history.put_back(work, entry)
            changes = work.changes(None)
            work.remove(source, [key])
            self._remember(work, target, history.entry(entry.label, self.place.now(), changes))
            new = snapshot.changed(base.search, changes)
            references.check(new)  # another program may have changed the history too
            self._commit(base, work.tables(), work.seq, new)
            return Commit(entry.label, base.search, new)

    def _remember(self, work: Work, table: str, entry: dict[str, object]) -> None:
        work.add(table, [entry])
        work.remove(table, history.surplus(work.tables()[table], self._undo_limit))

    @contextmanager
    def _saving(self) -> Iterator[Snapshot]:
        """The newest snapshot, held against every other thread and process that saves."""
        with self._mutex:
            self._refuse_unwritable(self._current())
            with self.place.locked():
                base = self._refreshed()
                self._refuse_unwritable(base)
                try:
                    yield base
                except DamageError as error:
                    raise BadDataError(f"not saved: {error}") from None

    def _refuse_unwritable(self, base: Snapshot) -> None:
        if base.newer():
            raise BadDataError(f"not saved: {self._path} was {newer(base.meta.schema)}")
        if self._around and self._around.read_only:
            raise CannotWriteError(f"not saved: {self._around.read_only}; make it writable and try again")

    def _current(self) -> Snapshot:
        """The newest snapshot, after bringing a file of an earlier schema up to date if it can be written."""
        found = self._refreshed()
        if found.upgraded_from is None or (self._around and self._around.read_only):
            return found
        with self.place.locked():
            found = self._refreshed()
            if found.upgraded_from is not None:
                self._commit(found, found.tables, found.meta.seq, found.search)
        return self._refreshed()

    def _refreshed(self) -> Snapshot:
        """The newest snapshot; the same one as before when the file is the same."""
        try:
            found = self._read()
        except FollowupError as error:
            self._state = StoreState(str(self._path), read_only=True, banner=str(error))
            self._around = None
            raise
        self._publish(found)
        return found

    def _read(self) -> Snapshot:
        known = self._snapshot
        signature = files.signature(self._path)
        if known is not None and known.signature == signature:
            return known
        if signature is None:
            return self._missing()
        data, signature = files.read(self._path)
        try:
            return snapshot.of_bytes(data, signature, known, self._upgraded)
        except DamageError as error:
            if error.newer:
                raise BadDataError(f"{self._path} was {newer(error.newer)}") from None
            says = f"is damaged ({error}); it was left as it is: followup recover shows what can be brought back"
            raise BadDataError(f"{self._path} {says}") from None

    def _missing(self) -> Snapshot:
        if self.place.was_saved():
            says = "is missing, though it was saved before: followup recover brings back its newest backup"
            raise BadDataError(f"{self._path} {says}")
        return snapshot.empty()

    def _upgraded(self, found: layout.Layout) -> layout.Layout:
        """The layout in this version's schema; the file is copied first, if it can be."""
        copy = self._path.with_name(f"{self._path.name}.before-schema-{layout.SCHEMA}")
        if not self._surroundings.look().read_only and not copy.exists():
            with files.translated(copy):
                files.copy(self.place.sys, self._path, copy)
        return migrations.migrated(found, self._steps)

    def _commit(
        self, base: Snapshot, tables: dict[str, Documents], seq: int, search: Search, kind: Kind | None = None
    ) -> None:
        now = self.place.now()
        # Over an older state that was put in the store's place, counting goes on from the newest there was.
        newest = max(base.meta.gen, self._around.generation if self._around else 0)
        meta = layout.Meta(gen=newest + 1, saved_at=now.isoformat(timespec="seconds"), seq=seq)
        aside = self.place.backups.next(now, kind or (Kind.SAVED if base.intact else Kind.OUTSIDE))
        signature = self.place.put(meta, tables, base.signature, aside)
        self._publish(Snapshot(signature, meta, tables, search))

    def _publish(self, found: Snapshot) -> None:
        around = self._surroundings.look()
        if found is not self._snapshot or around is not self._around:
            self._state = describe(self._path, found, around)
        self._snapshot, self._around = found, around


def _work(base: Snapshot) -> Work:
    # Imported by the first save: who only reads does not wait for TinyDB.
    from followup_tui.store.storage import Work

    return Work(base)
