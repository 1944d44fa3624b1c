"""The questions that derived tables answer: current versions only, rejected and denied claims left out."""

from __future__ import annotations

from extractor.types import SYMMETRIC

_SYMMETRIC = ", ".join(f"'{name}'" for name in sorted(SYMMETRIC))

# The current articles without their texts, which else are read past for every claim. Reprints count as one source:
# that of the first to print it.
_ORIGINS = (
    """CREATE TEMP TABLE origins (
  article_id TEXT PRIMARY KEY, published TEXT, tier TEXT NOT NULL, origin TEXT NOT NULL) WITHOUT ROWID""",
    """INSERT INTO temp.origins SELECT id, published, tier, first_value(publisher) OVER
  (PARTITION BY CASE cluster_id WHEN '' THEN id ELSE cluster_id END ORDER BY published IS NULL, published, id)
FROM articles WHERE superseded_by IS NULL""",
)

# The relations that hold, for all questions about them.
_VALID = """
CREATE TEMP TABLE valid AS SELECT r.id, r.type, r.article_id, r.subject_id, r.object_id, r.country, r.confidence
FROM relations r CROSS JOIN origins o ON o.article_id = r.article_id LEFT JOIN claim_reviews v ON v.key = r.key
WHERE v.verdict IS NOT 'reject' AND r.modality <> 'denied'"""

# What the questions below are asked of, to be made first and dropped at the end.
PREPARED = (*_ORIGINS, _VALID)
DROPPED = ("DROP TABLE temp.valid", "DROP TABLE temp.origins")

# Nearly every row counts: going through the table costs less than looking each up in an index.
COUNTS = """
SELECT d.actor_id, min(o.published), max(o.published), count(DISTINCT o.article_id), count(DISTINCT o.origin),
       sum(n.n), max(d.confidence)
FROM document_actors d NOT INDEXED JOIN origins o USING (article_id)
JOIN (SELECT document_actor_id, count(*) AS n FROM mentions GROUP BY 1) n ON n.document_actor_id = d.id
WHERE d.actor_id IS NOT NULL GROUP BY d.actor_id"""

PRINTED = """
SELECT m.actor_id, m.text, count(*) FROM mentions m JOIN origins o USING (article_id)
WHERE m.actor_id IS NOT NULL GROUP BY 1, 2"""

N_RELATIONS = """
SELECT actor, count(DISTINCT id)
FROM (SELECT subject_id AS actor, id FROM valid UNION ALL SELECT object_id, id FROM valid)
WHERE actor IS NOT NULL GROUP BY actor"""

COUNTRIES = """
SELECT DISTINCT subject_id, country FROM valid WHERE country <> '' AND subject_id IS NOT NULL AND confidence >= ?
ORDER BY 1, 2"""

ACTS = """
SELECT t.actor_id, coalesce(a.date, ''), a.kind, a.authority, o.tier
FROM action_targets t JOIN actions a ON a.id = t.action_id JOIN origins o ON o.article_id = a.article_id
LEFT JOIN claim_reviews v ON v.key = t.key
WHERE t.actor_id IS NOT NULL AND v.verdict IS NOT 'reject' AND t.confidence >= ?"""

# Of several relations that say an edge the surest stands for it, of those the first by id: the least of this text.
_BEST = "printf('%08.6f', 1.0 - confidence) || id"

EDGES = f"""
WITH ends AS (
  SELECT id, type, article_id, confidence,
         CASE WHEN type IN ({_SYMMETRIC}) THEN min(subject_id, object_id) ELSE subject_id END AS source_id,
         CASE WHEN type IN ({_SYMMETRIC}) THEN max(subject_id, object_id) ELSE object_id END AS target_id
  FROM valid WHERE subject_id <> object_id)
SELECT make_id('edge', type, source_id, target_id) AS id, type, source_id, target_id, count(*) AS n_evidence,
       count(DISTINCT article_id) AS n_articles, count(DISTINCT origin) AS n_sources, max(confidence) AS confidence,
       min(published) AS first_seen, max(published) AS last_seen, substr(min({_BEST}), 9) AS best_relation_id
FROM ends JOIN origins USING (article_id) GROUP BY type, source_id, target_id"""  # noqa: S608 - constants of this module

STATS = """
SELECT 'articles' AS key, CAST(count(*) AS TEXT) AS value FROM articles WHERE superseded_by IS NULL
UNION ALL SELECT 'actors', CAST(count(*) AS TEXT) FROM actors WHERE merged_into IS NULL AND NOT is_authority
UNION ALL SELECT 'actors_' || status, CAST(count(*) AS TEXT) FROM actors WHERE merged_into IS NULL GROUP BY status
UNION ALL SELECT 'mentions', CAST(count(*) AS TEXT) FROM mentions JOIN origins USING (article_id)
UNION ALL SELECT 'actions', CAST(count(*) AS TEXT) FROM actions JOIN origins USING (article_id)
UNION ALL SELECT 'designations', CAST(count(*) AS TEXT) FROM designations
UNION ALL SELECT 'relations', CAST(count(*) AS TEXT) FROM relations JOIN origins USING (article_id)
UNION ALL SELECT 'edges', CAST(count(*) AS TEXT) FROM edges
UNION ALL SELECT 'stories', CAST(count(*) AS TEXT) FROM stories
UNION ALL SELECT 'sources', CAST(count(*) AS TEXT) FROM sources WHERE active
UNION ALL SELECT 'newest', coalesce(max(published), '') FROM articles"""
