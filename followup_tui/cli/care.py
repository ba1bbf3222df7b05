"""The commands around the records: where they are kept, the settings, a demonstration, the format's schema.

Invariant: none of them touches the user's own records.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from followup_tui.cli.args import command
from followup_tui.cli.output import Page, as_json, print_json
from followup_tui.cli.session import Session


@command("paths")
def paths(session: Session) -> None:
    """Show where records, settings and logs are kept."""
    from followup_tui.system.paths import find_paths

    found = find_paths(Path(session.store) if session.store else None)
    if session.json:
        print_json(as_json({"schema": 1, "paths": {name: str(place) for name, place in found._asdict().items()}}))
        return
    Page().pairs([(name, str(place)) for name, place in found._asdict().items()])


@command("demo")
@click.option("--path", "only_path", is_flag=True, help="Only make the records, and print where they are.")
def demo(session: Session, only_path: bool) -> None:
    """Open the dashboard on made-up records, in a folder of their own."""
    from followup_tui.tracker import demo as sample

    folder = Path(tempfile.mkdtemp(prefix="followup-demo-"))
    session.store, session.me = str(folder / "store.json"), sample.ME
    tracker = session.tracker
    sample.build(tracker, tracker.now())
    if session.json:
        print_json(as_json({"schema": 1, "store": session.store}))
    elif only_path:
        Page().line(session.store)
    else:
        session.dashboard = True


@command("schema")
def schema(session: Session) -> None:
    """Print the JSON Schema of the records."""
    from followup_tui.exchange.schema import json_schema

    del session
    print_json(as_json(json_schema()))
