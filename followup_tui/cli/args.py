"""Reads the words of a command line into values: moments, people met, purposes.

Invariant: what cannot be read is refused in one line that shows how to write it.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, Generic, TypeVar

import click

from followup_tui.cli.app import Command
from followup_tui.cli.output import plain
from followup_tui.cli.session import Session
from followup_tui.domain.records import Application, Person
from followup_tui.errors import BadInputError
from followup_tui.system.dates import Prefer
from followup_tui.system.moments import instant, parse_date, parse_moment, read
from followup_tui.tracker.values import Met

E = TypeVar("E", bound=enum.StrEnum)

AT_HELP: Final = "When it happened (default: now)."

_PHONE = re.compile(r"\+?[\d\s()/.x-]{5,}")
_BUSINESS_DAYS = re.compile(r"(\d{1,3})\s*(?:bd|business days?|working days?)", re.IGNORECASE)


class Choice(click.ParamType[E], Generic[E]):
    """One of an enum's words; case, hyphens and underscores do not matter, and a unique beginning is enough."""

    def __init__(self, kind: type[E], leave_out: tuple[E, ...] = ()) -> None:
        self.choices: tuple[E, ...] = tuple(one for one in kind if one not in leave_out)
        self.name = kind.__name__.lower()

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> E:
        """The enum member the word names."""
        word = str(value).strip().lower().replace("-", "_").replace(" ", "_")
        exact = [one for one in self.choices if one.value == word]
        found = exact or [one for one in self.choices if word and one.value.startswith(word)]
        if len(found) != 1:
            offered = ", ".join(one.value.replace("_", "-") for one in found or self.choices)
            self.fail(f"{plain(str(value), 60)!r} is not one of: {offered}", param, ctx)
        return found[0]


def moment(session: Session, text: str | None, prefer: Prefer = "past") -> datetime | None:
    """The moment an --at names, in UTC; None when none was given.

    A day without a time is noon, or now when that day is today and noon is still to come.
    """
    if text is None:
        return None
    tracker = session.tracker
    zone, now = tracker.zone(), tracker.now()
    stated = read(text, zone=zone, now=now, prefer=prefer)
    found = instant(stated, zone=zone, now=now)
    only_a_day = stated.time is None and stated.instant is None
    return now if only_a_day and found > now and prefer == "past" and _is_today(stated.day, session) else found


def _is_today(day: date, session: Session) -> bool:
    return parse_date("today", zone=session.tracker.zone(), now=session.tracker.now()) == day


def start(session: Session, text: str) -> tuple[datetime, str]:
    """When an interview starts, past or to come, and the zone it was stated in."""
    tracker = session.tracker
    stated = read(text, zone=tracker.zone(), now=tracker.now(), prefer="near")
    found = instant(stated, zone=tracker.zone(), now=tracker.now())
    named = stated.zone if stated.zone is not None and stated.zone[0] not in "+-" else None
    return found, named or tracker.zone()


def deadline(session: Session, text: str | None, application: Application) -> datetime | None:
    """When an answer is due; a day alone ends at the close of business in the employer's zone (C4)."""
    if text is None:
        return None
    tracker = session.tracker
    stated = read(text, zone=tracker.zone(), now=tracker.now(), prefer="future")
    if stated.time is None and stated.zone is None:
        zone = tracker.search.employers[application.employer].tz
        return instant(stated, zone=zone, now=tracker.now(), default=tracker.deadline_time())
    return parse_moment(
        text, zone=tracker.zone(), now=tracker.now(), prefer="future", default=tracker.deadline_time()
    )


def later_day(session: Session, text: str, application_id: str | None) -> date:
    """A date to come: "Fri", 2026-12-01, or "3 bd" for business days of that employer."""
    tracker = session.tracker
    counted = _BUSINESS_DAYS.fullmatch(text.strip())
    if counted is None:
        return parse_date(text, zone=tracker.zone(), now=tracker.now(), prefer="future")
    found = tracker.understand(application_id, f"in {int(counted[1])} business days").date
    if found is None:
        raise BadInputError("write a date such as 2026-12-01, or a number of business days such as 3 bd")
    return found


def met(text: str) -> Met:
    """Somebody met, from "NAME, TITLE, ADDRESS"; title and address may be left out."""
    name, *rest = [" ".join(part.split()) for part in text.split(",")]
    if not name:
        raise BadInputError('write a person as "NAME, TITLE, ADDRESS"; only the name must be there')
    addresses = [part for part in rest if is_address(part)]
    if len(addresses) > 1:
        raise BadInputError(f"give one address for {plain(name, 60)}; add the other one with followup person")
    title = ", ".join(part for part in rest if part and part not in addresses)
    return Met(name=name, title=title, address=addresses[0] if addresses else "")


def is_address(text: str) -> bool:
    """Whether the text is an e-mail address, a telephone number or "via SOMEBODY"."""
    if "@" in text or text.lower().startswith("via "):
        return True
    return _PHONE.fullmatch(text) is not None and sum(one.isdigit() for one in text) >= 5


def people(session: Session, names: tuple[str, ...], application_id: str | None) -> tuple[str, ...]:
    """The ids of the persons named; raises `NotFoundError` or `BadInputError` for one that is not clear."""
    return tuple(person(session, one, application_id).id for one in names)


def person(session: Session, name: str, application_id: str | None = None) -> Person:
    """The person named by id or name, those of that application first."""
    return session.tracker.find_person(name, application_id=application_id)


def place(given: Mapping[str, str | None], country: str | None = None) -> dict[str, str]:
    """The tz, country and subdiv that were given, spelt as the calendars know them.

    `country` is the one on record, for a part that is given alone. Raises `BadInputError` with near matches.
    """
    from followup_tui.system.holiday_days import check_region, check_zone

    tz, named, part = given.get("tz"), given.get("country"), given.get("subdiv")
    checked: dict[str, str] = {}
    if tz:
        checked["tz"] = check_zone(tz)
    if part and not (named or country):
        raise BadInputError("a --subdiv needs its --country")
    if named or part:
        code, code_part = check_region(named or country or "", part)
        checked |= {"country": code} if named else {}
        checked |= {"subdiv": code_part} if code_part else {}
    return checked


def command(name: str) -> Callable[[Callable[..., int | None]], click.Command]:
    """Declare a command that takes the global options and is handed the session."""

    def declare(function: Callable[..., int | None]) -> click.Command:
        return click.command(name, cls=Command)(click.pass_obj(function))

    return declare
