"""What `--verbose` notes: what the store did and how long it took, without a word of the records."""

from __future__ import annotations

import logging

import pytest

from followup_tui.errors import StoreBusyError
from followup_tui.system.noting import NotedStore
from tests.fakes import MemoryStore
from tests.scene import Scene


@pytest.fixture
def noted(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG, "followup_tui")
    return caplog


def test_every_call_is_passed_on_and_noted_without_its_label(noted: pytest.LogCaptureFixture) -> None:
    inner, scene = MemoryStore(), Scene()
    store = NotedStore(inner)
    assert store.load() is inner.load() is store.load()
    done = store.transact("log a call to Acme", lambda _: scene.search)
    assert (done.after, store.load()) == (scene.search, scene.search)
    assert store.state().undo == "log a call to Acme"
    assert store.undo() is not None
    assert store.redo() is not None
    assert store.contents() == inner.contents()
    assert store.understood(b'{"schema":1}') == ((), {})
    assert [one.split(" in ")[0] for one in noted.messages] == [
        "read 0 applications", "saved", "read 1 applications", "undone", "redone", "read whole", "understood"
    ]  # fmt: skip
    assert "Acme" not in noted.text


def test_what_was_not_saved_is_noted_by_its_kind(noted: pytest.LogCaptureFixture) -> None:
    def busy(_: object) -> None:
        raise StoreBusyError("Jane Doe is saving")

    with pytest.raises(StoreBusyError):
        NotedStore(MemoryStore()).transact("x", busy)  # type: ignore[arg-type]
    assert noted.messages[0].startswith("not saved (StoreBusyError), after ")
    assert "Jane" not in noted.text
