"""Use-cases about the weekly review: its figures, and marking it as done (R2).

Invariant: only a review that is due can be marked as done, so that a second press does not skip the next one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec.structs import replace

from followup_tui.domain.case import Case
from followup_tui.domain.contacts import Level, day_text
from followup_tui.domain.punctuality import follow_ups
from followup_tui.domain.records import Channel, Contact, Direction, Dismissal
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.rules.weekly_review import DONE, weekly_review
from followup_tui.domain.search import Search
from followup_tui.domain.week import Flagged, Week, since_of, week_of
from followup_tui.errors import NotFoundError
from followup_tui.tracker.desk import Desk, Done

WRITTEN: Final = (Channel.EMAIL, Channel.MESSAGE, Channel.LETTER)
"""Channels on which the words that were used can be kept."""

LEAST_WORDS: Final = 15
"""Words from which a contact's text is a message; what is shorter is a note about one."""


def week(desk: Desk, standing: Sequence[Reminder], days: int) -> Week:
    """The figures of the last days; `standing` are all reminders there are now."""
    whole = desk.whole()

    def case_at(search: Search, one: str, at: datetime) -> Case:
        return desk.on(search).case(one, at)

    done = follow_ups(desk.search, standing, since_of(whole, days), desk.now, desk.zone, case_at)
    made = week_of(whole, days, done, standing, desk.case)
    sent = [one for one in desk.search.contacts.values() if made.since < one.when <= desk.now and _is_kept(one)]
    flagged = (_flagged(one) for one in sorted(sent, key=lambda one: (one.when, one.id)))
    return replace(made, texts=len(sent), flagged=tuple(one for one in flagged if one is not None))


def _is_kept(one: Contact) -> bool:
    """Whether a contact holds the text that was sent, and not a note about it."""
    written = one.direction is Direction.OUT and one.channel in WRITTEN and one.applications
    return bool(written) and len(one.text.split()) >= LEAST_WORDS


def _flagged(one: Contact) -> Flagged | None:
    """What the tone lint finds red in a text, or None (R14)."""
    from followup_tui.words.tone import Context, check

    report = check(one.text, Context(purpose=one.purpose, channel=one.channel))
    rules = {found.rule: None for found in report.findings if found.severity is Level.RED}
    if not rules:
        return None
    ordered = tuple(sorted(rules, key=lambda rule: int(rule[1:])))
    return Flagged(when=one.when, application=one.applications[0], purpose=one.purpose, rules=ordered)


def review_done(desk: Desk) -> Done:
    """The review that is due marked as done; raises `NotFoundError` when none is."""
    standing = next(weekly_review(desk.whole()), None)
    if standing is None:
        raise NotFoundError("there is no week to review: the search has not begun, or an offer was accepted")
    if desk.whole().today < standing.due:
        raise NotFoundError(f"no review is due: the next one is on {day_text(standing.due)}")
    made = Dismissal(id=desk.make_id(), reminder=standing.id, reason=DONE, when=desk.now)
    search = desk.search.put(made)
    following = next(weekly_review(replace(desk, search=search).whole()))
    return Done(search=search, says=f"week reviewed; the next review is due {day_text(following.due)}", record=made)
