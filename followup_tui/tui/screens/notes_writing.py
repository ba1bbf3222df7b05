"""How the notes of the desk are written: which variant, in place, and afresh; what is typed is kept as a draft.

Invariant: what was typed into one variant is there again when one comes back to it, until its note is logged.
"""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec.structs import replace
from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.widgets import Static

from followup_tui.tracker.note_checks import following
from followup_tui.tracker.note_values import CARD, NoteDraft, NoteState, ThankYou
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.drafts import WRITE_EVERY
from followup_tui.tui.screens import notes_text
from followup_tui.tui.screens.notes_sending import NotesSending
from followup_tui.tui.widgets.letter_editor import LetterEditor


class NotesWriting(NotesSending):
    """The desk's choosing and editing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "variant", "Next variant"),
        Binding("c", "card", "Card"),
        Binding("e,tab", "edit", "Edit"),
        Binding("f8", "next_mark", "Next mark", show=False),
        Binding("ctrl+n", "afresh", "Start afresh", show=False),
    ]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._draft_timer: Timer | None = None

    def action_variant(self) -> None:
        """Take the next of the variants that can be written; what was typed into this one is kept."""
        note = self.owed()
        if note is None:
            return
        # The desk may still be read for the variant before: a second press goes on from the one that was chosen last.
        current = self.drafts.of(note.key).variant or note.variant
        ways = following(note, current)
        if not ways:
            self.tell("No other variant can be written with what is known: f adds what only you know.")
            return
        free = next((one.instead for one in self.others if one.instead), "")
        self._take(note, free if free and current == note.variant else ways[0])

    def action_card(self) -> None:
        """Change between the e-mail and the handwritten card."""
        note = self.owed()
        if note is not None:
            self._take(note, "" if note.variant == CARD else CARD)

    def _take(self, note: ThankYou, variant: str) -> None:
        self.drafts.keep(note.key, replace(self.drafts.of(note.key), variant=variant))
        self._write_soon()
        self.reload()

    # --- editing ---

    def on_key(self, event: events.Key) -> None:
        """Go to the text at once: what is typed right after must not be taken for keys, some of which log the note."""
        if not self.editor.type_ahead(event) and event.key == "e" and self.focused is None:
            event.stop()
            self.action_edit()

    def action_edit(self) -> None:
        """Edit in place."""
        if self.owed() is not None:
            self.editor.take_keys()

    def action_next_mark(self) -> None:
        """Go to the next marked place in the letter."""
        self.editor.action_next_mark()

    @on(LetterEditor.Edited)
    def take_up(self) -> None:
        """Note what stands in the editor as the draft of the note at hand, unless that is known already.

        Called before the note changes too: what was typed last may not have been told yet.
        """
        note = self.note
        if self.desk is None or note is None or note.state is not NoteState.OWED or self.editor.text == self.shown:
            return
        self.shown = self.editor.text
        subject, body = (self.editor.subject if note.subject is not None else None), self.editor.body
        draft = self.drafts.of(note.key)
        typed = {**draft.typed, note.variant: (subject, body)}
        self.drafts.keep(note.key, replace(draft, variant=note.variant, typed=typed))
        new = replace(note, subject=subject, body=body, edited=True)
        notes = tuple(new if one.key == note.key else one for one in self.desk.notes)
        self.desk = replace(self.desk, notes=notes)
        self.query_one("#variant", Static).update(notes_text.variant(new))
        self._write_soon()

    def _write_soon(self) -> None:
        self._draft_timer = self._draft_timer or self.set_timer(WRITE_EVERY, self._write)

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def _write(self) -> None:
        self._draft_timer = None
        await self.drafts.write()

    @work(exclusive=True, group="dialog")
    async def action_afresh(self) -> None:
        """Throw away what was typed into this note, after asking, and compose it anew."""
        note = self.owed()
        if note is None:
            return
        if not note.edited:
            self.tell("It stands as it was composed.")
            return
        question = ConfirmDialog("Throw away what you typed here?", choices=[("t", "throw it away")])
        if await self.app.push_screen_wait(question) == "t":
            draft = self.drafts.of(note.key)
            rest = {name: text for name, text in draft.typed.items() if name != note.variant}
            self.drafts.keep(note.key, NoteDraft(variant=draft.variant, given=draft.given, typed=rest))
            self._write_soon()
            await self.read()
