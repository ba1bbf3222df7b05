"""What would follow: foretold without a trace, and exactly what happens when it is done for real."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Column, Purpose
from followup_tui.domain.reminders import Reminder
from followup_tui.errors import BadInputError, NotFoundError
from followup_tui.tracker.foretelling import consequences
from followup_tui.tracker.imagining import Foretold
from followup_tui.tracker.supposing import EVENTS, OF_AN_OFFER, Ending, Event, LeadFound, Supposed, events_of
from followup_tui.tracker.values import Debrief, Heard, LogContact, Met, OfferNews, PersonEdit
from tests.fakes import at
from tests.tracker.support import World, acme

Key = tuple[object, ...]


def keys(reminders: Iterable[Reminder]) -> list[Key]:
    """Reminders without the random ids of the contacts and rounds they come from."""
    return sorted(
        (one.kind, one.application or "", one.person or "", one.opens, one.due, one.due_at, one.status)
        for one in reminders
    )


def everything(world: World) -> list[Reminder]:
    return [one for many in world.tracker._all().values() for one in many]


def do(world: World, app: str, event: Event, override: str) -> None:
    """Record an event through the tracker's own door."""
    tracker = world.tracker
    if isinstance(event, LogContact):
        tracker.log(app, LogContact(**{**as_fields(event), "override": override}))
    elif isinstance(event, Heard):
        tracker.heard(app, event)
    elif isinstance(event, OfferNews):
        tracker.offer(app, event)
    elif isinstance(event, Debrief):
        tracker.interview(app, event)
    elif isinstance(event, Ending):
        tracker.close(app, event.outcome, at=event.at)
    else:
        assert isinstance(event, LeadFound)
        tracker.lead(event.text, at=event.at)


def as_fields(event: LogContact) -> dict[str, Any]:
    return {name: getattr(event, name) for name in event.__struct_fields__}


def two_cards() -> tuple[World, str]:
    """Acme waits past its date; a card at Globex is thanked and waits, and a reference is on record."""
    world, app = acme()
    other = world.add("Globex", "SRE")
    world.met(other, "2026-11-18 10:00", Met(name="Kim Roe", title="SRE Lead", address="kim@globex.example"))
    world.move_to("2026-12-02 10:00")
    return world, app


CASES = [
    *(Supposed(what=one) for one in EVENTS if one not in OF_AN_OFFER),
    Supposed(what="call"),
    Supposed(what="closing-note"),
    Supposed(what="reply"),
    Supposed(what="spoke", promise="end of next week"),
    Supposed(what="spoke", call_back="next week"),
    Supposed(what="heard", promise="11 December", call_back="Thursday"),
    Supposed(what="voicemail", at=at("2026-12-08 11:00")),
    Supposed(what="rejected", at=at("2026-12-09 11:00")),
    Supposed(what="email", at=at("2026-12-01 11:00")),
    Supposed(what="offer", answer_by=at("2026-12-11 17:00")),
    Supposed(what="interview", at=at("2026-12-10 11:00"), promise="end of the month"),
    Supposed(what="interview", at=at("2026-11-30 11:00")),
]  # fmt: skip


def named(one: Supposed) -> str:
    return f"{one.what} {one.promise or one.call_back or one.at or one.answer_by or ''}".strip()


@pytest.mark.parametrize("supposed", CASES, ids=named)
def test_what_is_foretold_is_what_happens_and_foretelling_leaves_no_trace(supposed: Supposed) -> None:
    world, app = two_cards()
    records, past, shown = world.store.search, len(world.store.past), world.tracker.picture()
    foretold = world.tracker.imagine(app, supposed)
    assert world.store.search is records is world.tracker.search
    assert len(world.store.past) == past
    assert world.tracker.picture() == shown

    if supposed.at is not None and supposed.at > world.clock.moment and supposed.what != "interview":
        world.clock.moment = supposed.at
    before = everything(world)
    case = world.tracker._desk().case(app)
    for event in events_of(case, [one for one in before if one.application == app], supposed):
        do(world, app, event, foretold.verdict.says if foretold.verdict else "")
    expected = [one for one in before if one not in (*foretold.resolved, *(two.before for two in foretold.moved))]
    expected += [*foretold.raised, *(two.after for two in foretold.moved)]
    assert keys(expected) == keys(everything(world))
    assert foretold.at == world.tracker.now()
    assert world.tracker.detail(app).card.column is foretold.column


@pytest.mark.parametrize("what", sorted(OF_AN_OFFER))
def test_the_ends_of_an_offer_are_foretold_too(what: str) -> None:
    world, app = two_cards()
    with pytest.raises(BadInputError, match="no offer"):
        world.tracker.imagine(app, Supposed(what=what))
    world.tracker.offer(app, OfferNews(answer_by=at("2026-12-10 17:00")))
    foretold = world.tracker.imagine(app, Supposed(what=what))
    assert (foretold.was, foretold.column) == (Column.OFFER, Column.CLOSED)
    assert world.column(app) is Column.OFFER


def imagined(what: str, **more: Any) -> Foretold:
    world, app = two_cards()
    return world.tracker.imagine(app, Supposed(what=what, **more))


def test_a_voicemail_ends_the_call_and_raises_the_next_step() -> None:
    """X43: the second follow-up five business days later."""
    foretold = imagined("voicemail", at=at("2026-12-02 11:00"))
    assert [one.kind for one in foretold.resolved] == [Purpose.STATUS_CALL]
    assert [(one.kind, one.due) for one in foretold.raised] == [(Purpose.SECOND_FOLLOW_UP, date(2026, 12, 9))]
    assert foretold.verdict is not None
    assert foretold.verdict.level is Level.GREEN
    assert (foretold.then.level, foretold.then.next_allowed) == (Level.RED, date(2026, 12, 9))
    assert "logged for Acme Robotics" in foretold.says


def test_a_new_date_of_theirs_moves_the_call() -> None:
    foretold = imagined("spoke", promise="end of next week")
    (moved,) = foretold.moved
    assert (moved.before.kind, moved.before.due, moved.after.due) == (
        Purpose.STATUS_CALL, date(2026, 12, 1), date(2026, 12, 15)
    )  # fmt: skip
    assert "decision: end of next week → Fri 11 Dec" in foretold.says


def test_the_guard_speaks_and_the_rest_is_told_all_the_same() -> None:
    """B1: a second touch after two business days."""
    world, app = two_cards()
    world.log(app, Purpose.STATUS_CALL, "2026-12-02 10:00")
    foretold = world.tracker.imagine(app, Supposed(what="voicemail", at=at("2026-12-04 10:00")))
    assert foretold.verdict is not None
    assert [one.rule for one in foretold.verdict.reasons] == ["B1"]
    assert foretold.verdict.level is Level.RED
    assert foretold.verdict.next_allowed == date(2026, 12, 9)
    assert foretold.raised or foretold.moved


def test_what_comes_next_on_the_card_has_its_date() -> None:
    world, app = two_cards()
    late = world.tracker.imagine(app, Supposed(what="hold"))
    assert late.next is not None
    assert (late.next.kind, late.next_date) == (Purpose.PERSON_DETAILS, date(2026, 11, 20))
    for who in ("Jane", "Raj"):
        world.log(app, Purpose.THANK_YOU, people=(world.person(who),))
        world.tracker.edit_person(world.person(who), PersonEdit(title="VP", address="a@b.example"))
    world.log(app, Purpose.ALERT_REFERENCES)
    on_hold = world.tracker.imagine(app, Supposed(what="hold"))
    assert on_hold.next is not None
    assert (on_hold.next.kind, on_hold.next_date) == (Purpose.HOLD_CHECK, on_hold.next.opens)


def test_a_lead_answers_what_the_search_as_a_whole_asks_for() -> None:
    """R6: what belongs to no card is foretold too, and told without an employer."""
    world, app = two_cards()
    foretold = world.tracker.imagine(app, Supposed(what="lead"))
    about_all = [one for one in (*foretold.resolved, *(two.before for two in foretold.moved)) if not one.application]
    assert Purpose.HUNT_IDLE in [one.kind for one in about_all]
    told = [text for _, text, _ in consequences(world.tracker.search, foretold, app)]
    assert not [text for text in told if "Acme" in text and "lead" in text]


def test_thanks_that_nobody_is_owed_cannot_be_supposed() -> None:
    world, app = acme()
    for who in ("Jane", "Raj"):
        world.log(app, Purpose.THANK_YOU, people=(world.person(who),))
    with pytest.raises(BadInputError, match="nobody is owed thanks"):
        world.tracker.imagine(app, Supposed(what="thank"))


@pytest.mark.parametrize(("what", "error"), [("dance", "nothing to suppose"), ("suggest_close", "nothing you send")])
def test_what_cannot_be_recorded_cannot_be_supposed(what: str, error: str) -> None:
    world, app = acme()
    with pytest.raises(BadInputError, match=error):
        world.tracker.imagine(app, Supposed(what=what))


def test_a_card_that_is_not_there_is_not_found() -> None:
    world, _app = acme()
    with pytest.raises(NotFoundError):
        world.tracker.imagine("00000000", Supposed(what="lead"))
