"""Lays out the people: groups, and in each everybody on one line, references with what they were told.

Invariant: every record text passes through `show`; what comes out fits the width asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple

from followup_tui.domain.cards import SHORT
from followup_tui.domain.contacts import day_text
from followup_tui.domain.records import local_date
from followup_tui.domain.reminders import Status
from followup_tui.tracker.circle import Group, PersonView, Told
from followup_tui.tui.present import Ink, Line, Span, fitted, meter, name, width_of, words

TOLD: Final = 3
"""How many warnings of a reference are shown, the newest first."""

_SPACE: Final[Span] = ("  ", Ink.TEXT)
_LAST: Final = 19
_AGO: Final = 11
_WHEN: Final = 18
_WIDE: Final = 92
"""Cells from which the employer has a column of its own."""


class PeopleLine(NamedTuple):
    """One line: the head of a group, a person, a warning a reference got, or nothing."""

    key: str | None
    """The person's id; None for a line that cannot be selected."""
    group: int = 0
    """The number of the group, for going from group to group."""
    view: PersonView | None = None
    told: Told | None = None
    head: str = ""
    many: int = 0
    """How many people the group has, or further warnings there were."""
    load: bool = False
    """Set for the line that tells how often a reference was asked."""


def lines_of(views: Sequence[PersonView]) -> list[PeopleLine]:
    """Everybody by group, a head above each."""
    lines: list[PeopleLine] = []
    for number, group in enumerate(Group):
        members = [one for one in views if one.group is group]
        if not members:
            continue
        lines += [PeopleLine(None, number)] if lines else []
        lines.append(PeopleLine(None, number, head=group.value.capitalize(), many=len(members)))
        for view in members:
            lines.append(PeopleLine(view.person.id, number, view))
            lines += _of_reference(view, number)
    return lines


def _of_reference(view: PersonView, number: int) -> Iterator[PeopleLine]:
    if view.most:
        yield PeopleLine(None, number, view, load=True)
    for one in view.told[:TOLD]:
        yield PeopleLine(None, number, view, told=one)
    if len(view.told) > TOLD:
        yield PeopleLine(None, number, view, many=len(view.told) - TOLD)


def person_line(line: PeopleLine, width: int, now: datetime, tz: str, *, private: bool = False) -> Line:
    """A line in exactly that many cells."""
    if line.head:
        title = (line.head, Ink.TITLE), (f"  {line.many}  ", Ink.FAINT)
        return fitted((*title, ("─" * max(0, width - width_of(title)), Ink.RULE)), width)
    if line.view is None:
        return fitted((), width)
    if line.load:
        return fitted(_load(line.view), width)
    if line.told is not None:
        day = day_text(local_date(line.told.when, tz))
        about = f"{name(line.told.employer, private)} · {name(line.told.role, private)}"
        return fitted((("    told ", Ink.FAINT), (f"{day:<11}", Ink.TEXT), (about, Ink.FAINT)), width)
    if line.many:
        return fitted(((f"    and {line.many} earlier", Ink.FAINT),), width)
    return _person(line.view, width, now, tz, private)


def _load(view: PersonView) -> Line:
    """How often a reference was asked of late, with a meter of how often is enough."""
    ink = Ink.OVERDUE if view.is_overburdened else Ink.FAINT
    times = "once" if view.load == 1 else f"{view.load} times"
    asked = f"warned {times} in {view.days} days" if view.load else f"not warned in {view.days} days"
    mark, after = ("! ", ": better ask somebody else") if view.is_overburdened else ("  ", "")
    return ((f"  {mark}", ink), (meter(view.load, view.most), ink), (f"  {asked}{after}", ink))


def _person(view: PersonView, width: int, now: datetime, tz: str, private: bool) -> Line:
    """Name and title, where they work, the last contact, and what comes next; on a narrow screen in fewer words."""
    day, today = local_date(view.last, tz) if view.last else None, local_date(now, tz)
    if width < _WIDE:
        who = fitted(_who(view, private), max(0, width - _AGO - 2) * 2 // 5)
        last = "no contact" if day is None else "today" if day >= today else f"{_ago(day, today)} ago"
        return fitted((*who, _SPACE, *fitted(((last, Ink.FAINT),), _AGO), *_next(view, private, brief=True)), width)
    left = width - _LAST - 2
    first, second = left * 3 // 10, left * 2 // 10
    house = name(view.employer, private) if view.employer else ""
    who = fitted(_who(view, private), first if house else first + second)
    line = [*who, _SPACE, *(fitted(((house, Ink.TEXT),), second - 2) if house else ()), *((_SPACE,) if house else ())]
    last = f"{day_text(day)} · {_ago(day, today)}" if day else "no contact yet"
    return fitted((*line, *fitted(((last, Ink.FAINT),), _LAST), _SPACE, *_next(view, private)), width)


def _who(view: PersonView, private: bool) -> Line:
    one = view.person
    aside = one.title or one.relation
    known: Line = ((name(one.name, private), Ink.TITLE),)
    return (*known, (f"  {words(aside, private)}", Ink.FAINT)) if aside else known


def _ago(day: date, today: date) -> str:
    days = (today - day).days
    if days < 1:
        return "today"
    return f"{days} d" if days < 100 else f"{days // 7} wk" if days < 700 else f"{days // 365} y"


def _next(view: PersonView, private: bool, *, brief: bool = False) -> Line:
    """When something comes next, then what."""
    one = view.next
    if one is None or view.next_date is None:
        return ()
    mark, word, ink = {
        Status.OVERDUE: ("! ", "since", Ink.OVERDUE),
        Status.DUE: ("• ", "by", Ink.DUE),
        Status.OPEN: ("  ", "by", Ink.TEXT),
        Status.HIDDEN: ("  ", "from", Ink.FAINT),
    }[one.status]
    word = "since" if one.lasting and one.status is Status.DUE else word
    when = f"{word} {day_text(view.next_date)}"
    says = SHORT.get(one.kind, one.kind.plain) if brief else one.kind.plain if private else words(one.says)
    return ((mark, ink), *fitted(((when, ink),), _WHEN), (says, Ink.TEXT))


def fits(view: PersonView, sought: Sequence[str]) -> bool:
    """Whether every word typed after `/` is said of the person."""
    one = view.person
    hay = "\n".join((one.name, one.title, one.relation, view.employer, view.group, *one.roles, *one.facts)).casefold()
    return all(word in hay for word in sought)
