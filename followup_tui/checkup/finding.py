"""What a checkup finds, as one value for the screen, for programs and for a report.

Invariant: a finding that is not in order says what to do.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator

import msgspec

from followup_tui.errors import FollowupError


class Health(enum.StrEnum):
    """How something was found."""

    OK = "ok"
    WARN = "warn"
    """It works, but something may go wrong or is missing."""
    FAIL = "fail"
    """It does not work."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was looked at."""

    name: str
    """What was looked at, in a word or two."""
    health: Health = Health.OK
    says: str
    """What was found, in one line; may hold what the user typed, so only a screen of theirs shows it."""
    todo: str = ""
    """What to do about it, or empty."""
    code: int = 0
    """The exit code that a command which fails on it ends with; 0 = none does."""


def worst_code(findings: tuple[Finding, ...]) -> int:
    """The exit code of a checkup: that of the first thing that fails, 0 when nothing does."""
    return next((one.code for one in findings if one.health is Health.FAIL), 0)


def looked_at(name: str, look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """What looking finds, where a look that itself fails is a finding too."""
    try:
        yield from look()
    except FollowupError as error:
        yield Finding(name=name, health=Health.FAIL, says=str(error), todo="see the line above", code=error.exit_code)
    except Exception as error:  # a checkup has to end with the other findings
        says = f"could not be looked at ({type(error).__name__})"
        yield Finding(name=name, health=Health.WARN, says=says, todo="report it, with followup doctor --bundle")
