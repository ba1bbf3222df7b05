"""Records whose every text would act on a terminal: no screen, dialog or command lets any of it through."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.conftest import Cli, Start
from tests.terminal.hostile import AS_SHOWN, PAYLOADS, demo_week_spoilt, harm_on_screen
from tests.terminal.pty_screen import PtyScreen

pytestmark = pytest.mark.terminal

NOW = "2026-11-24T09:41"
LATE = "2026-11-24T23:59:52"

BOARD = {
    "enter": "esc back", "c": "g gatekeeper", "w": "How the dates come about", "e": "Edit the card",
    "i": "They raised", "a": "A new person", "p": "When will they decide?", "x": "What happened?", "o": "An offer",
    "K": "How did it end?", "4": "Move to Offer?", "s": "Put off", "d": "Set aside", "?": "one column to the left",
    "f": "A lead", "n": "New application", ",": "the numbers of", "ctrl+p": "Search for commands",
    "W": "nothing here is recorded", "F": "If nothing is done", "t": "Thank-yous", "m": "other letter",
}  # fmt: skip
"""Key → what is then seen, whatever the records are called."""

CARD = {"c": "g gatekeeper", "w": "esc close", "x": "What happened?", "s": "Put off"}
LIST = {"enter": "Thank-yous", "e": "esc cancel", "w": "How the dates come about", "s": "Put off", "d": "Set aside"}


def walk(screen: PtyScreen, keys: dict[str, str], home: str) -> None:
    """Open everything that the keys open, and come back."""
    for key, seen in keys.items():
        screen.press(key)
        screen.wait_for(seen, f"what {key} opens: {seen}")
        screen.press("escape")
        screen.wait_gone(seen)
        screen.wait_for(home)


def everywhere(screen: PtyScreen) -> None:
    """Every screen and dialog there is, from the board, from a card, from the list, and what they say afterwards."""
    screen.step("l")
    walk(screen, BOARD, "? Help")
    screen.press("enter")
    screen.wait_for("esc back")
    walk(screen, CARD, "esc back")
    screen.press("escape")
    screen.wait_gone("esc back")
    screen.press("tab")
    screen.wait_for("tab Board")
    screen.press("j", "j", "j")  # past what an offer asks for, which may not be put off
    walk(screen, LIST, "tab Board")
    screen.press("space")
    screen.wait_for("space folds")
    for _ in range(12):
        screen.press("j")
    screen.press("tab")
    screen.wait_for("tab Do next")
    screen.press("/")
    screen.wait_for("name, role, person, overdue")
    screen.type_into("overdue")
    screen.wait_for("/overdue")
    screen.press("escape")
    screen.wait_gone("/overdue")
    for keys in ("hkl", "jlG"):  # the agenda, then the people
        screen.press("v")
        screen.wait_for("Board · Agenda · People")
        for key in keys:
            screen.press(key)
    screen.press("v")
    screen.wait_gone("Board · Agenda · People")
    for key, seen in {"1": "moved to", "u": "undone", "ctrl+r": "done again", "P": "masked"}.items():
        screen.press(key)
        screen.wait_for(seen)


@pytest.mark.parametrize("name", PAYLOADS)
def test_every_screen_and_dialog(start: Start, store: Path, name: str) -> None:
    demo_week_spoilt(store, NOW, lambda text: f"{PAYLOADS[name]}{text}")
    screen = start(NOW)
    everywhere(screen)
    screen.press("q")
    assert screen.wait_exit() == 0
    assert harm_on_screen(screen.raw) == []
    assert AS_SHOWN[name].encode() in screen.raw


def test_a_click_on_markup_does_what_a_click_on_a_card_does(start: Start, store: Path) -> None:
    demo_week_spoilt(store, NOW, lambda text: f"[@click=app.quit]x[/]{text}")
    screen = start(NOW)
    screen.step("l")
    screen.click("▎ [@click=app.quit]")
    screen.wait_for(lambda: any(line.startswith(" ▌ [@click=app.quit]") for line in screen.lines), "the card selected")
    screen.press("enter")
    screen.wait_for("esc back")
    for line in ("[@click=app.quit]x[/]Acme", "[@click=app.quit]x[/]Jane"):
        screen.click(line)
    screen.press("escape")
    screen.wait_for("? Help")
    assert screen.process.poll() is None


def test_what_is_told_and_what_cannot_be_copied(start: Start, store: Path, cli: Cli) -> None:
    """The announcement at midnight, and the dialog with a text that is too long for the clipboard at hand."""
    evil = PAYLOADS["escapes"]
    demo_week_spoilt(store, NOW, lambda text: f"{evil}{text}")
    assert cli(NOW, "config", "me.name", f"Alex {evil}")["code"] == 0
    screen = start(LATE, environ={"SSH_TTY": "/dev/pts/1", "STY": "1.screen"})
    screen.step("l", "l")
    screen.press("y")
    screen.wait_for("not copied")
    screen.wait_for("esc close")
    screen.press("escape")
    screen.wait_gone("esc close")
    screen.wait_for("are overdue now")
    screen.press("q")
    assert screen.wait_exit() == 0
    assert harm_on_screen(screen.raw, rings=True) == []
