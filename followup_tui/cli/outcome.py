"""The commands that record how an application fares: an offer, an answer to it, an end, a move by hand.

Invariant: a move that contradicts the records is refused unless a reason is given.
"""

from __future__ import annotations

import click

from followup_tui.cli.answer import answer
from followup_tui.cli.args import AT_HELP, Choice, command, deadline, moment
from followup_tui.cli.session import Session
from followup_tui.domain.records import Column, Outcome
from followup_tui.tracker.values import OfferNews


@command("offer")
@click.argument("application", metavar="APP")
@click.option("--answer-by", metavar="WHEN", help="The deadline; a day alone ends at 17:00 their time.")
@click.option("--written/--verbal", default=False, show_default=True, help="Whether it is in writing.")
@click.option("--terms", default="", help="Pay and terms, in your words.")
@click.option("--private", is_flag=True, help="Keep employer and terms out of what you tell others.")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def offer(
    session: Session, application: str, answer_by: str | None, written: bool, terms: str, private: bool,
    at: str | None,
) -> None:  # fmt: skip
    """Record an offer."""
    found = session.tracker.find_application(application)
    news = OfferNews(
        at=moment(session, at),
        answer_by=deadline(session, answer_by, found),
        written=written,
        terms=terms,
        private=private,
    )
    answer(session, session.tracker.offer(found.id, news))


def _close(session: Session, application: str, outcome: Outcome, at: str | None, force: str = "") -> None:
    found = session.tracker.find_application(application)
    answer(session, session.tracker.close(found.id, outcome, at=moment(session, at), force=force))


@command("accept")
@click.argument("application", metavar="APP")
@click.option("--force", metavar="REASON", default="", help="Why, although another one is accepted.")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def accept(session: Session, application: str, force: str, at: str | None) -> None:
    """Record that you accepted the offer."""
    _close(session, application, Outcome.ACCEPTED, at, force)


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
