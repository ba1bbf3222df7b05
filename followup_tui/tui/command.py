"""What one command is, and the state by which it says whether it applies.

Invariant: whether a command applies follows from the state alone.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Final, NamedTuple

from followup_tui.domain.picture import Card, Row

NAMELESS: Final = frozenset({"new", "lead", "copy"})
"""Commands that record something without showing what is on record."""


class Pane(enum.Enum):
    """The places a cursor can be: the board with its list, and the other views."""

    BOARD = "board"
    LIST = "list"
    AGENDA = "agenda"
    PEOPLE = "people"


class State(NamedTuple):
    """What decides whether a command applies."""

    pane: Pane
    card: Card | None = None
    """The selected card, or the card of the selected row."""
    row: Row | None = None
    """The selected row; on the board, the first thing owed on the selected card."""
    locked: str = ""
    """Why nothing can be recorded, or empty."""
    undo: str = ""
    redo: str = ""
    filtered: bool = False
    person: bool = False
    """Whether a person is selected."""


WhyNot = Callable[[State], str | None]
"""One line on why a command does not apply; None when it does."""


class Group(enum.Enum):
    """Chapters of the help, in order."""

    MOVE = "Move"
    RECORD = "Record"
    REMIND = "Reminders"
    LOOK = "Look"
    PROGRAM = "Program"


class Command(NamedTuple):
    """One thing a key does."""

    id: str
    """Names it in the settings' `keys`."""
    keys: str
    """Textual key names, comma-separated."""
    title: str
    """Two or three words, for the key line and the palette."""
    help: str
    """One line, for help and palette."""
    group: Group
    why_not: WhyNot = lambda _: None
    panes: frozenset[Pane] = frozenset()
    """The panes in whose key line it stands."""

    @property
    def shows_records(self) -> bool:
        """Whether it opens something on which names and figures stand as they are."""
        return self.id == "open" or (self.group in (Group.RECORD, Group.REMIND) and self.id not in NAMELESS)

    def title_in(self, pane: Pane) -> str:
        """The title in that pane's key line: of a key that leads elsewhere, where it leads."""
        if self.id == "view":
            return {Pane.AGENDA: "People", Pane.PEOPLE: "Board"}.get(pane, "Agenda")
        return "Board" if self.id == "switch" and pane is Pane.LIST else self.title
