"""What would follow, in words: labels once, dates by name, other cards with their employer."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from followup_tui.domain.contacts import Level, Reason, Verdict
from followup_tui.domain.picture import Tone
from followup_tui.domain.records import Purpose
from followup_tui.domain.reminders import Reminder, Status
from followup_tui.tracker.foretelling import again, consequences, dates, next_says
from followup_tui.tracker.supposing import Supposed, in_words
from followup_tui.tracker.values import OfferNews
from tests.fakes import at
from tests.tracker.support import World, acme


def told(world: World, app: str, what: str) -> list[tuple[str, str]]:
    foretold = world.tracker.imagine(app, Supposed(what=what))
    return [(label, text) for label, text, _ in consequences(world.tracker.search, foretold, app)]


def test_each_kind_of_consequence_is_named_once() -> None:
    world, app = acme()
    lines = told(world, app, "thank")
    labels = [label for label, _ in lines]
    assert labels[:2] == ["ends", ""]
    assert [text for _, text in lines[:2]] == ["Thank Jane Doe (CTO)", "Thank Raj Patel"]
    assert ("card", "moves to Awaiting") in lines


def test_where_nothing_changes_it_says_so() -> None:
    world, app = acme()
    world.tracker.offer(app, OfferNews(answer_by=at("2026-12-04 17:00")))
    world.log(app, Purpose.OFFER_ACKNOWLEDGE)
    lines = told(world, app, "voicemail")
    assert ("changes", "nothing in the list") in lines
    assert ("card", "stays in Offer") in lines


def test_another_card_is_told_with_its_employer() -> None:
    """R12: an offer raises a call elsewhere."""
    world, app = acme()
    other = world.add("Globex", "SRE")
    world.met(other, "2026-11-20 10:00")
    raised = [text for label, text in told(world, app, "offer") if "Globex" in text]
    assert raised
    assert all(", Globex — " in text for text in raised)


def test_a_card_on_which_nothing_is_left_says_so() -> None:
    world, app = acme()
    foretold = replace(world.tracker.imagine(app, Supposed(what="lead")), next=None)
    lines = list(consequences(world.tracker.search, foretold, app))
    assert lines[-1] == ("next", "nothing on this card", Tone.QUIET)
    assert foretold.next_date is None


def call(world: World) -> Reminder:
    return world.tracker.find_reminder("status_call")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({}, "opens Mon 30 Nov, due Tue 1 Dec"),
        ({"due": date(2026, 11, 30)}, "opens Mon 30 Nov"),
        ({"snoozed_until": date(2026, 12, 2)}, "put off until Wed 2 Dec"),
        ({"status": Status.OPEN}, "due Tue 1 Dec"),
        ({"status": Status.DUE}, "due Tue 1 Dec"),
        ({"status": Status.DUE, "lasting": True}, "due since Tue 1 Dec"),
        ({"status": Status.OVERDUE}, "overdue since Tue 1 Dec"),
    ],
)
def test_a_date_says_what_it_is_the_date_of(change: dict[str, object], says: str) -> None:
    world, _app = acme()
    assert dates(replace(call(world), **change)) == says


_WAIT = Reason("B1", Level.RED, "touched Tue 24 Nov", date(2026, 12, 2))
_CARE = Reason("B2", Level.AMBER, "make this one the closing note")


@pytest.mark.parametrize(
    ("verdict", "says"),
    [
        (Verdict(level=Level.GREEN), "on the next business day"),
        (Verdict(level=Level.AMBER, reasons=(_CARE,)),
         "on the next business day, with care: B2 make this one the closing note"),
        (Verdict(level=Level.RED, reasons=(_WAIT,), next_allowed=date(2026, 12, 2)),
         "from Wed 2 Dec: B1 touched Tue 24 Nov"),
        (Verdict(level=Level.RED, reasons=(_WAIT,)), "not before they answer: B1 touched Tue 24 Nov"),
    ],
)  # fmt: skip
def test_it_says_when_they_may_be_contacted_again(verdict: Verdict, says: str) -> None:
    world, app = acme()
    foretold = world.tracker.imagine(app, Supposed(what="lead"))
    assert again(replace(foretold, then=verdict)) == says


@pytest.mark.parametrize(
    ("what", "says"),
    [("spoke", "I call and we speak"), ("call", "I call"), ("closing-note", "I do this: closing note")],
)
def test_an_event_follows_an_if(what: str, says: str) -> None:
    assert in_words(what) == says


def test_what_they_ask_for_in_a_call_is_the_next_step() -> None:
    """R10: of duties by the way and steps towards them, the step is told."""
    world, app = acme()
    world.move_to("2026-12-01 09:30")
    asked = world.tracker.imagine(app, Supposed(what="spoke", needs_reply=True))
    assert next_says(asked.following).startswith("next: Answer")
    left = world.tracker.imagine(app, Supposed(what="voicemail"))
    assert left.following is not None
    assert left.following.kind is Purpose.SECOND_FOLLOW_UP
    assert next_says(None) == "nothing more on this card"
