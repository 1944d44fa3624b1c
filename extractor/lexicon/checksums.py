"""Check digits and address encodings, written from their specifications.

Every function answers True or False for a string and never raises.
Base58Check: Bitcoin; BIP-173 and BIP-350: bech32, bech32m; cashaddr: Bitcoin Cash
specification; EIP-55: Ethereum; CryptoNote base58 (Monero); Keccak: the SHA-3 submission,
padding 0x01, which Ethereum and Monero use rather than that of FIPS 202.
"""

from __future__ import annotations

from hashlib import sha256

BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_MASK = (1 << 64) - 1

# --- Keccak-256 --------------------------------------------------------------------------

_ROUNDS = (
    0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B,
    0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088,
    0x0000000080008009, 0x000000008000000A, 0x000000008000808B, 0x800000000000008B, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800A, 0x800000008000000A,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
)  # fmt: skip
_ROTATIONS = (0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14)
_RATE = 136  # bytes per block for 256 bits of output


def _rotate(word: int, by: int) -> int:
    return ((word << by) | (word >> (64 - by))) & _MASK if by else word


def _permute(lanes: list[int]) -> list[int]:
    """Apply Keccak-f[1600]; lane (x, y) is at x + 5 y."""
    for constant in _ROUNDS:
        columns = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        parity = [columns[x - 1] ^ _rotate(columns[(x + 1) % 5], 1) for x in range(5)]
        moved = [0] * 25
        for position in range(25):
            x, y = position % 5, position // 5
            moved[y + 5 * ((2 * x + 3 * y) % 5)] = _rotate(lanes[position] ^ parity[x], _ROTATIONS[position])
        lanes = [
            moved[p] ^ (~moved[p - p % 5 + (p + 1) % 5] & moved[p - p % 5 + (p + 2) % 5]) & _MASK for p in range(25)
        ]
        lanes[0] ^= constant
    return lanes


def keccak256(data: bytes) -> bytes:
    """Return the 32 byte Keccak digest of `data`."""
    padding = _RATE - len(data) % _RATE
    padded = bytearray(data) + bytearray(padding)
    padded[len(data)] ^= 0x01
    padded[-1] ^= 0x80
    lanes = [0] * 25
    for block in range(0, len(padded), _RATE):
        for lane in range(_RATE // 8):
            begin = block + 8 * lane
            lanes[lane] ^= int.from_bytes(padded[begin : begin + 8], "little")
        lanes = _permute(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def is_eip55(address: str) -> bool:
    """Tell whether the capitals of a mixed-case "0x…" address are those of its hash (EIP-55)."""
    digits = address[2:]
    digest = keccak256(digits.lower().encode("utf-8", "replace")).hex()
    pairs = zip(digits.lower(), digest, strict=False)
    return digits == "".join(digit.upper() if nibble >= "8" else digit for digit, nibble in pairs)


# --- base 58 -----------------------------------------------------------------------------


def from_base58(text: str, alphabet: str = BITCOIN) -> bytes | None:
    """Decode base 58 with leading zero digits kept; None for a foreign character."""
    number = 0
    for character in text:
        digit = alphabet.find(character)
        if digit < 0:
            return None
        number = number * 58 + digit
    zeros = len(text) - len(text.lstrip(alphabet[0]))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def is_base58check(text: str, versions: tuple[bytes, ...], alphabet: str = BITCOIN) -> bool:
    """Tell whether `text` is a 20 byte hash under one of the versions, with its checksum."""
    raw = from_base58(text, alphabet)
    if raw is None or not any(raw.startswith(version) and len(raw) == len(version) + 24 for version in versions):
        return False
    return sha256(sha256(raw[:-4]).digest()).digest()[:4] == raw[-4:]


# Bytes that so many base 58 digits of a CryptoNote block hold.
_BLOCK_BYTES = {2: 1, 3: 2, 5: 3, 6: 4, 7: 5, 9: 6, 10: 7, 11: 8}


def _from_cryptonote_base58(text: str) -> bytes | None:
    decoded = b""
    for begin in range(0, len(text), 11):
        block = text[begin : begin + 11]
        size = _BLOCK_BYTES.get(len(block))
        number = 0
        for character in block:
            digit = BITCOIN.find(character)
            if digit < 0 or size is None:
                return None
            number = number * 58 + digit
        if size is None or number >= 1 << (8 * size):
            return None
        decoded += number.to_bytes(size, "big")
    return decoded


def is_monero(address: str) -> bool:
    """Tell whether this is a standard (18), integrated (19) or sub- (42) address of the main net."""
    raw = _from_cryptonote_base58(address)
    if raw is None or (len(raw), raw[:1]) not in {(69, b"\x12"), (77, b"\x13"), (69, b"\x2a")}:
        return False
    return keccak256(raw[:-4])[:4] == raw[-4:]


# --- base 32 -----------------------------------------------------------------------------


def _bech32_polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> bit & 1 else 0
    return check


def _to_bytes(values: list[int]) -> bytes | None:
    """Regroup five bits to eight; None where padding is too long or not zero."""
    number = 0
    for value in values:
        number = number << 5 | value
    spare = 5 * len(values) % 8
    if spare > 4 or number & ((1 << spare) - 1):
        return None
    return (number >> spare).to_bytes(5 * len(values) // 8, "big")


def _digits(text: str) -> list[int] | None:
    if text.lower() != text and text.upper() != text:
        return None
    digits = [_BECH32.find(character) for character in text.lower()]
    return None if -1 in digits else digits


def _bech32(address: str, prefix: str) -> tuple[int, list[int]] | None:
    """Return the checksum residue and the data of an address under the human-readable prefix."""
    data = _digits(address[len(prefix) + 1 :])
    mixed = address.lower() != address and address.upper() != address
    if mixed or not address.lower().startswith(prefix + "1") or data is None or len(data) < 6:
        return None
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    return _bech32_polymod(expanded + data), data[:-6]


def is_segwit(address: str, prefix: str) -> bool:
    """Tell whether this is a witness address: bech32 for version 0 (BIP-173), bech32m above (BIP-350)."""
    found = _bech32(address, prefix)
    if found is None or not found[1]:
        return False
    residue, (version, *program) = found
    raw = _to_bytes(program)
    if raw is None or version > 16 or not 2 <= len(raw) <= 40 or (version == 0 and len(raw) not in (20, 32)):
        return False
    return residue == (1 if version == 0 else 0x2BC830A3)


def is_sapling(address: str) -> bool:
    """Tell whether this is a Zcash Sapling address: bech32 of 43 bytes under "zs"."""
    found = _bech32(address, "zs")
    return found is not None and found[0] == 1 and len(_to_bytes(found[1]) or b"") == 43


def is_cashaddr(address: str) -> bool:
    """Tell whether this is a Bitcoin Cash address, with or without "bitcoincash:"."""
    prefix, _, payload = address.rpartition(":")
    prefix = prefix.lower() or "bitcoincash"
    data = _digits(payload)
    if prefix != "bitcoincash" or data is None:
        return False
    check = 1
    for value in [ord(c) & 31 for c in prefix] + [0] + data:
        top = check >> 35
        check = (check & 0x07FFFFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x98F2BC8E61, 0x79B76D99E2, 0xF33E5FB3C4, 0xAE2EABE2A8, 0x1E4F43E470)):
            check ^= generator if top >> bit & 1 else 0
    raw = _to_bytes(data[:-8])
    return check == 1 and raw is not None and len(raw) == 21 and raw[0] in (0, 8)
