"""Which desks have a pretend camera."""

from contextlib import closing
from pathlib import Path

import pytest

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.trust.officer import PRACTICE_PIN, Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.settings import Settings
from tests.machine.key_store import SecretService

_ADMINISTRATOR = Officer("admin", "ผู้ดูแล ทดสอบ", Role.ADMINISTRATOR)


def test_a_training_desk_has_one(training: Training) -> None:
    assert training.desk.pretend_camera is not None


@pytest.mark.secretservice
@pytest.mark.parametrize("kind", [DeskKind.THROWAWAY, DeskKind.REAL])
def test_of_desks_with_real_devices_only_a_throw_away_one_has_it(
    tmp_path: Path, kind: DeskKind, secret_service: SecretService
) -> None:
    settings = Settings(tmp_path / "desk", facility_code="10672", facility="โรงพยาบาลทดสอบ")
    bootstrap.set_up(settings, _ADMINISTRATOR, PRACTICE_PIN, kind)
    with closing(bootstrap.build(settings)) as desk:
        assert (desk.pretend_camera is None) is (kind is DeskKind.REAL)
