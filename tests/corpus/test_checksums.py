"""Wallets and IMO numbers of the specimen world carry valid check digits, computed here from the standards."""

from __future__ import annotations

import tomllib
from hashlib import sha256

import pytest

from corpus.pages import HERE

CAST = tomllib.loads((HERE / "cast.toml").read_text("utf-8"))
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
MASK = 2**64 - 1


def rotate(word: int, count: int) -> int:
    return ((word << count) | (word >> (64 - count))) & MASK


def round_constants() -> list[int]:
    register, constants = 1, []
    for _ in range(24):
        constant = 0
        for power in range(7):
            constant |= (register & 1) << ((1 << power) - 1)
            register = (register << 1) ^ (0x171 if register & 0x80 else 0)
        constants.append(constant)
    return constants


def permute(state: list[list[int]]) -> list[list[int]]:
    """Keccak-f[1600], FIPS 202 section 3."""
    for constant in round_constants():
        columns = [state[x][0] ^ state[x][1] ^ state[x][2] ^ state[x][3] ^ state[x][4] for x in range(5)]
        parity = [columns[x - 1] ^ rotate(columns[(x + 1) % 5], 1) for x in range(5)]
        state = [[lane ^ parity[x] for lane in state[x]] for x in range(5)]
        x, y, current = 1, 0, state[1][0]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            current, state[x][y] = state[x][y], rotate(current, (step + 1) * (step + 2) // 2 % 64)
        state = [
            [state[x][y] ^ (~state[(x + 1) % 5][y] & state[(x + 2) % 5][y] & MASK) for y in range(5)] for x in range(5)
        ]
        state[0][0] ^= constant
    return state


def keccak256(data: bytes) -> bytes:
    """Keccak as Ethereum and Monero use it: the padding before FIPS 202."""
    padded = bytearray(data + b"\x01")
    padded += b"\0" * (-len(padded) % 136)
    padded[-1] |= 0x80
    state = [[0] * 5 for _ in range(5)]
    for offset in range(0, len(padded), 136):
        for lane in range(17):
            state[lane % 5][lane // 5] ^= int.from_bytes(padded[offset + 8 * lane :][:8], "little")
        state = permute(state)
    return b"".join(state[lane % 5][lane // 5].to_bytes(8, "little") for lane in range(4))


def base58(text: str, length: int) -> bytes:
    number = 0
    for char in text:
        number = number * 58 + BASE58.index(char)
    return number.to_bytes(length, "big")


def has_base58_check(address: str, version: int) -> bool:
    data = base58(address, 25)
    return data[0] == version and sha256(sha256(data[:21]).digest()).digest()[:4] == data[21:]


def has_bech32_check(address: str) -> bool:
    """BIP 173."""
    prefix, _, data = address.rpartition("1")
    values = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix] + [BECH32.index(c) for c in data]
    check = 1
    for value in values:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for bit, term in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= term if top >> bit & 1 else 0
    return check == 1


def has_eip55_case(address: str) -> bool:
    digits = address[2:].lower()
    digest = keccak256(digits.encode()).hex()
    return address[2:] == "".join(c.upper() if int(digest[i], 16) > 7 else c for i, c in enumerate(digits))


def has_monero_check(address: str) -> bool:
    blocks = [address[start : start + 11] for start in range(0, len(address), 11)]
    data = b"".join(base58(block, 8 if len(block) == 11 else 5) for block in blocks)
    return data[0] == 18 and keccak256(data[:-4])[:4] == data[-4:]


def has_imo_digit(number: str) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(number, range(7, 1, -1), strict=False)) % 10 == int(
        number[-1]
    )


CHECKS = [
    *(
        ("btc", address, has_bech32_check(address) if address[0] == "b" else has_base58_check(address, 0))
        for address in CAST["btc"]
    ),
    *(("trx", address, has_base58_check(address, 0x41)) for address in CAST["trx"]),
    *(("ltc", address, has_base58_check(address, 0x30)) for address in CAST["ltc"]),
    *(("eth", address, has_eip55_case(address)) for address in CAST["eth"]),
    *(("xmr", address, has_monero_check(address)) for address in CAST["xmr"]),
    *(("imo", number, has_imo_digit(number)) for number in CAST["imo"]),
]


def test_the_checks_know_published_examples_and_reject_a_typo() -> None:
    assert keccak256(b"").hex() == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
    assert has_eip55_case("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")  # EIP-55
    assert not has_eip55_case("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed")
    assert has_bech32_check("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")  # BIP 173
    assert not has_bech32_check("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")
    assert has_base58_check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", 0)  # the genesis block
    assert not has_base58_check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", 0)
    assert has_imo_digit("9074729")
    assert not has_imo_digit("9074728")


@pytest.mark.parametrize(("scheme", "value", "valid"), CHECKS)
def test_identifier_has_its_check_digits(scheme: str, value: str, valid: bool) -> None:
    assert valid, f"{scheme} {value}"


def test_several_chains_are_there() -> None:
    assert {scheme for scheme, _, _ in CHECKS} == {"btc", "eth", "trx", "ltc", "xmr", "imo"}
