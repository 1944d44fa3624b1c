"""Tell the reason of an act in the form that rows of the grammar are written in: “for having sold” is “for selling”.

designated ⟦O1⟧ for having financed ⟦G2⟧       ->   designated ⟦O1⟧ for financing ⟦G2⟧
designated ⟦O1⟧ for having provided ⟦G2⟧ with  ->   as it is: the criteria of the executive orders say it so
"""

from __future__ import annotations

# the words of the executive orders' own criteria, which are read as they stand
_OWN = r"(?!(?:provided|acted|purported|assisted|supported|sponsored|attempted|engaged|owned|operated|been)\b)"
_ADVERB = r"((?:[a-z]+ly |also |since )?)"
_IRREGULAR = {
    "sold": "selling", "sent": "sending", "led": "leading", "bought": "buying", "paid": "paying", "held": "holding",
    "run": "running", "given": "giving", "made": "making", "overseen": "overseeing", "lent": "lending",
    "fought": "fighting", "written": "writing", "taken": "taking", "sought": "seeking", "become": "becoming",
}  # fmt: skip
HAVING = (
    *((rf"\bfor (?:allegedly )?having {_ADVERB}{past}\b", rf"for \g<1>{now}") for past, now in _IRREGULAR.items()),
    (rf"\bfor (?:allegedly )?having {_ADVERB}{_OWN}([a-z]{{2,}})ied\b", r"for \1\2ying"),
    (rf"\bfor (?:allegedly )?having {_ADVERB}{_OWN}([a-z]{{2,}})ed\b", r"for \1\2ing"),
)
