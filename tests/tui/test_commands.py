"""The registry: complete, without clashes, remappable, and with a reason for every key that does not apply."""

from __future__ import annotations

from collections import Counter

import pytest

from followup_tui.domain.rows import KEYS
from followup_tui.tui.command import Group, Pane, State
from followup_tui.tui.commands import (
    BOARD_ALONE,
    BY_ID,
    COMMANDS,
    bindings,
    for_key,
    key_table_markdown,
    key_text,
    keys_of,
    unknown,
)
from followup_tui.tui.screens.dashboard import DashboardScreen
from tests.tui._fakes import sample

CARD = sample().columns[0].cards[0]
ROW = sample().rows[0]
FULL = State(Pane.LIST, CARD, ROW, undo="x", redo="y")


def test_ids_and_keys_are_unique() -> None:
    keys = Counter(key for one in COMMANDS for key in one.keys.split(","))
    assert [key for key, many in keys.items() if many > 1] == []
    assert len(BY_ID) == len(COMMANDS)


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: one.id)
def test_every_command_is_carried_out_by_something(one: object) -> None:
    command = BY_ID[getattr(one, "id", "")]
    assert command.id.startswith("column_") or callable(getattr(DashboardScreen, f"_do_{command.id}"))


def test_every_command_is_bound_under_its_id() -> None:
    assert {one.id for one in bindings()} == set(BY_ID)


@pytest.mark.parametrize("key", sorted({key for key, _ in KEYS.values()}))
def test_every_key_a_row_names_exists(key: str) -> None:
    assert for_key(key) is not None


def test_with_everything_selected_all_but_moving_across_applies() -> None:
    assert {one.id for one in COMMANDS if one.why_not(FULL)} == {"left", "right"}
    on_board = FULL._replace(pane=Pane.BOARD)
    assert not [one.id for one in COMMANDS if one.why_not(on_board)]


@pytest.mark.parametrize(
    ("state", "command", "reason"),
    [
        (State(Pane.BOARD), "edit", "no card is selected"),
        (State(Pane.LIST), "edit", "belongs to no card"),
        (State(Pane.BOARD, CARD), "snooze", "nothing is owed on this card"),
        (State(Pane.BOARD), "dismiss", "nothing is owed just now"),
        (State(Pane.BOARD), "open", "nothing is selected"),
        (State(Pane.BOARD), "undo", "nothing to undo"),
        (State(Pane.BOARD), "redo", "nothing to redo"),
        (State(Pane.LIST), "left", "tab goes there"),
        (State(Pane.PEOPLE), "open", "nothing to open here"),
        (State(Pane.AGENDA), "edit", "belongs to no card"),
        (FULL._replace(locked="read-only"), "new", "read-only"),
        (FULL._replace(locked="read-only"), "snooze", "read-only"),
        (FULL._replace(locked="read-only"), "undo", "read-only"),
    ],
)
def test_a_key_that_does_not_apply_says_why(state: State, command: str, reason: str) -> None:
    assert reason in (BY_ID[command].why_not(state) or "")


def test_a_person_can_be_opened_edited_and_added_where_people_are() -> None:
    somebody, nobody = State(Pane.PEOPLE, person=True), State(Pane.PEOPLE)
    assert [BY_ID[one].why_not(somebody) for one in ("open", "edit", "person", "left")] == [None] * 4
    assert BY_ID["person"].why_not(nobody) is None
    assert BY_ID["person"].why_not(State(Pane.BOARD)) == "no card is selected: n adds one"
    assert BY_ID["edit"].why_not(somebody._replace(locked="read-only")) == "read-only"


def test_the_other_views_lack_what_only_the_board_has() -> None:
    assert {one.id for one in bindings(BOARD_ALONE)} == set(BY_ID) - {"switch", "unfold"}


def test_what_only_reads_works_on_a_read_only_store() -> None:
    locked = FULL._replace(locked="read-only")
    assert all(BY_ID[one].why_not(locked) is None for one in ("open", "call", "copy", "why", "filter", "quit"))


def test_keys_can_be_remapped_and_are_shown_as_remapped() -> None:
    remap = {"copy": "Y, ctrl+y"}
    assert keys_of(BY_ID["copy"], remap) == ("Y", "ctrl+y")
    assert key_text(BY_ID["copy"], remap) == "Y"
    assert key_text(BY_ID["down"], remap, every=True) == "j ↓"
    assert keys_of(BY_ID["copy"], {"copy": " , "}) == ("y",)


def test_ids_that_name_no_command_are_found() -> None:
    assert unknown({"copy": "Y", "cpoy": "Z"}) == ("cpoy",)


def test_the_table_of_keys_has_every_command_in_its_chapter() -> None:
    table = key_table_markdown()
    assert table.count("\n") == 2 + len(Group) + len(COMMANDS)
    assert "| `?` | all keys |" in table
    assert all(one.help in table for one in COMMANDS)
