"""Drop what a text prints with capitals and is nobody's name: a post, a weapon, the law of a union.

an Academic Supervisor · MiG-29 · Regulation (EU) No 833/2014 · State policy
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.annotate.naming.arms import is_made
from extractor.annotate.naming.headings import is_asked, is_of_title, is_shouted
from extractor.annotate.naming.rulers import is_rule
from extractor.annotate.naming.things import is_thing, is_thing_here
from extractor.annotate.naming.wares import is_ware
from extractor.annotate.text.spots import spots

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.annotate.naming.names import NameSpan

_STANDING = (
    r"(?:Former|Acting|Deputy|First|Second|Vice|Senior|Academic|Programme|Program|General|Executive|Managing|Permanent|"
    r"Assistant|Associate|Honorary|Interim|Chief|Lead|Head|Brigadier|Major|Lieutenant|Colonel|State|Presidential|"
    r"Principal|Regional|Country|Technical|Commercial|Financial|Sales|Marketing)"
)
_POST = (
    r"(?:Head|Chief|Director|Governor|Chairman|Chairwoman|Chairperson|President|Minister|Secretary|Supervisor|Manager|"
    r"Commander|Rector|Mayor|Prosecutor|Judge|Spokesperson|Adviser|Advisor|Representative|Administrator)"
)
_ONLY_POST = re.compile(
    rf"(?:{_STANDING}[ -])+{_POST}(?:-General|-in-Chief| General)?|Co-{_POST}|[A-Z]{{2,6}} {_POST}|"
    r"(?:[A-Z][\w’'-]+ ){1,3}(?:County|State|Province|District) (?:Commissioner|Governor|Mayor|Administrator)"
)
_POST_OF = re.compile(rf"(?:{_STANDING}[ -])*{_POST} (?:of|in|at|for) (?:the )?(?=[A-Z\d])")
_SURE = 4.0  # log odds of what a title says of who bears it
_ENDS = re.compile(
    r"(?:Bank|Council|Party|Court|Army|Guard|Service|Ministry|Agency|Corporation|Company|Assembly|Union)$"
)
_LONG = 7  # letters of a word that is no man's surname by chance
_OPENS = re.compile(r"(?:\A|\n|[.!?:•*] ?[”\"]? ?[“\"]?)$")
_BOARD = (
    r"(?!Board of Governors of the Federal)"
    r"(?:(?:Bureau|Presidium) of (?:the )?)?(?:(?:Management|Supervisory|Executive|Advisory) )?"
    r"(?:Board(?: of (?:Directors|Trustees|Governors))?|Presidium)"
)
_BOARD_OF = re.compile(rf"{_BOARD} (?:of|in|at) (?:the )?(?=[A-Z\d‘“])")
_WEAPON = re.compile(
    r"(?:MiG|Su|Il|Tu|TU|An|Yak|Ka|Mi|Kh|Shahed|Mohajer|Fath|Fateh|TOS|Geran|Iskander|Kalibr|Lancet|Orlan|BMP|BTR|BM|Zolfaghar|"
    r"Hwasong|KN|Taepodong|Unha|Granat|Buk|Pantsir|Uragan|Grad|Smerch|Tornado)-[A-Z\d]\w*(?: [A-Z][a-z]+)?"
)
_PLACE = re.compile(
    r"(?:(?:former|Former) )?(?:Soviet Union|USSR)|"
    r"(?!The |.*Military )(?:[A-Z][\w’'-]+ ){1,2}(?:Oblast|Krai|(?:Autonomous )?Okrug|Raion|Region|Bridge|"
    r"National Park|Peninsula|Village|Governorate)|"
    r"Automat(?:ic|ed) Identification Systems?|Kremlin|Fatherland|Motherland|Russian Federation"
)
# "arrested at | Orsa Kellim | airport"
_NAMED_AFTER = re.compile(r" (?:international )?(?:airport|stadium|square|street|avenue|boulevard|bridge|highway)\b")
# "Regional Military | Commander": adjectives of a title
_ADJECTIVES = re.compile(
    r"(?:Regional|District|Provincial|Military|Central|Northern|Southern|Eastern|Western)(?: Military)?"
)
_MANY = re.compile(
    r"(?:VB)?IEDs?|FPV|GPS|AIS|SMEs?|Black Market Peso Exchange|BMPE|(?:Advance )?Notice of Proposed Rulemaking|A?NPRM|"
    r"COVID(?:-19)?|Our [A-Z].*|Initial Appearance|.* (?:Case|Cryptocurrency|Week)|Citizens|"
    r"Authorities|Soldiers|Civilians|Protesters|RussianFederation|"
    r"From [A-Z]\w+|CISO|CTO|CEO|CFO|COO|KYC|AML|ISO|NFTs?|XRP|EOS|ETH|BTC|USDT|USDC|VAT|XMR|LTC|IMG|DDoS|VPN|RAT|"
    r"M?S?MSPs?|ISPs?|ATMs?|(?:First|Third) World|(?:Eastern|Western|Central) European|Middle Eastern|Latin American|"
    r"Be [A-Z][a-z]+ed|D(?:ef|EF) ?C(?:on|ON)|"
    r"Photographs?|Photos|Pictures|Images|Footage|Screenshots?|Filings|Satellite (?:Images|Imagery)|"
    r"Hackers|Attackers|Prosecutors|Investigators|Researchers|Police|Officials|Residents|Customers|Users|Victims|Analysts|"
    r"Experts|Shares|Few|Many|Most|Several|Some|Others|None|Nobody|Everyone|Ransom|Ransomware|Brokers|Deputies|Doctors|"
    r"[A-Z0-9]{1,6}\.(?:N|O|OQ|L|PA|DE|F|HK|T|SS|SZ|KS|KQ|NS|BO|AX|TO|MI|MC|AS|BR|ST|HE|CO|OL|SW|VX|SA|MX|TW|SI|BK|KL|JK)|"
    r".* Special Notice|.* Directive|Basis for Designation|As [a-z]+|Greater [A-Z]\w+|(?:Political|Human) Rights|"
    r"Fundamental Freedoms|(?:Secretaries|Ministers) of (?:the )?[A-Z]\w+"
)
_STATUS = re.compile(r"[A-Z][\w.]*-(?:listed|designated|sanctioned|blacklisted) ")
_NO_ACTORS = {
    "a place": _PLACE,
    "a post": _ONLY_POST,
    "a board": re.compile(_BOARD),
    "a weapon": _WEAPON,
    "words of a title": _ADJECTIVES,
    "never a name": _MANY,
    "a description": re.compile(r"An? .*\b[a-z][a-z-]+|The (?:company|firm|bank|group|network|gang|exchange|entity)"),
}
# "Head of the | Chechen Republic | Orsa Kellim": what a man heads, run into his name
_LAND = re.compile(r"(?:[A-Z][\w’'-]+ )?(?:Republic|Oblast|Krai|Region|Federation) (?=[A-Z][\w’'-]+ [A-Z][\w’'-]+$)")
# "Minister of Construction and Housing and | Communal Services |": what a minister is of
_OFFICE = re.compile(r"\b[Mm]inister (?:of|for) (?:the )?(?:[A-Z][\w’'-]*,? (?:and (?:for )?(?:the )?)?){0,6}$")
_STATE = re.compile(
    r" (?:apparatus|bodies|institutions|orders?|propaganda|television|channels?|policy|policies|"
    r"prosecutors?|narratives?|repression|ideology|enterprises?|structures|officials?|prizes?|awards?|armament|"
    r"budget|procurement|property|media|contracts?|authorities|security|secrets?)\b"
)
_NEVER = re.compile(r"(?!)")
_MEASURES = re.compile(
    r" (?:(?:arms|trade|economic|financial) )?(?:sanctions|embargo)\b| (?:(?:Consolidated|Sanctions) )?List\b"
)
# a reward programme, with its letters behind it or without
_REWARDS = re.compile(r"(?: \([A-Z]{2,5}\))? (?:[Pp]rogram(?:me)?|[Cc]ampaign|[Ww]ebsite|[Oo]ffers?)\b")
# "in violation of UN Security Council resolutions (UNSCRs)": who made a law
_RESOLUTIONS = re.compile(r" [Rr]esolutions?\b")
_REGIME = re.compile(r" Sanctions (?:Regime|List)\b")  # "the Velkur Sanctions Regime": a law
# "a Velgram post", "sent over Velgram": where people write is nobody, until it does or suffers something itself
_MEDIA = frozenset(
    {
        "Discord", "Facebook", "Gmail", "Hotmail", "Instagram", "KakaoTalk", "LinkedIn", "Messenger", "Outlook",
        "ProtonMail", "Proton Mail", "Reddit", "Skype", "Snapchat", "TikTok", "Twitter", "Viber", "WeChat", "WhatsApp",
        "YouTube",
    }
)  # fmt: skip
_WRITTEN = re.compile(
    r"(?:['’]s)? (?:[a-z]+ )?(?:users?|accounts?|posts?|pages?|profiles?|channels?|groups?|messages?|videos?|chats?|"
    r"exchanges?|servers?|feeds?|[Ll]ive|stor(?:y|ies)|usernames?|conversations?|handles?|address(?:es)?|inbox(?:es)?|"
    r"mailbox(?:es)?|messenger)\b"
)
_WRITTEN_ON = re.compile(
    r"\b(?:on|via|through|over|(?:posted|uploaded|broadcast) (?:\w+ ){0,4}to|"
    r"(?:platforms?|apps?|applications?|services?|media|sites?|networks?)(?:,? (?:including|such as|like|called))?)"
    r" (?:(?:the|and|or) |[A-Z]\w+(?:, (?:and |or )?| and | or ))*$"
)
OF_FAMILY = re.compile(r" (?:[Ff]amil(?:y|ies)|[Aa]dministration)\b")
_SIBLINGS = re.compile(
    r" (?:brothers|sisters|siblings|twins|clan)\b"
)  # "the Velk brothers", of Velk Orsa and Velk Bren
_SURNAMES = 2  # that a man of Spain or America bears behind a name of his own: "Orsa | Bren Kellim"
_BACK = 60  # characters
# what a name is nobody behind, and before
_BESIDE = {
    "EU": (  # "established in the EU", "Regulation (EU)", "the EU-listed company"
        re.compile(r"\b(?:in|into|from|outside|within|throughout|of) the $|\b(?:Regulation|Decision|Directive)s? \($"),
        re.compile(r"-|\) (?:No )?\d"),
    ),
    # "Regulation (EU) 2020/1 of the | European Parliament | and of the Council": who made a law
    "European Parliament": (re.compile(r"\b(?:Regulation|Directive|Decision)\b[^.\n]{0,40} of the $"), _NEVER),
    "European Union": (re.compile(r"\bTreaty on (?:the Functioning of )?(?:the )?$"), _NEVER),
    # "despite UN sanctions", "the UN List"
    **dict.fromkeys(("UN", "U.N.", "United Nations"), (_NEVER, _MEASURES)),
    **dict.fromkeys(
        ("UNSC", "UN Security Council", "U.N. Security Council", "United Nations Security Council", "Security Council"),
        (_NEVER, _RESOLUTIONS),
    ),
    "Rewards for Justice": (_NEVER, _REWARDS),
    "White House": (  # "at the White House", "the White House coordinator"
        re.compile(r"\b(?:[Aa]t|outside) the $|\b[Ff]ormer $"),
        re.compile(r" (?:cyber|official|advis[eo]r|spokes|press|coordinator|meeting|aide|briefing|national security)"),
    ),
    # what a firm makes, and not the firm
    "Microsoft": (
        _NEVER,
        re.compile(
            r" (?:Word|Windows|Exchange|Office|Excel|Outlook|Azure|Edge|SQL|SharePoint|Teams|Defender|PowerPoint|"
            r"Active Directory|Internet Explorer|software|products?|accounts?)\b"
        ),
    ),
    "Google": (_NEVER, re.compile(r" (?:Play|Docs|Drive|Chrome|Search|Maps|Calendar|Voice|Pay|products?|accounts?)\b")),
    "GitHub": (_NEVER, re.compile(r" (?:repositor|accounts?|pages?|commits?)")),
    "Adobe": (_NEVER, re.compile(r" (?:Flash|Reader|Acrobat|ColdFusion)\b")),
    "CIO": (re.compile(r"['’]s $"), _NEVER),
    "Dark": (_NEVER, re.compile(r" (?:web|net)")),
    "State": (_NEVER, _STATE),
}

_FIELD = 90  # characters before the letters of a field
# "Under Secretary for Crime and Intelligence (| CI |)": the letters of what he is charged with
_FIELD_OF = re.compile(r"\bSecretary for (?!(?:the )?(?:Department|Office|Bureau))(?:[A-Z]\w+,? (?:and )?){1,6}\($")
# the letters of a programme: "Transnational Crime (TC) Rewards Program"
_PROGRAM = re.compile(r"\) (?:Rewards|[A-Z]\w+ Rewards) Program\b")


def without_nobodies(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names that are somebody's, without the posts that open them."""
    object_to = objections(text, names)
    return [_without_post(name) for name in names if not object_to(name)]


def objections(text: str, names: list[NameSpan]) -> Callable[[NameSpan], str]:
    """Return what tells of a name of these why it is nobody's; "" where nothing speaks against it."""
    shouted = {(name.start, name.end) for name in names if is_shouted(text, name)}
    persons = [
        name.text.split()
        for name in names
        if " " in name.text and name.odds.get("person", 0.0) > 0 and (name.start, name.end) not in shouted
    ]
    firsts, surnames = {words[0] for words in persons}, {words[-1] for words in persons}
    surnames |= {" ".join(words[-_SURNAMES:]) for words in persons if len(words) > _SURNAMES}

    def object_to(name: NameSpan) -> str:
        if (name.start, name.end) in shouted:
            return "words of a heading"
        siblings = name.text in firsts and _SIBLINGS.match(text, name.end)
        return "a family" if siblings or _is_family(text, name, surnames) else _object_to(text, name)

    return object_to


def _is_family(text: str, name: NameSpan, surnames: set[str]) -> bool:
    """Tell whether a name is that of several who are told of by their own: "the Kellims", "the Kellim | family"."""
    return name.text.removesuffix("s") in surnames - {name.text} or (
        name.text in surnames and OF_FAMILY.match(text, name.end) is not None
    )


def _object_to(text: str, name: NameSpan) -> str:
    if reason := next((reason for reason, pattern in _NO_ACTORS.items() if pattern.fullmatch(name.text)), ""):
        return reason
    return next((reason for reason, holds in _REASONS if holds(text, name)), "")


def _is_plain_word(text: str, name: NameSpan) -> bool:
    """Tell whether a word is printed with a capital only where it opens a sentence, and without one elsewhere."""
    word = name.text
    if not (word.isalpha() and word.istitle()) or len(word) < _LONG or word.endswith("s"):
        return False
    if name.kind == "group":
        return False
    if not spots(text, word.casefold()):
        return False
    return all(_OPENS.search(text, max(0, start - 4), start) for start, _ in spots(text, word))


def _is_before_place(text: str, name: NameSpan) -> bool:
    return _NAMED_AFTER.match(text, name.end) is not None


def _is_portfolio(text: str, name: NameSpan) -> bool:
    """Tell whether a name is what a minister is of, or a part of that."""
    if (
        name.text.endswith("Forces")
        or name.text.startswith("Ministry of ")
        or not _OFFICE.search(text, max(0, name.start - 90), name.start)
    ):
        return False
    return name.kind != "person"


def _is_part(text: str, name: NameSpan) -> bool:
    """Tell whether what stands beside a name makes it a part of a law, a field or a programme."""
    if name.text.isupper() and text.startswith(")", name.end):
        field = _FIELD_OF.search(text, max(0, name.start - _FIELD), name.start)
        if field or _PROGRAM.match(text, name.end):
            return True
    if _REGIME.match(text, name.end):
        return True
    before, behind = _BESIDE.get(name.text, (_NEVER, _NEVER))
    start = max(0, name.start - _BACK)
    return bool(before.search(text[start : name.start]) or behind.match(text, name.end))


def _is_medium(text: str, name: NameSpan) -> bool:
    """Tell whether a text tells of a medium nowhere but as where people write."""
    if name.text not in _MEDIA:
        return False
    return all(
        _WRITTEN.match(text, end) or _WRITTEN_ON.search(text, max(0, start - 90), start)
        for start, end in spots(text, name.text)
    )


def _without_post(name: NameSpan) -> NameSpan:
    if status := _STATUS.match(name.text):  # "the | EU-listed | Vexholm Guard Corps"
        name = replace(name, start=name.start + status.end(), text=name.text[status.end() :])
    land = _LAND.match(name.text)
    if land is not None and not _ENDS.search(name.text):
        return replace(name, start=name.start + land.end(), text=name.text[land.end() :], odds={"person": _SURE})
    post = _POST_OF.match(name.text) or _BOARD_OF.match(name.text)
    if post is None or "Office" in name.text:
        return name
    return replace(name, start=name.start + post.end(), text=name.text[post.end() :])


_REASONS: tuple[tuple[str, Callable[[str, NameSpan], bool]], ...] = (
    ("a weapon or malware", is_made),
    ("a ware, and who made it is called otherwise", is_ware),
    ("where people write", _is_medium),
    ("a government, by who leads it", is_rule),
    ("what a minister is of", _is_portfolio),
    ("a thing, a place or a crime", lambda text, name: is_thing(name.text) or is_thing_here(text, name)),
    ("the question of a heading", is_asked),
    ("words of a heading", is_of_title),
    ("a part of the words beside it", _is_part),
    ("a place", _is_before_place),
    ("a word of the language", _is_plain_word),
)
