"""The rules in words: what each does and protects, and what comes of leaving a reminder undone.

Invariant: no text holds a number of its own; `{field}` and `{field:business day}` are read off the policy, so that what
is said holds for every setting.
"""

from __future__ import annotations

from typing import Any, Final

from followup_tui.domain.policy import Policy
from followup_tui.domain.policy.order import told
from followup_tui.domain.setting import Setting, numbers
from followup_tui.domain.texts.guard import GUARD
from followup_tui.domain.texts.rules import RULEBOOK


class _Count(int):
    """A number that counts something: "2 business days", "1 business day"."""

    def __format__(self, unit: str) -> str:
        return f"{int(self)} {unit}{'' if self == 1 else 's'}" if unit else str(int(self))


def filled(text: str, policy: Policy) -> str:
    """A text with the policy's numbers in it."""
    values: dict[str, Any] = {
        name: _Count(value) if isinstance(value := getattr(policy, name), int) else told(value)
        for name in policy.__struct_fields__
    }
    return text.format_map(values)


def settings_of(rule: str, policy: Policy) -> tuple[Setting, ...]:
    """The settings that a rule, or one of the guard, uses, its own first; the guard's stand there and not with R10."""
    used = [one for one in numbers(policy) if rule in one.rules and not (rule == "R10" and one.rules[-1] in GUARD)]
    return tuple(sorted(used, key=lambda one: one.home != rule))


def title_of(rule: str) -> str:
    """A rule's line: "R7 Phone when the promised date passes", "B1 Room between two contacts"."""
    return f"{rule} {TITLES[rule]}"


TITLES: Final[dict[str, str]] = {
    **{rule: one.title for rule, one in RULEBOOK.items()},
    **{rule: one.title for rule, one in GUARD.items()},
}
"""Every rule, R1 to R14 and B0 to B11, in a few words."""
