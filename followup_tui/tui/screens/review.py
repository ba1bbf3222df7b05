"""Shows the weekly review, and marks it as done.

Invariant: it shows the figures it was handed; nothing is recorded but by the one key that marks the review as done.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.domain.picture import MARKS, Tone
from followup_tui.domain.reminders import Status
from followup_tui.domain.week import Week
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tracker.week_words import Line, Section, sections
from followup_tui.tui.containment import Guard
from followup_tui.tui.dialogs.confirm import STYLES
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.pairs import Pair, Pairs
from followup_tui.tui.leaving import LeftOnce
from followup_tui.tui.present import masked
from followup_tui.tui.saves import saved
from followup_tui.tui.screens.why import FAINT

_INKS = {Tone.OVERDUE: "$text-error", Tone.DUE: "$text-warning", Tone.DONE: "$text-success"}


class ReviewScreen(ModalScreen[Change | None], LeftOnce[Change | None]):
    """The week in figures."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,R", "close", "Close"),
        Binding("d", "done", "Done"),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d,space", "scroll(10)", "Page down", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
        Binding("g,home", "scroll(-10000)", "First", show=False),
        Binding("G,end", "scroll(10000)", "Last", show=False),
    ]

    def __init__(
        self, week: Week, told: tuple[Section, ...], mark_done: Callable[[], Change], *, private: bool = False
    ) -> None:
        """`told` is the week in words; `mark_done` records that the review took place, and blocks on the disk."""
        super().__init__()
        self._week = week
        self._told = told
        self._mark_done = mark_done
        self._private = private
        self._is_saving = False

    def compose(self) -> ComposeResult:
        """The headline, then section by section."""
        done = [("d", "mark the review as done", "done")] if self._is_due else []
        with VerticalScroll(id="box", can_focus=False):
            with Vertical(id="head"):
                yield Static(Content.styled("Your week", "bold $text-primary"), id="title")
                yield Static(Content(show(self._week.says)), id="says")
            with Vertical(id="foot"):
                yield Keys([*done, ("esc", "close", "close")], id="keys")
            for section in self._told:
                yield Static(Content(show(section.heading)), classes="heading")
                yield Pairs([*self._rows(section.lines)], label=18)

    @property
    def _is_due(self) -> bool:
        review = self._week.review
        return review is not None and review.status in (Status.DUE, Status.OVERDUE)

    def _rows(self, lines: tuple[Line, ...]) -> Iterator[Pair]:
        for one in lines:
            text = masked(show(one.text, limit=400)) if self._private else show(one.text, limit=400)
            mark = f"{MARKS[one.tone]} " if one.tone is not Tone.QUIET else "  "
            label = Content.styled(mark, _INKS.get(one.tone, "")) + Content.styled(show(one.label, 24), FAINT)
            yield label, Content(text)

    def action_close(self) -> None:
        """Close; not before what is being saved is saved."""
        if not self._is_saving:
            self.dismiss(None)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#box").scroll_relative(y=lines, animate=False)

    def action_done(self) -> None:
        """Mark the review as done, once, and close."""
        if not self._is_saving:
            self._say_saving(True)
            self._save()

    @work(group="save", exit_on_error=False)
    async def _save(self) -> None:
        with Guard("marking the review as done", self._complain):
            self.dismiss(await saved(self.app, self._mark_done))
        self._say_saving(False)

    def _say_saving(self, saving: bool) -> None:
        self._is_saving = saving
        self.query_one("#says", Static).update(Content("saving…" if saving else show(self._week.says)))

    def _complain(self, text: str) -> None:
        self.app.notify(show(text), severity="error", markup=False)


async def look_back(tracker: Tracker, *, private: bool = False) -> ReviewScreen:
    """The review of the week up to now; its figures are worked out in a thread."""
    week = await asyncio.to_thread(tracker.week)
    told = tuple(sections(tracker.search, week, tracker.zone()))
    return ReviewScreen(week, told, tracker.review_done, private=private)
