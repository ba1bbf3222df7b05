"""Contact accounting: whether another contact now would be one too many, and when it is in order again.

Invariant: a verdict only ever advises (B11). Rule names B0 to B11 are those of the contact guard, T16 that of tone;
more touches never lower a level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from followup_tui.domain.case import Case
from followup_tui.domain.deals import is_telling
from followup_tui.domain.guard import calling, offers, often, when, whom
from followup_tui.domain.guard.verdict import Asked, Level, Reason, Verdict, day_text
from followup_tui.domain.records import Channel, Column, Direction, Purpose
from followup_tui.domain.said import STATUS, TO_REFERENCES
from followup_tui.domain.touches import EXEMPT
from followup_tui.domain.wishes import callback_pending, unanswered_messages

__all__ = ["Asked", "Level", "Reason", "Verdict", "day_text", "judge"]


def judge(case: Case, asked: Asked) -> Verdict:
    """Whether a contact now would be in order, with every reason that speaks against it.

    The date judged is the case's own moment; build the case at another moment to ask about that.
    """
    reasons = tuple(_reasons(case, asked))
    level = max((one.level for one in reasons), key=list(Level).index, default=Level.GREEN)
    if level is not Level.RED:
        return Verdict(level=level, reasons=reasons)
    return Verdict(level=level, reasons=reasons, next_allowed=_next_allowed(case, asked, reasons))


def _next_allowed(case: Case, asked: Asked, reasons: Iterable[Reason]) -> date | None:
    """The first date on which none of these reasons, nor any that comes after them, is red; None for never."""
    while red := [one.until for one in reasons if one.level is Level.RED]:
        known = [one for one in red if one is not None]
        if len(known) < len(red):
            return None
        case = case.on(max(known))
        reasons = tuple(_reasons(case, asked))
    return case.today


def _reasons(case: Case, asked: Asked) -> Iterator[Reason]:
    found = (
        *whom.past_the_agency(case, asked),
        *offers.leverage(case, asked),
        *offers.extension(case, asked),
        *_of_a_touch(case, asked),
    )
    yield from found
    # The hour matters where the day is in order: a slot named beside "not before Monday" would contradict it.
    if asked.purpose not in TO_REFERENCES and not _is_their_wish(case, asked) and not _has_red(found):
        yield from when.hours(case, asked)


def _has_red(reasons: Iterable[Reason]) -> bool:
    return any(one.level is Level.RED for one in reasons)


def _of_a_touch(case: Case, asked: Asked) -> Iterator[Reason]:
    """What speaks against a contact that nobody asked for."""
    if _is_their_wish(case, asked) or _is_exempt(case, asked):
        return
    if case.app.column is Column.CLOSED:
        yield from often.closed(case, asked)
        return
    too_soon = tuple(often.gap(case))
    yield from too_soon
    yield from often.silence(case, asked)
    yield from often.lifetime(case)
    if case.app.column is not Column.OFFER:
        yield from when.too_early(case)
    if asked.channel is Channel.PHONE:
        yield from calling.tries(case)
        # Within the gap between contacts no voicemail is in order anyway, and saying so twice helps nobody.
        yield from () if too_soon else calling.voicemails(case)
    yield from when.no_calls(case, asked)
    yield from whom.another_person(case, asked)
    yield from often.same_day(case, asked)


def _is_exempt(case: Case, asked: Asked) -> bool:
    """Whether it is owed or expected, and no touch whatever the date (B0)."""
    if asked.purpose in EXEMPT:
        return True
    if asked.purpose is Purpose.LEVERAGE:
        return case.is_open and any(
            not any(is_telling(c, one.offer.received) for c in case.contacts) for one in case.offers_elsewhere
        )
    if asked.purpose is Purpose.REPLY:
        return bool(unanswered_messages(case)) or any(
            c.direction is Direction.IN and case.today <= case.calendar.add(case.day(c.when), case.policy.reply_days)
            for c in case.house_contacts
        )
    return False


def _is_their_wish(case: Case, asked: Asked) -> bool:
    """Whether it is the call they asked for, around its date (B0)."""
    pending = callback_pending(case)
    if pending is None or pending.call_back is None or asked.purpose not in (None, Purpose.CALLBACK, *STATUS):
        return False
    due = case.calendar.roll(pending.call_back)
    grace = case.policy.callback_grace_days
    late = asked.purpose is not Purpose.CALLBACK and case.today > case.calendar.add(due, grace)
    return case.today >= case.calendar.sub(due, grace) and not late
