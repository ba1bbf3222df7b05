"""What each of the fourteen rules does, and why it is there.

Invariant: one entry per rule, in their order; what is said of a rule is what its module does.
"""

from __future__ import annotations

from typing import Final

import msgspec

from followup_tui.domain.reminders import RULES


class Rule(msgspec.Struct, frozen=True):
    """One of the fourteen rules in words."""

    title: str
    does: str
    """What the program does by it."""
    protects: str
    """Why the rule is there, in one sentence."""


def _rule(number: int, does: str, protects: str) -> tuple[str, Rule]:
    return f"R{number}", Rule(RULES[f"R{number}"], does, protects)


RULEBOOK: Final[dict[str, Rule]] = dict([
    _rule(
        1,
        "From the working day before an interview until {decision_date_days:business day} after it you are reminded to "
        "ask when they decide; their words are read back as a date, and “none given” is an answer too.",
        "A date turns waiting into a plan: every later step stands on it, and asking shows that you care.",
    ),
    _rule(
        2,
        "Every open card has a dated next step, or a date until which it waits; once a week a review says what was on "
        "time, what is late, and where you went on against advice.",
        "A card without a next step is how a good chance dies quietly.",
    ),
    _rule(
        3,
        "Whoever you met without a name, a title or a way to reach them is asked about on the day of the interview, "
        "and so is an agency's recruiter whom nobody has named; a name that is nearly another's, and an address that "
        "does not fit its name, are pointed out.",
        "People notice how their name is written, and a thank-you cannot go out without it.",
    ),
    _rule(
        4,
        "Each interviewer of each round is owed a note of their own: it opens {thank_you_rest_minutes:minute} after "
        "the interview, is best sent within {thank_you_best_hours:hour} and due after {thank_you_days:business day}; "
        "when that is {thank_you_merge_days:business day} past, it becomes a short thanks in your next message.",
        "Four in five HR managers weigh a thank-you, and only one applicant in four sends one (Robert Half 2017).",
    ),
    _rule(
        5,
        "Your references are to hear of it {reference_alert_days:business day} after an interview, the same day when "
        "you hand over their names, and at once when a check is announced; a warning counts for "
        "{reference_realert_days:day}. Somebody who was warned {reference_load:time} within {reference_load_days:day} "
        "is to be spared for another. They are thanked within {reference_thanks_days:business day} of being rung, and "
        "told how it ended.",
        "A reference who expects the call speaks well of you; one who is surprised may cost you the offer.",
    ),
    _rule(
        6,
        "A lead is suggested after {hunt_soft_days:business day} without a new one and due after {hunt_firm_days}; "
        "below {pipeline_target:live application} one would help, below {pipeline_low} it is due. Only an offer that "
        "is accepted and signed ends the hunt.",
        "No job is yours until it is signed; what you find now is what you fall back on then.",
    ),
    _rule(
        7,
        "When their date has passed a call opens after {call_opens_days:business day} and is due after "
        "{call_due_days}; with no date, after {silence_opens_days} to {silence_due_days:day} of silence. Then a "
        "second follow-up {second_days:business day} later, a closing note {closing_days:business day} after that, and "
        "{suggest_close_days:business day} on the suggestion to close. An agency is told the same day how it went, and "
        "rung in the employer's place.",
        "A friendly call may be your only way to know: most people who were interviewed never hear back.",
    ),
    _rule(
        8,
        "Every call opens on a sheet: a greeting, something personal, the question, one strength with its proof, one "
        "question of yours, the close; what it lacks is named. {strengths_wanted:strength} are wanted, and each call "
        "sells the one that this person has heard least.",
        "People help those they like and remember; a call is your chance to be both.",
    ),
    _rule(
        9,
        "It counts the days since the interview against what is usual, {patience_days:day} where nothing more is "
        "known, and beyond {patience_far} times that calls it unlikely. A position on hold is left alone, but for a "
        "check every {hold_check_days:business day}, {hold_checks:time} at most.",
        "Hiring runs late nearly always; patience keeps a slow yes from turning into an annoyed no.",
    ),
    _rule(
        10,
        "A call they asked for comes before everything on its day, and a message of theirs is to be answered within "
        "{reply_days:business day}. Any other contact passes the contact guard (B0 to B11): green, amber or red, with "
        "the day from which it is in order.",
        "Asking again is welcome, pestering is not; what parts them is who spoke last, and when.",
    ),
    _rule(
        11,
        "It says so when a single application has been live for {basket_single_days:business day}, or when "
        "{basket_share} % of at least {basket_actions:action} within {basket_window_days:day} went to one.",
        "With all hope on one job each silent day feels like a verdict; a second one makes it just a day.",
    ),
    _rule(
        12,
        "An offer is to be acknowledged within {offer_acknowledge_days:business day}; every open application that you "
        "rank at least as high hears of it within {leverage_days:business day}; more time is asked for once, "
        "{offer_extend_days:business day} before the deadline at the latest; deciding comes up "
        "{offer_decide_days:business day} before it. When you accept, the others are told within "
        "{withdraw_days:business day}.",
        "An offer in hand is the best reason to ask for a decision elsewhere, as long as it is true and said kindly.",
    ),
    _rule(
        13,
        "After a no, a gracious reply is due within {reply_to_no_days:business day} and one question for feedback "
        "within {feedback_days}; {referral_days:business day} after the reply a referral may be asked for, and you "
        "stay in touch after {keep_first_days:day}, then every {keep_days}.",
        "More than half of employers have gone back to people they once turned down (CareerBuilder 2016).",
    ),
    _rule(
        14,
        "The words handed to you say that you would like this role and why, and ask plainly; none of them pleads, "
        "presses or bluffs. `followup check` reads your own the same way: red is to be put right before it goes out, "
        "amber advises, and the weekly review counts what went out red.",
        "Enthusiasm is catching, and so is fear: the same question is heard either way.",
    ),
])  # fmt: skip
"""Rule id → the rule in words."""
