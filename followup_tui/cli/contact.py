"""The commands that record an exchange: what was said to them, and what they said.

Invariant: a contact that a rule advises against is recorded only with a stated reason.
"""

from __future__ import annotations

from typing import Any

import click

from followup_tui.cli.answer import answer
from followup_tui.cli.args import AT_HELP, Choice, command, deadline, moment, people, person
from followup_tui.cli.session import Session
from followup_tui.domain.kinds import NEVER_SENT
from followup_tui.domain.records import Channel, Purpose, Result
from followup_tui.tracker.values import Heard, LogContact
from followup_tui.words.compose import named


@command("log")
@click.argument("application", metavar="APP")
@click.argument("purpose", type=Choice(Purpose, leave_out=NEVER_SENT))
@click.option("--with", "who", metavar="PERSON", multiple=True, help="Whom; may be repeated.")
@click.option("--channel", type=Choice(Channel), help="phone, email, …")
@click.option("--outcome", "result", type=Choice(Result), help="sent, spoke, voicemail, gatekeeper, no-answer, …")
@click.option("--covers", metavar="APP", multiple=True,
              help="A further application it covers; may be repeated. Without it those that its reminder names.")
@click.option("--only", is_flag=True, help="It covers no further application.")
@click.option("--answer-by", metavar="WHEN", help="The new deadline they granted (with offer-extend).")
@click.option("--asks-feedback", is_flag=True, help="The question for feedback was in it (with gracious-reply).")
@click.option("--strength", metavar="TEXT", default="",
              help="The strength you sold, or part of it; the next call takes another.")
@click.option("--template", metavar="NAME", default="",
              help="The text it was written from: W2, S1, one of your own; the next note takes another.")
@click.option("--would-accept", is_flag=True, help="With leverage: you would accept this one over the offer you have.")
@click.option("--text", default="", help="What was said.")
@click.option("--override", metavar="REASON", default="", help="Why it was made although a rule advises against it.")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def log(
    session: Session, application: str, who: tuple[str, ...], covers: tuple[str, ...], only: bool,
    answer_by: str | None, at: str | None, template: str, **given: Any,
) -> None:  # fmt: skip
    """Record a contact you made. PURPOSE is a reminder's kind (thank-you, status-call, …), logistics or other."""
    tracker = session.tracker
    found = tracker.find_application(application)
    contact = LogContact(
        people=people(session, who, found.id),
        covers=tuple(tracker.find_application(one).id for one in covers) if covers or only else None,
        answer_by=deadline(session, answer_by, found),
        at=moment(session, at),
        template=named(template, tracker.library.templates()).name if template else "",
        **given,
    )
    answer(session, tracker.log(found.id, contact))


@command("heard")
@click.argument("application", metavar="APP")
@click.option("--from", "--with", "who", metavar="PERSON", help="Who said it.")
@click.option("--channel", type=Choice(Channel), default=Channel.EMAIL.value, show_default=True, help="phone, email, …")
@click.option("--says", "text", metavar="TEXT", default="", help="What they said.")
@click.option("--promise", metavar="WORDS", help="A new date for the decision, in their words.")
@click.option("--call-back", metavar="WHEN", help='When they asked you to call: a date or "next week".')
@click.option("--needs-reply", is_flag=True, help="Their message waits for an answer.")
@click.option("--hold", is_flag=True, help="They put the position on hold.")
@click.option("--rejected", is_flag=True, help="They said no.")
@click.option("--rescinded", is_flag=True, help="They took their offer back.")
@click.option("--stays-closed", is_flag=True, help="A kind word on a closed application, which stays closed.")
@click.option("--checking-references", is_flag=True, help="They are about to ring your references.")
@click.option("--reference-contacted", metavar="PERSON", help="A reference they have rung.")
@click.option("--at", metavar="WHEN", help="When they said it (default: now).")
def heard(
    session: Session, application: str, who: str | None, reference_contacted: str | None, at: str | None,
    **given: Any,
) -> None:  # fmt: skip
    """Record what they said."""
    tracker = session.tracker
    found = tracker.find_application(application)
    news = Heard(
        person=person(session, who, found.id).id if who else None,
        reference_contacted=person(session, reference_contacted).id if reference_contacted else None,
        at=moment(session, at),
        **given,
    )
    answer(session, tracker.heard(found.id, news))
