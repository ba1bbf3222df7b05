"""The board with the Do-next list: the screen the program opens with and stays on all day.

Invariant: everything shown follows from one picture; nothing is repainted while it stays the same, but for the clock
once a minute.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.reactive import Reactive
from textual.widget import Widget

from followup_tui.domain.display import show
from followup_tui.domain.picture import Card, Row
from followup_tui.tui import present
from followup_tui.tui.command import Pane, State
from followup_tui.tui.commands import COMMANDS, bindings, key_text, unknown
from followup_tui.tui.compositing import TightCompositor
from followup_tui.tui.filtering import filtered
from followup_tui.tui.present import Ink, Line, Span
from followup_tui.tui.screens.waking import WakingScreen
from followup_tui.tui.widgets.board import Board
from followup_tui.tui.widgets.do_next import DoNext
from followup_tui.tui.widgets.inks import Inks
from followup_tui.tui.widgets.lines import HeaderLine, Hint, KeyLine, OneLine

if TYPE_CHECKING:
    from followup_tui.domain.settings import Settings
    from followup_tui.tracker import Tracker
    from followup_tui.tracker.values import Change
    from followup_tui.tui.copying import Copier

LEAST_WIDTH, LEAST_HEIGHT = 40, 10
"""Cells below which only a line says that there is too little room."""


class DashboardScreen(WakingScreen):
    """Header, strip, board, Do next, key line."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    ALLOW_SELECT = False
    AUTO_FOCUS = "#board"
    # A change of focus would repaint the whole screen; board and list show theirs by themselves.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self, tracker: Tracker, settings: Settings, copier: Copier, save_settings: Callable[[Settings], None]
    ) -> None:
        super().__init__()
        self._compositor = TightCompositor()
        self.tracker, self.settings, self.copier, self.save_settings = tracker, settings, copier, save_settings
        self.picture = tracker.picture()
        """What the tracker showed last, unfiltered."""
        self._made_inks: Inks | None = None
        self._saving = 0
        self._trouble = ""

    def compose(self) -> ComposeResult:
        """Lines and panes from top to bottom."""
        yield HeaderLine(self.inks, id="header")
        policy = self.settings.policy
        yield Board(self.picture, self.inks, of=policy.touches_unanswered, id="board")
        yield DoNext(self.picture, self.inks, rows=policy.list_rows, id="do-next")
        yield KeyLine(self.inks, id="keys")

    def on_mount(self) -> None:
        """Begin to watch the clock and the store."""
        self.board, self.list = self.query_one(Board), self.query_one(DoNext)
        self.header, self.keys = self.query_one(HeaderLine), self.query_one(KeyLine)
        self.app.theme_changed_signal.subscribe(self, lambda _: self.restyle())
        self.tick()
        self.offer_keys()
        self.wake()
        if strange := unknown(self.settings.keys):
            self.complain(f"the settings name keys for unknown commands: {show(', '.join(strange))}")

    def on_unmount(self) -> None:
        """Stop watching."""
        self.sleep()

    def inks(self) -> Inks:
        """The styles of the theme in use."""
        if self._made_inks is None:
            self._made_inks = Inks(self.app.theme_variables)
        return self._made_inks

    def on_resize(self, event: Resize) -> None:
        """Below the least size only a line says so."""
        tiny = event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT
        if tiny != self.has_class("-tiny"):
            self.set_class(tiny, "-tiny")
            note = f"too small: {LEAST_WIDTH}×{LEAST_HEIGHT} needed; nothing is lost"
            self._line("too-small", "#keys", lambda _: ((note, Ink.TEXT),) if tiny else None)

    def reload(self, *, aloud: bool = False) -> None:
        """Show what the tracker knows now; `aloud`, tell what has become overdue by itself."""
        self.picture = self.tracker.picture()
        self.narrow()
        self.expect(aloud=aloud)

    def applied(self, change: Change | None) -> None:
        """Show what a change did."""
        self._trouble = ""
        self.reload()
        if change is not None:
            self.tell(self.says_of(change))
            if change.application is not None:
                self.board.model.select(change.application.id)
                self.board.update()
                self.offer_keys()

    def narrow(self) -> None:
        """Show what the filter leaves of the picture."""
        picture = filtered(self.picture, self.filter_text)
        self.board.show(picture)
        self.list.show(picture)
        self.tick()
        self.offer_keys()

    @property
    def saved(self) -> Span:
        """Whether everything is saved."""
        if self._saving:
            return ("saving…", Ink.DUE)
        if self._trouble:
            return ("not saved", Ink.OVERDUE)
        return ("read-only", Ink.DUE) if self.tracker.state().read_only else ("saved", Ink.FAINT)

    @property
    def clock(self) -> str:
        """The user's date and time."""
        return present.clock_text(self.tracker.now(), self.tracker.zone())

    def tick(self) -> None:
        """Terminal title, header, banner and strip."""
        due = self.picture.overdue + self.picture.today
        self.app.title = f"{due:d} due · followup" if due else "followup"
        now, tz = self.tracker.now(), self.tracker.zone()
        counts = present.counts(self.picture)
        if self.filter_text:
            counts = (*counts, ("  /" + show(self.filter_text, limit=30), Ink.KEY), ("  esc clears", Ink.FAINT))
        self.header.tell(counts, self.saved, self.clock)
        strip, banner = self.picture.strip, show(self.tracker.state().banner)
        private = self.private
        self._line("banner", "#board", lambda _: ((banner, Ink.DUE),) if banner else None)
        self._line(
            "coming",
            "#board",
            lambda width: present.coming_line(strip, now, tz, width, private=private) if strip else None,
        )

    def _line(self, line_id: str, before: str, layout: Callable[[int], Line | None]) -> None:
        """Show a line while there is something to show in it; it is there for no longer than that."""
        found = next(iter(self.query(f"#{line_id}").results(OneLine)), None)
        if layout(80) is None:
            if found is not None:
                found.remove()
            return
        if found is None:
            found = OneLine(self.inks, id=line_id)
            self.mount(found, before=before)
        found.lay(lambda width: layout(width) or ())

    def offer_keys(self) -> None:
        """Show the keys that make sense now."""
        state = self.state()
        remap = self.settings.keys
        hints = [
            Hint(one.id, key_text(one, remap), one.title_in(state.pane), one.why_not(state) is None)
            for one in COMMANDS
            if state.pane in one.panes
        ]
        self.keys.offer(hints)

    def restyle(self) -> None:
        """Draw everything anew: another theme, or names to be masked."""
        self._made_inks = None
        self.board.restyle(self.private)
        self.list.restyle(self.private)
        self.tick()
        self.offer_keys()
        self.refresh()

    def state(self) -> State:
        """What is selected and possible now."""
        store = self.tracker.state()
        locked = "nothing can be recorded: the store is read-only" if store.read_only else ""
        on_list = self.on_list
        card, row = self.board.model.card, self.list.row
        if on_list:
            card = self._card_of(row)
        else:
            row = next((one for one in self.picture.rows if card and one.reminder.application == card.id), None)
        pane = Pane.LIST if on_list else Pane.BOARD
        return State(pane, card, row, locked, store.undo, store.redo, bool(self.filter_text))

    def _card_of(self, row: Row | None) -> Card | None:
        wanted = row.reminder.application if row else None
        cards = (card for view in self.picture.columns for card in view.cards)
        return next((card for card in cards if wanted and card.id == wanted), None)

    def tell(self, text: str) -> None:
        """Say one line where the keys stand, until the next key."""
        self.keys.say(text)

    def complain(self, text: str) -> None:
        """Say one line in red."""
        self.keys.say(show(text), Ink.OVERDUE)

    def busy(self, saving: bool) -> None:
        """Count what is being saved, for the header."""
        self._saving += 1 if saving else -1
        self.tick()

    def begin(self) -> None:
        """A key was pressed: whatever was said has been read."""
        self.keys.clear()

    def adopt(self, settings: Settings | None) -> None:
        """Go on with changed settings."""
        if settings is not None:
            self.settings = settings
            self.app.set_keymap(settings.keys)
            self.board.count_to(settings.policy.touches_unanswered)
            self.list.fold_after(settings.policy.list_rows)
            self.reload()
            self.tell("settings saved")
