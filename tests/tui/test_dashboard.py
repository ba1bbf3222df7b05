"""The dashboard as it is used: keys, words, time passing, changes from outside, failures."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from textual.screen import Screen

from followup_tui.domain.picture import Tone
from followup_tui.domain.policy import Policy
from followup_tui.domain.records import Column
from followup_tui.domain.settings import Settings
from followup_tui.errors import NotFoundError, RefusedError, StoreBusyError
from followup_tui.ports import CopyResult, CopyRoute, StoreState
from followup_tui.system.clipboard import osc52_sequence
from followup_tui.tui import ticking
from followup_tui.tui.app import FollowupApp
from followup_tui.tui.commands import BY_ID
from followup_tui.tui.dialogs.settings import SettingsDialog
from followup_tui.tui.filtering import filtered
from followup_tui.tui.palette import CommandProvider
from followup_tui.tui.screens.acting import ActingScreen
from followup_tui.tui.screens.help import HelpScreen
from followup_tui.tui.screens.letter_desk import LetterDeskScreen
from followup_tui.tui.widgets.inks import Inks
from followup_tui.tui.widgets.lines import KeyLine
from tests.tui._dialog_fakes import Bench
from tests.tui._fakes import FakeClipboard, FakeTracker, app_for, card, picture, row, sample
from tests.tui._looking import dashboard, screen_lines
from tests.waiting import until

WIDE = (120, 36)


def said(app: FollowupApp) -> str:
    """What the key line says."""
    return dashboard(app).query_one(KeyLine).said


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Screen[Any]]:
    """The dialogs that were opened, without opening them."""
    seen: list[Screen[Any]] = []
    monkeypatch.setattr(ActingScreen, "_ask", lambda self, dialog: seen.append(dialog))
    return seen


async def test_the_header_counts_and_the_list_is_folded() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        lines = screen_lines(app)
        told = " ".join(lines[0].split())
        assert told == "followup 1 overdue · 3 today · 4 this week saved Mon 23 Nov 09:41"
        assert "Wayne Ent. — ask when they decide" in lines[1]
        assert any("Do next  8 · +1 later" in line for line in lines)
        assert app.title == "4 due · followup"


async def test_tab_takes_the_keys_to_the_list_and_back() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        screen = dashboard(app)
        await pilot.press("tab", "j")
        assert screen.list.row is sample().rows[1] or screen.list.row == sample().rows[1]
        assert screen.state().card is not None
        assert "s Snooze" in screen_lines(app)[-1]
        await pilot.press("tab", "j")
        assert screen.board.has_focus
        assert screen.board.model.index(0) == 1


async def test_going_past_the_fold_says_how_to_unfold() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("tab", "G", "j")
        assert said(app) == "1 more: space unfolds them"
        await pilot.press("space", "G")
        assert any("R13" in line for line in screen_lines(app))
        await pilot.press("space")
        assert not any("R13" in line for line in screen_lines(app))


async def test_a_card_is_moved_by_key_and_the_cursor_goes_with_it() -> None:
    tracker = FakeTracker()
    app = app_for(tracker)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: said(app) == "moved Acme Robotics to thanked", "the move was never told")
        assert tracker.calls == [("move", "ACME0001", Column.THANKED)]
        assert dashboard(app).board.model.column == 1


async def test_a_move_that_contradicts_the_records_asks_for_a_reason(asked: list[Screen[Any]]) -> None:
    from followup_tui.tui.dialogs.move import MoveDialog

    tracker = FakeTracker()
    tracker.error = RefusedError("2 thank-yous are not sent")
    app = app_for(tracker)
    made: list[tuple[Any, ...]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MoveDialog, "__init__", lambda self, *given: made.append(given[1:]))
        async with app.run_test(size=WIDE) as pilot:
            await pilot.press("3")
            await until(pilot, lambda: asked, "nobody asked for a reason")
    assert made == [("ACME0001", Column.AWAITING, "2 thank-yous are not sent")]


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        (("1",), "already"),
        (("H",), "Interviewed is the first column"),
        (("tab", "h"), "tab goes there"),
        (("ctrl+r",), "nothing to redo"),
        (("l", "l", "j", "j", "s"), "nothing is owed on this card"),
    ],
)
async def test_a_key_that_does_not_apply_says_why_until_the_next_key(keys: tuple[str, ...], reason: str) -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*keys)
        assert reason in said(app)
        await pilot.press("down")
        assert said(app) == ""


async def test_a_refused_save_is_told_in_red_and_the_program_goes_on() -> None:
    tracker = FakeTracker()
    tracker.error = StoreBusyError("the store is busy; try again")
    app = app_for(tracker)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("u")
        await until(pilot, lambda: "busy" in said(app), "the failure was never told")
        assert any("saved" in line for line in screen_lines(app)[:1])
        await pilot.press("j")
        assert dashboard(app).board.model.index(0) == 1


@pytest.mark.faulty
async def test_an_unexpected_failure_is_contained() -> None:
    tracker = FakeTracker()
    tracker.error = ValueError("Acme is secret")
    app = app_for(tracker)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("u")
        await until(pilot, lambda: "something went wrong while undoing" in said(app), "the failure was never told")
        assert "secret" not in said(app)


async def test_the_filter_narrows_while_typing_and_escape_clears_it() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        screen = dashboard(app)
        await pilot.press("slash", *"hooli")
        await until(pilot, lambda: screen.filter_text == "hooli", "the filter never took")
        assert not any("Initech" in line and "▎" in line for line in screen_lines(app))
        await pilot.press("enter")
        await until(pilot, lambda: screen.board.has_focus, "the board never had the keys again")
        assert "/hooli" in screen_lines(app)[0]
        assert screen.board.model.column == 3
        await pilot.press("escape")
        assert any("Initech" in line and "▎" in line for line in screen_lines(app))


@pytest.mark.parametrize(
    ("words", "cards", "rows"),
    [
        ("", 10, 8),
        ("acme", 1, 2),
        ("engineer acme", 1, 2),
        ("overdue", 0, 1),
        ("rule:r4", 0, 2),
        ("rule:R4 raj", 0, 1),
        ("nobody", 0, 0),
    ],
)
def test_what_a_filter_leaves(words: str, cards: int, rows: int) -> None:
    left = filtered(sample(), words)
    assert (sum(len(view.cards) for view in left.columns), len(left.rows)) == (cards, rows)


async def test_privacy_leaves_no_name_on_the_screen() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        told = "\n".join(screen_lines(app))
        for secret in ("Acme", "Jane", "Initech", "Wayne", "Engineer", "Hooli"):
            assert secret not in told
        assert "Fri 20 Nov" in told
        await pilot.press("P")
        assert "Acme" in "\n".join(screen_lines(app))


@pytest.mark.parametrize("key", ["enter", "i", "e", "a", "p", "c", "x", "o", "K", "4", "L", "s", "d", "w", "W"])
async def test_nothing_opens_that_would_show_names_which_are_masked(key: str) -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", key)
        told = "\n".join(screen_lines(app))
        assert app.screen is dashboard(app)
        assert "names and figures are masked, and this would show them: P first" in told


async def test_a_change_by_another_process_appears_and_keeps_cursor_and_filter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ticking, "LOOK_EVERY", 0.01)
    tracker = FakeTracker()
    app = app_for(tracker)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("l", "l", "j")
        tracker.put(card("NEW00001", "Zeta Corp", "Poet", (Tone.QUIET, "new"), column=Column.INTERVIEWED))
        tracker.dirty.set()
        await until(pilot, lambda: any("Zeta Corp" in line for line in screen_lines(app)), "it never appeared")
        chosen = dashboard(app).board.model.card
        assert chosen is not None
        assert chosen.id == "CYBER001"


async def test_what_becomes_overdue_is_announced_once_with_one_toast() -> None:
    rows = tuple(row("R7", f"Call {n}", "Initech", "", tone=Tone.DUE) for n in range(4))
    late = tuple(row("R7", f"Call {n}", "Initech", "", tone=Tone.OVERDUE) for n in range(4))
    tracker = FakeTracker(picture(rows=rows))
    app = app_for(tracker)
    rung: list[bool] = []
    app.bell = lambda: rung.append(True)  # type: ignore[method-assign]  # headless apps do not ring
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        tracker.shown = picture(rows=late)
        tracker.moment += timedelta(hours=9)
        dashboard(app).look_again()
        await until(pilot, lambda: len(app._notifications) == 1, "nothing was announced")
        dashboard(app).reload()
        assert [one.message for one in app._notifications] == [
            "4 are overdue now: Call 0 · Initech; Call 1 · Initech; Call 2 · Initech"
        ]
        assert rung == [True]
        assert "the clock jumped by 540 min" in said(app)


async def test_the_clock_moves_on_without_working_anything_out() -> None:
    tracker = FakeTracker()
    app = app_for(tracker)
    async with app.run_test(size=WIDE) as pilot:
        before = tracker.pictures
        tracker.moment += timedelta(seconds=50)
        dashboard(app).look_again()
        await pilot.pause()
        assert "09:41" in screen_lines(app)[0]
        tracker.moment += timedelta(seconds=20)
        dashboard(app).look_again()
        await pilot.pause()
        assert "09:42" in screen_lines(app)[0]
        assert tracker.pictures == before


async def test_a_read_only_store_is_told_and_not_written_to() -> None:
    tracker = FakeTracker()
    tracker.store = StoreState(path="/x", read_only=True, banner="read-only: \x1b[2J another [/] program")
    app = app_for(tracker)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("L")
        assert "read-only" in said(app)
        assert tracker.calls == []
        lines = screen_lines(app)
        assert "read-only" in lines[0]
        assert "read-only: ␛[2J another [/] program" in lines[1]
        tracker.store = StoreState(path="/x")
        dashboard(app).reload()
        await until(pilot, lambda: "another" not in screen_lines(app)[1], "the banner never went")


async def test_with_too_little_room_one_line_says_so_and_nothing_is_lost() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j")
        await pilot.resize_terminal(39, 30)
        await until(pilot, lambda: "too small: 40×10" in screen_lines(app)[0], "nothing was said")
        await pilot.resize_terminal(*WIDE)
        await until(pilot, lambda: "followup" in screen_lines(app)[0], "the board never came back")
        assert dashboard(app).board.model.index(0) == 1


@pytest.mark.parametrize(
    ("result", "opens"),
    [(CopyResult(CopyRoute.NATIVE, "copied"), False), (CopyResult(CopyRoute.NONE, "nothing to copy with"), True)],
)
async def test_copying_says_what_happened_and_shows_what_went_nowhere(result: CopyResult, opens: bool) -> None:
    clipboard = FakeClipboard(result)
    app = app_for(clipboard=clipboard)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await pilot.press("y")
        await until(pilot, lambda: len(app._notifications) == 1, "nothing was said")
        assert [one.message for one in app._notifications] == [f"{result.says} · x logs it"]
        assert clipboard.texts == ["Hello.\n\nHow is it going?"]
        assert (type(app.screen).__name__ == "TextDialog") is opens


async def test_what_a_terminal_may_not_have_taken_is_a_key_away() -> None:
    """The line names the key and is short; why it went there, and what helps, stands with the text."""
    says = "sent to the terminal (OSC 52) because xclip failed; if pasting gives nothing, try something"
    app = app_for(clipboard=FakeClipboard(CopyResult(CopyRoute.TERMINAL, says)))
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await pilot.press("y")
        told = "sent to the terminal, unchecked: Y shows it · x logs it"
        await until(pilot, lambda: [one.message for one in app._notifications] == [told], "nothing was said")
        assert len(told) < 80
        await pilot.press("Y")
        await until(pilot, lambda: "because xclip failed" in "\n".join(screen_lines(app)), "it was never shown")
        assert "How is it going?" in "\n".join(screen_lines(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is dashboard(app), "it never closed")
        assert app.copier.show_last()


async def test_nothing_is_shown_of_what_went_nowhere_while_names_are_masked() -> None:
    app = app_for(clipboard=FakeClipboard(CopyResult(CopyRoute.NONE, "nothing to copy with")))
    assert not app.copier.show_last()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await pilot.press("P", "y")
        await until(pilot, lambda: app._notifications, "nothing was said")
        says = "not copied, and not shown as names are masked: P, then Y shows it · x logs it"
        assert [one.message for one in app._notifications] == [says]
        assert app.screen is dashboard(app)


async def test_what_an_undo_took_back_is_told_without_names_while_they_are_masked() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P", "u")
        await until(pilot, lambda: said(app).startswith("took back: log a call to •"), "it was never told")
        assert "Initech" not in "\n".join(screen_lines(app))


async def test_over_a_desk_the_palette_offers_nothing_about_records() -> None:
    """Masking is a matter of the views, and nothing that shows names opens while they are masked."""
    bench = Bench()
    screen = LetterDeskScreen(bench.tracker, bench.tracker.letter_desk(bench.initech))
    app = app_for()
    async with app.run_test(size=WIDE):
        await app.push_screen(screen)
        provider = CommandProvider(screen)
        assert [one async for one in provider.discover()] == []
        assert [one async for one in provider.search("privacy")] == []


async def test_without_talking_points_the_reason_is_told() -> None:
    tracker = FakeTracker()
    tracker.script = None
    app = app_for(tracker)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("y")
        await until(pilot, lambda: "no strength is on record" in said(app), "no reason was given")


async def test_a_copy_over_the_terminal_goes_through_the_driver() -> None:
    clipboard = FakeClipboard(CopyResult(CopyRoute.TERMINAL, "sent to the terminal"))
    clipboard.sends = True
    app = app_for(clipboard=clipboard)
    sent: list[str] = []
    app.copier._write = sent.append
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("y")
        await until(pilot, lambda: sent, "nothing was sent")
        (text,) = clipboard.texts
        assert sent == [osc52_sequence(text)]


async def test_keys_follow_the_settings_and_strange_ones_are_told() -> None:
    app = app_for(settings=Settings(keys={"down": "n", "new": "j", "cpoy": "z"}))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "unknown commands: cpoy" in said(app)
        await pilot.press("n")
        assert dashboard(app).board.model.index(0) == 1
        assert "j New" in screen_lines(app)[-1]


async def test_the_key_line_can_be_clicked() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.click(KeyLine, offset=(screen_lines(app)[-1].index("? Help"), 0))
        await until(pilot, lambda: isinstance(app.screen, HelpScreen), "help never opened")
        assert "close with an outcome" in "\n".join(screen_lines(app))
        await pilot.press("j", "k", "escape")
        assert app.screen is dashboard(app)


async def test_every_command_is_in_the_palette() -> None:
    app = app_for()
    async with app.run_test(size=WIDE):
        provider = CommandProvider(app.screen)
        assert len([one async for one in provider.discover()]) == len(BY_ID) - 5
        found = [one async for one in provider.search("undo")]
        assert any("take the last change back" in (one.help or "") for one in found)
        letters = [one async for one in provider.search("letter: declin")]
        assert any("by telephone first" in (one.help or "") for one in letters)


@pytest.mark.parametrize("query", ["letter: declin", "letter: thank-yous"])
async def test_no_letter_is_opened_from_the_palette_while_names_are_masked(
    query: str, asked: list[Screen[Any]]
) -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("P")
        async for one in CommandProvider(app.screen).search(query):
            one.command()
        await until(pilot, lambda: "masked, and this would show them" in said(app), "it never said why not")
        assert asked == []


async def test_the_thank_yous_are_found_in_the_palette(
    asked: list[Screen[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    from followup_tui.tui.screens.notes_desk import NotesDeskScreen

    monkeypatch.setattr(NotesDeskScreen, "__init__", lambda self, *given: None)
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        async for one in CommandProvider(app.screen).search("letter: thank-yous"):
            one.command()
        await until(pilot, lambda: asked, "the notes desk never opened")
        assert isinstance(asked[0], NotesDeskScreen)


@pytest.mark.parametrize(
    ("keys", "dialog"),
    [
        (("n",), "application"), (("e",), "application"), (("i",), "interview"), (("a",), "person"),
        (("p",), "promise"), (("x",), "contact"), (("o",), "offer"), (("K",), "close"), (("5",), "close"),
        (("f",), "lead"), (("s",), "snooze"), (("d",), "dismiss"), (("tab", "enter"), "call_desk"),
        (("enter",), "card"), (("c",), "call_desk"),
    ],
)  # fmt: skip
async def test_each_key_opens_its_form(
    keys: tuple[str, ...], dialog: str, asked: list[Screen[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib

    folder = "screens" if dialog in ("card", "call_desk") else "dialogs"
    module = importlib.import_module(f"followup_tui.tui.{folder}.{dialog}")
    name = {"card": "CardScreen", "call_desk": "CallDeskScreen"}.get(dialog, f"{dialog.capitalize()}Dialog")
    monkeypatch.setattr(getattr(module, name), "__init__", lambda self, *given: None)
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press(*keys)
        assert [type(one).__name__ for one in asked] == [name]


async def test_why_explains_the_reminder_or_the_contact_guard() -> None:
    tracker = FakeTracker()
    app = app_for(tracker)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("w", "escape")
        await pilot.press("l", "l", "j", "j", "w", "escape")
        assert [call[1] for call in tracker.calls] == [sample().rows[1].reminder.id, "STARK001"]


async def test_settings_take_effect_at_once() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        dashboard(app).adopt(Settings(keys={"down": "z"}))
        await pilot.press("z")
        assert dashboard(app).board.model.index(0) == 1


async def test_numbers_of_what_is_shown_take_effect_at_once() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert "Reply to their no" not in "\n".join(screen_lines(app))
        dashboard(app).adopt(Settings(policy=Policy(list_rows=9, touches_unanswered=2)))
        await until(pilot, lambda: "Reply to their no" in "\n".join(screen_lines(app)), "the row was never unfolded")
        shown = "\n".join(screen_lines(app))
        assert "●●○" not in shown
        assert "●●" in shown
        dashboard(app).adopt(Settings(policy=Policy(list_rows=9, touches_unanswered=2)))


async def test_settings_open_on_the_numbers_and_personal_ones_for_scripts() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("comma")
        await until(pilot, lambda: "the numbers of the rules" in "\n".join(screen_lines(app)), "they never opened")
        await pilot.press("m")
        await until(pilot, lambda: "Your name" in "\n".join(screen_lines(app)), "the personal ones never opened")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: len(app.screen_stack) == 1, "they never closed")
        assert isinstance(dashboard(app)._settings_dialog(), SettingsDialog)


async def test_a_fault_of_ours_ends_with_one_line_and_a_code(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_for()
    lines: list[str] = []
    monkeypatch.setattr(
        app, "_print_error_renderables", lambda: lines.extend(str(one) for one in app._exit_renderables)
    )
    with pytest.raises(NotFoundError):
        async with app.run_test(size=WIDE):
            app._handle_exception(NotFoundError("Acme is secret"))
    assert app.return_code == 70
    assert len(lines) == 1
    assert "secret" not in lines[0]


async def test_another_theme_restyles_everything() -> None:
    app = app_for()
    async with app.run_test(size=WIDE) as pilot:
        before = dashboard(app).inks()
        app.theme = "followup-light"
        await until(pilot, lambda: dashboard(app).inks() is not before, "nothing was restyled")
        app.theme = "ansi-dark"
        await until(pilot, lambda: not dashboard(app).inks().is_plain, "nothing was restyled")
        assert any("Initech" in line for line in screen_lines(app))
        app.theme = "followup"
        board = dashboard(app).board
        assert any("Initech" in strip.text for strip in board.render_lines(board.size.region))


@pytest.mark.parametrize("theme", ["followup", "followup-light"])
def test_text_can_be_read_on_every_ground(theme: str) -> None:
    from textual.color import Color

    from followup_tui.tui.present import Ink
    from followup_tui.tui.theme import DARK, LIGHT
    from followup_tui.tui.widgets.inks import Ground

    chosen = DARK if theme == "followup" else LIGHT
    inks = Inks(chosen.to_color_system().generate())
    for ink in Ink:
        for ground in Ground:
            style = inks.style(ink, ground)
            assert style.color is not None
            assert style.bgcolor is not None
            front, back = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            if ink is not Ink.RULE:
                assert _contrast(front.rgb, back.rgb) >= 4.5, (ink, ground)


def _contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    bright, dark = sorted((_light(one), _light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _light(rgb: tuple[int, int, int]) -> float:
    parts = [part / 255 for part in rgb]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


async def test_records_that_look_like_markup_or_escapes_are_only_text() -> None:
    hostile = "Acme [/red] [@click=app.quit]x[/] \x1b]0;t\x07"
    shown = sample()
    evil = replace(shown.columns[0].cards[0], employer=hostile, role=hostile)
    tracker = FakeTracker()
    tracker.put(evil)
    app = app_for(tracker)
    async with app.run_test(size=(200, 36)) as pilot:
        await pilot.press("l", "h", "G")
        told = "\n".join(screen_lines(app))
        assert "Acme [/red] [@click=app" in told
        assert "\x1b" not in told
