"""Forms open while the same records change elsewhere: merged by field, or both versions shown; nothing is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from followup_tui.domain.records import Application, Column, Employer, Offer, Person
from followup_tui.domain.search import Search
from followup_tui.errors import EditConflictError
from followup_tui.tracker.values import ApplicationEdit, PersonEdit
from followup_tui.tui.dialogs.application import ApplicationDialog
from followup_tui.tui.dialogs.conflict import ConflictDialog
from followup_tui.tui.dialogs.editing import EditDialog
from followup_tui.tui.dialogs.offer import OfferDialog
from followup_tui.tui.dialogs.person import PersonDialog
from tests.fakes import at
from tests.tui._dialog_fakes import HOSTILE, Bench, Host, screen_text
from tests.waiting import until


@pytest.fixture
def bench() -> Bench:
    return Bench()


def elsewhere(bench: Bench, record: Any, **fields: Any) -> None:
    """Another process changes a record, which the tracker has not seen yet."""
    bench.store.transact("elsewhere", lambda search: search.put(replace(record, **fields)))


def house(bench: Bench) -> Employer:
    return bench.store.search.employers[bench.store.search.applications[bench.acme].employer]


def card(bench: Bench) -> Application:
    return bench.store.search.applications[bench.acme]


def fill(form: EditDialog, **values: str) -> None:
    form._fill(values)


async def opened(pilot: Pilot[None], form: EditDialog, **values: str) -> None:
    await until(pilot, lambda: form.is_mounted and form._first is not None, "the form never opened")
    fill(form, **values)
    await until(pilot, lambda: all(form.form.now[name] == values[name] for name in values), "it was never filled in")


async def asked(pilot: Pilot[None], host: Host) -> None:
    await until(pilot, lambda: isinstance(host.screen, ConflictDialog), "both versions were never shown")


async def test_row_10_another_field_changed_elsewhere_is_kept_and_so_is_the_form(bench: Bench) -> None:
    form = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(form)
    async with host.run_test() as pilot:
        await opened(pilot, form, role="Data Lead")
        elsewhere(bench, card(bench), notes="met the team", rank=2)
        elsewhere(bench, house(bench), phone="+1 555 0199")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    assert (card(bench).role, card(bench).notes, card(bench).rank) == ("Data Lead", "met the team", 2)
    assert house(bench).phone == "+1 555 0199"
    assert len(bench.store.past) == 7


@pytest.mark.parametrize(("key", "stands", "after_undo"), [("m", "mine", "theirs"), ("t", "theirs", "mine")])
async def test_row_11_the_same_field_is_asked_about_and_neither_version_is_lost(
    bench: Bench, key: str, stands: str, after_undo: str
) -> None:
    form = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(form)
    async with host.run_test(size=(120, 36)) as pilot:
        await opened(pilot, form, notes="mine", role="Data Lead")
        elsewhere(bench, card(bench), notes="theirs")
        await pilot.press("ctrl+s")
        await asked(pilot, host)
        shown = screen_text(host)
        for text in ("Notes", "yours", "mine", "on record now", "theirs", "u brings the other one back"):
            assert text in shown
        assert "Data Lead" not in shown.partition("Changed elsewhere")[2].partition("u brings")[0]
        assert card(bench).notes == "theirs"
        await pilot.press(key)
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    assert (card(bench).notes, card(bench).role) == (stands, "Data Lead")
    bench.tracker.undo()
    assert card(bench).notes == after_undo


async def test_row_11_going_back_writes_nothing_and_keeps_what_was_typed(bench: Bench) -> None:
    form = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(form)
    async with host.run_test() as pilot:
        await opened(pilot, form, notes="mine")
        elsewhere(bench, card(bench), notes="theirs")
        before = bench.store.search
        await pilot.press("ctrl+s")
        await asked(pilot, host)
        await pilot.press("escape")
        await until(pilot, lambda: "Not saved: the same was changed elsewhere" in screen_text(host), "it never said so")
        assert bench.store.search is before
        assert form.form.now["notes"] == "mine"
        fill(form, notes="theirs, and mine")
        await until(pilot, lambda: form.form.now["notes"] == "theirs, and mine", "it was never filled in")
        await pilot.press("ctrl+s")
        await asked(pilot, host)
        await pilot.press("m")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    assert card(bench).notes == "theirs, and mine"


async def test_the_same_answer_on_both_sides_is_no_conflict(bench: Bench) -> None:
    form = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(form)
    async with host.run_test() as pilot:
        await opened(pilot, form, notes="same")
        elsewhere(bench, card(bench), notes="same")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    assert card(bench).notes == "same"


async def test_a_person_s_boxes_are_merged_one_by_one_and_an_address_is_asked_about(bench: Bench) -> None:
    jane = bench.person()
    record: Person = bench.store.search.people[jane]
    form = PersonDialog(bench.tracker, jane, None)
    host = Host(form)
    async with host.run_test() as pilot:
        await opened(pilot, form, address="jane@acme.example", network="yes", verified="yes")
        elsewhere(bench, record, email="jd@example.com", roles=(*record.roles, "recruiter"), title="CTO")
        await pilot.press("ctrl+s")
        await asked(pilot, host)
        assert "jd@example.com" in screen_text(host)
        await pilot.press("t")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    found = bench.store.search.people[jane]
    assert (found.email, found.title, found.verified) == ("jd@example.com", "CTO", True)
    assert set(found.roles) == {"reference", "recruiter", "network"}


async def test_an_offer_keeps_what_was_changed_of_it_elsewhere(bench: Bench) -> None:
    offered = Offer(received=bench.tracker.now(), terms="100")
    elsewhere(bench, card(bench), column=Column.OFFER, offer=offered)
    bench.tracker.refresh()
    form = OfferDialog(bench.tracker, bench.acme)
    host = Host(form)
    async with host.run_test() as pilot:
        await opened(pilot, form, private="yes")
        changed = replace(offered, terms="110", written=True, answer_by=at("2026-12-04 22:00"))
        elsewhere(bench, card(bench), offer=changed)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    offer = card(bench).offer
    assert offer is not None
    assert (offer.terms, offer.written, offer.private) == ("110", True, True)
    assert offer.answer_by == at("2026-12-04 22:00")


async def test_a_box_on_both_sides_is_told_in_words_and_hostile_text_stays_text(bench: Bench) -> None:
    offered = Offer(received=bench.tracker.now())
    elsewhere(bench, card(bench), column=Column.OFFER, offer=offered)
    bench.tracker.refresh()
    form = OfferDialog(bench.tracker, bench.acme)
    host = Host(form)
    async with host.run_test(size=(120, 36)) as pilot:
        await opened(pilot, form, terms="", private="yes")
        fill(form, terms="mine\nof two lines")
        await until(pilot, lambda: form.form.text("terms") != "", "it was never filled in")
        elsewhere(bench, card(bench), offer=replace(offered, terms="\n".join([HOSTILE] * 50)))
        await pilot.press("ctrl+s")
        await asked(pilot, host)
        assert "[@click=app.quit]quit[/]" in screen_text(host)
        await pilot.press(*["down"] * 40)
        await until(pilot, lambda: "… and 10 more lines" in screen_text(host), "the end never came into sight")
        await pilot.press(*["up"] * 40)
        await until(pilot, lambda: "yours" in screen_text(host), "the beginning never came back")
        await pilot.press("m")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    offer = card(bench).offer
    assert offer is not None
    assert (offer.terms, offer.private) == ("mine\nof two lines", True)


async def test_a_box_and_an_emptied_field_are_shown_in_words(bench: Bench) -> None:
    form = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(form)
    async with host.run_test(size=(120, 36)) as pilot:
        await opened(pilot, form, phone="")
        elsewhere(bench, house(bench), phone="+1 555 0199")
        await pilot.press("ctrl+s")
        await asked(pilot, host)
        assert "empty" in screen_text(host)
        await pilot.press("escape")
        await until(pilot, lambda: host.screen is form, "the form never came back")


async def test_what_was_deleted_elsewhere_is_told_and_the_text_stays(bench: Bench) -> None:
    jane = bench.person()
    form = PersonDialog(bench.tracker, jane, None)
    host = Host(form)
    async with host.run_test() as pilot:
        await opened(pilot, form, title="CTO")
        bench.store.transact("gone", lambda search: search.drop(search.people[jane]))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "not on record any more" in screen_text(host), "it never said so")
        assert form.form.now["title"] == "CTO"


async def test_a_change_at_the_very_moment_of_the_save_is_merged_too(bench: Bench) -> None:
    form = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(form)
    transact = bench.store.transact
    seen: list[str] = []

    def late(label: str, change: Any, contents: Any = None) -> Any:
        bench.store.transact = transact  # type: ignore[method-assign]
        elsewhere(bench, card(bench), notes="at the last moment")
        seen.append(label)
        return transact(label, change)

    async with host.run_test() as pilot:
        await opened(pilot, form, role="Data Lead")
        bench.store.transact = late  # type: ignore[method-assign]
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    assert seen == ["edit Acme"]
    assert (card(bench).role, card(bench).notes) == ("Data Lead", "at the last moment")


async def test_records_that_never_come_to_rest_are_told(bench: Bench) -> None:
    form = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(form)
    transact = bench.store.transact
    rounds = iter(range(100))

    def restless(label: str, change: Any, contents: Any = None) -> Any:
        transact("elsewhere", lambda search: search.put(replace(card(bench), notes=f"{next(rounds)}")))
        return transact(label, change)

    async with host.run_test() as pilot:
        await opened(pilot, form, role="Data Lead")
        bench.store.transact = restless  # type: ignore[method-assign]
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "again and again" in screen_text(host), "it never said so")
        assert form.form.now["role"] == "Data Lead"
    assert card(bench).role == "Data Engineer"


async def test_a_draft_from_before_a_change_elsewhere_does_not_overwrite_it(bench: Bench, tmp_path: Path) -> None:
    form = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(form, tmp_path)
    async with host.run_test() as pilot:
        await opened(pilot, form, notes="mine")
        await pilot.press("escape")
        await until(pilot, lambda: "keep it as a draft" in screen_text(host), "it never asked")
        await pilot.press("k")
        await until(pilot, lambda: host.answer is None, "the form never closed")
    elsewhere(bench, card(bench), notes="theirs", role="Data Lead")
    bench.tracker.refresh()
    again = ApplicationDialog(bench.tracker, bench.acme)
    host = Host(again, tmp_path)
    async with host.run_test() as pilot:
        await until(pilot, lambda: again.form.now.get("notes") == "mine", "the draft never came back")
        assert again.form.now["role"] == "Data Lead"
        await until(pilot, lambda: "Brought back" in screen_text(host), "nothing told of the draft")
        await pilot.press("ctrl+s")
        await asked(pilot, host)
        await pilot.press("t")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    assert (card(bench).notes, card(bench).role) == ("theirs", "Data Lead")


def test_a_tracker_refuses_what_does_not_find_the_records_as_expected(bench: Bench) -> None:
    before = bench.application(bench.acme)
    elsewhere(bench, before, notes="theirs")
    with (
        pytest.raises(EditConflictError, match="changed elsewhere just now") as caught,
        bench.tracker.expecting(before),
    ):
        bench.tracker.edit(bench.acme, ApplicationEdit(role="SRE"))
    assert caught.value.theirs == card(bench)
    assert card(bench).role == "Data Engineer"
    with bench.tracker.expecting(card(bench)):
        bench.tracker.edit(bench.acme, ApplicationEdit(role="SRE"))
    bench.tracker.edit(bench.acme, ApplicationEdit(role="Data Lead"))
    jane = bench.person()
    record = bench.store.search.people[jane]
    bench.store.transact("gone", lambda search: Search({**search.tables, "people": {}}))
    with pytest.raises(EditConflictError) as gone, bench.tracker.expecting(record):
        bench.tracker.edit_person(jane, PersonEdit(title="CTO"))
    assert gone.value.theirs is None
