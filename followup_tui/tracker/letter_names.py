"""Which letter is for what: the product's own, and beside them those that the user added.

Invariant: every purpose either has its texts here or is named as none that is written; what is spoken is no letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from followup_tui.domain.records import Channel, Purpose
from followup_tui.words.templates import Template

LETTERS: Final[Mapping[Purpose, tuple[str, ...]]] = MappingProxyType({
    Purpose.THANK_YOU: ("W1", "W2", "W3", "W4", "W5", "W6", "W7"),
    Purpose.ALERT_REFERENCES: ("W15",),
    Purpose.THANK_REFERENCES: ("W16",),
    Purpose.STATUS_CALL: ("W8",),
    Purpose.SECOND_FOLLOW_UP: ("S6",),
    Purpose.CLOSING_NOTE: ("S7",),
    Purpose.REPLY: ("W23",),
    Purpose.HOLD_CHECK: ("W22",),
    Purpose.OFFER_ACKNOWLEDGE: ("W11",),
    Purpose.OFFER_DECIDE: ("W12", "W13"),
    Purpose.OFFER_EXTEND: ("W10",),
    Purpose.LEVERAGE: ("W9",),
    Purpose.WITHDRAW: ("W14",),
    Purpose.GRACIOUS_REPLY: ("W17",),
    Purpose.FEEDBACK: ("W18",),
    Purpose.REFERRAL: ("W19",),
    Purpose.KEEP_IN_TOUCH: ("W20", "W21"),
})  # fmt: skip
"""What a text is for → the product's templates for it, the usual one first."""

NOT_WRITTEN: Final = frozenset({
    Purpose.PERSON_DETAILS, Purpose.DECISION_DATE, Purpose.SUGGEST_CLOSE, Purpose.CALLBACK, Purpose.RECRUITER_DEBRIEF,
    Purpose.HUNT_IDLE, Purpose.PIPELINE_LOW, Purpose.ONE_BASKET, Purpose.WEEKLY_REVIEW, Purpose.NEWS,
    Purpose.REFERENCE_CONTACTED, Purpose.LOGISTICS, Purpose.OTHER,
})  # fmt: skip
"""Purposes that no letter of the catalogue is for."""

PURPOSE_OF: Final = MappingProxyType({name: purpose for purpose, names in LETTERS.items() for name in names})
"""The product's template → what it is for."""

Templates = Mapping[str, Template]
"""Every usable template by its name."""


def purpose_of(name: str, templates: Templates) -> Purpose | None:
    """What a letter is for; None for a text that is spoken, or that there is not."""
    template = templates.get(name)
    if name in PURPOSE_OF or template is None:
        return PURPOSE_OF.get(name)
    return None if template.channels[0] is Channel.PHONE else template.kind or Purpose.OTHER


def letters_in(templates: Templates) -> Mapping[Purpose, tuple[str, ...]]:
    """What a text is for → every letter for it, the product's own before the user's."""
    found = dict(LETTERS)
    for name in templates:
        purpose = purpose_of(name, templates)
        if purpose is not None and name not in PURPOSE_OF:
            found[purpose] = (*found.get(purpose, ()), name)
    return MappingProxyType(found)


def thank_yous(templates: Templates) -> tuple[str, ...]:
    """Every thank-you, the handwritten card last of the product's own."""
    return letters_in(templates)[Purpose.THANK_YOU]
