"""Tells the terminal what the dashboard wants noticed while nobody is looking at it.

Invariant: pure; no control character of a record's text reaches the terminal through these sequences.
"""

from __future__ import annotations

from followup_tui.domain.display import show


def title_sequence(text: str) -> str:
    """The escape sequence that sets the terminal window's title (OSC 2), its text made harmless by `show`."""
    return f"\x1b]2;{show(text)}\x07"


def bell() -> str:
    """The character that rings the terminal's bell, or flashes it where bells are off."""
    return "\x07"
