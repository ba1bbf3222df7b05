"""Everything known about one application on one screen, with the keys that change it.

Invariant: it shows the records as they are now after every form that was closed over it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from followup_tui.domain.reminders import Reminder
from followup_tui.errors import FollowupError
from followup_tui.tracker import Tracker
from followup_tui.tracker.calling import CALLS
from followup_tui.tracker.details import Entry
from followup_tui.tui.containment import line_for
from followup_tui.tui.copied import of_desk
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.opening import AboutCard, Copies
from followup_tui.tui.dialogs.pairs import Pair, Pairs
from followup_tui.tui.screens import card_text
from followup_tui.tui.screens.call_desk import CallDeskScreen
from followup_tui.tui.screens.card_sections import History, Section
from followup_tui.tui.screens.letter_desk import LetterDeskScreen, template_for
from followup_tui.tui.screens.notes_desk import NotesDeskScreen

BY_KEY: Final = {
    "a": "person",
    "i": "interview",
    "e": "edit",
    "p": "promise",
    "x": "log",
    "o": "offer",
    "K": "close",
    "s": "snooze",
    "d": "dismiss",
}
"""The key a row names → the form it opens."""


class CardScreen(AboutCard):
    """One application, by id."""

    CSS_PATH = Path(__file__).parent.parent / "styles" / "card.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "notes", "Thank"),
        Binding("c", "call", "Call"),
        Binding("m", "letter", "Letter"),
        Binding("y", "copy", "Copy"),
        Binding("tab", "past", "What happened"),
        Binding("s", "open('snooze')", "Snooze"),
        Binding("d", "open('dismiss')", "Dismiss"),
        Binding("enter", "do", "Do it"),
        Binding("j,down", "cursor(1)", "Down", show=False),
        Binding("k,up", "cursor(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d,space", "scroll(10)", "Page down", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
        Binding("g,home", "scroll(-99999)", "Top", show=False),
        Binding("G,end", "scroll(99999)", "End", show=False),
    ]

    def __init__(
        self,
        tracker: Tracker,
        application_id: str,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(tracker, application_id, copier, settings)
        self._detail = tracker.detail(application_id)
        self._cursor = 0

    def compose(self) -> ComposeResult:
        """Head, two columns of sections, keys."""
        with Vertical(id="head"):
            yield Static(id="title")
            yield Static(id="subtitle")
        with VerticalScroll(id="scroll", can_focus=False), Horizontal(id="columns"):
            with Vertical(id="left"):
                yield Section("Do next", "owed", label=7)
                yield Pairs(id="verdict", label=5)
                yield Section("Coming", "coming", label=12)
                yield Section("They decide", "promises", label=12)
                yield Section("Patience", "patience", label=9)
                yield Section("Offer", "offer", label=3)
                yield Section("Notes", "notes", label=1)
            with Vertical(id="right"):
                yield Section("Rounds", "rounds", label=3)
                yield Section("Strengths", "strengths", label=3)
                yield History()
        yield Keys(
            [("↵", "do it", "do"), ("t", "thank", "notes"), ("c", "call", "call"), ("m", "letter", "letter"),
             ("x", "log", "open('log')"), ("w", "why", "open('why')"),
             ("i", "interview", "open('interview')"), ("p", "date", "open('promise')"), ("e", "edit", "open('edit')"),
             ("esc", "back", "back")],
            id="keys",
        )  # fmt: skip

    def on_mount(self) -> None:
        """Fill the sections."""
        self._show()

    def selected(self) -> Reminder | None:
        """The reminder under the cursor."""
        rows = self._detail.rows
        return rows[min(self._cursor, len(rows) - 1)].reminder if rows else None

    def reload(self) -> None:
        """Read the card again; a card that is gone closes the screen."""
        try:
            self._detail = self.tracker.detail(self.card_id)
        except FollowupError as error:
            self.tell(line_for("showing the card", error), severity="error")
            self.dismiss(None)
        else:
            self._cursor = min(self._cursor, max(len(self._detail.rows) - 1, 0))
            self._show()

    def _show(self) -> None:
        detail = self._detail
        self.query_one("#title", Static).update(card_text.title(detail))
        self.query_one("#subtitle", Static).update(card_text.subtitle(detail, self.tracker.now()))
        self.query_one("#verdict", Pairs).rows = verdict_rows(detail.verdict)
        self._fill("owed", card_text.owed(detail.rows, self._cursor))
        for name in ("coming", "promises", "patience", "offer", "notes", "rounds", "strengths"):
            self._fill(name, getattr(card_text, name)(detail))
        self._history.show(detail)

    def _fill(self, name: str, rows: Iterable[Pair]) -> None:
        self.query_one(f"#{name}", Section).fill(rows)

    @property
    def _history(self) -> History:
        return self.query_one(History)

    def action_past(self) -> None:
        """Give the keys to what happened, or back to what is owed."""
        if not self._detail.timeline:
            self.tell("Nothing has happened on this card yet.")
            return
        self._history.take_keys(self._history.entry is None)
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """Scroll to the chosen entry of what happened."""
        window = self.query_one("#scroll").region
        line = self._history.line
        if self._history.entry is not None and not window.y <= line < window.bottom:
            self.query_one("#scroll").scroll_relative(y=line - window.y - window.height // 2, animate=False)

    def action_cursor(self, by: int) -> None:
        """Move between what is owed, or in what happened; with nothing owed, scroll."""
        if self._history.entry is not None:
            self._history.move(by)
            self.call_after_refresh(self._follow)
            return
        rows = self._detail.rows
        if not rows:
            self.action_scroll(by)
            return
        self._cursor = min(max(self._cursor + by, 0), len(rows) - 1)
        self._fill("owed", card_text.owed(rows, self._cursor))

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#scroll").scroll_relative(y=lines, animate=False)

    @on(Pairs.Picked)
    def _picked(self, event: Pairs.Picked) -> None:
        if event.pairs.parent is self._history:
            self._history.choose(event.index)
        elif event.pairs.parent is self.query_one("#owed"):
            self._history.take_keys(False)
            self.action_cursor(event.index - self._cursor)

    def action_do(self) -> None:
        """Do the selected reminder: what its own key does; of an older text, show it."""
        if (past := self._history.entry) is not None:
            if self._may_hand_over(past) and self._copier is not None:
                self._copier.show(past.says.partition(" · ")[0], past.text)
            return
        rows = self._detail.rows
        if not rows:
            self.tell("Nothing is owed on this card now.")
            return
        key = rows[min(self._cursor, len(rows) - 1)].key
        if key == "c":
            self.action_call()
        elif key == "m":
            self.action_letter()
        elif key == "t":
            self.action_notes()
        else:
            self.action_open(BY_KEY.get(key, "log"))

    @work(exclusive=True, group="dialog")
    async def action_call(self) -> None:
        """Open the call desk, for the selected reminder if it is a call."""
        one = self.selected()
        reminder = one.id if one and one.kind in CALLS else None
        await self.ask(lambda: CallDeskScreen(self.tracker, self.card_id, reminder, self.copier, self.settings))

    @work(exclusive=True, group="dialog")
    async def action_letter(self) -> None:
        """Open the letter desk, for the selected reminder if a letter does it."""
        one = self.selected()
        person = one.person if one else None
        name = template_for(one)
        desk = await asyncio.to_thread(self.tracker.letter_desk, self.card_id, name, person=person if name else None)
        await self.ask(lambda: LetterDeskScreen(self.tracker, desk, one, self.copier, self.settings))

    @work(exclusive=True, group="dialog")
    async def action_notes(self) -> None:
        """Open the notes desk, at the selected reminder if it is a thank-you."""
        one = self.selected()
        await self.ask(lambda: NotesDeskScreen(self.tracker, self.card_id, one, self.copier, self.settings))

    @work(group="copy")
    async def action_copy(self) -> None:
        """Copy the talking points, or the older text that is chosen."""
        if (past := self._history.entry) is not None:
            if self._may_hand_over(past):
                await self.copy(past.text)
            return
        desk = self.tracker.call_desk(self.card_id)
        if desk.script is None:
            self.tell(desk.problem, severity="error")
        else:
            await self.copy(desk.script.text, of_desk(desk, desk.script.text, self.tracker.now()))

    def _may_hand_over(self, past: Entry) -> bool:
        """Whether there is a text to it; says where there is none."""
        if not past.text:
            self.tell("No text was kept of this one.")
        return bool(past.text)
