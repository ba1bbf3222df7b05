"""What every form does: save in a thread, stay open on failure, ask before losing anything."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import pytest
from textual.pilot import Pilot
from textual.widgets import Collapsible

from followup_tui.domain.contacts import Level, Reason, Verdict
from followup_tui.errors import DiskFullError, RefusedError
from followup_tui.tui.dialogs.base import FormDialog
from followup_tui.tui.dialogs.confirm import ConfirmDialog
from followup_tui.tui.dialogs.fields import Field, Kind
from followup_tui.tui.dialogs.form import FieldError, Form
from followup_tui.tui.dialogs.keys import Key
from tests.tui._dialog_fakes import HOSTILE, Host, screen_text
from tests.waiting import until

RED = Verdict(level=Level.RED, reasons=(Reason("B1", Level.RED, f"touched Tue 1 Dec {HOSTILE}"),))


class Greeting(FormDialog[str]):
    """A form whose use-case is handed in."""

    heading = "Greeting"

    def __init__(self, call: Callable[[Form], str]) -> None:
        super().__init__()
        self.call = call

    def subject(self) -> str:
        return HOSTILE

    def fields(self) -> Sequence[Field]:
        return [
            Field(id="name", label="Name", echo=lambda form: f"hello {form.text('name')}"),
            Field(id="loud", label="Loud", kind=Kind.CHECK),
            Field(id="volume", label="Volume", shown=lambda form: form.flag("loud")),
            Field(id="last", label="Last"),
            Field(id="rare", label="Rare", fold=True),
            Field(id="mood", label="Mood", kind=Kind.CHOICE, options=[("calm", "Calm"), ("loud", "Loud")], fold=True),
            Field(id="why", label="Why", fold=True, shown=lambda form: form.text("mood") == "loud",
                  echo=lambda form: f"because of {form.text('why')}"),
        ]  # fmt: skip

    def use_case(self, form: Form) -> Callable[[], str]:
        if form.text("rare") == "wrong":
            raise FieldError("rare", "That is not rare.")
        name = form.needed("name", "Say who it is.")
        assert name
        return lambda: self.call(form)


def greet(form: Form) -> str:
    return f"hello {form.text('name')}"


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type letters and blanks."""
    await pilot.press(*("space" if one == " " else one for one in text))


async def closed(pilot: Pilot[None], host: Host) -> None:
    """Wait until the form was answered."""
    await until(pilot, lambda: host.answer != "none yet", "the form never closed")


async def test_saves_what_was_typed_and_closes_with_the_answer() -> None:
    host = Host(Greeting(greet))
    async with host.run_test() as pilot:
        await type_in(pilot, "Ann Lee")
        await pilot.press("ctrl+s")
        await closed(pilot, host)
    assert host.answer == "hello Ann Lee"


async def test_closes_only_after_the_commit_returned() -> None:
    gate = threading.Event()
    calls = []

    def slow(form: Form) -> str:
        calls.append(form)
        gate.wait(10)
        return "done"

    host = Host(Greeting(slow))
    async with host.run_test() as pilot:
        await type_in(pilot, "a")
        await pilot.press("ctrl+s", "ctrl+s", "escape", "b")
        await until(pilot, lambda: "saving…" in screen_text(host), "the form never said that it saves")
        assert host.answer == "none yet"
        gate.set()
        await closed(pilot, host)
    assert host.answer == "done"
    assert [form.text("name") for form in calls] == ["a"]


async def test_a_form_under_another_screen_closes_when_that_is_gone() -> None:
    gate = threading.Event()
    form = Greeting(lambda _: "done" if gate.wait(10) else "")
    host = Host(form)
    async with host.run_test() as pilot:
        await type_in(pilot, "a")
        await pilot.press("ctrl+s")
        await host.push_screen(ConfirmDialog("Something else?"))
        gate.set()
        await until(pilot, lambda: form._answer is not None, "the use-case never returned")
        assert host.answer == "none yet"
        await pilot.press("escape")
        await closed(pilot, host)
    assert host.answer == "done"


async def test_a_failure_keeps_the_form_and_says_what_to_do() -> None:
    def full(form: Form) -> str:
        raise DiskFullError(f"not saved, the disk is full {HOSTILE}")

    form = Greeting(full)
    host = Host(form)
    async with host.run_test(size=(100, 30)) as pilot:
        await type_in(pilot, "Ann")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "the disk is full [/]" in screen_text(host), "the failure was never told")
        assert form.form.text("name") == "Ann"
        assert host.answer == "none yet"
        form.call = greet
        await pilot.press("ctrl+s")
        await closed(pilot, host)
    assert host.answer == "hello Ann"


@pytest.mark.faulty
async def test_an_unexpected_failure_tells_no_record_text() -> None:
    def broken(form: Form) -> str:
        raise KeyError("a secret name")

    host = Host(Greeting(broken))
    async with host.run_test() as pilot:
        await type_in(pilot, "Ann")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "went wrong" in screen_text(host), "the failure was never told")
        assert "secret" not in screen_text(host)


async def test_advice_against_it_asks_for_a_reason_and_goes_on_with_one() -> None:
    def guarded(form: Form) -> str:
        if not form.override:
            raise RefusedError("better not", RED)
        return form.override

    host = Host(Greeting(guarded))
    async with host.run_test(size=(120, 36)) as pilot:
        await type_in(pilot, "Ann")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "touched Tue 1 Dec [/]" in screen_text(host), "the reasons were never shown")
        assert "! Better not now" not in screen_text(host)
        assert "Better not now" in screen_text(host)
        await until(pilot, lambda: host.focused is not None and host.focused.id == "override", "no reason was asked")
        await type_in(pilot, "she asked")
        await pilot.press("enter")
        await closed(pilot, host)
    assert host.answer == "she asked"


async def test_an_answer_that_cannot_do_is_gone_to_even_behind_the_fold() -> None:
    form = Greeting(greet)
    host = Host(form)
    async with host.run_test() as pilot:
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Say who it is." in screen_text(host), "the missing name was never told")
        await type_in(pilot, "Ann")
        form._fill({"rare": "wrong"})
        await pilot.press("ctrl+s")
        await until(pilot, lambda: host.focused is not None and host.focused.id == "rare", "never went to the field")
        assert not form.query_one(Collapsible).collapsed


async def test_what_is_behind_the_fold_has_answers_before_it_is_built_and_can_be_typed_into_after() -> None:
    form = Greeting(lambda form: " ".join(form.text(name) for name in ("rare", "mood", "why")))
    host = Host(form)
    async with host.run_test(size=(100, 40)) as pilot:
        assert not form.query("#rare")
        assert (form.form.text("mood"), form.form.is_dirty) == ("calm", False)
        form._fill({"mood": "furious"})
        assert form.form.text("mood") == "calm"
        form._fill({"mood": "loud", "why": "rain"})
        assert form.form.is_dirty
        await pilot.press("tab", "tab", "tab", "enter")
        await until(pilot, lambda: "→ because of rain" in screen_text(host), "the fold was never built")
        assert "● Loud" in screen_text(host)
        await pilot.press("tab")
        await type_in(pilot, "new")
        await pilot.press("shift+tab", "enter")
        await until(pilot, lambda: "Mood" not in screen_text(host), "it was never folded again")
        await pilot.press("enter")
        await until(pilot, lambda: "Mood" in screen_text(host), "it was never unfolded again")
        form._fill({"name": "Ann"})
        await pilot.press("ctrl+s")
        await closed(pilot, host)
    assert host.answer == "new loud rain"


async def test_enter_goes_on_and_saves_on_the_last_field() -> None:
    host = Host(Greeting(greet))
    async with host.run_test() as pilot:
        await type_in(pilot, "a")
        await pilot.press("enter", "tab")
        assert host.focused is not None
        assert host.focused.id == "last"
        assert host.answer == "none yet"
        await pilot.press("enter")
        await closed(pilot, host)
    assert host.answer == "hello a"


async def test_a_field_that_depends_on_another_comes_and_goes() -> None:
    form = Greeting(greet)
    host = Host(form)
    async with host.run_test() as pilot:
        await pilot.press("tab", "space")
        await until(pilot, lambda: form.query_one("#volume").region, "the field never came")
        await pilot.press("space")
        await until(pilot, lambda: not form.query_one("#volume").region, "the field never went")


async def test_what_was_understood_stands_under_the_field() -> None:
    host = Host(Greeting(greet))
    async with host.run_test() as pilot:
        await type_in(pilot, "Ann")
        await until(pilot, lambda: "→ hello Ann" in screen_text(host), "the echo never came")


async def test_an_untouched_form_just_closes() -> None:
    host = Host(Greeting(greet))
    async with host.run_test() as pilot:
        await pilot.press("escape")
        await closed(pilot, host)
    assert host.answer is None


@pytest.mark.parametrize(("keys", "answer"), [(("d",), None), (("enter",), None), (("escape", "ctrl+s"), "hello a")])
async def test_a_touched_form_asks_before_it_closes(keys: tuple[str, ...], answer: str | None) -> None:
    host = Host(Greeting(greet))
    async with host.run_test() as pilot:
        await type_in(pilot, "a")
        await pilot.press("escape")
        await until(pilot, lambda: "Leave without saving?" in screen_text(host), "it never asked")
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await closed(pilot, host)
    assert host.answer == answer


async def test_the_line_of_keys_can_be_clicked() -> None:
    host = Host(Greeting(greet))
    async with host.run_test() as pilot:
        await type_in(pilot, "a")
        await pilot.click("#keys Key")
        await closed(pilot, host)
    assert host.answer == "hello a"


async def test_a_form_with_a_box_says_how_to_tick_it() -> None:
    form = Greeting(greet)
    host = Host(form)
    async with host.run_test(size=(100, 30)) as pilot:
        key = next(one for one in form.query(Key) if one.action == "tick")
        await pilot.click(key)
        await until(pilot, lambda: form.form.flag("loud"), "the click never ticked it")
        assert host.focused is not None
        assert host.focused.id == "loud"
        await pilot.press("space")
        await until(pilot, lambda: not form.form.flag("loud"), "the key never took the tick away")


@pytest.mark.parametrize("size", [(40, 10), (20, 5), (80, 24), (200, 60)])
async def test_what_was_typed_survives_a_resize(size: tuple[int, int]) -> None:
    form = Greeting(greet)
    host = Host(form)
    async with host.run_test() as pilot:
        await type_in(pilot, "Ann")
        await pilot.resize_terminal(*size)
        await until(pilot, lambda: host.size == size, "the size never changed")
        assert form.form.text("name") == "Ann"
