"""The tone lint on whose words a sentence holds: the writer's own, or those of the people whom the work is about."""

from __future__ import annotations

import pytest

from followup_tui.domain.records import Purpose
from followup_tui.words.tone import Context, Score, check
from tests.words.test_tone_rules import NO, SECOND, STATUS, THANKS, of


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("T1", "Helping desperate tenants is what you do.", False),
        ("T1", "The hall is for men who are desperate and too ashamed to beg.", False),
        ("T1", "Thank you for telling me how often one has to beg at that office.", False),
        ("T1", "When you said that a desperate man rang at noon, I thought of my uncle.", False),
        ("T1", "Thank you for telling me about the flat, but I beg you to decide.", True),
        ("T1", "I was a man who was desperate.", True),
        ("T1", "Help me, who am desperate.", True),
        ("T1", "People turn away, and I am desperate.", True),
        ("T1", "You have seen desperate people like me.", True),
        ("T4", "Nurses apologise to the relatives every day.", False),
        ("T4", "I apologise to the nurses every day.", True),
        ("T6", "I liked how your stall can beat their offer of two for one.", False),
        ("T6", "Your stall can beat their offer.", True),
        ("T7", "I was impressed that nobody called it unanswered.", False),
        ("T7", "I was impressed. Nobody called me back.", True),
        ("T7", "I liked the tour, but nobody called me back, and nobody wrote.", True),
        ("T7", "I liked that there was time, yet nobody called me back, and nobody wrote.", True),
        ("T7", "Your rule that nobody is left in the dark is a good one.", False),
    ],
)
def test_what_is_said_of_others_or_in_praise_is_harmless(rule: str, text: str, found: bool) -> None:
    """T1 to T7: what is said of others or in praise is harmless."""
    assert bool(of(rule, text, Context(purpose=STATUS if rule == "T7" else THANKS))) is found


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("T3", "You said that I should nudge you, so here is a little nudge.", False),
        ("T3", "Here is a little nudge.", True),
        ("T7", "You told me to chase you after the holidays.", False),
        ("T7", "I do not like to chase you after the holidays.", True),
        ("T5", "You asked for the form on Monday at the latest.", False),
        ("T5", "I will send the form on Monday at the latest.", False),
        ("T5", "I want the form on Monday at the latest.", True),
        ("T7", "You were going to decide in May, so I am writing to ask.", False),
        ("T7", "You were going to decide in May.", True),
        ("T7", "As I have had no news of it, I take it that the post is filled.", False),
        ("T7", "I have had no news of it, and that is odd.", True),
        ("T7", "You did not ask for the licence, so I add it.", False),
        ("T7", "You did not ask for the licence, so I worry.", True),
        ("T5", "I know that you have to decide in May.", False),
        ("T5", "You need to know by noon, which is fine.", False),
        ("T7", "I am calling because I was told that the result would be out.", False),
        ("T5", "The final warning was a siren.", False),
        ("T5", "This is my final warning.", True),
        ("T5", "Please don't feel that you have to answer.", False),
        ("T5", "Now you have to answer.", True),
    ],
)
def test_what_the_reader_asked_for_is_no_pressure(rule: str, text: str, found: bool) -> None:
    """T3, T5, T7: what the reader asked for is no pressure."""
    assert bool(of(rule, text, Context(purpose=STATUS))) is found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There is no rush. I remain keen on the lathes.", []),
        ("No rush, and no pressure.", ["No rush", "no pressure"]),
        ("No rush. I just wanted to ask.", ["No rush", "just wanted"]),
        ("No rush, and sorry to trouble you.", ["No rush"]),
        ("You said that I should nudge you, so here is a little nudge. No rush.", []),
    ],
)
def test_that_there_is_no_hurry_is_a_courtesy_where_nothing_else_is_small(text: str, words: list[str]) -> None:
    """T3: that there is no hurry is a courtesy where nothing else is small."""
    assert [one.words for one in of("T3", text, Context(purpose=SECOND))] == words


@pytest.mark.parametrize(
    "plea",
    [
        "This post is all I have left.",
        "I have no family and no money for the bus.",
        "You are the only ones who believed in me.",
        "We have put all our hopes in it.",
        "I can hardly face my sister.",
        "Please make it me.",
        "Is there no chance that you look again?",
        "Please don't give it to another.",
        "God will reward you.",
        "I would settle for half a shift.",
        "At fifty-six, nobody takes a man on.",
        "I doubt I'll get another interview.",
        "I am at the bottom of your pile, and used to it by now.",
        "You must be sick of me.",
        "I hope that you won't think badly of me.",
        "I have lost the flat.",
        "You are the kindest people on earth.",
        "I sleep on my cousin's sofa.",
        "I owe my landlord two months.",
        "My children need shoes.",
        "The benefits have stopped.",
        "We left our house, and I gave notice at my flat.",
    ],
)
@pytest.mark.parametrize("purpose", [STATUS, Purpose.RECRUITER_DEBRIEF])
def test_what_hangs_everything_on_one_answer_is_a_plea(plea: str, purpose: Purpose) -> None:
    """T1, T2: what hangs everything on one answer is a plea, to a recruiter too."""
    assert check(f"We met on Monday. {plea}", Context(purpose=purpose)).score is Score.NEEDY


@pytest.mark.parametrize(
    "plain",
    [
        "That is all I have for now, and I have nothing to add.",
        "Please remember me to Ms Holt.",
        "Please be so kind as to send the map.",
        "The sluice saved us a lot of water.",
        "I owe you a copy of the plan.",
        "We sold more bread than cake.",
        "I am fifty-two and know the trade well.",
        "I am sorry I missed you.",
        "Should you choose me, I come at once.",
        "You were the first who showed me the vault.",
    ],
)
def test_what_sounds_like_it_and_asks_for_nothing_is_no_plea(plain: str) -> None:
    """T1, T2: what sounds like it and asks for nothing is no plea."""
    assert check(f"We met on Monday. {plain}", Context(purpose=STATUS)).score is not Score.NEEDY


LIKED = "Thank you for the tour. I enjoyed the herons and the sluice."


@pytest.mark.parametrize(
    ("rule", "purpose", "text", "found"),
    [
        ("T7", STATUS, "You have not changed the recipe.", True),
        ("T7", STATUS, f"{LIKED} You have not changed the recipe.", False),
        ("T7", STATUS, f"{LIKED} You have not called. You never wrote.", True),
        ("T5", STATUS, "Tell the children that I found it.", True),
        ("T5", STATUS, f"{LIKED} Tell the children that I found it.", False),
        ("T13", NO, f"{LIKED} You have not changed the recipe.", False),
        ("T13", NO, f"{LIKED} This was unfair.", True),
        ("T13", NO, "I enjoyed the herons and the sluice. You never wrote.", True),
        ("T13", NO, "Thank you for the letter. You have my number.", False),
    ],
)
def test_one_doubtful_word_is_spared_beside_what_is_liked(rule: str, purpose: Purpose, text: str, found: bool) -> None:
    """T5, T7, T13: one doubtful word is spared beside what is liked, and open blame never is."""
    assert bool(of(rule, text, Context(purpose=purpose))) is found


RICH = "The herons, the sluice, the old punt and the reed cutter in his barge"


@pytest.mark.parametrize(
    ("purpose", "text", "score"),
    [
        (THANKS, f"{RICH} had me grinning.", Score.WARM),
        (THANKS, f"{RICH} are here.", Score.NEUTRAL),
        (THANKS, f"{RICH} are opposite the chapel with the crooked spire and gilded weathercock.", Score.WARM),
        (THANKS, "The herons had me grinning.", Score.NEUTRAL),
        (THANKS, "I was glad to be given the opportunity beside the herons.", Score.NEUTRAL),
        (THANKS, "I'd like to leave word of the herons and sluices.", Score.NEUTRAL),
        (NO, "I am sad not to be joining the herons and sluices.", Score.WARM),
        (THANKS, "I'd still much rather count the herons with you.", Score.WARM),
        (Purpose.FEEDBACK, "I want to get better at herons and sluices.", Score.NEUTRAL),
        (Purpose.WITHDRAW, "I would love to mind the herons and sluices at home.", Score.NEUTRAL),
        (Purpose.REPLY, f"{RICH} had me grinning.", Score.NEUTRAL),
        (THANKS, "I would like very much to punt for you, past the herons.", Score.WARM),
        (THANKS, "I look forward to learning the outcome for the herons.", Score.NEUTRAL),
        (THANKS, "I am a motivated punter of herons and barges.", Score.NEUTRAL),
        (Purpose.FEEDBACK, "I would welcome a few lines on my punting in the barge.", Score.NEUTRAL),
        (Purpose.FEEDBACK, "I'd be interested to know where my punting fell short of the barge.", Score.NEUTRAL),
        (Purpose.FEEDBACK, "I enjoyed punting the barge.", Score.WARM),
        (Purpose.KEEP_IN_TOUCH, "I would be interested in any openings on the barge.", Score.NEUTRAL),
        (NO, "I had a great time on the barge, and learned loads from the reed cutter.", Score.WARM),
    ],
)
def test_a_message_full_of_the_place_shows_regard_without_a_plain_wish(
    purpose: Purpose, text: str, score: Score
) -> None:
    """T14: a message full of the place shows regard without a plain wish."""
    assert check(f"Thank you for writing. {text}", Context(purpose=purpose)).score is score


def test_who_does_not_want_the_role_shows_no_regard() -> None:
    told = f"Thank you. {RICH} had me grinning, and I leave it there."
    assert check(told, Context(purpose=THANKS, interested=False)).score is Score.NEUTRAL


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("Could I answer on Monday?", True),
        ("Could I answer on Monday? I need a few days to think.", True),
        ("Could I answer on Monday? My brother is abroad.", False),
        ("As the bank is shut, could I answer on Monday?", False),
        ("I will write as soon as I can. Could I answer on Monday?", True),
    ],
)
def test_a_request_for_time_needs_its_reason_only(text: str, flat: bool) -> None:
    """T14: a request for time needs its reason only."""
    assert bool(of("T14", f"Thank you for the offer. {text}", Context(purpose=Purpose.OFFER_EXTEND))) is flat


@pytest.mark.parametrize(
    "asking",
    [
        "You said to ring, so I am checking in.",
        "You told me to remind you, so here I am.",
        "You asked for a reminder, and here's the reminder.",
    ],
)
def test_a_call_that_was_asked_for_asks(asking: str) -> None:
    """T15: a call that was asked for asks."""
    assert of("T15", asking, Context(purpose=STATUS)) == []
