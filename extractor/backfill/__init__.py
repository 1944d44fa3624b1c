"""Read an archive on every core or on a cluster into Parquet, and load that into a knowledge base.

    backfill(inputs, out, settings, sources) -> Done, …      one per shard: read now, or found finished
    load(db, out, settings, sources) -> run id, counts       the same rows as `extract` would have written

An archive is cut into shards of so many documents each. A shard is named by what is in it, written whole or not at all,
and never read twice: a backfill that was killed goes on where it was. The same archive, version and settings give the
same bytes, whatever the number of processes.
"""

from __future__ import annotations

from extractor.backfill.load import load
from extractor.backfill.run import Done, backfill

__all__ = ["Done", "backfill", "load"]
