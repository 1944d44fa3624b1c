"""Show the whole way: serve the specimen world, crawl it over HTTP, print what was learned, serve that.

    python corpus/demo.py [DB] [--port 8001] [--world 8042] [--no-serve]

The crawl is the one that runs at night, told in the environment that this one host is on loopback and in no need of
pauses. Documents are known by their address, so a second demo over the same base finds everything as it was.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, only this folder is on the path

from corpus import serve

SOURCES = Path(__file__).with_name("sources.toml")


def crawl(db: str, world: str, folder: Path) -> int:
    """Run the nightly crawl against the world at an address; return its exit status."""
    sources = folder / "sources.toml"
    sources.write_text(SOURCES.read_text("utf-8").replace("{base}", world), "utf-8")
    return extractor("run", db, "--sources", str(sources), **settings_for(world))


def settings_for(world: str) -> dict[str, str]:
    """Return the variables that let a crawl dial the world, without pauses."""
    return {"EXTRACTOR_GAP": "0", "EXTRACTOR_LOOPBACK": world.removeprefix("http://")}


def extractor(*words: str, **environ: str) -> int:
    """Run a verb and return its exit status."""
    return subprocess.run([sys.executable, "-m", "extractor", *words], env=os.environ | environ, check=False).returncode  # noqa: S603


def main() -> int:
    """Return the exit status: 0 where the crawl went through, problems of single pages included."""
    parser = argparse.ArgumentParser(description="Crawl the specimen world and serve what was learned.")
    parser.add_argument("db", nargs="?", default="demo.db")
    parser.add_argument("--port", type=int, default=8001, help="of the site")
    parser.add_argument("--world", type=int, default=serve.PORT, help="port of the specimen world")
    parser.add_argument("--no-serve", action="store_true", help="stop after the crawl")
    options = parser.parse_args()
    try:
        with serve.Server(port=options.world) as server, tempfile.TemporaryDirectory() as folder:
            print(f"The specimen world is at {server.url}: invented actors, real laws.\n", flush=True)
            status = crawl(options.db, server.url, Path(folder))
            if status > 1:
                return status
            print(f"\n{options.db} can be asked: .venv/bin/extractor serve {options.db}", flush=True)
            if not options.no_serve:
                print(f"Serving it now at http://127.0.0.1:{options.port} until Ctrl-C.", flush=True)
                return extractor("serve", options.db, "--port", str(options.port))
    except OSError as error:
        print(f"cannot listen on port {options.world}: {error.strerror}; choose another: make demo WORLD=8043")
        return 2
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
