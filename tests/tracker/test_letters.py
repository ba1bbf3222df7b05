"""Which letter is for what, what it is filled in with, and what it names as lacking."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from followup_tui.domain.records import Outcome, Purpose
from followup_tui.errors import BadInputError
from followup_tui.tracker.letter_names import LETTERS, NOT_WRITTEN, PURPOSE_OF
from followup_tui.tracker.values import OfferNews, PersonEdit
from followup_tui.words.templates import catalogue
from tests.fakes import at
from tests.tracker.support import World, acme


@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_purpose_has_its_letters_or_is_none_that_is_written(purpose: Purpose) -> None:
    assert (purpose in LETTERS) is not (purpose in NOT_WRITTEN)
    assert set(LETTERS.get(purpose, ())) <= set(catalogue())


def test_every_letter_of_the_catalogue_is_for_something() -> None:
    assert {name for name in catalogue() if name.startswith("W")} <= set(PURPOSE_OF)


def test_w23_names_the_answer_it_lacks_and_takes_it_for_this_text_alone() -> None:
    world, app = acme()
    desk = world.tracker.letter_desk(app, "W23")
    assert [(one.field, one.only_here) for one in desk.lacks] == [("answer", True)]
    assert (desk.subject, desk.body) == (None, "")
    assert [one.field for one in desk.asks] == ["answer", "attached"]
    told = world.tracker.letter_desk(app, "W23", given={"answer": "Yes, from January"})
    assert told.lacks == ()
    assert told.subject
    assert "Yes, from January" in told.body
    assert told.body.startswith("Hello Jane")
    assert "Subject:" not in told.body


def test_what_has_a_place_on_record_is_said_to_have_one() -> None:
    world = World()
    app = world.add()
    lacks = {one.field: one.only_here for one in world.tracker.letter_desk(app, "W9").lacks}
    assert lacks == {"p.first": False, "offer.deadline": False}


def test_w15_w16_a_reference_is_the_reader() -> None:
    world, app = acme()
    assert [one.field for one in world.tracker.letter_desk(app, "W15").lacks] == ["ref.first"]
    world.tracker.add_person(PersonEdit(name="Grace Example", roles=("reference",)))
    desk = world.tracker.letter_desk(app, "W15")
    assert desk.person is not None
    assert desk.person.name == "Grace Example"
    assert "Hello Grace" in desk.body
    assert "Jane Doe" in desk.body
    assert world.tracker.script(app, "w16").text.count("Grace") >= 1


def test_w15_asks_for_up_to_three_points_each_with_the_work_that_shows_it() -> None:
    strengths = ("Pipelines — cut a load from 5 h to 40 min", "Calm in an outage", "SQL — the tuning of Q3")
    world, app = acme(strengths=strengths)
    world.tracker.add_person(PersonEdit(name="Grace Example", roles=("reference",)))
    body = world.tracker.letter_desk(app, "W15").body
    points = [line for line in body.splitlines() if line[:2] in ("1.", "2.", "3.", "4.")]
    assert sorted(line[3:] for line in points) == [
        "Calm in an outage.", "Pipelines. I cut a load from 5 h to 40 min.", "SQL. For example: the tuning of Q3.",
    ]  # fmt: skip


def test_w12_w13_accepting_tells_the_terms() -> None:
    world, app = acme()
    world.tracker.offer(app, OfferNews(answer_by=at("2026-12-04 17:00"), terms="90,000 a year", written=True))
    assert "90,000 a year" in world.tracker.letter_desk(app, "W12").body
    assert LETTERS[Purpose.OFFER_DECIDE] == ("W12", "W13")


def test_w14_withdrawing_tells_of_the_other_role_and_pays_the_thanks_owed() -> None:
    world, app = acme()
    other = world.add("Globex", "SRE")
    world.tracker.offer(other, OfferNews(written=True))
    world.tracker.close(other, Outcome.ACCEPTED)
    desk = world.tracker.letter_desk(app, "W14")
    assert "Raj Patel" in desk.body
    assert "Globex" not in desk.body
    world.log(app, Purpose.THANK_YOU, people=(world.person("Raj"),))
    assert "Raj Patel" not in world.tracker.letter_desk(app, "W14").body


def test_other_employers_are_foreign_to_a_letter() -> None:
    world, app = acme()
    world.add("Globex", "SRE")
    world.add("Acme Robotics", "Analyst")
    assert world.tracker.letter_desk(app, "W8").foreign == ("Globex",)


def test_the_letter_most_likely_wanted_is_that_of_what_is_owed_first() -> None:
    world, app = acme()
    assert world.tracker.letter_desk(app).name == "W8"
    world.heard(app, needs_reply=True)
    assert world.tracker.letter_desk(app).name == "W23"
    world, app = acme()
    world.heard(app, rejected=True)
    world.move_to("2026-11-25 10:00")
    assert world.tracker.letter_desk(app).name == "W17"
    bare = world.add("Globex", "SRE")
    world.tracker.close(bare, Outcome.WITHDRAWN)
    assert world.tracker.letter_desk(bare).name == "W14"
    world.log(bare, Purpose.WITHDRAW)
    assert world.tracker.letter_desk(bare).name == "W20"


def test_somebody_known_there_is_written_to_where_nobody_was_met() -> None:
    world = World()
    app = world.add()
    ann = PersonEdit(name="Ann Lee", employer=world.tracker.search.applications[app].employer)
    world.tracker.add_person(ann)
    assert world.tracker.letter_desk(app, "W22").body.startswith("Hello Ann")


def test_the_command_line_takes_the_same_default() -> None:
    """A closed card is written to, an offer is answered; elsewhere the call that stands is spoken."""
    world, app = acme()
    assert world.tracker.script(app).name == "S2"
    world.tracker.offer(app, OfferNews(answer_by=at("2026-12-04 17:00")))
    assert world.tracker.script(app).name == "W11"
    world.heard(app, rejected=True)
    world.move_to("2026-11-25 10:00")
    assert world.tracker.script(app).name == "W17"
    with pytest.raises(BadInputError, match="a piece of news"):
        world.tracker.script(app, "W20")


def test_a_template_that_cannot_be_used_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    world, app = acme()
    known = dict(catalogue())
    known["W8"] = replace(known["W8"], body="- {{ E.nothing.there }}")
    monkeypatch.setattr(type(world.tracker.library), "templates", lambda _: known)
    monkeypatch.setattr(type(world.tracker.library), "script", _refuses)
    desk = world.tracker.letter_desk(app, "W8")
    assert (desk.body, desk.problem) == ("", "no")


def _refuses(*_: object) -> None:
    raise BadInputError("no")


def test_a_letter_is_for_what_its_template_says_it_is_for() -> None:
    """The tone of a template is judged by the purpose under which it is logged."""
    assert {name: catalogue()[name].kind for name in PURPOSE_OF} == dict(PURPOSE_OF)
