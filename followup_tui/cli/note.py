"""The command that writes a thank-you: a text of its own for everybody met, beside those they would compare it with.

Invariant: it changes nothing; what is logged is logged by `followup log APP thank-you`.
"""

from __future__ import annotations

from typing import Any

import click
import msgspec

from followup_tui.cli.args import command, person
from followup_tui.cli.output import Page, application_brief, as_json, aside, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.cli.words import fact, terminal
from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Person
from followup_tui.errors import BadInputError, NotFoundError
from followup_tui.ports import CopyResult
from followup_tui.tracker.letter_names import thank_yous
from followup_tui.tracker.note_checks import beside
from followup_tui.tracker.note_values import Beside, NoteDraft, NotesDesk, NoteState, ThankYou
from followup_tui.words.mailing import mailto
from followup_tui.words.tone import Report
from followup_tui.words.tone import check as check_tone


@command("note")
@click.argument("application", metavar="APP")
@click.argument("who", metavar="PERSON")
@click.option("--variant", metavar="NAME", help="W1 to W6, W7 for a card, or one of your own; without it the best.")
@click.option("--set", "given", metavar="FIELD=TEXT", multiple=True, help="A fact for this note; may be repeated.")
@click.option("--copy", is_flag=True, help="Copy the note too.")
def note(
    session: Session, application: str, who: str, variant: str | None, given: tuple[str, ...], copy: bool
) -> None:
    """Write the thank-you to an interviewer, each in other words, and check it.

    What it sounds like, and whether it reads like another note to that employer, is told beside it.
    """
    tracker = session.tracker
    found = tracker.find_application(application)
    whom = person(session, who, found.id)
    chosen = _known(variant, thank_yous(tracker.library.templates())) if variant else ""
    first = _of(tracker.notes_desk(found.id), whom)
    draft = NoteDraft(variant=chosen, given=dict(fact(one) for one in given))
    desk = tracker.notes_desk(found.id, {first.key: draft})
    made = _of(desk, whom)
    if not made.body:
        raise BadInputError(made.problem)
    report, others = check_tone(made.text, made.context), beside(desk, made.key)
    copied = session.world.clipboard().copy(made.text, terminal()) if copy else None
    if session.json:
        brief = application_brief(tracker.search, found.id)
        print_json(as_json({"schema": 1, "application": brief, **_json(made, report, others), "copied": copied}))
        return
    _print(made, report, others, copied)


def _known(variant: str, there: tuple[str, ...]) -> str:
    if variant.upper() not in there:
        raise BadInputError(f"there is no variant {plain(variant, 40)}; there are {', '.join(there)}")
    return variant.upper()


def _of(desk: NotesDesk, whom: Person) -> ThankYou:
    """The note to a person: one that is owed before one that was sent, the newest round first."""
    theirs = [one for one in reversed(desk.notes) if one.person.id == whom.id]
    if not theirs:
        raise NotFoundError(f"{plain(whom.name)} was met in no interview here; log it first: followup interview")
    return next((one for one in theirs if one.state is NoteState.OWED), theirs[0])


def _json(made: ThankYou, report: Report, others: tuple[Beside, ...]) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(report)
    return {
        "person": {"id": made.person.id, "name": made.person.name},
        "note": {
            "state": made.state, "stands": made.stands, "variant": made.variant, "title": made.title,
            "reason": made.reason, "choices": made.choices, "channel": made.channel, "subject": made.subject,
            "body": made.body, "text": made.text, "missing": made.missing, "advice": made.advice,
            "mailto": mailto(made.person.email, made.subject or "", made.body) if made.person.email else None,
        },
        "tone": told | {"level": report.level},
        "beside": [
            {"name": one.name, "instead": one.instead, "unlocks": one.unlocks} | msgspec.to_builtins(one.likeness)
            for one in others
        ],
    }  # fmt: skip


def _print(made: ThankYou, report: Report, others: tuple[Beside, ...], copied: CopyResult | None) -> None:
    """The note on stdout, ready to be piped; what there is to say about it on stderr."""
    page = Page()
    for line in made.text.split("\n"):
        page.wrapped(plain(line, 4000)) if line else page.line("")
    reason = f", {made.reason}" if made.reason else ""
    about = [f"{made.variant} {made.title}{reason}: {report.score}, {report.words} words".strip()]
    if made.state is not NoteState.OWED:
        about = [f"{made.stands}; this is what was sent"]
    about += [f"{one.rule}{f' “{one.words}”' * bool(one.words)}: {one.why} → {one.softer}" for one in report.findings]
    about += [_alike(one) for one in others if one.likeness.level is not Level.GREEN]
    about += [f"better with: {one}" for one in made.missing]
    about += [made.advice, copied.says if copied is not None else ""]
    for one in about:
        if one:
            aside(plain(one, 400))


def _alike(one: Beside) -> str:
    reasons = "; ".join(reason.says for reason in one.likeness.reasons)
    instead = f" (--variant {one.instead} is free)" if one.instead else ""
    if one.unlocks:
        instead = f" (another one takes {' '.join(f'--set {fact}=…' for fact in one.unlocks)})"
    return f"{one.likeness.level}: it reads like the note to {one.name}: {reasons}{instead}"
