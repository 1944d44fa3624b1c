"""Turn a person's answer into judgements, write them, and take them back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product
from typing import get_args

from extractor.review.questions import Question, Side
from extractor.store import KnowledgeBase, read_lines
from extractor.types import ACTOR_TYPES, Judgement, Verdict

_PAIR: dict[str, Verdict] = {"y": "same", "n": "different", "u": "unsure"}
_CLAIM: dict[str, Verdict] = {"y": "confirm", "n": "reject"}


class AnswerError(ValueError):
    """An answer that means nothing here; its message says what would."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was written, by id, and what it replaced."""

    saved: tuple[str, ...]
    replaced: tuple[Judgement, ...]


def answer(question: Question, words: str, *, by: str) -> list[Judgement]:
    """Return what an answer means.

    y, n, u            same, different, unsure (of a pair); y, n: the claim holds, does not
    name [N] WORDS     its name is WORDS; N is which of the actors shown, 1 by default
    type [N] TYPE      it is a person, organization, group, vessel, aircraft or wallet
    same [N] ID        it is the actor with that id
    split N[,N…]       these documents name somebody else (of an actor)
    no [N]             this is nobody's name, in document N; of an actor without N: in all that are shown
    never [N]          this name is nobody's, wherever it stands
    """
    verb, _, rest = words.strip().partition(" ")
    if verb in _PAIR and question.kind == "pair":
        left, right = sorted(side.key for side in question.sides)
        return [Judgement(left=left, right=right, verdict=_PAIR[verb], by=by, reason=rest)]
    if verb in _CLAIM and question.kind == "claim":
        return [Judgement(left=question.key, right="", verdict=_CLAIM[verb], by=by, reason=rest)]
    if verb == "split" and question.kind == "actor":
        return _split(question, rest, by)
    if verb not in {"name", "type", "same", "no", "never"}:
        raise AnswerError(f"{verb!r} is no answer to this question")
    rest = rest.strip()
    if verb == "no" and question.kind == "actor" and not rest[:1].isdecimal():
        return [_about(side, verb, rest, by) for side in question.sides]
    side, rest = _choose(question, rest)
    return [_about(side, verb, rest, by)]


def _about(side: Side, verb: str, rest: str, by: str) -> Judgement:
    whole = side.actor or side.key
    if verb in {"no", "never"}:
        verdict: Verdict = "not-a-name" if verb == "no" else "do-not-extract"
        return Judgement(left=side.key if verb == "no" else side.name, right="", verdict=verdict, by=by, reason=rest)
    if not rest:
        raise AnswerError(f"{verb!r} needs to be told what")
    if verb == "type" and rest not in ACTOR_TYPES:
        raise AnswerError(f"{rest!r} is none of {', '.join(ACTOR_TYPES)}")
    if rest in {whole, side.actor_name}:
        raise AnswerError("that is so already")
    if verb == "same":
        left, right = sorted((whole, rest))
        return Judgement(left=left, right=right, verdict="same", by=by)
    return Judgement(left=whole, right=rest, verdict="rename" if verb == "name" else "retype", by=by)


def _split(question: Question, rest: str, by: str) -> list[Judgement]:
    """Return that none of the chosen is any of the others: a single pair would leave ways around it."""
    chosen = {_number(word, question) for word in rest.replace(",", " ").split()}
    if not chosen or len(chosen) == len(question.sides):
        raise AnswerError("say which of the documents name somebody else, not all of them")
    apart = [side.key for number, side in enumerate(question.sides, 1) if number in chosen]
    others = [side.key for number, side in enumerate(question.sides, 1) if number not in chosen]
    pairs = sorted({(min(pair), max(pair)) for pair in product(apart, others)})
    return [Judgement(left=left, right=right, verdict="different", by=by, reason="split") for left, right in pairs]


def _choose(question: Question, rest: str) -> tuple[Side, str]:
    first, _, more = rest.partition(" ")
    if first.isdecimal() and int(first) <= len(question.sides):
        return question.sides[_number(first, question) - 1], more.strip()
    return question.sides[0], rest


def _number(word: str, question: Question) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= len(question.sides):
        raise AnswerError(f"{word!r} is no number from 1 to {len(question.sides)}")
    return int(word)


# --- writing -----------------------------------------------------------------------------


def decide(kb: KnowledgeBase, judgements: Iterable[Judgement]) -> Decision:
    """Write judgements as of now and return how to undo it; raises `StoreError` for nonsense, and writes nothing."""
    with kb.transaction():
        before = kb.judgements()
        saved = tuple(kb.save_judgement(judgement) for judgement in judgements)
        after = set(kb.judgements())
    return Decision(saved=saved, replaced=tuple(one for one in before if one not in after))


def undo(kb: KnowledgeBase, decision: Decision, *, by: str) -> None:
    """Take a decision back: what it said is withdrawn and by whom is kept, what it replaced holds again."""
    with kb.transaction():
        for key in decision.saved:
            kb.withdraw_judgement(key, by)
        for judgement in decision.replaced:
            kb.save_judgement(judgement)


def take_back(kb: KnowledgeBase, key: str, *, by: str) -> None:
    """Take back the decision that a judgement is of: all that was said with it, at the same moment.

    What it replaced holds again, as with `undo`. Raises `AnswerError` where it does not hold any more.
    """
    with kb.transaction():
        together = list(kb.rows(_TOGETHER, [key]))
        if not together:
            raise AnswerError("this was taken back or replaced in the meantime")
        for row in together:
            said, _ = _said(row)
            before = [_said(old)[0] for old in kb.rows(f"{_SAID} AND withdrawn_at = ?", [said.left, said.at])]
            kb.withdraw_judgement(row["id"], by)
            for old in before:
                if _is_rival(old, said):
                    kb.save_judgement(old)


def import_judgements(kb: KnowledgeBase, lines: Iterable[str]) -> Counter[str]:
    """Take over judgements written elsewhere; count the new, the known and those that later ones here overrule.

    All or nothing; raises `StoreError` for a line that is none.
    """
    given = sorted(read_lines(lines), key=lambda one: (one.at, one.left, one.right, one.verdict))
    counts: Counter[str] = Counter({"new": 0, "known": 0, "overruled": 0})
    with kb.transaction():
        for judgement in given:
            counts[_take(kb, judgement)] += 1
    return counts


def _take(kb: KnowledgeBase, judgement: Judgement) -> str:
    told = judgement
    if judgement.verdict in {"same", "different", "unsure"}:
        left, right = sorted((judgement.left, judgement.right))
        told = replace(judgement, left=left, right=right)
    rivals = [_said(row) for row in kb.rows(_SAID, [told.left])]
    if told in (one for one, _ in rivals):
        return "known"
    if told.at and any(one.at > told.at or gone > told.at for one, gone in rivals if _is_rival(one, told)):
        return "overruled"
    kb.save_judgement(told)
    return "new"


def _said(row: dict[str, object]) -> tuple[Judgement, str]:
    return Judgement(**{name: row[name] for name in _COLUMNS}), str(row["withdrawn_at"] or "")  # type: ignore[arg-type]


def _is_rival(one: Judgement, other: Judgement) -> bool:
    """Tell whether two judgements answer the same question."""
    groups = ({"same", "different", "unsure"}, {"confirm", "reject"}, *({name} for name in get_args(Verdict)))
    group = next(names for names in groups if other.verdict in names)
    return one.verdict in group and (other.verdict not in groups[0] or one.right == other.right)


_COLUMNS = ("left", "right", "verdict", "by", "score", "reason", "at")
_SAID = 'SELECT * FROM judgements WHERE "left" = ?'
_TOGETHER = """
SELECT j.* FROM judgements k JOIN judgements j ON j.at = k.at AND j.by = k.by AND j.verdict = k.verdict
WHERE k.id = ? AND k.withdrawn_at IS NULL AND j.withdrawn_at IS NULL ORDER BY j.id"""
