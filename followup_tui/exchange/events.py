"""Says what of a search belongs into a calendar: interviews, the dates promised and given, and what is to be done.

Invariant: a thing has the same id in every export, so that a calendar that knows it already changes it in place; texts
hold nothing that `show` would not let through.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from followup_tui.domain.display import show
from followup_tui.domain.records import Application, Column, Interview
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.search import Search
from followup_tui.exchange.clocks import wall

INTERVIEW: Final = "interview"
DATE: Final = "date"
REMINDER: Final = "reminder"

_TEXT: Final = 300
"""Characters of one line in an entry."""


class Event(NamedTuple):
    """One entry of a calendar."""

    sort: str
    """INTERVIEW, DATE or REMINDER."""
    uid: str
    title: str
    lines: tuple[str, ...]
    """What else there is to say."""
    day: date
    """On which it is, in the employer's zone."""
    start: datetime | None = None
    """When it begins, UTC; None for what takes no hour of the day."""
    end: datetime | None = None


def events(
    search: Search, cards: Iterable[Application], reminders: Iterable[Reminder], now: datetime, today: date
) -> Iterator[Event]:
    """What is to be in the calendar of these applications; `today` is the user's date."""
    wanted = [one for one in cards if not one.archived]
    for one in wanted:
        yield from _interviews(search, one)
        if one.column is not Column.CLOSED:
            yield from _dates(search, one, now)
    ids = {None, *(one.id for one in wanted)}
    for reminder in reminders:
        if reminder.application in ids and not (reminder.lasting or reminder.within):
            yield _reminder(search, reminder, today)


def _interviews(search: Search, card: Application) -> Iterator[Event]:
    for one in card.interviews:
        people = (search.people.get(each) for each in one.interviewers)
        names = ", ".join(f"{each.name}, {each.title}" if each.title else each.name for each in people if each)
        tz = search.employers[card.employer].tz
        yield Event(
            INTERVIEW,
            f"interview-{one.id}",
            show(f"Interview: {_named(search, card)}", _TEXT),
            _lines(f"round {one.round}", one.kind, f"with {names}" if names else "", *one.topics),
            wall(one.start, tz).date(),
            _utc(one.start),
            _end(one),
        )


def _utc(moment: datetime) -> datetime:
    return wall(moment, "UTC").replace(tzinfo=UTC)


def _end(one: Interview) -> datetime | None:
    try:
        return _utc(one.start) + timedelta(minutes=one.minutes)
    except OverflowError:
        return None


def _dates(search: Search, card: Application, now: datetime) -> Iterator[Event]:
    """By when they decide, and by when the user has to."""
    tz, named = search.employers[card.employer].tz, _named(search, card)
    offer = card.offer if card.column is Column.OFFER else None
    promise = card.promises[-1] if card.promises else None
    if offer is not None and offer.answer_by is not None and offer.answer_by > now:
        until = wall(offer.answer_by, tz)
        title = show(f"Answer their offer: {named}", _TEXT)
        yield Event(DATE, f"answer-{card.id}", title, _lines(f"by {until:%H:%M} {tz}"), until.date())
    if offer is None and promise is not None and promise.date is not None and promise.date >= wall(now, tz).date():
        said = _lines(f"they said: “{promise.words}”")
        yield Event(DATE, f"decision-{card.id}", show(f"Their decision: {named}", _TEXT), said, promise.date)


def _reminder(search: Search, one: Reminder, today: date) -> Event:
    card = search.applications.get(one.application or "")
    title = f"{search.employers[card.employer].name}: {one.says}" if card is not None else one.says
    day = max(one.due, one.snoozed_until or one.due, today)
    return Event(REMINDER, f"reminder-{one.id}", show(title, _TEXT), _lines(one.because), day)


def _named(search: Search, card: Application) -> str:
    return f"{search.employers[card.employer].name} · {card.role}"


def _lines(*texts: str) -> tuple[str, ...]:
    return tuple(show(one, _TEXT) for one in texts if one)
