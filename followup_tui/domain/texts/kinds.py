"""Under which rule each kind of reminder stands, and what honestly comes of leaving it undone.

Invariant: one entry per kind that a rule makes.
"""

from __future__ import annotations

from typing import Final

import msgspec

from followup_tui.domain.kinds import Purpose


class Kind(msgspec.Struct, frozen=True):
    """One kind of reminder in words."""

    rule: str
    """The rule that makes it."""
    ignored: str
    """What happens if it is left undone, in one sentence."""


KINDS: Final[dict[Purpose, Kind]] = {
    Purpose.DECISION_DATE: Kind(
        "R1", "Without a date you wait {silence_opens_days} to {silence_due_days:day} in the dark before a call is due."
    ),
    Purpose.WEEKLY_REVIEW: Kind("R2", "What slipped this week slips again next week, unseen."),
    Purpose.PERSON_DETAILS: Kind(
        "R3", "The thank-you waits, or goes out with a wrong name, which is worse than none."
    ),
    Purpose.THANK_YOU: Kind(
        "R4",
        "It stays overdue; {thank_you_merge_days:business day} later only a short thanks in your next message is left. "
        "One manager in six has dropped somebody over it (TopResume 2017).",
    ),
    Purpose.ALERT_REFERENCES: Kind("R5", "They may be rung unprepared, and speak less well of you than they could."),
    Purpose.THANK_REFERENCES: Kind("R5", "Nothing breaks today, but they will be less glad to be asked again."),
    Purpose.HUNT_IDLE: Kind("R6", "The search lives on what is there; if that falls through, you begin at nothing."),
    Purpose.PIPELINE_LOW: Kind("R6", "With so few live applications a single no can empty the board."),
    Purpose.STATUS_CALL: Kind("R7", "Nobody asks for you, and most people who only wait never hear at all."),
    Purpose.SECOND_FOLLOW_UP: Kind("R7", "The silence stays as it is; a first message alone is easily overlooked."),
    Purpose.CLOSING_NOTE: Kind("R7", "It ends without an ending, and their last chance to answer you goes by."),
    Purpose.SUGGEST_CLOSE: Kind("R7", "The card stays among the live ones and makes the board look fuller than it is."),
    Purpose.RECRUITER_DEBRIEF: Kind("R7", "The recruiter speaks for you today without knowing how it went."),
    Purpose.HOLD_CHECK: Kind("R9", "If the position opens again it may be filled without you."),
    Purpose.CALLBACK: Kind("R10", "They set aside time for you; a call that never comes is an answer to them."),
    Purpose.REPLY: Kind("R10", "It comes before everything once it is overdue: silence reads as lost interest."),
    Purpose.ONE_BASKET: Kind("R11", "Everything hangs on one answer, and your voice will tell them so."),
    Purpose.OFFER_ACKNOWLEDGE: Kind("R12", "They wonder whether it arrived, and some take the silence for a no."),
    Purpose.OFFER_DECIDE: Kind("R12", "The deadline passes and the offer lapses; nothing brings that back."),
    Purpose.OFFER_EXTEND: Kind("R12", "The day for asking goes by, and you decide in the time you have."),
    Purpose.LEVERAGE: Kind("R12", "They decide without knowing that you may soon be gone, or too late for you."),
    Purpose.WITHDRAW: Kind("R12", "They go on making time for somebody who is not coming, and will remember it."),
    Purpose.GRACIOUS_REPLY: Kind("R13", "The last they know of you is silence, where a kind line keeps the door open."),
    Purpose.FEEDBACK: Kind("R13", "You learn nothing from it, and after the due date it is too late to ask."),
    Purpose.REFERRAL: Kind("R13", "Somebody who liked you is never asked whom else they know."),
    Purpose.KEEP_IN_TOUCH: Kind("R13", "You are a stranger again by the time they next look for somebody."),
}
"""Kind of reminder → that kind in words."""
