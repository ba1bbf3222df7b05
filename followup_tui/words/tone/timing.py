"""Whether a message should go out at this hour and on this day at all (T16).

Invariant: it looks at nothing but the moment, the channel and what was sent that day; texts do not matter to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from zoneinfo import ZoneInfo

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel
from followup_tui.words.reading import Reading
from followup_tui.words.tone.values import Context, Hit

_MOST_CHANNELS: Final = 2
"""Channels in one day."""


def timing(_reading: Reading, context: Context) -> Iterator[Hit]:
    """A second message that day (amber), a third channel that day and a call outside office hours (red)."""
    if context.moment is None:
        return
    if len({*context.today, context.channel}) > _MOST_CHANNELS:
        yield Hit(severity=Level.RED, softer="this would be the third channel today; wait for an answer on one")
    elif context.today:
        yield Hit(softer="they heard from you today; the next slot is on another day")
    local = context.moment.astimezone(ZoneInfo(context.tz)).time()
    opens, closes = context.policy.calls_from, context.policy.calls_to
    if context.channel is Channel.PHONE and not opens <= local < closes:
        hours = f"{opens:%H:%M}–{closes:%H:%M}"
        yield Hit(severity=Level.RED, softer=f"it is {local:%H:%M} there; call within {hours}")
