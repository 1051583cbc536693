"""The doctors of this desk and of earlier certificates are offered, the latest first."""

from dataclasses import replace

from oss_desk.bootstrap import Training
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.known_doctor import doctors_called
from oss_desk.services.visit.known_doctors import KnownDoctors
from tests.services.story import NEW, approved


def test_practice_knows_its_officer_and_the_doctors_of_earlier_certificates(training: Training) -> None:
    doctors = KnownDoctors(training.desk.recording)()
    (orathai,) = doctors_called(doctors, "อร")
    assert (orathai.written, orathai.works_here) == ("พญ.อรทัย สมมุติเวช ว.00000", True)
    assert len(doctors) == 3
    assert [doctor.last_on for doctor in doctors] == sorted(
        (doctor.last_on for doctor in doctors if doctor.last_on), reverse=True
    )


def test_whoever_stood_on_the_last_certificate_comes_first(
    training: Training, nipa: Officer, wichai: Officer
) -> None:
    desk = training.desk
    before = KnownDoctors(desk.recording)()
    assert before[0].name != "พญ.อรทัย สมมุติเวช"
    approved(training, NEW, nipa, wichai)
    first = KnownDoctors(desk.recording)()[0]
    assert (first.name, first.certificates, first.last_on) == ("พญ.อรทัย สมมุติเวช", 2, desk.clock.today())


def test_a_doctor_who_left_is_known_by_certificates_alone(training: Training) -> None:
    desk = training.desk
    orathai = next(officer for officer in desk.trust.officers() if officer.user_name == "orathai")
    with desk.recording.unit_of_work() as work:
        work.officers.put(replace(orathai, disabled=True))
        work.commit()
    (known,) = doctors_called(KnownDoctors(desk.recording)(), "อร")
    assert (known.licence, known.works_here) == ("00000", False)
