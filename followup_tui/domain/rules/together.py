"""Lets one row say what one lead would answer, so that "add a lead" is never asked for three times over (R6, R11).

Invariant: no reminder is lost: each keeps its dates and its id, and those without a row name the one that speaks for
them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.rules.hunting import WHY_NOW

_ONE_ANSWER: Final = (Purpose.HUNT_IDLE, Purpose.PIPELINE_LOW, Purpose.ONE_BASKET)
_STRENGTH: Final = (Status.OVERDUE, Status.DUE, Status.OPEN)


def together(reminders: Iterable[Reminder]) -> tuple[Reminder, ...]:
    """The reminders, in which the strongest of those that one lead would answer says why the others stand too."""
    every = tuple(reminders)
    speaking = [one for one in every if one.kind in _ONE_ANSWER and one.status is not Status.HIDDEN]
    if len(speaking) < 2:
        return every
    first, *others = sorted(speaking, key=_strength)
    reasons = [first.because, *(dict(one.facts)[WHY_NOW] for one in others)]
    told = {first.id: replace(first, because="; ".join(one for one in reasons if one))}
    told |= {one.id: replace(one, within=first.id) for one in others}
    return tuple(told.get(one.id, one) for one in every)


def _strength(one: Reminder) -> tuple[int, int]:
    return _STRENGTH.index(one.status), _ONE_ANSWER.index(one.kind)
