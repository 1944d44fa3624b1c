"""Store: the knowledge base, one SQLite file. The only stage that writes rows.

    with KnowledgeBase(path, write=True, url_key=acquire.canonical) as kb:      LockedError, SchemaError
        run = kb.begin_run("run", __version__, model, settings)                  one per verb
        kb.save_sources(sources)                                                 before anything refers to them
        kb.save_poll(poll, run, wanted={d.item.url for d in decide(poll.items, kb, now=…) if d.is_fetched})
        for item in kb.pending_items():                                          of this run and of interrupted ones
            page_id = kb.save_page(page, run, warc_file, warc_offset)            its segment was flushed; "" for a 304
            kb.save_failure(item, fetch, run, retry=error.retryable)             where there is no page
        for page in kb.pages_to_extract(settings_key, again=False):              StoredPage: the bytes are archived
            kb.save_record(record, page.id, run, settings_key)                   "new", "changed", "reread", "same"
            kb.close_page(page.id, error.code, settings_key, run, [issue])       where there is no record
        resolution = resolve(kb.document_actors(), kb.judgements(), kb.actor_ids())
        kb.save_resolution(resolution, run, group_stories(kb.briefs(), resolution))
        kb.end_run(run, "done", counts)

`kb` is what acquire calls `Known` (`validators`, `next_after`, `seen_url`, `seen_id`); `kb.remembered(source, since)`
feeds `due`. A record that comes without page (`explain`, `load`) is saved with page id "".

Reading: `KnowledgeBase(path)` opens read-only and may do so while another process writes. `kb.db` is the
sqlite-utils `Database`; `kb.rows(sql, params)`, `kb.actor(id)` (follows merges), `kb.counts()`, `kb.dump()`.

People's decisions: `kb.save_judgement(Judgement(left, right, verdict, by, reason))`, `kb.judgements()`,
`kb.withdraw_judgement(id, by)`; `write_lines` / `read_lines` exchange them as a file. An actor's id is the key of the
document actor that founded it, so a judgement may name either; claims are named by their `key` column. Judgements
take effect with the next `save_resolution`.

Guarantees: one transaction per call, and per document; every claim leads to an `evidence` row whose quote is
`text[start:end]` (else `StoreError`, nothing written); the same call twice changes nothing; a document whose text
changed gets a new version, the old one stays readable and is `superseded_by` it; derived tables equal a full rebuild.

Full text: `articles_fts` and `actor_names_fts` point to the column `no`, not to rowids, which VACUUM renumbers. Join
`articles.no = articles_fts.rowid`; in Datasette's metadata set `fts_table` and `fts_pk: no` for both tables.
"""

from extractor.store.judgements import read_lines, write_lines
from extractor.store.knowledge_base import KnowledgeBase

__all__ = ["KnowledgeBase", "read_lines", "write_lines"]
