"""The notes desk: whom it owes thanks, in what words, how alike they are, and what was sent before."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel, Column, Purpose, Result
from followup_tui.domain.settings import Settings
from followup_tui.tracker.note_checks import beside, following, gravest, objections
from followup_tui.tracker.note_values import NoteDraft, NotesDesk, NoteState, parted, whole
from followup_tui.tracker.values import ApplicationEdit, LogContact, Met, PersonEdit
from followup_tui.words.library import Library
from followup_tui.words.tone import check
from tests.fakes import ME, at
from tests.tracker.support import JANE, RAJ, World

TOPIC = "keeping sensor data clean at the edge"
SHOWN = "turned a nightly batch into a stream — the warehouse is minutes old instead of a day"
GIVEN = {
    "queried": "How would you test a stream?",
    "answer": "I would replay a recorded day against both versions and compare what comes out",
    "concern": "I have led small teams only",
}
PANEL = tuple(
    Met(name=f"{name} Sample", title="Engineer", address=f"{name.lower()}@acme.example")
    for name in ("Ann", "Raj", "Jane", "Sam", "Ida", "Luis")
)


def panel(*people: Met, **debrief: Any) -> tuple[World, str]:
    world = World(settings=Settings(me=ME))
    app = world.add()
    world.met(app, "2026-11-20 16:00", *(people or PANEL), **{"topics": (TOPIC,), "strengths": (SHOWN,), **debrief})
    return world, app


def sent(world: World, app: str, desk: NotesDesk, place: int, result: Result = Result.SENT) -> None:
    note = desk.notes[place]
    world.tracker.log(app, LogContact(
        purpose=Purpose.THANK_YOU, people=(note.person.id,), interview=note.interview.id, result=result,
        text=note.text, template=note.variant,
    ))  # fmt: skip


def ends(text: str) -> tuple[list[str], str]:
    """The first six words and the last sentence of a note's body."""
    body = " ".join(parted(text)[1].split("\n\n")[1:-1])
    return body.split()[:6], re.split(r"(?<=[.?]) ", body)[-1]


def test_r4_six_notes_with_the_same_facts_read_like_six_people_wrote_them() -> None:
    world, app = panel()
    keys = [one.key for one in world.tracker.notes_desk(app).notes]
    desk = world.tracker.notes_desk(app, {key: NoteDraft(given=GIVEN) for key in keys})
    assert {one.variant for one in desk.notes} == {"W1", "W2", "W3", "W4", "W5", "W6"}
    for one in desk.notes:
        others = beside(desk, one.key)
        assert len(others) == 5
        assert all(other.likeness.level is not Level.RED for other in others)
        assert check(one.text, one.context).level is Level.GREEN
    for one, other in itertools.combinations(desk.notes, 2):
        assert ends(one.text)[0] != ends(other.text)[0]
        assert ends(one.text)[1] != ends(other.text)[1]


def test_r4_without_facts_of_their_own_six_notes_run_out_of_variants_and_it_is_told() -> None:
    world, app = panel()
    desk = world.tracker.notes_desk(app)
    assert {one.variant for one in desk.notes} == {"W1", "W2", "W4", "W6"}
    twice = next(one for one in desk.notes[1:] if one.variant == desk.notes[0].variant)
    worst = beside(desk, twice.key)[0]
    assert (worst.name, worst.likeness.level, worst.instead) == (desk.notes[0].person.name, Level.RED, "")
    assert worst.unlocks == ("queried", "answer", "concern")
    told = world.tracker.notes_desk(app, {twice.key: NoteDraft(given={"concern": "my small teams"})})
    after = beside(told, twice.key)
    assert (told.find(twice.key) or twice).variant == "W5"
    assert Level.RED not in {one.likeness.level for one in after}
    six = next(one for one in told.notes if one.variant == twice.variant and one.key != desk.notes[0].key)
    assert beside(told, six.key)[0].unlocks == ("queried", "answer")


def test_v8_an_alike_note_is_offered_the_variant_nobody_has() -> None:
    world, app = panel(JANE, RAJ)
    first, second = (one.key for one in world.tracker.notes_desk(app).notes)
    desk = world.tracker.notes_desk(app, {first: NoteDraft(variant="W1"), second: NoteDraft(variant="W1")})
    (other,) = beside(desk, second)
    assert other.likeness.level is Level.RED
    assert other.instead == "W2"
    assert beside(desk, "no such note") == ()


def test_every_variant_is_come_to_in_turn_whatever_the_others_have() -> None:
    """What is taken is passed over where the note would read alike, and nothing else is."""
    world, app = panel(JANE, RAJ)
    jane, raj = (one.key for one in world.tracker.notes_desk(app).notes)
    seen, variant = [], "W2"
    for _ in range(4):
        desk = world.tracker.notes_desk(app, {jane: NoteDraft(variant="W6"), raj: NoteDraft(variant=variant)})
        note = desk.find(raj)
        assert note is not None
        (other,) = beside(desk, raj)
        variant = other.instead or following(note, variant)[0]
        seen.append(variant)
    assert seen == ["W4", "W1", "W6", "W2"]
    assert following(world.tracker.notes_desk(app).notes[1], "W7") == ["W2", "W4", "W1", "W6"]


def test_each_interviewer_gets_another_topic_and_strength_where_there_are_several() -> None:
    world, app = panel(JANE, RAJ, topics=(TOPIC, "testing streams"), strengths=(SHOWN, "SQL tuning — halved a report"))
    jane, raj = world.tracker.notes_desk(app).notes
    assert (jane.facts["topic"], raj.facts["topic"]) == (TOPIC, "testing streams")
    assert (jane.facts["proof"], raj.facts["proof"]) != (raj.facts["proof"], jane.facts["proof"])


def test_r4_each_round_speaks_of_its_own_day_and_talk() -> None:
    world, app = panel(JANE)
    world.move_to("2026-11-26 10:00")
    world.met(app, "2026-11-25 10:00", JANE, topics=("the on-call week",))
    first, second = world.tracker.notes_desk(app).notes
    assert (first.facts["iv.date"], second.facts["iv.date"]) == ("Friday 20 November", "Wednesday 25 November")
    assert (first.facts["topic"], second.facts["topic"]) == (TOPIC, "the on-call week")
    assert first.variant != second.variant


def test_what_is_missing_is_named_with_where_to_type_it_in() -> None:
    world = World(settings=Settings())
    app = world.add()
    world.met(app, "2026-11-20 16:00", JANE)
    (note,) = world.tracker.notes_desk(app).notes
    assert note.body == ""
    assert note.problem.startswith("your name is missing: press ,")
    assert beside(world.tracker.notes_desk(app), note.key) == ()


def test_a_template_of_the_users_that_breaks_is_told_and_the_built_in_text_stands(tmp_path: Path) -> None:
    world, app = panel(RAJ)
    (tmp_path / "W2.md").write_text("no template", encoding="utf-8")
    world.tracker.library = Library(tmp_path)
    (note,) = world.tracker.notes_desk(app).notes
    assert (note.variant, note.body.split(",")[0]) == ("W2", "Hello Raj")


def test_what_would_make_it_better_is_named_too() -> None:
    world, app = panel(RAJ, topics=(), strengths=())
    (note,) = world.tracker.notes_desk(app).notes
    assert note.variant == "W4"
    assert "a strength with its proof" in note.missing[0]


def test_nobody_is_owed_thanks_before_an_interview_was_held() -> None:
    world = World(settings=Settings(me=ME))
    app = world.add()
    world.met(app, "2026-11-27 16:00", JANE)
    assert world.tracker.notes_desk(app).notes == ()


def test_r4_what_was_sent_is_kept_and_the_next_note_there_is_another_one() -> None:
    world, app = panel(RAJ, Met(name="Kim Roe"))
    desk = world.tracker.notes_desk(app)
    assert desk.notes[0].variant == "W2"
    sent(world, app, desk, 0)
    raj, kim = world.tracker.notes_desk(app).notes
    assert (raj.state, raj.variant, raj.text) == (NoteState.SENT, "W2", desk.notes[0].text)
    assert raj.day is not None
    assert kim.variant == "W4"
    assert beside(world.tracker.notes_desk(app), kim.key)[0].name == "Raj Patel, sent"
    other = world.add(role="Data Analyst")
    world.met(other, "2026-11-23 16:00", Met(name="Kim Roe"), topics=(TOPIC,))
    again = world.tracker.notes_desk(other)
    assert again.notes[0].variant != "W2"
    assert [one.id for one in again.before] == ["Raj Patel, Tue 24 Nov"]
    assert {one.name for one in beside(again, again.notes[0].key)} == {"Raj Patel, Tue 24 Nov"}
    world.move_to("2027-03-01 10:00")
    assert world.tracker.notes_desk(other).before == (), "after ninety days nobody compares"


def test_a_note_to_nobody_by_name_is_compared_too() -> None:
    world, app = panel(RAJ)
    world.tracker.log(app, LogContact(
        purpose=Purpose.THANK_YOU, people=(world.tracker.add_person(PersonEdit(name="Kim Roe")).record.id,),  # type: ignore[union-attr]
        text="Thank you for the talk.", at=at("2026-11-23 10:00"),
    ))  # fmt: skip
    kim = world.tracker.find_person("Kim Roe")
    world.store.search = world.store.search.drop(kim)
    world.tracker.refresh()
    assert [one.id for one in world.tracker.notes_desk(app).before] == ["somebody there, Mon 23 Nov"]


@pytest.mark.parametrize(
    ("result", "state"),
    [(Result.SENT, NoteState.SENT), (Result.DELEGATED, NoteState.DELEGATED), (Result.MERGED, NoteState.MERGED),
     (None, NoteState.SENT)],
)  # fmt: skip
def test_r4_sent_passed_on_and_merged_all_settle_it(result: Result | None, state: NoteState) -> None:
    world, app = panel(RAJ)
    world.log(app, Purpose.THANK_YOU, result=result)
    (note,) = world.tracker.notes_desk(app).notes
    assert note.state is state
    assert note.problem == "its text was not kept"
    assert world.column(app) is Column.THANKED


def test_r4_a_farewell_holds_the_thanks_still_owed() -> None:
    world, app = panel(RAJ)
    world.log(app, Purpose.WITHDRAW, text="I withdraw.")
    (note,) = world.tracker.notes_desk(app).notes
    assert (note.state, note.body) == (NoteState.MERGED, "")


def test_what_was_typed_stands_for_its_variant_and_comes_back_with_it() -> None:
    world, app = panel(RAJ)
    key = world.tracker.notes_desk(app).notes[0].key
    typed = NoteDraft(variant="W2", typed={"W2": ("Mine", "Hello Raj,\n\nmy own words.")})
    (note,) = world.tracker.notes_desk(app, {key: typed}).notes
    assert (note.subject, note.body, note.edited) == ("Mine", "Hello Raj,\n\nmy own words.", True)
    other = NoteDraft(variant="W1", typed=typed.typed)
    (note,) = world.tracker.notes_desk(app, {key: other}).notes
    assert (note.edited, note.variant) == (False, "W1")
    (note,) = world.tracker.notes_desk(app, {key: NoteDraft(variant="W99")}).notes
    assert note.variant == "W2", "a draft of something else is passed over"


def test_a_card_has_no_subject_and_warns_when_they_decide_before_it_comes() -> None:
    world, app = panel(RAJ, promise="Thursday")
    key = world.tracker.notes_desk(app).notes[0].key
    (note,) = world.tracker.notes_desk(app, {key: NoteDraft(variant="W7")}).notes
    assert (note.subject, note.channel, note.limit, note.fewest) == (None, Channel.LETTER, 60, 0)
    assert note.text.startswith("Dear Raj,")
    assert note.advice == "a card may come after Fri 27 Nov: send the e-mail too"
    (note,) = world.tracker.notes_desk(app).notes
    assert note.advice == ""


def test_r4_far_too_late_it_goes_into_the_next_message() -> None:
    world, app = panel(RAJ)
    world.move_to("2026-12-04 10:00")
    (note,) = world.tracker.notes_desk(app).notes
    assert "one short thanks in the next message" in note.advice


def test_b9_the_agency_stands_between_and_is_named() -> None:
    world = World(settings=Settings(me=ME))
    app = world.add(agency="Hire Sample")
    agency = next(one for one in world.tracker.search.employers.values() if one.agency)
    world.tracker.add_person(PersonEdit(name="Kim Roe", roles=("recruiter",), employer=agency.id))
    world.met(app, "2026-11-20 16:00", RAJ, topics=(TOPIC,))
    desk = world.tracker.notes_desk(app)
    assert desk.notes[0].verdict.level is Level.RED
    report = check(desk.notes[0].text, desk.notes[0].context)
    found = objections(desk.notes[0], report, ())
    assert gravest(found) is Level.RED
    assert found[0].says == desk.notes[0].verdict.reasons[0].says


def test_what_speaks_against_a_note_is_said_the_gravest_first() -> None:
    world, app = panel(JANE, RAJ)
    keys = [one.key for one in world.tracker.notes_desk(app).notes]
    needy = "Hello Jane,\n\nI am just checking in about Initech. I really need this job.\n\nSam"
    drafts = {key: NoteDraft(variant="W1", typed={"W1": ("Hello", needy)}) for key in keys}
    desk = world.tracker.notes_desk(app, drafts)
    note = desk.notes[0]
    found = objections(note, check(note.text, note.context), beside(desk, note.key))
    assert gravest(found) is Level.RED
    assert [one.level for one in found] == sorted((one.level for one in found), key=list(Level).index, reverse=True)
    says = " ".join(one.says for one in found)
    assert "T1 “really need”: a plea makes them feel responsible for you" in says
    assert "it reads like the note to Raj Patel" in says
    assert gravest(()) is Level.GREEN
    plain = world.tracker.notes_desk(app)
    assert objections(plain.notes[0], check("Hello.", note.context), beside(plain, plain.notes[0].key)) != found
    assert {one.likeness.level for one in beside(plain, plain.notes[0].key)} == {Level.GREEN}


def test_t15_names_of_other_applications_are_foreign_but_not_what_is_on_record_here() -> None:
    world, app = panel(RAJ, topics=("what Globex does with streams",))
    for employer, role in (("Globex", "SRE"), ("Initech", "Data Engineer"), ("HQ", "Clerk")):
        other = world.add(employer, role)
        world.met(other, "2026-11-19 10:00", Met(name=f"Alex {employer}son"), Met(name="Mo"))
    sibling = world.add(role="Data Analyst")
    world.met(sibling, "2026-11-19 12:00", Met(name="Zoe Sibling"))
    (note,) = world.tracker.notes_desk(app).notes
    assert set(note.context.foreign) == {"SRE", "Initech", "Clerk", "Alex Globexson", "Alex Initechson", "Alex HQson"}
    assert "Raj Patel" in note.context.allowed
    assert note.via == ""


def test_a_whole_letter_is_taken_apart_as_it_was_put_together() -> None:
    assert parted(whole("Thanks", "Hello\n\nSam")) == ("Thanks", "Hello\n\nSam")
    assert parted(whole(None, "Dear Raj")) == (None, "Dear Raj")
    assert parted("Subject: only") == ("only", "")


def test_the_timeline_tells_a_letter_by_its_subject() -> None:
    world, app = panel(RAJ)
    desk = world.tracker.notes_desk(app)
    sent(world, app, desk, 0)
    told = world.tracker.detail(app).timeline[0].says
    assert desk.notes[0].subject is not None
    assert told.endswith(desk.notes[0].subject)


def test_a_strength_added_later_finds_its_way_into_the_notes() -> None:
    world, app = panel(RAJ, strengths=())
    assert "strength" not in world.tracker.notes_desk(app).notes[0].facts
    world.tracker.edit(app, ApplicationEdit(strength=SHOWN))
    assert world.tracker.notes_desk(app).notes[0].facts["strength"] == "turned a nightly batch into a stream"
