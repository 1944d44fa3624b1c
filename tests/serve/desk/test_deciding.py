"""An operator decides on the site: questions one after the other, entries corrected, claims confirmed, all undone."""

from __future__ import annotations

import json
import sqlite3
from asyncio import AbstractEventLoop
from pathlib import Path

import pytest
from lxml import html as parser

from extractor.errors import StoreError
from extractor.review import import_judgements
from extractor.review.desk import Desk
from extractor.serve import site
from extractor.serve.desk import Answer, Office
from extractor.serve.desk.operators import Operators
from extractor.store import KnowledgeBase
from tests.serve.conftest import Client
from tests.serve.desk.office import TWIN, Visitor, kept, words
from tests.store.nights import BOSS, FIRM, new, release, resolve_all, save


def ids(path: Path, sql: str) -> list[str]:
    """Return a column of the base."""
    with KnowledgeBase(path) as kb:
        return [str(next(iter(row.values()))) for row in kb.rows(sql)]


def actor(path: Path, name: str) -> str:
    """Return the id of the actor of a name."""
    (found,) = ids(path, f"SELECT id FROM actors WHERE name = '{name}' AND merged_into IS NULL")  # noqa: S608
    return found


def back_of(answer: object) -> str:
    """Return where an answer sends the browser, which it may ask again without deciding again."""
    assert answer.status_code == 303, words(answer)
    return str(answer.headers["location"])


# --- questions --------------------------------------------------------------------------------


def test_a_pair_stands_side_by_side_with_names_reasons_and_quotes(mara: Visitor) -> None:
    page = mara.get("/review")
    tree = parser.fromstring(page.text)
    assert sorted(tree.xpath("//section[contains(@class, 'side')]/@aria-label")) == sorted([BOSS, TWIN])
    text = words(page)
    assert "Why the rules are unsure" in text
    assert "leads – Vexholm Trading LLC" in text
    assert tree.xpath("//main//form//button/text()") == ["Same", "Different", "Cannot be told"]
    assert "1 of 1 open" in text


@pytest.mark.parametrize(("button", "verdict"), [("y", "same"), ("n", "different"), ("u", "unsure")])
def test_an_answer_is_kept_signed_and_shown_with_a_way_back(
    mara: Visitor, path: Path, button: str, verdict: str
) -> None:
    there = back_of(mara.send("/review?of=pairs", button, reason="the same birthday"))
    assert kept(path) == [(verdict, "mara")]
    assert "Kept:" in mara.text(there)
    assert "Nothing is open here" in mara.text(there)
    assert "the same birthday" in mara.text("/review/history")
    mara.take_back(there)
    assert kept(path) == []
    assert "1 of 1 open" in mara.text("/review")


def test_questions_are_skipped_forth_and_back(mara: Visitor) -> None:
    first, second = mara.text("/review?of=acts"), mara.text("/review?of=acts&skip=1")
    assert "1 of 6 open" in first
    assert "2 of 6 open" in second
    assert "That was the last one" in mara.text("/review?of=acts&skip=6")
    assert mara.get("/review?of=nonsense&skip=-1").status_code == 200


def test_after_an_answer_comes_the_next_question_of_the_kind(mara: Visitor) -> None:
    there = back_of(mara.send("/review?of=acts&skip=2", "n"))
    assert there.startswith("/review?of=acts&skip=2&done=")
    assert "3 of 5 open" in mara.text(there)


def test_a_claim_is_confirmed_where_it_is_read_and_the_page_says_so_at_once(mara: Visitor, path: Path) -> None:
    article = ids(path, "SELECT id FROM articles ORDER BY published LIMIT 1")[0]
    page = f"/kb/articles/{article}"
    there = back_of(mara.send(page, "y"))
    assert there.startswith(page)
    assert "✓ confirmed by a reviewer" in mara.text(there.partition("#")[0])
    assert "1 of 2 claims reviewed" in words(Visitor(mara.url).get(page)), "strangers see it too"
    mara.send(page, "n")
    assert "confirmed by a reviewer" not in mara.text(page)
    assert len(ids(path, "SELECT 1 FROM designations")) == 5, "what was rejected counts nowhere, from now on"


def test_the_way_to_every_claim_stands_beside_its_quote_for_operators_only(mara: Visitor, path: Path) -> None:
    page = f"/kb/actors/{actor(path, FIRM)}"
    links = parser.fromstring(mara.get(page).text).xpath("//a[text()='review']/@href")
    assert len(links) >= 6
    assert "Does this hold?" in mara.text(links[0])
    assert "/review" not in Visitor(mara.url).get(page).text


def test_an_act_is_reviewed_target_by_target(mara: Visitor, path: Path) -> None:
    act, key = ids(path, "SELECT action_id FROM action_targets")[0], ids(path, "SELECT key FROM action_targets")[0]
    links = parser.fromstring(mara.get(f"/action/{act}").text).xpath("//a[text()='review']/@href")
    assert links == [f"/review/claim/{key}"], "the act itself is no claim beside them"
    back_of(mara.send(links[0], "n"))
    (alone,) = parser.fromstring(mara.get(f"/action/{act}").text).xpath("//a[text()='review']/@href")
    assert alone != links[0], "once nobody is left whom it aims at, whether there was an act is a question"


# --- entries ----------------------------------------------------------------------------------


def test_an_entry_is_corrected_from_its_page(mara: Visitor, path: Path) -> None:
    key = actor(path, BOSS)
    assert f"/review/actor/{key}" in mara.get(f"/kb/actors/{key}").text
    page = f"/review/actor/{key}"
    back_of(mara.send(page, "name", what="Orsa K. Vandermeer"))
    back_of(mara.send(page, "type", what="group"))
    back_of(mara.send(page, "same", what=f"{mara.url}/actor/{actor(path, TWIN)}"))
    back_of(mara.send(page, "never"))
    side = parser.fromstring(mara.get(page).text).xpath("//input[@type='checkbox']/@value")[:2]
    back_of(mara.send(page, "split", side=side))
    back_of(mara.send(page, "no", side=side))
    verdicts = [verdict for verdict, _ in kept(path)]
    assert sorted(set(verdicts)) == ["different", "do-not-extract", "not-a-name", "rename", "retype", "same"]
    text = mara.text("/review/history")
    for said in ("is called Orsa K. Vandermeer", "is of the type group", "are the same", "is never a name"):
        assert said in text
    assert "is nobody’s name in 2 documents" in text


def test_what_means_nothing_is_shown_again_with_what_was_typed(mara: Visitor, path: Path) -> None:
    answer = mara.send(f"/review/actor/{actor(path, BOSS)}", "same", what="no such thing", reason="heard so")
    assert answer.status_code == 400
    tree = parser.fromstring(answer.text)
    assert "no entry has the id" in tree.xpath("string(//*[@role='alert'])")
    assert tree.xpath("//input[@id='same']/@value") == ["no such thing"]
    assert tree.xpath("//input[@id='reason-same']/@value") == ["heard so"]
    assert kept(path) == []


# --- while a run writes --------------------------------------------------------------------------


def test_while_a_run_writes_nothing_is_lost_that_was_typed(mara: Visitor, path: Path) -> None:
    with KnowledgeBase(path, write=True):
        answer = mara.send("/review?of=acts", "n", reason="it says the opposite")
        assert answer.status_code == 503
        assert int(answer.headers["retry-after"]) > 0
        assert "A run is writing" in words(answer)
        tree = parser.fromstring(answer.text)
        assert tree.xpath("//input[@name='reason']/@value") == ["it says the opposite"]
        assert mara.get("/review").status_code == 200
    form = next(form for form in tree.forms if form.xpath(".//button[@value='n']"))
    assert mara.http.post(form.action, data=dict(form.fields) | {"verb": "n"}).status_code == 303
    assert kept(path) == [("reject", "mara")]


def test_what_could_not_be_written_is_said_and_shown_again(path: Path, loop: AbstractEventLoop) -> None:
    class Full(Desk):
        def decide(self, _: Answer) -> str:
            raise StoreError("no room", code="disk-full")

    proxy = Operators(header="x-user", by_proxy=frozenset({"tove"}))
    client = Client(site(path, office=Office(Full(path), proxy)), loop)
    page = client.get("/review?of=acts", headers={"x-user": "tove"})
    form = next(form for form in parser.fromstring(page.text).forms if form.xpath(".//button[@value='n']"))
    fields = dict(form.fields) | {"verb": "n", "reason": "it says the opposite"}
    cookies = {"ds_csrftoken": page.cookies["ds_csrftoken"]}
    answer = client.post("/review", data=fields, cookies=cookies, headers={"x-user": "tove"})
    assert answer.status_code == 500
    assert "could not be written" in words(answer)
    assert "it says the opposite" in answer.text
    assert "no room" not in answer.text


# --- what stays ---------------------------------------------------------------------------------


def test_decisions_leave_as_a_file_and_hold_in_a_base_built_anew(mara: Visitor, tmp_path: Path) -> None:
    mara.send("/review?of=pairs", "y")
    file = mara.get("/review/decisions.jsonl")
    assert json.loads(file.text)["verdict"] == "same"
    assert json.loads(file.text)["at"]
    with new(tmp_path) as again:
        save(again, [release(n, day=f"2026-03-{n + 1:02}", boss=BOSS if n else TWIN) for n in reversed(range(6))], "v2")
        import_judgements(again, file.text.splitlines())
        resolve_all(again)
        people = list(again.rows("SELECT n_articles FROM actors WHERE type = 'person' AND merged_into IS NULL"))
    assert [row["n_articles"] for row in people] == [6]


def test_the_history_says_who_and_when_and_what_was_taken_back(mara: Visitor) -> None:
    there = back_of(mara.send("/review?of=acts", "n"))
    back = mara.take_back(there)
    assert "Taken back" in mara.text(back.headers["location"].replace(mara.url, ""))
    text = mara.text("/review/history")
    assert "this does not hold" in text
    assert "mara, 20" in text
    assert "taken back by mara, 20" in text
    assert "Take back" not in text


def test_a_long_history_comes_in_pages(mara: Visitor, path: Path) -> None:
    with KnowledgeBase(path, write=True) as kb:
        lines = (
            json.dumps(
                {"left": f"k{n}", "right": f"N{n}", "verdict": "rename", "by": "t", "at": f"2026-01-01T00:00:{n:02}"}
            )
            for n in range(60)
        )
        import_judgements(kb, lines)
    assert "Older" in mara.text("/review/history")
    assert "k19" in mara.text("/review/history?page=2")
    assert "Older" not in mara.text("/review/history?page=2")


def test_names_that_attack_do_nothing_on_the_operators_pages(mara: Visitor, path: Path) -> None:
    attack = "<img src=x onerror=alert(1)>\u202e{{ 7 * 7 }}"
    back_of(mara.send(f"/review/actor/{actor(path, BOSS)}", "name", what=attack, reason=attack))
    page = mara.get("/review/history").text
    assert not parser.fromstring(page).xpath("//main//img")
    assert "{{ 7 * 7 }}" in page
    assert "\u202e" not in page


# --- operators apart from readers -----------------------------------------------------------------


def test_nothing_an_operator_sees_is_kept_by_a_cache_or_shown_to_others(mara: Visitor, path: Path) -> None:
    stranger = Visitor(mara.url)
    for page in ("/", "/search?q=Orsa", f"/kb/actors/{actor(path, BOSS)}", "/kb/actors", "/api/v1/stats", "/review"):
        his = mara.get(page)
        assert "no-store" in his.headers["cache-control"], page
        assert "etag" not in his.headers
    for page in ("/", f"/kb/actors/{actor(path, BOSS)}"):
        assert "mara" in mara.get(page).text
        others = stranger.get(page)
        assert "mara" not in others.text
        assert "Cookie" in others.headers["vary"]
        assert "no-store" not in others.headers["cache-control"]
    assert stranger.get("/api/v1/stats").headers["etag"]


def test_a_page_that_a_stranger_asked_first_still_has_the_operators_controls_for_him(mara: Visitor, path: Path) -> None:
    page = f"/kb/actors/{actor(path, TWIN)}"
    Visitor(mara.url).get(page)
    assert "Correct this entry" in mara.text(page)
    assert "Correct this entry" not in Visitor(mara.url).text(page)


def test_an_operator_writes_nothing_but_judgements(mara: Visitor, path: Path) -> None:
    def rest() -> list[tuple[object, ...]]:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counts = [(t, *connection.execute(f"SELECT count(*) FROM '{t}'").fetchone()) for t in tables]  # noqa: S608
        connection.close()
        return [row for row in counts if row[0] not in {"judgements", "sqlite_stat1", "sqlite_stat4"}]

    before = rest()
    mara.send("/review?of=acts", "n")
    assert kept(path) == [("reject", "mara")]
    assert rest() == before
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        for page in ("/kb/actors", "/kb/actors/-/insert", "/search", "/review/history", "/review/actor/x"):
            assert mara.http.request(method, page).status_code == 405, (method, page)
