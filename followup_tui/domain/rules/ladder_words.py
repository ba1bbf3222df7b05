"""How a step of the ladder says whom to ask, how and why (R7).

Invariant: it says what the records hold and works out no date.
"""

from __future__ import annotations

from datetime import date

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import Purpose, Result
from followup_tui.domain.rules.making import named
from followup_tui.domain.touches import attempts, touched_since_word


def goes_by_mail(case: Case, kind: Purpose) -> bool:
    """Whether a step is written rather than called: as they prefer it, or for a change after a call."""
    if case.by_mail:
        return True
    if kind is not Purpose.SECOND_FOLLOW_UP:
        return False
    return not any(c.result is Result.SENT for c in case.contacts if c.purpose is Purpose.STATUS_CALL)


def says(case: Case, kind: Purpose, *, by_phone: bool) -> str:
    """What to do: "Call Ann Lee (VP Ops) again, and leave a voicemail"."""
    who = named(case.primary, "them")
    if kind is Purpose.CLOSING_NOTE:
        return f"Send {who} a closing note"
    if kind is Purpose.SECOND_FOLLOW_UP:
        return f"Call {who} once more" if by_phone else f"Write to {who} once more"
    tried = len(attempts(case))
    if by_phone and tried:
        last = tried + 1 >= case.policy.attempts_a_window
        return f"Call {who} again" + (", and leave a voicemail" if last else "")
    return f"Call {who}" if by_phone else f"Write to {who}"


def because(case: Case, start: date) -> str:
    """Why: "decision was due Fri 20 Nov"."""
    if case.anchor.promised is None:
        return f"no word since {day_text(start)}"
    return f"decision {'was' if case.is_past(start) else 'is'} due {day_text(start)}"


def facts(case: Case, start: date) -> tuple[tuple[str, str], ...]:
    """What the step rests on, label and value."""
    found = [("last round", day_text(case.round_day or start))]
    if case.promise is not None:
        found.append(("they said", f"“{case.promise.words}”"))
    found.append(("decision date" if case.anchor.promised else "last word", day_text(start)))
    days = touched_since_word(case)
    found.append(("contacts since", ", ".join(day_text(d) for d in days) or "none"))
    if case.slips:
        found.append(("date moved", f"{case.slips} times" if case.slips > 1 else "once"))
    return tuple(found)
