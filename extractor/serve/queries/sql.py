"""Pieces of SQL that several questions share. Claims of superseded versions and rejected claims never count."""

from __future__ import annotations

SAID = """e.quote, e.start, e."end", r.id AS article_id, r.title AS article, r.published, r.publisher, r.tier,
      r.url, r.language"""
OFFICIAL = frozenset({"official", "court"})  # tiers of sources whose word is the act itself
ACTOR = """a.id, a.name, a.type, a.countries, a.status, a.designated_on, a.designated_by, a.delisted_on,
      a.n_mentions, a.n_articles, a.reviewed"""


_NAMED = """(SELECT d.{1} FROM (SELECT DISTINCT {1} FROM {0} WHERE {1} <> '[]') d, json_each(d.{1}) j
      WHERE j.value IN (SELECT value FROM json_each(:programme)))"""
# the lists that name the programme are looked for once, not in every row
BASIS = f"t.legal_basis IN {_NAMED.format('action_targets', 'legal_basis')}"
STATED = f"c.programs IN {_NAMED.format('actions', 'programs')}"
GROUNDS = f"({BASIS} OR {STATED})"


def reviewed(alias: str, verdict: str) -> str:
    """Condition: that verdict on the claim `alias` holds. Asks the index: the view would gather all for each claim."""
    return f"""EXISTS (SELECT 1 FROM judgements v WHERE v."left" = {alias}.key AND v.verdict = '{verdict}'
      AND v.withdrawn_at IS NULL)"""


def standing(alias: str) -> str:
    """Condition: the claim `alias` stands in a current version and no reviewer has rejected it."""
    return f"r.superseded_by IS NULL AND NOT {reviewed(alias, 'reject')}"


def confirmed_act(alias: str) -> str:
    """Column: 1 where a reviewer has confirmed the action `alias`, or every target of it that he has not rejected."""
    aimed = f"SELECT 1 FROM action_targets u WHERE u.action_id = {alias}.id"
    left = f"NOT {reviewed('u', 'confirm')} AND NOT {reviewed('u', 'reject')}"
    return f"""({reviewed(alias, "confirm")} OR (EXISTS ({aimed} AND {reviewed("u", "confirm")})
      AND NOT EXISTS ({aimed} AND {left}))) AS confirmed"""


def confirmed(alias: str) -> str:
    """Column: 1 where a reviewer has confirmed the claim `alias`."""
    return f"{reviewed(alias, 'confirm')} AS confirmed"
