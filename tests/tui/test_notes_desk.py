"""The notes desk: a note for everybody met, edited, compared, copied, logged; amber with one key, red asked about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel, Column, Contact, Purpose, Result
from followup_tui.domain.settings import Settings
from followup_tui.errors import BadDataError, StoreBusyError
from followup_tui.tracker.values import Change, Debrief, LogContact, Met, NewApplication, PersonEdit
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.note import AgainstAdviceDialog, NoteFactsDialog
from followup_tui.tui.dialogs.settings import SettingsDialog
from followup_tui.tui.drafts import Drafts
from followup_tui.tui.screens import notes_sending, notes_writing
from followup_tui.tui.screens.notes_desk import NotesDeskScreen
from followup_tui.tui.screens.why import WhyScreen
from followup_tui.words.mailing import mailto
from tests.fakes import at
from tests.tui._dialog_fakes import HOSTILE, Bench, Host, hostile_bench, screen_text
from tests.tui.test_card import Copier
from tests.waiting import until

NEEDY = "Hello Ann,\n\nI really need this job.\n\nSam Sample"


class Opened:
    """A desk in its host."""

    def __init__(self, bench: Bench, card: str = "", drafts: Path | None = None, **more: Any) -> None:
        self.bench = bench
        self.copier = Copier()
        self.card = card or bench.acme
        self.desk = NotesDeskScreen(bench.tracker, self.card, copier=self.copier, **more)
        self.host = Host(self.desk, drafts)

    async def ready(self, pilot: Pilot[None]) -> None:
        """Wait until the desk was read, its note too, and compared."""
        await until(pilot, lambda: self.desk.desk is not None, "the desk was never read")
        if self.desk.note is not None and self.desk.note.body:
            await until(pilot, lambda: self.desk.editor.report is not None, "the note was never read")

    async def shows(self, pilot: Pilot[None], text: str) -> None:
        """Wait for a text on the screen."""
        await until(pilot, lambda: text in screen_text(self.host), f"{text!r} never came up")

    async def told(self, pilot: Pilot[None], text: str) -> None:
        """Wait for a toast, however it is broken over lines."""

        def said() -> bool:
            return any(text in one.message for one in self.host._notifications)

        await until(pilot, said, f"{text!r} was never told")

    @property
    def name(self) -> str:
        note = self.desk.note
        return note.person.name if note else ""

    @property
    def variant(self) -> str:
        note = self.desk.note
        return note.variant if note else ""

    def contacts(self) -> list[Contact]:
        """The thank-yous on record."""
        everything = self.bench.tracker.search.contacts.values()
        return [one for one in everything if one.purpose is Purpose.THANK_YOU and self.card in one.applications]


async def test_everybody_met_has_a_note_of_their_own() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        for text in ("Thank-yous  Acme · Data Engineer", "0 of 2 thanked", "Ann Lee, VP Ops   ann@example.com",
                     "W6 short and warm · for somebody senior", "W2 the topic first", "Hello Ann,",
                     "Beside the other notes", "%  Raj Patel", "of 60 words"):  # fmt: skip
            await opened.shows(pilot, text)
        await pilot.press("j")
        await opened.shows(pilot, "Hello Raj,")
        assert (opened.name, opened.variant) == ("Raj Patel", "W2")
        await pilot.press("j")
        assert opened.name == "Ann Lee"
        await pilot.press("k")
        assert opened.name == "Raj Patel"


async def test_it_opens_at_the_reminder_it_was_opened_for() -> None:
    bench = Bench()
    mine = (one for one in bench.tracker.reminders() if one.application == bench.acme)
    thanks = next(one for one in mine if one.says.startswith("Thank Raj"))
    opened = Opened(bench, reminder=thanks)
    async with opened.host.run_test(size=(80, 24)) as pilot:
        await opened.ready(pilot)
        assert opened.name == "Raj Patel"
        assert opened.desk.selected() is not None
        await pilot.press("w")
        await until(pilot, lambda: isinstance(opened.host.screen, WhyScreen), "it was never explained")


async def test_the_last_note_logged_closes_the_desk_and_the_card_moves() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        text = opened.desk.editor.text
        await pilot.press("enter")
        await until(pilot, lambda: opened.name == "Raj Patel", "it never went on to the next")
        assert len(opened.contacts()) == 1
        await opened.shows(pilot, "1 of 2 thanked")
        await opened.shows(pilot, "✓ Ann Lee")
        await opened.ready(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(opened.host.answer, Change), "the desk never closed")
    first, second = opened.contacts()
    assert (first.text, first.template, first.result, first.channel) == (text, "W6", Result.SENT, Channel.EMAIL)
    assert first.interview == opened.bench.application(opened.card).interviews[0].id
    assert second.template == "W2"
    assert second.strength == "I make slow pipelines fast"
    assert opened.bench.application(opened.card).column is Column.THANKED


@pytest.mark.parametrize(("key", "result", "kept"), [("d", Result.DELEGATED, True), ("m", Result.MERGED, False)])
async def test_r4_passed_on_and_merged_are_logged_as_that(key: str, result: Result, kept: bool) -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        await pilot.press(key)
        await until(pilot, lambda: opened.contacts(), "nothing was logged")
    (contact,) = opened.contacts()
    assert contact.result is result
    assert bool(contact.text) is bool(contact.template) is kept


async def test_red_asks_with_the_reason_and_nothing_is_logged_unless_confirmed() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        opened.desk.editor.replace("Hello", NEEDY)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(opened.host.screen, ConfirmDialog), "it never asked")
        await opened.shows(pilot, "Send it all the same?")
        await opened.shows(pilot, "T1 “really need”")
        await pilot.press("escape")
        await until(pilot, lambda: opened.host.screen is opened.desk, "it never came back")
        assert opened.contacts() == []
        assert opened.desk.editor.body == NEEDY
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(opened.host.screen, ConfirmDialog), "it never asked again")
        await pilot.press("s")
        await until(pilot, lambda: opened.contacts(), "it was never logged")
    assert opened.contacts()[0].text == f"Subject: Hello\n\n{NEEDY}"


async def test_r4_amber_goes_with_one_key() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        opened.desk.editor.replace(None, NEEDY.replace("I really need", "I am just checking in about"))
        report = await opened.desk.editor.judged()
        assert report.level.value == "amber"
        await pilot.press("enter")
        await until(pilot, lambda: opened.contacts(), "it asked")


async def test_b9_past_the_agency_a_reason_is_asked() -> None:
    bench = Bench()
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE", agency="Hire Sample")).application
    assert made is not None
    bench.tracker.interview(made.id, Debrief(at=at("2026-11-20 10:00"), met=(Met(name="Ida Novak"),)))
    opened = Opened(bench, made.id)
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        await opened.shows(pilot, "Better not now")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(opened.host.screen, ConfirmDialog), "it never asked")
        await pilot.press("s")
        await until(pilot, lambda: isinstance(opened.host.screen, AgainstAdviceDialog), "no reason was asked")
        await until(pilot, lambda: opened.host.focused is not None and opened.host.focused.id == "override", "no field")
        await pilot.press(*"ok", "ctrl+s")
        await until(pilot, lambda: isinstance(opened.host.answer, Change), "it was never logged")
    assert opened.contacts()[0].override == "ok"


async def test_leaving_the_reason_logs_nothing() -> None:
    bench = Bench()
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE", agency="Hire Sample")).application
    assert made is not None
    bench.tracker.interview(made.id, Debrief(at=at("2026-11-20 10:00"), met=(Met(name="Ida Novak"),)))
    opened = Opened(bench, made.id)
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        await pilot.press("m")
        await until(pilot, lambda: isinstance(opened.host.screen, AgainstAdviceDialog), "no reason was asked")
        await pilot.press("escape")
        await until(pilot, lambda: opened.host.screen is opened.desk, "it never came back")
        assert opened.contacts() == []


async def test_a_save_that_fails_is_told_and_can_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Opened(Bench())
    log, failures = opened.bench.tracker.log, [StoreBusyError("another program holds the records: try again")]

    def sometimes(card: str, contact: LogContact) -> Change:
        if failures:
            raise failures.pop()
        return log(card, contact)

    monkeypatch.setattr(opened.bench.tracker, "log", sometimes)
    async with opened.host.run_test(size=(120, 36), notifications=True) as pilot:
        await opened.ready(pilot)
        await pilot.press("enter")
        await opened.shows(pilot, "another program holds the records")
        assert opened.contacts() == []
        await pilot.press("enter")
        await until(pilot, lambda: opened.contacts(), "it was never logged")


async def test_what_was_thanked_already_is_shown_as_sent_and_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36), notifications=True) as pilot:
        await opened.ready(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: opened.name == "Raj Patel", "it was never logged")
        await pilot.press("k")
        await opened.shows(pilot, "Hello Ann,")
        await opened.shows(pilot, "thanked Mon 23 Nov; it cannot be changed")
        for key in ("enter", "e", "v", "c", "f", "E", "ctrl+n"):
            await pilot.press(key)
        await opened.told(pilot, "Ann Lee: thanked Mon 23 Nov. u on the board takes it back.")
        assert len(opened.contacts()) == 1
        await pilot.press("y")
        await until(pilot, lambda: opened.copier.texts, "what was sent cannot be copied")


async def test_the_next_variant_is_taken_and_what_was_typed_comes_back() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        await pilot.press("j", "e", "X", "escape", "v")
        await until(pilot, lambda: opened.variant == "W4", "the variant never changed")
        await opened.shows(pilot, "your choice")
        assert not opened.desk.editor.body.startswith("X")
        for expected in ("W1", "W6", "W2"):
            await pilot.press("v")
            await until(pilot, lambda: opened.variant == expected, f"{expected} never came")  # noqa: B023
        await until(pilot, lambda: opened.desk.editor.body.startswith("XHello"), "what was typed is lost")
        await opened.shows(pilot, "edited")


async def test_two_quick_presses_go_two_variants_on() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        await pilot.press("j")
        await until(pilot, lambda: opened.variant == "W2", "the second note never came up")
        opened.desk.action_variant()
        opened.desk.action_variant()
        await until(pilot, lambda: opened.variant == "W1", "one of them was lost")


async def test_too_alike_the_free_variant_is_offered_and_taken() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        note = opened.desk.note
        assert note is not None
        raj = next(one for one in opened.desk.desk.notes if one.person.name == "Raj Patel")  # type: ignore[union-attr]
        await pilot.press("j")
        await opened.ready(pilot)
        text = opened.desk.editor.body.replace("Raj", "Ann")
        await pilot.press("k")
        await opened.ready(pilot)
        opened.desk.editor.replace(None, text)
        await opened.shows(pilot, "v takes W4")
        await opened.shows(pilot, "≈ “")
        assert opened.desk.others[0].key == raj.key
        await pilot.press("enter")
        await opened.shows(pilot, "it reads like the note to Raj Patel")
        await pilot.press("escape", "v")
        await until(pilot, lambda: opened.variant == "W4", "the free one was not taken")


async def test_the_card_is_a_key_away_and_back() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36), notifications=True) as pilot:
        await opened.ready(pilot)
        await pilot.press("c")
        await opened.shows(pilot, "Dear Ann,")
        assert "Subject" not in screen_text(opened.host)
        await pilot.press("s")
        await opened.shows(pilot, "This one has no subject")
        await pilot.press("e", "X", "escape")
        await until(pilot, lambda: opened.desk.editor.body.startswith("X"), "nothing was typed")
        await pilot.press("c")
        await opened.shows(pilot, "Hello Ann,")
        await pilot.press("c")
        await opened.shows(pilot, "XDear Ann,")
        await pilot.press("enter")
        await until(pilot, lambda: opened.contacts(), "nothing was logged")
    assert (opened.contacts()[0].channel, opened.contacts()[0].template) == (Channel.LETTER, "W7")


async def test_subject_text_and_link_are_copied_apart() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36), notifications=True) as pilot:
        await opened.ready(pilot)
        editor = opened.desk.editor
        await pilot.press("s", "y", "l")
        await until(pilot, lambda: len(opened.copier.texts) == 3, "not everything was copied")
        assert opened.copier.texts == [
            editor.subject, editor.body, mailto("ann@example.com", editor.subject, editor.body)
        ]  # fmt: skip
        await pilot.press("j", "l")
        await opened.told(pilot, "Raj Patel has no e-mail address on record: a adds it. It goes via Kim")
        assert len(opened.copier.texts) == 3
        await pilot.press("a")
        await opened.shows(pilot, "Edit a person  Raj Patel")


async def test_facts_only_the_user_knows_make_another_note() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        await pilot.press("j", "f")
        await until(pilot, lambda: isinstance(opened.host.screen, NoteFactsDialog), "the form never opened")
        await until(pilot, lambda: opened.host.focused is not None, "no field has the cursor")
        await pilot.press(*"How", "question_mark", "tab", *"So", "ctrl+s")
        await until(pilot, lambda: opened.variant == "W3", "the variant never changed")
        await opened.shows(pilot, "“How?”")
        await opened.shows(pilot, "an answer to complete")
        await pilot.press("f")
        await until(pilot, lambda: isinstance(opened.host.screen, NoteFactsDialog), "the form never opened again")
        await pilot.press("escape")
        await until(pilot, lambda: opened.host.screen is opened.desk, "it never came back")
        assert opened.variant == "W3"


async def test_r4_the_fifth_of_a_panel_is_told_which_fact_makes_it_another_note() -> None:
    bench = Bench()
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE")).application
    assert made is not None
    names = ("Ann Lee", "Raj Patel", "Jane Doe", "Kim Sample", "Lee Example")
    met = tuple(Met(name=name, address="via Kim") for name in names)
    facts = Debrief(at=at("2026-11-20 10:00"), met=met, topics=("streams",), strengths=("SQL — halved a report",))
    bench.tracker.interview(made.id, facts)
    opened = Opened(bench, made.id)
    async with opened.host.run_test(size=(80, 24)) as pilot:
        await opened.ready(pilot)
        await pilot.press("k")
        await opened.shows(pilot, "Ann Lee  f adds their question, or a doubt  100%")
        await pilot.press("f")
        await until(pilot, lambda: isinstance(opened.host.screen, NoteFactsDialog), "the form never opened")
        await until(pilot, lambda: opened.host.focused is not None, "no field has the cursor")
        await pilot.press("tab", "tab", *"small teams", "ctrl+s")
        await until(pilot, lambda: opened.variant == "W5", "the variant never changed")
        await until(pilot, lambda: opened.desk.others, "it was never compared")
        assert Level.RED not in {one.likeness.level for one in opened.desk.others}


async def test_a_missing_name_is_told_and_typed_in_right_there() -> None:
    made: list[SettingsDialog] = []

    def settings() -> Screen[Any]:
        made.append(SettingsDialog(Settings(), lambda new: None))
        return made[-1]

    opened = Opened(Bench(settings=Settings()), settings=settings)
    async with opened.host.run_test(size=(120, 36), notifications=True) as pilot:
        await opened.shows(pilot, "your name is missing")
        await pilot.press("enter")
        await pilot.press("y")
        await pilot.press("l")
        await pilot.press("v")
        assert opened.contacts() == []
        await pilot.press("f")
        await until(pilot, lambda: made and opened.host.screen is made[0], "the settings never opened")


async def test_nobody_met_is_told_at_every_key() -> None:
    bench = Bench()
    made = bench.tracker.add(NewApplication(employer="Globex", role="SRE")).application
    assert made is not None
    opened = Opened(bench, made.id)
    async with opened.host.run_test(size=(80, 24), notifications=True) as pilot:
        await opened.shows(pilot, "Nobody to thank here yet: i logs the interview")
        for key in ("j", "v", "c", "e", "E", "f", "a", "enter", "ctrl+n", "y", "s", "l", "f8"):
            await pilot.press(key)
        await opened.shows(pilot, "There is no text here to copy.")
        assert opened.desk.selected() is None
        await pilot.press("i")
        await opened.shows(pilot, "They raised")


async def test_drafts_are_kept_brought_back_and_gone_once_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notes_writing, "WRITE_EVERY", 0.01)
    bench = Bench()
    opened = Opened(bench, drafts=tmp_path)
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        await pilot.press("e", "X")
        await until(pilot, lambda: list(tmp_path.glob("*.json")), "the draft was never written")
        assert opened.host.drafts is not None
    again = Opened(bench, drafts=tmp_path)
    async with again.host.run_test(size=(120, 36)) as pilot:
        await again.ready(pilot)
        await until(pilot, lambda: again.desk.editor.body.startswith("XHello"), "the draft never came back")
        await again.shows(pilot, "brought back what you had typed here")
        await pilot.press("enter")
        await until(pilot, lambda: again.contacts(), "it was never logged")
        await until(pilot, lambda: not list(tmp_path.glob("*.json")), "the draft stayed")
    assert "\n\nXHello Ann," in again.contacts()[0].text


async def test_starting_afresh_asks_first(tmp_path: Path) -> None:
    opened = Opened(Bench(), drafts=tmp_path)
    async with opened.host.run_test(size=(120, 36), notifications=True) as pilot:
        await opened.ready(pilot)
        await pilot.press("ctrl+n")
        await opened.shows(pilot, "It stands as it was composed.")
        await pilot.press("e", "X", "escape", "ctrl+n")
        await until(pilot, lambda: isinstance(opened.host.screen, ConfirmDialog), "it never asked")
        await pilot.press("escape")
        await until(pilot, lambda: opened.host.screen is opened.desk, "it never came back")
        assert opened.desk.editor.body.startswith("X")
        await pilot.press("ctrl+n")
        await until(pilot, lambda: isinstance(opened.host.screen, ConfirmDialog), "it never asked again")
        await pilot.press("t")
        await until(pilot, lambda: opened.desk.editor.body.startswith("Hello"), "it never started afresh")
        await pilot.press("escape")
        await until(pilot, lambda: opened.host.answer is None, "the desk never closed")
    assert Drafts(tmp_path).load("note-none") == {}


async def test_the_editor_outside_gives_its_text_back_or_says_why_not(monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[Any] = [BadDataError("vi ended with an error (1)"), "Subject: New\n\nHello Ann, new.", "no subject"]
    given: list[str] = []

    async def outside(_app: object, text: str) -> str:
        given.append(text)
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return str(answer)

    monkeypatch.setattr(notes_sending, "edit_outside", outside)
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36), notifications=True) as pilot:
        await opened.ready(pilot)
        before = opened.desk.editor.text
        await pilot.press("E")
        await opened.shows(pilot, "vi ended with an error (1)")
        assert opened.desk.editor.text == given[0] == before
        await pilot.press("E")
        await until(pilot, lambda: opened.desk.editor.body == "Hello Ann, new.", "the text never came back")
        assert opened.desk.editor.subject == "New"
        await opened.shows(pilot, "edited")
        await pilot.press("E")
        await until(pilot, lambda: opened.desk.editor.body == "no subject", "the text never came back")
        assert opened.desk.editor.subject == "New", "a subject that was left out stays"
        await pilot.press("c")
        await opened.shows(pilot, "Dear Ann,")
        answers.append("Subject: is text on a card")
        await pilot.press("E")
        await until(pilot, lambda: opened.desk.editor.body == "Subject: is text on a card", "a card lost its line")


async def test_typing_stays_when_the_records_change_elsewhere() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        await pilot.press("e", "X", "Y")
        await until(pilot, lambda: opened.desk.editor.body.startswith("XYHello"), "nothing was typed")
        opened.bench.tracker.edit_person(opened.desk.note.person.id, PersonEdit(fact="her sailing"))  # type: ignore[union-attr]
        opened.desk.reload()
        await pilot.press("Z")
        await until(pilot, lambda: opened.desk.editor.body.startswith("XYZHello"), "the cursor was lost")


async def test_what_was_typed_a_moment_before_a_resize_stays() -> None:
    """Coming back from an editor outside resizes the screen too, before it is told of what the editor left behind."""
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        opened.desk.editor.replace("New", "Hello Ann, new.")
        opened.desk.on_resize()
        await opened.shows(pilot, "edited")
        assert opened.desk.editor.text == "Subject: New\n\nHello Ann, new."


async def test_a_card_that_is_gone_closes_the_desk() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(120, 36)) as pilot:
        await opened.ready(pilot)
        opened.bench.store.search = opened.bench.store.search.drop(opened.bench.application(opened.card))
        opened.bench.tracker.refresh()
        opened.desk.reload()
        await until(pilot, lambda: opened.host.answer is None, "it never closed")


async def test_a_click_chooses_the_person_and_escape_leaves_the_text() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(80, 24)) as pilot:
        await opened.ready(pilot)
        await pilot.click("#people", offset=(6, 1))
        await until(pilot, lambda: opened.name == "Raj Patel", "the click chose nobody")
        await pilot.press("tab")
        await until(pilot, lambda: opened.host.focused is not None, "tab never went to the text")
        await pilot.press("pagedown", "escape")
        await until(pilot, lambda: opened.host.focused is None, "escape never left the text")
        await pilot.press("pagedown", "pageup", "f8")
        await pilot.press("escape")


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 16)])
async def test_hostile_records_stay_text_at_every_size(size: tuple[int, int]) -> None:
    bench = hostile_bench()
    person = next(one for one in bench.tracker.search.people.values() if one.name.startswith("Eve"))
    bench.tracker.edit_person(person.id, PersonEdit(fact=HOSTILE))
    opened = Opened(bench, bench.acme)
    async with opened.host.run_test(size=size, notifications=True) as pilot:
        await opened.shows(pilot, "Eve [/]")
        await opened.ready(pilot)
        await pilot.press("y", "l", "enter")
        assert not {"\x1b", "\x07", "\u202e"} & set(screen_text(opened.host))
        assert opened.host.is_running


async def test_all_keys_stand_at_the_foot_at_eighty_columns() -> None:
    opened = Opened(Bench())
    async with opened.host.run_test(size=(80, 24)) as pilot:
        for text in ("j k person", "v variant", "e edit", "E editor", "c card", "f facts", "y copy text", "s subject",
                     "l mail link", "esc back", "↵ sent", "d passed on for me", "m said within a message"):  # fmt: skip
            await opened.shows(pilot, text)
