"""What the views beside the board share: a head, one long sheet of lines, the keys, and the way back.

Invariant: a view shows what the tracker knows now whenever it comes to the front, the records change, or the day
turns; whatever it changes the board shows too.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import ScreenResume
from textual.reactive import Reactive
from textual.widget import Widget

from followup_tui.domain.display import show
from followup_tui.tui.command import Pane, State
from followup_tui.tui.commands import BOARD_ALONE, COMMANDS, bindings, key_text
from followup_tui.tui.containment import Guard
from followup_tui.tui.present import Ink, Line, Span
from followup_tui.tui.present_heads import notice
from followup_tui.tui.screens.narrowing import NarrowingScreen
from followup_tui.tui.views import BOARD, NAMES
from followup_tui.tui.widgets.inks import Inks
from followup_tui.tui.widgets.lines import HeaderLine, Hint, KeyLine
from followup_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from followup_tui.domain.settings import Settings
    from followup_tui.tracker.values import Change
    from followup_tui.tui.screens.dashboard import DashboardScreen


class ViewScreen(NarrowingScreen):
    """One view; a subclass says what is in it (`read`) and what its lines look like."""

    CSS_PATH = Path(__file__).parent.parent / "styles" / "view.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BOARD_ALONE)]
    ALLOW_SELECT = False
    AUTO_FOCUS = "#sheet"
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    absent: ClassVar[frozenset[str]] = BOARD_ALONE
    mode: ClassVar[str]
    """The app's mode whose base it is."""
    pane: ClassVar[Pane]
    empty: ClassVar[tuple[str, tuple[tuple[str, str], ...]]]
    """Why there may be nothing here, and the keys that change that."""

    def __init__(self, home: DashboardScreen) -> None:
        super().__init__()
        self.home = home
        """The board, which knows the settings, the theme's styles and what is being saved."""
        self.tracker, self.settings, self.copier = home.tracker, home.settings, home.copier
        self.save_settings = home.save_settings
        self.private = home.private
        self.is_read = False
        """Whether what is there was read once."""
        self._laying = self._shown = 0
        """How often lines were begun to be laid out, and which of these is shown: only the one begun last ever is."""
        self.sheet: Sheet[Any] = self.make_sheet()

    @abstractmethod
    def make_sheet(self) -> Sheet[Any]:
        """The sheet of lines, with the id "sheet"."""

    @abstractmethod
    def read(self) -> object:
        """What there is to show now; called in a thread."""

    @abstractmethod
    def put(self, found: Any) -> None:
        """Take what was read."""

    @abstractmethod
    def lines(self, sought: Sequence[str]) -> Sequence[Any]:
        """What was read as lines, as far as it holds the words sought; called in a thread."""

    def compose(self) -> ComposeResult:
        """Head, sheet, keys."""
        yield HeaderLine(self.inks, id="header")
        yield self.sheet
        yield KeyLine(self.inks, id="keys")

    def on_mount(self) -> None:
        """Follow the theme."""
        self.header, self.keys = self.query_one(HeaderLine), self.query_one(KeyLine)
        self.app.theme_changed_signal.subscribe(self, lambda _: self.restyle())
        self.tick()

    def inks(self) -> Inks:
        """The styles of the theme in use."""
        return self.home.inks()

    @on(ScreenResume)
    def reload(self) -> None:
        """Show what the tracker knows now; called too when records changed, and when the day turned."""
        self.settings = self.home.settings
        if self.private is not self.home.private:
            self.private = self.home.private
            self.sheet.restyle()
        self.tick()
        self._read()

    @work(exclusive=True, group="read", exit_on_error=False)
    async def _read(self) -> None:
        with Guard(f"reading the {NAMES[self.mode].lower()}", self.complain):
            found = await self.in_thread(self.read)
            self.put(found)
            self.is_read = True
            await self.lay_out()

    @work(exclusive=True, group="lay", exit_on_error=False)
    async def _lay(self) -> None:
        with Guard("looking for what was typed", self.complain):
            await self.lay_out()

    async def lay_out(self) -> None:
        """Lay out what was read, in a thread, and show it unless that was begun anew meanwhile."""
        self._laying += 1
        mine, sought = self._laying, tuple(self.filter_text.casefold().split())
        lines = await self.in_thread(lambda: self.lines(sought))
        if mine == self._laying:
            self._shown = mine
            self.laid(lines)
            self.offer_keys()

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what was asked for last."""
        return self.is_read and self._shown == self._laying

    def laid(self, lines: Sequence[Any]) -> None:
        """Show the lines; at first from the top."""
        self.sheet.show(lines, at=None if self.sheet.line else 0)

    @staticmethod
    async def in_thread(call: Any) -> Any:
        """What a call gives, made beside the event loop."""
        import asyncio

        return await asyncio.to_thread(call)

    def notice(self, width: int, height: int) -> list[Line]:
        """What stands in an empty view; nothing while it is being read."""
        if self.filter_text:
            return notice("Nothing fits the filter", (("esc", "shows everything"),), "", width, height)
        return notice(*self.empty, "", width, height) if self.is_read else []

    def tick(self) -> None:
        """Bring head and clock up to the minute."""
        if self.is_mounted:
            self.header.tell(self._tabs(), self.home.saved, self.home.clock)

    def _tabs(self) -> Line:
        tabs: list[Span] = []
        for mode, name in NAMES.items():
            tabs += [(" · ", Ink.RULE)] if tabs else []
            tabs.append((name, Ink.ACCENT if mode == self.mode else Ink.FAINT))
        if self.filter_text:
            tabs += [("   /" + show(self.filter_text, limit=30), Ink.KEY), ("  esc clears", Ink.FAINT)]
        return tuple(tabs)

    def offer_keys(self) -> None:
        """Show the keys that make sense now."""
        state, remap = self.state(), self.settings.keys
        self.keys.offer([
            Hint(one.id, key_text(one, remap), one.title_in(state.pane), one.why_not(state) is None)
            for one in COMMANDS
            if state.pane in one.panes
        ])  # fmt: skip

    def state(self) -> State:
        """What is selected and possible now."""
        return self.home.state()._replace(pane=self.pane, card=None, row=None, filtered=bool(self.filter_text))

    def restyle(self) -> None:
        """Draw everything anew: another theme, or names to be masked."""
        if self.home.private is not self.private:
            self.home.private = self.private
            self.home.restyle()
        self.sheet.restyle()
        self.tick()
        self.refresh()

    def narrow(self) -> None:
        """Show what the filter leaves."""
        self.tick()
        self._shown = -1
        self._lay()

    def take_keys(self) -> None:
        """Give the keys to the sheet."""
        self.set_focus(self.sheet)
        self.offer_keys()

    def tell(self, text: str) -> None:
        """Say one line where the keys stand, until the next key."""
        self.keys.say(text)

    def complain(self, text: str) -> None:
        """Say one line in red."""
        self.keys.say(show(text), Ink.OVERDUE)

    def begin(self) -> None:
        """A key was pressed: whatever was said has been read."""
        self.keys.clear()

    def busy(self, saving: bool) -> None:
        """Count what is being saved, for the head."""
        self.home.busy(saving)
        self.tick()

    def applied(self, change: Change | None) -> None:
        """Show what a change did, here and on the board."""
        self.home.applied(change)
        self.reload()
        if change is not None:
            self.tell(self.says_of(change))

    def adopt(self, settings: Settings | None) -> None:
        """Go on with changed settings."""
        self.home.adopt(settings)
        self.reload()
        if settings is not None:
            self.tell("settings saved")

    def moved(self, gone: bool) -> None:
        """Called when the cursor was moved, or could not be."""
        if gone:
            self.offer_keys()
        elif self.sheet.line is None:
            self.tell("nothing fits the filter: esc clears it" if self.filter_text else self.empty[0].lower())

    def _do_down(self) -> None:
        self.moved(self.sheet.move(1))

    def _do_up(self) -> None:
        self.moved(self.sheet.move(-1))

    def _do_left(self) -> None:
        self.moved(self.sheet.move_group(-1))

    def _do_right(self) -> None:
        self.moved(self.sheet.move_group(1))

    def _do_first(self) -> None:
        self.moved(self.sheet.move(-1_000_000))

    def _do_last(self) -> None:
        self.moved(self.sheet.move(1_000_000))

    def _do_page_down(self) -> None:
        self.moved(self.sheet.move_page(1))

    def _do_page_up(self) -> None:
        self.moved(self.sheet.move_page(-1))

    def _do_clear(self) -> None:
        if self.end_filter():
            self.take_keys()
        else:
            self.app.switch_mode(BOARD)

    @on(Sheet.Moved)
    def _clicked_on(self) -> None:
        self.begin()
        self.offer_keys()

    @on(Sheet.Opened)
    def _clicked_twice(self) -> None:
        self.action_command("open")
