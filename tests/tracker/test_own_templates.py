"""The user's own templates at the call desk and in letters."""

from __future__ import annotations

from pathlib import Path

from followup_tui.tracker import Tracker
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


def test_a_fault_that_shows_only_with_some_facts_is_a_problem_of_the_desk(tmp_path: Path) -> None:
    source = (CATALOGUE / "S2.md").read_text(encoding="utf-8")
    odd = "{% if not need and me.phone %}{% if me.phone > 3 %}x{% endif %}{% endif %}"
    (tmp_path / "S2.md").write_text(source.rstrip() + odd)
    tracker, app = tracker_with(tmp_path)
    desk = tracker.call_desk(app)
    assert (desk.script, desk.problem) == (None, "S2.md: a text and a number cannot be compared")
    assert desk.strength == ""
