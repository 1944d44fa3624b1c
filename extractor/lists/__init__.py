"""Read official lists as their publishers print them, and link actors to their entries.

`detect(path)` tells the format by content, `describe(path)` what the file is, and
`read_list(path)` streams `ListEntry` and, for what cannot be used, `Issue`. All raise
`ListError` for a file that is no list, or one that is cut short or damaged: half a list
would look like a mass delisting. `link(profiles, entries)` and `find_gaps(...)` are pure.
"""

from __future__ import annotations

from extractor.lists.files import FORMATS, describe, detect, read_list
from extractor.lists.gaps import find_gaps
from extractor.lists.link import link
from extractor.lists.memory import LinkMemory

__all__ = ["FORMATS", "LinkMemory", "describe", "detect", "find_gaps", "link", "read_list"]
