"""Finding or making the employer or agency of an application, with a calendar that exists.

Invariant: one record per name; what was given for an employer on record replaces what it held.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from followup_tui.domain.records import Employer, local_date
from followup_tui.errors import BadInputError
from followup_tui.tracker.desk import DEFAULT_COUNTRY, Desk
from followup_tui.tracker.values import NewApplication


def employer_of(desk: Desk, new: NewApplication) -> Employer:
    """The employer of a new application, found by name or made; raises `BadInputError` for an unknown calendar."""
    name = " ".join(new.employer.split())
    if not name:
        raise BadInputError("an application needs an employer's name")
    same = [e for e in desk.search.employers.values() if e.name.casefold() == name.casefold() and not e.agency]
    if same:
        return check_calendar(desk, replace(same[0], **_given(new)))
    return new_employer(desk, replace(new, employer=name))


def _given(new: NewApplication) -> dict[str, Any]:
    given: dict[str, Any] = {
        key: value
        for key in ("tz", "country", "subdiv", "prefers", "phone", "industry")
        if (value := getattr(new, key))
    }
    return given | ({"no_calls": True} if new.no_calls else {})


def new_employer(desk: Desk, new: NewApplication) -> Employer:
    """The employer of a new application, made; raises `BadInputError` for an unknown calendar."""
    tz = new.tz or desk.zone
    country = new.country or _country(desk, tz, own=new.tz is None)
    given = _given(new) | {"tz": tz, "country": country.upper()}
    return check_calendar(desk, Employer(id=desk.make_id(), name=new.employer, created=desk.now, **given))


def _country(desk: Desk, tz: str, *, own: bool) -> str:
    if own and desk.settings.country:
        return desk.settings.country
    return desk.country_of_zone(tz) or desk.settings.country or DEFAULT_COUNTRY


def check_calendar(desk: Desk, employer: Employer) -> Employer:
    """The employer, once its zone and country are known to exist; raises `BadInputError`."""
    employer = replace(employer, country=employer.country.upper())
    desk.calendars.of(employer).is_working(local_date(desk.now, employer.tz))
    return employer


def agency_of(desk: Desk, name: str, employer: Employer) -> Employer:
    """The agency of that name, found or made with the calendar of the employer it works for."""
    name = " ".join(name.split())
    same = [e for e in desk.search.employers.values() if e.agency and e.name.casefold() == name.casefold()]
    if same:
        return same[0]
    return replace(employer, id=desk.make_id(), name=name, agency=True, phone="", no_calls=False, created=desk.now)
