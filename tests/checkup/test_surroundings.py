"""What is told of clock, holidays, disk, clipboard and terminal, on machines other than this one."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from followup_tui.checkup import files, surroundings
from followup_tui.checkup.finding import Finding, Health, looked_at, worst_code
from followup_tui.domain.records import Employer
from followup_tui.errors import BadInputError
from tests.fakes import RealHolidays, at

NOW = at("2026-11-24 09:41")


def employer(tz: str = "America/New_York", country: str = "US") -> Employer:
    return Employer(id="E0000001", name="Acme", tz=tz, country=country, created=NOW)


def test_an_unknown_zone_of_the_user_fails() -> None:
    (one,) = surroundings.clock(NOW, "Mars/Olympus")
    assert (one.health, one.code) == (Health.FAIL, 65)
    assert "tzdata" in one.todo


def test_places_without_holidays_or_zones_are_named() -> None:
    many = [employer(), employer(country="XX"), employer(tz="Mars/Olympus")]
    found = list(surroundings.days_off(RealHolidays(), many, 2026))
    assert sorted((one.name, one.health) for one in found) == [("holidays", Health.FAIL), ("zones", Health.FAIL)]


@pytest.mark.parametrize(
    ("environ", "programs", "says", "health"),
    [
        ({"SSH_TTY": "/dev/pts/1"}, {"xclip"}, "over SSH", Health.OK),
        ({"DISPLAY": ":0"}, {"xclip"}, "copied with xclip", Health.OK),
        ({"DISPLAY": ":0"}, {"xsel"}, "copied with xsel", Health.OK),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, {"wl-copy", "xclip"}, "copied with wl-copy", Health.OK),
        ({}, {"xclip"}, "no clipboard program", Health.WARN),
        ({"DISPLAY": ":0"}, set(), "no clipboard program", Health.WARN),
        ({}, {"clip.exe"}, "copied with clip.exe", Health.OK),
    ],
)
def test_where_a_copied_text_goes(environ: dict[str, str], programs: set[str], says: str, health: Health) -> None:
    (one,) = surroundings.clipboard(environ, lambda name: name if name in programs else None)
    assert one.says.startswith(says)
    assert one.health is health


def test_inside_tmux_over_ssh_its_setting_is_named() -> None:
    (one,) = surroundings.clipboard({"SSH_TTY": "1", "TMUX": "1"})
    assert "set-clipboard" in one.todo


def test_which_program_to_install_is_said_where_one_would_work() -> None:
    (one,) = surroundings.clipboard({"DISPLAY": ":0"}, lambda _: None)
    assert one.todo == "install xclip"


class Screen(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


def on_terminal(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], size: tuple[int, int] = (120, 36), encoding: str = "utf-8"
) -> Finding:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, Screen(encoding))
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size(size))
    (one,) = surroundings.terminal(environ)
    return one


def test_a_good_terminal_is_described(monkeypatch: pytest.MonkeyPatch) -> None:
    one = on_terminal(monkeypatch, {"TERM": "xterm-256color", "COLORTERM": "truecolor"})
    assert (one.health, one.says) == (Health.OK, "xterm-256color, 120×36, utf-8, all colours")
    assert "no colours" in on_terminal(monkeypatch, {"TERM": "xterm", "NO_COLOR": "1"}).says
    assert "256 colours" in on_terminal(monkeypatch, {"TERM": "xterm"}).says


@pytest.mark.parametrize(
    ("environ", "encoding"), [({"TERM": "dumb"}, "utf-8"), ({}, "utf-8"), ({"TERM": "xterm"}, "ascii")]
)
def test_a_terminal_that_cannot_draw_fails(
    environ: dict[str, str], encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = on_terminal(monkeypatch, environ, encoding=encoding)
    assert (one.health, one.code) == (Health.FAIL, 2)


def test_a_tiny_terminal_is_worth_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert on_terminal(monkeypatch, {"TERM": "xterm"}, (39, 24)).health is Health.WARN
    assert on_terminal(monkeypatch, {"TERM": "xterm"}, (80, 9)).health is Health.WARN


@pytest.mark.parametrize(
    ("free", "health", "code"),
    [(99_999_999, Health.WARN, 0), (4_999_999, Health.FAIL, 74), (100_000_000, Health.OK, 0)],
)
def test_how_much_room_is_left(
    free: int, health: Health, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    (one,) = files.room(tmp_path / "not" / "there")
    assert (one.health, one.code) == (health, code)


def failing(error: Exception) -> Iterator[Finding]:
    yield Finding(name="it", says="so far so good")
    raise error


def test_a_look_that_fails_is_a_finding_and_ends_nothing() -> None:
    known = list(looked_at("it", lambda: failing(BadInputError("no such moment"))))
    assert [(one.health, one.says) for one in known][1] == (Health.FAIL, "no such moment")
    other = list(looked_at("it", lambda: failing(RuntimeError("Jane Doe"))))
    assert (other[1].health, other[1].says) == (Health.WARN, "could not be looked at (RuntimeError)")
    assert worst_code((*other, *known)) == 2
    assert worst_code(tuple(other)) == 0
