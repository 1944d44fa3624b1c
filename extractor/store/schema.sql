-- The knowledge base, schema 1. Primary keys are text, derived from content, stable between runs.
-- Claims (document_actors, mentions, identifiers, actions, action_targets, relations) are stored as said in
-- one version of one document; `resolve` only fills their actor ids and rebuilds the tables below "derived".
-- `key` names the same claim in every version of a document: judgements refer to it.

CREATE TABLE sources (
  key TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, url TEXT NOT NULL, publisher TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT '', tier TEXT NOT NULL, language TEXT NOT NULL DEFAULT '', licence TEXT NOT NULL DEFAULT '',
  active INTEGER NOT NULL DEFAULT 1, last_success TEXT, last_item TEXT, items_seen INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'new', state_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE runs (
  id TEXT PRIMARY KEY, started_at TEXT NOT NULL, finished_at TEXT, verb TEXT NOT NULL, status TEXT NOT NULL,
  version TEXT NOT NULL, model TEXT NOT NULL DEFAULT '', settings TEXT NOT NULL DEFAULT '{}', counts TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- What the next conditional request to a URL needs (RFC 9110, section 13); written with the entries it belongs to.
CREATE TABLE http_state (
  url TEXT PRIMARY KEY, host TEXT NOT NULL DEFAULT '', etag TEXT NOT NULL DEFAULT '', last_modified TEXT NOT NULL DEFAULT '',
  next_after TEXT NOT NULL DEFAULT '', fails INTEGER NOT NULL DEFAULT 0, moved_to TEXT NOT NULL DEFAULT '',
  moved_seen INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE fetches (
  id TEXT PRIMARY KEY, run_id TEXT NOT NULL REFERENCES runs(id), source_key TEXT REFERENCES sources(key), url TEXT NOT NULL,
  kind TEXT NOT NULL, outcome TEXT NOT NULL, status INTEGER, bytes INTEGER NOT NULL, seconds REAL NOT NULL, fetched_at TEXT NOT NULL
) STRICT;

-- An item is its URL; the ids that feeds give it are aliases, which publishers rewrite and reuse.
CREATE TABLE items (
  id TEXT PRIMARY KEY, source_key TEXT NOT NULL REFERENCES sources(key), guid TEXT NOT NULL, url TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '', published TEXT, summary TEXT NOT NULL DEFAULT '', first_seen TEXT NOT NULL, last_seen TEXT NOT NULL,
  due INTEGER NOT NULL DEFAULT 1, last_fetched TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '', fails INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE item_ids (
  id TEXT PRIMARY KEY, source_key TEXT NOT NULL REFERENCES sources(key), guid TEXT NOT NULL, item_id TEXT NOT NULL REFERENCES items(id)
) STRICT;

CREATE TABLE pages (
  id TEXT PRIMARY KEY, url TEXT NOT NULL, final_url TEXT NOT NULL, source_key TEXT REFERENCES sources(key), run_id TEXT REFERENCES runs(id),
  fetched_at TEXT NOT NULL, status INTEGER NOT NULL, content_type TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'stored', warc_file TEXT NOT NULL DEFAULT '', warc_offset INTEGER, item_id TEXT REFERENCES items(id),
  extracted_with TEXT NOT NULL DEFAULT ''
) STRICT;

-- One row per version of a document: offsets of every claim refer to `text`, which never changes.
-- `no` is what the full-text index points to: a text key leaves the rowid to VACUUM, which renumbers it.
CREATE TABLE articles (
  id TEXT PRIMARY KEY, no INTEGER NOT NULL UNIQUE, document_id TEXT NOT NULL, version INTEGER NOT NULL,
  superseded_by TEXT REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED, page_id TEXT REFERENCES pages(id),
  source_key TEXT REFERENCES sources(key), url TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, text_sha256 TEXT NOT NULL,
  published TEXT, published_origin TEXT NOT NULL DEFAULT '', publisher TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '',
  tier TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', partial INTEGER NOT NULL DEFAULT 0,
  cluster_id TEXT NOT NULL DEFAULT '', story_id TEXT REFERENCES stories(id) DEFERRABLE INITIALLY DEFERRED,
  signature TEXT NOT NULL DEFAULT '', first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, extracted_with TEXT NOT NULL,
  claims_sha256 TEXT NOT NULL, run_id TEXT REFERENCES runs(id)
) STRICT;

-- The words that justify a claim: quote = substr(articles.text, start + 1, "end" - start).
CREATE TABLE evidence (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL
) STRICT;

-- An actor as one document names it; `actor_id` is filled by resolve.
CREATE TABLE document_actors (
  id TEXT PRIMARY KEY, key TEXT NOT NULL, article_id TEXT NOT NULL REFERENCES articles(id), local_id TEXT NOT NULL, name TEXT NOT NULL,
  type TEXT NOT NULL, aliases TEXT NOT NULL DEFAULT '[]', countries TEXT NOT NULL DEFAULT '[]', method TEXT NOT NULL DEFAULT '',
  confidence REAL NOT NULL, actor_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED,
  evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE mentions (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), document_actor_id TEXT NOT NULL REFERENCES document_actors(id),
  actor_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE identifiers (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), document_actor_id TEXT NOT NULL REFERENCES document_actors(id),
  actor_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, scheme TEXT NOT NULL, value TEXT NOT NULL, valid INTEGER,
  evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE actions (
  id TEXT PRIMARY KEY, key TEXT NOT NULL, article_id TEXT NOT NULL REFERENCES articles(id), kind TEXT NOT NULL, authority TEXT NOT NULL,
  date TEXT, programs TEXT NOT NULL DEFAULT '[]', n_targets INTEGER NOT NULL, history INTEGER NOT NULL DEFAULT 0, title TEXT NOT NULL,
  method TEXT NOT NULL DEFAULT '', confidence REAL NOT NULL, evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE action_targets (
  id TEXT PRIMARY KEY, key TEXT NOT NULL, action_id TEXT NOT NULL REFERENCES actions(id),
  document_actor_id TEXT NOT NULL REFERENCES document_actors(id), actor_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED,
  legal_basis TEXT NOT NULL DEFAULT '[]', criterion TEXT NOT NULL DEFAULT '', method TEXT NOT NULL DEFAULT '', confidence REAL NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

-- `country` instead of an object for located_in and national_of.
CREATE TABLE relations (
  id TEXT PRIMARY KEY, key TEXT NOT NULL, article_id TEXT NOT NULL REFERENCES articles(id), type TEXT NOT NULL,
  subject_document_actor_id TEXT NOT NULL REFERENCES document_actors(id), object_document_actor_id TEXT REFERENCES document_actors(id),
  subject_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, object_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED,
  country TEXT NOT NULL DEFAULT '', modality TEXT NOT NULL, time TEXT NOT NULL, method TEXT NOT NULL DEFAULT '', confidence REAL NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE issues (
  id TEXT PRIMARY KEY, run_id TEXT REFERENCES runs(id), article_id TEXT REFERENCES articles(id), source_key TEXT REFERENCES sources(key),
  stage TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, subject TEXT NOT NULL DEFAULT '', start INTEGER, "end" INTEGER, at TEXT NOT NULL
) STRICT;

-- What people decided; outlives every re-extraction. See `types.Judgement` for what left and right are.
-- Since schema 2 it also has `withdrawn_by`: who took it back or decided otherwise, "" while it holds (migrations.py).
CREATE TABLE judgements (
  id TEXT PRIMARY KEY, verdict TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT NOT NULL DEFAULT '', by TEXT NOT NULL,
  score REAL NOT NULL DEFAULT 1.0, reason TEXT NOT NULL DEFAULT '', at TEXT NOT NULL, withdrawn_at TEXT
) STRICT;

-- derived ----------------------------------------------------------------------------------------

-- One real-world actor; rebuilt by resolve. A merged id stays as a row with merged_into set: ids redirect for ever.
-- status: designated | delisted | identified | charged | mentioned
CREATE TABLE actors (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, countries TEXT NOT NULL DEFAULT '[]', status TEXT NOT NULL DEFAULT 'mentioned',
  reviewed INTEGER NOT NULL DEFAULT 0, first_seen TEXT, last_seen TEXT, n_articles INTEGER NOT NULL DEFAULT 0, n_sources INTEGER NOT NULL DEFAULT 0,
  n_mentions INTEGER NOT NULL DEFAULT 0, n_relations INTEGER NOT NULL DEFAULT 0, designated_on TEXT, designated_by TEXT NOT NULL DEFAULT '',
  delisted_on TEXT, is_authority INTEGER NOT NULL DEFAULT 0, authority TEXT NOT NULL DEFAULT '',
  merged_into TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, confidence REAL NOT NULL DEFAULT 1.0
) STRICT;

CREATE TABLE actor_names (
  id TEXT PRIMARY KEY, no INTEGER NOT NULL UNIQUE, actor_id TEXT NOT NULL REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL, kind TEXT NOT NULL, n_mentions INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Why two document actors (by key) were joined, kept apart although close, or left to a person.
CREATE TABLE merges (
  id TEXT PRIMARY KEY, "left" TEXT NOT NULL, "right" TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, features TEXT NOT NULL, by TEXT NOT NULL
) STRICT;

-- Relations between resolved actors, counted: what network and actor pages read.
CREATE TABLE edges (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, source_id TEXT NOT NULL REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED,
  target_id TEXT NOT NULL REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, n_evidence INTEGER NOT NULL, n_articles INTEGER NOT NULL,
  n_sources INTEGER NOT NULL, confidence REAL NOT NULL, first_seen TEXT, last_seen TEXT, best_relation_id TEXT NOT NULL
) STRICT;

CREATE TABLE stories (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, date TEXT, n_articles INTEGER NOT NULL, n_independent INTEGER NOT NULL,
  lead_article_id TEXT NOT NULL REFERENCES articles(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE changes (
  id TEXT PRIMARY KEY, run_id TEXT NOT NULL REFERENCES runs(id), op TEXT NOT NULL, "table" TEXT NOT NULL, row_id TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '', at TEXT NOT NULL
) STRICT;

CREATE TABLE evaluation (
  id TEXT PRIMARY KEY, suite TEXT NOT NULL, label TEXT NOT NULL, precision REAL, recall REAL, f1 REAL, low REAL, high REAL, gold INTEGER, version TEXT
) STRICT;

CREATE TABLE site_stats (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- official lists, as published (a version per import); never overwrite actors
CREATE TABLE lists (
  id TEXT PRIMARY KEY, list TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT NOT NULL, published TEXT, imported_at TEXT NOT NULL, sha256 TEXT NOT NULL,
  entries INTEGER NOT NULL, current INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE list_entries (
  id TEXT PRIMARY KEY, list TEXT NOT NULL, uid TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, aliases TEXT NOT NULL DEFAULT '[]', weak_aliases TEXT NOT NULL DEFAULT '[]',
  programs TEXT NOT NULL DEFAULT '[]', countries TEXT NOT NULL DEFAULT '[]', identifiers TEXT NOT NULL DEFAULT '[]', birth_dates TEXT NOT NULL DEFAULT '[]',
  listed_on TEXT, remarks TEXT, state TEXT NOT NULL DEFAULT 'listed', first_version TEXT REFERENCES lists(id), last_version TEXT REFERENCES lists(id)
) STRICT;

CREATE TABLE list_links (
  id TEXT PRIMARY KEY, actor_id TEXT NOT NULL REFERENCES actors(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  entry_id TEXT NOT NULL REFERENCES list_entries(id), score REAL NOT NULL, reason TEXT NOT NULL
) STRICT;

-- Named in a release of an authority but not on its list, listed but not named, or both and how many days apart.
-- question: not-listed | not-named | lag
CREATE TABLE list_gaps (
  id TEXT PRIMARY KEY, question TEXT NOT NULL, list TEXT NOT NULL, authority TEXT NOT NULL DEFAULT '', actor_id TEXT REFERENCES actors(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  entry_id TEXT REFERENCES list_entries(id), name TEXT NOT NULL, named_on TEXT, listed_on TEXT, days INTEGER
) STRICT;

-- indexes: one per question a page asks, and one per foreign key that a delete has to check -------------

CREATE INDEX idx_http_state_host ON http_state(host);
CREATE INDEX idx_fetches_run ON fetches(run_id);
CREATE INDEX idx_fetches_source ON fetches(source_key, fetched_at);
CREATE INDEX idx_items_source ON items(source_key);
CREATE INDEX idx_items_due ON items(due);
CREATE INDEX idx_item_ids_item ON item_ids(item_id);
CREATE INDEX idx_pages_url ON pages(url);
CREATE INDEX idx_pages_item ON pages(item_id);
CREATE INDEX idx_pages_todo ON pages(extracted_with, fetched_at);
CREATE INDEX idx_articles_document ON articles(document_id, version);
CREATE INDEX idx_articles_superseded ON articles(superseded_by);
CREATE INDEX idx_articles_page ON articles(page_id);
CREATE INDEX idx_articles_published ON articles(published);
CREATE INDEX idx_articles_source ON articles(source_key);
CREATE INDEX idx_articles_kind ON articles(kind);
CREATE INDEX idx_articles_story ON articles(story_id);
CREATE INDEX idx_articles_cluster ON articles(cluster_id);
CREATE INDEX idx_evidence_article ON evidence(article_id);
CREATE INDEX idx_document_actors_article ON document_actors(article_id);
CREATE INDEX idx_document_actors_actor ON document_actors(actor_id);
CREATE INDEX idx_document_actors_key ON document_actors(key);
CREATE INDEX idx_document_actors_evidence ON document_actors(evidence_id);
CREATE INDEX idx_mentions_actor ON mentions(actor_id);
CREATE INDEX idx_mentions_article ON mentions(article_id);
CREATE INDEX idx_mentions_document_actor ON mentions(document_actor_id);
CREATE INDEX idx_mentions_evidence ON mentions(evidence_id);
CREATE INDEX idx_identifiers_value ON identifiers(value);
CREATE INDEX idx_identifiers_scheme ON identifiers(scheme);
CREATE INDEX idx_identifiers_actor ON identifiers(actor_id);
CREATE INDEX idx_identifiers_article ON identifiers(article_id);
CREATE INDEX idx_identifiers_document_actor ON identifiers(document_actor_id);
CREATE INDEX idx_identifiers_evidence ON identifiers(evidence_id);
CREATE INDEX idx_actions_article ON actions(article_id);
CREATE INDEX idx_actions_date ON actions(date);
CREATE INDEX idx_actions_kind ON actions(kind, date);
CREATE INDEX idx_actions_authority ON actions(authority, date);
CREATE INDEX idx_actions_evidence ON actions(evidence_id);
CREATE INDEX idx_targets_action ON action_targets(action_id);
CREATE INDEX idx_targets_actor ON action_targets(actor_id);
CREATE INDEX idx_targets_document_actor ON action_targets(document_actor_id);
CREATE INDEX idx_targets_evidence ON action_targets(evidence_id);
CREATE INDEX idx_relations_article ON relations(article_id);
CREATE INDEX idx_relations_subject ON relations(subject_id, confidence DESC);
CREATE INDEX idx_relations_object ON relations(object_id, confidence DESC);
CREATE INDEX idx_relations_subject_document_actor ON relations(subject_document_actor_id);
CREATE INDEX idx_relations_object_document_actor ON relations(object_document_actor_id);
CREATE INDEX idx_relations_type ON relations(type);
CREATE INDEX idx_relations_evidence ON relations(evidence_id);
CREATE INDEX idx_issues_code ON issues(code);
CREATE INDEX idx_issues_article ON issues(article_id);
CREATE INDEX idx_issues_run ON issues(run_id);
CREATE INDEX idx_issues_source ON issues(source_key);
CREATE INDEX idx_judgements_left ON judgements("left");
CREATE INDEX idx_judgements_right ON judgements("right");
CREATE INDEX idx_actors_name ON actors(name);
CREATE INDEX idx_actors_type ON actors(type);
CREATE INDEX idx_actors_status ON actors(status);
CREATE INDEX idx_actors_designated ON actors(designated_on);
CREATE INDEX idx_actors_mentions ON actors(n_mentions DESC);
CREATE INDEX idx_actors_merged ON actors(merged_into);
CREATE INDEX idx_actor_names_actor ON actor_names(actor_id);
CREATE INDEX idx_merges_left ON merges("left");
CREATE INDEX idx_merges_right ON merges("right");
CREATE INDEX idx_merges_verdict ON merges(verdict, score DESC);
CREATE INDEX idx_edges_source ON edges(source_id, n_evidence DESC);
CREATE INDEX idx_edges_target ON edges(target_id, n_evidence DESC);
CREATE INDEX idx_edges_type ON edges(type);
CREATE INDEX idx_stories_date ON stories(date);
CREATE INDEX idx_stories_lead ON stories(lead_article_id);
CREATE INDEX idx_changes_run ON changes(run_id);
CREATE INDEX idx_list_entries_uid ON list_entries(list, uid);
CREATE INDEX idx_list_entries_versions ON list_entries(last_version);
CREATE INDEX idx_list_entries_first ON list_entries(first_version);
CREATE INDEX idx_list_links_actor ON list_links(actor_id);
CREATE INDEX idx_list_links_entry ON list_links(entry_id);
CREATE INDEX idx_list_gaps_question ON list_gaps(question, list, days);
CREATE INDEX idx_list_gaps_actor ON list_gaps(actor_id);
CREATE INDEX idx_list_gaps_entry ON list_gaps(entry_id);

-- full text: written by the store itself. SQLite refuses triggers that write virtual tables where the
-- schema is not trusted (pragma trusted_schema), and a file from elsewhere is not.

CREATE VIRTUAL TABLE articles_fts USING fts5(title, text, content='articles', content_rowid='no', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE actor_names_fts USING fts5(name, content='actor_names', content_rowid='no', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER articles_text BEFORE UPDATE OF text ON articles WHEN new.text <> old.text BEGIN SELECT raise(ABORT, 'the text of an article never changes'); END;

-- views: current versions only, rejected claims left out ----------------------------------------------

-- The verdict in force on a claim: the last one that was not withdrawn.
CREATE VIEW claim_reviews AS
SELECT "left" AS key, verdict, by, max(at) AS at FROM judgements WHERE verdict IN ('reject', 'confirm') AND withdrawn_at IS NULL GROUP BY "left";

CREATE VIEW designations AS
SELECT t.id, a.kind, a.date, a.authority, t.actor_id, d.name AS actor, d.type, t.legal_basis, t.criterion, a.programs, e.quote, t.confidence,
       a.history, r.url, r.title AS article, r.id AS article_id, r.tier, r.publisher, a.id AS action_id, t.evidence_id, t.key,
       coalesce(v.verdict = 'confirm', 0) AS reviewed
FROM action_targets t JOIN actions a ON a.id = t.action_id JOIN document_actors d ON d.id = t.document_actor_id
JOIN evidence e ON e.id = t.evidence_id JOIN articles r ON r.id = a.article_id LEFT JOIN claim_reviews v ON v.key = t.key
WHERE a.kind IN ('designation', 'delisting', 'identification') AND r.superseded_by IS NULL AND v.verdict IS NOT 'reject';

CREATE VIEW actor_profiles AS
SELECT a.*, (SELECT group_concat(n.name, '; ') FROM actor_names n WHERE n.actor_id = a.id AND n.name <> a.name) AS other_names,
       (SELECT group_concat(DISTINCT i.scheme || ':' || i.value) FROM identifiers i WHERE i.actor_id = a.id) AS identifiers
FROM actors a WHERE a.merged_into IS NULL;

CREATE VIEW timeline AS
SELECT a.date, a.kind, a.authority, a.n_targets, a.title, e.quote, r.url, r.publisher, r.tier, a.id AS action_id, r.id AS article_id
FROM actions a JOIN evidence e ON e.id = a.evidence_id JOIN articles r ON r.id = a.article_id LEFT JOIN claim_reviews v ON v.key = a.key
WHERE a.history = 0 AND r.superseded_by IS NULL AND v.verdict IS NOT 'reject' ORDER BY a.date DESC;

-- Who is named in a story, and by whom: "both", "official" documents only, or "coverage" only.
CREATE VIEW story_actors AS
SELECT r.story_id, a.id AS actor_id, a.name, a.type, a.status,
       CASE WHEN min(r.tier IN ('official', 'court')) THEN 'official' WHEN max(r.tier IN ('official', 'court')) THEN 'both' ELSE 'coverage' END AS named_by,
       count(DISTINCT r.id) AS n_articles, a.is_authority
FROM articles r JOIN document_actors d ON d.article_id = r.id JOIN actors a ON a.id = d.actor_id
WHERE r.story_id IS NOT NULL AND r.superseded_by IS NULL GROUP BY r.story_id, a.id;

-- What coverage says that no official document of the same story says.
CREATE VIEW coverage_claims AS
SELECT x.id, x.key, r.story_id, r.id AS article_id, r.publisher, r.url, s.name AS subject, x.type, coalesce(o.name, x.country) AS object,
       x.subject_id, x.object_id, x.modality, e.quote, x.confidence
FROM relations x JOIN articles r ON r.id = x.article_id JOIN evidence e ON e.id = x.evidence_id
JOIN document_actors s ON s.id = x.subject_document_actor_id LEFT JOIN document_actors o ON o.id = x.object_document_actor_id
LEFT JOIN claim_reviews v ON v.key = x.key
WHERE r.story_id IS NOT NULL AND r.superseded_by IS NULL AND r.tier NOT IN ('official', 'court') AND v.verdict IS NOT 'reject'
AND EXISTS (SELECT 1 FROM articles f WHERE f.story_id = r.story_id AND f.superseded_by IS NULL AND f.tier IN ('official', 'court'))
AND NOT EXISTS (SELECT 1 FROM relations y JOIN articles f ON f.id = y.article_id WHERE f.story_id = r.story_id AND f.superseded_by IS NULL
  AND f.tier IN ('official', 'court') AND y.type = x.type AND y.subject_id IS x.subject_id AND y.object_id IS x.object_id AND y.country = x.country);

-- Open questions for a reader with authority to decide: are these two one, is this claim right.
CREATE VIEW unreviewed AS
SELECT 'same' AS question, m."left" AS key, m."right" AS other, l.name || ' = ' || o.name AS label, m.features AS detail, m.score AS confidence
FROM merges m JOIN document_actors l ON l.key = m."left" JOIN document_actors o ON o.key = m."right"
WHERE m.verdict = 'unsure' GROUP BY m.id
UNION ALL
SELECT 'designation', t.key, t.actor_id, d.name || ' ' || a.kind || ' ' || a.authority, e.quote, t.confidence
FROM action_targets t JOIN actions a ON a.id = t.action_id JOIN document_actors d ON d.id = t.document_actor_id JOIN evidence e ON e.id = t.evidence_id
JOIN articles r ON r.id = a.article_id WHERE r.superseded_by IS NULL AND t.key NOT IN (SELECT key FROM claim_reviews)
UNION ALL
SELECT 'relation', x.key, x.subject_id, s.name || ' ' || x.type || ' ' || coalesce(o.name, x.country), e.quote, x.confidence
FROM relations x JOIN document_actors s ON s.id = x.subject_document_actor_id LEFT JOIN document_actors o ON o.id = x.object_document_actor_id
JOIN evidence e ON e.id = x.evidence_id JOIN articles r ON r.id = x.article_id
WHERE r.superseded_by IS NULL AND x.key NOT IN (SELECT key FROM claim_reviews);
