"""Further voters: what they say is believed only with words that the document prints, and failing costs nothing."""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from click.testing import CliRunner

from extractor.asking import Model, ask_command, ask_endpoint, make_voters
from extractor.cli import cli
from extractor.config import Settings
from extractor.relate import fuse, hear
from extractor.types import Evidence, Record, Relation
from tests.make import make_actor, make_article

TEXT = "Orsa Kellim lent his fleet to Velkur Trading LLC.\nBrennik Bank reportedly wired Orsa Kellim a fortune."
ARTICLE = make_article(TEXT)
ACTORS = (
    make_actor(ARTICLE, "Orsa Kellim", "a1", type="person"),
    make_actor(ARTICLE, "Velkur Trading LLC", "a2"),
    make_actor(ARTICLE, "Brennik Bank", "a3"),
)
LENT = "Orsa Kellim lent his fleet to Velkur Trading LLC"
WIRED = "wired Orsa Kellim a fortune"
RECORD = Record(id="r", article=ARTICLE, kind="other", actors=ACTORS)
GOOD = {"type": "supports", "subject": "a1", "object": "a2", "quote": LENT}


def vote(kind: str = "supports", subject: str = "a1", other: str = "a2", quote: str = LENT, **fields) -> Relation:
    start = TEXT.find(quote)
    evidence = fields.pop("evidence", Evidence(start=start, end=start + len(quote), quote=quote))
    return Relation(type=kind, subject=subject, object=other, evidence=evidence, **({"confidence": 0.6} | fields))


# --- counting votes ----------------------------------------------------------------------


def test_a_claim_that_only_the_voter_makes_is_hedged_and_weighed_like_any_other():
    record = fuse(RECORD, [vote(), vote("transacts_with", "a3", "a1", WIRED)], "model")
    lent, wired = record.relations
    assert (lent.method, lent.modality) == ("model", "asserted")
    assert (wired.method, wired.modality) == ("model", "alleged")
    assert 0 < lent.confidence < 1
    assert record.issues == ()


def test_a_claim_that_two_voters_make_keeps_its_words_and_gets_surer():
    known = vote(method="grammar:lends", confidence=0.7, modality="charged")
    record = fuse(Record(id="r", article=ARTICLE, kind="other", actors=ACTORS, relations=(known,)), [vote()], "model")
    (told,) = record.relations
    assert (told.method, told.modality, told.evidence) == ("grammar:lends+model", "charged", known.evidence)
    assert 0.7 < told.confidence < 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (vote(quote="Orsa Kellim lent his whole fleet"), "vote-quote"),
        (vote(evidence=Evidence(start=3, end=3 + len(LENT), quote=LENT)), "vote-quote"),
        (vote(evidence=Evidence(start=0, end=0, quote="")), "vote-quote"),
        (vote("leads"), "vote-type"),
        (vote("bribed"), "vote-type"),
        (vote(other="a9"), "vote-actor"),
        (vote(other="a1"), "vote-actor"),
    ],
)
def test_what_the_document_does_not_bear_out_is_an_issue_and_no_claim(said, code):
    record = fuse(RECORD, [said], "model")
    assert record.relations == ()
    assert [issue.code for issue in record.issues] == [code]


def test_who_leads_a_body_is_not_also_said_to_support_it():
    leads = vote("leads", method="grammar:head-of")
    record = Record(id="r", article=ARTICLE, kind="other", actors=ACTORS, relations=(leads,))
    assert fuse(record, [vote()], "model") == record


def test_a_voter_that_breaks_costs_its_votes_alone():
    class Broken:
        name = "broken"

        def read(self, _record):
            raise ZeroDivisionError("by design")

    record = hear(RECORD, [Broken(), Model(lambda *_: json.dumps({"claims": [GOOD]}), seconds=1, trust=0.6)])
    assert [issue.code for issue in record.issues] == ["voter-failed"]
    assert [relation.method for relation in record.relations] == ["model"]


# --- asking a model ----------------------------------------------------------------------


@pytest.fixture
def serve():
    """Start a server on loopback that answers every POST as it is told; returns (url, prompts)."""
    servers = []

    def start(answer, status=200, pause=0.0):
        prompts = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                prompts.append(body["prompt"])
                self.send_response(status)
                self.end_headers()
                for letter in answer if pause else [answer]:
                    time.sleep(pause)
                    self.wfile.write(letter.encode())
                    self.wfile.flush()

            def log_message(self, *_):
                """Say nothing."""

        server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/completion", prompts

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def ask(url: str, seconds: float = 5.0) -> Record:
    return hear(RECORD, [Model(ask_endpoint(url), seconds=seconds, trust=0.6)])


@pytest.mark.parametrize(
    "wrap",
    [lambda it: it, lambda it: {"content": json.dumps(it)}, lambda it: {"response": f"```json\n{json.dumps(it)}\n```"}],
)
def test_an_endpoint_is_asked_about_the_passage_and_its_actors(serve, wrap):
    url, prompts = serve(json.dumps(wrap({"claims": [GOOD]})))
    (told,) = ask(url).relations
    assert (told.type, told.subject, told.object, told.evidence.quote) == ("supports", "a1", "a2", LENT)
    assert TEXT[told.evidence.start : told.evidence.end] == LENT
    assert TEXT in prompts[0]
    assert "a2  Velkur Trading LLC (organization)" in prompts[0]


@pytest.mark.parametrize(
    ("answer", "status", "code"),
    [
        ("I cannot help with that.", 200, "voter-answer"),
        ("[]", 200, "voter-answer"),
        ('{"claims": ["a1 helps a2"]}', 200, "voter-answer"),
        ("[" * 100_000, 200, "voter-answer"),
        (json.dumps({"claims": [GOOD | {"quote": "he lent it ships"}]}), 200, "vote-quote"),
        (json.dumps({"claims": [{}]}), 200, "vote-type"),
        (json.dumps({"claims": []}), 500, "voter-failed"),
    ],
)
def test_an_answer_that_is_none_is_an_issue(serve, answer, status, code):
    record = ask(serve(answer, status)[0])
    assert record.relations == ()
    assert [issue.code for issue in record.issues] == [code]


def test_an_endpoint_that_drips_is_given_up_in_time(serve):
    begun = time.monotonic()
    record = ask(serve("x" * 100, pause=0.1)[0], seconds=0.5)
    assert [issue.code for issue in record.issues] == ["voter-timeout"]
    assert time.monotonic() - begun < 5


def test_an_endpoint_that_is_not_there_is_asked_no_more_after_three_documents():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    model = Model(ask_endpoint(f"http://127.0.0.1:{port}/"), seconds=1, trust=0.6)
    told = [[issue.message for issue in hear(RECORD, [model]).issues] for _ in range(4)]
    assert [len(messages) for messages in told] == [1, 1, 1, 0]
    assert told[2][0].endswith("it is asked no more")


@pytest.mark.parametrize(
    ("program", "codes"),
    [
        (f"import sys; sys.stdin.read(); print({json.dumps({'claims': [GOOD]})!r})", []),
        ("import sys; sys.exit(3)", ["voter-failed"]),
        ("import time; time.sleep(60)", ["voter-timeout"]),
        ("print('no')", ["voter-answer"]),
    ],
)
def test_a_command_reads_the_prompt_and_prints_the_answer(tmp_path, program, codes):
    script = tmp_path / "model.py"
    script.write_text(program)
    model = Model(ask_command(f"{sys.executable} {script}"), seconds=3, trust=0.6)
    record = hear(RECORD, [model])
    assert [issue.code for issue in record.issues] == codes
    assert bool(record.relations) == (not codes)


@pytest.mark.parametrize("command", ["/nowhere/model", "'unclosed", " "])
def test_a_command_that_cannot_be_run_is_an_issue(command):
    record = hear(RECORD, [Model(ask_command(command), seconds=1, trust=0.6)])
    assert [issue.code for issue in record.issues] == ["voter-failed"]


def test_long_documents_are_asked_about_in_whole_paragraphs_that_name_two():
    filler = "Nobody is named here.\n" * 150
    article = make_article(filler + TEXT)
    actors = tuple(make_actor(article, one.name, one.id, type=one.type) for one in ACTORS)
    seen = []
    model = Model(lambda prompt, _: seen.append(prompt) or json.dumps({"claims": [GOOD]}), seconds=1, trust=0.6)
    record = hear(Record(id="r", article=article, kind="other", actors=actors), [model])
    assert len(seen) == 1
    assert [article.text[it.evidence.start : it.evidence.end] for it in record.relations] == [LENT]


def test_nobody_is_asked_unless_it_is_set_up():
    assert make_voters(Settings()) == ()


def test_explain_hears_the_model_of_the_settings(tmp_path, serve):
    said = {
        "type": "supports",
        "subject": "a1",
        "object": "a2",
        "quote": "Orsa Kellim lent his fleet to Velkur Trading LLC",
    }
    url, _ = serve(json.dumps({"claims": [said]}))
    document = tmp_path / "one.txt"
    document.write_text(TEXT)
    told = [CliRunner().invoke(cli, ["explain", str(document)], env=env) for env in ({}, {"EXTRACTOR_VOTER": url})]
    methods = [[it["method"] for it in json.loads(one.stdout)["relations"]] for one in told]
    assert "model" in methods[1]
    assert "model" not in methods[0]
