"""What a template may say: facts, filters and conditions; a hostile one is refused at once and by its line."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.errors import BadDataError, FollowupError
from followup_tui.words.compose import LONGEST, fill
from followup_tui.words.grammar import compiled
from followup_tui.words.sample_facts import SAMPLE, nested
from followup_tui.words.templates import catalogue, parse_template
from tests.words.test_templates import HEADER

HOSTILE = {
    "an endless loop": "{% for i in range(10**9) %}x{% endfor %}",
    "a loop over a text": "{% for i in topic %}{{ i }}{% endfor %}",
    "a huge text": "{{ 'x' * 10**9 }}",
    "a huge number": "{{ 9**9**9 }}",
    "a padded text": "{{ topic|center(10**9) }}",
    "a formatted text": "{{ '%1000000000d'|format(1) }}",
    "a format of Python's": "{{ '{:1000000000}'.format(1) }}",
    "a class": "{{ topic.__class__.__mro__ }}",
    "an attribute by name": "{{ topic|attr('__class__') }}",
    "an attribute in brackets": "{{ me['__class__'] }}",
    "an attribute of a constant": "{{ ''.__class__ }}",
    "an attribute of an attribute": "{{ me.name.__class__ }}",
    "a call": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "a filler": "{{ lipsum(n=100000) }}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a file": "{% include '/etc/passwd' %}",
    "another template": "{% extends 'S1.md' %}",
    "an import": "{% import 'os' as os %}",
    "a variable": "{% set x = topic ~ topic %}",
    "a block": "{% block x %}{% endblock %}",
    "a filter around a block": "{% filter upper %}x{% endfilter %}",
    "a test": "{% if topic is string %}x{% endif %}",
    "a list": "{{ [topic] }}",
    "a search": "{% if 'x' in topic %}x{% endif %}",
    "a whole group": "{{ me }}",
    "this template itself": "{{ self }}",
    "deep brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "deep conditions": "{% if topic %}" * 60 + "{% endif %}" * 60,
    "a long denial": "{{ " + "not " * 3000 + "topic }}",
    "a number of many digits": "{{ " + "1" * 6000 + " }}",
    "no end": "{{ topic",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_refused_with_its_line(body: str) -> None:
    with pytest.raises(BadDataError, match=r"^X1\.md, line (9|1[01]): [^\n]{5,}$"):
        fill(parse_template(f"{HEADER}---\n- Hello\n- {body}\n", "X1.md"), nested(SAMPLE))


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{{ topic|reverse }}", "unknown filter `reverse`; there are role, did, "),
        ("{{ topic|trim('x') }}", "the filter `trim` takes nothing in brackets"),
        ("{% filter upper %}x{% endfilter %}", "not allowed: filterblock; a text may hold {{ fields }}"),
        ("{% if topic in need %}x{% endif %}", "compare with ==, !=, <, <=, > or >= only"),
        ("{{ x.y.z }}", "not allowed; a text may hold"),
    ],
)
def test_what_is_said_helps(body: str, says: str) -> None:
    with pytest.raises(BadDataError) as caught:
        compiled(f"- {body}", "X1.md", 1)
    assert says in str(caught.value)


def test_what_is_allowed_works() -> None:
    body = (
        "- {{ me.name|upper }}"
        "{% if topic|wordcount > 3 and not (need == 'x' or E) %}a{% elif need %}b{% else %}c{% endif %}"
        "{{ ' d' if proof else '' }}{{ ' ' ~ strength|lower }}\n- {{ rapport|about }}{{ slot|sentence }}"
    )  # fmt: skip
    made = parse_template(f"{HEADER}---\n{body}\n", "X1.md")
    facts = {name: SAMPLE[name] for name in ("me.name", "p.first", "need", "proof", "strength")}
    assert fill(made, nested(facts)).points == ("SAM RIVERAb d sql tuning",)
    assert compiled(made.body, "X1.md", 1).uses >= {"me.name", "topic", "need", "E", "proof", "strength", "slot"}


def test_a_filter_takes_whatever_another_one_made() -> None:
    made = parse_template(f"{HEADER}---\n- {{{{ topic|wordcount|sentence }}}}\n", "X1.md")
    assert fill(made, nested(SAMPLE)).points == ("6.",)


def test_a_text_without_end_is_given_up() -> None:
    made = parse_template(HEADER + "---\n- " + "{{ news }} " * 1000, "X1.md")
    with pytest.raises(FollowupError, match=rf"^X1 would have more than {LONGEST} characters; shorten its facts$"):
        fill(made, nested({**SAMPLE, "news": "x" * 10_000}))


def test_every_text_of_ours_names_the_facts_it_uses() -> None:
    for template in catalogue().values():
        assert compiled(template.body, template.source, template.first_line).uses == template.uses


_MARKS = "{{|}}|{%|%}|{#|#}|topic|me|.name|if|else|endif|for|range(9)|9|**|(|)|[|]|'|not|.|~|<|=| |\n- |__class__|\0"
pieces = st.sampled_from([*_MARKS.split("|"), "|raised", "|wordcount", '"', "\ufeff"])


@given(st.lists(pieces, max_size=14).map("".join))
def test_any_text_is_filled_in_or_refused(body: str) -> None:
    with contextlib.suppress(FollowupError):
        assert fill(parse_template(f"{HEADER}---\n- {body}", "X1.md"), nested(SAMPLE)).name == "X1"
