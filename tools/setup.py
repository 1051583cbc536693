"""Makes this machine ready, then starts the desk or its tests: ``python tools/setup.py run|test [ARGS]``.

Needs nothing but Python 3.11 and its standard library, on Linux and on Windows; ``./run`` and
``./test`` call it. Everything it has to say goes to stderr: stdout belongs to the program it starts.
A second run finds the work done and is instant. Exit code 7: the machine lacks something that only
its owner may put there; what to type has been said.
"""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - somebody may well try an older one
    sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0])

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.machine import environment, packages, start  # noqa: E402 - found through the line above
from tools.machine.saying import CannotPrepareError, say  # noqa: E402


def main(arguments: list[str]) -> int:
    """Prepare for the first of *arguments* (``run`` or ``test``) and start it with the rest.

    Returns:
        The exit code of what was started; 2 for wrong arguments, 7 when the machine is not ready.
    """
    if not arguments or arguments[0] not in {"run", "test"}:
        say("usage: python tools/setup.py run|test [ARGS]")
        return 2
    purpose, *rest = arguments
    needed = packages.FOR_DESK if purpose == "run" else packages.FOR_DESK + packages.FOR_TESTS
    if not environment.is_ready(ROOT):
        needed += packages.for_building()
    try:
        packages.ensure(needed)
        python = environment.ensure(ROOT)
    except CannotPrepareError as error:
        say(str(error))
        return 7
    return start.program(ROOT, python, rest) if purpose == "run" else start.tests(ROOT, python, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
