"""The commands about how the search goes: the weekly review, and the same figures over more days.

Invariant: they change nothing, but for `review --done`.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

import click

from followup_tui.cli.answer import answer
from followup_tui.cli.args import command
from followup_tui.cli.output import Page, application_brief, as_json, plain, print_json, reminder_json
from followup_tui.cli.session import Session
from followup_tui.domain.board import COLUMN_NAMES, OUTCOME_NAMES
from followup_tui.domain.records import Outcome
from followup_tui.domain.search import Search
from followup_tui.domain.week import Week
from followup_tui.tracker.week_words import sections

DAYS: Final = 28
"""How many days the statistics look back on unless a number is given."""

_MOST: Final = 3660


@command("review")
@click.option("--done", is_flag=True, help="Mark the review that is due as done.")
def review(session: Session, *, done: bool) -> None:
    """Look back on the week: what was on time, what is overdue, what came back, and what the search rests on."""
    if done:
        answer(session, session.tracker.review_done())
        return
    week = session.tracker.week()
    if session.json:
        print_json(as_json({"schema": 1, **_week_json(session.tracker.search, week)}))
        return
    page = Page()
    page.line((plain(week.says), "head"))
    _print_sections(page, session, week)


@command("stats")
@click.option("--days", type=click.IntRange(1, _MOST), default=DAYS, show_default=True, help="How many days back.")
def stats(session: Session, days: int) -> None:
    """Show where the applications stand, how they ended, and the review's figures over more days."""
    search, week = session.tracker.search, session.tracker.week(days)
    columns = {view.column: len(view.cards) for view in session.tracker.picture().columns}
    ended = Counter(one.outcome for one in search.applications.values() if one.outcome and not one.archived)
    if session.json:
        outcomes = {one: ended[one] for one in Outcome}
        told = {"schema": 1, "days": days, "columns": columns, "outcomes": outcomes, **_week_json(search, week)}
        print_json(as_json(told))
        return
    page = Page()
    page.line(("Applications", "head"))
    page.pairs([(COLUMN_NAMES[one], str(many)) for one, many in columns.items()])
    if ended:
        page.line(("How they ended", "head"))
        page.pairs([(OUTCOME_NAMES[one], str(ended[one])) for one in Outcome if ended[one]])
    page.line((plain(week.says), "head"))
    _print_sections(page, session, week)


def _print_sections(page: Page, session: Session, week: Week) -> None:
    for section in sections(session.tracker.search, week, session.tracker.zone()):
        page.line((plain(section.heading), "head"))
        page.pairs([(one.label, one.text) for one in section.lines])


def _week_json(search: Search, week: Week) -> dict[str, Any]:
    return {
        "since": week.since,
        "until": week.until,
        "says": week.says,
        "follow_ups": [
            {"reminder": reminder_json(search, one.reminder), "done_at": one.done_at, "on_time": one.is_on_time}
            for one in week.follow_ups
        ],
        "on_time": week.on_time,
        "overdue": [reminder_json(search, one) for one in week.overdue],
        "touches": week.touches,
        "answers": week.answers,
        "overrides": [
            {"when": one.when, "application": application_brief(search, one.application), "purpose": one.purpose,
             "reason": one.reason}
            for one in week.overrides
        ],
        "texts": {
            "kept": week.texts,
            "flagged": [
                {"when": one.when, "application": application_brief(search, one.application), "purpose": one.purpose,
                 "rules": one.rules}
                for one in week.flagged
            ],
            "percent": week.flagged_percent,
        },
        "pipeline": {"active": week.active, "low": week.low, "target": week.target},
        "found": {"leads": week.leads, "applications": week.made, "networking": week.networking},
        "actions": {
            "days": week.basket_days,
            "total": week.actions,
            "shares": [
                {"application": application_brief(search, one.application), "count": one.count,
                 "percent": one.count * 100 // week.actions}
                for one in week.shares
            ],
        },
        "last_review": week.last_review,
        "review": reminder_json(search, week.review) if week.review else None,
    }  # fmt: skip
