"""Every fact that a template may use: what it is called in words, and where it is typed in.

Invariant: a template names nothing that does not stand here, and every entry says how the fact gets on record.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Field(NamedTuple):
    """A fact that a template may use."""

    words: str
    """What it is, in words that stand before "is missing"."""
    where: str
    """How to type it in, as an instruction."""
    long: bool = False
    """Whether it may take several lines to type."""
    flag: bool = False
    """Whether it is there or not, whatever it says."""


def _me(key: str) -> str:
    return f"press , in the dashboard, or set `{key}` under [me] in the settings file"


_MET = "press a on the card, or `followup person NAME --for APP`"
_ROUND = "press i on the card, or `followup interview APP --at WHEN`"


_OFFER = "press o on the card with the offer, or `followup offer APP --answer-by WHEN`"


def _type(name: str) -> str:
    """Where a fact goes that belongs to one message only and is on no record."""
    return f"set it for this text with `--set {name}=…`"


def _edit(option: str) -> str:
    return f"press e on the card, or `followup edit APP --{option}`"


FIELDS: Final[Mapping[str, Field]] = MappingProxyType(
    {
        "me.name": Field("your name", _me("name")),
        "me.first": Field("your first name", _me("name")),
        "me.phone": Field("your phone number", _me("phone")),
        "me.email": Field("your e-mail address", _me("email")),
        "p.first": Field("the name of the person to talk to", _MET),
        "p.last": Field("their last name", _MET),
        "p.name": Field("the name of the person to talk to", _MET),
        "p.title": Field("their title", _MET),
        "app.role": Field("the role", _edit("role")),
        "app.employer": Field("the employer's name", _edit("employer")),
        "app.tz": Field("the employer's time zone", _edit("tz")),
        "iv.date": Field("the date of the interview", _ROUND),
        "iv.kind": Field("the kind of interview", _ROUND),
        "topic": Field("a topic they raised", "press i on the card"),
        "need": Field("a need they named", _edit("strength")),
        "strength": Field("a strength with its proof", _edit("strength")),
        "proof": Field("the proof of your strength", _edit("strength")),
        "second": Field("a second strength with its proof", _edit("strength")),
        "third": Field("a third strength with its proof", _edit("strength")),
        "rapport": Field("a rapport fact", "press a on the card, or `followup person NAME --fact`"),
        "E": Field("the decision date", "press p on the card, or `followup promise APP WORDS`"),
        "question": Field("an open question of yours", _edit("question")),
        "others": Field("another role there that the call is about too", "press n for a card of its own"),
        "asked": Field("what they said when they asked you to call", "press x on the card"),
        "slot": Field("a good time to call", _type("slot")),
        "queried": Field("the question they asked you", _type("queried"), long=True),
        "answer": Field("your answer", _type("answer"), long=True),
        "concern": Field("the doubt you sensed", _type("concern"), long=True),
        "plan": Field("what you would do in the first month", _type("plan"), long=True),
        "reason": Field("your reason, in a few words", _type("reason"), long=True),
        "until": Field("the date you propose", _type("until")),
        "news": Field("a piece of news, or something useful to them", _type("news"), long=True),
        "result": Field("how it ended, or where it stands", _type("result"), long=True),
        "field": Field("whom, or which field, you are looking for", _type("field"), long=True),
        "attached": Field("what you attach", _type("attached"), long=True),
        "feedback": Field("the wish for feedback", _type("feedback"), flag=True),
        "owed": Field("those you still owe thanks", _ROUND),
        "taken": Field("another role, accepted", "press K on its card, or `followup accept APP`"),
        "offer.deadline": Field("the day by which you owe an answer", _OFFER),
        "offer.employer": Field("who made the offer", "press f in the letter to tick it, or `--name-employer`"),
        "offer.terms": Field("the terms of the offer", _OFFER),
        "offer.start": Field("the day you start", _type("offer.start")),
        "ref.first": Field("the name of the reference", "press a on a card, or `followup person NAME`"),
        "today": Field("the day of the week", "set the date of this machine"),
    }
)
"""Every field a template may name → what it is and where it is typed in."""
