"""Reading the store again beside other threads that change it."""

from __future__ import annotations

from followup_tui.domain.search import Search
from followup_tui.tracker.values import NewApplication
from tests.fakes import MemoryStore, at, tracker_at


def test_a_slow_read_never_puts_back_records_older_than_our_own_change() -> None:
    tracker, _clock, store = tracker_at(at("2026-11-24 16:00"))
    old = store.search

    def slow_load() -> Search:
        store.load = MemoryStore.load.__get__(store)  # type: ignore[method-assign]
        tracker.add(NewApplication(employer="Acme", role="Engineer"))
        return old

    store.load = slow_load  # type: ignore[method-assign]
    assert tracker.refresh()
    assert [one.role for one in tracker.search.applications.values()] == ["Engineer"]


def test_nothing_new_is_told_as_such() -> None:
    tracker, _clock, _store = tracker_at(at("2026-11-24 16:00"))
    assert not tracker.refresh()
