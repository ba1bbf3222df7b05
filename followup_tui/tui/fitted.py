"""Screens that are as large as the terminal is now, whatever size they are told late.

Invariant: laying out a screen twice without anything having changed changes nothing. Textual lays a screen out for the
size that a message tells; screens below another one tell each other theirs, so that two quick changes of the window
chased each other through a stack of dialogs for ever, and no key was answered any more.
"""

from __future__ import annotations

from typing import TypeVar

from textual.geometry import Size
from textual.screen import Screen

from followup_tui.tui.containment import Contained

T = TypeVar("T")


class Fitted(Screen[T], Contained):
    """A screen that follows the terminal alone."""

    def _screen_resized(self, size: Size) -> None:  # noqa: ARG002 (the size it had when the message was sent)
        super()._screen_resized(self.app.size)
