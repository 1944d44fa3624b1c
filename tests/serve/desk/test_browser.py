"""An operator's hour in a real browser: with the keyboard, without a script, on paper-white, dark and a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from extractor.store import KnowledgeBase
from tests.serve.conftest import Server, watched
from tests.serve.desk.office import PASSWORD, TWIN, kept
from tests.serve.test_browser import faults, rules_of
from tests.store.nights import BOSS

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def tab(chromium: Any, office: Server, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A fresh page, which no console error, dialog or foreign request may disturb."""
    with watched(chromium, office, java_script_enabled=request.param) as page:
        yield page


def sign_in(tab: Any) -> None:
    """Sign in with the keyboard."""
    tab.get_by_label("Name", exact=True).focus()
    tab.keyboard.type("mara")
    tab.keyboard.press("Tab")
    tab.keyboard.type(PASSWORD)
    tab.keyboard.press("Enter")
    tab.get_by_text("Signed in as mara").wait_for()


def test_from_the_front_page_to_a_decision_and_back(tab: Any, path: Path) -> None:
    tab.goto("/")
    tab.get_by_role("link", name="sign in").click()
    sign_in(tab)
    heading = tab.get_by_role("heading", level=1).inner_text()
    assert BOSS in heading
    assert TWIN in heading
    assert tab.get_by_role("region", name=BOSS).locator("mark").inner_text() == BOSS
    assert tab.get_by_role("region", name=TWIN).locator("blockquote").count() >= 1
    tab.get_by_label("Reason").fill("one letter, the same firm")
    tab.get_by_role("button", name="Same").click()
    assert "are the same" in tab.get_by_role("status").inner_text()
    assert kept(path) == [("same", "mara")]
    tab.get_by_role("link", name="Decisions").click()
    assert "one letter, the same firm" in tab.inner_text("main")
    tab.get_by_role("button", name="Take back").click()
    assert "taken back by mara" in tab.inner_text("main")
    assert kept(path) == []
    tab.get_by_role("button", name="Sign out").click()
    assert tab.get_by_role("link", name="Review", exact=True).count() == 0


def test_a_decision_needs_no_more_than_the_keyboard(tab: Any, path: Path) -> None:
    tab.goto("/login?next=/review?of=acts")
    sign_in(tab)
    tab.get_by_role("link", name="Skip", exact=True).first.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**skip=1**")
    tab.get_by_role("button", name="It does not").focus()
    tab.keyboard.press("Enter")
    tab.get_by_role("status").wait_for()
    assert kept(path) == [("reject", "mara")]
    tab.get_by_role("button", name="Take back").focus()
    tab.keyboard.press("Space")
    tab.get_by_text("Taken back:").wait_for()
    assert kept(path) == []


def test_a_claim_is_rejected_beside_its_text_and_an_entry_corrected_from_its_page(tab: Any, path: Path) -> None:
    with KnowledgeBase(path) as kb:
        (article, *_) = [row["id"] for row in kb.rows("SELECT id FROM articles ORDER BY published")]
        (actor,) = [row["id"] for row in kb.rows("SELECT id FROM actors WHERE name = ?", [BOSS])]
    tab.goto("/login")
    sign_in(tab)
    tab.goto(f"/article/{article}")
    tab.get_by_role("form", name="Claim 2").get_by_role("button", name="It does not").click()
    assert "does not hold" in tab.get_by_role("status").inner_text()
    assert tab.locator("li.claim-card").count() == 1
    tab.goto(f"/actor/{actor}")
    tab.get_by_role("link", name="Correct this entry").click()
    tab.get_by_label("It is called").fill("Orsa K. Vandermeer")
    tab.get_by_role("button", name="Rename").click()
    assert "is called Orsa K. Vandermeer" in tab.get_by_role("status").inner_text()
    tab.get_by_role("checkbox").nth(1).check()
    tab.get_by_role("button", name="Split").click()
    assert "are different" in tab.get_by_role("status").inner_text()
    assert {verdict for verdict, _ in kept(path)} == {"reject", "rename", "different"}


@pytest.fixture(scope="module")
def wide(chromium: Any, office: Server) -> Iterator[Any]:
    """One page of an operator for all the looks."""
    with watched(chromium, office) as page:
        page.goto("/login")
        sign_in(page)
        yield page


_PAGES = ("/review", "/review?of=acts", "/review?of=relations", "/review?of=acts&skip=99", "/review/history", "actor")


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_of_the_desk_has_no_serious_fault_in_light_or_dark_and_fits_a_phone(
    wide: Any, name: str, path: Path
) -> None:
    with KnowledgeBase(path) as kb:
        (actor,) = [row["id"] for row in kb.rows("SELECT id FROM actors WHERE name = ?", [BOSS])]
    wide.set_viewport_size({"width": 1200, "height": 900})
    wide.goto("/review?of=acts")
    wide.get_by_role("button", name="It holds").click()  # so that each page tells of a decision
    done = wide.url.partition("done=")[2]
    there = f"/review/actor/{actor}" if name == "actor" else name
    _look(wide, f"{there}{'&' if '?' in there else '?'}done={done}")
    assert wide.get_by_role("status").is_visible()


def test_the_form_to_sign_in_has_none_either(chromium: Any, office: Server) -> None:
    with watched(chromium, office) as page:
        _look(page, "/login?next=/review")


def _look(page: Any, there: str) -> None:
    page.set_viewport_size({"width": 1200, "height": 900})
    page.emulate_media(color_scheme="light")
    page.goto(there)
    page.evaluate(AXE_SCRIPT)
    assert faults(page, rules_of("")) == []
    page.emulate_media(color_scheme="dark")
    assert faults(page, ["color-contrast"]) == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
