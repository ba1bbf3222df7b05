"""What accuses after a no: of foul play, of contempt, of a worse choice (T13).

Invariant: a mistake of one's own and the strength of the others are no accusation.
"""

from __future__ import annotations

from typing import Final

BLAME: Final = (
    r"you(?:'d| had|'ve| have) (?:already |long )?(?:decided when|made up)|(?:it's|it is) a (?:pity|shame)"
    r" that your"
    r"|interrupted me|(?:let|left) me (?:wait|sit|stand)\w*|fake|scam|(?:the )?worst|terrible|horrible|awful|done with"
    r" (?:you|your)|no wonder|good riddance|ashamed",
    r"led (?:me )?to believe|got my hopes up",
    r"hope (?:you|your|they)(?: \w+){0,2} (?:fails?|loses?|regrets?)|unbelievable|seriously(?=[?!])",
    r"(?:figures|typical|thanks a lot)(?=[.!])",
    r"don't buy it|(?:like|just) an excuse|the whole time|set up to fail",
    r"(?:disagree|don't agree) with (?:your|this|the)|you're making a mistake",
    r"you don't know what you|feel (?:used|cheated|tricked|played)|what was the point|the point of (?:the|an|this)",
    r"(?:never|\w+n't)(?: \w+){0,3} (?:fair |real )?chance",
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
    r"wast(?:e|ed|ing)(?: of)?(?: [\w']+){0,2} (?:time|energy|effort|days?|afternoon|money|weekends?|saturdays?"
    r"|months?"
    r"|weeks?|year|life)",
    r"somebody's career",
    r"(?:big|huge|grave|terrible) mistake",
    r"(?:you|you've|you have|somebody|company)(?: \w+){0,2} (?:made|making) an? (?:\w+ )?mistake",
    r"your mistake|(?:wrong|bad|poor|odd|stupid) (?:choice|call|decision|person)|warned me about|have my ideas",
    r"taking my ideas",
    r"you (?:told me (?:that|it|I|there|everything|a|the|you)|promised|looked|assured|claimed|begged|swore|said I"
    r"|have no idea|passed up|evidently)",
    r"was (?:told|promised|assured) (?:I|that|it|by)",
    r"(?:could|should|might) (?:at least )?have (?:at least )?(?:told|known|trusted|listened|picked up|called|bothered"
    r"|let me know|been (?:told|honest))",
    r"(?<!I )(?<!even )(?:bothered|bother) (?:to|inviting|asking|telling|with|reading)|be bothered|was anybody",
    r"you(?:'re| were) (?:never|wrong)|upfront",
    r"are you (?:afraid|serious|kidding|aware)|do you have any idea|would(?:n't)? have hurt|you people",
    r"people like you|had you told me",
    r"(?:obvious|clear|plain|evident)(?:ly)?,? (?:that )?(?:from|you|were|was|never|the (?:panel|decision|process)"
    r"|had|nobody)",
    r"(?:from the|right from the) (?:start|beginning|outset|first (?:minute|moment|second|day))",
    r"before I (?:sat|walked|arrived|even)",
    r"ma(?:d|k)e up (?:its|your|their|the) (?:minds?|numbers)|foregone",
    r"(?:never|weren't|wasn't) (?:going to|interested|intending)",
    r"(?:decided|fixed|arranged|settled|agreed|filled|chosen|known|planned)(?: \w+)? (?:beforehand|in advance|long"
    r" ago|before|already|from)"
    r"|already (?:decided|chosen|filled|picked|had (?:someone|somebody|a|your|an)|knew)|a formality|just a (?:drama"
    r"|show|game|formality)"
    r"|window dressing|box[- ]ticking|tick (?:a|the) box|going through the motions|fishing for|pick(?:ed|ing)? my"
    r" brains?",
    r"why (?:do|does|would|is|are) (?:you|your|the (?:company|firm|job|post)|people)|(?:hired?|took|take|chose|choose"
    r"|pick(?:ed)?|prefer(?:red)?) (?:a|an|some)"
    r" (?:\w+ )?(?:trainee|intern|graduate|student|beginner|kid|junior|nobody)|(?:a man|a woman|someone (?:younger"
    r"|else)|an insider) would(?:'ve)? (?:have )?(?:got|been|had)"
    r"|rejected (?:for|after|because|by|with)",
    r"re-?advertised|advertis(?:e|ed|ing) (?:it |the \w+ )?(?:again|at all|in the first)|why (?:advertise|interview"
    r"|invite|ask|bother|not|waste"
    r"|was|were|did|didn't|have|call|put|make|tell|say)|if you (?:only|already|never|just|had|were)(?: \w+)?(?:"
    r" ever)? (?:want|going|know|knew"
    r"|plan|had|someone|somebody)\w*|(?:doesn't|didn't|did not) exist|no longer exists",
    r"(?:finally|eventually) (?:got|get|getting|found|decided|managed|bothered|sent|replied|answered|writing|letting)"
    r"|got round to|about time"
    r"|good manners|took you(?: \w+)? (?:less|only|long|\w+ (?:weeks|months|days))|(?:it )?took (?:less than|all of"
    r"|only|you)",
    r"(?:nobody|no one|none of (?:you|them)|not one)(?: \w+){0,5} (?:had|has|even|bothered|read|looked|listened|asked"
    r"|knew|cared|the (?:guts"
    r"|courage|decency))|the (?:guts|courage|backbone|nerve|balls|cheek|gall)|had to (?:read|hear|find|learn|see"
    r"|chase|ask)(?: \w+){0,4} (?:on|from"
    r"|out|twice|three|several|you)",
    r"don't (?:think|believe|feel) (?:that )?(?:anybody|anyone|you|the panel|they|it was|this was|my)(?: \w+)?"
    r" (?:really|ever|even|actually|looked"
    r"|read|listened|understood|gave|fair|was|were)|(?:really|even|actually|ever) (?:looked|read|listened|considered"
    r"|opened|glanced) (?:at|my|to|it)"
    r"|out of (?:order|line)|inappropriate|offensive|illegal|unlawful|improper|not (?:correct|right(?! for)|proper"
    r"|acceptable"
    r"|ok|okay|on(?=[.,!])|good enough)",
    r"you (?:know|knew)(?: \w+)? (?:it|my|that|full|perfectly|exactly|all along|from|very)|you have something to"
    r"|something to hide|hiding (?:something"
    r"|behind)|you (?:just|simply|only|never)(?: \w+)? (?:didn't|want|wanted|used|needed|care)\w*|you guys|you lot"
    r"|(?:with|from|to) you people",
    r"you(?:'ll| will)(?: \w+)? (?:be back|regret|wish|miss|realise|realize|learn|find out|come (?:back|running"
    r"|crawling))|one day you|in (?:six|a"
    r"|three|two|a few) (?:months|years?)(?: time)?,? you|your (?:company|firm|team|loss) (?:does not|doesn't|will"
    r"|can't|never|has no)|do not know"
    r" how to|do people a favou?r|(?:another|other|a better|your) (?:company|employer|competitors?)(?: \w+){0,3}"
    r" (?:profit|benefit|value|appreciate"
    r"|lucky|glad|be happy)",
)
RIVALS: Final = (
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
    r"what I'm worth|the right (?:school|people|surname|name|accent|age|colou?r|face|contacts|connections|family)",
    r"(?:counts?|stands?|is worth|means?|mattered|matters?|counted)(?: for)? (?:much|nothing|little|anything|more"
    r" than|so little)(?: after all"
    r"| any ?more| with you| to you| these days|[.!,])|(?:no|zero|little) value|matters? more than|worth (?:nothing"
    r"|so little|less)",
    r"(?:other|apart|aside) (?:than|from)(?: being| having| the| my| not)|(?:boss|owner|director|manager|chairman"
    r"|ceo)'s (?:\w+ )?(?:son|daughter|nephew"
    r"|niece|friend|mate|cousin|wife|husband|kid|favou?rite)|(?:your|his|her|the) (?:nephew|niece|cousin|brother|mate"
    r"|buddy|golf|drinking)|insider"
    r"|daddy|who your (?:father|parents|friends)|somebody's (?:son|friend|nephew)|(?:an )?inside (?:job|candidate"
    r"|man)|own people",
    r"partial(?:ity)?(?! (?:to|list|answer))|prejudic\w+|unjust\w*|injustice|corrupt\w*|a fix|fixed from"
    r"|discriminat\w*|racis\w+|sexis\w+|ageis\w+"
    r"|(?:my|a foreign|an?) accent(?: bother| is| was| put|\?)|(?:too|so) old|was over (?:thirty|forty|30|40)|anyone"
    r" over|under thirty|newly qualified"
    r"|fresh out of|half my age|a polite (?:word|way)|code for|another word for|euphemism|in nappies|in diapers"
    r"|passed over",
    r"(?:my|the) (?:marks?|scores?|test|results?|numbers)(?: \w+){0,4} (?:highest|best|top|perfect)|everybody knows"
    r"|everyone knows|\d+ ?(?:percent|%)"
    r" match|I (?:met|meet|ticked|have|had|fulfil|matched) (?:all|every)(?: \w+)? (?:of )?(?:the |your"
    r" )?(?:requirements?|criteria|box(?:es)?|points?)",
    r"what did (?:the other|they|he|she|your|that)|that I (?:haven't|don't have|didn't have|lack)|more suitable than",
)
