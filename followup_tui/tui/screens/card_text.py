"""What the card screen says about an application, section by section, as labelled texts.

Invariant: a pure function of a detail; record texts go through `show` and are never markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from followup_tui.domain.board import COLUMN_NAMES, OUTCOME_NAMES
from followup_tui.domain.contacts import day_text
from followup_tui.domain.display import show
from followup_tui.domain.picture import MARKS, Row, Tone
from followup_tui.domain.records import Direction
from followup_tui.tracker.details import Detail, Meeting
from followup_tui.tui.dialogs.dates import city, moment_text
from followup_tui.tui.dialogs.pairs import Pair

TONES: dict[Tone, str] = {
    Tone.OVERDUE: "$text-error",
    Tone.DUE: "$text-warning",
    Tone.MISSING: "$text-warning",
    Tone.DONE: "$text-success",
    Tone.OFFER: "$text-success",
    Tone.QUIET: "$foreground-muted",
}
"""The theme's colour of each tone."""

FAINT = "$foreground-muted"
"""The theme's colour of what is said aside."""

_BAR = 24
"""Cells of the bar of patience."""

_LONG = 2000
"""Characters of a note or message that are shown."""

BRIEF = 60
"""Characters of a name in a heading, below which there has to be room for the rest."""


def faint(text: str) -> Content:
    """A text said aside."""
    return Content.styled(show(text, limit=_LONG), FAINT)


def plain(text: str) -> Content:
    """A text of the records as it stands."""
    return Content(show(text, limit=_LONG))


def title(detail: Detail) -> Content:
    """Employer and role."""
    return Content.styled(show(detail.employer.name), "bold $text-primary") + Content.styled(
        f"  {show(detail.application.role)}", "bold"
    )


def subtitle(detail: Detail, now: datetime) -> Content:
    """Column, rank, agency, number and their local time."""
    app, house = detail.application, detail.employer
    local = now.astimezone(ZoneInfo(house.tz))
    closed = f" · {OUTCOME_NAMES[app.outcome]}" if app.outcome else ""
    parts = [
        COLUMN_NAMES[detail.card.column] + closed,
        f"same role again from {day_text(again)} {again.year}" if (again := detail.reapply_from) else "",
        "on hold" if app.hold_at else "",
        f"rank {app.rank}" if app.rank else "",
        f"via {detail.agency.name}" if detail.agency else "",
        house.phone,
        "wants no calls" if house.no_calls else f"prefers {house.prefers}" if house.prefers else "",
        f"{local:%a %H:%M} in {city(house.tz)}",
    ]
    return faint(" · ".join(part for part in parts if part))


def owed(rows: Sequence[Row], cursor: int) -> Iterator[Pair]:
    """The visible reminders; the one under the cursor is marked."""
    for index, row in enumerate(rows):
        here = index == cursor
        mark = Content.styled("▌" if here else " ", "$text-primary")
        label = mark + Content.styled(f"{MARKS[row.tone]} {row.reminder.rule}", TONES[row.tone])
        says = Content.styled(show(row.reminder.says), "bold") if here else plain(row.reminder.says)
        aside = "".join(f" · {part}" for part in (row.when, row.reminder.because) if part)
        key = Content.styled("↵" if here else show(row.key), "bold $text-primary")
        yield label, says + Content("\n") + key + faint(f" {row.action}{aside}")


def coming(detail: Detail) -> Iterator[Pair]:
    """What opens later, and why."""
    for one in detail.coming:
        put_off = f"put off until {day_text(one.snoozed_until)}" if one.snoozed_until else ""
        aside = " · ".join(part for part in (put_off, one.because) if part)
        yield faint(day_text(one.snoozed_until or one.opens)), plain(one.says) + faint(f"  {aside}" if aside else "")


def patience(detail: Detail) -> Iterator[Pair]:
    """How long the waiting is beside what is usual, as a bar, and what to make of it (R9)."""
    if (one := detail.patience) is None:
        return
    filled = min(one.day * _BAR // one.typical, _BAR)
    late = one.day > one.typical
    bar = Content.styled("━" * filled, "$text-warning" if late else "$text-primary")
    rest = Content.styled("─" * (_BAR - filled) + ("▸" if late else ""), FAINT)
    yield faint(f"day {one.day}"), bar + rest + plain(f" about {one.typical}")
    if one.advice:
        yield Content(""), plain(one.advice)
    yield Content(""), faint(one.source)


def rounds(detail: Detail) -> Iterator[Pair]:
    """Each round with its people; the latest first."""
    for view in reversed(detail.rounds):
        one = view.interview
        kind = f" · {one.kind}" if one.kind else ""
        yield Content.styled(f"{one.round:d}", "bold"), plain(f"{moment_text(one.start, detail.employer.tz)}{kind}")
        yield from (_meeting(met) for met in view.meetings)
        if one.topics:
            yield Content(""), faint("raised: ") + plain("; ".join(one.topics))
        if one.permission:
            yield Content(""), faint("said it is fine to follow up")


def _meeting(met: Meeting) -> Pair:
    one = met.person
    reach = one.email or one.phone or (f"via {one.via}" if one.via else "no address")
    says = plain(one.name) + faint(f", {one.title}" if one.title else ", title missing")
    thanks = Content.styled(f"\n{show(met.thanks)}", TONES[met.tone]) if met.thanks else Content("\n")
    return Content.styled(f" {MARKS[met.tone]}", TONES[met.tone]), says + thanks + faint(
        f"{' · ' if met.thanks else ''}{reach}"
    )


def promises(detail: Detail) -> Iterator[Pair]:
    """What they said about the decision date, the newest first; older ones are told as superseded."""
    for number, one in enumerate(reversed(detail.promises)):
        label = day_text(one.date) if one.date else "no date"
        said = f"“{one.words}”, said {day_text(one.said)}" + (f" by {one.who}" if one.who else "")
        if number:
            yield faint(label), faint(f"{said} (superseded)")
        else:
            yield Content.styled(label, "bold"), plain(said)


def strengths(detail: Detail) -> Iterator[Pair]:
    """Strengths with their proof, and open questions."""
    for one in detail.application.strengths:
        yield Content("+"), plain(one.text) + faint(f" — {one.proof}" if one.proof else " — no proof yet (e adds it)")
    for question in detail.application.questions:
        yield Content("?"), plain(question)


def offer(detail: Detail) -> Iterator[Pair]:
    """The offer in hand."""
    if (one := detail.application.offer) is None:
        return
    by = moment_text(one.answer_by, detail.employer.tz) if one.answer_by else "no deadline stated"
    yield Content.styled("★", TONES[Tone.OFFER]), Content.styled(f"answer by {show(by)}", "bold")
    kind = "in writing" if one.written else "verbal so far"
    asides = [kind, "confidential" if one.private else "", "more time was asked for" if one.extended else ""]
    yield Content(""), faint(" · ".join(part for part in asides if part))
    if one.terms:
        yield Content(""), plain(one.terms)


def timeline(detail: Detail, chosen: int | None = None) -> Iterator[Pair]:
    """What happened, the newest first; the chosen one is marked."""
    arrows = {Direction.OUT: "→ ", Direction.IN: "← ", None: "· "}
    for index, one in enumerate(detail.timeline):
        here = index == chosen
        arrow = Content.styled("▌ " if here else show(arrows[one.direction]), "$text-primary")
        says = Content.styled(show(one.says, limit=_LONG), "bold") if here else plain(one.says)
        yield faint(moment_text(one.when, detail.employer.tz)), arrow + says


def notes(detail: Detail) -> Iterator[Pair]:
    """When it was applied for, where it is advertised, and the notes, line by line."""
    app = detail.application
    if app.applied is not None:
        yield Content(""), faint("applied ") + plain(f"{day_text(app.applied)} {app.applied.year}")
    if app.link:
        yield Content(""), faint("advertised ") + plain(app.link)
    lines = app.notes.splitlines()
    yield from ((Content(""), plain(line)) for line in lines[:200] if line.strip())
