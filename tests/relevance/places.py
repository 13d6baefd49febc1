# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the programs and the data lie."""
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = Path(os.environ.get("MITOS_SHARED", ROOT.parent / "shared"))
PROGRAMS = Path(os.environ.get("MITOS_BIN_DIR", ROOT / "build" / "release" / "bin"))


class Absent(Exception):
    """What a suite needs is not on this machine: it is skipped, saying so."""


def shared(name):
    path = SHARED / name
    if not path.exists():
        raise Absent(f"{name} is not in the folder of shared data (MITOS_SHARED)")
    return path


def unpacked(name, folder):
    """The folder of one archive of the shared corpora, unpacked below a folder that the caller deletes."""
    archive = shared(f"corpora/{name}.tar.zst")
    if not shutil.which("zstd"):
        raise Absent(f"{name} is packed, and zstd is not installed")
    packed = subprocess.Popen(["zstd", "-dc", "--long=27", archive], stdout=subprocess.PIPE)
    subprocess.run(["tar", "-x", "-C", folder], stdin=packed.stdout, check=True)
    if packed.wait() != 0:
        raise SystemExit(f"{archive} cannot be unpacked")
    return Path(folder) / name
