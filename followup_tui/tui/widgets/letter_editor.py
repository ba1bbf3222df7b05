"""Edits one letter in place: subject and text, what is wrong with their tone, how long they are and how they sound.

Invariant: nothing that was typed is ever changed or lost by a check; checks run beside the event loop, a moment after
the last key, and what they said is shown only for the text they read.

How a screen uses it:

* `editor.open(OpenLetter(...))` puts a letter in. It posts nothing.
* `editor.subject`, `editor.body` and `editor.text` are what stands there now; `text` is the whole letter as it is sent
  and logged, with its "Subject: …" line, and is what all places are counted in.
* `editor.also(marks)` adds marks of the screen's own, such as phrases shared with another letter (`Kind.ALIKE`).
* `await editor.judged()` is the tone report on exactly what stands there, for a guard before sending.
* `editor.replace(subject, body)` puts in what came back from elsewhere (an external editor): it counts as an edit.
* `editor.take_keys()` puts the cursor into the text. A screen whose letters are keys calls it from its own `on_key`,
  and `editor.type_ahead(event)` before: a key typed right after goes to the screen still, and belongs to the text.
* Messages: `LetterEditor.Edited` after every change by the user, at once (keep the draft here; `editor.values` is what
  to keep); `LetterEditor.Judged` when the lint has read the text; `LetterEditor.Left` when escape was pressed in it;
  the cursor is nowhere then.
* Keys of its own: f8 goes to the next mark; tab leaves the field.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from followup_tui.domain.display import show
from followup_tui.tui.containment import Contained, Guard
from followup_tui.tui.dialogs.inputs import SafeInput, clean_block
from followup_tui.tui.widgets import letter_lines
from followup_tui.tui.widgets.marked_area import MarkedArea
from followup_tui.tui.widgets.marks import Mark, following, gravest, nearest, shifted, tone_marks, within

if TYPE_CHECKING:
    from followup_tui.words.tone import Context, Report

AFTER: Final = 0.25
"""Seconds without a key after which the text is read."""

SUBJECT: Final = "Subject: "
"""What the whole letter's first line begins with."""


class OpenLetter(NamedTuple):
    """A letter to be edited."""

    body: str
    context: Context
    """What the lint should know of it (`words.tone.Context`)."""
    subject: str | None = None
    """None for one that has none: a card, a message."""
    limit: int | None = None
    """The most words the text may have."""
    fewest: int = 0
    """The fewest it should have."""
    locked: str = ""
    """Why it cannot be edited ("sent Mon 23 Nov"), or empty."""

    def fits(self, other: OpenLetter) -> bool:
        """Whether they differ in their texts at most, so that an open one need not be opened anew."""
        has_subject = (self.subject is None) == (other.subject is None)
        return has_subject and self._replace(body="", subject="") == other._replace(body="", subject="")


class LetterEditor(Vertical, Contained):
    """One letter in its editor; the module tells how a screen uses it."""

    DEFAULT_CSS = """
    LetterEditor { height: 1fr; }
    LetterEditor #subject-line { height: 1; margin-bottom: 1; }
    LetterEditor #subject-label { width: auto; color: $foreground-muted; }
    LetterEditor #subject, LetterEditor #text { background: transparent; padding: 0; }
    LetterEditor #subject { width: 1fr; text-style: bold; }
    LetterEditor #subject:focus, LetterEditor #text:focus { background: $primary 8%; background-tint: transparent; }
    LetterEditor #text { height: 1fr; scrollbar-size-vertical: 1; scrollbar-color: $panel;
                         scrollbar-background: $background; }
    LetterEditor #says { height: 3; margin-top: 1; padding-left: 2; }
    LetterEditor #measure { height: 1; padding-left: 2; }
    LetterEditor.-tight #says { height: 2; margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "next_mark", "Next mark", show=False),
    ]

    class _Message(Message):
        """One from an editor."""

        def __init__(self, editor: LetterEditor) -> None:
            super().__init__()
            self.editor = editor

        @property
        def control(self) -> LetterEditor:
            """The editor."""
            return self.editor

    class Edited(_Message):
        """The user changed the letter."""

    class Judged(_Message):
        """The lint has read what stands there; `report` says what it found."""

        def __init__(self, editor: LetterEditor, report: Report) -> None:
            super().__init__(editor)
            self.report = report

    class Left(_Message):
        """Escape was pressed in the letter."""

    def __init__(self, *, id: str = "letter") -> None:
        super().__init__(id=id)
        self._letter: OpenLetter | None = None
        self._seen = ""
        self._report: Report | None = None
        self._reported = ""
        """The text that the report is about."""
        self._tone: tuple[Mark, ...] = ()
        self._also: tuple[Mark, ...] = ()
        self._due: Timer | None = None

    def compose(self) -> ComposeResult:
        """Subject, text, what is said about the line of the cursor, and the measure of the whole."""
        with Horizontal(id="subject-line"):
            yield Static(id="subject-label")
            yield SafeInput(id="subject", compact=True)
        yield MarkedArea(id="text")
        yield Static(id="says")
        yield Static(id="measure")

    def on_mount(self) -> None:
        """Keep the fields at hand."""
        self._subject, self._area = self.query_one("#subject", SafeInput), self.query_one(MarkedArea)
        self._subject.cursor_blink = False
        self._says, self._measure = self.query_one("#says", Static), self.query_one("#measure", Static)

    # --- values in ---

    def open(self, letter: OpenLetter) -> None:
        """Show a letter from its start; one whose text stands there already keeps the cursor where it is."""
        self._letter = letter
        self.query_one("#subject-line").display = letter.subject is not None
        self._subject.value = show(letter.subject or "", limit=1000)
        self._subject.disabled = bool(letter.locked)
        self._area.read_only = bool(letter.locked)
        body = clean_block(letter.body)
        if body != self._area.text:
            self._area.load_text(body)
        self._seen, self._report, self._tone, self._also = self.text, None, (), ()
        self._draw()
        self._read()

    def hold(self, held: bool) -> None:
        """Let nothing be typed for a while; what stands there stays."""
        locked = held or self._letter is None or bool(self._letter.locked)
        self._subject.disabled = self._area.read_only = locked

    def also(self, marks: tuple[Mark, ...]) -> None:
        """Mark further places, counted in the whole text, beside what the lint marks."""
        self._also = marks
        self._draw()

    def replace(self, subject: str | None, body: str) -> None:
        """Put another text in, as if it had been typed: undo in the field brings the old one back."""
        if subject is not None:
            self._subject.value = show(subject, limit=1000)
        self._area.replace(clean_block(body), (0, 0), self._area.document.end)

    def take_keys(self) -> None:
        """Put the cursor into the text at once: what is typed next belongs there, however fast it comes."""
        self.screen.set_focus(self._area)

    def type_ahead(self, event: events.Key) -> bool:
        """Take a key that came to the screen although the cursor is in the text already; whether it was one."""
        typed = "\n" if event.key == "enter" else event.character if event.is_printable else None
        if typed is None or self.screen.focused is not self._area or self._area.read_only:
            return False
        event.stop()
        event.prevent_default()
        self._area.insert(typed)
        return True

    def scroll_text(self, lines: int) -> None:
        """Scroll the text by lines, for a screen whose keys are elsewhere."""
        self._area.scroll_relative(y=lines, animate=False)

    # --- values out ---

    @property
    def subject(self) -> str:
        """The subject as it stands; empty where there is none."""
        return self._subject.value if self._has_subject else ""

    @property
    def body(self) -> str:
        """The text below the subject, from the greeting to the name."""
        return self._area.text

    @property
    def text(self) -> str:
        """The whole letter: subject line, an empty line, the text."""
        return self._head + self.body

    @property
    def values(self) -> dict[str, str]:
        """What to keep as a draft."""
        return {"subject": self.subject, "body": self.body}

    @property
    def report(self) -> Report | None:
        """What the lint said of what stands there; None while it has not read it yet."""
        return self._report if self._reported == self.text else None

    async def judged(self) -> Report:
        """What the lint says of exactly what stands there now."""
        while (report := self.report) is None:
            await self._check()
        return report

    @property
    def _has_subject(self) -> bool:
        return self._letter is not None and self._letter.subject is not None

    @property
    def _is_blank(self) -> bool:
        return not (self.subject or self.body.strip())

    @property
    def _head(self) -> str:
        return f"{SUBJECT}{self.subject}\n\n" if self._has_subject else ""

    # --- typing ---

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self, event: Message) -> None:
        event.stop()
        if self._letter is None or self.text == self._seen:
            return
        before, self._seen = self._seen, self.text
        self._report = None
        self._tone, self._also = (shifted(each, before, self._seen) for each in (self._tone, self._also))
        self._draw()
        self.post_message(self.Edited(self))
        if self._due is not None:
            self._due.stop()
        self._due = self.set_timer(AFTER, self._read)

    @on(TextArea.SelectionChanged)
    def _moved(self, event: Message) -> None:
        event.stop()
        self._explain()

    @on(Input.Submitted)
    def _on_to_text(self, event: Message) -> None:
        event.stop()
        self.take_keys()

    @work(exclusive=True, group="lint", exit_on_error=False)
    async def _read(self) -> None:
        with Guard("reading the letter", self._complain):
            await self._check()

    async def _check(self) -> None:
        """Read the text beside the loop; what was typed meanwhile makes the answer void."""
        from followup_tui.words.tone import check

        if self._letter is None:
            raise AssertionError("no letter was opened")
        text = self.text
        report = await asyncio.to_thread(check, text, self._letter.context)
        if text == self.text:
            self._report, self._reported, self._tone = report, text, tone_marks(report)
            self._draw()
            self.post_message(self.Judged(self, report))

    def _complain(self, text: str) -> None:
        self._says.update(Content.styled(show(text), "$text-error"))

    # --- drawing ---

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that is marked, counted in `text`."""
        return self._tone + self._also

    def _draw(self) -> None:
        head = len(self._head)
        placed = (one for one in self.marks if not one.is_whole and one.start >= head)
        self._area.marks = tuple(one._replace(start=one.start - head, end=one.end - head) for one in placed)
        worst = gravest(within(self.marks, 0, head))
        self.query_one("#subject-label", Static).update(letter_lines.label(worst))
        self._explain()
        if self._letter is not None:
            measure = letter_lines.measure(self.body, self._letter.limit, self._letter.fewest, self._report)
            self._measure.update(Content("") if self._is_blank else measure)

    def _explain(self) -> None:
        """Say what is the matter on the cursor's line, else with the whole; the gravest while it is elsewhere.

        Of a letter that is not written yet there is nothing to say.
        """
        if self._is_blank:
            self._says.update(Content(""))
            return
        head = len(self._head)
        locked = self._letter.locked if self._letter else ""
        if not self.has_focus_within:
            worst = None if locked else gravest(self.marks)
            self._says.update(letter_lines.explained(worst, 0, len(self.marks), self._report, locked))
            return
        if self._subject.has_focus:
            here, place = within(self.marks, 0, head), 0
        else:
            start, end = self._area.paragraph
            here, place = within(self.marks, head + start, head + end), head + self._area.place
        whole = [one for one in self.marks if one.is_whole]
        chosen = nearest(here, place) or gravest(whole)
        says = letter_lines.explained(chosen, len(here), len(self.marks), self._report, locked, typing=True)
        self._says.update(says)

    def on_descendant_focus(self) -> None:
        """Say what belongs to the field that was gone to."""
        self.call_after_refresh(self._explain)

    def on_descendant_blur(self) -> None:
        """Say what is gravest when the cursor left."""
        self.call_after_refresh(self._explain)

    def action_next_mark(self) -> None:
        """Go to the next marked place in the text."""
        mark = following(self._area.marks, self._area.place)
        if mark is not None:
            self._area.go_to(mark.start)
            self.take_keys()

    def on_key(self, event: events.Key) -> None:
        """Leave the letter at once on escape, and tell the screen."""
        if event.key == "escape":
            event.stop()
            self.screen.set_focus(None)
            self.post_message(self.Left(self))
