"""What the call desk says before and beside a call, as labelled texts.

Invariant: a pure function of a desk; record texts go through `show` and are never markup.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from followup_tui.domain.contacts import Level
from followup_tui.domain.display import show
from followup_tui.domain.records import Purpose
from followup_tui.tracker.values import CallDesk
from followup_tui.tui.dialogs.advice import SIGNS, STYLES
from followup_tui.tui.dialogs.pairs import Pair
from followup_tui.tui.screens.card_text import faint, plain


def title(desk: CallDesk) -> Content:
    """Who is rung, about which card."""
    one = desk.person
    who = show(one.name) if one else "Nobody by name yet"
    title = f", {one.title}" if one and one.title else ""
    card = f"  {desk.detail.employer.name} · {desk.detail.application.role}"
    return Content.styled(who, "bold $text-primary") + plain(title) + faint(card)


def readiness(desk: CallDesk) -> Pair:
    """Whether there is enough to say (R8)."""
    level = Level.GREEN if desk.sheet.ready else Level.AMBER
    return Content.styled(f"{SIGNS[level]} R8", STYLES[level]), plain(desk.sheet.says)


def know(desk: CallDesk) -> Iterator[Pair]:
    """What to know before dialling."""
    if desk.covers:
        yield faint("about"), plain(" and ".join((desk.detail.application.role, *(one.role for one in desk.covers))))
    number = Content.styled(show(desk.number), "bold") if desk.number else faint("no number on record (e adds it)")
    yield faint("number"), number
    yield faint("there"), plain(desk.their_time)
    if desk.purpose is Purpose.LEVERAGE and desk.detail.confirm:
        yield faint("first"), plain(f"only if you would {desk.detail.confirm}")
    if desk.person and desk.person.pronounced:
        yield faint("say"), plain(desk.person.pronounced)
    if desk.slot_says:
        yield faint("best"), plain(desk.slot_says)
    if desk.agreed:
        yield faint("agreed"), plain(desk.agreed)


def missing(desk: CallDesk) -> Iterator[Pair]:
    """What stands in the way of a script, or would make it better."""
    if desk.problem:
        style = "$text-error"
        yield Content.styled("!", style), Content.styled(show(desk.problem, limit=400), style)
        yield Content(""), Content.assemble(("f", "bold $text-primary"), (" fills it in", "$foreground-muted"))
    for fact in desk.script.missing if desk.script else ():
        yield Content.styled("?", "$text-warning"), faint(f"better with {fact}")


def paragraph(text: str) -> Content:
    """A talking point with its line breaks."""
    return Content("\n").join(plain(line) for line in text.splitlines())
