"""Turns whatever ended a command into one line and an exit code.

Invariant: one line on stderr, or one JSON object on stdout; never a traceback, never a value of a record.
"""

from __future__ import annotations

import re
import sys
from typing import Any

from followup_tui.errors import FollowupError, RefusedError

INTERRUPTED = 130
BROKEN_PIPE = 141
USAGE = 2
INTERNAL = 70
CANNOT_PRINT = 74


def report(error: FollowupError, *, json: bool) -> int:
    """Say the error in the form that was asked for; returns its exit code."""
    from followup_tui.cli.output import as_json, plain, print_json, verdict_json

    kind = _kind(error)
    says = plain(str(error), 500)
    if not json:
        complain(says)
        return error.exit_code
    told: dict[str, Any] = {"error": {"code": error.exit_code, "kind": kind, "says": says}}
    if isinstance(error, RefusedError):
        verdict = verdict_json(error.verdict, says)
        told = {"schema": 1, **verdict, "error": {**told["error"], "verdict": verdict}}
    print_json(as_json(told))
    return error.exit_code


def report_usage(says: str, *, json: bool) -> int:
    """Say that the command line itself was wrong; returns the exit code for that."""
    from followup_tui.cli.output import as_json, plain, print_json

    says = plain(says)
    if json:
        print_json(as_json({"error": {"code": USAGE, "kind": "usage", "says": says}}))
    else:
        complain(says)
    return USAGE


def report_defect(error: BaseException, *, json: bool) -> int:
    """Put an error of our own into the log and say where; returns the exit code for that."""
    from followup_tui.cli.output import as_json, print_json
    from followup_tui.system.logs import log_fault
    from followup_tui.system.paths import find_paths

    try:
        where = f"details are in {log_fault(find_paths().log, error)}"
    except Exception:
        where = "the log cannot be written"
    says = f"something went wrong inside ({type(error).__name__}); {where}"
    if json:
        print_json(as_json({"error": {"code": INTERNAL, "kind": "internal", "says": says}}))
    else:
        complain(says)
    return INTERNAL


def complain(says: str) -> None:
    """One line on stderr, under our name; a closed stderr is no reason to fail."""
    from followup_tui.cli.output import legible

    try:
        print(f"followup: {legible(says, sys.stderr)}", file=sys.stderr, flush=True)
    except (OSError, ValueError, AttributeError):
        return


def _kind(error: FollowupError) -> str:
    name = type(error).__name__.removesuffix("Error")
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
