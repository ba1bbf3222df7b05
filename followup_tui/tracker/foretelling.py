"""Puts what would follow from an event into words, for both front ends alike.

Invariant: every date says what it is the date of; a reminder of another card is told with its employer.
"""

from __future__ import annotations

from collections.abc import Iterator

from followup_tui.domain.board import COLUMN_NAMES
from followup_tui.domain.cards import tone_of
from followup_tui.domain.contacts import Level, day_text
from followup_tui.domain.picture import Tone
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.domain.search import Search
from followup_tui.tracker.imagining import Foretold

Consequence = tuple[str, str, Tone]
"""What kind of consequence, given only at the first of its kind; what it is, raw; its tone."""


def consequences(search: Search, foretold: Foretold, application: str) -> Iterator[Consequence]:
    """What an event on a card would end, raise and move, where the card would stand, and what comes next on it."""
    ended = [(named(search, one, application), Tone.DONE) for one in foretold.resolved]
    raised = [(f"{named(search, one, application)} — {dates(one)}", _tone(one)) for one in foretold.raised]
    moved = [
        (f"{named(search, two.after, application)} — {dates(two.before)} → {dates(two.after)}", _tone(two.after))
        for two in foretold.moved
    ]
    for label, found in (("ends", ended), ("raises", raised), ("moves", moved)):
        for number, (text, tone) in enumerate(found):
            yield "" if number else label, text, tone
    if not (ended or raised or moved):
        yield "changes", "nothing in the list", Tone.QUIET
    name = COLUMN_NAMES[foretold.column]
    yield "card", f"stays in {name}" if foretold.column is foretold.was else f"moves to {name}", Tone.QUIET
    if foretold.next is None:
        yield "next", "nothing on this card", Tone.QUIET
    else:
        yield "next", f"{foretold.next.says} — {dates(foretold.next)}", _tone(foretold.next)


def next_says(one: Reminder | None) -> str:
    """What comes next on a card, in a line: "next: Call Ann Lee (opens Mon 30 Nov)"."""
    return f"next: {one.says} ({dates(one)})" if one is not None else "nothing more on this card"


def again(foretold: Foretold) -> str:
    """When they may be contacted again after it."""
    then = foretold.then
    if then.next_allowed is not None:
        return f"from {day_text(then.next_allowed)}: {then.says}"
    if then.level is Level.RED:
        return f"not before they answer: {then.says}"
    return f"on the next business day, with care: {then.says}" if then.reasons else "on the next business day"


def dates(one: Reminder) -> str:
    """When a reminder opens, is due, or has been overdue since."""
    if one.status is Status.OVERDUE:
        return f"overdue since {day_text(one.due)}"
    if one.status is not Status.HIDDEN:
        lasts = one.lasting and one.status is Status.DUE
        return f"due since {day_text(one.due)}" if lasts else f"due {day_text(one.due)}"
    if one.snoozed_until is not None:
        return f"put off until {day_text(one.snoozed_until)}"
    opens = f"opens {day_text(one.opens)}"
    return opens if one.opens == one.due else f"{opens}, due {day_text(one.due)}"


def _tone(one: Reminder) -> Tone:
    return Tone.QUIET if one.status is Status.HIDDEN else tone_of(one)


def named(search: Search, one: Reminder, application: str) -> str:
    """What a reminder says, with the employer where it is one of another card than this application's."""
    card = search.applications.get(one.application or "")
    if card is None or card.id == application:
        return one.says
    return f"{one.says}, {search.employers[card.employer].name}"
