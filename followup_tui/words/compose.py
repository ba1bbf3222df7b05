"""Fills a template of the catalogue with the facts on record, so that the words are ready to say.

Invariant: a script is complete or is not made; no fact's text is ever run as a template, and every fact
stays on one line, so that no fact can add a talking point.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from followup_tui.errors import BadDataError, BadInputError, NotFoundError
from followup_tui.words.fields import FIELDS
from followup_tui.words.grammar import compiled
from followup_tui.words.script import Script
from followup_tui.words.templates import Template, catalogue

LONGEST: Final = 1_000_000
"""Characters of a script; facts of sane length come nowhere near."""

_DOUBLED_END: Final = re.compile(r"(?<!\.)(\.\.\.|[.?!…])\.(?=\s|$)")
"""A full stop of ours after the end mark of a fact: "Jr.." or "?."."""

_NO_FIRST_NAME: Final = re.compile(r"\w+\.|dr|prof|mr|mrs|ms|mx|sir", re.IGNORECASE)
"""First names that are only a title or an initial."""

WORDS_A_SECOND: Final = 2.5
"""How fast a message on a machine is spoken."""


def compose(name: str, fields: Mapping[str, object], templates: Mapping[str, Template] | None = None) -> Script:
    """The script of this name, filled in; `templates` are those there are, the product's own unless given.

    `fields` are nested as the templates name them: `{"me": {"name": …}, "iv": {"date": …}, "topic": …}`; None
    or a blank text counts as absent, names no template knows are ignored. Raises `NotFoundError` for an
    unknown script, `BadInputError` naming each missing required field and where to type it in.
    """
    templates = catalogue() if templates is None else templates
    template = named(name, templates)
    script = fill(template, fields)
    if not template.voicemail:
        return script
    machine = templates.get(template.voicemail)
    if machine is None:
        hint = f"a template named {template.voicemail}, for the voicemail (see `followup templates`)"
        return replace(script, missing=(*script.missing, hint))
    absent = _absent(machine, facts(fields))
    if absent:
        hints = tuple(f"{FIELDS[name].words}, for the voicemail ({FIELDS[name].where})" for name in absent)
        return replace(script, missing=(*script.missing, *hints))
    spoken = fill(machine, fields)
    return replace(script, voicemail=" ".join(spoken.points), missing=(*script.missing, *spoken.missing))


def named(name: str, templates: Mapping[str, Template]) -> Template:
    """The template of this name, whatever its case; raises `NotFoundError` naming those there are."""
    found = templates.get(name.strip().upper())
    if found is None:
        raise NotFoundError(f"no script is called {name!r}; there are {', '.join(templates)}")
    return found


def fill(template: Template, fields: Mapping[str, object]) -> Script:
    """The script of one template, without its voicemail; raises `BadInputError` as `compose` does.

    Raises `BadDataError` when the template itself is faulty.
    """
    known = facts(fields)
    absent = _absent(template, known)
    if absent:
        raise BadInputError("; ".join(f"{FIELDS[name].words} is missing: {FIELDS[name].where}" for name in absent))
    points = _points(_render(template, known))
    return Script(
        name=template.name,
        title=template.title,
        points=points,
        missing=(*_wanted(template, known), *_too_long(template, points)),
    )


def facts(fields: Mapping[str, object]) -> dict[str, str]:
    """Every known field by its dotted name → its text on one line, empty when absent.

    A first name that is only a title or an initial counts as absent, so that the full name greets: "Dr. Jane Doe".
    """
    known = {name: _fact(_dig(fields, name.split("."))) for name in FIELDS}
    if _NO_FIRST_NAME.fullmatch(known["p.first"]):
        known["p.first"] = ""
    return known


def count_words(text: str) -> int:
    """How many words a text has, as a listener counts them: dashes and other bare marks are none."""
    return sum(any(mark.isalnum() for mark in word) for word in text.split())


def spoken_seconds(text: str) -> int:
    """About how many seconds it takes to say the text calmly: 75 words in half a minute."""
    return round(count_words(text) / WORDS_A_SECOND)


def _dig(value: object, path: list[str]) -> object:
    for key in path:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _fact(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split())
    return text.strip(" ,;:") if any(mark.isalnum() for mark in text) else ""


def _absent(template: Template, known: Mapping[str, str]) -> list[str]:
    return [group[0] for group in template.required if not any(known[name] for name in group)]


def _wanted(template: Template, known: Mapping[str, str]) -> tuple[str, ...]:
    first = (next((name for name in group if not known[name]), None) for group in template.wanted)
    return tuple(f"{FIELDS[name].words} ({FIELDS[name].where})" for name in first if name)


def _too_long(template: Template, points: tuple[str, ...]) -> tuple[str, ...]:
    words = count_words(" ".join(point for point in points if not point.startswith("Subject: ")))
    if template.limit is None or words <= template.limit:
        return ()
    return (f"fewer words: {template.name} has {words} and should have {template.limit} (shorten its facts)",)


def _render(template: Template, known: Mapping[str, str]) -> str:
    plain: dict[str, str] = {}
    groups: dict[str, dict[str, str]] = {}
    for name, text in known.items():
        group, dot, key = name.partition(".")
        if dot:
            groups.setdefault(group, {})[key] = text
        else:
            plain[name] = text
    made = compiled(template.body, template.source, template.first_line).made
    parts: list[str] = []
    length = 0
    try:
        for part in made.generate(plain, **groups):
            parts.append(part)
            length += len(part)
            if length > LONGEST:
                raise BadInputError(f"{template.name} would have more than {LONGEST} characters; shorten its facts")
    except TypeError as error:
        raise BadDataError(f"{template.source}: a text and a number cannot be compared") from error
    return "".join(parts)


def _points(text: str) -> tuple[str, ...]:
    """The items of a rendered body; an item's further lines stay lines of it, and an empty one is none."""
    points: list[list[str]] = []
    for line in (line.rstrip() for line in text.split("\n")):
        if line == "-" or line.startswith("- "):
            points.append([line[2:].strip()])
        elif line and points:
            points[-1].append(line.strip())
    return tuple(_DOUBLED_END.sub(r"\1", "\n".join(point)) for point in points if any(point))
