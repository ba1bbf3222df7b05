"""What stands out only where a message shows no warmth: a complaint, a refusal, one's own trouble (T1, T5).

Invariant: in a warm message, in one without interest in the role, and in one that needs no warmth, it finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.domain.records import Purpose
from followup_tui.words.letter import Span
from followup_tui.words.reading import Reading
from followup_tui.words.tone.auction import AUCTION
from followup_tui.words.tone.demands import DEMANDS
from followup_tui.words.tone.hardship import HARDSHIP
from followup_tui.words.tone.occasions import WITH_INTEREST
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.plea import PLEA
from followup_tui.words.tone.pressure import DEADLINES, THREATS
from followup_tui.words.tone.reproach import REPROACH
from followup_tui.words.tone.small import APOLOGY, HEDGE, MINIMISER
from followup_tui.words.tone.values import Context, Hit
from followup_tui.words.tone.warmth import is_warm

_REPLY: Final = (
    r"(?:word|news|answers?|reply|replies|response|feedback|updates?|calls?|messages?|e-?mails?|information)"
)
_POLITE: Final = (
    r"(?:haven't|have not|hasn't|has not|had not|hadn't|having not|did not|didn't|not)(?: yet| so far| ever)?(?:"
    r" \w+)? ?(?:heard?"
    r"|received?|had|gotten|got|seen|been (?:informed|contacted|told))",
    rf"(?:had|have|having received|received|with|there (?:is|was|has been)) no (?:further |more )?{_REPLY}|no"
    rf" (?:further |more |other )?(?:questions"
    rf"|{_REPLY} (?:needed|necessary|required|yet|so far|from)|need|rush|hurry|problem|pressure|doubt|idea)",
    r"(?:not|\w+n't) (?:hesitate|yet|only|just|already|sure (?:if|whether|when|who|it|that|you|my)|certain|mind|wish"
    r" to"
    r" (?:take|rush)"
    r"|want to (?:miss|take|rush))|if not"
    r"|or not|can(?:'t|not) wait|n't you|whether or not",
    r"(?:assume|presume|take it|guess|guessing|suppose|gather|looks like|sounds like|seems)(?: that)?[^.!?]{0,80}"
    r"|(?:could|can) not say|no decision"
    r"|(?:since|as) (?:I|you|it's|it has|there) [^.!?,]{0,60},?",
    r"(?:not|\w+n't|un)(?: be)? ?(?:able to (?:find|reach|open|attend|come|make it|see)|available|possible|around|in"
    r" the"
    r" office|reach you|get through|get hold|successful|chosen|selected"
    r"|one of)",
)
"""Negations that a polite message may hold."""
_LITTLE: Final = (
    rf"(?:even )?(?:an?|one|two|three|your|any) (?:[\w-]+ ){{0,2}}?(?:{_REPLY}|words|lines?|sentences?|notes?|date"
    r"|hint)(?: (?:on|about|of|by|from|to) [^.!?,]{0,40})? (?:will do|(?:is|are|would be|will be)(?: quite| more than"
    r"| perfectly)? (?:enough|sufficient|plenty|fine|all I need))(?: for me)?",
    rf"(?:no )?(?:{_REPLY}|line) (?:is|are|isn't|would be|will be)(?: not)? (?:needed|necessary|required|expected)",
    rf"(?:you )?need(?:n't| not) (?:answer|reply|respond|write)|no obligation|don't expect (?:an?|any) {_REPLY}",
    r"(?:please )?don't (?:trouble to|feel (?:obliged|rushed|you|that you))[^.!?,;]{0,40}",
    r"(?:may|might)(?: well)? not have (?:reached|arrived|got|come|gone)(?: through)?(?: to)?(?: you)?",
)
"""What asks for little, or for nothing."""
_NO: Final = (
    r"\w+n't|(?:do|ca|wo|did|have|is|was|does|could|would|are)nt|not|no|never|nobody|no one|no-one|nothing|nowhere"
    r"|neither|nor|hardly|barely|cannot|without|anyone else|nobody else",
)
_SELF: Final = (r"I|I'm|I've|I'd|I'll|me|my|we|our|us",)
_AT_THEM: Final = (
    r"you|your|you're|you've|you'll|company|manager|HR|anybody|someone|somebody|he|she|they|time|again"
    r"|wait(?:ing)?|intend|accept"
    r"|longer|understand|why|fair|right|acceptable|patien\w+|answer\w*|repl\w+|decision|silence|process",
)
"""Words that turn a complaint on the reader."""
_PUSH: Final = (
    r"(?:I've|I have) (?:now |already )?(?:waited|(?:been )?waiting|called|asked|spoken|chased)|(?:waiting|waited)"
    r" (?:for|since|\w+ (?:days|weeks))"
    r"|it's been (?:\w+ ){1,3}(?:days|weeks|months)(?! since (?:we|my|our|I))",
    r"(?:answer|come|visit)(?: \w+)? in person|anything less|less than that|I go with|put on top|deciding (?:tonight"
    r"|today|tomorrow|now)|company car"
    r"|I start on|I'll be at your"
    r"|who(?:ever)? (?:actually|really|can)|(?:this|it) (?:simple|clear|plain|short)|let me be|make sure (?:he|she"
    r"|they|this|that)",
    r"you've (?:looked|seen|opened|read|viewed|had)|(?:have|had|has) the time to|other guys|(?:want|wants|wanted)"
    r" me(?! to)|your (?:last|final|only) chance",
    r"\d+ ?k(?:,| and| or)|quick(?:er|ly)|hurry|slow|delay(?:s|ed|ing)?|(?:too|so|very|that) long|overdue|deadline"
    r" has|ridiculous|enough"
    r"(?! (?:time|to (?:meet|see|talk|speak)|for (?:an|the|a)))|finally|at last|surely|obviously|clearly you|simply",
    r"I (?:must|have to|need to) (?:know|have|get|hear|plan|decide|tell (?:them|my))(?! (?:by|until|before|them|about"
    r" the))|as you know|be honest with me",
)
_ALONE: Final = (
    r"(?:my|our) (?:\w+ )?(?:kids|children|son|daughter|mother|father|mum|mom|dad|parents|house|home|rent|lease"
    r"|landlord"
    r"|bank|health|age|situation|circumstances|confidence|life)",
    r"(?:trying|try) (?:\w+ )?(?:hard )?to (?:stay|be|keep|remain) (?:positive|calm|patient|strong|hopeful|brave)"
    r"|(?:hard|difficult|tough|rough|awful|scary|sad"
    r"|lonely) (?:on|for|time|times|to)|worth (?:waiting|it|hoping)|hope(?:s|ful|less)? (?:left|for me|at all)"
    r"|there's hope|(?:any|some|still|no) hope",
    r"anyone else|(?:one|another) (?:chance|opportunity)|chance for me|take me(?! off)|have me|want me(?! to)|choose"
    r" me"
    r"|hired? me"
    r"|help me|please (?:say|be|keep me"
    r"|tell me (?:it's|that|there|yes|I)|don't|consider|remember|think|pray|wish)",
    r"(?:some|any|for|it's|have|hear) good news|glued|I'm (?:already |now )?(?:fifty|sixty|forty|5\d|6\d)(?:-\w+)?(?:"
    r" years)?(?: old)?(?=[.,]| and)|big cut|less money|any (?:kind|job|work)|whatever|bottom of|(?:wait|sit|pray"
    r"|dream)(?:ing|ed)? (?:and|every|by|so)|so (?:badly|bad|hard)(?! to)",
)


_COURTESY: Final = (
    r"thank(?:s|ing|ful)?|please|could|would|may I|might|appreciat\w+|grateful|hope|hoping|regards|wishes|sincerely"
    r"|faithfully|cheers"
    r"|best|good luck|glad|happy|fine|pleasure|wonder\w*|good|great|excited|interest\w*|look(?:ing)? forward|let me"
    r" know"
    r"|greetings|nice|kindly",
)
_WILL: Final = (
    r"(?<!with )(?<!to )(?<!from )(?<!at )(?<!for )(?<!of )(?<!by )(?<!ing )(?<!if )(?<!meet )(?<!when )(?:you|you've"
    r"|you'll|you're)|I'll"
    r"|I (?:want|need|expect|won't|deserve|demand)|I'm (?:going|not|done|ready)|anybody|somebody|nobody|urgent\w*",
)
_IF: Final = (r"if|should|in case",)


_SHORT: Final = 60
"""Words; a longer message holds more than one can judge by what is absent."""


def _told(reading: Reading, context: Context) -> Iterator[tuple[Span, str]]:
    """The sentences of a short message that ought to be warm and is not."""
    short = len(reading.words) <= _SHORT
    if short and context.interested and context.purpose in WITH_INTEREST and not is_warm(reading, context):
        polite = pattern(*_POLITE, *_LITTLE)
        for span in reading.sentences:
            yield span, polite.sub(lambda match: "," * len(match[0]), reading.seen[span.start : span.end])


def _hit(span: Span, text: str) -> Hit:
    return Hit(span.end - len(text.lstrip()), span.start + len(text.rstrip()))


def _leans(reading: Reading, *kinds: tuple[str, ...]) -> bool:
    return any(pattern(*kind).search(reading.seen) for kind in kinds)


def _needy(reading: Reading) -> bool:
    return _leans(reading, PLEA, HARDSHIP, APOLOGY, MINIMISER)


def _pushy(reading: Reading) -> bool:
    return _leans(reading, DEADLINES, DEMANDS, THREATS, REPROACH, AUCTION)


def curtness(reading: Reading, context: Context) -> Iterator[Hit]:
    """Sentences about the reader or the writer's will, where no word of the message is polite (T5)."""
    told = list(_told(reading, context))
    if not told or _leans(reading, _COURTESY, PLEA, HARDSHIP, APOLOGY, MINIMISER, HEDGE):
        return
    for span, text in told:
        if not text.rstrip().endswith("?") and pattern(*_WILL).search(text):
            yield _hit(span, text)


def refusals(reading: Reading, context: Context) -> Iterator[Hit]:
    """Sentences that complain of the reader, or put them under pressure (T5); in a plea they are part of it."""
    told = list(_told(reading, context))
    if told and (_leans(reading, PLEA, HARDSHIP, APOLOGY) or (_leans(reading, MINIMISER) and not _pushy(reading))):
        return
    for span, text in told:
        negated = pattern(*_NO).search(text) and pattern(*_AT_THEM).search(text)
        if (negated and not pattern(*_IF).match(text.lstrip())) or pattern(*_PUSH).search(text):
            yield _hit(span, text)


def troubles(reading: Reading, context: Context) -> Iterator[Hit]:
    """Sentences that tell of one's own trouble (T1); among demands they are part of these."""
    told = list(_told(reading, context)) if context.purpose is not Purpose.OFFER_EXTEND else []
    if told and _pushy(reading) and not _needy(reading):
        return
    for span, text in told:
        negated = pattern(*_NO).search(text) and pattern(*_SELF).search(text)
        if (negated and (not pattern(*_AT_THEM).search(text) or _needy(reading))) or pattern(*_ALONE).search(text):
            yield _hit(span, text)
