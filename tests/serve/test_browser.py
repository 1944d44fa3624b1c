"""A researcher's day in a real browser: nothing fails, nothing comes from elsewhere, everybody can read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.serve.cast import BTC
from tests.serve.conftest import Server
from tests.serve.rows import actor_id, article_id
from tests.serve.test_pages import PAGES

pytestmark = pytest.mark.browser


class TestDay:
    """Find an actor, read, open the release, follow to its president, find paths, wallets, feeds, exports."""

    def test_from_an_acronym_to_the_designation_and_its_words(self, tab: Any) -> None:
        tab.goto("/")
        tab.get_by_role("searchbox").fill("TMCTC")
        tab.keyboard.press("Enter")
        tab.get_by_role("link", name="Taesong Moran Computing Technology Company").first.click()
        assert "Designated by OFAC since 2026-03-02" in tab.inner_text("main")
        assert "pursuant to E.O. 13810" in tab.locator("figure.quote.official").first.inner_text()

    def test_from_the_actor_to_the_release_with_the_claim_marked(self, tab: Any) -> None:
        tab.goto(f"/actor/{actor_id('tmctc')}")
        tab.locator("figure.quote.official figcaption a").first.click()
        assert tab.locator("h1").inner_text().startswith("Treasury Sanctions Network")
        assert tab.locator("mark.claim").count() > 5
        tab.locator("sup.ref a").first.click()
        assert tab.locator("li.claim-card:target").count() == 1

    def test_from_the_company_to_its_president(self, tab: Any) -> None:
        tab.goto(f"/actor/{actor_id('tmctc')}")
        heading = tab.get_by_role("heading", name="is led by")
        heading.locator("xpath=following-sibling::ul[1]").get_by_role("link", name="Han Mu Gyol").click()
        assert tab.locator("h1").inner_text() == "Han Mu Gyol"

    def test_the_path_to_another_actor(self, tab: Any) -> None:
        tab.goto(f"/actor/{actor_id('han')}")
        tab.get_by_label("Path to another actor").fill("Lin Qiaowen")
        tab.get_by_role("button", name="Find").click()
        assert tab.locator("ol.hops").first.locator("blockquote").count() >= 2
        assert "denied" in tab.inner_text("main")

    def test_whose_wallet_is_this(self, tab: Any) -> None:
        tab.goto("/")
        tab.get_by_role("searchbox").fill(BTC)
        tab.keyboard.press("Enter")
        tab.get_by_role("link", name=BTC).first.click()
        assert "Ri Tok Sun" in tab.inner_text("main")

    def test_subscribe_to_a_feed(self, tab: Any) -> None:
        tab.goto("/timeline?authority=OFAC")
        href = tab.get_by_role("link", name="feed").first.get_attribute("href")
        answer = tab.request.get(href)
        assert answer.headers["content-type"].startswith("application/atom+xml")
        assert "<entry>" in answer.text()

    def test_take_the_result_along(self, tab: Any) -> None:
        tab.goto("/search?status=designated")
        with tab.expect_download() as download:
            tab.get_by_role("link", name="CSV").click()
        assert download.value.suggested_filename == "designations-search.csv"


class TestNetwork:
    def test_the_graph_is_drawn_and_walked_with_the_keyboard(self, tab: Any) -> None:
        tab.goto(f"/network?from={actor_id('tmctc')}")
        graph = tab.locator("#graph[data-ready='1']")
        graph.wait_for()
        graph.focus()
        assert "Taesong Moran" in tab.locator("#graph-status").inner_text()
        tab.keyboard.press("ArrowDown")
        there = tab.locator("#graph-status").inner_text()
        assert "Taesong Moran" not in there
        tab.keyboard.press("Enter")
        tab.locator("#graph-status", has_text="more actors").wait_for()

    def test_the_list_below_says_the_same_without_a_script(self, chromium: Any, server: Server) -> None:
        context = chromium.new_context(base_url=server.url, java_script_enabled=False)
        page = context.new_page()
        page.goto(f"/network?from={actor_id('tmctc')}")
        assert page.locator("#graph").is_hidden()
        assert page.locator("ul.relations li").count() >= 5
        context.close()


@pytest.fixture(scope="module")
def wide(chromium: Any, server: Server) -> Iterator[Any]:
    """One page for all the looks of all pages: contexts are dear, and none of these leaves anything behind."""
    context = chromium.new_context(base_url=server.url)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_serious_fault_in_light_or_dark_and_fits_a_phone(wide: Any, name: str) -> None:
    wide.set_viewport_size({"width": 1200, "height": 900})
    wide.emulate_media(color_scheme="light")
    wide.goto(PAGES[name])
    wide.evaluate("document.querySelectorAll('main details').forEach((details) => (details.open = true))")
    if wide.locator("#graph").count():
        wide.locator("#graph[data-ready='1']").wait_for()
    wide.evaluate(AXE_SCRIPT)
    assert faults(wide, rules_of(name)) == []
    wide.emulate_media(color_scheme="dark")
    assert faults(wide, ["color-contrast"]) == []
    wide.set_viewport_size({"width": 360, "height": 800})
    assert wide.evaluate("document.documentElement.scrollWidth") <= 360


def rules_of(name: str) -> list[str]:
    """Datasette's own tables have unlabelled filter boxes; only what our style sheet decides is held against us."""
    if name in {"table", "database"}:
        return ["color-contrast"]
    return ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page: Any, rules: list[str]) -> list[list[Any]]:
    """Return what axe-core, which is in the page, holds against it seriously."""
    return page.evaluate(
        """async (rules) => (await axe.run({runOnly: rules, resultTypes: ["violations"]})).violations
        .filter((fault) => ["serious", "critical"].includes(fault.impact))
        .map((fault) => [fault.id, fault.help, fault.nodes.slice(0, 4).map((node) => node.html.slice(0, 160))])""",
        rules,
    )


def test_everything_can_be_reached_with_the_keyboard(tab: Any) -> None:
    tab.goto("/")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "content"
    focused = set()
    for _ in range(12):
        tab.keyboard.press("Tab")
        focused.add(tab.evaluate("document.activeElement.textContent.trim() || document.activeElement.name"))
    assert len(focused) > 6


def test_paper_has_the_words_and_not_the_controls(tab: Any) -> None:
    tab.goto(f"/actor/{actor_id('tmctc')}")
    tab.emulate_media(media="print")
    assert tab.locator("nav.main").is_hidden()
    assert tab.locator("form").first.is_hidden()
    assert tab.locator("figure.quote").first.is_visible()


def test_a_quote_opens_its_place_in_the_original(tab: Any) -> None:
    tab.goto(f"/article/{article_id('treasury-dprk')}")
    href = tab.locator("li.claim-card a.out").first.get_attribute("href")
    assert re.fullmatch(r"https://treasury\.example/press/sb0402#:~:text=[^&]+", href)
