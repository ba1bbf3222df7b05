"""The words of the call desk: each point, the message for a machine and the words for the switchboard, to be copied.

Invariant: where there are none, what is missing for them is said; what was copied starts the clock.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from textual import work
from textual.screen import Screen

from followup_tui.tracker import Tracker
from followup_tui.tracker.details import CallDesk
from followup_tui.tui.copied import of_desk
from followup_tui.tui.dialogs.opening import AboutCard, Copies
from followup_tui.tui.dialogs.voicemail import VoicemailDialog
from followup_tui.tui.screens import desk_text
from followup_tui.tui.screens.desk_keys import ELSE, POINTS


class CallWords(AboutCard):
    """The desk's copying; the screen shows the words."""

    def __init__(
        self,
        tracker: Tracker,
        desk: CallDesk,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(tracker, desk.detail.application.id, copier, settings)
        self.desk = desk
        self.shortened = ""
        """The message for a machine as it was changed for this call, or empty."""
        self.copied: list[str] = []

    @abstractmethod
    def begin(self, page: str) -> None:
        """Start the clock, on that page."""

    @abstractmethod
    def turn_to(self, page: str) -> None:
        """Go to that page."""

    @abstractmethod
    def show_script(self) -> None:
        """Show the words."""

    @property
    def voicemail(self) -> str:
        """The message for a machine, as shortened; or empty."""
        script = self.desk.script
        return self.shortened or (script.voicemail if script else "")

    def action_copy_point(self, number: int) -> None:
        """Copy one talking point."""
        points = self.desk.script.points if self.desk.script else ()
        if number > len(points) > 0:
            self.tell(f"There are {len(points)} points.")
            return
        self._copy(points[number - 1] if points else "", POINTS)

    def action_copy_all(self) -> None:
        """Copy all talking points."""
        self._copy(self.desk.script.text if self.desk.script else "", POINTS)

    def action_copy_voicemail(self) -> None:
        """Copy the short version for a machine."""
        self._copy(self.voicemail, ELSE, desk_text.unspoken(self.desk))

    def action_copy_switchboard(self) -> None:
        """Copy the words for whoever else picks up."""
        self._copy(self.desk.switchboard.text if self.desk.switchboard else "", ELSE, self.desk.unsaid)

    def _copy(self, text: str, page: str, missing: str = "") -> None:
        if not text:
            why = desk_text.here(self.desk.problem or missing) or "There are no such words for this call."
            self.tell(why, severity="error")
            return
        self.begin(page)
        if text not in self.copied:
            self.copied.append(text)
        self.show_script()
        self._hand_over(text)

    @work(group="copy", exit_on_error=False)
    async def _hand_over(self, text: str) -> None:
        await self.copy(text, of_desk(self.desk, text, self.tracker.now()))

    @work(exclusive=True, group="dialog")
    async def action_shorten(self) -> None:
        """Change the message for a machine, for this call."""
        if not self.voicemail:
            self.tell(desk_text.here(desk_text.unspoken(self.desk)), severity="error")
            return
        self.turn_to(ELSE)
        answer = await self.app.push_screen_wait(VoicemailDialog(self.voicemail, self.desk.most))
        if answer is not None:
            self.shortened = answer
            self.show_script()
