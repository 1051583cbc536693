import json
import stat
from pathlib import Path

import keyring
import pytest
from keyring.backends.chainer import ChainerBackend
from keyring.core import load_keyring

from oss_desk.domain.errors import DeskAlreadySetUp
from oss_desk.services.errors import KeyMissing, VaultLocked, VaultRefused, WrongRecoveryKey
from oss_desk.storage.database import open_database
from oss_desk.storage.vault import SERVICE, Vault, is_practice

NO_KEY_STORE = load_keyring("keyring.backends.fail.Keyring")
NULL_KEY_STORE = load_keyring("keyring.backends.null.Keyring")


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    (tmp_path / "training").touch()
    return tmp_path


def use(monkeypatch: pytest.MonkeyPatch, store: object) -> None:
    """Let keyring offer *store*, one of its own back ends."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", store)


def test_no_key_store_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, NO_KEY_STORE)
    with pytest.raises(VaultLocked):
        Vault().create(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_key_store_that_does_not_encrypt_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, NULL_KEY_STORE)
    with pytest.raises(VaultRefused):
        Vault().create(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_chain_with_nothing_better_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [NULL_KEY_STORE, NO_KEY_STORE])
    use(monkeypatch, load_keyring("keyring.backends.chainer.ChainerBackend"))
    with pytest.raises(VaultRefused):
        Vault().create(tmp_path)


def test_the_environment_is_not_heeded_in_a_real_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, NO_KEY_STORE)
    with pytest.raises(VaultLocked):
        Vault("ab" * 32).create(tmp_path)


def test_a_practice_folder_needs_no_key_store(practice: Path) -> None:
    assert is_practice(practice)
    made = Vault().create(practice)
    assert Vault().key_of(practice) == made.key
    assert len(made.key) == 32
    for name in ("practice.key", "vault.json"):
        assert stat.S_IMODE((practice / name).stat().st_mode) == 0o600
    assert made.key.hex() not in (practice / "vault.json").read_text("utf-8")
    open_database(practice, made.key).close()


def test_a_practice_folder_heeds_the_environment(practice: Path) -> None:
    made = Vault("ab" * 32).create(practice)
    assert made.key == bytes.fromhex("ab" * 32) == Vault("ab" * 32).key_of(practice)
    assert not (practice / "practice.key").exists()
    assert len(Vault("any words").key_of(practice)) == 32


def test_a_key_in_use_is_never_replaced(practice: Path) -> None:
    first = Vault().create(practice)
    second = Vault().create(practice)  # nothing was encrypted by the first yet
    assert first.key != second.key
    open_database(practice, second.key).close()
    with pytest.raises(DeskAlreadySetUp):
        Vault().create(practice)
    assert Vault().key_of(practice) == second.key


def test_a_folder_without_a_key_says_so(tmp_path: Path) -> None:
    with pytest.raises(KeyMissing):
        Vault().key_of(tmp_path)
    with pytest.raises(KeyMissing):
        Vault().recover(tmp_path, "ABCD")


def test_the_recovery_key_opens_it_however_it_was_typed(practice: Path) -> None:
    made = Vault().create(practice)
    groups = made.recovery_key.split("-")
    assert [len(group) for group in groups] == [4] * 12
    assert not set(made.recovery_key) & set("ILOU")
    (practice / "practice.key").unlink()
    with pytest.raises(KeyMissing):
        Vault().key_of(practice)
    typed = " ".join(groups).lower().replace("0", "o").replace("1", "l")
    assert Vault().recover(practice, typed) == made.key
    assert Vault().key_of(practice) == made.key


def test_another_recovery_key_does_not_open_it(practice: Path) -> None:
    made = Vault().create(practice)
    last = "0" if made.recovery_key[-1] != "0" else "2"
    with pytest.raises(WrongRecoveryKey):
        Vault().recover(practice, made.recovery_key[:-1] + last)
    sealed = json.loads((practice / "vault.json").read_text("utf-8"))
    (practice / "vault.json").write_text(json.dumps({**sealed, "key_id": "00" * 16}), "utf-8")
    with pytest.raises(WrongRecoveryKey):
        Vault().recover(practice, made.recovery_key)


def test_no_secret_stands_in_a_repr(practice: Path) -> None:
    made = Vault("ab" * 32).create(practice)
    assert made.recovery_key not in repr(made)
    assert "ab" * 32 not in repr(Vault("ab" * 32))


@pytest.mark.secretservice
def test_a_real_folder_keeps_its_key_in_the_key_store(tmp_path: Path, secret_service: object) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    made, other = Vault().create(one), Vault().create(two)
    assert Vault().key_of(one) == made.key != other.key == Vault().key_of(two)
    assert [file.name for file in one.iterdir()] == ["vault.json"]
    key_id = json.loads((one / "vault.json").read_text("utf-8"))["key_id"]
    assert keyring.get_password(SERVICE, key_id) == made.key.hex()

    keyring.delete_password(SERVICE, key_id)
    with pytest.raises(KeyMissing):
        Vault().key_of(one)
    assert Vault().recover(one, made.recovery_key) == made.key
    assert Vault().key_of(one) == made.key


@pytest.mark.secretservice
def test_a_small_secret_of_a_real_folder_is_kept_and_forgotten_in_the_key_store(
    tmp_path: Path, secret_service: object
) -> None:
    vault = Vault()
    for folder in (tmp_path / "one", tmp_path / "two"):
        vault.create(folder)
        vault.keep_secret(folder, "device-1", folder.name.encode())
    one = tmp_path / "one"
    assert vault.secret_of(one, "device-1") == b"one"
    assert [file.name for file in one.iterdir()] == ["vault.json"]
    vault.keep_secret(one, "device-1", b"another")
    assert vault.secret_of(one, "device-1") == b"another"

    vault.forget_secret(one, "device-1")
    vault.forget_secret(one, "device-1")
    with pytest.raises(KeyMissing):
        vault.secret_of(one, "device-1")
    key_id = json.loads((one / "vault.json").read_text("utf-8"))["key_id"]
    assert keyring.get_password(SERVICE, f"{key_id}/device-1") is None
    assert vault.secret_of(tmp_path / "two", "device-1") == b"two"


@pytest.mark.secretservice
def test_of_a_chain_only_the_store_that_encrypts_is_used(
    tmp_path: Path, secret_service: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keyring.get_keyring()
    monkeypatch.setattr(ChainerBackend, "backends", [NULL_KEY_STORE, real])
    use(monkeypatch, load_keyring("keyring.backends.chainer.ChainerBackend"))
    made = Vault().create(tmp_path)
    key_id = json.loads((tmp_path / "vault.json").read_text("utf-8"))["key_id"]
    assert real.get_password(SERVICE, key_id) == made.key.hex()
    assert Vault().key_of(tmp_path) == made.key
