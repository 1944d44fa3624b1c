"""Read the records of a large XML file one by one, trusting nothing in it.

No entity is resolved, no DTD or network is touched, and libxml2's limits on depth and text
stay on (OWASP "XML External Entity Prevention"; libxml2 XML_PARSE_HUGE). No publisher of a
list uses a document type, so a file with one is refused before it is parsed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from extractor.errors import ListError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Element = Any  # lxml has no public name for it, and no types


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(etree.QName(element).localname)


def records(path: Path, *tags: str) -> Iterator[Element]:
    """Yield each element of these names when it is complete, and free it afterwards.

    Raises `ListError` `list-damaged` where the file is not well-formed, most often because
    its download was cut short. Every element that repeats at the record level must be among
    `tags`, wanted or not: what is not named is never freed.
    """
    try:
        stream = etree.iterparse(
            str(path),
            events=("end",),
            tag=[f"{{*}}{tag}" for tag in tags],
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        for _, element in stream:
            yield element
            element.clear(keep_tail=False)
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except etree.XMLSyntaxError as error:
        raise ListError(f"{path.name} is damaged or cut short: {error}", path=str(path), code="list-damaged") from error


def text(element: Element | None, path: str) -> str:
    """Return the text at a path of plain names ("vesselInfo/vesselFlag"), "" where there is none."""
    found = None if element is None else element.find(_qualified(path))
    return "" if found is None or found.text is None else found.text.strip()


def texts(element: Element, path: str) -> list[str]:
    """Return the texts of every element at a path."""
    return [found.text.strip() for found in element.iterfind(_qualified(path)) if found.text and found.text.strip()]


def each(element: Element, path: str) -> Iterator[Element]:
    """Yield every element at a path of plain names."""
    return iter(element.iterfind(_qualified(path)))


def _qualified(path: str) -> str:
    return "/".join(f"{{*}}{part}" for part in path.split("/"))
