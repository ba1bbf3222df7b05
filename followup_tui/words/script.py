"""A rendered script: the value that words hand to the tracker and the screens.

Invariant: every text in it is complete; a script with an unfilled field is never made.
"""

from __future__ import annotations

import msgspec


class Script(msgspec.Struct, frozen=True, kw_only=True):
    """Words ready to say."""

    name: str
    """Catalogue name: S1."""
    title: str
    points: tuple[str, ...]
    """Talking points in order."""
    voicemail: str = ""
    """The short version for a machine, or empty."""
    missing: tuple[str, ...] = ()
    """Facts that would make it better, each with where to type it in."""
    instead_of: str = ""
    """What is wrong with the user's own template, in whose place the product's stands; or empty."""

    @property
    def text(self) -> str:
        """All points as one text, one paragraph each."""
        return "\n\n".join(self.points)
