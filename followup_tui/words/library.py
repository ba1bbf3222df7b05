"""All templates there are: the product's own, those the user put in their place, and those the user added.

Invariant: a faulty file of the user's never takes a template away: the product's own stands in, and what is wrong is
told with file and line.
"""

from __future__ import annotations

import enum
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import msgspec
from msgspec.structs import replace

from followup_tui.errors import BadDataError
from followup_tui.words.compose import compose, fill
from followup_tui.words.grammar import compiled
from followup_tui.words.sample_facts import SAMPLE, nested
from followup_tui.words.script import Script
from followup_tui.words.templates import Template, catalogue, place, read_template

MOST: Final = 200
"""Files of the user's that are looked at."""

_Seen = tuple[tuple[str, int, int, int], ...]


class Origin(enum.StrEnum):
    """Where a template comes from."""

    BUILT_IN = "built in"
    OVERRIDDEN = "overridden"
    """The user's own, in the place of one that is built in."""
    OWN = "own"
    """The user's own, beside those built in."""
    BROKEN = "broken"
    """The user's own, which cannot be used as it is."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One template, or a file that should have been one."""

    name: str
    """Catalogue name; of a broken file, the one it seems to be meant for."""
    origin: Origin
    template: Template | None = None
    """None where it is broken."""
    file: str = ""
    """The user's file, or empty."""
    problem: str = ""
    """What is wrong with a broken one, in one line with its file."""


class Library:
    """The templates as they are now; the user's folder is looked at anew whenever it changed."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        """Where the user's own ones lie; None = there are none."""
        self._held: tuple[_Seen | None, tuple[Entry, ...]] = (None, ())

    def templates(self) -> Mapping[str, Template]:
        """Every usable template by its name, those built in first."""
        return MappingProxyType({one.name: one.template for one in self.entries() if one.template is not None})

    def script(self, name: str, fields: Mapping[str, object]) -> Script:
        """The script of this name, filled in; raises as `compose` does.

        Where a broken file of the user's was meant for it, the script says so.
        """
        script = compose(name, fields, self.templates())
        return replace(script, instead_of=self.problem(script.name))

    def problem(self, name: str) -> str:
        """What is wrong with the user's own file for that name, or empty."""
        return next((one.problem for one in self.entries() if one.name == name and one.problem), "")

    def entries(self) -> tuple[Entry, ...]:
        """Every template and every broken file, in the order of their names."""
        files, problem = self._files()
        seen = tuple(_signature(path) for path in files)
        if self._held[0] != seen or problem:
            self._held = seen, _entries([*_read(files), *([_unread(problem)] if problem else [])])
        return self._held[1]

    def _files(self) -> tuple[list[Path], str]:
        """The user's files in the order of their names, and why there are none if that is a fault."""
        if self.folder is None:
            return [], ""
        try:
            names = sorted(name for name in os.listdir(self.folder) if name.endswith(".md") and name[0] != ".")
        except FileNotFoundError:
            return [], ""
        except OSError as error:
            return [], f"{self.folder} cannot be read ({error.strerror})"
        if len(names) > MOST:
            return [], f"{self.folder} holds {len(names)} templates; {MOST} are the most"
        return [self.folder / name for name in names], ""


def _signature(path: Path) -> tuple[str, int, int, int]:
    try:
        found = path.stat()
    except OSError:
        return path.name, 0, 0, 0
    return path.name, found.st_mtime_ns, found.st_size, found.st_ino


def _unread(problem: str) -> Entry:
    return Entry(name="", origin=Origin.BROKEN, problem=problem)


def _read(files: list[Path]) -> Iterator[Entry]:
    """The user's files, each as an entry."""
    taken: dict[str, str] = {}
    for path in files:
        try:
            template = read_template(path)
            if template.name in taken:
                raise BadDataError(f"{path.name}: the name {template.name} is taken by {taken[template.name]}")
            try_out(template)
        except BadDataError as error:
            yield Entry(name=_meant(path), origin=Origin.BROKEN, file=path.name, problem=str(error))
            continue
        taken[template.name] = path.name
        origin = Origin.OVERRIDDEN if template.name in catalogue() else Origin.OWN
        yield Entry(name=template.name, origin=origin, template=template, file=path.name)


def _meant(path: Path) -> str:
    """The name a broken file seems to be meant for: what it says first, or what it is called."""
    first = name = ""
    try:
        if path.is_file():
            first, name = _first_line(path).split(":", 1)
    except (OSError, ValueError):
        pass  # its own name has to do
    said = name.strip() if first.strip() == "name" else ""
    return said if said in catalogue() else path.stem.upper()[:20]


def _first_line(path: Path) -> str:
    with path.open("rb") as file:
        return file.readline(80).decode("utf-8-sig")


def try_out(template: Template) -> None:
    """Fill the template in with all facts, and with no more than it needs; raises `BadDataError` as `fill` does."""
    compiled(template.body, template.source, template.first_line)
    needed = {name for group in template.required for name in group}
    for given in (SAMPLE, {name: text for name, text in SAMPLE.items() if name in needed}):
        fill(template, nested(given))


def _entries(theirs: list[Entry]) -> tuple[Entry, ...]:
    """The user's entries with those built in that they leave standing."""
    replaced = {one.name for one in theirs if one.origin is Origin.OVERRIDDEN}
    ours = [
        Entry(name=name, origin=Origin.BUILT_IN, template=template)
        for name, template in catalogue().items()
        if name not in replaced
    ]
    return tuple(sorted([*ours, *theirs], key=lambda one: (place(one.name), one.origin is Origin.BROKEN)))
