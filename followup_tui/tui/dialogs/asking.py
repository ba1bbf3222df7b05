"""What all forms share: fields from a declaration, what was understood of each, the fold, the line of keys.

Invariant: a form has an answer to everything it asks at any time, whether a field is built and in sight or not.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Checkbox, Input, Select, Static, TextArea

from followup_tui.domain.display import show
from followup_tui.errors import FollowupError
from followup_tui.tui.dialogs.choice import Choice
from followup_tui.tui.dialogs.confirm import STYLES
from followup_tui.tui.dialogs.fields import Field, FieldRow, Kind, rows_of
from followup_tui.tui.dialogs.fold import Fold
from followup_tui.tui.dialogs.form import Form
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.tick import Tick
from followup_tui.tui.leaving import LeftOnce

R = TypeVar("R")


class AskingDialog(ModalScreen[R | None], LeftOnce[R | None]):
    """A form; a subclass says what it asks (`fields`) and what comes of the answers (`action_save`)."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save")]
    heading: str = ""
    """What the form is for, in our words."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: list[FieldRow] = []
        self._first: Mapping[str, str] | None = None
        self._seen: dict[str, str] = {}

    def subject(self) -> str:
        """Whose form it is, beside the heading; may be record text."""
        return ""

    def title_text(self) -> Content:
        """What the form is for, and whose it is."""
        heading = Content.styled(show(self.heading), "bold $text-primary")
        return heading + Content.styled(f"  {show(self.subject())}", "$foreground-muted")

    def intro(self) -> Content:
        """What to know before filling it in; empty = nothing."""
        return Content("")

    @abstractmethod
    def fields(self) -> Sequence[Field]:
        """The questions, in order."""

    @abstractmethod
    def keys(self) -> Sequence[tuple[str, str, str]]:
        """The keys at the foot: key, what it does, action."""

    @abstractmethod
    def action_save(self) -> None:
        """What ctrl+s does, and enter on the last field."""

    def head(self) -> ComposeResult:
        """What may stand under the title."""
        yield from ()

    def foot(self) -> ComposeResult:
        """What may stand over the keys."""
        yield from ()

    def below(self) -> ComposeResult:
        """What may stand under the fields."""
        yield from ()

    def compose(self) -> ComposeResult:
        """Title, fields, the fold, keys."""
        fields = self.fields()
        shown, folded = (rows_of([field for field in fields if field.fold is fold]) for fold in (False, True))
        self._asked = [*shown, *folded]
        with VerticalScroll(id="box", can_focus=False):
            with Vertical(id="head"):
                yield Static(self.title_text(), id="title")
                yield from self.head()
            with Vertical(id="foot"):
                yield from self.foot()
                yield Keys(self.keys(), id="keys")
            with Vertical(id="fields"):
                if self.intro():
                    yield Static(self.intro(), id="intro")
                yield from shown
                if folded:
                    yield Fold(folded)
                yield from self.below()

    def on_mount(self) -> None:
        """Remember what stands there at first, and say what it means."""
        self._first = self.form.now
        self._typed()
        self.opened()

    def opened(self) -> None:
        """Called once, when it stands there as it was asked."""

    @property
    def form(self) -> Form:
        """What stands in the form now."""
        return Form({row.field.id: row.answer for row in self._asked}, self._first or {})

    @property
    def boxes(self) -> list[FieldRow]:
        """The boxes in sight."""
        return [row for row in self._asked if row.field.kind is Kind.CHECK and not row.field.fold]

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    @on(Select.Changed)
    @on(Checkbox.Changed)
    def _typed(self) -> None:
        form = self.form
        if self._first is None or form.now == self._seen:
            return
        self._seen = form.now
        self._follow()
        self.typed(form)
        self.answered(form)

    def typed(self, form: Form) -> None:
        """Called whenever an answer differs from before, and once at first."""

    def answered(self, form: Form) -> None:
        """Called after `typed`: what every form of a kind does with its answers."""

    @on(Fold.Unfolded)
    def _follow(self) -> None:
        """Show what is asked as things stand, and what was understood."""
        form = self.form
        for row in self._asked:
            row.display = row.field.shown is None or row.field.shown(form)
        self._echo(form)

    @work(exclusive=True, group="echo", exit_on_error=False)
    async def _echo(self, form: Form) -> None:
        for row in self._asked:
            if row.is_built and row.field.echo is not None:
                try:
                    says = await asyncio.to_thread(row.field.echo, form)
                    row.say(says, good=True)
                except FollowupError as error:
                    row.say(str(error), good=False)

    @on(Input.Submitted)
    @on(Choice.Submitted)
    def _entered(self) -> None:
        built = [row.control for row in self._asked if row.is_built]
        sight = [control for control in built if control.focusable and control.region]
        if sight and sight[-1] is self.focused:
            self.action_save()
        else:
            self.focus_next()

    def action_tick(self) -> None:
        """What space does in a box: tick it, or take the tick away; in no box, the first is meant."""
        boxes = [row.control for row in self.boxes]
        box = next((one for one in boxes if one is self.focused), boxes[0])
        if isinstance(box, Tick):
            box.focus()
            box.toggle()

    @work(exclusive=True, group="go", exit_on_error=False)
    async def go_to(self, field: str) -> None:
        """Give the keys to a field, also behind the fold."""
        row = next(row for row in self._asked if row.field.id == field)
        if row.field.fold:
            await self.query_one(Fold).unfold()
        self.call_after_refresh(row.control.focus)

    def _fill(self, values: Mapping[str, str]) -> None:
        for row in self._asked:
            if row.field.id in values:
                row.fill(values[row.field.id])
        # Rows that are not built yet tell nothing of it themselves.
        self._typed()
