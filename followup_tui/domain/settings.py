"""What the user set: who they are, where they are, the policy's numbers and the keys.

Invariant: `Settings()` works as it stands; a settings file only names what differs.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from followup_tui.domain.policy import Policy


def about(says: str, accepts: str) -> msgspec.Meta:
    """What a personal setting is, and what it accepts, in words."""
    return msgspec.Meta(description=says, extra={"accepts": accepts})


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The job seeker, as they introduce themselves in scripts and notes."""

    name: Annotated[str, about("first and last name, as said on the telephone", "any text")] = ""
    phone: Annotated[str, about("your number, said twice in a voicemail", "any text")] = ""
    email: Annotated[str, about("your address, for notes", "any text")] = ""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings with their defaults."""

    me: Profile = Profile()
    tz: Annotated[str | None, about("your zone; none = that of this machine", "a zone such as Europe/Berlin")] = None
    country: Annotated[str | None, about(
        "your country, for your own working days and new employers; none = by the zone, else US",
        "two letters such as US",
    )] = None  # fmt: skip
    policy: Policy = Policy()
    keys: dict[str, str] = {}
    """Command id → key or comma-separated keys, to remap."""
    bell: Annotated[bool, about("whether something newly overdue rings the terminal bell", "yes or no")] = True
