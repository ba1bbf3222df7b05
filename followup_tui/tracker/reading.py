"""What the screens show of one application: everything known about it.

Invariant: pure functions of a case and its reminders; nothing here reads the disk.
"""

from __future__ import annotations

from collections.abc import Sequence

from followup_tui.domain.call_sheet import call_sheet
from followup_tui.domain.cards import card
from followup_tui.domain.case import Case
from followup_tui.domain.contacts import Asked, day_text, judge
from followup_tui.domain.guard.offers import to_confirm
from followup_tui.domain.patience import patience
from followup_tui.domain.picture import Row, Tone
from followup_tui.domain.records import Channel, Contact, Direction, Interview, Person, Purpose, Result
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rows import row
from followup_tui.domain.rules.keep_in_touch import reapply_from
from followup_tui.domain.rules.thank_you import thanks_for
from followup_tui.domain.said import FAREWELLS
from followup_tui.domain.search import Search
from followup_tui.tracker.details import Detail, Entry, Meeting, RoundView


def detail(case: Case, reminders: Sequence[Reminder]) -> Detail:
    """Everything known about an application, given all its reminders."""
    visible = sorted((r for r in reminders if r.status is not Status.HIDDEN), key=Reminder.sort_key)
    rows: tuple[Row, ...] = tuple(row(one, case.employer, case.now) for one in visible)
    ahead = sorted((r for r in reminders if r.status is Status.HIDDEN), key=lambda r: (r.opens, r.order))
    return Detail(
        card=card(case, reminders),
        application=case.app,
        employer=case.employer,
        agency=case.agency,
        primary=case.primary,
        rounds=tuple(RoundView(interview=one, meetings=_meetings(case, one, reminders)) for one in case.app.interviews),
        promises=case.app.promises,
        timeline=tuple(_timeline(case)),
        sheet=call_sheet(case, case.primary),
        patience=patience(case),
        rows=rows,
        coming=tuple(ahead),
        verdict=judge(case, Asked(channel=Channel.EMAIL if case.by_mail else Channel.PHONE)),
        confirm=to_confirm(case),
        reapply_from=reapply_from(case),
    )


def _meetings(case: Case, one: Interview, reminders: Sequence[Reminder]) -> tuple[Meeting, ...]:
    people = (case.person(person_id) for person_id in one.interviewers)
    return tuple(meeting(case, one, person, reminders) for person in people if person is not None)


def meeting(case: Case, one: Interview, person: Person, reminders: Sequence[Reminder]) -> Meeting:
    """An interviewer of a round, with where the thank-you stands."""
    thanks = thanks_for(case, one, person.id)
    if thanks is not None:
        how = {Result.DELEGATED: "thanks passed on", Result.MERGED: "thanked within a message"}
        within = Result.MERGED if thanks.purpose in FAREWELLS else thanks.result
        done = how.get(within or Result.SENT, "thanked")
        return Meeting(person=person, tone=Tone.DONE, thanks=f"{done} {day_text(case.day(thanks.when))}")
    for reminder in reminders:
        if reminder.kind is Purpose.THANK_YOU and (reminder.interview, reminder.person) == (one.id, person.id):
            late = reminder.status is Status.OVERDUE
            tone = Tone.OVERDUE if late else Tone.DUE if reminder.status is Status.DUE else Tone.QUIET
            when = f"{reminder.days_late} d late" if late else f"due {day_text(reminder.due)}"
            return Meeting(person=person, tone=tone, thanks=f"thank-you {when}")
    return Meeting(person=person, tone=Tone.QUIET, thanks="")


def _timeline(case: Case) -> list[Entry]:
    contacts = case.search.contacts_of(case.app.id)
    entries = [
        Entry(when=one.when, says=contact_says(case.search, one), direction=one.direction, text=one.text)
        for one in contacts
    ]
    for interview in case.app.interviews:
        kind = f" ({interview.kind})" if interview.kind else ""
        entries.append(Entry(when=interview.start, says=f"round {interview.round}{kind}"))
    for promise in case.app.promises:
        date = f" → {day_text(promise.date)}" if promise.date else ""
        entries.append(Entry(when=promise.at, says=f"decision: “{promise.words}”{date}", direction=Direction.IN))
    if case.app.offer is not None:
        entries.append(Entry(when=case.app.offer.received, says="offer received", direction=Direction.IN))
    if case.app.reopened_at is not None:
        entries.append(Entry(when=case.app.reopened_at, says="went on again after it was closed"))
    if case.app.closed_at is not None and case.app.outcome is not None:
        entries.append(Entry(when=case.app.closed_at, says=f"closed: {case.app.outcome.value.replace('_', ' ')}"))
    return sorted(entries, key=lambda entry: entry.when, reverse=True)


def lately(case: Case, most: int = 6) -> tuple[tuple[str, str], ...]:
    """The last exchanges with their dates, the newest first."""
    told = [one for one in _timeline(case) if one.direction is not None and one.when <= case.now]
    return tuple((day_text(case.day(one.when)), one.says) for one in told[:most])


def contact_says(search: Search, one: Contact) -> str:
    """A contact in one line: "status call · phone · Ann Lee · voicemail"."""
    names = ", ".join(p.name for person_id in one.people if (p := search.people.get(person_id)) is not None)
    what = one.purpose.plain
    parts = [what + (f" · {one.channel.value}" if one.direction is Direction.OUT else ""), names]
    if one.result is not None:
        parts.append(one.result.value.replace("_", " "))
    if one.call_back is not None:
        parts.append(f"asked to be called {day_text(one.call_back)}")
    parts += [_in_brief(one), f"went on because: {one.override}" if one.override else ""]
    return " · ".join(part for part in parts if part)


def _in_brief(one: Contact) -> str:
    """The text; of a letter its subject."""
    return one.text.partition("\n")[0].removeprefix("Subject: ") if one.template else one.text
