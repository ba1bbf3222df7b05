"""Every threshold of the rules, each with its accepted range and where its default comes from.

Invariant: no rule holds a number of its own; changing a field here (from the settings file) changes the rule.
Unless a field says otherwise, a number counts business days of the employer.
"""

from __future__ import annotations

from datetime import time
from typing import Annotated

import msgspec


def _number(low: int, high: int, says: str, evidence: str) -> msgspec.Meta:
    return msgspec.Meta(ge=low, le=high, description=says, extra={"evidence": evidence})


class Policy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The numbers behind the fourteen rules; `Policy()` holds the defaults."""

    thank_you_days: Annotated[
        int,
        _number(
            1,
            5,
            "days after the interview by which a thank-you is due (R4)",
            "the rule; a quarter of managers want it in hand within 2 days (CareerBuilder 2005)",
        ),
    ] = 2
    thank_you_rest_minutes: Annotated[
        int,
        _number(
            0,
            240,
            "minutes after an interview before a thank-you opens (R4)",
            "not the minute you leave (TU Delft career centre)",
        ),
    ] = 30
    thank_you_best_hours: Annotated[
        int,
        _number(
            1,
            48,
            "clock hours within which a thank-you is best sent (R4)",
            "24 hours is the usual advice of university career centres",
        ),
    ] = 24
    thank_you_merge_days: Annotated[
        int,
        _number(1, 20, "days late after which a thank-you is better merged into a follow-up (R4)", "our judgement"),
    ] = 5
    decision_date_days: Annotated[
        int,
        _number(
            1, 5, "days after the interview to ask when they decide (R1)", "asked in the thank-you note, so due with it"
        ),
    ] = 2
    reference_alert_days: Annotated[
        int,
        _number(
            0,
            5,
            "days after an interview to warn the references (R5)",
            "same day to a day or two before the call (CNBC 2019; careerusa.org)",
        ),
    ] = 1
    reference_realert_days: Annotated[
        int,
        _number(7, 365, "calendar days after which a warning to a reference has gone stale (R5)", "our judgement"),
    ] = 90
    reference_load: Annotated[
        int,
        _number(
            1,
            10,
            "warnings one reference may get in 30 calendar days (R5)",
            "3 to 5 references, not overloaded (NDSU, MSU career networks)",
        ),
    ] = 3
    reference_thanks_days: Annotated[
        int,
        _number(1, 10, "days to thank a reference after they were rung or the outcome is known (R5)", "the rule"),
    ] = 2
    reference_outcome_days: Annotated[
        int,
        _number(1, 20, "days to tell an already thanked reference the outcome (R5)", "the rule"),
    ] = 5
    call_opens_days: Annotated[
        int,
        _number(
            1,
            5,
            "days after the promised date when a call is first in order (R7)",
            "1 to 2 days after the date (Indeed; University at Buffalo)",
        ),
    ] = 1
    call_due_days: Annotated[
        int,
        _number(
            1,
            7,
            "days after the promised date when the call is due (R7)",
            "2 business days (Purdue); others give 2 days to a week",
        ),
    ] = 2
    silence_opens_days: Annotated[
        int,
        _number(
            3,
            21,
            "calendar days of silence, no date given, when a call is first in order (R7)",
            "the rule: seven to ten days",
        ),
    ] = 7
    silence_due_days: Annotated[
        int,
        _number(
            4, 28, "calendar days of silence, no date given, when the call is due (R7)", "the rule: seven to ten days"
        ),
    ] = 10
    second_days: Annotated[
        int,
        _number(
            3,
            10,
            "days from the first follow-up to the second (R7)",
            "a week apart (Georgetown, Buffalo, USC career centres)",
        ),
    ] = 5
    closing_days: Annotated[
        int,
        _number(5, 20, "days from the second follow-up to the closing note (R7)", "Georgetown's 1, 2, 4 weeks pattern"),
    ] = 10
    suggest_close_days: Annotated[
        int,
        _number(
            5,
            30,
            "days of silence after the closing note before closing is suggested (R7)",
            "10 days of silence is a write-off (careercanopy.ai)",
        ),
    ] = 10
    callback_grace_days: Annotated[
        int,
        _number(
            0, 3, "days around the date they asked for on which a call is theirs, not a touch (B0)", "our judgement"
        ),
    ] = 1
    reply_days: Annotated[
        int,
        _number(1, 3, "days to answer a message of theirs (R10)", "24 hours is expected (Boston Globe Job Doc)"),
    ] = 1
    hold_check_days: Annotated[
        int,
        _number(5, 60, "days between checks on a position on hold (R9)", "our judgement"),
    ] = 20
    hold_checks: Annotated[
        int,
        _number(1, 6, "checks on a position on hold before closing is suggested (R9)", "our judgement"),
    ] = 3
    touch_gap_days: Annotated[
        int,
        _number(
            2,
            15,
            "days between two unsolicited contacts to one employer (B1)",
            "weekly contact is too aggressive (Ask a Manager 2010, 2012)",
        ),
    ] = 5
    touches_unanswered: Annotated[
        int,
        _number(
            1,
            4,
            "unsolicited contacts without an answer, the closing note included (B2)",
            "one is fine, two maybe, more is a pest (Fresno Bee); two at most (do2learn)",
        ),
    ] = 3
    touches_lifetime: Annotated[
        int,
        _number(3, 10, "status contacts per application, ever, before the warning turns red (B3)", "our judgement"),
    ] = 5
    attempts_a_day: Annotated[
        int,
        _number(1, 4, "calls without reaching anybody, on one day (B6)", "our judgement"),
    ] = 2
    attempts_a_window: Annotated[
        int,
        _number(1, 6, "calls without reaching anybody before a voicemail is left (B6)", "our judgement"),
    ] = 3
    voicemails: Annotated[
        int,
        _number(1, 3, "voicemails per application and wait (B6)", "at most two (do2learn)"),
    ] = 2
    no_calls_days: Annotated[
        int,
        _number(
            2,
            15,
            "days after the promised date when one e-mail is in order, if they want no calls (B7)",
            "a week after the date (careeronestop.org)",
        ),
    ] = 5
    recruiter_gap_days: Annotated[
        int,
        _number(2, 15, "days between two contacts to a recruiter (B9)", "our judgement"),
    ] = 5
    closed_gap_days: Annotated[
        int,
        _number(7, 90, "calendar days between messages on a closed application (B10)", "our judgement"),
    ] = 28
    closed_unanswered: Annotated[
        int,
        _number(1, 5, "unanswered messages on a closed application before it rests (B10)", "our judgement"),
    ] = 2
    list_rows: Annotated[
        int,
        _number(3, 20, "rows of the Do-next list before the rest is folded", "seven stay readable; our judgement"),
    ] = 7
    morning_from: time = time(10, 0)
    """Start of the better call slot, employer time (HR is best reached 9:30 to 11:30; articlesfactory.com)."""
    morning_to: time = time(11, 30)
    """End of the better call slot, employer time."""
    afternoon_from: time = time(14, 0)
    """Start of the second call slot, employer time."""
    afternoon_to: time = time(16, 30)
    """End of the second call slot, employer time; the hour at which a call that is due falls due (C4)."""
