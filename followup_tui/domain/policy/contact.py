"""The numbers of the contact guard, of good hours to call, and of putting off: B1 to B11, C8.

Invariant: unless a field says otherwise, it counts business days of the employer.
"""

from __future__ import annotations

from datetime import time
from typing import Annotated

from followup_tui.domain.policy.follow_up import FollowUp
from followup_tui.domain.policy.number import hours, number


class Contacting(FollowUp, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How often an employer may hear from you, and at which hours."""

    touch_gap_days: Annotated[int, number(
        2, 15, "days between two unsolicited contacts to one employer (B1)",
        "weekly contact is too aggressive (Ask a Manager 2010, 2012)",
    )] = 5  # fmt: skip
    touches_unanswered: Annotated[int, number(
        1, 4, "unsolicited contacts without an answer, the closing note included (B2)",
        "one is fine, two maybe, more is a pest (Fresno Bee); two at most (do2learn)",
    )] = 3  # fmt: skip
    touches_lifetime: Annotated[int, number(
        3, 10, "status contacts per application, ever, before the warning turns red (B3)",
        "our judgement",
    )] = 5  # fmt: skip
    attempts_a_day: Annotated[int, number(
        1, 4, "calls without reaching anybody, on one day (B6)",
        "our judgement",
    )] = 2  # fmt: skip
    attempts_a_window: Annotated[int, number(
        1, 6, "calls without reaching anybody before a voicemail is left (B6)",
        "our judgement",
    )] = 3  # fmt: skip
    voicemails: Annotated[int, number(1, 3, "voicemails per application and wait (B6)", "at most two (do2learn)")] = 2
    voicemail_gap_days: Annotated[int, number(
        1, 10, "days between two voicemails to one employer (B6)",
        "at most two, three days apart (do2learn)",
    )] = 3  # fmt: skip
    no_calls_days: Annotated[int, number(
        2, 15, "days after the promised date when one e-mail is in order, if they want no calls (B7)",
        "a week after the date (careeronestop.org)",
    )] = 5  # fmt: skip
    recruiter_gap_days: Annotated[int, number(
        2, 15, "days between two contacts to a recruiter (B9)",
        "our judgement",
    )] = 5  # fmt: skip
    closed_gap_days: Annotated[int, number(
        7, 90, "calendar days between messages on a closed application (B10)",
        "our judgement",
    )] = 28  # fmt: skip
    closed_unanswered: Annotated[int, number(
        1, 5, "unanswered messages on a closed application before it rests (B10)",
        "our judgement",
    )] = 2  # fmt: skip
    strengths_wanted: Annotated[int, number(
        1, 9, "strengths with proof that are wanted per application, so that no call repeats the last (R8)",
        "our judgement",
    )] = 3  # fmt: skip
    snooze_call_days: Annotated[int, number(
        1, 10, "days by which a step of the ladder may be put off (R7)",
        "our judgement",
    )] = 5  # fmt: skip
    snooze_call_times: Annotated[int, number(
        1, 5, "times a step of the ladder may be put off (R7)",
        "our judgement",
    )] = 2  # fmt: skip
    snooze_soft_days: Annotated[int, number(
        5, 60, "days by which anything softer may be put off (R6, R11, R13)",
        "our judgement",
    )] = 20  # fmt: skip
    slot_within_days: Annotated[int, number(
        0, 5, "days a call may wait for a Tuesday, Wednesday or Thursday (R7)",
        "Tuesday to Thursday reach people best (roadtochange.net)",
    )] = 2  # fmt: skip
    morning_from: Annotated[time, hours(
        "start of the better call slot, employer time (R7)",
        "HR is best reached 9:30 to 11:30 (articlesfactory.com); 10:00 avoids the opening hour",
    )] = time(10, 0)  # fmt: skip
    morning_to: Annotated[time, hours(
        "end of the better call slot, employer time (R7)", "avoid 11:00 to 13:00 (verypages.online)"
    )] = time(11, 30)  # fmt: skip
    afternoon_from: Annotated[time, hours(
        "start of the second call slot, employer time (R7)", "13:00 to 15:00 is second best (roadtochange.net)"
    )] = time(14, 0)  # fmt: skip
    afternoon_to: Annotated[time, hours(
        "end of the second call slot, employer time; a call that is due falls due then (R7)",
        "16:00 to 17:00 does best in sales calls (callhippo.com)",
    )] = time(16, 30)  # fmt: skip
    calls_from: Annotated[time, hours("earliest hour to ring anybody, employer time (T16)", "our judgement")] = time(9)
    calls_to: Annotated[time, hours("latest hour to ring anybody, employer time (T16)", "our judgement")] = time(17)
