"""What sounds bitter after a no (T13).

Invariant: plain sadness, respect for the choice, a question and a mistake of one's own are not bitter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from followup_tui.domain.records import Purpose
from followup_tui.words.reading import Reading
from followup_tui.words.tone.demands import DEMANDS
from followup_tui.words.tone.grudge import BLAME, RIVALS
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.plea import PLEA
from followup_tui.words.tone.scorn import PARTING, SARCASM
from followup_tui.words.tone.small import APOLOGY
from followup_tui.words.tone.values import Context, Hit
from followup_tui.words.tone.warmth import says_interest

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
    r"can't (?:believe|understand|pretend|live with|say (?:that )?I)",
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
    r" on|mess|miserable",
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

_TOPIC: Final = (
    r"(?:exercise|task|test|case|question|module|course|class|talk|discussion|conversation|chapter|article|book|paper"
    r"|thesis|project|working|training|advice|clinic|seminar|study|campaign|learned|learnt|taught)s?"
    r"(?: [\w'-]+){0,3}? (?:about|on|against|into|around)"
    r"(?: (?!(?:your|my|this|that|how|you|i|was|were|is|are|being|it|felt|seemed|proved|me|us)\b)[\w'-]+,?){0,5} $"
)
"""Before a word, what makes it the subject of some work: "the exercise about"."""
_OF_LAW: Final = r"un ?fair|discriminat\w+|misleading|bias|corrupt\w*|prejudic\w*|unjust|racism|sexism|unlawful|scam"
"""What a law, a study or a campaign may be about, too."""
_LEGAL: Final = r" (?:contract|dismissals?|trading|clauses?|labels?|terms)"


def _is_subject(before: str, word: str, after: str) -> bool:
    """Whether the word names what a law, a study or a piece of work is about."""
    if pattern(_OF_LAW).fullmatch(word) is None:
        return False
    return re.match(_LEGAL, after) is not None or pattern(_TOPIC).search(before) is not None


def resentment(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Resentment in words; what a law or a piece of work is about is none of it (T13)."""
    for start, end in reading.matches(pattern(*BITTER)):
        sentence = next((one.start for one in reading.sentences if one.start <= start < one.end), start)
        if not _is_subject(reading.seen[sentence:start], reading.seen[start:end], reading.seen[end:]):
            yield Hit(start, end)


_THANKS: Final = (
    r"thanks? (?:you )?(?:so much |again |very much |a lot |all )?for(?! (?:nothing|the (?:form|template)))",
    r"(?<!no )thanks? to \w+|thank (?:her|him|them|you)(?= both| all|[.!,])|(?:grateful|thankful)",
)
_GRACE: Final = (
    r"(?<!have )appreciate[ds]?|respect (?:your|the|that|it)|I accept|fair enough|(?:hard|bad) feelings|take care"
    r"|think of me|(?:glad|happy) (?:that|you|to)",
    r"I (?:quite |fully |completely |do )?understand|all the best|best wishes|much success|every success|(?:good|best"
    r" of) luck(?! (?:with (?:that|who)"
    r"|finding|to whoever))",
    r"wish (?:you|your|the|them|her|him) (?!had|would|knew|could)\w+|I hope (?:you|the|she|he|they|it)(?: \w+)? (?:find"
    r"|has|have|do|go|goes|works?|enjoy|team"
    r"|company|project|new)",
    r"would (?:still )?(?:welcome|be (?:glad|happy|pleased))|I'd be (?:glad|happy|pleased)|keep me in mind|enjoyed",
    r"a pleasure",
    r"had an? (?:good|great|lovely)|see you|say hello|(?:stay|keep|be) in touch|look(?:ing)? forward|learned a lot",
    r"with thanks",
    r"sorry (?:to (?:hear|read)|that it|it|not to|about|I (?:was|am)n't)|I hope (?:we|that we|our paths)|no (?:harm"
    r"|trouble)",
    r"a pity, but",
)
"""Words of grace: with any of them, only open resentment counts; thanks alone are enough where a question is asked."""
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
    asking = context.purpose is Purpose.FEEDBACK
    kinds = (BITTER, _GRACE, APOLOGY, PLEA, *((_THANKS, DEMANDS) if asking else ()))
    if says_interest(reading) or any(pattern(*kind).search(reading.seen) for kind in kinds):
        return
    for start, end in reading.sentences:
        sentence = reading.seen[start:end]
        asked = sentence.rstrip().endswith("?") and pattern(*_PLAIN_QUESTION).search(sentence) is not None
        thanked = pattern(*_THANKS).search(sentence) is not None
        if pattern(*_ABOUT_THEM).search(sentence) and not asked and not thanked:
            yield Hit(end - len(sentence.lstrip()), start + len(sentence.rstrip()))
            return
