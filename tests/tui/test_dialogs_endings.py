"""What the forms and the card screen offer once an application has ended (R13)."""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Column, Outcome, Purpose, Result
from followup_tui.tracker.values import Heard
from followup_tui.tui.dialogs.close import CloseDialog
from followup_tui.tui.dialogs.contact import ContactDialog
from followup_tui.tui.screens.card import CardScreen
from tests.fakes import at
from tests.tui._dialog_fakes import Bench
from tests.tui.test_dialogs_cases import filled, shows

AFTERWARDS = ["gracious_reply", "feedback", "referral", "keep_in_touch"]


@pytest.fixture
def bench() -> Bench:
    """Acme has said no on Thursday: the reply is due on Monday, which it is."""
    bench = Bench()
    bench.tracker.heard(bench.acme, Heard(rejected=True, at=at("2026-11-19 15:00")))
    return bench


def purposes(form: ContactDialog) -> list[str]:
    field = next(one for one in form.fields() if one.id == "purpose")
    return [key for key, _ in field.options]


async def test_r13_a_closed_card_is_offered_what_follows_an_end(bench: Bench) -> None:
    form = ContactDialog(bench.tracker, bench.acme)
    assert sorted(purposes(form)[:4]) == sorted(AFTERWARDS)
    assert "status_call" not in purposes(form)
    assert not set(AFTERWARDS) & set(purposes(ContactDialog(bench.tracker, bench.initech)))


async def test_r13_with_nothing_owed_a_closed_card_is_kept_in_touch_with(bench: Bench) -> None:
    bench.tracker.close(bench.initech, Outcome.NO_RESPONSE)
    change = await filled(ContactDialog(bench.tracker, bench.initech), {})
    assert change.record.purpose is Purpose.KEEP_IN_TOUCH


async def test_r13_the_reply_may_hold_the_question(bench: Bench) -> None:
    values = {"purpose": "gracious_reply", "asks_feedback": "yes"}
    await shows(ContactDialog(bench.tracker, bench.acme), values, "[✓] The question for feedback was in it")
    await filled(ContactDialog(bench.tracker, bench.acme), values)
    sent = {(one.purpose, one.result) for one in bench.tracker.search.contacts_of(bench.acme) if one.result}
    assert {(Purpose.GRACIOUS_REPLY, Result.SENT), (Purpose.FEEDBACK, Result.MERGED)} <= sent


async def test_a_box_for_another_purpose_is_not_kept(bench: Bench) -> None:
    await filled(ContactDialog(bench.tracker, bench.acme), {"purpose": "logistics", "asks_feedback": "yes"})
    assert Purpose.FEEDBACK not in {one.purpose for one in bench.tracker.search.contacts_of(bench.acme)}


async def test_a_kind_word_leaves_a_closed_card_closed(bench: Bench) -> None:
    await shows(ContactDialog(bench.tracker, bench.acme), {"side": "in"}, "A kind word: the card stays closed")
    values = {"side": "in", "stays_closed": "yes", "in_text": "good luck"}
    await filled(ContactDialog(bench.tracker, bench.acme), values)
    assert bench.application(bench.acme).outcome is Outcome.REJECTED
    await filled(ContactDialog(bench.tracker, bench.acme), {"side": "in", "in_text": "we have another role"})
    assert bench.application(bench.acme).column is not Column.CLOSED


def test_only_a_closed_card_can_stay_closed(bench: Bench) -> None:
    for card, there in ((bench.acme, True), (bench.initech, False)):
        ids = {one.id for one in ContactDialog(bench.tracker, card).fields()}
        assert ("stays_closed" in ids) is there


def test_r7_ghosting_is_closed_as_no_answer_and_r9_a_hold_as_frozen(bench: Bench) -> None:
    def offered() -> str:
        return CloseDialog(bench.tracker, bench.initech).fields()[0].value

    assert offered() == "rejected"
    bench.thank(bench.initech, "2026-11-10 10:00")
    for when in ("2026-11-24 10:00", "2026-12-02 10:00", "2026-12-16 10:00"):
        bench.call(bench.initech, when)
    bench.clock.moment = at("2027-01-15 10:00")
    assert offered() == "no_response"
    bench.tracker.heard(bench.initech, Heard(hold=True, at=at("2026-12-17 10:00")))
    bench.clock.moment = at("2027-11-15 10:00")
    assert offered() == "rejected"


async def test_x62_the_card_says_when_the_same_role_is_open_again(bench: Bench) -> None:
    await shows(CardScreen(bench.tracker, bench.acme), {}, "Closed · no · same role again from Wed 19 May 2027")
