"""Filling templates: what is refused, what is asked for, and how facts of any shape are taken in."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.errors import BadDataError, BadInputError, NotFoundError
from followup_tui.words.compose import compose, count_words, facts, fill, spoken_seconds
from followup_tui.words.templates import catalogue, parse_template
from tests.words.samples import FULL, nested, without
from tests.words.test_templates import HEADER

S5_SPOKEN = (
    "Hello Jane, this is Sam Rivera, on 555 0100. We spoke on Friday 13 November about the Data Engineer role. "
    "I enjoyed it, and I would like this role. I am calling to ask about the timing of your decision. "
    "A call or a short e-mail would both be welcome. Again, this is Sam Rivera, on 555 0100. Thank you, Jane."
)


def test_a_status_call_with_every_fact() -> None:
    script = compose("S1", nested(FULL))
    assert (script.name, script.title) == ("S1", "Status call, the decision date has passed")
    assert script.points == (
        "Hello Jane, this is Sam Rivera. We spoke on Friday 13 November about the Data Engineer role.",
        "Is this a good moment for two or three minutes? If not, I can call at a time that suits you better.",
        "I enjoyed our conversation, above all hearing about your marathon in Lisbon.",
        "When we spoke, you expected a decision around Friday 20 November. Where does the search stand now?",
        "I would like this role, and I can help with a need you described: faster reporting. "
        "What I would bring: SQL tuning. I cut the nightly batch from six hours to forty minutes.",
        "One question from my side: How large is the team?",
        "I have also interviewed for the Data Analyst role. How does it look there?",
        "Is there anything else that would help you decide?",
        "When should we speak next, and do you prefer a call or an e-mail?",
        "Thank you for your time, Jane. My number is 555 0100.",
    )
    assert script.missing == ()
    assert script.voicemail == S5_SPOKEN


def test_the_voicemail_of_both_status_calls_is_s5() -> None:
    assert compose("S2", nested(FULL)).voicemail == S5_SPOKEN
    assert " ".join(compose("S5", nested(FULL)).points) == S5_SPOKEN
    assert compose("S3", nested(FULL)).voicemail == ""


def test_a_message_ends_with_a_signature_of_its_own_lines() -> None:
    assert compose("S7", nested(FULL)).points[-1] == "Kind regards,\nSam Rivera\nPhone: 555 0100"
    assert compose("S7", without("me.phone")).points[-1] == "Kind regards,\nSam Rivera"


def test_a_name_is_found_in_any_case_and_an_unknown_one_lists_the_known() -> None:
    assert compose(" s3 ", nested(FULL)).name == "S3"
    with pytest.raises(NotFoundError) as caught:
        compose("X9", nested(FULL))
    assert str(caught.value).startswith("no script is called 'X9'; there are S1, S2, S3, S4, S5,")
    assert ", W9, W10," in str(caught.value)


def test_a_missing_required_fact_is_named_with_where_to_type_it_in() -> None:
    with pytest.raises(BadInputError) as caught:
        compose("S1", without("me.name"))
    assert str(caught.value) == (
        "your name is missing: press , in the dashboard, or set `name` under [me] in the settings file"
    )


@pytest.mark.parametrize("name", catalogue())
def test_every_missing_required_fact_is_named_at_once(name: str) -> None:
    with pytest.raises(BadInputError) as caught:
        compose(name, {})
    message = str(caught.value)
    assert message.count(" is missing: ") == len(catalogue()[name].required)
    assert "\n" not in message


def test_either_of_two_names_is_enough() -> None:
    assert compose("S2", without("p.first")).points[0].startswith("Hello Jane Doe, ")
    with pytest.raises(BadInputError, match=r"^the name of the person to talk to is missing: press a on the card"):
        compose("S2", without("p.first", "p.name"))


def test_a_thin_script_says_what_would_make_it_better() -> None:
    script = compose("S1", without("rapport", "strength", "proof"))
    assert script.missing == (
        "a rapport fact (press a on the card, or `followup person NAME --fact`)",
        "a strength with its proof (press e on the card, or `followup edit APP --strength`)",
    )
    assert compose("S1", without("proof")).missing == (
        "the proof of your strength (press e on the card, or `followup edit APP --strength`)",
    )


def test_without_a_number_there_is_no_voicemail_and_it_says_so() -> None:
    script = compose("S2", without("me.phone"))
    assert script.voicemail == ""
    assert script.missing == (
        "your phone number, for the voicemail "
        "(press , in the dashboard, or set `phone` under [me] in the settings file)",
    )
    assert script.points[-1] == "Thank you for your time, Jane. My e-mail address is sam@example.org."


def test_a_text_over_its_limit_says_so() -> None:
    role = " ".join(["Senior"] * 30)
    says = "fewer words: S5 has 89 and should have 75 (shorten its facts)"
    assert compose("S5", nested({**FULL, "app.role": role})).missing == (says,)
    assert compose("S1", nested({**FULL, "app.role": role})).missing == (says,)


@pytest.mark.parametrize("nothing", [None, "", "   ", "\n\t", "—", " ,;"])
def test_a_fact_without_a_letter_or_digit_is_absent(nothing: object) -> None:
    assert compose("S1", nested({**FULL, "rapport": nothing})) == compose("S1", without("rapport"))


def test_groups_that_are_no_mapping_and_unknown_names_are_passed_over() -> None:
    known = facts({"me": None, "p": "Jane", "app": {"role": 7}, "shoe": "left", "iv": {"size": 9}})
    assert {name: text for name, text in known.items() if text} == {"app.role": "7"}


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("Data Engineer", "the Data Engineer role."),
        ("The SRE position", "the SRE role."),
        ("analyst ROLE", "the analyst role."),
        ("Head of Data", "the Head of Data role."),
        ("Theatre Nurse", "the Theatre Nurse role."),
        ("role", "the role role."),
    ],
)
def test_the_role_is_said_once(role: str, said: str) -> None:
    assert compose("S2", nested({**FULL, "app.role": role})).points[0].endswith(said)


@pytest.mark.parametrize(
    ("proof", "said"),
    [
        ("cut the batch to 40 min", "I cut the batch to 40 min."),
        ("Led a team of five.", "I led a team of five."),
        ("Reduced 40 tickets a day to 3", "I reduced 40 tickets a day to 3."),
        ("I wrote the guide", "I wrote the guide."),
        ("My guide is used by all teams!", "My guide is used by all teams!"),
        ("Automated tests in every project", "For example: Automated tests in every project."),
        ("Need the figures?", "For example: Need the figures?"),
        ("nightly batch, 6 h → 40 min", "For example: nightly batch, 6 h → 40 min."),
        ("Cutting edge", "For example: Cutting edge."),
    ],
)
def test_a_proof_of_any_shape_becomes_a_sentence(proof: str, said: str) -> None:
    assert compose("S1", nested({**FULL, "proof": proof})).points[4].endswith(f"SQL tuning. {said}")


@pytest.mark.parametrize("question", ["How large is the team", "How large is the team.", "How large is the team?"])
def test_a_question_ends_as_one(question: str) -> None:
    assert compose("S1", nested({**FULL, "question": question})).points[5].endswith(": How large is the team?")


@pytest.mark.parametrize(
    ("topic", "ends"),
    [
        ("streaming", "streaming."),
        ("streaming.", "streaming."),
        ("why streaming?", "why streaming?”."),
        ("streaming…", "streaming."),
        ("streaming...", "streaming."),
        ("streaming,\nat last ;", "streaming, at last."),
    ],
)
def test_a_sentence_has_one_end(topic: str, ends: str) -> None:
    point = compose("S2", nested({**FULL, "topic": topic})).points[2]
    opening = "your question “" if "?" in topic else "what you said about "
    assert point == f"Since we spoke, I keep coming back to {opening}{ends}"


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("her sailing trip", "your sailing trip"),
        ("Their nightly batch", "your nightly batch"),
        ("She sails", "how you sail"),
        ("he coaches his son's team", "how you coach your son's team"),
        ("she carries on her father's shop", "how you carry on your father's shop"),
        ("has two dogs", "how you have two dogs"),
        ("Grew up in Leeds.", "how you grew up in Leeds"),
        ("she has two dogs", "how you have two dogs"),
        ("she met her husband in Lima", "how you met your husband in Lima"),
        ("he lies low", "how you lie low"),
        ("she misses Leeds, he said", "how you miss Leeds, he said"),
        ("they miss their garden", "how you miss your garden"),
        ("Hertha Berlin, like me", "Hertha Berlin, like me"),
        ("theirs is the blue boat", "theirs is the blue boat"),
    ],
)
def test_a_note_about_them_is_said_to_them(fact: str, said: str) -> None:
    point = compose("S1", nested({**FULL, "rapport": fact})).points[2]
    assert point == f"I enjoyed our conversation, above all hearing about {said}."


@pytest.mark.parametrize(
    ("first", "greeting"),
    [("Dr.", "Jane Doe"), ("prof", "Jane Doe"), ("J.", "Jane Doe"), ("Drew", "Drew"), ("Mo", "Mo")],
)
def test_nobody_is_greeted_by_a_title_alone(first: str, greeting: str) -> None:
    assert compose("S1", nested({**FULL, "p.first": first})).points[0].startswith(f"Hello {greeting}, ")


def test_a_name_with_a_full_stop_does_not_double_it() -> None:
    first = compose("S1", nested({**FULL, "me.name": "Sam Rivera Jr."})).points[0]
    assert first.startswith("Hello Jane, this is Sam Rivera Jr. We spoke")


def test_a_closing_note_leaves_out_a_topic_too_long_for_it() -> None:
    topic = "moving the nightly batch to streaming before next spring"
    points = compose("S7", nested({**FULL, "topic": topic})).points
    assert points[3] == "Thank you for our conversation on Friday 13 November, which I enjoyed."


@given(
    st.fixed_dictionaries(
        {name: st.text(st.characters(exclude_categories=()), max_size=40) for name in ("topic", "proof", "rapport")}
    )
)
def test_no_fact_adds_a_point_or_is_run_as_a_template(texts: dict[str, str]) -> None:
    hostile = {name: f"- {text}\n- {{{{ 7*7 }}}}{{% if %}} x" for name, text in texts.items()}
    script = compose("S2", nested({**FULL, **hostile}))
    assert len(script.points) == len(compose("S2", nested(FULL)).points)
    assert "49" not in script.text.replace("".join(texts.values()), "")
    assert script.text.count("{{ 7*7 }}{% if %} x") == len(hostile)


def test_facts_that_look_like_templates_stay_text() -> None:
    point = compose("S2", nested({**FULL, "topic": "{{ me.name }} {# gone #}"})).points[2]
    assert point.endswith(" what you said about {{ me.name }} {# gone #}.")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("- Hello\n- {% if %}\n", "X1.md, line 10: "),
        ("- {{ topik }}\n", "X1.md, line 9: unknown field `topik`"),
        ("- Hello\n- {{ me.nmae }}\n", "X1.md, line 10: unknown field `me.nmae`"),
        ("- {{ me.__class__.__mro__ }}\n", "X1.md, line 9: not allowed;"),
        ("- {% if topic < 3 %}x{% endif %}\n", "X1.md: a text and a number cannot be compared"),
    ],
)
def test_a_faulty_template_is_told_with_its_file(body: str, says: str) -> None:
    with pytest.raises(BadDataError) as caught:
        fill(parse_template(f"{HEADER}---\n{body}", "X1.md"), nested(FULL))
    assert str(caught.value).startswith(says)


def test_words_are_counted_as_heard() -> None:
    assert count_words("Well — a so-called e-mail, at 5 … ok?") == 7
    assert count_words("") == 0


def test_the_template_engine_is_loaded_only_when_words_are_made() -> None:
    program = "import sys, followup_tui.words.compose as c; c.catalogue(); sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_message_for_a_machine_takes_seconds() -> None:
    assert spoken_seconds("word " * 75) == 30
    assert spoken_seconds("") == 0
