"""What blames the reader for a delay or for silence (T7).

Invariant: the date they gave and the fact that it has passed are never reproach when stated plainly.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from followup_tui.words.reading import Reading
from followup_tui.words.tone.phrases import pattern
from followup_tui.words.tone.values import Context, Hit
from followup_tui.words.tone.warm.warmth import says_interest

_NOBODY: Final = r"(?:nobody|no one|no-one|not one of you|none of you)"
_ORDINAL: Final = r"(?:second|third|fourth|fifth|sixth|\d(?:nd|rd|th))"
_MANY: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)"
_IT: Final = r"(?:you|I|it|there|they|the \w+|a \w+|this|somebody)"
_WORD: Final = r"(?:word|news|answer|reply|response|feedback|update|call)"

_GIVEN_WORD: Final = (
    r"\w+ (?:said|told me)(?: that)? (?:it|I)(?:'d| would) (?:take|hear|get|have|be)",
    rf"(?<!as )you(?:'d)? (?:kept |had )?(?:said|told me|telling me|assured me|assured|claimed)(?: that)? {_IT}(?:'d"
    r"|'ll"
    r"| would| will| should)(?! (?:like|welcome|love|be glad|be happy|prefer|want))",
    r"(?:was|were|been) told(?: that)? (?:it|there|you|the \w+)(?: would| was| were| will)?",
)
"""What they said would happen: a fact where the writer asks kindly and blames nobody else."""
_BROKEN_WORD: Final = (
    r"you(?:'d)? (?:said|told me|assured me)(?: that)? I (?:was|had|were)|you(?:'d| had)? promised|(?:he|she|they)"
    r" promised (?:me|that|to (?:call|answer|write|let|decide))",
    r"you swore",
    r"as promised(?!,? (?:here|I|attached|please|find|enclosed|this is))|was promised|(?:the|an?) \w+ you promised|led"
    r" to (?:believe|expect)|(?:was|were|been) assured",
    r"told(?: \w+){0,2}(?:"
    r" that)? I(?:'d| was|'ll| had)(?: have| get)? (?:an? |the |my )?(?:answer|decision|job|place|position|offer"
    r"|result|call|top|favou?rite|in)",
    r"said (?:that )?I'd (?:have|hear|get|be)",
    r"keep(?:s|ing)? (?:your|its|his|her|their) word|stuck? to your (?:own )?\w+",
    r"your own (?:deadline|timeline|schedule)",
    r"which was due|(?:is|are|was|now|long|well|already|seriously) (?:\w+ )?overdue|more than (?:enough|patient|fair)"
    r"|and yet here we are",
    r"it(?:'s| is) now (?:the \d+|\w+day)",
    r"it's been (?:over |more than |almost |nearly )?(?:\w+ )(?:days|weeks|months)(?= and|[!.,])",
    r"for a (?:whole )?month now",
    r"I expected (?:to hear|an? (?:answer|reply|call|decision)|better|more)",
    r"how long (?:do|must|will|am|are) (?:you|I)",
    r"honou?r (?:what|your (?:word|promise))|you didn't(?=[.!])|(?:that's|is|sounds like) your problem|(?:has|have)"
    r" come and gone|at what point",
    r"bad faith",
    r"(?:do|did|keep) what you (?:said|promised|agreed)|make commitments|you were supposed to",
    r"under the impression that|(?:it was|was) (?:agreed|confirmed|arranged|stated)(?: \w+)? that|as (?:agreed"
    r"|arranged|per)"
    r"(?: \w+){0,4},? (?:you|I was|and|but)",
    r"(?:you|you guys|they|y'all|HR|he|she) (?:said|told me|promised)(?: \w+)? (?:end of|by|last|this|next|two|a"
    r"|within|before|early"
    r"|mid|until|after) ?(?:\w+ )?(?:week|month|day|\w+day|days|weeks|the \d+\w*|\w+ weeks)",
    r"(?<!my )decisions? by the|no show|(?:didn't|did not) (?:show|turn) up|failed to (?:call|ring|show|turn|answer"
    r"|reply|respond|keep)",
)
_SILENCE: Final = (
    r"it(?:'s| has) been (?:over |more than |almost |nearly |about )?(?:an? |\w+ )(?:days?|weeks?|months?)(?! since"
    r" (?:our|the|my|we|I (?:interviewed|met|came|was|had)))",
    r"asked (?:you )?(?:twice|already|three times)",
    r"called (?:you )?(?:twice|\w+ times)|checking every day|is (?:anyone|anybody) even",
    r"(?:did|have) you forg(?:et|otten)|too busy to|obviously don't care",
    rf"{_NOBODY} (?:has |even |actually )?(?:gotten|got(?! (?:blam|hurt|lost|left|angry))|called|replied|answered"
    r"|written|rang|rung|phoned|came|turned|showed|wrote|picked|bothered|told|seems (?:able|to (?:care|know|answer|be"
    r" able)|interested)|is getting|gets|contacted)",
    r"(?:have|has|had|having) yet to (?:receive|hear|get|see|be|answer|reply|respond)|(?:received|had|got|seen|heard"
    r"|been given)"
    rf" (?:no|zero|not one|not a|absolutely no|absolutely nothing)(?: \w+){{0,2}} ?(?:{_WORD}|acknowledge?ment|word"
    r"|whatsoever)"
    r"(?! (?:yet|so far))(?<!had no reply)(?<!received no reply)(?<!received no answer)(?<!had no answer)",
    r"(?:not|nor|never) (?:a|one|a single|even a|so much as a)(?: single)? (?:word|reply|answer|call|line|sign"
    r"|response|e-?mail|peep)"
    r"|nothing since|since then(?:,? not|,? no\w*| silence)|no (?:\w+ )?(?:response|update|reply|answer|news|word"
    r"|feedback) (?:is given"
    r"|from your (?:end|side)|has come|was given|came|at all|whatsoever)|(?:radio|complete|total|utter|deafening)"
    r" silence|(?:gone|went|fallen|been|so) silent"
    r"|crickets",
    r"despite (?:my|repeated|several|two|three|many|numerous|all|having|your)|repeated(?:ly)? (?:\w+ )?(?:reminders?"
    r"|requests?|asked"
    r"|e-?mails?|attempts?|calls?)|(?:numerous|countless|multiple|several|repeated) (?:e-?mails|calls|messages"
    r"|attempts|reminders"
    r"|times|occasions)|on (?:two|three|four|several|\w+) occasions|(?:second|third|fourth|fifth|\d(?:nd|rd|th))"
    r" (?:e-?mail|message"
    r"|time|reminder|attempt|letter|note)(?= (?:to|I|in|now|without|and)|[.,])|every time I (?:ask|call|ring|write"
    r"|phone|enquire|chase)",
    r"waiting (?:on|for)?(?: \w+){0,4} (?:since|for (?:over|more|a|two|three|four|five|six|\w+ weeks|weeks|months"
    r"|days|ages|so long))",
    r"(?:I've|I have) (?:now )?(?:asked|called|rung|phoned|e-?mailed|chased|written to)(?: \w+){0,4},? (?:I've|I"
    r" have|twice|three"
    r"|four|five|several|and (?:asked|called|e-?mailed|chased|then))|asked you (?:last|the|yesterday|this|on|before"
    r"|for)(?: \w+)?"
    r"(?! (?:interview|meeting))",
    r"(?:another|again) (?:on )?(?:\w+day|yesterday|this morning)(?:,? (?:and|then)|\.)|(?:are you|you're)"
    r" (?:avoiding|dodging|ignoring)"
    r"|get lost or|how (?:much )?longer(?! I)|how long (?!it)(?:does|do|must|will) (?:it|this) (?:take|go)|how many"
    r" more|for how long",
    r"was expecting (?:an? (?:\w+ )?(?:answer|reply|call|response|decision|update|offer|apology)|your|to hear)",
    rf"still (?:no|nothing|waiting|without)(?: \w+){{0,2}} {_WORD}",
    r"still (?:nothing|waiting(?! (?:for|on) (?:my|the (?:certificate|results?|papers|visa|bank|school|doctor|post"
    r"|van)))|sitting here)",
    rf"without (?:an|any) {_WORD}(?! is)",
    r"(?:not|\w+n't|never)(?: even)? bothered",
    r"still (?:haven't|hasn't|have yet to|don't|not)(?: \w+){0,2} (?:heard|received|had|got|gotten|been|answered"
    r"|know|decided|replied|called)",
    r"(?:I've|have) been (?:waiting(?! for an? (?:\w+ )?(?:chance|job|place|post|role|opportunity|team|project))"
    r"|left(?! (?:with|speechless|smiling))|ignored|brushed|strung|kept (?:waiting|in))",
    r"(?:I've|have) (?:waited|been patient) (?:long|enough|more)",
    rf"{_NOBODY} (?:has |have |had |even |ever |seems? |could |can |bothered |is |was |were )*(?:to )?(?:answer|repl"
    r"|respon|call|contact|bother|able|get back|pick)\w*",
    r"(?:not|never|\w+n't)(?: even)? (?:had|have|received|got|gotten|heard)(?: \w+){0,2} (?:courtesy|peep|thing|single"
    r"|sound)",
    r"(?:no|not a|get no|got no|not one) (?:single )?(?:replies|peep|reaction|acknowledgement)|(?:go|gone|goes|went"
    r"|remain\w*|left|still|been|is|are|was|were) unanswered|my unanswered",
    r"nothing (?:comes|came) back",
    rf"(?:I |have |I've )?(?:wrote|written|called|left|sent)(?: \w+){{0,3}} (?:on the .{{3,30}} and the"
    rf"|{_MANY} (?:times|voicemails|e?-?mails|messages|letters))",
    rf"{_ORDINAL} time (?:asking|of asking|I|now)",
    rf"(?:my|is the|this is my) {_ORDINAL} (?:e?-?mail|message|attempt|reminder|call|letter)(?! (?:about|regarding|on"
    rf"|concerning|after|since))",
    r"that's twice",
    r"I already (?:sent|told(?! (?:my|her|his))|gave|said|explained|answered)|before asking me again|(?:have|did|do)"
    r" you even",
    r"read my (?:last )?(?:message|e?-?mail)\?",
    r"(?:I|we) can see (?:that )?you(?:'ve)? (?:opened|read|seen)|in the dark|on ice",
    r"ignor(?:ed|ing) (?:me|people|my|candidates|applicants)",
    r"chas(?:e|ing) (?:you|this|after)|brushed off|fobbed off|stood up|str(?:u|i)ng(?:ing)? (?:me )?along|run-?around",
    r"asked nicely",
    r"is (?:anybody|anyone) (?:there|home|in charge)|pick up (?:a|the) phone|(?:this|your|the) silence",
    r"passed (?:on|around)(?= to|[.,])",
)
_SCOLDING: Final = (
    r"why (?:the|such a) (?:delay|wait|silence)|how long does it take|taking (?:forever|too long|ages)",
    r"(?:not |un)fair to (?:keep|leave|make)|took time off",
    r"unprofessional|unacceptable|discourteous|disrespectful|inconsiderate|insulting|appalling|disgraceful|rude(?!"
    r" (?:to ask|of me))",
    r"outrageous",
    r"(?:basic|common|simple|professional) (?:manners|courtesy|decency)|the courtesy|no excuse",
    r"not a (?:great|good) look|I don't appreciate",
    r"drag(?:ged|ging|s)? (?:your feet|this out|it out|on)",
    r"wast(?:ed|ing|e) (?:of )?(?:my|our|both our) (?:time|day|afternoon|morning)|just saying",
    r"how (?:hard|difficult) (?:can|is|would|could|will)|would it kill",
    r"(?:can't|couldn't) (?:anyone|anybody|somebody|someone|you) (?:even |just )?\w+",
    r"why (?:is|are|has|have|hasn't|haven't|won't|can't|does|do|did|didn't|isn't|aren't) (?:it|this|that|you|nobody"
    r"|no one|they|everything)",
    r"what's (?:the )?(?:hold-?up|taking|problem|keeping)|what(?:'s| is) going on|hold-?up|taking so long",
    r"were you (?:planning|intending)",
    r"shouldn't (?:have to|take|need)|you should(?:n't)? have|took (?:a|the) (?:day|morning|afternoon) off",
    r"everything you asked|what more could you",
    r"isn't a priority|not a priority|you people|because of you|let me be blunt",
    r"I find (?:that|this|it) (?:rather|quite|a bit|very)",
    r"seems? able to|evidently you|in such a hurry|don't want to play games|(?<!call )for weeks(?= and|\.)|is"
    r" ridiculous",
    r"how you treat",
    r"my patience|respect for (?:my|other people's) time",
    r"(?:half a year|months|weeks|long enough) to (?:sort|decide|make|answer|choose)",
    r"the (?:very )?least (?:I|you)|it (?:doesn't take|can't be that)|(?:don't|doesn't) (?:see the problem|accept)",
    r"remind you that|in my industry|you've missed (?:our|the|my|another)|time you(?:'ve)?(?: have)? (?:missed"
    r"|forgotten|put|cancel\w*|moved|changed)",
    r"(?:not|isn't|ain't|\w+n't) (?:right(?! for)|correct|fair|acceptable|okay|ok|on|good enough|nice|polite|proper"
    r"|serious|how"
    r" (?:you|one|people|a))"
    r"(?: \w+)? (?:to|for|that|with|you|treat|if|when|from|behaviou?r)",
    r"(?:keep|leave|let|make|keeping|leaving|making|letting) (?:people|candidates|applicants|someone|somebody|a"
    r" candidate|an applicant|everyone)(?: \w+)? (?:hanging|waiting|wait|dangling|guessing)",
    r"(?:courtesy|manners|decency|respect) (?:of|to|for|would|is|costs|and)|(?:have|had|had not|without) the"
    r" (?:courtesy|decency|manners)",
    r"(?:I've|I have|we've) been (?:more than |very |extremely |quite |really )?(?:patient|understanding|generous"
    r"|reasonable|flexible)"
    r"(?: (?:with|enough|so far|for)|[.,])|more than patient|patience (?:is|has|runs|ran|wearing|wears)",
    r"what's so (?:hard|difficult|complicated)|for the life of me|(?:don't|can't) (?:understand|see|imagine) (?:how a"
    r"|why a|what takes"
    r"|what's so|what is so)|you lot|is (?:this|that) how|(?:can't|couldn't) (?:even )?manage to|wasted (?:enough|a"
    r" lot|hours|days|weeks)|(?:days|weeks|months|week"
    r"|month) (?:later|on),? (?:and )?(?:I|you|there|nothing|still)|not (?:a|one) (?:\w+ )?(?:word|line) (?:from|out"
    r" of)|neither"
    r" (?:\w+ ){1,3}(?:answered|returned|replied)|(?:it's|it is|now) (?:gone|past|already|nearly) (?:\w+)(?=[.,]|"
    r" and)",
    r"could you (?:please )?finally|(?:at )?long last|about time|high time|once and for all",
)
_REPEATED: Final = (
    r"(?<!, )as (?:I (?:already |previously |clearly |have )?|already |previously |clearly )(?:stated|said|mentioned"
    r"|told you|explained|noted|pointed out)(?! (?:by|in (?:your|the)|on your|at the end))",
    r"per my|as per my|(?:like|what) I (?:already )?(?:said(?! (?:wrong|in|at|on|to you|during|about))|told you"
    r"|mentioned)|how many times",
    r"as you are (?:surely )?aware",
)
REPROACH: Final = (*_GIVEN_WORD, *_BROKEN_WORD, *_SILENCE, *_SCOLDING, *_REPEATED)
"""T7: reproach."""

_KINDLY: Final = (
    r"(?:(?:I'd|would) like to|may I|might I|could I|I wanted to|I'm (?:calling|writing|ringing) to) (?:ask|know"
    r"|enquire|inquire"
    r"|hear|learn)|could you (?:tell|let|give|send) me|could I have|(?:is|are) there any (?:news|updates?)|do you"
    r" (?:already )?know"
    r"|wonder(?:ed|ing)?|any news",
)


def reproaches(reading: Reading, _context: Context) -> Iterator[Hit]:
    """Reproach in words; what they said would happen is none beside a kind question or a word of interest."""
    hits = list(reading.matches(pattern(*REPROACH)))
    given = pattern(*_GIVEN_WORD)
    if all(given.fullmatch(reading.seen, *hit) for hit in hits) and (
        pattern(*_KINDLY).search(reading.seen) is not None or says_interest(reading)
    ):
        return
    yield from (Hit(*hit) for hit in hits)
