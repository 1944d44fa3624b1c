"""Read whom those a story is about attacked, where it lists victims and does not say whose.

Victims included ⟦O1⟧, ⟦O2⟧ and ⟦O3⟧ · Among other victims listed in the indictment: ⟦O1⟧, a clinic in ⟦C2⟧, and ⟦O3⟧
Among the most frequent targets, says ⟦P1⟧, was ⟦O2⟧

Whose they are: the only gang the document names, and those it says are charged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.relate.sentence.cast import read_officers
from extractor.relate.sentence.defendants import accused
from extractor.relate.sentence.sheets import Sheets
from extractor.relate.ties.claims import Claim
from extractor.types import Annotation, Evidence

_LISTS = re.compile(
    r"^(?:[“\"]?(?:The |Its |Their |His |Other |Known |Alleged |Named |Some |Earlier |Past )?(?:(?:other|known|alleged|"
    r"named|corporate|previous) )?[Vv]ictims"
    r"(?: of (?:the )?(?:gang|group|hackers|scheme|attacks?|campaign|hacks?|breaches))?"
    r"(?:,[^,;⟦]{3,40},)? (?:have |also )*(?:includ(?:ed|e)|were|are|ranged? from)|"
    r"Among (?:the |its |their |other |those )*(?:[a-z-]+ ){0,3}(?:victims|targets)"
    r"(?: (?:[^.;:,⟦]|⟦[DC]\d+⟧){3,50})?(?:, (?:[^.;:,⟦]|⟦[PO]\d+⟧){3,60},)? ?(?:was|were|are|is|:)) |"
    # "The indictment names further victims of Velkur ransomware, including", "The attacks cost millions, including to"
    r"(?:[^;⟦]|⟦[OCDN]\d+⟧){0,80}?\bvictims of (?:the )?(?:[\w-]+ |⟦G\d+⟧ ){0,3}?"
    r"(?:ransomware|malware|attacks?|hacks?|intrusions?|scheme),? (?:including|such as),? "
    r"(?:but not limited to,? )?(?:the )?|"
    r"(?:The|These|Those|His|Her|Their) (?:[a-z-]+ ){0,2}?(?:(?:cyber ?)?attacks?|hacks?|intrusions?|breaches) caused "
    r"(?:[^.;⟦]|⟦[DC]\d+⟧){3,90}?,? (?:including )?(?:to|at|for) (?:the )?(?=⟦O)"
)
# "The hackers managed to breach more than 100 companies, including ⟦O1⟧ and ⟦O2⟧": the gang, not each who is charged
_HACKED = re.compile(
    r"^(?:(?:Since|In|From) (?:⟦D\d+⟧|\d{4}),? )?[Tt]he (?:hackers|attackers|cybercriminals|criminals) "
    r"(?:(?:have|had|also|allegedly|reportedly|successfully) )*(?:(?:managed|were able) to )?"
    r"(?:hack|breach|compromise|infiltrate|attack|penetrate|hit)(?:e?d)?(?: into)? (?:[^.;⟦]|⟦[CDN]\d+⟧){0,60}?"
    r"(?:companies|firms|organi[sz]ations|businesses|banks|retailers|hospitals|institutions|agencies|universities)"
    r"(?: in ⟦C\d+⟧| worldwide)?,? (?:including|such as|among them) (?:the )?"
)
# "⟦O1⟧, a maker of bolts in Tresa, was the victim of an attempted wire transfer"
_SUFFERED = re.compile(
    r"^(?:The )?(?P<victim>⟦O\d+⟧),?(?: (?:[^.;⟦]|⟦[OCDN]\d+⟧){0,160}?)? (?:was|were) (?:also )?"
    r"(?:the|a|another|one of the) victims? of (?:the |an? |several |multiple |two |three )?"
    r"(?:attempted |unauthori[sz]ed |fraudulent |ransomware )*"
    r"(?:wire transfers?|transfers?|attacks?|cyber ?attacks?|intrusions?|hacks?|breach|fraud|scheme|thefts?)\b"
    r"(?!.* by ⟦[PG])"
)
_END = re.compile(r",? (?:according to|said|says|who|but|after|when|in (?:a|an|the) )\b|; ")
_BODY = re.compile(r"⟦O\d+⟧(?!['’])")
# what only places or describes: "students at ⟦O1⟧", "customers of ⟦O1⟧"
_GOVERNED = re.compile(r"\b(?:of|at|by|from|for|with|to|on)\s(?:the\s|an?\s)?(?:[a-z-]+\s){0,4}$")
_MANY = 6  # persons who may all be meant


def read_victims(annotation: Annotation, sheets: Sheets) -> Iterator[Claim]:
    """Yield who attacked the bodies that a document lists as victims."""
    attackers = _attackers(annotation)
    if not attackers:
        return
    text, gangs = annotation.article.text, {actor.id for actor in annotation.actors if actor.type == "group"}
    for sentence in annotation.sentences:
        if sentence.section != "body":
            continue
        masked = sheets.plain(sentence)
        listed = _listed(masked.text)
        if not listed:
            continue
        of_gang = _HACKED.match(masked.text) is not None
        before = [one for one, first in attackers if first < sentence.start and (one in gangs or not of_gang)]
        evidence = Evidence(start=sentence.start, end=sentence.end, quote=text[sentence.start : sentence.end])
        for found in _BODY.finditer(listed):
            if _GOVERNED.search(listed[: found.start()]):
                continue
            for victim in masked.actors(found.group()):
                for attacker in before:
                    if victim != attacker and victim not in annotation.authorities:
                        yield Claim("attacked", attacker, victim, evidence, "grammar:victims-listed", 0.75)


def _listed(sentence: str) -> str:
    """Return the part of a masked sentence that names victims, "" where it names none."""
    if suffered := _SUFFERED.match(sentence):
        return suffered["victim"]
    if (match := _LISTS.match(sentence) or _HACKED.match(sentence)) is None:
        return ""
    end = _END.search(sentence, match.end())
    return sentence[match.end() : end.start() if end else len(sentence)]


def _attackers(annotation: Annotation) -> list[tuple[str, int]]:
    """Return the only gang of a document and those it says are charged, with where it first names them."""
    firsts = {actor.id: actor.mentions[0].start for actor in annotation.actors if actor.mentions}
    gangs = [actor.id for actor in annotation.actors if actor.type == "group"]
    charged = sorted(accused(annotation) - read_officers(annotation))
    found = [*(gangs if len(gangs) == 1 else []), *(charged if len(charged) <= _MANY else [])]
    return [(one, firsts[one]) for one in found if one in firsts]
