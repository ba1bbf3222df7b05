"""What the letter editor says around the text: the sign at the subject, the explanation of a mark, the measure.

Invariant: pure functions to content; whatever colours tell is told by a sign or a word too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from followup_tui.domain.display import show
from followup_tui.tui.widgets.marks import Kind, Mark
from followup_tui.words.compose import count_words

if TYPE_CHECKING:
    from followup_tui.words.tone import Report

STYLES: Final = {Kind.FIX: "bold $text-error", Kind.SOFTEN: "bold $text-warning", Kind.ALIKE: "bold $text-secondary"}
"""The theme's style of each kind of mark."""

FAINT: Final = "$foreground-muted"

_SOUNDS: Final = {
    "warm": ("✓", "$text-success"), "neutral": ("·", FAINT), "needy": ("!", "bold $text-error"),
    "pushy": ("!", "bold $text-error"), "bitter": ("!", "bold $text-error"),
}  # fmt: skip
"""Sign and style of each way a letter can sound."""


def label(mark: Mark | None) -> Content:
    """The word before the subject, with the sign of what is marked in it."""
    sign = Content.styled(show(mark.kind.value), STYLES[mark.kind]) if mark else Content(" ")
    return sign + Content.styled(" Subject  ", FAINT)


def explained(
    mark: Mark | None, here: int, all_marks: int, report: Report | None, locked: str, *, typing: bool = False
) -> Content:
    """Reason and softer move of a mark; where there is none, what else there is to say."""
    if mark is None:
        way_out = " · esc leaves the text" if typing else ""
        return Content.styled(show(_aside(all_marks, report, locked) + way_out), FAINT)
    style = STYLES[mark.kind]
    quoted = f" “{show(mark.words, limit=60)}”" if mark.words else ""
    more = f"  ({here:d} here · f8 next)" if here > 1 else ""
    first = Content.assemble(
        (f"{show(mark.kind.value)} {show(mark.name, limit=40)}", style), quoted, (f"  {show(mark.why)}{more}", FAINT)
    )
    if not mark.softer:
        return first
    return first + Content.assemble("\n", ("→ ", style), show(mark.softer, limit=300))


def _aside(all_marks: int, report: Report | None, locked: str) -> str:
    if locked:
        return locked
    if report is None:
        return "reading…"
    return "f8 goes to what is marked" if all_marks else "nothing here to put differently"


def measure(body: str, limit: int | None, fewest: int, report: Report | None) -> Content:
    """How it sounds, its words beside what is usual, and how much is marked."""
    parts = [_sound(report), _length(count_words(body), limit, fewest)]
    if report is not None and report.findings:
        red = sum(one.severity.value == "red" for one in report.findings)
        amber = len(report.findings) - red
        if red:
            parts.append(Content.styled(f"! {red:d} to put right", STYLES[Kind.FIX]))
        if amber:
            parts.append(Content.styled(f"• {amber:d} to soften", STYLES[Kind.SOFTEN]))
    return Content("   ").join(parts)


def _sound(report: Report | None) -> Content:
    if report is None:
        return Content.styled("· …", FAINT)
    sign, style = _SOUNDS[report.score.value]
    return Content.styled(show(f"{sign} {report.score.value}"), style)


def _length(words: int, limit: int | None, fewest: int) -> Content:
    if limit is not None and words > limit:
        return Content.styled(f"! {words:d} words, {words - limit:d} too many", STYLES[Kind.FIX])
    if words < fewest:
        return Content.styled(f"• {words:d} words, {fewest:d} at least", STYLES[Kind.SOFTEN])
    room = f" of {limit:d}" if limit is not None else ""
    return Content.styled(f"{words:d}{room} words", FAINT)
