"""Counts what happens, for whoever watches the machine."""

import threading
from collections import Counter


class Figures:
    """Counters of this process; they hold no name and no number of anybody."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calls: Counter[tuple[str, str, int]] = Counter()
        self._seconds: Counter[tuple[str, str]] = Counter()
        self._answers: Counter[str] = Counter()

    def call(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a call by its route's pattern, never by its address."""
        with self._lock:
            self._calls[method, route, status] += 1
            self._seconds[method, route] += seconds  # type: ignore[assignment] # a Counter takes fractions

    def answer(self, status: str) -> None:
        """Count the answer to one operation."""
        with self._lock:
            self._answers[status] += 1

    def text(self, more: dict[str, int]) -> str:
        """Return the figures in the text form of Prometheus; *more* are gauges of this moment."""
        with self._lock:
            calls, seconds = sorted(self._calls.items()), sorted(self._seconds.items())
            answers = sorted(self._answers.items())
        lines = ["# TYPE oss_registry_calls_total counter"]
        lines += [
            f'oss_registry_calls_total{{method="{method}",route="{route}",status="{status}"}} {count}'
            for (method, route, status), count in calls
        ]
        lines.append("# TYPE oss_registry_call_seconds_total counter")
        lines += [
            f'oss_registry_call_seconds_total{{method="{method}",route="{route}"}} {total:.6f}'
            for (method, route), total in seconds
        ]
        lines.append("# TYPE oss_registry_operations_total counter")
        lines += [f'oss_registry_operations_total{{answer="{name}"}} {count}' for name, count in answers]
        for name, value in sorted(more.items()):
            lines += [f"# TYPE oss_registry_{name} gauge", f"oss_registry_{name} {value}"]
        return "\n".join(lines) + "\n"
