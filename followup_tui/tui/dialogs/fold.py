"""The part of a form that is rarely needed.

Invariant: it is built when it is first looked at; building it with the form took a third of the time to open one.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.message import Message
from textual.widget import AwaitMount
from textual.widgets import Collapsible

from followup_tui.tui.containment import Contained
from followup_tui.tui.dialogs.fields import FieldRow


class Fold(Collapsible, Contained):
    """Rows behind a title that is opened with enter."""

    class Unfolded(Message):
        """Its rows are built."""

    def __init__(self, rows: Sequence[FieldRow]) -> None:
        super().__init__(title="More", id="more", classes="-collapsed")
        self._rows = tuple(rows)
        self._built: AwaitMount | None = None

    async def unfold(self) -> None:
        """Open it, and wait until its rows can be typed into."""
        self.collapsed = False
        if self._built is None:
            self._built = self.query_one(self.Contents).mount_all(self._rows)
        await self._built

    @on(Collapsible.Expanded)
    async def _build(self) -> None:
        await self.unfold()
        self.post_message(self.Unfolded())
        self.call_after_refresh(self.scroll_visible)
