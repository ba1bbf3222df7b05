"""R13: burn no bridges: after a no comes a kind reply with one question, and later, once, the wish for a referral.

Invariant: nothing is suggested that the contact guard would call red on that day (B10). The reply is owed until it is
sent or skipped with a reason; the rest is advice, which is never late.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from followup_tui.domain.guard.verdict import day_text
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.parting import NOES, Parting
from followup_tui.domain.records import Outcome, Purpose
from followup_tui.domain.reminders import Reminder, Step
from followup_tui.domain.rules.making import Draft, id_of, listed, named, remind
from followup_tui.domain.thanking import thanks

_SAYS: Final = {
    Outcome.REJECTED: "a kind reply to their no",
    Outcome.RESCINDED: "a kind reply to the offer taken back",
    Outcome.DECLINED: "a kind no to their offer",
    Outcome.EXPIRED: "a kind word on the offer that ran out",
}
_BECAUSE: Final = {
    Outcome.REJECTED: "they said no on",
    Outcome.RESCINDED: "they took the offer back on",
    Outcome.DECLINED: "you declined on",
    Outcome.EXPIRED: "the offer ran out on",
}


def gracious_reply(end: Parting) -> Iterator[Reminder]:
    """The reply to a no or to an offer that came to nothing, until it is sent; owed thank-yous go into it."""
    if end.outcome not in _SAYS or end.sent(Purpose.GRACIOUS_REPLY):
        return
    opens, due, steps = _reply_dates(end)
    owed = thanks_owed(end)
    person = end.case.primary
    says = f"Write {f'{named(person)} ' if person else ''}{_SAYS[end.outcome]}"
    yield remind(
        end.case,
        Draft(
            rule="R13",
            kind=Purpose.GRACIOUS_REPLY,
            opens=opens,
            due=due,
            due_at=end.case.calendar.end_of_day(due),
            says=says + (f", with the thanks you owe {listed(owed)}" if owed else ""),
            because=f"{_BECAUSE[end.outcome]} {day_text(end.day)}; an invitation to connect goes well with it",
            resolve="log the reply as sent (x), or dismiss it with a reason (d)",
            person=person,
            cause=end.day.isoformat(),
            facts=(("closed", day_text(end.day)), ("thanks owed", ", ".join(owed) or "none")),
            steps=steps,
        ),
    )


def reply_id(end: Parting) -> str:
    """The id that the reminder of the reply has, so that a dismissed one is known."""
    return id_of(Purpose.GRACIOUS_REPLY, end.case.app.id, end.day.isoformat())


def _reply_dates(end: Parting) -> tuple[date, date, tuple[Step, ...]]:
    calendar, policy, day = end.case.calendar, end.case.policy, end.day
    due = calendar.add(day, policy.reply_to_no_days)
    step = Step("due", day, policy.reply_to_no_days, "business days", due, "reply_to_no_days")
    if end.outcome in NOES:
        opens = calendar.add(day, policy.reply_opens_days)
        unit = "business days" if policy.reply_opens_days else "roll"
        first = Step("opens", day, policy.reply_opens_days, unit, opens, "reply_opens_days")
        return min(opens, due), due, (first, step)
    offer = end.case.app.offer
    if offer is None or offer.answer_by is None:
        return day, due, (step,)
    stated = end.case.day(offer.answer_by)
    last = calendar.back(stated)
    if last >= due:
        return day, due, (step,)
    steps = (step, Step("not after the offer's deadline", stated, 0, "roll", last))
    if last < day:
        return day, day, (*steps, Step("that is past: on the day it was closed", day, 0, "given", day))
    return day, last, steps


def thanks_owed(end: Parting) -> tuple[str, ...]:
    """The names of the interviewers who were never thanked."""
    case = end.case
    owed = (p for one in end.rounds for p in one.interviewers if (one.id, p) not in thanks(case))
    return tuple(dict.fromkeys(known.name for p in owed if (known := case.person(p)) is not None))


def feedback(end: Parting) -> Iterator[Reminder]:
    """The one question after a no that follows an interview, best within the reply."""
    asks = end.outcome is Outcome.REJECTED and end.rounds and not end.sent(Purpose.FEEDBACK)
    if not asks or end.case.accepted_elsewhere is not None:
        return
    calendar, policy = end.case.calendar, end.case.policy
    opens, due = calendar.add(end.day, policy.reply_opens_days), calendar.add(end.day, policy.feedback_days)
    replied = end.sent(Purpose.GRACIOUS_REPLY)
    after = f"after your reply of {day_text(end.case.day(replied[0].when))}" if replied else "best within the reply"
    yield remind(
        end.case,
        Draft(
            rule="R13",
            kind=Purpose.FEEDBACK,
            opens=min(opens, due),
            due=due,
            due_at=calendar.end_of_day(due),
            says=f"Ask {named(end.case.primary, 'them')} for feedback, in one question",
            because=f"once, {after}",
            resolve="log it as sent, or as said within the reply (x)",
            person=end.case.primary,
            cause=end.day.isoformat(),
            lasting=True,
            facts=(("closed", day_text(end.day)),),
            steps=(Step("due", end.day, policy.feedback_days, "business days", due, "feedback_days"),),
        ),
    )


def referral(end: Parting) -> Iterator[Reminder]:
    """The wish for a name to turn to, once, some time after the reply to a no that follows an interview."""
    if end.outcome not in NOES or not end.rounds or end.rests:
        return
    replied = end.sent(Purpose.GRACIOUS_REPLY)
    case = end.case
    asked = any(c.purpose is Purpose.REFERRAL and c.result not in ATTEMPTS for c in case.contacts)
    if not replied or asked or case.accepted_elsewhere is not None:
        return
    base, days = case.day(replied[0].when), case.policy.referral_days
    due = case.calendar.add(base, days)
    due, steps = cleared(end, due, Step("may be asked for", base, days, "business days", due, "referral_days"))
    yield remind(
        case,
        Draft(
            rule="R13",
            kind=Purpose.REFERRAL,
            opens=due,
            due=due,
            due_at=case.calendar.end_of_day(due),
            says=f"Ask {named(case.primary, 'them')} whom else you might talk to",
            because=f"your reply went out on {day_text(base)}; only where the parting was warm",
            resolve="log it as sent (x), or dismiss it where it does not fit (d)",
            person=case.primary,
            cause=end.day.isoformat(),
            lasting=True,
            facts=(("closed", day_text(end.day)), ("reply", day_text(base))),
            steps=steps,
        ),
    )


def cleared(end: Parting, due: date, step: Step) -> tuple[date, tuple[Step, ...]]:
    """A date moved to where the contact guard lets it pass, with the arithmetic (B10)."""
    free = end.case.calendar.roll(end.free)
    if end.last is None or free <= due:
        return due, (step,)
    days = end.case.policy.closed_gap_days
    return free, (step, Step("not before, after the last message", end.last, days, "calendar days", free,
                             "closed_gap_days"))  # fmt: skip
