"""The clipboard against clipboard programs that are missing, good, failing, hanging, forking."""

from __future__ import annotations

import base64
import os
import signal
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.ports import CopyRoute
from followup_tui.system.clipboard import (
    OSC52_MOST_BYTES,
    SCREEN_MOST_BYTES,
    SystemClipboard,
    osc52_sequence,
    whole,
)

GOOD = 'cat > "$OUT"'
FAILS = "cat > /dev/null; echo broken display >&2; exit 1"
HANGS = 'echo $$ > "$OUT.pid"; exec sleep 60'
FORKS = 'cat > "$OUT"; sleep 60 & echo $! > "$OUT.pid"'
"""Like the real xclip: answers, and leaves a child that serves the selection and keeps every stream open."""

X11 = {"DISPLAY": ":9"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-9"}
SSH = {"SSH_TTY": "/dev/pts/1"}


class Desk:
    """A machine with its own PATH and the programs put there."""

    def __init__(self, root: Path) -> None:
        self.bin = root / "bin"
        self.bin.mkdir()
        for name in ("cat", "sleep"):
            found = next(Path(place, name) for place in ("/bin", "/usr/bin") if Path(place, name).exists())
            (self.bin / name).symlink_to(found)
        self.out = root / "out"
        measuring = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE")}
        self.environ = {**measuring, "PATH": str(self.bin), "OUT": str(self.out)}
        self.sent: list[str] = []

    def has(self, name: str, body: str) -> None:
        program = self.bin / name
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def clipboard(self, environ: dict[str, str], limit: float = 10.0) -> SystemClipboard:
        return SystemClipboard({**self.environ, **environ}, limit)

    def child(self) -> int:
        return int(Path(f"{self.out}.pid").read_text())


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    if Path(f"{made.out}.pid").exists() and alive(made.child()):
        os.kill(made.child(), signal.SIGKILL)


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(holds: Callable[[], bool]) -> None:
    for _ in range(500):
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError("it never came true")


@pytest.mark.parametrize(
    ("program", "screen"),
    [("xclip", X11), ("xsel", X11), ("wl-copy", WAYLAND)],
)
def test_a_good_program_gets_the_exact_text(desk: Desk, program: str, screen: dict[str, str]) -> None:
    desk.has(program, GOOD)
    desk.has("wl-paste", "exit 0")
    text = "Hello Ann,\r\n\tfünf ☎ 会\n"
    result = desk.clipboard(screen).copy(text, desk.sent.append)
    assert (result.route, result.says) == (CopyRoute.NATIVE, "copied to the clipboard (5 words)")
    assert desk.out.read_bytes() == text.encode()
    assert desk.sent == []


def test_one_word_is_counted_as_one(desk: Desk) -> None:
    desk.has("xclip", GOOD)
    assert desk.clipboard(X11).copy("Hello", None).says == "copied to the clipboard (1 word)"


def test_a_big_text_is_copied_whole_by_a_program(desk: Desk) -> None:
    desk.has("xclip", GOOD)
    text = "0123456789" * 200_000
    assert desk.clipboard(X11).copy(text, None).route is CopyRoute.NATIVE
    assert desk.out.read_text() == text


def test_a_lone_surrogate_is_copied_as_a_replacement(desk: Desk) -> None:
    desk.has("xclip", GOOD)
    assert desk.clipboard(X11).copy("a\ud800b\udfff", None).route is CopyRoute.NATIVE
    assert desk.out.read_text() == "a\ufffdb\ufffd"


def test_a_program_that_stays_to_serve_the_selection_keeps_nobody_waiting_and_lives_on(desk: Desk) -> None:
    desk.has("xclip", FORKS)
    result = desk.clipboard(X11, limit=30).copy("text", None)
    assert result.route is CopyRoute.NATIVE
    assert alive(desk.child())


def test_a_failing_program_is_not_called_copied(desk: Desk, capfd: pytest.CaptureFixture[str]) -> None:
    desk.has("xclip", FAILS)
    result = desk.clipboard(X11).copy("text", None)
    assert result.route is CopyRoute.NONE
    assert result.says == "not copied: xclip failed; select it on the screen or save it to a file"
    assert capfd.readouterr() == ("", "")


def test_a_program_that_cannot_be_run_is_not_called_copied(desk: Desk) -> None:
    desk.has("xclip", GOOD)
    (desk.bin / "xclip").write_bytes(b"no program at all")
    assert desk.clipboard(X11).copy("text", None).says.startswith("not copied: xclip failed; ")


def test_a_missing_clipboard_library_counts_as_no_program(desk: Desk, tmp_path: Path) -> None:
    desk.has("xclip", GOOD)
    (tmp_path / "pyperclip.py").write_text("raise ImportError")
    result = desk.clipboard({**X11, "PYTHONPATH": str(tmp_path)}).copy("text", None)
    assert "no clipboard program was found" in result.says
    assert not desk.out.exists()


def test_a_failing_program_gives_way_to_the_terminal(desk: Desk) -> None:
    desk.has("xsel", FAILS)
    result = desk.clipboard(X11).copy("text", desk.sent.append)
    assert result.route is CopyRoute.TERMINAL
    assert result.says.startswith("sent to the terminal (OSC 52) because xsel failed; if pasting ")
    assert desk.sent == ["text"]


def test_a_hanging_program_is_ended_at_the_limit(desk: Desk) -> None:
    desk.has("xclip", HANGS)
    result = desk.clipboard(X11, limit=3).copy("text", desk.sent.append)
    assert result.route is CopyRoute.TERMINAL
    assert "because xclip did not answer within 3 s;" in result.says
    assert desk.sent == ["text"]
    wait_until(lambda: not alive(desk.child()))


def test_a_hanging_program_and_no_terminal_is_said_plainly(desk: Desk) -> None:
    desk.has("xclip", HANGS)
    says = desk.clipboard(X11, limit=3).copy("text", None).says
    assert says == ("not copied: xclip did not answer within 3 s; select it on the screen or save it to a file")


def test_a_limit_too_short_for_anything_still_answers(desk: Desk) -> None:
    result = desk.clipboard(X11, limit=0.0).copy("text", None)
    assert result.says.startswith("not copied: the clipboard program did not answer within 0 s; ")


@pytest.mark.parametrize("screen", [{}, X11, WAYLAND])
def test_no_program_at_all_names_what_to_install(desk: Desk, screen: dict[str, str]) -> None:
    result = desk.clipboard(screen).copy("text", None)
    assert result.route is CopyRoute.NONE
    assert "no clipboard program was found (install xclip, xsel or wl-clipboard)" in result.says


def test_a_process_that_cannot_start_gives_way_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    result = desk.clipboard(X11).copy("text", desk.sent.append)
    assert result.route is CopyRoute.TERMINAL
    assert "because the copying process did not start (FileNotFoundError)" in result.says


@pytest.mark.parametrize("sign", ["SSH_TTY", "SSH_CONNECTION"])
def test_over_ssh_only_the_terminal_is_used(desk: Desk, sign: str) -> None:
    desk.has("xclip", GOOD)
    result = desk.clipboard({**X11, sign: "/dev/pts/1"}).copy("text", desk.sent.append)
    assert result.route is CopyRoute.TERMINAL
    assert result.says == (
        "sent to the terminal (OSC 52); if pasting gives nothing, the terminal does not allow it: "
        "allow clipboard access in its settings, or select it on the screen or save it to a file"
    )
    assert desk.sent == ["text"]
    assert not desk.out.exists()


def test_over_ssh_without_a_terminal_nothing_is_pretended(desk: Desk) -> None:
    result = desk.clipboard(SSH).copy("text", None)
    assert result.route is CopyRoute.NONE
    assert result.says.startswith("not copied: this session has no terminal to send it to; ")


def test_200_kb_over_osc52_are_refused_with_a_hint_and_nothing_is_sent(desk: Desk) -> None:
    result = desk.clipboard(SSH).copy("x" * 200_000, desk.sent.append)
    assert result.route is CopyRoute.NONE
    assert result.says == (
        "not copied: 200,000 bytes are too long for the terminal (OSC 52), which takes 74,994; "
        "select it on the screen or save it to a file"
    )
    assert desk.sent == []


def test_200_kb_after_a_failure_tell_both_reasons(desk: Desk) -> None:
    desk.has("xclip", FAILS)
    says = desk.clipboard(X11).copy("x" * 200_000, desk.sent.append).says
    assert says.startswith("not copied: xclip failed; 200,000 bytes are too long for the terminal")
    assert desk.sent == []


@pytest.mark.parametrize(("size", "route"), [(0, CopyRoute.TERMINAL), (1, CopyRoute.NONE)])
@pytest.mark.parametrize(
    ("inside", "most"),
    [
        ({}, OSC52_MOST_BYTES),
        ({"STY": "1.a"}, SCREEN_MOST_BYTES),
        ({"STY": "1.a", "TMUX": "t"}, OSC52_MOST_BYTES),
    ],
)
def test_the_limit_is_counted_in_bytes_to_the_last_one(
    desk: Desk, inside: dict[str, str], most: int, size: int, route: CopyRoute
) -> None:
    text = "é" * (most // 2) + "x" * size
    assert desk.clipboard({**SSH, **inside}).copy(text, desk.sent.append).route is route
    assert desk.sent == ([text] if route is CopyRoute.TERMINAL else [])


@pytest.mark.parametrize(
    ("inside", "says"), [({"TMUX": "t"}, "set-clipboard on"), ({"STY": "1.a"}, "GNU screen often keeps it")]
)
def test_multiplexers_get_their_own_advice(desk: Desk, inside: dict[str, str], says: str) -> None:
    assert says in desk.clipboard({**SSH, **inside}).copy("text", desk.sent.append).says


def test_a_terminal_writer_that_raises_is_told_not_raised(desk: Desk) -> None:
    def broken(text: str) -> None:
        raise BrokenPipeError

    result = desk.clipboard(SSH).copy("text", broken)
    assert result.route is CopyRoute.NONE
    assert "the terminal did not take it (BrokenPipeError)" in result.says


def test_an_empty_text_leaves_the_clipboard_alone(desk: Desk) -> None:
    desk.has("xclip", GOOD)
    result = desk.clipboard(X11).copy("", desk.sent.append)
    assert (result.route, result.says) == (CopyRoute.NONE, "not copied: there is nothing to copy")
    assert not desk.out.exists()
    assert desk.sent == []


def test_the_environment_of_the_moment_is_the_default(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    clipboard = SystemClipboard()
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    assert clipboard.copy("text", desk.sent.append).route is CopyRoute.TERMINAL


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_the_sequence_is_ascii_and_carries_the_whole_text(text: str) -> None:
    sequence = osc52_sequence(text)
    payload = sequence.removeprefix("\x1b]52;c;").removesuffix("\x07")
    assert sequence.isascii()
    assert base64.b64decode(payload, validate=True).decode() == whole(text)


def test_the_most_that_is_sent_fits_the_common_limit_of_terminals() -> None:
    payload = osc52_sequence("x" * OSC52_MOST_BYTES).removeprefix("\x1b]52;c;").removesuffix("\x07")
    assert 99_990 <= len(payload) <= 100_000
    assert len(osc52_sequence("x" * SCREEN_MOST_BYTES)) <= 768
