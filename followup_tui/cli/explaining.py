"""How the command line lays out an explanation: of a reminder, or of a warning.

Invariant: all of it is told, in the order in which the dashboard tells it.
"""

from __future__ import annotations

from typing import Any

from followup_tui.cli.config import detail
from followup_tui.cli.output import Page, plain
from followup_tui.domain.guard.verdict import day_text
from followup_tui.domain.policy.order import told
from followup_tui.domain.why import Counted, Why

_DAY = 10
"""Cells of a date such as "Wed 25 Nov"."""


def print_why(page: Page, why: Why) -> None:
    """Print an explanation."""
    page.wrapped(plain(why.title, 400))
    page.line((plain(why.rule), "head"))
    for one in why.protects:
        page.wrapped(one, "  ", "  ")
    page.pairs(why.facts)
    if why.arithmetic:
        page.line(("How the dates come about", "head"))
    for count in why.arithmetic:
        for line in count.lines:
            page.wrapped(plain(line, 400), "    ", "  ")
        for day in count.days:
            page.line("    ", (_day(day), "dim"))
    if why.settings:
        page.line(("The numbers used", "head"))
    for setting in why.settings:
        usual = "the default" if setting.is_default else f"default {told(setting.default)}"
        bounds = f", from {told(setting.low)} to {told(setting.high)}" if setting.bounds else ""
        page.wrapped(f"{setting.says} ({usual}{bounds}). Evidence: {setting.evidence}", "    ",
                     f"  {setting.name} = {told(setting.value)}: ")  # fmt: skip
    ends = [("ends when", why.resolve), ("next", why.next_change), *(("if ignored", one) for one in why.ignored)]
    page.pairs([(label, text) for label, text in ends if text])


def _day(one: Counted) -> str:
    """A counted day: "Wed 25 Nov    1", or the reason why it is none."""
    number = str(one.number) if one.number else "–"
    parts = [one.off, f"→ {one.reaches}" if one.reaches else ""]
    return plain(f"{day_text(one.day):<{_DAY}} {number:>3}  {'  '.join(part for part in parts if part)}".rstrip())


def why_json(why: Why) -> dict[str, Any]:
    """An explanation as `--json` gives it."""
    return {
        "title": why.title,
        "rule": why.rule,
        "protects": why.protects,
        "facts": [{"label": label, "value": value} for label, value in why.facts],
        "arithmetic": [line for count in why.arithmetic for line in count.lines],
        "counts": why.arithmetic,
        "settings": [detail(one) for one in why.settings],
        "resolve": why.resolve,
        "next_change": why.next_change,
        "next_date": why.next_date,
        "next_status": why.next_status,
        "ignored": why.ignored,
    }
