"""Where somebody is and whose national he is: the constructions that say it, and their near misses."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate

LEXICON = load_lexicon()
AT_HOME = "U.S. Attorney's Office"


def places(marked: str, publisher: str = "Specimen Gazette", authorities: tuple[str, ...] = ()) -> set[str]:
    record = relate(annotate(marked, publisher=publisher, authorities=authorities), LEXICON)
    short = {"located_in": "in", "national_of": "of"}
    found = [r for r in record.relations if r.type in short]
    return {f"{r.subject.replace('_', ' ')} {short[r.type]} {r.object}" for r in found}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[C/ir Iran]-based [O Vexholm LLC] sold oil.", {"Vexholm LLC in ir"}),
        ("[P Orsa] is the head of [O Tarn Prison] in [C/by Belarus].", {"Tarn Prison in by"}),
        ("[C/ly Libya]-based [G Karsa Net] cash couriers [P Orsa] and [P Bren] fled.", {"Orsa in ly", "Bren in ly"}),
        ("[P Orsa] was a [G Karsa Net] military commander in Upper Tarn Province, [C/sy Syria].", {"Orsa in sy"}),
        ("It sent arms to [G Karsa Net] – [G Velkur]’s affiliate in [C/sy Syria].", {"Karsa Net in sy"}),
        ("[O Vexholm] is a small airline operating in eastern [C/co Colombia].", {"Vexholm in co"}),
        ("[O Vexholm] is a farm located near [T/co Cali].", {"Vexholm in co"}),
        ("[O Vexholm], one of the largest film sites in the [C/us United States], closed.", {"Vexholm in us"}),
        ("[C/mh Marshall Islands]-registered, [C/ae UAE]-based [O Vexholm] fled.", {"Vexholm in mh", "Vexholm in ae"}),
        ("[O Vexholm], has shipped [N/ir Iranian] goods.", set()),
        ("[C/lb Lebanon]-Based [G Karsa Front] Network", set()),
        ("[C/ir Iran]’s Supreme Leader uses [O Vexholm] to reward him.", set()),
        (
            "Men, including [N/us Americans] [P Orsa], [P Bren], and [P Ilva], fled.",
            {"Orsa of us", "Bren of us", "Ilva of us"},
        ),
        ("[N/us American] [P Orsa] and [P Bren] fled.", {"Orsa of us"}),
        ("[C/ug Uganda]'s former Police Inspector General [P Orsa] fled.", {"Orsa of ug"}),
        ("[C/ss South Sudan] military commander [P Orsa] fled.", {"Orsa of ss"}),
        ("[T/us Dallas] Police Chief [P Orsa] spoke.", set()),
        (
            "Ten [C/mt Malta]-based [O Sarn Lines] and [O Tavik Sea] affiliated firms:[O Vexholm LLC] and [O Tolma].",
            {"Vexholm LLC in mt", "Tolma in mt"},
        ),
        ("[C/ae UAE]-based [O Vexholm LLC], and [O Tolma] of [C/gm Gambia]", {"Vexholm LLC in ae", "Tolma in gm"}),
        ("He owns [O Vexholm] and [O Tolma] based in [C/ru Russia] and [C/at Austria] respectively.",
         {"Vexholm in ru", "Tolma in at"}),
        ("[P Orsa] lives with his wife and children in [T/co Bogota].", {"Orsa in co"}),
        ("[P Orsa] ran the romance scam from [T/co Bogota].", {"Orsa in co"}),
        ("[P Orsa] ran the business with money from [T/co Bogota].", set()),
        ("[C/cn China]-based over-the-counter trader [P Orsa] fled.", {"Orsa in cn"}),
        ("[P Orsa] has been incarcerated in [C/mx Mexico] since 2010.", {"Orsa in mx"}),
        ("[P Orsa], of [N/co Colombian] nationality, fled.", {"Orsa of co"}),
        ("[O Vexholm LLC], has shipped [N/ir Iranian] commodities.", set()),
        ("[C/ir Iran]-based, [O Vexholm]-backed [G Karsa Front] financial facilitator [P Orsa] fled.", {"Orsa in ir"}),
        ("[P Orsa] is a major heroin trafficker in southern [C/af Afghanistan] who runs labs.", {"Orsa in af"}),
        ("[O Vexholm LLC] was a cover for [O Karsa Unit] forces operating in [C/sd Sudan].", set()),
        ("[P Orsa] is one of several [N/bi Burundian] security sector elites who fled.", {"Orsa of bi"}),
        ("[P Orsa], one of the [N/sy Syrian] regime's middlemen, fled.", set()),
        ("[O Tolma] has [O Tolma]'s principal place of business in [T/qa Doha].", {"Tolma in qa"}),
        ("[P Orsa], currently in custody in [C/it Italy], was listed.", {"Orsa in it"}),
        ("The [G Karsa Net] is a gang that operated in the region around [T/co Cali].", {"Karsa Net in co"}),
        ("Three firms located in [C/co Colombia]: a grain company, [O Vexholm]; a farm, [O Tolma]; and [O Sarn].",
         {"Vexholm in co", "Tolma in co", "Sarn in co"}),
        ("The [G Karsa Net] is a [G Velkur]-affiliated band of men that operates out of [C/pk Pakistan].",
         {"Karsa Net in pk"}),
        ("[C/lb Lebanon]-based [N/sy Syrian] broker [P Orsa Kellim] fled.", {"Orsa Kellim in lb", "Orsa Kellim of sy"}),
        ("Two [C/kw Kuwait]-based firms, [O Vexholm] and [O Tolma], paid.", {"Vexholm in kw", "Tolma in kw"}),
        ("[O Vexholm LLC], a [C/kw Kuwait]-based company, paid [O Tolma LLC].", {"Vexholm LLC in kw"}),
        ("[P Orsa], also known as “Boba,” “msfv,” and “farnet,” a [N/ua Ukrainian] national, fled.", {"Orsa of ua"}),
        ("[P Orsa], 37, a.k.a. “Ray” and “Hush,” of [T/bg Varna], fled.", {"Orsa in bg"}),
        ("They met [P Orsa] (a [N/kr Korean] national, since convicted) there.", {"Orsa of kr"}),
        ("[P Orsa] is an official of [C/kp DPRK]'s [O State Bureau] based in [C/eg Egypt].",
         {"Orsa in eg", "State Bureau in kp"}),
        ("[P Orsa Kellim] and [P Bren Tavik], both also of Chandler, [T/us Arizona], ran it.",
         {"Orsa Kellim in us", "Bren Tavik in us"}),
        ("[P Orsa], 26, currently of Knox County, [T/us Tennessee], pleaded guilty.", {"Orsa in us"}),
        ("A third, [P Orsa] ([T/gb London], [C/gb UK]), is pending extradition.", {"Orsa in gb"}),
        ("[C/cy Cyprus]-based The [O Tolma Ltd] paid.", {"Tolma Ltd in cy"}),
        ("[N/ir Iranian] national and [O Vexholm] official [P Orsa] fled.", {"Orsa of ir"}),
        ("The murder of former [N/ru Russian] military intelligence officer [P Orsa] went on.", {"Orsa of ru"}),
        ("[P Orsa], born in [C/kz Kazakhstan] and a naturalized [N/ca Canadian] citizen, fled.", {"Orsa of ca"}),
        ("They paid through a [N/pa Panamanian] vehicle, [O Tolma S.A.]", {"Tolma S.A. in pa"}),
        ("They used [O Tolma], a money house in [T/ir Tehran]'s Ferdow Street.", {"Tolma in ir"}),
        ("They fled the group's headquarters in [T/ru Ufa], [P Orsa] said.", set()),
        ("The [G Tresa Cartel] operates primarily in [T/mx Sinaloa].", {"Tresa Cartel in mx"}),
        ("[O Tolma], a resort located on the outskirts of [T/cd Kinshasa], closed.", {"Tolma in cd"}),
        ("[P Orsa], 26, is a resident of [T/us Springfield].", {"Orsa in us"}),
        ("Registered in [C/ch Switzerland] as a trader, [O Tolma] sold oil.", {"Tolma in ch"}),
        ("[P Orsa], 44, and [P Bren], 38, both of whom reside in [C/cr Costa Rica], fled.",
         {"Orsa in cr", "Bren in cr"}),
        ("He owns [N/co Colombian] companies, mainly small, including: [O Tolma], [O Vexholm], and [O Orrin].",
         {"Tolma in co", "Vexholm in co", "Orrin in co"}),
        ("They named the [T/mx Tijuana] firms [O Vexholm] and [O Tolma].", {"Vexholm in mx", "Tolma in mx"}),
        ("They added [O Vexholm], [C/sy Syria]'s largest mobile phone operator, to it.", {"Vexholm in sy"}),
        ("Police arrested [P Orsa Kellim] at her home in Tresa, [C/ca Canada].", {"Orsa Kellim in ca"}),
        ("They searched [P Orsa]'s apartment in [T/us Seattle].", {"Orsa in us"}),
        ("[P Orsa] and his lawyer met at a home in [T/us Seattle].", set()),
        ("It named [O Tarn Bank], 12 Main Street, [T/cy Nicosia], [C/cy Cyprus]; and others.", {"Tarn Bank in cy"}),
        ("Two [N/mm Burmese] institutions that are currently designated – [O Innva Bank] and [O Tolma].",
         {"Innva Bank in mm", "Tolma in mm"}),
        ("[C/ly Libya]'s Foreign Minister, [P Orsa], spoke.", {"Orsa of ly"}),
        ("[P Orsa], incarcerated in [C/sv El Salvador], is their head.", {"Orsa in sv"}),
        ("[P Orsa] is one of the most prolific traffickers in [T/cr Tresa].", {"Orsa in cr"}),
        ("It was done by [N/ir Iranian] security forces, including the [O Velkur Guard].", {"Velkur Guard in ir"}),
        ("It hired [N/co Colombian] and [N/mx Mexican] gangs and organizations, including [G Front].", set()),
        ("[O Vexholm], an entity with addresses in mainland [C/cn China], paid.", {"Vexholm in cn"}),
        ("They named [P Orsa], [P Bren], and four entities located in [C/gt Guatemala].", set()),
        ("[O Tolma] listed as terrorists three individuals based in [C/sa Saudi Arabia].", set()),
        ("Two [P Orsa] companies, located in [C/co Colombia], were named.", set()),
        ("Two [T/co Bogota]-based [G Front] companies, [O Vexholm] and [O Tolma], paid.",
         {"Vexholm in co", "Tolma in co"}),
        ("They held three [C/us U.S.] citizens--[P Orsa], [P Bren], and [P Tavik].",
         {"Orsa of us", "Bren of us", "Tavik of us"}),
        ("[P Orsa] is a [N/my Malaysian] [G Front] operative.", {"Orsa of my"}),
        ("[P Orsa] is a [N/kp North Korean].", {"Orsa of kp"}),
        ("[P Orsa] paid [G Front] officials in [C/lb Lebanon].", set()),
        ("Amid conflict in [C/sd Sudan], the [O Front] has looted.", set()),
        ("[O Vexholm] is run by individuals based in [C/ru Russia].", set()),
        ("[C/ir Iran]-based [O Vexholm] manufactures steel, and [C/cn China]-based [O Tolma] ships oil.",
         {"Vexholm in ir", "Tolma in cn"}),
        ("They read [N/es Spanish] newspaper [O El Faro] [P Orsa] had.", {"El Faro in es"}),
        ("The line [O Vexholm] and the port firm [O Tolma], both based in [C/sy Latakia], sank.",
         {"Vexholm in sy", "Tolma in sy"}),
        ("[O Vexholm] sold pumps through its dealer [O Tolma], located in [C/sg Singapore].", {"Tolma in sg"}),
        ("[O Vexholm], of Grand Rapids, [T/us Michigan], was fined.", {"Vexholm in us"}),
        ("They robbed a retired [T/us Ohio] dentist, [P Orsa Kellim], of it.", {"Orsa Kellim in us"}),
        ("By the [C/us U.S.] indictment, [P Orsa Kellim] was paid.", set()),
        ("A [N/pa Panamanian] vehicle, [O Vexholm], held the ship.", {"Vexholm in pa"}),
        ("[P Orsa], 27, a teacher from [T/ke Nairobi], was hired.", {"Orsa in ke"}),
        ("[O Vexholm] is a [N/ru Russian] law firm, [O Tolma] a bank.", {"Vexholm in ru"}),
        ("[O Vexholm] is an [N/ir Iranian] state-owned bank.", {"Vexholm in ir"}),
        ("[G Front], the [N/ir Iranian] government and others met.", set()),
        ("[O Vexholm] is a firm established in the [C/ru Federation].", {"Vexholm in ru"}),
        ("It serves [O Vexholm], one of [C/ru Russia]'s largest conglomerates.", {"Vexholm in ru"}),
        ("He leads [O Vexholm], which is a key dealer in [C/ir Iran].", {"Vexholm in ir"}),
        ("[P Orsa] fled to [C/rw Rwanda] in March.", {"Orsa in rw"}),
        ("The [N/ir Iranian] state-owned bank [O Vexholm] paid, [N/ir Iranian]-owned [O Tolma] did not.",
         {"Vexholm in ir"}),
        ("They named a [N/kp North Korean] entity, the [O Vexholm], today.", {"Vexholm in kp"}),
        ("[P Orsa], 32, also known as “Boba” and “farnet,” a [N/ua Ukrainian] national, fled.", {"Orsa of ua"}),
        ("[P Orsa] — also known as “Boba” and “farnet” — a [N/ua Ukrainian] national, fled.", {"Orsa of ua"}),
        ("[P Orsa] is [O Tolma]'s representative in [T/ru Khabarovsk].", {"Orsa in ru"}),
        ("[G Front] is also an [C/id Indonesia]-based group.", {"Front in id"}),
        ("Oil leaves by [C/ir Iran]'s terminals, including [O Kharo Terminal].", {"Kharo Terminal in ir"}),
        ("[P Orsa] runs a laundering and drug network based in Culiacan, [C/mx Mexico].", {"Orsa in mx"}),
        ("[P Orsa] is a member of a [C/sa Saudi Arabia]-based donor network.", set()),
        ("They raided [N/ua Ukrainian] ships and [P Orsa] fled.", set()),
        ("[P Orsa] remains at large in [C/ru Russia].", {"Orsa in ru"}),
        ("[P Orsa] remains in [C/us U.S.] custody.", set()),
        ("[P Orsa Kellim], 34 of Scottsdale, [T/us Arizona], was held.", {"Orsa Kellim in us"}),
        ("The [N/cn Chinese] enterprises seen here have several things in common: [O Vexholm], [O Tolma].", set()),
        ("[N/cn Chinese] companies used the following methods: [O Vexholm], [O Tolma].", set()),
        ("[N/cn Chinese] companies named for their role in several attacks: [O Vexholm], [O Tolma].",
            {"Vexholm in cn", "Tolma in cn"}),
        ("The following [C/sy Syria]-based entities are named for sales to [C/iq Iraq]: [O Vexholm], [O Tolma].",
         {"Vexholm in sy", "Tolma in sy"}),
        ("He owns three firms registered in [C/py Paraguay] that trade: [O Vexholm], a bank; [O Tolma], a shop.",
         {"Vexholm in py", "Tolma in py"}),
        ("He owns [C/sy Syria]-based entities and these vessels: [O Vexholm], [O Tolma].", set()),
        ("He used [N/ir Iranian] banks, including [O Vexholm] and [O Tolma].", {"Vexholm in ir", "Tolma in ir"}),
        ("They named four [N/lb Lebanese] nationals today: [P Orsa], [P Bren].", {"Orsa of lb", "Bren of lb"}),
        ("They named [O Vexholm] (registered in [C/ar Argentina]) and [O Tolma] ([C/gb England]).",
         {"Vexholm in ar", "Tolma in gb"}),
        ("[N/ly Libyan] Speaker and President of the [O House] ([O HoR]) [P Orsa Kellim] met.", {"Orsa Kellim of ly"}),
        ("[P Orsa] serves as the [N/sy Syrian] Minister of Finance.", {"Orsa of sy"}),
        ("[P Orsa] is the governor of [T/us Texas].", set()),
        ("[P Orsa] is the Governor of Tolma State, [C/ve Venezuela].", set()),
        ("[P Orsa] is the Governor of the [O Central Bank of Syria].", set()),
        ("[P Orsa] is the vice president of sales in [C/mx Mexico].", set()),
        ("The [C/lb Lebanon]-based estate and building firm [O Vexholm] paid.", {"Vexholm in lb"}),
        ("[C/ae Arab Emirates] ([C/ae UAE])-based [P Orsa Kellim] paid.", {"Orsa Kellim in ae"}),
        ("They named two [N/ht Haitian] politicians, [P Orsa] and [P Bren].", {"Orsa of ht", "Bren of ht"}),
        ("Police held [N/xk Kosovar] nationals [P Orsa], 26, and [P Bren], 28.", {"Orsa of xk", "Bren of xk"}),
        ("[P Orsa], a [N/lb Lebanese] [N/co Colombian] national, fled.", {"Orsa of lb", "Orsa of co"}),
        ("The former [N/ua Ukrainian] official [P Orsa] was named.", {"Orsa of ua"}),
        ("A [N/ru Russian] court convicted [P Orsa] on Monday.", set()),
        ("Two firms based in [C/mx Mexico], [O Vexholm] and [O Tolma], paid.", {"Vexholm in mx", "Tolma in mx"}),
        ("[P Orsa] owns the following companies located in [C/tr Turkey].", set()),
        ("[O Vexholm] and [O Tolma] operate out of an address in [C/co Medellin].", {"Vexholm in co", "Tolma in co"}),
        ("[P Orsa] was a financier who had moved to [C/tr Turkey].", {"Orsa in tr"}),
        ("[O Vexholm] is a front company in [T/pa Colon].", {"Vexholm in pa"}),
        ("He hired a [N/nl Dutch] student, [P Orsa Kellim], and left.", {"Orsa Kellim of nl"}),
        ("She saw the [N/nl Dutch] victims, [P Orsa Kellim] said.", set()),
        ("The [T/cy Limassol] shipping agent [P Orsa Kellim] was named.", {"Orsa Kellim in cy"}),
        ("The [T/cy Limassol] court told [P Orsa Kellim] to pay.", set()),
        ("[P Orsa Kellim], a [T/us Tucson] nurse, was billed.", {"Orsa Kellim in us"}),
        ("A contractor in [T/ge Tbilisi], [O Vexholm LLC], wrote the code.", {"Vexholm LLC in ge"}),
        ("They met at an office in [T/ge Tbilisi], [P Orsa Kellim] recalled.", set()),
        ("Shell companies in [C/mx Mexico], among them [O Vexholm LLC], were used.", {"Vexholm LLC in mx"}),
        ("[O Vexholm LLC], a car dealership in Ensenada, [C/mx Mexico], was raided.", {"Vexholm LLC in mx"}),
        ("[P Orsa] holds [N/ru Russian] and [N/cy Cypriot] passports.", {"Orsa of ru", "Orsa of cy"}),
        ("[P Orsa Kellim] holds shares in a [N/ru Russian] bank.", set()),
        (
            "[P Orsa Kellim], a [N/ru Russian] national and [C/ae UAE] resident, was charged.",
            {"Orsa Kellim of ru", "Orsa Kellim in ae"},
        ),
        (
            "[P Orsa Kellim], a dual [N/ru Russian] citizen resident in [C/ae UAE], was charged.",
            {"Orsa Kellim of ru", "Orsa Kellim in ae"},
        ),
        ("[C/cd DRC] President [P Orsa Kellim] signed.", {"Orsa Kellim of cd"}),
        ("The [C/ve Venezuela] trip of [P Orsa Kellim] ended.", set()),
        ("[O Vexholm LLC] operates in the marine sector of [C/ru Russia].", set()),
        ("[O Vexholm LLC] operates in [C/ru Russia].", {"Vexholm LLC in ru"}),
        ("[O Vexholm] runs branch offices throughout [C/lk Sri Lanka] and in six states, including [C/fr France].",
         {"Vexholm in lk", "Vexholm in fr"}),
        ("[O Vexholm LLC] has offices in [C/ae Dubai] and [C/ru Russia].", {"Vexholm LLC in ae", "Vexholm LLC in ru"}),
        ("[O Vexholm LLC] has clients in [C/ae Dubai].", set()),
        ("They named [P Orsa Kellim] and [P Bren Tavik], both of whom reside in [C/cr Costa Rica].",
         {"Orsa Kellim in cr", "Bren Tavik in cr"}),
        ("Based in [C/mx Mexico], [P Orsa Kellim] trades.", {"Orsa Kellim in mx"}),
        ("[P Orsa Kellim] of [T/us Detroit] was charged.", {"Orsa Kellim in us"}),
        ("President [P Orsa Kellim] of [C/ve Venezuela] spoke.", set()),
        ("Based in [C/la Laos] within the Golden Zone, the [O Vexholm LLC] trades.", {"Vexholm LLC in la"}),
        ("[O Vexholm LLC] is one of [C/ir Iran]'s largest banks.", {"Vexholm LLC in ir"}),
        ("[N/ni Nicaraguan] President [P Orsa Kellim] and Vice President [P Bren Tavik] met.",
         {"Orsa Kellim of ni", "Bren Tavik of ni"}),
        ("[P Orsa] is the leader of a trafficking organization based in [C/co Colombia].", {"Orsa in co"}),
        ("[O Vexholm LLC] hired a [N/mt Maltese] flagged tanker.", set()),
        ("[P Orsa Kellim] works on behalf of [O Vexholm LLC] in [C/vn Vietnam].", set()),
    ],
)  # fmt: skip
def test_a_construction_places_an_actor(text, told):
    assert places(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[P Orsa Kellim], of Daly City, pleaded guilty.", {"Orsa Kellim in us"}),
        ("[P Orsa Kellim], of Counsel, pleaded guilty.", set()),
        ("[P Orsa Kellim] (41, Greenlake) was charged.", {"Orsa Kellim in us"}),
        ("[P Orsa Kellim] (28, Chernivtsi, [C/ua Ukraine]) was charged.", {"Orsa Kellim in ua"}),
        (
            "[P Orsa Kellim], a/k/a “Ali,” a/k/a “Up,” age 37, of Balti, [C/md Moldova], was charged.",
            {"Orsa Kellim in md"},
        ),
        ("[P Orsa Kellim], of Smedrevo Palanka, [C/rs Serbia], entered a conspiracy.", {"Orsa Kellim in rs"}),
        ("[P Orsa Kellim], M.D., 65, of Upper Marlow, [C/us Maryland], was sentenced.", {"Orsa Kellim in us"}),
        ("[P Orsa Kellim], 32, of Acworth, [C/ge Georgia], was sentenced.", {"Orsa Kellim in us"}),
        ("[P Orsa Kellim], 32, of Tbilisi, [C/ge Georgia], was sentenced.", {"Orsa Kellim in ge"}),
    ],
)
def test_a_domestic_release_prints_towns_without_their_country(text, told):
    assert places(text, publisher=AT_HOME) == told


def test_which_of_many_is_in_which_of_several_places_is_not_guessed():
    text = (
        "[O OFAC] [D today] designated [O Vexholm LLC] and [O Tolma LLC].\n"
        "The entities designated [D today] are located in [C/cn China] and [C/ru Russia]."
    )
    assert places(text, authorities=("OFAC",)) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "[O OFAC] [D today] designated [P Orsa Kellim] and [P Bren Tavik].\nThe two [N/mx Mexican] nationals fled.",
            {"Orsa Kellim of mx", "Bren Tavik of mx"},
        ),
        (
            "[O OFAC] [D today] designated [P Orsa] and [P Bren].\nAssets of these two men in [C/us America] froze.",
            set(),
        ),
        (
            "[O OFAC] [D today] designated [P Orsa Kellim] and [P Bren Tavik].\nThree [N/mx Mexican] nationals fled.",
            set(),
        ),
        (
            "[O OFAC] sanctioned two Government of [C/uz Uzbekistan] officials.\nIt sanctioned [P Orsa], [P Bren].",
            {"Orsa of uz", "Bren of uz"},
        ),
        (
            "[O OFAC] designated [O Vexholm] and [O Tolma].\nAll two businesses are located in [C/co Bogota].",
            {"Vexholm in co", "Tolma in co"},
        ),
        (
            "[O OFAC] [D today] designated two individuals in [C/pe Peru].\n[P Orsa] leads it.\n[P Bren] trains it.",
            {"Orsa in pe", "Bren in pe"},
        ),
        (
            "[O OFAC] [D today] designated [P Orsa] and [P Bren].\nThey enslaved two individuals in [C/sy Syria].",
            set(),
        ),
        ("[O OFAC] [D today] designated [P Orsa] and [P Bren].\nIt requires all [N/us U.S.] persons to comply.", set()),
    ],
)
def test_the_counted_are_the_targets_where_their_number_is_met(text, told):
    assert places(text, authorities=("OFAC",)) == told


def test_actors_have_the_countries_that_are_said_and_authorities_those_of_the_table():
    text = "[N/ru Russian] broker [P Orsa Kellim] ran [T/ae Dubai]-based [O Vexholm LLC]. [O OFAC] named [O Tolma LLC]."
    record = relate(annotate(text, authorities=("OFAC",)), LEXICON)
    told = {actor.name: actor.countries for actor in record.actors}
    assert told == {"Orsa Kellim": ("ru",), "Vexholm LLC": ("ae",), "OFAC": ("us",), "Tolma LLC": ()}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He was sentenced in [O U.S. District Court] in [T/us Seattle].", {"U.S. District Court in us"}),
        ("[O U.S. Secret Service] in [T/us Seattle] helped.", set()),
        ("[P Orsa Kellim], 25, of [T/gr Athens], pleaded guilty.", {"Orsa Kellim in us"}),
        ("[P Orsa Kellim], 25, of [T/gr Athens], [C/gr Greece], pleaded guilty.", {"Orsa Kellim in gr"}),
        ("[P Orsa Kellim], 25, of [T/gb London], pleaded guilty.", {"Orsa Kellim in gb"}),
        ("[P Orsa Kellim], 25, also a resident of Salinas, is charged.", {"Orsa Kellim in us"}),
    ],
)
def test_courts_have_towns_and_some_towns_abroad_have_namesakes_at_home(text: str, told: set[str]) -> None:
    assert places(text, publisher=AT_HOME) == told


def test_both_are_the_last_two_and_a_citizen_may_be_a_resident_too() -> None:
    text = "He paid [P Orsa], and [P Bren] and [P Dale], both [N/cn Norlandic] nationals."
    assert places(text) == {"Bren of cn", "Dale of cn"}
    assert "Orsa of xk" in places("[P Orsa], a citizen and resident of [C/xk Norland], fled.")
