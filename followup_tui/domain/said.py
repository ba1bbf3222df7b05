"""What contacts and promises say by what they were for: who had a word, who took leave, who asked, what slipped.

Invariant: it looks at single records only; what they amount to for an application is the case's affair.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime
from itertools import pairwise
from operator import attrgetter
from typing import Final

from followup_tui.domain.records import Application, Contact, Direction, Purpose, Result

# A member of an enum costs several times more to look up than to compare, and these are compared a thousand times.
_IN, _SPOKE = Direction.IN, Result.SPOKE

START: Final = attrgetter("start")
"""When a round begins, to search rounds by."""


def slips_at(application: Application, now: datetime) -> int:
    """How often an employer had moved the decision date of its current round to a later one by a moment (R1.2)."""
    count = bisect_right(application.interviews, now, key=START)
    number = application.interviews[count - 1].round if count else 0
    dates = [one.date for one in application.promises if one.date is not None and one.round >= number]
    return sum(late > early for early, late in pairwise(dates))


TALKS = frozenset({Purpose.REPLY, Purpose.CALLBACK, Purpose.STATUS_CALL, Purpose.OTHER, Purpose.LOGISTICS})
"""Purposes of a contact in which a message of theirs is answered."""

FAREWELLS = frozenset({Purpose.GRACIOUS_REPLY, Purpose.WITHDRAW})
"""Purposes that take leave, for whichever side it ends (R13): thanks that are still owed are said in them."""

THANKING = FAREWELLS | {Purpose.THANK_YOU}
"""Purposes of contacts in which interviewers are thanked."""

STATUS = frozenset({Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.CLOSING_NOTE, Purpose.HOLD_CHECK})
"""Purposes that ask where things stand."""


def is_word(contact: Contact) -> bool:
    """Whether a contact carried a word of theirs: anything inbound on the matter, or a call in which we spoke."""
    if contact.direction is _IN:
        return contact.purpose is not Purpose.REFERENCE_CONTACTED
    return contact.result is _SPOKE and contact.purpose not in TO_REFERENCES


TO_REFERENCES = frozenset({Purpose.ALERT_REFERENCES, Purpose.THANK_REFERENCES})
"""Purposes of contacts that do not go to the employer at all."""
