"""What the form for a contact offers to choose from, as it names it.

Invariant: nothing is offered that no outbound contact can have.
"""

from __future__ import annotations

from typing import Final

from followup_tui.domain.kinds import NEVER_SENT
from followup_tui.domain.parting import PARTING
from followup_tui.domain.records import Channel, Purpose, Result
from followup_tui.domain.said import STATUS

SENT: Final = tuple(one for one in Purpose if one not in (Purpose.PERSON_DETAILS, *NEVER_SENT))
"""Purposes of something one sends or says."""

AFTERWARDS: Final = (
    *PARTING,
    *(Purpose.WITHDRAW, Purpose.THANK_YOU, Purpose.THANK_REFERENCES, Purpose.REPLY, Purpose.CALLBACK),
    *(Purpose.LOGISTICS, Purpose.OTHER),
)
"""Those of a card that is closed."""

BEFORE: Final = tuple(one for one in SENT if one not in PARTING)
"""Those of a card that is not."""

CHANNELS: Final = (
    (Channel.EMAIL, "e-mail"),
    (Channel.PHONE, "phone"),
    (Channel.MESSAGE, "message"),
    (Channel.LETTER, "letter"),
    (Channel.IN_PERSON, "in person"),
    (Channel.VIDEO, "video"),
)
"""Ways of contact as the form names them."""

RESULTS: Final = (
    (Result.SENT, "sent"),
    (Result.SPOKE, "spoke"),
    (Result.VOICEMAIL, "voicemail"),
    (Result.GATEKEEPER, "gatekeeper"),
    (Result.NO_ANSWER, "no answer"),
    (Result.DELEGATED, "passed on"),
    (Result.MERGED, "within another message"),
)
"""What came of a contact as the form names it."""

COVERING: Final = STATUS | {Purpose.CALLBACK, Purpose.REPLY, Purpose.LOGISTICS, Purpose.OTHER}
"""Purposes of a contact that may be about several cards at once (B8)."""

NEWS: Final[tuple[tuple[str, str], ...]] = (
    ("", "where things stand"),
    ("hold", "on hold"),
    ("rejected", "a no"),
    ("checking_references", "checking references"),
    ("rescinded", "offer taken back"),
)
"""What their news may be besides words."""
