"""Addresses of block chains: how each is printed, and how its checksum is tested.

The same bytes may be an address on several chains ("1…" on BTC, BCH and BSV, "0x…" on
every EVM chain): the row without context is the usual reading, a row with context wins
where the text names its currency just before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lexicon import checksums
from extractor.lexicon.tables import IdentifierScheme

if TYPE_CHECKING:
    from collections.abc import Callable

_B58 = "[1-9A-HJ-NP-Za-km-z]"
# pages that lose the blank before a link print "the addresses:1A… and1B…"
_GLUED = r"(?<=\baddress:)|(?<=\baddresses:)|(?<=[ ,]and)"


def _base58(*versions: bytes, alphabet: str = checksums.BITCOIN) -> Callable[[str], bool]:
    return lambda text: checksums.is_base58check(text, versions, alphabet)


def _is_bitcoin(text: str) -> bool:
    return checksums.is_segwit(text, "bc") or checksums.is_base58check(text, (b"\x00", b"\x05"))


def _is_litecoin(text: str) -> bool:
    return checksums.is_segwit(text, "ltc") or checksums.is_base58check(text, (b"\x30", b"\x32"))


def _is_bitcoin_cash(text: str) -> bool:
    return checksums.is_cashaddr(text) or checksums.is_base58check(text, (b"\x00", b"\x05"))


def _is_zcash(text: str) -> bool:
    return checksums.is_sapling(text) or checksums.is_base58check(text, (b"\x1c\xb8", b"\x1c\xbd"))


def _is_evm(text: str) -> bool | None:
    """Return None for one case, which carries no checksum: OFAC prints many that way."""
    digits = text[2:]
    return None if digits in (digits.lower(), digits.upper()) else checksums.is_eip55(text)


def _is_solana(text: str) -> bool | None:
    raw = checksums.from_base58(text)
    return None if raw is not None and len(raw) == 32 else False


CHAINS = (
    IdentifierScheme(
        scheme="btc",
        title="Bitcoin address",
        pattern=rf"(?:(?<![\w:/])|{_GLUED})(?:[13]{_B58}{{25,34}}|bc1[02-9ac-hj-np-z]{{11,71}}|BC1[02-9AC-HJ-NP-Z]{{11,71}})(?!\w)",
        check=_is_bitcoin,
        examples=(
            "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
            "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
            "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        ),
        counterexamples=("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"),
    ),
    IdentifierScheme(
        scheme="eth",
        title="Ethereum or other EVM address",
        pattern=rf"(?:(?<!\w)|{_GLUED})0x[0-9a-fA-F]{{40}}(?!\w)",
        check=_is_evm,
        examples=("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x175d44451403edf28469df03a9280c1197adb92c"),
        counterexamples=("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe"),
    ),
    IdentifierScheme(
        scheme="etc",
        title="Ethereum Classic address",
        pattern=r"(?<!\w)0x[0-9a-fA-F]{40}(?!\w)",
        check=_is_evm,
        context=r"(?:\bETC|\bEthereum Classic)\b\W{1,4}$",
        examples=("Digital Currency Address - ETC 0x175d44451403edf28469df03a9280c1197adb92c",),
        counterexamples=("ETC 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",),
    ),
    IdentifierScheme(
        scheme="trx",
        title="TRON address",
        pattern=rf"(?<!\w)T{_B58}{{33}}(?!\w)",
        check=_base58(b"\x41"),
        examples=("USDT TRC-20: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",),
        counterexamples=("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u",),
    ),
    IdentifierScheme(
        scheme="xmr",
        title="Monero address",
        pattern=rf"(?<!\w)[48]{_B58}{{94}}(?:{_B58}{{11}})?(?!\w)",
        check=checksums.is_monero,
        examples=(
            "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A",
            "888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H",
        ),
        counterexamples=(
            "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B",
        ),
    ),
    IdentifierScheme(
        scheme="ltc",
        title="Litecoin address",
        pattern=rf"(?<!\w)(?:[LM]{_B58}{{26,33}}|ltc1[02-9ac-hj-np-z]{{11,71}})(?!\w)",
        check=_is_litecoin,
        examples=("LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1", "ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9"),
        counterexamples=("LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc2",),
    ),
    IdentifierScheme(
        scheme="bch",
        title="Bitcoin Cash address",
        pattern=r"(?<!\w)(?:bitcoincash:)?[qp][02-9ac-hj-np-z]{41}(?!\w)",
        check=checksums.is_cashaddr,
        examples=(
            "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
            "BCH ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq",
        ),
        counterexamples=("qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6q",),
    ),
    IdentifierScheme(
        scheme="bch",
        title="Bitcoin Cash address, legacy form",
        pattern=rf"(?<!\w)[13]{_B58}{{25,34}}(?!\w)",
        check=_is_bitcoin_cash,
        context=r"(?:\bBCH|\bBitcoin Cash)\b\W{1,4}$",
        examples=("Digital Currency Address - BCH 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",),
        counterexamples=("BCH 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3",),
    ),
    IdentifierScheme(
        scheme="bsv",
        title="Bitcoin SV address",
        pattern=rf"(?<!\w)[13]{_B58}{{25,34}}(?!\w)",
        check=_base58(b"\x00", b"\x05"),
        context=r"(?:\bBSV|\bBitcoin SV)\b\W{1,4}$",
        examples=("Digital Currency Address - BSV 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",),
        counterexamples=("BSV 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3",),
    ),
    IdentifierScheme(
        scheme="ltc",
        title="Litecoin address, old script form",
        pattern=rf"(?<!\w)3{_B58}{{25,34}}(?!\w)",
        check=_base58(b"\x05"),
        context=r"(?:\bLTC|\bLitecoin)\b\W{1,4}$",
        examples=("LTC 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",),
        counterexamples=("LTC 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz",),
    ),
    IdentifierScheme(
        scheme="dash",
        title="Dash address",
        pattern=rf"(?<!\w)[X7]{_B58}{{33}}(?!\w)",
        check=_base58(b"\x4c", b"\x10"),
        examples=("DASH XnPFsRWTaSgiVauosEwQ6dEitGYXgwznz2",),
        counterexamples=("DASH XnPFsRWTaSgiVauosEwQ6dEitGYXgwznz3",),
    ),
    IdentifierScheme(
        scheme="zec",
        title="Zcash address",
        pattern=rf"(?<!\w)(?:t[13]{_B58}{{33}}|zs1[02-9ac-hj-np-z]{{75}})(?!\w)",
        check=_is_zcash,
        examples=("t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWL",),
        counterexamples=("t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWM",),
    ),
    IdentifierScheme(
        scheme="xrp",
        title="XRP Ledger address",
        pattern=rf"(?<!\w)r{_B58}{{24,34}}(?!\w)",
        check=_base58(b"\x00", alphabet=checksums.RIPPLE),
        examples=("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",),
        counterexamples=("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTj",),
    ),
    IdentifierScheme(
        scheme="sol",
        title="Solana address",
        pattern=rf"(?<!\w){_B58}{{32,44}}(?!\w)",
        check=_is_solana,
        context=r"\b(?:SOL|Solana)\b[^\n]{0,60}$",
        examples=("Digital Currency Address - SOL 7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv",),
        counterexamples=("the hash 7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv",),
    ),
    IdentifierScheme(
        scheme="btg",
        title="Bitcoin Gold address",
        pattern=rf"(?<!\w)[GA]{_B58}{{33}}(?!\w)",
        check=_base58(b"\x26", b"\x17"),
        examples=("BTG GPwg61XoHqQPNmAucFACuQ5H9sGCDv9TpS",),
        counterexamples=("BTG GPwg61XoHqQPNmAucFACuQ5H9sGCDv9TpT",),
    ),
    IdentifierScheme(
        scheme="xvg",
        title="Verge address",
        pattern=rf"(?<!\w)D{_B58}{{33}}(?!\w)",
        check=_base58(b"\x1e"),
        context=r"(?:\bXVG|\bVerge)\b\W{1,4}$",
        examples=("Digital Currency Address - XVG DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Z",),
        counterexamples=("XVG DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Y", "DFFJhnQNZf8rf67tYnesPu7MuGUpYtzv7Z"),
    ),
)
