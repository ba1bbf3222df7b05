"""Every setting as one value: what it sets, what it is, what it accepts, which rules use it, and on what evidence.

Invariant: whatever lists, explains or edits a setting reads it here, and here it is read off the types that enforce
it, so that no text can differ from what holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from followup_tui.domain.policy import Policy
from followup_tui.domain.policy.order import accepted, meta_of, told, wanted
from followup_tui.domain.settings import Profile, Settings

PREFIX: Final = "policy."
"""Begins the key of every number of the rules."""

PROGRAM: Final = ""
"""Groups the numbers that belong to no rule."""

DAYS: Final = "Days are business days of the employer unless it says otherwise."
"""What holds for all numbers of the rules."""

_RULES: Final = re.compile(r"\s*\(((?:[RBT]\d+(?:, )?)+)\)$")
_GUARD: Final = "R10"
"""The rule whose guard B0 to B11 are."""


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """One setting, the others as they are."""

    key: str
    """As it is typed and stands in the file, dotted: "policy.touch_gap_days"."""
    value: Any
    default: Any
    low: Any = None
    """The least it accepts; None = there is none."""
    high: Any = None
    """The most it accepts; None = there is none."""
    accepts: str
    """What it accepts, in words: "a whole number from 2 to 15"."""
    says: str
    """What it sets, in one line."""
    rules: tuple[str, ...] = ()
    """The rules that use it: R1 to R14, and B0 to B11 and T16 of the contact guard."""
    evidence: str = ""
    """Where the default comes from."""

    @property
    def name(self) -> str:
        """The key without "policy."."""
        return self.key.removeprefix(PREFIX)

    @property
    def home(self) -> str:
        """The rule under which it is listed: the first that uses it."""
        return self.rules[0] if self.rules else PROGRAM

    @property
    def is_default(self) -> bool:
        """Whether it is as it came."""
        return bool(self.value == self.default)

    @property
    def unit(self) -> str:
        """What is counted where the text does not say: "business days of the employer"; empty where it does."""
        plain = self.name.endswith("_days") and "calendar" not in self.says and "your" not in self.says
        return "business days of the employer" if plain and self.home != PROGRAM else ""

    @property
    def bounds(self) -> str:
        """The range, short: "2–15"; empty where there is none."""
        return f"{told(self.low)}–{told(self.high)}" if self.low is not None and self.high is not None else ""


def number(policy: Policy, name: str) -> Setting:
    """One number of the rules, by its name without "policy."."""
    meta = meta_of(name)
    description = meta.description or ""
    found = _RULES.search(description)
    rules = tuple(found[1].split(", ")) if found else ()
    if rules and all(not one.startswith("R") for one in rules):
        rules = (_GUARD, *rules)
    low, high, _ = accepted(policy, name)
    return Setting(
        key=PREFIX + name,
        value=getattr(policy, name),
        default=getattr(Policy(), name),
        low=low,
        high=high,
        accepts=wanted(policy, name),
        says=_RULES.sub("", description),
        rules=rules,
        evidence=(meta.extra or {}).get("evidence", ""),
    )


def numbers(policy: Policy) -> tuple[Setting, ...]:
    """Every number of the rules, in the order of the rules and, within one, as declared."""
    found = [number(policy, name) for name in Policy.__struct_fields__]
    return tuple(sorted(found, key=lambda one: int(one.home[1:] or 99)))


def personal(settings: Settings) -> tuple[Setting, ...]:
    """The settings about the user and the program, the keys that were moved last."""
    made = [*_fields(settings.me, Profile(), "me."), *_fields(settings, Settings(), "")]
    for command, keys in settings.keys.items():
        made.append(
            Setting(key=f"keys.{command}", value=keys, default=None, accepts="keys such as x or ctrl+x",
                    says="the keys of this command")
        )  # fmt: skip
    return tuple(made)


def every(settings: Settings) -> tuple[Setting, ...]:
    """All settings: the personal ones, then the numbers of the rules."""
    return (*personal(settings), *numbers(settings.policy))


def by_rule(settings: Iterable[Setting]) -> Iterator[tuple[str, list[Setting]]]:
    """The numbers under the rule at home, in their order."""
    groups: dict[str, list[Setting]] = {}
    for one in settings:
        groups.setdefault(one.home, []).append(one)
    yield from groups.items()


def _fields(given: Profile | Settings, usual: Profile | Settings, prefix: str) -> Iterator[Setting]:
    for one in msgspec.structs.fields(given):
        for meta in getattr(one.type, "__metadata__", ()):
            yield Setting(
                key=prefix + one.name,
                value=getattr(given, one.name),
                default=getattr(usual, one.name),
                accepts=(meta.extra or {}).get("accepts", ""),
                says=meta.description or "",
            )
