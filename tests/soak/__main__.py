"""The long fault runs, one module each: ``./run soak NAME [ROUNDS [SEED]]``; the last line is the figure."""

import importlib
import sys
from pathlib import Path

USAGE = 2


def main(arguments: list[str]) -> int:
    """Run the soak named first in *arguments* as often as the second says; return its exit code.

    A seed beside stands for those that take one.
    """
    names = sorted(path.stem.removesuffix("_soak") for path in Path(__file__).parent.glob("*_soak.py"))
    if not arguments or arguments[0] not in names:
        sys.stderr.write(f"usage: ./run soak {'|'.join(names)} [ROUNDS [SEED]]\n")
        return USAGE
    soak = importlib.import_module(f"tests.soak.{arguments[0]}_soak")
    code: int = soak.run(*(int(word) for word in arguments[1:]))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
