"""How many calls somebody may make: a bucket that fills by the minute."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from oss_registry.errors import CallRefusedError
from oss_wire.problem import Problem

_REMEMBERED = 10_000


class CallRate:
    """Lets each name call *per_minute* times a minute, in bursts of at most half of that.

    Counted in this process alone: behind a proxy with several processes the limit is so much higher.
    """

    def __init__(self, per_minute: int, monotonic: Callable[[], float]) -> None:
        self._per_second = per_minute / 60
        self._burst = max(1.0, per_minute / 2)
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, name: str) -> None:
        """Count a call of *name*.

        Raises:
            CallRefusedError: 429 ``too_many_requests`` with the seconds to wait.
        """
        now = self._monotonic()
        with self._lock:
            left, since = self._buckets.pop(name, (self._burst, now))
            left = min(self._burst, left + (now - since) * self._per_second)
            self._buckets[name] = (max(left - 1, 0.0) if left >= 1 else left, now)
            if len(self._buckets) > _REMEMBERED:
                self._buckets.popitem(last=False)
        if left < 1:
            wait = int((1 - left) / self._per_second) + 1
            problem = Problem("too many calls", 429, "too_many_requests")
            raise CallRefusedError(problem, retry_after=wait)
