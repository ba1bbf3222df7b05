"""The fields themselves: keys, clicks, pasted text, and what they draw."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from textual import events
from textual.geometry import Size

from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.choice import Choice
from followup_tui.tui.dialogs.fields import Field, FieldRow, Kind
from followup_tui.tui.dialogs.form import FieldError, Form
from followup_tui.tui.dialogs.inputs import SafeArea, SafeInput
from tests.tui._dialog_fakes import HOSTILE, Host, screen_text
from tests.waiting import until

COLOURS = [("r", "red"), ("g", "green"), ("b", "blue")]


class Fields(FormDialog[dict[str, str]]):
    """A form with the fields handed in; it answers with what stands in them."""

    def __init__(self, *fields: Field) -> None:
        super().__init__()
        self._fields = fields

    def fields(self) -> Sequence[Field]:
        return self._fields

    def use_case(self, form: Form) -> Callable[[], dict[str, str]]:
        return lambda: {field.id: form.now[field.id] for field in self._fields}


async def answers(*fields: Field, keys: Sequence[str]) -> dict[str, str]:
    """What a form with these fields holds after the keys."""
    host = Host(Fields(*fields))
    async with host.run_test() as pilot:
        await pilot.press(*keys, "ctrl+s")
        await until(pilot, lambda: host.answer != "none yet", "the form never closed")
    found: dict[str, str] = host.answer
    return found


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([], "r"), (["right"], "g"), (["down", "down"], "b"), (["end", "left"], "g"),
        (["right", "home"], "r"), (["left"], "r"), (["end", "right"], "b"), (["space"], "g"),
    ],
)  # fmt: skip
async def test_a_choice_follows_the_keys(keys: list[str], chosen: str) -> None:
    field = Field(id="colour", label="Colour", kind=Kind.CHOICE, options=COLOURS)
    assert await answers(field, keys=keys) == {"colour": chosen}


@pytest.mark.parametrize("stacked", [False, True])
async def test_a_choice_follows_the_mouse_and_says_so_without_colour(stacked: bool) -> None:
    form = Fields(Field(id="colour", label="Colour", kind=Kind.CHOICE, options=COLOURS, stacked=stacked))
    host = Host(form)
    async with host.run_test() as pilot:
        await pilot.click("#colour", offset=(3, 2) if stacked else (23, 0))
        await until(pilot, lambda: form.form.text("colour") == "b", "the click never counted")
        assert "● blue" in screen_text(host)
        assert "○ red" in screen_text(host)


def test_a_choice_wraps_between_options_never_inside_one() -> None:
    choice = Choice([(str(n), f"option {n}") for n in range(6)], "0")
    assert choice.get_content_height(Size(30, 9), Size(80, 24), 30) == 3
    assert choice.get_content_height(Size(100, 9), Size(80, 24), 100) == 1


def test_a_choice_keeps_to_its_options() -> None:
    choice = Choice(COLOURS, "no such colour")
    assert choice.value == "r"
    choice.value = "no such colour"
    assert choice.value == "r"


async def test_a_list_opens_with_enter_and_takes_an_option() -> None:
    field = Field(id="colour", label="Colour", kind=Kind.LIST, options=[*COLOURS, ("e", HOSTILE)], value="r")
    assert await answers(field, keys=["enter", "down", "enter"]) == {"colour": "g"}


async def test_a_tick_box_says_its_state_without_colour() -> None:
    form = Fields(Field(id="loud", label=f"Loud {HOSTILE}", kind=Kind.CHECK))
    host = Host(form)
    async with host.run_test(size=(120, 30)) as pilot:
        assert "[ ] Loud [/]" in screen_text(host)
        await pilot.press("space")
        await until(pilot, lambda: "[✓] Loud [/]" in screen_text(host), "the box never showed its tick")
        assert form.form.flag("loud")


async def test_pasted_text_becomes_one_clean_line() -> None:
    form = Fields(Field(id="name", label="Name"))
    host = Host(form)
    async with host.run_test() as pilot:
        form.query_one(SafeInput).post_message(events.Paste("Ann\tLee\r\nof \x1b]52;c;eA==\x07Acme\u202e"))
        await until(pilot, lambda: form.form.text("name"), "the text never arrived")
        assert form.form.text("name") == "Ann Lee of ␛]52;c;eA==␇Acme\ufffd"


async def test_pasted_lines_stay_lines_and_are_cleaned() -> None:
    form = Fields(Field(id="who", label="Who", kind=Kind.AREA))
    host = Host(form)
    async with host.run_test() as pilot:
        form.query_one(SafeArea).post_message(events.Paste("Ann\n\x9bRaj"))
        await until(pilot, lambda: form.form.text("who"), "the text never arrived")
        assert form.form.lines("who") == ("Ann", "\ufffdRaj")


async def test_record_text_in_every_kind_of_field_is_literal() -> None:
    form = Fields(
        Field(id="line", label=HOSTILE, value=HOSTILE, hint="hint"),
        Field(id="area", label="Area", kind=Kind.AREA, value=f"{HOSTILE}\n{HOSTILE}"),
        Field(id="choice", label="Choice", kind=Kind.CHOICE, options=[("a", HOSTILE), ("b", "[/]")]),
        Field(id="list", label="List", kind=Kind.LIST, options=[("a", HOSTILE)], value="a"),
        Field(id="echo", label="Echo", echo=lambda form: HOSTILE),
    )
    host = Host(form)
    async with host.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "→ [/]" in screen_text(host), "the echo never came")
        shown = screen_text(host)
        assert shown.count("[@click=app.quit]quit[/]") >= 5
        assert "\x1b" not in shown
        assert "\u202e" not in shown


async def test_filling_in_passes_over_what_does_not_fit() -> None:
    form = Fields(
        Field(id="choice", label="Choice", kind=Kind.CHOICE, options=COLOURS),
        Field(id="list", label="List", kind=Kind.LIST, options=COLOURS, value="r"),
        Field(id="check", label="Check", kind=Kind.CHECK),
        Field(id="area", label="Area", kind=Kind.AREA),
    )
    host = Host(form)
    async with host.run_test() as pilot:
        for values in ({"choice": "x", "list": "x"}, {"choice": "b", "list": "g", "check": "yes", "area": "a\nb"}):
            form._fill(values)
        await pilot.pause()
        assert [row.answer for row in form.query(FieldRow)][:4] == ["b", "g", "yes", "a\nb"]


def test_a_form_tells_what_changed() -> None:
    form = Form({"a": " new ", "b": "same", "c": "yes"}, {"a": "old", "b": "same"})
    assert form.is_dirty
    assert (form.changed("a"), form.changed("b"), form.text("none")) == ("new", None, "")
    assert form.flag("c")
    with pytest.raises(FieldError, match="Say it"):
        form.needed("none", "Say it.")
