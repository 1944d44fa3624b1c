"""Read the organs of states and parties that a post or their own words give away, where the weights saw nobody.

    a Deputy Commander-in-Chief of the | Aerospace Forces          the post before
    an officer of the | Main Department for Combating Crime | of the | Ministry of Internal Affairs
    the | Norland Armed Forces, Branch 3 of the | Revolutionary Court

A run of capitalised words holds as many organs as it has heads with something between them that is of the next one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.naming.names import NameSpan
from extractor.lexicon.needs import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEW = 2  # words that many names share
_SURE = 4.0  # log odds of what a post tells
_POST = (
    r"(?:[Hh]ead|[Cc]hief(?: of [Ss]taff)?|[Dd]irector|[Dd]irector[- ][Gg]eneral|[Cc]hair(?:man|woman|person)?|"
    r"[Cc]o-[Cc]hair(?:man|woman|person)?|[Mm]ember|[Mm]embership|[Cc]ommander|[Cc]ommander-in-[Cc]hief|[Oo]fficer|"
    r"[Oo]fficial|[Jj]udge|[Pp]rosecutor|[Mm]ajor|[Cc]olonel|[Ll]ieutenant|[Gg]eneral|[Ss]oldier|[Ss]erviceman|"
    r"[Ii]nvestigator|[Ss]ecretary|[Pp]resident|[Rr]ector|[Dd]ean|[Dd]eputy|[Rr]epresentative|[Ww]arden|"
    r"[Ss]pokes(?:man|person|woman)|[Ss]upervisor|[Mm]anager|[Ee]mployee|[Aa]gent|[Tt]echnician|[Ss]cientist|"
    r"[Rr]esearcher|[Pp]rofessor|[Ll]ecturer|[Bb]ranch|[Uu]nit|[Dd]epartment|[Dd]ivision|[Ss]ubsidiary|[Cc]omponent|"
    r"[Aa]rm|[Ww]ing|[Pp]art|[Ss]taff|[Ss]erve[sd]|[Ss]erving|[Ww]ork(?:s|ed|ing)|[Pp]osition|[Rr]ole|[Cc]areer|[Cc]ommand|[Cc]harge)"
)
_LAND = re.compile(r" of (?:the )?[A-Z]\w+(?:ian|ean|ese|ish)$")  # "of the Norlandian | armed forces"
_CITY = r"(?:city|town|cities) of "
_NO_TITLE = (
    r"(?!(?:Deputy|Former|Acting|Head|Chief|Commander|Member|Director|Chair(?:man|woman|person)?|Minister|Secretary|"
    r"President|Judge|First|General Director|He|She|His|Her|As|In|Since|The|Therefore)s?\b)"
)
_QUALIFIED = (
    r"(?![A-Z]\w+-(?:aligned|backed|linked|affiliated|controlled|listed|"
    r"designated|sanctioned|led|based|friendly|loyal)\b)"
)
_CAP = (
    rf"(?<!\w){_NO_TITLE}{_QUALIFIED}(?:\d{{1,4}}(?:st|nd|rd|th)|No\.?[ °]{{0,2}}\d+|[A-ZÀ-ÞȘȚİ][\w’'-]*|"
    r"(?<= )\d{1,5}(?![\w%]|\.\d))"
)
_CAPS = rf"{_CAP}(?: {_CAP})*"
_LISTED = rf"{_CAPS}(?:(?:, {_CAPS}){{0,4}},? and (?:the )?{_CAPS})?"
_RUN = re.compile(rf"{_CAPS}(?: and {_CAPS})?(?: (?:of|for|on|against) (?!\d)(?:the )?(?:{_CITY})?{_LISTED})*")
_JOINED = re.compile(
    r"\b(?:(?:affiliated|associated|linked|connected|cooperat\w+|collaborat\w+|contracts?|employed|subordinated?|belong\w*|"
    r"controlled|owned|established|run|supervised|managed|headed) (?:with|to|by|at)|responsible for|behalf of) "
    r"(?:the )?"
    r"(?=[A-Z\d])"
)
_SHORT_RUN = re.compile(rf"{_CAPS}(?: and {_CAPS})?")
_POSTED = re.compile(
    rf"\b{_POST}s?(?: \([^()]{{1,30}}\))? (?:of|in|at|within|with|from|for) (?:the )?"
    r"(?:so[-‐]called |pro-[A-Z]\w+ )?[‘“]?(?=[A-Z\d])"
)
_HEAD = (
    r"(?:Courts?|Forces?|Troops|Army|Navy|Fleet|Committee|Department|Directorate|Service|Council|Commission|Brigade|Regiment|"
    r"Battalion|Division|Corps|Command|Bureau|Prison|Colony|Guards?|Militia|Institute|Cent(?:re|er)|Academy|"
    r"University|Association|Foundation|Fund|Union|Front|Party|Office|Headquarters|Parliament|Duma|Assembly|"
    r"Administration|Authority|Corporation|Concern|Plant|Factory|Agency|Police|Inspectorate|League|Society|Movement|"
    r"Ministry|Tribunal|Museum|Chamber|Federation Council|Military (?:District|Region)|(?:General|Joint) Staff|"
    r"Railways|[Uu]nit \d{2,6}|Branch(?: \d{1,4})?)"
)
_HEADS = re.compile(rf"\b{_HEAD}(?![\w-])(?= (?:of|for|on|[Aa]gainst|and) |[^ ]|$| [a-z(\d]| No)")
# "Air Force and Air Defence Forces": two organs, where "Science and Technology Institute" is one
_BOTH = re.compile(rf"(?P<left>(?:{_CAP} )*?{_HEAD}) and (?P<right>.+)")
_JOINT = Screened(r" (?:of|for) (?:the )?")
_GENERIC = re.compile(
    r"(?:Management |Supervisory |Advisory )?Board\b.*|Presidium\b.*|Member States.*|(?:European )?Union|"
    r"(?:[A-Z]\w+ )?Union (?:Government|Member States)|West Bank"
)
_OWNED = re.compile(r"(?!People|Prosecutor|Attorney|Worker|Women|Children|Writer|Master|Veteran)[A-Z]\w+['’]s ")
_STATUS = re.compile(r"(?:EU|UN|US|Union|OFAC)-\w+ ")
# the political party ‘Velkur’, an organisation ‘Society for Velkur and Karsa’
_QUOTED = re.compile(
    r"\b(?:organi[sz]ation|association|foundation|movement|party|union|company|bank|outlet|newspaper|tabloid|channel|website|"
    r"portal|platform|club|fund|agency|society|cent(?:re|er)|forum|institute|congress|firm|enterprise|entity|magazine|"
    r"bloc|under the name(?: of)?) [‘“](?P<name>[^\W\d_a-z](?:[^‘’“”\n]|’(?=\w)){1,90})[’”](?![a-z])"
)
# the so-called ‘Relief Committee for Velkur’: a body by a word of its own
_QUOTED_BODY = Screened(
    rf"\b(?:[Tt]he|so[-‐ ]called) [‘“](?P<name>{_NO_TITLE}(?!Vice|Prime|Acting|Senior)[A-Z]"
    r"(?:[^‘’“”\n,;—\d]|’(?=\w)){5,90}),?[’”](?![a-z])"
)
_LANDS = frozenset({"Russia", "Belarus", "Crimea", "Ukraine", "Europe", "Iran", "Syria"})  # a channel ‘Russia’
_BRACKET = Screened(r"(?<=[a-z] )\([A-Z][A-Za-z-]{1,8}\) (?=[A-Z])")
# "Velkur detention centre", "IK-9 penal colony": a place of detention is an organ, whatever its letters
_FACILITY = Screened(
    r"(?<![\w’'.-])(?!(?:The|A|An|This|That|In|At|From|Former|Soviet|[A-Z]\w+(?:ian|ean|ese|ish|i)) )"
    rf"(?<!\ba )(?<!\ban ){_CAP}(?: {_CAP}){{0,3}} (?:(?:pre-trial|temporary|isolation|detention|remand|"
    r"correctional|penal|filtration|women’s) )*"
    r"(?:prison|penal colony|colony|(?:detention|isolation|remand) (?:cent(?:re|er)|facility)|jail|penitentiary|"
    r"(?:electoral|election) commission|(?:district|regional|city|military) court|"
    r"headquarters(?= of (?:the )?[A-Z]))"
    r"(?: No\.? ?\d+)?(?![\w-]| (?:term|time|sentence|cell|guard|official|condition|system|service|inmate|gang)s?\b)"
)
# "the penal colony IK-9"
_COLONY = Screened(r"\b(?:colony|prison) (?:No\.? ?\d+|(?P<name>[A-Z]{2}-\d+))(?![\w-])")
# "the ruling ‘United Velkur’ party", "the ‘Velkur 1’ TV channel"
_QUOTED_BEFORE = re.compile(
    r"[‘“](?P<name>[A-Z][^‘’“”\n]{1,60})[’”] (?:(?:political|TV|television|news|radio|public|Telegram) )?"
    r"(?:party|movement|channel|newspaper|station|agency|organi[sz]ation|foundation|battalion|company|concern|plant)\b"
)
# "JSC “Velkur”", "Tresa Design Bureau “Velkur”": a body by its form, or by the noun before its byname
_FORMED = Screened(
    rf"(?<![\w-])(?:[POC]?JSC|LLC|LLP|OOO|OAO|ZAO|AO|FSUE|(?:(?:Public|Open|Closed) )?Joint[ -]Stock Company|"
    rf"Limited Liability Company|(?:{_CAP} ){{1,4}}(?:Bureau|Plant|Institute|Enterprise|"
    r"Cent(?:re|er)|Academy|Foundation|Concern|Factory|Association|Club))(?: \([POC]?(?:JSC|LLC|LLP)\))? "
    rf"(?:{_CAP} ){{0,3}}(?:[‘][^‘’“”\n]{{2,60}}[’]|[“][^‘’“”\n]{{2,60}}[”])(?![\w-])|"
    # the form, its letters and a name without marks: Joint Stock Company (JSC) NPO Velkur
    rf"(?<![\w-])(?:(?:Joint[ -]Stock|Limited Liability) Company \([POC]?(?:JSC|LLC|LLP)\)|"
    rf"Autonomous Non-?[Pp]rofit Organi[sz]ation(?: \(ANO\))?) {_CAPS}(?! [‘“]|\w)|"
    # "State Educational Institution of Higher Education Velkur University for Mining"
    rf"(?:{_CAP} ){{1,5}}Institution [Oo]f Higher (?:Vocational |Professional )?Education {_CAPS}"
    rf"(?: (?:[Oo]f|[Ff]or|[Aa]nd) (?:the )?{_CAPS})*(?![\w-])"
)
# "Velkur Air and Space Defence Corporation": "and" joins what one body does
_SHARED = (
    r"(?:Air|Research|Chemical|Science|Scientific|Technical|Education|Economic|Social|Nuclear|Military|Maritime|Aviation|"
    r"Industrial|Training|Design|Production|Development|Processing|Refining|Engineering|Construction|Security|Medical)"
)
_COMPOUND = Screened(
    rf"{_CAP}(?: {_CAP}){{0,11}}(?:, {_CAP})? (?<=[ ]){_SHARED} and (?:{_CAP} ){{1,4}}"
    r"(?:Corporation|Organi[sz]ation|Troops|Forces|Institute|Company|Concern|Association|Cent(?:re|er)|Plant|LLC)(?![\w-])|"
    rf"(?<=of the ){_CAPS}(?:, {_CAPS}){{1,3}},? and {_CAPS} (?:Section|Unit|Division|Branch|Strike Force)(?![\w-])|"
    rf"(?:[A-Z][a-z]+, ){{1,2}}[A-Z][a-z]+ and {_CAP} (?:Defen[cs]e )?(?:Troops|Forces)(?![\w-])"
)
# "the Department of Agitation and Propaganda Work of the": "and" joins what one part does
_TASKS = Screened(
    r"(?<![\w’'-])(?:Main |Central )?(?:Department|Directorate|Ministry|Committee|Commission|Division|Administration|"
    rf"Institute|Section) (?:of|for|on) {_CAPS}(?:, {_CAPS}){{0,2}},? and (?:{_CAP} ){{0,2}}"
    r"(?:Work|Affairs|Policy|Development|Education|"
    r"Science|Culture|Relations|Support|Analysis|Research|Technology|Trade|Planning|Control|Cooperation|Logistics|"
    r"Communications?|Information|Propaganda|Sports?|Youth|Health|Media|Mobili[sz]ation)(?= of\b| in\b|[,.;)]| [a-z]|$)"
)
# "the ‘Rabovel’ and ‘Kokor San Velk’ gangs"
_GANGS = Screened(
    r"(?:[‘“][A-Z][^‘’“”\n]{1,40}[’”](?:,? and |, )?){1,5} (?:[a-z]+ )?(?:gangs?|cartels?|armed groups?)\b"
)
_IN_MARKS = re.compile(r"[‘“]([^‘’“”\n]+)[’”]")
# "HSI Tresa’s Drug Abuse and Gang Task Force"
_TASK_FORCE = Screened(
    rf"(?<=\w[’']s )(?!Office|Department|Attorney){_CAPS}(?: and {_CAPS})? (?:Task|Strike) Force(?![\w-])"
)
# what needs no post beside it
_PLAIN = Screened(
    r"(?<![\w’'-])(?:[A-Z][a-z]+n |[A-Z][a-z]+ese |Syrian |Myanmar |Iraqi )"
    r"(?:(?:Armed|Aerospace|Ground|Air|Airborne|Naval|Space|Democratic) Forces|armed forces)(?![\w-]| [A-Z])|"
    r"(?<![\w’'-])(?:Armed|Aerospace|Ground|Airborne|Naval) Forces of (?:the )?"
    r"[A-Z]\w+(?: Federation| Republic)?(?![\w-])|"
    # whose arms are told of; elsewhere it may be any of them
    r"(?<=by the )(?<=used by the |ated by the |oyed by the )[A-Z]\w+(?:ian|ese|i) (?:army|military)(?![\w-])"
)


def read_organs(text: str, names: list[NameSpan]) -> list[NameSpan]:
    """Return the names of a text with the organs between them."""
    found: list[NameSpan] = []
    facilities = [match.span() for one in (_FACILITY, _FORMED, _TASK_FORCE, _TASKS) for match in one.finditer(text)]
    facilities += [_unowned(text, *match.span()) for match in _COMPOUND.finditer(text)]
    facilities += [match.span("name") for match in _COLONY.finditer(text) if match["name"]]
    for start, end in sorted({*_bracketed(text), *_quoted(text), *facilities}, key=lambda spot: (spot[0], -spot[1])):
        one = _organ(text, start, end)
        parts = [name for name in names if not _are_apart(one, name)]
        if all(start <= name.start and name.end <= end for name in parts) and all(_are_apart(one, o) for o in found):
            found.append(one)
    found += _gangs(text, found)
    names = [name for name in names if not any(one.start <= name.start and name.end <= one.end for one in found)]
    spots = sorted({*_posted(text), *(match.span() for match in _PLAIN.finditer(text))})
    printed = {text[start:end] for start, end in spots}
    for begin, end in spots:
        land, _, rest = text[begin:end].partition(" ")
        start = begin + len(land) + 1 if rest in printed else begin  # "the | Norland | Aerospace Forces"
        if not any(_is_same(one, text[start:end]) or (one.start < end and start < one.end) for one in (*names, *found)):
            found.append(_organ(text, start, end))
    return sorted([*names, *found], key=lambda name: name.start) if found else names


def _unowned(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a body begins behind its owner: "Norland’s | Fuel Processing and Production Company"."""
    owned = _OWNED.match(text, start, end)
    return owned.end() if owned else start, end


def _organ(text: str, start: int, end: int) -> NameSpan:
    return NameSpan(start, end, text[start:end], {"organization": _SURE}, _SURE)


def _gangs(text: str, found: list[NameSpan]) -> Iterator[NameSpan]:
    """Yield the gangs named in quotation marks before the word for them, apart from what was found."""
    for match in _GANGS.finditer(text):
        for name in _IN_MARKS.finditer(text, *match.span()):
            one = NameSpan(*name.span(1), name[1], {"group": _SURE}, _SURE)
            if all(_are_apart(one, other) for other in found):
                yield one


def _are_apart(one: NameSpan, other: NameSpan) -> bool:
    return one.end <= other.start or other.end <= one.start


def _is_same(name: NameSpan, organ: str) -> bool:
    """Tell whether an organ is called by the words of a name in other order: "the Treasury Office"."""
    words = set(organ.split())
    of_whole = re.fullmatch(rf"(?:Main|Central|General) {re.escape(organ)}", name.text)  # a department and the main one
    return name.text != organ and len(words) > _FEW and words <= set(name.text.split()) and of_whole is None


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Yield every printing of what stands in quotation marks behind a word for a body."""
    bodies = {match["name"] for match in _QUOTED_BODY.finditer(text) if " " in match["name"]}
    called = {match["name"] for one in (_QUOTED, _QUOTED_BEFORE) for match in one.finditer(text)} - _LANDS
    for name in called | {name for name in bodies if _HEADS.search(name)}:
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", text):
            yield match.span()


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """Yield the organs behind an acronym in brackets: "… Guard Corps (GC) | Missile Force Unit 840"."""
    for bracket in _BRACKET.finditer(text):
        run = _SHORT_RUN.match(text, bracket.end())
        if run is not None:
            yield from _organs(text, *run.span())


def _posted(text: str) -> Iterator[tuple[int, int]]:
    for post in (*_POSTED.finditer(text), *_JOINED.finditer(text)):
        run = _RUN.match(text, post.end())
        if run is not None:
            land = _LAND.search(run.group()) if re.match(r" [a-z]", text[run.end() : run.end() + 2]) else None
            yield from _organs(text, run.start(), run.start() + land.start() if land else run.end())


def _organs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the organs in a run of words, the largest first: each head takes what is before it as far as the next."""
    while heads := list(_HEADS.finditer(text, start, end)):
        joints = list(_JOINT.finditer(text, start, heads[-1].start()))
        first = joints[-1].end() if joints else start
        status = _STATUS.match(text, first, end)
        if status:
            first = status.end()
        end = first + len(text[first:end].rstrip("’'"))
        if both := _BOTH.fullmatch(text, first, end):
            if " " in both["right"] and _HEADS.search(text, both.start("right"), end):
                yield both.span("right")
            end = both.end("left")
        owned = _OWNED.match(text, first, end)  # "of | Norland’s Munitions Department": no name of one
        if " " in text[first:end] and not owned and not _GENERIC.fullmatch(text, first, end):
            yield first, end
        if not joints:
            return
        end = joints[-1].start()
