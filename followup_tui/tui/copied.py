"""Remembers, for each card, the words last copied for it, so that logging them needs no typing.

Invariant: it is an offer and no record: it is told as such, can be deleted, and ends when such a contact is logged.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from followup_tui.domain.records import Channel, Direction, Purpose
from followup_tui.tui.drafts import DraftOf

if TYPE_CHECKING:
    from followup_tui.domain.search import Search
    from followup_tui.tracker.details import CallDesk


class Copied(msgspec.Struct, frozen=True, kw_only=True):
    """Words that were copied for a card."""

    application: str
    """Its id."""
    title: str
    """What the words are, in ours: "Status call, the decision date has passed"."""
    text: str
    purpose: Purpose
    channel: Channel
    person: str = ""
    """Id of whom they are for, or empty."""
    at: datetime
    """UTC."""
    template: str = ""
    """The catalogue's name of what they were written from, or empty."""
    would_accept: str = ""
    """YES where the user said that they would accept this one over the offer that the words tell of (R12)."""
    asks_feedback: str = ""
    """YES where the words ask for feedback too (R13)."""

    def is_logged(self, search: Search) -> bool:
        """Whether such a contact was recorded since."""
        return any(
            one.purpose is self.purpose and one.direction is Direction.OUT and one.created > self.at
            for one in search.contacts_of(self.application)
        )


def of_desk(desk: CallDesk, text: str, at: datetime) -> Copied:
    """Words of a call desk's script, copied at that moment."""
    script = desk.script
    return Copied(
        application=desk.detail.application.id,
        title=script.title if script else "",
        text=text,
        purpose=desk.purpose,
        channel=desk.channel,
        person=desk.person.id if desk.person else "",
        at=at,
        template=script.name if script else "",
    )


class CopiedOf:
    """The copied words of one card, kept beside the drafts of the app; nothing happens in an app that keeps none."""

    def __init__(self, app: object, application_id: str) -> None:
        self._kept = DraftOf(app, f"copied-{application_id}")

    async def keep(self, copied: Copied) -> None:
        """Remember these in place of the ones before."""
        self._kept.keep(msgspec.convert(msgspec.to_builtins(copied), dict[str, str]))
        await self._kept.write()

    async def load(self) -> Copied | None:
        """The words last copied; None where there are none, or none that can be read."""
        try:
            return msgspec.convert(await self._kept.load(), Copied, strict=False)
        except msgspec.ValidationError:
            return None

    async def drop(self) -> None:
        """Forget them."""
        await self._kept.drop()
