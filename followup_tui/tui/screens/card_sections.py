"""The parts of the card screen: a heading over rows, and what happened, in which an older text can be chosen.

Invariant: what is chosen is an entry that there is; none is while the keys are elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from followup_tui.tracker.details import Detail, Entry
from followup_tui.tui.containment import Contained
from followup_tui.tui.dialogs.pairs import Pair, Pairs
from followup_tui.tui.screens import card_text

_HEADING: Final = "What happened"


class Section(Vertical, Contained):
    """A heading and rows; hidden while there are none."""

    def __init__(self, heading: str, name: str, *, label: int = 0) -> None:
        super().__init__(id=name, classes="section")
        self._heading = heading
        self._width = label

    def compose(self) -> ComposeResult:
        """The heading over the rows."""
        yield Static(self._heading, classes="heading")
        yield Pairs(label=self._width)

    def fill(self, rows: Iterable[Pair]) -> None:
        """Show these rows."""
        found = tuple(rows)
        self.query_one(Pairs).rows = found
        self.display = bool(found)


class History(Section):
    """What happened, the newest first."""

    def __init__(self) -> None:
        super().__init__(_HEADING, "timeline", label=18)
        self._detail: Detail | None = None
        self._chosen: int | None = None

    @property
    def entry(self) -> Entry | None:
        """The chosen entry; None while the keys are elsewhere."""
        return self._entries[self._chosen] if self._chosen is not None else None

    @property
    def _entries(self) -> tuple[Entry, ...]:
        return self._detail.timeline if self._detail is not None else ()

    def show(self, detail: Detail) -> None:
        """Show what happened to that card; the choice stays where it can."""
        self._detail = detail
        self._choose(self._chosen)

    def take_keys(self, taken: bool) -> None:
        """Choose the newest entry whose text was kept, else the newest; or none."""
        kept = (index for index, one in enumerate(self._entries) if one.text)
        self._choose(next(kept, 0) if taken else None)

    def move(self, by: int) -> None:
        """Choose an older entry, or a newer one."""
        if self._chosen is not None:
            self._choose(self._chosen + by)

    def choose(self, index: int) -> None:
        """Choose that entry."""
        self._choose(index)

    @property
    def line(self) -> int:
        """The line of the screen on which the chosen entry begins."""
        pairs = self.query_one(Pairs)
        return pairs.region.y + (pairs.line_of(self._chosen) if self._chosen is not None else 0)

    def _choose(self, index: int | None) -> None:
        last = len(self._entries) - 1
        self._chosen = None if index is None or last < 0 else min(max(index, 0), last)
        if self._detail is not None:
            self.fill(card_text.timeline(self._detail, self._chosen))
        keys = "  tab chooses one" if self._chosen is None else "  y copies its text · ↵ shows it · tab leaves"
        self.query_one(".heading", Static).update(Content(_HEADING) + card_text.faint(keys))
