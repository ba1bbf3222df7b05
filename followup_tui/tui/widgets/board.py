"""The board: all five columns in one widget, painted from cached strips.

Invariant: a line that did not change keeps its very strip, and only lines whose strip changed are repainted; the cost
of a key does not depend on how many cards there are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from followup_tui.domain.picture import Picture
from followup_tui.tui.board_model import MIDDLE, BoardModel, Slot, slots
from followup_tui.tui.present import METER
from followup_tui.tui.present_heads import tab_at, welcome_lines
from followup_tui.tui.widgets.columns import Columns
from followup_tui.tui.widgets.inks import Inks
from followup_tui.tui.widgets.pane import Pane

_ROOMY = 18
"""Lines from which an empty one above the heads can be spared."""

_WELCOME = -1
"""The column of a slot that is none."""


class Board(Pane):
    """Columns of cards with one cursor."""

    DEFAULT_CSS: ClassVar[str] = "Board { height: 1fr; }"

    class Moved(Message):
        """The cursor stands on another card or column."""

    class Opened(Message):
        """A card was clicked on twice."""

    def __init__(self, picture: Picture, inks: Callable[[], Inks], *, of: int = METER, id: str) -> None:
        super().__init__(inks, id=id)
        self.model = BoardModel(picture.columns)
        """Cursor and scrolling."""
        self._columns = Columns(self.model, inks, of)
        self._frame: tuple[tuple[Slot, list[Strip]], ...] = ()
        self._rows: dict[int, Strip] = {}
        self._welcomes = not picture.strip

    def show(self, picture: Picture) -> None:
        """Show a new picture; the cursor follows its card."""
        self._welcomes = not picture.strip
        self.model.show(picture.columns)
        self.update()

    def count_to(self, of: int) -> None:
        """Draw the contact meter with so many dots from now on."""
        if self._columns.count_to(of):
            self._begin_anew()

    def restyle(self, private: bool) -> None:
        """Draw everything anew: another theme, or names to be masked."""
        self._columns.forget(private)
        self._begin_anew()

    def move(self, across: int, down: int) -> bool:
        """Move the cursor; False when it cannot go there."""
        moved = self.model.move(across, down)
        if moved:
            self.update()
        return moved

    @property
    def page(self) -> int:
        """About as many cards as are in view."""
        return max(1, (self.size.height - 2) // 6)

    def on_resize(self) -> None:
        """Lay the columns out for the new size."""
        self._begin_anew()

    def on_click(self, event: events.Click) -> None:
        """Select what was clicked on; open it at the second click."""
        self.screen.set_focus(self)
        if self.size.width < MIDDLE and event.y == self._top:
            column = tab_at(self.model.columns, self.model.column, self.size.width - 2, event.x - 1)
            if column is not None:
                self._go(column)
            return
        slot = self._slot_at(event.x)
        if slot is None:
            return
        card = None
        if not slot.folded and event.y > self._top:
            card = self._columns.card_at(slot, self.size.height - self._top - 1, event.y - self._top - 1)
        self._go(slot.column, card.id if card else None)
        if card is not None and event.chain == 2:
            self.post_message(self.Opened())

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go down in the column under the mouse."""
        self._scroll(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go up in the column under the mouse."""
        self._scroll(event, -1)

    def render_line(self, y: int) -> Strip:
        """One line across all columns."""
        if not self._frame:
            self._frame = self._made()
        known = self._rows.get(y)
        if known is None:
            known = self._rows[y] = self._row(y)
        return known

    def update(self) -> None:
        """Repaint the lines that differ from what is on screen."""
        if not self.size or not self.is_mounted:
            return
        old, self._frame = self._frame, self._made()
        # The height too: after a new layout the lines are drawn for it before the resize is told.
        if [(slot, len(strips)) for slot, strips in old] != [(slot, len(strips)) for slot, strips in self._frame]:
            self._rows.clear()
            self.refresh()
            return
        regions = [
            Region(slot.x, y, slot.width, 1)
            for (slot, new), (_, was) in zip(self._frame, old, strict=True)
            if new is not was
            for y, strip in enumerate(new)
            if strip is not was[y]
        ]
        for region in regions:
            self._rows.pop(region.y, None)
        if regions:
            self.refresh(*regions)

    @property
    def _top(self) -> int:
        return 1 if self.size.height >= _ROOMY else 0

    def _begin_anew(self) -> None:
        self._frame = ()
        self._rows.clear()
        self.update()

    def _made(self) -> tuple[tuple[Slot, list[Strip]], ...]:
        width, height = self.size
        if self._welcomes and not any(view.cards for view in self.model.columns):
            lines = [self._columns.line(line, width) for line in welcome_lines(width, height)]
            return ((Slot(_WELCOME, 0, width, False), lines),)
        focused = self.has_focus
        return tuple(
            (slot, self._columns.column(slot, width, height, self._top, focused))
            for slot in slots(width, self.model.column)
        )

    def _row(self, y: int) -> Strip:
        blank, x = self.inks().blank, 0
        parts: list[Strip] = []
        for slot, strips in self._frame:
            parts += [blank(slot.x - x), strips[y] if y < len(strips) else blank(slot.width)]
            x = slot.x + slot.width
        return self._columns.joined([*parts, blank(max(0, self.size.width - x))])

    def _slot_at(self, x: int) -> Slot | None:
        found = (slot for slot, _ in self._frame if slot.column != _WELCOME and slot.x <= x < slot.x + slot.width)
        return next(found, None)

    def _go(self, column: int, card_id: str | None = None) -> None:
        self.model.go(column)
        if card_id is not None:
            self.model.select(card_id)
        self.update()
        self.post_message(self.Moved())

    def _scroll(self, event: events.MouseEvent, by: int) -> None:
        slot = self._slot_at(event.x)
        if slot is not None:
            self.model.go(slot.column)
            self.model.move(0, by)
            self._go(slot.column)
