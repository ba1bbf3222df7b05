"""The commands that show the whole search: what is due, and the board.

Invariant: they change nothing.
"""

from __future__ import annotations

import click

from followup_tui.cli.args import command
from followup_tui.cli.glance import print_due, print_status
from followup_tui.cli.output import Page, application_brief, as_json, plain, print_json
from followup_tui.cli.session import Session
from followup_tui.domain.board import COLUMN_NAMES
from followup_tui.domain.picture import MARKS, Card, Picture
from followup_tui.domain.search import Search
from followup_tui.system.telling import tell_moment


@command("due")
@click.option("--ids", is_flag=True, help="Show each reminder's id, for why, snooze and dismiss.")
def due(session: Session, ids: bool) -> int:
    """List what is owed now, today and soon, most pressing first."""
    return print_due(session, ids=ids)


@command("status")
def status(session: Session) -> int:
    """Tell in one short line what is due, for a prompt or status bar."""
    return print_status(session)


@command("board")
def board(session: Session) -> None:
    """Show the five columns and the cards in them."""
    picture = session.tracker.picture()
    if session.json:
        print_json(as_json(_board_json(session.tracker.search, picture)))
        return
    page = Page()
    for one in picture.strip:
        when = tell_moment(one.start, one.zone, picture.now)
        hint = f" — {one.hint}" if one.hint else ""
        page.wrapped(plain(f"{one.employer}, {one.role}{hint}", 300), "    ", f"{when}  ")
    for view in picture.columns:
        page.line((f"{COLUMN_NAMES[view.column]} {len(view.cards)}", "head"))
        for card in view.cards:
            _print_card(page, card)


def _print_card(page: Page, card: Card) -> None:
    page.line((MARKS[card.tone], card.tone), f" {card.id}  ",
              plain(f"{card.employer}, {card.role}", max(page.width - 12, 20)))  # fmt: skip
    told = " · ".join(f"{MARKS[one.tone]} {one.text}".strip() for one in card.lines)
    if told:
        page.line("            ", (plain(told, max(page.width - 12, 20)), "dim"))


def _board_json(search: Search, picture: Picture) -> dict[str, object]:
    return {
        "schema": 1,
        "now": picture.now,
        "columns": [
            {"column": view.column, "cards": [_card_json(card) for card in view.cards]}
            for view in picture.columns
        ],
        "scheduled": [
            {"application": application_brief(search, one.application), "start": one.start, "zone": one.zone,
             "hint": one.hint}
            for one in picture.strip
        ],
        "overdue": picture.overdue,
        "today": picture.today,
        "week": picture.week,
        "next_change": picture.next_change,
    }  # fmt: skip


def _card_json(card: Card) -> dict[str, object]:
    return {
        "id": card.id,
        "employer": card.employer,
        "role": card.role,
        "tone": card.tone,
        "lines": [{"tone": one.tone, "text": one.text} for one in card.lines],
        "touches": card.touches,
    }
