"""A form that records something: the save in a thread, the error line, advice against it, the draft, the way out.

Invariant: a form closes with an answer only after the commit returned; on every failure it stays open with all that
was typed.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import ScreenResume
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from followup_tui.domain.contacts import Verdict
from followup_tui.domain.display import show
from followup_tui.errors import FollowupError, RefusedError
from followup_tui.tui.containment import line_for
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.asking import AskingDialog
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.fields import Field, FieldRow
from followup_tui.tui.dialogs.form import OVERRIDE, FieldError, Form
from followup_tui.tui.dialogs.pairs import Pairs
from followup_tui.tui.drafts import WRITE_EVERY, DraftOf
from followup_tui.tui.saves import saved

R = TypeVar("R")

_AFRESH: Final = "Brought back what you had typed here · ctrl+n starts afresh"

_REASON: Final = Field(id=OVERRIDE, label="Reason to go on", hint="why it is right all the same; it is logged")


class FormDialog(AskingDialog[R]):
    """A form; a subclass says what it asks (`fields`) and what it does (`use_case`)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Cancel"),
        Binding("ctrl+n", "afresh", "Start afresh", show=False),
    ]
    saves: ClassVar[str] = "save"
    """What ctrl+s does."""
    draft_key: str = ""
    """Names the draft of this form for this record; empty = none is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._opened: Mapping[str, str] = {}
        self._saving = False
        self._answer: tuple[R] | None = None
        self._back_to: Widget | None = None
        self._draft = DraftOf(None, "")
        self._draft_timer: Timer | None = None

    def keys(self) -> Sequence[tuple[str, str, str]]:
        """Save, go on, tick where there is a box, leave."""
        ticking = [("space", "tick", "tick")] if self.boxes else []
        after = [("tab", "next field", "app.focus_next"), *ticking, ("esc", "cancel", "leave")]
        return [("ctrl+s", self.saves, "save"), *after]

    @abstractmethod
    def use_case(self, form: Form) -> Callable[[], R]:
        """What saving does, to be called in a thread; raises `FieldError` for an answer that cannot do."""

    async def carry_out(self, call: Callable[[], R]) -> R:
        """Run the use-case in a thread; its answer closes the form."""
        return await saved(self.app, call)

    def head(self) -> ComposeResult:
        """That a draft was brought back."""
        yield Static(_AFRESH, id="banner")

    def foot(self) -> ComposeResult:
        """What stands in the way, and that it is being saved."""
        yield Static("", id="problem")
        yield Static("saving…", id="saving")

    def below(self) -> ComposeResult:
        """Room for advice against it, and for the reason to go on, which has an answer before it is asked for."""
        self._asked.append(FieldRow(_REASON))
        yield Vertical(id="advice")

    def opened(self) -> None:
        """Look for a draft."""
        self._opened = self.form.now
        self._draft = DraftOf(self.app, self.draft_key)
        self._bring_back()

    def answered(self, form: Form) -> None:
        """Keep what was typed."""
        if self._draft.is_kept and form.is_dirty and not self._saving:
            self._draft.keep(form.typed)
            self._draft_timer = self._draft_timer or self.set_timer(WRITE_EVERY, self._write_draft)

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
            self.go_to(error.field)
        elif isinstance(error, RefusedError):
            box.add_class("-against-advice")
            self._advise(verdict)

    @work(exclusive=True, group="go", exit_on_error=False)
    async def _advise(self, verdict: object) -> None:
        """Give the reasons against it, and ask for one to go on."""
        advice, reason = self.query_one("#advice"), self._asked[-1]
        if not advice.children:
            await advice.mount(Pairs(id="reasons", label=5), reason)
        if isinstance(verdict, Verdict):
            self.query_one("#reasons", Pairs).rows = verdict_rows(verdict)
        self.call_after_refresh(reason.control.focus)

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

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def action_afresh(self) -> None:
        """Throw the draft away and put back what the form opened with."""
        await self._draft.drop()
        await self.settled()
        self._first = self._opened
        self._fill(self._opened)
        self.query_one("#box").remove_class("-brought-back")

    @work(exclusive=True, group="draft", exit_on_error=False)
    async def _write_draft(self) -> None:
        self._draft_timer = None
        await self._draft.write()
