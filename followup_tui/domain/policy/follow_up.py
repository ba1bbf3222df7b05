"""The numbers of thanking, asking, calling and waiting: R1, R3 to R5, R7, R9 and R10.

Invariant: unless a field says otherwise, it counts business days of the employer.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from followup_tui.domain.policy.number import number


class FollowUp(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When what is owed to an employer opens and falls due."""

    thank_you_days: Annotated[int, number(
        1, 5, "days after the interview by which a thank-you is due (R4)",
        "the rule; a quarter of managers want it in hand within 2 days (CareerBuilder 2005)",
    )] = 2  # fmt: skip
    thank_you_rest_minutes: Annotated[int, number(
        0, 240, "minutes after an interview before a thank-you opens (R4)",
        "not the minute you leave (TU Delft career centre)",
    )] = 30  # fmt: skip
    thank_you_best_hours: Annotated[int, number(
        1, 48, "clock hours within which a thank-you is best sent (R4)",
        "24 hours is the usual advice of university career centres",
    )] = 24  # fmt: skip
    thank_you_merge_days: Annotated[int, number(
        1, 20, "days late after which a thank-you is better merged into a follow-up (R4)",
        "our judgement",
    )] = 5  # fmt: skip
    thank_you_letter_days: Annotated[int, number(
        1, 15, "days that a decision must be away for a handwritten thank-you to come in time (R4)",
        "handwritten is an extra to the e-mail (Robert Half 2017); our judgement",
    )] = 5  # fmt: skip
    decision_date_days: Annotated[int, number(
        1, 5, "days after the interview to ask when they decide (R1)",
        "asked in the thank-you note, so due with it",
    )] = 2  # fmt: skip
    reference_alert_days: Annotated[int, number(
        0, 5, "days after an interview to warn the references (R5)",
        "same day to a day or two before the call (CNBC 2019; careerusa.org)",
    )] = 1  # fmt: skip
    reference_realert_days: Annotated[int, number(
        7, 365, "calendar days after which a warning to a reference has gone stale (R5)",
        "our judgement",
    )] = 90  # fmt: skip
    reference_load: Annotated[int, number(
        1, 10, "warnings one reference may get before somebody else is suggested (R5)",
        "3 to 5 references, not overloaded (NDSU, MSU career networks)",
    )] = 3  # fmt: skip
    reference_load_days: Annotated[int, number(
        7, 90, "calendar days over which the warnings one reference got are counted (R5)",
        "our judgement",
    )] = 30  # fmt: skip
    reference_thanks_days: Annotated[int, number(
        1, 10, "days to thank a reference after they were rung or the outcome is known (R5)",
        "the rule",
    )] = 2  # fmt: skip
    reference_outcome_days: Annotated[int, number(
        1, 20, "days to tell an already thanked reference the outcome (R5)",
        "the rule",
    )] = 5  # fmt: skip
    call_opens_days: Annotated[int, number(
        1, 5, "days after the promised date when a call is first in order (R7, B4)",
        "1 to 2 days after the date (Indeed; University at Buffalo)",
    )] = 1  # fmt: skip
    call_due_days: Annotated[int, number(
        1, 7, "days after the promised date when the call is due (R7, B4)",
        "2 business days (Purdue); others give 2 days to a week",
    )] = 2  # fmt: skip
    silence_opens_days: Annotated[int, number(
        3, 21, "calendar days of silence, no date given, when a call is first in order (R7, B5)",
        "the rule: seven to ten days",
    )] = 7  # fmt: skip
    silence_due_days: Annotated[int, number(
        4, 28, "calendar days of silence, no date given, when the call is due (R7)",
        "the rule: seven to ten days",
    )] = 10  # fmt: skip
    second_days: Annotated[int, number(
        3, 10, "days from the first follow-up to the second (R7)",
        "a week apart (Georgetown, Buffalo, USC career centres)",
    )] = 5  # fmt: skip
    closing_days: Annotated[int, number(
        5, 20, "days from the second follow-up to the closing note (R7)",
        "Georgetown's 1, 2, 4 weeks pattern",
    )] = 10  # fmt: skip
    suggest_close_days: Annotated[int, number(
        5, 30, "days of silence after the closing note before closing is suggested (R7)",
        "10 days of silence is a write-off (careercanopy.ai)",
    )] = 10  # fmt: skip
    callback_grace_days: Annotated[int, number(
        0, 3, "days around the date they asked for on which a call is theirs, not a touch (B0)",
        "our judgement",
    )] = 1  # fmt: skip
    reply_days: Annotated[int, number(
        1, 3, "days to answer a message of theirs (R10)",
        "24 hours is expected (Boston Globe Job Doc)",
    )] = 1  # fmt: skip
    hold_check_days: Annotated[int, number(
        5, 60, "days between checks on a position on hold (R9)",
        "our judgement",
    )] = 20  # fmt: skip
    hold_checks: Annotated[int, number(
        1, 6, "checks on a position on hold before closing is suggested (R9)",
        "our judgement",
    )] = 3  # fmt: skip
    patience_days: Annotated[int, number(
        7, 90, "days from interview to decision that are usual where nothing more is known (R9)",
        "24 days: NACE 2012 to 2023, Glassdoor 2017 (23.8)",
    )] = 24  # fmt: skip
    patience_far: Annotated[int, number(
        2, 5, "times the usual wait beyond which an application counts as unlikely (R9)",
        "our judgement",
    )] = 2  # fmt: skip
    patience_slips: Annotated[int, number(
        1, 5, "moved dates after which patience is advised and one more lead is wanted (R9, R6)",
        "our judgement",
    )] = 2  # fmt: skip
