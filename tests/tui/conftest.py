"""What every test of the dashboard gets: failures that the dashboard contains are failures of the test all the same.

Invariant: a test passes over a contained failure only where it is marked `faulty`, because it causes one on purpose.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


class _Collected(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture(autouse=True)
def nothing_contained(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test when anything failed inside that the dashboard only told and logged."""
    logger, collected = logging.getLogger("followup_tui.tui"), _Collected()
    logger.addHandler(collected)
    yield
    logger.removeHandler(collected)
    if request.node.get_closest_marker("faulty") is None:
        assert collected.lines == []
