"""The notes desk: a different thank-you for everybody met, edited in place, checked, copied and logged (R4).

Invariant: nothing is logged before its key; red is logged only when confirmed; what was typed is kept until its note is
logged.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder
from followup_tui.errors import FollowupError
from followup_tui.tracker import Tracker
from followup_tui.tracker.note_checks import beside
from followup_tui.tracker.note_values import Beside, NotesDesk, NoteState, ThankYou
from followup_tui.tui.containment import Guard, line_for
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.opening import Copies
from followup_tui.tui.dialogs.pairs import Pairs
from followup_tui.tui.note_drafts import NoteDrafts
from followup_tui.tui.screens import notes_text
from followup_tui.tui.screens.card_text import faint
from followup_tui.tui.screens.notes_sending import NOBODY
from followup_tui.tui.screens.notes_writing import NotesWriting
from followup_tui.tui.widgets.letter_editor import LetterEditor
from followup_tui.tui.widgets.letter_fields import OpenLetter

_KEYS: Final = (
    ("j k", "person", "person(1)"), ("v", "variant", "variant"), ("e", "edit", "edit"), ("E", "editor", "outside"),
    ("c", "card", "card"), ("f", "facts", "fill_in"), ("y", "copy text", "copy_body"),
    ("s", "subject", "copy_subject"), ("l", "mail link", "copy_link"), ("esc", "back", "back"),
)  # fmt: skip
_LOG_KEYS: Final = (
    ("↵", "sent", "log('sent')"), ("d", "passed on for me", "log('delegated')"),
    ("m", "said within a message", "log('merged')"),
)  # fmt: skip


class NotesDeskScreen(NotesWriting):
    """The thank-yous of an application; opens at a reminder's person if one is given."""

    CSS_PATH = Path(__file__).parent.parent / "styles" / "notes_desk.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "person(1)", "Next person", show=False),
        Binding("k,up", "person(-1)", "Previous person", show=False),
        Binding("E", "outside", "Edit in $EDITOR"),
        Binding("f", "fill_in", "Fill in"),
        Binding("a", "details", "The person"),
        Binding("pagedown,ctrl+d", "scroll(10)", "Page down", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
    ]

    def __init__(
        self,
        tracker: Tracker,
        application_id: str,
        reminder: Reminder | None = None,
        copier: Copies | None = None,
        settings: Callable[[], Screen[Any]] | None = None,
    ) -> None:
        super().__init__(tracker, application_id, copier, settings)
        self._wanted = reminder if reminder is not None and reminder.kind is Purpose.THANK_YOU else None
        self._opened: tuple[str, OpenLetter] | None = None
        self._is_held = False

    def compose(self) -> ComposeResult:
        """Whom, the notes beside each other, the letter, the keys."""
        with Vertical(id="head"):
            with Horizontal(id="head-line"):
                yield Static(id="title")
                yield Static(id="progress")
            yield Static(id="whom")
            yield Pairs(id="notices", label=5)
        with Horizontal(id="columns"):
            with Vertical(id="side"):
                with VerticalScroll(id="people-box", can_focus=False):
                    yield Pairs(id="people", label=3)
                yield Static("Beside the other notes", id="beside-heading")
                with VerticalScroll(id="beside-box", can_focus=False):
                    yield Pairs(id="beside", label=3)
            with Vertical(id="desk"):
                yield Static(id="variant")
                yield LetterEditor()
        with Vertical(id="foot"):
            yield Keys(_KEYS, id="keys")
            yield Keys(_LOG_KEYS, id="log-keys")

    def on_mount(self) -> None:
        """Read the desk beside the loop, for the words take a moment to load."""
        self.drafts = NoteDrafts(self.app)
        self._load(first=True)

    def on_resize(self) -> None:
        """Let people and gauges take the shape of the screen."""
        if self.desk is not None:
            self.take_up()
            self._show()

    def selected(self) -> Reminder | None:
        """The reminder of the note at hand, if it is owed."""
        note = self.note
        if note is None:
            return None
        mine = (one for one in self.tracker.reminders() if one.kind is Purpose.THANK_YOU)
        return next((one for one in mine if (one.interview, one.person) == (note.interview.id, note.person.id)), None)

    def reload(self) -> None:
        """Read the desk again; what is being typed stays."""
        self._load()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def _load(self, *, first: bool = False) -> None:
        with Guard("reading the notes", self._complain):
            await self.read(first=first)

    async def read(self, *, first: bool = False) -> None:
        """Read the desk beside the loop and show it."""
        try:
            if first:
                desk = await asyncio.to_thread(self.tracker.notes_desk, self.card_id)
                await self.drafts.load([one.key for one in desk.notes if one.state is NoteState.OWED])
            desk = await self._newest()
        except FollowupError as error:
            self.tell(line_for("showing the notes", error), severity="error")
            self.dismiss(None)
            return
        self.desk = desk
        if desk.find(self.key) is None:
            self.key = self._start(desk)
        self._show()

    async def _newest(self) -> NotesDesk:
        """The desk with everything typed so far; what was typed while it was read is read too."""
        while True:
            self.take_up()
            drafts = dict(self.drafts.all)
            desk = await asyncio.to_thread(self.tracker.notes_desk, self.card_id, drafts)
            self.take_up()
            if drafts == self.drafts.all:
                return desk

    def _start(self, desk: NotesDesk) -> str:
        """The note to begin with: that of the reminder, else the first one owed."""
        if self._wanted is not None:
            key = f"{self._wanted.interview}-{self._wanted.person}"
            if desk.find(key) is not None:
                return key
        owed = [one for one in desk.notes if one.state is NoteState.OWED]
        return next((one.key for one in (*owed, *desk.notes)), "")

    # --- showing ---

    def _show(self) -> None:
        desk, note = self.desk, self.note
        if desk is None:
            return
        self.query_one("#title", Static).update(notes_text.title(desk))
        self._show_progress(desk)
        narrow = self.has_class("-narrow")
        self.query_one("#people", Pairs).rows = tuple(notes_text.people(desk, self.key, narrow=narrow))
        self.query_one("#people", Pairs).gap = 0 if narrow or self.has_class("-short") else 1
        if note is None:
            self.query_one("#whom", Static).update(faint(NOBODY))
            return
        self.query_one("#whom", Static).update(notes_text.whom(desk, note))
        notices = notes_text.notices(note, brought_back=note.edited and note.key in self.drafts.brought_back)
        self.query_one("#notices", Pairs).rows = tuple(notices)
        self.query_one("#variant", Static).update(notes_text.variant(note))
        self._open(note)
        place = [one.key for one in desk.notes].index(note.key)
        height = 1 if narrow else 4
        self.query_one("#people-box").scroll_to(y=max(place - 1, 0) * height, animate=False)

    def _show_progress(self, desk: NotesDesk) -> None:
        self.query_one("#progress", Static).update(notes_text.progress(desk, saving=self._is_held))

    def hold(self, held: bool) -> None:
        """Say that the note at hand is being saved, and let nothing be typed into it meanwhile."""
        self._is_held = held
        self.editor.hold(held)
        if self.desk is not None:
            self._show_progress(self.desk)

    def _open(self, note: ThankYou) -> None:
        """Put the note into the editor, unless it stands there already: the cursor and undo stay then."""
        locked = "" if note.state is NoteState.OWED else (note.problem or f"{note.stands}; it cannot be changed")
        letter = OpenLetter(note.body, note.context, note.subject, note.limit, note.fewest, locked)
        before, self._opened = self._opened, (note.key, letter)
        if before is not None and before[0] == note.key and self.editor.text == note.text and before[1].fits(letter):
            return
        self._gauge(())
        self.editor.open(letter)
        self.shown = self.editor.text

    @on(LetterEditor.Judged)
    def _judged(self) -> None:
        self._compare()

    @work(exclusive=True, group="compare", exit_on_error=False)
    async def _compare(self) -> None:
        with Guard("comparing the notes", self._complain):
            desk, key, text = self.desk, self.key, self.editor.text
            if desk is None:
                return
            others = await asyncio.to_thread(beside, desk, key)
            if (key, text) == (self.key, self.editor.text):
                self._gauge(others)

    def _gauge(self, others: tuple[Beside, ...]) -> None:
        self.others = others
        self.query_one("#beside", Pairs).rows = tuple(notes_text.gauges(others, brief=self.has_class("-narrow")))
        self.query_one("#beside-heading").visible = bool(others)
        owed = self.note is not None and self.note.state is NoteState.OWED
        self.editor.also(notes_text.alike_marks(others, self.editor.text) if owed else ())

    def _complain(self, text: str) -> None:
        self.tell(show(text, limit=400), severity="error")

    # --- moving and choosing ---

    def action_person(self, by: int) -> None:
        """Go to the next or previous note."""
        if self.desk is None or not self.desk.notes:
            self.tell(NOBODY)
            return
        keys = [one.key for one in self.desk.notes]
        self.choose(keys[(keys.index(self.key) + by) % len(keys)])

    @on(Pairs.Picked)
    def _picked(self, event: Pairs.Picked) -> None:
        if self.desk is not None and event.pairs.id == "people":
            self.choose(self.desk.notes[event.index].key)

    def choose(self, key: str) -> None:
        """Show that note."""
        self.take_up()
        self.key = key
        self._show()

    def action_scroll(self, lines: int) -> None:
        """Scroll the letter by lines."""
        self.editor.scroll_text(lines)

    def action_back(self) -> None:
        """Close, with what was typed kept; not before what is being saved is saved."""
        if not self._is_held:
            self._close_kept()

    @work(exclusive=True, group="dialog")
    async def _close_kept(self) -> None:
        await self.drafts.write()
        self.dismiss(None)
