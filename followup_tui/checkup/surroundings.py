"""Looks at the machine around the program: clock and zones, holidays, clipboard and terminal.

Invariant: as of the package; no program is run.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from followup_tui.checkup.finding import Finding, Health
from followup_tui.domain.records import Employer
from followup_tui.errors import BadDataError, BadInputError
from followup_tui.ports import HolidaySource

MADE_IN: Final = 2026
"""The year of this version: a clock that shows an earlier one is wrong."""

_PROGRAMS: Final = {"WAYLAND_DISPLAY": ("wl-copy",), "DISPLAY": ("xclip", "xsel")}
"""The variable of a graphical session → the programs that copy there."""

Which = Callable[[str], str | None]
"""Where a program lies, or None."""


def clock(now: datetime, zone: str) -> Iterator[Finding]:
    """What time it is taken to be, and where."""
    try:
        local = now.astimezone(ZoneInfo(zone))
    except (KeyError, ValueError, OSError):
        todo = "set the zone with followup config tz Europe/London, or install the system's zone data (tzdata)"
        says = f"the zone {zone} is not known here"
        yield Finding(name="clock", health=Health.FAIL, says=says, todo=todo, code=BadDataError.exit_code)
        return
    says = f"{local:%Y-%m-%d %H:%M} in {zone}"
    if now.year < MADE_IN:
        todo = "set the clock right: due dates are counted from it"
        yield Finding(name="clock", health=Health.WARN, says=says, todo=todo)
    else:
        yield Finding(name="clock", says=says)


def days_off(source: HolidaySource, employers: Iterable[Employer], year: int) -> Iterator[Finding]:
    """Whether zones and holidays are known for every employer, this year and next."""
    places = {(one.tz, one.country, one.subdiv) for one in employers}
    sound = 0
    for zone, country, subdiv in sorted(places, key=str):
        place = "-".join(filter(None, (country, subdiv)))
        try:
            ZoneInfo(zone)
            for one in (year, year + 1):
                source.region(country, subdiv, one)
            sound += 1
        except BadInputError as error:
            todo = "choose another country or subdivision for the employers there (followup edit)"
            yield Finding(
                name="holidays", health=Health.FAIL, says=f"{place}: {error}", todo=todo, code=BadDataError.exit_code
            )
        except (KeyError, ValueError, OSError):
            todo = "install the system's zone data (tzdata)"
            says = f"the zone {zone} is not known here"
            yield Finding(name="zones", health=Health.FAIL, says=says, todo=todo, code=BadDataError.exit_code)
    if sound == len(places):
        says = f"known for {sound} places of employers" if sound else "no employers yet"
        yield Finding(name="holidays", says=says)


def clipboard(environ: Mapping[str, str] | None = None, which: Which = shutil.which) -> Iterator[Finding]:
    """Where a copied text goes, as far as that can be told without copying one."""
    given = os.environ if environ is None else environ
    if given.get("SSH_TTY") or given.get("SSH_CONNECTION"):
        says = "over SSH: sent to your terminal (OSC 52), which does not say whether it took it"
        todo = "run `tmux set -g set-clipboard on` if pasting gives nothing" if given.get("TMUX") else ""
        yield Finding(name="clipboard", says=says, todo=todo)
        return
    wanted = [one for variable, names in _PROGRAMS.items() if given.get(variable) for one in names]
    wanted += ["pbcopy"] if sys.platform == "darwin" else []
    found = next((one for one in [*wanted, "clip.exe"] if which(one)), None)
    if found is not None:
        yield Finding(name="clipboard", says=f"copied with {found}")
        return
    todo = f"install {wanted[0]}" if wanted else "nothing to do if pasting works: many terminals allow it"
    says = "no clipboard program: sent to the terminal (OSC 52), which does not say whether it took it"
    yield Finding(name="clipboard", health=Health.WARN, says=says, todo=todo)


def terminal(environ: Mapping[str, str] | None = None) -> Iterator[Finding]:
    """Whether the dashboard can be drawn here, and with which colours."""
    given = os.environ if environ is None else environ
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(one is not None and one.isatty() for one in streams):
        says = "not a terminal, so that the dashboard would not open"
        todo = "run it in one; followup due works anywhere"
        yield Finding(name="terminal", health=Health.WARN, says=says, todo=todo)
        return
    term, encoding = given.get("TERM", ""), (sys.stdout.encoding or "ascii").lower()
    if term in ("", "dumb") or not encoding.replace("-", "").startswith("utf"):
        says = f"TERM is {term or 'not set'}, the encoding {encoding}: the dashboard cannot be drawn"
        todo = "set TERM=xterm-256color and LANG=C.UTF-8"
        yield Finding(name="terminal", health=Health.FAIL, says=says, todo=todo, code=2)
        return
    size = os.get_terminal_size(sys.stdout.fileno())
    full = given.get("COLORTERM", "") in ("truecolor", "24bit")
    colours = "no colours (NO_COLOR)" if given.get("NO_COLOR") else "all colours" if full else "256 colours or fewer"
    says = f"{term}, {size.columns}×{size.lines}, {encoding}, {colours}"
    if size.columns < 40 or size.lines < 10:
        todo = "make it at least 40×10; 80×24 is comfortable"
        yield Finding(name="terminal", health=Health.WARN, says=says, todo=todo)
    else:
        yield Finding(name="terminal", says=says)
