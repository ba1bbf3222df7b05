"""What the rules cost: `python -m tests.bench.rules_cost [COUNT] [OPEN]`, by default 10,000 applications, 500 open.

Each line is the best of several runs in milliseconds of processor time, with the goal beside it. The collector rests
while a run is timed, as it does in the program while it starts.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from msgspec.structs import replace

from followup_tui.domain.calendars import Calendars
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.policy import Policy
from followup_tui.domain.search import Search
from tests.bench.fill import NOW, records
from tests.fakes import RealHolidays

NEW_YORK = "America/New_York"
CALENDARS = Calendars(RealHolidays())


def timed(prepare: Callable[[int], Callable[[], object]], runs: int) -> float:
    """The least milliseconds of what `prepare` returns, which is not timed itself."""
    found: list[float] = []
    for number in range(runs):
        action = prepare(number)
        gc.collect()
        gc.disable()
        start = time.process_time()
        action()
        found.append((time.process_time() - start) * 1000)
        gc.enable()
    return min(found)


def report(what: str, goal: float, spent: float) -> None:
    print(f"{what:<44} {spent:9.3f} ms   goal {goal:g} ms   {'ok' if spent <= goal else 'over'}")


def main(count: int = 10_000, active: int = 500) -> None:
    """Measure and print."""
    search = Search().put(*records(count, active))
    policy = Policy()
    kept = Evaluator(CALENDARS)
    kept.picture(search, policy, NOW, NEW_YORK)

    def from_nothing(_number: int) -> Callable[[], object]:
        return lambda: Evaluator(CALENDARS).picture(search, policy, NOW, NEW_YORK)

    report(f"{count} applications ({active} open) from nothing", 300, timed(from_nothing, 7))

    small = Search().put(*records(active, active))

    def all_open(_number: int) -> Callable[[], object]:
        return lambda: Evaluator(CALENDARS).picture(small, policy, NOW, NEW_YORK)

    report("one open application", 0.2, timed(all_open, 7) / active)
    report("after an edit of one card", 5, timed(Edits(kept, search, policy).edit, 31))
    report("when nothing changed", 5, timed(Edits(kept, search, policy).nothing, 31))
    days = week(search, policy)
    report("at the turn of a day, the easiest of a week", 50, min(days))
    report("at the turn of a day, the dearest of a week", 50, max(days))


def week(search: Search, policy: Policy) -> list[float]:
    """The least milliseconds of the turn of each day of a week, lived through several times."""
    lives = []
    for _ in range(5):
        look = partial(Evaluator(CALENDARS).picture, search, policy, tz=NEW_YORK)
        look(NOW)
        lives.append([timed(partial(turn, look, day), 1) for day in range(1, 8)])
    return [min(many) for many in zip(*lives, strict=True)]


def turn(look: Callable[[datetime], object], day: int, _number: int) -> Callable[[], object]:
    return partial(look, NOW + timedelta(days=day))


class Edits:
    """One evaluator taken from edit to edit."""

    def __init__(self, kept: Evaluator, search: Search, policy: Policy) -> None:
        self.kept, self.search, self.policy = kept, search, policy
        self.now = NOW

    def nothing(self, _number: int) -> Callable[[], object]:
        return lambda: self.kept.picture(self.search, self.policy, self.now, NEW_YORK)

    def edit(self, number: int) -> Callable[[], object]:
        everything = list(self.search.applications.values())
        chosen = everything[number * 37 % len(everything)]
        self.search = self.search.put(replace(chosen, notes=f"edit {number}"))
        return self.nothing(number)


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
