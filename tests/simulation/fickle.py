"""Who does this and that at any time: puts off, dismisses, moves cards, logs whatever, takes back and brings again.

Invariant: a refusal is one of the errors that a user may meet; anything else that is raised is a fault.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from followup_tui.domain.records import Channel, Column, Outcome, Purpose, Result
from followup_tui.errors import FollowupError
from followup_tui.tracker.values import ApplicationEdit, LogContact, PersonEdit
from tests.simulation.laws import Laws
from tests.simulation.world import World


class Fickle:
    """Acts by chance, on whatever is on record."""

    def __init__(self, world: World, laws: Laws) -> None:
        self.world = world
        self.laws = laws
        self.tracker = world.tracker
        self.refused = 0

    def live(self) -> None:
        """The whole year."""
        world, chance = self.world, self.world.chance
        while world.now < world.end:
            moment = world.now + timedelta(hours=chance.choice((0, 1, 7, 24, 80, 160)))
            if world.next_event() <= min(moment, world.end - timedelta(seconds=1)):
                self.attempt(world.happen)
                continue
            world.clock.moment = moment
            if self.tracker.search.applications:
                self.attempt(chance.choice(self.whims()))
            picture = self.tracker.picture()
            self.laws.look(picture)
            if chance.random() < 0.1:
                self.laws.evaluated_from_nothing(picture)
                self.laws.next_steps()

    def attempt(self, whim: Callable[[], object]) -> None:
        """Do it, or be told in one line why not."""
        try:
            whim()
        except FollowupError as refused:
            self.refused += 1
            line = str(refused)
            self.world.tell(f"refused: {line}")
            if not line or "\n" in line:
                raise self.laws.broken(f"a refusal in other than one line: {line!r}") from refused

    def whims(self) -> tuple[Callable[[], object], ...]:
        """What may be done now."""
        put_off = (self.put_off, self.put_off, self.dismiss)
        return (*put_off, self.log, self.log, self.log, self.move, self.close, self.edit, self.edit_person,
                self.tracker.undo, self.tracker.redo, self.lead, self.tracker.review_done)  # fmt: skip

    def put_off(self) -> None:
        rows = self.tracker.picture().rows
        if rows:
            one = self.world.chance.choice(rows).reminder
            self.tracker.snooze(one.id, (self.world.now + timedelta(days=self.world.chance.randint(0, 30))).date())

    def dismiss(self) -> None:
        rows = self.tracker.picture().rows
        if rows:
            self.tracker.dismiss(self.world.chance.choice(rows).reminder.id, "not this time")

    def log(self) -> None:
        chance, search = self.world.chance, self.tracker.search
        contact = LogContact(
            purpose=chance.choice(list(Purpose)),
            people=tuple(chance.sample(sorted(search.people), min(chance.randint(0, 1), len(search.people)))),
            channel=chance.choice((None, *Channel)),
            result=chance.choice((None, *Result)),
            at=self.world.now - timedelta(hours=chance.choice((0, 0, 3, 50))),
            override=chance.choice(("", "I had to")),
        )
        self.tracker.log(self.any_card(), contact)

    def move(self) -> None:
        column, force = self.world.chance.choice(list(Column)), self.world.chance.choice(("", "I know better"))
        self.tracker.move(self.any_card(), column, force=force)

    def close(self) -> None:
        outcome, force = self.world.chance.choice(list(Outcome)), self.world.chance.choice(("", "I know better"))
        self.tracker.close(self.any_card(), outcome, force=force)

    def edit(self) -> None:
        chance = self.world.chance
        day = (self.world.now + timedelta(days=chance.randint(0, 20))).date()
        change = ApplicationEdit(
            rank=chance.choice((None, 1, 2)),
            no_calls=chance.choice((None, True, False)),
            prefers=chance.choice((None, Channel.EMAIL, Channel.PHONE)),
            closed_day=chance.choice((None, day)),
            references_given=chance.choice((None, day)),
        )
        self.tracker.edit(self.any_card(), change)

    def edit_person(self) -> None:
        people = sorted(self.tracker.search.people)
        if people:
            chance = self.world.chance
            roles = chance.choice((None, ("reference",), ("interviewer", "reference")))
            self.tracker.edit_person(chance.choice(people), PersonEdit(title=chance.choice(("", "CTO")), roles=roles))

    def lead(self) -> None:
        self.tracker.lead("something to look into")

    def any_card(self) -> str:
        """The id of one of the applications."""
        return self.world.chance.choice(sorted(self.tracker.search.applications))
