"""The user's own templates beside those built in: which is used, and what a broken one does."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from followup_tui.errors import NotFoundError
from followup_tui.words import library as module
from followup_tui.words.library import Library, Origin
from followup_tui.words.sample_facts import SAMPLE, nested
from followup_tui.words.templates import LARGEST, catalogue
from tests.words.test_templates import BODY, HEADER

FACTS = nested(SAMPLE)
MINE = HEADER.replace("X1", "S7") + BODY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for the user's own, still empty."""
    made = tmp_path / "templates"
    made.mkdir()
    return made


def origins(library: Library) -> dict[str, Origin]:
    return {one.name: one.origin for one in library.entries() if one.origin is not Origin.BUILT_IN}


def test_without_a_folder_there_is_the_catalogue() -> None:
    assert dict(Library().templates()) == dict(catalogue())
    assert dict(Library(Path("/nowhere/at/all")).templates()) == dict(catalogue())


def test_ones_own_goes_before_the_built_in(folder: Path) -> None:
    library = Library(folder)
    assert library.script("s7", FACTS).points != ("Hello Jane",)
    (folder / "S7.md").write_text(MINE)
    (folder / "whatever.md").write_text(HEADER + BODY)
    (folder / ".draft.md").write_text("nothing")
    (folder / "S7.md~").write_text("nothing")
    assert library.script("s7", FACTS).points == ("Hello Jane",)
    assert library.script("x1", FACTS).instead_of == ""
    assert origins(library) == {"S7": Origin.OVERRIDDEN, "X1": Origin.OWN}
    assert list(library.templates())[-1] == "X1"
    (folder / "S7.md").unlink()
    assert library.templates()["S7"] is catalogue()["S7"]


def test_a_change_is_seen_and_nothing_is_read_twice(folder: Path) -> None:
    library = Library(folder)
    path = folder / "S7.md"
    path.write_text(MINE)
    entries = library.entries()
    assert library.entries() is entries
    path.write_text(MINE.replace("Hello", "Good day"))
    os.utime(path, ns=(1, 1))
    assert library.script("S7", FACTS).points == ("Good day Jane",)


BROKEN = {
    "a header": (MINE.replace("title: A try", "title"), "S7.md, line 2: expected `key: value`, found 'title'"),
    "a text": (MINE.replace("p.first }}\n", "p.frist }}\n"), "S7.md, line 9: unknown field `p.frist`"),
    "a name": (MINE.replace("S7", "s7!"), "S7.md, line 1: the name must be a capital letter"),
    "a kind": (MINE.replace("channel", "kind: begging\nchannel"), "S7.md, line 5: kind must be one of thank_you, "),
    "a comparison": (MINE.replace("}}\n", "}}{% if topic > 3 %}{% endif %}\n"), "S7.md: a text and a number"),
    "too much": (MINE + "x" * LARGEST, "S7.md: longer than 16 KB; a template is a page"),
    "no file": (None, "S7.md: cannot be read (not a file)"),
    "no text": (b"name: S7\n\xff", "S7.md: cannot be read (it is not UTF-8 text)"),
}


@pytest.mark.parametrize(("content", "says"), BROKEN.values(), ids=BROKEN)
def test_the_built_in_stands_in_for_a_broken_one(folder: Path, content: str | bytes | None, says: str) -> None:
    path = folder / "S7.md"
    if content is None:
        os.mkfifo(path)
    else:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    library = Library(folder)
    assert origins(library) == {"S7": Origin.BROKEN}
    script = library.script("S7", FACTS)
    assert script.instead_of.startswith(says)
    assert script.points == Library().script("S7", FACTS).points


def test_a_broken_one_is_known_by_its_header_or_its_file(folder: Path) -> None:
    (folder / "mine.md").write_text(MINE.replace("title: A try\n", ""))
    (folder / "new.md").write_text("name: NEW\n---\n")
    (folder / "odd.md").write_text("hello")
    (folder / "gone.md").symlink_to(folder / "nothing")
    library = Library(folder)
    assert origins(library) == {"S7": Origin.BROKEN, "NEW": Origin.BROKEN, "GONE": Origin.BROKEN, "ODD": Origin.BROKEN}
    assert library.problem("S7") == "mine.md, line 7: the header lacks `title`"
    assert [one.name for one in library.entries()].count("S7") == 2
    with pytest.raises(NotFoundError, match="no script is called 'NEW'"):
        library.script("NEW", FACTS)


def test_of_two_with_one_name_the_first_counts(folder: Path) -> None:
    (folder / "a.md").write_text(MINE)
    (folder / "b.md").write_text(MINE)
    library = Library(folder)
    assert library.problem("S7") == "b.md: the name S7 is taken by a.md"
    assert library.script("S7", FACTS).points == ("Hello Jane",)


def test_a_folder_that_cannot_be_read_takes_nothing_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "templates"
    path.write_text("")
    assert Library(path).problem("") == f"{path} cannot be read (Not a directory)"
    assert len(Library(path).templates()) == len(catalogue())
    path.unlink()
    path.mkdir()
    for name in ("A1", "A2"):
        (path / f"{name}.md").write_text(MINE)
    monkeypatch.setattr(module, "MOST", 1)
    assert Library(path).problem("") == f"{path} holds 2 templates; 1 are the most"


def test_a_voicemail_that_is_not_there_is_asked_for(folder: Path) -> None:
    (folder / "S1.md").write_text(HEADER.replace("X1", "S1") + "voicemail: Z9\n" + BODY)
    script = Library(folder).script("S1", FACTS)
    assert script.voicemail == ""
    assert script.missing == ("a template named Z9, for the voicemail (see `followup templates`)",)
