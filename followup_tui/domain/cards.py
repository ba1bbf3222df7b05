"""How an application becomes a card: its tone and the three lines that tell where it stands.

Invariant: a line says its state in words or with a mark, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from msgspec.structs import replace

from followup_tui.domain.board import OUTCOME_NAMES, effective_column
from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.patience import patience
from followup_tui.domain.picture import Card, CardLine, Tone
from followup_tui.domain.records import Column, PromiseKind, Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules.making import id_of
from followup_tui.domain.rules.offer import answer_text
from followup_tui.domain.rules.thank_you import owed
from followup_tui.domain.touches import unanswered

_BADNESS = {tone: rank for rank, tone in enumerate(Tone)}
_METERED = frozenset({Column.INTERVIEWED, Column.THANKED, Column.AWAITING})

# A member of an enum costs several times more to look up than to compare, and these are compared ten thousand times.
_CLOSED, _HIDDEN, _OVERDUE, _DUE = Column.CLOSED, Status.HIDDEN, Status.OVERDUE, Status.DUE

LINES = 3
"""Lines below the title of a card."""

SHORT: dict[Purpose, str] = {
    Purpose.THANK_YOU: "thank-you",
    Purpose.PERSON_DETAILS: "details",
    Purpose.DECISION_DATE: "ask for a date",
    Purpose.ALERT_REFERENCES: "tell references",
    Purpose.THANK_REFERENCES: "thank references",
    Purpose.STATUS_CALL: "call",
    Purpose.SECOND_FOLLOW_UP: "second call",
    Purpose.CLOSING_NOTE: "closing note",
    Purpose.SUGGEST_CLOSE: "close it?",
    Purpose.CALLBACK: "call: they asked",
    Purpose.REPLY: "answer them",
    Purpose.RECRUITER_DEBRIEF: "debrief recruiter",
    Purpose.HOLD_CHECK: "hold check",
    Purpose.OFFER_ACKNOWLEDGE: "thank for the offer",
    Purpose.OFFER_DECIDE: "decide",
    Purpose.OFFER_EXTEND: "ask for time",
    Purpose.LEVERAGE: "tell of your offer",
    Purpose.WITHDRAW: "withdraw",
    Purpose.GRACIOUS_REPLY: "reply",
    Purpose.FEEDBACK: "ask for feedback",
    Purpose.REFERRAL: "ask for a referral",
    Purpose.KEEP_IN_TOUCH: "keep in touch",
}
"""A reminder in two words, for a card."""


def tone_of(reminder: Reminder) -> Tone:
    """The tone of a visible reminder."""
    if reminder.status is _OVERDUE:
        return Tone.OVERDUE
    if reminder.status is _DUE or reminder.urgency == 0:
        return Tone.DUE
    return Tone.MISSING if reminder.kind in (Purpose.DECISION_DATE, Purpose.PERSON_DETAILS) else Tone.QUIET


def card(case: Case, reminders: Sequence[Reminder]) -> Card:
    """The card of a case, given its reminders (hidden ones too)."""
    column = effective_column(case.app, case.now)
    visible = [r for r in reminders if r.status is not _HIDDEN]
    visible.sort(key=Reminder.sort_key)
    told = _closed(case, visible, reminders) if column is _CLOSED else _lines(case, column, visible, reminders)
    lines = tuple(told)[:LINES]
    worst = min([line.tone for line in lines], key=_BADNESS.__getitem__, default=Tone.QUIET)
    shows_meter = column in _METERED and bool(case.held)
    return Card(
        id=case.app.id,
        column=column,
        employer=case.employer.name,
        role=case.app.role,
        tone=Tone.QUIET if column is _CLOSED and worst is Tone.DONE else worst,
        lines=lines,
        touches=min(len(unanswered(case)), case.policy.touches_unanswered) if shows_meter else None,
        sort=_sort(case, column, visible),
        haystack=_haystack(case, visible),
    )


def _sort(case: Case, column: Column, visible: Sequence[Reminder]) -> tuple[int, date, str]:
    name = case.employer.name.casefold()
    if column is _CLOSED and case.app.closed_at is not None:
        return (visible[0].urgency if visible else 9, _newest_first(case.day(case.app.closed_at)), name)
    return (visible[0].urgency, visible[0].due, name) if visible else (9, date.max, name)


@lru_cache(maxsize=4096)
def _newest_first(day: date) -> date:
    """A date by which later ones come first."""
    return date.fromordinal(date.max.toordinal() - day.toordinal())


def _haystack(case: Case, visible: Sequence[Reminder]) -> str:
    words = [case.employer.name, case.app.role, *case.app.tags]
    people = case.search.people
    for interview in case.app.interviews:
        words += [known.name for one in interview.interviewers if (known := people.get(one)) is not None]
    for reminder in visible:
        words += (f"rule:{reminder.rule}", reminder.status)
    if case.on_hold:
        words.append("hold")
    return "\n".join(words).casefold()


def _lines(case: Case, column: Column, visible: Sequence[Reminder], every: Sequence[Reminder]) -> Iterator[CardLine]:
    if column is Column.OFFER:
        yield from _offer(case, visible)
    yield from _thanks(case, visible)
    stated = case.terms is not None and case.terms.is_stated
    for one in visible:
        if one.kind is not Purpose.THANK_YOU and not (stated and one.kind is Purpose.OFFER_DECIDE):
            yield _line(one)
    if case.on_hold:
        yield CardLine(Tone.QUIET, "on hold")
    yield from _waiting(case, every)
    waited = None if visible else patience(case)
    if waited is not None:
        yield CardLine(Tone.QUIET, waited.short)


def _line(one: Reminder) -> CardLine:
    name = SHORT.get(one.kind) or one.kind.replace("_", " ")
    if one.status is _OVERDUE:
        return _late_line(f"{name}: ", one.days_late)
    return CardLine(tone_of(one), f"{name}: today" if one.status is _DUE else f"{name} by {day_text(one.due)}")


def _late_line(words: str, days: int) -> CardLine:
    return CardLine(Tone.OVERDUE, f"{words}{_late_text(days)}", days)


def _late_text(days: int) -> str:
    return f"{days} d late"


def older(known: Card, days: int) -> Card:
    """The card so many days later, on which nothing differs but how late things are."""
    return replace(known, lines=tuple([_older(one, days) if one.late else one for one in known.lines]))


def _older(line: CardLine, days: int) -> CardLine:
    return _late_line(line.text.removesuffix(_late_text(line.late)), line.late + days)


def _thanks(case: Case, visible: Sequence[Reminder]) -> Iterator[CardLine]:
    sent, many = owed(case)
    open_ones = [one for one in visible if one.kind is Purpose.THANK_YOU]
    if open_ones:
        first, words = open_ones[0], f"thank-yous {sent}/{many} · "
        if first.status is Status.OVERDUE:
            yield _late_line(words, first.days_late)
        else:
            when = "today" if first.status is Status.DUE else day_text(first.due)
            yield CardLine(tone_of(first), f"{words}{when}")
    elif many and sent == many and case.app.column in (Column.INTERVIEWED, Column.THANKED):
        yield CardLine(Tone.DONE, f"thanked {sent}/{many}")


def _waiting(case: Case, every: Sequence[Reminder]) -> Iterator[CardLine]:
    ahead = [r for r in every if r.status is Status.HIDDEN and r.rule in ("R7", "R9", "R10")]
    for one in sorted(ahead, key=lambda r: r.opens)[:1]:
        name = SHORT.get(one.kind, "next step")
        verb = "resting until" if one.kind is not Purpose.STATUS_CALL else f"{name} opens"
        yield CardLine(Tone.QUIET, f"{verb} {day_text(one.snoozed_until or one.opens)}")
    if case.coming:
        soon = case.coming[0]
        yield CardLine(Tone.QUIET, f"round {soon.round} · {day_text(case.day(soon.start))}")
    promise = case.promise
    if promise is not None and promise.kind is PromiseKind.DATE and promise.date is not None:
        yield CardLine(Tone.QUIET, f"said {day_text(promise.date)}")
    elif promise is not None:
        yield CardLine(Tone.QUIET, "no date given")
    elif case.round is not None and case.round_day is not None:
        yield CardLine(Tone.QUIET, f"round {case.round.round} · {day_text(case.round_day)}")


def _offer(case: Case, visible: Sequence[Reminder]) -> Iterator[CardLine]:
    terms = case.terms
    if terms is None or not terms.is_stated:
        yield CardLine(Tone.MISSING, "offer: no deadline stated")
    else:
        decide = next((one for one in visible if one.kind is Purpose.OFFER_DECIDE), None)
        pressing = decide is not None and decide.status in (Status.DUE, Status.OVERDUE)
        yield CardLine(tone_of(decide) if decide and pressing else Tone.OFFER, f"answer by {answer_text(case, terms)}")
    if terms is not None and case.accepted_elsewhere is None:
        dismissed = case.context.dismissals
        names = (id_of(Purpose.LEVERAGE, one.id, case.app.id) for one in case.context.deals.to_tell(terms))
        many = sum(name not in dismissed for name in names)
        if many:
            yield CardLine(Tone.OFFER, f"{many} to tell")


def _closed(case: Case, visible: Sequence[Reminder], every: Sequence[Reminder]) -> Iterator[CardLine]:
    for one in visible:
        long_due = one.lasting and case.is_past(one.due)
        yield CardLine(tone_of(one), f"{SHORT[one.kind]} since {day_text(one.due)}") if long_due else _line(one)
    name = OUTCOME_NAMES[case.app.outcome] if case.app.outcome else "closed"
    when = f" · {day_text(case.day(case.app.closed_at))}" if case.app.closed_at else ""
    yield CardLine(Tone.DONE, f"{name}{when}")
    if len(every) > len(visible):
        day, kind = min((r.snoozed_until or r.opens, r.kind) for r in every if r.status is Status.HIDDEN)
        yield CardLine(Tone.QUIET, f"{SHORT[kind]} from {day_text(day)}")
