"""The board's cursor, scrolling, widths and repainting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region, Size

from followup_tui.domain.picture import Card, ColumnView, Picture
from followup_tui.tui.board_model import BoardModel, slots
from followup_tui.tui.screens.dashboard import DashboardScreen
from followup_tui.tui.widgets.board import Board
from tests.tui._fakes import FakeTracker, app_for, many, picture, sample
from tests.tui._looking import dashboard, screen_lines
from tests.waiting import until


def model(shown: Picture | None = None) -> BoardModel:
    return BoardModel((shown or sample()).columns)


def five(card: Card) -> int:
    return 5


def test_it_begins_in_the_first_column_that_has_cards() -> None:
    columns = list(sample().columns)
    columns[0] = ColumnView(columns[0].column, ())
    assert BoardModel(columns).column == 1


def test_each_column_remembers_its_card() -> None:
    one = model()
    one.move(0, 1)
    one.move(2, 0)
    one.move(-2, 0)
    assert one.card is not None
    assert one.card.id == "BOREAL01"


@pytest.mark.parametrize(("across", "down"), [(-1, 0), (0, -1)])
def test_at_an_edge_nothing_moves(across: int, down: int) -> None:
    assert not model().move(across, down)


def test_the_cursor_follows_its_card_to_another_column() -> None:
    tracker = FakeTracker()
    one = model(tracker.shown)
    moved = tracker.shown.columns[0].cards[0]
    one.show(picture(((), (), (), (moved,), ())).columns)
    assert (one.column, one.card) == (3, moved)


def test_when_its_card_is_gone_the_cursor_falls_to_the_nearest() -> None:
    shown = many(50)
    one = model(shown)
    one.move(0, 9)
    first = shown.columns[0]
    one.show((ColumnView(first.column, first.cards[:5]), *shown.columns[1:]))
    assert one.card is first.cards[4]
    one.show((ColumnView(first.column, ()), *shown.columns[1:]))
    assert one.column == 1


def test_going_down_scrolls_as_little_as_needed_and_the_end_fills_the_column() -> None:
    one = model(many(100))
    assert [placed.place for placed in one.placed(0, 20, five)] == [0, 1, 2, 3]
    one.move(0, 3)
    assert [placed.place for placed in one.placed(0, 20, five)] == [1, 2, 3, 4]
    one.move(0, 1000)
    last = one.placed(0, 20, five)
    assert [placed.place for placed in last] == [17, 18, 19]
    assert one.above(0) == 17
    one.move(0, -1000)
    assert one.placed(0, 20, five)[0].place == 0


@given(st.integers(1, 30), st.lists(st.tuples(st.integers(-3, 3), st.integers(-20, 20)), max_size=30))
def test_the_selected_card_is_always_in_view_from_its_first_line(height: int, moves: list[tuple[int, int]]) -> None:
    one = model(many(60))
    for across, down in moves:
        one.move(across, down)
        placed = {found.place: found.y for found in one.placed(one.column, height, five)}
        assert 0 <= placed[one.index(one.column)] < height
        assert height < 5 or placed[one.index(one.column)] + 5 <= height


@pytest.mark.parametrize(
    ("width", "focus", "opened"),
    [
        (160, 0, [0, 1, 2, 3, 4]),
        (120, 4, [0, 1, 2, 3, 4]),
        (100, 0, [0, 1, 2]),
        (100, 2, [1, 2, 3]),
        (80, 4, [2, 3, 4]),
        (79, 3, [3]),
    ],
)
def test_which_columns_are_open_at_which_width(width: int, focus: int, opened: list[int]) -> None:
    assert [one.column for one in slots(width, focus) if not one.folded] == opened


@given(st.integers(40, 300), st.integers(0, 4))
def test_columns_never_overlap_nor_leave_the_screen(width: int, focus: int) -> None:
    x = 0
    for one in slots(width, focus):
        assert one.x > x
        x = one.x + one.width
    assert x <= width - 1


class Painted:
    """Collects the regions that the board asks to have repainted."""

    def __init__(self, board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
        self.regions: list[Region] = []
        real = board.refresh

        def refresh(*regions: Region, **given: bool) -> Board:
            self.regions += regions or (board.size.region,)
            return real(*regions, **given)

        monkeypatch.setattr(board, "refresh", refresh)


async def test_a_move_repaints_two_cards_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_for(FakeTracker(many(1000)))
    async with app.run_test(size=(160, 45)) as pilot:
        board = dashboard(app).board
        await until(pilot, lambda: board.has_focus, "the board never had the keys")
        painted = Painted(board, monkeypatch)
        await pilot.press("j")
        assert len(painted.regions) == 8
        assert len({region.x for region in painted.regions}) == 1


async def test_a_new_picture_repaints_only_the_card_that_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    tracker = FakeTracker()
    app = app_for(tracker)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = dashboard(app)
        await until(pilot, lambda: screen.board.has_focus, "the board never had the keys")
        painted = Painted(screen.board, monkeypatch)
        screen.reload()
        assert painted.regions == []
        hooli = sample().columns[3].cards[0]
        tracker.put(type(hooli)(**{**{name: getattr(hooli, name) for name in hooli.__struct_fields__}, "role": "CTO"}))
        screen.reload()
        assert len(painted.regions) == len({region.y for region in painted.regions})
        assert {region.x for region in painted.regions} == {slots(120, 0)[3].x}


async def test_a_change_told_before_a_new_height_is_draws_for_that_height(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list below grows or shrinks, and the next key of a filter comes before the board is told of its new size."""
    app = app_for()
    async with app.run_test(size=(120, 36)) as pilot:
        board = dashboard(app).board
        await until(pilot, lambda: board.has_focus, "the board never had the keys")
        width, before = board.size
        for height in (before + 5, before - 5):
            monkeypatch.setattr(Board, "size", Size(width, height))
            painted = Painted(board, monkeypatch)
            board.update()
            assert painted.regions == [Region(0, 0, width, height)]
            assert board.render_line(height - 1).cell_length == width


async def test_clicks_select_and_a_second_one_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_for()
    opened: list[str] = []
    monkeypatch.setattr(DashboardScreen, "_do_open", lambda self: opened.append(self._card_id))
    async with app.run_test(size=(120, 36)) as pilot:
        board = dashboard(app).board
        x = slots(120, 0)[2].x + 3
        await pilot.click(Board, offset=(x, 8))
        assert board.model.card is not None
        assert board.model.card.id == "CYBER001"
        await pilot.double_click(Board, offset=(x, 3))
        assert opened == ["INITECH1"]


async def test_a_click_on_a_head_or_a_tab_goes_to_the_column() -> None:
    app = app_for()
    async with app.run_test(size=(120, 36)) as pilot:
        board = dashboard(app).board
        await pilot.click(Board, offset=(slots(120, 0)[4].x + 2, 1))
        assert board.model.column == 4
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        await pilot.click(Board, offset=(2, 0))
        assert board.model.column == 0


async def test_the_wheel_moves_in_the_column_under_the_mouse() -> None:
    app = app_for(FakeTracker(many(100)))
    async with app.run_test(size=(120, 36)) as pilot:
        board = dashboard(app).board
        await pilot._post_mouse_events([_wheel()], Board, offset=(slots(120, 0)[1].x + 2, 5))
        await pilot.pause()
        assert (board.model.column, board.model.index(1)) == (1, 1)


def _wheel() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown


async def test_an_empty_board_invites() -> None:
    app = app_for(FakeTracker(picture()))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        lines = screen_lines(app)
        assert any("i   log an interview" in line for line in lines)
        assert not any("Interviewed" in line for line in lines)


@pytest.mark.parametrize("size", [(160, 45), (120, 36), (100, 30), (80, 24), (60, 20), (40, 10)])
async def test_at_every_size_the_selected_card_and_the_list_are_on_screen(size: tuple[int, int]) -> None:
    app = app_for()
    async with app.run_test(size=size) as pilot:
        await pilot.press("l", "l")
        lines = screen_lines(app)
        assert any("Initech" in line for line in lines)
        assert any("Do next" in line for line in lines)
        assert any("? Help" in line for line in lines)
        assert {len(line) <= size[0] for line in lines} == {True}
