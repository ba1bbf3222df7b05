"""Tells whether the writer takes it for a no, and what is open contempt whatever the occasion (T13).

Invariant: bad news passed on in plain words, a name withdrawn and a good wish are never contempt.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

from followup_tui.words.reading import Reading
from followup_tui.words.tone.bitter.balance import weighs_on
from followup_tui.words.tone.bitter.contempt import CONTEMPT
from followup_tui.words.tone.bitter.grace import GRACE, THANKS
from followup_tui.words.tone.needy.plea import PLEA
from followup_tui.words.tone.occasions import AFTER_A_NO, GIVEN_UP
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.pushy.demands import DEMANDS
from followup_tui.words.tone.pushy.pressure import DEADLINES
from followup_tui.words.tone.values import Context, Find, Hit
from followup_tui.words.tone.warm.warmth import says_interest

_TAKEN: Final = (
    r"(?:hired|appointed|picked|chose|chosen|took|taken|gave|given|went (?:with|for)|gone (?:with|for)|preferred)"
)
_NOT: Final = r"(?:not|never|\w+n't)"
_OVER: Final = (
    r"(?<!first )(?:reject|refus)(?:ed|ing me|ion|al|als|ions)|(?:turned|turning|knocked) (?:me|us) (?:down|back)",
    r"(?:passed|passing) (?:me )?over|(?:been|was|were|got) (?:\w+ )?(?:turned down|overlooked|discarded|dropped"
    r"|sifted out|written off|unsuccessful)",
    rf"{_NOT} (?:even )?(?:get|got|given|offered|getting) (?:it|the (?:\w+ )?(?:job|post|place|position|role))",
    r"(?:said|say|tell me|told me) no(?=[.,;]| to| and| but)|(?:it's|is|a|my|the|your|this) (?:no|rejection|refusal)"
    r"(?=[.,;:!]| and| but| from| by)",
    rf"(?:you|they|she|he|your \w+) (?:have |'ve |had |just )?{_TAKEN} (?:the|a|an|my|your|his|her|somebody|someone"
    r"|it|that|whoever|another)",
    rf"(?:man|woman|girl|lad|boy|person|one|whoever) (?:that )?you(?:'ve)? {_TAKEN}|who(?:ever)? (?:got|gets|landed)",
    r"(?:is|was) (?:an|your|my|the|also an|itself an) answer(?: too| in itself| enough|[.,;])",
    r"take (?:that|it|this|(?:your|the) (?:silence|hint))(?: \w+){0,3} (?:as|for|to be)(?! (?:agreed|read"
    r"|granted))|take it (?:that )?(?:your|the) silence (?:is|means)",
    r"(?:conclude|gather|infer|assume|understand|understood|see|realise|realize|plain|clear)(?: \w+){0,3} that"
    r" (?:I|it|the|this|you|no|nobody|my)(?:'m|'ve| am| was| have| \w+)? (?:been |not |isn't |n't )*(?:rejected|out"
    r"|over|unsuccessful|important|good|wanted|filled|gone|dead|nobody|made up|worth)",
    r"(?:binned|ditched|dumped|snubbed|bumped|axed|blanked|sidelined|dismissed|discarded|declined|eliminated|rejected"
    r"|dropped) me"
    r"|I(?:'ve been| have been| was| got) (?:binned|ditched|dumped|snubbed|axed|sidelined|dismissed|discarded"
    r"|rejected)",
    r"(?<!you )(?<!I )(?<!'ve )(?<!have )got (?:it|the (?:job|post|place|role))(?=[.,])|I (?:hear|see|notice|note"
    r"|gather|understand)(?: that)? you"
    rf"(?:'ve| have)? {_TAKEN}|never (?:had|meant|intended|going) (?:to|the intention|any intention)",
    r"(?:not|won't|never) (?:be )?(?:writing|ringing|calling|bothering|asking) (?:you )?(?:again|a \w+ time|any more)"
    r"|no more from me"
    r"|I'm (?:done|through|finished) (?:here|with)|had your chance|(?:not|no longer) (?:after|interested in|want)"
    r" (?:the|this|that|your) (?:job|post|role)"
    r"|forget (?:that I|you)|where they say|last (?:you'll|time you) hear|I've (?:moved on|taken a job)",
    r"(?:give|gave|given|giving) up (?:expecting|hoping|waiting|on)|stopped (?:expecting|hoping|waiting)",
    r"won't (?:chase|wait for|write again)|shan't|expect nothing (?:more|else|further)",
    r"(?:remove|delete|take|strike|withdraw|erase)(?: \w+)? my (?:name|details|data|file|cv|application|candidacy)",
    r"never contact|needn't (?:ring|call|write|reply|answer|phone)|withdraw me|(?:consider|count) me out",
    r"goodbye|taking (?:my name|myself out)|am withdrawing|adios|adieu|farewell|not this time|how it ended"
    r"|dropped(?=[.,]| without)",
    r"I(?:'ve been| have been| was| got|'m) (?:dropped|forgotten|cast aside|left behind|thrown out|put aside|ghosted)"
    r"|welcoming the"
    r" new|(?:the|your) (?:new|other) \w+ (?:starts|started|is|has|already|sitting)|not (?:asking|waiting|hoping"
    r"|calling|ringing"
    r"|writing) (?:any ?more|any longer|to find out)|(?:I have|I've) understood(?=[.,;])|somebody (?:stronger|better"
    r"|younger|cheaper)",
    r"(?:don't|stop|never) (?:send|sending) me (?:any |your )?(?:more |further )?(?:\w+ )?(?:vacancies|jobs?|alerts?"
    r"|e-?mails|news"
    r"|letters|offers)|never mind (?:ringing|calling|writing|replying|answering)|(?:say|ring|call|tell me) not this"
    r"|answer is a",
)
"""What says that the matter is over."""

_WANTING: Final = (
    r"(?:still|do|remain|do still|really) (?:want|interested|would like|up for|a candidate|like)|I want (?:the|this"
    r"|that)"
    r" (?:job|post|role|place)|I'd still",
)
"""What says that it is not."""


def given_up(reading: Reading, context: Context) -> bool:
    """Whether a message that need not answer a no ends it all in bitterness."""
    return context.purpose in GIVEN_UP and _ends(reading, context.interested)


@functools.lru_cache(maxsize=2)
def _ends(reading: Reading, interested: bool) -> bool:
    """Whether it says that all is over without a word of grace, or holds contempt that nothing takes back."""
    if _has(reading, _WANTING):
        return False
    gracious = _has(reading, GRACE) or _has(reading, THANKS)
    if _has(reading, CONTEMPT):
        if not interested or _has(reading, _OVER):
            return True
        return not (_has(reading, DEADLINES) or (gracious and says_interest(reading)))
    return not gracious and (
        not interested or _has(reading, _OVER) or (weighs_on(reading.seen) and not _wants(reading))
    )


def _has(reading: Reading, phrases: tuple[str, ...]) -> bool:
    return pattern(*phrases).search(reading.seen) is not None


def _wants(reading: Reading) -> bool:
    return says_interest(reading) or any(_has(reading, kind) for kind in (DEADLINES, DEMANDS, PLEA))


def while_open(find: Find) -> Find:
    """What this finds as long as the writer still hopes."""

    def found(reading: Reading, context: Context) -> Iterator[Hit]:
        if not given_up(reading, context):
            yield from find(reading, context)

    return found


def once_over(find: Find) -> Find:
    """What this finds after a no, and after silence that is taken for one."""

    def found(reading: Reading, context: Context) -> Iterator[Hit]:
        if context.purpose in AFTER_A_NO or given_up(reading, context):
            yield from find(reading, context)

    return found


def scorned(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Open contempt."""
    return (Hit(*found) for found in reading.matches(pattern(*CONTEMPT)))
