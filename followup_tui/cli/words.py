"""The command that hands over words: talking points, ready to say or to copy.

Invariant: what is copied is the whole text, and what happened to it is told truthfully.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import click
import msgspec

from followup_tui.cli.args import command, person
from followup_tui.cli.output import Page, application_brief, as_json, aside, plain, print_json, sheet_json
from followup_tui.cli.session import Session
from followup_tui.domain.call_sheet import CallSheet
from followup_tui.errors import BadInputError
from followup_tui.ports import CopyResult
from followup_tui.tracker.leverage_letter import Consent
from followup_tui.words.script import Script


@command("script")
@click.argument("application", metavar="APP")
@click.argument("name", required=False)
@click.option("--with", "who", metavar="PERSON", help="To whom; without it, whom a call would be for.")
@click.option("--set", "given", metavar="FIELD=TEXT", multiple=True, help="A fact for this text; may be repeated.")
@click.option("--would-accept", is_flag=True, help="With W9: you would accept this one over the offer you have.")
@click.option("--name-employer", "names_employer", is_flag=True, help="With W9: it may name who made the offer.")
@click.option("--name-terms", "names_terms", is_flag=True, help="With W9: it may name the terms of the offer.")
@click.option("--copy", is_flag=True, help="Copy the text too.")
def script(
    session: Session, application: str, name: str | None, who: str | None, given: tuple[str, ...], *, copy: bool,
    **consent: bool,
) -> None:  # fmt: skip
    """Show the talking points for a call, or a letter.

    NAME is S1 to S9, W1 to W23 or one of your own; without it the fitting script is chosen.
    """
    tracker = session.tracker
    found = tracker.find_application(application)
    facts = dict(fact(one) for one in given)
    whom = person(session, who, found.id).id if who else None
    words = tracker.script(found.id, name, person=whom, given=facts, consent=Consent(**consent))
    sheet = tracker.call_desk(found.id).sheet
    copied = session.world.clipboard().copy(words.text, terminal()) if copy else None
    if session.json:
        told = {
            "schema": 1,
            "application": application_brief(tracker.search, found.id),
            "script": msgspec.to_builtins(words) | {"text": words.text},
            "sheet": sheet_json(sheet),
            "copied": copied,
        }
        print_json(as_json(told))
        return
    _print(words, sheet, copied)


def fact(text: str) -> tuple[str, str]:
    """A fact from "FIELD=TEXT"."""
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise BadInputError('write a fact as FIELD=TEXT, as in --set answer="Yes, from January"')
    return name.strip(), value


def terminal() -> Callable[[str], None] | None:
    """Writes to the terminal beside stdout, so that a redirected stdout stays clean; None without one."""
    if not sys.stderr.isatty():
        return None
    from followup_tui.system.clipboard import osc52_sequence

    def write(text: str) -> None:
        sys.stderr.write(osc52_sequence(text))
        sys.stderr.flush()

    return write


def _print(words: Script, sheet: CallSheet, copied: CopyResult | None) -> None:
    page = Page()
    page.line((plain(f"{words.name}  {words.title}"), "head"))
    for number, point in enumerate(words.points, 1):
        page.wrapped(plain(point, 2000), "   ", f"{number}. ")
    if words.voicemail:
        page.line(("For a machine", "head"))
        page.wrapped(plain(words.voicemail, 2000))
    if words.instead_of:
        aside(f"{plain(words.instead_of, 400)}; the built-in text is shown")
    for one in words.missing:
        aside(f"better with: {plain(one)}")
    if not sheet.ready:
        aside(sheet.says)
    if copied is not None:
        aside(copied.says)
