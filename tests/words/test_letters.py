"""What is written reads like a letter somebody would send: its length, its greeting, its one purpose."""

from __future__ import annotations

import itertools
import re

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.words.compose import compose, count_words
from followup_tui.words.likeness import Note, compare_all
from followup_tui.words.phrases import FILTERS
from followup_tui.words.script import Script
from followup_tui.words.templates import Template, catalogue
from tests.words.samples import FULL, combinations, nested

THANK_YOUS = ("W1", "W2", "W3", "W4", "W5", "W6")
MAILS = {name: one for name, one in catalogue().items() if name[0] == "W" and "email" in one.channels}


def body(script: Script) -> str:
    """The paragraphs between greeting and signature."""
    return " ".join(script.points[2:-1])


@pytest.mark.parametrize("template", MAILS.values(), ids=MAILS)
def test_every_mail_has_a_subject_a_greeting_and_a_signature(template: Template) -> None:
    for facts in combinations(template):
        script = compose(template.name, nested(facts))
        first, greeting, *_, sign_off = script.points
        assert first.startswith("Subject: ")
        assert greeting in ("Hello Jane,", "Hello Jane Doe,", "Hello Grace,")
        assert re.match(r"(Kind regards|With best wishes|Best wishes),\nSam Rivera", sign_off)
        assert ("555 0100" in sign_off) == ("me.phone" in facts)
        assert "!" not in script.text
        assert len(body(script).split()) > 15


@pytest.mark.parametrize("name", THANK_YOUS[:5])
def test_a_thank_you_has_60_to_180_words_whatever_is_known(name: str) -> None:
    """R4: 60 to 180 words (default 5)."""
    template = catalogue()[name]
    for facts in combinations(template):
        words = count_words(" ".join(compose(name, nested(facts)).points[1:]))
        assert 60 <= words <= 180, (words, sorted(facts))


PANEL = ("Jane Doe", "Raj Patel", "Ann Lee", "Grace Kim", "Lee Example", "Kim Sample")


@pytest.mark.parametrize("absent", [(), ("proof",), ("strength", "proof"), ("need",), ("rapport",)], ids="-".join)
def test_a_panel_of_six_with_the_same_facts_reads_six_letters(absent: tuple[str, ...]) -> None:
    """R4, V2 to V6: no pair of one round is red, and none opens with the same six words or ends with one sentence."""
    notes = []
    for name, variant in zip(PANEL, THANK_YOUS, strict=True):
        facts = {key: text for key, text in FULL.items() if key not in absent}
        if variant == "W5":
            facts["strength"] = FULL["strength"]
        facts |= {"p.name": name, "p.first": name.split()[0]}
        text = compose(variant, nested(facts)).text
        notes.append(Note(id=name, text=text, employer="acme", variant=variant, round=1, facts=facts))
    pairs = compare_all(notes, THANK_YOUS)
    assert len(pairs) == 15
    for pair in pairs:
        assert pair.likeness.level is not Level.RED, (pair.first.variant, pair.second.variant, pair.likeness.reasons)
        assert "V6" not in {one.rule for one in pair.likeness.reasons}
    bodies = [body(compose(name, nested(FULL))) for name in THANK_YOUS]
    for one, other in itertools.combinations(bodies, 2):
        assert one.split()[:6] != other.split()[:6]
        assert re.split(r"(?<=[.?]) ", one)[-1] != re.split(r"(?<=[.?]) ", other)[-1]


@pytest.mark.parametrize("name", ["W9", "S4"])
def test_what_must_not_be_disclosed_is_not(name: str) -> None:
    """R12: no employer, no salary, unless the letter is told them."""
    facts = {key: text for key, text in FULL.items() if key not in ("offer.employer", "offer.terms")}
    assert not {"90,000", "Globex"} & set(re.findall(r"[\w,]+", compose(name, nested(facts)).text))
    assert "Globex" in compose("W9", nested(FULL)).text


def test_the_leverage_mail_gives_its_date_in_the_first_lines() -> None:
    assert "Friday 27 November" in compose("W9", nested(FULL)).points[0]
    assert "Friday 27 November" in compose("W9", nested(FULL)).points[2]


def test_feedback_is_asked_within_the_answer_to_a_no_only_when_wanted() -> None:
    with_it, without = (compose("W17", nested({**FULL, "feedback": value})).text for value in ("yes", ""))
    assert "what is the one thing I should work on next?" in with_it
    assert "?" not in without


@pytest.mark.parametrize(
    ("name", "text", "reads"),
    [
        ("raised", "moving the batch to streaming", "what you said about moving the batch to streaming"),
        ("raised", "How the pipeline is tested.", "what you said about how the pipeline is tested"),
        ("raised", "Kafka", "what you said about Kafka"),
        ("raised", "They want to leave the mainframe.", "your point “They want to leave the mainframe”"),
        ("raised", "it's slow", "your point “it's slow”"),
        ("raised", "The night shift hands over late.", "your point “The night shift hands over late”"),
        ("raised", "the night shift hands over too late", "your point “the night shift hands over too late”"),
        ("raised", "Our warehouse is a day old", "your point “Our warehouse is a day old”"),
        ("raised", "why the tests are always slow.", "what you said about why the tests are always slow"),
        ("raised", "The team and its tools.", "your point “The team and its tools”"),
        ("raised", "The team and its tools", "what you said about the team and its tools"),
        ("raised", "How large is it?", "your question “How large is it?”"),
        (
            "raised",
            "ten and more words that no longer stand in a row",
            "your point “ten and more words that no longer stand in a row”",
        ),
        ("about", "her rowing on the river", "your rowing on the river"),
        ("about", "she sails on weekends.", "how you sail on weekends"),
        ("sentence", "yes, gladly", "Yes, gladly."),
        ("sentence", "May I ask why?", "May I ask why?"),
        ("full", "90,000 a year", "90,000 a year."),
    ],
)  # fmt: skip
def test_facts_are_worked_into_sentences(name: str, text: str, reads: str) -> None:
    assert FILTERS[name](text) == reads
