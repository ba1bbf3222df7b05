"""The call desk: what to know before a call, the points to make during it, one key for what came of it.

Invariant: nothing is logged before an outcome key; a call that the guard advises against is logged only with a reason.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from followup_tui.domain.records import Purpose, Result
from followup_tui.domain.reminders import Reminder
from followup_tui.errors import FollowupError
from followup_tui.tracker import Tracker
from followup_tui.tracker.values import CallDesk, Change
from followup_tui.tui.containment import line_for
from followup_tui.tui.dialogs.advice import verdict_rows
from followup_tui.tui.dialogs.after_call import AfterCallDialog
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.opening import OPENERS, AboutCard, Copies
from followup_tui.tui.dialogs.pairs import Pairs
from followup_tui.tui.dialogs.person import PersonDialog
from followup_tui.tui.screens import desk_text
from followup_tui.tui.screens.card_text import faint, plain
from followup_tui.words.compose import count_words

CALLS: Final = frozenset(
    {Purpose.CALLBACK, Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.CLOSING_NOTE, Purpose.LEVERAGE}
)
"""Reminders that a call desk can be opened for."""

ROOMY: Final = 30
"""Lines of a terminal from which the talking points stand apart."""

WORDS_A_SECOND: Final = 2.5
"""How fast a voicemail is spoken: 75 words in half a minute."""

OPENED_BY: Final = {"i": "interview", "e": "edit", "a": "person", "p": "promise", "x": "log"}
"""The key a missing fact names → the form in which it is typed."""

RESULTS: Final = {"s": Result.SPOKE, "m": Result.VOICEMAIL, "g": Result.GATEKEEPER, "n": Result.NO_ANSWER}
"""The key pressed after the call → what came of it."""


class CallDeskScreen(AboutCard):
    """The desk for a call to an application's employer, for a reminder if one is given.

    `settings` makes the settings dialog, for a script that lacks the user's own name.
    """

    CSS_PATH = Path(__file__).parent.parent / "styles" / "call_desk.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"copy_point({number})", f"Copy point {number}", show=False) for number in range(1, 10)),
        Binding("y", "copy_all", "Copy all"),
        Binding("v", "copy_voicemail", "Copy the voicemail"),
        Binding("space", "clock", "Clock"),
        *(Binding(key, f"after('{key}')", result.value, id=f"desk.{result.value}") for key, result in RESULTS.items()),
        Binding("b", "after('b')", "They asked me to call on …"),
        Binding("f", "fill_in", "Fill in what is missing"),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d", "scroll(10)", "Page down", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
    ]

    def __init__(
        self,
        tracker: Tracker,
        application_id: str,
        reminder_id: str | None = None,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(tracker, application_id, copier, settings)
        self._reminder_id = reminder_id
        self._desk = tracker.call_desk(application_id, reminder_id=reminder_id)
        self._ran = 0.0
        self._since: float | None = None
        self._ticks: Timer | None = None

    def compose(self) -> ComposeResult:
        """Who and whether, what to know, what to say, what came of it."""
        with Horizontal(id="head"):
            yield Static(id="title")
            yield Static(id="clock")
        yield Pairs(id="verdict", label=5)
        with VerticalScroll(id="scroll", can_focus=False), Horizontal(id="columns"):
            with Vertical(id="before"):
                yield Pairs(id="know", label=9)
                yield Static("To come back to", id="facts-heading", classes="heading")
                yield Pairs(id="facts", label=2)
            with Vertical(id="during"):
                yield Static(id="script-title", classes="heading")
                yield Pairs(id="points", label=3)
                yield Static(id="voicemail-title", classes="heading")
                yield Static(id="voicemail")
                yield Pairs(id="missing", label=3)
        with Vertical(id="foot"):
            yield Keys([("1–9", "copy a point", "copy_point(1)"), ("y", "all", "copy_all"),
                        ("v", "voicemail", "copy_voicemail"), ("space", "clock", "clock"),
                        ("w", "why", "open('why')"), ("esc", "back", "back")], id="during-keys")  # fmt: skip
            yield Keys([("s", "spoke", "after('s')"), ("m", "voicemail", "after('m')"),
                        ("g", "gatekeeper", "after('g')"), ("n", "no answer", "after('n')"),
                        ("b", "call back on…", "after('b')")], id="after-keys")  # fmt: skip

    def on_mount(self) -> None:
        """Lay everything out."""
        self._show()
        self._tick()

    def on_resize(self) -> None:
        """Let the points breathe where there is room."""
        self.query_one("#points", Pairs).gap = 1 if self.size.height >= ROOMY else 0

    def selected(self) -> Reminder | None:
        """None: the keys here are about the card, not about one reminder."""
        return None

    def reload(self) -> None:
        """Read the desk again; the reminder may be done with by now."""
        try:
            self._desk = self.tracker.call_desk(self.card_id, reminder_id=self._reminder_id)
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
        desk = self._desk
        self.query_one("#title", Static).update(desk_text.title(desk))
        self.query_one("#verdict", Pairs).rows = (*verdict_rows(desk.verdict), desk_text.readiness(desk))
        self.query_one("#know", Pairs).rows = tuple(desk_text.know(desk))
        facts = tuple((faint("·"), plain(fact)) for fact in desk.facts)
        self.query_one("#facts", Pairs).rows = facts
        self.query_one("#facts-heading").display = bool(facts)
        self._show_script(desk)

    def _show_script(self, desk: CallDesk) -> None:
        script = desk.script
        points = script.points if script else ()
        name = f"{script.title}" if script else "No talking points yet"
        self.query_one("#script-title", Static).update(plain(name))
        self.query_one("#points", Pairs).rows = tuple(
            (Content.styled(f"{number}", "bold $text-primary"), desk_text.paragraph(point))
            for number, point in enumerate(points, 1)
        )
        spoken = script.voicemail if script else ""
        for name in ("#voicemail-title", "#voicemail"):
            self.query_one(name).display = bool(spoken)
        if spoken:
            words = count_words(spoken)
            length = f"Voicemail  {words} words · about {round(words / WORDS_A_SECOND)} seconds"
            self.query_one("#voicemail-title", Static).update(Content(length))
            self.query_one("#voicemail", Static).update(faint(spoken))
        self.query_one("#missing", Pairs).rows = tuple(desk_text.missing(desk))

    # The clock: repainted once a second, and only while it runs.

    def action_clock(self) -> None:
        """Start or stop the clock."""
        if self._since is None:
            self._start()
            return
        self._ran += time.monotonic() - self._since
        self._since = None
        if self._ticks is not None:
            self._ticks.stop()
        self._tick()

    def _start(self) -> None:
        if self._since is None:
            self._since = time.monotonic()
            self._ticks = self.set_interval(1, self._tick)
            self._tick()

    def _tick(self) -> None:
        running = self._since is not None
        seconds = int(self._ran + (time.monotonic() - self._since if self._since is not None else 0))
        text = f"{'▶' if running else ' '} {seconds // 60:02d}:{seconds % 60:02d}"
        style = "bold $text-primary" if running else "$foreground-muted"
        self.query_one("#clock", Static).update(Content.styled(text, style))

    # During the call.

    async def action_copy_point(self, number: int) -> None:
        """Copy one talking point."""
        points = self._desk.script.points if self._desk.script else ()
        if number <= len(points):
            await self._copy(points[number - 1])

    async def action_copy_all(self) -> None:
        """Copy all talking points."""
        await self._copy(self._desk.script.text if self._desk.script else "")

    async def action_copy_voicemail(self) -> None:
        """Copy the short version for a machine."""
        await self._copy(self._desk.script.voicemail if self._desk.script else "")

    async def _copy(self, text: str) -> None:
        if not text:
            self.tell(self._desk.problem or "There is no voicemail version yet.", severity="error")
            return
        self._start()
        await self.copy(text)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#scroll").scroll_relative(y=lines, animate=False)

    @work(exclusive=True, group="dialog")
    async def action_fill_in(self) -> None:
        """Open the form in which the first missing fact is typed."""
        desk = self._desk
        where = desk.problem or next(iter(desk.script.missing if desk.script else ()), "")
        asked = re.search(r"press (\w) on the card", where)
        thin = next((one.key for one in desk.sheet.missing), "") if not where else ""
        command = OPENED_BY.get(asked[1] if asked else thin)
        person = self._desk.person
        if command == "person" and person is not None:
            await self.ask(lambda: PersonDialog(self.tracker, person.id, self.card_id))
        elif command is not None:
            await self.ask(lambda: OPENERS[command](self.tracker, self.card_id, None))
        elif "press ," in where and self.settings is not None:
            await self.ask(self.settings)
        else:
            self.tell(where or "Nothing is missing.")

    # After it.

    @work(exclusive=True, group="dialog")
    async def action_after(self, key: str) -> None:
        """Log what came of the call; the desk closes with the change, which whoever opened it tells."""
        result = RESULTS.get(key, Result.SPOKE)
        at_once = result is not Result.SPOKE
        answer = await self.app.push_screen_wait(
            AfterCallDialog(self.tracker, self._desk, result, asked_back=key == "b", at_once=at_once)
        )
        if isinstance(answer, Change):
            self.dismiss(answer)
