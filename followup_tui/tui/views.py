"""The views of the dashboard and the order in which one key goes through them.

Invariant: each view is a mode of the app with a stack of its own, made when it is first gone to; the board is the
app's default mode and never leaves.
"""

from __future__ import annotations

from typing import Final

BOARD: Final = "_default"
"""Textual's name for the mode of the first screen."""

AGENDA: Final = "agenda"
PEOPLE: Final = "people"

NAMES: Final = {BOARD: "Board", AGENDA: "Agenda", PEOPLE: "People"}
"""Mode → what it is called, in the order of the key."""


def after(mode: str) -> str:
    """The view that comes next."""
    order = list(NAMES)
    return order[(order.index(mode) + 1) % len(order)]
