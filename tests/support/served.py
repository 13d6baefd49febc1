# SPDX-License-Identifier: GPL-2.0-or-later
"""A catalogue built and served by the programs in MITOS_BIN_DIR, for tests over HTTP."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

PROGRAMS = Path(os.environ.get("MITOS_BIN_DIR", "build/release/bin"))


def serve(folder):
    """Builds `folder`/mitos.yaml and serves it. Returns the process of searchd and its address. Ends the test if
    either program fails; rejected documents are no failure."""
    built = subprocess.run([PROGRAMS / "mitos-indexer", "build", "--progress", "off", "--config",
                            folder / "mitos.yaml", "--index", folder / "index"],
                           check=False, capture_output=True, text=True)
    if built.returncode > 1:
        sys.exit(built.stderr)
    log = folder / "searchd.log"
    with open(log, "wb") as written:
        searchd = subprocess.Popen([PROGRAMS / "mitos-searchd", "--index", folder / "index", "--listen",
                                    "127.0.0.1:0"], stdout=written, stderr=written)
    while searchd.poll() is None:
        for line in log.read_text(encoding="utf-8").splitlines():
            if '"listening"' in line:
                return searchd, f"http://127.0.0.1:{json.loads(line)['port']}"
        time.sleep(0.01)
    sys.exit(log.read_text(encoding="utf-8"))
