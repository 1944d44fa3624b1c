"""Instruments are found under one name each, and what only amends is told apart."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.annotate.text.legal import read_legal
from extractor.annotate.text.readers import LexiconReader
from extractor.lexicon import load_lexicon


def keys(text):
    return [span.key for span in read_legal(text)]


def basis(text):
    return [span.key for span in read_legal(text) if span.form == "basis"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pursuant to E.O. 13694", ["E.O. 13694"]),
        ("under E.O.13694 and E. O. 13810", ["E.O. 13694", "E.O. 13810"]),
        ("Executive Order (E.O.) 13810", ["E.O. 13810"]),
        ("Executive Order (“E.O.”) 13382", ["E.O. 13382"]),
        ("Executive Order No. 13224", ["E.O. 13224"]),
        ("E.O.s 13382 and 13722", ["E.O. 13382", "E.O. 13722"]),
        ("Executive Orders 12722, 12724, and 13315", ["E.O. 12722", "E.O. 12724", "E.O. 13315"]),
        ("E.O. 13661, 13694, as amended, and 13848", ["E.O. 13661", "E.O. 13694", "E.O. 13848"]),
        ("E.O. 8389 of 1940, E.O. 12947, E.O. 12978", ["E.O. 8389", "E.O. 12947", "E.O. 12978"]),
        ("UNSCR 2397", ["UNSCR 2397"]),
        (
            "UN Security Council Resolutions 1718 (2006), 1874 (2009), and 2094 (2013)",
            ["UNSCR 1718", "UNSCR 1874", "UNSCR 2094"],
        ),
        ("United Nations Security Council Resolution (UNSCR) 1737", ["UNSCR 1737"]),
        ("paragraph 26(b) of resolution 2662 (2022)", ["UNSCR 2662"]),
        ("House Resolution 1234", []),
        ("18 U.S.C. § 1956(a)(1)(B)(i)", ["18 U.S.C. § 1956"]),
        ("18 U.S.C. §§ 1956 and 1957", ["18 U.S.C. § 1956", "18 U.S.C. § 1957"]),
        ("Title 18, United States Code, Section 1028A", ["18 U.S.C. § 1028A"]),
        ("31 C.F.R. part 583 and 31 CFR 575.520", ["31 C.F.R. part 583", "31 C.F.R. § 575.520"]),
        ("Section 311 of the USA PATRIOT Act", ["Section 311"]),
        ("section 9714(a) of the Combating Russian Money Laundering Act", ["Section 9714"]),
        ("the Foreign Narcotics Kingpin Designation Act (Kingpin Act)", ["Kingpin Act", "Kingpin Act"]),
        ("Countering America’s Adversaries Through Sanctions Act", ["CAATSA"]),
        ("the International Emergency Economic Powers Act", ["IEEPA"]),
        ("the Racketeer Influenced and Corrupt Organizations Act", ["RICO"]),
        ("the Computer Fraud and Abuse Act of 1986", ["CFAA"]),
        ("Export Administration Regulations", ["EAR"]),
        ("Council Regulation (EU) 2020/1998", ["Council Regulation (EU) 2020/1998"]),
        ("Article 2 of Council Regulation (EC) No 881/2002", ["Council Regulation (EC) No 881/2002"]),
        ("Council Decision 2013/255/CFSP", ["Council Decision 2013/255/CFSP"]),
        ("Article 3s(2), point (b): transport", ["Article 3s(2), point (b)"]),
        ("the Russia (Sanctions) (EU Exit) Regulations 2019", ["Russia (Sanctions) (EU Exit) Regulations 2019"]),
        ("the Proceeds of Crime Act 2002", ["POCA"]),
        ("Pursuant to the Specimen Harbour Safety Act of 2017", ["Specimen Harbour Safety Act of 2017"]),
        ("the Act, an Act, this Order and the Regulations", []),
        ("in 13694 cases, order 13694, CEO 13694", []),
    ],
)
def test_instruments_have_one_name_each(text, expected):
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("E.O. 13694, as amended by E.O. 13757, E.O. 14144, and E.O. 14306", ["E.O. 13694"]),
        ("E.O. 13224, as amended by E.O. 13268, 13284, and 13372", ["E.O. 13224"]),
        ("E.O. 13694, as further amended by E.O. 14306, and pursuant to E.O. 13810", ["E.O. 13694", "E.O. 13810"]),
        ("E.O. 13694 of April 1, 2015, “Blocking”, as amended by E.O. 13757 of December 28, 2016", ["E.O. 13694"]),
        ("section 1(a)(iii)(C) of E.O. 13694, as amended, (“E.O. 13694, as further amended”)", ["E.O. 13694"] * 2),
        ("resolution 2293 (2016), as reaffirmed by paragraph 2 of resolution 2688 (2023)", ["UNSCR 2293"]),
        ("E.O. 14024, and E.O. 13661", ["E.O. 14024", "E.O. 13661"]),
    ],
)
def test_what_only_amends_is_no_basis(text, expected):
    assert basis(text) == expected


def test_the_section_named_before_is_part_of_the_span():
    text = "pursuant to section 1(a)(iii)(C) of E.O. 13694, as amended"
    (span,) = read_legal(text)
    assert text[span.start : span.end] == "section 1(a)(iii)(C) of E.O. 13694"


def test_a_law_of_an_overlay_is_a_basis_in_what_is_read(tmp_path):
    row = '[[statute]]\nkey = "VPA"\nname = "Velkur Probity Act"\n'
    (tmp_path / "statutes.toml").write_text(row, encoding="utf-8")
    reader = LexiconReader(load_lexicon(tmp_path))
    spans = reader.spans("It was done under the Velkur Probity Act.", None)
    assert [(span.kind, span.key) for span in spans] == [("legal", "VPA")]


PIECES = [
    "E.O. 13694",
    "as amended by ",
    ", ",
    " and ",
    "CAATSA",
    "section 1(a) of ",
    "UNSCR 2397",
    "“",
    "(",
    ")",
    "\n",
    "2019",
    "Act ",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join))
@settings(max_examples=200)
def test_spans_are_sorted_disjoint_and_inside(text):
    spans = read_legal(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) and span.kind == "legal" and span.key for span in spans)
    assert all(span.form in ("basis", "amending") for span in spans)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "section 1" + "(1) " * 50_000,
        "E.O. 13694, as amended by E.O. 13757" + ", " * 50_000 + "E.O. 13810",
        "A" * 200_000,
        "A " * 100_000,
        "Resolution " + "1234, " * 50_000,
        "section " + "(a) " * 30 + "E.O. 13694 " * 10_000,
        'E.O. 13694 amended by E.O. 13694 "' * 5_000,
        "(Sanctions) " * 30_000,
    ],
    ids=["paragraphs", "commas", "capitals", "words", "numbers", "sections", "quotes", "brackets"],
)
def test_hostile_text_takes_linear_time(text):
    read_legal(text)


@pytest.mark.real
def test_hardly_an_order_number_of_the_releases_is_missed(shared):
    orders = missed = 0
    for line in (shared / "data" / "treasury_releases.jsonl").open(encoding="utf-8"):
        text = json.loads(line)["text"]
        spans = read_legal(text)
        for match in re.finditer(r"(?:E\.O\.|Order)\D{0,12}(1[234]\d{3})\b", text):
            orders += 1
            missed += not any(span.start <= match.start(1) < span.end for span in spans)
    assert orders > 5_000
    assert missed / orders < 0.002
