"""What all forms share: fields from a declaration, the save in a thread, the error line, the draft, the way out.

Invariant: a form closes with an answer only after the commit returned; on every failure it stays open with all that
was typed.
"""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import ScreenResume
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widget import AwaitMount, Widget
from textual.widgets import Checkbox, Input, Select, Static, TextArea

from followup_tui.domain.contacts import Verdict
from followup_tui.domain.display import show
from followup_tui.errors import FollowupError, RefusedError
from followup_tui.tui.containment import line_for
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.choice import Choice
from followup_tui.tui.dialogs.confirm import STYLES, ConfirmDialog
from followup_tui.tui.dialogs.fields import OVERRIDE, Field, FieldError, FieldRow, Form, Kind, rows_of
from followup_tui.tui.dialogs.fold import Fold
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.pairs import Pairs
from followup_tui.tui.dialogs.tick import Tick
from followup_tui.tui.drafts import WRITE_EVERY, DraftOf
from followup_tui.tui.leaving import LeftOnce
from followup_tui.tui.saves import saved

R = TypeVar("R")

_AFRESH: Final = "Brought back what you had typed here · ctrl+n starts afresh"

_REASON: Final = Field(id=OVERRIDE, label="Reason to go on", hint="why it is right all the same; it is logged")


class FormDialog(ModalScreen[R | None], LeftOnce[R | None]):
    """A form; a subclass says what it asks (`fields`) and what it does (`use_case`)."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save"),
        Binding("escape", "leave", "Cancel"),
        Binding("ctrl+n", "afresh", "Start afresh", show=False),
    ]
    heading: str = ""
    """What the form is for, in our words."""
    saves: ClassVar[str] = "save"
    """What ctrl+s does."""
    draft_key: str = ""
    """Names the draft of this form for this record; empty = none is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._first: dict[str, str] | None = None
        self._opened: dict[str, str] = {}
        self._seen: dict[str, str] = {}
        self._asked: list[FieldRow] = []
        self._advice: AwaitMount | None = None
        self._saving = False
        self._answer: tuple[R] | None = None
        self._back_to: Widget | None = None
        self._draft = DraftOf(None, "")
        self._draft_timer: Timer | None = None

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

    def keys(self) -> Sequence[tuple[str, str, str]]:
        """The keys at the foot: key, what it does, action."""
        boxes = any(row.field.kind is Kind.CHECK and not row.field.fold for row in self._asked)
        ticking = [("space", "tick", "tick")] if boxes else []
        after = [("tab", "next field", "app.focus_next"), *ticking, ("esc", "cancel", "leave")]
        return [("ctrl+s", self.saves, "save"), *after]

    def use_case(self, form: Form) -> Callable[[], R]:
        """What saving does, to be called in a thread; raises `FieldError` for an answer that cannot do."""
        raise NotImplementedError  # not abstract: a form that only looks at its answers never saves

    async def carry_out(self, call: Callable[[], R]) -> R:
        """Run the use-case in a thread; its answer closes the form."""
        return await saved(self.app, call)

    def compose(self) -> ComposeResult:
        """Title, fields, the fold, advice, the error line, keys."""
        fields = self.fields()
        shown, folded = (rows_of([field for field in fields if field.fold is fold]) for fold in (False, True))
        self._asked = [*shown, *folded, FieldRow(_REASON)]
        with VerticalScroll(id="box", can_focus=False):
            with Vertical(id="head"):
                yield Static(self.title_text(), id="title")
                yield Static(_AFRESH, id="banner")
            with Vertical(id="foot"):
                yield Static("", id="problem")
                yield Static("saving…", id="saving")
                yield Keys(self.keys(), id="keys")
            with Vertical(id="fields"):
                if self.intro():
                    yield Static(self.intro(), id="intro")
                yield from shown
                if folded:
                    yield Fold(folded)
                yield Vertical(id="advice")

    def on_mount(self) -> None:
        """Remember what stands there at first, say what it means, and look for a draft."""
        self._draft = DraftOf(self.app, self.draft_key)
        self._opened = self._first = self.form.now
        self._typed()
        self._bring_back()

    @property
    def form(self) -> Form:
        """What stands in the form now."""
        return Form({row.field.id: row.answer for row in self._asked}, self._first or {})

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
        if self._draft.is_kept and form.is_dirty and not self._saving:
            self._draft.keep(form.typed)
            self._draft_timer = self._draft_timer or self.set_timer(WRITE_EVERY, self._write_draft)

    @on(Fold.Unfolded)
    def _follow(self) -> None:
        """Show what is asked as things stand, and what was understood."""
        form = self.form
        for row in self._asked:
            row.display = row.field.shown is None or row.field.shown(form)
        self._echo(form)

    def typed(self, form: Form) -> None:
        """Called whenever an answer differs from before, and once at first."""

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

    def action_save(self) -> None:
        """Carry out the use-case in a thread; the form closes when it returned."""
        if self._saving:
            return
        try:
            call = self.use_case(self.form)
        except FollowupError as error:
            self._refuse(error)
        else:
            self._set_saving(True)
            self._commit(call)

    @work(exclusive=True, group="save", exit_on_error=False)
    async def _commit(self, call: Callable[[], R]) -> None:
        try:
            answer = await self.carry_out(call)
        except Exception as error:
            self._set_saving(False)
            self._refuse(error)
        else:
            await self._draft.drop()
            await self.settled()
            self._answer = (answer,)
            self._close_when_on_top()

    @on(ScreenResume)
    def _close_when_on_top(self) -> None:
        """Close now, or when whatever was opened over the form meanwhile is gone."""
        if self._answer is not None and self.is_active:
            (answer,), self._answer = self._answer, None
            self.dismiss(answer)

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        if saving:
            self._back_to = self.focused
        self.query_one("#box").set_class(saving, "-saving")
        self.query_one("#fields").disabled = saving
        if not saving and self._back_to is not None:
            self._back_to.focus()

    def _refuse(self, error: Exception) -> None:
        """Say what stands in the way; the form stays as it is."""
        verdict = error.verdict if isinstance(error, RefusedError) else None
        box = self.query_one("#box").add_class("-refused")
        again = isinstance(verdict, Verdict) and box.has_class("-against-advice") and not self.form.override
        says = "Write the reason to go on, or leave with esc." if again else line_for("saving", error)
        self.query_one("#problem", Static).update(Content(f"! {show(says, limit=400)}"))
        box.set_class(isinstance(verdict, Verdict) and not again, "-judged")
        if isinstance(error, FieldError):
            self._go_to(error.field)
        elif isinstance(error, RefusedError):
            self._advise(verdict)
            box.add_class("-against-advice")
            self._go_to(_REASON.id)

    def _advise(self, verdict: object) -> None:
        """Give the reasons against it, and ask for one to go on."""
        if self._advice is None:
            self._advice = self.query_one("#advice").mount(Pairs(id="reasons", label=5), self._asked[-1])
        if isinstance(verdict, Verdict):
            self.query_one("#reasons", Pairs).rows = verdict_rows(verdict)

    @work(exclusive=True, group="go", exit_on_error=False)
    async def _go_to(self, field: str) -> None:
        row = next(row for row in self._asked if row.field.id == field)
        if row.field.fold:
            await self.query_one(Fold).unfold()
        if row.field is _REASON and self._advice is not None:
            await self._advice
        self.call_after_refresh(row.control.focus)

    def action_tick(self) -> None:
        """What space does in a box: tick it, or take the tick away."""
        boxes = [row.control for row in self._asked if row.is_built and row.field.kind is Kind.CHECK]
        box = next((one for one in boxes if one is self.focused), boxes[0])
        if isinstance(box, Tick):
            box.focus()
            box.toggle()

    @work(exclusive=True, group="leave")
    async def action_leave(self) -> None:
        """Close without saving; asks first when something was typed."""
        if self._saving:
            return
        if self.form.is_dirty:
            keep = [("k", "keep it as a draft")] if self._draft.is_kept else []
            choices = [*keep, ("d", "throw it away")]
            answer = await self.app.push_screen_wait(ConfirmDialog("Leave without saving?", choices=choices))
            if answer is None:
                return
            await (self._draft.write() if answer == "k" else self._draft.drop())
        self.dismiss(None)

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def _bring_back(self) -> None:
        kept = await self._draft.load()
        given, says = ({}, "") if kept else await self.prefilled()
        if (kept or given) and not self.form.is_dirty:
            self._fill(kept or given)
            self.query_one("#box").add_class("-brought-back")
            if given:
                self._first = self.form.now
                self.query_one("#banner", Static).update(Content(show(f"{says} · ctrl+n starts afresh", limit=200)))
            else:
                self.brought_back(kept)

    async def prefilled(self) -> tuple[dict[str, str], str]:
        """What to fill in where there is no draft (field id → answer), and where it comes from, in our words."""
        return {}, ""

    async def settled(self) -> None:
        """Called after the commit, and when the form is to start afresh: forget what was filled in."""

    def brought_back(self, kept: Mapping[str, str]) -> None:
        """Called with a draft when it has been filled in."""

    async def action_afresh(self) -> None:
        """Throw the draft away and put back what the form opened with."""
        await self._draft.drop()
        await self.settled()
        self._first = self._opened
        self._fill(self._opened)
        self.query_one("#box").remove_class("-brought-back")

    def _fill(self, values: dict[str, str]) -> None:
        for row in self._asked:
            if row.field.id in values:
                row.fill(values[row.field.id])
        # Rows that are not built yet tell nothing of it themselves.
        self._typed()

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def _write_draft(self) -> None:
        self._draft_timer = None
        await self._draft.write()
