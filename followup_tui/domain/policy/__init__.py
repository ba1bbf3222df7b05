"""Every threshold of the rules, each with its accepted range and where its default comes from.

Invariant: no rule holds a number of its own; changing a field here (from the settings file) changes the rule.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from followup_tui.domain.policy.endings import Endings
from followup_tui.domain.policy.number import day, number


class Policy(Endings, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The numbers behind the fourteen rules; `Policy()` holds the defaults.

    Those declared here are about the search as a whole (R2, R6, R11) and count days of the user's own calendar.
    """

    hunt_soft_days: Annotated[int, number(
        1, 10, "your business days without a new lead before one is suggested (R6)",
        "our judgement",
    )] = 3  # fmt: skip
    hunt_firm_days: Annotated[int, number(
        2, 20, "your business days without a new lead after which one is due (R6)",
        "keep applying while waiting (US Department of Labor)",
    )] = 5  # fmt: skip
    pipeline_low: Annotated[int, number(
        1, 10, "live applications below which a lead is due (R6)",
        "0 to 2 poor, 3 to 5 good (Times Herald-Record 2013)",
    )] = 3  # fmt: skip
    pipeline_target: Annotated[int, number(
        2, 30, "live applications below which a lead would help (R6)",
        "at least six live (The Ladders)",
    )] = 6  # fmt: skip
    basket_single_days: Annotated[int, number(
        1, 20, "your business days with a single live application before it is one basket (R11)",
        "our judgement",
    )] = 5  # fmt: skip
    basket_window_days: Annotated[int, number(
        7, 60, "calendar days over which your actions are counted (R11)",
        "our judgement",
    )] = 14  # fmt: skip
    basket_share: Annotated[int, number(
        40, 100, "percent of these actions on one application that make it one basket (R11)",
        "our judgement",
    )] = 60  # fmt: skip
    basket_actions: Annotated[int, number(
        3, 50, "actions from which that share says anything (R11)",
        "our judgement",
    )] = 6  # fmt: skip
    review_weekday: Annotated[int, number(
        0, 6, "weekday of the weekly review, 0 Monday to 6 Sunday (R2)", "our judgement"
    )] = 0  # fmt: skip
    list_rows: Annotated[int, number(
        3, 20, "rows of the Do-next list before the rest is folded", "seven stay readable; our judgement"
    )] = 7  # fmt: skip
    pause_most_days: Annotated[int, number(
        1, 30, "calendar days a holiday from the search may last (R2, R6, R11, R13)", "our judgement"
    )] = 14  # fmt: skip
    pause_from: Annotated[date | None, day(
        "first day of a holiday from the search: advice rests, what is owed does not (R2, R6, R11, R13)",
        "our judgement",
    )] = None  # fmt: skip
    pause_until: Annotated[date | None, day(
        "last day of the holiday from the search (R2, R6, R11, R13)", "our judgement"
    )] = None  # fmt: skip
