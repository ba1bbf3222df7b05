"""Every script reads well, whichever facts are there: all combinations of present and absent ones."""

from __future__ import annotations

import re

import pytest

from followup_tui.words.compose import compose, count_words
from followup_tui.words.fields import FIELDS
from followup_tui.words.script import Script
from followup_tui.words.templates import Template, catalogue
from tests.words.samples import FULL, combinations, nested

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

TONE = {
    "T1": r"(really|badly|desperately) need|desperate|I'll (take|do) anything|any (job|role|salary)"
    r"|please,? please|last (hope|chance)|give me a chance",
    "T2": r"\brent\b|bills|mortgage|unemployed for|laid off .* months|family depends",
    "T3": r"just (checking in|touching base|following up|wondering|wanted)|circling back|bump(ing)? this|\bjust\b",
    "T4": r"sorry|apologi[sz]e|I know you(’|')re busy",
    "T5": r"need (an answer|to know) by|you (must|have to|need to)|or (else )?I(’|')ll|ASAP|final notice"
    r"|at your earliest convenience",
    "T6": r"match (this|it)|beat (it|their)|otherwise I (will|'ll) (accept|walk)",
    "T7": r"you (said|promised)|still haven't heard|I've been waiting|per my last|as I (already )?(said|mentioned)",
    "T8": r"perfect (for|fit|candidate)|I think you'll agree|nobody (else|better)|slam dunk",
    "T9": r"!|\b[A-Z]{4,}\b|\b(very|really|extremely|truly|absolutely)\b",
    "T10": r"I guess|maybe|kind of|sort of|I feel like|not sure if|hopefully",
    "T12": r"when I (start|join)|look forward to (starting|working with you on)",
    "T13": r"disappointed|unfair|mistake|reconsider|surprised",
}
INTEREST = r"enjoy|interested|excited|keen|would welcome|would still welcome|would like this role"
GRATITUDE = r"thank|grateful|honou?red|appreciate"


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


@pytest.mark.parametrize("template", SPOKEN.values(), ids=SPOKEN)
def test_no_combination_sounds_needy_pushy_or_flat(template: Template) -> None:
    for facts, script in every_script(template):
        for text in filter(None, (script.text, script.voicemail)):
            for rule, pattern in TONE.items():
                assert not re.search(pattern, text, re.IGNORECASE if rule != "T9" else 0), (rule, text)
            assert re.search(INTEREST, text, re.IGNORECASE), ("T14", text, sorted(facts))
            assert len(re.findall(GRATITUDE, text, re.IGNORECASE)) <= 2, ("T11", text)
            assert count_words(text) <= 180, ("T15", text)


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


@pytest.mark.parametrize("template", catalogue().values(), ids=catalogue())
def test_the_header_names_exactly_the_fields_the_body_uses(template: Template) -> None:
    named = set(re.findall(r"[A-Za-z_]+(?:\.[a-z]+)?", " ".join(re.findall(r"\{[{%].*?[%}]\}", template.body))))
    assert named & set(FIELDS) == template.uses


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
    assert "Yours is the role I would choose" in text


def test_the_closing_note_asks_for_nothing() -> None:
    assert "?" not in compose("S7", nested(FULL)).text


@pytest.mark.parametrize("name", ["S1", "S2", "S3", "S5", "S6", "S9"])
def test_every_other_script_asks(name: str) -> None:
    assert re.search(r"\?|calling to ask", compose(name, nested(FULL)).text)
