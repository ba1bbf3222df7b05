"""The user's own templates at the call desk and in letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_tui.domain.records import Channel, Purpose
from followup_tui.errors import NotFoundError
from followup_tui.tracker import Tracker
from followup_tui.tracker.letter_names import letters_in, thank_yous
from followup_tui.tracker.note_values import VARIANTS, NoteDraft
from followup_tui.words.templates import CATALOGUE
from tests.fakes import RealHolidays
from tests.tracker.support import acme


def tracker_with(folder: Path) -> tuple[Tracker, str]:
    world, app = acme()
    old = world.tracker
    return Tracker(world.store, world.clock, RealHolidays(), old._settings, own_templates=folder), app


def test_the_call_desk_says_what_the_user_wrote(tmp_path: Path) -> None:
    source = (CATALOGUE / "S2.md").read_text(encoding="utf-8")
    path = tmp_path / "S2.md"
    path.write_text(source.replace("Is there anything else that would help you decide?", "What else may I send?"))
    tracker, app = tracker_with(tmp_path)
    script = tracker.call_desk(app).script
    assert script is not None
    assert "What else may I send?" in script.points
    assert "What else may I send?" in tracker.script(app, "S2").points
    path.write_text(source.replace("{% if question %}", "{% if quest %}"))
    assert tracker.script(app).instead_of.startswith("S2.md, line ")


def own(folder: Path, name: str, kind: str = "", channel: str = "email", **more: str) -> None:
    """A template of the user's under a name of its own."""
    head = {"name": name, "title": f"Mine for {kind or 'anything'}", "purpose": "p", "when": "w", "channel": channel,
            "required": "me.name, p.name", "length": "short", **({"kind": kind} if kind else {}), **more}  # fmt: skip
    lines = "\n".join(f"{key}: {value}" for key, value in head.items())
    body = "- Subject: Hello\n- Hello {{ p.name }},\n- The sea was calm today.\n- {{ me.name }}\n"
    (folder / f"{name.lower()}.md").write_text(f"{lines}\n---\n{body}")


def test_a_letter_that_was_added_is_written_as_any_other(tmp_path: Path) -> None:
    own(tmp_path, "NOTE", "referral", limit="3")
    own(tmp_path, "CHAT", "keep_in_touch", "message")
    own(tmp_path, "RING", "status_call", "phone")
    own(tmp_path, "FREE")
    tracker, app = tracker_with(tmp_path)
    known = letters_in(tracker.library.templates())
    assert known[Purpose.REFERRAL] == ("W19", "NOTE")
    assert known[Purpose.KEEP_IN_TOUCH] == ("W20", "W21", "CHAT")
    assert known[Purpose.OTHER] == ("FREE",)
    assert known[Purpose.STATUS_CALL] == ("W8",)
    desk = tracker.letter_desk(app, "NOTE")
    assert (desk.purpose, desk.title, desk.limit) == (Purpose.REFERRAL, "Mine for referral", 3)
    assert "The sea was calm today." in desk.body
    assert "The sea was calm today." in tracker.script(app, "note").text
    assert tracker.letter_desk(app, "FREE").purpose is Purpose.OTHER
    with pytest.raises(NotFoundError, match="RING is spoken"):
        tracker.letter_desk(app, "RING")
    assert "The sea was calm today." in tracker.script(app, "RING").text


def test_a_thank_you_that_was_added_is_one_more_variant(tmp_path: Path) -> None:
    own(tmp_path, "SEA", "thank_you")
    own(tmp_path, "DEEP", "thank_you", required="me.name, p.name, concern")
    tracker, app = tracker_with(tmp_path)
    assert thank_yous(tracker.library.templates()) == ("W1", "W2", "W3", "W4", "W5", "W6", "W7", "DEEP", "SEA")
    first = tracker.notes_desk(app).notes[0]
    assert first.variant in VARIANTS
    assert "SEA" in first.choices
    assert "DEEP" not in first.choices
    chosen = tracker.notes_desk(app, {first.key: NoteDraft(variant="SEA")}).notes[0]
    assert (chosen.variant, chosen.title, chosen.reason) == ("SEA", "Mine for thank_you", "your choice")
    assert "The sea was calm today." in chosen.body
    gone = tracker.notes_desk(app, {first.key: NoteDraft(variant="GONE")}).notes[0]
    assert gone.variant == first.variant


def test_the_call_desk_knows_what_the_user_made_of_the_voicemail(tmp_path: Path) -> None:
    tracker, app = tracker_with(tmp_path)
    assert (tracker.call_desk(app).most, tracker.call_desk(app).channel) == (75, Channel.PHONE)
    short = (CATALOGUE / "S5.md").read_text(encoding="utf-8").replace("limit: 75", "limit: 40")
    (tmp_path / "S5.md").write_text(short)
    (tmp_path / "S2.md").write_text(
        (CATALOGUE / "S2.md").read_text(encoding="utf-8").replace("channel: phone", "channel: message, phone")
    )
    assert (tracker.call_desk(app).most, tracker.call_desk(app).channel) == (40, Channel.MESSAGE)


def test_a_fault_that_shows_only_with_some_facts_is_a_problem_of_the_desk(tmp_path: Path) -> None:
    source = (CATALOGUE / "S2.md").read_text(encoding="utf-8")
    odd = "{% if not need and me.phone %}{% if me.phone > 3 %}x{% endif %}{% endif %}"
    (tmp_path / "S2.md").write_text(source.rstrip() + odd)
    tracker, app = tracker_with(tmp_path)
    desk = tracker.call_desk(app)
    assert (desk.script, desk.problem) == (None, "S2.md: a text and a number cannot be compared")
    assert desk.strength == ""
