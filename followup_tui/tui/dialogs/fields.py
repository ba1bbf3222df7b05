"""What a form asks for, declared once, and the row that asks it.

Invariant: a row has an answer whether or not it is built.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Select, Static

from followup_tui.domain.display import show
from followup_tui.tui.containment import Contained
from followup_tui.tui.dialogs.choice import Choice
from followup_tui.tui.dialogs.form import YES, Form
from followup_tui.tui.dialogs.inputs import SafeArea, SafeInput, clean_block
from followup_tui.tui.dialogs.tick import Tick


class Kind(enum.Enum):
    """How a field is answered."""

    LINE = enum.auto()
    AREA = enum.auto()
    CHOICE = enum.auto()
    """One of a few, all of them in sight."""
    LIST = enum.auto()
    """One of many, opened with enter; typing jumps to an entry."""
    CHECK = enum.auto()


@dataclass(frozen=True, kw_only=True)
class Field:
    """One question of a form."""

    id: str
    label: str
    """What is asked for; may be record text."""
    kind: Kind = Kind.LINE
    value: str = ""
    """What it opens with; may be record text."""
    hint: str = ""
    """Shown while it is empty; our own words only."""
    suggestions: Sequence[str] = ()
    """What a LINE offers to complete while typing, in our own words; the right arrow takes it."""
    options: Sequence[tuple[str, str]] = ()
    """Value and label, for CHOICE and LIST; labels may be record text."""
    lines: int = 3
    """Height of an AREA."""
    stacked: bool = False
    """A CHOICE with its options below each other."""
    fold: bool = False
    """Behind the fold: rarely needed."""
    shown: Callable[[Form], bool] | None = None
    """When it is asked at all; None = always."""
    echo: Callable[[Form], str] | None = None
    """What was understood, said under the field while typing; may raise `BadInputError`. Called in a thread."""


class FieldRow(Horizontal, Contained):
    """A label, the field, and under it a line for what was understood; a `tight` one leaves no line free below.

    It has an answer also while it is not built, which a row behind the fold may never be.
    """

    def __init__(self, field: Field, *, tight: bool = False) -> None:
        super().__init__(classes="field -tight" if tight or field.echo else "field")
        self.field = field
        self.is_built = False
        """Whether it can be typed into."""
        self._kept = as_shown(field)

    def on_mount(self) -> None:
        """Take up what was filled in before."""
        self.is_built = True
        if self._kept != as_shown(self.field):
            self.fill(self._kept)

    def on_descendant_focus(self) -> None:
        """Light the label up; `:focus-within` does not reach it when the focus moves between rows."""
        self.add_class("-asked")

    def on_descendant_blur(self) -> None:
        """Put the light out."""
        self.remove_class("-asked")

    def compose(self) -> ComposeResult:
        """Label left, field right."""
        label = "" if self.field.kind is Kind.CHECK else show(self.field.label)
        yield Static(Content(label), classes="label")
        if self.field.echo is None:
            yield _widget(self.field)
            return
        with Vertical(classes="answer"):
            yield _widget(self.field)
            yield Static("", markup=False, classes="echo")

    @property
    def control(self) -> Widget:
        """The widget that is typed into."""
        return self.query_one(f"#{self.field.id}")

    @property
    def answer(self) -> str:
        """What stands in it now."""
        return _answer(self.control) if self.is_built else self._kept

    def fill(self, value: str) -> None:
        """Put an answer in; one that does not fit any more is passed over."""
        if self.field.options and value not in dict(self.field.options):
            return
        if not self.is_built:
            self._kept = value
            return
        control = self.control
        if isinstance(control, SafeInput | Choice):
            control.value = value
        elif isinstance(control, SafeArea):
            control.text = clean_block(value)
        elif isinstance(control, Tick):
            control.value = value == YES
        elif isinstance(control, Select):
            control.value = value

    def say(self, text: str, *, good: bool) -> None:
        """Show what was understood, or that it cannot be read yet."""
        echo = self.query_one(".echo", Static)
        echo.set_class(not good, "-unclear")
        echo.update(Content(show(f"→ {text}") if text else ""))


def as_shown(field: Field) -> str:
    """What stands in a field that opens with its value."""
    match field.kind:
        case Kind.LINE:
            return show(field.value, limit=100_000)
        case Kind.AREA:
            return clean_block(field.value)
        case Kind.CHOICE if field.value not in dict(field.options):
            return field.options[0][0]
        case _:
            return field.value


def rows_of(fields: Sequence[Field]) -> list[FieldRow]:
    """A row for each field; tick boxes in a row stand close together."""
    checks = [*(field.kind is Kind.CHECK for field in fields), False]
    return [FieldRow(field, tight=checks[place] and checks[place + 1]) for place, field in enumerate(fields)]


def _widget(field: Field) -> Widget:
    match field.kind:
        case Kind.LINE:
            suggester = SuggestFromList(field.suggestions, case_sensitive=False) if field.suggestions else None
            return SafeInput(
                as_shown(field),
                placeholder=field.hint,
                compact=True,
                id=field.id,
                suggester=suggester,
            )
        case Kind.AREA:
            area = SafeArea(
                as_shown(field),
                placeholder=field.hint,
                compact=True,
                id=field.id,
                tab_behavior="focus",
                highlight_cursor_line=False,
            )
            area.styles.height = field.lines
            return area
        case Kind.CHOICE:
            return Choice(field.options, field.value, stacked=field.stacked, id=field.id)
        case Kind.LIST:
            options = [(Content(show(label, limit=60)), key) for key, label in field.options]
            return Select(options, value=field.value, allow_blank=False, compact=True, id=field.id)
        case Kind.CHECK:
            return Tick(Content(show(field.label)), field.value == YES, compact=True, id=field.id)


def _answer(control: Widget) -> str:
    if isinstance(control, SafeInput | Choice):
        return control.value
    if isinstance(control, SafeArea):
        return control.text
    if isinstance(control, Tick):
        return YES if control.value else ""
    if isinstance(control, Select):
        return str(control.value)
    raise TypeError(type(control).__name__)
