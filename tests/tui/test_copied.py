"""What was copied for a card is offered to its log: seen, deletable, and never twice."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from msgspec import convert
from textual.pilot import Pilot

from followup_tui.domain.records import Channel, Purpose, Result
from followup_tui.domain.settings import Settings
from followup_tui.tui.copied import Copied, CopiedOf, of_desk
from followup_tui.tui.dialogs.after_call import AfterCallDialog
from followup_tui.tui.dialogs.contact import ContactDialog
from followup_tui.tui.drafts import Drafts
from tests.fakes import at
from tests.tui._dialog_fakes import Bench, Host, screen_text
from tests.waiting import until

MONDAY = at("2026-11-23 09:00")


def letter(bench: Bench, **more: str) -> Copied:
    """A reply to Initech, copied this morning."""
    return Copied(application=bench.initech, title="Answer to their message", text="Dear Ann,\n\nyes.",
                  purpose=Purpose.REPLY, channel=Channel.EMAIL, at=MONDAY, **more)  # fmt: skip


def ann(bench: Bench) -> str:
    return next(one.id for one in bench.tracker.search.people.values() if one.name == "Ann Lee")


async def opened(pilot: Pilot[None], host: Host, text: str) -> None:
    await until(pilot, lambda: text in screen_text(host), f"{text!r} never came up")


async def kept(folder: Path, copied: Copied) -> None:
    await CopiedOf(SimpleNamespace(drafts=Drafts(folder)), copied.application).keep(copied)


async def test_the_log_opens_with_what_was_copied_and_logs_it(tmp_path: Path) -> None:
    bench = Bench()
    await kept(tmp_path, letter(bench, person=ann(bench)))
    host = Host(ContactDialog(bench.tracker, bench.initech), tmp_path)
    async with host.run_test(size=(100, 50)) as pilot:
        await opened(pilot, host, "From what you copied Mon 23 Nov 09:00 · ctrl+n starts afresh")
        await opened(pilot, host, "Dear Ann,")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not isinstance(host.answer, str), "it was never logged")
    made = list(bench.tracker.search.contacts.values())[-1]
    assert (made.purpose, made.channel, made.people, made.text) == (
        Purpose.REPLY, Channel.EMAIL, (ann(bench),), "Dear Ann,\n\nyes.",
    )  # fmt: skip
    assert not list(tmp_path.glob("copied-*"))


async def test_it_is_no_typed_text_and_leaves_without_a_question(tmp_path: Path) -> None:
    bench = Bench()
    await kept(tmp_path, letter(bench))
    host = Host(ContactDialog(bench.tracker, bench.initech), tmp_path)
    async with host.run_test(size=(100, 50)) as pilot:
        await opened(pilot, host, "Dear Ann,")
        await pilot.press("escape")
        await until(pilot, lambda: host.answer is None, "it never closed")
    assert list(tmp_path.glob("copied-*"))


async def test_starting_afresh_forgets_it(tmp_path: Path) -> None:
    bench = Bench()
    await kept(tmp_path, letter(bench))
    dialog = ContactDialog(bench.tracker, bench.initech)
    before = {"purpose": dialog._likely()[0].value, "words": ""}
    host = Host(dialog, tmp_path)
    async with host.run_test(size=(100, 50)) as pilot:
        await opened(pilot, host, "Dear Ann,")
        await pilot.press("ctrl+n")
        await until(pilot, lambda: "Dear Ann" not in screen_text(host), "the words stayed")
        assert {name: dialog.form.now[name] for name in before} == before
        assert not dialog.form.is_dirty
    assert not list(tmp_path.glob("copied-*"))


async def test_what_was_typed_comes_before_what_was_copied(tmp_path: Path) -> None:
    bench = Bench()
    await kept(tmp_path, letter(bench))
    drafts = Drafts(tmp_path)
    drafts.keep(f"contact-{bench.initech}", {"text": "typed by hand"})
    drafts.write()
    host = Host(ContactDialog(bench.tracker, bench.initech), tmp_path)
    async with host.run_test(size=(100, 50)) as pilot:
        await opened(pilot, host, "typed by hand")
        assert "Dear Ann" not in screen_text(host)


async def test_their_word_logged_keeps_it_for_mine(tmp_path: Path) -> None:
    bench = Bench()
    await kept(tmp_path, letter(bench))
    dialog = ContactDialog(bench.tracker, bench.initech)
    host = Host(dialog, tmp_path)
    async with host.run_test(size=(100, 50)) as pilot:
        await opened(pilot, host, "Dear Ann,")
        dialog._fill({"side": "in", "in_text": "they rang"})
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not isinstance(host.answer, str), "it was never logged")
    assert list(tmp_path.glob("copied-*"))


async def test_it_is_offered_only_where_it_fits(tmp_path: Path) -> None:
    """For a reminder of another kind, for somebody else, or logged since: nothing."""
    bench = Bench()
    owed = [one for one in bench.tracker.reminders() if one.application == bench.acme]
    thanks = [one for one in owed if one.kind is Purpose.THANK_YOU]
    dialog = ContactDialog(bench.tracker, bench.acme, thanks[0].id)
    host = Host(dialog, tmp_path)
    async with host.run_test(size=(100, 50)) as pilot:
        await pilot.pause()
        store = CopiedOf(host, bench.acme)
        assert await dialog.copied() is None
        other = {"application": bench.acme, "title": "", "text": "x", "purpose": "reply", "channel": "email"}
        await store.keep(convert({**other, "at": MONDAY}, Copied))
        assert await dialog.copied() is not None
        assert await dialog.copied(thanks[0]) is None
        await store.keep(convert({**other, "at": MONDAY, "purpose": "thank_you", "person": thanks[0].person}, Copied))
        assert await dialog.copied(thanks[0]) is not None
        assert await dialog.copied(thanks[1]) is None
        bench.thank(bench.acme, "2026-11-23 09:30")
        assert await dialog.copied() is None


async def test_a_logged_call_ends_it(tmp_path: Path) -> None:
    bench = Bench()
    bench.thank(bench.initech, "2026-11-10 10:00")
    desk = bench.tracker.call_desk(bench.initech)
    await kept(tmp_path, of_desk(desk, "Hello", MONDAY))
    host = Host(AfterCallDialog(bench.tracker, desk, Result.NO_ANSWER), tmp_path)
    async with host.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: not isinstance(host.answer, str), "it was never logged")
    assert not list(tmp_path.glob("copied-*"))


async def test_a_damaged_one_is_passed_over(tmp_path: Path) -> None:
    bench = Bench()
    (tmp_path / f"copied-{bench.initech}.json").write_text('{"title": "half"}')
    host = Host(ContactDialog(bench.tracker, bench.initech), tmp_path)
    async with host.run_test(size=(100, 50)) as pilot:
        await pilot.pause()
        assert await CopiedOf(host, bench.initech).load() is None
        assert "From what you copied" not in screen_text(host)


def test_a_desk_without_a_script_is_a_call() -> None:
    bench = Bench(settings=Settings())
    found = of_desk(bench.tracker.call_desk(bench.initech), "said by heart", MONDAY)
    assert (found.channel, found.title) == (Channel.PHONE, "")
