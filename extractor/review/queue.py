"""Order what a knowledge base is unsure of by what hangs on it.

A pair weighs more the more documents would change hands and the likelier it is one; a claim the less sure it is. All
weigh double where somebody designated or charged is meant, and once more where nothing else says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from extractor.review.questions import Question, find_claim, find_pair
from extractor.store import KnowledgeBase

Sort = Literal["pairs", "acts", "relations"]
SORTS: tuple[Sort, ...] = get_args(Sort)
Key = tuple[str, ...]  # of a claim; left, right and their two actors of a pair


class Queue:
    """What is open, in order. The order is kept until the next run; what is answered is left out at each look."""

    def __init__(self) -> None:
        self._order: dict[Sort, list[Key]] = {}
        self._of = ""

    def open(self, kb: KnowledgeBase, sort: Sort) -> list[Key]:
        """Return the keys of all open questions of a sort, the weightiest first."""
        order = self._ordered(kb, sort)
        if sort == "pairs":
            done = {frozenset((row["one"], row["other"])) for row in kb.rows(_JUDGED)}
            return [key for key in order if frozenset(key[2:]) not in done]
        closed = {row["key"] for row in kb.rows("SELECT key FROM claim_reviews")}
        return [key for key in order if key[0] not in closed]

    def _ordered(self, kb: KnowledgeBase, sort: Sort) -> list[Key]:
        state = next(kb.rows(_STATE))["state"]
        if state != self._of:
            self._order, self._of = {}, state
        if sort not in self._order:
            found = [tuple(row.values()) for row in kb.rows(_ORDER[sort])]
            self._order[sort] = list(_once(found)) if sort == "pairs" else found
        return self._order[sort]


def _once(pairs: list[Key]) -> Iterator[Key]:
    """Yield each pair of actors once, by the documents that weigh most."""
    seen = set()
    for key in pairs:
        actors = frozenset(key[2:])
        if actors not in seen:
            seen.add(actors)
            yield key


def read(kb: KnowledgeBase, sort: Sort, key: Key) -> Question | None:
    """Return the question of a key, None where a run has just taken it away."""
    return find_pair(kb, key[0], key[1]) if sort == "pairs" else find_claim(kb, key[0])


# Judgements leave the order alone, whatever a run leaves behind makes it anew.
_STATE = """
SELECT coalesce((SELECT id || status || coalesce(finished_at, '') FROM runs ORDER BY started_at DESC, id DESC LIMIT 1),
  '') || (SELECT count(*) FROM merges) || '-' || (SELECT coalesce(max(no), 0) FROM articles) AS state"""

_ORDER: dict[Sort, str] = {
    "pairs": """
WITH acted AS (SELECT id FROM actors WHERE status IN ('designated', 'delisted', 'charged')),
  who AS (SELECT d.key, a.id, a.n_articles AS n, a.id IN acted AS acted
    FROM document_actors d JOIN actors a ON a.id = d.actor_id GROUP BY d.key)
SELECT m."left", m."right", l.id, o.id AS other FROM merges m
JOIN who l ON l.key = m."left" JOIN who o ON o.key = m."right" WHERE m.verdict = 'unsure' AND l.id <> o.id
ORDER BY (1 + (l.acted OR o.acted)) * min(l.n, o.n) * m.score DESC, m."left", m."right" """,
    "acts": """
WITH acted AS (SELECT id FROM actors WHERE status IN ('designated', 'delisted', 'charged')),
  said AS (SELECT t.key, t.confidence, t.actor_id, count(*) OVER (PARTITION BY t.actor_id, c.kind) = 1 AS alone
    FROM action_targets t JOIN actions c ON c.id = t.action_id JOIN articles r ON r.id = c.article_id
    WHERE r.superseded_by IS NULL AND t.actor_id IS NOT NULL)
SELECT key FROM said ORDER BY (1 - confidence) * (1 + (actor_id IN acted) + alone) DESC, key""",
    "relations": """
WITH acted AS (SELECT id FROM actors WHERE status IN ('designated', 'delisted', 'charged')),
  lone AS (SELECT best_relation_id FROM edges WHERE n_evidence = 1)
SELECT x.key FROM relations x JOIN articles r ON r.id = x.article_id
WHERE r.superseded_by IS NULL AND x.subject_id IS NOT NULL
ORDER BY (1 - x.confidence) * (1 + (x.subject_id IN acted OR coalesce(x.object_id IN acted, 0)) + (x.id IN lone)) DESC,
  x.key""",
}

# A pair that was judged ends all questions about the same two actors.
_JUDGED = """
SELECT coalesce(l.actor_id, j."left") AS one, coalesce(o.actor_id, j."right") AS other FROM judgements j
LEFT JOIN document_actors l ON l.key = j."left" LEFT JOIN document_actors o ON o.key = j."right"
WHERE j.verdict IN ('same', 'different', 'unsure') AND j.withdrawn_at IS NULL"""
