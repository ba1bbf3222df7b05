"""The user's own editor: its text comes back, and whatever goes wrong is said and loses nothing."""

from __future__ import annotations

import contextlib
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from followup_tui.errors import BadDataError, BadInputError
from followup_tui.tui.outside import LARGEST, edit_outside, editor_command


class Aside(App[None]):
    """An app that can stand aside."""

    def __init__(self) -> None:
        super().__init__()
        self.stood_aside = 0

    @contextlib.contextmanager
    def suspend(self) -> Iterator[None]:
        self.stood_aside += 1
        yield


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes an editor of a shell script, and a folder of its own for the files it is given."""
    place = tmp_path / "files"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.delenv("VISUAL", raising=False)

    def make(script: str) -> Path:
        path = tmp_path / "an editor"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o700)
        monkeypatch.setenv("EDITOR", f"'{path}' --wait")
        return place

    return make


async def test_the_text_goes_out_for_its_owner_alone_and_comes_back(editor: Any, tmp_path: Path) -> None:
    place = editor(f'test "$1" = --wait && cp -p "$2" "{tmp_path}/seen" && printf "new ü\\r\\nlines\\n" > "$2"')
    app = Aside()
    assert await edit_outside(app, "Hello\n\nSam") == "new ü\nlines"
    seen = tmp_path / "seen"
    assert seen.read_text(encoding="utf-8") == "Hello\n\nSam\n"
    assert stat.S_IMODE(seen.stat().st_mode) == 0o600
    assert list(place.iterdir()) == []
    assert app.stood_aside == 1


async def test_a_text_left_alone_is_the_same(editor: Any) -> None:
    editor("true")
    assert await edit_outside(Aside(), "Hello\n\nSam") == "Hello\n\nSam"


async def test_an_editor_that_fails_changes_nothing_and_what_it_saved_is_kept(editor: Any) -> None:
    place = editor("exit 3")
    with pytest.raises(BadDataError, match=r"ended with an error \(3\), so nothing was taken over$"):
        await edit_outside(Aside(), "Hello")
    assert list(place.iterdir()) == []
    place = editor('echo typed > "$2"; exit 1')
    with pytest.raises(BadDataError, match="what it saved is in"):
        await edit_outside(Aside(), "Hello")
    (left,) = place.iterdir()
    assert left.read_text(encoding="utf-8") == "typed\n"


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ('printf "\\377" > "$2"', "no UTF-8 text"),
        (f'head -c {LARGEST + 1} /dev/zero | tr "\\0" x > "$2"', "more than 100 KB"),
        ('rm "$2"', "cannot be read"),
    ],
)  # fmt: skip
async def test_what_is_no_letter_is_not_taken_over(editor: Any, script: str, says: str) -> None:
    editor(script)
    with pytest.raises(BadDataError, match=says):
        await edit_outside(Aside(), "Hello")


async def test_without_an_editor_it_says_what_to_do(editor: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    editor("true")
    app = Aside()
    for told in ("no-such-editor --wait", "'unclosed"):
        monkeypatch.setenv("VISUAL", told)
        with pytest.raises(BadInputError, match="cannot be found: set EDITOR"):
            await edit_outside(app, "Hello")
    assert app.stood_aside == 0
    monkeypatch.setenv("VISUAL", "true -n")
    assert editor_command() == ["true", "-n"]


async def test_where_the_dashboard_cannot_stand_aside_it_says_so(editor: Any) -> None:
    place = editor("true")
    app = App[None]()
    async with app.run_test():
        with pytest.raises(BadInputError, match="cannot be opened here: press e"):
            await edit_outside(app, "Hello")
    assert list(place.iterdir()) == []
