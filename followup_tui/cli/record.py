"""The commands that record what the search consists of: applications, interviews, promises, people, leads.

Invariant: each is one use-case of the tracker, so one step to undo.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import click

from followup_tui.cli.answer import answer
from followup_tui.cli.args import AT_HELP, Choice, command, met, moment, people, place, start
from followup_tui.cli.output import plain
from followup_tui.cli.session import Session
from followup_tui.domain.records import Channel, Role
from followup_tui.errors import BadInputError
from followup_tui.system.dates import Prefer
from followup_tui.system.moments import parse_date
from followup_tui.tracker.values import ApplicationEdit, Debrief, NewApplication, PersonEdit

_PREFERS = Choice(Channel, leave_out=tuple(one for one in Channel if one not in (Channel.PHONE, Channel.EMAIL)))


@command("add")
@click.argument("employer")
@click.argument("role")
@click.option("--tz", metavar="ZONE", help="The employer's zone, such as America/New_York.")
@click.option("--country", metavar="CC", help="Its two-letter country, for the public holidays.")
@click.option("--subdiv", metavar="CODE", help="Its state or province, such as CA.")
@click.option("--rank", type=click.IntRange(1, 999), help="1 = wanted most.")
@click.option("--agency", metavar="NAME", help="The agency all contact goes through.")
@click.option("--prefers", type=_PREFERS, help="How they like to be contacted: phone or email.")
@click.option("--no-calls", is_flag=True, help='They said "no calls".')
@click.option("--phone", metavar="NUMBER", default="", help="The employer's number.")
@click.option("--industry", default="", help="Their trade, for what waiting is usual there.")
@click.option("--at", metavar="WHEN", help=AT_HELP)
def add(session: Session, at: str | None, **given: Any) -> None:
    """Add an application: ROLE at EMPLOYER."""
    given |= place(given)
    answer(session, session.tracker.add(NewApplication(at=moment(session, at), **given)))


@command("edit")
@click.argument("application", metavar="APP")
@click.option("--employer", help="The employer's name.")
@click.option("--role", help="The role.")
@click.option("--tz", metavar="ZONE", help="The employer's zone.")
@click.option("--country", metavar="CC", help="Its country.")
@click.option("--subdiv", metavar="CODE", help="Its state or province.")
@click.option("--phone", metavar="NUMBER", help="Its number.")
@click.option("--prefers", type=_PREFERS, help="phone or email.")
@click.option("--no-calls/--calls", default=None, help="Whether they said no calls.")
@click.option("--industry", help="Their trade, for what waiting is usual there.")
@click.option("--direct-ok/--no-direct-ok", default=None,
              help="Whether the recruiter allowed writing to the employer directly.")
@click.option("--rank", type=click.IntRange(1, 999), help="1 = wanted most.")
@click.option("--notes", help="Notes, in place of the old ones.")
@click.option("--strength", metavar='"CLAIM — PROOF"', help="Add a strength to sell.")
@click.option("--question", help="Add a question to ask.")
@click.option("--reference", "references", metavar="PERSON", multiple=True,
              help="Who may be asked about this role, in place of all references; may be repeated.")
@click.option("--all-references", is_flag=True, help="All references on record may be asked again.")
@click.option("--references-given", metavar="DATE", help="When you handed over your references' names.")
@click.option("--open-day", metavar="DATE", help="Add a holiday on which they work.")
@click.option("--closed-day", metavar="DATE", help="Add a day on which they are closed.")
def edit(
    session: Session, application: str, references: tuple[str, ...], all_references: bool, **given: Any
) -> None:  # fmt: skip
    """Change an application or its employer."""
    found = session.tracker.find_application(application)
    named = people(session, references, None)
    given["references"] = named if named or all_references else None
    for name, prefer in _DAYS.items():
        given[name] = _day(session, given[name], prefer)
    if all(value is None for value in given.values()):
        raise BadInputError("say what to change; see followup edit --help")
    country = session.tracker.search.employers[found.employer].country
    given |= place(given, country)
    answer(session, session.tracker.edit(found.id, ApplicationEdit(**given)))


_DAYS: Final[dict[str, Prefer]] = {"references_given": "past", "open_day": "future", "closed_day": "future"}


def _day(session: Session, text: str | None, prefer: Prefer) -> date | None:
    tracker = session.tracker
    return parse_date(text, zone=tracker.zone(), now=tracker.now(), prefer=prefer) if text else None


@command("interview")
@click.argument("application", metavar="APP")
@click.option("--at", metavar="WHEN", required=True, help="When it began, or will; a bare weekday is the last one.")
@click.option("--with", "people", metavar='"NAME, TITLE, ADDRESS"', multiple=True,
              help='Somebody met; only the name must be there. The address is an e-mail, a number or "via NAME".')
@click.option("--minutes", type=click.IntRange(1, 24 * 60), default=60, show_default=True, help="Its length.")
@click.option("--kind", default="", help="Phone screen, panel, on-site, …")
@click.option("--topic", "topics", multiple=True, help="What they raised; may be repeated.")
@click.option("--strength", "strengths", metavar='"CLAIM — PROOF"', multiple=True,
              help="What you showed; may be repeated.")
@click.option("--promise", metavar="WORDS", help='When they will decide, in their words: "end of next week".')
@click.option("--no-date", is_flag=True, help="You asked when they will decide, and got no date.")
@click.option("--permission", is_flag=True, help="They said it is fine to follow up.")
def interview(
    session: Session, application: str, at: str, people: tuple[str, ...], promise: str | None, no_date: bool,
    **given: Any,
) -> None:  # fmt: skip
    """Record an interview, held or to come."""
    if promise is not None and no_date:
        raise click.UsageError("--promise and --no-date exclude each other", click.get_current_context())
    found = session.tracker.find_application(application)
    begins, zone = start(session, at)
    debrief = Debrief(
        at=begins, zone=zone, met=tuple(met(one) for one in people), promise=promise, no_date=no_date, **given
    )
    answer(session, session.tracker.interview(found.id, debrief))


@command("promise")
@click.argument("application", metavar="APP")
@click.argument("words", nargs=-1, required=True)
@click.option("--who", default="", help="Who said it.")
@click.option("--at", metavar="WHEN", help="When they said it (default: now).")
def promise(session: Session, application: str, words: tuple[str, ...], who: str, at: str | None) -> None:
    """Record when they will decide, in their WORDS: "end of next week", 2026-12-04, "none given"."""
    found = session.tracker.find_application(application)
    answer(session, session.tracker.promise(found.id, " ".join(words), who=who, at=moment(session, at)))


@command("person")
@click.argument("name")
@click.option("--for", "--at", "application", metavar="APP", help="The application whose employer they work for.")
@click.option("--name", "new_name", help="Their name, corrected.")
@click.option("--title", help="Their title.")
@click.option("--email", help="Their e-mail address.")
@click.option("--phone", help="Their number.")
@click.option("--via", help="Who passes messages on to them.")
@click.option("--pronounced", help="How the name is said.")
@click.option("--department", help="Their department.")
@click.option("--relation", help='How you know them: "former manager".')
@click.option("--fact", help="Something you talked about beyond the job.")
@click.option("--role", "roles", type=Choice(Role), multiple=True, help="interviewer, recruiter, reference, …")
@click.option("--verified", is_flag=True, default=None, help="Spelling and title were checked.")
def person(
    session: Session, name: str, application: str | None, new_name: str | None, roles: tuple[Role, ...],
    email: str | None, phone: str | None, via: str | None, **given: Any,
) -> None:  # fmt: skip
    """Record a person, or more about one: NAME is their full name or id."""
    tracker = session.tracker
    employer = _house(session, application, roles)
    addresses = [one for one in (email, phone, f"via {via}" if via else None) if one]
    if len(addresses) > 1:
        raise BadInputError("give one of --email, --phone and --via at a time")
    more = PersonEdit(
        address=addresses[0] if addresses else None,
        roles=tuple(roles) or None,
        employer=employer,
        name=new_name,
        **given,
    )
    known = _known(session, name, employer)
    if known is not None:
        answer(session, tracker.edit_person(known, more))
    else:
        answer(session, tracker.add_person(_named(more, new_name or name)))


def _house(session: Session, application: str | None, roles: tuple[Role, ...]) -> str | None:
    """Where somebody works who has to do with an application: a recruiter at its agency, others at its employer."""
    if application is None:
        return None
    found = session.tracker.find_application(application)
    return found.agency if found.agency and Role.RECRUITER in roles else found.employer


def _named(edit_: PersonEdit, name: str) -> PersonEdit:
    from msgspec.structs import replace

    return replace(edit_, name=name)


def _known(session: Session, name: str, employer: str | None) -> str | None:
    """The id of the one person of exactly that name or id; None when there is nobody."""
    wanted = " ".join(name.split()).casefold()
    everybody = session.tracker.search.people.values()
    found = [one for one in everybody if wanted in (one.id.casefold(), one.name.casefold())]
    there = [one for one in found if one.employer == employer]
    if employer and (there or all(one.employer for one in found)):
        found = there
    if len(found) > 1:
        ids = ", ".join(one.id for one in found[:5])
        raise BadInputError(f"more than one person is called {plain(name, 60)}; use an id: {ids}")
    return found[0].id if found else None


@command("lead")
@click.argument("text", nargs=-1, required=True)
@click.option("--at", metavar="WHEN", help=AT_HELP)
def lead(session: Session, text: tuple[str, ...], at: str | None) -> None:
    """Note a new opportunity or a networking step taken."""
    answer(session, session.tracker.lead(" ".join(text), at=moment(session, at)))
