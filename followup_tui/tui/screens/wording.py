"""What the commands about words do on the dashboard: the desks, copying, and logging what was said.

Invariant: words are put together in a thread; what was copied is remembered for the log.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from textual import work
from textual.screen import Screen

from followup_tui.domain.display import show
from followup_tui.tui.command import Pane, State
from followup_tui.tui.containment import Guard
from followup_tui.tui.fitted import Fitted

if TYPE_CHECKING:
    from followup_tui.domain.settings import Settings
    from followup_tui.tracker import Tracker
    from followup_tui.tracker.values import Change
    from followup_tui.tui.copied import Copied
    from followup_tui.tui.copying import Copier


class Wording(Fitted[None]):
    """A screen with something selected, for which there are words."""

    tracker: Tracker
    settings: Settings
    copier: Copier
    private: bool = False
    """Whether names and figures are masked."""

    @abstractmethod
    def state(self) -> State:
        """What is selected and possible now."""

    @abstractmethod
    def tell(self, text: str) -> None:
        """Say one line."""

    @abstractmethod
    def complain(self, text: str) -> None:
        """Say one line that is an error."""

    @abstractmethod
    def applied(self, change: Change | None) -> None:
        """Show what a change did; nothing for None."""

    @abstractmethod
    def _personal_settings(self, settings: Settings) -> Screen[Settings | None]:
        """The dialog for the user's own name, number and address."""

    @property
    def _card_id(self) -> str:
        """The selected application; only asked for when there is one."""
        card = self.state().card
        return card.id if card else ""

    @property
    def _reminder_id(self) -> str | None:
        """The reminder of the selected row; on the board none is meant in particular."""
        state = self.state()
        return state.row.reminder.id if state.row and state.pane is Pane.LIST else None

    def _ask(self, dialog: Screen[Any]) -> None:
        self.app.push_screen(dialog, self.applied)

    def _settings_dialog(self) -> Screen[Settings | None]:
        return self._personal_settings(self.settings)

    def _do_call(self) -> None:
        from followup_tui.tui.screens.call_desk import CallDeskScreen

        desk = CallDeskScreen(self.tracker, self._card_id, self._reminder_id, self.copier, self._settings_dialog)
        self._ask(desk)

    def _do_letter(self) -> None:
        self.write_letter(None)

    @work(exclusive=True, group="letter", exit_on_error=False)
    async def write_letter(self, name: str | None) -> None:
        """Open the letter desk for what is selected: for that template, or for the letter most likely wanted."""
        card_id, row = self._card_id, self.state().row
        with Guard("opening the letter desk", self.complain):
            from followup_tui.tui.screens.letter_desk import LetterDeskScreen, template_for

            one = row.reminder if row and self._reminder_id else None
            chosen = name or template_for(one)
            person = one.person if one and not name else None
            desk = await asyncio.to_thread(self.tracker.letter_desk, card_id, chosen, person=person)
            self._ask(LetterDeskScreen(self.tracker, desk, one, self.copier, self._settings_dialog))

    def _do_notes(self) -> None:
        from followup_tui.tui.screens.notes_desk import NotesDeskScreen

        state = self.state()
        reminder = state.row.reminder if state.row and state.pane is Pane.LIST else None
        desk = NotesDeskScreen(self.tracker, self._card_id, reminder, self.copier, self._settings_dialog)
        self._ask(desk)

    @work(group="copy", exit_on_error=False)
    async def _do_copy(self) -> None:
        if (words := await self._points()) is not None:
            await self.copier.copy(words.text, words, masked=self.private)

    @work(group="copy", exit_on_error=False)
    async def _do_show_text(self) -> None:
        if (words := await self._points()) is not None:
            self.copier.show(words.title, words.text)

    async def _points(self) -> Copied | None:
        """The talking points for what is selected; None, and told why, where there are none."""
        card_id, reminder_id = self._card_id, self._reminder_id
        with Guard("putting the talking points together", self.complain):
            from followup_tui.tui.copied import of_desk

            desk = await asyncio.to_thread(self.tracker.call_desk, card_id, reminder_id=reminder_id)
            if desk.script is not None:
                return of_desk(desk, desk.script.text, self.tracker.now())
            self.tell(show(desk.problem or "there are no talking points for this card now"))
        return None

    def _do_log(self) -> None:
        from followup_tui.tui.dialogs.contact import ContactDialog

        self._ask(ContactDialog(self.tracker, self._card_id, self._reminder_id))
