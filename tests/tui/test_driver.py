"""The quiet driver in a pseudo-terminal: it sleeps, it reads, it stops at once; and the orderly way out on signals."""

from __future__ import annotations

import asyncio
import os
import pty
import select
import signal
import sys
import threading
import tty
from collections.abc import AsyncIterator, Callable
from typing import Any, cast

import pytest
from textual.app import App
from textual.events import Key, Paste
from textual.message import Message

from followup_tui.domain.settings import Settings
from followup_tui.errors import NotATerminalError
from followup_tui.tui import run, signals, taking_up
from followup_tui.tui.app import FollowupApp
from followup_tui.tui.dialogs.inputs import SafeInput
from followup_tui.tui.driver import QuietDriver
from followup_tui.tui.signals import Leaving
from followup_tui.tui.taking_up import until_taken_up
from tests.fakes import ME
from tests.tui._dialog_fakes import Bench
from tests.tui._fakes import FakeClipboard
from tests.waiting import until


class Terminal:
    """A driver whose input comes from a pseudo-terminal and whose messages are kept."""

    def __init__(self) -> None:
        self.ours, theirs = pty.openpty()
        self.driver = QuietDriver(cast(App[Any], None))
        self.driver.fileno = theirs
        self.driver._wake = os.pipe()
        self.driver.process_message = self._keep  # type: ignore[method-assign]  # the app is not what is tested
        self.seen: list[Message] = []
        self.news = threading.Semaphore(0)
        tty.setraw(theirs)
        self.driver._key_thread = threading.Thread(target=self.driver.run_input_thread, daemon=True)

    def _keep(self, message: Message) -> None:
        self.seen.append(message)
        self.news.release()

    def type(self, data: bytes) -> Message:
        """Type, and wait for what comes of it."""
        os.write(self.ours, data)
        assert self.news.acquire(timeout=10), "nothing came of it"
        return self.seen[-1]

    def end(self) -> None:
        self.driver.disable_input()
        os.close(self.ours)
        os.close(self.driver.fileno)


@pytest.fixture
async def terminal() -> AsyncIterator[Terminal]:
    kept = {one: signal.getsignal(one) for one in (signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH)}
    made = Terminal()
    yield made
    await asyncio.to_thread(lambda: None)
    made.end()
    for one, handler in kept.items():
        signal.signal(one, handler)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float | None]:
    """The limits with which the driver waited for input."""
    seen: list[float | None] = []
    real = select.select

    def counted(*given: Any) -> Any:
        seen.append(given[3])
        return real(*given)

    monkeypatch.setattr(select, "select", counted)
    return seen


def start(terminal: Terminal) -> threading.Thread:
    thread = terminal.driver._key_thread
    assert thread is not None
    thread.start()
    return thread


async def test_it_waits_without_a_limit_between_keys(terminal: Terminal, waits: list[float | None]) -> None:
    start(terminal)
    for key in (b"j", b"k", b"\x1b[A"):
        terminal.type(key)
    assert [cast(Key, one).key for one in terminal.seen] == ["j", "k", "up"]
    assert set(waits) == {None}


async def test_a_lone_escape_is_told_from_the_start_of_a_sequence(
    terminal: Terminal, waits: list[float | None]
) -> None:
    start(terminal)
    assert cast(Key, terminal.type(b"\x1b")).key == "escape"
    assert any(wait is not None for wait in waits)
    assert cast(Key, terminal.type(b"x")).key == "x"
    assert waits[-1] is None


async def test_what_was_typed_is_unread_until_it_was_passed_on(terminal: Terminal) -> None:
    driver, during = terminal.driver, [terminal.driver.has_unread]
    keep = driver.process_message

    def passed_on(message: Message) -> None:
        during.append(driver.has_unread)
        keep(message)

    driver.process_message = passed_on  # type: ignore[method-assign]  # the app is not what is tested
    os.write(terminal.ours, b"j")
    during.append(driver.has_unread)
    start(terminal)
    await asyncio.to_thread(terminal.news.acquire)
    assert during == [False, True, True]
    driver._is_gone = True
    assert not driver.has_unread


@pytest.mark.parametrize("gone", [False, True])
async def test_told_to_go_on_it_takes_the_terminal_over_unless_that_is_gone(terminal: Terminal, gone: bool) -> None:
    resumed: list[bool] = []
    terminal.driver._auto_restart = True
    terminal.driver._key_thread = None
    terminal.driver.resume_application_mode = lambda: resumed.append(True)  # type: ignore[method-assign]
    here, no_terminal = terminal.driver.fileno, os.open(os.devnull, os.O_RDONLY)
    terminal.driver.fileno = no_terminal if gone else here
    terminal.driver._sigcont_application()
    terminal.driver.fileno = here
    os.close(no_terminal)
    assert resumed == ([] if gone else [True])


async def test_what_is_on_its_way_is_taken_up_before_the_program_ends() -> None:
    app = FollowupApp(Bench().tracker, Settings(me=ME), FakeClipboard(), save_settings=lambda _: None)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.focused, SafeInput), "the form never opened")
        field = cast(SafeInput, app.focused)
        for letter in "last words":
            app.post_message(Key("space" if letter == " " else letter, letter))
        assert field.value == ""
        await until_taken_up(app)
        assert field.value == "last words"


async def test_a_terminal_that_never_comes_to_rest_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    app = FollowupApp(Bench().tracker, Settings(me=ME), FakeClipboard(), save_settings=lambda _: None)
    monkeypatch.setattr(taking_up, "_PAUSE", 0.0)
    async with app.run_test():
        monkeypatch.setattr(app._driver, "has_unread", True, raising=False)
        await until_taken_up(app)


async def test_letters_cut_in_two_and_bytes_that_are_none_do_no_harm(terminal: Terminal) -> None:
    start(terminal)
    os.write(terminal.ours, "é".encode()[:1])
    assert cast(Key, terminal.type("é".encode()[1:])).character == "é"
    terminal.type(b"\xff")
    assert cast(Key, terminal.type(b"j")).key == "j"


async def test_a_paste_comes_whole(terminal: Terminal) -> None:
    start(terminal)
    assert cast(Paste, terminal.type(b"\x1b[200~two words\x1b[201~")).text == "two words"


async def test_it_ends_at_once_when_told_to(terminal: Terminal) -> None:
    thread = start(terminal)
    terminal.driver.disable_input()
    assert not thread.is_alive()
    assert terminal.driver._wake is None


async def test_a_terminal_that_is_gone_ends_the_program_instead_of_spinning(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *given: killed.append(given))
    monkeypatch.setattr(terminal.driver, "_read", lambda: b"")
    thread = start(terminal)
    os.write(terminal.ours, b"x")
    thread.join(10)
    assert killed == [(os.getpid(), signal.SIGHUP)]


def test_reading_from_a_closed_terminal_gives_nothing() -> None:
    class Closed(QuietDriver):
        def __init__(self) -> None:
            self.fileno = -1

    assert Closed()._read() == b""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_keeps_the_drafts_and_leaves_with_its_code(number: signal.Signals, code: int) -> None:
    kept, left = threading.Event(), []
    gone = threading.Event()

    def leave(with_code: int) -> None:
        left.append((with_code, kept.is_set()))
        gone.set()

    before = signal.getsignal(number)
    with Leaving(leave, kept.set):
        signal.raise_signal(number)
        assert gone.wait(10)
    assert left == [(code, True)]
    assert signal.getsignal(number) is before


def test_an_app_that_does_not_leave_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signals, "GRACE", 0.01)
    ended: list[int] = []
    over = threading.Event()

    def end(code: int) -> None:
        ended.append(code)
        over.set()

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(Leaving, "_restore", lambda self: ended.append(0))
    with Leaving(lambda _: None, _fails):
        signal.raise_signal(signal.SIGTERM)
        assert over.wait(10)
    assert ended == [0, 143]


def _fails() -> None:
    raise OSError


class Stream:
    """A standard stream that is a terminal or not."""

    def __init__(self, terminal: bool) -> None:
        self.isatty: Callable[[], bool] = lambda: terminal


@pytest.mark.parametrize("name", ["__stdin__", "__stdout__", "__stderr__"])
def test_the_dashboard_needs_a_terminal_on_every_stream(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for one in ("__stdin__", "__stdout__", "__stderr__"):
        monkeypatch.setattr(sys, one, Stream(one != name))
    monkeypatch.setenv("TERM", "xterm")
    with pytest.raises(NotATerminalError, match="followup due"):
        run.check_terminal()


@pytest.mark.parametrize("term", ["", "dumb"])
def test_the_dashboard_needs_a_terminal_that_can_draw(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for one in ("__stdin__", "__stdout__", "__stderr__"):
        monkeypatch.setattr(sys, one, Stream(True))
    monkeypatch.setenv("TERM", term)
    with pytest.raises(NotATerminalError, match="followup due"):
        run.check_terminal()
    monkeypatch.setenv("TERM", "xterm-256color")
    run.check_terminal()
