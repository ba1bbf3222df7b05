"""What the rows of a table are taken for: nothing without an interview passes for one that had it."""

from __future__ import annotations

from datetime import date

import pytest

from followup_tui.domain.records import Column
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


def test_a_row_to_be_skipped_is_marked_whatever_its_dates() -> None:
    table = "Company,Role,Status,Interview\nAcme,SRE,Odd,2026-11-20\n"
    (row,) = read(table.encode(), Options(status={"Odd": "skip"}), TODAY).rows
    assert (row.skip, row.column) == (True, None)
