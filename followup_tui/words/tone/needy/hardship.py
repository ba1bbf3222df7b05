"""Hardship, which is no reason to hire anybody and belongs nowhere but into the talk about money (T2).

Invariant: money and illness as the subject of the work are not hardship; only one's own are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.words.letter import Span
from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit

_OUR: Final = r"(?:my|our)"
_OWED: Final = r"(?:rent|bills?|mortgage|debts?|loans?|car payments?|overdraft|credit cards?|instalments|tuition)"
_KIN: Final = (
    r"(?:family|wife|husband|partner|kids|children|daughters?|sons?|parents|mother|father|mom|mum|dad|folks|baby"
    r"|little ones?)"
)
_HOUSE: Final = r"(?:car|van|house|home|flat|apartment)"
_SPAN: Final = r"(?:months?|years?|weeks?)"

_MONEY: Final = (
    rf"(?:pay|paying|make|making|cover|afford|owe|behind (?:on|with)) (?:(?:{_OUR}|the|this month's) )?{_OWED}",
    rf"{_OUR} (?:\w+ )?{_OWED}|{_OWED} (?:is|are|was|were|comes?|kicks?|falls?) (?:due|late|overdue|piling|in|coming)",
    r"(?:piling|mounting) (?:up )?(?:bills|debts)|student loans?|credit card debts?|in debt|payments? behind",
    r"(?:hospital|medical|doctor's|dental|heating|electricity|tax|vet) bills?",
    r"pay (?:off|back) (?:the|my|our) (?:bill|debt|loan)",
    r"(?:my|our|no|last|emergency) (?:savings|nest egg)|emergency fund|savings (?:are|is|have)",
    r"money (?:is|has) (?:gone|run|tight)",
    r"can't (?:afford|pay (?:the|my|our)|feed|support my|provide for|make ends)|make ends meet|paycheck to paycheck",
    r"hand to mouth",
    r"another month without|without a paycheck|go(?:ing)? hungry|(?:go|going) to the food bank",
    r"food (?:stamps|vouchers?)|put food|keep the lights on",
    r"keep (?:a|the) roof|pay ?day loan",
    r"(?:sell|selling|sold|pawn\w*) (?:my |our |the )?(?:\w+ )?(?:furniture|car|jewel\w+|ring|belongings|things)",
    r"(?:lend|loan) me (?:money|some\w*)|borrow\w* (?:money|from)",
    r"(?:gas|power|electricity|water|heating) (?:has been|was|is|got) (?:cut|shut|turned)",
    r"(?:evict|foreclos|repossess)\w* (?:me|us|my|our)",
    r"(?:be|being|been|get|are|am|I'm|facing) (?:evicted|homeless|bankrupt|foreclosed|an eviction)",
    r"(?:told|with) (?:my|the) landlord|my landlord (?:is|wants)|(?:the|my|our) bank (?:wants|is)",
    rf"take (?:the|my|our) {_HOUSE}|wants (?:it|the {_HOUSE}) back",
    r"coming to (?:collect|take|get) (?:it|the)",
    r"financial(?:ly)? (?:\w+ )?(?:trouble|difficult\w*|hardship|struggl\w*|situation|strain|ruin)",
    r"(?:bad|tight|difficult) (?:place|spot) financially|struggling to (?:pay|feed|make|get|live|survive)",
    r"(?:I'm|we're|flat) broke",
    r"(?:money|cash|our budget|finances) (?:is|'s|are|gets?|got|getting|has been|have been|was)(?: \w+){0,3} (?:tight"
    r"|short|low|thin|scarce|gone|tough|a (?:worry|problem))",
    r"things (?:are|have been|have got|got|get|getting)(?: \w+){0,2} (?:tough|hard|difficult|rough|tight|bad"
    r"|desperate)"
    r"(?: (?:for|on) (?:us|me)| at home| here| right now| lately| financially| at the moment)",
    r"(?:I'm|we're|I've|we've) (?:\w+ ){0,4}behind (?:with|on)|(?:months|weeks|payments) behind|(?:in|my|our) (?:rent"
    r" )?arrears",
    r"breadwinner|earner in|only one (?:working|earning|with a)|bring(?:s|ing)? (?:the |in (?:the |some )?|some"
    r" )?money"
    r"(?: in| home)?",
    r"(?:on|off) (?:the dole|benefits|welfare|jobseeker'?s?|unemployment|handouts|what my)|universal credit",
    r"(?:dollars?|pounds?|euros?|bucks|rupees|quid|pesos|naira|money) left|down to (?:my|our) last|to my name",
    r"my last (?:few )?(?:dollars?|pounds?|euros?|pennies|cents|paycheck|savings)|(?:get|getting|be|being|been) kicked"
    r" out",
    r"(?:school|college|tuition|nursery|university) fees (?:are|is|were|to|due)|pay(?:ing)? (?:for )?(?:the |my |our"
    r" )?(?:\w+ )?fees",
    r"not (?:be )?(?:enough|able)(?: money)? (?:for (?:\w+ (?:people|of us)|us|my)|to (?:live|survive|feed|pay the))",
    r"(?:get|getting|see|seeing) (?:us|me) through (?:the|this|till|until)|make it (?:through|to) the (?:winter|month"
    r"|end)|(?:keep|keeping) (?:us|me) afloat|stay(?:ing)? afloat|going under",
    r"(?:about to|going to|might|will) (?:get |be )?(?:repossessed|evicted|thrown out|homeless)",
    r"(?:steady|regular) (?:wage|income|paycheck)|only one (?:who(?:'s| is) )?(?:bringing|earning)",
    r"(?:only|sole) (?:earner|breadwinner|provider)",
    r"my (?:pension|benefits?|income|wages) (?:doesn't|won't|isn't|can't|hardly|barely|stops?|ends?)",
)
_STRAITS: Final = (
    r"(?:my|our|\w+'s) (?:sofa|couch)|(?:living|staying|sleeping) (?:with|at) (?:a friend|friends)|(?:eat|eating|fed"
    r"|living|queue) (?:from|at|off|by) (?:the |a )?(?:food bank|soup kitchen)|food ?bank (?:is how|again|every)"
    r"|bailiffs? (?:have|has|are|came|come|sent|will)|debt collectors?|maxed out|hand(?:ing)? back the keys|los(?:e|t"
    r"|ing) the (?:flat|house|home)|living out of (?:the|my|a) (?:car|van|bag|suitcase)|in a bad way",
    r"I(?:'ve| have)? owe (?:my|our|the (?:bank|landlord)|money|rent|\w+ months|everybody|everyone)|(?:I|we)(?:'ve|"
    r" have)? (?:had to )?(?:sold|sell|pawned) (?:my|our|nearly|almost|everything|the (?:car|furniture|tv))",
    r"(?:no|out of|short of|without|for no|little) money(?! (?:was|is no|matters|in|back|for))|(?:don't|not|n't) have"
    r" (?:any |enough |the )?money|money for (?:the (?:bus|rent|train)|food|school|shoes)",
    rf"(?:my|our) (?:\w+ )?{_KIN} (?:needs?(?! me to)|looks? (?:up )?to me|(?:is|are) (?:hungry|expecting|pregnant))"
    rf"|only support|on my own"
    r" with|single (?:dad|mum|mom|mother|father|parent)|(?:\w+ )?mouths to",
    r"(?:unemployment|benefits?|savings?|severance|dole|sick pay|maternity pay)(?: (?:money|pay|cheque|check))?"
    r" (?:will |has |have |had |are |is |were |was |been )*(?:stops?|stopped|run out|runs out|ran out|gone|used up"
    r"|finished|spent|dried up)|(?:not|n't|never) (?:been )?paid since|(?:fees|operation|treatment|medicine|funeral)"
    r" (?:\w+ ){0,3}(?:not paid|unpaid|to be paid)|(?:no|without a|without any) (?:wage|wages|salary|pay|income)"
    r" (?:coming|since|at)",
    r"(?:left|fled|lost) my (?:country|home|village|parents)(?: \w+)? with|empty (?:fridge|cupboards?)|nothing in the"
    r" (?:fridge|cupboard)|(?:heating|gas) (?:is |was |has been )?(?:off|cut)(?= |[.,])|keep (?:us|me) (?:above water"
    r"|going|fed|warm)|gave (?:up|notice (?:at|on)) my (?:flat|house|home)|winter is coming",
)
_NO_WORK: Final = (
    r"(?:lose|losing) my (?:house|home|apartment|car|flat)|living in (?:my|our|a) car",
    r"(?:looking|searching) for (?:a job|work) (?:for|since)",
    r"(?:I|I've|I had|have|we) (?:\w+ )?(?:been |was |were |got |being )(?:let go|laid off|made redundant|retrenched"
    r"|fired|sacked|axed)",
    r"my (?:contract|company|firm|employer|factory|plant|last job|temp job|position|job) (?:was )?(?:ended|closed|shut"
    r"|folded|ran out|went under|went bust|finished|collapsed|cut|eliminated)",
    r"since (?:the|my|our) \w+(?: \w+)? (?:closed|shut|ended|folded|went (?:under|bust)|collapsed)",
    r"since then (?:\w+ ){0,3}(?:no|not|nothing|without)|(?:no|without(?: any| a)?) (?:work|income|job|salary|earnings"
    r"|wages)(?: \w+){0,2} (?:for|since|until|in (?:months|\w+ months|a))",
    r"(?:out of|without) (?:a job|work|employment|an income)(?! (?:experience|permit))|(?:months|years|weeks) and"
    r" counting",
    r"(?:permit|visa|papers)(?: \w+){0,2} (?:ends?|ended|expires?|expired|runs? out|ran out|depends?)",
    r"stay in (?:the|this) country|be sent (?:home|back)|stay with my (?:children|kids|family|wife|husband)",
    r"(?:haven't been able to|can't) find (?:a job|work|anything)",
    r"(?:unemployed|out of work|out of a job|jobless|without (?:a job|work)) (?:for|since)|still unemployed",
    r"been (?:out of work|unemployed)",
    rf"laid off (?:\w+ ){{0,4}}{_SPAN}",
    r"since (?:the|my|being) (?:lay ?-?offs?|laid off|redundancy|let go|fired)|haven't (?:worked|earned)",
    rf"(?:let go|lost my job|made redundant|fired|sacked) (?:\w+ ){{0,3}}(?:{_SPAN}|in|last)",
    rf"(?:lost|losing) (?:my|our|his|her) (?:\w+ )?(?:job|{_HOUSE}|husband|wife)",
    r"(?:hours|wages|pay|shifts) (?:were|was|got|have been|has been) (?:cut|reduced|stopped)|mine has been cut",
    r"job ?cent(?:er|re) again",
    r"(?:unemployment|benefits?|savings|severance|insurance) (?:\w+ )?(?:runs? out|ran out|ends?|stops?|running out"
    r"|expires?|(?:are|is) gone|gone)",
    r"visa (?:expires?|runs? out|is running|ends?)|leave the country|deport\w*|never had to look for work",
)
_FAMILY: Final = (
    rf"{_KIN} (?:depends?|relies|rely|(?:is|are) (?:all )?(?:counting|relying|depending|suffering|hoping)|can't help)",
    r"(?:cut|turn|shut|switch)\w* off (?:our|my|the) (?:electricity|power|gas|water|heating|phone|internet)|my"
    r" (?:siblings|brothers|sisters)",
    rf"(?:sick|ill|elderly|aged|disabled|ailing|widowed) {_KIN}|(?:have|got|with) no (?:income|money|savings)"
    rf"|(?:isn't|wasn't|is|it's) an emergency|the baby (?:comes|is due)",
    r"(?:I'm|we're)(?: \w+)? out of (?:money|cash|savings)|(?:I'm|we're|I've been|been)(?: \w+)? struggling(?!"
    r" (?:with (?:the|your)|to (?:find|choose)))",
    r"on the streets?(?=[.,!]| (?:if|by|soon))|in trouble(?=[.,!])",
    rf"(?:putting off|missed|late with|short on|borrow\w* for) (?:the |my |our )?{_OWED}|(?:nobody|no one) (?:in my"
    rf" house|at home|else) (?:who )?earns?",
    r"family in need|(?:dependent|depending|relying|counting) on (?:me|my (?:income|salary|wage))",
    r"(?:I've|we've|I|we|it's been|been through)(?: \w+){0,2} (?:a|an|some)(?: \w+)? (?:rough|tough|hard|difficult"
    r"|terrible"
    r"|awful|bad|horrible|hellish)(?: \w+){0,2} (?:years?|months?|times?|weeks?|stretch|patch|period|few)",
    r"(?:kids|children|little ones?) at home",
    rf"{_KIN} (?:to (?:feed|support|care for|look after))",
    r"mouths to feed",
    rf"(?:feed|support|provide for) {_OUR} (?:\w+ )?{_KIN}",
    rf"{_KIN} (?:is|has been|was) (?:very |seriously )?(?:ill|sick|dying|in hospital|disabled)",
    r"(?:dad|father|mother|mum|mom|husband|wife|son) (?:passed|died|walked out)",
    r"expecting (?:a|our|my) (?:\w+ )?(?:baby|child)|no (?:health )?insurance",
    r"(?:my|our|her|his) (?:\w+ )?(?:medication|treatment|chemo\w*)",
    r"moved? (?:back )?in with (?:my|her|his|our)|\w+'s couch",
    r"sleeping (?:in|on) (?:the|my|a) (?:truck|car|couch|floor)|my marriage|my divorce",
    r"take (?:the|our|my) (?:children|kids|boys|girls)(?: \w+){0,2} out of|child support|alimony",
    rf"{_KIN} starts? school",
)
HARDSHIP: Final = (*_MONEY, *_STRAITS, *_NO_WORK, *_FAMILY)
"""T2: hardship, whosever it is."""

_MINE: Final = r"I|we|my|our|me|us|mine"
_OTHERS: Final = (
    r"(?:people|persons|famil(?:ies|y)|couples?|tenants?|clients?|callers?|customers?|patients?|residents?|households?"
    r"|guests|visitors|members|students|pupils|borrowers?|claimants?|applicants|farmers|workers|users|women|men"
    r"|youngsters|neighbours|them|those|whom(?: (?:I|we) \w+)?|who|whose|(?:knew|met|taught|helped"
    r"|saw|visited) (?:\w+ )?(?:children|kids|parents|mothers|fathers))"
)
_THEY: Final = r"(?:they|he|she|their|his|her)"
_OWN_PEOPLE: Final = rf"{_OUR} (?:\w+ )?{_KIN}|landlord\w*|bank"
"""Of whom the writer speaks as of "they", too."""
_SUBJECT: Final = rf"(?P<own>(?:me|us|{_OUR} (?:\w+ )?{_KIN}),? who|{_OUR} {_KIN}|{_MINE})|{_OTHERS}"


def hardships(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Hardship, except where others are nearest before it: those for whom the writer works (T2)."""
    own_people = pattern(_OWN_PEOPLE).search(reading.seen) is not None
    subject = pattern(_SUBJECT) if own_people else pattern(_SUBJECT, _THEY)
    for start, end in reading.matches(pattern(*HARDSHIP)):
        sentence = next((one for one in reading.sentences if one.start <= start < one.end), Span(start, end))
        named = [*subject.finditer(reading.seen, sentence.start, start)]
        own = not named or named[-1]["own"] or pattern(_MINE).search(reading.seen, start, end)
        if own:
            yield Hit(start, end)
