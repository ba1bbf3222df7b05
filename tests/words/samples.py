"""Facts to fill templates with, as the tracker would hand them over."""

from __future__ import annotations

from followup_tui.words.proofreading import combinations
from followup_tui.words.sample_facts import SAMPLE, nested

__all__ = ["FULL", "combinations", "nested", "without"]

FULL = SAMPLE


def without(*names: str) -> dict[str, object]:
    """All sample facts but these, nested."""
    return nested({name: value for name, value in FULL.items() if name not in names})
