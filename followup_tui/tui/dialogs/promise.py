"""The form for when they will decide, in their words.

Invariant: what the words were taken to mean is on screen before anything is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from followup_tui.tracker.values import Change
from followup_tui.tui.dialogs.fields import Field
from followup_tui.tui.dialogs.form import Form
from followup_tui.tui.dialogs.of_card import CardDialog


class PromiseDialog(CardDialog):
    """The decision date of an application, by id."""

    heading = "When will they decide?"
    draft_name = "promise"

    def fields(self) -> Sequence[Field]:
        """The words, who said them, and when."""
        return [
            Field(id="words", label="In their words", hint='end of next week · 4 Dec · none given',
                  echo=lambda form: self.understood(form, "words")),
            Field(id="at", label="Said", hint="today; or: yesterday, 20 Nov", fold=True),
            Field(id="who", label="Said by", hint="Ann Lee"),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Record it; the rules count from it at once."""
        words = form.needed("words", 'Write what they said, such as "end of next week", or "none given".')
        who, at = form.text("who"), self.moment(form, "at")
        return lambda: self.tracker.promise(self.card_id, words, who=who, at=at)
