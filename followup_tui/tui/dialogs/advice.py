"""How a verdict of the contact guard is said on screen: level, reasons, and when it is fine again.

Invariant: the level is told by a sign and a word, never by colour alone.
"""

from __future__ import annotations

from typing import Final

from textual.content import Content

from followup_tui.domain.contacts import Level, Verdict, day_text
from followup_tui.domain.display import show
from followup_tui.tui.dialogs.pairs import Pair

SIGNS: Final = {Level.GREEN: "✓", Level.AMBER: "•", Level.RED: "!"}
"""The sign before each level."""

STYLES: Final = {Level.GREEN: "$text-success", Level.AMBER: "$text-warning", Level.RED: "bold $text-error"}
"""The theme's colour of each level."""

WORDS: Final = {
    Level.GREEN: "Fine to contact now",
    Level.AMBER: "You may, with care",
    Level.RED: "Better not now",
}
"""What each level means."""


def verdict_rows(verdict: Verdict) -> tuple[Pair, ...]:
    """The verdict in a line, "! Better not now · next from Tue 8 Dec", and under it a line per reason."""
    style = STYLES[verdict.level]
    again = f" · next from {day_text(verdict.next_allowed)}" if verdict.next_allowed else ""
    head = (Content.styled(SIGNS[verdict.level], style), Content.styled(f"{WORDS[verdict.level]}{again}", style))
    reasons = ((Content.styled(one.rule, STYLES[one.level]), Content(show(one.says))) for one in verdict.reasons)
    return (head, *reasons)
