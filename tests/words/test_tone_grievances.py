"""What the tone lint hears as bitter outside answers to a no, and as pressure in answers (T5, T7, T12, T13)."""

from __future__ import annotations

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Purpose
from followup_tui.words.tone import Context, Score, check
from tests.words.test_tone_rules import NO, OTHER, SECOND, STATUS, THANKS, of

CLOSING, KEEP, DEBRIEF = Purpose.CLOSING_NOTE, Purpose.KEEP_IN_TOUCH, Purpose.RECRUITER_DEBRIEF
WITHDRAW, FEEDBACK, REFERRAL = Purpose.WITHDRAW, Purpose.FEEDBACK, Purpose.REFERRAL


@pytest.mark.parametrize(
    ("purpose", "text", "score"),
    [
        (CLOSING, "A month without a line is an answer. You promised me a call.", Score.BITTER),
        (CLOSING, "I take it that you chose somebody else. I enjoyed our talk about the mill.", Score.WARM),
        (CLOSING, "You promised me a call. I still want the job.", Score.PUSHY),
        (SECOND, "I have given up hoping. Nobody answers, as usual.", Score.BITTER),
        (SECOND, "Nobody answers, as usual. Where do things stand?", Score.PUSHY),
        (WITHDRAW, "Please withdraw my application. You wasted a day of my life.", Score.BITTER),
        (WITHDRAW, "Please withdraw my application, as this place is not right for me.", Score.NEUTRAL),
        (OTHER, "They rejected me. The test was unfair.", Score.BITTER),
        (OTHER, "They rejected me. Thank you for your help with the unfair test.", Score.NEUTRAL),
        (DEBRIEF, "They turned me down. You never prepared me for it.", Score.BITTER),
        (KEEP, "You are cowards, the lot of you. Thank you for the soup.", Score.BITTER),
        (Purpose.OFFER_DECIDE, "You are cowards.", Score.NEUTRAL),
    ],
)
def test_who_gives_up_can_be_bitter_without_having_had_a_no(purpose: Purpose, text: str, score: Score) -> None:
    """T13: who gives up can be bitter without having had a no; who still wants the job is pushy."""
    context = Context(purpose=purpose, interested=purpose is not WITHDRAW and score is not Score.NEUTRAL)
    assert check(f"Dear Ms Orr, {text}", context).score is score


def test_without_interest_a_reproach_is_bitter() -> None:
    """T13: without interest a reproach is bitter."""
    text = "Nobody bothered to read my plan."
    assert len(of("T13", text, Context(purpose=OTHER, interested=False))) == 1
    assert of("T13", text, Context(purpose=OTHER)) == []
    assert len(of("T7", text, Context(purpose=OTHER))) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You are a bunch of amateurs.", "bunch of amateurs"),
        ("None of you had the backbone to ring.", "had the backbone"),
        ("I have seen better manners in a car park.", "seen better manners in a"),
        ("You left us standing like cattle.", "like cattle"),
        ("I was foolish enough to believe it.", "foolish enough to believe"),
        ("That tells me all I need to know.", "tells me all I need"),
        ("Your promises are worth nothing.", "Your promises are worth"),
        ("I feel sorry for whoever got it.", "feel sorry for whoever"),
        ("I wouldn't work for people like you.", "wouldn't work for people like you"),
        ("Next time spare people the trip.", "Next time spare"),
        ("You could not even spell my surname.", "not even spell my surname"),
        ("I have never felt so small.", "felt so small"),
        ("I don't believe a word of it.", "believe a word"),
    ],
)
def test_contempt_is_open_on_any_occasion(text: str, words: str) -> None:
    """T13: contempt is open on any occasion."""
    for purpose in (CLOSING, REFERRAL, NO):
        start = text.index(words)
        found = of("T13", text, Context(purpose=purpose))
        assert any(one.start < start + len(words) and start < one.end for one in found), [one.words for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The bunch of flowers was lovely, and the tour showed me what you do.",
        "I have seen better tools at the new plant than at the old one.",
        "We treat the cattle well at our farm. I learned what sort of place you are looking for.",
        "The exercise on lies and cheating at exams was good. Keep your eye on the fern.",
        "Next time I would bring my boots.",
    ],
)
def test_the_same_words_without_contempt_are_left_alone(text: str) -> None:
    """T13: the same words without contempt are left alone."""
    assert of("T13", text, Context(purpose=CLOSING)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I was surprised. I respect your choice.", False),
        ("I was surprised.", True),
        ("I respect your choice, but the test was a sham.", True),
    ],
)
def test_a_word_of_grace_takes_the_edge_off_surprise(text: str, found: bool) -> None:
    """T13: a word of grace takes the edge off surprise."""
    assert bool(of("T13", text, Context(purpose=NO))) is found


def test_what_is_claimed_where_feedback_is_asked_for_is_a_demand() -> None:
    """T5, T13: what is claimed where feedback is asked for is a demand."""
    text = "Send me the scoring sheets, or it goes to the ombudsman."
    assert check(text, Context(purpose=FEEDBACK)).score is Score.PUSHY
    assert [one.words for one in of("T13", text, Context(purpose=NO))] == ["scoring sheets", "ombudsman"]


@pytest.mark.parametrize(
    ("purpose", "text", "words"),
    [
        (NO, "Reopen my application.", "Reopen my application"),
        (KEEP, "I will ring every Friday.", "I will ring every"),
        (KEEP, "Do not advertise it.", "not advertise"),
        (STATUS, "I'll write to the governors.", "I'll write to the governors"),
        (STATUS, "The local paper will hear of it.", "local paper"),
        (Purpose.REPLY, "Process it today.", "Process it"),
        (REFERRAL, "Talk to your boss.", "Talk to your"),
        (OTHER, "I suggest that you move it.", "I suggest that you"),
        (DEBRIEF, "Ring them, and close it.", "Ring them"),
    ],
)
def test_orders_and_threats_press_whoever_is_asked(purpose: Purpose, text: str, words: str) -> None:
    """T5: orders and threats press whoever is asked."""
    assert words in [one.words for one in of("T5", text, Context(purpose=purpose))]


@pytest.mark.parametrize(
    ("purpose", "text"),
    [
        (NO, "I want you to know that I liked the trial."),
        (NO, "Give me a shout if you need a hand."),
        (KEEP, "I will ring the shop for a fern."),
        (Purpose.REPLY, "Please ring me, or send the form by post."),
        (Purpose.REPLY, "Please call me today if you can."),
        (DEBRIEF, "They rang today, and I told them of the van. Will you let them know?"),
        (STATUS, "I would like to write to the governors first, if that helps."),
        (Purpose.LEVERAGE, "Kindly inform me whether a decision is possible before then."),
    ],
)
def test_offers_and_plain_requests_press_nobody(purpose: Purpose, text: str) -> None:
    """T5: offers and plain requests press nobody."""
    assert of("T5", text, Context(purpose=purpose)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No caller should be left waiting there.", True),
        ("I liked that no caller should be left waiting there.", False),
        ("I liked the tour. Must I be left waiting?", True),
        ("I liked the tour, but must I be left waiting?", True),
        ("Subject: being left waiting", True),
    ],
)
def test_hard_words_about_the_work_press_nobody(text: str, found: bool) -> None:
    """T5: hard words about the work press nobody."""
    assert bool(of("T5", text, Context(purpose=STATUS))) is found


def test_nobody_has_waited_right_after_a_talk() -> None:
    """T7: nobody has waited right after a talk."""
    text = "The bills were long overdue."
    assert of("T7", text, Context(purpose=THANKS)) == []
    assert len(of("T7", text, Context(purpose=STATUS))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I have told my boss that I am leaving.",
        "I cancelled all my other interviews.",
        "We both know it's me.",
        "I take it the contract is a formality.",
        "There is no point in seeing anyone else.",
        "Have my desk ready.",
        "Put me at the top of the list.",
        "You have an obligation here.",
    ],
)
def test_the_job_claimed_before_there_is_an_offer_is_pressure(text: str) -> None:
    """T12: the job claimed before there is an offer is pressure."""
    for purpose in (THANKS, KEEP):
        report = check(text, Context(purpose=purpose))
        assert report.score is Score.PUSHY
        assert Level.RED in {one.severity for one in report.findings if one.rule == "T12"}
    assert of("T12", text, Context(purpose=THANKS, offer=True)) == []
    assert of("T12", text, Context(purpose=WITHDRAW)) == []


def test_a_date_to_start_and_a_wish_claim_nothing() -> None:
    """T12: a date to start and a wish claim nothing."""
    text = "I could start on the 1st. My desk at the mill was by the window, and I have no other interviews."
    assert of("T12", text, Context(purpose=THANKS)) == []
    (mild,) = of("T12", "When I join I will bring the plan.", Context(purpose=THANKS))
    assert mild.severity is Level.AMBER


YEARS = "Twelve years I drove the van, and then you "


@pytest.mark.parametrize(
    ("text", "score"),
    [
        (YEARS + "let your nephew in. I should have known. Nobody there is worth it.", Score.BITTER),
        (YEARS + "let your nephew in. I should have known. I need an answer by noon.", Score.PUSHY),
        (YEARS + "let me in. Could we talk today, and may I bring the log, if you like?", Score.NEUTRAL),
        (YEARS + "took me round. I knew nobody there. It is just the work I enjoy.", Score.WARM),
    ],
)
def test_what_is_looked_back_on_in_anger_weighs_against_hope(text: str, score: Score) -> None:
    """T13: what is looked back on in anger weighs against hope."""
    assert check(text, Context(purpose=OTHER)).score is score


def test_who_tells_of_a_no_by_others_accuses_nobody() -> None:
    """T13: who tells of a no by others accuses nobody."""
    text = "They rejected me, and I met nobody from the lab."
    assert of("T13", text, Context(purpose=REFERRAL)) == []
    assert len(of("T13", text, Context(purpose=CLOSING))) == 1


def test_contempt_beside_interest_is_told_of_others() -> None:
    """T13: contempt beside interest is told of others, and beside a deadline it is pressure."""
    kind = "Thank you for the talk on cowards. I enjoyed the part about the trench."
    assert check(kind, Context(purpose=OTHER)).score is Score.WARM
    assert check("You are cowards. I need an answer by noon.", Context(purpose=OTHER)).score is Score.PUSHY


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You said you would ring.", True),
        ("You said you would ring. May I ask how things stand?", False),
        ("You said you would ring. I enjoyed the tour of the mill.", False),
        ("You said you would ring. Nobody did. May I ask how things stand?", False),
        ("You said you would ring, and nobody answers. May I ask how things stand?", True),
    ],
)
def test_what_they_said_would_happen_is_a_fact_beside_a_kind_question(text: str, found: bool) -> None:
    """T7: what they said would happen is a fact beside a kind question."""
    assert bool(of("T7", text, Context(purpose=STATUS))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I would sit with the crew, read the log and fix the door.", False),
        ("I am free until six, ring me then.", True),
        ("Ring me under the old number if that suits you better.", False),
        ("Shift it to noon.", True),
    ],
)
def test_a_list_of_what_one_would_do_orders_nobody(text: str, found: bool) -> None:
    """T5: a list of what one would do orders nobody."""
    assert bool(of("T5", text, Context(purpose=STATUS))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thank you for the note. Twelve winters I drove it, then you took the first lad. Even dogs knew.", True),
        ("Thank you for the note. Twelve winters I drove it, and you took the first lad.", False),
        ("Twelve winters I drove it, and you took the first lad.", True),
    ],
)
def test_thanks_hide_no_anger_that_weighs_more(text: str, found: bool) -> None:
    """T13: thanks hide no anger that weighs more."""
    assert bool(of("T13", text, Context(purpose=NO))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I am calling on you to appoint me.", True),
        ("I am asking you to think it over.", False),
        ("Let me have the list.", True),
        ("You will ring me tomorrow.", True),
        ("You will ring me back, I hope.", False),
        ("Let me have a moment.", False),
    ],
)
def test_a_call_to_act_is_a_demand(text: str, found: bool) -> None:
    """T5: a call to act is a demand."""
    assert bool(of("T5", text, Context(purpose=STATUS))) is found
