"""Lays out what stands above and between the cards: column heads, folded columns, tabs, and the first empty screen.

Invariant: a column's number, name and count are never left out where there is room for them, in that order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from followup_tui.domain.picture import MARKS, Card, ColumnView, Tone
from followup_tui.tui.present import INK_OF, Ink, Line, Span, fitted, spread, width_of

NAMES: Final = ("Interviewed", "Thanked", "Awaiting", "Offer", "Closed")
"""The column heads, in order."""

_SHORT: Final = ("Int", "Thk", "Awt", "Off", "Cls")


def head_line(column: int, count: int, chosen: bool, above: int, below: int, width: int) -> Line:
    """The head of a column, with how many cards are out of view: " 3 Awaiting  12      ▴2 ▾5"."""
    ink = Ink.ACCENT if chosen else Ink.TITLE
    more = " ".join(([f"▴{above}"] if above else []) + ([f"▾{below}"] if below else []))
    right: Line = ((more + " ", Ink.FAINT),) if more else ()
    for indent, gap in (("  ", "  "), ("  ", " "), ("", " ")):
        left: Line = ((f"{indent}{column + 1} ", Ink.FAINT), (NAMES[column], ink), (f"{gap}{count} ", Ink.FAINT))
        if width_of(left) + width_of(right) <= width:
            break
    return spread(left, right, width)


def folded_head(column: int, count: int, width: int) -> Line:
    """The head of a folded column: number and count."""
    return fitted(((f"{column + 1} ", Ink.FAINT), (str(count), Ink.TITLE)), width)


def folded_marks(cards: Sequence[Card], width: int, height: int) -> list[Line]:
    """A folded column: one mark per card, the worst first as they stand."""
    lines: list[Line] = []
    for card in cards[: max(0, height)]:
        calm = card.tone in (Tone.QUIET, Tone.DONE)
        sign, ink = ("·", Ink.QUIET) if calm else (MARKS[card.tone], INK_OF[card.tone])
        lines.append(fitted(((f"▎{sign}", ink),), width))
    if len(cards) > height > 0:
        lines[-1] = fitted(((f" +{len(cards) - height + 1}", Ink.FAINT),), width)
    return lines + [fitted((), width)] * (height - len(lines))


def _tabs(columns: Sequence[ColumnView], chosen: int, width: int) -> list[tuple[int, list[Span]]]:
    """Each column's tab, in the longest form of which all five fit."""
    made: list[tuple[int, list[Span]]] = []
    for names, gap in ((NAMES, 3), (NAMES, 2), (_SHORT, 2), (_SHORT, 1), (("",) * 5, 1)):
        made = []
        for number, view in enumerate(columns):
            ink = Ink.ACCENT if number == chosen else Ink.TEXT
            label: list[Span] = [(f"{number + 1} ", Ink.FAINT), (f"{names[number]} ", ink)]
            spans = [*label, (str(len(view.cards)), Ink.ACCENT if number == chosen else Ink.FAINT)]
            made.append((number, [*spans, (" " * gap, Ink.FAINT)]))
        if sum(width_of(spans) for _, spans in made) - gap <= width:
            return made
    return made


def tab_line(columns: Sequence[ColumnView], chosen: int, width: int) -> Line:
    """All columns as tabs, for the narrowest screens."""
    return fitted([span for _, spans in _tabs(columns, chosen, width) for span in spans], width)


def tab_at(columns: Sequence[ColumnView], chosen: int, width: int, x: int) -> int | None:
    """The column whose tab is at that cell."""
    start = 0
    for number, spans in _tabs(columns, chosen, width):
        start += width_of(spans)
        if 0 <= x < start:
            return number
    return None


def welcome_lines(width: int, height: int) -> list[Line]:
    """The first screen, with nothing recorded yet: what to press to start."""
    keys = (("i", "log an interview you had, or plan one"), ("n", "add an application"), ("?", "see all keys"))
    after = "What is owed, to whom and by when appears by itself."
    return notice("Nothing to follow up yet", keys, after, width, height)


def notice(title: str, keys: Sequence[tuple[str, str]], after: str, width: int, height: int) -> list[Line]:
    """Why there is nothing to see and what to press, in the middle of an empty place."""
    widest = max((cell_len(says) for _, says in keys), default=0)
    text: list[Line] = [((title, Ink.TITLE),), ()]
    text += [((key, Ink.KEY), (f"   {says:<{widest}}", Ink.TEXT)) for key, says in keys]
    text += [(), ((after, Ink.FAINT),)] if after else []
    above = max(0, (height - len(text)) // 2)
    return [*([()] * above), *_centred(text, width)][:height]


def _centred(lines: Sequence[Line], width: int) -> Iterator[Line]:
    for line in lines:
        cells = sum(cell_len(piece) for piece, _ in line)
        yield fitted(((" " * max(0, (width - cells) // 2), Ink.TEXT), *line), width)
