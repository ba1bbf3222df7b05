"""The command for a holiday from the search: advice rests for some days, what is owed does not.

Invariant: a holiday has a last day, and is never longer than the settings allow.
"""

from __future__ import annotations

from datetime import date, timedelta

import click

from followup_tui.cli.args import command, later_day
from followup_tui.cli.output import Page, as_json, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.pause import is_paused
from followup_tui.domain.records import local_date
from followup_tui.errors import BadInputError
from followup_tui.system.settings import changed
from followup_tui.system.telling import tell_day


@command("pause")
@click.option("--until", metavar="WHEN", help='The last day of it: a date, a weekday, or "3 bd" for business days.')
@click.option("--off", is_flag=True, help="Back to the search at once.")
def pause(session: Session, until: str | None, *, off: bool) -> None:
    """Take a holiday from the search, end one, or tell whether there is one.

    Advice on hunting, balance, review and old contacts rests (R2, R6, R11, R13); what is owed to an employer does not.
    """
    if until is not None and off:
        raise click.UsageError("--until and --off exclude each other", click.get_current_context())
    if off:
        _set(session, None, None)
    elif until is not None:
        _begin(session, later_day(session, until, None))
    _tell(session)


def _begin(session: Session, last: date) -> None:
    """A holiday from today, or from when it began, until that day."""
    policy, today = session.world.settings().policy, _today(session)
    first = policy.pause_from if is_paused(policy, today) and policy.pause_from else today
    most = first + timedelta(days=policy.pause_most_days - 1)
    if not today <= last <= most:
        raise BadInputError(
            f"a holiday from the search lasts {policy.pause_most_days} days at most: until {tell_day(most, today)}"
        )
    _set(session, first, last)


def _set(session: Session, first: date | None, last: date | None) -> None:
    edges = {"policy.pause_from": first, "policy.pause_until": last}
    texts = {key: day.isoformat() if day else "" for key, day in edges.items()}
    session.world.save_settings(changed(session.world.settings(), texts))


def _today(session: Session) -> date:
    return local_date(session.tracker.now(), session.tracker.zone())


def _tell(session: Session) -> None:
    policy, today = session.world.settings().policy, _today(session)
    first, last = policy.pause_from, policy.pause_until
    ahead = last is not None and last >= today
    if session.json:
        told = {"schema": 1, "paused": is_paused(policy, today), "from": first if ahead else None,
                "until": last if ahead else None}  # fmt: skip
        print_json(as_json(told))
    elif first is None or last is None or not ahead:
        Page().line("No holiday from the search: its advice is given.")
    else:
        begins = "" if first <= today else f"from {tell_day(first, today)} "
        Page().wrapped(f"Advice on the search rests {begins}until {tell_day(last, today)}; what is owed does not.")
