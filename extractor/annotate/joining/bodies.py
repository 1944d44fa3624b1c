"""Join the short names of bodies to their long ones: acronyms, and names without what may be left out of them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import initials, is_acronym_of
from extractor.annotate.joining.apart import are_two_known
from extractor.annotate.joining.forms import Form, Groups, abbreviated, contains, is_owner, key
from extractor.annotate.joining.shortnames import is_form, is_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.lexicon import Lexicon

_BODY = frozenset({"organization", "group", "vessel"})


def join_bodies(forms: dict[str, Form], groups: Groups, lexicon: Lexicon, apart: Callable[[Form, Form], bool]) -> None:
    """Join acronyms and short forms of organisations and groups to their one long form."""
    bodies = [form for form in forms.values() if form.kind in _BODY or form.guessed or form.short_of]
    of_parts, of_keys = _by_parts(bodies), {body.key: body for body in bodies}
    for form in bodies:
        joined = groups.root(form.key) != form.key
        whole = forms[groups.root(form.key)] if joined else form
        if joined and (form.declared or form.byname or _is_acronym(form, whole)):
            continue  # "VDB" of Velkur Development Bank is no "VDB Exchange Company"
        if form.short_of:
            groups.join(form.short_of, form.key)
            continue
        wider = [o for o in of_parts.get(tuple(form.tokens), ()) if not o.guessed and _is_short_body(form, o, lexicon)]
        if form.guessed:
            fits = {groups.root(other.key) for other in wider}
            if len(fits) == 1:
                groups.join(fits.pop(), form.key)
            continue
        owned = {key(text) for text in form.texts} - {form.key}  # "FBI’s Tresa Field Office", "FBI Tresa Field Office"
        spelt = [] if joined or len(form.tokens) > 1 else [other for other in bodies if _is_acronym(form, other)]
        fits = {groups.root(other.key) for other in [*(of_keys[one] for one in owned if one in of_keys), *spelt]}
        if len(fits) != 1:
            turned = bodies if form.tokens[1:] == ["ministry"] else []
            longer = [*wider, *(o for o in turned if o is not form and not o.guessed and _is_turned(form, o))]
            fits = {groups.root(other.key) for other in longer if not apart(form, other)}
        if len(fits) == 1:
            groups.join(fits.pop(), form.key)


def _by_parts(bodies: list[Form]) -> dict[tuple[str, ...], list[Form]]:
    """Return bodies by what may be left of their names: an end of it, or all but one word in it.

    Comparing all names of a document with one another took fifteen seconds where a text names seven hundred.
    """
    found: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for body in bodies:
        words = tuple(body.tokens)
        inner = range(1, len(words))
        ends = {part for cut in inner for part in (words[:cut], words[cut:])}
        for part in ends | {words[:cut] + words[cut + 1 :] for cut in inner}:
            found[part].append(body)
    return found


def _is_turned(short: Form, long: Form) -> bool:
    """Tell whether `short` is "Defence Ministry", and `long` "Norland Ministry of National Defence"."""
    if len(short.tokens) != 2 or short.tokens[1] != "ministry" or short.kind != long.kind:
        return False
    return re.search(rf"\bministry of (?:national )?{re.escape(short.tokens[0])}\b", long.key) is not None


def _is_acronym(short: Form, long: Form) -> bool:
    town = long.text.rpartition(" ")[0] if long.tokens[-1] == "police" else ""
    if town and short.text == f"{initials(town)}PD":
        return True  # "TCPD" of the Tolma City police
    return (
        len(short.tokens) == 1
        and len(long.tokens) > 1
        and short.text.isupper()
        and initials(long.text).endswith(short.text)
        and len(short.text) >= min(len(initials(long.text)), 3)
        and is_acronym_of(short.text, long.text)
    )


_TAILS = frozenset(
    {"group", "gang", "network", "cartel", "organization", "organisation", "ransomware", "hackers", "team", "company"}
    | {"bank", "exchange", "syndicate", "crew", "family", "party", "movement"}
)


# what two firms of one house may be called besides: "ZV Holdings Limited" is none of "ZV Financial Holdings Limited"
_GENERAL = frozenset({"liability", "holding", "holdings", "industries", "enterprises", "international", "global"})
# "Velkur Company" of "Velkur Company for Finance and Trade"
_WHOLE = frozenset({"company", "corporation", "establishment", "foundation", "institution", "association", "society"})
_COLLECTIVES = frozenset({"Coalition", "Consortium"})  # no legal forms, for nobody leaves them out
_ABROAD = re.compile(r" \([A-Z][a-z]+(?: [A-Z][a-z]+)?\),? [A-Z]")


def _is_short_body(short: Form, long: Form, lexicon: Lexicon) -> bool:
    """Tell whether `short` is `long` without what may be left out at one of its ends, or one word in it.

    Behind: a legal form or a general noun ("Media Prima Bhd", "Hive ransomware group").
    Before: a country, or the body it belongs to ("GRU Unit 29155", "FBI’s Cyber Division").
    """
    count = len(short.tokens)
    apart = short.tokens[0] != long.tokens[0] and short.tokens[-1] != long.tokens[-1]  # soon told, for most pairs
    wide = count >= len(long.tokens) or (short.kind == "vessel" and short.kind != long.kind)
    if apart or wide or is_owner(short, long):
        return False
    if long.tokens[:count] == short.tokens:  # "Silk Road" is none of "Silk Road 2.0": both are known
        return not are_two_known(short, long, lexicon) and _may_drop_tail(short, long, lexicon)
    if long.tokens[-count:] == short.tokens:
        if count == 1 or short.first < long.first:
            return _is_head(short, lexicon) and long.first < short.first
        before = " ".join(long.tokens[:-count])
        numbered = any(character.isdigit() for character in short.key)
        known = lexicon.country_of(before) or lexicon.authority_of(before)
        formal = all(len(token) == 1 or is_form(token, lexicon) for token in long.tokens[:-count])  # "OJSC V. A. …"
        return numbered or formal or bool(known) or _is_head(short, lexicon)
    if count + 1 == len(long.tokens) and count > 1 and short.kind == long.kind:
        ends = short.tokens[0] == long.tokens[0] and short.tokens[-1] == long.tokens[-1]
        telling = [token for token in short.tokens if not (is_form(token, lexicon) or token in _TAILS | _GENERAL)]
        within = contains(long.tokens, short.tokens) and lexicon.authority_of(short.text) is None
        # "Miami Division" and "Miami Field Division" may be of two agencies; "Miami Office" is the field office
        of_two = short.tokens[-1] == "division" and "field" in long.tokens and "field" not in short.tokens
        of_two = of_two or _ABROAD.search(long.text) is not None  # "Velkur (Panama), S.A." is none of "Velkur, S.A."
        of_two = of_two or ("county" in long.tokens and "county" not in short.tokens)  # a county's police is no town's
        return ends and within and len(telling) > 1 and not of_two  # "A7 Limited" is none of "A7 Agent Limited"
    return False


def _may_drop_tail(short: Form, long: Form, lexicon: Lexicon) -> bool:
    rest = abbreviated(" ".join(long.tokens[len(short.tokens) :])).split()
    if rest[0] == "of" and lexicon.country_of(" ".join(rest[1:]).removeprefix("the ")):
        return short.kind == long.kind  # "Ministry of Defence" of "Ministry of Defence of the Norland Federation"
    domain = long.text.casefold().rpartition(".")[2]  # "velkur.io" is Velkur, "VGC-IO" an organ of the VGC
    if all(token in _TAILS or token == domain or len(token) == 1 or is_form(token, lexicon) for token in rest):
        return True
    if rest[0] == "for" and len(short.tokens) > 1 and short.tokens[-1] in _WHOLE and short.kind == long.kind:
        return not (lexicon.authority_of(short.text) or lexicon.known(short.text))
    numbered = short.kind == "organization" and any(token.isdigit() for token in rest)  # "Velkur Store No. 2"
    of_it = rest[0] in {"of", "for", "and", "police", "hospital", "press"}
    if numbered or of_it or lexicon.authority_of(short.text) or lexicon.known(short.text):
        return False  # "Internal Revenue Service-Criminal Investigation" is a part of it
    if len(short.tokens) > 1:
        return short.kind == long.kind and len(rest) <= 2 and not is_word(rest[-1], lexicon)
    # "Merrow" for "Merrow Security", once that was said
    # and "Oceana" for "Oceana Trust & Merchant", whose other words say only what sort of body it is
    few = len(rest) == 1 or all(_is_general(token, lexicon) for token in rest)
    return short.kind == long.kind and few and long.first < short.first and not is_word(short.text, lexicon)


def _is_general(token: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of a name is one of the language, or says what sort of body it names."""
    common = any(token in row.names for row in lexicon.openings.values())
    return common or any(form in lexicon.legal_forms for form in (token, token.capitalize()))


def _is_head(form: Form, lexicon: Lexicon) -> bool:
    """Tell whether a form is nothing but a general noun: "the Task Force", "the Council", "the Coalition"."""
    if form.text in _COLLECTIVES:
        return True
    rows = [lexicon.legal_forms.get(token) or lexicon.legal_forms.get(token.title()) for token in form.tokens]
    proper = len(rows) > 1 and rows[0] is None and not _is_general(form.tokens[0], lexicon)  # "Kellim Organisation"
    return len(rows) <= 2 and rows[-1] is not None and rows[-1].kind == "organization" and not proper
