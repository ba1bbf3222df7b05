"""The commands about the numbers of the rules: what each is set to and why, and what the rules do with them.

Invariant: a value that is not accepted changes nothing; nothing here touches the records.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import click

from followup_tui.cli.args import command
from followup_tui.cli.output import Page, as_json, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.policy.order import told
from followup_tui.domain.setting import DAYS, PREFIX, PROGRAM, Setting, by_rule, every, numbers, personal
from followup_tui.domain.settings import Settings
from followup_tui.domain.texts import title_of
from followup_tui.errors import BadInputError
from followup_tui.system.settings import changed, flattened

PER_EMPLOYER: Final = "Days off, holidays on which they work, phone or e-mail, no calls, direct or not: followup edit"
"""Where the settings of single employers are."""


@command("config")
@click.argument("words", metavar="[KEY [VALUE] …]", nargs=-1)
@click.option("--reset", is_flag=True, help="Bring the defaults of the KEYs back.")
@click.option("--reset-all", is_flag=True, help="Bring back the defaults of all the rules' numbers; needs --yes.")
@click.option("--yes", is_flag=True, help="Yes, all of them.")
def config(session: Session, words: tuple[str, ...], *, reset: bool, reset_all: bool, yes: bool) -> None:
    """Show the settings, explain one KEY, or give KEYs new VALUEs.

    A KEY is dotted as shown, such as me.name; "policy." may be left out. Several that belong together are set at
    once: followup config pause_from 2026-12-21 pause_until 2027-01-01.

    What holds for one employer only stands on its record: further days off (--closed-day) and holidays on which it
    works (--open-day), phone or e-mail (--prefers), --no-calls, and whether a recruiter allows writing to it
    (--direct-ok). See followup edit --help.
    """
    before = session.world.settings()
    keys, changes = _asked(before, words, reset=reset, reset_all=reset_all)
    if reset_all and changes and not yes:
        names = ", ".join(one.removeprefix(PREFIX) for one in changes)
        raise BadInputError(f"add --yes to bring back the defaults of {names}")
    if changes:
        session.world.save_settings(changed(before, changes))
    settings = session.world.settings()
    if session.json:
        print_json(as_json(_json(settings, keys)))
    elif changes and reset_all:
        Page().line(f"{len(changes)} numbers are as they came.")
    elif keys:
        for one in (known for known in every(settings) if known.key in keys):
            _print_one(Page(), one)
    else:
        _print_all(Page(), settings)


def _asked(
    settings: Settings, words: Sequence[str], *, reset: bool, reset_all: bool
) -> tuple[list[str], dict[str, str]]:
    """The keys that are meant, and what they are to be changed to; an empty text means the default."""
    if reset_all:
        if words or reset:
            raise BadInputError("--reset-all takes no KEY; to bring one back: followup config KEY --reset")
        return [], {one.key: "" for one in numbers(settings.policy) if not one.is_default}
    if reset:
        if not words:
            raise BadInputError("name the KEYs to bring back, or use --reset-all")
        keys = [_found(settings, one) for one in words]
        return keys, dict.fromkeys(keys, "")
    if len(words) <= 1:
        return [_found(settings, one) for one in words], {}
    if len(words) % 2:
        raise BadInputError("give each KEY its VALUE: followup config KEY VALUE KEY VALUE …")
    changes = {_key(settings, one): text for one, text in zip(words[::2], words[1::2], strict=True)}
    return list(changes), changes


def _key(settings: Settings, text: str) -> str:
    """The key that is meant: as it is, or without its "policy."."""
    known = {one.key for one in every(settings)}
    word = PREFIX + text.strip().replace("-", "_")
    return word if text not in known and word in known else text


def _found(settings: Settings, text: str) -> str:
    key = _key(settings, text)
    known = [one.key for one in every(settings)]
    if key not in known:
        from difflib import get_close_matches

        near = get_close_matches(key, known, 1) or get_close_matches(PREFIX + key, known, 1)
        hint = f"did you mean {near[0]}?" if near else "followup config lists them"
        raise BadInputError(f"there is no setting named {plain(text, 60)}: {hint}")
    return key


def _json(settings: Settings, keys: Sequence[str]) -> dict[str, Any]:
    shown = [one for one in every(settings) if not keys or one.key in keys]
    flat = flattened(settings)
    return {
        "schema": 1,
        "settings": {one.key: flat[one.key] for one in shown},
        "details": [detail(one) for one in shown],
    }


def detail(one: Setting) -> dict[str, Any]:
    """A setting as `--json` gives it."""
    return {
        "key": one.key,
        "value": one.value,
        "default": one.default,
        "low": one.low,
        "high": one.high,
        "accepts": one.accepts,
        "says": one.says,
        "rules": one.rules,
        "evidence": one.evidence,
    }


def _print_one(page: Page, one: Setting) -> None:
    page.line((plain(one.key), "head"), f"  {plain(told(one.value))}")
    facts = [("sets", f"{one.says} ({one.unit})" if one.unit else one.says)]
    facts += [("default", "this" if one.is_default else told(one.default))]
    facts += [("accepts", one.accepts), ("evidence", one.evidence)]
    facts += [("used by", title_of(rule)) for rule in one.rules]
    page.pairs([(label, text) for label, text in facts if text])


def _print_all(page: Page, settings: Settings) -> None:
    page.line(("You", "head"))
    page.pairs([(one.key, _row(one)) for one in personal(settings)])
    page.line((DAYS, "dim"))
    for rule, group in by_rule(numbers(settings.policy)):
        page.line((title_of(rule) if rule != PROGRAM else "The list", "head"))
        page.pairs([(one.name, _row(one)) for one in group])
    page.line(("One employer", "head"))
    page.wrapped(PER_EMPLOYER, "  ", "  ")


def _row(one: Setting) -> str:
    value = told(one.value) or "none"
    usual = "" if one.is_default else f" (default {told(one.default) or 'none'})"
    bounds = f" [{one.bounds}]" if one.bounds else ""
    return f"{value}{usual} · {one.says}{bounds}"
