"""The floor of every comparison: the least a Textual program can be that shows a line and answers a key."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class Floor(App[None]):
    """One line of text that counts key presses."""

    BINDINGS = [("j", "count(1)", "up"), ("k", "count(-1)", "down"), ("q", "quit", "quit")]
    presses = 0

    def compose(self) -> ComposeResult:
        yield Static("floor ready 0", id="line")

    def action_count(self, by: int) -> None:
        self.presses += by
        self.query_one("#line", Static).update(f"floor ready {self.presses}")


if __name__ == "__main__":
    Floor().run()
