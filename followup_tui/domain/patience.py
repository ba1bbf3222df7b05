"""R9: how long the waiting is beside what is usual, so that a slow decision is not taken for a no.

Invariant: it only ever informs; nothing here makes a reminder, and what it says follows from dates on record.
"""

from __future__ import annotations

from datetime import date

import msgspec

from followup_tui.domain.case import Case
from followup_tui.domain.guard.verdict import day_text
from followup_tui.domain.records import Column
from followup_tui.domain.waits import by_industry, by_place

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Patience(msgspec.Struct, frozen=True, kw_only=True):
    """One waiting, measured."""

    day: int
    """Calendar days since the last round."""
    typical: int
    """Calendar days that are usual."""
    source: str
    """Where that is usual, and who says so: "government; NACE 2012, from interview to offer"."""
    slips: int
    """How often they moved their date (R1.2)."""
    is_far: bool
    """Whether it lasts so long that it counts as unlikely (`patience_far`)."""
    advice: str
    """What to make of it, in one line, or empty: "two days late is normal; your call opens Tue 1 Dec"."""

    @property
    def says(self) -> str:
        """How far the waiting is: "day 18 of about 24"."""
        return f"day {self.day} of about {self.typical}"

    @property
    def line(self) -> str:
        """That, and what to make of it."""
        return f"{self.says}; {self.advice}" if self.advice else self.says

    @property
    def short(self) -> str:
        """The same for a card: "day 18 · about 24"."""
        return f"day {self.day} · unlikely, a bonus" if self.is_far else f"day {self.day} · about {self.typical}"


def patience(case: Case) -> Patience | None:
    """The waiting for a decision about a case.

    None where none is waited for: before any round and before a further one, on hold, with an offer, and at the end.
    """
    if case.round_day is None or case.coming or case.on_hold:
        return None
    if not case.is_open or case.app.column is Column.OFFER:
        return None
    typical, source = usual(case)
    day = (case.today - case.round_day).days
    is_far = day > typical * case.policy.patience_far
    return Patience(
        day=day, typical=typical, source=source, slips=case.slips, is_far=is_far, advice=_advice(case, is_far=is_far)
    )


def usual(case: Case) -> tuple[int, str]:
    """The days that are usual at this employer, and where they come from."""
    house = case.employer
    found = by_industry(house.industry) if house.industry else None
    found = found or by_place(house.country, house.subdiv)
    if found is None:
        return case.policy.patience_days, "all employers; NACE 2012 to 2023, Glassdoor 2017"
    return found.days, f"{found.where}; {found.source}"


def _advice(case: Case, *, is_far: bool) -> str:
    said: list[str] = []
    if is_far:
        said.append("treat it as unlikely, keep it as a bonus")
    elif late := just_passed(case):
        said.append(late)
    if case.slips >= case.policy.patience_slips:
        said.append(f"they moved the date {_times(case.slips)}: hiring runs late, so wait kindly and add one more lead")
    return "; ".join(said)


def just_passed(case: Case) -> str:
    """What to say while the promised day has only just passed; empty at any other time."""
    end = case.anchor.promised
    if end is None or not end < case.today < case.calendar.add(end, case.policy.call_due_days):
        return ""
    late = (case.today - end).days
    count = _NUMBERS[late] if late < len(_NUMBERS) else str(late)
    return f"{count} day{' late is' if late == 1 else 's late is'} normal; {_call(case, end)}"


def _call(case: Case, end: date) -> str:
    opens = case.calendar.add(end, case.policy.call_opens_days)
    due = case.calendar.add(end, case.policy.call_due_days)
    return f"your call opens {day_text(opens)}" if case.today < opens else f"your call is due {day_text(due)}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
