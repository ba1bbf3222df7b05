"""What takes the job for granted, or claims it, before there is an offer (T12).

Invariant: a date from which one could start, and a wish to join, claim nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.domain.contacts import Level
from followup_tui.words.reading import Reading
from followup_tui.words.tone.occasions import CLAIMING
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_CHIEF: Final = (
    r"(?:manager|boss|employer|office|head|gaffer|team|landlord|agent|supervisor|firm|school|company|foreman|director"
    r"|partners?|clients?|job|wife|husband|family|colleagues|people|lot)"
)
_GEAR: Final = (
    r"(?:desk|office|keys?|laptop|uniform|contract|paperwork|parking space|room|locker|business cards?|badge|van|mac"
    r"|car"
    r"|monitors?|rota|timetable|salary|package|start date|team|staff)"
)
_OTHERS: Final = (
    r"(?:any ?(?:one|body) else|(?:any |the )?others?|(?:more|other|the other) (?:people|candidates|applicants))"
)

GRANTED: Final = (
    rf"(?:told|informed|let|telling|tell)(?: \w+){{0,3}} {_CHIEF}(?: know)?(?: that)? (?:I'm|I'll be|of my)(?: \w+)?"
    r" (?:leaving|off|going|gone|moving|quitting|resigning|departure|starting|resignation)",
    r"(?:cancelled|canceled|called off|dropped|withdrawn from|stopped) (?:my|all|the)(?: \w+)? (?:other|remaining)"
    r" (?:interviews|applications|talks|meetings)|booked (?:a|the|my) (?:\w+ )?(?:train|truck|van|flight|movers)",
    r"(?:we|you and I|I think we|you|they) (?:both|all) know(?: that)?(?: \w+){0,3} (?:I'm|I|it's|the|me)",
    r"(?:take it|assum\w+|presum\w+|gather|consider|treat|regard)(?: that)? (?:it|this|the \w+|my \w+)(?: \w+)? (?:is "
    r"|'s"
    r" |as |to be )?(?:a |an |only |just )*(?:formality|done|done deal|settled|mine|agreed|certain|decided|sealed)",
    r"(?:contract|rest|offer|interview|it|this|appointment) (?:is|'s|was|will be|being) (?:just |only |merely |purely"
    r" )?a (?:mere )?formality|done deal|(?<!was )in the bag|(?<!was )as good as mine|(?<!mistake )(?<!fault"
    r" )(?<!error )(?<!idea"
    r" )(?<!delay )(?:is|will be|are|was|should be) mine(?! (?:was|is|are|and))|(?:it's|is|it'll be) going to be me"
    r"|(?:has|have) my name on it",
    rf"(?:no|don't see any|see no|see little|not much) (?:point|sense|reason|need|use)(?: \w+){{0,3}} (?:see|seeing"
    rf"|interview\w*|look\w*|talk\w*|meet\w*|advertis\w*) (?:to )?{_OTHERS}|no reason (?:why|for) any ?(?:one|body)",
    r"(?:skip|cut out|drop|forget|spare us) the (?:rest|formalities|remaining|second|other|next|process)|(?:time with"
    r"|time on"
    rf"|interviewing|seeing) {_OTHERS}(?=[.!])|(?:close|call off|stop|end) the (?:search|hunt)|take down"
    r" (?:the|your) (?:ad|advert|posting)",
    rf"(?:want|need|prefer|like) (?:the|a|an|two|my|that) (?:\w+ )?{_GEAR}(?=[.,;!]| (?:and|not|ready|by|on|instead))"
    r"|(?:my|the)"
    rf" {_GEAR}(?: and \w+ \w+)?(?: \w+){{0,2}} (?:ready|prepared|ordered|waiting|set up|drawn up)(?! (?:for (?:you"
    r"|your)|in case))",
    r"(?:I|I'll|and I) start (?:on )?(?:\w+day|the \d+\w*|at \d\S*)(?=[.,!]| at| and| or)|confirm my start|when I'm"
    r" starting"
    r"|when to (?:come in|start)|(?:let|tell|have) payroll",
    r"in your (?:calendar|diary)|(?:changes|things) I'll be making|(?:in|during) my first (?:week|month)(?= [;,]| it|"
    r" is)",
    r"(?:top|head|front) of (?:the|your) (?:list|queue|line|pile)|(?:next|one)(?: \w+){0,4} (?:is mine|goes to me|for"
    r" me and)"
    r"|advertise (?:it|the|this|any\w*) (?:before|until)|before (?:it's|it is|you) (?:advertise\w*)|come straight to"
    r" me",
    r"I intend to (?:have|get|be)|(?:I've|I have) (?:more than )?earned (?:it|this|that|the)|(?:rightfully|rightly)"
    r" mine",
    r"you(?:'re| are) obliged to|(?:have|you've) an? (?:obligation|duty)|(?:you|they) owe (?:me|us|it)|you'd be (?:mad"
    r"|crazy"
    r"|foolish|a fool|stupid)|they'd be (?:mad|crazy|fools) (?:not )?to",
)
"""T12: the job claimed."""


def granted(reading: Reading, context: Context) -> Iterator[Hit]:
    """The job claimed as one's own (red), where none is offered yet."""
    if context.purpose in CLAIMING and not context.has_offer:
        yield from (Hit(*found, Level.RED) for found in reading.matches(pattern(*GRANTED)))
