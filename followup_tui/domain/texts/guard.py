"""What each rule of the contact guard does, why it is there, what lifts it and what comes of passing it over.

Invariant: one entry per rule B0 to B11 and T16, in their order; what is said of a rule is what `domain.guard` does.
"""

from __future__ import annotations

from typing import Final

import msgspec


class Caution(msgspec.Struct, frozen=True):
    """One rule of the contact guard in words."""

    title: str
    does: str
    protects: str
    """Why it is there, in one sentence."""
    resolve: str
    """What lifts it."""
    ignored: str
    """What comes of going on all the same."""


GUARD: Final[dict[str, Caution]] = {
    "B0": Caution(
        "What counts as a contact",
        "All that you send unasked to one employer on one of its dates is one contact. Thank-yous, answers, "
        "appointments, offer matters, and calls they asked for within {callback_grace_days:business day} of that date "
        "are none.",
        "What you owe or were asked for must never count against you.",
        "nothing to lift: it only counts",
        "Nothing: it only counts.",
    ),
    "B1": Caution(
        "Room between two contacts",
        "Red until {touch_gap_days:business day} after the last contact to this employer; the day is named.",
        "Two messages within a week are read as pressure, whatever they say.",
        "the day named",
        "A second message so soon tends to be read as pressure rather than interest.",
    ),
    "B2": Caution(
        "Contacts without an answer",
        "The last of {touches_unanswered:contact} without an answer has to be the closing note: amber before it, red "
        "after it.",
        "One unanswered message is nothing, two may be chance; then silence is an answer too.",
        "any reply of theirs, which sets the count back to nothing",
        "Each further message without an answer makes a late yes less likely, and you less free.",
    ),
    "B3": Caution(
        "Status contacts in all",
        "Amber when the next would be number {touches_lifetime} about one application, red beyond it.",
        "However kind each one is, somebody has to read them all.",
        "nothing; from here on it is for them to write",
        "You become known as the one who asks, not as the one who can do the job.",
    ),
    "B4": Caution(
        "Before their own date",
        "Red until the promised day has ended, amber until {call_due_days:business day} after it.",
        "They named a day; asking before it says that you did not listen.",
        "the day named, or a new date from them",
        "They said when; asking earlier gets no answer but irritation.",
    ),
    "B5": Caution(
        "No date was given",
        "Red until {silence_opens_days:day} of silence have passed.",
        "A week is what a decision between several people takes at the least.",
        "the day named, or a word from them",
        "Nothing will have been decided yet, and you have used up a contact.",
    ),
    "B6": Caution(
        "Calls that reach nobody",
        "{attempts_a_day:call} a day that reach nobody, {attempts_a_window} in one wait, then one voicemail; "
        "{voicemails:voicemail} at most, {voicemail_gap_days:business day} apart.",
        "A telephone shows every missed call, and ten of them say something you did not mean.",
        "the next working day, or a voicemail that says all there is to say",
        "They see each missed call, and the list of them speaks for you.",
    ),
    "B7": Caution(
        "No calls",
        "Where they want no calls or said that they would be in contact, the telephone is red; one e-mail is in order "
        "{no_calls_days:business day} after their date.",
        "They told you how they want to be reached; keeping to it is the first thing they ask of you.",
        "one e-mail, from the day named",
        "They asked for one thing and got the other; that is what they will remember.",
    ),
    "B8": Caution(
        "Several applications at one employer",
        "Contacts are counted per employer, and one call may be about several cards.",
        "To them you are one person, not three cards.",
        "the same call for all of them",
        "The same desk hears from you twice in a week.",
    ),
    "B9": Caution(
        "Through an agency",
        "Writing past the agency is red unless the application allows it, and the recruiter hears from you once in "
        "{recruiter_gap_days:business day}.",
        "The recruiter speaks for you; going around them costs you the voice on your side.",
        "writing to the recruiter, from the day named",
        "A recruiter who was passed over seldom puts you forward again.",
    ),
    "B10": Caution(
        "After the end",
        "One message in {closed_gap_days:day} on a closed application, and none after {closed_unanswered} without an "
        "answer.",
        "A door closed kindly can be opened again; one that is knocked on daily cannot.",
        "the day named, or a word from them",
        "A kind ending turns into a nuisance, and the next opening is offered to somebody else.",
    ),
    "B11": Caution(
        "The last word is yours",
        "Red asks for a reason and goes on with it; reasons given are counted in the weekly review.",
        "A rule cannot know everything; a reason written down lets you see later whether you were right.",
        "a stated reason",
        "Nothing: the reason is kept with the contact.",
    ),
    "T16": Caution(
        "Hours, and ways within one day",
        "Amber for a call before {calls_from} or after {calls_to} by their clock or on a day off, and for a second "
        "message on one day; red for a third way of reaching them on it.",
        "A call at night, or three ways in a day, is remembered longer than what it was about.",
        "their next working hours, or the next day",
        "You reach nobody, or somebody at the wrong moment.",
    ),
}
"""Rule of the guard → that rule in words."""

BESIDE: Final[dict[str, Caution]] = {
    "R12": Caution(
        "An offer as leverage",
        "Red to tell an employer of an offer that is not in hand, or that you would rather take; amber to ask for more "
        "time again.",
        "An offer is worth as much as your word about it: a bluff is found out, and an empty threat is remembered.",
        "an offer in hand, and your word that you would accept this one over it",
        "They wish you well with the other offer, whether there is one or not.",
    ),
}
"""Rules that are not the guard's own and speak with it."""
