"""A form whose answers are looked at while they are typed: what would be, never what is recorded.

Invariant: nothing is saved, kept as a draft, or asked about on leaving; what is shown follows from what is typed.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.domain.picture import Tone
from followup_tui.errors import FollowupError
from followup_tui.tracker.values import Change
from followup_tui.tui.containment import line_for
from followup_tui.tui.dialogs.asking import AskingDialog
from followup_tui.tui.dialogs.form import FieldError, Form
from followup_tui.tui.dialogs.pairs import Pair, Pairs
from followup_tui.tui.screens.card_text import TONES


class LookingDialog(AskingDialog[Change]):
    """A form over what follows from it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close"),
        Binding("ctrl+d", "scroll(6)", "Down", show=False),
        Binding("ctrl+u", "scroll(-6)", "Up", show=False),
    ]
    nothing_saved = "nothing here is recorded"
    """Said in the title, always, before a name that may be long."""

    @abstractmethod
    def look(self, form: Form) -> Sequence[Pair]:
        """What follows from the answers; called in a thread; raises `FollowupError` for those that cannot do."""

    def title_text(self) -> Content:
        """What it is for, that nothing is recorded, and whose it is."""
        subject = f"  {show(self.subject())}" if self.subject() else ""
        return Content.assemble(
            (show(self.heading), "bold $text-primary"),
            (f"  {show(self.nothing_saved)}", "$text-success"),
            (subject, "$foreground-muted"),
        )

    def keys(self) -> Sequence[tuple[str, str, str]]:
        """There is nothing to save."""
        return [("tab", "next field", "app.focus_next"), ("esc", "close", "close")]

    def below(self) -> ComposeResult:
        """What follows from what stands there."""
        yield Static("", id="stands")
        yield Pairs(id="follows")

    def action_save(self) -> None:
        """Enter on the last field, or ctrl+s: there is nothing to save."""
        self.notify(f"There is nothing to save: {show(self.nothing_saved)}.", markup=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines, where the screen is too low for everything."""
        self.query_one("#box").scroll_relative(y=lines, animate=False)

    def action_close(self) -> None:
        """Close; there is nothing to lose."""
        self.dismiss(None)

    def reload(self) -> None:
        """The records changed elsewhere, or the day turned: look again."""
        self._look(self.form)

    def typed(self, form: Form) -> None:
        """Look again at every change."""
        self._look(form)

    @work(exclusive=True, group="look", exit_on_error=False)
    async def _look(self, form: Form) -> None:
        try:
            found, problem = await asyncio.to_thread(self.look, form), ""
        except FieldError:
            found, problem = (), ""  # said under the field
        except FollowupError as error:
            found, problem = (), line_for("looking ahead", error)
        said = Content.styled(f"! {show(problem, limit=400)}", TONES[Tone.DUE]) if problem else Content("")
        self.query_one("#stands", Static).update(said)
        self.query_one("#stands").display = bool(problem)
        self.query_one("#follows", Pairs).rows = tuple(found)
