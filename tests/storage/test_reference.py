from datetime import date
from pathlib import Path

import pytest

from oss_desk.assets import asset
from oss_desk.domain.errors import RuleMissing, SettingsError, UnknownSetting
from oss_desk.domain.visit.request import ApplicantKind, PaperCase, PaperFacts, RequestKind, papers_for
from oss_desk.storage.reference import ShippedReference, read_places, read_rules
from tools import build_places

TODAY = date(2026, 11, 20)
REFERENCE = ShippedReference()


def test_the_list_holds_the_whole_country() -> None:
    places = list(REFERENCE.places())
    assert len({place.province_code for place in places}) == 77
    assert [place.code for place in places] == sorted({place.code for place in places})
    for place in places:
        assert len(place.code) == 6
        assert len(place.postcode) == 5
        assert (place.code + place.postcode).isdigit()
        for name in (place.subdistrict, place.district, place.province):
            assert name
            assert name == name.strip()
            assert not name.startswith(("อำเภอ", "เขต", "จังหวัด"))


def test_lampang_has_thirteen_districts_and_a_hundred_subdistricts() -> None:
    lampang = [place for place in REFERENCE.places() if place.province_code == "52"]
    assert {place.province for place in lampang} == {"ลำปาง"}
    assert len({place.code[:4] for place in lampang}) == 13
    assert len({place.district for place in lampang}) == 13
    assert len(lampang) == 100
    found = REFERENCE.places().match("พิชัย", "เมืองลำปาง", "ลำปาง")
    assert found is not None
    assert found.path == "พิชัย › เมืองลำปาง › ลำปาง"


def test_the_shipped_list_is_what_the_tool_builds() -> None:
    shipped = [(p.code, p.subdistrict, p.district, p.province, p.postcode) for p in REFERENCE.places()]
    assert shipped == build_places.rows()


def test_the_shipped_rules_say_what_the_office_works_by() -> None:
    rules = REFERENCE.rules()
    assert rules.expiry_date(TODAY) == date(2034, 11, 19)
    assert rules.may_renew(date(2026, 12, 20), TODAY)
    assert not rules.may_renew(date(2026, 12, 21), TODAY)
    assert not rules.needs_new_certificate(date(2025, 11, 20), TODAY)
    assert rules.needs_new_certificate(date(2025, 11, 19), TODAY)
    assert not rules.certificate_too_old(date(2025, 11, 20), TODAY)
    assert rules.certificate_too_old(date(2025, 11, 19), TODAY)
    with pytest.raises(RuleMissing):
        rules.papers(date(2000, 1, 1))
    for dated in (rules.card_validity, rules.renewal_window, rules.certificate_age, rules.documents):
        assert all(rule.citation for rule in dated)
    assert all(rule.citation for rule in (*rules.child_below, *rules.bring_within, *rules.service_time))
    assert rules.service_standard(TODAY).value == 30
    assert "เข้มกว่า" in rules.new_certificate_after[0].citation


def papers(
    kind: RequestKind, applicant: ApplicantKind = ApplicantKind.SELF, *cases: PaperCase
) -> dict[str, bool]:
    """Return the keys of the papers, and whether each is needed."""
    facts = PaperFacts(frozenset(cases or {PaperCase.ADULT, PaperCase.OLD_CERTIFICATE}))
    found = papers_for(REFERENCE.rules().papers(TODAY), kind, applicant, facts)
    return {paper.key: not paper.optional for paper in found}


def test_every_matter_has_its_papers() -> None:
    base = {"citizen_card": True, "house_registration": True, "portrait": True}
    new = papers(RequestKind.REGISTRATION, ApplicantKind.SELF, PaperCase.ADULT, PaperCase.NEW_CERTIFICATE)
    assert new == {**base, "certificate": True, "name_change": False, "bank_book": False}
    assert papers(RequestKind.RENEWAL) == {
        **base, "certificate_again": False, "old_card": True, "name_change": False,
    }  # fmt: skip
    assert papers(RequestKind.LOST)["loss_report"] is False
    assert papers(RequestKind.DAMAGED)["old_card"]
    assert papers(RequestKind.CHANGE)["proof_of_change"]
    assert papers(RequestKind.CHANGE_CAREGIVER)["caregiver_consent"]
    assert papers(RequestKind.OTHER) == {}
    assert papers(RequestKind.OTHER, ApplicantKind.REPRESENTATIVE)["power_of_attorney"]
    assert papers(RequestKind.OTHER, ApplicantKind.CURATOR)["court_order"]
    assert papers(RequestKind.RENEWAL, ApplicantKind.CAREGIVER)["applicant_caregiver_card"]
    assert "power_of_attorney" not in papers(RequestKind.RENEWAL, ApplicantKind.GUARDIAN)


def test_a_child_brings_its_birth_certificate_and_its_guardian_the_own_papers() -> None:
    child = papers(
        RequestKind.REGISTRATION, ApplicantKind.GUARDIAN,
        PaperCase.CHILD, PaperCase.NEW_CERTIFICATE, PaperCase.CAREGIVER, PaperCase.CAREGIVER_ELSEWHERE,
    )  # fmt: skip
    assert list(child.items()) == [
        ("birth_certificate", True), ("house_registration", True), ("guardian_citizen_card", True),
        ("guardian_house_registration", True), ("portrait", True), ("certificate", True),
        ("caregiver_papers", True), ("caregiver_confirmation", True), ("bank_book", False),
        ("name_change", False),
    ]  # fmt: skip
    assert "child_identity" in papers(RequestKind.RENEWAL, ApplicantKind.GUARDIAN, PaperCase.CHILD)
    unknown = papers(
        RequestKind.REGISTRATION, ApplicantKind.SELF,
        PaperCase.ADULT, PaperCase.CAREGIVER, PaperCase.CAREGIVER_HOUSE_UNKNOWN,
    )  # fmt: skip
    assert unknown["caregiver_confirmation_maybe"] is False


def test_every_paper_is_said_in_both_languages() -> None:
    shipped = REFERENCE.rules().papers(TODAY)
    assert len({paper.key for paper in shipped}) == len(shipped)
    for paper in shipped:
        assert paper.title
        assert paper.why
        english = paper.title_en + paper.why_en
        assert paper.title_en
        assert paper.why_en
        assert not any("\u0e00" <= letter <= "\u0e7f" for letter in english)


def changed(folder: Path, old: str, new: str) -> list[Path]:
    """Copy the shipped rules with one change and return the files."""
    for source in asset("rules").glob("*.toml"):
        (folder / source.name).write_text(source.read_text("utf-8").replace(old, new), "utf-8")
    return sorted(folder.glob("*.toml"))


@pytest.mark.parametrize(
    ("old", "new", "key", "nearest"),
    [
        ("[[card_validity]]", "[[card_validty]]", "card.toml: card_validty", "card_validity"),
        ("years = 8", "yaers = 8", "rules: yaers", "years"),
        ("optional = true", "opional = true", "documents.papers: opional", "optional"),
    ],
)
def test_a_key_nobody_reads_is_refused(tmp_path: Path, old: str, new: str, key: str, nearest: str) -> None:
    with pytest.raises(UnknownSetting) as refusal:
        read_rules(changed(tmp_path, old, new))
    assert (refusal.value.key, refusal.value.nearest) == (key, nearest)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("years = 8\n", ""),
        ("years = 8", 'years = "8"'),
        ("years = 8", "years = true"),
        ("days_less = 1", "days_less ="),
        ("2009-01-01", '"2009-01-01"'),
        ('"renewal", "lost"', '"renewel", "lost"'),
        ('applicants = ["guardian"]', 'applicants = ["uncle"]'),
        ('only_if = ["child"]', 'only_if = ["infant"]'),
        ('met_by = ["chip"]', 'met_by = ["hope"]'),
        ("years = 15", "years = 15.0"),
        ("minutes = 30", 'minutes = "30"'),
    ],
)
def test_a_rule_that_does_not_make_sense_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises(SettingsError):
        read_rules(changed(tmp_path, old, new))


def test_another_list_of_places_is_refused(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text("code,name\n1,ก\n", "utf-8")
    with pytest.raises(SettingsError):
        read_places(tmp_path / "places.csv")
