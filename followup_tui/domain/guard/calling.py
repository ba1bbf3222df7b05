"""Calls that reach nobody: how many in a day, when to leave a voicemail, and how many of these (B6).

Invariant: only red names a date; a voicemail is advised against, never forbidden.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup_tui.domain.case import Case
from followup_tui.domain.guard.verdict import Level, Reason, day_text
from followup_tui.domain.kinds import ATTEMPTS
from followup_tui.domain.records import Contact, Result
from followup_tui.domain.reminders import Step
from followup_tui.domain.touches import attempts


def tries(case: Case) -> Iterator[Reason]:
    """B6: two calls a day and three in a wait that reach nobody, then one voicemail."""
    tried = attempts(case)
    today = [c for c in case.contacts if c.result in ATTEMPTS and case.day(c.when) == case.today]
    if len(today) >= case.policy.attempts_a_day:
        again = case.calendar.add(case.today, 1)
        yield Reason("B6", Level.RED, f"{len(today)} calls today already; again {day_text(again)}", again,
                     (Step("again", case.today, 1, "business days", again),))  # fmt: skip
    elif len(tried) >= case.policy.attempts_a_window:
        yield Reason("B6", Level.AMBER, f"{len(tried)} calls reached nobody: leave one voicemail now")


def voicemails(case: Case) -> Iterator[Reason]:
    """B6: two voicemails in a wait at most, some days apart."""
    word = case.word_at
    left = [c for c in case.contacts if _is_voicemail(c) and (word is None or c.when > word)]
    if len(left) >= case.policy.voicemails:
        yield Reason("B6", Level.AMBER, f"{len(left)} voicemails already: leave no further one")
        return
    last = max((case.day(c.when) for c in case.house_contacts if _is_voicemail(c)), default=None)
    if last is None:
        return
    free = case.calendar.add(last, case.policy.voicemail_gap_days)
    if case.today < free:
        says = f"voicemail left {day_text(last)}; leave no further one before {day_text(free)}"
        step = Step("the next one", last, case.policy.voicemail_gap_days, "business days", free, "voicemail_gap_days")
        yield Reason("B6", Level.AMBER, says, steps=(step,))


def _is_voicemail(contact: Contact) -> bool:
    return contact.result is Result.VOICEMAIL
