"""The letter desk: what it lacks is typed in there, words are copied in every form, and it is logged with its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from followup_tui.domain.records import Purpose
from followup_tui.domain.settings import Settings
from followup_tui.tracker.values import ApplicationEdit, Change, Heard, NewApplication, OfferNews
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.inputs import SafeArea
from followup_tui.tui.dialogs.letter_choice import LetterChoice
from followup_tui.tui.dialogs.settings import SettingsDialog
from followup_tui.tui.screens.letter_desk import LetterDeskScreen, template_for
from followup_tui.tui.screens.notes_desk import NotesDeskScreen
from followup_tui.tui.widgets.letter_editor import LetterEditor
from followup_tui.tui.widgets.marked_area import MarkedArea
from tests.fakes import at
from tests.tui._dialog_fakes import Bench, Host, hostile_bench, screen_text
from tests.tui.test_card import Copier
from tests.waiting import until

CHEER = """name: CHEER
title: A cheerful no
purpose: Take a no well.
when: After a no that was expected.
kind: gracious_reply
channel: email
required: me.name, p.first or p.name, app.role
length: a minute to read
---
- Subject: {{ app.role|role }} role
- Hello {{ p.first or p.name }},
- Thank you, and all the best.
- Kind regards,
  {{ me.name }}
"""
"""A letter that the user added."""


def closed() -> Bench:
    """Initech has said no, and waits for an answer."""
    bench = Bench()
    bench.tracker.heard(bench.initech, Heard(at=at("2026-11-20 10:00"), rejected=True))
    return bench


def desk_of(bench: Bench, name: str | None = None, copier: Copier | None = None) -> LetterDeskScreen:
    reminders = [one for one in bench.tracker.reminders() if one.application == bench.initech]
    desk = bench.tracker.letter_desk(bench.initech, name)
    fitting = next((one for one in reminders if one.kind is desk.purpose), None)
    return LetterDeskScreen(bench.tracker, desk, fitting, copier)


async def shown(pilot: Pilot[None], host: Host, text: str) -> None:
    await until(pilot, lambda: text in screen_text(host), f"{text!r} never came up")


async def test_a_letter_is_copied_whole_in_parts_and_as_a_link() -> None:
    bench, copier = closed(), Copier()
    screen = desk_of(bench, copier=copier)
    host = Host(screen)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "Answer to a no  to Ann Lee")
        await shown(pilot, host, "Hello Ann,")
        for number, key in enumerate("ybtm", 1):
            await pilot.press(key)
            await until(pilot, lambda: len(copier.texts) == number, f"{key} copied nothing")  # noqa: B023
    whole, body, subject, link = copier.texts
    assert whole == f"Subject: {subject}\n\n{body}"
    assert link.startswith("mailto:ann@example.com?subject=Backend%20Developer")
    assert "&body=Hello%20Ann%2C%0D%0A%0D%0A" in link
    assert {one.text for one in copier.about if one} == {whole}
    assert {one.purpose for one in copier.about if one} == {Purpose.GRACIOUS_REPLY}


async def test_it_is_logged_as_sent_with_what_was_written(tmp_path: Path) -> None:
    bench = closed()
    screen = desk_of(bench)
    host = Host(screen, tmp_path)
    async with host.run_test(size=(120, 50), notifications=True) as pilot:
        await shown(pilot, host, "Hello Ann,")
        await pilot.press("enter", "X")
        await until(pilot, lambda: list(tmp_path.glob("letter-*")), "no draft was kept")
        await pilot.press("escape", "x")
        await shown(pilot, host, "From what you copied")
        await shown(pilot, host, "gracious reply")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(host.answer, Change), "it was never logged")
    made = list(bench.tracker.search.contacts.values())[-1]
    assert made.purpose is Purpose.GRACIOUS_REPLY
    assert "\n\nXHello Ann," in made.text
    assert not list(tmp_path.glob("letter-*"))


async def test_what_was_written_comes_back_until_it_is_thrown_away(tmp_path: Path) -> None:
    bench = closed()
    host = Host(desk_of(bench), tmp_path)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "Hello Ann,")
        await pilot.press("enter", "X")
        await until(pilot, lambda: list(tmp_path.glob("letter-*")), "no draft was kept")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: host.answer is None, "it never closed")
    again = Host(desk_of(bench), tmp_path)
    async with again.run_test(size=(120, 36)) as pilot:
        await shown(pilot, again, "Brought back what you had written")
        await shown(pilot, again, "XHello Ann,")
        await pilot.press("ctrl+n")
        await shown(pilot, again, "Throw away what you typed here?")
        await pilot.press("escape", "ctrl+n")
        await until(pilot, lambda: isinstance(again.screen, ConfirmDialog), "nothing was asked")
        await pilot.press("t")
        await until(pilot, lambda: "XHello" not in screen_text(again), "it stayed")
        assert "Brought back" not in screen_text(again)
    assert not list(tmp_path.glob("letter-*"))


async def test_what_it_was_told_is_kept_until_it_is_thrown_away(tmp_path: Path) -> None:
    """An answer typed at length is there again after the desk was left, and for its own letter alone."""
    host = Host(desk_of(bench := Bench(), "W23"), tmp_path)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "This letter cannot be written without:")
        await pilot.press("f")
        await shown(pilot, host, "For this letter alone")
        await pilot.press(*"In May.", "ctrl+s")
        await shown(pilot, host, "In May.")
        await pilot.press("escape")
        await until(pilot, lambda: host.answer is None, "it never closed")
    again = Host(desk_of(bench, "W8"), tmp_path)
    async with again.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, again, "Hello Ann,")
        assert "In May." not in screen_text(again)
        await pilot.press("ctrl+n")
        await shown(pilot, again, "It stands as it was composed.")
        await pilot.press("v")
        await until(pilot, lambda: isinstance(again.screen, LetterChoice), "no list came up")
        await pilot.press("j", "j", "j", "enter")
        await shown(pilot, again, "Answer to their message")
        await shown(pilot, again, "In May.")
        await shown(pilot, again, "Brought back what you had written")
        await pilot.press("ctrl+n")
        await until(pilot, lambda: isinstance(again.screen, ConfirmDialog), "nothing was asked")
        await pilot.press("t")
        await shown(pilot, again, "This letter cannot be written without:")
    assert not list(tmp_path.glob("letter-*"))


async def test_what_was_typed_a_moment_before_leaving_is_kept(tmp_path: Path) -> None:
    host = Host(desk_of(closed()), tmp_path)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "Hello Ann,")
        for key in ("e", "X", "escape", "escape"):
            host.post_message(events.Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: host.answer is None, "it never closed")
    (kept,) = tmp_path.glob("letter-*")
    assert "XHello Ann," in kept.read_text(encoding="utf-8")


async def test_what_is_typed_while_the_records_change_stays() -> None:
    screen = desk_of(closed())
    host = Host(screen)
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "Hello Ann,")
        screen.editor.take_keys()
        screen.query_one(MarkedArea).insert("typed ")
        screen.reload()
        screen.query_one(MarkedArea).insert("on ")
        await shown(pilot, host, "typed on Hello Ann,")
        screen.reload()
        await pilot.press("X")
        await shown(pilot, host, "typed on XHello Ann,")


async def test_a_broken_text_of_the_users_is_told(tmp_path: Path) -> None:
    bench = closed()
    (tmp_path / "W17.md").write_text("no template", encoding="utf-8")
    bench.tracker.library.folder = tmp_path
    host = Host(desk_of(bench))
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "W17.md, line 1")
        await shown(pilot, host, "the built-in words are shown")
        await shown(pilot, host, "Hello Ann,")


async def test_w23_what_it_lacks_is_typed_in_then_and_there() -> None:
    bench, copier = Bench(), Copier()
    screen = desk_of(bench, "W23", copier)
    host = Host(screen)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "This letter cannot be written without:")
        await shown(pilot, host, "! your answer".replace("! ", "!  "))
        await pilot.press("y")
        await shown(pilot, host, "cannot be written yet")
        await pilot.press("enter", "f")
        await shown(pilot, host, "For this letter alone")
        await pilot.press(*"Yes", "ctrl+s")
        await until(pilot, lambda: screen.query_one(LetterEditor).display, "the letter was never written")
        await shown(pilot, host, "Yes")
        assert copier.texts == []
        await pilot.press("f")
        await shown(pilot, host, "For this letter alone")
        await pilot.press("escape")
        await until(pilot, lambda: host.screen is screen, "it never came back")


async def test_what_was_written_is_not_lost_to_a_fact(tmp_path: Path) -> None:
    screen = desk_of(closed())
    host = Host(screen, tmp_path)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "Hello Ann,")
        await pilot.press("enter", "X")
        await until(pilot, lambda: list(tmp_path.glob("letter-*")), "no draft was kept")
        await pilot.press("escape", "f")
        await shown(pilot, host, "For this letter alone")
        await pilot.press("space", "ctrl+s")
        await shown(pilot, host, "Write it anew?")
        await pilot.press("escape")
        await until(pilot, lambda: host.screen is screen, "it never came back")
        await shown(pilot, host, "XHello Ann,")


async def test_r13_feedback_asked_for_in_the_reply_is_logged_with_it(tmp_path: Path) -> None:
    """With one tick; the strength that a letter tells is logged too, so that the next call takes another (R8)."""
    bench = closed()
    host = Host(desk_of(bench), tmp_path)
    async with host.run_test(size=(120, 50), notifications=True) as pilot:
        await shown(pilot, host, "Hello Ann,")
        await pilot.press("f")
        await shown(pilot, host, "[ ] With the wish for feedback")
        await pilot.press("space", "ctrl+s")
        await shown(pilot, host, "what is the one thing I should work on next?")
        await pilot.press("e", *"i make slow pipelines fast. ", "escape", "x")
        await shown(pilot, host, "[✓] The question for feedback was in it")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(host.answer, Change), "it was never logged")
    reply, question = list(bench.tracker.search.contacts.values())[-2:]
    assert (reply.purpose, question.purpose) == (Purpose.GRACIOUS_REPLY, Purpose.FEEDBACK)
    assert (reply.template, reply.strength) == ("W17", "I make slow pipelines fast")


async def test_what_has_a_place_on_record_is_typed_in_there() -> None:
    """R12: an offer is recorded on its own card, which it says; a person right here."""
    bench = Bench()
    screen = desk_of(bench, "W9")
    host = Host(screen)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "the day by which you owe an answer: press o")
        await pilot.press("f")
        await until(pilot, lambda: len(host._notifications) == 1, "it never said where")
        assert "press o on the card with the offer" in next(iter(host._notifications)).message
        made = bench.tracker.add(NewApplication(employer="Globex", role="SRE")).application
        assert made is not None
    other = Host(LetterDeskScreen(bench.tracker, bench.tracker.letter_desk(made.id, "W22")))
    async with other.run_test(size=(120, 36)) as pilot:
        await shown(pilot, other, "the name of the person to talk to: press a")
        await pilot.press("f")
        await shown(pilot, other, "A new person")
        await pilot.press(*"Ann", "ctrl+s")
        await shown(pilot, other, "Hello Ann,")


async def test_the_users_own_name_is_typed_into_the_settings() -> None:
    bench = Bench(settings=Settings())
    desk = bench.tracker.letter_desk(bench.initech, "W8")
    host = Host(LetterDeskScreen(bench.tracker, desk, None, None, lambda: SettingsDialog(Settings(), lambda _: None)))
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "your name")
        await pilot.press("f")
        await until(pilot, lambda: isinstance(host.screen, SettingsDialog), "the settings never opened")


def offered(*, private: bool = False) -> Bench:
    """Acme has made an offer, which Initech may be told of."""
    bench = Bench()
    news = OfferNews(answer_by=at("2026-12-04 17:00"), terms="90,000 a year", private=private)
    bench.tracker.offer(bench.acme, news)
    return bench


async def confirm(pilot: Pilot[None], host: Host, *keys: str) -> None:
    """Say that Initech would be accepted, and press these keys in the form besides."""
    await pilot.press("f")
    await shown(pilot, host, "[ ] I would accept Initech over Acme")
    await pilot.press("space", *keys, "ctrl+s")
    await until(pilot, lambda: isinstance(host.screen, LetterDeskScreen), "it never came back")
    await shown(pilot, host, "Friday 4 December")


async def test_w9_is_handed_over_on_the_users_word_only(tmp_path: Path) -> None:
    """R12: neither copied nor logged before; the form that logs it is told, and does not ask again."""
    bench, copier = offered(), Copier()
    screen = desk_of(bench, "W9", copier)
    host = Host(screen, tmp_path)
    async with host.run_test(size=(120, 50), notifications=True) as pilot:
        await shown(pilot, host, "This letter is not handed over yet:")
        await shown(pilot, host, "only if you would accept Initech over Acme: confirm that first")
        await pilot.press("y", "b", "t", "m", "x")
        await until(pilot, lambda: len(host._notifications) == 5, "it never said why not")
        assert {one.message for one in host._notifications} == {
            "only if you would accept Initech over Acme: confirm that first (f)"
        }  # fmt: skip
        assert (host.screen, copier.texts) == (screen, [])
        await confirm(pilot, host)
        await pilot.press("y")
        await until(pilot, lambda: copier.texts, "it was never copied")
        assert not {"Acme", "90,000"} & set(copier.texts[0].replace(".", " ").split())
        await pilot.press("x")
        await shown(pilot, host, "[✓] I would accept Initech over Acme")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(host.answer, Change), "it was never logged")
    made = list(bench.tracker.search.contacts.values())[-1]
    assert (made.purpose, made.template, made.override) == (Purpose.LEVERAGE, "W9", "")


async def test_w9_names_what_is_ticked_and_nothing_else_goes_out(tmp_path: Path) -> None:
    """R12: what was typed in by hand is looked at too, and no draft is lost to a tick."""
    copier = Copier()
    screen = desk_of(offered(), "W9", copier)
    host = Host(screen, tmp_path)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "not handed over yet")
        await confirm(pilot, host)
        await pilot.press("e", *"Acme 90k ", "escape", "y")
        says = "It names Acme and 90,000: take that out, or f ticks what it may name."
        await until(pilot, lambda: says in {one.message for one in host._notifications}, "it went out")
        await pilot.press("x")
        await until(pilot, lambda: len(host._notifications) == 2, "it was logged")
        assert copier.texts == []
        await pilot.press("f")
        await shown(pilot, host, "[ ] It may name the terms: 90,000 a year")
        await pilot.press("tab", "space", "tab", "space", "ctrl+s")
        await shown(pilot, host, "no, keep what I wrote")
        await pilot.press("k")
        await until(pilot, lambda: host.screen is screen, "it never came back")
        await pilot.press("y")
        await until(pilot, lambda: copier.texts, "it was not copied though it was ticked")
        assert "Acme 90k Hello Ann," in copier.texts[0]
        await pilot.press("ctrl+n", "t")
        await shown(pilot, host, "an offer from Acme and owe an answer")
        await shown(pilot, host, "Its terms, in confidence: 90,000 a year.")


async def test_w9_of_a_confidential_offer_names_nothing() -> None:
    screen = desk_of(offered(private=True), "W9", copier := Copier())
    host = Host(screen)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "not handed over yet")
        await pilot.press("f")
        await shown(pilot, host, "The offer is confidential")
        assert "It may name" not in screen_text(host)
        await pilot.press("space", "ctrl+s")
        await shown(pilot, host, "Friday 4 December")
        await pilot.press("e", *"Acme ", "escape", "y")
        says = "It names Acme: take that out, for that offer is confidential."
        await until(pilot, lambda: says in {one.message for one in host._notifications}, "it went out")
        assert copier.texts == []


async def test_w9_without_an_offer_in_hand_is_no_letter() -> None:
    bench = offered()
    bench.tracker.edit(bench.acme, ApplicationEdit(rank=1))
    host = Host(desk_of(bench, "W9"))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "you rank it below the offer from Acme: there is nothing to tell them")
        assert "asks you that now" not in screen_text(host)
        await pilot.press("f")
        await until(pilot, lambda: host._notifications, "it never said why not")


async def test_the_name_of_another_employer_is_asked_about() -> None:
    host = Host(desk_of(Bench(), "W8", copier := Copier()))
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "Hello Ann,")
        await pilot.press("e", *"Acme", "escape", "y")
        await shown(pilot, host, "It names Acme. Is that meant?")
        await pilot.press("escape", "x")
        await until(pilot, lambda: isinstance(host.screen, ConfirmDialog), "nothing was asked before logging")
        await pilot.press("escape", "y")
        await until(pilot, lambda: isinstance(host.screen, ConfirmDialog), "nothing was asked")
        assert copier.texts == []
        await pilot.press("y")
        await until(pilot, lambda: copier.texts, "it was not copied though it was meant")


async def test_w10_proposes_a_date_that_can_be_changed() -> None:
    bench = offered()
    host = Host(LetterDeskScreen(bench.tracker, bench.tracker.letter_desk(bench.acme, "W10")))
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "May I answer by Friday 11 December".replace("May", "may"))
        await pilot.press("f")
        await shown(pilot, host, "Friday 11 December")
        await pilot.press("home", *["delete"] * 18, *"Monday 7 December", "ctrl+s")
        await shown(pilot, host, "answer by Monday 7 December instead of Friday 4 December")


async def test_long_facts_have_several_lines() -> None:
    """A fact that may be long is typed over several lines, and stays so when the form is opened again."""
    host = Host(desk_of(Bench(), "W23"))
    async with host.run_test(size=(120, 36)) as pilot:
        await shown(pilot, host, "This letter cannot be written without:")
        await pilot.press("f")
        await shown(pilot, host, "For this letter alone")
        await pilot.press(*"Yes.", "enter", *"In May.", "ctrl+s")
        await shown(pilot, host, "Yes. In May.")
        await pilot.press("f")
        await shown(pilot, host, "For this letter alone")
        assert host.screen.query_one("#answer", SafeArea).text == "Yes.\nIn May."


async def test_a_key_typed_right_after_edit_belongs_to_the_text() -> None:
    """None of them copies, logs or leaves."""
    copier = Copier()
    screen = desk_of(closed(), copier=copier)
    host = Host(screen)
    async with host.run_test(size=(120, 36), notifications=True) as pilot:
        await shown(pilot, host, "Hello Ann,")
        for key in ("e", "x", "y", "q", "v"):
            host.post_message(events.Key(key, key))
        await shown(pilot, host, "xyqvHello Ann,")
        assert (host.screen, copier.texts) == (screen, [])


async def test_another_letter_is_chosen_from_the_list(tmp_path: Path) -> None:
    """Those that the user added stand after the product's own for the same purpose."""
    bench = closed()
    (tmp_path / "cheer.md").write_text(CHEER)
    bench.tracker.library.folder = tmp_path
    screen = desk_of(bench)
    host = Host(screen)
    async with host.run_test(size=(120, 40), notifications=True) as pilot:
        await shown(pilot, host, "Answer to a no")
        await pilot.press("v")
        await until(pilot, lambda: isinstance(host.screen, LetterChoice), "no list came up")
        await shown(pilot, host, "From the next business day")
        await shown(pilot, host, "A cheerful no  yours: CHEER")
        await pilot.press("j", "j")
        await shown(pilot, host, "after a real interview")
        await pilot.press("k", "enter")
        await shown(pilot, host, "A cheerful no  to Ann Lee")
        await shown(pilot, host, "Thank you, and all the best.")
        await pilot.press("v")
        await until(pilot, lambda: isinstance(host.screen, LetterChoice), "no list came up")
        await pilot.press("j", "enter")
        await shown(pilot, host, "Asking for feedback  to Ann Lee")
        await pilot.press("f")
        await shown(pilot, host, "takes everything from the records")
        await pilot.press("v")
        await until(pilot, lambda: isinstance(host.screen, LetterChoice), "no list came up")
        await pilot.press("escape")
        await until(pilot, lambda: host.screen is screen, "it never came back")


async def test_the_thank_yous_are_reached_from_the_list() -> None:
    host = Host(screen := desk_of(Bench(), "W8"))
    async with host.run_test(size=(120, 40)) as pilot:
        await shown(pilot, host, "Hello Ann,")
        await pilot.press("v")
        await until(pilot, lambda: isinstance(host.screen, LetterChoice), "no list came up")
        await pilot.press("home")
        await shown(pilot, host, "For everybody met, each in other words")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(host.screen, NotesDeskScreen), "the notes desk never opened")
        await shown(pilot, host, "0 of 2 thanked")
        await pilot.press("escape")
        await until(pilot, lambda: host.screen is screen, "it never came back")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)])
async def test_hostile_records_stay_text(size: tuple[int, int]) -> None:
    bench = hostile_bench()
    desk = bench.tracker.letter_desk(bench.acme, "W8")
    host = Host(LetterDeskScreen(bench.tracker, desk, None))
    async with host.run_test(size=size) as pilot:
        await shown(pilot, host, "Status e-mail")
        assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(host))
        assert host.is_running


def test_a_reminder_that_no_letter_does_has_no_template() -> None:
    bench = Bench()
    kinds = {one.kind: template_for(one) for one in bench.tracker.reminders()}
    assert kinds[Purpose.PERSON_DETAILS] is None
    assert template_for(None) is None
