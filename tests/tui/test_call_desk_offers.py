"""The call desk for telling an employer of an offer in hand: the words, the user's own word, what came of it (R12)."""

from __future__ import annotations

from followup_tui.domain.records import Purpose, Result
from followup_tui.tracker.values import ApplicationEdit, Change, OfferNews
from followup_tui.tui.screens.call_desk import CallDeskScreen
from tests.fakes import at
from tests.tui._dialog_fakes import Bench, Host, screen_text
from tests.tui.test_call_desk import shown, thanked
from tests.waiting import until


def offered(rank: int | None = None, until: str | None = "2026-11-27 17:00") -> tuple[Bench, str]:
    """A bench on which Acme made an offer, with the id of the reminder to tell Initech of it."""
    bench = thanked()
    if rank is not None:
        bench.tracker.edit(bench.initech, ApplicationEdit(rank=rank))
    bench.tracker.offer(bench.acme, OfferNews(answer_by=at(until) if until else None))
    return bench, next(one.id for one in bench.tracker.reminders() if one.kind is Purpose.LEVERAGE)


async def test_it_hands_over_the_words_with_the_date_and_without_a_name() -> None:
    bench, reminder = offered()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder))
    async with host.run_test(size=(120, 50)) as pilot:
        for text in ("You have another offer", "Friday 27", "only if you would"):
            await shown(pilot, host, text)
    script = bench.tracker.script(bench.initech)
    assert script.name == "S9"
    assert "I owe an answer by Friday 27 November" in script.text
    assert "Acme" not in script.text


async def test_the_users_word_is_asked_for_before_it_is_logged() -> None:
    bench, reminder = offered()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder))
    async with host.run_test(size=(120, 50)) as pilot:
        await shown(pilot, host, "You have another offer")
        await pilot.press("m")
        await shown(pilot, host, "[ ] I would accept Initech over Acme")
        await pilot.press("ctrl+s")
        await shown(pilot, host, "confirm that first")
        await pilot.press("escape")
        await pilot.press("m")
        await shown(pilot, host, "[ ] I would accept Initech over Acme")
        await pilot.press("space", "ctrl+s")
        await until(pilot, lambda: isinstance(host.answer, Change), "never logged")
    made = host.answer.record
    assert (made.purpose, made.result, made.override) == (Purpose.LEVERAGE, Result.VOICEMAIL, "")


async def test_where_nobody_was_reached_nothing_is_to_be_confirmed() -> None:
    bench, reminder = offered()
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder))
    async with host.run_test(size=(120, 50)) as pilot:
        await shown(pilot, host, "You have another offer")
        await pilot.press("n")
        await until(pilot, lambda: isinstance(host.answer, Change), "never logged")
    assert host.answer.record.result is Result.NO_ANSWER


async def test_where_the_ranks_say_it_the_call_is_logged_at_once() -> None:
    bench, reminder = offered(rank=1)
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder))
    async with host.run_test(size=(120, 50)) as pilot:
        await shown(pilot, host, "You have another offer")
        assert "only if you would" not in screen_text(host)
        await pilot.press("m")
        await until(pilot, lambda: isinstance(host.answer, Change), "never logged")
    assert host.answer.record.purpose is Purpose.LEVERAGE


async def test_without_a_stated_deadline_it_says_where_to_record_one() -> None:
    bench, reminder = offered(until=None)
    host = Host(CallDeskScreen(bench.tracker, bench.initech, reminder, settings=None))
    async with host.run_test(size=(140, 50)) as pilot:
        await shown(pilot, host, "press o on the card with the offer")
        await pilot.press("f")
        await pilot.pause()
        assert isinstance(host.screen, CallDeskScreen)
