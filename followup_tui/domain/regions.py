"""What the working days of a country or state are asked of.

Invariant: an answer depends on nothing but what was asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol


class RegionDays(Protocol):
    """The days off of one country or state in one year."""

    @property
    def weekend(self) -> frozenset[int]:
        """Weekdays that are off, Monday = 0."""
        ...

    @property
    def holidays(self) -> Mapping[date, str]:
        """Public holidays with their names, observed ones included."""
        ...


class RegionSource(Protocol):
    """Knows the days off of countries."""

    def region(self, country: str, subdiv: str | None, year: int) -> RegionDays:
        """The days off of one year; raises `BadInputError` for an unknown country or subdivision."""
        ...
