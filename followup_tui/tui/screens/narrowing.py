"""What every view has: the way to the next one, the forecast, the filter, and names masked on a shared screen.

Invariant: narrowing touches no record and no tracker; the line of the filter is there only while it is typed into.
"""

from __future__ import annotations

from abc import abstractmethod
from datetime import date

from textual import on
from textual.widgets import Input

from followup_tui.tui.screens.acting import ActingScreen
from followup_tui.tui.views import after
from followup_tui.tui.widgets.lines import KeyLine


class NarrowingScreen(ActingScreen):
    """A screen whose content can be filtered and masked."""

    filter_text = ""
    """What was typed after `/`."""
    filter_hint = "name, role, person, overdue, rule:R4 …"
    """What can be filtered by."""

    @abstractmethod
    def narrow(self) -> None:
        """Show what the filter leaves."""

    @abstractmethod
    def restyle(self) -> None:
        """Draw everything anew."""

    @abstractmethod
    def take_keys(self) -> None:
        """Give the keys back to what is moved on."""

    def end_filter(self) -> bool:
        """Show everything again; False when everything was shown."""
        self.query("#filter").remove()
        if not self.filter_text:
            return False
        self.filter_text = ""
        self.narrow()
        return True

    @property
    def day_in_mind(self) -> date | None:
        """The day that a forecast opens with; None = tomorrow."""
        return None

    def _do_view(self) -> None:
        self.app.switch_mode(after(self.app.current_mode))

    def _do_forecast(self) -> None:
        from followup_tui.tui.dialogs.forecast import ForecastDialog

        self.app.push_screen(ForecastDialog(self.tracker, self.day_in_mind, private=self.private))

    def _do_privacy(self) -> None:
        self.private = not self.private
        self.restyle()
        self.tell("names and figures are masked: P shows them" if self.private else "names and figures are shown")

    def _do_filter(self) -> None:
        found = self.query("#filter")
        if found:
            found.first().focus()
            return
        from followup_tui.tui.dialogs.inputs import SafeInput

        line = SafeInput(self.filter_text, placeholder=self.filter_hint, id="filter")
        self.mount(line, before="#keys")
        line.focus()

    @on(Input.Changed, "#filter")
    def _typed(self, event: Input.Changed) -> None:
        self.filter_text = event.value
        self.narrow()

    @on(Input.Submitted, "#filter")
    def _typed_all(self) -> None:
        self.query("#filter").remove()
        self.take_keys()

    @on(KeyLine.Clicked)
    def _clicked(self, event: KeyLine.Clicked) -> None:
        self.action_command(event.command)
