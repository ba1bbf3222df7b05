"""Which rules belong to which occasion: what is pressure towards an employer is plain speaking among friends.

Invariant: every set holds purposes of messages only, and a purpose that says nothing (OTHER) is read as to an employer.
"""

from __future__ import annotations

from typing import Final

from followup_tui.domain.records import Purpose

AFTER_A_NO: Final = frozenset({Purpose.GRACIOUS_REPLY, Purpose.FEEDBACK})
"""Answers to a rejection (T13)."""

WITH_INTEREST: Final = frozenset(
    {
        Purpose.THANK_YOU, Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.CLOSING_NOTE, Purpose.HOLD_CHECK,
        Purpose.LEVERAGE, Purpose.OFFER_EXTEND,
    }
)  # fmt: skip
"""Messages in which a word of interest and a reason are expected (T14)."""

ASKING: Final = frozenset({Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.HOLD_CHECK})
"""Messages that exist to ask one thing (T15)."""

ONE_ASK: Final = ASKING | {Purpose.LEVERAGE, Purpose.OFFER_EXTEND, Purpose.FEEDBACK}
"""Messages that should ask one thing only (T15)."""

PRICED: Final = frozenset({Purpose.LEVERAGE, Purpose.OFFER_EXTEND, Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP})
"""Messages in which two figures make an auction (T6)."""

TO_DECIDERS: Final = WITH_INTEREST | {Purpose.CALLBACK, Purpose.OFFER_ACKNOWLEDGE, Purpose.FEEDBACK, Purpose.OTHER}
"""Messages to those who decide, in which an order or a "you did not" stands out (T5, T7)."""

BLAMED: Final = TO_DECIDERS | {Purpose.GRACIOUS_REPLY}
"""Messages in which a "you did not" is blame (T7), or resentment after a no (T13)."""

TO_EMPLOYERS: Final = TO_DECIDERS | {Purpose.REPLY, Purpose.REFERRAL}
"""Messages in which talk of deadlines, threats and silence is out of place (T5, T7)."""

OF_ONESELF: Final = TO_EMPLOYERS | {Purpose.GRACIOUS_REPLY, Purpose.KEEP_IN_TOUCH, Purpose.RECRUITER_DEBRIEF}
"""Messages in which pleas, hardship and apologies stand out; who withdraws may give a sad reason (T1, T2, T4)."""

OFFERED: Final = frozenset({Purpose.OFFER_ACKNOWLEDGE, Purpose.OFFER_DECIDE, Purpose.OFFER_EXTEND})
"""Messages that only exist where there is an offer (T12)."""
