"""The call desk: what to know before a call, the points to make during it, one key for what came of it.

Invariant: nothing is logged before an outcome key; a call that the guard advises against is logged only with a reason.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from followup_tui.domain.reminders import Reminder
from followup_tui.errors import FollowupError
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import Change
from followup_tui.tui.containment import line_for
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.after_call import AfterCallDialog
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.opening import OPENERS, Copies
from followup_tui.tui.dialogs.pairs import Pair, Pairs
from followup_tui.tui.dialogs.person import PersonDialog
from followup_tui.tui.screens import desk_text
from followup_tui.tui.screens.call_words import CallWords
from followup_tui.tui.screens.card_text import faint, plain
from followup_tui.tui.screens.desk_keys import (
    AFTER,
    BEFORE,
    DESK_KEYS,
    DURING,
    OPENED_BY,
    PAGES,
    POINTS,
    RESULTS,
    ROOMY,
    WIDE,
)
from followup_tui.tui.widgets.call_clock import CallClock
from followup_tui.tui.widgets.pages import Pages


class CallDeskScreen(CallWords):
    """The desk for a call to an application's employer, for a reminder if one is given.

    `settings` makes the settings dialog, for a script that lacks the user's own name.
    """

    CSS_PATH = Path(__file__).parent.parent / "styles" / "call_desk.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = DESK_KEYS

    def __init__(
        self,
        tracker: Tracker,
        application_id: str,
        reminder_id: str | None = None,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        desk = tracker.call_desk(application_id, reminder_id=reminder_id)
        super().__init__(tracker, desk, copier, settings)
        self._reminder_id = reminder_id
        self._page = BEFORE

    def compose(self) -> ComposeResult:
        """Who and whether, what to know, what to say, what came of it."""
        with Horizontal(id="head"):
            yield Static(id="title")
            yield CallClock(id="clock")
        yield Pairs(id="verdict", label=5)
        yield Pages(tuple(PAGES.values()), id="pages")
        with VerticalScroll(id="scroll", can_focus=False), Horizontal(id="columns"):
            with Vertical(id="before"):
                yield Pairs(id="know", label=9)
                for name, heading in (("facts", "To come back to"), ("sell", "To sell"), ("ask", "To ask"),
                                      ("processes", "Your other processes")):  # fmt: skip
                    yield Static(heading, id=f"{name}-heading", classes="heading")
                    yield Pairs(id=name, label=2)
                yield Pairs(id="missing", label=3)
            with Vertical(id="during"):
                yield Static(id="script-title", classes="heading")
                yield Pairs(id="points", label=4)
            with Vertical(id="else"):
                for name in ("voicemail", "board"):
                    yield Static(id=f"{name}-title", classes="heading")
                    yield Pairs(id=name, label=4)
        with Vertical(id="foot"):
            yield Keys(DURING, id="during-keys")
            yield Keys(AFTER, id="after-keys")

    def on_mount(self) -> None:
        """Lay everything out, and keep their time right."""
        self._show()
        self._next_minute()

    def on_resize(self) -> None:
        """Let the points breathe where there is room; where there is little, show a page at a time."""
        roomy = self.size.height >= ROOMY
        self.set_class(not roomy, "-low")
        for name in ("points", "board"):
            self.query_one(f"#{name}", Pairs).gap = 1 if roomy else 0
        self.turn_to(self._page)

    # Pages.

    @property
    def _pages(self) -> list[str]:
        return [one for one in PAGES if one is not BEFORE or self.size.width < WIDE]

    def turn_to(self, page: str) -> None:
        """Go to that page, or to the points where it is in sight anyway."""
        self._page = page if page in self._pages else POINTS
        for one in PAGES:
            self.set_class(one is self._page, one)
        shown = self.query_one(Pages)
        shown.names, shown.current = tuple(PAGES[one] for one in self._pages), self._pages.index(self._page)
        self.query_one("#scroll").scroll_home(animate=False)

    def action_turn(self, by: int) -> None:
        """Go to another page."""
        self.turn_to(self._page)  # of a window that was made wider just now, the first page is gone
        self.turn_to(self._pages[(self._pages.index(self._page) + by) % len(self._pages)])

    @on(Pages.Chosen)
    def _chosen(self, event: Pages.Chosen) -> None:
        self.turn_to(self._pages[event.number])

    # What stands there.

    def selected(self) -> Reminder | None:
        """None: the keys here are about the card, not about one reminder."""
        return None

    def reload(self) -> None:
        """Read the desk again; the reminder may be done with by now."""
        try:
            self.desk = self.tracker.call_desk(self.card_id, reminder_id=self._reminder_id)
        except FollowupError as error:
            if self._reminder_id is None:
                self.tell(line_for("showing the call desk", error), severity="error")
                self.dismiss(None)
                return
            self._reminder_id = None
            self.reload()
        else:
            self._show()

    def _show(self) -> None:
        desk = self.desk
        self.query_one("#title", Static).update(desk_text.title(desk))
        self.query_one("#verdict", Pairs).rows = (*verdict_rows(desk.verdict), *desk_text.readiness(desk))
        self._show_time()
        dot = faint("·")
        self._fill("facts", tuple((dot, plain(fact)) for fact in desk.facts))
        self._fill("sell", tuple(desk_text.to_sell(desk)))
        self._fill("ask", tuple(desk_text.to_ask(desk)))
        self._fill("processes", tuple((dot, plain(one)) for one in desk.processes))
        self.query_one("#missing", Pairs).rows = tuple(desk_text.missing(desk))
        self.show_script()

    def _show_time(self) -> None:
        told = tuple(desk_text.know(self.desk, self.tracker.now(), self.tracker.zone()))
        self.query_one("#know", Pairs).rows = told

    def _next_minute(self) -> None:
        """Bring their time up to the minute, now and whenever one begins."""
        self._show_time()
        self.set_timer(60.05 - self.tracker.now().second, self._next_minute)

    def _fill(self, name: str, rows: tuple[Pair, ...]) -> None:
        self.query_one(f"#{name}", Pairs).rows = rows
        self.query_one(f"#{name}-heading").display = bool(rows)

    def show_script(self) -> None:
        """Show the words: the points, the message for a machine, the words for whoever else picks up."""
        desk = self.desk
        script = desk.script
        self.query_one("#script-title", Static).update(plain(script.title if script else "No talking points yet"))
        rows = tuple(desk_text.points(script, self.copied)) if script else tuple(desk_text.missing(desk))
        self.query_one("#points", Pairs).rows = rows
        self.query_one("#voicemail-title", Static).update(desk_text.on_a_machine(self.voicemail, self.desk.most))
        self.query_one("#voicemail", Pairs).rows = tuple(desk_text.machine(self.voicemail))
        self.query_one("#board-title", Static).update("If somebody else picks up")
        self.query_one("#board", Pairs).rows = tuple(desk_text.switchboard(desk))

    # During the call.

    def action_clock(self) -> None:
        """Start or stop the clock; with it the talking points come up."""
        clock = self.query_one(CallClock)
        if clock.is_running:
            clock.stop()
        else:
            self.begin(POINTS)

    def begin(self, page: str) -> None:
        """Start the clock, on that page."""
        self.query_one(CallClock).start()
        if self._page is not page:
            self.turn_to(page)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#scroll").scroll_relative(y=lines, animate=False)

    @work(exclusive=True, group="dialog")
    async def action_fill_in(self) -> None:
        """Open the form in which the first missing fact is typed."""
        where, key = desk_text.lacking(self.desk)
        person = self.desk.person
        if key == "a" and person is not None:
            await self.ask(lambda: PersonDialog(self.tracker, person.id, self.card_id))
        elif key in OPENED_BY:
            await self.ask(lambda: OPENERS[OPENED_BY[key]](self.tracker, self.card_id, None))
        elif key == "," and self.settings is not None:
            await self.ask(self.settings)
        else:
            self.tell(where or "Nothing is missing.")

    # After it.

    @work(exclusive=True, group="dialog")
    async def action_after(self, key: str) -> None:
        """Log what came of the call; the desk closes with the change, which whoever opened it tells."""
        result = RESULTS[key]
        self.query_one(CallClock).stop()
        said = desk_text.said(self.desk, self.voicemail, self.copied, result)
        form = AfterCallDialog(self.tracker, self.desk, result, asked_back=key == "b", said=said)
        answer = await self.app.push_screen_wait(form)
        if isinstance(answer, Change):
            self.dismiss(answer)
