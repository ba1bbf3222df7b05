"""The facts of an application as the fields that the templates fill in.

Invariant: a fact that is not on record is an empty text, never a guess.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from followup_tui.domain.call_sheet import call_sheet
from followup_tui.domain.case import Case
from followup_tui.domain.records import Application, Direction, Person, Purpose, Strength
from followup_tui.domain.settings import Profile
from followup_tui.domain.wishes import callback_pending
from followup_tui.errors import BadInputError
from followup_tui.words.fields import FIELDS

Fields = dict[str, Mapping[str, str] | str]
"""Field names as in the templates: groups of texts, or texts."""

_SCRIPTS: Final = {
    Purpose.CALLBACK: "S3",
    Purpose.LEVERAGE: "S9",
    Purpose.RECRUITER_DEBRIEF: "S8",
    Purpose.SECOND_FOLLOW_UP: "S6",
    Purpose.CLOSING_NOTE: "S7",
}
"""What is said where it does not depend on the date."""


def script_name(case: Case, purpose: Purpose) -> str:
    """The template for a purpose, as the application stands."""
    if purpose in _SCRIPTS:
        return _SCRIPTS[purpose]
    passed = case.anchor.promised is not None and case.anchor.promised < case.today
    return "S1" if passed else "S2"


def with_given(fields: Fields, given: Mapping[str, str]) -> Fields:
    """The fields with facts that belong to one text only; raises `BadInputError` for a name no template knows."""
    made: Fields = dict(fields)
    for name, text in given.items():
        if name not in FIELDS:
            raise BadInputError(f"no text has a field named {name}; there are {', '.join(FIELDS)}")
        group, dot, key = name.partition(".")
        known = made.get(group, {})
        made[group] = {**(known if isinstance(known, Mapping) else {}), key: text} if dot else text
    return made


def me_fields(me: Profile) -> dict[str, str]:
    """The user's own fields."""
    return {"name": me.name, "first": me.name.split(" ")[0], "phone": me.phone, "email": me.email}


def fields_for(
    case: Case, me: Mapping[str, str], person: Person | None, covers: Sequence[Application] = ()
) -> Fields:
    """Every field a template may use, for a contact with this person, which may be about further cards too (B8)."""
    sheet = call_sheet(case, person)
    first, second, third = (*sheet.strengths, None, None, None)[:3]
    asked = callback_pending(case)
    return {
        "me": me,
        "p": _person(person),
        "app": {"role": case.app.role, "employer": case.employer.name, "tz": case.employer.tz},
        "iv": {
            "date": long_date(case.round_day),
            "round": str(case.round.round) if case.round else "",
            "kind": case.round.kind if case.round else "",
        },
        "topic": case.round.topics[0] if case.round and case.round.topics else "",
        "need": first.need if first else "",
        "strength": first.text if first else "",
        "proof": first.proof if first else "",
        "second": _with_proof(second),
        "third": _with_proof(third),
        "rapport": sheet.rapport[-1] if sheet.rapport else "",
        "offer": {"deadline": long_date(_deadline(case))},
        "E": long_date(case.anchor.promised),
        "question": sheet.questions[0] if sheet.questions else "",
        "others": _others(covers),
        "asked": asked.text if asked else "",
        "today": f"{case.today:%A}",
        "last": long_date(_last_message(case)),
    }


def _with_proof(strength: Strength | None) -> str:
    """"calm in an outage. I ran the recovery in March"."""
    from followup_tui.words.phrases import FILTERS

    if strength is None:
        return ""
    return f"{strength.text}. {FILTERS['example'](strength.proof)}" if strength.proof else strength.text


def _others(covers: Sequence[Application]) -> str:
    """"the Data Analyst role", "the Data Analyst and SRE roles"."""
    from followup_tui.words.phrases import bare_role

    roles = [bare_role(one.role) for one in covers]
    if len(roles) < 2:
        return f"the {roles[0]} role" if roles else ""
    return f"the {', '.join(roles[:-1])} and {roles[-1]} roles"


def _person(person: Person | None) -> dict[str, str]:
    if person is None:
        return {"name": "", "first": "", "last": "", "title": ""}
    parts = person.name.split()
    return {"name": person.name, "first": parts[0], "last": parts[-1], "title": person.title}


def _deadline(case: Case) -> date | None:
    """The day to answer by, if it was stated: of the card's own offer, or of the one its employer may be told of."""
    offers = (case.terms,) if case.terms is not None else case.context.deals.against(case.app)
    return next((one.answer for one in offers if one.is_stated), None)


def _last_message(case: Case) -> date | None:
    ours = [c for c in case.contacts if c.direction is Direction.OUT and c.purpose is Purpose.STATUS_CALL]
    return case.day(ours[-1].when) if ours else None


def long_date(day: date | None) -> str:
    """A date as letters write it: "Friday 27 November"; empty for none."""
    return f"{day:%A} {day.day} {day:%B}" if day else ""
