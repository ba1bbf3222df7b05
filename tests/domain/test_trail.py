"""What two searches differ in, told without comparing them, as long as edits led from one to the other."""

from __future__ import annotations

from msgspec.structs import replace

from followup_tui.domain.records import Lead
from followup_tui.domain.search import Search
from followup_tui.domain.staleness import changed_applications
from followup_tui.domain.trail import MANY, STEPS, Trail
from tests.scene import EPOCH, Scene

ONE, TWO = ("leads", "0000000A"), ("people", "0000000B")


def test_the_changes_of_all_steps_are_known_in_both_directions() -> None:
    first = Trail()
    second = first.after({ONE})
    third = second.after({TWO})
    assert third.since(first) == first.since(third) == {ONE, TWO}
    assert third.since(second) == {TWO}
    assert third.since(third) == set()


def test_values_that_do_not_come_from_each_other_know_nothing() -> None:
    first = Trail()
    one, other = first.after({ONE}), first.after({TWO})
    assert one.since(other) is None
    assert one.since(Trail()) is None


def test_many_steps_and_many_changes_are_forgotten() -> None:
    first = last = Trail()
    for _ in range(STEPS):
        last = last.after({ONE})
    assert last.since(first) == {ONE}
    assert last.after({ONE}).since(first) is None
    assert first.after({("leads", str(number)) for number in range(MANY + 1)}).since(first) is None


def test_what_is_stale_is_the_same_with_and_without_a_trail() -> None:
    scene = Scene()
    before = scene.search
    scene.change(notes="x")
    other = scene.add_application("SRE", employer=scene.add_employer("Globex"))
    scene.put(Lead(id=scene.new_id(), text="x", when=EPOCH))
    after = scene.search.drop(scene.search.applications[scene.app])
    for old, new in ((before, after), (after, before)):
        found = changed_applications(old, new)
        assert found == changed_applications(Search(old.tables), Search(new.tables))
        assert found == {scene.app, other}


def test_a_change_taken_back_by_the_next_one_changes_nothing() -> None:
    scene = Scene()
    before, app = scene.search, scene.search.applications[scene.app]
    after = before.put(replace(app, notes="x")).put(app)
    assert changed_applications(before, after) == set()
