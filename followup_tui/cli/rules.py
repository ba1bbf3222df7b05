"""The command that prints the rules: what the program does by each, and the settings it uses.

Invariant: numbers are those that hold now, but in the table for the README, which tells the defaults.
"""

from __future__ import annotations

from typing import Any

import click

from followup_tui.cli.args import command
from followup_tui.cli.config import detail
from followup_tui.cli.output import Page, as_json, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.policy import Policy
from followup_tui.domain.policy.order import told
from followup_tui.domain.setting import Setting
from followup_tui.domain.texts import TITLES, filled, settings_of, title_of
from followup_tui.domain.texts.guard import GUARD
from followup_tui.domain.texts.kinds import KINDS
from followup_tui.domain.texts.rules import RULEBOOK
from followup_tui.errors import BadInputError

FEW = 4
"""Settings that the README's table names of each rule; `followup rules` names all."""


@command("rules")
@click.argument("rule", required=False)
@click.option("--markdown", is_flag=True, help="Print the table of the README.")
def rules(session: Session, rule: str | None, *, markdown: bool) -> None:
    """Show the fourteen rules and the contact guard, or one RULE such as R7 or B1 in full."""
    if markdown:
        for line in table_markdown().splitlines():
            Page().line(line)
        return
    policy = session.world.settings().policy
    chosen = _chosen(rule)
    if session.json:
        print_json(as_json(_json(chosen, policy)))
        return
    page = Page()
    if rule is not None:
        _print_one(page, chosen[0], policy)
        return
    for one in chosen:
        if one == "B0":
            page.line()
            page.line(("The contact guard (R10)", "head"))
        page.line((f"{one:<4}", "head"), (TITLES[one], "head"))
        page.wrapped(filled(_book(one).does, policy), "    ", "    ")
        if used := settings_of(one, policy):
            page.wrapped(" · ".join(_brief(setting) for setting in used), "    ", "    ")


def _book(rule: str) -> Any:
    return RULEBOOK.get(rule) or GUARD[rule]


def _chosen(rule: str | None) -> list[str]:
    if rule is None:
        return list(TITLES)
    found = rule.strip().upper()
    if found not in TITLES:
        raise BadInputError(f"there is no rule {plain(rule, 20)}: they are R1 to R14, B0 to B11 and T16")
    return [found]


def _brief(setting: Setting) -> str:
    """A setting in few words: "touch_gap_days 5 [2–15]"."""
    bounds = f" [{setting.bounds}]" if setting.bounds else ""
    return f"{setting.name} {told(setting.value)}{bounds}"


def _print_one(page: Page, rule: str, policy: Policy) -> None:
    page.line((title_of(rule), "head"))
    page.wrapped(_book(rule).protects)
    page.wrapped(filled(_book(rule).does, policy))
    facts = [("reminders", ", ".join(kind.plain for kind, one in KINDS.items() if one.rule == rule))]
    if rule in GUARD:
        facts += [("lifted by", GUARD[rule].resolve), ("ignored", GUARD[rule].ignored)]
    page.pairs([(label, text) for label, text in facts if text])
    for setting in settings_of(rule, policy):
        usual = "" if setting.is_default else f", default {told(setting.default)}"
        page.line((setting.name, "head"), f"  {told(setting.value)}{usual}")
        page.pairs([("sets", setting.says), ("accepts", setting.accepts), ("evidence", setting.evidence)])


def _json(chosen: list[str], policy: Policy) -> dict[str, Any]:
    told_rules = [_rule_json(one, policy) for one in chosen]
    return {
        "schema": 1,
        "rules": [one for one in told_rules if one["id"] in RULEBOOK],
        "guard": [one for one in told_rules if one["id"] in GUARD],
    }


def _rule_json(rule: str, policy: Policy) -> dict[str, Any]:
    return {
        "id": rule,
        "title": TITLES[rule],
        "does": filled(_book(rule).does, policy),
        "protects": _book(rule).protects,
        "reminders": [kind.value for kind, one in KINDS.items() if one.rule == rule],
        "settings": [detail(one) for one in settings_of(rule, policy)],
    }


def table_markdown() -> str:
    """The table of the rules for the README, with the defaults."""
    policy = Policy()
    lines = ["| | rule | what the program does | main settings (default, range) |", "|---|---|---|---|"]
    for rule in RULEBOOK:
        used = [f"`{one.name}` {told(one.value)} ({one.bounds})" for one in settings_of(rule, policy) if one.bounds]
        does = filled(RULEBOOK[rule].does, policy)
        lines.append(f"| {rule} | {TITLES[rule]} | {does} | {' · '.join(used[:FEW]) or '—'} |")
    lines += ["", "The contact guard of R10, asked before every contact that nobody asked for:", ""]
    lines += ["| | | what the program does | settings (default, range) |", "|---|---|---|---|"]
    for rule in GUARD:
        used = [f"`{one.name}` {told(one.value)} ({one.bounds})" for one in settings_of(rule, policy)]
        lines.append(f"| {rule} | {TITLES[rule]} | {filled(GUARD[rule].does, policy)} | {' · '.join(used) or '—'} |")
    return "\n".join(lines) + "\n"
