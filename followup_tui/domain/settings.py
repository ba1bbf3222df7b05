"""What the user set: who they are, where they are, the policy's numbers and the keys.

Invariant: `Settings()` works as it stands; a settings file only names what differs.
"""

from __future__ import annotations

import msgspec

from followup_tui.domain.policy import Policy


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The job seeker, as they introduce themselves in scripts and notes."""

    name: str = ""
    """First and last name, as said on the telephone."""
    phone: str = ""
    email: str = ""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings with their defaults."""

    me: Profile = Profile()
    tz: str | None = None
    """The user's zone (IANA name); None = the system's."""
    country: str | None = None
    """Two-letter country for new employers; None = guessed from the zone, else US."""
    policy: Policy = Policy()
    keys: dict[str, str] = {}
    """Command id → key or comma-separated keys, to remap."""
    bell: bool = True
    """Whether something newly overdue rings the terminal bell."""
