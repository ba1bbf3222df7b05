"""What each command of the registry does on the dashboard.

Invariant: a command either opens a typed dialog, calls one use-case in a thread, or changes what is shown; whatever
it opens is imported only then.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.screen import Screen

from followup_tui.domain.display import show
from followup_tui.domain.picture import Row
from followup_tui.domain.records import BOARD_COLUMNS, Column
from followup_tui.errors import RefusedError
from followup_tui.tui import present
from followup_tui.tui.command import Command, Pane
from followup_tui.tui.commands import BY_ID, for_key
from followup_tui.tui.containment import Guard
from followup_tui.tui.saves import saved
from followup_tui.tui.screens.wording import Wording

if TYPE_CHECKING:
    from followup_tui.domain.settings import Settings
    from followup_tui.tracker.values import Change

Answer = Callable[["Change | None"], None]
"""Takes what a dialog answers with."""


class ActingScreen(Wording):
    """A screen that can carry out every command."""

    save_settings: Callable[[Settings], None]
    absent: ClassVar[frozenset[str]] = frozenset()
    """Commands that it does not have."""

    @abstractmethod
    def busy(self, saving: bool) -> None:
        """Tell whether something is being saved."""

    def action_command(self, command_id: str) -> None:
        """Carry a command out, or say why it does not apply."""
        command = BY_ID[command_id]
        with Guard(f"doing “{command.title}”", self.complain):
            if not self._may(command):
                return
            if command_id.startswith("column_"):
                self._move_to(int(command_id[-1]) - 1)
            else:
                getattr(self, f"_do_{command_id}")()

    def action_letter(self, name: str) -> None:
        """Write the letter of that name for what is selected, or say why not; `THANK_YOUS` opens the notes desk."""
        from followup_tui.tui.dialogs.letter_choice import THANK_YOUS

        if name == THANK_YOUS:
            self.action_command("notes")
        elif self._may(BY_ID["letter"]):
            self.write_letter(name)

    def _may(self, command: Command) -> bool:
        """Whether the command applies now; says why not."""
        self.begin()
        if reason := command.why_not(self.state()):
            self.tell(show(reason))
            return False
        if self.private and command.shows_records:
            self.tell("names and figures are masked, and this would show them: P first")
            return False
        return True

    def begin(self) -> None:
        """Called before every command."""

    def says_of(self, change: Change) -> str:
        """What a change did, in one line; without names and figures while they are masked."""
        return present.masked(show(change.says)) if self.private else show(change.says)

    @property
    def _row(self) -> Row:
        row = self.state().row
        if row is None:
            raise AssertionError("the registry let a command through that needs a row")
        return row

    def _do_open(self) -> None:
        state = self.state()
        if state.pane is Pane.LIST and state.row is not None:
            command = for_key(state.row.key)
            if command is not None and command.id != "open":
                self.action_command(command.id)
                return
        if state.card is not None:
            from followup_tui.tui.screens.card import CardScreen

            self._ask(CardScreen(self.tracker, state.card.id, self.copier, self._settings_dialog))
        else:
            self._do_why()

    def _do_new(self) -> None:
        from followup_tui.tui.dialogs.application import ApplicationDialog

        self._ask(ApplicationDialog(self.tracker, None))

    def _do_edit(self) -> None:
        state = self.state()
        if state.pane is Pane.LIST and state.row is not None and state.row.reminder.person is not None:
            from followup_tui.tui.dialogs.person import PersonDialog

            self._ask(PersonDialog(self.tracker, state.row.reminder.person, self._card_id))
            return
        from followup_tui.tui.dialogs.application import ApplicationDialog

        self._ask(ApplicationDialog(self.tracker, self._card_id))

    def _do_interview(self) -> None:
        from followup_tui.tui.dialogs.interview import InterviewDialog

        self._ask(InterviewDialog(self.tracker, self._card_id or None))

    def _do_person(self) -> None:
        from followup_tui.tui.dialogs.person import PersonDialog

        self._ask(PersonDialog(self.tracker, None, self._card_id))

    def _do_promise(self) -> None:
        from followup_tui.tui.dialogs.promise import PromiseDialog

        self._ask(PromiseDialog(self.tracker, self._card_id))

    def _do_offer(self) -> None:
        from followup_tui.tui.dialogs.offer import OfferDialog

        self._ask(OfferDialog(self.tracker, self._card_id))

    def _do_close(self) -> None:
        from followup_tui.tui.dialogs.close import CloseDialog

        self._ask(CloseDialog(self.tracker, self._card_id))

    def _do_lead(self) -> None:
        from followup_tui.tui.dialogs.lead import LeadDialog

        self._ask(LeadDialog(self.tracker))

    def _do_snooze(self) -> None:
        from followup_tui.tui.dialogs.snooze import SnoozeDialog

        self._ask(SnoozeDialog(self.tracker, self._row.reminder.id))

    def _do_dismiss(self) -> None:
        from followup_tui.tui.dialogs.dismiss import DismissDialog

        self._ask(DismissDialog(self.tracker, self._row.reminder.id))

    def _do_why(self) -> None:
        from followup_tui.tui.screens.why import WhyScreen

        state = self.state()
        row = state.row
        why = self.tracker.why(row.reminder.id) if row else self.tracker.why_not(self._card_id)
        self.app.push_screen(WhyScreen(why))

    def _do_what_if(self) -> None:
        from followup_tui.tui.dialogs.what_if import WhatIfDialog

        self.app.push_screen(WhatIfDialog(self.tracker, self._card_id))

    @work(exclusive=True, group="review", exit_on_error=False)
    async def _do_review(self) -> None:
        from followup_tui.tui.screens.review import look_back

        with Guard("looking back on the week", self.complain):
            self._ask(await look_back(self.tracker, private=self.private))

    def _do_shift_left(self) -> None:
        self._shift(-1)

    def _do_shift_right(self) -> None:
        self._shift(1)

    def _shift(self, by: int) -> None:
        card = self.state().card
        if card is None:
            return
        place = BOARD_COLUMNS.index(card.column) + by
        if 0 <= place < len(BOARD_COLUMNS):
            self._move_to(place)
        else:
            self.tell(f"{BOARD_COLUMNS[place - by].value.capitalize()} is the {'first' if by < 0 else 'last'} column")

    def _move_to(self, place: int) -> None:
        column, card = BOARD_COLUMNS[place], self.state().card
        if card is not None and card.column is column:
            self.tell(f"the card is in {column.value.capitalize()} already")
        elif column is Column.CLOSED:
            self._do_close()
        else:
            self._move(self._card_id, column)

    def _move(self, card_id: str, column: Column) -> None:
        def ask_why(error: RefusedError) -> None:
            from followup_tui.tui.dialogs.move import MoveDialog

            self._ask(MoveDialog(self.tracker, card_id, column, str(error)))

        self._carry_out("moving the card", lambda: self.tracker.move(card_id, column), ask_why)

    def _do_undo(self) -> None:
        self._carry_out("undoing", self.tracker.undo)

    def _do_redo(self) -> None:
        self._carry_out("redoing", self.tracker.redo)

    @work(group="save", exit_on_error=False)
    async def _carry_out(
        self, job: str, body: Callable[[], Change], refused: Callable[[RefusedError], None] | None = None
    ) -> None:
        """Call a use-case in a thread; it is saved when this says so, and not before."""
        with Guard(job, self.complain):
            self.busy(True)
            try:
                self.applied(await saved(self.app, body))
            except RefusedError as error:
                if refused is None:
                    raise
                refused(error)
            finally:
                self.busy(False)

    def _do_settings(self) -> None:
        from followup_tui.tui.screens.settings import SettingsScreen

        screen = SettingsScreen(
            self.tracker, self.settings, self.save_settings, self._personal_settings, private=self.private
        )
        self.app.push_screen(screen, self.adopt)

    def _personal_settings(self, settings: Settings) -> Screen[Settings | None]:
        from followup_tui.tui.dialogs.settings import SettingsDialog

        return SettingsDialog(settings, self.save_settings)

    @abstractmethod
    def adopt(self, settings: Settings | None) -> None:
        """Go on with changed settings; nothing for None."""

    def _do_palette(self) -> None:
        self.app.action_command_palette()

    def _do_help(self) -> None:
        from followup_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.settings.keys))

    def _do_suspend(self) -> None:
        self.app.action_suspend_process()

    def _do_quit(self) -> None:
        self.app.call_later(self.app.action_quit)
