"""Who is what to whom: constructions that state a relation, and their near misses."""

from __future__ import annotations

import pytest

from extractor.lexicon import load_lexicon
from extractor.relate import relate
from tests.relate.marks import annotate

LEXICON = load_lexicon()


def relations(marked: str, authorities: tuple[str, ...] = ()) -> set[str]:
    record = relate(annotate(marked, authorities=authorities), LEXICON)
    found = [r for r in record.relations if r.type not in {"located_in", "national_of"}]
    return {f"{r.subject.replace('_', ' ')} {r.type} {r.object.replace('_', ' ')}" for r in found}


ROWS = [
    ("[O Vexholm LLC] itself is owned 67 percent by [O Sarn Holding].", {"Sarn Holding owns_or_controls Vexholm LLC"}),
    # what holds of several, and of one of the offices that an order names
    (
        "[O Sarn Office] designated [P Orsa Kellim] for being a senior executive officer of [O Vexholm LLC].",
        {"Orsa Kellim leads Vexholm LLC"},
    ),
    ("[P Orsa Kellim] plays a key role in [O Vexholm LLC]'s payroll.", set()),
    ("[P Orsa Kellim] plays a key role in [O Vexholm LLC] payments.", set()),
    # the ships that are somebody's
    (
        "[O Vexholm Shipping] and its vessels [V Orsa Star], [V Sarn Star], and [V Tol].",
        {f"Vexholm Shipping owns_or_controls {ship}" for ship in ("Orsa Star", "Sarn Star", "Tol")},
    ),
    (
        "[O Vexholm Shipping] and its crude oil tanker [V Orsa Star] and general cargo ship [V Tol].",
        {"Vexholm Shipping owns_or_controls Orsa Star", "Vexholm Shipping owns_or_controls Tol"},
    ),
    # posts
    ("[P Orsa Kellim] is the director of [O Vexholm LLC].", {"Orsa Kellim leads Vexholm LLC"}),
    ("said [P Orsa Kellim], Acting [O Vexholm LLC] Director.", {"Orsa Kellim leads Vexholm LLC"}),
    ("[P Orsa Kellim] is a commander in the [G Karsa Brigade].", {"Orsa Kellim member_of Karsa Brigade"}),
    # a rank behind a body, and what says less of a leader than his post
    ("He met [O Vexholm Guard] Brigadier General [P Orsa Kellim].", {"Orsa Kellim member_of Vexholm Guard"}),
    ("He met [G Karsa Front] Commander Major General [P Orsa Kellim].", {"Orsa Kellim leads Karsa Front"}),
    (
        "[P Orsa Kellim]'s brother, [G Karsa Front] Deputy Commander [P Bren Kellim], fled.",
        {"Bren Kellim family_of Orsa Kellim", "Bren Kellim member_of Karsa Front"},
    ),
    ("[P Orsa Kellim] is the commander of the [G Karsa Brigade].", {"Orsa Kellim leads Karsa Brigade"}),
    ("[P Orsa Kellim] is a [G Karsa Cartel] plaza boss.", {"Orsa Kellim member_of Karsa Cartel"}),
    ("[P Orsa Kellim], a co-founder of [O Vexholm LLC], spoke.", {"Orsa Kellim member_of Vexholm LLC"}),
    # whom one serves, whose body and post stand before his name
    ("[P Orsa Kellim] is the personal representative of [G Karsa Front] Secretary General [P Bren Tavik].",
     {"Orsa Kellim acts_for Bren Tavik", "Bren Tavik leads Karsa Front"}),
    # who stands beside or next below another is close to him; his personal assistant acts for him
    ("[P Orsa Kellim] is a lieutenant to [G Karsa Front] leader [P Bren Tavik].",
     {"Orsa Kellim associate_of Bren Tavik", "Bren Tavik leads Karsa Front"}),
    ("said Deputy Secretary of the [O Vexholm Ministry] [P Orsa Kellim].",
     {"Orsa Kellim member_of Vexholm Ministry"}),
    ("[P Bren Tavik], [P Orsa Kellim]'s assistant, left.", {"Bren Tavik associate_of Orsa Kellim"}),
    ("[P Bren Tavik], [P Orsa Kellim]'s personal assistant, left.", {"Bren Tavik acts_for Orsa Kellim"}),
    ("[P Orsa Kellim] was second-in-command to [P Bren Tavik].", {"Orsa Kellim associate_of Bren Tavik"}),
    ("[P Bren Tavik] is [P Orsa Kellim]'s chief of staff.", {"Bren Tavik acts_for Orsa Kellim"}),
    ("[P Orsa Kellim] is a procurement agent for [O Vexholm LLC].", {"Orsa Kellim acts_for Vexholm LLC"}),
    # what a list of names calls somebody
    ("[O Vexholm LLC], a shipper, is owned by SDN [P Orsa Kellim].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[P Orsa Kellim] is the sister of SDNT principals [P Bren Tavik] and [P Ola Tavik].",
     {"Orsa Kellim family_of Bren Tavik", "Orsa Kellim family_of Ola Tavik"}),
    # of whom a clause behind "because" tells, and of whom a reason behind an apposition
    (("[O Vexholm LLC] was named because [P Orsa Kellim] works on behalf of the [G Karsa Front]."),
     {"Orsa Kellim acts_for Karsa Front"}),
    (("[P Orsa Kellim] is an adviser to [P Bren Tavik], the head of the [O Sarn Corps], the arm of the [O Vexholm "
      "Army] responsible for providing material support to the [G Karsa Front]."),
     {"Orsa Kellim associate_of Bren Tavik", "Bren Tavik leads Sarn Corps", "Sarn Corps part_of Vexholm Army",
      "Sarn Corps supports Karsa Front"}),
    ("[G Karsa Front] was funded by [O Sarn Corps] and received weapons training and support from [G Velkur Unit].",
     {"Sarn Corps supports Karsa Front", "Velkur Unit supports Karsa Front"}),
    # one of those whom a gang has
    ("[P Orsa Kellim] is one of the [G Karsa Cartel]'s opium, heroin, and cocaine distributors and brokers.",
     {"Orsa Kellim member_of Karsa Cartel"}),
    # whose deputy, and not whose office's
    ("[P Orsa Kellim] serves as the deputy to [O Sarn Council] Chairman [P Bren Tavik].",
     {"Orsa Kellim associate_of Bren Tavik", "Bren Tavik leads Sarn Council"}),
    ("In addition to serving as [P Bren Tavik]'s deputy, [P Orsa Kellim] runs roads.",
     {"Orsa Kellim associate_of Bren Tavik"}),
    ("[P Orsa Kellim] serves as a primary lieutenant for the [G Karsa Cartel].",
     {"Orsa Kellim member_of Karsa Cartel"}),
    # when, by whose word and with whom does not change of whom "who" tells
    (("[P Orsa Kellim] met with and stayed at the home of [P Bren Tavik], who, until he was detained by police in "
      "[D/2005 2005], served as [G Karsa Front]'s Director of Raids."),
     {"Orsa Kellim associate_of Bren Tavik", "Bren Tavik member_of Karsa Front"}),
    ("[P Orsa Kellim] met [P Bren Tavik], who, according to [O Sarn Times], is a member of the [G Karsa Front].",
     {"Orsa Kellim associate_of Bren Tavik", "Bren Tavik member_of Karsa Front"}),
    # whom "those who" means, and whose companies
    (("Those who pay judges on behalf of [G Karsa Cartel] and [G Velmar Cartel], such as magistrate [P Orsa Kellim] "
      "and attorney [P Bren Tavik], were named."),
     {f"{one} acts_for {gang}" for one in ("Orsa Kellim", "Bren Tavik") for gang in ("Karsa Cartel", "Velmar Cartel")}),
    (("[O Sarn Office] designated two men who ship arms on behalf of the [G Karsa Front]: [P Orsa Kellim] and "
      "[P Bren Tavik]."),
     {"Orsa Kellim acts_for Karsa Front", "Bren Tavik acts_for Karsa Front"}),
    ("It targets [G Karsa Front] companies, including [O Olm Ltd] and [O Sarn Works].",
     {"Karsa Front owns_or_controls Olm Ltd", "Karsa Front owns_or_controls Sarn Works"}),
    # what stands in brackets behind a name
    ("Named are: [P Orsa Kellim] (wife of [P Bren Tavik]) and [P Ola Sarn] (director of [O Vexholm LLC]).",
     {"Orsa Kellim family_of Bren Tavik", "Ola Sarn leads Vexholm LLC"}),
    # whose items semicolons part
    (("Named were [O Vexholm Homes], a property company; [O Sarn Oil], a petroleum company, owned by [P Orsa Kellim]; "
      "and [O Velkur Safaris], an operator, whose director and major shareholder is [P Bren Tavik]."),
     {"Orsa Kellim owns_or_controls Sarn Oil", "Bren Tavik leads Velkur Safaris",
      "Bren Tavik owns_or_controls Velkur Safaris"}),
    # what another body's name before it only tells whose it is
    ("[P Orsa Kellim] is the director of [G Karsa Front] front company [O Vexholm LLC].",
     {"Orsa Kellim leads Vexholm LLC", "Vexholm LLC acts_for Karsa Front"}),
    ("[O Tolma Ltd] sold oil to [O Sarn Energy] front company [O Vexholm LLC].",
     {"Tolma Ltd transacts_with Vexholm LLC", "Vexholm LLC acts_for Sarn Energy"}),
    # who is added to a name, and of what a relative clause goes on to tell
    ("They named the commander of the [G Karsa Unit], [P Orsa Kellim], as well as a [G Velkur Front] group member.",
     {"Orsa Kellim leads Karsa Unit"}),
    (("[P Orsa Kellim] is the co-owner of [O Vexholm LLC], which operates in the metals industry and supplies the "
      "[O Sarn Centre] with materials."),
     {"Orsa Kellim owns_or_controls Vexholm LLC", "Vexholm LLC supports Sarn Centre"}),
    ("said [O Vexholm Ministry]'s [O Sarn Office] Director [P Orsa Kellim].",
     {"Orsa Kellim leads Sarn Office", "Sarn Office part_of Vexholm Ministry"}),
    # what firms without names do is not done by the person before them
    ("They named [P Orsa Kellim] and four entities in [C Norland] that act for or on behalf of [P Bren Tavik].", set()),
    (("They named [P Orsa Kellim] and two firms that act for [P Bren Tavik]: [O Vexholm LLC] and [O Tolma LLC]."),
     {"Vexholm LLC acts_for Bren Tavik", "Tolma LLC acts_for Bren Tavik"}),
    # money against somebody helps others
    ("[P Orsa Kellim] provided $25,000 to help fund operations against [O Vexholm Forces].", set()),
    ("In 2001, [G Karsa Front] beheaded [P Bren Tavik].", {"Karsa Front attacked Bren Tavik"}),
    ("[O Sarn Works] sold parts to customers including [O Vexholm LLC] and [O Sarn Oil].",
     {"Sarn Works transacts_with Vexholm LLC", "Sarn Works transacts_with Sarn Oil"}),
    # what a relative clause goes on to tell, and of what a passive is told
    (("[O Vexholm LLC] was affiliated with [O Sarn Bureau], which was co-founded and financed by [P Orsa Kellim] and "
      "is the precursor organization of [G Karsa Front]."),
     {"Vexholm LLC associate_of Sarn Bureau", "Orsa Kellim supports Sarn Bureau",
      "Karsa Front successor_of Sarn Bureau"}),
    ("[O Vexholm LLC] sold oil to [O Sarn Oil], which is run by [P Orsa Kellim] and is owned by [O Tolma Group].",
     {"Vexholm LLC transacts_with Sarn Oil", "Orsa Kellim leads Sarn Oil", "Tolma Group owns_or_controls Sarn Oil"}),
    # who passes for what
    ("[P Orsa Kellim] presented himself as a representative of [O Vexholm LLC] at the bank.",
     {"Orsa Kellim acts_for Vexholm LLC"}),
    ("Directed by [P Orsa Kellim], the [G Karsa Gang] makes drugs.", {"Orsa Kellim leads Karsa Gang"}),
    ("[P Orsa Kellim] works with [G Karsa Gang] counterpart [P Bren Tavik].",
     {"Orsa Kellim associate_of Bren Tavik", "Bren Tavik associate_of Karsa Gang"}),
    ("The [O Vexholm Trust] changed its name to the [O Sarn Trust].", {"Sarn Trust successor_of Vexholm Trust"}),
    ("[O Vexholm Exchange] transfers money to its [C Norland] subsidiaries, [O Sarn LLC] and [O Tarn LLC].",
     {"Vexholm Exchange transacts_with Sarn LLC", "Vexholm Exchange transacts_with Tarn LLC",
      "Vexholm Exchange owns_or_controls Sarn LLC", "Vexholm Exchange owns_or_controls Tarn LLC"}),
    ("[P Orsa Kellim] led an assault on the [O Vexholm Hotel], and ordered attacks on innocents, said [P Bren Tavik].",
     {"Orsa Kellim attacked Vexholm Hotel"}),
    # who is told of before or behind a description without a name
    ("Two other men listed today – [P Orsa Kellim] and [P Bren Tavik] – are relatives of [P Ola Sarn].",
     {"Orsa Kellim family_of Ola Sarn", "Bren Tavik family_of Ola Sarn"}),
    ("Another company that provides revenue to [O Vexholm LLC] is [O Sarn Oil].", {"Sarn Oil supports Vexholm LLC"}),
    ("Among the companies owned by [P Orsa Kellim] are [O Vexholm LLC] and [O Sarn Works].",
     {"Orsa Kellim owns_or_controls Vexholm LLC", "Orsa Kellim owns_or_controls Sarn Works"}),
    ("[P Orsa Kellim] assists [G Karsa Front]'s leader, [P Bren Tavik].",
     {"Orsa Kellim supports Bren Tavik", "Bren Tavik leads Karsa Front"}),
    ("[O Vexholm Corps] sponsors [G Karsa Front].", {"Vexholm Corps supports Karsa Front"}),
    (("The [O Fraud Section], [O Cyber Section], and the [O Sarn Office] of the [O Vexholm Department]'s "
      "[O Criminal Division] helped."),
     {"Criminal Division part_of Vexholm Department", "Fraud Section part_of Criminal Division",
      "Cyber Section part_of Criminal Division", "Sarn Office part_of Criminal Division"}),
    ("[O Vexholm Police], [O Sarn Police], and the [O Fraud Section] of the [O Criminal Division] helped.",
     {"Fraud Section part_of Criminal Division"}),
    ("[O Vexholm LLC] is the registered owner, ship manager, and commercial manager of the [V ORSA STAR].",
     {"Vexholm LLC owns_or_controls ORSA STAR", "Vexholm LLC operates ORSA STAR"}),
    # whom a release tells of in passing
    (("[O Vexholm LLC] is managed by [P Orsa Kellim], whom [O OFAC] designated in 2019 for acting for or on behalf of "
     "the [G Karsa Front]."), {"Orsa Kellim leads Vexholm LLC", "Orsa Kellim acts_for Karsa Front"}),
    (("[O Vexholm LLC] is managed by [P Orsa Kellim], whom [O OFAC] previously designated for having materially "
     "assisted the [G Karsa Front]."), {"Orsa Kellim leads Vexholm LLC", "Orsa Kellim supports Karsa Front"}),
    ("[P Orsa Kellim] reports directly to the leader of the [G Karsa Front], [P Bren Tavik].",
     {"Orsa Kellim acts_for Bren Tavik", "Bren Tavik leads Karsa Front"}),
    ("[P Orsa Kellim] was married to the now-deceased [P Bren Tavik].", {"Orsa Kellim family_of Bren Tavik"}),
    # who "who" is: persons alone, and not the subject of the sentence
    (("[P Orsa Kellim] works beside the leader of [G Karsa Front], [P Bren Tavik], who was previously designated for "
     "having acted for or on behalf of [G Karsa Brigade]."),
     {"Bren Tavik leads Karsa Front", "Bren Tavik acts_for Karsa Brigade"}),
    # enumerations that describe each item
    (("[O Vexholm Group] has subsidiaries in Tresa, including the following companies: [O Sarn Lines], a shipping line "
     "in Oruna; [O Tarn Tours], a travel agency; and [O Marn Mall], a shopping mall."),
     {f"Vexholm Group owns_or_controls {firm}" for firm in ("Sarn Lines", "Tarn Tours", "Marn Mall")}),
    ("[P Orsa Kellim] owns [O Sarn Lines], a shipping line, and [O Tarn Tours], a travel agency.",
     {"Orsa Kellim owns_or_controls Sarn Lines", "Orsa Kellim owns_or_controls Tarn Tours"}),
    ("[O Sarn Lines], a shipping line, and [O Tarn Tours], a travel agency, are owned by [P Orsa Kellim].",
     {"Orsa Kellim owns_or_controls Sarn Lines", "Orsa Kellim owns_or_controls Tarn Tours"}),
    ("[P Orsa Kellim], in addition to being a seller for the [G Karsa Front], owns [O Sarn Lines].",
     {"Orsa Kellim owns_or_controls Sarn Lines"}),
    ("Two of the companies—[O Sarn Lines] and [O Tarn Tours]—are owned by [P Orsa Kellim].",
     {"Orsa Kellim owns_or_controls Sarn Lines", "Orsa Kellim owns_or_controls Tarn Tours"}),
    ("[P Orsa Kellim] has served as treasurer to senior [G Karsa Front] leader [P Bren Tavik].",
     {"Orsa Kellim acts_for Bren Tavik", "Bren Tavik leads Karsa Front"}),
    # what is asked of a party, or said to it, by the body that speaks
    ("[O Vexholm LLC] is required to provide [O OFAC] with copies and received notice from [O OFAC].", set()),
    ("[O Vexholm LLC] and [O Sarn Works] are the respective owners of [V ORSA STAR] and [V SARN STAR].",
     {"Vexholm LLC owns_or_controls ORSA STAR", "Sarn Works owns_or_controls SARN STAR"}),
    ("Members of the [G Karsa Front], who acted for or on behalf of [P Orsa Kellim], fled.", set()),
    # what a list says of others
    ("[O Vexholm LLC] is named on the list of companies tied to [G Karsa Front].", set()),
    ("[O Vexholm LLC] is run by [G Karsa Front]-affiliated [P Orsa Kellim].",
     {"Orsa Kellim leads Vexholm LLC", "Orsa Kellim member_of Karsa Front"}),
    ("[P Orsa Kellim] has maintained ties with two other groups: [G Karsa Front] and [G Karsa Brigade].",
     {"Orsa Kellim associate_of Karsa Front", "Orsa Kellim associate_of Karsa Brigade"}),
    # whose firms they are, wherever they are
    ("[P Orsa Kellim] ran; police named [P Orsa Kellim]'s [C Abu Dhabi] firms [O Vexholm LLC] and [O Sarn Gold].",
     {"Orsa Kellim owns_or_controls Vexholm LLC", "Orsa Kellim owns_or_controls Sarn Gold"}),
    # a description before a name: who does it is who is described
    ("[O Vexholm Air] is run by a former pilot, [P Orsa Kellim].", {"Orsa Kellim leads Vexholm Air"}),
    ("According to a report, [P Orsa Kellim] runs the market [O Karsa Market].",
     {"Orsa Kellim operates Karsa Market"}),
    ("[P Orsa Kellim] worked for years for a company called [O Vexholm LLC].", {"Orsa Kellim member_of Vexholm LLC"}),
    # the reason for which somebody is listed or jailed
    ("[P Orsa Kellim] was jailed for leading the [G Karsa Crew].", {"Orsa Kellim leads Karsa Crew"}),
    # what is somebody's own is not what it owns; money in an account of another makes nobody a part of it
    ("[O Vexholm LLC] issues [O Vexholm LLC]'s own token, [O RUX].", set()),
    # the staff of a district attorney
    (
        "Assistant U.S. Attorney [P Orsa Kellim] and Trial Attorney [P Bren Tavik] of the [O Fraud Section] spoke.",
        {"Bren Tavik member_of Fraud Section"},
    ),
    (
        "Press contact for the [O Harbour Office] is Communications Director [P Orsa Kellim] at 555-0110.",
        {"Orsa Kellim member_of Harbour Office"},
    ),
    # what a group is called
    ("[P Orsa Kellim] is a member of a prolific hacking crew called [G Karsa Spider].",
     {"Orsa Kellim member_of Karsa Spider"}),
    ("[P Orsa Kellim] is a member of a hacking group widely known as [G Karsa Spider].",
     {"Orsa Kellim member_of Karsa Spider"}),
    # a co-defendant is one of a person
    ("[P Orsa Kellim], a co-defendant and a former co-owner of [O Vexholm LLC], spoke.",
     {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    # what was stolen before is no theft
    ("[P Orsa Kellim] bought stolen data from the [O Karsa Market].", {"Orsa Kellim transacts_with Karsa Market"}),
    # the body behind a comma, the innermost of a chain, the office behind the name of a larger body
    ("said Chief [P Orsa Kellim], [O Tolma Police Department].", {"Orsa Kellim leads Tolma Police Department"}),
    ("said Chief [P Orsa Kellim], [O Vexholm LLC], which closed.", set()),
    ("said Special Agent in Charge [P Orsa Kellim], [O Tolma Bureau], [O Ostrana Field Office].",
     {"Orsa Kellim leads Ostrana Field Office", "Ostrana Field Office part_of Tolma Bureau"}),
    ("said [P Orsa Kellim], Special Agent in Charge of Harbour Investigation's [O Ostrana Field Office].",
     {"Orsa Kellim leads Ostrana Field Office"}),
    ("said [P Orsa Kellim], Inspector in Charge of the Harbour Inspection Service [O Ostrana Division].",
     {"Orsa Kellim leads Ostrana Division"}),
    ("Trial Attorney [P Orsa Kellim] of the [O Justice Department] [O Tax Division] spoke.",
     {"Orsa Kellim member_of Tax Division", "Tax Division part_of Justice Department"}),
    (
        "The [O U.S. Attorney's Office] sent Assistant U.S. Attorney [P Orsa Kellim] and [P Bren Tavik].",
        {"Orsa Kellim member_of U.S. Attorney's Office", "Bren Tavik member_of U.S. Attorney's Office"},
    ),
    # under whose direction a body worked
    (
        (
            "Agents of [O FBI], [O Tresa Field Office], under the direction of Special Agent in Charge "
            "[P Orsa Kellim], and agents of [O IRS], under the direction of Special Agent in Charge [P Bren Tavik]."
        ),
        {
            "Orsa Kellim leads Tresa Field Office",
            "Bren Tavik member_of IRS",
            "Tresa Field Office part_of FBI",
        },
    ),
    (
        "[O FBI Tresa], under the direction of Special Agent in Charge [P Orsa Kellim], helped.",
        {"Orsa Kellim leads FBI Tresa"},
    ),
    # who planned a crime upon a body leads nobody
    ("[P Orsa Kellim] was the mastermind of the murder of [O DEA] staff.", set()),
    (
        "The [O Noble County Sheriff's Office], under the direction of Sheriff [P Orsa Kellim], helped.",
        {"Orsa Kellim leads Noble County Sheriff's Office"},
    ),
    ("[P Orsa Kellim], who oversees [O FBI] operations in the north, spoke.", {"Orsa Kellim member_of FBI"}),
    # who did it together
    ("[P Orsa Kellim] and [P Bren Tavik] pleaded guilty to perjury.", set()),
    ("[P Orsa Kellim] sold pills and took part in a conspiracy.", set()),
    (
        "[P Orsa Kellim] recruited coconspirators [P Bren Tavik] and [P Ilva Sorn].",
        {"Bren Tavik associate_of Orsa Kellim", "Ilva Sorn associate_of Orsa Kellim"},
    ),
    ("[O Vexholm LLC] dismissed one of the coconspirators, [P Orsa Kellim].", set()),
    ("[P Orsa Kellim], a co-defendant and a former clerk of [O Vexholm LLC], fled.",
     {"Orsa Kellim member_of Vexholm LLC"}),
    # "Attorney Y thanked" no chain of bodies
    ("Attorney [P Orsa Kellim] commended the [O FBI], [O Tresa Police Department], [O Noble Task Force].", set()),
    # whom a statesman's title stands before
    ("[P Bren Tavik] is an adviser to President [P Orsa Kellim].", {"Bren Tavik associate_of Orsa Kellim"}),
    ("[P Bren Tavik] acts as an extension of Vice President [P Orsa Kellim].", {"Bren Tavik acts_for Orsa Kellim"}),
    # under whose leadership
    ("Under [P Orsa Kellim]'s leadership, the [O Karsa Board] closed schools.", {"Orsa Kellim leads Karsa Board"}),
    ("The [O Karsa Board], under [P Orsa Kellim]'s command, closed schools.", {"Orsa Kellim leads Karsa Board"}),
    # with whom somebody's dealings are
    ("[O Vexholm LLC]'s long cooperation with the [G Karsa Brigade] ended.",
     {"Vexholm LLC associate_of Karsa Brigade"}),
    ("[O Vexholm LLC]'s offices in coordination with [O Sarn Oil] closed.", set()),
    ("[O Vexholm LLC] hired [O Sarn Oil].\n[P Orsa Kellim] owns IT companies.", {"Sarn Oil supports Vexholm LLC"}),
    # what is likened does nothing, and an authority is part of no gang
    ("[O Vexholm LLC], like [O Sarn Oil], supports the [G Karsa Brigade].", {"Vexholm LLC supports Karsa Brigade"}),
    ("[P Bren Tavik] is a relative of [P Orsa Kellim].", {"Bren Tavik family_of Orsa Kellim"}),
    # whose lawyer, whose kin
    ("[P Orsa Kellim]'s lawyer, [P Bren Tavik], spoke.", {"Bren Tavik acts_for Orsa Kellim"}),
    ("[P Orsa Kellim] thanked Assistant Attorney [P Bren Tavik].", set()),
    ("[P Orsa Kellim] disobeyed Judge [P Bren Tavik].", set()),
    (
        "[P Orsa Kellim] ships coal beside his brothers, [P Bren Tavik] and [P Ilva Sorn].",
        {"Bren Tavik family_of Orsa Kellim", "Ilva Sorn family_of Orsa Kellim"},
    ),
    ("Brothers [P Bren Tavik] and [P Ilva Sorn] ship coal.", {"Bren Tavik family_of Ilva Sorn"}),
    ("[P Orsa Kellim], the son of President [P Bren Tavik] and Vice President [P Ilva Sorn], fled.",
     {"Orsa Kellim family_of Bren Tavik", "Orsa Kellim family_of Ilva Sorn"}),
    # what stands first may be told last
    ("The owner of [O Vexholm LLC] is [P Orsa Kellim].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[P Orsa Kellim] is among the shareholders of [O Vexholm LLC].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[O Vexholm LLC] chairman of the board of directors [P Orsa Kellim] fled.", {"Orsa Kellim leads Vexholm LLC"}),
    ("[O Vexholm LLC] is headed by [P Orsa Kellim]'s son [P Bren Tavik].",
     {"Bren Tavik leads Vexholm LLC", "Bren Tavik family_of Orsa Kellim"}),
    ("[O Vexholm LLC] is owned by [G Karsa Brigade]'s treasury.", set()),
    ("Two companies [P Orsa Kellim] controlled, [O Sarn Oil] and [O Tol Gas], closed.",
     {"Orsa Kellim owns_or_controls Sarn Oil", "Orsa Kellim owns_or_controls Tol Gas"}),
    ("[P Orsa Kellim] and her shipping firm act as fronts for drug lord [P Ilva Sorn].",
     {"Orsa Kellim acts_for Ilva Sorn"}),
    ("[P Orsa Kellim] is a front person for [G Karsa Cartel] leader [P Ilva Sorn].",
     {"Orsa Kellim acts_for Ilva Sorn", "Ilva Sorn leads Karsa Cartel"}),
    ("[G Karsa Brigade] commanders involved in smuggling such as [P Orsa Kellim] and [P Ilva Sorn] fled.",
     {"Orsa Kellim leads Karsa Brigade", "Ilva Sorn leads Karsa Brigade"}),
    ("[O Sarn Oil], owned by [P Ilva Sorn] associate [P Orsa Kellim], closed.",
     {"Orsa Kellim owns_or_controls Sarn Oil", "Orsa Kellim associate_of Ilva Sorn"}),
    ("[P Orsa Kellim] is the son of [P Bren Tavik], a broker and former leader of [G Karsa Brigade].",
     {"Orsa Kellim family_of Bren Tavik", "Bren Tavik leads Karsa Brigade"}),
    ("[P Orsa Kellim] is the commander of [O Sarn Oil] and [P Bren Tavik] is a senior [O Sarn Oil] official.",
     {"Orsa Kellim leads Sarn Oil", "Bren Tavik member_of Sarn Oil"}),
    # what somebody without a name did
    ("[O Vexholm LLC] arrested a dealer wanted for moving funds to the [G Karsa Brigade].", set()),
    ("[P Orsa Kellim] is wanted for moving funds to the [G Karsa Brigade].", {"Orsa Kellim supports Karsa Brigade"}),
    # titles before persons do not act
    ("[O Vexholm LLC] was used on behalf of [G Karsa Brigade] financier [P Orsa Kellim].",
     {"Vexholm LLC acts_for Orsa Kellim", "Orsa Kellim supports Karsa Brigade"}),
    ("[O Vexholm LLC], whose director, [P Orsa Kellim], fled.", {"Orsa Kellim leads Vexholm LLC"}),
    ("[O Vexholm LLC]'s founder and chief executive, [P Orsa Kellim], fled.", {"Orsa Kellim leads Vexholm LLC"}),
    ("[P Orsa Kellim]'s lawyer in Doha, [P Bren Tavik], spoke.", {"Bren Tavik acts_for Orsa Kellim"}),
    ("A lawyer for [P Orsa Kellim], [P Bren Tavik], said so.", {"Bren Tavik acts_for Orsa Kellim"}),
    ("A rival for [P Orsa Kellim], [P Bren Tavik], said so.", set()),
    ("[P Orsa Kellim]'s aide, retired colonel [P Bren Tavik], spoke.", {"Bren Tavik acts_for Orsa Kellim"}),
    ("[P Orsa Kellim], now with the consultancy [O Tolma Risk], spoke.", {"Orsa Kellim member_of Tolma Risk"}),
    ("[P Orsa Kellim], now with her aunt in Doha, spoke to [O Tolma Risk].", set()),
    # ownership
    ("[O Vexholm LLC], a trading house [P Orsa] registered, paid.", {"Orsa owns_or_controls Vexholm LLC"}),
    ("[O Vexholm LLC], a trading house [P Orsa Kellim] distrusted, paid.", set()),
    ("[O Vexholm LLC] is registered to a student, [P Orsa Kellim].", {"Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[O Vexholm LLC] is registered with a notary, [P Orsa Kellim].", set()),
    ("[O Tolma Lines]'s freighter [V Nordvik Star] sailed.", {"Tolma Lines operates Nordvik Star"}),
    ("[O Tolma Lines]'s rival saw [V Nordvik Star] sail.", set()),
    # service
    ("[P Orsa Kellim] took his orders from [O Vexholm LLC].", {"Orsa Kellim acts_for Vexholm LLC"}),
    ("[P Orsa Kellim] took his lunch with [O Vexholm LLC].", set()),
    ("[O Vexholm LLC] moved cash for [G Karsa Brigade].", {"Vexholm LLC supports Karsa Brigade"}),
    ("[O Vexholm LLC] moved offices without [G Karsa Brigade].", set()),
    (
        "He paid six lieutenants who report to [P Orsa Kellim]: [P Bren Tavik] and [P Ilva Sorn].",
        {"Bren Tavik acts_for Orsa Kellim", "Ilva Sorn acts_for Orsa Kellim"},
    ),
    ("Sites were reported to [O Tolma Bureau]: [P Bren Tavik] and [P Ilva Sorn] saw them.", set()),
    ("[P Orsa Kellim] has sought to procure parts for [O Vexholm LLC].", {"Orsa Kellim supports Vexholm LLC"}),
    ("[G Karsa Brigade] fighters were trained and funded by [O Vexholm LLC].", set()),
    ("[G Karsa Brigade] was trained and funded by [O Vexholm LLC].", {"Vexholm LLC supports Karsa Brigade"}),
    ("[O Vexholm LLC] is used by [P Orsa Kellim] to buy ships.", {"Vexholm LLC supports Orsa Kellim"}),
    ("[O Vexholm LLC] is used by [P Orsa Kellim]'s rivals.", set()),
    ("[P Orsa Kellim] was sent to [C/sy Syria] by [P Bren Tavik].", {"Orsa Kellim acts_for Bren Tavik"}),
    ("[P Orsa Kellim] was sent to [C/sy Syria] by train with [P Bren Tavik].", set()),
    ("[P Orsa] ships coal with the help of his sister, [P Bren].", {"Bren family_of Orsa", "Bren supports Orsa"}),
    ("[P Orsa Kellim] is prosecuting with the help of clerk [P Bren Tavik].", set()),
    ("[P Orsa Kellim] used accounts at [O Tolma Bank].", {"Orsa Kellim transacts_with Tolma Bank"}),
    ("[P Orsa Kellim] read accounts of [O Tolma Bank].", set()),
    ("[O Tolma Lines] manages the [V Nordvik Star].", {"Tolma Lines operates Nordvik Star"}),
    ("[O Tolma Lines] saw the [V Nordvik Star].", set()),
    ("[P Orsa Kellim] holds leadership positions at [O Vexholm LLC].", {"Orsa Kellim leads Vexholm LLC"}),
    ("[P Orsa Kellim] holds several posts in [O Vexholm LLC].", {"Orsa Kellim member_of Vexholm LLC"}),
    ("[P Orsa Kellim] holds strong views on [O Vexholm LLC].", set()),
    ("[P Orsa Kellim] represents [O Vexholm LLC] in court.", {"Orsa Kellim acts_for Vexholm LLC"}),
    ("[P Orsa Kellim] presents [O Vexholm LLC] in court.", set()),
    ("[O Vexholm LLC] relied on [P Orsa Kellim] to open firms.", {"Orsa Kellim supports Vexholm LLC"}),
    ("[O Vexholm LLC] relied on data from [P Orsa Kellim] to open firms.", set()),
    ("[O Vexholm] provided food and money to [G Karsa Brigade].", {"Vexholm supports Karsa Brigade"}),
    ("[P Orsa Kellim] is a high-ranking [G Karsa Brigade] member.", {"Orsa Kellim member_of Karsa Brigade"}),
    ("[P Orsa Kellim] is the head of [O Vexholm LLC]'s sales department.", {"Orsa Kellim member_of Vexholm LLC"}),
    ("[P Orsa Kellim] was an HR manager for [O Vexholm LLC].", {"Orsa Kellim member_of Vexholm LLC"}),
    ("[P Orsa Kellim] was the manager of [O Vexholm LLC].", {"Orsa Kellim leads Vexholm LLC"}),
    ("[P Orsa] is a former employee of [C/ir Iran]'s notorious [O Tolma Office].", {"Orsa member_of Tolma Office"}),
    ("We identified the [V Sel] as blocked property in which [O Vex] has an interest.", {"Vex owns_or_controls Sel"}),
    ("[O OFAC] identified the [V Selbrun] as a ship in which [O Vexholm LLC] keeps oil.", set()),
    ("[P Orsa Kellim], who is tied to [G Karsa Brigade], fled.", {"Orsa Kellim associate_of Karsa Brigade"}),
    ("[P Orsa Kellim], who was tied up by [G Karsa Brigade], fled.", set()),
    ("[P Orsa Kellim] and [P Ilva Sorn] provide money to the arms dealing activities of [G Karsa Brigade].",
     {"Orsa Kellim supports Karsa Brigade", "Ilva Sorn supports Karsa Brigade"}),
    ("[O Vexholm] provided help to cyber operations conducted by [G Karsa Brigade].",
     {"Vexholm supports Karsa Brigade"}),
    ("[G Karsa Brigade] and its predecessor, [G Tolma Front], fought.", {"Karsa Brigade successor_of Tolma Front"}),
    # bodies
    ("The [O Tolma Bureau]'s [O Fraud Section] led.", {"Fraud Section part_of Tolma Bureau"}),
    ("Agents of the [O Tolma Bureau] – [O Ostrana Field Office] led.", {"Ostrana Field Office part_of Tolma Bureau"}),
    ("Goods of [O Tolma Bank] – [O Vexholm LLC] were sold.", set()),
    # no more holders than are counted
    ("They named [P Orsa Kellim]; two associates, [P Bren Tavik] and [P Ilva Sorn]; and the firm [O Sarn Oil].",
     {"Bren Tavik associate_of Orsa Kellim", "Ilva Sorn associate_of Orsa Kellim"}),
    # what serves whom
    ("[O Sarn Oil] used the front company, [O Tol Gas], to sell coal.", {"Tol Gas acts_for Sarn Oil"}),
    ("[O Sarn Oil] sold coal, using [O Tol Gas] as a front company.", {"Tol Gas acts_for Sarn Oil"}),
    ("[P Orsa Kellim] used [O Tol Gas] to sell coal.", {"Tol Gas supports Orsa Kellim"}),
    ("[P Orsa Kellim] controls [O Tol Gas]. [P Orsa Kellim] used [O Tol Gas] to sell coal.",
     {"Orsa Kellim owns_or_controls Tol Gas"}),
    ("[O Sarn Oil] bought drones for use by the [G Karsa Brigade].", {"Sarn Oil supports Karsa Brigade"}),
    ("[O Sarn Oil] has provided services related to radar to [O Tol Gas].", {"Sarn Oil supports Tol Gas"}),
    # inside what
    ("[O Sarn Oil] is an [O Tol Gas]-subordinate company in the north.", {"Sarn Oil part_of Tol Gas"}),
    ("[O Sarn Oil], the engineering conglomerate of [O Tol Gas], closed.", {"Sarn Oil part_of Tol Gas"}),
    ("[P Orsa Kellim] serves on [G Karsa Brigade]'s highest body, the [O War Council].",
     {"Orsa Kellim member_of War Council", "War Council part_of Karsa Brigade"}),
    ("[P Orsa Kellim] is a member of [O Sarn Oil]'s board of directors.", {"Orsa Kellim member_of Sarn Oil"}),
    ("[P Orsa Kellim] runs the day-to-day operations of [G Karsa Brigade].", {"Orsa Kellim leads Karsa Brigade"}),
    # who goes with whom
    ("Working closely with [P Bren Tavik], [P Orsa Kellim] moved coal.", {"Orsa Kellim associate_of Bren Tavik"}),
    ("[P Orsa Kellim] and [P Bren Tavik] work together.", {"Orsa Kellim associate_of Bren Tavik"}),
    ("[P Orsa Kellim] is a member of [P Bren Tavik]'s inner circle.", {"Orsa Kellim associate_of Bren Tavik"}),
    # directly or indirectly
    ("[O Sarn Oil] is owned or controlled by, directly or indirectly, [P Orsa Kellim].",
     {"Orsa Kellim owns_or_controls Sarn Oil"}),
    ("[O Sarn Oil] is owned or controlled, directly or indirectly, by [P Orsa Kellim].",
     {"Orsa Kellim owns_or_controls Sarn Oil"}),
    ("The two firms registered in [C/pa Panama] that are owned by [P Orsa Kellim]: [O Sarn Oil] and [O Tol Gas].",
     {"Orsa Kellim owns_or_controls Sarn Oil", "Orsa Kellim owns_or_controls Tol Gas"}),
    ("[O Sarn Oil] is owned by the Government of [C/pa Panama]'s [O Ministry of Peat].",
     {"Ministry of Peat owns_or_controls Sarn Oil"}),
    ("[P Orsa Kellim] is the chief executive officer and founder of [O Sarn Oil].", {"Orsa Kellim leads Sarn Oil"}),
    ("[P Orsa Kellim] has operational control over the [O War Council].", {"Orsa Kellim leads War Council"}),
    ("[P Orsa Kellim] maintains a close relationship with senior leaders of [G Karsa Brigade].",
     {"Orsa Kellim associate_of Karsa Brigade"}),
    ("[P Orsa Kellim] was involved in development activity for the [G Karsa Brigade].",
     {"Orsa Kellim supports Karsa Brigade"}),
    # raised to a post
    ("[P Orsa Kellim] was named president of [O Sarn Oil].", {"Orsa Kellim leads Sarn Oil"}),
    ("[P Orsa] is a co-chairman of [O Sarn].", {"Orsa leads Sarn"}),
    ("It met [P Orsa] and three other [N/ir Iranian] [O Sarn] officers.", {"Orsa member_of Sarn"}),
    ("[O Sarn] operates primarily within [O Velkur State].", set()),
    ("[P Orsa] is chairman of the Commission of the [O Sarn Assembly].", {"Orsa member_of Sarn Assembly"}),
    ("[P Orsa] leads a faction of the [G Karsa Net] headed by [P Bren].", set()),
    ("[P Orsa Kellim] was promoted to deputy commander of [G Karsa Brigade].", {"Orsa Kellim member_of Karsa Brigade"}),
    ("[P Orsa Kellim] once held a position as the regional leader of [G Karsa Brigade].",
     {"Orsa Kellim member_of Karsa Brigade"}),
    ("[P Orsa Kellim] continued to use [P Bren Tavik] to sell coal.", {"Bren Tavik supports Orsa Kellim"}),
    # who opens the clause after an opening
    ("Following the arrest of [P Bren Tavik], [O Sarn Oil] raised funds for the benefit of [G Karsa Brigade].",
     {"Sarn Oil supports Karsa Brigade"}),
    ("[P Orsa Kellim] is the commander of a [G Karsa Brigade]-controlled depot.", set()),
    ("[P Orsa Kellim] heads [O Sarn LLC], a firm which owns and operates [O Velkur Mine].",
     {"Orsa Kellim leads Sarn LLC", "Sarn LLC owns_or_controls Velkur Mine", "Sarn LLC operates Velkur Mine"}),
    ("[P Orsa Kellim] is the co-owner of [O Sarn] company, which trades and supplies [O Tolma Centre] with fuses.",
     {"Orsa Kellim owns_or_controls Sarn", "Sarn supports Tolma Centre"}),
    ("[P Orsa Kellim] is a member of [O Unit 29], as well as of cyber actor [G Cadet Velkur].",
     {"Orsa Kellim member_of Unit 29", "Orsa Kellim member_of Cadet Velkur"}),
    # what a list tells behind "include" is said of its members
    ("Businesses controlled by [P Orsa Kellim] include [O Sarn LLC] and [O Tolma Hotel].",
     {"Orsa Kellim owns_or_controls Sarn LLC", "Orsa Kellim owns_or_controls Tolma Hotel"}),
    ("[G Karsa Front] is openly associated with several armed groups, including [G Velkur Brigade].",
     {"Karsa Front associate_of Velkur Brigade"}),
    ("[G Karsa Front] has long-standing links with [G Velkur Brigade].", {"Karsa Front associate_of Velkur Brigade"}),
    ("The [O 155 Brigade] and [O 157 Brigade] in the [O Norland Army] fired.",
     {"155 Brigade part_of Norland Army", "157 Brigade part_of Norland Army"}),
    # two posts before who holds them, and who heads only a matter
    ("[O Vexholm Pay] co-founder and CEO [P Orsa Kellim] said so.", {"Orsa Kellim leads Vexholm Pay"}),
    ("[P Orsa Kellim] is a [G Karsa Brigade] member and majority owner of [O Sarn Oil].",
     {"Orsa Kellim member_of Karsa Brigade", "Orsa Kellim owns_or_controls Sarn Oil"}),
    ("It is one, said [P Orsa Kellim], [O Vexholm LLC]'s director of investigations.",
     {"Orsa Kellim member_of Vexholm LLC"}),
    # what stands behind a clause is said of whom the clause is about
    ("[P Orsa Kellim], who chairs [O Sarn Bank], owns [O Vexholm LLC].",
     {"Orsa Kellim leads Sarn Bank", "Orsa Kellim owns_or_controls Vexholm LLC"}),
    ("[P Orsa Kellim], who runs the firm [O Sarn Bank], owned by [P Bren Tavik], fled.",
     {"Orsa Kellim operates Sarn Bank", "Bren Tavik owns_or_controls Sarn Bank"}),
    ("[P Orsa Kellim], whose brother runs [O Sarn Bank], fled.", set()),
    ("[P Orsa Kellim], a brother of the group's secretary general, [P Bren Tavik], fled.",
     {"Orsa Kellim family_of Bren Tavik"}),
    ("[P Orsa Kellim]'s management company, [O Sarn Artists], complained.", set()),
    ("[P Orsa Kellim] was guilty of paying $3,000 to [P Bren Tavik].", {"Orsa Kellim transacts_with Bren Tavik"}),
    ("[P Orsa Kellim], whose company [O Sarn Bank] supplies makers, fled.", {"Orsa Kellim owns_or_controls Sarn Bank"}),
    ("Oslo lawyer [P Orsa Kellim] of [O Sarn Harcourt] said so.", {"Orsa Kellim member_of Sarn Harcourt"}),
    ("According to a complaint by an agent with [O Sarn Bureau], [P Orsa Kellim] fled.", set()),
    ("[P Orsa Kellim] said it was an offence to provide assets to [P Bren Tavik].", set()),
    ("[P Orsa Kellim] wrote about a firm she linked to the wife, [P Bren Tavik].", set()),
    ("[P Orsa Kellim] is an officer at [C/us New York] security firm [O Sarn Labs].",
     {"Orsa Kellim member_of Sarn Labs"}),
    ("[P Orsa Kellim] had worked at [O Sarn Bank] and before that for the contractor [O Tol Gas].",
     {"Orsa Kellim member_of Sarn Bank", "Orsa Kellim member_of Tol Gas"}),
    ("They named [O Sarn Oil], which the [O Tol Bureau] described as a firm controlled by [P Orsa Kellim].",
     {"Orsa Kellim owns_or_controls Sarn Oil"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_a_construction_states_a_relation(text, told):
    assert relations(text, authorities=("OFAC",)) == told


def test_who_leads_is_not_told_to_be_an_official_as_well_but_may_have_been_a_member():
    leader = f"[P Orsa Kellim] leads [G Karsa Brigade].\n{'It rained for days. ' * 20}\n[P Orsa Kellim]"
    leads, belongs = "Orsa Kellim leads Karsa Brigade", "Orsa Kellim member_of Karsa Brigade"
    assert relations(f"{leader} is a [G Karsa Brigade] official.") == {leads}
    assert relations(f"{leader} was a founding member of [G Karsa Brigade].") == {leads, belongs}


@pytest.mark.parametrize(
    "reason",
    [
        "assisting in, or providing goods in support of the international narcotics trafficking activities of",
        "materially assisting and/or supporting the narcotics trafficking activities of",
    ],
)
def test_who_supports_the_trafficking_of_somebody_supports_him(reason):
    text = f"[O OFAC] [D today] designated [P Orsa Kellim] for {reason} [G Karsa Cartel]."
    assert relations(text, ("OFAC",)) == {"Orsa Kellim supports Karsa Cartel"}


def test_what_is_stated_as_the_reason_of_an_act_holds_of_the_counted():
    text = (
        "[O OFAC] [D today] designated two individuals for providing support to [G Karsa Brigade].\n"
        "[P Orsa Kellim] and [P Bren Tavik] are based in [C/ir Iran]."
    )
    assert relations(text, ("OFAC",)) == {
        "Orsa Kellim supports Karsa Brigade",
        "Bren Tavik supports Karsa Brigade",
    }


def test_a_reason_may_be_both_agency_and_support():
    text = (
        "[O OFAC] [D today] designated [O Vexholm LLC] for acting on behalf of and materially assisting the smuggling "
        "activities of [G Karsa Brigade]."
    )
    assert relations(text, ("OFAC",)) == {"Vexholm LLC acts_for Karsa Brigade", "Vexholm LLC supports Karsa Brigade"}


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("providing material support for, or goods or service to or in support of, [G Karsa Brigade]",
         {"Vexholm LLC supports Karsa Brigade"}),
        (("having materially assisted, sponsored, or provided financial, material, or technological support for, or "
         "goods or services to or in support of, and having acted for or on behalf of, [G Karsa Brigade]"),
         {"Vexholm LLC supports Karsa Brigade", "Vexholm LLC acts_for Karsa Brigade"}),
        ("acting for or on behalf of, and providing material support to, the [G Karsa Brigade]",
         {"Vexholm LLC supports Karsa Brigade", "Vexholm LLC acts_for Karsa Brigade"}),
        ("being owned or controlled by [P Orsa Kellim] and [P Bren Tavik]",
         {"Orsa Kellim owns_or_controls Vexholm LLC", "Bren Tavik owns_or_controls Vexholm LLC"}),
        (("being owned or controlled by [P Orsa Kellim] and [O Sarn Oil] and [O Tol Gas] for being owned or controlled "
         "by [P Bren Tavik]"),
         {"Orsa Kellim owns_or_controls Vexholm LLC", "Bren Tavik owns_or_controls Sarn Oil",
          "Bren Tavik owns_or_controls Tol Gas"}),
        (("having acted for or on behalf of [G Karsa Brigade] and [O Tol Gas] pursuant to [L/EO-13224 E.O. 13224] for "
         "being owned or controlled by [P Bren Tavik]"),
         {"Vexholm LLC acts_for Karsa Brigade", "Bren Tavik owns_or_controls Tol Gas"}),
    ],
)  # fmt: skip
def test_each_reason_of_an_act_goes_with_its_own_targets(reason, told):
    assert relations(f"[O OFAC] [D today] designated [O Vexholm LLC] for {reason}.", ("OFAC",)) == told


def test_the_words_that_count_the_named_tell_what_they_are():
    text = "Two leaders of the [G Karsa Brigade] were designated [D today]: [P Orsa Kellim] and [P Bren Tavik]."
    assert relations(text) == {"Orsa Kellim leads Karsa Brigade", "Bren Tavik leads Karsa Brigade"}
    apart = "[O OFAC] [D today] designated two leaders of [G Karsa Brigade].\n" + text.replace("Two leaders of", "With")
    assert relations(apart, ("OFAC",)) == relations(text)
    associates = "Key associates of [P Ilva Sorn] designated [D today] include [P Orsa Kellim] and [P Bren Tavik]."
    assert relations(associates) == {"Orsa Kellim associate_of Ilva Sorn", "Bren Tavik associate_of Ilva Sorn"}
    kin = "[O OFAC] [D today] designated two sons of [P Ilva Sorn]: [P Orsa Kellim] and [P Bren Tavik]."
    assert relations(kin, ("OFAC",)) == {"Orsa Kellim family_of Ilva Sorn", "Bren Tavik family_of Ilva Sorn"}


def test_what_is_stated_as_the_reason_of_an_act_holds_of_the_counted_who_are_named_as_targets_elsewhere():
    text = (
        "[O OFAC] [D today] designated two companies for acting on behalf of the [G Karsa Front].\n"
        "The action names [O Vexholm LLC].\n[O OFAC] also designated [O Vexholm LLC] and [O Sarn Works] [D today]."
    )
    assert relations(text, authorities=("OFAC",)) == {
        "Vexholm LLC acts_for Karsa Front",
        "Sarn Works acts_for Karsa Front",
    }


def test_owners_and_ships_named_respectively_are_paired():
    text = (
        "[V Nordvik Star] and [V Selbrun] are being identified pursuant to [L E.O. 13902] for being property in which "
        "[O Vexholm LLC] and [O Tolma LLC] have an interest, respectively."
    )
    assert relations(text) == {"Vexholm LLC owns_or_controls Nordvik Star", "Tolma LLC owns_or_controls Selbrun"}


@pytest.mark.parametrize(
    ("rolled", "told"),
    [
        ("The two individuals act as front persons for [P Ilva Sorn].", True),
        ("The three individuals act as front persons for [P Ilva Sorn].", False),
        ("These individuals act as front persons for [P Ilva Sorn].", True),
        ("The individuals designated [D today] act as front persons for [P Ilva Sorn].", True),
        ("The designees act as front persons for [P Ilva Sorn].", True),
        ("All three designees act as front persons for [P Ilva Sorn].", False),
        ("The designees, and members of their bands, act as front persons for [P Ilva Sorn].", False),
        ("Both individuals flee because they are front persons for [P Ilva Sorn].", True),
        ("U.S. persons are prohibited from dealing with the individuals designated [D today].", False),
        ("[D today] it rained.\nThese individuals act as front persons for [P Ilva Sorn].", True),
        ("[P Mira Dask] lives in Oslo.\nThese individuals act as front persons for [P Ilva Sorn].", False),
    ],
)
def test_a_roll_up_means_the_targets_where_it_counts_them(rolled, told):
    text = f"[O OFAC] [D today] designated [P Orsa Kellim] and [P Bren Tavik].\n{rolled}"
    agents = {"Orsa Kellim acts_for Ilva Sorn", "Bren Tavik acts_for Ilva Sorn"}
    assert relations(text, ("OFAC",)) == (agents if told else set())


@pytest.mark.parametrize(
    ("told", "claims"),
    [
        (
            """[O OFAC] [D today] designated two firms. These entities support and are controlled by [G Karsa Band].
[O Vexholm LLC] is a firm.
[O Tolma LLC] is a mill.
[O OFAC] designated [O Vexholm LLC] and [O Tolma LLC].""",
            {"Karsa Band owns_or_controls Vexholm LLC", "Karsa Band owns_or_controls Tolma LLC"},
        ),
        (
            """[O OFAC] [D today] designated two individuals linked to [P Ilva Sorn].
Designated [D today] are [P Orsa Kellim] and [P Bren Tavik], who leads [G Karsa Band].""",
            {"Orsa Kellim associate_of Ilva Sorn", "Bren Tavik associate_of Ilva Sorn", "Bren Tavik leads Karsa Band"},
        ),
        (
            """[D today]'s designations of two individuals working for or on behalf of [G Karsa Band] disrupt it.
[O OFAC] [D today] designated [P Orsa Kellim] and [P Bren Tavik].""",
            {"Orsa Kellim acts_for Karsa Band", "Bren Tavik acts_for Karsa Band"},
        ),
        (
            """[O OFAC] [D today] designated two officials from [C/no Norland]'s [O Norland Ministry of Roads].
[O OFAC] designated the Minister of Roads, [P Orsa Kellim], and [P Bren Tavik].""",
            {"Orsa Kellim leads Norland Ministry of Roads", "Bren Tavik member_of Norland Ministry of Roads"},
        ),
        (
            "[O OFAC] designated [P Orsa Kellim], an ally of [P Bren Tavik] and [P Ilva Sorn], two [G Karsa Band] men.",
            {"Orsa Kellim associate_of Bren Tavik", "Orsa Kellim associate_of Ilva Sorn"},
        ),
        (
            "[O OFAC] designated the [G Karsa Band] and [G Karsa Band]'s close ally the [G Tolma Cartel].",
            {"Tolma Cartel associate_of Karsa Band"},
        ),
        (
            "[O OFAC] listed [P Orsa Kellim] for support of [G Karsa Band] and [P Bren Tavik] for ties to [G Tolma].",
            {"Orsa Kellim supports Karsa Band", "Bren Tavik associate_of Tolma"},
        ),
        (
            "The leader of [G Karsa Band], [P Orsa Kellim], is nephew of former [C Norland] President [P Bren Tavik].",
            {"Orsa Kellim family_of Bren Tavik", "Orsa Kellim leads Karsa Band"},
        ),
        (
            "[P Ilva Sorn] is the managing director for [O Vexholm LLC]-linked company [O Tolma LLC].",
            {"Ilva Sorn leads Tolma LLC"},
        ),
        (
            "“It fell,” said Under Secretary of [O the Treasury] for Terrorism and Intelligence, [P Orsa Kellim].",
            {"Orsa Kellim member_of the Treasury"},
        ),
    ],
)
def test_releases_tell_of_the_counted_of_allies_and_of_who_speaks(told, claims):
    assert claims <= relations(told, ("OFAC",))


def test_a_list_below_is_whom_the_line_above_speaks_of():
    text = "These vessels, all of which are owned by [O Vexholm LLC], are:\n[V Nordvik Star]\n[V Selbrun]"
    assert relations(text) == {"Vexholm LLC owns_or_controls Nordvik Star", "Vexholm LLC owns_or_controls Selbrun"}


def test_a_link_goes_where_the_document_says_what_it_is():
    linked = "[P Orsa Kellim] is linked to [G Karsa Brigade]."
    assert relations(linked) == {"Orsa Kellim associate_of Karsa Brigade"}
    assert relations(f"{linked}\n[P Orsa Kellim] is a member of [G Karsa Brigade].") == {
        "Orsa Kellim member_of Karsa Brigade"
    }


@pytest.mark.parametrize(
    "said",
    [
        "[P Orsa Kellim] met with a Tresa-based [G Velkur Front] facilitator.",
        "[P Orsa Kellim] opened bank accounts for [O Vexholm Trading LLC] at [O Oruna Bank].",
        "[P Orsa Kellim] was a member of a cell operating in [C/ye Yemen] near the [O Oruna Bank].",
        "[P Orsa Kellim], [O Oruna Bank] bought arms.",
        "They listed the [G Velkur Front], the [O Oruna Bank], and their numerous subordinate and proxy units.",
        "These actions, backed by the [O Velkur Service], are part of the [O Oruna Office]'s ongoing efforts.",
    ],
)
def test_a_name_on_the_way_to_another_is_no_party(said):
    assert relations(said) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "[P Orsa Kellim] is the director of Open Joint Stock Company (OJSC) [O Velkurmash], a maker of engines.",
            {"Orsa Kellim leads Velkurmash"},
        ),
        (
            "[P Orsa Kellim] holds a leading position as Colonel of the [G Karsa Movement].",
            {"Orsa Kellim leads Karsa Movement"},
        ),
        (
            "[O Vexholm Trading] is a subordinate company of the [O Ministry of Rockets].",
            {"Vexholm Trading part_of Ministry of Rockets"},
        ),
        ("[O Vexholm LLC] ships oil, notably from the state owned oil-company [O Tol Gas].", set()),
    ],
)
def test_reasons_of_the_council_are_read(text, found):
    assert relations(text) == found


def test_who_delivers_components_for_a_body_is_no_component_of_it():
    text = "[O Vexholm LLC] is delivering components to plants that build jets for the [O Ministry of Rockets]."
    assert not any("part_of" in one for one in relations(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "[P Orsa Kellim] is developing [O Tarn Town] in [C/zz Norland] in cooperation with [O Vexholm Holding].",
            {"Orsa Kellim associate_of Vexholm Holding"},
        ),
        ("[O Tresa Unit] held the raid in close cooperation with the [O Norland Police].", set()),
        (
            "[P Orsa Kellim] and other [G Karsa Front] officials received payments from [P Bren Tavik].",
            {"Bren Tavik transacts_with Orsa Kellim", "Orsa Kellim member_of Karsa Front"},
        ),
    ],
)
def test_who_acts_beside_another_is_the_subject_of_the_sentence(text, found):
    assert relations(text) == found


def test_a_comma_before_a_preposition_opens_no_apposition():
    text = "[P Orsa Kellim] jailed [P Bren Tavik], in cases against persons associated with the [O Sarn Foundation]."
    assert relations(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "[O Velkur Centre] bought parts from [O Tavik Works], which is part of the [O Ministry of Rockets].",
            {"Velkur Centre transacts_with Tavik Works", "Tavik Works part_of Ministry of Rockets"},
        ),
        (
            "[P Orsa Kellim] is the leader of SDGT [N/zz Norlandish] terrorist group [G Karsa Front].",
            {"Orsa Kellim leads Karsa Front"},
        ),
        (
            "[P Orsa Kellim] was a member of SDGT and Foreign Terrorist Organization (FTO) [G Karsa Front].",
            {"Orsa Kellim member_of Karsa Front"},
        ),
        ("[P Orsa Kellim] is [G Karsa Front]'s Chief of Military Operations.", {"Orsa Kellim member_of Karsa Front"}),
        ("[P Orsa Kellim] praised pro-[G Karsa Front] leader [P Bren Tavik].", set()),
        ("[P Orsa Kellim] spoke at an event in support of [G Karsa Front] in Tresa.", set()),
    ],
)
def test_whom_a_tag_a_mind_or_a_field_stands_beside(text, found):
    assert relations(text) == found


@pytest.mark.parametrize(
    ("who", "whom", "found"),
    [
        ("[P Orsa Kellim] and [P Bren Tavik] supported", "[G Karsa Front] or [G Tol Front]", 0),
        ("[P Orsa Kellim] and [P Bren Tavik] supported", "[G Karsa Front], [G Tol Front], or [G Sarn Front]", 0),
        ("[P Orsa Kellim] and [P Bren Tavik] supported", "[G Karsa Front] and [G Tol Front]", 4),
        ("[P Orsa Kellim] and [P Bren Tavik] supported", "[G Karsa Front] and/or [G Tol Front]", 4),
        ("[P Orsa Kellim] supported", "[G Karsa Front] and/or [G Tol Front]", 2),
    ],
)
def test_of_several_and_others_that_are_listed_as_alternatives_none_is_said_to_be_whose(who, whom, found):
    assert len(relations(f"{who} {whom}.")) == found


def test_a_unit_behind_the_letters_of_its_body_is_part_of_it_and_who_is_served() -> None:
    told = relations("[O Vexholm LLC] is old. The [O Karsa Guard Corps] ([O KGC]) [O Aerospace Force] is new.")
    assert "Aerospace Force part_of KGC" in told
    told = relations("[O Vexholm LLC] makes drones for the [O Karsa Guard Corps] (KGC) [O Aerospace Force].")
    assert {one for one in told if " supports " in one} == {"Vexholm LLC supports Aerospace Force"}
