"""Where the keys take the cursor on the board and in Do next, and what of the list is unfolded.

Invariant: moving touches no record and no tracker; a move that cannot be made says so or does nothing visible.
"""

from __future__ import annotations

from abc import abstractmethod

from textual import on

from followup_tui.tui.screens.narrowing import NarrowingScreen
from followup_tui.tui.widgets.board import Board
from followup_tui.tui.widgets.do_next import DoNext


class MovingScreen(NarrowingScreen):
    """A screen with a board and a list to move on."""

    board: Board
    list: DoNext

    @abstractmethod
    def offer_keys(self) -> None:
        """Show the keys that make sense now."""

    def _do_left(self) -> None:
        self._step(-1, 0)

    def _do_right(self) -> None:
        self._step(1, 0)

    def _do_down(self) -> None:
        self._step(0, 1)

    def _do_up(self) -> None:
        self._step(0, -1)

    def _do_first(self) -> None:
        self._step(0, -1_000_000)

    def _do_last(self) -> None:
        self._step(0, 1_000_000)

    def _do_page_down(self) -> None:
        self._step(0, self.board.page)

    def _do_page_up(self) -> None:
        self._step(0, -self.board.page)

    @property
    def on_list(self) -> bool:
        """Whether the cursor is in Do next. A pane's own `has_focus` follows an event later, too late for a key."""
        return self.focused is self.list

    def _go_to(self, pane: Board | DoNext) -> None:
        self.set_focus(pane)
        self.offer_keys()

    def _step(self, across: int, down: int) -> None:
        if self.on_list:
            moved, none = self.list.move(down), self.list.row is None
        else:
            moved, none = self.board.move(across, down), not any(view.cards for view in self.board.model.columns)
        if none:
            self.tell(self._why_nothing())
        elif not moved and self.on_list and down > 0 and self.list.folded:
            self.tell(f"{self.list.folded} more: space unfolds them")
        else:
            self.offer_keys()

    def _why_nothing(self) -> str:
        """Why there is nothing to move on."""
        if self.filter_text:
            return "nothing fits the filter: esc clears it"
        return "nothing is owed just now" if self.on_list else "no cards yet: n adds one"

    def _do_switch(self) -> None:
        self._go_to(self.board if self.on_list else self.list)

    def _do_unfold(self) -> None:
        if self.list.folded or self.list.expanded:
            self.list.unfold()
        else:
            self.tell("nothing is folded: all of Do next is shown")

    def _do_clear(self) -> None:
        self.end_filter()
        self.take_keys()

    def take_keys(self) -> None:
        """Give the keys to the board."""
        self._go_to(self.board)

    @on(Board.Moved)
    @on(DoNext.Moved)
    def _moved(self) -> None:
        self.begin()
        self.offer_keys()

    @on(Board.Opened)
    @on(DoNext.Opened)
    def _opened(self) -> None:
        self.action_command("open")
