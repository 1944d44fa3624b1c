"""Checksums agree with the test vectors of their specifications."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.lexicon import checksums
from extractor.lexicon.identifiers import SCHEMES


# Keccak team, "KAT" of the original submission; the first is also the empty code hash of Ethereum.
@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
        (b"testing", "5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02"),
    ],
)
def test_keccak_256_agrees_with_published_digests(data, digest):
    assert checksums.keccak256(data).hex() == digest


@pytest.mark.parametrize("length", [135, 136, 137, 272, 1000])
def test_keccak_256_pads_every_length(length):
    assert len({checksums.keccak256(bytes(length)), checksums.keccak256(bytes(length) + b"\x01")}) == 2


# EIP-55, section "Test Cases".
@pytest.mark.parametrize(
    "address",
    [
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
        "0xde709f2102306220921060314715629080e2fb77",
        "0x27b1fdb04752bbc536007a920d24acb045561c26",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    ],
)
def test_eip_55_accepts_its_own_examples(address):
    assert checksums.is_eip55(address)


# BIP-173 and BIP-350, "Test vectors".
@pytest.mark.parametrize(
    "address",
    [
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
        "BC1SW50QGDZ25J",
        "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    ],
)
def test_segwit_accepts_the_valid_vectors(address):
    assert checksums.is_segwit(address, "bc")


@pytest.mark.parametrize(
    "address",
    [
        "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty",  # unknown prefix
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",  # wrong checksum
        "BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2",  # version out of range
        "bc1rw5uspcuh",  # program too short
        "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",  # version 0 with a length that is neither 20 nor 32
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",  # bech32 where bech32m is due
        "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",  # bech32m where bech32 is due
        "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",  # "o" is no digit
        "bc1pw5dgrnzv",
        "bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du",
        "bc1gmk9yu",  # no data
        "BC1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",  # mixed case
        "",
    ],
)
def test_segwit_rejects_the_invalid_vectors(address):
    assert not checksums.is_segwit(address, "bc")


# Bitcoin Cash specification, "cashaddr", examples of address translation.
@pytest.mark.parametrize(
    "address",
    [
        "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
        "bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy",
        "bitcoincash:qqq3728yw0y47sqn6l2na30mcw6zm78dzqre909m2r",
        "bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq",
        "bitcoincash:pr95sy3j9xwd2ap32xkykttr4cvcu7as4yc93ky28e",
        "pqq3728yw0y47sqn6l2na30mcw6zm78dzq5ucqzc37",
    ],
)
def test_cashaddr_accepts_the_examples(address):
    assert checksums.is_cashaddr(address)


@pytest.mark.parametrize("address", ["bchtest:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "qpm2", "", "bitcoincash:"])
def test_cashaddr_rejects_other_nets_and_fragments(address):
    assert not checksums.is_cashaddr(address)


def test_an_integrated_monero_address_is_accepted():
    # Monero documentation, "Integrated address".
    address = (
        "4LL9oSLmtpccfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2bYXZKKQePHES9khPK"
    )
    assert checksums.is_monero(address)
    assert not checksums.is_monero(address[:-1] + "L")


VALID = [
    (row, example)
    for row in SCHEMES
    for example in row.examples
    if row.scheme in {"btc", "trx", "xmr", "ltc", "bch", "dash", "zec", "xrp", "btg"} and " " not in example
]


@settings(derandomize=True, max_examples=300)
@given(st.sampled_from(VALID), st.data())
def test_one_altered_character_is_rejected(case, data):
    row, address = case
    at = data.draw(st.integers(0, len(address) - 1))
    other = data.draw(st.sampled_from([c for c in checksums.BITCOIN + "0l" if c.lower() != address[at].lower()]))
    assert not row.check(address[:at] + other + address[at + 1 :])


@settings(derandomize=True)
@given(st.integers(2, 41))
def test_one_letter_in_the_wrong_case_breaks_eip_55(at):
    address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
    swapped = address[:at] + address[at].swapcase() + address[at + 1 :]
    assert checksums.is_eip55(swapped) == (swapped == address)


@given(st.text(max_size=120))
def test_no_string_raises(text):
    for row in SCHEMES:
        if row.check is not None:
            assert row.check(text) in (True, False, None)
