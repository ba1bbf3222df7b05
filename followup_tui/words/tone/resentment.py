"""What sounds bitter after a no (T13).

Invariant: plain sadness, respect for the choice, a question and a mistake of one's own are not bitter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.plea import PLEA
from followup_tui.words.tone.small import APOLOGY
from followup_tui.words.tone.values import Context, Hit
from followup_tui.words.tone.warmth import says_interest

_LET_DOWN: Final = (
    r"disappointed (?:in|with|by|at) (?:you|your|the|this|how)|how disappointing|disappointing (?:to|that|how)",
    r"a (?:real |utter )?letdown",
    r"(?:I'm|am|feel|felt|was|feeling) (?:\w+ )?(?:hurt|angry|bitter|upset|furious|frustrated|betrayed|offended"
    r"|livid|insulted)",
    r"(?:this|it|that) stings|disgust\w+|I'm not angry|I trusted|lets? (?:me|people) down|let (?:me|people) down",
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
    r"regret (?:ever |having )(?:ever )?\w+|I wish (?:I (?:hadn't|had never|'d never)|you (?:had|hadn't|would have))",
    r"what hurts",
)
_BLAME: Final = (
    r"fake|scam|(?:the )?worst|terrible|horrible|awful|done with (?:you|your)|no wonder|good riddance|ashamed",
    r"led (?:me )?to believe|got my hopes up",
    r"hope (?:you|your|they)(?: \w+){0,2} (?:fails?|loses?|regrets?)|unbelievable|seriously(?=[?!])",
    r"(?:figures|typical|thanks a lot)(?=[.!])",
    r"don't buy it|(?:like|just) an excuse|the whole time|set up to fail",
    r"(?:disagree|don't agree) with (?:your|this|the)|you're making a mistake",
    r"you don't know what you|feel (?:used|cheated|tricked|played)|what was the point|the point of (?:the|an|this)",
    r"(?:never|n't)(?: \w+){0,3} (?:fair |real )?chance",
    r"un ?fair(?:ly|ness)?(?! advantage)|not fair|bias(?:ed)?|discriminat\w+|nepotism|favou?ritism|rigged|sham|farce",
    r"joke",
    r"circus|charade|insult(?:ing)?|shame (?:on|that)|shameful|disgrac\w+|dishonest\w*|not being honest|lied|liars?",
    r"lying|a lie",
    r"deceiv\w+|misl(?:ed|ead\w*)|hypocri\w+|betray(?:ed|al)|cheated|cruel|callous|arrogan\w+|clueless|incompeten\w+",
    r"pathetic",
    r"nonsense|ridiculous|absurd|laughable|outrag\w+|unacceptable|unprofessional\w*|disrespect\w*|rude|badly run",
    r"no clue|idiots?",
    r"(?:lack of|no|without) (?:\w+ )?(?:professionalism|respect|courtesy|decency|manners|integrity)|more respect",
    r"decent people|your manners",
    r"(?:bit of|had the|have the|common|basic) (?:decency|courtesy|courage|guts)",
    r"(?:would|might) have been (?:nice|decent|kind)",
    r"treat(?:s|ed|ing)? (?:people|applicants|candidates|others|me)(?! (?:well|kindly|fairly|with))",
    r"play(?:ing)? with people",
    r"led (?:me )?on|str(?:u|i)ng(?:ing)? (?:me )?along|us(?:ed|ing) me|ghosted|ignored for|twist in the wind",
    r"jump through|dangling",
    r"wast(?:e|ed|ing)(?: of)?(?: \w+){0,2} (?:time|energy|effort|days?|afternoon|money|weekends?|saturdays?)",
    r"somebody's career",
    r"(?:big|huge|grave|terrible) mistake",
    r"(?:you|you've|you have|somebody|company)(?: \w+){0,2} (?:made|making) an? (?:\w+ )?mistake",
    r"your mistake|(?:wrong|bad|poor|odd|stupid) (?:choice|call|decision|person)|warned me about|have my ideas",
    r"taking my ideas",
    r"you (?:told me|promised|looked|assured|claimed|begged|swore|said I|have no idea|passed up|evidently)",
    r"was (?:told|promised|assured) (?:I|that|it|by)",
    r"(?:could|should|might) (?:at least )?have (?:at least )?(?:told|known|trusted|listened|picked up|called|bothered"
    r"|let me know|been (?:told|honest))",
    r"(?:bothered|bother) (?:to|inviting|asking|telling|with|reading)|be bothered|was anybody",
    r"you(?:'re| were) (?:never|wrong)|upfront",
    r"are you (?:afraid|serious|kidding|aware)|do you have any idea|would(?:n't)? have hurt|you people",
    r"people like you|had you told me",
    r"(?:obvious|clear|plain|evident)(?:ly)?,? (?:that )?(?:from|you|were|was|never|the (?:panel|decision|process)"
    r"|had|nobody)",
    r"(?:from the|right from the) (?:start|beginning|outset|first (?:minute|moment|second|day))",
    r"before I (?:sat|walked|arrived|even)",
    r"ma(?:d|k)e up (?:its|your|their|the) (?:minds?|numbers)|foregone",
    r"(?:never|weren't|wasn't) (?:going to|interested|intending)",
)
_RIVALS: Final = (
    r"(?:better|more experience|smarter)(?: \w+)? than (?:anyone|anybody|everyone|all|them|the (?:other|person|one)"
    r"|whoever|most)",
    r"(?:someone|somebody|person|kid|guy|candidate|lad) with (?:less|no|zero) experience|did everything (?:right|you)",
    r"because of my (?:age|accent|race|colou?r|gender|religion|name)",
    r"because I'm (?:a woman|old|too old|black|foreign)",
    r"don't deserve|job was mine|I bet (?:you|they|it)|all politics|not what you know",
    r"I was (?:clearly )?the best candidate",
    r"who did you hire",
    r"internal candidate|hir(?:e|ed|ing) internally|outsider|nephew|goddaughter|old boys|who you know",
    r"somebody from your|own network",
    r"cheaper|younger|over ?qualified|(?:better|more) qualified|less (?:qualified|experienced)|straight out of",
    r"age discrimination|over me",
    r"(?:did|does|do|has|have) (?:the other|the winner|they|she|he)(?: \w+){0,3} that I (?:don't|didn't|lack)",
    r"telling the truth about",
    r"(?:merit|loyalty|experience|hard work|talent|honesty)(?: and \w+ \w+)? (?:would |counts?|plays?|means?"
    r"|matters?|pays?)(?: for)? ?(?:no|nothing|little|pay)",
    r"meant so little|count for nothing|nothing to do with|I had the (?:experience|skills|qualifications)",
    r"what I'm worth|the right (?:school|people)",
)
_SARCASM: Final = (
    r"thanks,? but no thanks|good to know(?=[.!])|nice of you|(?:spare|excuse) me the|rather telling",
    r"burning (?:a|the|this) bridge",
    r"thanks for nothing|thanks?(?: you)?,? I (?:guess|suppose)|your loss|so much for (?:your|being|the)|that's rich",
    r"classy|oh well",
    r"good luck (?:with (?:that|whoever|whomever)|to whoever|finding (?:them|that))",
    r"(?:you'll|are going to|you will) need it|funny how",
    r"congratulations (?:on (?:finding|hiring|picking|choosing|saving)|to mr)",
    r"I hope you(?:'re| are) (?:happy|proud|satisfied)|speaks volumes",
    r"I hope (?:you|your) (?:\w+ \w+ )?(?:treat|learn|realise|realize|never|lets?)|lesson learned|noted(?= for|\.)",
    r"whatever(?=[.!])",
    r"I (?:guess|suppose|can only assume|presume) (?:that )?(?:that's|I (?:wasn't|am not|didn't|don't)|loyalty|you"
    r"|my|hard|experience|somebody|someone|I should)",
    r"to my face|in the eye|let's be honest|with respect,|to be (?:frank|blunt|brutally honest)|make it make sense",
    r"remember\?",
    r"form letter|generic (?:rejection|e-?mail|letter|reply)|template|cop(?:y|ied) and past(?:e|ed)|copy-?paste\w*",
    r"no-?reply address|(?:two|three|nine) (?:lines|words)|two-liner",
    r"(?:excuse|forgive) me if I don't|held against|I'm relieved|dodged a bullet|wasn't that great",
    r"would have been a nightmare|big firms",
    r"I knew it|in a year you|you'll (?:see|regret|be sorry)|you will (?:see|regret)|will (?:pay for|regret) it",
    r"not sure why you|always the same",
    r"real reasons?|justif(?:y|ied)|there never was|love to hear|who (?:blocked|voted)|whose idea",
    r"explain (?:how|why) (?:a|I|you|my|someone|somebody)",
    r"why (?:did you|didn't you|was I|wasn't I|on earth|bother|even|invite)|instead of (?:telling|using|letting) me",
    r"had your chance",
    r"(?:thank you|thanks) for (?:confirming|proving|showing me|the (?:lesson|circus|joke))|says it all",
    r"what a coincidence|must be nice",
    r"and there I was|so be it|I give (?:him|her|them|it) \w+ (?:months|weeks|days)|of all people|believe a word",
    r"how is it possible|for show",
)
_THREATS: Final = (
    r"eeoc|(?:bad|negative) review|a review (?:on|about)|never (?:buy|shop|apply|use|recommend|work)",
    r"(?:told|tell|telling) (?:everyone|all (?:of )?my|my friends)",
    r"(?:take|remove) me (?:off|from)|lose my number|give me (?:a|one|the) (?:real )?reason|tell me why|why not me",
    r"I want to know|don't ever|want (?:it|the job|to \w+ \w+) anyway|better anyway",
    r"reconsider|look at it again|to appeal|I appeal|review (?:the|your|this) decision|change your mind",
    r"before it's too late",
    r"take this (?:further|up)|sue|legal action|lawyers?|solicitor|tribunal|ombudsman|file a complaint|glassdoor",
    r"I'll remember this",
    r"(?:post|share|sharing|write about)(?: \w+){0,3} (?:experience|story) (?:online|publicly|everywhere"
    r"|with everyone)",
    r"(?:remove|delete|erase) my (?:\w+ )?(?:details|data|cv|résumé|resume|name|file|application)",
    r"no (?:wish|desire) to",
    r"(?:never|don't) (?:\w+ )?(?:contact|call|write to) me|never again|ever again|don't keep my|won't be applying",
)
BITTER: Final = (*_LET_DOWN, *_BLAME, *_RIVALS, *_SARCASM, *_THREATS)
"""T13: resentment in words."""

_GRACE: Final = (
    r"thanks? (?:you )?(?:so much |again |very much |a lot |all )?for(?! (?:nothing|the (?:form|template)))",
    r"thanks? to \w+",
    r"thank (?:her|him|them|you)(?= both| all|[.!,])|I appreciate|(?:grateful|thankful)|respect (?:your|the|that|it)",
    r"I accept",
    r"I (?:quite |fully )?understand|all the best|best wishes|much success|every success",
    r"wish (?:you|the|them|her|him) \w+",
    r"would (?:still )?(?:welcome|be (?:glad|happy|pleased))|I'd be (?:glad|happy|pleased)|keep me in mind|enjoyed",
    r"a pleasure",
    r"had an? (?:good|great|lovely)|see you|say hello|(?:stay|keep|be) in touch|look(?:ing)? forward|learned a lot",
    r"with thanks",
    r"sorry (?:to (?:hear|read)|that it|it|not to|about)|I hope (?:we|that we|our paths)|no (?:harm|trouble)",
    r"a pity, but",
)
"""Words of grace: with any of them, only open resentment counts."""
_ABOUT_THEM: Final = (
    r"you|your|yours|yourself|nobody|no one|anybody|anyone|somebody|someone|they|company|firm|process|panel|people"
    r"|interviewers?|managers?|director|talk",
)
_PLAIN_QUESTION: Final = (
    r"(?:could|would|may|might) (?:you|I)|which (?:of my|part)|(?:what|how) (?:could|can|should|might) I",
)


def bitterness(reading: Reading, _context: Context) -> Iterator[Hit]:
    """The first sentence about the reader in a message without grace, apology or plea; plain questions are none."""
    if says_interest(reading) or any(pattern(*kind).search(reading.seen) for kind in (BITTER, _GRACE, APOLOGY, PLEA)):
        return
    for start, end in reading.sentences:
        sentence = reading.seen[start:end]
        asked = sentence.rstrip().endswith("?") and pattern(*_PLAIN_QUESTION).search(sentence) is not None
        if pattern(*_ABOUT_THEM).search(sentence) and not asked:
            yield Hit(end - len(sentence.lstrip()), start + len(sentence.rstrip()))
            return
