"""The command that looks whether everything is in order: `doctor`.

Invariant: it changes nothing, and works when neither records nor settings can be read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import msgspec

from followup_tui.cli.args import command
from followup_tui.cli.output import Page, as_json, plain, print_json
from followup_tui.cli.session import Session

if TYPE_CHECKING:
    from followup_tui.checkup.finding import Finding

_MARKS: Final = {"ok": ("✓", "done"), "warn": ("?", "missing"), "fail": ("!", "overdue")}


@command("doctor")
@click.option("--bundle", metavar="FILE", help="Also write a report for a bug, without anything personal, into FILE.")
def doctor(session: Session, bundle: str | None) -> int:
    """Look whether everything is in order, and say what to do where it is not.

    Looks at records, lock, backups, permissions, disk, settings, templates, clock, holidays, clipboard and terminal.
    Ends with 0 unless something fails, then with the code that a command failing on it ends with.
    """
    from followup_tui.checkup.examine import examine
    from followup_tui.checkup.finding import worst_code

    store = Path(session.store) if session.store else None
    findings = examine(store, session.now)
    if bundle is not None:
        _write(Path(bundle), findings, store)
    if session.json:
        print_json(as_json({"schema": 1, "findings": msgspec.to_builtins(findings), "bundle": bundle}))
    else:
        _print(findings)
        if bundle is not None:
            Page().wrapped(plain(f"written to {bundle}: read it before you send it", 400))
    return worst_code(findings)


def _write(path: Path, findings: Sequence[Finding], store: Path | None) -> None:
    from followup_tui.checkup.examine import search_of, settings_of
    from followup_tui.checkup.report import report, write
    from followup_tui.system.paths import find_paths

    paths = find_paths(store)
    write(path, report(findings, search_of(paths), settings_of(paths).policy, paths.log))


def _print(findings: Sequence[Finding]) -> None:
    page = Page()
    for one in findings:
        first = f"{one.name:<10}"
        page.wrapped(plain(one.says, 600), " " * 12, f"{page.paint(*_MARKS[one.health])} {first}")
        if one.todo:
            page.wrapped(plain(f"→ {one.todo}", 600), " " * 14, " " * 12)
    counts = Counter(str(one.health) for one in findings)
    says = [f"{counts['fail']} failed"] if counts["fail"] else []
    says += [f"{counts['warn']} to look at"] if counts["warn"] else []
    page.line(", ".join(says) or "everything is in order")
