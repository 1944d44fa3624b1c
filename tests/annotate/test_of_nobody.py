"""What stands for many, for a post, or for who rules is nobody by that name."""

from __future__ import annotations

import pytest

from extractor.annotate import build_annotator
from extractor.lexicon import load_lexicon
from tests.make import make_article

ANNOTATOR = build_annotator(load_lexicon())


def _names(text: str) -> set[str]:
    return {name for actor in ANNOTATOR.annotate(make_article(text)).actors for name in (actor.name, *actor.aliases)}


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("They named the Inspector General of Police (IGP) Orsa Kellim. As the IGP, Kellim took bribes.", "IGP"),
        ("Orsa Kellim was named Director General of Customs (DGC). As DGC, Kellim took bribes.", "DGC"),
        ("Orsa Kellim was Director of National Intelligence (DNI). As DNI, he took bribes.", "DNI"),
        ("It is owned by the state-owned Venezuelan conglomerate, Corporacion Velkura.", "Venezuelan conglomerate"),
        ("Orsa Kellim worked with the Colombian and Mexican drug cartels.", "Mexican drug cartel"),
        ("Orsa Kellim, a Tutsi, attacked Hutu civilians.", "Tutsi"),
        ("Orsa Kellim supported the Maduro regime. The Maduro regime jailed Kellim's critics.", "Maduro"),
        ("Orsa Kellim is loyal to the Assad Regime.", "Assad Regime"),
        ("1. KELLIM, Orsa, Dubai; DOB 5 Jul 1971; POB Gorky, Russia; Passport AB4065216 (Greece).", "POB Gorky"),
        ("Significant prison time is needed to stop Orsa Kellim's trafficking.", "Significant prison"),
        ("Kellim used a Distributed Denial of Service (DDoS) attack tool.", "Distributed Denial of Service"),
        ("Silicon Valley’s computers serve the world, said Orsa Kellim.", "Silicon Valley"),
        ("Kellim and his co-conspirators “swatted” and “doxed” many of them.", "swatted"),
        (
            "They named Orsa Kellim. Orsa Kellim Prior to being a commander, Orsa Kellim ran a bank.",
            "Orsa Kellim Prior",
        ),
    ],
)
def test_nobody_is_read_of(text: str, nobody: str) -> None:
    assert nobody not in _names(text)


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("Orsa Kellim is an agent of the Velkur Enforcement Administration (VEA). The VEA paid him.", "VEA"),
        ("Orsa Kellim is Director of the Velkur Intelligence Service (VIS). He left the VIS.", "VIS"),
        ("Orsa Kellim supported the Maduro regime. They named Nicolas Maduro.", "Nicolas Maduro"),
        ("Orsa Kellim supported the Taliban regime. The Taliban regime jailed his critics.", "Taliban"),
        ("They named the Syrian parliament and the Burmese military.", "Burmese military"),
        ("Kellim and his co-conspirators “velkurd” and “rasmed” hacked it.", "velkurd"),
        ("Orsa Kellim worked with the Velmer and East Karsa cartels.", "Velmer cartel"),
    ],
)
def test_who_is_called_so_is_somebody(text: str, somebody: str) -> None:
    assert somebody in _names(text)
