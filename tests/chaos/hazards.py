"""What the hostile sources and pages of `night.toml` answer."""

from __future__ import annotations

import asyncio

from tests.acquire.hostile import (
    OK,
    Writer,
    binary,
    drip_body_without_length,
    gzip_bomb_body,
    reset,
)

_SENTENCE = "The company traded in grain and cement from a warehouse at the port for some years. "


def _rss(items: str, doctype: str = "") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n"
    return head + f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel>{items}</channel></rss>'.encode()


def _page(body: str, title: str = "A specimen") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    return head + f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()


# --- feeds -------------------------------------------------------------------------------


def billion_laughs() -> bytes:
    """Entities that would grow to a gigabyte."""
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return _rss("<item><title>&a9;</title><guid>g</guid></item>", f"<!DOCTYPE rss [{entities}]>")


def quadratic_entities() -> bytes:
    """One large entity, many times."""
    doctype = f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]>'
    return _rss(f"<item><title>{'&a;' * 20_000}</title><guid>g</guid></item>", doctype)


def external_entity() -> bytes:
    """Entities that stand for a file and for an address."""
    doctype = (
        '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY n SYSTEM "http://127.0.4.250:{port}/canary">'
        '<!ENTITY % p SYSTEM "http://127.0.4.250:{port}/canary">%p;]>'
    )
    return _rss("<item><title>A&f;B&n;C</title><guid>g</guid></item>", doctype)


def comment_storm() -> bytes:
    """Escaped comment openings, on which sanitisers spend half a minute."""
    return _rss(f"<item><title>t</title><guid>g</guid><description>{'&lt;!--' * 100_000}</description></item>")


def nested_tags() -> bytes:
    """Tags in tags."""
    return _rss(f"<item><title>t</title><guid>g</guid>{'<a>' * 100_000}{'</a>' * 100_000}</item>")


def author_of_dots() -> bytes:
    """An author's address on which an e-mail pattern is quadratic."""
    return _rss(f"<item><title></title><guid>g</guid><author>{'a.' * 80_000}@</author></item>")


def hundred_thousand_items() -> bytes:
    """More items than any outlet has; none leads to a page."""
    return _rss("".join(f"<item><title>{n}</title><guid>g{n}</guid></item>" for n in range(100_000)))


async def binary_feed(writer: Writer) -> None:
    """Every byte there is."""
    writer.write(OK + b"\r\n")
    await binary(writer)


def json_in_json() -> bytes:
    """Brackets."""
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + b"[" * 500_000


async def dripping(writer: Writer) -> None:
    """A body that comes byte by byte."""
    await drip_body_without_length(writer)


async def endless(writer: Writer) -> None:
    """A body without end, in pieces so large that a feed's limit is reached before its time is over."""
    writer.write(OK + b"\r\n")
    while True:
        writer.write(bytes(500_000))
        await writer.drain()
        await asyncio.sleep(0.001)


async def bomb(writer: Writer) -> None:
    """A gibibyte in a megabyte."""
    await gzip_bomb_body(writer)


async def resetting(writer: Writer) -> None:
    """No answer but a reset."""
    await reset(writer)


# --- pages -------------------------------------------------------------------------------


def pdf() -> bytes:
    """A PDF file that says it is HTML."""
    return OK + b"\r\n%PDF-1.7\n" + bytes(range(256)) * 20


def random_bytes() -> bytes:
    """Noise that says it is HTML."""
    return OK + b"\r\n" + bytes((n * n * 7 + n // 3) % 256 for n in range(20_000))


def many_paragraphs() -> bytes:
    """Paragraphs that take an extractor minutes."""
    return _page("<p>a</p>" * 200_000)


def many_breaks() -> bytes:
    """Line breaks that do."""
    return _page("a<br>" * 200_000)


def many_rows() -> bytes:
    """Table rows that do."""
    return _page("<table>" + "<tr><td>a</td></tr>" * 200_000 + "</table>")


def wide_spans() -> bytes:
    """A cell as wide and high as a number can be."""
    return _page("<table><tr><td colspan='99999999' rowspan='99999999'>a</td></tr></table>" * 100)


def deep_divisions() -> bytes:
    """Divisions in divisions."""
    return _page("<div>" * 100_000 + "x" + "</div>" * 100_000)


def brackets() -> bytes:
    """Brackets on which a tokenizer is quadratic, within an article."""
    return _page(f"<article><p>{_SENTENCE * 5}</p><p>{'(' * 16_000}x{')' * 16_000}</p><p>{_SENTENCE * 5}</p></article>")


def one_word() -> bytes:
    """A word of a quarter of a million letters, within an article."""
    return _page(f"<article><p>{_SENTENCE * 5}</p><p>{'a' * 256_000}</p><p>{_SENTENCE * 5}</p></article>")


def many_dates() -> bytes:
    """Dates and numbers that may be dates, which a reader of dates tries one by one."""
    dates = "<time datetime='2026-01-01'>1/2/3/4/5</time> " * 5_000
    return _page(f"<article><p>{_SENTENCE * 5}</p><p>{'1/' * 20_000}{'20260101' * 5_000}</p></article>{dates}")


def hidden_direction() -> bytes:
    """Marks that turn the direction of writing, and letters that only look like others."""
    return _page(
        f"<article><p>{_SENTENCE * 5}</p><p>Igor\u202enomis sold zero\u200bwidth \u0410\u0441me.</p></article>"
    )


def sql_and_script() -> bytes:
    """What would be a command elsewhere."""
    words = "Robert'); DROP TABLE actors;-- sold &lt;script&gt;alert(1)&lt;/script&gt; and =cmd|'/C calc'!A0."
    return _page(f"<article><p>{_SENTENCE * 5}</p><p>{words}</p></article>")
