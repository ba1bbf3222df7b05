"""Forms that change records on file: what changed elsewhere while they were open is merged field by field.

Invariant: a field changed both here and elsewhere is never settled in silence, and whichever version is taken, undo
brings the other one back.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from followup_tui.domain.records import Record
from followup_tui.errors import EditConflictError
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field, as_shown
from followup_tui.tui.dialogs.form import Form, was
from followup_tui.tui.saves import saved

_TRIES: Final = 5
"""How often a save is begun again because the records changed at that very moment."""

Call = Callable[[], Change]


class Clash(NamedTuple):
    """One field that was changed here and elsewhere, to different answers."""

    field: Field
    """As it would be asked now."""
    mine: str
    theirs: str


class Merged(NamedTuple):
    """A form brought up to date."""

    form: Form
    """Beside the records as they are now; in a clash it holds the user's answer."""
    clashes: tuple[Clash, ...]

    def giving_way(self) -> Form:
        """The step after that form was saved: the other answer in each clash."""
        theirs = {one.field.id: one.theirs for one in self.clashes}
        return Form({**self.form.now, **theirs}, self.form.now)


def merge(form: Form, opened: Mapping[str, str], fields: Sequence[Field]) -> Merged:
    """A form beside the fields as they would be asked now; `opened` has the values they were asked with."""
    now, first, clashes = dict(form.now), dict(form.first), []
    for field in fields:
        if field.id not in now or field.value == opened.get(field.id):
            continue
        theirs, typed = as_shown(field), now[field.id] != first.get(field.id)
        if typed and now[field.id] != theirs:
            clashes.append(Clash(field, now[field.id], theirs))
        first[field.id] = theirs
        now[field.id] = now[field.id] if typed else theirs
    return Merged(Form(now, first), tuple(clashes))


class EditDialog(FormDialog[Change]):
    """A form about records on file; one without a record to edit adds a new one, as any form."""

    tracker: Tracker
    """Set by the subclass."""

    def __init__(self) -> None:
        super().__init__()
        self._values: dict[str, str] = {}

    @abstractmethod
    def renew(self) -> tuple[Record, ...]:
        """Look again at what `fields` shows, and return those records; empty when a new one is made.

        Called in a thread after the tracker has read them; raises `NotFoundError`.
        """

    def on_mount(self) -> None:
        """Remember what the fields were asked with."""
        self._values = {field.id: field.value for field in self.fields()}

    def brought_back(self, kept: Mapping[str, str]) -> None:
        """A draft that was written beside other answers than are on record now counts as changed elsewhere."""
        for name, first in self.form.first.items():
            if kept.get(was(name), first) != first:
                self._values[name] = kept[was(name)]

    async def carry_out(self, call: Call) -> Change:
        """Save over the newest records; asks where both sides changed the same field.

        Raises `EditConflictError` when the user goes back to the form, or when the records do not come to rest.
        """
        for _ in range(_TRIES):
            base = await asyncio.to_thread(self._look)
            if not base:
                return await saved(self.app, call)
            merged = merge(self.form, self._values, self.fields())
            calls = [self.use_case(merged.form)]
            if merged.clashes and await self._ask(merged.clashes) == "t":
                calls.append(self.use_case(merged.giving_way()))
            try:
                return await saved(self.app, partial(self._save, base, calls))
            except EditConflictError:
                continue
        raise EditConflictError("not saved: somebody else is changing this again and again; try again")

    def _look(self) -> tuple[Record, ...]:
        self.tracker.refresh()
        return self.renew()

    async def _ask(self, clashes: Sequence[Clash]) -> str:
        from followup_tui.tui.dialogs.conflict import ConflictDialog

        answer = await self.app.push_screen_wait(ConflictDialog(clashes))
        if answer is None:
            raise EditConflictError("Not saved: the same was changed elsewhere. ctrl+s shows both versions again.")
        return answer

    def _save(self, base: tuple[Record, ...], calls: Sequence[Call]) -> Change:
        with self.tracker.expecting(*base):
            answer = calls[0]()
        # The user's own version is saved before the other one is put back, so that undo has it.
        for one in calls[1:]:
            answer = one()
        return answer
