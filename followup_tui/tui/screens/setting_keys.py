"""What the keys of the settings screen do: move the cursor, change a number, type one, look for one.

Invariant: a number is only ever changed to one that is accepted; anything else says why in one line.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from followup_tui.domain.policy.order import told
from followup_tui.domain.settings import Settings
from followup_tui.errors import FollowupError
from followup_tui.tui.leaving import LeftOnce
from followup_tui.tui.setting_edits import Edits
from followup_tui.tui.widgets.setting_list import SettingList


class EditingScreen(LeftOnce[Settings | None]):
    """A list of numbers that can be changed, and one line to type on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "Down", show=False),
        Binding("k,up", "move(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d", "page(1)", "Page down", show=False),
        Binding("pageup,ctrl+u", "page(-1)", "Page up", show=False),
        Binding("g,home", "move(-1000)", "First", show=False),
        Binding("G,end", "move(1000)", "Last", show=False),
        Binding("plus,equals_sign,l,right", "step(1)", "More"),
        Binding("minus,h,left", "step(-1)", "Less"),
        Binding("enter", "type", "Type a value"),
        Binding("r,delete", "reset", "Reset"),
        Binding("R", "reset_all", "Reset all"),
        Binding("slash", "filter", "Filter"),
    ]
    edits: Edits
    looked_for: str
    """The words that a number has to hold to be listed."""

    @property
    def numbers(self) -> SettingList:
        """The list."""
        return self.query_one(SettingList)

    @property
    def line(self) -> Input:
        """The line to type on, out of sight while nothing is typed."""
        return self.query_one("#line", Input)

    @property
    @abstractmethod
    def is_saving(self) -> bool:
        """Whether the settings are being written, during which nothing can be changed."""

    @abstractmethod
    def show_numbers(self) -> None:
        """Show the numbers as edited."""

    @abstractmethod
    def edited(self) -> None:
        """Show and keep what was edited."""

    @abstractmethod
    def complain(self, text: str = "") -> None:
        """Say one line that is an error, until the next key."""

    def action_move(self, by: int) -> None:
        """Move the cursor; a value that was being typed is left."""
        self.complain()
        if self.line.display and not self.line.has_class("-filter"):
            self.close_line()
        self.numbers.move(by)

    def action_page(self, by: int) -> None:
        """Move the cursor by a screenful."""
        self.action_move(by * self.numbers.page)

    def action_step(self, by: int) -> None:
        """More, or less."""
        self._edit(lambda name: self.edits.step(name, by))

    def action_reset(self) -> None:
        """The default of the selected number."""
        self._edit(self.edits.reset)

    def action_reset_all(self) -> None:
        """All defaults; like every change it holds once it is saved."""
        self.complain()
        if not self.is_saving:
            self.edits.reset_all()
            self.edited()

    def _edit(self, change: Callable[[str], None]) -> bool:
        """Change the selected number, or say why not."""
        one = self.numbers.number
        self.complain()
        if one is None or self.is_saving:
            return False
        try:
            change(one.name)
        except FollowupError as error:
            self.complain(str(error))
            return False
        self.edited()
        return True

    def on_key(self, event: events.Key) -> None:
        """A figure begins to type a value."""
        if event.character is not None and event.character.isdecimal() and not self.line.has_focus:
            event.stop()
            self._ask("value", event.character)

    @on(SettingList.Opened)
    def action_type(self) -> None:
        """Type a value from the one that stands there."""
        one = self.numbers.number
        if one is not None:
            self._ask("value", "" if one.value is None else told(one.value))

    def action_filter(self) -> None:
        """Type what to look for."""
        self._ask("filter", self.looked_for)

    def _ask(self, what: str, text: str) -> None:
        one, line = self.numbers.number, self.line
        line.set_class(what == "filter", "-filter")
        line.placeholder = "name, rule, what it sets" if what == "filter" else one.accepts if one else ""
        line.value, line.cursor_position = text, len(text)
        line.display = True
        line.focus()

    @on(Input.Changed, "#line")
    def _looking(self, event: Input.Changed) -> None:
        if event.input.has_class("-filter") and event.input.display:
            self.looked_for = event.value
            self.show_numbers()

    @on(Input.Submitted, "#line")
    def _typed(self, event: Input.Submitted) -> None:
        value = event.value
        if event.input.has_class("-filter") or self._edit(lambda name: self.edits.type(name, value)):
            self.close_line()

    def close_line(self) -> None:
        """Put the line away."""
        self.line.display = False
        self.numbers.focus()
