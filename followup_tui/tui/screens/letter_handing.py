"""What is done with the letter of the letter desk: copied whole or in parts, and logged as sent.

Invariant: nothing is handed over that the guard holds back, or that names what it may not (R12); nothing is logged here
without the form for it having been seen.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from followup_tui.domain.reminders import Reminder
from followup_tui.tracker import Tracker
from followup_tui.tracker.letters import LetterDesk
from followup_tui.tracker.leverage_letter import let_out
from followup_tui.tracker.values import Change
from followup_tui.tui.copied import Copied, CopiedOf
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.contact import ContactDialog
from followup_tui.tui.dialogs.form import YES
from followup_tui.tui.dialogs.letter_facts import LetterFacts
from followup_tui.tui.dialogs.opening import AboutCard, Copies
from followup_tui.tui.letter_drafts import LetterDraft
from followup_tui.tui.widgets.letter_editor import LetterEditor
from followup_tui.words.mailing import mailto


class LetterHanding(AboutCard):
    """The desk's copying and logging; the screen shows the letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy_all", "Copy all"),
        Binding("b", "copy_body", "Copy the text"),
        Binding("t", "copy_subject", "Copy the subject"),
        Binding("m", "copy_link", "Copy as a mailto link"),
        Binding("x", "sent", "Log as sent"),
    ]

    def __init__(
        self,
        tracker: Tracker,
        desk: LetterDesk,
        reminder: Reminder | None = None,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(tracker, desk.application.id, copier, settings)
        self.desk = desk
        self.reminder = reminder
        """What it was opened for; None once another letter was chosen."""
        self.told = LetterFacts()
        """What this letter was told besides the records."""
        self.draft = LetterDraft(None, desk)

    @property
    @abstractmethod
    def editor(self) -> LetterEditor:
        """Where the letter stands."""

    def can(self) -> bool:
        """Whether there is a letter; says why not."""
        if self.editor.display:
            return True
        held = f"{self.desk.held}{' (f)' if self.desk.offer else ''}" if self.desk.held else ""
        self.tell(held or "The letter cannot be written yet: f fills in what it lacks.", severity="error")
        return False

    def _about(self, text: str) -> Copied:
        desk = self.desk
        return Copied(
            application=self.card_id, title=desk.title, text=text, purpose=desk.purpose, channel=desk.channel,
            person=desk.person.id if desk.person else "", at=self.tracker.now(), template=desk.name,
            would_accept=YES if self.told.consent.would_accept else "",
            asks_feedback=YES if self.told.given.get("feedback") else "",
        )  # fmt: skip

    async def _copy(self, text: str) -> None:
        if self.can() and await self._is_meant():
            if not text:
                self.tell("This letter has no subject.")
                return
            await self.copy(text, self._about(self.editor.text))

    @work(exclusive=True, group="dialog")
    async def action_copy_all(self) -> None:
        """Copy subject and text."""
        await self._copy(self.editor.text)

    @work(exclusive=True, group="dialog")
    async def action_copy_body(self) -> None:
        """Copy the text without its subject."""
        await self._copy(self.editor.body)

    @work(exclusive=True, group="dialog")
    async def action_copy_subject(self) -> None:
        """Copy the subject."""
        await self._copy(self.editor.subject)

    @work(exclusive=True, group="dialog")
    async def action_copy_link(self) -> None:
        """Copy a link that opens the letter in a mail program."""
        to = self.desk.person.email if self.desk.person else ""
        await self._copy(mailto(to, self.editor.subject, self.editor.body))

    async def _is_meant(self) -> bool:
        """Whether everything that the letter names may be named: nothing is disclosed by oversight (R12)."""
        offer, text = self.desk.offer, self.editor.text
        secret = list(let_out(text, offer, self.told.consent)) if offer else []
        if offer and secret:
            way_out = "or f ticks what it may name" if offer.employer else "for that offer is confidential"
            self.tell(f"It names {' and '.join(secret)}: take that out, {way_out}.", severity="error")
            return False
        named = [one for one in dict.fromkeys(self.desk.foreign) if one.casefold() in text.casefold()]
        if not named:
            return True
        question = f"It names {' and '.join(named)}. Is that meant?"
        return await self.app.push_screen_wait(ConfirmDialog(question, choices=[("y", "yes, name them")])) == "y"

    @work(exclusive=True, group="dialog")
    async def action_sent(self) -> None:
        """Log it as sent: the form comes up with the letter in it, and with what the guard asks."""
        if not self.can() or not await self._is_meant():
            return
        await CopiedOf(self.app, self.card_id).keep(self._about(self.editor.text))
        fits = self.reminder is not None and self.reminder.kind is self.desk.purpose
        reminder = self.reminder.id if self.reminder and fits else None
        answer = await self.app.push_screen_wait(ContactDialog(self.tracker, self.card_id, reminder))
        if isinstance(answer, Change):
            await self.draft.drop()
            self.dismiss(answer)
