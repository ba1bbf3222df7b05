"""What is seen of a broken sentence, and what a careful writer's text never sets off."""

from __future__ import annotations

import pytest

from followup_tui.words.sentences import faults, unfinished


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Hello  Jane.", "two blanks in a row"),
        ("Hello Jane , how are you?", "a blank before a punctuation mark"),
        ("Thank you .", "a blank before a punctuation mark"),
        ("Thank you ().", "empty brackets or quotation marks"),
        ("You said “ ”.", "empty brackets or quotation marks"),
        ("We met on None.", "a word of the machine"),
        ("We met on {iv.date}.", "a gap that is not filled in"),
        ("We met on {{ date }}.", "a gap that is not filled in"),
        ("I enjoyed it..", "two punctuation marks in a row"),
        ("I enjoyed: , all of it.", "two punctuation marks in a row"),
        ("Did you?.", "two punctuation marks in a row"),
        ("It was a honest talk.", "“a” where “an” belongs"),
        ("It was a open talk.", "“a” where “an” belongs"),
        ("It was an good talk.", "“an” where “a” belongs"),
        ("It was an university.", "“an” where “a” belongs"),
        ("I enjoyed it. thank you.", "a sentence that starts with a small letter"),
        ("I enjoyed the the talk.", "a word twice in a row"),
        ("Well\n, yes.", "a line that starts with a punctuation mark"),
        ("The reason:", "a text that ends in the middle"),
        ("we met.", "a line that starts with a small letter"),
        ("“we” met.", "a line that starts with a small letter"),
    ],
)
def test_a_fault_is_seen(text: str, says: str) -> None:
    assert says in {said for _, said in faults(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Subject: Data Engineer role: one question",
        "Hello Dr. Raj Patel,",
        "Kind regards,\nSam Rivera\nPhone: 555 0100",
        "It took an hour, a unique one, and a European one, at a one-day event, with an honest end.",
        "Well … yes. I think that that is so, and I had had my doubts (all of them).",
        "My number is 555 0100. Dr. von Doe has it, e.g. on paper.",
        "You asked: “How large is the team?” It is an open one.",
        "I use node.js, 3.5 times a day; see example.com.",
    ],
)
def test_a_good_text_sets_nothing_off(text: str) -> None:
    assert list(faults(text)) == []


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("I enjoyed it", True), ("I enjoyed it.", False), ("May I?", False), ("You said “yes.”", False),
        ("Subject: a role", False), ("Dear Ann,", False), ("Best wishes,\nSam", False),
    ],
)  # fmt: skip
def test_a_sentence_has_an_end(text: str, is_so: bool) -> None:
    assert unfinished(text) is is_so
