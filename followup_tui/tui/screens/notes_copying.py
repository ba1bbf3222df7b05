"""The note at hand on the notes desk, and how it is copied: its text, its subject, or as a link for a mail program.

Invariant: what is copied is what stands in the editor; where nothing can be copied, what is missing is said.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from followup_tui.tracker import Tracker
from followup_tui.tracker.note_values import NotesDesk, ThankYou
from followup_tui.tui.dialogs.opening import AboutCard, Copies
from followup_tui.tui.widgets.letter_editor import LetterEditor
from followup_tui.words.mailing import mailto


class NotesCopying(AboutCard):
    """The desk's notes and its copying."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy_body", "Copy the text"),
        Binding("s", "copy_subject", "Copy the subject"),
        Binding("l", "copy_link", "Copy as a mail link"),
    ]

    def __init__(
        self,
        tracker: Tracker,
        application_id: str,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(tracker, application_id, copier, settings)
        self.desk: NotesDesk | None = None
        self.key = ""
        """The key of the note at hand."""

    @property
    def editor(self) -> LetterEditor:
        """Where the note at hand is edited."""
        return self.query_one(LetterEditor)

    @property
    def note(self) -> ThankYou | None:
        """The note at hand."""
        return self.desk.find(self.key) if self.desk is not None else None

    @work(group="copy")
    async def action_copy_body(self) -> None:
        """Copy the text below the subject."""
        await self._copy(self.editor.body)

    @work(group="copy")
    async def action_copy_subject(self) -> None:
        """Copy the subject."""
        if self.note is not None and self.note.subject is None:
            self.tell("This one has no subject: y copies its text.")
        else:
            await self._copy(self.editor.subject)

    @work(group="copy")
    async def action_copy_link(self) -> None:
        """Copy a mailto: link that opens the note in a mail program."""
        note = self.note
        if note is not None and not note.person.email:
            via = f" It goes via {note.via}: y copies the text for them." if note.via else ""
            self.tell(f"{note.person.name} has no e-mail address on record: a adds it.{via}", severity="error")
        elif note is not None and self.editor.body:
            await self._copy(mailto(note.person.email, self.editor.subject, self.editor.body))
        else:
            await self._copy("")

    async def _copy(self, text: str) -> None:
        if text:
            await self.copy(text)
        else:
            note = self.note
            self.tell((note.problem if note else "") or "There is no text here to copy.", severity="error")
