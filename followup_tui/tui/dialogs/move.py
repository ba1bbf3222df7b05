"""The question before a move that contradicts the records.

Invariant: nothing moves without a stated reason, and the reason is logged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from followup_tui.domain.display import show
from followup_tui.domain.records import Column
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tui.dialogs.fields import Field
from followup_tui.tui.dialogs.form import Form
from followup_tui.tui.dialogs.of_card import CardDialog


class MoveDialog(CardDialog):
    """Moving an application to a column although `message` speaks against it."""

    saves = "move all the same"

    def __init__(self, tracker: Tracker, application_id: str, column: Column, message: str) -> None:
        super().__init__(tracker, application_id)
        self._column = column
        self._message = message
        self.heading = f"Move to {column.value.capitalize()}?"

    def intro(self) -> Content:
        """What speaks against it."""
        return Content.styled(f"! {show(self._message, limit=400)}", "$text-warning")

    def fields(self) -> Sequence[Field]:
        """The reason."""
        return [Field(id="reason", label="Reason", hint="why it is right all the same; it is logged")]

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Move it with the reason."""
        reason = form.needed("reason", "Give a reason to move it all the same, or leave it with esc.")
        return lambda: self.tracker.move(self.card_id, self._column, force=reason)
