"""Lays out the Do-next list: which columns fit a width, and each row's text and ink.

Invariant: all rows of one layout align; what gives way first is the reason, then the rule, then the words beside the
key, and never the thing to do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len

from followup_tui.domain.display import show
from followup_tui.domain.picture import MARKS, Row, Tone
from followup_tui.tui.present import INK_OF, Ink, Line, Span, fitted, name, width_of, words

_GAP: Final = 3
_MARK: Final = 2
_LEAST: Final = 30
"""Cells the thing to do should have before anything else is given room."""


_EMPLOYER: Final = 7
"""Cells below which a cut employer says nothing."""

_REASON: Final = 14
"""Cells below which a cut reason says nothing."""

_NARROW: Final = 100
"""Cells below which dates are shortened."""


_MONTH_AND_ZONE: Final = re.compile(r"(?: [A-Z][a-z]{2})?( \d\d:\d\d(?:–\d\d:\d\d)?)(?: \S+)?$")


class Columns(NamedTuple):
    """Cells of each column of the list; 0 leaves a column out."""

    rule: int
    says: int
    because: int
    when: int
    key: int
    action: int
    total: int
    """All cells of a row."""


def key_of(row: Row) -> str:
    """The key as it is shown."""
    return "↵" if row.key == "enter" else show(row.key, limit=12)


def when_of(row: Row, width: int) -> str:
    """The date or slot; on a narrow screen without month and zone where a time stands beside it."""
    text = show(row.when)
    return text if width >= _NARROW else _MONTH_AND_ZONE.sub(r"\1", text)


def says(row: Row, private: bool = False) -> Line:
    """What to do and for whom: "Call Ann Lee (VP Ops) · Initech"."""
    if private:
        return ((row.reminder.kind.plain, Ink.TEXT),)
    text: Span = (show(row.reminder.says), Ink.TEXT)
    return (text, (" · ", Ink.FAINT), (name(row.employer), Ink.TITLE)) if row.employer else (text,)


def announcement(news: Sequence[Row], private: bool = False) -> str:
    """What has newly become overdue, in one text."""
    told = ["".join(text for text, _ in says(row, private)) for row in news]
    return told[0] if len(told) == 1 else f"{len(told)} are overdue now: " + "; ".join(told[:3])


def columns_for(rows: Sequence[Row], width: int, private: bool = False) -> Columns:
    """Columns for these rows at this width."""
    longest = max((width_of(says(row, private)) for row in rows), default=0)
    when = max((cell_len(when_of(row, width)) for row in rows), default=0)
    key = max((cell_len(key_of(row)) for row in rows), default=1)
    action = max((cell_len(show(row.action)) for row in rows), default=0)
    because = 0 if private else max((cell_len(show(row.reminder.because)) for row in rows), default=0)
    rule = max((cell_len(row.reminder.rule) for row in rows), default=0)
    left = width - _MARK - key - 2 * _GAP - min(when, 30)
    wanted = Columns(rule, 0, 0, min(when, 30), key, action, width)
    if left - rule - 1 < _LEAST - 8:
        wanted = wanted._replace(rule=0)
    left -= wanted.rule + 1 if wanted.rule else 0
    if left - action - 1 < _LEAST - 4:
        wanted = wanted._replace(action=0)
    left -= wanted.action + 1 if wanted.action else 0
    wide = max(min(longest, left * 11 // 20), _LEAST)
    if because and left - wide - _GAP >= min(because, 18):
        return wanted._replace(says=wide, because=left - wide - _GAP)
    if left < 12:
        left, wanted = left + wanted.when + _GAP, wanted._replace(when=0)
    return wanted._replace(says=max(0, left))


def row_line(row: Row, columns: Columns, private: bool = False) -> Line:
    """One row as one line."""
    urgent = row.tone in (Tone.OVERDUE, Tone.DUE)
    ink = INK_OF[row.tone] if row.tone is not Tone.QUIET else Ink.FAINT
    line: list[Span] = [(f"{MARKS[row.tone]} ", ink)]
    if columns.rule:
        line += [*fitted(((row.reminder.rule, Ink.FAINT),), columns.rule), (" ", Ink.TEXT)]
    line += _said(row, columns, private)
    if columns.when:
        line.append((" " * _GAP, Ink.TEXT))
        line += fitted(((when_of(row, columns.total), ink if urgent else Ink.TEXT),), columns.when)
    return (*line, *_key(row, columns))


def _said(row: Row, columns: Columns, private: bool) -> Line:
    """What to do, then why, which begins further right where the first is long."""
    told = says(row, private)
    if not columns.because:
        room = columns.says - cell_len(told[0][0])
        return fitted(told if room >= _EMPLOYER else told[:1], columns.says)
    start = fitted(told, columns.says) if width_of(told) <= columns.says else told
    width = columns.says + _GAP + columns.because
    text = words(row.reminder.because)
    if width - width_of(start) - _GAP < min(_REASON, cell_len(text)):
        return fitted(start, width)
    return fitted((*start, (" " * _GAP + text, Ink.FAINT)), width)


def _key(row: Row, columns: Columns) -> Line:
    gap: Span = (" " * (_GAP if columns.when else 1), Ink.TEXT)
    key = fitted(((key_of(row), Ink.KEY),), columns.key)
    if not columns.action:
        return (gap, *key)
    return (gap, *key, (" ", Ink.TEXT), *fitted(((show(row.action), Ink.TEXT),), columns.action))


def title_line(many: int, shown: int, expanded: bool, width: int) -> Line:
    """The head of the list: "Do next  11 · +4 later"."""
    head: list[Span] = [("Do next", Ink.TITLE), (f"  {many}" if many else "  nothing owed just now", Ink.FAINT)]
    if many > shown:
        head.append((f" · +{many - shown} later", Ink.FAINT))
    hint = "space folds" if expanded else "space unfolds" if many > shown else ""
    return (*fitted(head, max(0, width - len(hint))), (hint, Ink.FAINT)) if hint else fitted(head, width)
