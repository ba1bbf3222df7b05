"""Reading a template over: header, every combination of facts, length, tone."""

from __future__ import annotations

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.words.fields import FIELDS
from followup_tui.words.proofreading import combinations, proofread
from followup_tui.words.sample_facts import SAMPLE
from followup_tui.words.templates import Template, catalogue, parse_template
from tests.words.test_templates import HEADER

KIND = "kind: other\n"


def template(body: str, more: str = KIND) -> Template:
    header = HEADER.replace("me.name, ", "") + more
    return parse_template(f"{header}---\n- Dear {{{{ p.first or p.name }}}},\n{body}", "X1.md")


def told(made: Template) -> list[tuple[str, str]]:
    return [(one.says, one.when) for one in proofread(made)]


@pytest.mark.parametrize("one", catalogue().values(), ids=catalogue())
def test_nothing_is_wrong_with_what_is_built_in(one: Template) -> None:
    """R14, T1 to T15: every combination of facts, and the tone with all of them."""
    assert proofread(one) == ()


def test_every_field_has_a_sample() -> None:
    assert set(SAMPLE) == set(FIELDS)


def test_the_header_says_what_the_text_uses() -> None:
    made = template("- We met{% if topic %} again{% endif %}.\n", "optional: proof\n")
    assert told(made) == [
        ("the text uses `topic`, which the header does not name", ""),
        ("the header names `proof`, which the text does not use", ""),
        ("the header has no `kind`, so its tone is judged as that of any text", ""),
    ]


def test_a_sentence_that_breaks_is_shown_with_the_facts_it_lacks() -> None:
    body = "- I liked {{ topic }} , and more.\n- Thank you ({{ need }})\n- Sam\n"
    made = template(body, KIND + "optional: topic, need\n")
    found = proofread(made)
    assert ("a blank before a punctuation mark: “ch to streaming , and more.”", "without p.name") in told(made)
    assert ("empty brackets or quotation marks: “Thank you ()”", "without p.name, need") in told(made)
    assert ("no end mark after “Thank you (faster reporting)”", "without p.name") in told(made)
    assert [one.severity for one in found] == sorted((one.severity for one in found), reverse=True)


def test_length_and_tone() -> None:
    found = told(template("- I badly need this. I enjoyed meeting you all.\n", KIND + "limit: 5\n"))
    plea = "T1 “badly need”: a plea makes them feel responsible for you → name one concrete reason why this role fits"
    assert found[0] == (plea, "")
    assert ("X1 has 11 and should have 5", "without p.name") in found
    flat = told(template("- We met.\n", "kind: thank_you\n"))
    assert [says[:4] for says, _ in flat] == ["T14 "]


def test_a_text_may_not_vanish() -> None:
    made = parse_template(f"{HEADER}{KIND}optional: topic\n---\n- {{{{ topic }}}}\n", "X1.md")
    assert ("no talking point is left", "without p.name, topic") in told(made)


def test_many_facts_are_tried_few_and_many_at_a_time() -> None:
    free = [name for name in FIELDS if name not in ("me.name", "p.first", "p.name")]
    made = template("- Hello.\n", f"optional: {', '.join(free)}\n")
    sizes = {len(one) for one in combinations(made)}
    assert sizes == {1, 2, 3, len(free) - 1, len(free), len(free) + 1}


def test_a_red_finding_is_worse_than_an_amber_one() -> None:
    assert proofread(template("- Ask  now\n- Sam\n", ""))[0].severity is Level.RED
