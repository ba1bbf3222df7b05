"""Notes to try the likeness check on: four people, six openings, six middles, six closes, about fifty words each.

Invariant: no two openings, middles or closes share a phrase; what differs between two people are the name, the topic,
the proof and the strength.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from followup_tui.words.likeness import Note


class Met(NamedTuple):
    """One member of the panel with what was said to them."""

    name: str
    topic: str
    proof: str
    strength: str


PEOPLE: Final = (
    Met("Jane Doe", "moving nightly batches to streaming", "halved a billing run", "patient query tuning"),
    Met("Raj Patel", "hiring graduates for support", "trained eleven junior colleagues", "calm incident leadership"),
    Met("Mia Okoro", "pricing insurance by telematics", "modelled winter claims early", "clear actuarial writing"),
    Met("Tom Weiss", "opening labs in Porto", "shipped two medical sensors", "careful hardware testing"),
)

OPENINGS: Final = (
    "Thank you for the talk and all you told me of {topic}.",
    "Since we met I have come back to your point on {topic}.",
    "I do not often leave with homework, but you gave me {topic}.",
    "I was glad that the work you do begins with {topic}.",
    "You asked of {topic}, and I want to answer it better.",
    "On the way home I saw how much you need {topic}.",
)
MIDDLES: Final = (
    "In my last job I {proof} and it took us a spring. What I brought to it was {strength}.",
    "There is a case I did not mention: we {proof} when no one thought of it. The reason was {strength}.",
    "A small thing may show how I work: I {proof} and learned from it that {strength} is what counts.",
    "To give you an example of this, my group {proof} in a hard year, and the key was {strength}.",
    "What I would bring to you and the team is {strength}. It is how I {proof} last autumn.",
    "I can say this from the inside: I {proof} once, and have put my trust in {strength} since.",
)
CLOSES: Final = (
    "I would like this role and am glad to answer all that is open.",
    "If it would help to talk once more, any day of the week is fine.",
    "The job is even closer to what I want than it was before.",
    "Both of my references know it and are ready to take a call.",
    "This is a team I could see myself in for a good many years.",
    "Do let me know what else you need; I am happy to send it.",
)


def note(met: Met, opening: int, middle: int, close: int) -> Note:
    """The note to this person with these parts, greeting and signature included."""
    parts = (OPENINGS[opening % 6], MIDDLES[middle % 6], CLOSES[close % 6])
    body = " ".join(parts).format(topic=met.topic, proof=met.proof, strength=met.strength)
    return Note(
        id=met.name,
        text=f"Dear {met.name.split()[0]},\n\n{body}\n\nKind regards,\nSam Rivera\n",
        facts={
            "me.name": "Sam Rivera",
            "p.name": met.name,
            "p.first": met.name.split()[0],
            "topic": met.topic,
            "proof": met.proof,
            "strength": met.strength,
        },
    )
