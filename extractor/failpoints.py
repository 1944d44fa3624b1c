"""Die at a named place, so that tests can prove that dying there costs nothing.

`EXTRACTOR_FAILPOINT=before-commit` kills the process with SIGKILL the first time it passes that place,
`before-commit:7` the seventh time. The places:

    mid-warc-record  a page is on its way into the run's segment, not yet flushed
    after-fetch      a page's bytes are in the archive, the knowledge base does not know of them
    mid-poll         a feed's validators are written, its items not yet, nothing is committed
    mid-migration    a schema is made, its version not yet written
    mid-transaction  the rows of a document are written, nothing is committed
    before-commit    any transaction, just before its end
    after-commit     any transaction, just after its end
    mid-resolution   actor ids are new, the tables derived from them are old
    mid-checkpoint   all is committed, the write-ahead log is still full
    mid-shard        a shard of `backfill` is written, it has not got its name yet
    mid-vacuum-into, before-rename, after-rename   the steps of `publish`
"""

from __future__ import annotations

import os
import signal
from collections import Counter

_passed: Counter[str] = Counter()


def failpoint(name: str) -> None:
    """Kill this process where the environment says so."""
    chosen, _, turn = os.environ.get("EXTRACTOR_FAILPOINT", "").partition(":")
    if chosen != name:
        return
    _passed[name] += 1
    if _passed[name] >= int(turn or 1):
        os.kill(os.getpid(), signal.SIGKILL)
