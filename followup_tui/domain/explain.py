"""Why a reminder or a warning stands: the rule, the facts, the arithmetic day by day, and what changes it next.

Invariant: everything said here is read off the reminder's or the verdict's own facts and steps, so that it cannot
differ from what the rule did.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from followup_tui.domain.case import Case
from followup_tui.domain.counting import counts
from followup_tui.domain.guard.verdict import Level, Verdict, day_text
from followup_tui.domain.policy import Policy
from followup_tui.domain.reminders import Reminder, Status, Step
from followup_tui.domain.rows import zone_text
from followup_tui.domain.setting import Setting, number
from followup_tui.domain.texts import filled, settings_of, title_of
from followup_tui.domain.texts.guard import BESIDE, GUARD
from followup_tui.domain.texts.kinds import KINDS
from followup_tui.domain.texts.rules import RULEBOOK
from followup_tui.domain.touches import touch_days, touches, unanswered
from followup_tui.domain.why import Count, Why
from followup_tui.domain.workdays import WorkCalendar

Facts = tuple[tuple[str, str], ...]
"""Labels and values."""


def why(reminder: Reminder, calendar: WorkCalendar, employer: str, policy: Policy, now: datetime) -> Why:
    """The explanation of a reminder, for the employer it concerns, if any; `calendar` is the one it was counted on."""
    today = calendar.today(now)
    changes = turn(reminder, today)
    best: Facts = ()
    if reminder.best_by is not None:
        best = (("best by", _moment(reminder.best_by, calendar)),)
    return Why(
        title=f"{reminder.says} · {employer}" if employer else reminder.says,
        rule=title_of(reminder.rule),
        protects=(RULEBOOK[reminder.rule].protects,),
        facts=(*reminder.facts, *best),
        arithmetic=counts(reminder.steps, calendar),
        settings=_used(reminder.steps, policy),
        resolve=reminder.resolve,
        next_change=_next(reminder, calendar, today),
        next_date=changes[0] if changes else None,
        next_status=changes[1].value if changes else "",
        ignored=(filled(KINDS[reminder.kind].ignored, policy),),
    )


def why_not(case: Case, verdict: Verdict, lately: Facts = ()) -> Why:
    """The explanation of a contact verdict; `lately` are the exchanges it looked back on, the newest first."""
    policy = case.policy
    rules = list(dict.fromkeys(one.rule for one in verdict.reasons))
    settings = {one.key: one for rule in rules for one in settings_of(rule, policy)}
    settings |= {one.key: one for one in _used((step for one in verdict.reasons for step in one.steps), policy)}
    laid_out = [
        Count((f"{one.rule}: {one.says}",), counts(one.steps, case.calendar)[0].days if one.steps else ())
        for one in verdict.reasons
    ]
    known = {rule: caution for rule in rules if (caution := GUARD.get(rule) or BESIDE.get(rule)) is not None}
    lifts = [f"{rule}: {one.resolve}" for rule, one in known.items()]
    return Why(
        title=f"Contacting {case.employer.name}: {verdict.level.value}",
        rule=title_of("R10"),
        protects=(RULEBOOK["R10"].protects, *(f"{title_of(rule)}: {one.protects}" for rule, one in known.items())),
        facts=(*_standing(case), *lately),
        arithmetic=tuple(laid_out) or (Count(("nothing speaks against it",)),),
        settings=tuple(settings.values()),
        resolve="; ".join([*lifts, "you can go on all the same, with a reason, which is kept"]) if rules else "",
        next_change=_free(verdict),
        next_date=verdict.next_allowed,
        ignored=tuple(f"{rule}: {one.ignored}" for rule, one in known.items()),
    )


def _free(verdict: Verdict) -> str:
    if verdict.next_allowed is not None:
        return f"in order again from {day_text(verdict.next_allowed)}"
    if verdict.level is Level.RED:
        return "no date: time alone does not lift it"
    return ""


def _standing(case: Case) -> Facts:
    """What the guard looks at, as it stands now."""
    anchor = case.anchor
    found = [("today there", day_text(case.today))]
    if case.promise is not None:
        found.append(("they said", f"“{case.promise.words}”"))
    if anchor.promised is not None:
        found.append(("decision date", day_text(anchor.promised)))
    elif anchor.base is not None:
        found.append(("last word", day_text(anchor.base)))
    waiting = unanswered(case)
    told = ", ".join(day_text(day) for day in waiting)
    found.append(("without an answer", f"{len(waiting)}: {told}" if waiting else "none"))
    found.append(("status contacts", str(len(touch_days(case, touches(case))))))
    return tuple(found)


def _used(steps: Iterable[Step], policy: Policy) -> tuple[Setting, ...]:
    """The settings that the counts came from, each once."""
    names = dict.fromkeys(step.setting for step in steps if step.setting in policy.__struct_fields__)
    return tuple(number(policy, name) for name in names)


def _moment(moment: datetime, calendar: WorkCalendar) -> str:
    local = moment.astimezone(calendar.zone)
    return f"{day_text(local.date())} {local:%H:%M} {zone_text(moment, calendar.tz)}"


def _hour(moment: datetime, calendar: WorkCalendar) -> str:
    return f"{moment.astimezone(calendar.zone):%H:%M} {zone_text(moment, calendar.tz)}"


def turn(reminder: Reminder, today: date) -> tuple[date, Status] | None:
    """The date on which the status changes next, if nothing is done, and what it becomes; None = it stays (C6)."""
    if reminder.snoozed_until is not None:
        return reminder.snoozed_until, _status_on(reminder, reminder.snoozed_until)
    if reminder.status is Status.HIDDEN:
        day = max(reminder.opens, today)
        return day, _status_on(reminder, day)
    if reminder.status is Status.OPEN:
        return reminder.due, Status.DUE
    if reminder.status is Status.DUE and not reminder.lasting:
        return reminder.due + timedelta(days=1), Status.OVERDUE
    return None


def _status_on(reminder: Reminder, day: date) -> Status:
    if day > reminder.due:
        return Status.DUE if reminder.lasting else Status.OVERDUE
    if day < reminder.opens:
        return Status.HIDDEN
    return Status.DUE if day == reminder.due else Status.OPEN


def _next(reminder: Reminder, calendar: WorkCalendar, today: date) -> str:
    """The next change of status in words; dates are the employer's."""
    late = day_text(reminder.due + timedelta(days=1))
    ends = calendar.date_at(reminder.due_at)
    by = f"by {(_hour if ends == reminder.due else _moment)(reminder.due_at, calendar)}"
    then = "as advice it is never overdue" if reminder.lasting else f"overdue from {late}"
    due = f"due {day_text(reminder.due)} {by}"
    changes = turn(reminder, today)
    if changes is None:
        since = f"due since {day_text(reminder.due)}" if reminder.lasting else f"overdue since {late}"
        return f"{since}; stays so until it is done"
    day, status = changes
    if reminder.status is Status.OPEN:
        return f"{due}; {then}"
    if reminder.status is Status.DUE:
        return f"due today {by}; {then}"
    begins = f"put off until {day_text(day)}" if reminder.snoozed_until is not None else f"opens {day_text(day)}"
    if reminder.opens_at is not None and reminder.snoozed_until is None:
        begins += f" at {_hour(reminder.opens_at, calendar)}"
    states = {
        Status.HIDDEN: f"opens {day_text(reminder.opens)}, {due}",
        Status.OPEN: f"then {due}",
        Status.DUE: f"due that day {by}" if reminder.due >= day else f"due since {day_text(reminder.due)}",
        Status.OVERDUE: f"overdue since {late}",
    }
    return f"{begins}, {states[status]}"
