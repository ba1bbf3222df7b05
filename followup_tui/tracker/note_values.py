"""What goes into the notes desk and what comes out of it, as plain values.

Invariant: texts are whole and raw; what was typed stands before what was composed.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

import msgspec

from followup_tui.domain.contacts import Level, Verdict
from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Application, Channel, Employer, Interview, Person
from followup_tui.words.likeness import Likeness, Note
from followup_tui.words.tone import Context

VARIANTS: Final = ("W1", "W2", "W3", "W4", "W5", "W6")
"""The thank-yous of the catalogue, one for each member of a panel (R4)."""

CARD: Final = "W7"
"""The same by hand, on a card."""

FEWEST: Final = {"W6": 0, CARD: 0}
"""Variants that may be shorter than the others (words.md 1.2)."""

FEWEST_WORDS: Final = 60
"""Words of a thank-you at least (R4, default 5)."""

SUBJECT: Final = "Subject: "
"""What the first line of a whole letter begins with."""

ONLY_YOU: Final = ("queried", "answer", "concern", "plan")
"""Facts of a note that are on no record: what they asked, the fuller answer, a doubt, the first month."""


UNLOCKS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({"W3": ("queried", "answer"), "W5": ("concern",)})
"""Variant → the facts of `ONLY_YOU` that it takes."""


class NoteState(enum.StrEnum):
    """Where a thank-you stands."""

    OWED = "owed"
    SENT = "sent"
    DELEGATED = "delegated"
    MERGED = "merged"


class NoteDraft(msgspec.Struct, frozen=True, kw_only=True):
    """What the user did to one note so far; empty where nothing was."""

    variant: str = ""
    """The variant chosen by hand."""
    given: Mapping[str, str] = {}
    """Facts for this note alone (`ONLY_YOU`), by their names."""
    typed: Mapping[str, tuple[str | None, str]] = {}
    """Variant → subject and body as typed; a variant that is not there is as composed."""


class ThankYou(msgspec.Struct, frozen=True, kw_only=True):
    """One interviewer of one round, and the note to them."""

    key: str
    """Stable: round id and person id."""
    person: Person
    interview: Interview
    state: NoteState
    tone: Tone
    stands: str
    """"thank-you due Tue 24 Nov", "thanked Mon 23 Nov"."""
    advice: str
    """What to mind about this note: it is late, a card may come after their decision; or empty."""
    verdict: Verdict
    """Whether it may go to them directly (B9)."""
    variant: str
    """The catalogue's name; empty for one that was sent without."""
    title: str
    """"topic first"."""
    reason: str
    """Why this variant, in a few words."""
    choices: tuple[str, ...]
    """Variants that can be written with what is known, the best first; those not used here yet before the others."""
    channel: Channel
    subject: str | None
    """None for a card."""
    body: str
    """As typed, else as composed; empty when it cannot be made yet."""
    edited: bool
    """Whether it differs from what was composed."""
    problem: str
    """Why there is no text: the missing fact and where to type it in."""
    missing: tuple[str, ...]
    """Facts that would make it better, each with where to type it in."""
    limit: int | None
    fewest: int
    given: Mapping[str, str]
    facts: Mapping[str, str]
    """Every fact that was filled in, by its dotted name."""
    context: Context
    """What the tone lint should know."""
    day: date | None
    """When it was sent."""

    @property
    def text(self) -> str:
        """The whole note as it is sent and kept."""
        return whole(self.subject, self.body)

    @property
    def via(self) -> str:
        """Who passes it on when there is no address."""
        return self.person.via


class NotesDesk(msgspec.Struct, frozen=True, kw_only=True):
    """The thank-yous of one application."""

    application: Application
    employer: Employer
    coordinator: str
    """Who may pass notes on: the recruiter of the agency, or empty."""
    notes: tuple[ThankYou, ...]
    """By round, then in the order in which the interviewers were met."""
    before: tuple[Note, ...]
    """Notes sent to this employer lately that stand on no line here, for the likeness check (V8)."""

    def find(self, key: str) -> ThankYou | None:
        """The note of that key, or None."""
        return next((one for one in self.notes if one.key == key), None)


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """Another note beside the one at hand."""

    key: str
    name: str
    """"Raj Patel", "Ann Lee, sent 12 Nov"."""
    likeness: Likeness
    """The note at hand is the first of it."""
    instead: str = ""
    """The variant to take for the note at hand instead, or empty."""
    unlocks: tuple[str, ...] = ()
    """Without one, the facts that make another variant possible (`UNLOCKS`); empty where those are taken too."""


class Objection(msgspec.Struct, frozen=True):
    """One thing that speaks against sending a note as it is."""

    level: Level
    says: str


def whole(subject: str | None, body: str) -> str:
    """A letter as one text, its subject line first where it has one."""
    return body if subject is None else f"{SUBJECT}{subject}\n\n{body}"


def parted(text: str) -> tuple[str | None, str]:
    """Subject and body of a whole letter; None where it has no subject line."""
    first, _, rest = text.partition("\n")
    if not first.startswith(SUBJECT):
        return None, text
    return first.removeprefix(SUBJECT), rest.lstrip("\n")
