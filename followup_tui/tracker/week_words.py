"""Puts the figures of the weekly review into words, for both front ends alike.

Invariant: texts are raw, as recorded, and pass through `domain.display.show` where a front end draws them; every figure
says what it counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

from followup_tui.domain.contacts import day_text
from followup_tui.domain.picture import Tone
from followup_tui.domain.punctuality import FollowUp
from followup_tui.domain.records import local_date
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.search import Search
from followup_tui.domain.week import Flagged, Override, Week

MOST: Final = 10
"""How many entries of a list are named; the rest are counted."""


class Line(NamedTuple):
    """One figure or entry."""

    label: str
    text: str
    tone: Tone = Tone.QUIET


class Section(NamedTuple):
    """Figures that belong together."""

    heading: str
    lines: tuple[Line, ...]


def sections(search: Search, week: Week, tz: str) -> Iterator[Section]:
    """The figures section by section, those without any entry left out; `tz` is the user's zone."""
    late = [_late(search, one) for one in week.late]
    if week.follow_ups and not late:
        late = [Line("all", "done by the moment they fell due", Tone.DONE)]
    overdue = [Line(f"{one.days_late} d", named(search, one), Tone.OVERDUE) for one in week.overdue]
    found = (
        Section("Late, or not done", _cut(late)),
        Section("Overdue now", _cut(overdue)),
        Section("Contacts and answers", tuple(_contacts(search, week, tz))),
        Section("The hunt", tuple(_hunt(week))),
        Section(f"Where your actions of the last {week.basket_days} days went", tuple(_shares(search, week))),
        Section("The review", tuple(_review(week))),
    )
    return (one for one in found if one.lines)


def named(search: Search, one: Reminder) -> str:
    """What a reminder says, with the employer it concerns."""
    employer = _employer(search, one.application) if one.application else ""
    return one.says if employer in one.says else f"{one.says}, {employer}"


def _employer(search: Search, application: str) -> str:
    return search.employers[search.applications[application].employer].name


def _late(search: Search, one: FollowUp) -> Line:
    due = day_text(one.reminder.due)
    text = f"{named(search, one.reminder)} — due {due}"
    if one.done_at is None:
        return Line("not done", text, Tone.OVERDUE)
    done = _local(search, one, one.done_at)
    return Line("late", f"{text}, done {done}", Tone.DUE)


def _local(search: Search, one: FollowUp, when: datetime) -> str:
    employer = search.employers[search.applications[one.reminder.application or ""].employer]
    day = local_date(when, employer.tz)
    return day_text(day) if day != one.reminder.due else "later that day"


def _contacts(search: Search, week: Week, tz: str) -> Iterator[Line]:
    yield Line("touches", f"{week.touches}, by employer and day")
    yield Line("answers", f"{week.answers}, by message or in a call")
    yield Line("against advice", str(len(week.overrides)), Tone.DUE if week.overrides else Tone.QUIET)
    yield from _cut([Line("", _override(search, one, tz)) for one in week.overrides])
    yield from _texts(search, week, tz)


def _texts(search: Search, week: Week, tz: str) -> Iterator[Line]:
    if week.texts:
        many, tone = len(week.flagged), Tone.DUE if week.flagged else Tone.DONE
        yield Line("texts", f"{week.texts} kept, {many} with red flags in tone ({week.flagged_percent} %)", tone)
    yield from _cut([Line("", _flagged(search, one, tz)) for one in week.flagged])


def _flagged(search: Search, one: Flagged, tz: str) -> str:
    day = day_text(local_date(one.when, tz))
    return f"{day} {one.purpose.plain}, {_employer(search, one.application)}: {', '.join(one.rules)}"


def _override(search: Search, one: Override, tz: str) -> str:
    day = day_text(local_date(one.when, tz))
    return f"{day} {one.purpose.plain}, {_employer(search, one.application)}: {one.reason}"


def _hunt(week: Week) -> Iterator[Line]:
    tone = Tone.OVERDUE if week.active < week.low else Tone.DUE if week.active < week.target else Tone.DONE
    yield Line("live", f"{week.active}; {week.low} at least, {week.target} are safer", tone)
    counted = ((week.leads, "lead"), (week.made, "application"), (week.networking, "networking message"))
    texts = [f"{many} {what}" if many == 1 else f"{many} {what}s" for many, what in counted]
    yield Line("new", ", ".join(texts), Tone.DONE if week.leads + week.made + week.networking else Tone.DUE)


def _shares(search: Search, week: Week) -> Iterator[Line]:
    lines = [
        Line(str(one.count), f"{_employer(search, one.application)}, {search.applications[one.application].role}"
             f" · {one.count * 100 // week.actions} %") for one in week.shares
    ]  # fmt: skip
    yield from _cut(lines)
    leads = week.actions - sum(one.count for one in week.shares)
    if leads:
        yield Line(str(leads), f"leads · {leads * 100 // week.actions} %")


def _review(week: Week) -> Iterator[Line]:
    yield Line("last", day_text(week.last_review) if week.last_review else "none yet")
    if week.review is not None:
        yield Line("due", day_text(week.review.due), Tone.OVERDUE if week.review.days_late else Tone.QUIET)


def _cut(lines: list[Line]) -> tuple[Line, ...]:
    rest = len(lines) - MOST
    return (*lines[:MOST], Line("", f"and {rest} more")) if rest > 0 else tuple(lines)
