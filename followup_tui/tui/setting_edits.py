"""The numbers of the rules while they are being changed: what stands in the file, and what is edited but not saved.

Invariant: the edited settings are valid at every moment, so that they can always be tried out and saved.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from msgspec.structs import replace

from followup_tui.domain.policy.order import NEIGHBOURS, told
from followup_tui.domain.setting import PREFIX, Setting, number, numbers
from followup_tui.domain.settings import Settings
from followup_tui.errors import BadDataError, FollowupError
from followup_tui.system.settings import changed

MINUTES: Final = 15
"""Minutes by which an hour is moved at a time."""


class Edits:
    """Settings being changed; names of numbers are without "policy."."""

    def __init__(self, settings: Settings, today: date) -> None:
        """`today` is the user's date, with which a holiday from the search begins."""
        self.saved = settings
        self.edited = settings
        self._today = today

    def numbers(self) -> tuple[Setting, ...]:
        """All numbers as edited, in the order of the rules."""
        return numbers(self.edited.policy)

    def number(self, name: str) -> Setting:
        """One number as edited."""
        return number(self.edited.policy, name)

    def is_changed(self, name: str) -> bool:
        """Whether it is edited and not saved."""
        return bool(getattr(self.edited.policy, name) != getattr(self.saved.policy, name))

    @property
    def changes(self) -> dict[str, str]:
        """What is not saved yet: key → value as typed, an empty one for none."""
        names = (name for name in self.edited.policy.__struct_fields__ if self.is_changed(name))
        return {PREFIX + name: _typed(getattr(self.edited.policy, name)) for name in names}

    def step(self, name: str, by: int) -> None:
        """Make it so many steps more or less, within what it accepts; raises `BadDataError` at the end of that."""
        one = self.number(name)
        wanted = _moved(one.value, by) if one.value is not None else self._today
        least = wanted if one.low is None else max(wanted, one.low)
        nearest = least if one.high is None else min(least, one.high)
        if nearest == one.value:
            raise BadDataError(f"{one.name} must be {one.accepts}")
        self.type(name, told(nearest))

    def type(self, name: str, text: str) -> None:
        """Give it the value typed, its default for none; raises `BadDataError` naming what it accepts."""
        changes = {PREFIX + name: text.strip()}
        other = NEIGHBOURS.get(name)
        if other is not None and (not text.strip() or getattr(self.edited.policy, other) is None):
            changes[PREFIX + other] = text.strip()
        self.edited = changed(self.edited, changes)

    def reset(self, name: str) -> None:
        """Bring its default back; raises `BadDataError` where the others do not allow it."""
        self.type(name, "")

    def reset_all(self) -> None:
        """Bring back all defaults."""
        self.edited = replace(self.edited, policy=Settings().policy)

    def bring_back(self, changes: Mapping[str, str]) -> bool:
        """Edit again what was left unsaved; False when it is no longer valid, and nothing is changed then."""
        try:
            self.edited = changed(self.edited, {key: text for key, text in changes.items() if key.startswith(PREFIX)})
        except FollowupError:
            return False
        return True

    def adopt(self, settings: Settings) -> None:
        """Go on from settings that were saved elsewhere; the edited numbers stay."""
        self.saved, self.edited = settings, replace(settings, policy=self.edited.policy)


def _typed(value: object) -> str:
    return "" if value is None else told(value)


def _moved(value: int | time | date, by: int) -> int | time | date:
    if isinstance(value, time):
        day = datetime.combine(date(2000, 1, 2), value) + timedelta(minutes=MINUTES * by)
        return day.time() if day.day == 2 else time(0) if by < 0 else time(23, 59)
    return value + timedelta(days=by) if isinstance(value, date) else value + by
