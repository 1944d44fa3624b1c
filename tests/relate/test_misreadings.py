"""Sentences whose names stand near words of a relation that are said of others: what they do not state."""

from __future__ import annotations

import pytest

from tests.relate.marks import told_of

ROWS = [
    # who says so was not attacked, who is hired is nobody's, and partners of the police are not those they seize from
    ("[P Orsa Kellim] was involved in attacks against numerous firms, the [O Harbour Agency] said.", set()),
    ("[O Vexmart] launched an internal probe and enlisted security firms [O Tolma Labs] and [O Petrox Labs].", set()),
    ("[O Vexmart] has been seized by the [O FBI] and international enforcement partners including [O Tolma].", set()),
    # who is ordered by a judge, or named beside an attorney of the government, acts for neither
    ("U.S. District Judge [P Orsa Kellim] ordered [P Bren Tavik] to surrender on May 1.", set()),
    ("Boss [P Orsa Kellim] ordered [P Bren Tavik] to buy arms.", {"Bren Tavik acts_for Orsa Kellim"}),
    (
        (
            "U.S. Attorney for the District of Velkur [P Ilva Sorn], Assistant U.S. Attorney for the District of "
            "Rovena [P Bren Tavik], and [P Mara Quill] prosecute the case."
        ),
        set(),
    ),
    ("[P Orsa Kellim], several prosecutors, and representatives from the [O Harbour Office] met.", set()),
    ("[P Orsa Kellim], the mayor, and representatives from the [O Harbour Office] met.", set()),
    ("[P Orsa Kellim], one of [P Bren Tavik]'s wives, left.", {"Orsa Kellim family_of Bren Tavik"}),
    # "an associate of ⟦P2⟧ who" is the associate, and after ", and" the next of a list is not whose associate he is
    (
        "[P Orsa Kellim] is an associate of [P Bren Tavik] who provides weapons to the [G Karsa Front].",
        {"Orsa Kellim associate_of Bren Tavik", "Orsa Kellim supports Karsa Front"},
    ),
    (
        "They named [P Orsa Kellim], an associate of [P Bren Tavik], and [P Ilva Sorn], a broker in Tresa.",
        {"Orsa Kellim associate_of Bren Tavik"},
    ),
    # a body's name in front only tells whose customer a firm is
    (
        "[O Velkur Mist] bought oil on behalf of [O Vexholm Oil] customer [O Petrox Trading].",
        {"Velkur Mist acts_for Petrox Trading", "Petrox Trading transacts_with Vexholm Oil"},
    ),
    ("[O Velkur Mist] made up the pretext used by [P Bren Tavik] to justify the raid.", set()),
    # customers, users and victims are others, what is a body's men is the body
    ("[P Orsa Kellim] delivered the drugs to [O Vexmart] customers by mail.", set()),
    ("[P Orsa Kellim] laundered money for [G Karsa Front] members.", {"Orsa Kellim supports Karsa Front"}),
    ("[P Orsa Kellim] sought justice on behalf of [G Karsa Front] victims.", set()),
    # what people do of whom it says no name, nobody does
    (
        "[O Vexholm Trading LLC] paid bribes to free couriers that move cash on behalf of [P Bren Tavik].",
        set(),
    ),
    (
        "[P Orsa Kellim] and [P Ilva Sorn] are brokers who sold oil on behalf of [O Vexholm Trading LLC].",
        {"Orsa Kellim acts_for Vexholm Trading LLC", "Ilva Sorn acts_for Vexholm Trading LLC"},
    ),
    # whose leaders "their most prominent leaders" are, two in the genitive, and names before a lost mark
    (
        "They named men linked to the [G Karsa Front], including their leaders [P Orsa Kellim] and [P Ilva Sorn].",
        {"Orsa Kellim leads Karsa Front", "Ilva Sorn leads Karsa Front"},
    ),
    (
        "[P Orsa Kellim] is [O Vexholm LLC]’s and [O Tolma LLC]’s Regional Director.",
        {"Orsa Kellim leads Vexholm LLC", "Orsa Kellim leads Tolma LLC"},
    ),
    (
        "[P Orsa Kellim];” [P Bren Tavik];” and [P Ilva Sorn] were members of the [G Karsa Front].",
        {"Orsa Kellim member_of Karsa Front", "Bren Tavik member_of Karsa Front", "Ilva Sorn member_of Karsa Front"},
    ),
    # whose manager "its ship manager" is, who has an interest in a ship, and ships that are counted first
    (
        "[O Vexholm LLC] is the owner of the [V Orsa Star], while [O Tolma LLC] is its ship manager.",
        {"Vexholm LLC owns_or_controls Orsa Star", "Tolma LLC operates Orsa Star"},
    ),
    (
        "They listed [O Vexholm LLC] and identified the [V Orsa Star] as property in which it has an interest.",
        {"Vexholm LLC owns_or_controls Orsa Star"},
    ),
    (
        "[O Vexholm LLC] is the operator for two vessels, the [V Orsa Star] and the [V Blue Moon].",
        {"Vexholm LLC operates Orsa Star", "Vexholm LLC operates Blue Moon"},
    ),
    # "he" is the son, and "the pair" are the two of whom somebody tells
    (
        "[P Orsa Kellim], son of [P Bren Tavik], left in 2018.\nBefore that, he headed the [O Harbour Bank].",
        {"Orsa Kellim family_of Bren Tavik", "Orsa Kellim leads Harbour Bank"},
    ),
    (
        "The [O FBI] said [P Orsa Kellim] and [P Ilva Sorn] fled.\nThe pair were members of the [G Karsa Front].",
        {"Orsa Kellim member_of Karsa Front", "Ilva Sorn member_of Karsa Front"},
    ),
    # whose lawyer, accountant and driver the items of a list are, and where an item with a dash begins
    (
        "They named [P Bren Tavik]’s men: [P Orsa Kellim], his lawyer; and [P Ilva Sorn], his driver.",
        {"Orsa Kellim acts_for Bren Tavik", "Ilva Sorn acts_for Bren Tavik"},
    ),
    (
        "They named [P Orsa Kellim] – spokesman of the [G Karsa Front]; and [O Tolma] – its outlet.",
        {"Orsa Kellim member_of Karsa Front"},
    ),
    # nobody is his own driver
    (
        "[P Orsa Kellim] is the brother of [P Bren Tavik] and serves as his personal bodyguard.",
        {"Orsa Kellim family_of Bren Tavik", "Orsa Kellim acts_for Bren Tavik"},
    ),
    # access to a body, remarks to it and harm by one's conduct help nobody
    ("[P Orsa Kellim] purchased access to a [O Harbour Department] server.", set()),
    ("[P Orsa Kellim] delivered the keynote address to the [O Velkur Bar Association].", set()),
    ("[P Orsa Kellim] knew that his conduct could do harm to [O Vexholm Trading LLC].", set()),
    ("[P Orsa Kellim] bought gasoline to fuel vans used to deliver packages for [O Vexholm Trading LLC].", set()),
    # suppliers to a body's firms are not its own, areas that it controls hold others, and kin of one man are no couple
    ("Other suppliers to [O Vexholm Trading LLC] subsidiaries include [O Tolma Labs] and [O Petrox Labs].", set()),
    ("[O Tolma Labs] sold oil in areas controlled by the [G Karsa Front].", set()),
    ("They are his wife, [P Ilva Sorn], and his daughter-in-law, [P Mara Quill].", set()),
    # who commands one province belongs to the body
    (
        "[P Orsa Kellim] is the [O Velkur Guard] commander of [C/ir Tresa] Province.",
        {"Orsa Kellim member_of Velkur Guard"},
    ),
    ("[P Orsa Kellim] is the founder and head of several companies in [C/mx Norland].", set()),
    # no body is a church that nobody calls one, and who heads a directorate of a committee heads no committee
    (
        "[P Orsa Kellim] is a member of the [O Velkur Front], who attacked the church in Tresa.",
        {"Orsa Kellim member_of Velkur Front"},
    ),
    (
        "[P Orsa Kellim] is the Head of the first main directorate of the [O State Border Committee].",
        {"Orsa Kellim member_of State Border Committee"},
    ),
    # who commands a county, and belongs to its council
    (
        "[P Orsa Kellim] is the Commander of the county police and a member of the [O County Security Council].",
        {"Orsa Kellim member_of County Security Council"},
    ),
    ("The [O Velkur Navy] converts ships owned or previously owned by [O Rovena Lines] into carriers.", set()),
    # an apposition in the singular tells of the last name of a list, and names what he is, no further partner
    (
        "The recipients include [G Olm Front], and the [G Karsa State], the group formerly known as [G Sarn Brigade].",
        {"Karsa State successor_of Sarn Brigade"},
    ),
    (
        (
            "There were three tankers: [V Blackrock], a national vessel, [V Zipp], a vessel "
            "controlled by [P Orsa Kellim], and [V Aldara], which was chartered."
        ),
        {"Orsa Kellim owns_or_controls Zipp"},
    ),
    (
        "[P Orsa Kellim] works with [P Bren Tavik] and [P Ola Sarn], a [O Velkur Bank] official in Tresa.",
        {
            "Orsa Kellim associate_of Bren Tavik",
            "Orsa Kellim associate_of Ola Sarn",
            "Ola Sarn member_of Velkur Bank",
        },
    ),
    # a semicolon ends the item in which somebody buys
    (
        (
            "[P Orsa Kellim], who buys chemicals from [P Bren Tavik]; [P Ola Sarn] and [P Ilva Sorn]; and "
            "[P Mira Velk], a broker, were named."
        ),
        {"Orsa Kellim transacts_with Bren Tavik"},
    ),
    # the next of a list, what stands beside it, and what opens the clause behind it
    ("Included are [P Orsa Kellim] and [P Bren Tavik], [O Swift Blade], and [P Ola Sarn]'s spiritual advisor.", set()),
    (
        "They named [O Velkur Works] and its subsidiaries, as well as [P Bren Tavik] and [G Karsa Front] men.",
        set(),
    ),
    ("While he enriches [P Orsa Kellim]'s allies, the [O Velkur Fund]'s mission is of no concern.", set()),
    # why another was designated whom the reason names
    (
        (
            "[P Orsa Kellim] was designated for providing services to [O Velkur Fund], an organization designated in "
            "2010 for providing support to the [O Sarn Corps]."
        ),
        {"Orsa Kellim supports Velkur Fund"},
    ),
    (
        "OFAC designated [O Steel Works] for providing support to [O Velkur Fund], an [O Sarn Corps]-affiliated firm.",
        {"Steel Works supports Velkur Fund", "Velkur Fund associate_of Sarn Corps"},
    ),
    # which of them is meant is left open
    ("[P Orsa Kellim] has supported the [O Sarn Corps], the [O Velkur Ministry], or their subordinates.", set()),
    # what is told of men of a body, of its firm, of its training, of whom it finances
    ("The [G Karsa State] members designated today are associates of [P Orsa Kellim].", set()),
    ("[P Orsa Kellim] collaborates with other [G Karsa Cartel] drug traffickers.", set()),
    ("[P Orsa Kellim] has received funds from a [O Sarn Air] front company for equipment.", set()),
    (
        "[G Karsa Brigade], whose training has been coordinated with [G Olm Front], fired.",
        set(),
    ),
    (
        "[O Velkur Fund] was linked to the [P Ola Sarn] financed [O Olm Office].",
        {"Velkur Fund supports Olm Office"},
    ),
    # who helps by doing something, who sends what, whose support a man's body passes on
    ("[P Orsa Kellim] assisted by providing [P Bren Tavik] with addresses.", {"Orsa Kellim supports Bren Tavik"}),
    ("[G Olm Front] kept the money sent to the [G Karsa Council] by [G Velk Front].", set()),
    (
        (
            "He was named for his role as commander of the [O Sarn Corps], the main conduit for [C/ir Iran]'s "
            "support to the [O Velkur Directorate]."
        ),
        {"Sarn Corps supports Velkur Directorate"},
    ),
    # what a subject is behind "As", and whose property is not he who brought it
    (
        (
            "As an employee of [P Orsa Kellim]'s company [O Velkur Works], [P Bren Tavik] was paid and provided "
            "documents to [P Orsa Kellim]."
        ),
        {
            "Orsa Kellim owns_or_controls Velkur Works",
            "Bren Tavik supports Orsa Kellim",
            "Bren Tavik member_of Velkur Works",
        },
    ),
    ("[O Velkur Air] brought eight planes, all of which are blocked property operated by [O Sarn Air].", set()),
    # a firm called a group is not "the group" where a gang is named
    (
        (
            "[P Orsa Kellim] founded [O Velkur Group] in 2010.\n"
            "[P Orsa Kellim] has ties to [G Karsa Front], and holds houses on behalf of the group."
        ),
        {"Orsa Kellim associate_of Karsa Front"},
    ),
    # what the state owns its president does not, and whom a firm of that state belongs to is told elsewhere
    (
        "[P Orsa Kellim] is the Deputy President of [N/no Norlandish]-state owned bank [O Velkur Bank].",
        set(),
    ),
    # whom a body's name in front only describes, and of whose front firm it is told
    (
        "[P Orsa Kellim] helped [G Karsa Front] money exchanger [P Bren Tavik] evade sanctions.",
        {"Orsa Kellim supports Bren Tavik"},
    ),
    (
        "[O Tol LLC] maintains ties with [G Karsa Front] and [O Velkur Guard] front company [O Sarn LLC].",
        {"Tol LLC associate_of Sarn LLC", "Sarn LLC acts_for Velkur Guard"},
    ),
    # those without a name who are linked to a body
    ("[P Orsa Kellim] is associated with a number of groups in [C/no Norland] with links to [G Karsa Front].", set()),
    (
        "[P Orsa Kellim], son of [P Bren Tavik], worked with individuals associated with [G Karsa Front].",
        {"Orsa Kellim family_of Bren Tavik"},
    ),
    (
        "[P Orsa Kellim] sold oil to [P Bren Tavik] and other individuals linked to [G Karsa Front].",
        {"Orsa Kellim transacts_with Bren Tavik", "Bren Tavik associate_of Karsa Front"},
    ),
    # one of several, of whom it is not said which
    ("[P Orsa Kellim] is affiliated with [G Karsa Front], [G Olm Front], or the [G Sarn Brigade].", set()),
    ("[O Tol LLC] helped [G Karsa Front] or any other gang.", set()),
    # talks with a ministry, or with the governor of a bank
    ("[P Orsa Kellim] took part in meetings with the [O Ministry of Peat].", set()),
    ("[P Orsa Kellim] met with the Governor of the [O Sarn Bank] in Tresa.", set()),
    # parts for a firm, subordinates in a list, departments whose names are joined
    (
        "[P Orsa Kellim] sought components for [O Tol Works], a [O Velkur Guard] subsidiary responsible for arms.",
        {"Velkur Guard owns_or_controls Tol Works"},
    ),
    (
        "[O Tol LLC] sells goods to [O Velkur Corp], its subordinates, and other makers.",
        {"Tol LLC transacts_with Velkur Corp"},
    ),
    (
        (
            "It works with colleagues in the Departments of [O State] and [O Justice], to expose gangs including "
            "[G Karsa Front] and [G Olm Front]."
        ),
        set(),
    ),
    # why one was designated whom the reason of an act names
    (
        (
            "They named [O Tol LLC] and [O Sarn LLC] that procured goods for [O Velkur Works], a "
            "[N/no Norlandish] firm designated in 2008 for being owned or controlled by the [O Ministry of Peat]."
        ),
        {
            "Tol LLC supports Velkur Works",
            "Sarn LLC supports Velkur Works",
            "Ministry of Peat owns_or_controls Velkur Works",
        },
    ),
    # trucks, benefactors, and who does what follows
    ("[O Tol LLC] trucks believed to be operated by the [O Sarn Army] were seen.", set()),
    ("[O Tol LLC] was used to transport oil to [P Bren Tavik]'s [N/no Norlandish] benefactors.", set()),
    # who is paid, and who pays
    ("[P Orsa Kellim] received payments from [O Tol LLC].", {"Tol LLC transacts_with Orsa Kellim"}),
    # a unit of a body, the front in a name, the office of two, an institute and an account without a name
    ("[G Karsa Front]'s elite unit commanded by [P Orsa Kellim] attacked.", set()),
    (
        (
            "[P Orsa Kellim] is a member of [G Karsa Front]'s [G Olm Unit], [G Karsa Front]'s elite unit commanded by "
            "[P Bren Tavik]."
        ),
        {
            "Orsa Kellim member_of Olm Unit",
            "Olm Unit part_of Karsa Front",
            "Bren Tavik leads Olm Unit",
            "Olm Unit acts_for Bren Tavik",
        },
    ),
    (
        "They designated two senior leaders of the [G Karsa] front, [P Orsa Kellim] and [P Bren Tavik].",
        {"Orsa Kellim leads Karsa", "Bren Tavik leads Karsa"},
    ),
    ("They thanked the [O Velkur Customs]-[O Sarn Police] Tresa office for its help.", set()),
    ("[P Orsa Kellim], a programmer employed by an institute affiliated with the [O Ministry of Peat], fled.", set()),
    ("[P Orsa Kellim] accessed a doorbell linked to the victim's [O Ring LLC] account.", set()),
    # who designates front companies has none, and a front is no part
    (
        (
            "[O OFAC] is designating five [C/ae Norland]-based front companies.\n"
            "[O OFAC] designated [O Tol LLC] and [O Sarn LLC]."
        ),
        set(),
    ),
    (
        "[O Velkur Ministry], through their front company [O Sarn LLC], hired men.",
        {"Sarn LLC acts_for Velkur Ministry"},
    ),
    # who heads a division of an office
    (
        "Special Agent in Charge [P Orsa Kellim] of the [O FBI Velkur Field Office], Cyber Division, spoke.",
        {"Orsa Kellim member_of FBI Velkur Field Office"},
    ),
    # with whose help money came to a gang, who trains its men, wants to fight or speaks of those who fight for it
    (
        "In 2017, millions of dollars were transferred to [G Karsa Front] with the assistance of [O Sarn Exchange].",
        set(),
    ),
    ("[P Orsa Kellim] provided training to [G Karsa Front] members.", {"Orsa Kellim supports Karsa Front"}),
    ("[P Orsa Kellim] has coordinated with other [G Karsa Front] operatives to buy parts.", set()),
    ("[P Orsa Kellim] has expressed a desire to fight for [G Karsa Front].", set()),
    ("[P Orsa Kellim] fought for [G Karsa Front].", {"Orsa Kellim member_of Karsa Front"}),
    ("The [O Tresa Office] seized diverse assets today belonging to [P Orsa Kellim].", set()),
    # a network is no body of another name
    (
        (
            "[P Orsa Kellim] worked with the [G Karsa Front] to sell oil.\n"
            "Led by [P Bren Tavik], this network generates millions of dollars."
        ),
        {"Orsa Kellim associate_of Karsa Front"},
    ),
    (
        "The [O Velkur Network] sells oil.\nThe network, run by [P Orsa Kellim], grew.",
        {"Orsa Kellim leads Velkur Network"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=range(len(ROWS)))
def test_what_is_said_of_others_is_said_of_nobody_else(text, wanted):
    assert told_of(text) == wanted


def test_a_plural_that_ends_a_text_at_a_comma_names_nobody():
    assert told_of("[P Orsa Kellim] met [G Karsa Front] leaders,") == set()
