"""The call desk's keys and pages, declared in one place.

Invariant: every key at the foot of the desk is bound to the action that a click on it runs.
"""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

from followup_tui.domain.records import Result

ROOMY: Final = 30
"""Lines of a terminal from which the talking points stand apart."""

WIDE: Final = 100
"""Columns from which what to know stands beside what to say."""

BEFORE, POINTS, ELSE = "-before", "-points", "-else"
PAGES: Final = {BEFORE: "Before", POINTS: "Talking points", ELSE: "Machine or switchboard"}
"""The pages: what to know, what to say, and what to say if it is not them; the first is always in sight when wide."""

OPENED_BY: Final = {"i": "interview", "e": "edit", "a": "person", "p": "promise", "x": "log"}
"""The key a missing fact names → the form in which it is typed."""

RESULTS: Final = {"s": Result.SPOKE, "m": Result.VOICEMAIL, "g": Result.GATEKEEPER, "n": Result.NO_ANSWER,
                  "b": Result.SPOKE}  # fmt: skip
"""The key pressed after the call → what came of it."""

DURING: Final = (
    ("1–9", "point", "copy_point(1)"), ("y", "all", "copy_all"), ("v", "voicemail", "copy_voicemail"),
    ("0", "switchboard", "copy_switchboard"), ("space", "clock", "clock"), ("esc", "back", "back"),
)  # fmt: skip
AFTER: Final = (
    ("s", "spoke", "after('s')"), ("m", "voicemail", "after('m')"), ("g", "gatekeeper", "after('g')"),
    ("n", "no answer", "after('n')"), ("b", "call back on…", "after('b')"),
)  # fmt: skip

DESK_KEYS: Final[list[BindingType]] = [
    *(Binding(str(number), f"copy_point({number})", f"Copy point {number}", show=False) for number in range(1, 10)),
    Binding("y", "copy_all", "Copy all"),
    Binding("v", "copy_voicemail", "Copy the voicemail"),
    Binding("V", "shorten", "Shorten the voicemail"),
    Binding("0", "copy_switchboard", "Copy the words for the switchboard"),
    Binding("tab", "turn(1)", "Next page"),
    Binding("shift+tab", "turn(-1)", "Page before", show=False),
    Binding("space", "clock", "Clock"),
    *(Binding(key, action, says) for key, says, action in AFTER),
    Binding("f", "fill_in", "Fill in what is missing"),
    Binding("j,down", "scroll(1)", "Down", show=False),
    Binding("k,up", "scroll(-1)", "Up", show=False),
    Binding("pagedown,ctrl+d", "scroll(10)", "Page down", show=False),
    Binding("pageup,ctrl+u", "scroll(-10)", "Page up", show=False),
]
"""All keys of the desk besides those that every screen about a card has."""
