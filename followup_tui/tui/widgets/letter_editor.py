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
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from followup_tui.domain.display import show
from followup_tui.tui.containment import Guard
from followup_tui.tui.widgets import letter_lines
from followup_tui.tui.widgets.letter_fields import LetterFields, OpenLetter
from followup_tui.tui.widgets.marks import Mark, following, gravest, nearest, shifted, tone_marks, within

if TYPE_CHECKING:
    from followup_tui.words.tone import Report

AFTER: Final = 0.25
"""Seconds without a key after which the text is read."""


class LetterEditor(LetterFields):
    """One letter in its editor; the module tells how a screen uses it."""

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
        self._seen = ""
        self._report: Report | None = None
        self._reported = ""
        """The text that the report is about."""
        self._tone: tuple[Mark, ...] = ()
        self._also: tuple[Mark, ...] = ()
        self._due: Timer | None = None

    def open(self, letter: OpenLetter) -> None:
        """Show a letter from its start; one whose text stands there already keeps the cursor where it is."""
        self.put(letter)
        self._seen, self._report, self._tone, self._also = self.text, None, (), ()
        self._draw()
        self._read()

    def also(self, marks: tuple[Mark, ...]) -> None:
        """Mark further places, counted in the whole text, beside what the lint marks."""
        self._also = marks
        self._draw()

    @property
    def report(self) -> Report | None:
        """What the lint said of what stands there; None while it has not read it yet."""
        return self._report if self._reported == self.text else None

    async def judged(self) -> Report:
        """What the lint says of exactly what stands there now."""
        while (report := self.report) is None:
            await self._check()
        return report

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
