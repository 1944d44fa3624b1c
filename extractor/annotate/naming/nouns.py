"""Know the common nouns that say what sort of thing a name beside them names: a bank, a gang, a tanker, a lawyer."""

from __future__ import annotations

import re

_SORTS = {
    "organization": re.compile(
        r"(?:airline|association|(?:auto|car|chip|drug|phone|plane|steel|toy|watch|weapons)maker|bank|bookmaker|bourse|brewer|"
        r"brewer(?:y|ie)|broadcaster|brokerage|business(?:e(?=s))?|cafe|carrier|casino|chain|channel|charit(?:y|ie)|clinic|co-?op|"
        r"compan(?:y|ie)|concern|conglomerate|consortium|consultanc(?:y|ie)|co-?operative|corporation|custodian|daily|database|"
        r"dealership|desk|enterprise|entit(?:y|ie)|exchange|facilit(?:y|ie)|factor(?:y|ie)|firm|forum|fund|giant|grocer|gym|homebuilder|hospital|"
        r"hotel|insurer|laborator(?:y|ie)|lender|magazine|maker|mall|manufacturer|marketplace|mixer|museum|newspaper|newsroom|"
        r"NGO|newsletter|newswire|nightclub|non-?profit|outlet|parent(?!s)|pharmac(?:y|ie)|platform|provider|publisher|refiner|refiner(?:y|ie)|"
        r"registrar|regulator|reseller|resort|restaurant|retailer|shop|site|spa|station|store|studio|supermarket|"
        r"shipbuilder|shipmanager|shipowner|shipyard|start-?up|storefront|subsidiar(?:y|ie)|supplier|tabloid|tank|think-?tank|tribunal|"
        r"tumbler|universit(?:y|ie)|utilit(?:y|ie)|vendor|watchdog|website|agenc(?:y|ie))s?"
    ),
    "group": re.compile(
        r"(?:botnet|cartel|collective|crew|gang|militia|offshoot|syndicate|insurgenc(?:y|ie)|guerrilla|movement)s?"
    ),
    "body": re.compile(r"outfits?"),
    "vessel": re.compile(
        r"(?:aframax(?:e(?=s))?|barge|boat|bulker|ferr(?:y|ie)|freighter|(?:mega|super)-?yacht|panamax|ship|suezmax(?:e(?=s))?|"
        r"supertanker|tanker|trawler|vessel|vlcc|yacht)s?"
    ),
    "person": re.compile(
        r"(?:accountant|activist|aide|alderman|analyst|aunt|banker|baron|billionaire|blogger|brother|business(?:wo)?m[ae]n|chairman|"
        r"co-?founder|coder|colleague|commander|congress(?:wo)?man|council(?:wo)?man|cousin|cryptographer|daughter|defector|"
        r"dentist|dissident|doctor|driver|dropout|economist|engineer|ex-wife|father|financier|founder|freelancer|fugitive|"
        r"girlfriend|hacker|husband|ideologue|investigator|journalist|judge|kingpin|launderer|lawmaker|lawyer|leader(?=s)|"
        r"lecturer|lieutenant|loyalist|m[ae]n|magnate|manager|mastermind|millionaire|mother|national|nephew|niece|officer|"
        r"official|oligarch|operative|parent(?=s)|physician|politician|professor|programmer|prosecutor|reporter|representative|researcher|"
        r"retiree|ringleader|schoolteacher|scientist|senator|sibling|sister|spouse|sleuth|smuggler|son|spokesperson|spokes(?:wo)?man|"
        r"student|teacher|teenager|trafficker|tycoon|uncle|wife|woman|women)s?"
    ),
}
CALLED = {"group": "group", "ring": "group", "service": "organization"}  # "a service called X", not "the service X"
# nouns in small letters that are titles before a name: "Energy Minister Orsa Kellim", "Lawyer Bren Tavik said"
CALLINGS = frozenset(
    {
        "sheriff", "detective", "investigator", "minister", "lawyer", "lawyers", "businessman", "businesswoman",
        "banker", "billionaire", "tycoon", "financier", "oligarch", "economist", "journalist", "lawmaker",
        "prosecutor", "prosecutors", "magistrate", "hacker", "programmer", "senator", "spokesman", "spokeswoman",
        "spokesperson", "politician", "warlord", "kingpin", "analyst", "analysts", "researcher", "researchers",
        "activist", "brothers", "sleuth", "millionaire", "entrepreneur", "ex-minister",
    }
)  # fmt: skip
_ONE_BEFORE = re.compile(r"(?:^|[a-z,;:“\"(] |\n)(?P<name>[A-Z][a-z]+) $")
_BACK = 24  # characters before a name that hold a given name
_DRUGS = re.compile(r"drugs?|narcotics?|cocaine|heroin|fentanyl|methamphetamine|meth|marijuana|opium")
_STANDING = re.compile(r"senior|spiritual|religious|political|military|tribal|longtime|overall|de facto|former")


def sort_of(word: str) -> str:
    """Return the sort of thing that a common noun calls, be it one or many."""
    return next((sort for sort, nouns in _SORTS.items() if nouns.fullmatch(word)), "")


def sort_behind(modifier: str, noun: str) -> str:
    """Return the sort of a noun with the word before it: a "narcotics supplier" is a man, a supplier a firm.

    A leader may be a firm of its trade; a senior leader is a man.
    """
    if (noun == "supplier" and _DRUGS.fullmatch(modifier)) or (noun == "leader" and _STANDING.fullmatch(modifier)):
        return "person"
    return sort_of(noun)


def with_given_names(text: str, votes: dict[tuple[int, int], str], given: frozenset[str]) -> dict[tuple[int, int], str]:
    """Return the votes for persons with the given name that stands before them: "on | Orsa Kellim Tavik |"."""
    out: dict[tuple[int, int], str] = {}
    for (start, end), label in votes.items():
        before = _ONE_BEFORE.search(text, max(0, start - _BACK), start) if label == "PERSON" else None
        taken = before and any(low < start and high > before.start("name") for low, high in votes)
        first = before.start("name") if before and before["name"] in given and not taken else start
        out[first, end] = label
    return out


def past_callings(text: str, votes: dict[tuple[int, int], str]) -> dict[tuple[int, int], str]:
    """Return the votes for persons without the noun that opens a sentence before a name: "Lawyer | Orsa Kellim"."""
    out: dict[tuple[int, int], str] = {}
    for (start, end), label in votes.items():
        noun = text[start:end].partition(" ")[0] if label == "PERSON" else ""
        called = noun.casefold() in CALLINGS and len(noun) < end - start
        out[start + (len(noun) + 1 if called else 0), end] = label
    return out
