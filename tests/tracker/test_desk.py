"""The surroundings of a use-case: ids, lookups, and the column that follows from the records.

Invariant: an id is never reused within a search.
"""

from __future__ import annotations

import pytest

from followup_tui.domain.records import is_id
from followup_tui.errors import NotFoundError
from followup_tui.tracker.desk import new_id
from tests.tracker.support import World


def test_ids_are_random_and_well_formed() -> None:
    ids = {new_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(is_id(one) for one in ids)


def test_what_is_not_on_record_is_told() -> None:
    desk = World().tracker._desk()
    with pytest.raises(NotFoundError, match="there is no application X"):
        desk.case("X")
    with pytest.raises(NotFoundError, match="there is no person X"):
        desk.person("X")
