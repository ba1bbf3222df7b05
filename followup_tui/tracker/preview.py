"""What other numbers of the rules would change, before they are saved.

Invariant: it is what the list will be once they are saved, as both come from the same evaluation of the same records
at the same moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec
from msgspec.structs import replace

from followup_tui.domain.contacts import Asked, Level, judge
from followup_tui.domain.evaluation import Evaluator
from followup_tui.domain.picture import Picture, Row
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Channel
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.tracker.desk import Desk
from followup_tui.tracker.difference import Moved, compared


class Shift(msgspec.Struct, frozen=True):
    """A row that stays in the list and looks different."""

    before: Row
    after: Row


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """A card of which the contact guard thinks otherwise."""

    application: str
    """Its id."""
    employer: str
    role: str
    before: Level
    after: Level


class Preview(msgspec.Struct, frozen=True, kw_only=True):
    """What would change now."""

    added: tuple[Row, ...]
    """Rows that the Do-next list would gain."""
    removed: tuple[Row, ...]
    moved: tuple[Shift, ...]
    """Rows that would stay, at other dates or in other words."""
    later: int
    """How many reminders to come would appear, go or move."""
    guard: tuple[Judged, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all would change."""
        return not (self.added or self.removed or self.moved or self.later or self.guard)


def preview(desk: Desk, policy: Policy, evaluator: Callable[[], Evaluator]) -> Preview:
    """The difference that the policy makes on the desk's records at its moment."""
    other = replace(desk, settings=replace(desk.settings, policy=policy))
    (old, before), (new, after) = (_looked_at(one, evaluator()) for one in (desk, other))
    differ = compared(before, after)
    rows = [(_row(old, one.before), _row(new, one.after), one) for one in differ.kept]
    added = [row for one in differ.new if (row := _row(new, one)) is not None]
    removed = [row for one in differ.gone if (row := _row(old, one)) is not None]
    return Preview(
        added=_ordered([*added, *(now for was, now, _ in rows if was is None and now is not None)]),
        removed=_ordered([*removed, *(was for was, now, _ in rows if was is not None and now is None)]),
        moved=tuple(Shift(was, now) for was, now, _ in rows if was and now and _look(was) != _look(now)),
        later=len(differ.new) + len(differ.gone) - len(added) - len(removed)
        + sum(was is None and now is None and _dates(one) for was, now, one in rows),
        guard=tuple(_judged(desk, other)),
    )  # fmt: skip


_Rows = Mapping[str, Row]


def _looked_at(desk: Desk, evaluator: Evaluator) -> tuple[_Rows, list[Reminder]]:
    """The rows shown, by reminder, and all reminders but those told in another's row."""
    given = (desk.search, desk.settings.policy, desk.now, desk.zone)
    picture: Picture = evaluator.picture(*given)
    everything = [one for many in evaluator.reminders(*given).values() for one in many if not one.within]
    return {row.reminder.id: row for row in picture.rows}, everything


def _row(rows: _Rows, reminder: Reminder) -> Row | None:
    return None if reminder.status is Status.HIDDEN else rows.get(reminder.id)


def _look(row: Row) -> tuple[object, ...]:
    one = row.reminder
    return (one.says, one.because, one.opens, one.due, one.status, one.urgency, row.when)


def _dates(one: Moved) -> bool:
    before, after = one.before, one.after
    return (before.opens, before.due, before.due_at) != (after.opens, after.due, after.due_at)


def _ordered(rows: list[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: row.reminder.sort_key()))


def _judged(desk: Desk, other: Desk) -> Iterator[Judged]:
    """The open cards that the contact guard would judge otherwise."""
    for one in desk.search.applications.values():
        case, then = desk.case(one.id), other.case(one.id)
        if not case.is_open:
            continue
        asked = Asked(channel=Channel.EMAIL if case.by_mail else Channel.PHONE)
        before, after = judge(case, asked).level, judge(then, asked).level
        if before is not after:
            yield Judged(
                application=one.id, employer=case.employer.name, role=one.role, before=before, after=after
            )
