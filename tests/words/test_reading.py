"""Every script reads well, whichever facts are there: all combinations of present and absent ones."""

from __future__ import annotations

import re

import pytest

from followup_tui.domain.records import Purpose
from followup_tui.words.compose import compose, count_words, fill
from followup_tui.words.reading import Reading
from followup_tui.words.script import Script
from followup_tui.words.sentences import faults
from followup_tui.words.templates import Template, catalogue
from followup_tui.words.tone import Context, Score, check
from tests.words.samples import FULL, combinations, nested

HOSTILE = (
    "{{ 7*7 }}{% if %}",
    "O'Brien & Söhne (GmbH)",
    "- a point of my own",
    "\nSubject: mine\n\n- and more",
    "They said: “wait”, and waited…",
    "ends with a comma ,",
    "What is next?",
    "  far   apart  ",
    "[/]x[red]",
    "\x1b]52;c;x\x07\u202egnp\u200b",
    "会社の新しい方針",
    "Prof. Dr. Lee, Jr.",
    "é" * 60,
    "9",
    "well",
)
"""What a field may hold, too."""

MISREAD = {
    "two blanks": r"  ",
    "blank before a mark": r"\s[,.;:?!]",
    "doubled mark": r"[,.;:?!]{2}",
    "nothing in brackets": r"\(\s*\)|“\s*”",
    "no value": r"\b(None|Undefined|null)\b",
    "unfilled": r"[{}\[\]]",
    "wrong article": r"\ba [aeiou]|\ban [^aeiou\W]|\bthe the\b|\brole role\b",
    "lower-case line": r"^[a-z]",
    "lower-case sentence": r"[.?!] [a-z]",
    "blank at the rim": r"^\s|\s$",
    "colon before nothing": r":\s*$",
}

SPOKEN = {name: one for name, one in catalogue().items() if name in ("S1", "S2", "S3", "S5", "S6", "S7", "S9")}
"""The scripts of the ladder: each greets, says who calls, and tells of interest."""


def every_script(template: Template) -> list[tuple[dict[str, str], Script]]:
    return [(facts, compose(template.name, nested(facts))) for facts in combinations(template)]


@pytest.mark.parametrize("template", catalogue().values(), ids=catalogue())
def test_no_combination_misreads(template: Template) -> None:
    for facts, script in every_script(template):
        for text in (*script.points, script.voicemail):
            for what, pattern in MISREAD.items():
                assert not re.search(pattern, text, re.MULTILINE), (what, text, sorted(facts))
        assert all(script.points)
        assert script.text.rstrip()[-1] in ".?" or template.name not in SPOKEN or template.name in ("S6", "S7")


@pytest.mark.parametrize("template", catalogue().values(), ids=catalogue())
def test_no_combination_misreads_whatever_the_facts_say(template: Template) -> None:
    """Every combination, each fact in its turn one of the hostile ones; a broken sentence would be one of ours."""
    for turn, known in enumerate(combinations(template)):
        names = sorted(known)
        facts = {name: HOSTILE[(turn * 7 + place) % len(HOSTILE)] for place, name in enumerate(names)}
        made = fill(template, nested(facts))
        assert len(made.points) == len(fill(template, nested(known)).points)
        for point in made.points:
            assert "\x20\x20" not in point
            assert "49" not in point
            for _, says in faults(_without(point, facts)):
                assert not says, (says, point)


def _without(point: str, facts: dict[str, str]) -> str:
    """The point with what is hostile taken for a word, as far as it stands there as it was typed."""
    for text in sorted(facts.values(), key=len, reverse=True):
        typed = " ".join(text.split()).strip(" ,;:")
        for form in (typed, typed.rstrip(".!…"), typed[:1].lower() + typed[1:], typed[:1].upper() + typed[1:]):
            point = point.replace(form, "Word") if len(form) > 3 else point
    return point


@pytest.mark.parametrize("template", catalogue().values(), ids=catalogue())
def test_no_combination_sounds_needy_pushy_or_bitter(template: Template) -> None:
    """R14: every text we hand over passes the tone lint; with few facts on record it may be neutral."""
    always = {name for name in template.uses if name.startswith("me.") or name == "p.first"}
    for facts, script in every_script(template):
        if not always <= facts.keys():
            continue  # who writes to whom does not change the tone
        context = Context(
            purpose=template.kind or Purpose.OTHER,
            channel=template.channels[0],
            allowed=tuple(facts[name] for name in facts if name.partition(".")[0] in ("me", "p", "app", "ref")),
            facts=tuple(facts[name] for name in facts if "." not in name),
        )
        for text in filter(None, (script.text, script.voicemail)):
            report = check(text, context)
            reason = any(facts[name] in text for name in ("strength", "topic", "need", "rapport") if name in facts)
            assert report.score in (Score.WARM, Score.NEUTRAL), (report, text)
            assert {one.rule for one in report.findings} <= {"T14"}, (report.findings, text)
            assert report.score is Score.WARM or not reason or template.name not in SPOKEN, (report, text)


@pytest.mark.parametrize("template", catalogue().values(), ids=catalogue())
def test_no_combination_exceeds_its_words(template: Template) -> None:
    for _, script in every_script(template):
        body = " ".join(point for point in script.points if not point.startswith("Subject: "))
        assert template.limit is None or count_words(body) <= template.limit
        assert count_words(script.voicemail) <= 75


@pytest.mark.parametrize("template", SPOKEN.values(), ids=SPOKEN)
def test_every_combination_greets_and_says_who_is_calling(template: Template) -> None:
    for facts, script in every_script(template):
        assert re.search(rf"^Hello {facts.get('p.first', 'Jane Doe')},", script.text, re.MULTILINE)
        assert "Sam Rivera" in script.text
        assert "the Data Engineer role" in script.text or "this role" in script.text
        if "me.phone" in facts:
            assert "555 0100" in script.text


def test_the_voicemail_says_name_and_number_twice_and_fits_its_seconds() -> None:
    spoken = compose("S1", nested(FULL)).voicemail
    assert spoken.count("Sam Rivera") == 2
    assert spoken.count("555 0100") == 2
    assert 20 <= count_words(spoken) / 2.5 <= 30


def test_only_the_status_call_after_a_date_mentions_the_date() -> None:
    for name in SPOKEN:
        assert ("Friday 20 November" in compose(name, nested(FULL)).text) == (name == "S1")


def test_the_leverage_call_gives_the_date_and_neither_a_name_nor_a_figure() -> None:
    """R12, S9: facts, no threat, and whose offer it is stays with the user."""
    assert catalogue()["S9"].uses.isdisjoint({"app.employer", "offer.terms", "offer.start"})
    text = compose("S9", nested(FULL)).text
    assert "by Friday 27 November" in text
    assert "Your role is my first choice" in text


def test_the_closing_note_asks_for_nothing() -> None:
    assert "?" not in compose("S7", nested(FULL)).text


@pytest.mark.parametrize("name", ["S1", "S2", "S3", "S5", "S6", "S9"])
def test_every_other_script_asks(name: str) -> None:
    assert re.search(r"\?|calling to ask", compose(name, nested(FULL)).text)


def test_a_sentence_is_found_by_any_character_of_it() -> None:
    text = "Dear Ann,\n\nOne word. Two words.\n\nBest regards,\nSam"
    one = Reading(text)
    found = [one.sentence(text.index(word)) for word in ("One", "words", "Dear", "Sam")]
    assert [text[slice(*span)].strip() if span else None for span in found] == ["One word.", "Two words.", None, None]
