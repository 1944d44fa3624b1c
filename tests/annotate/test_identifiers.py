"""Identifiers are found at their offsets, tested, and not found in prose."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.annotate.text.identifiers import read_identifiers
from extractor.lexicon.identifiers import SCHEMES, STRONG, WALLETS, check

EXAMPLES = [(row.scheme, example) for row in SCHEMES for example in row.examples]
COUNTEREXAMPLES = [(row.scheme, example) for row in SCHEMES for example in row.counterexamples]
ETH = "0x175d44451403edf28469df03a9280c1197adb92c"
LEGACY = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"


def found(text):
    return [(one.scheme, one.value, one.valid) for one in read_identifiers(text)]


def test_every_scheme_has_an_example_and_a_counterexample():
    assert all(row.examples and row.counterexamples for row in SCHEMES)
    assert len(WALLETS) >= 12
    assert "ticker" not in STRONG


@pytest.mark.parametrize(("scheme", "example"), EXAMPLES)
def test_examples_are_found(scheme, example):
    assert [s for s, _, valid in found(f"See {example}, it says.") if valid is not False] == [scheme]


@pytest.mark.parametrize(("scheme", "example"), COUNTEREXAMPLES)
def test_counterexamples_are_not(scheme, example):
    assert scheme not in [s for s, _, valid in found(f"See {example}, it says.") if valid is not False]


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        (f"Digital Currency Address - XBT {LEGACY}", "btc"),
        (f"Digital Currency Address - BCH {LEGACY}", "bch"),
        (f"Digital Currency Address - BSV {LEGACY}", "bsv"),
        (f"Digital Currency Address - ETH {ETH}", "eth"),
        (f"Digital Currency Address - ETC {ETH}", "etc"),
        (f"Digital Currency Address - USDT {ETH}", "eth"),
        ("USDT (TRC-20) TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "trx"),
    ],
)
def test_the_currency_named_before_an_address_tells_its_chain(text, scheme):
    assert [one[0] for one in found(text)] == [scheme]


def test_a_misprinted_address_is_reported_as_invalid_where_money_is_spoken_of():
    assert found("the bitcoin wallet 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3") == [
        ("btc", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", False)
    ]
    assert found("build 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3") == []


def test_one_case_addresses_cannot_be_verified():
    assert found(ETH) == [("eth", ETH, None)]


def test_the_same_address_printed_twice_is_found_twice():
    assert len(found(f"{LEGACY} and {LEGACY}")) == 2


def test_an_address_is_found_where_a_page_lost_the_blank_before_it():
    text = f"the following digital currency addresses:{LEGACY} and{ETH}."
    assert [value for _, value, _ in found(text)] == [LEGACY, ETH]
    assert found(f"hand{LEGACY} bitcoincash:{LEGACY}") == []


def test_bech32_in_capitals_is_compared_in_lower_case():
    assert found("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")[0][1].startswith("bc1qw508")


def test_defanged_sites_and_mail_are_read():
    assert found("contact x.y(at)evil[.]example[.]com") == [("email", "x.y@evil.example.com", None)]
    assert found("at hxxps://nabu-leaks[.]com/a") == [("domain", "nabu-leaks.com", None)]


@pytest.mark.parametrize(
    "text",
    [
        "exchange user ID 1234567890 at Binance",
        "CVE-2021-44228",
        "case 22-cr-00123 in the U.S. District Court",
        "the SHA-256 hash e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "OFAC DESIGNATED the NETWORK",
        "E.O. 13694 of April 1, 2015, 31 C.F.R. part 583",
        "Vexholm Trading Co.Ltd paid $1.5million. Treasury acted.",
        "the IMO adopted resolution 1192",
    ],
)
def test_prose_holds_no_identifiers(text):
    assert found(text) == []


def test_a_solana_key_needs_the_word():
    key = "7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv"
    assert found(key) == []
    assert found(f"SOL {key}") == [("sol", key, None)]


def test_check_answers_for_a_bare_value():
    assert check("imo", "9321938") is True
    assert check("imo", "9321939") is False
    assert check("bch", LEGACY) is True
    assert check("eth", ETH) is None
    assert check("passport", "AB123456") is None
    assert check("no-such-scheme", "x") is False


@given(st.text(alphabet=st.characters(), max_size=400))
@settings(max_examples=200)
def test_offsets_hold_in_any_text(text):
    spans = [(one.start, one.end) for one in read_identifiers(text)]
    assert spans == sorted(spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.lists(st.sampled_from([example for _, example in EXAMPLES]), max_size=6))
def test_printed_values_stand_at_their_offsets(examples):
    text = "; ".join(examples)
    for one in read_identifiers(text):
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        if one.scheme in WALLETS:
            assert text[one.start : one.end].lower() == one.value.lower()


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "a." * 100_000,
        "a@" * 100_000,
        "+1 " * 70_000,
        "Passport " * 20_000,
        "IMO 123456 " * 20_000,
        "0x" * 99_999,
    ],
    ids=["digits", "labels", "mail", "phones", "passports", "ships", "hex"],
)
def test_hostile_text_takes_linear_time(text):
    read_identifiers(text)


# --- real --------------------------------------------------------------------------------------

# The list gives a 32 byte Monero payment id (or transaction id) beside the address it belongs to:
# it is no address and must not be read as one.
NO_ADDRESS = {"5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320"}
# One TRON address stands on the list under XBT: its bytes tell the chain, not the label.
MISFILED = {"TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq": "trx"}
# Tokens and EVM chains of the list live on chains that have a row.
CHAINS = {"xbt": {"btc"}, "usdt": {"eth", "trx", "btc"}, "usdc": {"eth"}, "arb": {"eth"}, "bsc": {"eth"}}


@pytest.mark.real
def test_every_address_ofac_has_listed_is_accepted(shared):
    seen = 0
    for path in sorted((shared / "data" / "wallets").glob("*.json")):
        currency = path.stem.rpartition("_")[2].lower()
        chains = CHAINS.get(currency, {currency})
        for address in json.loads(path.read_text()):
            seen += 1
            text = f"Digital Currency Address - {currency.upper()} {address}; alt."
            got = found(text)
            if address in NO_ADDRESS:
                assert got == []
                continue
            assert len(got) == 1, (currency, address, got)
            scheme, value, valid = got[0]
            assert scheme in chains or scheme == MISFILED.get(address), (currency, address, got)
            assert valid is not False
            assert value == address
    assert seen == 654


@pytest.mark.real
def test_imo_numbers_of_releases_pass_their_check_digit(shared):
    text = (shared / "data" / "treasury_releases.jsonl").read_text(encoding="utf-8")
    ships = [
        one for line in text.splitlines() if "IMO" in line for one in found(json.loads(line)["text"]) if one[0] == "imo"
    ]
    # the four exceptions are company numbers of shipping companies printed as "IMO Number"
    assert len(ships) > 500
    assert sum(valid is False for _, _, valid in ships) <= 4
