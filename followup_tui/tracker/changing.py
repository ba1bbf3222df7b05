"""How a use-case becomes a change: one store transaction, what it resolved and raised, and what to say of it.

Invariant: every change is one store transaction and one undo step, made from the newest records there are.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from msgspec.structs import replace

from followup_tui.domain.records import Column, Record
from followup_tui.domain.rules.hunting import nudge
from followup_tui.domain.search import Search
from followup_tui.errors import EditConflictError
from followup_tui.ports import NOTHING, Commit, Contents
from followup_tui.tracker.desk import Desk, Done
from followup_tui.tracker.foresight import Foresight
from followup_tui.tracker.values import Change


class Changing(Foresight):
    """A job search whose records can be changed."""

    _expected = threading.local()
    """Per thread: the records that have to be as given while it changes something."""

    @contextmanager
    def expecting(self, *records: Record) -> Iterator[None]:
        """Refuse what this thread changes inside the block unless these records are as given.

        A change then raises `EditConflictError`, and nothing is written.
        """
        self._expected.records = records
        try:
            yield
        finally:
            self._expected.records = ()

    def _refuse_surprise(self, search: Search) -> None:
        for one in getattr(self._expected, "records", ()):
            found = search.find(type(one), one.id)
            if found != one:
                raise EditConflictError("nothing was saved: it was changed elsewhere just now", found)

    def _do(self, label: str, use_case: Callable[[Desk], Done]) -> Change:
        done: list[Done] = []

        def change(search: Search) -> Search:
            self._refuse_surprise(search)
            done[:] = [use_case(self._desk(search))]
            return done[0].search

        commit = self._store.transact(label, change)
        return self._changed(commit, self._nudged(commit, done[0]))

    def _tried(
        self, label: str, use_case: Callable[[Desk], Done], *, dry_run: bool, contents: Contents = NOTHING
    ) -> None:
        """Do it as one change, or only work out what it would do; what it resolves and raises is not asked for."""
        if dry_run:
            with self._lock:
                desk = self._desk()
            use_case(desk)
            return
        self._store.transact(label, lambda search: use_case(self._desk(search)).search, contents)
        self.refresh()

    def _nudged(self, commit: Commit, done: Done) -> Done:
        """Where a card has come to awaiting or offer, the reminder to keep hunting added to what is said (R6)."""
        before, after = (each.applications.get(done.application or "") for each in (commit.before, commit.after))
        if after is None or after.column not in (Column.AWAITING, Column.OFFER):
            return done
        if before is not None and before.column is after.column:
            return done
        more = nudge(self._desk(commit.after).whole(), after.id)
        return replace(done, says=f"{done.says}; {more}") if more else done

    def _changed(self, commit: Commit, done: Done) -> Change:
        with self._lock:
            pictures = [self._picture(each) for each in (commit.before, commit.after)]
        before, after = ({one.id: one for one in each.reminders()} for each in pictures)
        self.refresh()
        application = commit.after.applications.get(done.application or "")
        return Change(
            label=commit.label,
            says=done.says,
            record=done.record,
            application=application,
            employer=commit.after.employers.get(application.employer) if application else None,
            resolved=tuple(one for key, one in before.items() if key not in after),
            raised=tuple(one for key, one in after.items() if key not in before),
        )
