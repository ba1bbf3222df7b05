"""The command that shows the people of the search: who they are, when there was contact, what comes next.

Invariant: it changes nothing; `followup person` is what records.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from followup_tui.cli.args import command
from followup_tui.cli.output import Page, application_brief, as_json, plain, print_json, reminder_json
from followup_tui.cli.session import Session
from followup_tui.domain.records import local_date
from followup_tui.domain.search import Search
from followup_tui.system.telling import tell_day, tell_distance
from followup_tui.tracker.circle import Group, PersonView
from followup_tui.tracker.foretelling import dates


@command("people")
@click.argument("text", default="")
@click.option("--references", "groups", flag_value=Group.REFERENCES, multiple=True, help="Only your references.")
@click.option("--recruiters", "groups", flag_value=Group.RECRUITERS, multiple=True, help="Only recruiters.")
@click.option("--interviewers", "groups", flag_value=Group.INTERVIEWERS, multiple=True, help="Only interviewers.")
@click.option("--network", "groups", flag_value=Group.NETWORK, multiple=True, help="Only your network.")
def people(session: Session, text: str, groups: tuple[Group, ...]) -> int:
    """List the people on record, or those whose name, title or employer holds TEXT.

    References are shown with how often they were asked of late and what each was told; everybody with the last
    contact and what comes next.
    """
    tracker = session.tracker
    found = [one for one in tracker.people() if _matches(one, text.casefold()) and (not groups or one.group in groups)]
    if session.json:
        print_json(as_json({"schema": 1, "people": [_person_json(tracker.search, one) for one in found]}))
        return 0 if found else 1
    page = Page()
    for group in Group:
        members = [one for one in found if one.group is group]
        if members:
            page.line((f"{group.value.capitalize()} {len(members)}", "head"))
        for one in members:
            _print_person(page, session, one)
    if not found:
        page.line("Nobody is on record" + (" by that name." if text or groups else " yet."))
    return 0 if found else 1


def _matches(view: PersonView, text: str) -> bool:
    one = view.person
    return text in "\n".join((one.id, one.name, one.title, view.employer)).casefold()


def _print_person(page: Page, session: Session, view: PersonView) -> None:
    one, indent = view.person, " " * 10
    heading = ", ".join(part for part in (one.name, one.title, view.employer) if part)
    page.line(f"{one.id}  ", plain(heading, max(page.width - 10, 20)))
    for text in _facts(session, view):
        page.wrapped(plain(text, 300), indent, indent)


def _facts(session: Session, view: PersonView) -> Iterator[str]:
    one, now, zone = view.person, session.tracker.now(), session.tracker.zone()
    facts = [", ".join(one.roles), one.relation, one.email or one.phone or (f"via {one.via}" if one.via else "")]
    facts.append(f"last contact {tell_distance(view.last, now)}: {view.last_says}" if view.last else "")
    if told := " · ".join(fact for fact in facts if fact):
        yield told
    if view.most:
        asked = f"warned {view.load} times in {view.days} days"
        yield f"! {asked}: better ask somebody else" if view.is_overburdened else asked
    for warning in view.told:
        day = tell_day(local_date(warning.when, zone), local_date(now, zone))
        yield f"told {day}: {warning.employer}, {warning.role}"
    if view.next is not None:
        yield f"next: {view.next.says} — {dates(view.next)}"


def _person_json(search: Search, view: PersonView) -> dict[str, object]:
    one = view.person
    employer = search.employers.get(one.employer or "")
    return {
        "id": one.id,
        "name": one.name,
        "title": one.title,
        "roles": one.roles,
        "group": view.group,
        "relation": one.relation,
        "employer": {"id": employer.id, "name": employer.name} if employer else None,
        "email": one.email,
        "phone": one.phone,
        "via": one.via,
        "verified": one.verified,
        "last_contact": view.last,
        "last_says": view.last_says,
        "next": reminder_json(search, view.next) if view.next else None,
        "next_date": view.next_date,
        "load": view.load,
        "load_days": view.days,
        "load_most": view.most or None,
        "told": [{"application": application_brief(search, two.application), "when": two.when} for two in view.told],
    }
