"""Starts the program: the dashboard when no command is given, else that command.

Invariant: every way out has an exit code of its own and at most one line on stderr; neither click nor Textual is
imported before it is known to be needed.
"""

from __future__ import annotations

import errno
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

from followup_tui.cli import faults
from followup_tui.cli.session import Session
from followup_tui.errors import FollowupError, NotATerminalError

if TYPE_CHECKING:
    from followup_tui.wiring import World

_VALUES = ("--store", "--now")


def main() -> None:
    """Run what the command line says and leave with its exit code."""
    gc.disable()  # nothing made while importing is garbage; saves a fifth of the start
    _make_streams_forgiving()
    if sys.stdout is None:
        faults.complain("standard output is closed, and nothing was done; send it to /dev/null to see none of it")
        sys.exit(faults.USAGE)
    sys.exit(guarded([_as_utf8(one) for one in sys.argv[1:]]))


def _as_utf8(argument: str) -> str:
    """The argument as the UTF-8 it nearly always is, whatever the locale took it for."""
    try:
        return os.fsencode(argument).decode("utf-8")
    except UnicodeError:
        return argument


def guarded(args: Sequence[str]) -> int:
    """Run the command line and turn whatever ends it into an exit code."""
    json = "--json" in args
    try:
        return run(args)
    except FollowupError as error:
        return faults.report(error, json=json)
    except KeyboardInterrupt:
        return faults.INTERRUPTED
    except BrokenPipeError:
        return _hush()
    except OSError as error:
        if error.filename is None and error.errno == errno.ENOSPC:  # while printing
            _hush()
            faults.complain("the output could not be written: the disk is full")
            return faults.CANNOT_PRINT
        return faults.report_defect(error, json=json)
    except Exception as error:
        return faults.report_defect(error, json=json)


def run(args: Sequence[str]) -> int:
    """Run the dashboard, a glance, or one command; returns the exit code."""
    session = Session()
    if "_FOLLOWUP_COMPLETE" in os.environ:
        from followup_tui.cli.app import complete

        complete()
    words = _take_globals(args, session)
    if words == [] and not session.json:
        return _dashboard(session)
    if words == ["due"] or words == ["status"]:
        _import_without("msgspec", "typing_extensions")
        from followup_tui.cli.glance import print_due, print_status

        code = (print_due if words == ["due"] else print_status)(session)
    else:
        from followup_tui.cli.app import run as run_command

        session = Session()
        code = run_command(args, session)
    sys.stdout.flush()
    return _dashboard(session) if session.dashboard else code


def _import_without(name: str, spared: str) -> None:
    """Import a module without one that it can do without, which costs a tenth of a start and is never used here.

    The spared module can be imported by anybody afterwards.
    """
    if name in sys.modules or spared in sys.modules:
        return
    sys.modules[spared] = cast(ModuleType, None)
    try:
        importlib.import_module(name)
    finally:
        del sys.modules[spared]


def _take_globals(args: Sequence[str], session: Session) -> list[str] | None:
    """The words left when the global options are noted in the session; None when click has to look at them."""
    words, waiting = [], list(args)
    while waiting:
        word = waiting.pop(0)
        name, sign, value = word.partition("=")
        if word in ("--json", "--verbose"):
            setattr(session, word[2:], True)
        elif name in _VALUES and (sign or waiting):
            setattr(session, name[2:], value if sign else waiting.pop(0))
        elif word.startswith("-") or not word.isascii():
            return None
        else:
            words.append(word)
    return words


def _dashboard(session: Session) -> int:
    _require_terminal()
    return _show(session.world)


def _show(world: World) -> int:
    _import_without("asyncio", "ssl")  # the dashboard opens no connection
    from followup_tui.tui.run import run_dashboard

    return run_dashboard(
        world.tracker,
        world.settings(),
        world.clipboard(),
        save_settings=world.save_settings,
        drafts_folder=world.paths.data / "drafts",
        save_folder=Path.cwd(),
        log_folder=world.paths.log,
    )


def _require_terminal() -> None:
    from followup_tui.tui.run import check_terminal

    check_terminal()
    if not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf"):
        raise NotATerminalError("the dashboard needs a UTF-8 locale; use `followup due`, or set LANG=C.UTF-8")


def _make_streams_forgiving() -> None:
    """A character the locale cannot show is printed as its escape, never as a traceback; a closed stderr takes all."""
    if sys.stderr is None:  # or else Python prints what is meant for it among the data on stdout
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - open as long as the program
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _hush() -> int:
    """Let nothing be written at exit to a stdout that is gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return faults.BROKEN_PIPE


if __name__ == "__main__":
    main()
