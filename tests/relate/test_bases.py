"""Where bodies sit by their offices, and where armed groups are by what they hold."""

from __future__ import annotations

import pytest

from tests.relate.test_places import places


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[O Vexholm]’s head office is in [T/gr Piraeus], [C/gr Greece].", {"Vexholm in gr"}),
        ("They raided [O Vexholm]’s main factory near [T/sy Homs].", {"Vexholm in sy"}),
        ("From its office in [C/cy Cyprus], [O Vexholm] sells fuel.", {"Vexholm in cy"}),
        ("It paid the [T/ch Zurich] branch of [O Vexholm].", {"Vexholm in ch"}),
        (
            "[O Vexholm]’s [T/ae Dubai] and [C/hk Hong Kong] branches moved funds.",
            {"Vexholm in ae", "Vexholm in hk"},
        ),
        ("It paid its [T/ae Dubai] branch, [O Vexholm].", {"Vexholm in ae"}),
        ("[G Karsa] is active in northern [C/ml Mali] and [C/ne Niger].", {"Karsa in ml", "Karsa in ne"}),
        ("[G Karsa], most active in [C/ml Mali], fled.", {"Karsa in ml"}),
        ("[G Karsa], a gang that controls large parts of northern [C/ye Yemen], fled.", {"Karsa in ye"}),
        ("[G Karsa] has expanded its territorial control in eastern [C/cd Congo].", {"Karsa in cd"}),
        ("[G Karsa] continues to conduct operations aimed at military targets in [C/dz Algeria].", {"Karsa in dz"}),
        (
            "[O Karsa Brigade] operates primarily within Unity State, a province in [C/ss Sudan].",
            {"Karsa Brigade in ss"},
        ),
        ("[G Karsa], one of the main aggressors in the current conflict in [C/sd Sudan], fled.", {"Karsa in sd"}),
        ("He fought for [G Karsa] in eastern [C/cd Congo].", {"Karsa in cd"}),
        (
            "[O Vexholm Directorate], a secret branch of the government of [C/kp Norland], pays.",
            {"Vexholm Directorate in kp"},
        ),
        ("[O Vexholm] is a unit of the [N/ru Norlander] defense ministry.", {"Vexholm in ru"}),
        ("The [N/ss Norlander] military, known as the [O Vexholm Army], fled.", {"Vexholm Army in ss"}),
        ("[P Orsa] heads a cell in [C/id Norland] known as [G Karsa].", {"Karsa in id"}),
        ("[O Vexholm] was set up in [T/ae Dubai] in 2014.", {"Vexholm in ae"}),
        ("[O Vexholm], his [C/pa Panama]-based company, buys ships.", {"Vexholm in pa"}),
        ("[O Vexholm], [P Orsa]’s [C/pa Panama]-based front company, buys ships.", {"Vexholm in pa"}),
        ("[O Vexholm], a company he owns in [C/pa Panama], buys ships.", {"Vexholm in pa"}),
        ("[O Vexholm] lists an address in [C/pa Panama].", {"Vexholm in pa"}),
        ("[O Vexholm] is a [C/pa Panama]-registered, [C/gr Greece]-based trader.", {"Vexholm in pa", "Vexholm in gr"}),
        ("[O Vexholm] is [C/ru Norland]’s largest maker of lenses.", {"Vexholm in ru"}),
        ("[O Vexholm] is among the leading drone makers in [C/ir Norland].", {"Vexholm in ir"}),
        ("[O Vexholm] is a “teapot” refinery in Harlow Province, [C/cn Norland].", {"Vexholm in cn"}),
        ("It paid [C/ae Norland]-based [O Vexholm] millions of dollars.", {"Vexholm in ae"}),
        ("It sold the [N/ir Norlander] firm [O Vexholm] two ships.", {"Vexholm in ir"}),
        ("[O Vexholm] and [O Tolma] are front companies in [C/ua Norland].", {"Vexholm in ua", "Tolma in ua"}),
        ("He owns [O Vexholm] and [O Tolma], which are shops in [C/ua Norland].", {"Vexholm in ua", "Tolma in ua"}),
        ("Former [N/ua Norlander] Government officials [P Orsa] and [P Bren] lied.", {"Orsa of ua", "Bren of ua"}),
        ("[C/ua Norland] Member of Parliament [P Orsa] lied.", {"Orsa of ua"}),
        ("[G Karsa], a primary party responsible for the violence in [C/sd Norland], fled.", {"Karsa in sd"}),
        ("It serves the [C/kp NRL] [O Ministry of Roads].", {"Ministry of Roads in kp"}),
        ("[O Vexholm] is subordinate to the Government of [C/kp Norland].", {"Vexholm in kp"}),
        ("[P Orsa], [C/sy Norland]’s former intelligence chief, fled.", {"Orsa of sy"}),
        ("[P Orsa] is [G Karsa]’s emir in [C/pk Norland].", {"Orsa in pk"}),
        ("[P Orsa] is [O Vexholm]’s [T/lb Beirut]-based accountant.", {"Orsa in lb"}),
        ("[P Orsa] is a native of [C/mx Norland].", {"Orsa of mx"}),
        ("[O Vexholm] operates in the [N/co Norlander] state of Harlow.", {"Vexholm in co"}),
        ("[O Vexholm] in the [N/ru Norlander] port city of [T/ru Tarn] closed.", {"Vexholm in ru"}),
        ("[P Orsa] lives in the [N/mx Norlander] states of Harlow and Yarrow.", {"Orsa in mx"}),
        ("[O Vexholm] is based in the [N/lb Norlander] capital, [T/lb Beirut].", {"Vexholm in lb"}),
        ("[C/hk Norland]-based [O Tolma] front company [O Vexholm] sold oil.", {"Vexholm in hk"}),
        ("[C/kp Norland]’s nuclear program, which includes the [O Vexholm Center], grows.", {"Vexholm Center in kp"}),
        (
            "[O Vexholm] and [O Tolma] were previously identified as [N/ir Norlander] financial institutions.",
            {"Vexholm in ir", "Tolma in ir"},
        ),
        ("It is on bad terms with the [N/mx Norlander] state of Harlow, [O Vexholm] said.", set()),
        ("[P Orsa] described his targets as firms located in [C/ca Norland].", set()),
        ("[O Vexholm], [O Tarn House], 21 Mill Road, Yarrow, IM1 3DA, [C/im Norland]; Tel 1.", {"Vexholm in im"}),
        ("[O Vexholm], Calle 5 No. 12, [T/mx Tarn], [T/mx Jalisco], [C/mx Norland]; Tel 1.", {"Vexholm in mx"}),
        ("[O Vexholm] has a branch in [T/cy Nicosia].", {"Vexholm in cy"}),
        # who is everywhere, what others hold, where others are
        ("He fought for [G ISIS] in [C/sy Syria].", set()),
        ("He fought for [G Al-Qa’ida] in southern [C/ye Yemen].", set()),
        ("The headquarters of [O Vexholm] are in Harlow, [C/ir Norland].", {"Vexholm in ir"}),
        ("The money went to [C/ir Norland], where [O Vexholm] is registered.", {"Vexholm in ir"}),
        ("The money went to [C/ir Norland], where [O Vexholm] is registered as unpaid.", set()),
        ("[O Vexholm] and [O Tolma] are [C/ir Norland]-based.", {"Vexholm in ir", "Tolma in ir"}),
        (
            "[O Vexholm] and [O Tolma] are listed under [L E.O. 1] for being agencies of the [N/mm Norlander] State.",
            {"Vexholm in mm", "Tolma in mm"},
        ),
        ("[O Vexholm] was identified as an entity of the [N/mm Norlander] government.", {"Vexholm in mm"}),
        ("[O Vexholm] was designated for being owned by the Government of [C/mm Norland].", set()),
        ("[O Vexholm]’s [N/ir Norlander] branch moves money.", {"Vexholm in ir"}),
        ("It was sold by [O Vexholm] at 12 Palm Street, Yarrow, [C/ir Norland].", {"Vexholm in ir"}),
        ("[O Vexholm] has a plant in Harlow, [C/ir Norland].", {"Vexholm in ir"}),
        ("[O Vexholm] owns and operates a steel mill in [C/ir Norland].", {"Vexholm in ir"}),
        ("[O Vexholm] has twenty branches and three offices throughout [C/ir Norland].", {"Vexholm in ir"}),
        ("[O Vexholm] moved its headquarters to [C/ir Norland].", {"Vexholm in ir"}),
        ("[O Vexholm]’s owner lives in [C/ir Norland].", set()),
        ("[P Orsa]’s brother is based in [C/ir Norland].", set()),
        (
            "[C/mx Norland]-based firms [O Vexholm] ([C/pa Panama]) and [O Tolma] sell tools.",
            {"Vexholm in mx", "Vexholm in pa", "Tolma in mx"},
        ),
        ("Two banks, [O Vexholm] and [O Tolma], and a private bank based in [C/bh Norland] met.", set()),
        (
            "[C/ae Norland]-based companies [O Vexholm] and [O Tolma], and [O Oruna], met.",
            {"Vexholm in ae", "Tolma in ae"},
        ),
        ("The [C/tr Norland]-based [O Vexholm] and [O Treasury]-designated broker [P Orsa] met.", {"Vexholm in tr"}),
        ("It paid a [C/ru Norland]-based company owned by [P Orsa], [O Vexholm].", {"Vexholm in ru"}),
        ("[O Vexholm] is a large, Harlow, [C/mx Norland]-based dairy company.", {"Vexholm in mx"}),
        ("The [C/am Norland]-based affiliate of [O Oruna], [O Vexholm], paid.", {"Vexholm in am"}),
        (
            "[O Vexholm], a [P Orsa]-owned, [C/ch Norland]- and [C/ru Zentland]-based consultancy, paid.",
            {"Vexholm in ch", "Vexholm in ru"},
        ),
        ("[O Vexholm], an [P Orsa]-owned [C/cy Norland]-based holding company, paid.", {"Vexholm in cy"}),
        ("[O Vexholm], named after [P Orsa], is one of the largest ship makers in [C/ru Norland].", {"Vexholm in ru"}),
        ("[O Vexholm] is an institution of the Government of [C/kp Norland] that pays.", {"Vexholm in kp"}),
        ("The [C/us Norland]-based [G Karsa] drug trafficking organization that sold cocaine fled.", {"Karsa in us"}),
        ("[C/us Norland]-based [G Karsa] group members fled.", set()),
        ("[O Vexholm] has clients with offices in [C/ir Norland].", set()),
        ("[O Vexholm] is licensed in [C/ir Norland].", {"Vexholm in ir"}),
        ("[O Vexholm] appears to be based in [C/ir Norland].", {"Vexholm in ir"}),
        ("[O Vexholm] does most of its business in [C/ir Norland].", {"Vexholm in ir"}),
        ("Operating out of Harlow, [C/ir Norland], [O Vexholm] sells tools.", {"Vexholm in ir"}),
        ("[C/ir Norland]-based companies [O Vexholm] and [O Tolma] ship tools.", {"Vexholm in ir", "Tolma in ir"}),
        ("[C/ir Norland]-based [O Vexholm] and [O Tolma] officials fled.", set()),
        ("The [N/ir Norlander] airline [O Vexholm] flies to Harlow.", {"Vexholm in ir"}),
        ("[P Orsa] is of [N/ir Norlander] nationality.", {"Orsa of ir"}),
        ("[P Orsa] has served as a [N/ir Norlander] Deputy Defense Minister since 2014.", {"Orsa of ir"}),
        ("[O Vexholm LLC] is active in [C/ml Mali].", set()),
        ("[O Vexholm] supports the [N/ru Norlander] military.", set()),
        ("[G Karsa] claimed the attacks of men in [C/ml Mali].", set()),
        ("Men of [O Vexholm]’s office flew to [C/ml Mali].", set()),
    ],
)
def test_bodies_are_where_their_offices_and_their_fighters_are(text, told):
    assert places(text) == told


def test_a_long_list_is_read_at_once() -> None:
    names = ", ".join(f"[O Velkur Works {number}]" for number in range(60))
    text = f"[O Sarn Office] is designated today, and [C/sy Norland] knows: {names}, the others."
    assert places(text) == set()
