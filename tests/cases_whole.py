"""The worked dates about the search as a whole: the hunt and the weekly review (X63, X64).

Invariant: as in `tests.cases`, where they are part of the one table.
"""

from __future__ import annotations

from tests.story import Add, Case, Found, Look, Reviewed, Want

HUNT = (
    Case(id="X63", story=(
        Add(at="2026-11-10 10:00"),
        Found(at="2026-11-20 12:00"),
        Look(at="2026-11-24 23:59", whole=True, none=("hunt_idle",)),
        Look(at="2026-11-25 00:00", whole=True, wants=(
            Want(kind="hunt_idle", opens="2026-11-25", due="2026-11-30", status="open"),)),
        Look(at="2026-11-30 12:00", whole=True, wants=(
            Want(kind="hunt_idle", opens="2026-11-25", due="2026-11-30", status="due", due_at="2026-11-30 23:59:59"),)),
        Look(at="2026-12-01 00:00", whole=True, wants=(Want(kind="hunt_idle", due="2026-11-30", status="overdue"),)),
        Found(at="2026-12-01 12:00"),
        Look(at="2026-12-01 12:30", whole=True, none=("hunt_idle",)),
    )),
    Case(id="X64", story=(
        Add(at="2027-01-04 10:00"),
        Reviewed(at="2027-01-11 10:00"),
        Look(at="2027-01-18 23:59", whole=True, none=("weekly_review",)),
        Look(at="2027-01-19 00:00", whole=True, wants=(
            Want(kind="weekly_review", opens="2027-01-19", due="2027-01-19", status="due"),)),
        Look(at="2027-02-04 12:00", whole=True, wants=(
            Want(kind="weekly_review", due="2027-01-19", status="overdue"),)),
        Reviewed(at="2027-02-04 12:00"),
        Look(at="2027-02-04 12:30", whole=True, none=("weekly_review",)),
        Look(at="2027-02-08 12:00", whole=True, wants=(Want(kind="weekly_review", due="2027-02-08", status="due"),)),
    )),
)  # fmt: skip
