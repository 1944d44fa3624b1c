"""Who is what to whom in the words of journalists and bloggers, and the near misses."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import acts, annotate, told_of

LEXICON = load_lexicon()

ROWS = [
    # posts and jobs
    ("[P Orsa Kellim], a senior fellow at [O Tolma Institute], said so.", {"Orsa Kellim member_of Tolma Institute"}),
    ("[P Orsa Kellim], a former teller at [O Sarn Bank], fled.", {"Orsa Kellim member_of Sarn Bank"}),
    ("[O Tolma Post]'s [P Orsa Kellim] first reported it.", {"Orsa Kellim member_of Tolma Post"}),
    ("[P Orsa Kellim] began his career at [O Sarn Bank].", {"Orsa Kellim member_of Sarn Bank"}),
    ("[P Orsa Kellim]'s former employer, [O Sarn Bank], sued.", {"Orsa Kellim member_of Sarn Bank"}),
    ("[P Orsa Kellim] began his speech at [O Sarn Bank].", set()),
    ("[P Orsa Kellim], a partner at law firm [O Tol & Sarn], said so.", {"Orsa Kellim member_of Tol & Sarn"}),
    ("[P Orsa Kellim] had spent a decade as a fixer for [O Tol Gas].", {"Orsa Kellim acts_for Tol Gas"}),
    ("[P Orsa Kellim]'s lieutenant in Ohio was his cousin, [P Bren Tavik].",
     {"Bren Tavik associate_of Orsa Kellim", "Bren Tavik family_of Orsa Kellim"}),
    ("[P Orsa Kellim] fled with his father [P Bren Tavik] and his brother, [P Ilva Sorn].",
     {"Bren Tavik family_of Orsa Kellim", "Ilva Sorn family_of Orsa Kellim"}),
    ("[P Orsa Kellim] had worked since [D 2021] with [P Bren Tavik].", {"Orsa Kellim associate_of Bren Tavik"}),
    ("[P Orsa Kellim], head of financial crime at [O Tol Bank], left.", {"Orsa Kellim member_of Tol Bank"}),
    ("[P Orsa Kellim], chief of systems analysis for [O Tol Gas], left.", {"Orsa Kellim member_of Tol Gas"}),
    ("[P Orsa Kellim], technical director at [O Tol Gas], left.", {"Orsa Kellim member_of Tol Gas"}),
    # the group, the contractor, what is linked
    ("[G Karsa Bear] is busy.\nIt is old.\n[P Orsa Kellim] of [O Tol Labs] said the group broke into [O Sarn Bank].",
     {"Karsa Bear attacked Sarn Bank", "Orsa Kellim member_of Tol Labs"}),
    ("Mail was stolen, the [O Tolma Post] reported Friday.\nThe contractor worked for [O Sarn Bank].", set()),
    ("[G Karsa Bear] is old.\nThe same gang hit [O Sarn Bank].", {"Karsa Bear attacked Sarn Bank"}),
    ("[O Sarn Hospital] paid.\n[P Orsa Kellim], the hospital's chief executive, left.",
     {"Orsa Kellim leads Sarn Hospital"}),
    ("[O Tol Pay] was robbed.\n[P Orsa Kellim], a director of the central bank, left.", set()),
    ("[O Tol Labs] linked the breach to [G Karsa Bear].", set()),
    ("At the request of [O Tol Bureau], [P Orsa Kellim] was detained.", set()),
    ("It hit operators in [C Spain], the head of [O Tol Oil], and [O Sarn Oil], [O Tolma] said.", set()),
    ("[P Orsa Kellim] was charged with money laundering in connection to [O Tol Market].", set()),
    ("[P Orsa Kellim] is known as an intermediary for talks between [O Tol Bank] and [G Karsa Bear].", set()),
    ("It listed [P Ilva Sorn] and two men: [P Orsa Kellim], his twin brother, and [P Bren Tavik].",
     {"Orsa Kellim family_of Ilva Sorn"}),
    ("[P Orsa Kellim] sold it.\nThey used [O Tol Coin], another Oslo exchange [P Orsa Kellim] owned.",
     {"Orsa Kellim owns_or_controls Tol Coin"}),
    ("[G Karsa Ring] breached more than 100 companies, including [O Tol Foods] and [O Sarn Grill].",
     {"Karsa Ring attacked Tol Foods", "Karsa Ring attacked Sarn Grill"}),
    ("[G Karsa Ring] is a gang.\nThe hackers managed to breach more than 100 companies, including [O Tol Foods].",
     {"Karsa Ring attacked Tol Foods"}),
    ("[G Karsa Ring] took credit for last year's attack on [O Tol Health].", {"Karsa Ring attacked Tol Health"}),
    ("[G Karsa Ring] is led by [P Orsa Kellim].\nHis brother [P Bren Kellim] was held, and his son [P Hugh] fled.",
     {"Orsa Kellim leads Karsa Ring", "Bren Kellim family_of Orsa Kellim", "Hugh family_of Orsa Kellim"}),
    ("[P Orsa Kellim], a visiting fellow at [O Tolma School], spoke.", {"Orsa Kellim member_of Tolma School"}),
    # whose body it is, told before
    ("[O Tol Gas] is not worried.\n“It was them,” said the firm's president, [P Orsa Kellim].",
     {"Orsa Kellim leads Tol Gas"}),
    ("[O Sar Bank] hired.\nHe left.\nIt hailed.\nHe ate.\nHe met [O Tol Co].\nHe hid.\nThe bank's head, [P Oro], ran.",
     {"Oro leads Tol Co"}),
    ("[O Tol Rides] fell.\nFormer CEO [P Orsa Kellim], who liked it, left.", {"Orsa Kellim leads Tol Rides"}),
    ("[O Tol Lab] found it.\n[P Orsa Kellim], a researcher at the lab, said so.", {"Orsa Kellim member_of Tol Lab"}),
    # shares
    ("[O Vexholm LLC] is 60% owned by [P Orsa Kellim].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[O Tol Gas] held 45 per cent of [O Vexholm LLC].", {"Tol Gas owns_or_controls Vexholm LLC"}),
    ("The tanker [V Merle] belongs to [O Tol Gas].", {"Tol Gas owns_or_controls Merle"}),
    ("[O Vexholm LLC] is a company [P Orsa Kellim] registered.", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[O Tol Gas] spoke through [O Tol Pay], a wallet service it owns.", {"Tol Gas owns_or_controls Tol Pay"}),
    ("[O Tol Gas] lost 45 per cent of its staff to [O Vexholm LLC].", set()),
    # services
    ("[O Vexholm LLC]'s insurer, [O Tol Mutual], paid.", {"Tol Mutual supports Vexholm LLC"}),
    ("[G Karsa Ring] rented servers from [O Tol Hosting].", {"Tol Hosting supports Karsa Ring"}),
    ("[P Orsa Kellim] funnelled $2 million to [G Karsa Ring].", {"Orsa Kellim supports Karsa Ring"}),
    ("[P Orsa Kellim] washed cash for [G Karsa Ring].", {"Orsa Kellim supports Karsa Ring"}),
    ("[O Tol Hosting] leased servers to [G Karsa Ring].", {"Tol Hosting supports Karsa Ring"}),
    ("[O Tol Gas] bankrolled the campaign of [O Kellim Front].", {"Tol Gas supports Kellim Front"}),
    ("[G Karsa Panda] is run by the [O Norland Intelligence Service].",
     {"Norland Intelligence Service owns_or_controls Karsa Panda"}),
    ("The [G Karsa] ransomware gang is sponsored by the spy agency [O Tolma].", {"Tolma supports Karsa"}),
    ("[P Orsa Kellim], the chief executive of major oil and gas company [O Tol Gas], left.",
     {"Orsa Kellim leads Tol Gas"}),
    # what is done to whom by a gang and its people
    ("[G Karsa Ring] breached crypto exchange [O Tol Pay].", {"Karsa Ring attacked Tol Pay"}),
    ("[G Karsa Ring] has claimed responsibility for a cyberattack on [O Tol Gas].", {"Karsa Ring attacked Tol Gas"}),
    ("Affiliates of the [G Karsa Ring] have attacked [O Tol Gas] and turbine maker [O Sarn].",
     {"Karsa Ring attacked Tol Gas", "Karsa Ring attacked Sarn"}),
    # money
    ("[O Tol Gas] paid $40,000 into an account controlled by [P Orsa Kellim].",
     {"Tol Gas transacts_with Orsa Kellim"}),
    ("Some $3 million was wired to [O Sarn Bank] by [O Tol Gas].", {"Tol Gas transacts_with Sarn Bank"}),
    ("They found transfers from wallets controlled by [P Orsa Kellim] to accounts held by [O Tol Gas].",
     {"Orsa Kellim transacts_with Tol Gas"}),
    ("The wallet [W 1abc] belongs to [O Tol Pay].", {"Tol Pay holds_wallet 1abc"}),
    ("One address tied to [P Orsa Kellim], [W 1abc], took in $2 million.", {"Orsa Kellim holds_wallet 1abc"}),
    ("[P Orsa Kellim]'s bitcoin address, [W 1abc], is empty.", {"Orsa Kellim holds_wallet 1abc"}),
    # attacks
    ("[G Karsa Ring] was behind the [O Tol Bridge] hack.", {"Karsa Ring attacked Tol Bridge"}),
    ("[G Karsa Ring] has listed 40 victims, among them the port operator [O Tol Ports] and [O Sarn Bank].",
     {"Karsa Ring attacked Tol Ports", "Karsa Ring attacked Sarn Bank"}),
    ("[G Karsa Ring], blamed by the [O Tol Police] for last month's theft from [O Sarn Bank], is back.",
     {"Karsa Ring attacked Sarn Bank"}),
    ("About $9 million was stolen from [O Sarn Bank] in May by [G Karsa Ring].", {"Karsa Ring attacked Sarn Bank"}),
    ("[G Karsa Ring] is an offshoot of [G Old Ring].", {"Karsa Ring successor_of Old Ring"}),
    # nouns that tell what somebody did, and whose they are
    ("The mixer [O Tol Mix] kept proceeds of the hack of [O Sarn Bank].", set()),
    ("[G Karsa Ring] used a router to break into the network of [O Sarn Bank].", {"Karsa Ring attacked Sarn Bank"}),
    ("[P Orsa Kellim] agreed to forfeit his stake in the payments company [O Tol Pay].",
     {"Orsa Kellim owns_or_controls Tol Pay"}),
    ("[O Tol Gas] is big.\nIts takeover of smaller rival [O Sarn Gas] was approved.",
     {"Tol Gas owns_or_controls Sarn Gas"}),
    ("The takeover of [O Sarn Gas] by its rival [O Tol Gas] failed.", {"Tol Gas owns_or_controls Sarn Gas"}),
    ("The largest shareholder of [O Tol Bank] is [N/sa Saudi] investor [P Orsa Kellim].",
     {"Orsa Kellim owns_or_controls Tol Bank"}),
    ("[O Tol Gas]'s parent, [O Tol Group], has replaced its security team.", {"Tol Group owns_or_controls Tol Gas"}),
    ("[P Orsa Kellim] sold access to [O Tol Kit] to more than 400 customers.", set()),
    ("[O Tol Arms], which says it sold rifles to [O Sarn Guard], is old.", {"Tol Arms transacts_with Sarn Guard"}),
    # counsel, kin, and who asks for an arrest
    ("[P Orsa Kellim] was held.\n[P Ilva Sorn], appearing for [P Orsa Kellim], said little.",
     {"Ilva Sorn acts_for Orsa Kellim"}),
    ("[P Ilva Sorn] said his client, [P Orsa Kellim], denies it.", {"Ilva Sorn acts_for Orsa Kellim"}),
    ("[P Orsa Kellim] is married to [P Bren Tavik]'s sister, [P Ilva Sorn].",
     {"Orsa Kellim family_of Ilva Sorn", "Ilva Sorn family_of Bren Tavik"}),
    ("Police arrested [P Orsa Kellim] at the request of the [O Tol Bureau].", set()),
    ("[P Orsa Kellim], who once ran investigations at [O Tol Labs], left.", {"Orsa Kellim member_of Tol Labs"}),
    ("The [O Tol Bureau] questioned former bank manager [P Orsa Kellim].", set()),
    ("[P Orsa Kellim] is also the owner, through his wife [P Ilva Sorn], of [O Tol Labs].",
     {"Orsa Kellim owns_or_controls Tol Labs"}),
    ("[O Tol Gas]'s director, a [N/be Belgian] named [P Orsa Kellim], fled.", {"Orsa Kellim leads Tol Gas"}),
    ("A close friend of [P Bren Tavik], [P Orsa Kellim] owns [O Tol Gas].",
     {"Orsa Kellim associate_of Bren Tavik", "Orsa Kellim owns_or_controls Tol Gas"}),
    ("[O Tol Works] supplies the [O Sarn Army].", {"Tol Works supports Sarn Army"}),
    ("It named a [O Tol Agency] handler, Colonel [P Bren Tavik].", {"Bren Tavik member_of Tol Agency"}),
    # whom "it" and "the contractor" mean
    ("[O Tol Cash] is an exchange, according to the data company [O Sarn Data].\nIt is owned by [P Orsa Kellim].",
     {"Orsa Kellim owns_or_controls Tol Cash"}),
    ("[O Tol Sure] is an outfit [O Sarn Police] say is a fake.\nIts owner, [P Orsa Kellim], fled.",
     {"Orsa Kellim owns_or_controls Tol Sure"}),
    ("Money went to [O Tol Cash].\nHackers broke into a contractor's laptop.\nThe contractor worked for [O Sarn Soft].",
     set()),
]  # fmt: skip


def places(marked: str) -> set[str]:
    record = relate(annotate(marked), LEXICON)
    return {f"{r.subject.replace('_', ' ')} {r.object}" for r in record.relations if r.type in PLACES}


def test_whose_leader_was_arrested_was_not_arrested_itself():
    record = relate(annotate("The [G Karsa Ring], whose leader, [P Orsa Kellim], was arrested, is back."), LEXICON)
    assert [target.actor for action in record.actions for target in action.targets] == ["Orsa_Kellim"]


def acted_upon(marked: str) -> set[str]:
    record = relate(annotate(marked), LEXICON)
    acts = [action for action in record.actions if not action.history]
    return {f"{action.kind} {t.actor.replace('_', ' ')}" for action in acts for t in action.targets}


ACTS = [
    # who is only described at first
    ("[C/gb Britain] sanctioned a payments company.\nThe company, [O Tol Pay], and its owner, [P Orsa Kellim], fled.",
     {"designation Tol Pay", "designation Orsa Kellim"}),
    ("[C/gb Britain] imposed sanctions on a Syrian tycoon.\n[P Orsa Kellim], who owns [O Tol Lines], is 51.",
     {"designation Orsa Kellim"}),
    ("[C/gb Britain] sanctioned a tycoon.\n[P Orsa Kellim], an analyst at [O Tol House], said it was late.", set()),
    # whom else it is done to
    ("[P Orsa Kellim] was put on the [C/gb U.K.] sanctions list alongside [P Bren Tavik], whom it called a killer.",
     {"designation Orsa Kellim", "designation Bren Tavik"}),
    ("[P Orsa Kellim] was sanctioned for the death of [P Ilva Sorn], as were judges [P Bren Tavik] and [P Oro Tam].",
     {"designation Orsa Kellim", "designation Bren Tavik", "designation Oro Tam"}),
    ("[P Orsa Kellim] was charged with acting together with [P Bren Tavik].", {"indictment Orsa Kellim"}),
    ("[P Orsa Kellim], who has been arrested in [C/lv Riga], denies it.", {"arrest Orsa Kellim"}),
    ("[P Orsa Kellim], who was arrested in [C/lv Riga], denies it.", set()),
    ("[P Orsa Kellim], who has been arrested twice before, denies it.", set()),
    ("[P Orsa Kellim] was arrested in [C/lv Riga] and charged with fraud.",
     {"arrest Orsa Kellim", "indictment Orsa Kellim"}),
    ("The co-founder of a bitcoin mixing service, [O Tol Mix], was jailed.", set()),
    ("The co-founder of bitcoin mixing service [O Tol Mix] pleaded guilty.", set()),
    # bodies that the text does not name count where it tells of sanctions
    ("Sanctions hit [O Tol Gas].\nThe Council also listed [O Tol Bank], a lender.",
     {"designation Tol Gas", "designation Tol Bank"}),
    ("The Council also listed [O Tol Bank] as a sponsor of the race.", set()),
    # those who are counted, and then named
    ("[C/kr Seoul] imposed sanctions on two [N/kp North Koreans] and one firm.\nThe two are [P Ri Ok] and [P Pak Su].",
     {"designation Ri Ok", "designation Pak Su"}),
    ("The jury heard two witnesses.\nThe two are [P Ri Ok] and [P Pak Su].", set()),
    ("The [O Tol Guard] has arrested nine people, among them retired colonel [P Orsa Kellim], on suspicion of fraud.",
     {"arrest Orsa Kellim"}),
    ("[P Bren Tavik] bought it at [O Tol Chem], whose man in [C/mx Mexico], [P Orsa Kellim], was detained.",
     {"arrest Orsa Kellim"}),
    ("Two firms set up by [P Orsa Kellim]'s lawyer, [P Ilva Sorn], were also listed: [O Tol Ltd] and [O Sarn Ltd].",
     {"designation Tol Ltd", "designation Sarn Ltd"}),
    ("The [O Tol Office] charged in absentia [P Orsa Kellim], a mayor, with treason.", {"indictment Orsa Kellim"}),
    ("Police arrested a man on Monday.\nThe suspect was identified as [P Orsa Kellim].", {"arrest Orsa Kellim"}),
    ("Police arrested a man on Monday.\n[P Orsa Kellim], a neighbour, said she was shocked.", set()),
    ("Customs officers detained the director of [O Tol Metals], [P Orsa Kellim].", {"arrest Orsa Kellim"}),
    # what is no act, or none of now
    ("Lawmakers called for sanctions on [P Orsa Kellim].", set()),
    ("[T/us Washington] threatened to blacklist [P Orsa Kellim].", set()),
    ("[C/us Washington] may sanction [P Orsa Kellim], and has not sanctioned [O Tol Gas].", set()),
    ("[P Orsa Kellim] was blacklisted by [C/ca Canada] last year.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), ACTS, ids=range(len(ACTS)))
def test_a_newspaper_tells_what_is_done_to_whom(marked, expected):
    assert acted_upon(marked) == expected


PLACES = {"located_in", "national_of"}
PLACED = [
    ("They hit the [C/us U.S.] trucking company [O Larkspur].", {"Larkspur us"}),
    ("The [C/us U.S.] officials say [O Larkspur] paid.", set()),
    ("They hit [N/ca Canadian] law firm [O Thorn & Wick].", {"Thorn & Wick ca"}),
    ("Police told [N/es Spanish] newspaper [O El Merlo] he had fled.", {"El Merlo es"}),
    ("She works at [T/no Oslo] consultancy [O Fjell Analytics].", {"Fjell Analytics no"}),
    ("It buys from a [N/nl Dutch] provider, [O Polder Net].", {"Polder Net nl"}),
    ("It owns a [C/pw Palau] resort developer called [O Coral Nine].", {"Coral Nine pw"}),
    ("They ran a [C/gh Ghana]-based crew known as the [G Osu Boys].", {"Osu Boys gh"}),
    ("[P Orsa Kellim], a [N/za South African] who had served time, hung up.", {"Orsa Kellim za"}),
    ("[O Tol Air] is run by a [N/md Moldovan], [P Orsa Kellim].", {"Orsa Kellim md"}),
    ("[P Orsa Kellim] was held at his home in Tresa, [C/us U.S.] Attorney [P Bren Tavik] said.", set()),
    ("[P Orsa Kellim], a young [N/ca Canadian] born in [C/kz Kazakhstan], was held.", {"Orsa Kellim ca"}),
    ("[P Orsa Kellim], whom [T/us Washington] described as a broker, fled.", set()),
    ("[P Orsa Kellim], said [T/kr Seoul] would keep working.", set()),
    ("Besides [P Orsa Kellim], the [N/ru Russian] agents hired others.", set()),
    ("[O Tol Air] fell.\nIts chief, [P Orsa Kellim], left.\nThe [T/no Oslo]-based firm lost mail.", {"Tol Air no"}),
    ("Among them was a [N/cn Chinese] national known only as “[P Hao Ran],” who fled.", {"Hao Ran cn"}),
    ("Judges charged a former spy chief and a [N/ch Swiss] banker.\n[P Orsa Kellim], 54, is at home.", set()),
    ("Police in [C/es Spain] arrested nine people, among them [P Orsa Kellim].", set()),
    ("Hackers brought down the [O Tol Coin] cryptocurrency exchange in [C/kr South Korea].", {"Tol Coin kr"}),
    ("It used [O Sarn] and [O Tol Coin], another [T/no Oslo]-based exchange.", {"Tol Coin no"}),
    ("[P Juno Tarv], president of [C/ru Russia]'s pipeline company [O Tolma], fled.", {"Tolma ru"}),
    ("[O Tol Net], a shell whose sole owner is a [N/lv Latvian] barber, closed.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), PLACED, ids=range(len(PLACED)))
def test_a_sentence_of_the_news_places_whom_it_names(marked, expected):
    assert places(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), ROWS, ids=range(len(ROWS)))
def test_a_sentence_of_the_news_yields_what_it_says(marked, expected):
    assert told_of(marked) == expected


DONE = [
    ("[P Orsa Kellim], whose father is [P Bren Tavik], was sanctioned [D today].", {"Orsa Kellim"}),
    ("[P Bren Tavik] ally [P Orsa Kellim] was sanctioned [D today].", {"Orsa Kellim"}),
    ("[P Orsa Kellim], accused of leading the [G Karsa Gang], was arrested.", {"Orsa Kellim"}),
    ("[P Orsa Kellim] is listed as director of [O Tol Bank].", set()),
    ("[O Tol Bank] was targeted by hackers.", set()),
    ("[O The Treasury] said [O Tol Bank] had been sanctioned for its role in the war.", {"Tol Bank"}),
    (
        "Police announced that they have seized the market [O Tol Market], which sold more than 10 times the goods.",
        {"Tol Market"},
    ),
]


@pytest.mark.parametrize(("marked", "expected"), DONE, ids=range(len(DONE)))
def test_what_the_news_says_was_done_is_done_to_whom_it_is_said_of(marked, expected):
    assert {name for _, name in acts(relate(annotate(marked), LEXICON))} == expected
