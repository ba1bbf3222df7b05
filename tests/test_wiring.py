"""The real parts put together: what one program saves, another one keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from followup_tui.domain.policy import Policy
from followup_tui.domain.settings import Profile, Settings
from followup_tui.errors import BadDataError
from followup_tui.system.settings import load_settings
from followup_tui.wiring import build


def test_two_programs_change_different_settings(tmp_path: Path) -> None:
    one, two = (build(tmp_path / "store.json", "2026-11-23 09:41") for _ in range(2))
    one.save_settings(Settings(policy=Policy(touch_gap_days=7)))
    two.save_settings(Settings(policy=Policy(reply_days=2)))
    both = Settings(policy=Policy(touch_gap_days=7, reply_days=2))
    assert load_settings(two.paths.settings) == two.settings() == both
    one.save_settings(Settings(policy=Policy(touch_gap_days=5)))
    assert load_settings(two.paths.settings) == Settings(policy=Policy(reply_days=2))


def test_who_stands_in_for_the_user_is_not_saved(tmp_path: Path) -> None:
    world = build(tmp_path / "store.json", "2026-11-23 09:41", Profile(name="Alex Sample"))
    assert world.settings().me.name == "Alex Sample"
    world.save_settings(replace(world.settings(), bell=False))
    assert load_settings(world.paths.settings) == Settings(bell=False)


def test_a_file_broken_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    world = build(tmp_path / "store.json", "2026-11-23 09:41")
    world.paths.settings.parent.mkdir(parents=True, exist_ok=True)
    world.paths.settings.write_text("broken = [")
    with pytest.raises(BadDataError, match="not valid TOML"):
        world.save_settings(Settings(bell=False))
    assert world.paths.settings.read_text() == "broken = ["
    assert world.settings() == Settings()


def test_verbose_notes_in_the_log_what_the_store_did(tmp_path: Path) -> None:
    quiet = build(tmp_path / "store.json", "2026-11-23 09:41")
    quiet.tracker.lead("a fair")
    assert not quiet.paths.log.exists()
    loud = build(tmp_path / "store.json", "2026-11-23 09:41", verbose=True)
    loud.tracker.lead("another fair")
    log = next(loud.paths.log.iterdir()).read_text()
    assert "saved in" in log
    assert "fair" not in log
