"""Tell when a clause says that an act happened: today, on a day, once before, or not at all.

"On ⟦D1⟧, ⟦O2⟧ designated ⟦P3⟧"          the day at the head of the clause or beside the verb
"… was previously designated"             earlier
"… will be sentenced", "if convicted"     unreal: no act
"""

from __future__ import annotations

import re

from extractor.lexicon.grammar import Act
from extractor.lexicon.needs import Screened
from extractor.relate.sentence.mask import Masked

LISTING = frozenset({"designation", "identification", "delisting"})

_PRIOR = re.compile(
    r"\b(?:(?:previously|earlier(?! (?:⟦D\d+⟧|today))|already|originally|had (?:been )?|last (?:year|month)|"
    r"in the past|on (?:the|that) same (?:date|day)|initially|since been|first(?! sanctions)|formerly|prior|once|"
    r"has long|have long|subsequently|remains?|ever|at that time)\b|"
    r"(?:to date|thus far|so far),? (?=(?:the )?⟦[OC]\d+⟧ ha(?:s|ve)\b))",
    re.IGNORECASE,
)
# "⟦O1⟧ recently designated ⟦P2⟧", "the ⟦C1⟧-designated ⟦O2⟧"; of whom nothing is done: "⟦O1⟧ is also subject to"
_LISTED_ONCE = re.compile(
    r"\b(?:recently|just recently|in recent (?:weeks|months|years)) (?:also )?$|[\w.⟧](?<!newly)-$"
)
_SUBJECT_TO = re.compile(r"(?:is|are) (?:also|already|still|both|currently|each) subject to\b")
# "said it had seized": the tense of speech, no earlier act
_TOLD = re.compile(
    r"\b(?:said|announced|confirmed|reported)(?: ⟦D\d+⟧,?)?(?: that)? (?:it|they|he|she|(?:the )?⟦[POGC]\d+⟧) had "
)
# "were sanctioned by ⟦C1⟧ last year", "fined ⟦O1⟧ $4 million two years ago"
# "was sentenced to 60 months by Judge ⟦P1⟧ earlier this year"
_AGO = re.compile(
    r"(?:[^.;,⟦]|⟦[CNOL]\d+⟧|(?<=Judge )⟦P\d+⟧){0,110}\b"
    r"(?:last (?:year|spring|summer|fall|autumn|winter)|earlier this year|(?:\w+ )?(?:years|months) ago|"
    r"(?:at|on) (?:the same|that(?: same)?) (?:time|day|date)(?! as\b))\b"
)
# "eight of them have pleaded guilty so far"
_SO_FAR = re.compile(r"(?: [a-z]+){0,3},? (?:so far|thus far|to date)\b")
# "The President identified ⟦G1⟧ as a significant trafficker": whom the Treasury's own acts of the day follow
_PRESIDENT = re.compile(
    r"\bPresident(?:(?: [A-Z]\w+| ⟦P\d+⟧)?(?: has| had| also| previously| first)*|"
    r"['’]s (?:[a-z]+ ){0,5}an? Executive Order) $"
)
# "In that action, ⟦O1⟧ designated", "In previous actions against ⟦G1⟧, ⟦O2⟧ designated"
_THEN = re.compile(
    r"\b[Ii]n (?:(?:that|those|an? (?:earlier|previous|prior)|(?:earlier|previous|prior|past)(?: [a-z]+)?) )"
    r"(?:[a-z]+ ){0,2}?(?:actions?|designations?|rounds?|tranches?|operations?)\b"
)
# "Earlier this year, ⟦P1⟧, who led ⟦O2⟧, was sentenced": what opens a clause holds for its verb, however far off
_OPENS_EARLIER = re.compile(
    r"\W*(?:(?:and|but|also|however),? )?(?:(?:earlier|late|early) (?:this|last) year|earlier this month|last year)\b",
    re.IGNORECASE,
)
# "Last week, ⟦O1⟧ also designated": of arrests and charges that is the news
_LAST_WEEK = re.compile(r"\W*(?:earlier )?last (?:week|month)\b", re.IGNORECASE)
_DONE_NOW = re.compile(r"\b(?:today|this week|yesterday)\b|^⟦D\d+⟧, ")
_STATE = re.compile(
    r"(?:is|are) (?:(?:both|all|each) )?(?:listed|currently|still|designated under|sanctioned (?:under|by|as an?))\b|"
    r"(?:is|are) (?:also )?(?:designated|identified|listed) as (?:an? )?foreign terrorist|(?:is|are) also designated\b|"
    r"been (?:designated|sanctioned) (?:by ⟦O\d+⟧ )?(?:under|pursuant to) (?:multiple|several|various|numerous|other) |"
    # what is true of it for good
    r"been (?:named|designated|listed|labell?ed|identified)(?: as)? (?:an? )?"
    r"(?:specially designated|foreign terrorist|sdgt\b|sdt\b)|"
    # of an order
    r"[\w ]*(?:listed|named|identified|included|designated)(?: by [^.;⟦]{0,30}(?:⟦\w+⟧)?)? in the annex\b",
    re.IGNORECASE,
)
# "has designated over 1,300 persons since June 2000": the sum of what was done
_SUM = re.compile(
    r"\b(?:more than|over|nearly|almost|approximately|about|some|a total of) "
    r"(?:⟦(?!\w+⟧['’])|[\d,]+|\w+ hundred|a thousand)|"
    r"\bsince ⟦D\d+⟧|\bto date\b|(?<![$€£])\b\d,\d{3}\b|\b(?:now|has|have) (?:now )?designated (?=\d{2,}|\w+ hundred)",
    re.IGNORECASE,
)
# "arrested with more than 900 pills", "seized over 40 domains of ⟦G1⟧": an amount in what somebody did or had;
# courts and police tell sums of people
_COURT = re.compile(
    r"\b(?:pleads?|pleaded|pled|guilty|convicted|sentenced|charg\w+|indict\w+|arraigned|extradited|arrest\w*|"
    r"apprehended|taken into custody|seiz\w+|dismantl\w+|forfeit\w*|shut\w*|disrupt\w*|t(?:ook|ake[ns]?) down)\b"
)
_PEOPLE = re.compile(
    r"(?:(?:more than|over|nearly|almost|approximately|about|some|a total of) )?[\d,]+ (?:\w+ ){0,2}?"
    r"(?:people|persons|individuals|defendants|suspects|cases|targets|members|fugitives|criminals|cybercriminals)\b"
)
_UNREAL = re.compile(
    r"\b(?:will|would|may|might|could|can|should|shall|if|unless|must|until|"
    r"(?<!pursuant )(?<!according )(?<!addition )to(?! have\b| (?:the )?⟦[POGVA])|"
    r"whether|not|never|cannot|nor|neither|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)|mull(?:s|ed|ing)|"
    r"threaten(?:s|ed|ing)|discuss(?:es|ed|ing)|"
    r"n['’]t|scheduled|expected|likely|intends?|seeks?|without|before|requested)"
    r"(?: [\w⟦⟧]+){0,2} (?:be |been |being |is |are |was |were |they |he |she |it )?$|"
    r"\b(?:if|whether) (?:[a-z]+ ){3,8}$|"  # "unaware if one or more of the leaders (turned themselves in)"
    r"\bpropos(?:es?|ed|ing) (?:(?:to|that) \w+ )?$|"
    r"\bden(?:ies|ied|ying) that (?:[\w⟦⟧]+ ){1,4}$|"
    # "one of seven members charged, with some having pleaded guilty": others, who are not named
    r"\b(?:some|others|many|most|several|two|three|four|five|six) (?:of (?:whom|them) )?(?:having|have) (?:been )?$",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never|if|unless|n['’]t|whether|nor)(?: \w+)? ?$", re.IGNORECASE)
_CONTINUOUS = re.compile(
    r"(?:is|are)(?: \w+)? being\b|\b(?:is|are)(?: also| hereby)? (?:designat|sanction)ing\b", re.IGNORECASE
)
# "Two of today's designees are charged": the day on which they were listed; what is told in addition is another act
_DESIGNEES = re.compile(
    r"\bof ⟦D\d+⟧['’]s (?:designees|targets)\b|\b[Ii]n addition to ⟦D\d+⟧['’]s (?:designations?|sanctions|actions?)\b|"
    r"(?:⟦D\d+⟧['’]s (?:[a-z]+ ){0,2}?(?:designations?|sanctions|actions?|announcements?|pleas?|charges|arrests?|"
    r"sentenc(?:es?|ing))|⟦O\d+⟧['’]s (?:designations?|sanctions|actions?) ⟦D\d+⟧) (?:also |further )?"
    r"(?:reinforces?|follows?|complements?|supplements?|builds? (?:up)?on|comes? (?:after|on the heels of))\b"
)
# "these pleas follow (charges against ⟦P1⟧)": what came before them
_FOLLOWED = re.compile(
    r"\b(?:follows?|followed|comes? after|complements?|on the heels of)"
    r"(?: (?:the|earlier|previous|prior|⟦O\d+⟧['’]s|⟦D\d+⟧))* $"
)
# "sold drugs even after ⟦P1⟧ (was arrested)": a mark of time
_WHILE_FREE = re.compile(r"\b(?:(?:even|long|shortly|soon|years|months|weeks) after|until|before|since) ⟦P\d+⟧ $")
# "In a parallel action", "Concurrently, a court unsealed …": the news of the same day
_BESIDES = re.compile(
    r"(?:^|⟧ – |; )(?:concurrently|simultaneously|in parallel|separately|at the same time)\b|"
    r"\bin an? (?:parallel|related|separate|coordinated|concurrent|joint) (?:action|case|matter|move)|"
    r"\bcomplements the unsealing\b|"
    r"(?:^|⟧ – |; )in addition to (?:his|her|its|their|these|this|the|⟦[DPOG]\d+⟧['’]s?) "
    r"(?:designations?|sanctions|actions?),? (?:the )?⟦O\d+⟧",
    re.IGNORECASE,
)
_DATE = r"(?:(?:on|in|since|as of|late|early|by) )+⟦D\d+⟧|⟦D\d+⟧ (?:on|in) "
_OPENING = re.compile(
    rf"^(?:[\W_]|⟦C\d+⟧|[A-Z]+\b)*(?:and )?(?:(?:then|later|also),? )?(?:{_DATE}|⟦D\d+⟧)", re.IGNORECASE
)
_BESIDE = re.compile(rf"(?:{_DATE}|⟦D\d+⟧),?(?: (?:\w+ly|also|has|had|have|jointly))* $", re.IGNORECASE)
# "…, and in ⟦D1⟧ the ⟦O2⟧ was designated": the day of the second of two clauses
_AHEAD = re.compile(
    rf"(?:[,;]|⟦[DL]\d+⟧) (?:and|but|while) (?:{_DATE}),? (?:the )?⟦[POGVA]\d+⟧(?: (?:also|was|were|had been|has))* ?$"
)
# "In ⟦D1⟧ ⟦O2⟧ listed ⟦G3⟧, while ⟦O4⟧ listed": the day that opens the sentence is that of both,
# as of "In ⟦D1⟧, ⟦O2⟧ targeted a gang by (designating ⟦P3⟧)"
_SAME_DAY = re.compile(r",? (?:while|and) (?:the )?⟦[OC]\d+⟧(?: (?:also|then|has|had))* ?$|\bby $")
# "⟦P0⟧ — who has led ⟦O1⟧ since ⟦D2⟧ — was arrested": no day of the arrest
_ASIDE = re.compile(r"[—–] [^—–]* [—–]|\bsince ⟦D\d+⟧")
# "for the ⟦D1⟧ killings", "drugs sold between ⟦D1⟧ and ⟦D2⟧": the days of a crime, not of what a court did about it;
# "was ordered to stand trial on ⟦D1⟧", "and a ⟦D1⟧ trial date was set": nor are those of what it will do
_OF_CRIME = re.compile(
    r"\bfor (?:the|an?|his|her|their) ⟦D\d+⟧ (?!indictment|charges?)[a-z]+|"
    r"\b(?:charges? of|guilty (?:to|of)|for|with) (?:[a-z]+ |⟦P\d+⟧['’]s ){0,6}?"
    r"(?:[a-z]{3,}ing|attacks?|hacks?|breach|theft|heist)\b"
    r"(?:(?!court|plea|sentenc|arrest|indict)[^.;,⟦]|⟦[POGCN]\d+⟧){0,90}? in ⟦D\d+⟧|"
    r"\b(?:in connection with|relat(?:ed|ing) to|in relation to|stemming from|arising (?:from|out of)|over|after) "
    r"(?:(?!arrest|indict|plea|plead|sentenc|trial|court|hearing|convict|extradit|seiz|shut|dismantl)[^.;,⟦]|(?<=\d),(?=\d)|"
    r"⟦[POGCN]\d+⟧){1,90}? "
    r"(?:on|in|of) ⟦D\d+⟧|"
    r"\b(?:from|between)(?: [a-z]+){0,3} ⟦D\d+⟧,? (?:and|to|through|until|till)(?: [a-z]+){0,3} "
    r"(?:⟦D\d+⟧|(?:19|20)\d\d\b)|"
    r"\b(?:beginning|starting|dating back)(?: [a-z]+){0,4} ⟦D\d+⟧|\bstand trial (?:on|in) ⟦D\d+⟧|"
    r"\b(?:trial|sentencing|hearing)\b(?:,? [a-z]+){0,3}? (?:set|scheduled)(?: [a-z]+){1,2} ⟦D\d+⟧|"
    r"⟦D\d+⟧,? (?:trial|sentencing|hearing) date\b|\b(?:scheduled|set) (?:for (?:trial|sentencing)|to (?:be "
    r"sentenced|stand trial|go (?:to|on) trial))(?: [a-z]+){0,2} ⟦D\d+⟧",
    re.IGNORECASE,
)
_DATED = Screened(_DATE, re.IGNORECASE)
_REASON = re.compile(
    r",? (?:for (?!sanctions)|because|which|who|whose|that (?!same)|(?<!pursuant )to [a-z]+|as part of|based on|after|"
    r"following)\b"
)

# "on ⟦D1⟧ and ⟦D2⟧, respectively": the days of several acts told as one, wherever they stand
_EACH = Screened(r"\b(?:on|in) ⟦D\d+⟧(?:,? (?:and )?(?:on |in )?⟦D\d+⟧)+,? respectively")
# "which was designated on ⟦D1⟧": the day of this act, whatever the clause around it says of today
_ASIDE_BEFORE = re.compile(
    r"\b(?:which|who|that)(?: (?:is|was|were|had been|has been))?"
    r"(?: (?:previously|already|earlier|originally|formerly|all|both|each))? $"
)
# "⟦O1⟧, which has been sanctioned by ⟦O2⟧": how it stands
_STATE_BEFORE = re.compile(
    r"\b(?:which|who|that) (?:has|have|had) (?:also |already |both |each |all )?been "
    r"(?:sanctioned|designated|listed|blacklisted|targeted)(?: by)?$"
)
_NEXT = 40  # characters behind it that may say "today"
_ASIDE_MARK = re.compile(r" ?[,(—–]")
# "which was previously designated": the same without a day
_ONCE = re.compile(r"\b(?:previously|already|earlier|originally|formerly)\b")
_DAY_BEHIND = re.compile(
    r"(?: by (?:the )?(?:⟦[OC]\d+⟧|[a-z]+|(?:President )?⟦P\d+⟧))?(?: on (?:[a-z-]+ ){1,5}charges)?"
    r"(?: in the [Aa]nnex (?:of|to) (?:the )?⟦L\d+⟧)?(?: (?:under|pursuant to) (?:the )?⟦L\d+⟧)?"
    r",? (?:on|in) (?P<day>⟦D\d+⟧)"
)
# "was designated for its support to ⟦G1⟧ under ⟦L2⟧ in ⟦D3⟧": the day behind the basis is that of the act
_DAY_AFTER_BASIS = Screened(r"(?:under|pursuant to) (?:the )?⟦L\d+⟧,? (?:on|in) (?P<day>⟦D\d+⟧)")
# "Designation of ⟦O1⟧ In ⟦D2⟧, the ⟦C3⟧ and the ⟦O4⟧ (imposed)": behind a heading without a line of its own
_RUN_IN = re.compile(
    r" (?:In|On) (?P<day>⟦D\d+⟧), (?:the )?⟦[COG]\d+⟧(?:,? and (?:the )?⟦[COG]\d+⟧)?(?: (?:also|jointly|previously))? $"
)
# "was identified as … in ⟦D1⟧ and (was designated)": both on that day
_AND_WAS = re.compile(
    r"\b(?:was|were) (?:[a-z]+ )?(?:identified|named|listed|added|designated|sanctioned|blocked)\b"
    r"(?:[^⟦.;]|⟦[CLOG]\d+⟧)*? (?:in|on) (?P<day>⟦D\d+⟧),? and(?: (?:then|later|subsequently|also))? $"
)
# "added ⟦O1⟧ to the List of … on ⟦D2⟧, identifying it as": the day behind the list
_DAY_AFTER_LIST = re.compile(
    r"(?:[^.;:⟦]|⟦[POGVACLN]\d+⟧){0,160}? (?:to|on|in) (?:(?:[A-Z][\w.’'-]*|the|its|of|and|⟦[OCL]\d+⟧(?:['’]s)?) ){1,9}"
    r"(?:List|list|Annex|annex)(?: \([^()]{2,24}\))?,? (?:on|in) (?P<day>⟦D\d+⟧)"
)
# "designated ⟦O1⟧, which is now called ⟦O2⟧, on ⟦D3⟧"
_DAY_AFTER_RELATIVE = Screened(r", (?:which|who) (?:[^,.;:⟦]|⟦[CPOG]\d+⟧){2,80}, (?:on|in) (?P<day>⟦D\d+⟧)")
# "was sanctioned as part of ⟦O1⟧'s ⟦D2⟧ action", "as property in which ⟦O1⟧ has an interest on ⟦D2⟧"
_DAY_OF_ACTION = re.compile(
    r"[^.;:⟦]{0,60}?\b(?:as (?:a )?part of|in|under|during|through) (?:the|an?|its|⟦[OC]\d+⟧['’]s) (?P<day>⟦D\d+⟧)"
    r"(?:['’]s)? (?:(?:joint |sanctions |coordinated )*actions?|designations?|sanctions|rounds?|tranche|package)\b"
)
# "under ⟦L1⟧, Blocking Property of Persons Who Commit Terrorism, on ⟦D2⟧": behind the title of an order
_DAY_AFTER_TITLE = re.compile(
    r"⟦L\d+⟧(?: \([^()]{1,20}\))?,? [“\"]?(?:Blocking|Imposing|Prohibiting|Taking|Suspending|Termination)\b"
    r"[^;:⟦]{3,240}?[,”\"]+ ?(?:on|in) (?P<day>⟦D\d+⟧)"
)
_DAY_OF_INTEREST = re.compile(
    r"[^;:]{0,60}\bproperty in which (?:the )?(?:⟦[POG]\d+⟧(?:,? (?:and )?))+(?:has|have|had) an interest,? (?:on|in) "
    r"(?P<day>⟦D\d+⟧)"
)
# "which was designated for operating in the oil sector of ⟦C1⟧ on ⟦D2⟧,"
_DAY_OF_ASIDE = re.compile(r"(?:[^,.;:⟦]|⟦[CLO]\d+⟧){3,160}? (?:on|in) (?P<day>⟦D\d+⟧)(?=[,.;]|$)")
# "added to ⟦O1⟧'s entry as alternative names": other names of one who is on the list
_RENAMED = re.compile(
    r"[^.;]{0,30}\badded to [^.;]{0,80}?(?:\bentr(?:y|ies)\b|\bas (?:an? |its |their )?(?:alternative names?|"
    r"alias(?:es)?|a\.?k\.?a))"
)


def is_unreal(row: Act, bare: str, start: int) -> bool:
    """Tell whether the words before a trigger at `start` make it a wish, a condition or a denial."""
    if _RENAMED.match(bare, start):
        return True
    before = bare[max(0, start - 48) : start]
    if row.kind == "delisting":
        return _NEGATED.search(before) is not None
    return _UNREAL.search(before) is not None


def is_prior(bare: str, clause: tuple[int, int], trigger: tuple[int, int]) -> bool:
    """Tell whether the words of a clause say that the act of its trigger is an earlier one."""
    (low, high), (start, end) = clause, trigger
    told = _TOLD.search(bare, max(low, start - 40), start)
    court = _COURT.search(bare, start, end) is not None
    return bool(
        _PRIOR.search(bare, told.end() if told else max(low, start - 40), end)
        or _THEN.search(bare, low, start)
        or (_OPENS_EARLIER.match(bare, low) and not _DONE_NOW.search(bare, low, high))
        or (not court and _LAST_WEEK.match(bare, low) and not _DONE_NOW.search(bare, low, high))
        or (_PRESIDENT.search(bare, max(low, start - 60), start) and not _DONE_NOW.search(bare, low, high))
        or _STATE.match(bare, start)
        or _SUBJECT_TO.match(bare, start)
        or (not court and _LISTED_ONCE.search(bare, max(low, start - 30), start))
        or _FOLLOWED.search(bare, max(low, start - 40), start)
        or (court and _WHILE_FREE.search(bare, max(low, start - 40), start))
        or _AGO.match(bare, end, high)
        or (court and _SO_FAR.match(bare, end, high))
        or (_SUM.search(bare, max(low, start - 12), min(high, end + 90)) and not court)
        or (court and (_PEOPLE.match(bare, end + 1) or _PEOPLE.search(bare, max(low, start - 60), start)))
    )


_HAS = re.compile(r"\bwho (?:has|have) (?:now |just |since )?$")
_ONCE_MORE = re.compile(r"[^.;,⟦]{0,40}\b(?:twice|times|before|repeatedly)\b")


def is_held_now(row: Act, bare: str, clause: tuple[int, int, int]) -> bool:
    """Tell whether a relative clause says what holds as the text is written: "⟦P1⟧, who has (been arrested), says"."""
    low, start, end = clause
    return row.kind == "arrest" and bool(_HAS.search(bare, low, start)) and not _ONCE_MORE.match(bare, end)


def is_today(masked: Masked, clause: str, words: str) -> bool:
    """Tell whether a clause says that it happens now."""
    # "of today's designees" is no day of what was done to them before, but that of their own listing
    spans = masked.tokens(_DESIGNEES.sub("", clause)) + masked.tokens(words)
    said = any(s.kind == "date" and s.form == "today" for s in spans)
    dated = any(s.kind == "date" for s in spans)  # "Separately, in ⟦D1⟧, it designated"
    return said or _CONTINUOUS.search(words) is not None or (not dated and _BESIDES.search(clause) is not None)


def is_past_aside(masked: Masked, start: int, end: int) -> bool:
    """Tell whether a trigger stands in an aside that tells its own, earlier day, or an earlier time."""
    if _ASIDE_MARK.match(masked.text, start):  # ", also designated in ⟦D1⟧,"
        return all(span.form != "today" for span in masked.tokens(masked.text[start:end]))
    if _STATE_BEFORE.search(masked.text, 0, end):  # whatever else is of today
        return all(span.form != "today" for span in masked.tokens(masked.text[end : end + _NEXT]))
    if not _ASIDE_BEFORE.search(masked.text, 0, start):
        return False
    behind = _DAY_BEHIND.match(masked.text, end)
    is_once = _ONCE.search(masked.text, max(0, start - 12), end) is not None
    return is_once or (behind is not None and all(span.form != "today" for span in masked.tokens(behind["day"])))


# "⟦P0⟧, who founded ⟦O1⟧ in ⟦D2⟧, (was jailed)": not when it was done
_TOLD_BETWEEN = re.compile(
    r", (?:who|which|whose) (?!(?:was|were) (?:[a-z]+ )?(?:charged|arrested|indicted))[^,;]{3,160},(?= )"
)


def read_days(row: Act, masked: Masked, clause: tuple[int, int], trigger: tuple[int, int]) -> tuple[str, ...]:
    """Return the days (ISO, as far as stated) on which a clause says the act of its trigger was done."""
    bare, (low, high), (start, end) = masked.text, clause, trigger
    if row.kind not in LISTING:
        if bare.endswith("charging", start, end):
            high = start  # "an indictment charging ⟦P1⟧ with the theft of ⟦D2⟧": what follows tells of the crime
        told = _TOLD_BETWEEN.sub(" ", bare[low:start]) + bare[start:high]
        return tuple(masked.keys(_OF_CRIME.sub(" ", _ASIDE.sub(" ", _DESIGNEES.sub(" ", told))), "D"))
    before = _DESIGNEES.sub(" ", bare[low:start])
    found = [bare[start:end]] if "⟦D" in bare[start:end] else []  # "firms designated on ⟦D1⟧, including"
    # "was listed on ⟦D1⟧ …, and is listed": the day right behind the act before is that act's
    now = bare.startswith(("is ", "are "), start)
    opening = None if low and now else _OPENING.search(before)
    found += [m.group() for m in (opening, _BESIDE.search(before), _AHEAD.search(before)) if m]
    found += [m["day"] for m in _DAY_AFTER_BASIS.finditer(bare, end, high)]
    found += [m.group() for m in _EACH.finditer(bare, end, high)]
    if not found and low and _SAME_DAY.search(before) and (opening := _OPENING.match(bare, 0, low)):
        found.append(opening.group())
    reason = _REASON.search(bare, end, high)
    found += [m.group() for m in _DATED.finditer(bare, end, reason.start() if reason else high)]
    named = (
        _DAY_OF_ACTION.match(bare, end, high),
        _DAY_AFTER_LIST.match(bare, end, high),
        _DAY_OF_INTEREST.match(bare, end),
        _DAY_AFTER_TITLE.search(bare, end, high),
    )
    found += [m["day"] for m in named if m]
    found += [m["day"] for m in _DAY_AFTER_RELATIVE.finditer(bare, reason.start() if reason else high, high)][:1]
    if not found and _ASIDE_BEFORE.search(before) and (day := _DAY_OF_ASIDE.match(bare, end, high)):
        found.append(day["day"])
    if not (found or now) and (day := _AND_WAS.search(before) or _RUN_IN.search(before)):
        found.append(day["day"])
    return tuple(dict.fromkeys(key for piece in found for key in masked.keys(piece, "D")))
