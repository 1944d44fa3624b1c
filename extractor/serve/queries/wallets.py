"""Addresses: who is tied to one, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.lexicon.identifiers import WALLETS
from extractor.serve.queries.actors import grouped, relations
from extractor.serve.queries.sql import SAID

if TYPE_CHECKING:
    from extractor.serve.reader import Reader, Row

_WHO = ("name", "type", "status")
_CHAINS = ", ".join(f"'{scheme}'" for scheme in sorted(WALLETS))


async def identifier(reader: Reader, value: str) -> list[Row]:
    """Return every printing of an identifier, with whom the document ties it to."""
    sql = f"""SELECT i.id, i.scheme, i.value, i.valid, i.actor_id, a.name, a.type, a.status, {SAID},
      substr(r.text, max(1, e.start - 159), min(e.start, 160)) AS before, substr(r.text, e."end" + 1, 120) AS after
    FROM identifiers i JOIN evidence e ON e.id = i.evidence_id JOIN articles r ON r.id = i.article_id LEFT JOIN
      actors a ON a.id = i.actor_id
    WHERE i.value = :value AND r.superseded_by IS NULL ORDER BY r.published DESC LIMIT 200"""
    return await reader.rows(sql, value=value)


async def wallet(reader: Reader, address: str) -> Row | None:
    """Return an address with its bearers and what is said of it, None where no document prints it."""
    printed = await identifier(reader, address)
    if not printed:
        return None
    places: dict[tuple[str, int], Row] = {}
    for row in printed:  # the address itself is an actor too: where it has a bearer the bearer is shown
        place = (row["article_id"], row["start"])
        if place not in places or places[place]["type"] in {None, "wallet"}:
            places[place] = row
    bearers = {row["actor_id"]: row for row in printed if row["actor_id"]}
    said = [
        {"bearer": row, "groups": [g for g in grouped(await relations(reader, key, 60)) if g["other_id"]]}
        for key, row in sorted(bearers.items(), key=lambda pair: pair[1]["type"] != "wallet")
    ]
    return {
        "address": address,
        "scheme": printed[0]["scheme"],
        "valid": printed[0]["valid"],
        "printed": list(places.values()),
        "bearers": list(bearers.values()),
        "tied": _tied(said),
        "said": [one for one in said if one["groups"]],
    }


def _tied(said: list[Row]) -> list[Row]:
    """Return the actors that documents tie the address to: by printing it as theirs, or by saying who holds it."""
    found: dict[str, Row] = {}
    for one in said:
        bearer = one["bearer"]
        if bearer["type"] != "wallet":
            found.setdefault(bearer["actor_id"], {"id": bearer["actor_id"]} | {k: bearer[k] for k in _WHO})
        for group in one["groups"]:
            if bearer["type"] == "wallet" and (group["type"], group["direction"]) == ("holds_wallet", "in"):
                who = {"name": group["other"], "type": group["other_type"], "status": group["other_status"]}
                found.setdefault(group["other_id"], {"id": group["other_id"]} | who)
    return list(found.values())


async def wallets(reader: Reader, after: str, limit: int) -> list[Row]:
    """Return addresses in the order of their text, after `after`."""
    sql = f"""SELECT i.value AS address, i.scheme, min(i.valid) AS valid, group_concat(DISTINCT a.name) AS
      actors, count(DISTINCT i.article_id) AS n_articles
    FROM identifiers i LEFT JOIN actors a ON a.id = i.actor_id WHERE i.scheme IN ({_CHAINS}) AND i.value > :after
    GROUP BY i.value ORDER BY i.value LIMIT :limit"""
    return await reader.rows(sql, after=after, limit=limit)
