-- The knowledge base, schema 1. Primary keys are text, derived from content, stable between runs.
-- Claims (mentions, document_actors, actions, action_targets, relations) are stored as said in one
-- version of one document and are never edited; `resolve` only fills their actor ids and rebuilds
-- the tables below the line "derived".

CREATE TABLE sources (
  key TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, url TEXT NOT NULL, publisher TEXT NOT NULL,
  country TEXT, tier TEXT NOT NULL, language TEXT, licence TEXT, active INTEGER NOT NULL DEFAULT 1,
  last_success TEXT, last_item TEXT, items_seen INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'new', state_reason TEXT
) STRICT;

CREATE TABLE runs (
  id TEXT PRIMARY KEY, started_at TEXT NOT NULL, finished_at TEXT, verb TEXT NOT NULL, status TEXT NOT NULL,
  version TEXT NOT NULL, model TEXT NOT NULL DEFAULT '', settings TEXT NOT NULL DEFAULT '{}', counts TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- What the next conditional request to a URL needs; written with the entries it belongs to.
CREATE TABLE http_state (
  url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, next_after TEXT, fails INTEGER NOT NULL DEFAULT 0,
  moved_to TEXT, moved_seen INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE fetches (
  id TEXT PRIMARY KEY, run_id TEXT NOT NULL REFERENCES runs(id), source_key TEXT REFERENCES sources(key), url TEXT NOT NULL,
  kind TEXT NOT NULL, outcome TEXT NOT NULL, status INTEGER, bytes INTEGER, seconds REAL, fetched_at TEXT NOT NULL
) STRICT;

-- Feed ids are aliases of documents, never their identity.
CREATE TABLE items (
  id TEXT PRIMARY KEY, source_key TEXT NOT NULL REFERENCES sources(key), guid TEXT NOT NULL, url TEXT NOT NULL, title TEXT,
  published TEXT, summary TEXT, document_id TEXT, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, closed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE pages (
  id TEXT PRIMARY KEY, url TEXT NOT NULL, final_url TEXT NOT NULL, source_key TEXT REFERENCES sources(key), run_id TEXT REFERENCES runs(id),
  fetched_at TEXT NOT NULL, status INTEGER NOT NULL, content_type TEXT, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'stored', warc_file TEXT, warc_offset INTEGER, item_id TEXT REFERENCES items(id), extracted_with TEXT
) STRICT;

-- One row per version of a document: offsets of every claim refer to `text`, which never changes.
CREATE TABLE articles (
  id TEXT PRIMARY KEY, document_id TEXT NOT NULL, version INTEGER NOT NULL, superseded_by TEXT REFERENCES articles(id),
  page_id TEXT REFERENCES pages(id), source_key TEXT REFERENCES sources(key), url TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL, published TEXT, published_origin TEXT, publisher TEXT, language TEXT, tier TEXT, kind TEXT,
  partial INTEGER NOT NULL DEFAULT 0, cluster_id TEXT, story_id TEXT, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, extracted_with TEXT NOT NULL,
  run_id TEXT REFERENCES runs(id)
) STRICT;

-- An actor as one document names it; `actor_id` is filled by resolve.
CREATE TABLE document_actors (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), local_id TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
  aliases TEXT NOT NULL DEFAULT '[]', countries TEXT NOT NULL DEFAULT '[]', method TEXT, confidence REAL NOT NULL,
  actor_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE mentions (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), document_actor_id TEXT NOT NULL REFERENCES document_actors(id),
  actor_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL
) STRICT;

CREATE TABLE actions (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), kind TEXT NOT NULL, authority TEXT NOT NULL, authority_actor_id TEXT,
  date TEXT, effective_date TEXT, programs TEXT NOT NULL DEFAULT '[]', n_targets INTEGER NOT NULL, history INTEGER NOT NULL DEFAULT 0, title TEXT,
  method TEXT, confidence REAL NOT NULL, evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE action_targets (
  id TEXT PRIMARY KEY, action_id TEXT NOT NULL REFERENCES actions(id), document_actor_id TEXT NOT NULL REFERENCES document_actors(id),
  actor_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, legal_basis TEXT NOT NULL DEFAULT '[]', criterion TEXT, method TEXT,
  confidence REAL NOT NULL, evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE relations (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), type TEXT NOT NULL,
  subject_document_actor_id TEXT NOT NULL REFERENCES document_actors(id), object_document_actor_id TEXT REFERENCES document_actors(id),
  subject_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, object_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED,
  country TEXT, modality TEXT NOT NULL, time TEXT NOT NULL, method TEXT, confidence REAL NOT NULL, evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE identifiers (
  id TEXT PRIMARY KEY, article_id TEXT NOT NULL REFERENCES articles(id), document_actor_id TEXT NOT NULL REFERENCES document_actors(id),
  actor_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, scheme TEXT NOT NULL, value TEXT NOT NULL, valid INTEGER,
  evidence_id TEXT NOT NULL REFERENCES evidence(id)
) STRICT;

CREATE TABLE issues (
  id TEXT PRIMARY KEY, run_id TEXT REFERENCES runs(id), article_id TEXT REFERENCES articles(id), source_key TEXT REFERENCES sources(key),
  stage TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, subject TEXT, start INTEGER, "end" INTEGER, at TEXT NOT NULL
) STRICT;

-- What people decided; outlives every re-extraction. kind: same|different|unsure (left, right = document-actor keys or actor ids),
-- rename|retype|not-a-name|do-not-extract|reject|confirm (left = actor or claim, right = new value).
CREATE TABLE judgements (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT NOT NULL DEFAULT '', by TEXT NOT NULL, score REAL, reason TEXT,
  at TEXT NOT NULL, superseded_by TEXT
) STRICT;

-- derived ----------------------------------------------------------------------------------------

-- One real-world actor; rebuilt by resolve from document_actors, identifiers and judgements.
-- A merged id stays as a row with merged_into set: ids redirect for ever.
CREATE TABLE actors (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, countries TEXT NOT NULL DEFAULT '[]', status TEXT NOT NULL DEFAULT 'mentioned',
  reviewed INTEGER NOT NULL DEFAULT 0, first_seen TEXT, last_seen TEXT, n_articles INTEGER NOT NULL DEFAULT 0, n_sources INTEGER NOT NULL DEFAULT 0,
  n_mentions INTEGER NOT NULL DEFAULT 0, n_relations INTEGER NOT NULL DEFAULT 0, designated_on TEXT, designated_by TEXT, delisted_on TEXT,
  is_authority INTEGER NOT NULL DEFAULT 0, merged_into TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED, confidence REAL NOT NULL DEFAULT 1.0
) STRICT;

CREATE TABLE actor_names (
  id TEXT PRIMARY KEY, actor_id TEXT NOT NULL REFERENCES actors(id), name TEXT NOT NULL, kind TEXT NOT NULL, script TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL DEFAULT '', n_mentions INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Why two document actors were joined (or kept apart although close).
CREATE TABLE merges (
  id TEXT PRIMARY KEY, "left" TEXT NOT NULL, "right" TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, features TEXT NOT NULL, by TEXT NOT NULL
) STRICT;

-- Relations between resolved actors, counted: what network and actor pages read.
CREATE TABLE edges (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, source_id TEXT NOT NULL REFERENCES actors(id), target_id TEXT NOT NULL REFERENCES actors(id),
  n_evidence INTEGER NOT NULL, n_sources INTEGER NOT NULL, confidence REAL NOT NULL, first_seen TEXT, last_seen TEXT, best_relation_id TEXT
) STRICT;

CREATE TABLE stories (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, date TEXT, n_articles INTEGER NOT NULL, n_independent INTEGER NOT NULL, lead_article_id TEXT
) STRICT;

CREATE TABLE changes (
  id TEXT PRIMARY KEY, run_id TEXT NOT NULL REFERENCES runs(id), op TEXT NOT NULL, "table" TEXT NOT NULL, row_id TEXT NOT NULL, label TEXT, at TEXT NOT NULL
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
  id TEXT PRIMARY KEY, actor_id TEXT NOT NULL REFERENCES actors(id), entry_id TEXT NOT NULL REFERENCES list_entries(id), score REAL NOT NULL, reason TEXT NOT NULL
) STRICT;

CREATE INDEX idx_pages_url ON pages(url);
CREATE INDEX idx_items_source ON items(source_key, guid);
CREATE INDEX idx_items_url ON items(url);
CREATE INDEX idx_articles_document ON articles(document_id, version);
CREATE INDEX idx_articles_published ON articles(published);
CREATE INDEX idx_articles_source ON articles(source_key);
CREATE INDEX idx_articles_story ON articles(story_id);
CREATE INDEX idx_articles_cluster ON articles(cluster_id);
CREATE INDEX idx_document_actors_article ON document_actors(article_id);
CREATE INDEX idx_document_actors_actor ON document_actors(actor_id);
CREATE INDEX idx_mentions_actor ON mentions(actor_id);
CREATE INDEX idx_mentions_article ON mentions(article_id);
CREATE INDEX idx_mentions_document_actor ON mentions(document_actor_id);
CREATE INDEX idx_evidence_article ON evidence(article_id);
CREATE INDEX idx_actions_article ON actions(article_id);
CREATE INDEX idx_actions_date ON actions(date);
CREATE INDEX idx_actions_kind ON actions(kind, date);
CREATE INDEX idx_actions_authority ON actions(authority, date);
CREATE INDEX idx_targets_action ON action_targets(action_id);
CREATE INDEX idx_targets_actor ON action_targets(actor_id);
CREATE INDEX idx_targets_document_actor ON action_targets(document_actor_id);
CREATE INDEX idx_relations_article ON relations(article_id);
CREATE INDEX idx_relations_subject ON relations(subject_id, confidence DESC);
CREATE INDEX idx_relations_object ON relations(object_id, confidence DESC);
CREATE INDEX idx_relations_type ON relations(type);
CREATE INDEX idx_identifiers_value ON identifiers(value);
CREATE INDEX idx_identifiers_actor ON identifiers(actor_id);
CREATE INDEX idx_issues_code ON issues(code);
CREATE INDEX idx_issues_article ON issues(article_id);
CREATE INDEX idx_actors_name ON actors(name);
CREATE INDEX idx_actors_type ON actors(type);
CREATE INDEX idx_actors_status ON actors(status);
CREATE INDEX idx_actors_mentions ON actors(n_mentions DESC);
CREATE INDEX idx_actor_names_actor ON actor_names(actor_id);
CREATE INDEX idx_actor_names_key ON actor_names(key);
CREATE INDEX idx_edges_source ON edges(source_id, n_evidence DESC);
CREATE INDEX idx_edges_target ON edges(target_id, n_evidence DESC);
CREATE INDEX idx_judgements_left ON judgements("left");
CREATE INDEX idx_changes_run ON changes(run_id);
CREATE INDEX idx_fetches_run ON fetches(run_id);
CREATE INDEX idx_list_entries_uid ON list_entries(list, uid);
CREATE INDEX idx_list_links_actor ON list_links(actor_id);

CREATE VIRTUAL TABLE articles_fts USING fts5(title, text, content='articles', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE actor_names_fts USING fts5(name, content='actor_names', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER articles_ai AFTER INSERT ON articles BEGIN INSERT INTO articles_fts(rowid, title, text) VALUES (new.rowid, new.title, new.text); END;
CREATE TRIGGER articles_ad AFTER DELETE ON articles BEGIN INSERT INTO articles_fts(articles_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text); END;
CREATE TRIGGER articles_au AFTER UPDATE OF title, text ON articles BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text);
  INSERT INTO articles_fts(rowid, title, text) VALUES (new.rowid, new.title, new.text); END;
CREATE TRIGGER actor_names_ai AFTER INSERT ON actor_names BEGIN INSERT INTO actor_names_fts(rowid, name) VALUES (new.rowid, new.name); END;
CREATE TRIGGER actor_names_ad AFTER DELETE ON actor_names BEGIN INSERT INTO actor_names_fts(actor_names_fts, rowid, name) VALUES ('delete', old.rowid, old.name); END;
CREATE TRIGGER actor_names_au AFTER UPDATE OF name ON actor_names BEGIN
  INSERT INTO actor_names_fts(actor_names_fts, rowid, name) VALUES ('delete', old.rowid, old.name);
  INSERT INTO actor_names_fts(rowid, name) VALUES (new.rowid, new.name); END;

CREATE VIEW designations AS
SELECT t.id, a.kind, a.date, a.authority, coalesce(t.actor_id, t.document_actor_id) AS actor_id, d.name AS actor, d.type, t.legal_basis, t.criterion,
       a.programs, e.quote, t.confidence, a.history, r.url, r.title AS article, r.id AS article_id, r.tier, r.publisher, a.id AS action_id, t.evidence_id
FROM action_targets t JOIN actions a ON a.id = t.action_id JOIN document_actors d ON d.id = t.document_actor_id
JOIN evidence e ON e.id = t.evidence_id JOIN articles r ON r.id = a.article_id
WHERE a.kind IN ('designation', 'delisting', 'identification') AND r.superseded_by IS NULL;

CREATE VIEW actor_profiles AS
SELECT a.*, (SELECT group_concat(n.name, '; ') FROM actor_names n WHERE n.actor_id = a.id AND n.name <> a.name) AS other_names,
       (SELECT group_concat(i.scheme || ':' || i.value, '; ') FROM identifiers i WHERE i.actor_id = a.id) AS identifiers
FROM actors a WHERE a.merged_into IS NULL;

CREATE VIEW timeline AS
SELECT a.date, a.kind, a.authority, a.n_targets, a.title, e.quote, r.url, r.publisher, r.tier, a.id AS action_id, r.id AS article_id
FROM actions a JOIN evidence e ON e.id = a.evidence_id JOIN articles r ON r.id = a.article_id
WHERE a.history = 0 AND r.superseded_by IS NULL ORDER BY a.date DESC;
