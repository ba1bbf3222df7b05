"""Finding what the user means by a few letters: an application, a person, a reminder.

Invariant: a text that fits several is refused with all of them named; a text that fits none names near ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from followup_tui.domain.records import Application, Column, Person
from followup_tui.domain.reminders import Reminder
from followup_tui.domain.search import Search
from followup_tui.errors import BadInputError, NotFoundError

T = TypeVar("T")

MOST_NAMED = 6
"""How many candidates a message lists."""


def find_application(search: Search, text: str) -> Application:
    """By id, by the unique start of an id, or by part of the employer's name or the role.

    Raises `NotFoundError`, or `BadInputError` naming the candidates.
    """
    live = [one for one in search.applications.values() if not one.archived]

    def title(one: Application) -> str:
        return f"{search.employers[one.employer].name} · {one.role}"

    found = _by_id(live, text) or _by_text(live, text, title)
    if len(found) > 1:
        active = [one for one in found if one.column is not Column.CLOSED]
        found = active if len(active) == 1 else found
    return _one(found, text, "application", lambda one: f"{title(one)} ({one.id})", [title(one) for one in live])


def find_person(search: Search, text: str, application: Application | None = None) -> Person:
    """By id, its start, or part of the name; those met in the given application come first."""
    everybody = list(search.people.values())
    found = _by_id(everybody, text) or _by_text(everybody, text, lambda one: one.name)
    if len(found) > 1 and application is not None:
        near = [one for one in found if one.employer in (application.employer, application.agency)]
        found = near or found
    return _one(found, text, "person", lambda one: f"{one.name} ({one.id})", [one.name for one in everybody])


def find_reminder(reminders: Sequence[Reminder], text: str) -> Reminder:
    """By id, or by a part of one that fits it alone."""
    exact = [one for one in reminders if one.id == text]
    found = exact or [one for one in reminders if text.casefold() in one.id.casefold()]
    return _one(found, text, "reminder", lambda one: one.id, [one.id for one in reminders])


def _by_id(records: Iterable[T], text: str) -> list[T]:
    prefix = text.upper()
    found = [one for one in records if str(getattr(one, "id", "")).startswith(prefix)] if prefix else []
    return [one for one in found if getattr(one, "id", "") == prefix] or found


def _by_text(records: Sequence[T], text: str, name: Callable[[T], str]) -> list[T]:
    wanted = " ".join(text.casefold().split())
    if not wanted:
        return []
    exact = [one for one in records if wanted in name(one).casefold().split(" · ") or wanted == name(one).casefold()]
    if exact:
        return exact
    words = wanted.split()
    return [one for one in records if all(word in name(one).casefold() for word in words)]


def _one(found: Sequence[T], text: str, what: str, name: Callable[[T], str], known: Sequence[str]) -> T:
    if len(found) == 1:
        return found[0]
    if found:
        some = "; ".join(name(one) for one in found[:MOST_NAMED])
        rest = f"; and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
        raise BadInputError(f"“{text}” fits {len(found)}: {some}{rest}; say more")
    raise NotFoundError(f"no {what} fits “{text}”{_near(text, known)}")


def _near(text: str, known: Sequence[str]) -> str:
    from rapidfuzz import process

    near = process.extract(text, known, limit=2, score_cutoff=60)
    return f"; did you mean {' or '.join(dict.fromkeys(name for name, _, _ in near))}?" if near else ""
