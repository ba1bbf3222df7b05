"""What is done with a note of the notes desk: filled in, edited outside, and logged.

Invariant: red is logged only when confirmed, or with a reason where the contact guard advises against it; a note is
logged once, however often its key is pressed.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar, Final

from msgspec.structs import replace
from textual import work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from followup_tui.domain.call_sheet import sold_in
from followup_tui.domain.contacts import Level, Verdict
from followup_tui.domain.records import Purpose, Result
from followup_tui.errors import FollowupError, RefusedError
from followup_tui.tracker import Tracker
from followup_tui.tracker.note_checks import beside, gravest, objections
from followup_tui.tracker.note_values import Beside, NotesDesk, NoteState, ThankYou, parted
from followup_tui.tracker.values import Change, LogContact
from followup_tui.tui.containment import Guard, line_for
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.note import AgainstAdviceDialog, NoteFactsDialog
from followup_tui.tui.dialogs.opening import OPENERS, Copies
from followup_tui.tui.dialogs.person import PersonDialog
from followup_tui.tui.note_drafts import NoteDrafts
from followup_tui.tui.outside import edit_outside
from followup_tui.tui.saves import saved
from followup_tui.tui.screens.notes_copying import NotesCopying

NOBODY: Final = "Nobody to thank here yet: i logs the interview with those you met."

SAYS: Final = {
    Result.SENT: "Send it all the same?",
    Result.DELEGATED: "Have it passed on all the same?",
}
"""What is asked about a note in red."""


class NotesSending(NotesCopying):
    """The desk's doings; the screen shows what they led to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "log('sent')", "Sent", id="notes.sent"),
        Binding("d", "log('delegated')", "Passed on", id="notes.delegated"),
        Binding("m", "log('merged')", "Said within a message", id="notes.merged"),
    ]

    def __init__(
        self,
        tracker: Tracker,
        application_id: str,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(tracker, application_id, copier, settings)
        self.others: tuple[Beside, ...] = ()
        """The other notes beside it, as far as they were compared."""
        self.drafts = NoteDrafts(None)
        self.shown = ""
        """The text in the editor as far as it was taken up."""
        self._logging = False

    @abstractmethod
    async def read(self, *, first: bool = False) -> None:
        """Read the desk beside the loop and show it."""

    @abstractmethod
    def choose(self, key: str) -> None:
        """Show that note."""

    @abstractmethod
    def take_up(self) -> None:
        """Note what stands in the editor as the draft of the note at hand."""

    @abstractmethod
    def hold(self, held: bool) -> None:
        """Say that the note at hand is being saved, and let nothing be typed into it meanwhile."""

    def owed(self) -> ThankYou | None:
        """The note at hand if it can still be worked on; else why not is told."""
        self.take_up()
        note = self.note
        if note is None:
            self.tell(NOBODY)
        elif note.state is not NoteState.OWED:
            self.tell(f"{note.person.name}: {note.stands}. u on the board takes it back.")
            return None
        return note

    # --- filling in ---

    @work(exclusive=True, group="dialog")
    async def action_fill_in(self) -> None:
        """Type in what is missing, or what only the user knows."""
        note = self.owed()
        if note is None:
            return
        if "press i on the card" in note.problem:
            await self.ask(lambda: OPENERS["interview"](self.tracker, self.card_id, None))
        elif "press e on the card" in note.problem:
            await self.ask(lambda: OPENERS["edit"](self.tracker, self.card_id, None))
        elif "press ," in note.problem and self.settings is not None:
            await self.ask(self.settings)
        else:
            given = await self.app.push_screen_wait(NoteFactsDialog(note.person.name, note.given))
            if given is not None:
                draft = self.drafts.of(note.key)
                variant = draft.variant if draft.typed else ""  # what is known now may make another one the best
                self.drafts.keep(note.key, replace(draft, given=given, variant=variant))
                await self.drafts.write()
                await self.read()

    @work(exclusive=True, group="dialog")
    async def action_details(self) -> None:
        """Edit the person's details."""
        note = self.note
        if note is None:
            self.owed()
            return
        await self.ask(lambda: PersonDialog(self.tracker, note.person.id, self.card_id))

    @work(exclusive=True, group="dialog")
    async def action_outside(self) -> None:
        """Edit in the user's own editor; what was typed so far is on disk before."""
        note = self.owed()
        if note is None:
            return
        await self.drafts.write()
        try:
            text = await edit_outside(self.app, self.editor.text)
        except FollowupError as error:
            self.tell(line_for("editing outside", error), severity="error")
            return
        subject, body = parted(text)
        if note.subject is None:
            subject, body = None, text
        self.editor.replace(subject, body)

    # --- logging ---

    @work(group="log", exit_on_error=False)
    async def action_log(self, how: str) -> None:
        """Log the note as sent, passed on or said within a message; red asks first."""
        if self._logging:
            return
        self._logging = True
        try:
            with Guard("logging the note", partial(self.tell, severity="error")):
                await self._log(Result(how))
        finally:
            self._logging = False

    async def _log(self, result: Result) -> None:
        note = self.owed()
        if note is None or self.desk is None:
            return
        merged = result is Result.MERGED
        if not merged and not self.editor.body.strip():
            self.tell(note.problem or "There is no text yet: e writes one.", severity="error")
            return
        if not merged and not await self._is_fine(self.desk, note, result):
            return
        contact = LogContact(
            purpose=Purpose.THANK_YOU,
            people=(note.person.id,),
            channel=note.channel,
            result=result,
            interview=note.interview.id,
            text="" if merged else self.editor.text,
            template="" if merged else note.variant,
            strength="" if merged else sold_in(self.desk.application, self.editor.text),
        )
        change = await self._recorded(contact)
        if change is not None:
            await self.drafts.drop(note.key)
            await self._go_on(change)

    async def _is_fine(self, desk: NotesDesk, note: ThankYou, result: Result) -> bool:
        """Whether nothing red speaks against the text as it stands, or the user wants it all the same."""
        report = await self.editor.judged()
        others = await asyncio.to_thread(beside, desk, note.key)
        found = objections(note, report, others)
        if gravest(found) is not Level.RED:
            return True
        red = [one.says for one in found if one.level is Level.RED]
        more = f" · and {len(red) - 3} more" if len(red) > 3 else ""
        question = ConfirmDialog(SAYS[result], " · ".join(red[:3]) + more, [("s", "yes, all the same")])
        return await self.app.push_screen_wait(question) == "s"

    async def _recorded(self, contact: LogContact) -> Change | None:
        """The contact logged, with a reason where the guard wants one; None when the user left it."""
        try:
            return await self._saved(contact)
        except RefusedError as error:
            verdict = error.verdict
            if not isinstance(verdict, Verdict):
                raise

            def again(reason: str) -> Change:
                return self.tracker.log(self.card_id, replace(contact, override=reason))

            return await self.app.push_screen_wait(AgainstAdviceDialog(verdict, again))

    async def _saved(self, contact: LogContact) -> Change:
        self.hold(True)
        try:
            return await saved(self.app, lambda: self.tracker.log(self.card_id, contact))
        finally:
            self.hold(False)

    async def _go_on(self, change: Change) -> None:
        """To the next note that is owed; after the last one the desk closes with what was logged."""
        self.set_focus(None)
        await self.read()
        left = [one for one in self.desk.notes if one.state is NoteState.OWED] if self.desk is not None else []
        if not left:
            self.dismiss(change)
            return
        self.tell(change.says)
        self.choose(left[0].key)
