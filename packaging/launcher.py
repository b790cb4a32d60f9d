"""The entry of the packaged program: PyInstaller freezes a script, not a package's `__main__`."""

import os
import sys

if sys.platform == "linux":
    # PyInstaller's way to its own libraries is not for the programs that this one starts: a browser would
    # load them. This process has read it already.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before

from cyberdesk.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
