"""The vocabulary of the worked dates: what happened, and what is wanted at a moment.

Invariant: plain data. A moment is a wall time of the employer unless a zone follows it, as in
"2026-11-19 23:30 America/New_York"; whoever runs a story decides through which door it goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

NY = "America/New_York"

EMPLOYER = "Acme Robotics"
"""Whom a step is about unless it says otherwise."""


@dataclass(frozen=True)
class Place:
    """An employer's calendar."""

    tz: str = NY
    country: str = "US"
    subdiv: str | None = None
    opened: tuple[str, ...] = ()
    """Holidays on which they work."""
    closed: tuple[str, ...] = ()
    """Further days off."""


US = Place()


@dataclass(frozen=True, kw_only=True)
class Step:
    """Something that happened."""

    at: str
    to: str = EMPLOYER


@dataclass(frozen=True, kw_only=True)
class Add(Step):
    """An application made."""

    role: str = "Data Engineer"
    rank: int | None = None


@dataclass(frozen=True, kw_only=True)
class Reference(Step):
    """A reference put on record; `to` does not matter."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Held(Step):
    """An interview, held or to come."""

    met: tuple[str, ...] = ("Jane Doe, CTO, jane@acme.example",)
    promise: str | None = None
    no_date: bool = False
    minutes: int = 60


@dataclass(frozen=True, kw_only=True)
class Said(Step):
    """When they will decide, in their words."""

    words: str


@dataclass(frozen=True, kw_only=True)
class Log(Step):
    """A contact made."""

    purpose: str
    who: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, kw_only=True)
class Hear(Step):
    """Their word."""

    call_back: str | None = None
    needs_reply: bool = False
    hold: bool = False
    rejected: bool = False
    stays_closed: bool = False


@dataclass(frozen=True, kw_only=True)
class NamesGiven(Step):
    """The references' names were handed over on that date."""


@dataclass(frozen=True, kw_only=True)
class Offered(Step):
    """An offer came, in writing; a deadline is a moment of theirs."""

    answer_by: str | None = None


@dataclass(frozen=True, kw_only=True)
class Found(Step):
    """A lead found; `to` does not matter."""

    text: str = "coffee with Sam Ortiz"


@dataclass(frozen=True, kw_only=True)
class Reviewed(Step):
    """The week looked over; `to` does not matter."""


@dataclass(frozen=True, kw_only=True)
class Accept(Step):
    """An offer came and was accepted."""


@dataclass(frozen=True, kw_only=True)
class Want:
    """Reminders that must stand, open or still to come; None means whatever."""

    kind: str
    due: str
    opens: str | None = None
    due_at: str | None = None
    best_by: str | None = None
    slot: str | None = None
    """The start of the call slot."""
    status: str | None = None
    urgency: int | None = None
    says: str = ""
    """A part of what it says."""
    because: str = ""
    """A part of the reason beside it."""
    count: int = 1


@dataclass(frozen=True, kw_only=True)
class Contactable:
    """How another contact would be judged."""

    level: str
    rule: str | None = None
    free: str | None = None
    """The next date on which it is in order."""
    channel: str = "phone"


@dataclass(frozen=True, kw_only=True)
class Look:
    """What must be seen at a moment. Of the kinds named in `wants` there are no others."""

    at: str
    to: str = EMPLOYER
    wants: tuple[Want, ...] = ()
    none: tuple[str, ...] = ()
    """Kinds of which there is no reminder at all."""
    column: str | None = None
    decision: str | None = None
    """E, as a date."""
    verdict: Contactable | None = None
    reapply: str | None = None
    """The date from which the same role may be applied for again."""
    whole: bool = False
    """True looks at what stands in the list about the search as a whole, instead of one application."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """One worked example, with its id."""

    id: str
    story: tuple[Step | Look, ...]
    place: Place = Place()
    home: str = NY
    """The user's zone."""

    def moment(self, text: str) -> datetime:
        """The instant of a moment of the story, UTC."""
        day, clock, *zone = text.split()
        tz = ZoneInfo(zone[0] if zone else self.place.tz)
        return datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=tz).astimezone(UTC)

    def employers(self) -> tuple[tuple[str, str], ...]:
        """Employer and role of each application, in order; one at Acme when the story adds none."""
        added = tuple((one.to, one.role) for one in self.story if isinstance(one, Add))
        return added or ((EMPLOYER, "Data Engineer"),)


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One reminder as a front end gave it."""

    kind: str
    opens: date
    due: date
    due_at: datetime
    status: str
    says: str
    because: str
    urgency: int
    slot: datetime | None
    best_by: datetime | None = None


def check(case: Case, look: Look, seen: Iterable[Seen]) -> None:
    """Assert that the reminders of an application are those wanted."""
    everything = list(seen)
    kinds = [one.kind for one in everything]
    assert not set(look.none).intersection(kinds), kinds
    for kind in {one.kind for one in look.wants}:
        assert kinds.count(kind) == sum(one.count for one in look.wants if one.kind == kind), (kind, everything)
    for want in look.wants:
        there = [one for one in everything if one.kind == want.kind and one.due.isoformat() == want.due]
        assert len(there) == want.count, (want, everything)
        for one in there:
            _check_one(case, want, one)


def _check_one(case: Case, want: Want, one: Seen) -> None:
    assert want.opens in (None, one.opens.isoformat())
    assert want.status in (None, one.status)
    assert want.urgency in (None, one.urgency), (want, one)
    assert want.says in one.says
    assert want.because in one.because
    for wanted, found in ((want.due_at, one.due_at), (want.slot, one.slot)):
        assert wanted is None or found == case.moment(wanted), (want, one)
    if want.best_by is not None and one.best_by is not None:
        assert one.best_by == case.moment(want.best_by)


def note(
    case: str, held: str, due: str, place: Place = US, *, home: str = NY, due_at: str = "", best: str = ""
) -> Case:
    """An interview and the thank-you it makes due, seen an hour and a half after it began."""
    day, clock, *zone = held.split()
    hours, minutes = int(clock[:2]) + 1, int(clock[3:]) + 30
    later = f"{hours + minutes // 60:02}:{minutes % 60:02}"
    look_at = " ".join([day, later, *zone]) if later < "24" else f"{due} 00:00"
    want = Want(kind="thank_you", due=due, due_at=due_at or f"{due} 23:59:59", best_by=best or None)
    return Case(id=case, place=place, home=home, story=(Held(at=held), Look(at=look_at, wants=(want,))))


def promised(
    case: str, said: str, words: str, end: str, opens: str, due: str, place: Place = US, slot: str = ""
) -> Case:
    """A decision date in their words at the interview, and the call that follows from it."""
    want = Want(kind="status_call", opens=opens, due=due, slot=slot or None, due_at=f"{due} 16:30", status="hidden")
    look = Look(at=f"{said} 12:00", decision=end, wants=(want,), none=("decision_date",))
    return Case(id=case, place=place, story=(Held(at=f"{said} 10:00", promise=words), look))


def silent(case: str, held: str, opens: str, due: str, place: Place = US, slot: str = "") -> Case:
    """An interview without a date given, and the call after the silence."""
    want = Want(kind="status_call", opens=opens, due=due, slot=slot or None, status="hidden")
    return Case(
        id=case, place=place, story=(Held(at=f"{held} 10:00", no_date=True), Look(at=f"{held} 12:00", wants=(want,)))
    )


def callback(case: str, said: str, words: str, due: str) -> Case:
    """A call they asked for, which stands before any other."""
    want = Want(kind="callback", opens=due, due=due)
    look = Look(at=f"{said} 18:00", wants=(want,), none=("status_call",))
    return Case(id=case, story=(Held(at="2026-11-16 10:00"), Hear(at=f"{said} 17:00", call_back=words), look))


def message(case: str, came: str, due: str) -> Case:
    """A message that needs an answer."""
    look = Look(at=came, wants=(Want(kind="reply", due=due, due_at=f"{due} 23:59:59"),))
    return Case(id=case, story=(Held(at="2026-11-16 10:00"), Hear(at=came, needs_reply=True), look))


def offered(case: str, came: str, until: str, wants: Iterable[Want], tell: str | None = None, *looks: Look) -> Case:
    """An offer from Fir, while Gum, wanted more, decides by Friday 18 December; what it makes due at once and later."""
    gum = Look(at=came, to="Gum", wants=(Want(kind="leverage", due=tell),) if tell else ())
    return Case(id=case, story=(
        Add(at="2026-11-16 09:00", to="Gum", role="Editor", rank=1),
        Add(at="2026-11-16 09:00", to="Fir", role="Writer", rank=2),
        Held(at="2026-11-16 10:00", to="Gum", promise="2026-12-18"),
        Offered(at=came, to="Fir", answer_by=until),
        Look(at=came, to="Fir", wants=tuple(wants)), gum, *looks,
    ))  # fmt: skip
