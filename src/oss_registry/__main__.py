"""``python -m oss_registry``, installed as ``oss-registry``."""

import sys

from oss_registry.commands.program import main

if __name__ == "__main__":
    sys.exit(main())
