"""Every tone rule by its id: what it finds, what it leaves alone, and what it says of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from followup_tui.domain.contacts import Level
from followup_tui.domain.records import Channel, Purpose
from followup_tui.words.tone import RULES, Context, Finding, check

STATUS, SECOND, NO = Purpose.STATUS_CALL, Purpose.SECOND_FOLLOW_UP, Purpose.GRACIOUS_REPLY
LEVERAGE, THANKS, OTHER = Purpose.LEVERAGE, Purpose.THANK_YOU, Purpose.OTHER


def of(rule: str, text: str, context: Context | None = None) -> list[Finding]:
    return [one for one in check(text, context).findings if one.rule == rule]


FOUND = [
    ("T1", OTHER, "I really need this job.", "really need"),
    ("T1", OTHER, "I badly need it", "badly need"),
    ("T1", OTHER, "I am DESPERATE to work", "DESPERATE"),
    ("T1", OTHER, "I really will take anything you have", "will take anything"),
    ("T1", OTHER, "I will do anything", "I will do anything"),
    ("T1", OTHER, "I would accept any role", "I would accept any role"),
    ("T1", OTHER, "I would work for you at any salary.", "any salary"),
    ("T1", OTHER, "Please, please call me back.", "Please, please"),
    ("T1", OTHER, "this is my last\nchance", "my last chance"),
    ("T1", OTHER, "my last hope", "last hope"),
    ("T1", OTHER, "give me a chance", "give me a chance"),
    ("T2", OTHER, "my rent is due", "my rent"),
    ("T2", OTHER, "I cannot pay the bills", "pay the bills"),
    ("T2", OTHER, "We cannot pay our mortgage.", "pay our mortgage"),
    ("T2", OTHER, "I have been unemployed for a year", "unemployed for"),
    ("T2", OTHER, "I was laid off six months ago", "laid off six months"),
    ("T2", OTHER, "my family depends on me", "family depends"),
    ("T3", STATUS, "I am just checking in", "just checking"),
    ("T3", STATUS, "just\ntouching base", "just touching base"),
    ("T3", STATUS, "I was only wondering", "only wondering"),
    ("T3", STATUS, "I just wanted to ask", "just wanted"),
    ("T3", STATUS, "circling back on this", "circling back"),
    ("T3", STATUS, "bumping this up", "bumping this"),
    ("T4", STATUS, "Sorry to bother you.", "Sorry"),
    ("T4", STATUS, "I apologise if I am bothering you", "apologise"),
    ("T4", STATUS, "I apologize for writing", "apologize"),
    ("T4", STATUS, "I know you’re busy", "I know you’re busy"),
    ("T4", STATUS, "I know youre busy", "I know youre busy"),
    ("T5", STATUS, "I need an answer by Friday.", "I need an answer by Friday"),
    ("T5", STATUS, "I need to know by noon.", "I need to know by noon"),
    ("T5", STATUS, "You must decide.", "You must"),
    ("T5", STATUS, "So you have to tell me.", "you have to"),
    ("T5", STATUS, "Call me, or I'll sign elsewhere.", "or I'll sign"),
    ("T5", STATUS, "Answer by Friday, or else I will call your boss.", "or else I will call"),
    ("T5", STATUS, "Reply ASAP.", "ASAP"),
    ("T5", STATUS, "This is a final notice.", "final notice"),
    ("T5", STATUS, "Write at your earliest convenience.", "at your earliest convenience"),
    ("T6", LEVERAGE, "Can you match this?", "Can you match"),
    ("T6", LEVERAGE, "They pay 90k. Please match it.", "match it"),
    ("T6", LEVERAGE, "I hope that you beat their offer.", "beat their offer"),
    ("T6", LEVERAGE, "Otherwise I will accept.", "Otherwise I will accept"),
    ("T6", LEVERAGE, "They offer $90,000 and you $85,000.", "$85,000"),
    ("T7", STATUS, "You said you would call.", "You said you would"),
    ("T7", STATUS, "You promised me an answer.", "You promised"),
    ("T7", STATUS, "I still haven’t heard from you.", "still haven’t heard"),
    ("T7", STATUS, "I still have not heard.", "still have not heard"),
    ("T7", STATUS, "I've been waiting.", "I've been waiting"),
    ("T7", STATUS, "Per my last mail", "Per my"),
    ("T7", STATUS, "As I already mentioned, I can start.", "As I already mentioned"),
    ("T8", THANKS, "I am perfect for this role.", "perfect for this role"),
    ("T8", THANKS, "I am a perfect fit.", "perfect fit"),
    ("T8", THANKS, "I think you'll agree.", "I think you'll agree"),
    ("T8", THANKS, "Nobody else can do it.", "Nobody else"),
    ("T8", THANKS, "It is a slam dunk.", "slam dunk"),
    ("T9", OTHER, "Hello! Great!", "!"),
    ("T9", OTHER, "Great!!!", "!!!"),
    ("T9", OTHER, "I would LOVE it.", "LOVE"),
    ("T9", OTHER, "See you 🙂", "🙂"),
    ("T9", OTHER, "See you :)", ":)"),
    ("T9", OTHER, "It was very good, really good and so good.", "so good"),
    ("T10", OTHER, "I guess it went well.", "I guess"),
    ("T10", OTHER, "Maybe we could talk.", "Maybe"),
    ("T10", OTHER, "It was kind of fun.", "kind of"),
    ("T10", OTHER, "I feel like it went well.", "I feel like"),
    ("T10", OTHER, "I am not sure if I may ask.", "not sure if"),
    ("T10", OTHER, "Hopefully yes. Hopefully soon.", "Hopefully soon"),
    ("T11", OTHER, "Thank you. I am grateful. I am honoured.", "honoured"),
    ("T11", OTHER, "It is my dream job at my dream company.", "dream company"),
    ("T12", THANKS, "When I start, I will fix it.", "When I start"),
    ("T12", THANKS, "I look forward to working with you on it.", "look forward to working with you on"),
    ("T12", THANKS, "Your CEO told me that I had it.", "Your CEO told me"),
    ("T13", NO, "I am disappointed in you.", "disappointed in you"),
    ("T13", NO, "This is unfair.", "unfair"),
    ("T13", NO, "You made a mistake.", "made a mistake"),
    ("T13", NO, "Please reconsider.", "reconsider"),
    ("T13", NO, "I am surprised.", "surprised"),
    ("T15", OTHER, "Dear {name}", "{name}"),
    ("T15", OTHER, "We met on [date].", "[date]"),
    ("T15", OTHER, "They wrote “call {me}”.", "{me}"),
]


@pytest.mark.parametrize(("rule", "purpose", "text", "words"), FOUND)
def test_a_rule_finds_its_words(rule: str, purpose: Purpose, text: str, words: str) -> None:
    """T1 to T15, each on the phrases that its entry names."""
    found = of(rule, text, Context(purpose=purpose))
    place = " ".join(text.split()).index(words)
    assert any(one.start < place + len(words) and place < one.end for one in found), [one.words for one in found]
    assert [" ".join(text[one.start : one.end].split()) for one in found] == [one.words for one in found]


SPARED = [
    ("T1", "You would be needing a hand, and I must say thank you."),
    ("T1", "The skills you need to run the desk are mine. Do you need my address?"),
    ("T1", "I would be glad to hear of any role that opens."),
    ("T1", "We had the same desperate month-end, and the last chance to see the old hall."),
    ("T2", "The desk answers questions about rent, bills and mortgages."),
    ("T3", "The timing is just right; we had just finished the tour."),
    ("T4", "I was sorry to hear of the flood. I am sorry that I missed the talk."),
    ("T5", "If you need to move the call, that is fine."),
    ("T5", "What do you need to decide?"),
    ("T5", "I owe an answer by Friday. Could I reply by Thursday?"),
    ("T6", "My plan would match the old varnish, and we beat their record."),
    ("T7", "You said you run three kilns. You expected a decision around Friday."),
    ("T7", "You suggested I call, and as we discussed I have brought the plan."),
    ("T8", "Tuesday is perfect for me."),
    ("T9", "Thank you! The SQL, JSON and HIPAA parts were new to me; nobody had said so that clearly."),
    ("T9", "It was very good, and so I wrote."),
    ("T10", "That is the kind of work I like. Hopefully it stays dry."),
    ("T11", "Thank you for the talk. I enjoyed it. Thanks again,\nSam"),
    ("T11", "It is my dream job."),
    ("T12", "When I start a project I draw it first. If I joined, I would draw yours."),
    ("T12", "The director of the museum told us about it."),
    ("T13", "Thank you. I was pleasantly surprised by the tour."),
    ("T13", "Thank you for telling me. The mistake I made was in the second query."),
    ("T13", "Thank you for telling me. I am a little sad, and I respect your choice."),
]


@pytest.mark.parametrize(("rule", "text"), SPARED)
def test_a_rule_leaves_harmless_words_alone(rule: str, text: str) -> None:
    """T1 to T13: no false alarm on words that only look alike."""
    for purpose in (NO,) if rule == "T13" else (STATUS, THANKS, LEVERAGE):
        assert of(rule, text, Context(purpose=purpose)) == []


def test_the_table_holds_sixteen_rules_in_order() -> None:
    assert [one.id for one in RULES] == [f"T{number}" for number in range(1, 17)]
    for rule in RULES:
        assert rule.name
        assert rule.why[0].islower()
        assert rule.softer
    assert {one.id for one in RULES if one.severity is Level.RED} == {"T1", "T2", "T5", "T6", "T7", "T13", "T15"}


def test_one_apology_is_allowed_to_those_who_were_late_and_two_are_red() -> None:
    """T4: one apology is allowed to those who were late and two are red."""
    once, twice = "Sorry to bother you. When do you decide?", "Sorry to bother you. I know you are busy."
    assert of("T4", once, Context(purpose=STATUS, late=True)) == []
    assert [one.severity for one in of("T4", once, Context(purpose=STATUS))] == [Level.AMBER]
    assert [one.severity for one in of("T4", twice, Context(purpose=STATUS))] == [Level.RED, Level.RED]
    assert [one.severity for one in of("T4", twice, Context(purpose=STATUS, late=True))] == [Level.AMBER]


def test_the_worn_phrase_only_advises() -> None:
    """T5: the worn phrase only advises."""
    (found,) = of("T5", "Please write at your earliest opportunity.")
    assert found.severity is Level.AMBER


def test_prices_matter_only_where_a_decision_is_asked_for() -> None:
    """T6: prices matter only where a decision is asked for."""
    text = "The salary of $61,000 and the bonus of $2,500 are as agreed."
    assert of("T6", text, Context(purpose=Purpose.OFFER_DECIDE)) == []
    assert of("T6", "I owe them an answer about £40,000, I repeat £40,000.", Context(purpose=LEVERAGE)) == []


def test_capitals_that_are_names_or_topics_are_no_shouting() -> None:
    """T9: capitals that are names or topics are no shouting."""
    text = "I would like to join ACME and work on KAFKA."
    assert [one.words for one in of("T9", text)] == ["ACME", "KAFKA"]
    assert of("T9", text, Context(allowed=("ACME Ltd",), facts=("KAFKA streams",))) == []


def test_counts_within_120_words() -> None:
    """T11: counts within 120 words."""
    between = " ".join(["word"] * 70)
    assert of("T11", f"Thanks. {between} Thanks. {between} Thanks.") == []
    assert len(of("T11", f"Thanks. {between} Thanks for that. Thanks for all.")) == 1


def test_holds_until_there_is_an_offer_but_superiors_stay_out() -> None:
    """T12: holds until there is an offer but superiors stay out."""
    text = "I look forward to starting. Vera Stone promised me the job."
    assert len(of("T12", text, Context(bosses=("Vera Stone", " ")))) == 2
    assert len(of("T12", text, Context(offer=True))) == 0
    assert len(of("T12", text, Context(purpose=Purpose.OFFER_DECIDE, bosses=("Vera Stone",)))) == 1


def test_looks_only_at_replies_to_a_no() -> None:
    """T13: looks only at replies to a no."""
    assert of("T13", "I was surprised.", Context(purpose=Purpose.OFFER_DECIDE)) == []
    assert len(of("T13", "Nobody told you anything.", Context(purpose=Purpose.FEEDBACK))) == 1


@pytest.mark.parametrize(
    ("text", "softer"),
    [
        ("Thank you for your time.", "say plainly"),
        ("I enjoyed our conversation about the position.", "add one reason"),
        ("I enjoyed our conversation about the lighthouse lamp and its clockwork.", ""),
    ],
)
def test_asks_for_interest_and_a_reason(text: str, softer: str) -> None:
    """T14: asks for interest and a reason."""
    found = of("T14", text, Context(purpose=THANKS))
    assert [one.softer.startswith(softer) for one in found] == ([True] if softer else [])
    assert [(one.line, one.start, one.end, one.words) for one in found] == ([(0, 0, 0, "")] if softer else [])
    assert of("T14", text, Context(purpose=THANKS, interested=False)) == []
    assert of("T14", text, Context(purpose=OTHER)) == []


def test_a_fact_on_record_is_reason_enough() -> None:
    """T14: a fact on record is reason enough."""
    text = "I enjoyed our talk. It was about payroll."
    assert len(of("T14", text, Context(purpose=THANKS))) == 1
    assert of("T14", text, Context(purpose=THANKS, facts=("the team", "payroll"))) == []
    named = Context(purpose=THANKS, allowed=("Ann Obi", "Acme"))
    assert len(of("T14", "I enjoyed meeting Ann Obi at Acme.", named)) == 1


def test_numbers_dates_and_addresses_are_no_reason() -> None:
    """T14: numbers dates and addresses are no reason."""
    text = "I enjoyed our interview on 3 March 2026 at 10:30. Call me on +1 (555) 010-0177, it's a team-oriented role."
    assert len(of("T14", text, Context(purpose=THANKS))) == 1


def test_other_peoples_names_are_found_and_ones_own_are_not() -> None:
    """T15: other peoples names are found and ones own are not."""
    text = "Dear Ann Lee, I liked Globex."
    found = of("T15", text, Context(allowed=("Ann Lee",), foreign=("Ann", "Globex", "Initech", " ")))
    assert [(one.words, one.softer) for one in found] == [("Globex", "“Globex” belongs to another application")]
    assert [one.words for one in of("T15", "> Globex wrote\nGlobexian", Context(foreign=("Globex",)))] == []


def test_length_counts_for_what_is_written() -> None:
    """T15: length counts for what is written."""
    text = "word " * 181
    assert [one.softer for one in of("T15", text)] == ["cut it to 180 words; it has 181"]
    assert of("T15", text, Context(channel=Channel.PHONE)) == []
    assert of("T15", f"Subject: a long one\n{'word ' * 180}\n> {'quoted ' * 50}") == []


@pytest.mark.parametrize(
    ("purpose", "text", "asks"),
    [
        (STATUS, "We met on Monday.", ["whole"]),
        (STATUS, "We met on Monday. When do you decide?", []),
        (STATUS, "I am calling to ask about the timing.", []),
        (STATUS, "When do you decide? Who decides it?", ["Who decides it?"]),
        (STATUS, "When do you decide? Is there anything else that would help you?", []),
        (LEVERAGE, "Could we talk? Would Friday suit you?", ["Would Friday suit you?"]),
        (THANKS, "How are you? How is the team?", []),
        (SECOND, "Mr. Orr and Dr. Lee know me. Is there\nany news?", []),
    ],
)
def test_a_status_message_asks_one_thing(purpose: Purpose, text: str, asks: list[str]) -> None:
    """T15: a status message asks one thing."""
    assert [one.words or "whole" for one in of("T15", text, Context(purpose=purpose))] == asks
    if asks != ["whole"]:
        assert of("T15", text, Context(purpose=purpose, channel=Channel.PHONE)) == []


NOON = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
"""Noon in New York."""


@pytest.mark.parametrize(
    ("channel", "today", "hour", "levels"),
    [
        (Channel.EMAIL, (), 17, []),
        (Channel.EMAIL, (Channel.EMAIL,), 17, [Level.AMBER]),
        (Channel.EMAIL, (Channel.PHONE,), 17, [Level.AMBER]),
        (Channel.MESSAGE, (Channel.PHONE, Channel.EMAIL), 17, [Level.RED]),
        (Channel.PHONE, (), 14, []),
        (Channel.PHONE, (), 13, [Level.RED]),
        (Channel.PHONE, (), 22, [Level.RED]),
        (Channel.EMAIL, (), 3, []),
        (Channel.PHONE, (Channel.PHONE,), 3, [Level.AMBER, Level.RED]),
    ],
)
def test_takes_the_next_slot(channel: Channel, today: tuple[Channel, ...], hour: int, levels: list[Level]) -> None:
    """T16: takes the next slot."""
    moment = NOON.replace(hour=hour)
    context = Context(channel=channel, today=today, moment=moment, tz="America/New_York")
    assert [one.severity for one in of("T16", "Hello", context)] == levels
    assert of("T16", "Hello", Context(channel=channel, today=today)) == []
