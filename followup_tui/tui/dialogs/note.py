"""The forms of the notes desk: facts that only the user knows, and the reason to send against advice.

Invariant: neither changes a record but through the use-case it was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.content import Content

from followup_tui.domain.contacts import Verdict
from followup_tui.errors import RefusedError
from followup_tui.tracker.note_values import ONLY_YOU
from followup_tui.tracker.values import Change
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import Form


class NoteFactsDialog(FormDialog[dict[str, str]]):
    """What a note may tell that is on no record; answers with the facts by their names."""

    heading = "What only you know"
    saves = "use it"

    def __init__(self, name: str, given: Mapping[str, str]) -> None:
        super().__init__()
        self._name_of = name
        self._given = given

    def subject(self) -> str:
        """Whose note it is."""
        return self._name_of

    def intro(self) -> Content:
        """What it is good for."""
        told = "A question answered more fully makes the note W3, a doubt met makes it W5."
        return Content.styled(told, "$foreground-muted")

    def fields(self) -> Sequence[Field]:
        """The question and its answer, the doubt and the plan."""
        asked = (
            ("queried", "They asked", "the question, in their words"),
            ("answer", "Fuller answer", "what you would add now, in two sentences"),
            ("concern", "A doubt", "what they seemed to doubt: I have led small teams only"),
            ("plan", "First month", "how you would go about it"),
        )
        return [
            Field(id=name, label=label, hint=hint, kind=Kind.AREA, value=self._given.get(name, ""), lines=2)
            for name, label, hint in asked
        ]

    def use_case(self, form: Form) -> Callable[[], dict[str, str]]:
        """The facts that were typed in."""
        facts = {name: " ".join(form.text(name).split()) for name in ONLY_YOU}
        return lambda: {name: text for name, text in facts.items() if text}


class AgainstAdviceDialog(FormDialog[Change]):
    """Asks for the reason to log a contact that the guard advises against."""

    heading = "Log it all the same?"
    saves = "log it"

    def __init__(self, verdict: Verdict, log: Callable[[str], Change]) -> None:
        """`log` logs it with a reason; it is called in a thread."""
        super().__init__()
        self._verdict = verdict
        self._log = log

    def fields(self) -> Sequence[Field]:
        """None but the reason, which every form has."""
        return ()

    def opened(self) -> None:
        """Say at once what speaks against it."""
        super().opened()
        self._refuse(RefusedError("", self._verdict))

    def use_case(self, form: Form) -> Callable[[], Change]:
        """Log it with the reason."""
        return lambda: self._log(form.override)
