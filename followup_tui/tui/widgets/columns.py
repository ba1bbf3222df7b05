"""Draws the board's columns as strips, and keeps them for as long as they stay the same.

Invariant: asked again for what it drew before, it answers with the very same strip, so that a change is found by
comparing identities.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from rich.segment import Segment
from textual.strip import Strip

from followup_tui.domain.picture import Card, ColumnView
from followup_tui.tui.board_model import MIDDLE, BoardModel, Placed, Slot
from followup_tui.tui.present import INK_OF, Ink, Line, card_lines, fitted
from followup_tui.tui.present_heads import folded_head, folded_marks, head_line, tab_line
from followup_tui.tui.widgets.inks import Ground, Inks

_KEPT: Final = 2000
"""Strips kept of each sort before beginning anew."""

_AIRY: Final = 25
"""Cells from which a card can spare one at its right."""


class Columns:
    """The drawn columns of one board."""

    def __init__(self, model: BoardModel, inks: Callable[[], Inks], of: int) -> None:
        """`of` is the number of dots of the contact meter."""
        self._model = model
        self._inks = inks
        self._of = of
        self._private = False
        self._cards: dict[tuple[str, int, Ground], tuple[Card, tuple[Strip, ...]]] = {}
        self._lines: dict[tuple[Line, int], Strip] = {}
        self._known: dict[int, tuple[ColumnView, object, list[Strip]]] = {}
        self._joined: dict[tuple[int, ...], tuple[Strip, list[Strip]]] = {}

    def count_to(self, of: int) -> bool:
        """Draw the contact meter with so many dots from now on; False when it had as many."""
        if of == self._of:
            return False
        self._of = of
        self.forget(self._private)
        return True

    def forget(self, private: bool) -> None:
        """Draw everything anew from now on, with names masked or not."""
        self._private = private
        for kept in (self._cards, self._lines, self._known, self._joined):
            kept.clear()

    def column(self, slot: Slot, width: int, height: int, top: int, focused: bool) -> list[Strip]:
        """A column's lines under `top` empty ones; the very list of last time when nothing in it can have changed."""
        number, view = slot.column, self._model.columns[slot.column]
        tabs = tuple(len(one.cards) for one in self._model.columns) if width < MIDDLE else ()
        index = self._model.index(number)
        source = (slot, width, height, top, index, number == self._model.column, focused, tabs)
        known = self._known.get(number)
        if known is not None and known[0] is view and known[1] == source:
            return known[2]
        strips = self._folded(slot, height - top) if slot.folded else self._open(slot, width, height - top, focused)
        strips = [self.line((), slot.width)] * top + strips
        self._known[number] = (view, source, strips)
        return strips

    def line(self, line: Line, width: int) -> Strip:
        """A line outside the cards."""
        strip = self._lines.get((line, width))
        if strip is None:
            _make_room(self._lines)
            strip = self._lines[line, width] = self._inks().strip(fitted(line, width))
        return strip

    def joined(self, parts: list[Strip]) -> Strip:
        """Strips side by side; strips cache what is made of them, so a line seen before is the same object again."""
        key = tuple(map(id, parts))
        known = self._joined.get(key)
        if known is None:
            _make_room(self._joined)
            known = self._joined[key] = (Strip.join(parts).simplify(), parts)
        return known[0]

    def card_at(self, slot: Slot, room: int, y: int) -> Card | None:
        """The card at a line of the column's body."""
        return next((one.card for one in reversed(self._placed(slot, room)) if one.y <= y), None)

    def _folded(self, slot: Slot, height: int) -> list[Strip]:
        cards = self._model.cards(slot.column)
        lines = [folded_head(slot.column, len(cards), slot.width), *folded_marks(cards, slot.width, height - 1)]
        return [self.line(line, slot.width) for line in lines]

    def _open(self, slot: Slot, width: int, height: int, focused: bool) -> list[Strip]:
        cells, cards, room = slot.width, self._model.cards(slot.column), height - 1
        body = [self.line((), cells)] * room
        seen = 0
        for one in self._placed(slot, room):
            strips = self._card(one.card, cells, self._ground(slot.column, one.place, focused))
            body[one.y : one.y + len(strips)] = strips
            seen += one.y + len(strips) <= room
        above = self._model.above(slot.column)
        chosen = slot.column == self._model.column
        head = head_line(slot.column, len(cards), chosen, above, len(cards) - seen - above, cells)
        if width < MIDDLE:
            head = tab_line(self._model.columns, slot.column, cells)
        return [self.line(head, cells), *body[:room]]

    def _placed(self, slot: Slot, room: int) -> list[Placed]:
        return self._model.placed(slot.column, room, lambda card: len(self._card(card, slot.width, Ground.CARD)))

    def _ground(self, column: int, index: int, focused: bool) -> Ground:
        if column != self._model.column or index != self._model.index(column):
            return Ground.CARD
        return Ground.CHOSEN if focused else Ground.RESTING

    def _card(self, card: Card, width: int, ground: Ground) -> tuple[Strip, ...]:
        key = (card.id, width, ground)
        known = self._cards.get(key)
        if known is not None and known[0] is card:
            return known[1]
        inks, ink = self._inks(), INK_OF[card.tone]
        if ground is Ground.CHOSEN and ink in (Ink.QUIET, Ink.DONE):
            ink = Ink.ACCENT
        edge = Segment("▎" if ground is Ground.CARD else "▌", inks.edge(ink, ground))
        lines = card_lines(card, width - (3 if width >= _AIRY else 2), of=self._of, private=self._private)
        strips = tuple(inks.strip(fitted(((" ", Ink.TEXT), *line), width - 1), ground, edge) for line in lines)
        _make_room(self._cards)
        self._cards[key] = (card, strips)
        return strips


def _make_room(kept: dict[Any, Any]) -> None:
    if len(kept) > _KEPT:
        kept.clear()
