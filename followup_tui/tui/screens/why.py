"""Shows why a reminder or warning stands: the rule, the facts, the arithmetic, what changes it.

Invariant: it only shows what it was handed; closing it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from followup_tui.domain.display import show
from followup_tui.domain.guard.verdict import day_text
from followup_tui.domain.policy.order import told
from followup_tui.domain.setting import Setting
from followup_tui.domain.why import Count, Counted, Why
from followup_tui.tui.dialogs.confirm import STYLES
from followup_tui.tui.dialogs.keys import Keys
from followup_tui.tui.dialogs.pairs import Pair, Pairs
from followup_tui.tui.leaving import LeftOnce

FAINT: Final = "$foreground-muted"
"""The theme's colour of labels."""


class WhyScreen(ModalScreen[None], LeftOnce[None]):
    """One explanation."""

    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,w,enter", "close", "Close"),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("pagedown,ctrl+d,space", "scroll(10)", "Page down", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
        Binding("g,home", "scroll(-10000)", "First", show=False),
        Binding("G,end", "scroll(10000)", "Last", show=False),
    ]

    def __init__(self, why: Why) -> None:
        super().__init__()
        self._why = why

    def compose(self) -> ComposeResult:
        """Title and rule, then what is known, the days counted, the numbers used, and what comes next."""
        with VerticalScroll(id="box", can_focus=False):
            with Vertical(id="head"):
                yield Static(Content.styled(show(self._why.title), "bold $text-primary"), id="title")
                yield Static(Content(show(self._why.rule)), id="rule")
            with Vertical(id="foot"):
                yield Keys([("j k", "scroll", "scroll(3)"), ("esc", "close", "close")], id="keys")
            for heading, rows in self._sections():
                if rows:
                    yield Static(heading, classes="heading")
                    yield Pairs(rows)

    def _sections(self) -> Iterator[tuple[str, list[Pair]]]:
        why = self._why
        yield "What it protects", _points(why.protects)
        yield "What is known", [(Content.styled(show(label, 24), FAINT), _text(value)) for label, value in why.facts]
        yield "How the dates come about", [row for count in why.arithmetic for row in _count(count)]
        yield "The numbers used", [_setting(one) for one in why.settings]
        yield "What ends it", _points([why.resolve])
        yield "What comes next", _points([why.next_change])
        yield "If it is ignored", _points(why.ignored)

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#box").scroll_relative(y=lines, animate=False)


def _text(text: str) -> Content:
    return Content(show(text, limit=400))


def _points(texts: Sequence[str]) -> list[Pair]:
    return [(Content.styled("·", FAINT), _text(one)) for one in texts if one]


def _count(count: Count) -> Iterator[Pair]:
    """What was counted, and below it each day with its number."""
    yield from _points(count.lines)
    if count.days:
        yield Content(""), Content("\n").join(_day(one) for one in count.days)


def _day(one: Counted) -> Content:
    counted = bool(one.number) and not one.off
    number = str(one.number) if one.number else "–"
    text = Content.styled(f"{day_text(one.day):<10} {show(number):>3}", "" if counted else FAINT)
    if one.off:
        text += Content.styled(f"  {show(one.off, 60)}", FAINT)
    return text + Content.styled(f"  → {show(one.reaches, 60)}", "$text-primary") if one.reaches else text


def _setting(one: Setting) -> Pair:
    """A number with what it sets, its default and range, and the evidence for it."""
    usual = "the default" if one.is_default else f"default {told(one.default)}"
    bounds = f", {one.bounds} accepted" if one.bounds else ""
    value = Content.styled(show(f"{one.name} {told(one.value)}"), "bold")
    about = Content(f"  {show(one.says)}") + Content.styled(show(f" ({usual}{bounds}). {one.evidence}.", 1000), FAINT)
    return Content.styled("·", FAINT), value + about
