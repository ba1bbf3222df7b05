"""What was answered in a form, beside what it opened with.

Invariant: every answer is text ("yes" for a ticked box), so that drafts, comparison and use-cases read one thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from followup_tui.errors import BadInputError

YES: Final = "yes"
"""The answer of a ticked box; an empty one is the empty text."""

OVERRIDE: Final = "override"
"""Id of the field for the reason to go on against advice; every form has it, out of sight until it is needed."""


class FieldError(BadInputError):
    """One field cannot be used as it stands."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        """Id of the field to go to."""


def was(name: str) -> str:
    """The name under which a draft keeps the answer that a field opened with."""
    return f"{name} was"


class Form:
    """What stands in a form now, beside what stood there at first."""

    def __init__(self, now: Mapping[str, str], first: Mapping[str, str]) -> None:
        self.now = dict(now)
        self.first = dict(first)

    @property
    def is_dirty(self) -> bool:
        """Whether anything differs from what the form opened with."""
        return any(self.now[name] != self.first.get(name, "") for name in self.now)

    @property
    def typed(self) -> dict[str, str]:
        """The answers that differ from the first ones, and those, as a draft keeps them."""
        changed = [name for name in self.now if self.now[name] != self.first.get(name, "")]
        return {name: self.now[name] for name in changed} | {was(name): self.first.get(name, "") for name in changed}

    def text(self, name: str) -> str:
        """The answer without outer blanks; empty for a field the form does not have."""
        return self.now.get(name, "").strip()

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines of an answer that hold anything."""
        return tuple(line.strip() for line in self.now.get(name, "").splitlines() if line.strip())

    @property
    def override(self) -> str:
        """The reason to go on against advice, or empty."""
        return self.text(OVERRIDE)

    def flag(self, name: str) -> bool:
        """Whether a box is ticked."""
        return self.now.get(name) == YES

    def changed(self, name: str) -> str | None:
        """The answer if it differs from the first one, else None: leave the record as it is."""
        return self.text(name) if self.now.get(name) != self.first.get(name) else None

    def needed(self, name: str, otherwise: str) -> str:
        """The answer; raises `FieldError` with the given line when it is empty."""
        if not (found := self.text(name)):
            raise FieldError(name, otherwise)
        return found
