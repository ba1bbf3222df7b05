"""What tells the reader what to do (T5).

Invariant: a plain question and a plain request are no demand.
"""

from __future__ import annotations

from typing import Final

_I_ASK: Final = r"(?<!might )(?<!may )(?<!can )(?<!could )(?<!should )"
_BLUNT: Final = (
    r"I must (?:point out|insist|stress|remind|press)|you(?:'ll| will) (?:wait|not find|never find|now (?:\w+)|call me"
    r"|answer me)"
    r"|I'd (?:now |therefore )?ask you to (?:cancel|stop|close|decide|skip|hurry|refrain|end|call off|finalise"
    r"|conclude)|waste of"
    r" (?:everybody's|everyone's|our|your|all our) time|only if (?:you|your \w+) (?:\w+ )?(?:calls?|telephones?|signs?"
    r"|pays?|agrees?)",
    r"time(?:'s| is) up|(?:gave|given) you (?:until|till|\w+ (?:days|weeks|chances))|prepared to (?:extend|wait|give"
    r" you)"
    r"|(?:chop|hop) (?:chop|to it)|get a move on|hurry up|wake up(?=[.,!])|(?:pull|get) your (?:finger|act|skates)"
    r"|stop"
    r" (?:messing|playing|faffing|dithering|stalling)|sharpen your|take it or leave it|(?:not|non-?) ?negotiable|not"
    r" up for"
    r" (?:debate|discussion)|deal(?:'s| is) off|deal-?breaker|bottom line|(?:these|those|here) are my (?:terms"
    r"|conditions)",
    r"I don't do (?:\w+ )?(?:\w+s|tag|free)(?=[.,])|I won't be (?:doing|attending|filling|coming|going) (?:in |to"
    r" )?(?:any|that|your"
    r"|another|the)|(?:who|you) (?:pays?|will pay|compensates?) (?:me|for (?:this|my|it))|(?:invoice|bill|charge) you"
    r"|compensat\w+"
    r" (?:me|for my)|let me speak (?:to|with)|put me through|how many more (?:times|people|weeks)|for (?:goodness'?"
    r"|heaven's|god's)"
    r" sake",
    r"I trust (?:that )?(?:I (?:won't|shan't|don't)|this (?:won't|will not)|you won't)|won't (?:tell|ask|say|remind)"
    r" (?:you|it|this|twice)"
    r"|do the right thing|do your job|what you're paid|(?:in|at) your doorstep|gone on (?:long enough|too long|for)"
    r"|assume (?:that's"
    r"|it's|this is) a yes|(?:can|could|would|will) (?:snap me up|have me)|(?:snapped|snap) (?:me )?up|bite my hand"
    r"|don't miss (?:out|your)",
    r"you know (?:where to find me|what to do|I'm (?:good|right|the)|it's me)|your (?:own )?(?:fault|problem) (?:and"
    r"|if|not)|not my"
    r" (?:problem|fault)|none of (?:your|my) (?:business|concern)|(?:make|be) worth my while|speaks for itself|by"
    r" rights|(?:first"
    r" shot|first dibs|first refusal|first call)(?= (?:at|on)|[.,])",
    r"I(?: now| still)? expect to (?:be|find|see|get|have)|I'll expect (?:an?|your|to|you|the|that)|not"
    r" (?:letting|going"
    r" to let) (?:it|this|that) (?:go|rest|drop|lie)|(?:a|there must be a|take a|have a) (?:second|fresh|proper"
    r"|closer) look(?= by|[.,])"
    r"|regard my application|not too late|I'll be (?:round|over|there) (?:to get|in person|until)|doesn't work for me"
    r"|dispense with"
    r"|I want to see (?:the|it|my|your|a)",
    r"I(?:'m| am) (?:calling on|asking|telling|instructing|requesting) you to (?!think|keep|consider|bear|forgive)\w+"
    r"|let"
    r" me have (?:an?|the"
    r"|your) (?!little|moment|while|chance|try|go)\w+|I(?:'d)? want (?:it|that|this|them) (?:back|in writing|this week"
    r"|today|now|fixed|sorted"
    r"|by|before|done)|which I want|(?:don't|stop) ask(?:ing)? me for|I'm not accepting|I won't be discussing|I'll"
    r" need (?:\w+ )?(?:days"
    r"|weeks) (?:to|and|for)|(?:zero|no) patience|for the last time|as you well know|(?:then|after that) we'll talk",
    r"I want (?:a|an|the) (?:phone )?call|you(?:'ll| will) (?:ring|call|phone|give|send|write) me (?!back|if|when)\w+"
    r"|I'm appealing|if I'm"
    r" not satisfied|want you there",
)
"""Plain brusqueness."""
DEMANDS: Final = (
    *_BLUNT,
    r"I (?:really )?(?:need|want) (?:an answer|to hear (?:back|from)|this (?:resolved|settled|sorted)|to know"
    r" (?:exactly |precisely )?(?:if|whether|when|what|why|now))",
    r"any reason why|what are you waiting for|are you (?:even |ever )?(?:going|planning) to (?!be)|or not(?=\?)",
    r"(?<!you )just tell me|just say so",
    r"(?:someone|somebody|anyone) (?:needs to|should have|has to|had better|must)|I'd better (?:hear|get|see)",
    r"when do I start|and you know it|you'll (?:get|have) my \w+ when",
    r"(?:lose|losing) an? (?:great|good|strong)|miss out on|be making a mistake",
    r"don't have (?:the )?time (?:for|to (?:wait|sit|chase|play))|decency to",
    r"(?:think|believe|afraid|because|that) you (?:really )?(?:must|have to|need to) (?:decide|answer|reply|choose"
    r"|tell|act|know)",
    r"I (?:must |do |really |have to )?(?:insist|demand|request)|I (?:deserve|require)|I'm (?:owed|entitled)",
    r"I have a right to",
    rf"{_I_ASK}I (?:fully |do |now |therefore |still |also )?expect (?:a|an|your|to hear|you(?! have| are| know| will"
    r" have|'ve|'re| found)|that"
    r" you|that to|this to|it to)(?! \w+ty)",
    r"I'm expecting (?:a|your|to hear)",
    r"I (?:do )?(?:trust|expect) (?:that )?(?:this|there will|you will(?! (?:find|understand|consider|see|agree|have"
    r" (?:a|an|all"
    r"|every)|be (?:able|happy|pleased))))|(?<!I )(?<!to )confirm receipt",
    r"kindly (?:advise|respond|reply|revert)(?! (?:me )?(?:if|whether))",
    r"(?:(?<!say )(?<!answer )(?<!you )yes or no|(?:got|have|get) (?:the|this) job or not|(?<!to )(?<!'ll )(?<!will"
    r" )make up your mind"
    r"|make your"
    r" mind up"
    r"|one way or (?:the other|another)|(?:get|want|need|deserve|for|me) a straight answer|definitive \w+)",
    r"sort (?:this|it) out|make sure (?:it|this|that) (?:is|happens|gets)|do I (?:have|get) the job",
    r"settle (?:it|this)|get it done",
    r"I (?:want|need) (?:a (?:date|decision|yes|real|straight)|it to end|clarity)|I don't want another",
    r"is there a \w+ or isn't there",
    r"(?:no need to|stop) (?:see|seeing|interview|interviewing) (?:any|other)\w*|skip the (?:second|next|other|rest)",
    r"as we agreed, I",
    r"(?:someone|somebody|the (?:person|one|manager)) who (?:decides|can decide|is in charge)|word of advice",
    r"I'd advise|your turn",
    r"(?:speak|talk) (?:to|with) (?:your|the) (?:\w+ )?(?:manager|boss|supervisor|director) (?:directly|today|now"
    r"|instead)",
    r"put my name",
    r"when do I (?:get|receive) my|assume (?:that )?(?:we|I) can (?:skip|start|sign)|you owe (?:me|it to)",
    r"(?:we had|had) an? (?:understanding|deal)",
    r"is it (?:so|too) much to ask|care to explain|(?:have|get) the (?:paperwork|contract|papers) (?:ready|sent)",
    r"which I find|(?:clear|firm|written|binding|definite|proper) (?:statement|commitment|position|word)|you clearly"
    r"|clearly (?:don't|have no|no one)",
    r"(?:want|like|need) to (?:talk|speak) (?:to|with) (?:your|the (?:manager|boss|person|director|owner|head))",
    r"(?:sick|tired) of (?:waiting|this|hearing|asking|being)|take me off|off the list",
    r"request (?:that )?you to|no revert|what's your (?:top|best|final|highest|last) \w+|cut to the chase|you can"
    r" stop (?:looking|searching|interviewing)"
    r"|when do you want me to start|supposed to mean|clear (?:this|it|that) up|am I hired|is there (?:anybody|anyone)"
    r" (?:at your|in your|in charge|reading|alive)",
    r"(?:second|third|fourth|last) (?:try|attempt)(?=[.,:!])|(?:well |far |way |much )?below what|(?:send|make|give)"
    r" me a (?:serious|better|decent|proper)"
    r"|have another look at|if you(?:'d| would| could)? stop(?:ped)?|act together",
    r"do I (?:really |even )?have to (?:come|call|wait|keep|ask|chase|drive|sit|beg)",
    r"shook hands on|(?:need|expect|require) you to|I want you to (?:tell|give|call|decide|answer|confirm|send|make"
    r"|explain|act|let me|reply|check|pay|hire)|I expect (?:that"
    r" )?(?:we|this)|(?:was|am) expecting"
    r" (?:at least|more|better|a (?:higher|better|proper))",
    r"(?:is|are|still|remains?) pending (?:from|with|at|on) your|on (?:high |top |a )?priority|urgent(?:ly)?"
    r" (?:action|attention|reply|response|answer)"
    r"|consider (?:my|this) (?:application|offer) (?:withdrawn|void|closed)|the right to (?:an?|know|see|be)",
    r"you made me (?:wait|come|drive|take|do)|so you can (?:give|wait|tell|call|answer|make|do)|decide when I'm"
    r"|hear(?:ing)? from you (?:today|tomorrow|now)"
    r"|(?:is it|am I|are we) (?:still )?(?:on|in) or (?:off|out|not)|in the mix|your (?:side|end) since",
    r"(?:I'd|I would|might) (?:strongly |really )?suggest (?:you|that you|your)|if I were you|in your (?:own"
    r" )?interests?",
    r"I take it (?:that )?(?:we|you're|this is agreed|it's agreed|I have|I've)|I assume (?:that )?we(?:'re| are| have)"
    r"|consider it (?:done|agreed)|we're agreed|(?:have|we've got) a deal",
    r"(?:no|any) reason (?:why|for (?:this|it|the)|to (?:delay|wait|take|drag))|(?:should|shouldn't|that's|this"
    r" is)(?: not)?"
    r"(?: be)? (?:a|any|no) (?:problem|issue) for you|that should(?:n't| not) be",
    r"I(?:'m| am) going to (?:take|need|require|want) (?:another|more|an extra|two|three|\w+ more)",
    rf"{_I_ASK}I (?:need|want|require|expect|demand|insist on) (?:two|three|four|ten|\d+|at least|another|more"
    r"|something|a (?:firm|clear"
    r"|binding|definite|proper|full|written|better|higher|final|concrete)|an? (?:explanation|answer|reply|response"
    r"|update"
    r"|apology)|proper|concrete|answers|clear|the (?:real |full |exact )?(?:scores|notes|reasons))(?! (?:minutes"
    r"|people|surgery|operation))",
    r"(?:owed|deserve|entitled to|due) (?:an?|some|the|better|more|at least)(?: \w+)? ?(?:explanation|answer|reply"
    r"|response"
    r"|courtesy|respect|call|reason|than|feedback)?",
    r"(?:like|want|expect|need|give me) (?:a|some) (?:proper|clear|straight|real|honest|firm|concrete|definite"
    r"|binding|definitive)"
    r" (?:answer|reply|response|explanation|date|reason|decision|commitment|timeline|yes)",
    r"(?:isn't|aren't|are not|is not|not) enough(?=[.,!]|,? and)|(?:number|salary|figure|offer|pay|holiday|date|title"
    r"|amount)"
    r" (?:is|are) (?:not (?:what|enough|acceptable|right|good)|wrong|too low|a joke|disappointing)|(?:isn't|aren't)"
    r" (?:what (?:we|I|you)|acceptable)",
    r"(?:be |expect(?:ed)? to be |like to be |want to be )(?:told|informed|kept informed) (?:where|what|why|who|when"
    r"|whether|now)",
    r"who(?:'s| is)? (?:your|the) (?:supervisor|manager|boss|superior|line manager|director)|who (?:do|can|should) I"
    r" (?:talk"
    r"|speak|complain|turn|go) to|(?:forward|pass|take) this (?:on )?to (?:your|the|somebody|someone)",
    r"when (?:can|will|do|should) I (?:have|get|receive|expect|see) (?:the|my|your|an) (?:offer|contract|paperwork"
    r"|letter)",
    r"what else do you (?:need|want)|what more do you|what are you going to do|what(?:'s| is) it going to be|what's"
    r" the"
    r" (?:story|deal|hold|delay|excuse|matter|point)|what is the (?:delay|hold|problem|excuse|issue)",
    r"(?:have you|did you|do you)(?: \w+){0,3},? yes or no|(?:it's|is it|whether it's) (?:a )?yes or (?:a )?no",
    r"(?:how|what) (?:hard|difficult) (?:can|could) it|(?:does|do|has|is) (?:anyone|anybody|somebody|someone)(?: \w+)?"
    r" (?:actually|even|ever|really|there|read|check|bother|work)",
    r"sooner or later|(?:get|have) (?:it|this|things) (?:wrapped|tied|signed|settled|sorted|sealed|done|moving)(?:"
    r" up)?",
    r"(?:must|has to|have to|needs? to) (?:happen|be (?:settled|decided|resolved|sorted|done|fixed|answered))",
    r"(?:somebody|someone) (?:there |over there |at your \w+ )?(?:must|should|ought to|has to|needs to|surely)",
    r"(?:you won't|won't|you'll never|never) find (?:a |anyone |anybody |someone )?(?:a )?(?:better|stronger|more)",
    r"don't (?:have|got) all (?:day|week|year)|(?:I've|I have|haven't) got (?:all day|a life|other things|better"
    r" things|plans"
    r"|other people)|(?:have|got) a life to|my time (?:is|too)|respect my time",
    r"when you (?:finally|are (?:actually|finally))|when you (?:intend|propose) to (?:keep|honou?r|get)",
    r"(?:left|keep|keeps|kept|keeping|leave|leaves|leaving) (?:me|us|people|\w+s) (?:dangling|hanging|guessing"
    r"|waiting|in limbo"
    r"|on (?:hold|the hook))|(?:be|been|being) left (?:dangling|hanging|guessing|waiting|in limbo|on hold)",
    r"put (?:other )?(?:things|offers|everything|my life|plans|other \w+) on hold|holding (?:me|things) up"
    r"|stay(?:ed)? in"
    r" specially",
    r"(?:re-?open|reinstate|reconsider|review|put) my (?:application|file|case|name)(?: back)?|(?:want|have|get) (?:it"
    r"|this|that"
    r"|them|the \w+|my \w+) (?:to be )?(?:looked at|reviewed|reopened|reversed|overturned|reconsidered|look at it)(?:"
    r" again)?"
    r"|not an answer I (?:take|accept)|(?:don't|won't|refuse to) (?:take|accept) (?:no|it|this|that) (?:for|as) an"
    r" answer",
    r"I want (?:you to(?! (?:know|hear|have|feel|understand|see))|that job|an? (?:answer|offer|yes|date|call|reply"
    r"|name"
    r"|apology|explanation))|I'm coming (?:in"
    r"|down|over"
    r"|round|by)(?! (?:to|from|for) )|scor(?:e|ing) sheets?|names? of (?:the|those|all|every|each|who)|(?:procedure"
    r"|grounds) for"
    r" an? appeal|I (?:want|need|demand) (?:the|my|every|all)(?: \w+){0,3} (?:scores?|marks|notes|reasons?|added"
    r"|changed|taken"
    r" out|removed|in writing)",
    r"I must ask (?:you|that|for)|(?:(?:not able|unable) to|can't|couldn't|won't) wait (?:any ?)?(?:more|longer)|I'll"
    r" be (?:at|in"
    r"|outside) your (?:office|door|desk|building|reception)|you'll (?:just )?(?:have|need) to wait|(?:anything"
    r"|nothing|not a penny) less|(?:done|did|kept) my (?:part|bit|share|side)",
    r"what (?:are you|is your \w+|will you be) (?:willing|prepared|going) to (?:do|pay|offer|put)|what can you (?:put"
    r"|offer|pay)"
    r"|(?:don't|can't|fail to) see (?:why|how) (?!I)(?:a|an|it|this|that|you|the)|who's (?:holding|blocking|keeping"
    r"|stopping)|when will you (?:send|give|issue) (?:me )?(?:the|my) (?:contract|offer)",
    r"(?:get|have) (?:those|these|both|them|all (?:of )?(?:this|that|it)|that|this) (?:\w+ )?(?:sorted|fixed|done"
    r"|changed|settled)"
    r"|I'm (?:obviously|clearly|evidently|plainly|simply) (?:the|what|who|your|better|right|qualified)|have an answer"
    r" (?:ready|for)",
)
"""T5: what they are told to do."""
