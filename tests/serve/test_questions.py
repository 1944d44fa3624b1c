"""A researcher's questions: each is answered in at most three clicks, or by one call of the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from lxml import html as parser

from tests.serve.cast import BTC
from tests.serve.conftest import Client
from tests.serve.rows import actor_id
from tests.serve.test_pages import text_of

KP_FIRM = "Taesong Moran Computing Technology Company"


@dataclass(frozen=True)
class Walk:
    """Where the researcher begins (typing something into the search box is a click), what is clicked, what is read."""

    question: str
    start: str
    clicks: tuple[str, ...]
    answer: str


WALKS = (
    Walk(
        "Who is TMCTC, who says so, since when?", "/search?q=TMCTC", (KP_FIRM,), "Designated by OFAC since 2026-03-02"
    ),
    Walk(
        "In which words was it designated?",
        "/search?q=TMCTC",
        (KP_FIRM,),
        "pursuant to E.O. 13810 for being a North Korean person",
    ),
    Walk("Who leads it?", "/search?q=TMCTC", (KP_FIRM,), "is led by Han Mu Gyol"),
    Walk("Whose is this wallet?", f"/search?q={BTC}", (BTC,), "Tied to Ri Tok Sun"),
    Walk("Which North Koreans are designated?", "/search", ("North Korea", "Designated", "Person"), "Han Mu Gyol"),
    Walk("Who is designated under E.O. 13810?", "/search?q=E.O.+13810", ("E.O. 13810",), "Han Mu Gyol"),
    Walk("Who was taken off a list, when?", "/", ("Mira Solvane",), "Removed from the list on 2026-02-24"),
    Walk(
        "What has the Council changed in its release?",
        "/search?q=shadow+fleet",
        ("Council lists operators of the shadow fleet", "what changed"),
        "removed: The Council today listed Korvane",
    ),
    Walk("Is it official or only reported?", "/search?q=Lin+Qiaowen", ("Lin Qiaowen",), "denied"),
    Walk("Can I rely on it?", "/", ("How often it is right",), "Of a hundred designations shown, 94 hold"),
    Walk("Are all sources read?", "/", ("Sources",), "fetch-timeout on the last two nights"),
)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.question)
def test_a_question_is_answered_in_three_clicks(client: Client, walk: Walk) -> None:
    path = walk.start
    for name in walk.clicks:
        path = _link(client, path, name)
    assert len(walk.clicks) + walk.start.startswith("/search?") <= 3
    assert walk.answer in text_of(client, path)


def _link(client: Client, path: str, name: str) -> str:
    """Return where the first link whose words begin with `name` leads."""
    tree = parser.fromstring(client.get(path).text)
    for link in tree.xpath("//a[@href]"):
        if " ".join(link.text_content().split()).startswith(name):
            answer = client.get(link.get("href"))
            return answer.headers["location"] if answer.status_code == 302 else link.get("href")
    raise AssertionError(f"no link {name!r} on {path}")


def rows(client: Client, path: str) -> list[dict[str, Any]]:
    """The rows that one call answers."""
    answer = client.get(path).json()
    return answer if isinstance(answer, list) else answer["rows"]


def test_which_designated_actors_were_said_to_serve_north_korean_ones(client: Client) -> None:
    found = rows(client, "/world/served_in_country.json?country=kp&since=2023-01-01&_shape=array")
    assert ("Han Mu Gyol", "acts_for", KP_FIRM) in {(r["designated"], r["type"], r["served"]) for r in found}
    assert all(row["quote"] and row["url"] for row in found)


def test_which_relations_rest_on_the_press_alone(client: Client) -> None:
    found = rows(client, "/world/press_only.json?_shape=array")
    assert ("Lin Qiaowen", "Dandong Hengrui Software Co., Ltd.") in {(r["subject"], r["object"]) for r in found}


def test_how_two_actors_are_connected(client: Client) -> None:
    answer = client.get(f"/api/v1/paths?from={actor_id('ri')}&to={actor_id('lin')}").json()
    assert len(answer["paths"][0]) <= 4


def test_what_was_done_in_march(client: Client) -> None:
    assert {row["date"] for row in rows(client, "/api/v1/actions?since=2026-03-01")} == {"2026-03-02"}


def test_who_of_my_clients_is_in_here(client: Client) -> None:
    answer = client.post("/api/v1/match", json={"names": ["Solvane, Mira", "Jane Nobody"]}).json()
    first, second = answer["results"]
    assert first["candidates"][0]["actor"]["status"] == "delisted"
    assert second["candidates"] == []
