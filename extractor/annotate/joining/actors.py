"""Join the names of one document into actors.

Names are joined where the text declares it, where the lexicon knows both as one authority,
where a shorter name is part of exactly one longer one, and where an acronym fits exactly
one long name. A wrong join is worse than a missed one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.annotate.joining.aliases import initials, is_acronym_of
from extractor.annotate.joining.apart import (
    are_one_authority,
    are_two_known,
    is_called,
    is_market_of,
    is_other_authority,
    shared_brackets,
    told_apart,
)
from extractor.annotate.joining.attorneys import join_attorneys
from extractor.annotate.joining.forms import (
    Form,
    Groups,
    abbreviated,
    contains,
    is_owner,
    is_slip,
    is_surname,
    key,
)
from extractor.annotate.joining.gang_names import join_gangs
from extractor.annotate.joining.kinsmen import are_told_apart
from extractor.annotate.joining.shortnames import GENERATION, as_firms, as_men, is_form, is_word
from extractor.annotate.joining.states import join_states

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractor.annotate.joining.aliases import Alias
    from extractor.lexicon import Lexicon


def guess_authority_forms(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    """Add every form the lexicon knows of the authorities that the text names."""
    present = {
        row.key: form.key for form in forms.values() for text in form.texts if (row := lexicon.authority_of(text))
    }
    for printed, row in lexicon.authority_forms():
        if row.key not in present:
            continue
        name = key(printed)
        if name not in forms:
            forms[name] = Form(name, declared=True, guessed=True)
            forms[name].texts[printed] += 1
            groups.join(present[row.key], name)


def join_forms(forms: dict[str, Form], aliases: list[Alias], lexicon: Lexicon, text: str) -> Groups:
    """Return which forms are one actor; declared aliases become forms of their own."""
    as_firms(forms, lexicon)
    as_men(forms, lexicon)
    groups = Groups()
    by_start = {span.start: form for form in forms.values() for span in form.spans}
    shared = shared_brackets(aliases, by_start)
    for alias in sorted(aliases, key=lambda alias: alias.start):
        owner = by_start.get(alias.owner)
        name = key(alias.text)
        if owner is None or not name or name == owner.key or _TICKER.fullmatch(alias.text):
            continue
        if not alias.strong and name in shared:
            continue  # "Orsa Kellim (Kellim)" and "Bren Kellim (Kellim)", "Orsa Kellim (VTV), Bren Tavik (VTV)"
        form = forms.get(name)
        if not alias.strong and is_other_authority(alias.text, owner, lexicon):
            continue
        if is_market_of(alias, forms[groups.root(owner.key)], lexicon):
            continue
        if form is not None and not are_one_authority(owner, form, lexicon):
            continue  # whatever a text seems to say, the Department of State is nobody's other name
        if form is None:
            form = forms[name] = Form(name, declared=True, first=alias.start)
            form.texts[alias.text] += 1
        elif (
            not alias.strong
            and _conflict(owner, form)
            and not (contains(owner.tokens, form.tokens) or is_acronym_of(owner.text, form.text))
            and not is_called(owner, form, alias)
        ):
            continue  # unlike "Jade Lantern Trading Co. (Jade Lantern)", however the words in the bracket look
        form.byname = form.byname or alias.quoted
        form.said_of = form.said_of or (owner.key if alias.strong else "")
        form.guessed = form.guessed and form.short_of != owner.key
        groups.join(owner.key, name)
    _join_authorities(forms, groups, lexicon)
    _join_known(forms, groups, lexicon)
    _join_variants(forms, groups)
    join_states(forms, groups, lexicon)
    _join_slashes(forms, groups)
    join_gangs(forms, groups)
    join_attorneys(forms, groups)
    _join_people(forms, groups, lexicon, text)
    apart = told_apart(aliases, by_start)
    _join_bodies(forms, groups, lexicon, apart)
    _join_typos(forms, groups, apart)
    guess_authority_forms(forms, groups, lexicon)
    return groups


_TICKER = re.compile(
    r"[A-Z\d]{1,6}\.[A-Z]{1,2}|(?:NYSE|NASDAQ|Nasdaq|LSE|ASX|TSX|KRX|HKEX)[: ].*"
)  # "Velkur Corp (VLKR.O)"


def _conflict(left: Form, right: Form) -> bool:
    """Tell whether two forms are surely of different types."""
    if not left.odds or not right.odds:
        return False
    people = {left.kind == "person", right.kind == "person"}
    return len(people) > 1 and " " in right.key


_DISTRICT = re.compile(r" (?:for|of|in) (?:the )?(?:\w+ )?districts? .*$")


def _join_authorities(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    seen: dict[str, str] = {}
    for form in forms.values():
        for text in form.texts:
            row = lexicon.authority_of(text)
            if row is not None:
                district = _DISTRICT.search(form.key)
                name = row.key + (district.group() if district else "")
                groups.join(seen.setdefault(name, form.key), form.key)


def _join_known(forms: dict[str, Form], groups: Groups, lexicon: Lexicon) -> None:
    """Join what the lexicon lists as names of one widely known group or service."""
    seen: dict[str, str] = {}
    for form in forms.values():
        for text in form.texts:
            row = lexicon.known(text)
            if row is not None:
                groups.join(seen.setdefault(row.key, form.key), form.key)


def _join_variants(forms: dict[str, Form], groups: Groups) -> None:
    """Join forms that differ in spaces, hyphens, word order ("HEYDARNIA Alireza") or a legal form written out."""
    seen: dict[str, str] = {}
    for form in forms.values():
        plain = abbreviated(form.key)
        compact, words = plain.replace(" ", ""), plain.split()
        for variant in {compact, " ".join(sorted(words)) if len(words) > 1 else compact}:
            groups.join(seen.setdefault(variant, form.key), form.key)


def _join_slashes(forms: dict[str, Form], groups: Groups) -> None:
    """Join "Conti/Trickbot" to what its parts name where that is one actor; not "(GC/RO)", declared for a body."""
    for form in [form for form in forms.values() if groups.root(form.key) == form.key]:
        parts = [key(part) for text in form.texts for part in text.split("/") if "/" in text]
        roots = {groups.root(part) for part in parts if part in forms}
        if len(roots) == 1:
            groups.join(roots.pop(), form.key)


def _core(form: Form, lexicon: Lexicon) -> list[str]:
    """Return the tokens of a person's name in the order of speech, without titles and "Mr."."""
    surname, _, given = form.text.partition(", ")
    tokens = [*key(given).split(), *key(surname).split()] if given and key(given) not in GENERATION else form.tokens
    while len(tokens) > 1 and lexicon.is_title(tokens[0]):
        tokens = tokens[1:]
    return tokens


def _join_people(forms: dict[str, Form], groups: Groups, lexicon: Lexicon, text: str) -> None:
    """Join "Ghinkul" to "Andrey Ghinkul": the shorter name is part of the longer."""
    people = [f for f in forms.values() if f.kind == "person" or (f.declared and not f.odds and not f.short_of)]
    lone = (f for f in forms.values() if is_surname(f, forms))
    people += [f for f in lone if not (lexicon.known(f.text) or lexicon.authority_of(f.text))]
    cores = {form.key: _core(form, lexicon) for form in people}
    full = [form for form in people if len(cores[form.key]) > 1 and form.kind == "person"]
    for form in people:
        core = cores[form.key]
        if groups.root(form.key) != form.key and (form.declared or len(core) == 1):
            continue  # "Gonzalez" that a bracket gave to one man is no part of another's name
        wider = [
            other
            for other in full
            if other is not form and len(cores[other.key]) >= len(core) and contains(cores[other.key], core)
        ]
        if any(are_told_apart(form, other, text) for other in wider):
            continue  # the father's name within his sons'
        if len(core) == 1:
            last = [other for other in wider if other.tokens[-1] == core[0] or other.tokens[-1] in GENERATION]
            wider = last or wider
        if len({groups.root(other.key) for other in wider}) > 1:
            before = [other for other in wider if other.first < form.first]
            wider = [max(before, key=lambda other: other.first)] if before else []
        if wider and len(form.key) > 1:
            groups.join(wider[0].key, form.key)


_BODY = frozenset({"organization", "group", "vessel"})


def _join_bodies(forms: dict[str, Form], groups: Groups, lexicon: Lexicon, apart: Callable[[Form, Form], bool]) -> None:
    """Join acronyms and short forms of organisations and groups to their one long form."""
    bodies = [form for form in forms.values() if form.kind in _BODY or form.guessed or form.short_of]
    for form in bodies:
        joined = groups.root(form.key) != form.key
        if joined and (form.declared or form.byname):
            continue
        if form.short_of:
            groups.join(form.short_of, form.key)
            continue
        if form.guessed:
            fits = {
                groups.root(other.key) for other in bodies if not other.guessed and _is_short_body(form, other, lexicon)
            }
            if len(fits) == 1:
                groups.join(fits.pop(), form.key)
            continue
        owned = {key(text) for text in form.texts} - {form.key}  # "FBI’s Tresa Field Office", "FBI Tresa Field Office"
        fits = {
            groups.root(other.key)
            for other in bodies
            if other.key in owned or (not joined and _is_acronym(form, other))
        }
        if len(fits) != 1:
            others = (o for o in bodies if o is not form and not o.guessed)
            longer = (o for o in others if _is_short_body(form, o, lexicon) or _is_turned(form, o))
            fits = {groups.root(other.key) for other in longer if not apart(form, other)}
        if len(fits) == 1:
            groups.join(fits.pop(), form.key)


def _is_turned(short: Form, long: Form) -> bool:
    """Tell whether `short` is "Defence Ministry", and `long` "Norland Ministry of National Defence"."""
    if len(short.tokens) != 2 or short.tokens[1] != "ministry" or short.kind != long.kind:
        return False
    return re.search(rf"\bministry of (?:national )?{re.escape(short.tokens[0])}\b", long.key) is not None


def _is_acronym(short: Form, long: Form) -> bool:
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
    if (
        lexicon.authority_of(short.text)
        or lexicon.known(short.text)
        or rest[0] in {"of", "for", "and", "police", "hospital", "press"}
    ):
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
    """Tell whether a form is nothing but a general noun: "the Task Force", "the Council"."""
    rows = [lexicon.legal_forms.get(token) or lexicon.legal_forms.get(token.title()) for token in form.tokens]
    proper = len(rows) > 1 and rows[0] is None and not _is_general(form.tokens[0], lexicon)  # "Kellim Organisation"
    return len(rows) <= 2 and rows[-1] is not None and rows[-1].kind == "organization" and not proper


_TYPO_LENGTH = 8  # letters a name needs for a slip


def _join_typos(forms: dict[str, Form], groups: Groups, apart: Callable[[Form, Form], bool]) -> None:
    """Join names that a slip of the pen parts ("Korea Sobaesku" for "Korea Sobaeksu")."""
    named = [form for form in forms.values() if form.spans and len(form.key) >= _TYPO_LENGTH]
    for number, form in enumerate(named):
        fits = {groups.root(other.key) for other in named[:number] if is_slip(form, other) and not apart(form, other)}
        if len(fits) == 1:
            groups.join(fits.pop(), form.key)
