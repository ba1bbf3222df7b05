"""The numbers of offers and endings: R12 and R13.

Invariant: unless a field says otherwise, it counts business days of the employer.
"""

from __future__ import annotations

from datetime import time
from typing import Annotated

from followup_tui.domain.policy.contact import Contacting
from followup_tui.domain.policy.number import hours, number


class Endings(Contacting, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an offer in hand asks for, and what a no or an acceptance does."""

    offer_acknowledge_days: Annotated[int, number(
        1, 2, "days to acknowledge an offer (R12)",
        "a few hours to 24 hours (Duke Law)",
    )] = 1  # fmt: skip
    offer_assumed_days: Annotated[int, number(
        1, 15, "days to decide that are assumed where no deadline was stated (R12)",
        "experienced hires get 48 hours to a week; NACE: about 14 days for graduates",
    )] = 5  # fmt: skip
    offer_ends: Annotated[time, hours(
        "when a deadline stated as a day ends, employer time (R12)", "the end of business; our judgement"
    )] = time(17)  # fmt: skip
    offer_decide_days: Annotated[int, number(
        1, 10, "days before the deadline at which deciding comes up (R12)",
        "our judgement",
    )] = 3  # fmt: skip
    offer_now_days: Annotated[int, number(
        0, 3, "days before the deadline from which deciding comes before everything (R12)",
        "our judgement",
    )] = 1  # fmt: skip
    offer_extend_days: Annotated[int, number(
        1, 5, "days before the deadline by which more time is asked for (R12)",
        "a buffer of days before the deadline (climbtheladder.com)",
    )] = 2  # fmt: skip
    offer_extend_most: Annotated[int, number(
        1, 10, "days of more time that may be asked for, once (R12)",
        "3 to 7 business days are fine, more than two weeks is risky (resumeagentics.com)",
    )] = 5  # fmt: skip
    exploding_days: Annotated[int, number(
        2, 10, "days to answer below which an offer counts as exploding (R12)",
        "less than a week (angel.co)",
    )] = 5  # fmt: skip
    severe_days: Annotated[int, number(
        1, 5, "days to answer up to which that is severe (R12)",
        "24 to 48 hours (Penn career services)",
    )] = 2  # fmt: skip
    leverage_days: Annotated[int, number(
        1, 3, "days to tell the other employers of an offer (R12)",
        "contact the others and ask their date (Santa Clara, Maryland career centres)",
    )] = 1  # fmt: skip
    leverage_now_days: Annotated[int, number(
        1, 5, "days before the deadline from which that comes before everything (R12)",
        "our judgement",
    )] = 3  # fmt: skip
    leverage_offers: Annotated[int, number(
        1, 10, "offers in hand, the most pressing first, that another employer is told of (R12)",
        "our judgement: with more it becomes an auction",
    )] = 3  # fmt: skip
    withdraw_days: Annotated[int, number(
        1, 3, "days to withdraw elsewhere after accepting (R12)",
        "at once, by phone, then in writing (Virginia Tech, Cornell, UNC)",
    )] = 1  # fmt: skip
    reply_opens_days: Annotated[int, number(
        0, 2, "days after a no when the reply opens (R13)",
        "24 to 48 hours (climbtheladder.com)",
    )] = 1  # fmt: skip
    reply_to_no_days: Annotated[int, number(
        1, 5, "days after a no by which the reply is due (R13)",
        "24 to 48 hours (climbtheladder.com)",
    )] = 2  # fmt: skip
    feedback_days: Annotated[int, number(
        2, 10, "days after a no by which feedback is asked for, once (R13)",
        "within a week, with the reply (chasetechconsultants.com)",
    )] = 5  # fmt: skip
    referral_days: Annotated[int, number(
        5, 30, "days after that reply when a referral may be asked for (R13)",
        "about ten days after the no led to an introduction (Fast Company)",
    )] = 10  # fmt: skip
    keep_first_days: Annotated[int, number(
        14, 90, "calendar days after that reply to the first keep-in-touch message (R13)",
        "54 % of employers re-engage people they had not hired (CareerBuilder 2016); three weeks to two months",
    )] = 28  # fmt: skip
    keep_days: Annotated[int, number(
        28, 365, "calendar days between keep-in-touch messages (R13)",
        "monthly to every six months (strategiccareercoaches.com, selfgrowth.com)",
    )] = 91  # fmt: skip
    reapply_months: Annotated[int, number(
        1, 24, "months after a no before the same role is applied for again (R13)",
        "three to twelve months (jobshopsf.com)",
    )] = 6  # fmt: skip
