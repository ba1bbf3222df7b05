"""A report to send along with a bug: what the program and the machine are, without a word of the user's.

Invariant: it holds no name, note, address, path or zone; of a finding that may quote them only the kind is told. It is
plain text, so that whoever sends it can read it first.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from followup_tui import __version__
from followup_tui.checkup.finding import Finding
from followup_tui.domain.policy import Policy
from followup_tui.domain.policy.order import told
from followup_tui.domain.records import TABLES
from followup_tui.domain.search import Search
from followup_tui.errors import BadInputError
from followup_tui.system.logs import FILE_NAME
from followup_tui.system.paths import write_failure
from followup_tui.system.private_files import put_file

_PARTS: Final = ("textual", "tinydb", "arrow", "pyperclip", "msgspec", "click", "holidays", "jinja2", "rapidfuzz",
                 "filelock", "platformdirs", "dateparser", "tzlocal")  # fmt: skip
_SHOWN: Final = ("TERM", "COLORTERM", "TERM_PROGRAM", "LANG", "LC_ALL", "NO_COLOR")
_NOTED: Final = ("TMUX", "STY", "SSH_TTY", "SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY")
_HARMLESS: Final = frozenset({"lock", "disk", "clipboard", "terminal"})
"""Findings made of what the machine says alone."""
LOG_LINES: Final = 200
"""Lines of the log that go along, the newest."""


def report(findings: Sequence[Finding], search: Search, policy: Policy, log: Path) -> str:
    """The whole text; `log` is the folder of the log files."""
    sections = (
        ("Program", _program()),
        ("Machine", _machine(os.environ)),
        ("Checkup", (_finding(one) for one in findings)),
        ("Records", (f"{name}: {len(search.tables[name])}" for name in TABLES)),
        ("Numbers of the rules that were changed", _numbers(policy)),
        ("Log", _log(log)),
    )
    return "\n".join(line for heading, lines in sections for line in (f"## {heading}", *(list(lines) or ["none"]), ""))


def _program() -> Iterator[str]:
    yield f"followup {__version__}, Python {platform.python_version()}"
    for name in _PARTS:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} is missing"


def _machine(environ: Mapping[str, str]) -> Iterator[str]:
    yield f"{platform.system()} {platform.release()}, {platform.machine()}, encoding {sys.stdout.encoding}"
    yield from (f"{name}={environ[name]}" for name in _SHOWN if environ.get(name))
    yield from (f"{name} is set" for name in _NOTED if environ.get(name))


def _finding(one: Finding) -> str:
    return f"{one.name}: {one.health}" + (f", {one.says}" if one.name in _HARMLESS else "")


def _numbers(policy: Policy) -> Iterator[str]:
    usual = Policy()
    for name in policy.__struct_fields__:
        value = getattr(policy, name)
        if value != getattr(usual, name) and isinstance(value, int):
            yield f"{name} = {told(value)}"


def _log(folder: Path) -> Iterator[str]:
    """The newest lines of the log, which holds no record text, without the user's home either."""
    try:
        lines = (folder / FILE_NAME).read_text(encoding="utf-8", errors="replace").splitlines()[-LOG_LINES:]
    except OSError:
        lines = []
    home = str(Path.home())
    yield from (line.replace(home, "~") for line in lines)


def write(path: Path, text: str) -> None:
    """Put the report into a new file that only its owner can read.

    Raises `BadInputError` when there is such a file, and `CannotWriteError` or `DiskFullError`.
    """
    try:
        put_file(path, text.encode("utf-8", "replace"))
    except FileExistsError:
        raise BadInputError(f"{path} exists already; name another file") from None
    except OSError as error:
        raise write_failure(path, error) from None
