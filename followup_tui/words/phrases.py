"""How a fact is worked into a sentence of ours, in whatever form somebody typed it.

Invariant: each takes one line of text that is not empty and gives one that reads well where its template puts it; what
cannot be fitted into the sentence is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

_DID: Final = re.compile(
    r"(began|brought|built|cut|drove|found|got|grew|held|kept|led|made|ran|rebuilt|rewrote|set|shipped|sold"
    r"|taught|took|won|wrote|[a-z]+(?<!e)ed)"
    r" (?=\d|(a|all|an|both|by|every|from|her|his|its|my|our|out|over|the|their|three|two)\b)",
    re.IGNORECASE,
)
"""How a proof starts that tells what somebody did and leaves out the "I"."""


_STATES: Final = re.compile(
    r"(the|our|my|its|their|all|every|each|no) (\S+ ){0,3}?(is|are|was|were|fell|rose|went|dropped|takes?|took|runs?) ",
    re.IGNORECASE,
)
"""How a proof starts that is a sentence by itself: "the warehouse is minutes old"."""

_ABOUT_THEM: Final = re.compile(r"(she|he|they) (\S+)", re.IGNORECASE)
_DOES: Final = re.compile(
    r"(has|is|was|does|goes|loves|likes|enjoys|plays|runs|rides|climbs|sails|swims|coaches|teaches|speaks|studies|lives"
    r"|works|knows|collects|keeps|reads|writes|sings|cooks|paints|travels|comes|grew|studied|went|met|worked|lived) ",
    re.IGNORECASE,
)
"""How a note about somebody starts that leaves out who: "has two dogs"."""
_THEIRS: Final = re.compile(r"\b(her|his|their)\b", re.IGNORECASE)
_YOUR_VERBS: Final = {"has": "have", "is": "are", "was": "were", "does": "do", "goes": "go"}

_NOUN: Final = re.compile(
    r"(how|why|what|when|whether|where|the|a|an|your|our|their|his|her|its|this|that|[a-z]+ing)\b", re.IGNORECASE
)
"""How a phrase begins that can stand after "what you said about"."""

_NAMES: Final = re.compile(r"(how|why|what|when|whether|where|[a-z]+ing)\b", re.IGNORECASE)
"""How a phrase begins that names something, whatever verbs it holds: "how the pipeline is tested"."""

_PREDICATE: Final = re.compile(
    r"\b(too|never|always|often|already|still|barely|hardly|cannot|(can|do|does|did|is|are|was|were|wo)n['’]t) ",
    re.IGNORECASE,
)
"""What stands in a sentence rather than in the name of a thing."""

_CLAUSE: Final = re.compile(
    r"(i|we|you|they|he|she|it|there|that|this)('(s|re|ve|d|ll))?\b"
    r"|\S+ (is|are|was|were|has|have|had|wants?|needs?|will|would|can|must|should)\b",
    re.IGNORECASE,
)
"""How a sentence begins, which has to be quoted."""


def bare_role(text: str) -> str:
    """The role as it stands between "the" and "role": "The SRE position" → "SRE"."""
    bare = re.sub(r"^the\s+|\s+(role|position|job)$", "", text, flags=re.IGNORECASE)
    return bare or text


def _question(text: str) -> str:
    return text if text.endswith("?") else text.rstrip(".!…") + "?"


def _example(text: str) -> str:
    """A proof as a sentence: "Cut the batch by half" → "I cut the batch by half", else "For example: …"."""
    if text.startswith(("I ", "We ", "My ", "Our ")):
        return text
    if _DID.match(text):
        return _did(text)
    return text[0].upper() + text[1:] if _STATES.match(text) else f"For example: {text}"


def _did(text: str) -> str:
    """A strength as something done: "cut a batch by half" → "I cut a batch by half"; a noun stays as it is."""
    return f"I {text[0].lower()}{text[1:]}" if _DID.match(text) else text


def _told(text: str) -> str:
    """A note about a person as it is said to them: "her trip" → "your trip", "she sails" → "you sail"."""
    match = _ABOUT_THEM.match(text)
    if match is None:
        return re.sub(r"^(her|his|their)\b", "your", text, flags=re.IGNORECASE)
    verb = match[2] if match[1].lower() == "they" else _yours(match[2])
    return f"you {verb}{_THEIRS.sub('your', text[match.end() :])}"


def _yours(verb: str) -> str:
    """The verb after "she" as it stands after "you": "teaches" → "teach", "has" → "have"; a past form stays."""
    if verb in _YOUR_VERBS:
        return _YOUR_VERBS[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if verb.endswith(("ches", "shes", "sses", "xes")):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def _sentence(text: str) -> str:
    """A text as a sentence of its own: "yes, gladly" → "Yes, gladly."."""
    return _full(text[0].upper() + text[1:])


def _full(text: str) -> str:
    """A text with an end mark."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _raised(topic: str) -> str:
    """A topic as something they said: "what you said about streaming"; whole sentences and questions are quoted."""
    bare = topic.rstrip(".!…")
    if bare.endswith("?"):
        return f"your question “{bare}”"
    if _says_something(topic) or (len(bare.split()) > 10 and not _NOUN.match(bare)):
        return f"your point “{bare}”"
    return f"what you said about {_told(bare[0].lower() + bare[1:] if _NOUN.match(bare) else bare)}"


def _says_something(topic: str) -> bool:
    """Whether the topic is a sentence by itself, which cannot stand after "about"."""
    bare = topic.rstrip(".!…")
    if _CLAUSE.match(bare):
        return True
    ended = bare != topic and len(bare.split()) >= 4
    return not _NAMES.match(bare) and (ended or bool(_STATES.match(bare) or _PREDICATE.search(bare)))


def _about(rapport: str) -> str:
    """A note about a person as what they told you of: "her trip" → "your trip", "she sails" → "how you sail"."""
    bare = rapport.rstrip(".!…")
    told = _told(f"she {bare[0].lower()}{bare[1:]}" if _DOES.match(bare) else bare)
    return f"how {told}" if told.startswith("you ") else told


FILTERS: Final[Mapping[str, Callable[[str], str]]] = {
    "role": bare_role,
    "did": _did,
    "example": _example,
    "question": _question,
    "told": _told,
    "sentence": _sentence,
    "full": _full,
    "raised": _raised,
    "about": _about,
}
"""Name in a template → what it does."""
