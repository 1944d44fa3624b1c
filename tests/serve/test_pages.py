"""What a researcher reads on each page of the site."""

from __future__ import annotations

import html
import re
import sqlite3
from asyncio import AbstractEventLoop
from contextlib import closing
from pathlib import Path

import pytest
from datasette.app import Datasette
from lxml import html as parser

from extractor.serve import site
from extractor.serve.queries.actors import deeds
from extractor.types import make_id
from tests.serve import world
from tests.serve.cast import BTC
from tests.serve.conftest import Client
from tests.serve.rows import actor_id, article_id
from tests.serve.stories import DOCUMENTS

_ROWS = world.everything()
PAGES = {
    "home": "/",
    "search": "/search?q=Moran",
    "browse": "/search?status=designated&type=person",
    "actor": f"/world/actors/{actor_id('tmctc')}",
    "authority": f"/world/actors/{actor_id('ofac')}",
    "delisted": f"/world/actors/{actor_id('solvane')}",
    "article": f"/world/articles/{article_id('treasury-dprk')}",
    "old version": f"/world/articles/{article_id('council-fleet-1')}",
    "changes": f"/article/{article_id('council-fleet')}/changes",
    "action": f"/action/{max(_ROWS['actions'], key=lambda row: row['n_targets'])['id']}",
    "story": f"/story/{_ROWS['stories'][0]['id']}",
    "wallet": f"/wallet/{BTC}",
    "network": f"/network?from={actor_id('tmctc')}",
    "path": "/network?from=Ri+Tok+Sun&to=Drovenko",
    "timeline": "/timeline",
    "programme": "/programme/us-dprk",
    "stories": "/stories",
    "sources": "/sources",
    "accuracy": "/accuracy",
    "about": "/about",
    "api": "/api",
    "table": "/world/actors?_size=6",
    "database": "/world",
}


def text_of(client: Client, path: str) -> str:
    """The words of a page as they are read, without the spaces of its source."""
    answer = client.get(path)
    assert answer.status_code == 200
    tree = parser.fromstring(answer.text)
    for hidden in tree.xpath("//script|//style|//nav|//footer"):
        hidden.drop_tree()
    return re.sub(r" ([,.;:])", r"\1", " ".join(" ".join(tree.itertext()).split()))


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_every_page_answers_with_one_heading_a_title_and_our_frame(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    tree = parser.fromstring(answer.text)
    assert len(tree.xpath("//h1")) == 1
    assert "Designations" in tree.findtext(".//title") or "world" in tree.findtext(".//title")
    assert tree.xpath("//a[@class='skip']/@href") == ["#content"]
    assert tree.xpath("//main/@id") == ["content"]


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_every_link_to_this_site_leads_somewhere(client: Client, path: str) -> None:
    tree = parser.fromstring(client.get(path).text)
    links = {link.partition("#")[0] for link in tree.xpath("//main//a/@href") if link.startswith("/")}
    sample = sorted(links - {""})[:40]
    wrong = {link: status for link in sample if (status := client.get(link).status_code) not in {200, 302}}
    assert wrong == {}


def test_the_home_page_says_what_is_new(client: Client) -> None:
    text = text_of(client, "/")
    assert "Who is sanctioned, charged or accused" in text
    assert "OFAC designated" in text
    assert "Treasury Sanctions Network That Funds North Korean Weapons" in text  # the document, not a made-up title
    assert "Removed from lists" in text
    assert "1 in trouble: The Ledger Post" in text


class TestActor:
    def test_it_says_by_whom_and_since_when(self, client: Client) -> None:
        text = text_of(client, PAGES["actor"])
        assert "Designated by OFAC since 2026-03-02" in text
        assert "✓ Reviewed" in text
        assert "E.O. 13810" in text

    def test_the_words_of_authorities_and_of_the_press_are_visibly_apart(self, client: Client) -> None:
        tree = parser.fromstring(client.get(PAGES["actor"]).text)
        official = [" ".join(q.text_content().split()) for q in tree.xpath("//figure[contains(@class, 'official')]")]
        media = [" ".join(q.text_content().split()) for q in tree.xpath("//figure[contains(@class, 'media')]")]
        assert any("pursuant to E.O. 13810 for being a North Korean person" in quote for quote in official)
        assert any("Harbour Wire" in quote for quote in media)
        assert not any("Harbour Wire" in quote for quote in official)

    def test_media_reports_stand_under_the_act_they_report(self, client: Client) -> None:
        tree = parser.fromstring(client.get(PAGES["actor"]).text)
        (act,) = tree.xpath("//ol[@class='history']/li")
        assert "2 media reports" in act.text_content()

    def test_weak_aliases_stand_apart_and_names_keep_their_script(self, client: Client) -> None:
        text = text_of(client, PAGES["actor"])
        assert text.index("Weak aliases") < text.index("Moran IT")
        assert "한무결" in text_of(client, f"/world/actors/{actor_id('han')}")

    def test_relations_carry_quotes_hedges_and_independent_sources(self, client: Client) -> None:
        text = text_of(client, PAGES["actor"])
        assert "is owned or controlled by" in text
        assert "TMCTC is owned or controlled by the Munitions Export Bureau." in text
        assert "according to a named or unnamed third party" in text
        assert "denied" in text
        assert "2 independent publishers, 2 sentences" in text
        assert "word for word also in The Ledger Post, 2026-03-02" in text

    def test_it_tells_when_somebody_was_delisted(self, client: Client) -> None:
        text = text_of(client, PAGES["delisted"])
        assert "Removed from the list on 2026-02-24; had been designated by EU on 2024-06-24" in text

    def test_an_id_that_was_merged_away_leads_to_the_entry_that_stands(self, client: Client) -> None:
        from extractor.types import make_id  # noqa: PLC0415 - one use

        answer = client.get(f"/actor/{make_id('actor', 'merged')}")
        assert (answer.status_code, answer.headers["location"]) == (302, f"/world/actors/{actor_id('kellim')}")

    def test_it_says_why_it_is_linked_to_a_list(self, client: Client) -> None:
        assert "linked because: same name and country (99 % sure)" in text_of(client, PAGES["actor"])


class TestArticle:
    def test_the_text_is_there_word_for_word(self, client: Client) -> None:
        document = next(d for d in DOCUMENTS if d.key == "treasury-dprk")
        tree = parser.fromstring(client.get(PAGES["article"]).text)
        (body,) = tree.xpath("//div[contains(@class, 'text')]")
        for note in body.xpath(".//sup|.//h2"):
            note.drop_tree()
        shown = " ".join(body.text_content().split())
        assert shown == " ".join(document.text.split())

    def test_each_claim_is_marked_in_the_text_and_numbered_beside_it(self, client: Client) -> None:
        tree = parser.fromstring(client.get(PAGES["article"]).text)
        cards = tree.xpath("//li[starts-with(@id, 'claim-')]/@value")
        references = sorted(set(tree.xpath("//sup/a/text()")), key=int)
        assert len(cards) == 11
        assert references == cards
        assert set(" ".join(tree.xpath("//mark/@data-claims")).split()) == set(cards)

    def test_it_links_to_the_very_words_in_the_original(self, client: Client) -> None:
        page = html.unescape(client.get(PAGES["article"]).text)
        assert "https://treasury.example/press/sb0402#:~:text=Han%20Mu%20Gyol%20is%20the" in page

    def test_an_old_version_says_so_and_shows_what_changed(self, client: Client) -> None:
        assert "The publisher has changed this text since" in text_of(client, PAGES["old version"])
        changes = text_of(client, PAGES["changes"])
        assert "removed: The Council today listed Korvane Marine Services FZE. It manages the tanker" in changes

    def test_reprints_and_other_reports_of_the_story_are_named(self, client: Client) -> None:
        text = text_of(client, f"/world/articles/{article_id('wire-dprk')}")
        assert "Reprints Washington sanctions North Korean IT firm, The Ledger Post" in text
        assert "Same story" in text


class TestStory:
    def test_what_only_the_press_says_is_told_apart(self, client: Client) -> None:
        text = text_of(client, f"/story/{make_id('story', 'North Korean IT workers sanctioned')}")
        assert "Said only in the press" in text
        assert "supplied TMCTC with laptops and false papers" in text.partition("Said only in the press")[2]
        assert "Chainlight say wages" in text
        assert "Dandong Hengrui Software Co., Ltd. 1 report · only in the press" in text
        assert "Han Mu Gyol" in text.partition("Said only in the press")[0]
        assert "Han Mu Gyol · only in the press" not in text


class TestSearch:
    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("TMCTC", "Taesong Moran Computing Technology Company"),
            ("moran taesong", "Taesong Moran Computing Technology Company"),
            ("Drovenco", "Ilya Drovenko"),
            ("Дровенко", "Ilya Drovenko"),
            ("Drovenko Ilya", "Ilya Drovenko"),
            ("한무결", "Han Mu Gyol"),
            ("林乔文", "Lin Qiaowen"),
            ("Brellmark Logistics OU", "Brellmark Logistics OÜ"),
            ("al Harrat", "Yusuf al-Harrat"),
        ],
    )
    def test_names_are_found_by_alias_typo_order_and_script(self, client: Client, typed: str, name: str) -> None:
        found = client.get("/api/v1/search", params={"q": typed}).json()["actors"]
        assert found[0]["name"] == name

    @pytest.mark.parametrize("typed", [BTC, "836420175", "IMO 9721138", "9721138"])
    def test_identifiers_come_first(self, client: Client, typed: str) -> None:
        tree = parser.fromstring(client.get("/search", params={"q": typed}).text)
        assert tree.xpath("//h2[not(ancestor::aside)]/text()")[0] == "Exact identifier"

    def test_words_of_documents_come_with_a_snippet(self, client: Client) -> None:
        tree = parser.fromstring(client.get("/search?q=laptops").text)
        assert tree.xpath("//p[@class='context']/mark/text()") == ["laptops"]

    def test_facets_narrow_and_say_how_many(self, client: Client) -> None:
        tree = parser.fromstring(client.get("/search?type=vessel").text)
        assert tree.xpath("//ul[@class='results']//bdi/text()") == ["Severny Dawn"]
        assert tree.xpath("//a[@class='chip']/@href") == ["/search"]

    @pytest.mark.parametrize("typed", ['"', "*", "' OR 1=1 --", "NEAR(", "a AND", "%", "\x00", "x" * 5000, "{{7*7}}"])
    def test_whatever_is_typed_is_answered(self, client: Client, typed: str) -> None:
        assert client.get("/search", params={"q": typed}).status_code == 200

    def test_the_csv_has_no_formulas(self, client: Client) -> None:
        answer = client.get("/search.csv?type=person")
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert not re.search(r"(^|,)[=+@-]", answer.text, re.MULTILINE)


class TestNetwork:
    def test_two_actors_are_joined_by_the_shortest_path_with_a_quote_on_each_step(self, client: Client) -> None:
        tree = parser.fromstring(client.get(PAGES["path"]).text)
        hops = tree.xpath("(//ol[@class='hops'])[1]/li")
        assert all(hop.xpath(".//blockquote") for hop in hops)
        assert 1 <= len(hops) <= 5

    def test_an_unknown_name_is_said_to_be_unknown(self, client: Client) -> None:
        assert "No actor is called “Qwertzuiop”" in text_of(client, "/network?from=Qwertzuiop")


class TestWallet:
    def test_it_shows_bearers_and_the_words_that_tie_them(self, client: Client) -> None:
        text = text_of(client, PAGES["wallet"])
        assert "✓ Check digits right" in text
        assert "Ri Tok Sun" in text
        assert "holds the wallet" in text or "is a wallet of" in text

    def test_words_before_a_number_near_the_beginning_of_a_text_end_where_it_begins(self, client: Client) -> None:
        context = parser.fromstring(client.get("/wallet/XQ-KDR").text).xpath("//p[@class='context']")[0]
        assert context.xpath("string(mark)") == "XQ-KDR"
        assert context.text.strip()
        assert "XQ" not in context.text

    def test_an_address_nobody_printed_is_not_found(self, client: Client) -> None:
        assert client.get("/wallet/1NothingHere").status_code == 404


def test_a_search_that_finds_nothing_says_what_might_and_offers_nothing_to_take_along(client: Client) -> None:
    text = text_of(client, "/search?q=Qwertzuiop")
    assert "No actor of that name, and no document has these words. A part of the name" in text
    assert "Take it along" not in text
    assert "sort:" not in text


def test_who_was_taken_off_one_list_and_stands_on_another_is_not_said_to_be_free(
    loop: AbstractEventLoop, tmp_path: Path
) -> None:
    path = world.build(tmp_path / "world.db")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE actors SET delisted_on = '2026-04-01' WHERE id = ?", [actor_id("tmctc")])
    assert "2026-04-01 · still listed by OFAC" in text_of(Client(site(path), loop), "/")


def test_the_accuracy_page_says_it_in_plain_words(client: Client) -> None:
    text = text_of(client, "/accuracy")
    releases, news = text.split("News nothing was learnt from", 1)
    assert "Of a hundred designations shown, 94 hold" in releases
    assert "of a hundred that stand in the text, 91 are found" in releases
    assert "Of a hundred relations shown, 78 hold" in news
    assert "of a hundred that stand in the text, 51 are found" in news
    assert re.search("78 hold .95 % interval: [0-9]+ to [0-9]+", news)
    assert "somebody is shown as designated who is not" in text
    assert "Known weaknesses" in text
    assert "Yardstick 5eed5eed5eed5eed" in text


@pytest.mark.parametrize(
    "path", ["/actor/nothing", "/article/nothing", "/action/x", "/story/x", "/programme/x", "/nowhere"]
)
def test_what_is_not_there_is_said_to_be_missing_on_a_page_of_ours(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Nothing here under this address" in answer.text
    assert "skip" in answer.text


def test_a_database_that_is_no_knowledge_base_keeps_datasettes_own_pages(
    tmp_path: Path, loop: AbstractEventLoop
) -> None:
    plain = tmp_path / "plain.db"
    connection = sqlite3.connect(plain)
    connection.executescript(
        "CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT); INSERT INTO actors VALUES ('a', 'Chaplin')"
    )
    connection.close()
    stranger = Client(Datasette([str(plain)]), loop)
    assert "Powered by" in stranger.get("/").text
    assert "Chaplin" in stranger.get("/plain/actors/a").text


def test_a_report_that_names_the_ministry_means_the_act_of_its_office() -> None:
    said = {"kind": "designation", "quote": "", "action_id": "c", "history": 0}
    said |= {"legal_basis": [], "criterion": "", "programs": []}
    release = said | {"authority": "OFAC", "date": "2026-03-02", "tier": "official", "quote": "designated"}
    report = said | {"authority": "Treasury", "date": "2026-03-03", "tier": "press", "quote": "blacklisted"}
    other = said | {"authority": "EU", "date": "2026-03-03", "tier": "press", "quote": "listed"}
    first, second = deeds([report, release, other])
    assert (first["authority"], first["official"]) == ("EU", [])
    assert (second["authority"], [r["quote"] for r in second["media"]]) == ("OFAC", ["blacklisted"])


def test_an_authority_is_shown_by_what_it_did(client: Client) -> None:
    tree = parser.fromstring(client.get(PAGES["authority"]).text)
    assert tree.xpath("//h2[@id='acts']/following-sibling::figure[@class='chart']")
    assert tree.xpath("//ul[@class='acts']//strong[.='OFAC']")
    numbers = " ".join(tree.xpath("//section[@aria-labelledby='work']")[0].text_content().split())
    assert re.search(r"Listed today[0-9]+ actors?Designated[0-9]+ reports?", numbers)
    assert not tree.xpath("//*[@id='graph']")


def test_where_nothing_was_read_it_is_not_said_that_there_is_nothing(client: Client) -> None:
    text = text_of(client, f"/world/actors/{actor_id('lin')}")
    assert "no designation or charge of this actor was read" in text
    assert "How much is missed" in text
