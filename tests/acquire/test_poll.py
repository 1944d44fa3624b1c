"""One look at a source: what it lists, what was wrong, and what the next look may ask with."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from extractor.acquire import Fetcher, FetchSettings, fetch_item, find_silence, poll
from extractor.acquire.reading import Answer, Reading
from extractor.errors import ExtractorError, FetchError
from extractor.types import Item, Poll, Seen, Source, Validators
from tests.acquire.conftest import NOW, Memory, make_item, make_source

FEED = "<rss><channel>{}</channel></rss>"
ROW = "<item><title>Release {0}</title><link>{1}/news/{0}</link><pubDate>2026-11-{0:02}</pubDate></item>"


@pytest.fixture
def fetcher(httpserver: HTTPServer) -> Fetcher:
    return Fetcher(FetchSettings(gap=0, retries=0), allowed={(httpserver.host, httpserver.port)})


def source_at(server: HTTPServer, path: str = "/feed", **fields: Any) -> Source:
    return make_source(url=server.url_for(path), **fields)


def feed(server: HTTPServer, *numbers: int) -> str:
    return FEED.format("".join(ROW.format(number, server.url_for("")) for number in numbers))


def codes(look: Poll) -> list[str]:
    return [issue.code for issue in look.issues]


def look_at(source: Source, fetcher: Fetcher, known: Memory | None = None, **options: Any) -> Poll:
    return poll(source, fetcher, known or Memory(), now=NOW, **options)


# --- feeds -------------------------------------------------------------------------------


def test_a_feed_gives_its_items_and_the_validators_for_the_next_look(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/feed").respond_with_data(feed(httpserver, 3, 2), headers={"ETag": '"v1"'})
    look = look_at(source_at(httpserver), fetcher)
    assert [item.title for item in look.items] == ["Release 3", "Release 2"]
    assert look.fetches[0].validators == Validators(etag='"v1"')
    assert codes(look) == []


def test_an_unchanged_feed_is_not_read(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/feed", headers={"If-None-Match": '"v1"'}).respond_with_data("", status=304)
    known, source = Memory(), source_at(httpserver)
    known.http[source.url] = Validators(etag='"v1"')
    look = look_at(source, fetcher, known)
    assert (look.fetches[0].outcome, look.items, codes(look)) == ("not-modified", (), [])


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (404, "", "not-found"),
        (410, "", "gone"),
        (500, "", "server-error"),
        (200, "", "empty-body"),
        (200, "<html><body><p>Gone</p></body></html>", "not-a-feed"),
        (200, '{"a": 1}', "not-a-feed"),
    ],
)
def test_a_look_that_fails_has_no_items_and_forgets_what_it_was_told(
    httpserver: HTTPServer, fetcher: Fetcher, status: int, body: str, code: str
) -> None:
    httpserver.expect_request("/feed").respond_with_data(body, status=status, headers={"ETag": '"v1"'})
    look = look_at(source_at(httpserver), fetcher)
    assert (look.items, look.fetches[0].outcome, codes(look)) == ((), code, [code])
    assert look.fetches[0].validators == Validators()


def test_only_the_items_a_source_wants_are_taken(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/feed").respond_with_data(feed(httpserver, 3, 12))
    look = look_at(source_at(httpserver, include=r"/news/\d\d$"), fetcher)
    assert [item.title for item in look.items] == ["Release 12"]


def test_a_reader_that_had_to_be_killed_costs_one_look(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    def read(answer: Answer) -> Reading:
        raise ExtractorError(f"{len(answer.body)} bytes took too long", code="worker-timeout")

    httpserver.expect_request("/feed").respond_with_data(feed(httpserver, 1), headers={"ETag": '"v1"'})
    look = look_at(source_at(httpserver), fetcher, read=read)
    assert (look.fetches[0].outcome, codes(look)) == ("worker-timeout", ["worker-timeout"])
    assert look.fetches[0].validators == Validators()


def test_a_host_that_asked_for_rest_in_the_last_run_is_not_asked(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    known, source = Memory(), source_at(httpserver)
    known.rest[source.url] = "2999-01-01T00:00:00+00:00"
    assert look_at(source, fetcher, known).fetches[0].outcome == "retry-later"
    assert httpserver.log == []


# --- sitemaps ----------------------------------------------------------------------------

SITEMAPS = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</sitemapindex>'
URLS = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{}</loc></url></urlset>'


def test_of_a_sitemap_index_the_three_last_changed_are_read(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    days = ("01", "04", "02", "03")
    rows = (f"<sitemap><loc>/{day}.xml</loc><lastmod>2026-11-{day}</lastmod></sitemap>" for day in days)
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/feed").respond_with_data(SITEMAPS.format("".join(rows)), headers={"ETag": '"i"'})
    for day in days:
        headers = {"ETag": f'"{day}"'}
        httpserver.expect_request(f"/{day}.xml").respond_with_data(URLS.format(f"/news/{day}"), headers=headers)
    look = look_at(source_at(httpserver), fetcher)
    assert [item.url.rpartition("/")[2] for item in look.items] == ["04", "03", "02"]
    assert [fetch.validators.etag for fetch in look.fetches] == ["", '"04"', '"03"', '"02"']


def test_an_unchanged_sitemap_of_an_index_is_not_sent_again(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    index = SITEMAPS.format("<sitemap><loc>/a.xml</loc></sitemap>")
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/feed").respond_with_data(index)
    httpserver.expect_request("/a.xml", headers={"If-None-Match": '"a"'}).respond_with_data("", status=304)
    known = Memory()
    known.http[httpserver.url_for("/a.xml")] = Validators(etag='"a"')
    look = look_at(source_at(httpserver, expect={"items": [1, 9]}), fetcher, known)
    assert [fetch.outcome for fetch in look.fetches] == ["ok", "not-modified"]
    assert codes(look) == []


def test_a_sitemap_that_cannot_be_read_costs_itself(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    index = SITEMAPS.format("".join(f"<sitemap><loc>/{name}.xml</loc></sitemap>" for name in "abc"))
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/feed").respond_with_data(index)
    httpserver.expect_request("/a.xml").respond_with_data("<html><body>no</body></html>", headers={"ETag": '"x"'})
    httpserver.expect_request("/b.xml").respond_with_data(URLS.format("/news/b"))
    httpserver.expect_request("/c.xml").respond_with_data("", status=404)
    look = look_at(source_at(httpserver), fetcher)
    assert [item.url.rpartition("/")[2] for item in look.items] == ["b"]
    assert codes(look) == ["not-a-feed", "not-found"]
    assert look.fetches[1].validators == Validators()


# --- listings ----------------------------------------------------------------------------


def serve_pages(server: HTTPServer, pages: dict[int, list[int]], broken: int = 0) -> Source:
    """A listing of which each page holds some releases."""

    def answer(request: Request) -> Response:
        number = int(request.args.get("page", 1))
        if number == broken:
            return Response("", 500)
        rows = "".join(f'<li><a class="h" href="/news/{n}">Release number {n}</a></li>' for n in pages[number])
        more = f'<a rel="next" href="?page={number + 1}">Older</a>' if number + 1 in pages else ""
        return Response(f"<ul>{rows}</ul>{more}", headers={"ETag": f'"{number}"'}, content_type="text/html")

    server.expect_request("/robots.txt").respond_with_data("", status=404)
    server.expect_request("/list").respond_with_handler(answer)
    return source_at(server, "/list", kind="listing", link="a.h", next="a[rel='next']")


def known_items(server: HTTPServer, *numbers: int) -> Memory:
    items = (make_item(server.url_for(f"/news/{number}")) for number in numbers)
    return Memory(*(Seen(item=item, first_seen="2026-11-01", last_fetched="2026-11-01") for item in items))


def numbers(items: tuple[Item, ...]) -> list[int]:
    return [int(item.url.rpartition("/")[2]) for item in items]


def test_a_listing_is_read_to_its_end_the_first_time(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    source = serve_pages(httpserver, {1: [9, 8], 2: [8, 7], 3: [6]})
    assert numbers(look_at(source, fetcher).items) == [9, 8, 7, 6]


def test_a_listing_is_read_until_a_page_holds_nothing_new(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    source = serve_pages(httpserver, {1: [9, 8], 2: [7, 6], 3: [5, 4]})
    look = look_at(source, fetcher, known_items(httpserver, 7, 6, 5, 4))
    assert numbers(look.items) == [9, 8, 7, 6]
    assert len(look.fetches) == 2


def test_no_more_pages_are_read_than_the_source_allows(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    source = serve_pages(httpserver, {number: [number] for number in range(1, 50)})
    assert len(look_at(source, fetcher).fetches) == 5


def test_pages_that_lead_to_each_other_are_read_once(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    source = serve_pages(httpserver, {1: [2], 2: [1]})
    httpserver.clear()
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    page = '<ul><li><a class="h" href="/news/1">Release number 1</a></li></ul><a rel="next" href="/list?page=2">x</a>'
    httpserver.expect_request("/list").respond_with_data(page)
    assert len(look_at(source, fetcher).fetches) == 2


def test_a_listing_that_broke_off_is_read_on_the_next_time_although_its_beginning_is_known(
    httpserver: HTTPServer, fetcher: Fetcher
) -> None:
    source = serve_pages(httpserver, {1: [9, 8], 2: [7, 6], 3: [5, 4]}, broken=3)
    broken = look_at(source, fetcher)
    assert numbers(broken.items) == [9, 8, 7, 6]
    assert codes(broken) == ["listing-unfinished", "server-error"]
    assert broken.fetches[0].validators == Validators()

    httpserver.clear()
    serve_pages(httpserver, {1: [9, 8], 2: [7, 6], 3: [5, 4]})
    known = known_items(httpserver, 9, 8, 7, 6)
    known.unfinished.add(source.key)
    assert numbers(look_at(source, fetcher, known).items) == [9, 8, 7, 6, 5, 4]


# --- alarms ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expect", "count", "code"),
    [
        ({"items": [3, 9]}, 3, ""),
        ({"items": [3, 9]}, 2, "feed-yield"),
        ({"items": [0, 1]}, 2, "feed-yield"),
        ({"days": 30}, 2, ""),
        ({"days": 5}, 2, "source-silent"),
    ],
)
def test_a_look_that_is_not_as_expected_is_an_alarm(
    httpserver: HTTPServer, fetcher: Fetcher, expect: dict[str, Any], count: int, code: str
) -> None:
    httpserver.expect_request("/feed").respond_with_data(feed(httpserver, *range(1, count + 1)))
    look = look_at(source_at(httpserver, expect=expect), fetcher)
    assert codes(look) == ([code] if code else [])
    assert len(look.items) == count


def test_a_listing_that_has_lost_its_dates_or_titles_is_an_alarm(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    rows = "".join(f'<li><a class="h" href="/news/{n}"><img src="x"></a></li>' for n in range(6))
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/list").respond_with_data(f"<ul>{rows}</ul>")
    source = source_at(httpserver, "/list", kind="listing", link="a.h", expect={"days": 30})
    assert codes(look_at(source, fetcher)) == ["no-titles", "no-dates"]


def test_silence_is_told_from_the_newest_item_ever_listed() -> None:
    source = make_source(expect={"days": 7})
    assert [issue.code for issue in find_silence(source, "2026-11-01T10:00:00Z", NOW)] == ["source-silent"]
    assert find_silence(source, "2026-11-20", NOW) == ()
    assert find_silence(source, "", NOW) == ()
    assert find_silence(make_source(), "2001-01-01", NOW) == ()


# --- pages -------------------------------------------------------------------------------


def test_a_page_that_does_not_come_says_why_and_whether_to_ask_again(httpserver: HTTPServer, fetcher: Fetcher) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/503").respond_with_data("", status=503)
    for path, code, again in (("/404", "not-found", False), ("/503", "unavailable", True)):
        httpserver.expect_request("/404").respond_with_data("", status=404)
        with pytest.raises(FetchError) as caught:
            fetch_item(make_item(httpserver.url_for(path)), make_source(), fetcher, now=NOW)
        assert (caught.value.code, caught.value.retryable) == (code, again)
        assert caught.value.fetch.outcome == code
