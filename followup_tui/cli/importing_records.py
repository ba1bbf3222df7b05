"""Takes in the records of an exported file, and says which are new, which differ, and what became of them.

Invariant: as of `importing`; a record that is on record otherwise is named, and stays as it is unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from followup_tui.cli.naming import counted, name_of, number
from followup_tui.cli.output import Page, as_json, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.records import TABLE_OF, Record
from followup_tui.errors import BadDataError
from followup_tui.tracker.merging import Merged

_NAMES: Final = 10
"""So many records that differ are named."""


def looks_like_json(data: bytes) -> bool:
    """Whether a file is JSON rather than a table; no table begins with a brace or a bracket."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def take_in(session: Session, data: bytes, called: str, *, replace: bool, dry_run: bool) -> None:
    """Import an exported file's records; `called` is its name as shown."""
    try:
        found = session.tracker.import_records(data, replace=replace, dry_run=dry_run)
    except BadDataError as error:
        raise BadDataError(f"nothing was added from {called}: {error}") from None
    if session.json:
        print_json(as_json(_as_object(found, dry_run=dry_run)))
        return
    page = Page()
    total = found.same + len(found.added) + len(found.differing)
    page.wrapped(plain(f"{called}: {number(total, 'record')} exported by followup", 400))
    for says in _told(found, dry_run=dry_run):
        page.wrapped(plain(says, 600))


def _told(found: Merged, *, dry_run: bool) -> Iterator[str]:
    if found.same:
        yield f"on record already, just so: {number(found.same, 'record')}"
    if found.differing:
        names = ", ".join(name_of(found.search, one) for one in found.differing[:_NAMES])
        more = f" and {len(found.differing) - _NAMES} more" if len(found.differing) > _NAMES else ""
        kept = "" if found.replaced else "; left as on record: --replace takes them as in the file"
        yield f"on record otherwise: {names}{more}{kept}"
    counts = [f"added: {counted(found.added)}"] if found.added else []
    counts += [f"replaced: {number(len(found.differing), 'record')}"] if found.differing and found.replaced else []
    if not counts:
        yield "nothing in it is new, so nothing is added"
    elif dry_run:
        yield f"would be {', '.join(counts)}; nothing was changed yet: the same without --dry-run does it"
    else:
        yield f"{', '.join(counts)}; followup undo takes that back"


def _as_object(found: Merged, *, dry_run: bool) -> dict[str, Any]:
    def brief(records: tuple[Record, ...]) -> list[dict[str, str]]:
        return [{"table": TABLE_OF[type(r)], "id": r.id, "name": name_of(found.search, r)} for r in records]

    return {
        "schema": 1,
        "dry_run": dry_run,
        "added": brief(found.added),
        "same": found.same,
        "differing": brief(found.differing),
        "replaced": found.replaced,
    }
