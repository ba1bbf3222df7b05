"""What the rows of a table are taken for: nothing without an interview passes for one that had it."""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.records import Column, Outcome
from followup_tui.errors import BadDataError
from followup_tui.exchange.incoming import Options, read

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("Company,Role\nAcme,SRE\n", Column.INTERVIEWED),
        ("Company,Role,Status\nAcme,SRE,\n", None),
        ("Company,Role,Status\nAcme,SRE,n/a\n", None),
        ("Company,Role,Status\nAcme,SRE,Applied\n", None),
        ("Company,Role,Status,Interview\nAcme,SRE,Applied,2026-11-20\n", Column.SCHEDULED),
        ("Company,Role,Status,Interview\nAcme,SRE,,2026-11-20\n", Column.SCHEDULED),
        ("Company,Role,Status,Interview\nAcme,SRE,Rejected,2026-11-20\n", Column.CLOSED),
    ],
)
def test_a_row_had_an_interview_if_its_stage_its_date_or_its_table_says_so(table: str, column: Column | None) -> None:
    (row,) = read(table.encode(), Options(), TODAY).rows
    assert row.column is column
    assert not row.skip


@pytest.mark.parametrize(
    ("stage", "archived", "column", "outcome"),
    [
        ("Interviewing", "Yes", Column.CLOSED, Outcome.NO_RESPONSE),
        ("Offer", "TRUE", Column.CLOSED, Outcome.NO_RESPONSE),
        ("Interviewing", "No", Column.INTERVIEWED, None),
        ("Interviewing", "", Column.INTERVIEWED, None),
        ("Rejected", "yes", Column.CLOSED, Outcome.REJECTED),
        ("Applied", "yes", None, None),
    ],
)
def test_what_was_put_away_elsewhere_is_no_open_card(
    stage: str, archived: str, column: Column | None, outcome: Outcome | None
) -> None:
    (row,) = read(f"Company,Role,Status,Archived\nAcme,SRE,{stage},{archived}\n".encode(), Options(), TODAY).rows
    assert (row.column, row.outcome) == (column, outcome)
    with pytest.raises(BadDataError, match="line 2: “Perhaps” does not say whether it is archived: write yes or no"):
        read(f"Company,Role,Status,Archived\nAcme,SRE,{stage},Perhaps\n".encode(), Options(), TODAY)


def test_a_row_to_be_skipped_is_marked_whatever_its_dates() -> None:
    table = "Company,Role,Status,Interview\nAcme,SRE,Odd,2026-11-20\n"
    (row,) = read(table.encode(), Options(status={"Odd": "skip"}), TODAY).rows
    assert (row.skip, row.column) == (True, None)
