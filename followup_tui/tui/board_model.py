"""The board's cursor and scrolling as plain state: which column and card are selected, and what of each is in view.

Invariant: the cursor always stands on a card that is there, or on an empty column; it follows its card by id through
every new picture. Work is in proportion to the cards in view, not to the cards there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from followup_tui.domain.picture import Card, ColumnView

GAP: Final = 1
"""Lines between two cards."""

WIDE: Final = 120
"""Cells from which all five columns have room."""

MIDDLE: Final = 80
"""Cells from which three columns have room, with the others folded."""

SPACIOUS: Final = 140
"""Cells from which columns stand two apart."""

FOLDED: Final = 5
"""Cells of a folded column."""


class Placed(NamedTuple):
    """A card in view."""

    place: int
    """Its number in the column, from 0."""
    card: Card
    y: int
    """First line, from the top of the column."""


class Slot(NamedTuple):
    """Where a column stands."""

    column: int
    x: int
    width: int
    folded: bool


class BoardModel:
    """Columns, cursor and scroll positions."""

    def __init__(self, columns: Sequence[ColumnView]) -> None:
        self.columns: tuple[ColumnView, ...] = tuple(columns)
        self.column = next((number for number, view in enumerate(columns) if view.cards), 0)
        """The selected column, as a number from 0; at first the leftmost one with cards."""
        self._index = [0] * len(self.columns)
        self._first = [0] * len(self.columns)

    @property
    def card(self) -> Card | None:
        """The selected card; None when its column is empty."""
        cards = self.cards(self.column)
        return cards[self._index[self.column]] if cards else None

    def cards(self, column: int) -> Sequence[Card]:
        """The cards of a column, in order."""
        return self.columns[column].cards

    def index(self, column: int) -> int:
        """The place of the card selected in that column."""
        return self._index[column]

    def show(self, columns: Sequence[ColumnView]) -> None:
        """Take as many new columns; the cursor stays with its card, or else falls to the nearest one."""
        picked = [self._picked(number) for number in range(len(columns))]
        current = picked[self.column]
        self.columns = tuple(columns)
        for number, card_id in enumerate(picked):
            found = self._find(number, card_id)
            last = max(0, len(self.cards(number)) - 1)
            self._index[number] = min(self._index[number], last) if found is None else found
        gone = current is not None and self._find(self.column, current) is None
        if gone and not self.select(current or "") and not self.cards(self.column):
            full = [number for number, view in enumerate(columns) if view.cards]
            self.column = min(full, key=lambda number: abs(number - self.column), default=self.column)

    def select(self, card_id: str) -> bool:
        """Put the cursor on that card; False when it is not on the board."""
        for number in range(len(self.columns)):
            found = self._find(number, card_id)
            if found is not None:
                self.column, self._index[number] = number, found
                return True
        return False

    def move(self, across: int, down: int) -> bool:
        """Move by columns and cards, stopping at the edges; False when nothing moved."""
        before = (self.column, self._index[self.column])
        self.column = min(max(self.column + across, 0), len(self.columns) - 1)
        last = max(0, len(self.cards(self.column)) - 1)
        self._index[self.column] = min(max(self._index[self.column] + down, 0), last)
        return (self.column, self._index[self.column]) != before

    def go(self, column: int) -> None:
        """Put the cursor in that column."""
        self.column = min(max(column, 0), len(self.columns) - 1)

    def placed(self, column: int, height: int, lines: Callable[[Card], int]) -> list[Placed]:
        """The cards in view in so many lines, after scrolling as little as shows the selected one whole."""
        cards = self.cards(column)
        if not cards or height <= 0:
            return []
        self._first[column] = self._scrolled(column, height, lines)
        return list(self._from(cards, self._first[column], height, lines))

    def above(self, column: int) -> int:
        """Cards out of view at the top."""
        return self._first[column]

    def _scrolled(self, column: int, height: int, lines: Callable[[Card], int]) -> int:
        index = self._index[column]
        if index == 0:
            return 0
        least = self._filled(column, index, height, lines)
        most = self._filled(column, len(self.cards(column)) - 1, height, lines)
        return min(max(min(self._first[column], index), least), most)

    def _filled(self, column: int, last: int, height: int, lines: Callable[[Card], int]) -> int:
        """The first card of a view that ends with the whole of `last`."""
        cards = self.cards(column)
        place, room = last, height - lines(cards[last])
        while place > 0 and (room := room - lines(cards[place - 1]) - GAP) >= 0:
            place -= 1
        return place

    @staticmethod
    def _from(cards: Sequence[Card], first: int, height: int, lines: Callable[[Card], int]) -> Iterator[Placed]:
        y = 0
        for index in range(first, len(cards)):
            if y >= height:
                return
            yield Placed(index, cards[index], y)
            y += lines(cards[index]) + GAP

    def _picked(self, column: int) -> str | None:
        cards = self.cards(column)
        return cards[self._index[column]].id if cards else None

    def _find(self, column: int, card_id: str | None) -> int | None:
        cards, guess = self.cards(column), self._index[column]
        if guess < len(cards) and cards[guess].id == card_id:
            return guess
        return next((index for index, card in enumerate(cards) if card.id == card_id), None)


def slots(width: int, focus: int, count: int = 5) -> tuple[Slot, ...]:
    """Where the columns stand at that width, with the focused one in view; in the narrowest only that one does."""
    margin, gap = 1, 2 if width >= SPACIOUS else 1
    if width < MIDDLE:
        return (Slot(focus, margin, max(1, width - 2 * margin), False),)
    start = min(max(focus - 1, 0), count - 3) if width < WIDE else 0
    opened = range(start, start + 3) if width < WIDE else range(count)
    room = width - 2 * margin - gap * (count - 1) - FOLDED * (count - len(opened))
    share, extra = divmod(room, len(opened))
    made, x = [], margin
    for column in range(count):
        cells = share + (1 if column - opened[0] < extra else 0) if column in opened else FOLDED
        made.append(Slot(column, x, cells, column not in opened))
        x += cells + gap
    return tuple(made)
