"""The forms about offers: recording and correcting one, telling another employer of it, and ending with a signature."""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Column, Offer, Outcome, Purpose, Result
from followup_tui.tracker.values import ApplicationEdit, OfferNews
from followup_tui.tui.dialogs.close import CloseDialog
from followup_tui.tui.dialogs.contact import ContactDialog
from followup_tui.tui.dialogs.offer import OfferDialog
from tests.fakes import at
from tests.tui._dialog_fakes import Bench, Host, screen_text
from tests.tui.test_dialogs_cases import filled
from tests.waiting import until

GIVEN = OfferNews(answer_by=at("2026-11-27 23:59:59"), written=True, terms="100", private=True)


@pytest.fixture
def bench() -> Bench:
    """A bench on which Acme made an offer; Initech still decides, and neither is ranked."""
    made = Bench()
    made.tracker.offer(made.acme, GIVEN)
    return made


def offer(bench: Bench) -> Offer:
    found = bench.application(bench.acme).offer
    assert found is not None
    return found


async def test_the_form_opens_with_the_offer_that_stands(bench: Bench) -> None:
    before = offer(bench)
    await filled(OfferDialog(bench.tracker, bench.acme), {"terms": "110"})
    after = offer(bench)
    assert (after.received, after.answer_by, after.terms) == (before.received, before.answer_by, "110")
    assert (after.written, after.private, after.signed) == (True, True, False)


async def test_a_corrected_deadline_replaces_the_old_one(bench: Bench) -> None:
    await filled(OfferDialog(bench.tracker, bench.acme), {"answer_by": "Fri 4 Dec", "written": ""})
    assert (offer(bench).answer_by, offer(bench).written) == (at("2026-12-04 17:00"), False)
    await filled(OfferDialog(bench.tracker, bench.acme), {"answer_by": ""})
    assert offer(bench).answer_by is None


async def test_an_accepted_offer_is_signed_later(bench: Bench) -> None:
    await filled(CloseDialog(bench.tracker, bench.acme), {"outcome": "accepted"})
    assert not offer(bench).signed
    await filled(OfferDialog(bench.tracker, bench.acme), {"signed": "yes"})
    card = bench.application(bench.acme)
    assert (card.column, card.outcome, offer(bench).signed) == (Column.CLOSED, Outcome.ACCEPTED, True)


async def test_an_offer_is_accepted_and_signed_in_one_go(bench: Bench) -> None:
    await filled(CloseDialog(bench.tracker, bench.acme), {"outcome": "accepted", "signed": "yes"})
    assert offer(bench).signed


async def test_only_a_yes_is_signed(bench: Bench) -> None:
    form = CloseDialog(bench.tracker, bench.acme)
    host = Host(form)
    async with host.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: "[ ] The contract is signed" in screen_text(host), "no box")
        form._fill({"signed": "yes", "outcome": "declined"})
        await until(pilot, lambda: "The contract is signed" not in screen_text(host), "the box stayed")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "it never closed")
    assert (bench.application(bench.acme).outcome, offer(bench).signed) == (Outcome.DECLINED, False)


async def test_telling_of_an_offer_asks_for_the_users_word(bench: Bench) -> None:
    form = ContactDialog(bench.tracker, bench.initech)
    host = Host(form)
    async with host.run_test(size=(120, 40)) as pilot:
        form._fill({"purpose": "logistics"})
        await until(pilot, lambda: "I would accept" not in screen_text(host), "asked for nothing")
        form._fill({"purpose": "leverage", "result": "spoke"})
        await until(pilot, lambda: "[ ] I would accept Initech over Acme" in screen_text(host), "no box")
        await until(pilot, lambda: "→ only if you would accept Initech" in screen_text(host), "the guard never spoke")
        form._fill({"would_accept": "yes"})
        await until(pilot, lambda: "→ in order now" in screen_text(host), "the guard never gave way")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "it never closed")
    assert (host.answer.record.purpose, host.answer.record.result) == (Purpose.LEVERAGE, Result.SPOKE)
    assert host.answer.record.override == ""


async def test_where_the_ranks_say_it_nothing_is_to_be_confirmed(bench: Bench) -> None:
    bench.tracker.edit(bench.initech, ApplicationEdit(rank=1))
    form = ContactDialog(bench.tracker, bench.initech)
    host = Host(form)
    async with host.run_test(size=(120, 40)) as pilot:
        form._fill({"purpose": "leverage"})
        await until(pilot, lambda: "→ in order now" in screen_text(host), "the guard never spoke")
        assert "I would accept" not in screen_text(host)
