"""What employers do in a made-up year: invite, promise, slip, fall silent, hold, ask, offer, take back, refuse, return.

Invariant: an event that no longer fits, because the application was closed in the meantime, does nothing.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from followup_tui.domain.records import Channel, Column, Outcome, Result
from followup_tui.errors import BadInputError
from followup_tui.tracker.values import ApplicationEdit, Debrief, Heard, Met, NewApplication, OfferNews, PersonEdit
from tests.simulation.world import Role, World

WORDS = ("end of this week", "end of next week", "early next week", "in two weeks", "five business days", "soon",
         "end of the month", "we will call you", "none given", "in three days", "Friday", "within a month",
         "tomorrow")  # fmt: skip
"""What is said when they are asked for a date."""


def populate(world: World) -> None:
    """Plan the beginnings of all applications of a search."""
    chance = world.chance
    houses = [world.house(number) for number in range(chance.randint(1, 3))]
    for number in range(chance.randint(1, 6)):
        role = Role(
            house=chance.choice(houses),
            title=f"Role {number}",
            rank=chance.choice((None, None, 1, 2, 3)),
            silent=chance.random() < 0.3,
            rounds=chance.choice((1, 1, 2, 2, 3)),
        )
        world.roles.append(role)
        # Later ones leave a silent employer too little of the year to be let go of.
        world.plan(world.within(role, 30 * number, 30 * number + 60, meeting=True), begin, role)


def begin(world: World, role: Role, at: datetime) -> None:
    """An application, with its first interview just held or to come."""
    house = role.house
    change = world.tracker.add(
        NewApplication(
            employer=house.name, role=role.title, tz=house.tz, country=house.country, subdiv=house.subdiv,
            rank=role.rank, agency=house.agency, prefers=house.prefers, no_calls=house.no_calls, at=at,
        )
    )  # fmt: skip
    assert change.application is not None
    role.app = change.application.id
    world.of[role.app] = role
    for day in house.closed:
        world.tracker.edit(role.app, ApplicationEdit(closed_day=day))
    if house.agency and world.chance.random() < 0.8:
        meet_recruiter(world, role)
    chance = world.chance.random()
    if chance < 0.5:
        held(world, role, at)
    elif chance < 0.95:
        schedule(world, role)


def meet_recruiter(world: World, role: Role) -> None:
    """The name of somebody at the agency is put on record, if there is none yet."""
    agency = world.record(role).agency or ""
    if world.tracker.search.person_at(agency) is None:
        world.tracker.add_person(PersonEdit(name=f"Rita of {role.house.agency}", title="Recruiter", employer=agency,
                                            address="rita@agency.example", roles=("recruiter",)))  # fmt: skip


def schedule(world: World, role: Role) -> None:
    """A round is agreed for one of the coming days."""
    start = world.within(role, 1, 12, meeting=True)
    if start <= world.now or any(one.start >= start for one in world.record(role).interviews):
        return
    world.tracker.interview(role.app, Debrief(at=start, met=()))
    world.plan(start + timedelta(hours=1, minutes=5), held, role, prompt=True)


def invite(world: World, role: Role, at: datetime) -> None:
    """They invite to a further round."""
    if world.is_open(role) and world.record(role).column is not Column.OFFER:
        world.tracker.heard(role.app, Heard(at=at, text="please come again"))
        schedule(world, role)


def held(world: World, role: Role, at: datetime) -> None:
    """A round was held an hour ago; the debrief is typed in."""
    if not world.is_open(role):
        return
    start, chance = at - timedelta(hours=1, minutes=5), world.chance
    words = promise_words(world, role, start) if chance.random() < 0.6 else None
    met = tuple(_met(world, name) for name in chance.sample(role.house.people, chance.choice((1, 1, 2, 3))))
    if chance.random() < 0.05:
        met = ()
    debrief = Debrief(at=start, met=met, promise=words, no_date=words is None and chance.random() < 0.5)
    world.tracker.interview(role.app, debrief)
    if chance.random() < 0.2:
        world.tracker.edit(role.app, ApplicationEdit(references_given=world.now.astimezone(world.home).date()))
    if not role.silent:
        role.rounds -= 1
        world.plan(world.within(role, 1, 25), invite if role.rounds > 0 else word, role)


def _met(world: World, name: str) -> Met:
    chance = world.chance
    title, address = chance.choice(("", "CTO", "Lead")), chance.choice(("", f"{name.split()[0].lower()}@house.example"))
    return Met(name="panel" if chance.random() < 0.05 else name, title=title, address=address)


def promise_words(world: World, role: Role, said: datetime) -> str:
    """What they say when asked for a date; never words that mean nothing on that day."""
    words = world.chance.choice(WORDS)
    try:
        world.tracker.understand(role.app, words, said=said)
    except BadInputError:
        return "none given"
    return words


def word(world: World, role: Role, at: datetime) -> None:
    """They have a word: anything they may say or do between an interview and the end."""
    if not world.is_open(role) or not world.record(role).interviews:
        return
    role.words += 1
    choices = [offer, refuse, news, slip, ask_for_call, ask_for_reply, hold, check_references, ring_reference]
    chosen = world.chance.choices(choices, weights=(4, 4, 3, 3, 3, 3, 2, 1, 1))[0]
    world.tell(f"… {chosen.__name__}")
    chosen(world, role, at)
    if world.is_open(role) and world.chance.random() < 0.6:
        world.plan(world.within(role, 1, 30), word, role)


def news(world: World, role: Role, at: datetime) -> None:
    """They write that it takes time."""
    world.tracker.heard(role.app, Heard(at=at))


def slip(world: World, role: Role, at: datetime) -> None:
    """They name another date."""
    world.tracker.heard(role.app, Heard(at=at, promise=promise_words(world, role, at)))


def ask_for_call(world: World, role: Role, at: datetime) -> None:
    """They ask to be called on a day."""
    when = world.chance.choice(("next week", "tomorrow", "Friday", "in two weeks", "in three days"))
    world.tracker.heard(role.app, Heard(at=at, call_back=when))


def ask_for_reply(world: World, role: Role, at: datetime) -> None:
    """They ask a question."""
    world.tracker.heard(role.app, Heard(at=at, needs_reply=True))


def hold(world: World, role: Role, at: datetime) -> None:
    """They put the position on hold."""
    if world.record(role).column is not Column.OFFER:
        world.tracker.heard(role.app, Heard(at=at, hold=True))


def check_references(world: World, role: Role, at: datetime) -> None:
    """They say that they are checking references."""
    world.tracker.heard(role.app, Heard(at=at, checking_references=True))


def ring_reference(world: World, role: Role, at: datetime) -> None:
    """They ring a reference."""
    for one in world.tracker.search.references()[:1]:
        world.tracker.heard(role.app, Heard(at=at, channel=Channel.PHONE, reference_contacted=one.id))


def refuse(world: World, role: Role, at: datetime) -> None:
    """They say no, or take their offer back; some come again later."""
    offered = world.record(role).column is Column.OFFER
    world.tracker.heard(role.app, Heard(at=at, rejected=not offered, rescinded=offered))
    if world.chance.random() < 0.25:
        world.plan(world.within(role, 5, 90), come_again, role)


def come_again(world: World, role: Role, at: datetime) -> None:
    """They write to somebody whose application was closed."""
    if role.app not in world.tracker.search.applications or world.record(role).outcome in (None, Outcome.ACCEPTED):
        return
    world.tracker.heard(role.app, Heard(at=at, needs_reply=world.chance.random() < 0.5))
    world.plan(world.within(role, 1, 20), word, role)


def offer(world: World, role: Role, at: datetime) -> None:
    """They make an offer, with a short or long time to answer, or none stated."""
    if world.record(role).column is Column.OFFER:
        return
    chance = world.chance
    day = role.house.calendar.today(at) + timedelta(days=chance.choice((1, 2, 3, 5, 7, 10, 14, 21)))
    deadline = role.house.calendar.end_of_day(day) - timedelta(hours=chance.choice((0, 7)))
    written = chance.random() < 0.5
    world.tracker.offer(
        role.app, OfferNews(at=at, answer_by=chance.choice((None, deadline, deadline)), written=written)
    )
    if chance.random() < 0.15:
        world.plan(world.within(role, 1, 10), take_back, role)


def take_back(world: World, role: Role, at: datetime) -> None:
    """They take an offer back that stands."""
    if world.is_open(role) and world.record(role).column is Column.OFFER:
        refuse(world, role, at)


def answer(world: World, role: Role) -> Result:
    """What comes of a call made now."""
    chance = world.chance.random()
    if not role.silent and chance < 0.4:
        return Result.SPOKE
    return world.chance.choice((Result.VOICEMAIL, Result.VOICEMAIL, Result.NO_ANSWER, Result.GATEKEEPER))


def after_talk(world: World, role: Role) -> None:
    """What they say on the phone, at the end of the call."""
    if world.chance.random() < 0.4:
        world.tracker.promise(role.app, promise_words(world, role, world.now))
    elif world.chance.random() < 0.2:
        ask_for_call(world, role, world.now)


def after_message(world: World, role: Role) -> None:
    """Some messages are answered days later."""
    if not role.silent and world.chance.random() < 0.3:
        world.plan(world.within(role, 1, 6), word, role)
