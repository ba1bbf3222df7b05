"""Reads the catalogue of scripts: plain files with a small header and one talking point per `- ` item.

Invariant: a `Template` names known fields only and has at least one point; whatever is wrong with a file is
told with its name and line.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import msgspec

from followup_tui.domain.display import show
from followup_tui.domain.records import Channel, Purpose
from followup_tui.errors import BadDataError
from followup_tui.words.fields import FIELDS

CATALOGUE: Final = Path(__file__).with_name("catalogue")
"""Where the product's own templates lie, one file each."""


NAME: Final = re.compile(r"[A-Z][A-Z0-9-]{0,19}")
"""What a template may be called."""

LARGEST: Final = 16_000
"""Bytes of a template's file."""


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """One script of the catalogue, not yet filled in."""

    name: str
    """Catalogue name: S1."""
    title: str
    purpose: str
    when: str
    """The situation it is for."""
    channels: tuple[Channel, ...]
    """The ways it may be used, the best one first."""
    required: tuple[tuple[str, ...], ...]
    """Fields without which it is not made; of each inner tuple one is enough."""
    wanted: tuple[tuple[str, ...], ...] = ()
    """Fields that make it better (R8); of each inner tuple the first absent one is asked for."""
    optional: tuple[str, ...] = ()
    """Fields used when they are there."""
    length: str
    """How long it takes, in words for the user: "2–3 minutes"."""
    limit: int | None = None
    """The most words it may have, all points but a subject line; None = no limit."""
    voicemail: str = ""
    """Name of the template to leave on a machine instead, or empty."""
    dos: tuple[str, ...] = ()
    donts: tuple[str, ...] = ()
    body: str
    """The talking points as Jinja source; a point starts with `- ` at the start of a line."""
    kind: Purpose | None = None
    """What a message made of it is for, by which its tone is judged; None where it says nothing of that."""
    source: str
    """The file's name, for messages."""
    first_line: int
    """The line of the file on which the body starts, counted from 1."""

    @property
    def uses(self) -> frozenset[str]:
        """Names of all fields it may use."""
        groups = (*self.required, *self.wanted, self.optional)
        return frozenset(name for group in groups for name in group)


_ONCE: Final = ("name", "title", "purpose", "when", "channel", "required", "length")
_MAYBE: Final = ("kind", "wanted", "optional", "limit", "voicemail")
_MANY: Final = ("do", "dont")

_Header = dict[str, list[tuple[int, str]]]


@functools.cache
def catalogue() -> Mapping[str, Template]:
    """All templates by name, in the order of their names; read once.

    Raises `BadDataError` for a damaged file or two files with one name.
    """
    found: dict[str, Template] = {}
    for path in sorted(CATALOGUE.glob("*.md"), key=lambda path: place(path.stem)):
        template = read_template(path)
        taken = found.get(template.name)
        if taken:
            raise BadDataError(f"{path.name}: the name {template.name} is taken by {taken.source}")
        found[template.name] = template
    return MappingProxyType(found)


def place(name: str) -> tuple[str, int, str]:
    """Where a name stands among the others: S2 before S10 before W1."""
    return name[:1], len(name), name


def read_template(path: Path) -> Template:
    """One template from its file.

    Raises `BadDataError` naming file and line when the header is not as it should be, names a field that
    does not exist, or no talking point follows it.
    """
    try:
        if not path.is_file():
            raise BadDataError(f"{path.name}: cannot be read (not a file)")
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise BadDataError(f"{path.name}: cannot be read ({why})") from error
    if len(raw) > LARGEST:
        raise BadDataError(f"{path.name}: longer than {LARGEST // 1000} KB; a template is a page")
    return parse_template(text.replace("\r\n", "\n"), path.name)


def parse_template(text: str, source: str) -> Template:
    """One template from the text of its file; errors as for `read_template`."""
    lines = text.split("\n")
    if "---" not in lines:
        raise BadDataError(f"{source}, line {len(lines)}: the header must end with a line of three dashes")
    end = lines.index("---")
    header = _header(lines[:end], source)
    body = "\n".join(lines[end + 1 :]).strip("\n")
    if not any(line.startswith("- ") for line in body.split("\n")):
        raise BadDataError(f"{source}, line {end + 2}: no talking point; each starts with a dash and a space")

    def one(key: str) -> str:
        return header[key][0][1] if key in header else ""

    return Template(
        name=_name(header, source),
        title=one("title"),
        purpose=one("purpose"),
        when=one("when"),
        channels=_channels(header["channel"][0], source),
        required=_groups(header, "required", " or ", source),
        wanted=_groups(header, "wanted", " and ", source),
        optional=tuple(name for group in _groups(header, "optional", ",", source) for name in group),
        length=one("length"),
        limit=_limit(header, source),
        voicemail=one("voicemail"),
        dos=tuple(value for _, value in header.get("do", [])),
        donts=tuple(value for _, value in header.get("dont", [])),
        body=body,
        kind=_kind(header, source),
        source=source,
        first_line=end + 2,
    )


def _header(lines: list[str], source: str) -> _Header:
    header: _Header = {}
    for number, line in enumerate(lines, 1):
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not value:
            raise BadDataError(f"{source}, line {number}: expected `key: value`, found {line[:60]!r}")
        if key not in (*_ONCE, *_MAYBE, *_MANY):
            raise BadDataError(f"{source}, line {number}: unknown key `{show(key, 40)}` in the header")
        if key in header and key not in _MANY:
            raise BadDataError(f"{source}, line {number}: `{key}` is given twice")
        header.setdefault(key, []).append((number, value))
    for key in _ONCE:
        if key not in header:
            raise BadDataError(f"{source}, line {len(lines) + 1}: the header lacks `{key}`")
    return header


def _groups(header: _Header, key: str, joint: str, source: str) -> tuple[tuple[str, ...], ...]:
    if key not in header:
        return ()
    number, value = header[key][0]
    groups = tuple(tuple(name.strip() for name in group.split(joint)) for group in value.split(","))
    for name in (name for group in groups for name in group):
        if name not in FIELDS:
            raise BadDataError(f"{source}, line {number}: unknown field `{show(name, 40)}`")
    return groups


def _channels(entry: tuple[int, str], source: str) -> tuple[Channel, ...]:
    number, value = entry
    try:
        return tuple(Channel(name.strip()) for name in value.split(","))
    except ValueError:
        known = ", ".join(Channel)
        raise BadDataError(f"{source}, line {number}: channel must be of {known}, not {value[:40]!r}") from None


def _name(header: _Header, source: str) -> str:
    number, value = header["name"][0]
    if not NAME.fullmatch(value):
        raise BadDataError(
            f"{source}, line {number}: the name must be a capital letter and up to 19 more capitals, digits or"
            f" hyphens, not {value[:40]!r}"
        )
    return value


def _kind(header: _Header, source: str) -> Purpose | None:
    if "kind" not in header:
        return None
    number, value = header["kind"][0]
    try:
        return Purpose(value)
    except ValueError:
        known = ", ".join(Purpose)
        raise BadDataError(f"{source}, line {number}: kind must be one of {known}, not {value[:40]!r}") from None


def _limit(header: _Header, source: str) -> int | None:
    if "limit" not in header:
        return None
    number, value = header["limit"][0]
    if not (value.isascii() and value.isdigit() and len(value) < 5 and int(value)):
        raise BadDataError(f"{source}, line {number}: limit must be a number of words, not {value[:40]!r}")
    return int(value)
