"""The commands about the texts themselves: which there are, what they hold, a copy to change, and how they read.

Invariant: they need no records; only `copy` writes, and never over a file unless it is told to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import click
import msgspec

from followup_tui.cli.app import Command, Group
from followup_tui.cli.output import Page, as_json, aside, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.contacts import Level
from followup_tui.errors import BadDataError, BadInputError, NotFoundError, RefusedError
from followup_tui.words.compose import named
from followup_tui.words.library import Entry, Library, Origin, try_out
from followup_tui.words.proofreading import Finding, proofread
from followup_tui.words.templates import CATALOGUE, Template, catalogue, read_template

_MARKS: Final = {Origin.BUILT_IN: " ", Origin.OVERRIDDEN: "~", Origin.OWN: "+", Origin.BROKEN: "!"}


class _Read(NamedTuple):
    """One template read over."""

    file: str
    name: str
    findings: tuple[Finding, ...]
    problem: str
    """Why it could not be read over, or empty."""


def _library() -> Library:
    from followup_tui.system.paths import find_paths

    return Library(find_paths().templates)


@click.group("templates", cls=Group, invoke_without_command=True)
@click.pass_context
def templates(ctx: click.Context) -> None:
    """List the texts, and change them: your own go before those built in.

    Yours lie in a folder that `followup paths` names, one file each; `copy` puts one there to start from.
    """
    if ctx.invoked_subcommand is not None:
        return
    library = _library()
    entries = library.entries()
    if ctx.ensure_object(Session).json:
        told = [_entry_json(one) for one in entries]
        print_json(as_json({"schema": 1, "folder": str(library.folder), "templates": told}))
        return
    page = Page()
    for one in entries:
        title = one.template.title if one.template else one.problem
        first = f"{_MARKS[one.origin]} {plain(one.name, 20):<5} {one.origin:<10}  "
        page.wrapped(plain(title, 400), " " * len(first), first)
    counts = Counter(one.origin for one in entries)
    page.line((", ".join(f"{counts[one]} {one}" for one in Origin if counts[one]), "dim"))
    page.line((f"yours: {plain(str(library.folder))}", "dim"))


@templates.command("show", cls=Command)
@click.argument("name", metavar="NAME")
@click.pass_obj
def show(session: Session, name: str) -> None:
    """Show what a text says, what it is for, and which facts it takes."""
    library = _library()
    template = named(name, library.templates())
    entry = next(one for one in library.entries() if one.template is template)
    problem, source = library.problem(template.name), _file(library, entry).read_text(encoding="utf-8-sig")
    if session.json:
        print_json(as_json({"schema": 1, "template": {**_entry_json(entry), "source": source, "problem": problem}}))
        return
    page = Page()
    page.line((plain(f"{template.name}  {template.title}"), "head"), f"  {entry.origin}")
    rows = [("for", template.purpose), ("when", template.when), ("by", ", ".join(template.channels))]
    rows += [("length", template.length), ("needs", _groups(template.required, " or "))]
    rows += [("better with", _groups(template.wanted, " and ")), ("takes", ", ".join(template.optional))]
    rows += [("do", one) for one in template.dos] + [("don't", one) for one in template.donts]
    page.pairs([(label, text) for label, text in rows if text])
    for line in template.body.split("\n"):
        page.line(plain(line, 1000))
    if problem:
        aside(f"{plain(problem, 400)}; the built-in text is shown")


@templates.command("copy", cls=Command)
@click.argument("name", metavar="NAME")
@click.option("--force", is_flag=True, help="Replace the copy you have.")
@click.pass_obj
def copy(session: Session, name: str, *, force: bool) -> None:
    """Copy a built-in text into your own folder, to be changed there."""
    from followup_tui.system.own_templates import put

    library = _library()
    template = named(name, catalogue())
    mine = next((one.file for one in library.entries() if one.name == template.name and one.file), "")
    if mine not in ("", f"{template.name}.md"):
        raise RefusedError(f"{template.name} is in your folder already, in {mine}; change that file")
    assert library.folder is not None  # find_paths names one
    path = put(library.folder, template.name, (CATALOGUE / template.source).read_text(encoding="utf-8"), force=force)
    if session.json:
        print_json(as_json({"schema": 1, "name": template.name, "file": str(path)}))
        return
    Page().line(f"{template.name} is now yours to change: {plain(str(path))}")


@templates.command("lint", cls=Command)
@click.argument("file", metavar="[FILE|NAME]", required=False)
@click.pass_obj
def lint(session: Session, file: str | None) -> int:
    """Read your texts over: every combination of facts, the length, the tone.

    Without FILE, all in your own folder. Ends with 4 when something red is found, with 65 when a file is broken.
    """
    read = _read_over(file)
    if not read:
        raise NotFoundError("there are no templates of your own; `followup templates copy NAME` starts one")
    if session.json:
        told = [one._asdict() | {"findings": msgspec.to_builtins(one.findings)} for one in read]
        print_json(as_json({"schema": 1, "templates": told}))
    else:
        _print_read(read)
    if any(one.problem for one in read):
        return BadDataError.exit_code
    red = any(finding.severity is Level.RED for one in read for finding in one.findings)
    return RefusedError.exit_code if red else 0


def _read_over(file: str | None) -> list[_Read]:
    """The file named, the template named, or all of the user's own."""
    library = _library()
    if file is None:
        theirs = [one for one in library.entries() if one.origin is not Origin.BUILT_IN]
        return [_of_template(one.template, one.file) if one.template else _broken(one) for one in theirs]
    if not Path(file).exists() and file.strip().upper() in library.templates():
        template = named(file, library.templates())
        return [_of_template(template, template.source)]
    if not Path(file).exists():
        raise BadInputError(f"{plain(file)} is neither a file nor the name of a text; followup templates lists them")
    try:
        template = read_template(Path(file))
        try_out(template)
    except BadDataError as error:
        return [_Read(file, "", (), str(error))]
    return [_of_template(template, file)]


def _of_template(template: Template, file: str) -> _Read:
    return _Read(file, template.name, proofread(template), "")


def _broken(entry: Entry) -> _Read:
    return _Read(entry.file, entry.name, (), entry.problem)


def _print_read(read: Sequence[_Read]) -> None:
    page = Page()
    for one in read:
        verdict = "broken" if one.problem else f"{len(one.findings)} to look at" if one.findings else "reads well"
        page.line((plain(one.file or one.name), "head"), f"  {verdict}")
        if one.problem:
            page.wrapped(plain(one.problem, 400), " " * 9, "  red    ")
        for finding in one.findings:
            when = f" ({finding.when})" if finding.when else ""
            page.wrapped(plain(f"{finding.says}{when}", 400), " " * 9, f"  {finding.severity:<6} ")


def _file(library: Library, entry: Entry) -> Path:
    return (library.folder or CATALOGUE) / entry.file if entry.file else CATALOGUE / f"{entry.name}.md"


def _groups(groups: tuple[tuple[str, ...], ...], joint: str) -> str:
    return ", ".join(joint.join(group) for group in groups)


def _entry_json(entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {"name": entry.name, "origin": entry.origin, "file": entry.file or None}
    if entry.template is None:
        return told | {"problem": entry.problem}
    facts = msgspec.to_builtins(entry.template)
    return told | {key: value for key, value in facts.items() if key not in ("body", "source", "first_line")}
