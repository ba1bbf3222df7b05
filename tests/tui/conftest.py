"""What every test of the dashboard gets: contained failures fail the test all the same, and styles were read before.

Invariant: a test passes over a contained failure only where it is marked `faulty`, because it causes one on purpose;
it sees the styles that it would see if its app had read them itself.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet


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


@pytest.fixture(autouse=True, scope="session")
def styles_read_once() -> Iterator[None]:
    """Keep what was read of a sheet for the next app: nearly every test starts one, and all read the same sheets."""
    read = Stylesheet._parse_rules
    known: dict[tuple[Any, ...], list[RuleSet]] = {}

    def remembered(sheet: Stylesheet, css: str, **given: Any) -> list[RuleSet]:
        key = (css, *sorted(given.items()), frozenset(sheet._variables.items()))
        if key not in known:
            known[key] = read(sheet, css, **given)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", remembered)
        yield
