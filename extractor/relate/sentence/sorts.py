"""The sorts of bodies and persons that texts call by a common noun, and the nouns by which a text calls an actor."""

from __future__ import annotations

import re

from extractor.relate.sentence.vocabulary import words
from extractor.types import Actor

COMPANY = words(
    "company firm business bank lender exchange insurer brokerage corporation shipowner airline refinery refiner fund "
    "contractor manufacturer developer broker startup start-up trader holding retailer grocer carmaker automaker "
    "chipmaker drugmaker brewer shipbuilder conglomerate consultancy broadcaster telco multinational studio publisher"
)
GENERIC = words("company firm business")
BODY = words(
    "group organization organisation entity service marketplace mixer platform enterprise market party network "
    "association foundation charity institute university club church newspaper station park casino forum site website "
    "chain lab laboratory hospital clinic museum college"
)
SPECIAL = words(
    "university club church newspaper station park casino institute party hospital clinic museum college network"
)  # what no other body is called
BAND = words("gang cartel militia syndicate crew ring collective faction movement cell brigade outfit group")
WALLETS = "addresses|wallets|accounts"  # the alternatives of a pattern
SHIP = words("vessel tanker ship freighter carrier bulker trawler yacht boat")
PUBLIC = words(
    "agency commission ministry department bureau office committee council court authority service police unit "
    "directorate division embassy army navy government force section institute centre center team squad task-force "
    "regulator watchdog tribunal"
)
NO_FIRM = PUBLIC - words("institute centre center")  # "the company" may be an institute
PERSON = words(
    "defendant businessman businesswoman oligarch suspect man woman trafficker launderer broker politician tycoon "
    "financier accused hacker fugitive banker trader executive student lawyer general researcher analyst professor "
    "journalist teenager programmer"
)
THING = COMPANY | BODY | BAND | SHIP | PUBLIC
# what several persons are called where they go on being told of: "these operatives"
MANY_PERSONS = words(
    "man woman individual person brother sister defendant suspect official executive citizen hacker sibling cousin "
    "national operative facilitator financier trafficker smuggler launderer militant fighter terrorist lieutenant "
    "commander officer conspirator co-conspirator co-defendant fugitive businessman businesswoman oligarch politician "
    "banker lawyer accountant engineer scientist cleric courier fundraiser recruiter minister general"
)
# of these, a text calls bodies so as well as persons
EITHER = words("actor broker trader intermediary")

_BANK = re.compile(r"(?:\w{3,}bank|banco|banca|banka|banque|bankas)")  # "Kredobank", "Banka"
_SORT = "|".join(sorted(THING))
_AFTER = re.compile(rf",? (?:\([^()]*\),? )?(?:is |was )?(?:an?|the|one of) (?:[\w’'-]+ ){{0,5}}?({_SORT})\b")
_BEHIND = re.compile(rf"[’”\"]? (?:\([^()]*\) )?(?:political |ruling |opposition ){{0,2}}({_SORT})\b")
_BEFORE = re.compile(rf"\b({_SORT})(?: called| named|,? known as)?,? (?:the )?[“‘\"]?$")


def plural_of(noun: str) -> str:
    """Return the plural of a noun: "agency" -> "agencies", "business" -> "businesses", "man" -> "men"."""
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("y"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ch")) else f"{noun}s"


_SORTS = {"person": MANY_PERSONS, "ship": SHIP, "either": EITHER}
_SORT_OF = {plural_of(noun): sort for sort, nouns in _SORTS.items() for noun in nouns}
PLURAL_OF = {noun: plural_of(noun) for nouns in (THING, *_SORTS.values()) for noun in nouns}
PLURALS = frozenset(PLURAL_OF.values())


def sort_of(plural: str) -> str:
    """Return what sort of actors a plural calls: "person", "ship", "body", or "either" persons or bodies."""
    return _SORT_OF.get(plural, "body")


def heads(actor: Actor, text: str) -> frozenset[str]:
    """Return the nouns an actor is called by: those of its name, and those that introduce it."""
    if actor.type == "person":
        return frozenset()
    found = {word for name in (actor.name, *actor.aliases) for word in re.findall(r"[\w-]+", name.casefold())}
    found |= {word.removesuffix("s") for word in found & {"forces", "guards", "airlines", "lines"}}
    found |= {"bank" for word in found if _BANK.fullmatch(word)}
    found |= {"bureau"} if found & {"fbi"} else set()
    found |= {"force"} if found & {"corps", "irgc"} else set()  # "the company" is no Guard Corps
    found &= THING | {"attorney"}
    for mention in actor.mentions[:3]:
        if match := _AFTER.match(text, mention.end):
            found.add(match[1])
        if match := _BEHIND.match(text, mention.end):
            found.add(match[1])
        if match := _BEFORE.search(text, max(0, mention.start - 40), mention.start):
            found.add(match[1])
    return frozenset(found)
