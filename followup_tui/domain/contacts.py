"""Contact accounting: whether another contact now would be one too many, and when it is in order again.

Invariant: a verdict only ever advises; the front ends turn red into a question that a stated reason answers
(B11). Rule names B0 to B11 are those of the contact guard; more touches never lower a level.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from followup_tui.domain.case import ATTEMPTS, STATUS, TO_REFERENCES, Case, is_word
from followup_tui.domain.records import Channel, Column, Direction, Person, Purpose, Result
from followup_tui.domain.touches import EXEMPT, attempts, touch_days, unanswered


class Level(enum.StrEnum):
    """How a contact now would be judged."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Reason(msgspec.Struct, frozen=True):
    """One rule of contact accounting that speaks."""

    rule: str
    """B1 to B11."""
    level: Level
    says: str
    until: date | None = None
    """The first date on which this reason is no longer red, when there is one."""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a contact is in order."""

    level: Level
    reasons: tuple[Reason, ...] = ()
    next_allowed: date | None = None
    """Employer-local date from which it is in order again; None when it is not red now, or for good."""

    @property
    def says(self) -> str:
        """All reasons in one line."""
        return "; ".join(f"{one.rule} {one.says}" for one in self.reasons)


@lru_cache(maxsize=4096)
def day_text(day: date) -> str:
    """A date as the screens write it: "Fri 20 Nov"."""
    return f"{day:%a} {day.day} {day:%b}"


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The contact that is being considered."""

    channel: Channel
    purpose: Purpose | None = None
    person: Person | None = None


def judge(case: Case, asked: Asked) -> Verdict:
    """Whether a contact now would be in order, with every reason that speaks against it.

    The date judged is the case's own moment; build the case at another moment to ask about that.
    """
    reasons = tuple(_reasons(case, asked))
    level = max((one.level for one in reasons), key=list(Level).index, default=Level.GREEN)
    if level is not Level.RED:
        return Verdict(level=level, reasons=reasons)
    return Verdict(level=level, reasons=reasons, next_allowed=_next_allowed(case, asked, reasons))


def _next_allowed(case: Case, asked: Asked, reasons: Iterable[Reason]) -> date | None:
    """The first date on which none of these reasons, nor any that comes after them, is red; None for never."""
    while red := [one.until for one in reasons if one.level is Level.RED]:
        known = [one for one in red if one is not None]
        if len(known) < len(red):
            return None
        case = case.on(max(known))
        reasons = tuple(_reasons(case, asked))
    return case.today


def _reasons(case: Case, asked: Asked) -> Iterator[Reason]:
    yield from _agency(case, asked)
    if _is_exempt(case, asked):
        return
    if case.app.column is Column.CLOSED:
        yield from _closed(case)
        return
    yield from _gap(case)
    yield from _unanswered(case, asked)
    yield from _lifetime(case)
    if case.app.column is not Column.OFFER:
        yield from _too_early(case)
    if asked.channel is Channel.PHONE:
        yield from _attempts(case)
    yield from _no_calls(case, asked)


def _is_exempt(case: Case, asked: Asked) -> bool:
    if asked.purpose in EXEMPT:
        return True
    if asked.purpose is Purpose.LEVERAGE:
        return not any(c.purpose is Purpose.LEVERAGE and c.direction is Direction.OUT for c in case.contacts)
    if asked.purpose is Purpose.REPLY:
        return any(
            c.direction is Direction.IN and case.today <= case.calendar.add(case.day(c.when), case.policy.reply_days)
            for c in case.house_contacts
        )
    pending = case.callback_pending
    if pending is None or pending.call_back is None or asked.purpose not in (None, Purpose.CALLBACK, *STATUS):
        return False
    due = case.calendar.roll(pending.call_back)
    grace = case.policy.callback_grace_days
    late = asked.purpose is not Purpose.CALLBACK and case.today > case.calendar.add(due, grace)
    return case.today >= case.calendar.sub(due, grace) and not late


def _gap(case: Case) -> Iterator[Reason]:
    touched = touch_days(case, case.house_contacts)
    before = [d for d in touched if d < case.today]
    days = case.policy.recruiter_gap_days if case.agency else case.policy.touch_gap_days
    if before and case.today < case.calendar.add(before[-1], days):
        free = case.calendar.add(touched[-1], days)
        says = f"touched {day_text(touched[-1])}; next from {day_text(free)} ({days} business days)"
        yield Reason("B9" if case.agency else "B1", Level.RED, says, free)


def _unanswered(case: Case, asked: Asked) -> Iterator[Reason]:
    count = len([d for d in unanswered(case) if d < case.today])
    most = case.policy.touches_unanswered
    if count >= most:
        yield Reason("B2", Level.RED, f"{count} contacts without an answer: stop until they reply")
    elif count and count == most - 1 and asked.purpose is not Purpose.CLOSING_NOTE:
        yield Reason("B2", Level.AMBER, f"{count} contacts without an answer: make this one the closing note")


def _lifetime(case: Case) -> Iterator[Reason]:
    count = len([d for d in touch_days(case, case.contacts) if d < case.today])
    most = case.policy.touches_lifetime
    if count >= most:
        yield Reason("B3", Level.RED, f"{count} status contacts about this role already: leave it to them")
    elif count == most - 1:
        yield Reason("B3", Level.AMBER, f"this would be status contact {count + 1} about this role")


def _too_early(case: Case) -> Iterator[Reason]:
    anchor, calendar, policy = case.anchor, case.calendar, case.policy
    if anchor.promised is not None:
        opens = calendar.add(anchor.promised, policy.call_opens_days)
        due = calendar.add(anchor.promised, policy.call_due_days)
        if case.today <= anchor.promised:
            says = f"they said {day_text(anchor.promised)}; call from {day_text(opens)}"
            yield Reason("B4", Level.RED, says, opens)
        elif case.today < due:
            says = f"{day_text(anchor.promised)} has only just passed; better from {day_text(due)}"
            yield Reason("B4", Level.AMBER, says)
    elif anchor.base is not None:
        opens = calendar.roll(anchor.base + timedelta(days=policy.silence_opens_days))
        if case.today < opens:
            says = f"no date given; call from {day_text(opens)} ({policy.silence_opens_days} days of silence)"
            yield Reason("B5", Level.RED, says, opens)


def _attempts(case: Case) -> Iterator[Reason]:
    tried = attempts(case)
    today = [c for c in case.contacts if c.result in ATTEMPTS and case.day(c.when) == case.today]
    if len(today) >= case.policy.attempts_a_day:
        again = case.calendar.add(case.today, 1)
        yield Reason("B6", Level.RED, f"{len(today)} calls today already; again {day_text(again)}", again)
    elif len(tried) >= case.policy.attempts_a_window:
        yield Reason("B6", Level.AMBER, f"{len(tried)} calls reached nobody: leave one voicemail now")
    word = case.word_at
    mails = [c for c in case.contacts if c.result is Result.VOICEMAIL and (word is None or c.when > word)]
    if len(mails) >= case.policy.voicemails:
        yield Reason("B6", Level.AMBER, f"{len(mails)} voicemails already: leave no further one")


def _no_calls(case: Case, asked: Asked) -> Iterator[Reason]:
    if not case.no_calls:
        return
    if asked.channel is Channel.PHONE:
        yield Reason("B7", Level.RED, "they want no calls: one e-mail instead")
        return
    if any(d < case.today for d in unanswered(case)):
        yield Reason("B7", Level.RED, "one e-mail is enough where they said they would be in contact")
        return
    start = case.anchor.promised or case.anchor.base
    opens = case.calendar.add(start, case.policy.no_calls_days) if start else case.today
    if case.today < opens:
        yield Reason("B7", Level.RED, f"they will be in contact; one e-mail from {day_text(opens)}", opens)


def _agency(case: Case, asked: Asked) -> Iterator[Reason]:
    if case.agency is None or case.app.direct_ok or asked.purpose in TO_REFERENCES:
        return
    if asked.person is not None and asked.person.employer != case.app.agency:
        yield Reason("B9", Level.RED, f"all contact goes through {case.agency.name}")


def _closed(case: Case) -> Iterator[Reason]:
    ours = [c for c in case.contacts if c.direction is Direction.OUT and c.purpose not in TO_REFERENCES]
    closed = case.app.closed_at
    after = [c for c in ours if closed is not None and closed <= c.when]
    word = max((c.when for c in case.contacts if is_word(c)), default=None)
    silent = [c for c in after if word is None or c.when > word]
    if len(silent) >= case.policy.closed_unanswered:
        yield Reason("B10", Level.RED, f"{len(silent)} messages since it closed, no answer: let it rest")
    elif after:
        free = case.day(after[-1].when) + timedelta(days=case.policy.closed_gap_days)
        if case.today < free:
            says = f"closed; last message {day_text(case.day(after[-1].when))}, next from {day_text(free)}"
            yield Reason("B10", Level.RED, says, free)
