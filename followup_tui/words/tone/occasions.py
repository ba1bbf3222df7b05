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

TO_EMPLOYERS: Final = TO_DECIDERS | {Purpose.REPLY, Purpose.REFERRAL}
"""Messages in which talk of deadlines, threats and silence is out of place (T5, T7)."""

OF_ONESELF: Final = TO_EMPLOYERS | {Purpose.GRACIOUS_REPLY, Purpose.KEEP_IN_TOUCH, Purpose.RECRUITER_DEBRIEF}
"""Messages in which pleas, hardship and apologies stand out; who withdraws may give a sad reason (T1, T2, T4)."""

OFFERED: Final = frozenset({Purpose.OFFER_ACKNOWLEDGE, Purpose.OFFER_DECIDE, Purpose.OFFER_EXTEND})
"""Messages that only exist where there is an offer (T12)."""

GIVEN_UP: Final = (
    TO_EMPLOYERS | {Purpose.KEEP_IN_TOUCH, Purpose.WITHDRAW, Purpose.RECRUITER_DEBRIEF, Purpose.THANK_REFERENCES}
) - (OFFERED | AFTER_A_NO)
"""Messages in which the writer may say that all is over, and then be bitter about it (T13)."""

PRESSED: Final = TO_EMPLOYERS | {Purpose.KEEP_IN_TOUCH, Purpose.GRACIOUS_REPLY}
"""Messages in which somebody can be pressed for an answer, a place or another decision (T5)."""

WAITED_FOR: Final = TO_EMPLOYERS - {Purpose.THANK_YOU}
"""Messages before which somebody may have waited in vain; right after a talk nobody has (T7)."""
