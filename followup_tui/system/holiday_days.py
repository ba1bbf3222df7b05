"""Public holidays, weekends and zones of the places where employers are, without paying for them at every start.

Invariant: the `holidays` library is imported only for a year of a region that is not on disk yet; a cache that is
damaged, foreign or cannot be written makes things slower, never wrong.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import os
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final
from zoneinfo import TZPATH, ZoneInfo, available_timezones

import msgspec

from followup_tui.errors import BadInputError
from followup_tui.ports import Region

_FILE_SAFE: Final = re.compile(r"[A-Za-z0-9]+", re.ASCII)
_LANGUAGE: Final = "en_US"
"""Holidays are named in English where the library can."""


class HolidayDays:
    """A `HolidaySource` over the `holidays` library with a cache on disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[tuple[str, str | None, int], Region] = {}

    def region(self, country: str, subdiv: str | None, year: int) -> Region:
        """Weekend and holidays of one year, with the holidays' English names where there are any.

        Raises `BadInputError` for an unknown country or subdivision, naming some that are known.
        """
        key = (country, subdiv, year)
        found = self._known.get(key)
        if found is None:
            path = self._path(country, subdiv, year)
            found = _load(path, year)
            if found is None:
                found = _computed(country, subdiv, year)
                _save(path, found)
            self._known[key] = found
        return found

    def _path(self, country: str, subdiv: str | None, year: int) -> Path | None:
        """Where that year is kept; None when it cannot be kept."""
        version = _library_version()
        if not version or not all(_FILE_SAFE.fullmatch(part) for part in (country, subdiv or "0")):
            return None
        return self._folder / f"holidays-{version}-{country}-{subdiv or ''}-{year}.json"


def check_region(country: str, subdiv: str | None = None) -> tuple[str, str | None]:
    """The codes of a country and of a part of it; names ("Germany", "California") and small letters will do.

    Raises `BadInputError` with near matches.
    """
    from holidays.registry import COUNTRIES

    codes = {name.upper(): names[1] for names in COUNTRIES.values() for name in names}
    wanted = re.sub(r"[\s.]", "", country).upper()
    code = codes.get(wanted)
    if code is None:
        raise BadInputError(
            f"No country is called {country[:40]!r}; use a two-letter code such as "
            f"{_near(wanted, codes, ('US', 'GB', 'DE'))}."
        )
    return code, _checked_part(code, subdiv.strip()) if subdiv else None


def check_zone(tz: str) -> str:
    """The zone's IANA name, its capitals put right; raises `BadInputError` with near matches."""
    with contextlib.suppress(KeyError, ValueError, OSError):
        return ZoneInfo(tz).key
    zones = {name.casefold(): name for name in available_timezones()}
    wanted = tz.strip()[:60].replace(" ", "_").casefold()
    if wanted in zones:
        return zones[wanted]
    cities = {name.rpartition("/")[2]: zones[name] for name in sorted(zones)}
    near = _near(wanted, {**cities, **zones}, ("Europe/London", "America/New_York"))
    raise BadInputError(f"No time zone is called {tz[:40]!r}; use an IANA name such as {near}.")


@functools.cache
def country_of_zone(tz: str) -> str | None:
    """The two-letter code of the country a zone belongs to, older names of zones included; None if unknown."""
    countries = {row[2]: row[0] for row in _rows("zone.tab") if len(row) > 2}
    if tz in countries:
        return countries[tz]
    links = {row[2]: row[1] for row in _rows("tzdata.zi") if row[0] == "L" and len(row) > 2}
    return countries.get(links.get(tz, ""))


def _computed(country: str, subdiv: str | None, year: int) -> Region:
    code, part = check_region(country, subdiv)
    import holidays

    with warnings.catch_warnings():
        # The library warns of years it knows in part only, and would do so across the screen.
        warnings.simplefilter("ignore")
        found = holidays.country_holidays(code, subdiv=part, years=year, language=_LANGUAGE)
    return Region(frozenset(found.weekend), {day: found[day] for day in sorted(found)})


def _checked_part(code: str, subdiv: str) -> str | None:
    import holidays

    if not subdiv:
        return None
    kind = getattr(holidays, code)
    parts: dict[str, str] = {name.upper(): name for name in kind.subdivisions}
    parts.update({name.upper(): part for name, part in getattr(kind, "subdivisions_aliases", {}).items()})
    part = parts.get(subdiv.upper())
    if part is None:
        near = _near(subdiv.upper(), parts, kind.subdivisions[:3])
        hint = f"use one such as {near}" if parts else "leave it empty"
        raise BadInputError(f"{code} has no region called {subdiv[:40]!r}; {hint}.")
    return part


def _near(wanted: str, known: Mapping[str, str], examples: Iterable[str]) -> str:
    """Up to three values whose keys look like what was wanted, else the examples."""
    import difflib

    close = difflib.get_close_matches(wanted, known, n=3)
    return ", ".join(dict.fromkeys(known[name] for name in close) or examples)


@functools.cache
def _library_version() -> str | None:
    """The version of the `holidays` library, read off its folder: asking importlib.metadata takes 15 ms and more."""
    spec = importlib.util.find_spec("holidays")
    if spec is None or spec.origin is None:
        return None
    found = re.compile(r"holidays-([\w.]+)\.(?:dist|egg)-info")
    with contextlib.suppress(OSError):
        for name in os.listdir(Path(spec.origin).parent.parent):
            if match := found.fullmatch(name):
                return match[1]
    return None


def _load(path: Path | None, year: int) -> Region | None:
    if path is None:
        return None
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Region)
    except (OSError, msgspec.MsgspecError):
        return None
    whole = found.weekend <= set(range(7)) and all(day.year == year for day in found.holidays)
    return found if whole else None


def _save(path: Path | None, region: Region) -> None:
    """Keep a year if that is possible; readers see the whole file or none."""
    if path is None:
        return
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(msgspec.json.encode(region))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of one of the zone database's tables, from the system or from the `tzdata` package."""
    import importlib.resources

    for folder in TZPATH:
        with contextlib.suppress(OSError):
            text = Path(folder, name).read_text("utf-8")
            break
    else:
        try:
            text = importlib.resources.files("tzdata.zoneinfo").joinpath(name).read_text("utf-8")
        except (ModuleNotFoundError, OSError):
            return
    yield from (line.split() for line in text.splitlines() if line.strip() and not line.startswith("#"))
