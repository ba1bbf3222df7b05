"""Every template word for word, for three made-up applications: with rich facts, with few, and with none to spare.

The texts stand in `texts_in_full.txt`; `python -m tests.words.test_texts_in_full` writes it anew, to be read before
it is committed. Each text has to pass the checks that the product makes of a user's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel
from followup_tui.words.compose import fill
from followup_tui.words.script import Script
from followup_tui.words.sentences import faults, unfinished
from followup_tui.words.templates import Template, catalogue
from followup_tui.words.tone import Context, Report, Score, check
from tests.words.samples import FULL, nested

BOOK = Path(__file__).with_name("texts_in_full.txt")

RICH: Mapping[str, str] = FULL
FEW: Mapping[str, str] = {
    "me.name": "Alex Sample",
    "me.first": "Alex",
    "p.first": "Ann",
    "p.name": "Ann Lee",
    "app.role": "Ward Nurse",
    "app.employer": "Globex Clinic",
    "iv.date": "Tuesday 3 November",
    "topic": "The night shift hands over too late.",
    "strength": "I calm a full waiting room",
    "rapport": "she sails on weekends",
    "field": "children's wards in the north",
    "offer.deadline": "Monday 30 November",
    "until": "Thursday 3 December",
    "queried": "What do you do when two rooms ring at once?",
    "answer": "I would go to the one I know least about, and call for help on the way",
    "concern": "my years with children, not with adults",
    "news": "we have opened the new wing",
    "ref.first": "Grace",
}
BARE: Mapping[str, str] = {
    "me.name": "Kim Example",
    "me.first": "Kim",
    "me.phone": "555 0142",
    "p.name": "Dr. Raj Patel",
    "app.role": "the Physics Teacher position",
    "app.employer": "Initech School",
    "iv.date": "Thursday 12 November",
    "E": "Thursday 19 November",
    "topic": "pupils who build things",
    "strength": "lesson planning",
    "field": "schools",
    "offer.deadline": "Friday 27 November",
    "until": "Tuesday 1 December",
    "queried": "Why us",
    "answer": "because of the workshop",
    "concern": "no classroom of my own yet",
    "news": "I have finished my diploma",
    "ref.first": "Lee",
}
OTHERWISE: Mapping[str, Mapping[str, str]] = {
    "W13": {"reason": "another role is closer to the work I have done so far"},
    "W19": {"news": "I have finished the course on stream processing"},
}
"""Facts of single letters that have another meaning there."""
SEARCHES = {"rich": RICH, "few": FEW, "bare": BARE}


def facts_for(template: Template, search: str) -> dict[str, str]:
    """What this search knows; the bare one is asked for nothing but what is required."""
    known = dict(SEARCHES[search])
    needed = {name for group in template.required for name in group}
    if search != "rich":
        known |= {name: FULL[name] for name in sorted(needed - set(known)) if name not in ("p.first", "p.name")}
    known |= OTHERWISE.get(template.name, {}) if search == "rich" else {}
    return {name: text for name, text in known.items() if search != "bare" or name in needed}


def script(template: Template, search: str) -> Script:
    return fill(template, nested(facts_for(template, search)))


def heard(template: Template, search: str) -> Report:
    """What the tone lint says of it, as it would be sent."""
    facts = facts_for(template, search)
    assert template.kind is not None
    context = Context(
        purpose=template.kind,
        channel=template.channels[0],
        facts=tuple(facts[name] for name in ("topic", "need", "proof", "strength") if name in facts),
        offer=template.name == "W12",
    )
    return check(script(template, search).text, context)


def page(name: str) -> str:
    """One template in all three searches."""
    template = catalogue()[name]
    lines = [f"# {name}: {template.title}"]
    for search in SEARCHES:
        report = heard(template, search)
        lines += [f"== {search}: {report.words} words, {report.score}", script(template, search).text]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", catalogue())
def test_what_is_handed_over(name: str) -> None:
    pages = BOOK.read_text(encoding="utf-8").split("\n# ")
    known = {one.removeprefix("# ").partition(":")[0]: one.removeprefix("# ") for one in pages}
    assert page(name).removeprefix("# ").rstrip() == known[name].rstrip()


@pytest.mark.parametrize("search", SEARCHES)
@pytest.mark.parametrize("name", catalogue())
def test_every_text_is_whole_short_and_warm_or_neutral(name: str, search: str) -> None:
    """R14: what the product itself writes passes its own lint."""
    template = catalogue()[name]
    made = script(template, search)
    assert [(point, one) for point in made.points for one in faults(point)] == []
    assert [point for point in made.points[:-1] if unfinished(point)] == []
    assert not [one for one in made.missing if one.startswith("fewer words")]
    report = heard(template, search)
    assert report.score in (Score.WARM, Score.NEUTRAL)
    assert [one for one in report.findings if one.severity is Level.RED] == []
    if Channel.PHONE not in template.channels:
        assert report.words <= 180


if __name__ == "__main__":
    BOOK.write_text("\n".join(page(name) for name in catalogue()), encoding="utf-8")
