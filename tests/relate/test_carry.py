"""Who "he", "the bank" and "its" go on about: one antecedent that fits, or nobody."""

from __future__ import annotations

import re

import pytest

from extractor.relate.sentence.carry import resolve_pronouns
from extractor.relate.sentence.leading import ids_in, leading_names
from extractor.relate.sentence.mask import LETTERS
from extractor.types import Actor, Annotation, Block, Mention, Sentence, Span
from tests.make import make_article

TYPES = {letter: name for name, letter in LETTERS.items()}
MARK = re.compile(r"\[([POGV]) ([^\]]+)\]")


def meant(marked: str, *, authorities: tuple[str, ...] = ()) -> dict[str, str]:
    """Resolve a text whose names are marked ([P Orsa Kellim]); one sentence a line."""
    text, spans, types = "", [], {}
    cursor = 0
    for match in MARK.finditer(marked):
        text += marked[cursor : match.start()]
        spans.append(
            Span(
                start=len(text),
                end=len(text) + len(match[2]),
                kind="actor",
                key=match[2].replace(" ", "_"),
                form="name",
            )
        )
        types[match[2]] = TYPES[match[1]]
        text += match[2]
        cursor = match.end()
    text += marked[cursor:]
    sentences = tuple(
        Sentence(start=line.start(), end=line.end(), block=0, section="body") for line in re.finditer(r"[^\n]+", text)
    )
    annotation = Annotation(
        article=make_article(text),
        blocks=(Block(start=0, end=len(text), kind="paragraph", section="body"),),
        sentences=sentences,
        actors=tuple(_actor(name, kind, text) for name, kind in types.items()),
        spans=tuple(spans),
        authorities={name.replace(" ", "_"): name for name in authorities},
    )
    found = [span for span in resolve_pronouns(annotation).spans if span.form in {"pronoun", "nominal"}]
    return {text[span.start : span.end].casefold(): span.key.replace("_", " ") for span in found}


def _actor(name: str, kind: str, text: str) -> Actor:
    starts = [match.start() for match in re.finditer(re.escape(name), text)]
    mentions = tuple(Mention(start=start, end=start + len(name), text=name) for start in starts)
    return Actor(id=name.replace(" ", "_"), name=name, type=kind, mentions=mentions)


def test_the_entities_designated_today_are_not_those_named_last() -> None:
    text = "[G Karsa Brigade] and [G Tolma Front] fight.\nThe two groups {}are foes."
    assert meant(text.format("")) == {"the two groups": "Karsa Brigade Tolma Front"}
    assert meant(text.format("designated today ")) == {}


def test_these_are_the_one_list_that_was_named_last() -> None:
    text = "[O Sarn LLC] runs [V Umbra], [V Borr] and [V Tis].\n{} vessels are old."
    assert meant(text.format("These")) == {"these vessels": "Umbra Borr Tis"}
    assert meant(text.format("The")) == {"the vessels": "Umbra Borr Tis"}
    assert meant(text.format("Many of these")) == {}
    assert meant(text.format("Those")) == {}
    assert meant(text.format("These three")) == {"these three vessels": "Umbra Borr Tis"}
    assert meant(text.format("These eight")) == {}
    assert meant("[O Sarn LLC] paid [O Tol Gas].\nThese companies are old.") == {}
    assert meant("[O Sarn LLC] and [O Tol Gas] are old.\nThese companies include [O Vexholm LLC].") == {}


@pytest.mark.parametrize(
    ("named", "called", "who"),
    [
        ("[P Orsa Kellim] met [P Bren Kellim Tarv].", "The Kellim brothers", "Orsa Kellim Bren Kellim Tarv"),
        ("[P Orsa] and [P Bren Kellim] met [P Juno Tarv].", "The Kellim brothers", "Orsa Bren Kellim"),
        ("[P Orsa Kellim], [P Bren Kellim] and [P Mira Kellim] met.", "The Kellim brothers", None),
        ("[P Orsa Tarv Kellim], [P Bren Tarv Kellim] and [P Mira Tarv Kellim] met.", "The Tarv Kellim siblings",
         "Orsa Tarv Kellim Bren Tarv Kellim Mira Tarv Kellim"),
        ("[P Orsa Kellim] met [P Juno Tarv].", "The Kellim brothers", None),
        ("[P Orsa Kellim] and [P Bren Kellim] are known as", "the Kellim brothers", None),
    ],
)  # fmt: skip
def test_brothers_are_called_by_the_surname_they_share(named: str, called: str, who: str | None) -> None:
    joint = " " if named.endswith("as") else "\n"
    assert meant(f"{named}{joint}{called} own shops.").get(called.casefold()) == who


def test_a_list_is_called_again_by_its_noun() -> None:
    text = "[P Orsa Kellim] met the developers [P Bren Tavik] and [P Juno Tarv].\nHe paid.\nThe {}developers own shops."
    assert meant(text.format(""))["the developers"] == "Bren Tavik Juno Tarv"
    assert "the other developers" not in meant(text.format("other "))
    assert "the managers" not in meant(text.replace("The {}developers", "The managers"))


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        # "she" is no man, "he" no woman, where the text tells which
        ("[P Bren Tavik] sells pills.\nHe pays his wife, [P Ilva Sorn].\nShe lives in Tresa.", "she", "Ilva Sorn"),
        ("[P Ilva Sorn] acts for her husband, [P Bren Tavik], by buying land on his behalf.", "his", "Bren Tavik"),
        (
            "U.S. Attorney [P Bren Tavik] announced that [P Orsa Kellim] pleaded guilty.\nThe defendant owned a shop.",
            "the defendant",
            "Orsa Kellim",
        ),
        ("[P Orsa Kellim] lives in Riga.\nHe owns [O Vexholm LLC].", "he", "Orsa Kellim"),
        ("[O Vexholm LLC] trades in oil.\nIts director is [P Orsa Kellim].", "its", "Vexholm LLC"),
        ("[V Nordvik Star] left Kharg.\nThe tanker was renamed twice.", "the tanker", "Nordvik Star"),
        ("[O Vexholm LLC] paid [O Tolma Bank].\nThe bank's chairman resigned.", "the bank", "Tolma Bank"),
        (
            "[O Orbitra], a crypto exchange, and [O Vexholm LLC] were named.\nThe exchange closed.",
            "the exchange",
            "Orbitra",
        ),
        (
            "[O Fraud Commission] raided [O Vexholm LLC].\nThe commission's spokesman spoke.",
            "the commission",
            "Fraud Commission",
        ),
        ("[P Orsa Kellim] met [O Vexholm LLC].\nIt rained.\nThe company paid.", "the company", "Vexholm LLC"),
        ("[P Orsa Kellim] and [P Juno Tarv] fled.\nThey ran [O Vexholm LLC].", "they", "Orsa Kellim Juno Tarv"),
        # of several in one sentence, the one that it opens with
        ("[P Orsa Kellim] met [P Juno Tarv] before he fled.", "he", "Orsa Kellim"),
        # the firm named last, whatever was called one before
        (
            "The firm [O Vexholm LLC] spoke.\nIt rained.\nAnalysts at [O Tolma Signal] agreed.\nThe firm's head left.",
            "the firm",
            "Tolma Signal",
        ),
        # a lawyer is that of who is tried
        (
            "[P Orsa Kellim] was charged.\nA neighbour met [P Bren Tavik] and [P Juno Tarv].\nHer lawyer spoke.",
            "her",
            "Orsa Kellim",
        ),
        (
            "[P Orsa Kellim] was found guilty.\nThe judge, [P Bren Tavik], called it bad.\nHis lawyer spoke.",
            "his",
            "Orsa Kellim",
        ),
        (
            "[G Karsa Defence Forces] lost.\n[P Orsa Kellim] said that the force had fled and its head was gone.",
            "its",
            "Karsa Defence Forces",
        ),
    ],
)
def test_a_phrase_is_given_the_one_actor_that_fits(text, phrase, actor):
    assert meant(text).get(phrase) == actor


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A man met [P Orsa Kellim] and [P Juno Tarv].\nPolice said he fled.", "he"),
        (
            "[O Vexholm LLC] and [O Tolma LLC] were searched.\nReporters said the company knew.",
            "the company",
        ),
        ("[O Vexholm LLC] left.\nThe ransomware group [G BlackMoth] stayed.", "the ransomware group"),
        ("[O Vexholm LLC] left.\nThe other company stayed.", "the other company"),
        ("[O Vexholm LLC] and [O Tolma LLC] were hit.\nThe men were arrested.", "the men"),
        ("[G Karsa Crew] met the [G Velkur Panda] network and its former leader.", "its"),
        ("[O Vexholm LLC] left.\nPolice said that the ministry had moved and its head was gone.", "its"),
        ("[P Orsa Kellim] and [P Bren Tavik] fled.\nThe brothers paid his rent.", "his"),
    ],
)
def test_where_two_fit_or_none_nothing_is_resolved(text, phrase):
    assert phrase not in meant(text)


def test_an_announcing_authority_is_no_company():
    assert "the company" not in meant("[O OFAC] acted today.\nThe company closed.", authorities=("OFAC",))


@pytest.mark.parametrize(
    ("text", "phrase", "who"),
    [
        (
            "[O Vexholm LLC] owns the [V Korvanda] and the [V Selbrun].\nPolice boarded both vessels.",
            "both vessels",
            "Korvanda Selbrun",
        ),
        ("[P Orsa Kellim] met [P Bren Tavik].\nThe two men fled.", "the two men", "Orsa Kellim Bren Tavik"),
        ("[P Orsa Kellim] met [P Bren Tavik] and [P Juno Tarv].\nThe two men fled.", "the two men", None),
        ("[P Orsa Kellim] fled.\n[P Bren Tavik] stayed.\nBoth men were charged.", "both men", "Orsa Kellim Bren Tavik"),
        ("[P Orsa Kellim] paid [P Dara Solm].\nThey met [P Bren Tavik].\nBoth men were charged.", "both men", None),
        ("[O Vexholm LLC] and [O Tolma LLC] closed.\nBoth men were charged.", "both men", None),
    ],
)
def test_a_count_means_the_last_named_where_there_are_exactly_so_many(text, phrase, who):
    assert meant(text).get(phrase) == who


def test_a_service_is_its_owner_s_and_not_that_of_the_office_that_says_so():
    text = "[O Fraud Office] said [O Vexholm LLC] ran [O Tolma Pay], a wallet service it owns."
    assert meant(text, authorities=("Fraud Office",)).get("it") == "Vexholm LLC"


@pytest.mark.parametrize(
    ("text", "phrase", "actor"),
    [
        (
            "[P Orsa Kellim] shipped oil with [P Bren Tavik], who was designated on June 3 for his support to thieves.",
            "his",
            "Bren Tavik",
        ),
        (
            "[O Vexholm LLC] manages [O Sarn Plaza], a mall in Tresa that was designated due to its links to thieves.",
            "its",
            "Sarn Plaza",
        ),
    ],
)
def test_the_reason_of_a_recalled_listing_is_told_of_whom_it_listed(text, phrase, actor):
    assert meant(text)[phrase] == actor


def test_they_are_those_whom_a_sentence_names_last_that_opens_with_among() -> None:
    text = (
        "Among the individuals listed today are [P Mira Sorn], who is one of [P Orsa Kellim]'s wives, and her brother "
        "[P Bren Tavik].\nThey act for the [G Karsa Front]."
    )
    assert meant(text)["they"] == "Mira Sorn Bren Tavik"


def test_the_company_is_the_one_firm_named_last_where_several_were_called_companies() -> None:
    text = (
        "[O Vexholm LLC] is a trading company.\n[O Tol LLC] is a shipping company.\n"
        "[O Sarn Invest] is the developer of a compound.\nThe company is chaired by [P Orsa Kellim]."
    )
    assert meant(text)["the company"] == "Sarn Invest"


def test_the_company_is_whom_the_very_first_words_describe() -> None:
    text = "[O Vexholm Marine] is a shipping company.\nThe company manages [V Umbra]."
    assert meant(text) == {"the company": "Vexholm Marine"}


def test_whose_deputy_somebody_is_does_not_lead_a_sentence() -> None:
    text = "Orsa, the deputy of Tolma, and Ilva, an official in Sarn, are listed because they paid."
    names = ("Orsa", "Tolma", "Ilva", "Sarn")
    spans = [Span(start=text.index(n), end=text.index(n) + len(n), kind="actor", key=n, form="name") for n in names]
    sentence = Sentence(start=0, end=len(text), block=0, section="body")
    assert ids_in(leading_names(text, sentence, spans)) == ["Orsa", "Ilva"]


def test_a_phrase_behind_a_name_and_its_short_form_is_said_of_that_name(read):
    record = read(
        "SUNDDE is an agency of the state. Carlos Kellim is the former President of the Board of Directors of the "
        "Velkur Institute of Social Security (VISS), the government agency tasked with providing patients with drugs."
    )
    names = {actor.id: actor.name for actor in record.actors}
    led = {names[one.object] for one in record.relations if one.type == "leads"}
    assert led == {"Velkur Institute of Social Security"}
