"""Private keys that nobody needs any more: noted before they are worn, destroyed whatever comes between."""

from dataclasses import dataclass

from oss_desk.services.ports.registry import DeviceKeys
from oss_desk.services.recording import OpenUnitOfWork


@dataclass(frozen=True, slots=True)
class DestroyWornKeys:
    """Destroy them, also those that a program that was killed left behind."""

    unit_of_work: OpenUnitOfWork
    keys: DeviceKeys

    def __call__(self) -> None:
        """Destroy what is noted; quick where there is nothing.

        Raises:
            StorageError: the key store refuses; they stay noted.
        """
        with self.unit_of_work() as work:
            worn = work.registry_trust.worn_keys()
        if not worn:
            return
        for key_name in worn:
            self.keys.forget(key_name)
        with self.unit_of_work() as work:
            work.registry_trust.put_worn_keys(())
            work.commit()
