"""A made-up year of one job search: who there is, what happens when, and how they react to being contacted.

Invariant: everything follows from one seed; only the use-cases of a real tracker change its records, and only events
of the world, or a person's answers to reminders, call them.
"""

from __future__ import annotations

import heapq
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Application, Channel, Column
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.settings import Settings
from followup_tui.domain.workdays import WorkCalendar
from followup_tui.tracker.values import PersonEdit
from tests.fakes import ME, RealHolidays, tracker_at
from tests.places import PLACES

YEAR = timedelta(days=365)
HOMES = (("America/New_York", "US"), ("Europe/London", "GB"), ("Australia/Sydney", "AU"), ("America/Los_Angeles", "US"),
         ("Asia/Kolkata", "IN"), ("Europe/Berlin", "DE"))  # fmt: skip
NAMES = ("Ann Lee", "Raj Patel", "Jane Doe", "Max Roe", "Mia Wolf", "Otto Kern", "Ida Berg", "Tom Hale")


@dataclass
class House:
    """An employer with the people to be met there."""

    name: str
    tz: str
    country: str
    subdiv: str | None
    people: tuple[str, ...]
    prefers: Channel | None
    no_calls: bool
    agency: str | None
    closed: tuple[date, ...]
    calendar: WorkCalendar


@dataclass
class Role:
    """One application as the world knows it."""

    house: House
    title: str
    rank: int | None
    silent: bool
    """They never say another word after the interview."""
    rounds: int
    app: str = ""
    words: int = 0
    """How often they had a word since the interview: news, offers, holds; the idle person's law asks for none."""


@dataclass(order=True)
class Coming:
    """Something that will be recorded at a moment; it may have happened earlier."""

    recorded: datetime
    number: int
    happened: datetime = field(compare=False)
    event: Callable[[World, Role, datetime], None] = field(compare=False)
    role: Role = field(compare=False)


class World:
    """One search with its clock, and what is still to happen in it."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chance = chance = random.Random(seed)
        home, country = chance.choice(HOMES)
        self.start = datetime(2026, chance.randint(1, 12), chance.randint(1, 28), 12, tzinfo=UTC)
        settings = Settings(me=ME, country=country, policy=self.numbers())
        self.tracker, self.clock, self.store = tracker_at(self.start, home, settings)
        self.home, self.country, self.policy = ZoneInfo(home), country, settings.policy
        self.end = self.start + YEAR
        self.past: deque[str] = deque(maxlen=1000)
        self.late = False
        """Whether what is being recorded happened on an earlier day."""
        self.roles: list[Role] = []
        self.of: dict[str, Role] = {}
        """By application id."""
        self._ahead: list[Coming] = []
        self._made = 0
        for _ in range(chance.choice((0, 1, 2, 3))):
            self.add_reference()

    def numbers(self) -> Policy:
        """The numbers of the rules, as they come or as somebody may have set them.

        With few applications a lead is asked for every day; most of these searches are content with one.
        """
        low = self.chance.choice((1, 1, 1, 3))
        if self.chance.random() < 0.6:
            return Policy(pipeline_low=low)
        between = self.chance.randint
        return Policy(
            pipeline_low=low,
            thank_you_days=between(1, 4),
            call_opens_days=between(1, 4),
            call_due_days=between(1, 5),
            silence_opens_days=between(3, 14),
            silence_due_days=between(4, 20),
            second_days=between(3, 10),
            closing_days=between(5, 15),
            touch_gap_days=between(2, 10),
            recruiter_gap_days=between(2, 10),
            touches_unanswered=between(1, 4),
            touches_lifetime=between(3, 8),
            hold_check_days=between(5, 30),
            no_calls_days=between(2, 10),
        )

    def add_reference(self) -> None:
        """A reference is put on record."""
        self._made += 1
        self.tracker.add_person(PersonEdit(name=f"Referee {self._made}", roles=("reference",), relation="manager"))

    def house(self, number: int) -> House:
        """A further employer, of any country."""
        chance = self.chance
        tz, country, subdiv = PLACES[chance.choice(sorted(PLACES))]
        closed = tuple(
            (self.start + timedelta(days=chance.randint(20, 200))).date() for _ in range(chance.randint(0, 2))
        )
        return House(
            name=f"House {number}",
            tz=tz,
            country=country,
            subdiv=subdiv,
            people=tuple(chance.sample(NAMES, 5)),
            prefers=chance.choice((None, None, None, Channel.EMAIL, Channel.PHONE)),
            no_calls=chance.random() < 0.1,
            agency=f"Agency {number % 2}" if chance.random() < 0.25 else None,
            closed=closed,
            calendar=WorkCalendar(tz, RealHolidays(), country, subdiv, (), closed),
        )

    def plan(
        self, when: datetime, event: Callable[[World, Role, datetime], None], role: Role, *, prompt: bool = False
    ) -> None:
        """Let something happen; now and then it is recorded days later, unless that is to be prompt."""
        is_late = not prompt and self.chance.random() < 0.04
        late = timedelta(days=self.chance.randint(1, 6) if is_late else 0)
        self._made += 1
        heapq.heappush(self._ahead, Coming(max(when + late, self.now), self._made, when, event, role))

    def within(self, role: Role, low: int, high: int, *, meeting: bool = False) -> datetime:
        """A moment some days from now when people write: mostly on a working day and in office hours there.

        People meet in office hours, now and then on a day off.
        """
        day = self.today(role) + timedelta(days=self.chance.randint(low, high))
        if self.chance.random() < 0.85:
            day = role.house.calendar.roll(day)
        hour = self.chance.randint(9, 17) if meeting or self.chance.random() < 0.9 else self.chance.randint(0, 23)
        return max(role.house.calendar.at(day, time(hour, self.chance.choice((0, 10, 45)))), self.now)

    @property
    def now(self) -> datetime:
        return self.clock.moment

    def next_event(self) -> datetime:
        """When the next thing will be recorded."""
        return self._ahead[0].recorded if self._ahead else self.end

    def happen(self) -> None:
        """The next thing happens and is recorded."""
        coming = heapq.heappop(self._ahead)
        self.late = coming.recorded > coming.happened
        self.clock.moment = max(self.now, coming.recorded)
        self.tell(f"{coming.event.__name__} {coming.role.app} of {coming.happened:%d %b %H:%M}")
        coming.event(self, coming.role, coming.happened)

    def tell(self, line: str) -> None:
        """Keep a line of what happened, to print when a law is broken."""
        self.past.append(f"{self.now:%Y-%m-%d %H:%M} {line}")

    def story(self) -> str:
        """What happened last."""
        return "\n".join((f"seed {self.seed}, at {self.now:%Y-%m-%d %H:%M} UTC, home {self.home}", *self.past))

    def today(self, role: Role) -> date:
        """The employer's date."""
        return role.house.calendar.today(self.now)

    def record(self, role: Role) -> Application:
        """The application as it is on record."""
        return self.tracker.search.applications[role.app]

    def is_open(self, role: Role) -> bool:
        """Whether the application is on record and not closed."""
        return role.app in self.tracker.search.applications and self.record(role).column is not Column.CLOSED


def channel_of(reminder: Reminder) -> Channel:
    """How the list suggests that a contact is made."""
    return Channel.PHONE if reminder.slot is not None else Channel.EMAIL
