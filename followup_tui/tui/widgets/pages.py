"""The names of the pages of a screen in one line, the one in sight set apart; a click goes to a page.

Invariant: one page is always the current one.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from followup_tui.domain.display import show
from followup_tui.tui.containment import Contained

_GAP = "   "


class Pages(Widget, Contained):
    """Page names side by side."""

    DEFAULT_CSS = """
    Pages { height: 1; }
    """

    current: reactive[int] = reactive(0)
    """Number of the page in sight, from 0."""
    names: reactive[tuple[str, ...]] = reactive[tuple[str, ...]](())
    """The pages, in our own words."""

    class Chosen(Message):
        """A page was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, names: Sequence[str] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(Pages.names, tuple(names))

    def render(self) -> Content:
        """The names, and the key that turns the page."""
        shown = [
            Content.styled(show(name), "bold $text-primary" if number == self.current else "$foreground-muted")
            for number, name in enumerate(self.names)
        ]
        key = Content.assemble(("tab", "bold $text-primary"), (" turns", "$foreground-muted"))
        return Content(_GAP).join([*shown, key])

    def on_click(self, event: events.Click) -> None:
        """Go to the page whose name was clicked."""
        place = event.get_content_offset(self)
        if place is None:
            return
        start = 0
        for number, name in enumerate(self.names):
            if start <= place.x < start + len(name):
                self.post_message(self.Chosen(number))
            start += len(name) + len(_GAP)
