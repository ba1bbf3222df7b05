"""The settings file: read strictly, written whole."""

from __future__ import annotations

import os
from datetime import date, time
from pathlib import Path

import pytest

from followup_tui.domain.policy import Policy
from followup_tui.domain.settings import Profile, Settings
from followup_tui.errors import BadDataError, CannotWriteError, DiskFullError
from followup_tui.system.settings import changed, flattened, load_settings, merged, save_settings


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.toml") == Settings()


def test_only_what_differs_is_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    given = Settings(
        me=Profile(name="Sam Sample"),
        tz="Europe/London",
        policy=Policy(touch_gap_days=7, morning_from=time(9, 30)),
        keys={"board.move": "x"},
        bell=False,
    )
    save_settings(path, given)
    assert load_settings(path) == given
    lines = [line for line in path.read_text().splitlines() if line]
    assert lines == [
        'tz = "Europe/London"', "bell = false", "[me]", 'name = "Sam Sample"', "[policy]", "touch_gap_days = 7",
        "morning_from = 09:30:00", "[keys]", '"board.move" = "x"',
    ]  # fmt: skip
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    save_settings(path, Settings())
    assert path.read_text() == ""
    assert [one.name for one in path.parent.iterdir()] == ["settings.toml"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    link = tmp_path / "settings.toml"
    link.symlink_to(tmp_path / "dotfiles" / "followup.toml")
    save_settings(link, Settings(bell=False))
    assert link.is_symlink()
    assert (tmp_path / "dotfiles" / "followup.toml").read_text() == "bell = false\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[policy]\ntouch_gap_days = 99", "policy.touch_gap_days must be a whole number from 2 to 15"),
        ("[policy]\ntouch_gap_days = 'x'", "policy.touch_gap_days must be a whole number from 2 to 15"),
        ("[policy]\ntouch_gap = 3", "no setting named policy.touch_gap"),
        ("colour = 'red'", "no setting named colour"),
        ("[policy]\nsilence_due_days = 40", "policy.silence_due_days must be a whole number from 4 to 28 (in"),
        ("policy = 3", "policy must be object"),
        ("[policy]\npause_until = 3", "policy.pause_until must be a date such as"),
        ("bell = 3", "bell must be yes or no"),
        ("me = 3", "me must be object"),
        ("tz = 'Mars/Base'", "tz must be a zone name"),
        ("country = 'Germany'", "country must be a two-letter code"),
        ("[policy]\nmorning_from = 12:00:00", "policy.morning_from must be a time of day from 09:00 to 11:29, as"),
        ("[policy]\nsilence_opens_days = 12", "policy.silence_opens_days must be a whole number from 3 to 10, as"),
        ("[policy]\ncall_opens_days = 5", "policy.call_opens_days must be a whole number from 1 to 2, as call_due"),
        ("bell = ", "not valid TOML"),
        ("[a]\n[a]", "not valid TOML"),
        ("\x1b[2J", "not valid TOML"),
    ],
)
def test_what_is_wrong_is_named_with_its_file(text: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(BadDataError) as refused:
        load_settings(path)
    assert says in str(refused.value)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_files_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"bell = \xff")
    with pytest.raises(BadDataError, match="not valid TOML"):
        load_settings(path)
    path.write_bytes(b"#" * 1_000_001)
    with pytest.raises(BadDataError, match="far too large"):
        load_settings(path)
    with pytest.raises(BadDataError, match="cannot be read"):
        load_settings(tmp_path)


def test_settings_that_could_not_be_read_back_are_not_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    with pytest.raises(BadDataError, match="tz must be"):
        save_settings(path, Settings(tz="Mars/Base"))
    assert not path.exists()


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError, match="is a folder"):
        save_settings(tmp_path, Settings(bell=False))


@pytest.mark.parametrize(("number", "kind"), [(28, DiskFullError), (30, CannotWriteError)])
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failed_save_leaves_the_old_file(
    number: int, kind: type[Exception], call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.toml"
    save_settings(path, Settings(bell=False))

    def fail(*_args: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(kind):
        save_settings(path, Settings(tz="UTC"))
    assert load_settings(path) == Settings(bell=False)
    assert [one.name for one in tmp_path.iterdir()] == ["settings.toml"]


def test_what_a_crash_left_is_no_hindrance_and_a_link_put_there_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    (tmp_path / f".settings.toml.{os.getpid()}.new").symlink_to("mine")
    save_settings(tmp_path / "settings.toml", Settings(bell=False))
    assert load_settings(tmp_path / "settings.toml") == Settings(bell=False)
    assert (tmp_path / "mine").read_text() == "mine"


def test_every_setting_has_a_dotted_key() -> None:
    flat = flattened(Settings(keys={"board.move": "x"}))
    assert flat["me.name"] == ""
    assert flat["policy.touch_gap_days"] == 5
    assert flat["policy.morning_from"] == "10:00:00"
    assert flat["keys.board.move"] == "x"


@pytest.mark.parametrize(
    ("key", "text", "made"),
    [
        ("me.name", "Sam", Settings(me=Profile(name="Sam"))),
        ("policy.list_rows", "9", Settings(policy=Policy(list_rows=9))),
        ("policy.list_rows", " 9 ", Settings(policy=Policy(list_rows=9))),
        ("policy.morning_from", "09:30:00", Settings(policy=Policy(morning_from=time(9, 30)))),
        ("policy.morning_from", "9:30", Settings(policy=Policy(morning_from=time(9, 30)))),
        ("bell", "No", Settings(bell=False)),
        ("tz", "UTC", Settings(tz="UTC")),
        ("keys.board.move", "x", Settings(keys={"board.move": "x"})),
    ],
)
def test_one_setting_changed_and_brought_back(key: str, text: str, made: Settings) -> None:
    found = changed(Settings(), {key: text})
    assert found == made
    assert changed(found, {key: ""}) == Settings()


def test_settings_that_belong_together_are_changed_together() -> None:
    pause = {"policy.pause_from": "2026-12-21", "policy.pause_until": "2027-01-01"}
    made = changed(Settings(), pause)
    assert made.policy == Policy(pause_from=date(2026, 12, 21), pause_until=date(2027, 1, 1))
    assert changed(made, dict.fromkeys(pause, "")) == Settings()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"policy.touch_gap_days": "99"}, "policy.touch_gap_days must be a whole number from 2 to 15"),
        ({"policy.hunt_soft_days": "0"}, "policy.hunt_soft_days must be a whole number from 1 to 4, as hunt_firm_days"),
        ({"policy.hunt_firm_days": "3"}, "policy.hunt_firm_days must be a whole number from 4 to 20, as hunt_soft"),
        ({"policy.pause_from": "2026-12-21"}, "policy.pause_until and policy.pause_from belong together"),
        ({"policy.pause_from": "soon"}, "policy.pause_from must be a date such as 2026-12-24"),
        ({"bell": "maybe"}, "bell must be yes or no"),
        ({"bell.deep": "1"}, "there is no setting named bell.deep"),
        ({"policy.nope": "1"}, "there is no setting named policy.nope"),
        ({"country": "us"}, "country must be a two-letter code"),
    ],
)
def test_a_change_that_cannot_be_names_key_and_range(changes: dict[str, str], says: str) -> None:
    with pytest.raises(BadDataError) as refused:
        changed(Settings(), changes)
    assert str(refused.value).startswith(says)
    assert "\n" not in str(refused.value)


def test_what_another_program_changed_meanwhile_stays() -> None:
    base = Settings(keys={"new": "N"}, policy=Policy(list_rows=9))
    stored = Settings(keys={"new": "N", "log": "X"}, bell=False, policy=Policy(list_rows=9, reply_days=2))
    new = Settings(me=Profile(name="Sam"), policy=Policy(touch_gap_days=7), tz="UTC")
    assert merged(base, new, stored) == Settings(
        me=Profile(name="Sam"), tz="UTC", keys={"log": "X"}, bell=False, policy=Policy(touch_gap_days=7, reply_days=2)
    )
    assert merged(base, base, stored) == stored
