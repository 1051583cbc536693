"""The long fault runs, one module each: ``./run soak NAME [ROUNDS]``; the last line is the figure."""

import importlib
import sys
from pathlib import Path

USAGE = 2


def main(arguments: list[str]) -> int:
    """Run the soak named first in *arguments* as often as the second says, and return its exit code."""
    names = sorted(path.stem.removesuffix("_soak") for path in Path(__file__).parent.glob("*_soak.py"))
    if not arguments or arguments[0] not in names:
        sys.stderr.write(f"usage: ./run soak {'|'.join(names)} [ROUNDS]\n")
        return USAGE
    soak = importlib.import_module(f"tests.soak.{arguments[0]}_soak")
    code: int = soak.run(*(int(word) for word in arguments[1:2]))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
