"""Screens that are left once, however often that is asked for.

Invariant: leaving takes away the screen itself and no other. Textual's own `dismiss` takes away whatever is on top, so
that a second key, typed before the first one had its effect, took the screen below along, or ended the program.
"""

from __future__ import annotations

import contextlib
from typing import TypeVar

from textual import on
from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.message import Message
from textual.widgets import Button, Input

from followup_tui.tui.fitted import Fitted
from followup_tui.tui.forgetting import forget_what_was_left

T = TypeVar("T")


class LeftOnce(Fitted[T]):
    """A screen that can be left only while it is on top.

    Name it after a modal screen among the bases: Textual looks for styles along the first one only.
    """

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Leave with a result, as soon as the screen stands; nothing when it was left already."""
        if self.app.screen is not self:
            return _nothing()
        if not self.is_mounted:
            self.call_later(self._leave, result)
            return _nothing()
        return super().dismiss(result)

    def on_unmount(self) -> None:
        """Keep nothing of it."""
        forget_what_was_left(self.app)

    def _leave(self, result: T | None) -> None:
        # Not handing on what `dismiss` returns: a screen may not wait for its own end.
        self.dismiss(result)


def _nothing() -> AwaitComplete:
    done: AwaitComplete = AwaitComplete.nothing()  # type: ignore[no-untyped-call]  # Textual leaves it so
    return done


class Palette(CommandPalette, LeftOnce[None]):
    """The command palette, which two quick returns would otherwise leave twice, and run its command as often."""

    @on(Input.Submitted)
    @on(Button.Pressed)
    def _run_once(self, event: Message) -> None:
        """Let nothing be run from a palette that was left already; Textual's own handler comes after this one."""
        if self.app.screen is not self:
            event.prevent_default()

    def _action_command_list(self, action: str) -> None:
        # A list that is not laid out yet fails to find its own lines; there is nothing to turn to then.
        with contextlib.suppress(KeyError):
            super()._action_command_list(action)
