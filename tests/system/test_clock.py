"""The time and the zone."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
import tzlocal

from followup_tui.system import clock
from followup_tui.system.clock import StartedClock, SystemClock, is_zone, local_zone


def test_the_system_clock_is_in_utc() -> None:
    before = datetime.now(UTC)
    found = SystemClock().now()
    assert before <= found <= datetime.now(UTC)
    assert found.tzinfo is UTC


def test_a_started_clock_ticks_on_in_whole_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    passed = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: passed[0])
    started = StartedClock(datetime(2026, 11, 23, 9, 41, tzinfo=UTC))
    assert started.now() == datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
    passed[0] += 61.9
    assert started.now() == datetime(2026, 11, 23, 9, 42, 1, tzinfo=UTC)


def test_the_chosen_zone_goes_first_and_is_asked_each_time() -> None:
    chosen: list[str | None] = ["Europe/London"]
    found = SystemClock(lambda: chosen[0])
    assert found.zone() == "Europe/London"
    chosen[0] = None
    assert found.zone() == "America/New_York"


@pytest.mark.parametrize(
    ("variable", "zone"),
    [
        ("Asia/Tokyo", "Asia/Tokyo"),
        (":Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("/etc/nothing", "UTC"),
        ("XYZ-3", "UTC"),
        ("../../etc/passwd", "UTC"),
    ],
)
def test_tz_is_used_when_it_names_a_zone(variable: str, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", variable)
    assert local_zone() == zone


def test_without_tz_the_machine_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TZ")
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/Paris")
    monkeypatch.setattr(clock, "_LOCALTIME", link)
    assert local_zone() == "Europe/Paris"
    monkeypatch.setattr(clock, "_LOCALTIME", tmp_path / "missing")
    monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: "Asia/Kolkata")
    assert local_zone() == "Asia/Kolkata"
    monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: None)
    assert local_zone() == "UTC"


def test_a_machine_without_a_zone_is_in_utc(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail() -> str:
        raise LookupError("no zone")

    monkeypatch.delenv("TZ")
    monkeypatch.setattr(clock, "_LOCALTIME", tmp_path / "missing")
    monkeypatch.setattr(tzlocal, "get_localzone_name", fail)
    assert local_zone() == "UTC"


@pytest.mark.parametrize(
    ("name", "known"), [("America/New_York", True), ("Mars/Base", False), ("", False), ("/", False)]
)
def test_is_zone(name: str, known: bool) -> None:
    assert is_zone(name) is known
    assert is_zone(name) is known
