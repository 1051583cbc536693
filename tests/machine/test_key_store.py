"""The real key store keeps a secret, and no test reaches one by accident."""

import subprocess
import sys

import keyring
import pytest
from keyring.errors import NoKeyringError

from tests.machine.key_store import SecretService


@pytest.mark.secretservice
def test_a_secret_is_stored_and_read_back(secret_service: SecretService) -> None:
    keyring.set_password("oss-desk-tests", "กุญแจ", "ความลับ")
    assert keyring.get_password("oss-desk-tests", "กุญแจ") == "ความลับ"
    ask = [
        sys.executable,
        "-c",
        "import keyring; print(ascii(keyring.get_password('oss-desk-tests', 'กุญแจ')))",
    ]
    answer = subprocess.run(ask, env=secret_service.environment, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == ascii("ความลับ")
    keyring.delete_password("oss-desk-tests", "กุญแจ")
    assert keyring.get_password("oss-desk-tests", "กุญแจ") is None


def test_without_the_mark_there_is_no_key_store() -> None:
    with pytest.raises(NoKeyringError):
        keyring.get_password("oss-desk-tests", "anything")
