"""Which numbers of the rules must follow one another, and what each accepts beside the others.

Invariant: a policy without a contradiction never asks for a thing to be due before it opens, nor for a firm word
before a soft one; what a setting accepts here is what is enforced.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, Final, NamedTuple

import msgspec

from followup_tui.domain.policy import Policy


class Pair(NamedTuple):
    """Two settings of which the first may not be more than the other."""

    low: str
    high: str
    apart: bool = False
    """True: it must be less."""


PAIRS: Final = (
    Pair("call_opens_days", "call_due_days"),
    Pair("silence_opens_days", "silence_due_days"),
    Pair("offer_now_days", "offer_decide_days"),
    Pair("severe_days", "exploding_days", apart=True),
    Pair("reply_opens_days", "reply_to_no_days"),
    Pair("reply_to_no_days", "feedback_days"),
    Pair("hunt_soft_days", "hunt_firm_days", apart=True),
    Pair("pipeline_low", "pipeline_target"),
    Pair("calls_from", "morning_from"),
    Pair("morning_from", "morning_to", apart=True),
    Pair("morning_to", "afternoon_from"),
    Pair("afternoon_from", "afternoon_to", apart=True),
    Pair("afternoon_to", "calls_to"),
)
"""What opens before it is due, what is soft before it is firm, and the hours of a day in their order."""

NEIGHBOURS: Final[dict[str, str]] = {"pause_from": "pause_until", "pause_until": "pause_from"}
"""Settings that are set together or not at all."""


class Accepted(NamedTuple):
    """What one setting accepts, the others as they are."""

    low: Any
    """The least value; None = any."""
    high: Any
    """The most; None = any."""
    because: tuple[str, ...] = ()
    """The settings that narrow it."""


def accepted(policy: Policy, name: str) -> Accepted:
    """What a setting of the policy accepts beside the others, by its name without "policy."."""
    low, high = _declared(name)
    because: list[str] = []
    for other, floor in _floors(policy, name):
        if low is None or floor > low:
            low = floor
            because.append(other)
    for other, ceiling in _ceilings(policy, name):
        if high is None or ceiling < high:
            high = ceiling
            because.append(other)
    return Accepted(low, high, tuple(dict.fromkeys(because)))


def wanted(policy: Policy | None, name: str) -> str:
    """What a setting accepts, in words: "a whole number from 1 to 4, as hunt_firm_days is 5".

    Without a policy, what it accepts whatever the others are.
    """
    low, high, because = accepted(policy, name) if policy is not None else Accepted(*_declared(name))
    default = getattr(Policy(), name)
    kind = "a time of day" if isinstance(default, time) else "a whole number" if default is not None else "a date"
    if high is None:
        return f"{kind} such as 2026-12-24"
    says = f"{kind} from {told(low)} to {told(high)}" if low != high else f"{told(low)} and nothing else"
    says = says if low is not None else f"{kind} up to {told(high)}"
    given = " and ".join(f"{one} is {told(getattr(policy, one))}" for one in because)
    return f"{says}, as {given}" if given else says


def contradiction(policy: Policy, given: Collection[str] = ()) -> str:
    """What is wrong between the numbers, as one line naming the setting and what it accepts; empty = nothing.

    `given` names those just set, which are blamed first, then those that differ from the default.
    """
    for name, other in NEIGHBOURS.items():
        if getattr(policy, name) is None and getattr(policy, other) is not None:
            return f"policy.{name} and policy.{other} belong together: set both, or neither"
    usual = Policy()
    suspects = [name for name in policy.__struct_fields__ if getattr(policy, name) != getattr(usual, name)]
    suspects.sort(key=lambda name: name not in given)
    for name in suspects:
        low, high, _ = accepted(policy, name)
        if not _fits(getattr(policy, name), low, high) and _fits(low, None, high):
            return f"policy.{name} must be {wanted(policy, name)}"
    for low, high, apart in PAIRS:
        if not _fits(getattr(policy, low), None, _step(getattr(policy, high), -apart)):
            return f"policy.{low} must be {'less' if apart else 'no more'} than policy.{high}"
    return ""


def _fits(value: Any, low: Any, high: Any) -> bool:
    return value is None or ((low is None or low <= value) and (high is None or value <= high))


def told(value: object) -> str:
    """A value as it is typed and shown: 5, 09:30, 2026-12-24, yes; "none" for nothing."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, time):
        return f"{value:%H:%M}" if not value.second else f"{value:%H:%M:%S}"
    return "none" if value is None else str(value)


def _declared(name: str) -> tuple[Any, Any]:
    default = getattr(Policy(), name)
    if isinstance(default, time):
        return time(0), time(23, 59)
    meta = meta_of(name)
    return meta.ge, meta.le


def meta_of(name: str) -> msgspec.Meta:
    """What is declared of a setting of the policy."""
    return _metas()[name]


@cache
def _metas() -> dict[str, msgspec.Meta]:
    return {one.name: one.type.__metadata__[0] for one in msgspec.structs.fields(Policy)}


def _floors(policy: Policy, name: str) -> list[tuple[str, Any]]:
    """What a setting may not be less than, each with the setting that says so."""
    found = [
        (pair.low, _step(getattr(policy, pair.low), 1) if pair.apart else getattr(policy, pair.low))
        for pair in PAIRS
        if pair.high == name
    ]
    if name == "pause_until" and policy.pause_from is not None:
        found.append(("pause_from", policy.pause_from))
    return found


def _ceilings(policy: Policy, name: str) -> list[tuple[str, Any]]:
    """What a setting may not be more than, each with the setting that says so."""
    found = [
        (pair.high, _step(getattr(policy, pair.high), -1) if pair.apart else getattr(policy, pair.high))
        for pair in PAIRS
        if pair.low == name
    ]
    if name == "pause_from" and policy.pause_until is not None:
        found.append(("pause_until", policy.pause_until))
    if name == "pause_until" and policy.pause_from is not None:
        last = policy.pause_from + timedelta(days=policy.pause_most_days - 1)
        found.append(("pause_most_days", last))
    return found


def _step(value: Any, by: int) -> Any:
    """The next value up or down: one more, or a minute later; the day's ends are kept."""
    if not isinstance(value, time):
        return value + by
    moved = datetime.combine(date(2000, 1, 2), value) + timedelta(minutes=by)
    return moved.time() if moved.day == 2 else value
