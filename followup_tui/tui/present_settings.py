"""Turns settings and what they would change into text and ink, so that looks are tested without a screen.

Invariant: record text passes through `show`; a line fits the width asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.content import Content

from followup_tui.domain.display import show
from followup_tui.domain.picture import Row
from followup_tui.domain.policy.order import told
from followup_tui.domain.setting import PROGRAM, Setting
from followup_tui.domain.texts import title_of
from followup_tui.tracker.preview import Judged, Preview
from followup_tui.tui import present
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.present import Ink, Line, cut, fitted

FAINT = "$foreground-muted"
"""The theme's colour of labels."""

MOST: Final = 12
"""Rows of a preview before the rest is counted."""

_VALUE = 10
_RANGE = 12
_GUARD = {"red": "red: a reason is asked for", "amber": "amber: with care", "green": "green: in order"}


def holds(one: Setting, words: str) -> bool:
    """Whether a number's name, rules or explanation hold all of these words."""
    text = f"{one.name} {one.name.replace('_', ' ')} {one.says} {' '.join(one.rules)} {_home(one.home)}".casefold()
    return all(word in text for word in words.casefold().split())


def heading_line(home: str, width: int) -> Line:
    """The heading of a group: the rule."""
    return fitted(((f" {_home(home)}", Ink.ACCENT),), width)


def _home(home: str) -> str:
    return title_of(home) if home != PROGRAM else "The Do-next list"


def setting_line(one: Setting, width: int, *, edited: bool) -> Line:
    """One number: mark, name, value, range; `*` tells an edited one, `≠` one that is not the default."""
    mark, ink = ("* ", Ink.DUE) if edited else ("≠ ", Ink.OFFER) if not one.is_default else ("  ", Ink.TEXT)
    name_width = max(8, width - _VALUE - _RANGE - 5)
    value = ink if mark.strip() else Ink.TITLE
    return fitted(
        (
            (f"  {mark}", ink),
            *fitted(((one.name.replace("_", " "), Ink.TEXT),), name_width),
            (f"{told(one.value):>{_VALUE}} ", value),
            (cut(f" {one.bounds}", _RANGE), Ink.FAINT),
        ),
        width,
    )


def about(one: Setting) -> Content:
    """A number, its value and default, and what it sets."""
    usual = "the default" if one.is_default else f"default {told(one.default)}"
    parts = [
        Content.styled(show(one.name), "bold $text-primary") + Content.styled(f"  {show(told(one.value))}", "bold"),
        Content.styled(show(f"  {usual}"), FAINT),
    ]
    unit = f" ({one.unit})" if one.unit else ""
    says = show(f"{one.says[:1].upper()}{one.says[1:]}{unit}.", 400)
    return Content("\n").join([Content("").join(parts), Content(says)])


def grounds(one: Setting) -> tuple[Pair, ...]:
    """What a number accepts, the evidence for its default, and the rules that use it."""
    facts = [("accepts", one.accepts), ("evidence", one.evidence)]
    facts += [("used by", title_of(rule)) for rule in one.rules]
    return tuple((Content.styled(show(label), FAINT), Content(show(text, 1000))) for label, text in facts)


def preview_rows(found: Preview, *, private: bool = False) -> tuple[Pair, ...]:
    """What would change, one row each: `+` comes, `−` goes, `→` moves, `●` the guard judges otherwise."""
    rows = list(_preview_rows(found, private))
    if len(rows) > MOST + 1:
        rest = f"and {len(rows) - MOST} more"
        rows[MOST:] = [(Content.styled("·", FAINT), Content.styled(rest, FAINT))]
    return tuple(rows)


def _preview_rows(found: Preview, private: bool) -> Iterator[Pair]:
    for row in found.added:
        yield Content.styled("+", "$text-success"), _row(row, private) + _when(row.when)
    for row in found.removed:
        yield Content.styled("−", "$text-warning"), _row(row, private) + _when(row.when)
    for one in found.moved:
        before, after = one.before.when, one.after.when
        shift = f"{before} → {after}" if before != after else after
        yield Content.styled("→", "$text-primary"), _row(one.after, private) + _when(shift)
    for judged in found.guard:
        yield Content.styled("●", "$text-warning"), _judged(judged, private)
    if found.later:
        more = "1 reminder still to come moves" if found.later == 1 else f"{found.later:d} reminders still to come move"
        yield Content.styled("·", FAINT), Content.styled(more, FAINT)


def _row(row: Row, private: bool) -> Content:
    says = present.words(row.reminder.says, private)
    employer = f", {present.name(row.employer, private)}" if row.employer else ""
    return Content(show(f"{row.reminder.rule} {says}{employer}", 400))


def _when(text: str) -> Content:
    return Content.styled(f"  {show(text, 80)}", FAINT)


def _judged(one: Judged, private: bool) -> Content:
    card = f"{present.name(one.employer, private)}, {present.name(one.role, private)}"
    says = show(f"contacting {card} would be {_GUARD[one.after.value]}", 600)
    return Content(says) + _when(f"now {one.before.value}")


def summary(found: Preview) -> str:
    """What would change, in few words: "1 row comes, 2 rows change"."""
    counted = (
        (len(found.added), "1 row comes", "rows come"),
        (len(found.removed), "1 row goes", "rows go"),
        (len(found.moved), "1 row changes", "rows change"),
    )
    parts = [one if many == 1 else f"{many} {more}" for many, one, more in counted if many]
    return ", ".join(parts) or "no row changes"
