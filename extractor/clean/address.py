"""One address per document.

Syntax by RFC 3986 (url-normalize), without fragments and tracking parameters. What a page
calls its canonical address (RFC 6596) is believed only within its own registrable domain:
otherwise any page could take the place of another's.
"""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import tldextract
from url_normalize import url_normalize

# Campaign and click ids of analytics and advertising: they never choose the content.
_TRACKER = re.compile(
    r"(?i)^(?:utm_\w+|mtm_\w+|pk_\w+|matomo_\w+|at_(?:medium|campaign|custom\d|link_\w+|bbc_team|format|ptr_name)|hsa_\w+|_hs(?:enc|mi)|"
    r"(?:fb|g|gb|wb|dc|ms|tt|tw|yc|igsh|mc|li_fat_|s_k|epi)(?:clid|clsrc|lid|raid|aid|wcid|id)|__hs\w+|vero_\w+|oly_\w+|"
    r"mc_[ce]id|ml_subscriber\w*|_ga|_gl|gclsrc|igshid|twclid|yclid|ref_src|ref_url|cmpid|ncid|ocid|smid|sr_share|"
    r"xtor|wt\.mc_id|trk\w*|s_cid|spm|share_?id|smtyp|taid|guccounter|guce_\w+|soc_src|soc_trk)$"
)


@cache
def _suffixes() -> tldextract.TLDExtract:
    # Only the list shipped with the library: cleaning is offline and deterministic.
    return tldextract.TLDExtract(cache_dir=None, suffix_list_urls=())


def registrable_domain(url: str) -> str:
    """Return the domain somebody registered ("treasury.gov"); the host where there is none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return _suffixes()(host).top_domain_under_public_suffix or host


def normalise_url(url: str) -> str:
    """Return an address in one spelling; anything that is not http(s) comes back unchanged."""
    if not re.match(r"(?i)https?://", url):
        return url
    try:
        parts = urlsplit(url_normalize(url) or url)
        pairs = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=200)
    except ValueError:  # a malformed port or IPv6 host, a query of a thousand fields
        return url
    kept = [pair for pair in pairs if not _TRACKER.match(pair[0])]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def canonical_url(url: str, stated: str = "") -> str:
    """Return the address a document is known by: what the page states, if it may state it."""
    own = normalise_url(url)
    if not stated.strip():
        return own
    try:
        claimed = normalise_url(urljoin(url, stated.strip()))
        same = registrable_domain(claimed) == registrable_domain(own)
        # A template that names the home page on every article would make all of them one.
        is_home = urlsplit(claimed).path in {"", "/"} and not urlsplit(claimed).query
        own_is_home = urlsplit(own).path in {"", "/"}
    except ValueError:
        return own
    return claimed if same and claimed.startswith("http") and (own_is_home or not is_home) else own


def identity_of(url: str) -> str:
    """Return what two addresses of one document have in common: not the scheme, nor a slash at the end."""
    bare = re.sub(r"^https?://", "", url)
    return f"https://{bare.rstrip('/')}" if bare != url else url
