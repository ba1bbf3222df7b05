"""The two fields of a letter, subject and text: what is put in, what stands there, and where the keys go.

Invariant: what stands there is what was put in and typed, cleaned of control characters, and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.tracker.note_values import SUBJECT
from followup_tui.tui.containment import Contained
from followup_tui.tui.dialogs.inputs import SafeInput, clean_block
from followup_tui.tui.widgets.marked_area import MarkedArea

if TYPE_CHECKING:
    from followup_tui.words.tone import Context


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


class LetterFields(Vertical, Contained):
    """Subject and text, with the lines below them that an editor fills."""

    DEFAULT_CSS = """
    LetterFields { height: 1fr; }
    LetterFields #subject-line { height: 1; margin-bottom: 1; }
    LetterFields #subject-label { width: auto; color: $foreground-muted; }
    LetterFields #subject, LetterFields #text { background: transparent; padding: 0; }
    LetterFields #subject { width: 1fr; text-style: bold; }
    LetterFields #subject:focus, LetterFields #text:focus { background: $primary 8%; background-tint: transparent; }
    LetterFields #text { height: 1fr; scrollbar-size-vertical: 1; scrollbar-color: $panel;
                         scrollbar-background: $background; }
    LetterFields #says { height: 3; margin-top: 1; padding-left: 2; }
    LetterFields #measure { height: 1; padding-left: 2; }
    LetterFields.-tight #says { height: 2; margin-top: 0; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._letter: OpenLetter | None = None

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

    def put(self, letter: OpenLetter) -> None:
        """Put a letter in; where its text stands already the cursor keeps its place."""
        self._letter = letter
        self.query_one("#subject-line").display = letter.subject is not None
        self._subject.value = show(letter.subject or "", limit=1000)
        self._subject.disabled = bool(letter.locked)
        self._area.read_only = bool(letter.locked)
        body = clean_block(letter.body)
        if body != self._area.text:
            self._area.load_text(body)

    def hold(self, held: bool) -> None:
        """Let nothing be typed for a while; what stands there stays."""
        locked = held or self._letter is None or bool(self._letter.locked)
        self._subject.disabled = self._area.read_only = locked

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
    def _has_subject(self) -> bool:
        return self._letter is not None and self._letter.subject is not None

    @property
    def _is_blank(self) -> bool:
        return not (self.subject or self.body.strip())

    @property
    def _head(self) -> str:
        return f"{SUBJECT}{self.subject}\n\n" if self._has_subject else ""
