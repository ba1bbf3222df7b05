"""Screens that are as large as the terminal is now, whatever size they are told late, and lie on the one below them.

Invariants: laying out a screen twice without anything having changed changes nothing. Textual lays a screen out for the
size that a message tells; screens below another one tell each other theirs, so that two quick changes of the window
chased each other through a stack of dialogs for ever, and no key was answered any more.

A screen is drawn over the one below it, whoever asks. Textual draws it over the last of a list that is made for the
topmost screen, also when the mouse is looked for on one further down, and keeps the result: two screens came to lie on
each other, and drawing them never ended.
"""

from __future__ import annotations

from typing import Any, TypeVar

from rich.console import RenderableType
from textual._context import visible_screen_stack
from textual.geometry import Size
from textual.screen import Screen

from followup_tui.tui.containment import Contained

T = TypeVar("T")


class Fitted(Screen[T], Contained):
    """A screen that follows the terminal alone."""

    def _screen_resized(self, size: Size) -> None:  # noqa: ARG002 (the size it had when the message was sent)
        super()._screen_resized(self.app.size)

    def render(self) -> RenderableType:
        """What shines through from below, and the screen's own ground."""
        stack: list[Screen[Any]] = next((one for one in self.app._screen_stacks.values() if self in one), [self])
        visible_screen_stack.set(stack[: stack.index(self)])
        return super().render()
