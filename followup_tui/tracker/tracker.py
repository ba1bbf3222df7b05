"""The tracker: every use-case of the product, for the dashboard and the command line alike.

Invariant: every change is one store transaction and one undo step. Methods are safe to call from several
threads; they block on the disk and belong in a worker. Each loads its use-case when it is first wanted, because the
dashboard's first frame needs none of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from followup_tui.domain.records import Column, Outcome
from followup_tui.errors import NotFoundError
from followup_tui.tracker.changing import Changing
from followup_tui.tracker.desk import Desk, Done
from followup_tui.tracker.values import (
    ApplicationEdit,
    Change,
    Debrief,
    Heard,
    LogContact,
    NewApplication,
    OfferNews,
    PersonEdit,
)

if TYPE_CHECKING:
    from followup_tui.exchange.incoming import Incoming
    from followup_tui.ports import Contents
    from followup_tui.tracker.importing import Imported
    from followup_tui.tracker.merging import Merged
    from followup_tui.tracker.note_values import NoteDraft, NotesDesk


class Tracker(Changing):
    """One job search, read and changed."""

    def notes_desk(self, application_id: str, drafts: Mapping[str, NoteDraft] | None = None) -> NotesDesk:
        """The thank-yous of an application, with what was done to them so far; raises `NotFoundError`."""
        from followup_tui.tracker.notes import notes_desk
        from followup_tui.tracker.scripting import me_fields

        with self._lock:
            case, mine = self._desk().case(application_id), self._all().get(application_id, ())
            me = me_fields(self._settings().me)
            return notes_desk(case, mine, me, self.library, drafts or {})

    def add(self, new: NewApplication) -> Change:
        """A new application."""
        from followup_tui.tracker import applications

        return self._do(f"add {new.employer}", lambda desk: applications.add(desk, new))

    def edit(self, application_id: str, edit: ApplicationEdit) -> Change:
        """An application or its employer changed."""
        from followup_tui.tracker import applications

        label = f"edit {self._name(application_id)}"
        return self._do(label, lambda desk: applications.edit(desk, application_id, edit))

    def interview(self, application_id: str, debrief: Debrief) -> Change:
        """A round held or scheduled."""
        from followup_tui.tracker import applications

        label = f"log an interview at {self._name(application_id)}"
        return self._do(label, lambda desk: applications.interview(desk, application_id, debrief))

    def promise(self, application_id: str, words: str, *, who: str = "", at: datetime | None = None) -> Change:
        """When they will decide, in their words."""
        from followup_tui.tracker import applications

        label = f"decision date of {self._name(application_id)}"
        return self._do(label, lambda desk: applications.promise(desk, application_id, words, who, at))

    def add_person(self, edit: PersonEdit) -> Change:
        """A new person."""
        from followup_tui.tracker import people

        return self._do(f"add {edit.name or 'a person'}", lambda desk: people.save_person(desk, None, edit))

    def edit_person(self, person_id: str, edit: PersonEdit) -> Change:
        """A person changed."""
        from followup_tui.tracker import people

        known = self.search.people.get(person_id)
        label = f"edit {known.name if known else 'a person'}"
        return self._do(label, lambda desk: people.save_person(desk, person_id, edit))

    def log(self, application_id: str, contact: LogContact) -> Change:
        """An outbound contact; raises `RefusedError` with its verdict on red without an override."""
        from followup_tui.tracker import contacting

        label = f"log {contact.purpose.value.replace('_', ' ')} to {self._name(application_id)}"
        return self._do(label, lambda desk: contacting.log(desk, application_id, contact))

    def heard(self, application_id: str, news: Heard) -> Change:
        """What they said."""
        from followup_tui.tracker import contacting

        label = f"news from {self._name(application_id)}"
        return self._do(label, lambda desk: contacting.heard(desk, application_id, news))

    def offer(self, application_id: str, news: OfferNews) -> Change:
        """An offer received, or changed."""
        from followup_tui.tracker import offers

        label = f"offer from {self._name(application_id)}"
        return self._do(label, lambda desk: offers.offer(desk, application_id, news))

    def close(
        self,
        application_id: str,
        outcome: Outcome,
        *,
        at: datetime | None = None,
        force: str = "",
        signed: bool = False,
    ) -> Change:
        """A card closed: accepted (and signed, perhaps), declined, withdrawn, no response and so on."""
        from followup_tui.tracker import outcomes

        label = f"close {self._name(application_id)}"
        return self._do(label, lambda desk: outcomes.close(desk, application_id, outcome, at, force, signed=signed))

    def move(self, application_id: str, column: Column, *, force: str = "", at: datetime | None = None) -> Change:
        """A card moved by hand; raises `RefusedError` when that contradicts the records."""
        from followup_tui.tracker import outcomes

        label = f"move {self._name(application_id)}"
        return self._do(label, lambda desk: outcomes.move(desk, application_id, column, force, at))

    def lead(self, text: str, *, at: datetime | None = None) -> Change:
        """A new lead."""
        from followup_tui.tracker import outcomes

        return self._do("add a lead", lambda desk: outcomes.lead(desk, text, at))

    def latest_snooze(self, reminder_id: str) -> date:
        """The last date to which a reminder may be put off; raises `BadInputError` when it may not be at all."""
        from followup_tui.tracker import outcomes

        with self._lock:
            return outcomes.latest_snooze(self._desk(), self._reminder(reminder_id))

    def snooze(self, reminder_id: str, until: date, reason: str = "") -> Change:
        """A reminder put off."""
        from followup_tui.tracker import outcomes

        reminder = self._reminder(reminder_id)
        within = [one for one in self.reminders() if one.within == reminder_id]
        label = f"put off: {reminder.says}"
        return self._do(label, lambda desk: outcomes.snooze(desk, reminder, until, reason, within))

    def dismiss(self, reminder_id: str, reason: str) -> Change:
        """A reminder dismissed with a reason."""
        from followup_tui.tracker import outcomes

        reminder = self._reminder(reminder_id)
        return self._do(f"dismiss: {reminder.says}", lambda desk: outcomes.dismiss(desk, reminder, reason))

    def review_done(self) -> Change:
        """The weekly review marked as done; raises `NotFoundError` when none is due."""
        from followup_tui.tracker import reviewing

        return self._do("review the week", reviewing.review_done)

    def undo(self) -> Change:
        """The last change taken back; raises `NotFoundError` when there is none."""
        commit = self._store.undo()
        if commit is None:
            raise NotFoundError("there is nothing to undo")
        return self._changed(commit, Done(search=commit.after, says=f"undone: {commit.label}"))

    def redo(self) -> Change:
        """The last undo taken back; raises `NotFoundError` when there is none."""
        commit = self._store.redo()
        if commit is None:
            raise NotFoundError("there is nothing to redo")
        return self._changed(commit, Done(search=commit.after, says=f"done again: {commit.label}"))

    def import_applications(
        self, rows: Sequence[Incoming], *, applied: bool = False, dry_run: bool = False
    ) -> Imported:
        """The rows of a table taken in, all of them as one change; `dry_run` only says what would be added.

        `applied`: also those that had no interview yet. Raises `BadDataError` with the line of a row that cannot be
        a card.
        """
        from followup_tui.tracker import importing

        found: list[Imported] = []

        def taken(desk: Desk) -> Done:
            found[:] = [importing.take(desk, rows, applied=applied)]
            return found[0].done()

        self._tried("import applications", taken, dry_run=dry_run)
        return found[0]

    def contents(self) -> Mapping[str, Contents]:
        """Every record there is, as JSON has it, by table; blocks on the disk."""
        return self._store.contents()

    def import_records(self, data: bytes, *, replace: bool = False, dry_run: bool = False) -> Merged:
        """The records of an exported file taken in as one change; `dry_run` only says what would be.

        `replace`: also those that are on record otherwise. Raises `BadDataError` for a file that is no good.
        """
        from followup_tui.tracker import merging

        records, contents = self._store.understood(data)
        found: list[Merged] = []

        def taken(desk: Desk) -> Done:
            found[:] = [merging.merge(desk, records, replace=replace)]
            return found[0].done()

        self._tried("import records", taken, dry_run=dry_run, contents=contents)
        return found[0]
