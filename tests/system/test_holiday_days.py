"""Public holidays with their cache on disk, and the checks on countries and zones.

Invariant: a cache can only ever save time: whatever is wrong with it, the answers are the library's.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from followup_tui.errors import BadInputError
from followup_tui.system import holiday_days
from followup_tui.system.holiday_days import HolidayDays, check_region, check_zone, country_of_zone

THANKSGIVING = date(2026, 11, 26)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "holidays"


def only_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_the_days_off_of_a_state(folder: Path) -> None:
    found = HolidayDays(folder).region("US", "CA", 2026)
    assert found.weekend == {5, 6}
    assert found.holidays[THANKSGIVING] == "Thanksgiving Day"
    assert found.holidays[date(2026, 11, 27)] == "Day After Thanksgiving"


@pytest.mark.parametrize(
    ("country", "subdiv", "day", "name"),
    [
        ("GB", "ENG", date(2026, 12, 28), "Boxing Day (observed)"),
        ("DE", "BY", date(2026, 12, 25), "Christmas Day"),
        ("US", "California", date(2026, 11, 27), "Day After Thanksgiving"),
        ("us", None, date(2026, 11, 26), "Thanksgiving Day"),
    ],
)
def test_holidays_have_english_names(folder: Path, country: str, subdiv: str | None, day: date, name: str) -> None:
    assert HolidayDays(folder).region(country, subdiv, 2026).holidays[day] == name


@pytest.mark.parametrize("country", ["IL", "SA"])
def test_the_weekend_is_the_country_s(folder: Path, country: str) -> None:
    assert HolidayDays(folder).region(country, None, 2026).weekend == {4, 5}


def test_years_the_library_knows_in_part_are_given_without_a_warning(folder: Path) -> None:
    assert HolidayDays(folder).region("IN", None, 2050).holidays[date(2050, 12, 25)] == "Christmas"


def test_a_year_on_disk_needs_no_library(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = HolidayDays(folder).region("US", None, 2026)
    monkeypatch.setitem(sys.modules, "holidays", None)
    monkeypatch.setitem(sys.modules, "holidays.registry", None)
    assert HolidayDays(folder).region("US", None, 2026) == first
    with pytest.raises(ImportError):
        HolidayDays(folder).region("US", None, 2027)


def test_a_year_is_read_once(folder: Path) -> None:
    days = HolidayDays(folder)
    first = days.region("US", None, 2026)
    only_file(folder).unlink()
    assert days.region("US", None, 2026) is first


def test_the_cache_is_private_and_holds_no_leftovers(folder: Path) -> None:
    HolidayDays(folder).region("US", "CA", 2026)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(only_file(folder).stat().st_mode) == 0o600
    assert only_file(folder).name.endswith("-US-CA-2026.json")


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff\xfe",
        b'{"weekend":[5,6]}',
        b'{"weekend":[9],"holidays":{}}',
        b'{"weekend":[5,6],"holidays":{"2025-11-26":"Another year"}}',
        b'{"weekend":[5,6],"holidays":{"2026-02-30":"No such day"}}',
    ],
)
def test_a_damaged_cache_is_replaced(folder: Path, damage: bytes) -> None:
    good = HolidayDays(folder).region("US", None, 2026)
    only_file(folder).write_bytes(damage)
    assert HolidayDays(folder).region("US", None, 2026) == good
    assert only_file(folder).read_bytes() != damage


def test_another_version_of_the_library_is_asked_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    HolidayDays(folder).region("US", None, 2026)
    monkeypatch.setattr(holiday_days, "_library_version", lambda: "0.0")
    HolidayDays(folder).region("US", None, 2026)
    assert len(list(folder.iterdir())) == 2


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    assert HolidayDays(in_the_way / "below").region("US", None, 2026).holidays[THANKSGIVING]
    assert HolidayDays(in_the_way).region("US", None, 2026).holidays[THANKSGIVING]


def test_a_write_that_fails_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, target: Path) -> Path:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", refuse)
    assert HolidayDays(folder).region("US", None, 2026).holidays[THANKSGIVING]
    assert list(folder.iterdir()) == []


def test_without_a_known_version_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holiday_days, "_library_version", lambda: None)
    assert HolidayDays(folder).region("US", None, 2026).holidays[THANKSGIVING]
    assert not folder.exists()


def test_the_version_is_the_library_s() -> None:
    assert holiday_days._library_version() == importlib.metadata.version("holidays")


@pytest.mark.parametrize("found", [None, "nowhere"])
def test_a_library_that_cannot_be_located_has_no_version(monkeypatch: pytest.MonkeyPatch, found: str | None) -> None:
    class Spec:
        origin = "/nonexistent/place/holidays/__init__.py"

    monkeypatch.setattr(importlib.util, "find_spec", lambda name: found and Spec)
    assert holiday_days._library_version.__wrapped__() is None


@pytest.mark.parametrize(
    ("country", "subdiv", "codes"),
    [
        ("US", None, ("US", None)),
        ("us", "ca", ("US", "CA")),
        ("United States", "California", ("US", "CA")),
        ("Germany", "Bayern", ("DE", "BY")),
        (" gb ", " eng ", ("GB", "ENG")),
        ("IL", " ", ("IL", None)),
        ("IL", "", ("IL", None)),
    ],
)
def test_countries_by_code_or_name(country: str, subdiv: str | None, codes: tuple[str, str | None]) -> None:
    assert check_region(country, subdiv) == codes


@pytest.mark.parametrize(
    ("country", "subdiv", "says"),
    [
        ("Untied States", None, "No country is called 'Untied States'; use a two-letter code such as US"),
        ("", None, "such as US, GB, DE"),
        ("../../etc", None, "No country is called"),
        ("HolidayBase", None, "No country is called"),
        ("US", "Califronia", "US has no region called 'Califronia'; use one such as CA"),
        ("US", "??", "use one such as AK, AL, AR"),
        ("IL", "TLV", "IL has no region called 'TLV'; leave it empty"),
        ("US", "../CA", "US has no region called"),
    ],
)
def test_unknown_places_are_refused_in_one_line(folder: Path, country: str, subdiv: str | None, says: str) -> None:
    with pytest.raises(BadInputError, match=says) as refused:
        HolidayDays(folder).region(country, subdiv, 2026)
    assert "\n" not in str(refused.value)
    assert not folder.exists()


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        (" america/new york ", "America/New_York"),
    ],
)
def test_zones_are_put_right(typed: str, zone: str) -> None:
    assert check_zone(typed) == zone


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Europe/Lodnon", "such as Europe/London"),
        ("new york", "such as America/New_York"),
        ("Berlin", "such as Europe/Berlin"),
        ("", "such as Europe/London, America/New_York"),
        ("../../etc/passwd", "No time zone is called '../../etc/passwd'"),
        ("a\0b", "No time zone is called"),
        ("\ud800", "No time zone is called"),
        ("x" * 5000, "No time zone is called 'x{40}'"),
    ],
    ids=range(8),
)
def test_unknown_zones_are_refused_in_one_line(typed: str, says: str) -> None:
    with pytest.raises(BadInputError, match=says) as refused:
        check_zone(typed)
    assert "\n" not in str(refused.value)


ZONES = {
    "America/New_York": "US",
    "US/Eastern": "US",
    "Asia/Calcutta": "IN",
    "Europe/Amsterdam": "NL",
    "UTC": None,
    "Mars/Olympus": None,
}


@pytest.mark.parametrize(("zone", "country"), ZONES.items(), ids=ZONES)
@pytest.mark.parametrize("system", [True, False], ids=["system", "package"])
def test_the_country_of_a_zone(
    zone: str, country: str | None, system: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if not system:
        monkeypatch.setattr(holiday_days, "TZPATH", (str(tmp_path),))
    assert country_of_zone.__wrapped__(zone) == country


def test_without_any_zone_tables_the_country_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holiday_days, "TZPATH", ())
    monkeypatch.setitem(sys.modules, "tzdata", None)
    monkeypatch.setitem(sys.modules, "tzdata.zoneinfo", None)
    assert country_of_zone.__wrapped__("America/New_York") is None
