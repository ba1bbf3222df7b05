"""The commands that record how an application fares: an offer, an answer to it, an end, a move by hand.

Invariant: a move that contradicts the records is refused unless a reason is given.
"""

from __future__ import annotations

from typing import Any

import click

from followup_tui.cli.answer import answer
from followup_tui.cli.args import AT_HELP, Choice, command, deadline, moment
from followup_tui.cli.session import Session
from followup_tui.domain.records import Column, Outcome
from followup_tui.errors import BadInputError
from followup_tui.tracker.values import OfferNews


@command("offer")
@click.argument("application", metavar="APP")
@click.option("--answer-by", metavar="WHEN", help="The deadline; a day alone ends at 17:00 their time.")
@click.option("--no-deadline", is_flag=True, help="None was stated; takes back one on record.")
@click.option("--written/--verbal", default=None, help="Whether it is in writing (a new one: verbal).")
@click.option("--terms", metavar="TEXT", help="Pay and terms, in your words.")
@click.option("--private/--not-private", default=None, help="Keep employer and terms out of what you tell others.")
@click.option("--signed/--unsigned", default=None, help="Whether the contract is signed.")
@click.option("--at", metavar="WHEN", help="When it came (default: now, or as on record).")
def offer(session: Session, application: str, answer_by: str | None, at: str | None, **given: Any) -> None:
    """Record an offer, or change what is on record of one; what is left out stays as it is."""
    if answer_by is not None and given["no_deadline"]:
        raise BadInputError("give either --answer-by or --no-deadline")
    found = session.tracker.find_application(application)
    news = OfferNews(at=moment(session, at), answer_by=deadline(session, answer_by, found), **given)
    answer(session, session.tracker.offer(found.id, news))


def _close(
    session: Session, application: str, outcome: Outcome, at: str | None, force: str = "", *, signed: bool = False
) -> None:
    found = session.tracker.find_application(application)
    change = session.tracker.close(found.id, outcome, at=moment(session, at), force=force, signed=signed)
    answer(session, change)


@command("accept")
@click.argument("application", metavar="APP")
@click.option("--signed", is_flag=True, help="The contract is signed too; say so later by accepting once more.")
@click.option("--force", metavar="REASON", default="", help="Why, although another one is accepted.")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def accept(session: Session, application: str, signed: bool, force: str, at: str | None) -> None:
    """Record that you accepted the offer."""
    _close(session, application, Outcome.ACCEPTED, at, force, signed=signed)


@command("decline")
@click.argument("application", metavar="APP")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def decline(session: Session, application: str, at: str | None) -> None:
    """Record that you declined the offer."""
    _close(session, application, Outcome.DECLINED, at)


@command("withdraw")
@click.argument("application", metavar="APP")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def withdraw(session: Session, application: str, at: str | None) -> None:
    """Record that you withdrew."""
    _close(session, application, Outcome.WITHDRAWN, at)


@command("close")
@click.argument("application", metavar="APP")
@click.argument("outcome", type=Choice(Outcome))
@click.option("--force", metavar="REASON", default="", help="Why, although the records say otherwise.")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def close(session: Session, application: str, outcome: Outcome, force: str, at: str | None) -> None:
    """Close an application. OUTCOME: rejected, no-response, frozen, withdrawn, accepted, declined, …"""
    _close(session, application, outcome, at, force)


@command("move")
@click.argument("application", metavar="APP")
@click.argument("column", type=Choice(Column))
@click.option("--force", metavar="REASON", default="", help="Why, although the records say otherwise.")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def move(session: Session, application: str, column: Column, force: str, at: str | None) -> None:
    """Move a card to a COLUMN by hand: interviewed, thanked, awaiting, offer or closed."""
    found = session.tracker.find_application(application)
    answer(session, session.tracker.move(found.id, column, force=force, at=moment(session, at)))
