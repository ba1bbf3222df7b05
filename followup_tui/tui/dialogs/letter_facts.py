"""The form for facts that belong to one letter alone: an answer, a reason, a proposed date.

Invariant: nothing is recorded; the letter desk is handed what was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from followup_tui.tracker.letters import LetterDesk
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field, Form


class LetterFactsDialog(FormDialog[dict[str, str]]):
    """What a letter may be told besides the records; `given` is what it was told before."""

    heading = "For this letter alone"
    saves = "write it"

    def __init__(self, desk: LetterDesk, given: Mapping[str, str]) -> None:
        super().__init__()
        self._desk = desk
        self._given = given
        lacking = {one.field for one in desk.lacks}
        self._asks = sorted(desk.asks, key=lambda one: one.field not in lacking)
        self._lacking = lacking

    def subject(self) -> str:
        """Which letter."""
        return self._desk.title

    def fields(self) -> Sequence[Field]:
        """A line each; those without which it cannot be written first."""
        return [
            Field(id=_key(one.field), label=_short(one.field), value=self._given.get(one.field, ""),
                  hint=f"{one.words}{'' if one.field in self._lacking else ' (if you like)'}")
            for one in self._asks
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], dict[str, str]]:
        """Hand the facts on."""
        told = {one.field: form.text(_key(one.field)) for one in self._asks}
        return lambda: {name: text for name, text in told.items() if text}


def _key(field: str) -> str:
    return field.replace(".", "-")


def _short(field: str) -> str:
    return field.rpartition(".")[2].capitalize()
