"""Use-cases about contacts: logging one that was made, and what was heard from them.

Invariant: a contact that a rule warns against in red is logged only with a stated reason (B11).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from followup_tui.domain.board import COLUMN_NAMES, OUTCOME_NAMES, ended, off_hold, reopened
from followup_tui.domain.case import Case
from followup_tui.domain.contacts import Asked, Level, Verdict, day_text, judge
from followup_tui.domain.kinds import ATTEMPTS, INBOUND, NEVER_SENT
from followup_tui.domain.promises import call_back_date
from followup_tui.domain.records import (
    Application,
    Channel,
    Column,
    Contact,
    Direction,
    Outcome,
    Purpose,
    Result,
    local_date,
)
from followup_tui.domain.rules.references import references_of, thank_references, untold
from followup_tui.domain.rules.status_call import LADDER, status_call
from followup_tui.domain.rules.thank_you import outrun_by, thanks_for
from followup_tui.errors import BadInputError, RefusedError
from followup_tui.tracker.applications import promised
from followup_tui.tracker.desk import Desk, Done, settle
from followup_tui.tracker.endings import follows
from followup_tui.tracker.offers import concluded, next_step
from followup_tui.tracker.values import Heard, LogContact

BY_PHONE = frozenset({Purpose.STATUS_CALL, Purpose.CALLBACK, Purpose.RECRUITER_DEBRIEF, Purpose.LEVERAGE})
"""Purposes that are telephone calls unless said otherwise."""

_INSTEAD = {
    Purpose.SUGGEST_CLOSE: "close the card instead (K)",
    Purpose.WEEKLY_REVIEW: "look at the review and mark it as done instead (R)",
    **dict.fromkeys(INBOUND, "record what they said instead: followup heard"),
}
"""What to do about a purpose that is no outbound contact; a lead, where nothing is named."""


def asked_of(desk: Desk, case: Case, contact: LogContact) -> Asked:
    """The contact guard's question for a contact about to be logged."""
    people = () if contact.result is Result.DELEGATED else _people(case, contact)
    person = desk.search.people.get(people[0]) if people else None
    told = contact.result not in ATTEMPTS  # nobody was told anything yet, so nothing has to be confirmed
    return Asked(
        channel=_channel(case, contact), purpose=contact.purpose, person=person,
        would_accept=contact.would_accept or not told,
    )  # fmt: skip


def _channel(case: Case, contact: LogContact) -> Channel:
    if contact.channel is not None:
        return contact.channel
    return Channel.PHONE if contact.purpose in BY_PHONE and not case.by_mail else Channel.EMAIL


def log(desk: Desk, application_id: str, contact: LogContact) -> Done:
    """An outbound contact recorded; raises `RefusedError` with the verdict on red without a reason."""
    if contact.purpose in NEVER_SENT:
        instead = _INSTEAD.get(contact.purpose, "record a lead instead (f)")
        raise BadInputError(f"“{contact.purpose.plain}” is nothing you send: {instead}")
    at = contact.at or desk.now
    case = desk.case(application_id, at)
    judged = judge(case, asked_of(desk, case, contact))
    if judged.level is Level.RED and not contact.override.strip():
        raise RefusedError(f"{case.employer.name}: {judged.says}", judged)
    others = _joint(case, contact) if contact.covers is None else contact.covers
    covers = tuple(dict.fromkeys((application_id, *(desk.application(one).id for one in others))))
    made = Contact(
        id=desk.make_id(),
        when=at,
        zone=desk.zone,
        direction=Direction.OUT,
        channel=_channel(case, contact),
        purpose=contact.purpose,
        applications=covers,
        people=_people(case, contact),
        result=contact.result,
        interview=contact.interview,
        text=contact.text,
        template=contact.template,
        strength=_sold(case, contact.strength),
        override=contact.override.strip() if judged.level is Level.RED else "",
        created=desk.now,
    )
    search = concluded(desk, made, contact)
    if contact.asks_feedback and made.result not in ATTEMPTS:
        search = search.put(_question(desk, made))
    search = settle(desk, search, *covers)
    told = others if contact.covers is None else ()
    return Done(search=search, says=_logged_says(case, made, judged, told), application=application_id, record=made)


def _question(desk: Desk, reply: Contact) -> Contact:
    """The question for feedback as said within the reply to a no (R13)."""
    if reply.purpose is not Purpose.GRACIOUS_REPLY:
        raise BadInputError("the question for feedback goes into a gracious reply, or is logged by itself")
    return replace(reply, id=desk.make_id(), purpose=Purpose.FEEDBACK, result=Result.MERGED, text="", override="")


def _joint(case: Case, contact: LogContact) -> tuple[str, ...]:
    """The further cards that a step of the ladder is about, when the user named none (B8)."""
    if contact.purpose not in LADDER:
        return ()
    return tuple(other for one in status_call(case) for other in one.covers)


def _sold(case: Case, named: str) -> str:
    """The strength on record that is named, by its text or a part of it; raises `BadInputError` unless it is one."""
    if not (words := _plain(named)):
        return ""
    known = [one.text for one in case.app.strengths]
    same = [one for one in known if _plain(one) == words] or [one for one in known if words in _plain(one)]
    if len(same) == 1:
        return same[0]
    if not known:
        raise BadInputError("no strength is on record: add it first (e, or followup edit APP --strength)")
    raise BadInputError(f"say which strength it was: {'; '.join(same or known)}")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _people(case: Case, contact: LogContact) -> tuple[str, ...]:
    if contact.people:
        return contact.people
    if contact.purpose is Purpose.ALERT_REFERENCES:
        return tuple(one.id for one in untold(case) or references_of(case))
    if contact.purpose is Purpose.THANK_REFERENCES:
        owed = tuple(one.person for one in thank_references(case) if one.person)
        if not owed:
            raise BadInputError("no reference is owed thanks here: say whom you thanked")
        return owed
    if contact.purpose is Purpose.THANK_YOU:
        return _thanked(case)
    return (case.primary.id,) if case.primary else ()


def _thanked(case: Case) -> tuple[str, ...]:
    owed = {p: one for one in case.held for p in one.interviewers if thanks_for(case, one, p) is None}
    everybody = {p for one in case.held for p in one.interviewers}
    if len(owed) > 1:
        names = ", ".join(case.search.people[p].name for p in owed)
        raise BadInputError(f"say whom you thanked, one at a time: {names}")
    if not everybody:
        raise BadInputError("no interviewer is on record: log the interview first (i)")
    return tuple(owed) or tuple(sorted(everybody))[:1]


def _logged_says(case: Case, made: Contact, judged: Verdict, others: tuple[str, ...]) -> str:
    what = made.purpose.plain
    says = f"{what} logged for {case.employer.name}"
    if others:
        says += f", about {' and '.join(case.search.applications[one].role for one in others)} too"
    if made.purpose is Purpose.THANK_YOU and made.channel is Channel.LETTER and (end := outrun_by(case)):
        says += f"; a letter may come after {day_text(end)}: send an e-mail too"
    says += next_step(made)
    if made.result in ATTEMPTS:
        says += "; nobody reached, so it comes back on the next working day"
    return f"{says}; {judged.says}" if judged.level is Level.AMBER else says


def heard(desk: Desk, application_id: str, news: Heard) -> Done:
    """Their word recorded, with everything that follows from it."""
    at = news.at or desk.now
    old = desk.application(application_id)
    employer = desk.employer(old.employer)
    said = local_date(at, employer.tz)
    calendar = desk.calendars.of(employer)
    back = call_back_date(news.call_back, said, calendar) if news.call_back else None
    made = Contact(
        id=desk.make_id(),
        when=at,
        zone=desk.zone,
        direction=Direction.IN,
        channel=news.channel,
        purpose=Purpose.REFERENCE_CONTACTED if news.reference_contacted else Purpose.NEWS,
        applications=(application_id,),
        people=_speakers(desk, news),
        text=news.text,
        call_back=back,
        needs_reply=news.needs_reply,
        created=desk.now,
    )
    new = _after(desk, old, news, at)
    search, says = desk.search.put(made, new), [_heard_says(employer.name, old, new)]
    if news.promise:
        who = desk.person(news.person).name if news.person else ""
        search, understood = promised(desk, search, application_id, news.promise, who, at)
        says.append(f"decision: {understood.says}")
    if back is not None:
        says.append(f"call them on {back:%a} {back.day} {back:%b}")
    search = settle(desk, search, application_id)
    told = "; ".join(says) + (follows(desk, search, application_id) if new.outcome is not old.outcome else "")
    return Done(search=search, says=told, application=application_id, record=made)


def _heard_says(employer: str, old: Application, new: Application) -> str:
    if old.column is Column.CLOSED and new.column is not Column.CLOSED:
        return f"heard from {employer}, and it goes on: {COLUMN_NAMES[new.column].lower()} again"
    ended_now = new.column is Column.CLOSED and new.outcome is not old.outcome
    return f"{employer} closed: {OUTCOME_NAMES[new.outcome]}" if ended_now and new.outcome else f"heard from {employer}"


def _speakers(desk: Desk, news: Heard) -> tuple[str, ...]:
    one = news.reference_contacted or news.person
    return (desk.person(one).id,) if one else ()


def _after(desk: Desk, old: Application, news: Heard, at: datetime) -> Application:
    if news.rejected or news.rescinded:
        if news.rescinded and old.offer is None:
            raise BadInputError("no offer is on record that they could take back: record it first (o)")
        return ended(old, Outcome.RESCINDED if news.rescinded else Outcome.REJECTED, at, desk.now)
    if news.stays_closed:
        _check_stays_closed(old, news)
        return old
    fields: dict[str, Any] = {}
    if news.hold:
        fields["hold_at"] = at
    if news.checking_references:
        fields["references_checked"] = at
    goes_on = old.outcome is not Outcome.ACCEPTED and not news.reference_contacted
    new = reopened(old, at) if goes_on else old
    lifts = (news.promise or news.call_back) and not news.hold
    return replace(off_hold(new, at) if lifts else new, **fields)


def _check_stays_closed(old: Application, news: Heard) -> None:
    if old.column is not Column.CLOSED:
        raise BadInputError("this application is not closed: record their word without “stays closed”")
    if news.hold or news.promise or news.checking_references:
        raise BadInputError("what they said opens the application again: record it without “stays closed”")
