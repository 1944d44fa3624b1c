"""A firm is called by its legal form too, printed in letters or in full."""

from __future__ import annotations

import pytest

from extractor.annotate.cuts.endings import with_byname, with_legal_form, with_own_s
from extractor.annotate.naming.names import NameSpan


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (
            "Velkur Mendoza, Sociedad Anonima de Capital Variable, based",
            "Velkur Mendoza",
            "Velkur Mendoza, Sociedad Anonima de Capital Variable",
        ),
        ("Velkur, Sociedad Anónima (Velkur)", "Velkur", "Velkur, Sociedad Anónima"),
        ("Velkur, Sociedad por Acciones Simplificada, a", "Velkur", "Velkur, Sociedad por Acciones Simplificada"),
        (
            "Velkur Sociedad de Responsabilidad Limitada de Capital Variable.",
            "Velkur",
            "Velkur Sociedad de Responsabilidad Limitada de Capital Variable",
        ),
        ("Velkur Bank, Public Joint Stock Company, and", "Velkur Bank", "Velkur Bank, Public Joint Stock Company"),
        ("Velkur, Società per Azioni, sold", "Velkur", "Velkur, Società per Azioni"),
        ("of Velkur Services s.c.a.r.l., a cooperative", "Velkur Services", "Velkur Services s.c.a.r.l."),
        # what the weights took for a name is only the end of one
        ("and Velkur de la Olm, Sociedad Anonima, for", "Sociedad Anonima", "Velkur de la Olm, Sociedad Anonima"),
        # the form opens the next name, or is a word of it
        ("Velkur, Limited Liability Company Olm, and", "Velkur", "Velkur"),
        ("Velkur, Joint Stock Company “Olm”, and", "Velkur", "Velkur"),
        ("Velkur, Sociedad Anonima Olmera, and", "Velkur", "Velkur"),
        ("Velkur, Sociedad Minera Olm, and", "Velkur", "Velkur"),
    ],
)
def test_a_legal_form_in_full_belongs_to_the_firm_before_it(text: str, name: str, wanted: str) -> None:
    start = text.index(name)
    span = NameSpan(start=start, end=start + len(name), text=name, odds={"organization": 3.0})
    assert with_legal_form(text, span).text == wanted


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (
            "Federal State Unitary Enterprise Scientific and Production Enterprise Velk (Velk) is",
            "Federal State Unitary Enterprise Scientific",
            "Federal State Unitary Enterprise Scientific and Production Enterprise Velk",
        ),
        (
            "JSC Research and Production Concern VELK makes",
            "JSC Research and Production Concern",
            "JSC Research and Production Concern VELK",
        ),
        ("LLC Velkur Plant. The company", "LLC Velkur Plant", "LLC Velkur Plant"),
        ("LLC Velkur Plant The company", "LLC Velkur Plant", "LLC Velkur Plant"),
        ("Velkur Production Plant Olm makes", "Velkur Production Plant", "Velkur Production Plant"),
    ],
)
def test_what_a_firm_is_called_may_stand_behind_its_form_and_trade(text: str, name: str, wanted: str) -> None:
    start = text.index(name)
    assert with_byname(text, NameSpan(start, start + len(name), name, {"organization": 2.0})).text == wanted


@pytest.mark.parametrize(
    ("text", "printed", "whole"),
    [
        ("It hit firms such as Velkane and Kellim's, stealing records.", "Kellim", "Kellim's"),
        ("It hit Velkane, Kellim's and Tavik's.", "Kellim", "Kellim's"),
        ("It hit Velkane, Kellim's servers and others.", "Kellim", "Kellim"),
        ("It is Kellim's, he said.", "Kellim", "Kellim"),
    ],
)
def test_a_house_in_a_list_keeps_the_s_that_owns_nothing(text, printed, whole):
    start = text.index(printed)
    span = NameSpan(start, start + len(printed), printed, {"organization": 2.0})
    assert with_own_s(text, span).text == whole
