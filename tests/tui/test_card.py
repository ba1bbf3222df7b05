"""The card screen: what it tells, its keys, and that it follows every change."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from followup_tui.domain.records import Column, Purpose
from followup_tui.ports import CopyResult, CopyRoute
from followup_tui.tracker.values import ApplicationEdit, Heard, LogContact, NewApplication, OfferNews
from followup_tui.tui.copied import Copied
from followup_tui.tui.dialogs.application import ApplicationDialog
from followup_tui.tui.dialogs.close import CloseDialog
from followup_tui.tui.dialogs.contact import ContactDialog
from followup_tui.tui.dialogs.dismiss import DismissDialog
from followup_tui.tui.dialogs.interview import InterviewDialog
from followup_tui.tui.dialogs.offer import OfferDialog
from followup_tui.tui.dialogs.pairs import Pairs
from followup_tui.tui.dialogs.person import PersonDialog
from followup_tui.tui.dialogs.promise import PromiseDialog
from followup_tui.tui.dialogs.snooze import SnoozeDialog
from followup_tui.tui.dialogs.what_if import WhatIfDialog
from followup_tui.tui.screens.call_desk import CallDeskScreen
from followup_tui.tui.screens.card import CardScreen
from followup_tui.tui.screens.card_sections import History, Section
from followup_tui.tui.screens.why import WhyScreen
from tests.fakes import at
from tests.tui._dialog_fakes import Bench, Host, hostile_bench, screen_text
from tests.waiting import until


class Copier:
    """Keeps what was copied."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.about: list[Copied | None] = []
        self.shown: list[tuple[str, str]] = []

    async def copy(self, text: str, about: Copied | None = None) -> CopyResult:
        self.texts.append(text)
        self.about.append(about)
        return CopyResult(CopyRoute.NATIVE, "copied")

    def show(self, title: str, text: str) -> None:
        self.shown.append((title, text))

    def show_last(self) -> bool:
        self.shown += [("last", text) for text in self.texts[-1:]]
        return bool(self.texts)


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def shown(pilot: Pilot[None], host: Host, text: str) -> None:
    """Wait for a text on the screen."""
    await until(pilot, lambda: text in screen_text(host), f"{text!r} never came up")


async def test_it_tells_everything_known(bench: Bench) -> None:
    bench.thank(bench.initech, "2026-11-10 10:00")
    bench.call(bench.initech, "2026-11-12 10:30")
    news = Heard(promise="4 December", text="the budget round takes longer", at=at("2026-11-20 15:00"))
    bench.tracker.heard(bench.initech, news)
    host = Host(CardScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 50)) as pilot:
        for text in (
            "Initech  Backend Developer", "Awaiting · +1 555 0111 · Mon 09:41 in New York", "Better not now",
            "they said Fri 4 Dec", "Coming", "Call Ann Lee", "Fri 4 Dec   “4 December”", "(superseded)",
            "✓ Ann Lee, VP Ops", "thanked Tue 10 Nov", "title missing", "via Kim", "raised: moving the batch jobs",
            "I make slow pipelines fast — cut", "→ status call · phone · Ann Lee ·", "← news",
        ):  # fmt: skip
            await shown(pilot, host, text)
        told = screen_text(host)
        assert told.index("“4 December”, said Fri 20 Nov") < told.index("“20 November”, said Mon 9 Nov")


async def test_r9_a_bar_shows_the_days_beside_what_is_usual(bench: Bench) -> None:
    """R9: day and usual days in words too; beyond them the bar has an arrow."""
    host = Host(CardScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 50)) as pilot:
        await shown(pilot, host, "day 14   " + "━" * 14 + "─" * 10 + " about 24")
        await shown(pilot, host, "three days late is normal; your call")
        await shown(pilot, host, "all employers; NACE 2012")
        bench.clock.moment = at("2026-12-09 10:00")
        bench.tracker.edit(bench.initech, ApplicationEdit(industry="bars"))
        host.first.reload()  # type: ignore[attr-defined]
        await shown(pilot, host, "day 30   " + "━" * 24 + "▸ about 10")
        await shown(pilot, host, "treat it as unlikely, keep it as a")


async def test_it_tells_an_offer_an_agency_and_notes() -> None:
    bench = Bench()
    made = bench.tracker.add(NewApplication(employer="Hooli", role="Staff Engineer", agency="Hirewell", rank=1))
    assert made.application is not None
    card = made.application.id
    bench.tracker.offer(card, OfferNews(answer_by=at("2026-11-27 17:00"), terms="100 a year", private=True))
    noted = replace(bench.application(card), notes="one\n\ntwo", questions=("why?",))
    noted = replace(noted, applied=date(2026, 10, 1), link="https://hooli.example/1")
    bench.store.search = bench.store.search.put(noted)
    bench.tracker.refresh()
    host = Host(CardScreen(bench.tracker, card))
    async with host.run_test(size=(120, 50)) as pilot:
        for text in ("rank 1 · via Hirewell", "★  answer by Fri 27 Nov 17:00", "verbal so far · confidential",
                     "100 a year", " one", " two", "?  why?",
                     "applied Thu 1 Oct 2026", "advertised https://hooli.example/1"):  # fmt: skip
            await shown(pilot, host, text)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 10), (20, 5)])
async def test_hostile_records_stay_text_at_every_size(size: tuple[int, int]) -> None:
    bench = hostile_bench()
    host = Host(CardScreen(bench.tracker, bench.acme))
    async with host.run_test(size=size) as pilot:
        await shown(pilot, host, "Evil [/]")
        for _ in range(12):
            assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(host))
            await pilot.press("pagedown")
        assert host.is_running


async def test_a_click_on_hostile_text_does_nothing() -> None:
    bench = hostile_bench()
    host = Host(CardScreen(bench.tracker, bench.acme))
    async with host.run_test(size=(160, 60)) as pilot:
        await shown(pilot, host, "quit[/]")
        for row, line in enumerate(screen_text(host).splitlines()):
            if "quit[/]" in line:
                await pilot.click(offset=(line.index("quit[/]"), row))
        await pilot.pause()
        assert host.is_running
        assert host.answer == "none yet"


FORMS = {
    "i": InterviewDialog, "e": ApplicationDialog, "p": PromiseDialog, "x": ContactDialog, "o": OfferDialog,
    "K": CloseDialog, "a": PersonDialog, "w": WhyScreen, "s": SnoozeDialog, "d": DismissDialog, "c": CallDeskScreen,
    "W": WhatIfDialog,
}  # fmt: skip
"""Key → what it opens."""


async def test_each_key_opens_its_form_and_escape_comes_back(bench: Bench) -> None:
    card = CardScreen(bench.tracker, bench.acme)
    host = Host(card)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "Acme")
        for key, form in FORMS.items():
            await pilot.press(key)
            await until(pilot, lambda: isinstance(host.screen, form), f"{key} opened no {form.__name__}")  # noqa: B023
            await pilot.press("escape")
            await until(pilot, lambda: host.screen is card, f"it never came back from {key}")


async def test_a_change_is_told_and_shown(bench: Bench) -> None:
    host = Host(CardScreen(bench.tracker, bench.acme))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("p")
        await until(pilot, lambda: isinstance(host.screen, PromiseDialog), "the form never opened")
        await pilot.press(*("space" if one == " " else one for one in "end of next week"), "ctrl+s")
        await shown(pilot, host, "“end of next week”, said Mon 23 Nov")
        await shown(pilot, host, "decision: end of next week → Fri 4 Dec")


async def test_the_cursor_moves_between_what_is_owed(bench: Bench) -> None:
    card = CardScreen(bench.tracker, bench.acme)
    host = Host(card)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "Do next")
        rows = [row.reminder for row in bench.tracker.detail(bench.acme).rows]
        assert len(rows) > 2
        assert card.selected() == rows[0]
        await pilot.press("j", "j", "k")
        assert card.selected() == rows[1]
        await pilot.press(*["j"] * 20)
        assert card.selected() == rows[-1]
        line = next(n for n, text in enumerate(screen_text(host).splitlines()) if rows[0].says in text)
        await pilot.click(offset=(20, line))
        await until(pilot, lambda: card.selected() == rows[0], "the click never counted")
        marked = next(text for text in screen_text(host).splitlines() if rows[0].says in text)
        assert "▌" in marked


async def test_enter_does_what_the_row_says(bench: Bench) -> None:
    host = Host(CardScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36)) as pilot:
        rows = bench.tracker.detail(bench.initech).rows
        call = next(number for number, row in enumerate(rows) if row.reminder.kind is Purpose.STATUS_CALL)
        await pilot.press(*["j"] * call, "enter")
        await until(pilot, lambda: isinstance(host.screen, CallDeskScreen), "the desk never opened")


async def test_a_missing_title_is_filled_in_for_that_person(bench: Bench) -> None:
    host = Host(CardScreen(bench.tracker, bench.acme))
    async with host.run_test(size=(120, 36)) as pilot:
        rows = bench.tracker.detail(bench.acme).rows
        place = next(number for number, row in enumerate(rows) if row.reminder.kind is Purpose.PERSON_DETAILS)
        await pilot.press(*["j"] * place, "enter")
        await until(pilot, lambda: isinstance(host.screen, PersonDialog), "the form never opened")
        assert "Raj Patel" in screen_text(host)


async def test_nothing_owed_is_said_instead_of_a_form(bench: Bench) -> None:
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE"))
    assert made.application is not None
    bench.tracker.move(made.application.id, Column.CLOSED, force="sample")
    card = CardScreen(bench.tracker, made.application.id)
    host = Host(card)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        for row in bench.tracker.detail(made.application.id).rows:
            bench.tracker.dismiss(row.reminder.id, "sample")
        card.reload()
        await pilot.press("s")
        await shown(pilot, host, "nothing is owed on this card now")
        await pilot.press("enter", "j")
        await shown(pilot, host, "Nothing is owed on this card now.")


async def test_the_points_are_copied(bench: Bench) -> None:
    copier = Copier()
    host = Host(CardScreen(bench.tracker, bench.initech, copier))
    async with host.run_test(size=(120, 36)) as pilot:
        await pilot.press("y")
        await until(pilot, lambda: copier.texts, "nothing was copied")
    assert copier.texts[0].startswith("Hello Ann, this is Sam Sample.")


async def test_an_older_text_is_chosen_copied_and_shown(bench: Bench) -> None:
    text = "Subject: Hello\n\nDear Ann,\nall of it."
    bench.thank(bench.initech, "2026-11-10 10:00")
    sent = LogContact(purpose=Purpose.OTHER, text=text, template="W8", at=at("2026-11-16 10:00"), override="sample")
    bench.tracker.log(bench.initech, sent)
    copier = Copier()
    host = Host(CardScreen(bench.tracker, bench.initech, copier))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "What happened  tab chooses one")
        await pilot.press("tab")
        await shown(pilot, host, "▌ other · email · Ann Lee")
        await shown(pilot, host, "y copies its text · ↵ shows it")
        await pilot.press("y")
        await until(pilot, lambda: copier.texts == [text], "it was never copied")
        assert copier.about == [None]
        await pilot.press("enter")
        await until(pilot, lambda: copier.shown == [("other", text)], "it was never shown")
        await pilot.press("j")
        await shown(pilot, host, "▌ thank-you")
        await pilot.press("y", "enter")
        await until(pilot, lambda: len(host._notifications) == 2, "nothing was said")
        assert {one.message for one in host._notifications} == {"No text was kept of this one."}
        await pilot.press("tab", "y")
        await until(pilot, lambda: len(copier.texts) == 2, "the points were never copied")
        assert copier.texts[1] == bench.tracker.script(bench.initech).text
        assert host.screen.query_one(History).entry is None


async def test_an_older_text_is_chosen_with_the_mouse_too_and_kept_in_sight(bench: Bench) -> None:
    for day in range(2, 14):
        heard = Heard(at=at(f"2026-11-{day:02d} 09:00"), text=f"word {day}")
        bench.tracker.heard(bench.initech, heard)
    card = CardScreen(bench.tracker, bench.initech, copier := Copier())
    host = Host(card)
    async with host.run_test(size=(80, 24)) as pilot:
        await shown(pilot, host, "Initech")
        history = card.query_one(History)
        await pilot.press("tab")
        await until(pilot, lambda: "▌ " in screen_text(host).partition("What happened")[2], "it is out of sight")
        assert history.entry is not None
        assert history.entry.text == "word 13"
        pairs = history.query_one(Pairs)
        pairs.post_message(Pairs.Picked(pairs, len(card.tracker.detail(bench.initech).timeline) - 1))
        await until(pilot, lambda: history.entry is not None and history.entry.text == "word 2", "it was not chosen")
        await pilot.press("y", "g", "k")
        await until(pilot, lambda: "▌ " in screen_text(host).partition("What happened")[2], "it is out of sight")
        assert copier.texts == ["word 2"]
        owed = card.query_one("#owed", Section).query_one(Pairs)
        owed.post_message(Pairs.Picked(owed, 0))
        await until(pilot, lambda: history.entry is None, "the keys stayed there")


async def test_with_nothing_in_the_past_there_is_nothing_to_choose(bench: Bench) -> None:
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE")).application
    assert made is not None
    host = Host(CardScreen(bench.tracker, made.id))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("tab")
        await shown(pilot, host, "Nothing has happened on this card yet.")


async def test_what_was_copied_is_shown_with_one_key(bench: Bench) -> None:
    """Nothing confirms that a terminal took it."""
    copier = Copier()
    host = Host(CardScreen(bench.tracker, bench.initech, copier))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("Y")
        await shown(pilot, host, "Nothing was copied yet: y copies.")
        await pilot.press("y", "Y")
        await until(pilot, lambda: copier.shown, "it was never shown")
        assert copier.shown == [("last", copier.texts[0])]


async def test_without_a_copier_the_truth_is_told(bench: Bench) -> None:
    host = Host(CardScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("y")
        await shown(pilot, host, "There is no clipboard here")


async def test_a_card_that_is_gone_closes_the_screen(bench: Bench) -> None:
    card = CardScreen(bench.tracker, bench.initech)
    host = Host(card)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "Initech")
        bench.store.search = bench.store.search.drop(bench.application(bench.initech))
        bench.tracker.refresh()
        card.reload()
        await until(pilot, lambda: host.answer is None, "it never closed")


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_it_goes_back(bench: Bench, key: str) -> None:
    host = Host(CardScreen(bench.tracker, bench.initech))
    async with host.run_test() as pilot:
        await pilot.press(key)
        await until(pilot, lambda: host.answer is None, "it never closed")


async def test_at_eighty_columns_all_stands_in_one_column(bench: Bench) -> None:
    host = Host(CardScreen(bench.tracker, bench.initech))
    async with host.run_test(size=(80, 24)) as pilot:
        await shown(pilot, host, "Do next")
        await pilot.press("G")
        await shown(pilot, host, "What happened")
        lines = screen_text(host).splitlines()
        assert all("Do next" not in line or "Rounds" not in line for line in lines)
        await pilot.press("g")
        await shown(pilot, host, "Do next")
