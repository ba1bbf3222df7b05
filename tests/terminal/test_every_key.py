"""Every key of the registry, pressed in a real terminal on a full board and on an empty one.

Invariant: no key is passed over, and each is seen to do something or to say why not.
"""

from __future__ import annotations

import pytest

from followup_tui.tui.commands import BY_ID, keys_of
from tests.terminal.conftest import Fill, Start
from tests.terminal.pty_screen import PtyScreen

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T09:41"

MOVES = {
    "left": "Globex", "right": "Hooli", "down": "Cyberdyne", "up": "Stark Industries", "first": "Initech",
    "last": "Tyrell", "page_down": "Tyrell", "page_up": "Initech",
}  # fmt: skip
"""Command → the card it goes to, from Initech at the top of Awaiting or from Tyrell at its end."""

AWAY = {"up": "G", "first": "G", "page_up": "G"}
FROM = {"g": "Initech", "G": "Tyrell"}

ON_FULL = {
    "switch": "tab Board", "open": "esc back", "new": "New application", "interview": "They raised",
    "edit": "Edit the card", "person": "A new person", "promise": "When will they decide?", "notes": "1 of 1 thanked",
    "call": "g gatekeeper",
    "letter": "Leverage e-mail", "copy": "your name is missing", "show_text": "your name is missing",
    "log": "What happened?", "offer": "An offer", "close": "How did it end?",
    "lead": "A lead", "shift_left": "Initech moved to", "shift_right": "Move to Offer?",
    "column_1": "Initech moved to", "column_2": "Initech moved to", "column_3": "is in Awaiting already",
    "column_4": "Move to Offer?", "column_5": "How did it end?", "snooze": "an offer does not wait",
    "dismiss": "Set aside",
    "why": "How the dates come about", "what_if": "nothing here is recorded", "view": "Board · Agenda · People",
    "forecast": "If nothing is done", "unfold": "space folds", "filter": "name, role, person, overdue",
    "privacy": "names and figures are masked", "undo": "undone", "redo": "done again", "settings": "the numbers of",
    "palette": "Search for commands", "help": "one column to the left", "review": "Contacts and answers",
}  # fmt: skip
"""Command → what is then seen, with the cursor on Initech in Awaiting."""

NO_CARD = "no card is selected: n adds one"
ON_EMPTY = {
    **dict.fromkeys(MOVES, "no cards yet: n adds one"),
    **dict.fromkeys(("edit", "person", "promise", "notes", "call", "letter", "copy", "show_text", "log", "offer",
                     "close", "what_if", "shift_left", "shift_right",
                     *(f"column_{number}" for number in range(1, 6))), NO_CARD),
    **{key: ON_FULL[key] for key in ("switch", "new", "interview", "lead", "filter", "privacy", "settings",
                                     "palette", "help", "view", "forecast")},
    "review": "no follow-ups this week",
    "open": "nothing is selected: n adds an application", "why": "nothing is selected: n adds an application",
    "snooze": "nothing is owed just now", "dismiss": "nothing is owed just now",
    "unfold": "nothing is folded", "undo": "nothing to undo", "redo": "nothing to redo",
}  # fmt: skip

OWN_TESTS = {"clear", "suspend", "quit"}
"""Seen elsewhere: here as the way back, and in the tests of leaving."""


def back(screen: PtyScreen, command: str, seen: str) -> None:
    """Undo what a command left on the screen."""
    ways = {"switch": "tab", "privacy": "P", "unfold": "space" if seen == ON_FULL["unfold"] else "escape"}
    screen.press(ways.get(command, "escape"))
    screen.wait_gone(seen)


def selected(screen: PtyScreen, card: str) -> bool:
    return any(f"▌ {card}" in line for line in screen.lines)


def test_every_command_is_looked_at() -> None:
    assert {*ON_FULL, *MOVES, *OWN_TESTS} == {*ON_EMPTY, *OWN_TESTS} == set(BY_ID)


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["wide", "narrow"])
def test_on_a_full_board(start: Start, demo_week: Fill, size: tuple[int, int]) -> None:
    demo_week(NOW)
    screen = start(NOW, size=size)
    screen.step("l", "l")
    for command, seen in ON_FULL.items():
        for key in keys_of(BY_ID[command], {}):
            screen.wait_for(lambda: selected(screen, "Initech"), f"the cursor on Initech before {command}")
            screen.press(key)
            screen.wait_for(seen, f"what {command} ({key}) does: {seen}")
            back(screen, command, seen)
            bring_home(screen, command)


def bring_home(screen: PtyScreen, command: str) -> None:
    """Put the card back in Awaiting, when a command moved it."""
    if command in ("shift_left", "column_1", "column_2"):
        screen.press("3")
        screen.wait_for("Initech moved to")
        screen.press("escape")
        screen.wait_gone("Initech moved to")


def test_the_moves(start: Start, demo_week: Fill) -> None:
    demo_week(NOW)
    screen = start(NOW)
    screen.step("l", "l")
    for command, card in MOVES.items():
        for key in keys_of(BY_ID[command], {}):
            away = AWAY.get(command, "g")
            screen.press(away)
            screen.wait_for(lambda: selected(screen, FROM[away]), f"the cursor on {FROM[away]} before {key}")  # noqa: B023
            screen.press(key)
            screen.wait_for(lambda: selected(screen, card), f"the cursor on {card} after {key}")  # noqa: B023
            screen.press({"left": "l", "right": "h"}.get(command, "g"))
            screen.wait_for(lambda: selected(screen, "Initech"), f"the cursor on Initech after {command}")


def test_on_an_empty_board(start: Start) -> None:
    screen = start(NOW)
    for command, seen in ON_EMPTY.items():
        for key in keys_of(BY_ID[command], {}):
            screen.press(key)
            screen.wait_for(seen, f"what {command} ({key}) does: {seen}")
            back(screen, command, seen)
    assert screen.process.poll() is None
    screen.press("q")
    assert screen.wait_exit() == 0
