"""The API keeps to its own description."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from asyncio import AbstractEventLoop
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from extractor.serve import site
from extractor.serve.api import ENDPOINTS
from extractor.serve.reader import Reader
from tests.serve import world
from tests.serve.conftest import Client
from tests.serve.rows import actor_id, article_id

GETS = [e for e in ENDPOINTS if e.method == "GET"]
LISTS = [e for e in GETS if e.is_list]


@pytest.fixture(scope="module")
def described(client: Client) -> dict[str, Any]:
    """The OpenAPI document."""
    return client.get("/api/v1/openapi.json").json()


def address(endpoint: Any, examples: dict[str, str]) -> str:
    """A path of the endpoint that leads somewhere."""
    path = "/api/v1" + endpoint.path
    for name, kind in endpoint.example.items():
        path = path.replace("{" + name + "}", examples[kind])
    return path + (f"?from={actor_id('ri')}&to={actor_id('lin')}" if endpoint.path == "/paths" else "")


def check(described: dict[str, Any], path: str, answer: Any, method: str = "get") -> None:
    """Hold an answer against the schema of its path."""
    (media,) = described["paths"][path][method]["responses"]["200"]["content"].values()
    schema = media["schema"] | {"components": described["components"]}
    Draft202012Validator(schema).validate(answer)


class TestDescription:
    def test_it_is_openapi_3_1_and_every_schema_is_sound(self, described: dict[str, Any]) -> None:
        assert described["openapi"] == "3.1.0"
        for schema in described["components"]["schemas"].values():
            Draft202012Validator.check_schema(schema)

    def test_every_reference_leads_to_a_schema(self, described: dict[str, Any]) -> None:
        names = set(described["components"]["schemas"])
        used = {part.split('"')[0] for part in json.dumps(described).split("#/components/schemas/")[1:]}
        assert used <= names
        assert names - used <= {"Anything"}

    def test_operations_have_names_of_their_own(self, described: dict[str, Any]) -> None:
        ids = [op["operationId"] for path in described["paths"].values() for op in path.values()]
        assert len(ids) == len(set(ids)) == len(ENDPOINTS)


@pytest.mark.parametrize("endpoint", GETS, ids=lambda e: e.path)
def test_every_path_answers_as_described(
    client: Client, described: dict[str, Any], examples: dict[str, str], endpoint: Any
) -> None:
    answer = client.get(address(endpoint, examples))
    assert answer.status_code == 200, answer.text
    assert answer.headers["access-control-allow-origin"] == "*"
    if endpoint.media == "application/json":
        check(described, endpoint.path, answer.json())


@pytest.mark.parametrize("endpoint", GETS, ids=lambda e: e.path)
def test_every_parameter_is_accepted_and_a_wrong_one_refused(
    client: Client, examples: dict[str, str], endpoint: Any
) -> None:
    path = address(endpoint, examples)
    glue = "&" if "?" in path else "?"
    for param in endpoint.params:
        good = (
            param.example
            or (
                param.values or ({"number": str(param.least), "flag": "1", "date": "2026-01-01"}.get(param.kind, "x"),)
            )[0]
        )
        if param.kind != "cursor" and not param.required and param.name != "queries":
            assert client.get(f"{path}{glue}{param.name}={good}").status_code in {200, 404}, param.name
        if param.values or param.kind in {"number", "flag", "date", "cursor"}:
            answer = client.get(f"{path}{glue}{param.name}=%00no%00")
            assert (answer.status_code, answer.json()["ok"]) == (400, False)
    answer = client.get(f"{path}{glue}unheard=1")
    assert (answer.status_code, answer.json()["code"]) == (400, "parameter-unknown")


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/actors/nobody", 404, "not-found"),
        ("/actions/none", 404, "not-found"),
        ("/articles/none", 404, "not-found"),
        ("/stories/none", 404, "not-found"),
        ("/wallets/none", 404, "not-found"),
        ("/identifiers/none", 404, "not-found"),
        ("/nowhere", 404, "not-found"),
        ("/actors?limit=0", 400, "parameter-invalid"),
        ("/actors?limit=101", 400, "parameter-invalid"),
        ("/actors?limit=٣", 400, "parameter-invalid"),
        ("/actors?type=martian", 400, "parameter-invalid"),
        ("/actors?cursor=!!", 400, "cursor-invalid"),
        ("/actors?cursor=WyJ4Il0", 400, "cursor-invalid"),
        ("/actions?cursor=WzFd", 400, "cursor-invalid"),
        ("/actors?q=" + "x" * 300, 400, "parameter-invalid"),
        ("/paths", 400, "parameter-missing"),
        ("/match", 405, "method-not-allowed"),
    ],
)
def test_errors_are_json_with_a_code(
    client: Client, described: dict[str, Any], path: str, status: int, code: str
) -> None:
    answer = client.get("/api/v1" + path)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    Draft202012Validator(described["components"]["schemas"]["Error"]).validate(answer.json())


class TestFreshness:
    def test_nothing_new_is_told_in_a_few_bytes(self, client: Client) -> None:
        first = client.get("/api/v1/stats")
        again = client.get("/api/v1/stats", headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")

    def test_a_run_changes_the_etag(self, tmp_path: Path, loop: AbstractEventLoop) -> None:
        base = world.build(tmp_path / "world.db")
        client = Client(site(base), loop)
        first = client.get("/api/v1/stats").headers["etag"]
        writer = sqlite3.connect(base, isolation_level=None)
        writer.execute(
            "INSERT INTO runs (id, started_at, finished_at, verb, status, version) "
            "VALUES ('r', '2027', '2027', 'run', 'done', '1')"
        )
        answer = client.get("/api/v1/stats", headers={"If-None-Match": first})
        assert answer.status_code == 200
        assert answer.json()["run"]["id"] == "r"

    def test_what_was_asked_before_is_answered_from_memory_until_a_run(
        self, tmp_path: Path, loop: AbstractEventLoop
    ) -> None:
        base = world.build(tmp_path / "world.db")
        client = Client(site(base), loop)
        page = f"/world/actors/{actor_id('han')}"
        writer = sqlite3.connect(base, isolation_level=None)
        assert "Han Mu Gyol" in client.get(page).text
        writer.execute("UPDATE actors SET name = 'Han Renamed' WHERE id = ?", [actor_id("han")])
        assert "Han Renamed" not in client.get(page).text
        assert "Han Renamed" in client.get(page, cookies={"ds_actor": "somebody"}).text
        writer.execute(
            "INSERT INTO runs (id, started_at, finished_at, verb, status, version) "
            "VALUES ('r', '2027', '2027', 'run', 'done', '1')"
        )
        assert "Han Renamed" in client.get(page).text

    def test_memory_lets_the_oldest_answers_go(self) -> None:
        reader = Reader(None, None)
        for number in range(100):
            reader.keep(number, bytes(900_000), {})
        reader.keep("huge", bytes(2_000_000), {})
        assert 10 < len(reader._kept) < 20
        assert 99 in reader._kept


class TestRemembering:
    """What is dear is asked once, however many wait for it; what failed is asked again."""

    class Still(Reader):
        """A reader of a base that nobody writes."""

        async def version(self) -> str:
            return "the same"

    def test_all_who_come_at_once_wait_for_one_answer(self, loop: AbstractEventLoop) -> None:
        asked = []

        async def ask() -> int:
            asked.append(1)
            await asyncio.sleep(0)
            return 7

        async def all_at_once() -> list[int]:
            reader = self.Still(None, None)
            return await asyncio.gather(*(reader.remember("dear", ask) for _ in range(5)))

        assert asyncio.run_coroutine_threadsafe(all_at_once(), loop).result(10) == [7] * 5
        assert len(asked) == 1

    def test_a_failure_is_told_to_all_and_not_remembered(self, loop: AbstractEventLoop) -> None:
        answers = iter([ValueError("no"), 7])

        async def ask() -> int:
            await asyncio.sleep(0)
            answer = next(answers)
            if isinstance(answer, Exception):
                raise answer
            return answer

        async def twice() -> list[Any]:
            reader = self.Still(None, None)
            first = await asyncio.gather(*(reader.remember("dear", ask) for _ in range(3)), return_exceptions=True)
            return [*map(type, first), await reader.remember("dear", ask)]

        assert asyncio.run_coroutine_threadsafe(twice(), loop).result(10) == [ValueError, ValueError, ValueError, 7]


class TestAnswers:
    def test_an_actor_has_names_history_and_words(self, client: Client) -> None:
        actor = client.get(f"/api/v1/actors/{actor_id('tmctc')}").json()
        assert {n["name"] for n in actor["names"]} == {
            "Taesong Moran Computing Technology Company",
            "TMCTC",
            "Moran IT",
        }
        assert actor["history"][0]["evidence"]["quote"]
        assert (actor["status"], actor["designated_by"]) == ("designated", "OFAC")

    def test_every_quote_is_its_slice_of_the_text(self, client: Client) -> None:
        article = client.get(f"/api/v1/articles/{article_id('treasury-dprk')}?body=1").json()
        assert article["claims"]
        assert all(article["text"][c["start"] : c["end"]] == c["quote"] for c in article["claims"])

    def test_the_text_comes_only_on_request(self, client: Client) -> None:
        assert client.get(f"/api/v1/articles/{article_id('treasury-dprk')}").json()["text"] is None

    def test_a_path_between_two_actors_has_a_quote_on_each_step(self, client: Client) -> None:
        answer = client.get(f"/api/v1/paths?from={actor_id('ri')}&to={actor_id('lin')}").json()
        assert answer["paths"]
        assert all(step["evidence"]["quote"] for step in answer["paths"][0])

    def test_a_merged_id_answers_with_the_entry_that_stands(self, client: Client) -> None:
        from extractor.types import make_id  # noqa: PLC0415 - one use

        assert client.get(f"/api/v1/actors/{make_id('actor', 'merged')}").json()["id"] == actor_id("kellim")

    def test_actions_are_found_by_who_what_and_when(self, client: Client) -> None:
        rows = client.get("/api/v1/actions?authority=EU&kind=delisting&since=2026-01-01").json()["rows"]
        assert [row["date"] for row in rows] == ["2026-02-24"]
        rows = client.get(f"/api/v1/actions?actor={actor_id('solvane')}").json()["rows"]
        assert [row["kind"] for row in rows] == ["delisting", "designation"]


class TestMatch:
    def match(self, client: Client, *names: Any) -> list[Any]:
        answer = client.post("/api/v1/match", json={"names": list(names)})
        assert answer.status_code == 200, answer.text
        return [result["candidates"] for result in answer.json()["results"]]

    def test_every_answer_is_as_described(self, client: Client, described: dict[str, Any]) -> None:
        check(described, "/match", client.post("/api/v1/match", json={"names": ["Han Mu Gyol", "zzzz"]}).json(), "post")

    def test_the_same_name_matches_and_says_why(self, client: Client) -> None:
        ((first, *_),) = self.match(client, {"name": "HAN MU GYOL", "type": "person", "country": "kp"})
        assert (first["actor"]["id"], first["match"]) == (actor_id("han"), True)
        assert first["reasons"] == ["the name is “Han Mu Gyol”", "both are a person", "also North Korea"]

    def test_another_country_or_type_is_never_a_match(self, client: Client) -> None:
        for query in ({"name": "Han Mu Gyol", "country": "us"}, {"name": "Han Mu Gyol", "type": "vessel"}):
            ((first, *_),) = self.match(client, query)
            assert not first["match"]

    def test_a_name_nobody_bears_has_no_candidate(self, client: Client) -> None:
        assert self.match(client, "Xylophonia Quibble") == [[]]

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"[",
            b"[]",
            b'{"names": []}',
            b'{"names": [1]}',
            b'{"names": [""]}',
            b'{"names": ["a"], "limit": 99}',
            b"[" * 90000,
        ],
    )
    def test_a_body_that_makes_no_sense_is_refused(self, client: Client, body: bytes) -> None:
        answer = client.post("/api/v1/match", content=body)
        assert (answer.status_code, answer.json()["code"]) == (400, "body-invalid")

    def test_a_body_that_is_too_long_is_refused(self, client: Client) -> None:
        assert client.post("/api/v1/match", content=b"x" * 300_000).status_code == 413
        assert client.post("/api/v1/match", json={"names": ["a"] * 101}).status_code == 413


class TestReconcile:
    def test_the_manifest_names_spaces_types_and_view(self, client: Client) -> None:
        manifest = client.get("/api/v1/reconcile").json()
        assert {"versions", "name", "identifierSpace", "schemaSpace", "defaultTypes", "view"} <= set(manifest)
        assert manifest["view"]["url"].endswith("/actor/{{id}}")

    @pytest.mark.parametrize("way", ["get", "post"])
    def test_a_batch_is_answered_key_by_key(self, client: Client, way: str) -> None:
        queries = json.dumps(
            {
                "q0": {"query": "Han Mu Gyol", "type": "person", "limit": 2},
                "q1": {"query": "nobody at all"},
                "q2": {"query": ""},
            }
        )
        if way == "get":
            answer = client.get("/api/v1/reconcile", params={"queries": queries}).json()
        else:
            answer = client.post("/api/v1/reconcile", data={"queries": queries}).json()
        assert list(answer) == ["q0", "q1", "q2"]
        assert answer["q0"]["result"][0]["id"] == actor_id("han")
        assert answer["q1"]["result"] == answer["q2"]["result"] == []


class TestFeeds:
    def test_atom_is_read_by_a_feed_reader(self, client: Client) -> None:
        import feedparser  # noqa: PLC0415 - one use

        feed = feedparser.parse(client.get("/api/v1/actions.atom?authority=OFAC").text)
        assert not feed.bozo
        assert feed.entries[0].title.startswith("OFAC designated")
        assert feed.entries[0].link.split("/")[-2] == "action"
        assert len({e.id for e in feed.entries}) == len(feed.entries)

    def test_json_feed_says_the_same(self, client: Client) -> None:
        feed = client.get("/api/v1/actions.feed?authority=OFAC").json()
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert all(item["id"] and item["date_published"].endswith("Z") for item in feed["items"])

    def test_a_search_can_be_subscribed_to(self, client: Client) -> None:
        root = ET.fromstring(client.get("/api/v1/articles.atom?q=laptops").content)  # noqa: S314 - our own
        assert len(root.findall("{http://www.w3.org/2005/Atom}entry")) == 1
