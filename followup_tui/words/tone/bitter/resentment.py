"""What sounds bitter after a no (T13).

Invariant: plain sadness, respect for the choice, a question and a mistake of one's own are not bitter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.domain.records import Purpose
from followup_tui.words.reading import Reading
from followup_tui.words.tone.bitter.balance import weighs_on
from followup_tui.words.tone.bitter.grace import GRACE, THANKS
from followup_tui.words.tone.bitter.grudge import BLAME, RIVALS
from followup_tui.words.tone.bitter.scorn import CLAIMS, PARTING, SARCASM
from followup_tui.words.tone.needy.plea import PLEA
from followup_tui.words.tone.needy.small import APOLOGY
from followup_tui.words.tone.occasions import COMPLAINED_IN
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.pushy.demands import DEMANDS
from followup_tui.words.tone.subject import is_subject
from followup_tui.words.tone.values import Context, Hit
from followup_tui.words.tone.warm.warmth import says_interest

_LET_DOWN: Final = (
    r"disappointed (?:in|with|by|at) (?:you|your|the|this|how)|how disappointing|disappointing (?:to|that|how)",
    r"a (?:real |utter )?letdown",
    r"(?:I'm|am|feel|felt|was|feeling) (?:\w+ )?(?:hurt|angry|bitter|upset(?! to (?:hear|read|learn))|furious"
    r"|frustrated|betrayed|offended"
    r"|livid|insulted)",
    r"(?:this|it|that) stings|disgust\w+|I'm not angry|I trusted|(?:you|they|lets?)(?: \w+){0,2} let (?:me|people|us)"
    r" down|lets (?:me|people) down|I (?:feel|was|felt)(?: \w+)? let down",
    r"slap in the face|kick in the teeth",
    r"down the drain|(?:shocked|astonished|stunned|baffled|dumbfounded|bewildered|astounded|appalled)|beggars? belief",
    r"see it coming",
    r"(?<!pleasantly )(?<!happily )(?<!positively )surprised(?! (?:and|at how|by how) (?:glad|delighted|grateful"
    r"|much|many|kind|well|warm|good|quickly))",
    r"(?:a|no) surprise",
    r"(?:hard|difficult|impossible) to (?:believe|accept|swallow)",
    r"can't (?:believe|understand|pretend|live with|say (?:that )?I(?!'m not))",
    r"don't (?:understand (?:this|your|the|how|why)|accept (?:this|your|the)|believe (?:you|this|that)|agree|see it)",
    r"I doubt",
    r"expected (?:more|better)|I (?:deserved?|merited)|least you (?:could|can)",
    r"after (?:all|everything) (?:I|that|those|my)",
    r"regret (?:that I ever|applying|wasting|coming)|all (?:those|these) (?:weeks|months|hours)|in the end it was"
    r"|(?:it|this) was (?:all |only )?about money",
    r"no thanks|(?:won't|doubt|never|don't expect)(?: \w+){0,4} (?:honest|straight|real|proper|truthful) (?:answer"
    r"|reply|reason|feedback)|what was wrong with"
    r"|(?:won't|can't|not|never) (?:be )?recommend\w*|you can keep|keep your (?!word)|nice touch",
    r"regret (?:ever |having )(?:ever )?\w+|I wish (?:I (?:hadn't|had never|'d never)|you (?:had|hadn't|would have))",
    r"(?:broke|broken|break) (?:your|their|a) (?:promise|word)|(?:didn't|don't|never) want(?:ed)? to hire|went back"
    r" on|(?:a|the|this|such a) (?:\w+ )?mess|miserable",
    r"coward\w*|(?<!n't )(?<!not )regret (?:every|the (?:day|time|hours))|if you think (?:that )?(?:you|I|this|a"
    r"|someone)|fed up"
    r"|sick (?:of|and tired)"
    r"|you're all the same|instead of (?:calling|telling|saying|writing|answering|asking)|ruined (?:my|our)",
    r"what hurts|let down(?! (?:the|easy))|(?:bad|bitter|sour|nasty) (?:taste|aftertaste)|(?:won't|can't|not going to"
    r"|don't want to) pretend(?! (?:that )?I'm not)",
    r"(?:hard|difficult|impossible|struggl\w+|at a loss|unable|fail) to (?:follow|see|understand|believe|accept"
    r"|swallow|take|stomach"
    r"|comprehend|make sense)|can't accept|(?:makes?|made) no sense|nothing else makes sense|doesn't (?:make sense"
    r"|add up|sit)",
    r"(?:treated|handled|dealt with|left)(?: \w+){0,3} (?:poorly|badly|shabbily|unfairly|terribly|appallingly|like"
    r" (?:this|that|dirt|a"
    r"|rubbish|garbage|nothing|trash))|(?:lousy|poor|shabby|terrible|bad|awful|strange|funny|odd|nice) way (?:to|of)"
    r"|after the way",
    r"(?:way|how) (?:that )?(?:this|it|I|the \w+|things) (?:was|were|has been|have been|had been|got) (?:handled"
    r"|treated|dealt|run|done)"
    r"|(?:way|how) you (?:\w+ )?(?:treat|handle|deal|go about|do things|went about|dealt|conduct|run|behave)\w*",
    r"(?:deeply|very|really|so|rather|quite|extremely|bitterly) (?:offended|hurt|annoyed|unhappy|dissatisfied|insulted"
    r"|irritated|disillusioned)(?! (?:not|that (?:it|I)|to (?:hear|learn|miss)|of course))|humiliat\w+|degrading"
    r"|demeaning|infuriat\w+",
    r"dropped (?:me )?like|put (?:me|us) through|strung|drag(?:ged|ging)? (?:me|us|somebody|someone|people|candidates"
    r"|it)|through the"
    r" (?:wringer|mill)|messed (?:me )?(?:around|about|up)|jerk(?:ed|ing) (?:me )?around|stab\w* in the back",
    r"I (?:really )?thought (?:you|your|better|that you)|turns out|just like (?:all )?(?:the )?(?:others|other|rest"
    r"|every)|same as (?:all )?the"
    r" (?:rest|others)|no better than|like (?:all|every) (?:the )?other",
    r"for (?:nothing|free)(?: and|,? (?:you|then)|[.!])|at my own (?:cost|expense)|out of (?:my own )?pocket|cost me"
    r" (?:a|my|two|three|the|\d)"
    r"|have cost me|(?:leave|vacation|annual) days|turned down (?:another|two|other|a|an) (?:\w+ )?(?:job|offer|role"
    r"|position)s?",
    r"hurts (?:to be|that you|when)|(?:not|\w+n't) even (?:ask|a|one|the|bother|make|get|have|look|read|give|get|call"
    r"|send|say|so much)|not (?:one|a single) (?:of|person|call|word)",
    r"(?:all )?(?:one|two|three|four|five|six) lines? (?:of (?:it|text)|e-?mail|reply|message|letter)|one-?line\w*"
    r"|(?:form|standard|stock|canned"
    r"|automated|automatic|generic|impersonal|copied|cookie-?cutter|boilerplate) (?:e-?mail|letter|mail|message|reply"
    r"|response|rejection|note"
    r"|answer|text)|(?:by|from) a (?:robot|machine|bot|computer)|do-not-reply",
    r"(?:put|spent|gave|invested|worked|burnt|burned|sank|poured)(?: \w+){0,3} (?:hours|days|weeks|weekends?|evenings"
    r"|nights)(?: of my| on| into"
    r"| preparing| for)",
)
BITTER: Final = (*_LET_DOWN, *BLAME, *RIVALS, *SARCASM, *PARTING)
"""T13: resentment in words."""

OPEN: Final = (
    r"disappointed (?:in|with) you|unfair\w*|mistake|reconsider|insult\w*|shame\w*|disgrac\w*|lied|lies?|liars?|lying"
    r"|betray\w*|cheat\w*|wast\w+|dishonest\w*|ridiculous|rude|disrespect\w*|unprofessional",
)
"""What is resentment even beside the warmest words."""
_MILD: Final = (
    r"surprised|won't pretend|I doubt|astonished|I (?:guess|suppose) you|(?:two|three|nine) (?:lines|words)",
)
"""What is resentment only where no word of grace goes with it."""


def resentment(reading: Reading, context: Context) -> Iterator[Hit]:
    """Resentment in words; what a law or a piece of work is about is none of it (T13)."""
    claims = () if context.purpose is Purpose.FEEDBACK else CLAIMS
    graceful = pattern(*GRACE).search(reading.seen) is not None
    for start, end in reading.matches(pattern(*BITTER, *claims)):
        if graceful and pattern(*_MILD).fullmatch(reading.seen, start, end):
            continue
        sentence = next((one.start for one in reading.sentences if one.start <= start < one.end), start)
        if not is_subject(reading.seen[sentence:start], reading.seen[start:end], reading.seen[end:]):
            yield Hit(start, end)


_ABOUT_THEM: Final = (
    r"you|your|yours|never|nothing|not|\w+n't|no|guess|only|all (?:those|that|this|these)|yourself|nobody|no one"
    r"|anybody|anyone|somebody|someone|they|company|firm|process|panel|people"
    r"|interviewers?|managers?|director|talk",
)
_PLAIN_QUESTION: Final = (
    r"(?:could|would|may|might) (?:you|I)|which (?:of my|part)|(?:what|how) (?:could|can|should|might) I",
)


def bitterness(reading: Reading, context: Context) -> Iterator[Hit]:
    """The first complaint in a message without grace, apology, plea or demand; plain questions are none."""
    if context.purpose not in COMPLAINED_IN:
        return
    if (says_interest(reading) or pattern(*THANKS).search(reading.seen)) and not weighs_on(reading.seen):
        return
    if any(pattern(*kind).search(reading.seen) for kind in (GRACE, APOLOGY, DEMANDS, BITTER, PLEA)):
        return
    for start, end in reading.sentences:
        sentence = reading.seen[start:end]
        asked = sentence.rstrip().endswith("?") and pattern(*_PLAIN_QUESTION).search(sentence) is not None
        thanked = pattern(*THANKS).search(sentence) is not None
        if pattern(*_ABOUT_THEM).search(sentence) and not asked and not thanked:
            yield Hit(end - len(sentence.lstrip()), start + len(sentence.rstrip()))
            return
