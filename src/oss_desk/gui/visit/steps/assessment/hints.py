"""What the fields of step 3 offer while somebody types; every value is stored without language."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.latin_keys import latin_of
from oss_desk.domain.visit.diagnosis import Diagnosis, DiagnosisList, code_of, dotted, is_code
from oss_desk.domain.visit.known_doctor import KnownDoctor, doctor_of, doctors_called
from oss_desk.gui.dates import short_date
from oss_desk.gui.language import active_language
from oss_desk.gui.widgets.suggestion_list import Suggestion
from oss_desk.gui.widgets.word_hints import WordHints
from oss_desk.words.assessment_lists import CHARACTERS, LEVELS

_MOST = 12


@dataclass(frozen=True, slots=True)
class DiagnosisHints:
    """Disease codes by code or word; those usual with the chosen *types* come first."""

    diagnoses: DiagnosisList
    types: tuple[DisabilityType, ...] = ()

    def find(self, text: str) -> tuple[Suggestion, ...]:
        """Return what *text* may mean, also when a code was typed under the Thai layout.

        A whole code that is not on the list comes first, as it was typed: Enter must not make a
        finer diagnosis out of it than the certificate says.
        """
        found = self.diagnoses.search(text, self.types, _MOST)
        code = code_of(latin_of(text))
        if not found and code[:1].isascii() and code[1:].isdigit():
            found = self.diagnoses.search(code, self.types, _MOST)
        offered = tuple(_diagnosis(diagnosis) for diagnosis in found)
        whole = self.value_of(text)
        if is_code(whole) and self.diagnoses.by_code(whole) is None:
            typed = QCoreApplication.translate("AssessmentHints", "รหัสตามที่พิมพ์")
            return (Suggestion(whole, "", typed, dotted(whole)), *offered)
        return offered

    def shown(self, value: str) -> Suggestion | None:
        """Return code and label; a code that is not on the list stands alone."""
        diagnosis = self.diagnoses.by_code(value)
        if diagnosis is not None:
            return _diagnosis(diagnosis)
        return Suggestion(value, "", lead=dotted(value)) if is_code(value) else None

    def value_of(self, text: str) -> str:
        """Return the code that was typed, in whichever layout; what is no code stays as it is."""
        code = code_of(text)
        return code if is_code(code) or not is_code(typed := code_of(latin_of(text))) else typed


def character_hints(types: tuple[DisabilityType, ...]) -> WordHints:
    """Return the descriptions, those that go with *types* first and the others after them."""
    fitting = [one.words for one in CHARACTERS if any(kind.value in one.types for kind in types)]
    others = [one.words for one in CHARACTERS if one.words not in fitting]
    return WordHints((*fitting, *others))


def level_hints() -> WordHints:
    """Return the degrees."""
    return WordHints(LEVELS)


@dataclass(frozen=True, slots=True)
class DoctorHints:
    """Doctors known to this desk, the one of the latest certificate first."""

    doctors: tuple[KnownDoctor, ...] = ()

    def find(self, text: str) -> tuple[Suggestion, ...]:
        """Return the doctors whose name or licence begins as *text*."""
        return tuple(_doctor(doctor) for doctor in doctors_called(self.doctors, text))

    def shown(self, value: str) -> Suggestion | None:
        """Return name and licence, or None for somebody who was never here."""
        known = self.known(value)
        return None if known is None else _doctor(known)

    def value_of(self, text: str) -> str:
        """Return name and licence as certificates are stored."""
        return doctor_of(text).written

    def known(self, value: str) -> KnownDoctor | None:
        """Return the doctor who is written as *value*, or None."""
        written = doctor_of(value).written
        return next((doctor for doctor in self.doctors if doctor.written == written), None)

    def sentence(self, value: str) -> str:
        """Return what is known of the doctor written as *value*; empty for an empty value."""
        if not value:
            return ""
        known = self.known(value)
        if known is None:
            return QCoreApplication.translate("AssessmentHints", "ยังไม่เคยรับรองที่ศูนย์นี้ ตรวจชื่อและเลข ว. กับเอกสาร")
        if known.last_on is None:
            return QCoreApplication.translate("AssessmentHints", "แพทย์ผู้ใช้ระบบนี้")
        latest = QCoreApplication.translate("AssessmentHints", "รับรองล่าสุด {day}").format(
            day=short_date(known.last_on)
        )
        return (
            QCoreApplication.translate("AssessmentHints", "แพทย์ผู้ใช้ระบบนี้ · {latest}").format(latest=latest)
            if known.works_here
            else latest
        )


def _diagnosis(diagnosis: Diagnosis) -> Suggestion:
    return Suggestion(diagnosis.code, diagnosis.words.in_(active_language()), lead=dotted(diagnosis.code))


def _doctor(doctor: KnownDoctor) -> Suggestion:
    return Suggestion(doctor.written, doctor.name, doctor.licence_line)
