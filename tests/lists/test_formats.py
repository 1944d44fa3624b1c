"""Every form in which a publisher hands out its list yields the same entry; all people and firms are invented.

Where each form is documented:
    sdn.xml, SDN.CSV        OFAC, "SDN Data Formats & Data Schemas" (sdn.xsd, dat_spec.txt)
    SDN_ADVANCED.XML        OFAC, "Advanced Sanctions List Standard" (ADVANCED_XML.xsd)
    un.xml                  UN Security Council, "Technical information on the consolidated list" (consolidated.xsd)
    eu.xml, eu.csv          European Commission, "Financial Sanctions Files: user guide" (schema 1.1)
    ConList.csv, .xml       OFSI, "Consolidated list: 2022 format guide"
    uksl.csv, uksl.xml      FCDO, "UK Sanctions List: format guide"
    entities.ftm.json       OpenSanctions, "Bulk data formats"; FollowTheMoney model
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.errors import ListError
from extractor.lists import describe, detect, read_list
from extractor.types import Issue, ListEntry
from tests.resolve.people import lexicon

SPECIMENS = Path(__file__).parent / "specimens"
FORMS = {
    "sdn.xml": ("ofac-xml", "us-ofac-sdn"),
    "SDN.CSV": ("ofac-csv", "us-ofac-sdn"),
    "SDN_ADVANCED.XML": ("ofac-advanced-xml", "us-ofac-sdn"),
    "un.xml": ("un-xml", "un-sc"),
    "eu.xml": ("eu-xml", "eu-fsf"),
    "eu.csv": ("eu-csv", "eu-fsf"),
    "ConList.csv": ("uk-conlist-csv", "uk-ofsi"),
    "ConList.xml": ("uk-conlist-xml", "uk-ofsi"),
    "uksl.csv": ("uk-csv", "uk-fcdo"),
    "uksl.xml": ("uk-xml", "uk-fcdo"),
    "entities.ftm.json": ("ftm-jsonl", "opensanctions"),
}
every_form = pytest.mark.parametrize("name", FORMS)


def read(path: Path) -> Iterator[ListEntry | Issue]:
    return read_list(path, lexicon())


def entries(path: Path) -> dict[str, ListEntry]:
    """Entries by name, words sorted: publishers print "LAST, First" or "First LAST"."""
    found = [one for one in read(path) if isinstance(one, ListEntry)]
    return {words(one.name): one for one in found}


def words(name: str) -> str:
    return " ".join(sorted(name.replace(",", "").casefold().split()))


@every_form
def test_is_known_by_content(name: str, tmp_path: Path) -> None:
    renamed = tmp_path / "download"
    renamed.write_bytes((SPECIMENS / name).read_bytes())
    assert detect(renamed) == FORMS[name][0]
    assert describe(renamed).list == FORMS[name][1]


@every_form
def test_a_person_comes_with_everything_the_list_says(name: str) -> None:
    person = entries(SPECIMENS / name)["kellim orsa"]
    assert person.type == "person"
    assert [words(alias) for alias in person.aliases] == ["kellym orssa"]
    assert person.countries == ("ru",)
    assert person.identifiers == (("passport", "QX0001"),)
    assert person.birth_dates == ("1980-07-15",)
    assert person.programs
    assert person.state == "listed"


@every_form
def test_a_weak_alias_is_kept_apart(name: str) -> None:
    person = entries(SPECIMENS / name)["kellim orsa"]
    says_strength = name != "eu.csv"  # the EU's CSV has no column for it
    assert person.weak_aliases == (("OK",) if says_strength else ())


@every_form
def test_a_company_is_an_organization(name: str) -> None:
    assert entries(SPECIMENS / name)["llc trading vexholm"].type == "organization"


@every_form
def test_the_day_of_listing_is_read_where_the_form_has_it(name: str) -> None:
    without = {"sdn.xml", "SDN.CSV"}
    expected = "" if name in without else "2026-03-02"
    assert entries(SPECIMENS / name)["kellim orsa"].listed_on == expected


@pytest.mark.parametrize("name", ["sdn.xml", "SDN.CSV", "uksl.csv"])
def test_a_ship_is_a_vessel_with_its_imo_number(name: str) -> None:
    ship = entries(SPECIMENS / name)["grey heron of vexholm"]
    assert (ship.type, ship.identifiers) == ("vessel", (("imo", "1234567"),))


@pytest.mark.parametrize("name", ["sdn.xml", "SDN_ADVANCED.XML", "un.xml", "eu.xml", "ConList.csv", "uksl.csv"])
def test_a_file_that_states_its_date_has_it(name: str) -> None:
    assert describe(SPECIMENS / name).published == "2026-03-02"


def test_the_primary_name_is_the_name_wherever_its_row_stands() -> None:
    assert entries(SPECIMENS / "ConList.csv")["kellim orsa"].aliases == ("Orssa KELLYM",)


def test_a_csv_without_the_files_beside_it_is_read_and_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "SDN.CSV").write_bytes((SPECIMENS / "SDN.CSV").read_bytes())
    found = list(read(tmp_path / "SDN.CSV"))
    assert [one.code for one in found if isinstance(one, Issue)] == ["list-part-missing"] * 2
    assert len([one for one in found if isinstance(one, ListEntry)]) == 3


def test_an_ofac_file_with_programmes_of_the_other_list_only_is_the_other_list(tmp_path: Path) -> None:
    text = (SPECIMENS / "sdn.xml").read_text().replace("RUSSIA-EO14024", "NS-MBS").replace("CYBER2", "NS-CMIC")
    (tmp_path / "consolidated.xml").write_text(text)
    assert describe(tmp_path / "consolidated.xml").list == "us-ofac-cons"


def test_who_is_in_the_ftm_file_but_not_sanctioned_is_no_entry() -> None:
    assert "bystander" not in entries(SPECIMENS / "entities.ftm.json")


def test_a_country_nobody_knows_is_an_issue_and_the_entry_stays(tmp_path: Path) -> None:
    text = (SPECIMENS / "sdn.xml").read_text().replace("<country>Russia<", "<country>Vexholmia<")
    (tmp_path / "sdn.xml").write_text(text)
    found = list(read(tmp_path / "sdn.xml"))
    assert [one.subject for one in found if isinstance(one, Issue)] == ["Vexholmia"]
    assert len([one for one in found if isinstance(one, ListEntry)]) == 3


@every_form
def test_a_file_cut_short_never_passes_for_a_shorter_list(name: str, tmp_path: Path) -> None:
    if name.lower().endswith(".csv"):
        pytest.skip("a CSV cut at the end of a line cannot be told from a shorter one")
    content = (SPECIMENS / name).read_bytes()
    (tmp_path / name).write_bytes(content[: len(content) - 90])
    with pytest.raises(ListError) as caught:
        list(read(tmp_path / name))
    assert caught.value.code == "list-damaged"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<html><body>Too many requests</body></html>", "list-unknown"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sdnList>&a;</sdnList>', "list-doctype"),
        ("", "list-unknown"),
    ],
)
def test_what_is_no_list_is_refused_by_name(content: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "file.xml").write_text(content)
    with pytest.raises(ListError) as caught:
        detect(tmp_path / "file.xml")
    assert caught.value.code == code


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ListError) as caught:
        detect(tmp_path / "nowhere.xml")
    assert caught.value.code == "list-unreadable"
