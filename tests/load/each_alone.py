#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What each document costs a build, alone and together with the others.

    tests/load/each_alone.py FOLDER [--together]

Has mitos-indexer (of MITOS_BIN_DIR, else build/release/bin) build an index of each .html, .htm and .md file below FOLDER
alone, of an empty page, and of the hundred slowest documents together. Prints the slowest and the largest document above
the empty one, and what the hundred take; with --together, one build of all files as well. Status 1 if a promise is
broken: a document takes at most 1 s of processor time and 256 MB, any hundred at most 30 s by the clock, and a build
ends with status 0 or 1.

Nasty documents are written by MITOS_NASTY_FOLDER=FOLDER mitos-fuzz-tests "[nasty-files]".
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(os.environ.get("MITOS_BIN_DIR", ROOT / "build" / "release" / "bin"))
ENDINGS = {".html", ".htm", ".md", ".markdown"}
MOST_S, MOST_MB, MOST_S_OF_HUNDRED = 1.0, 256, 30


def cost_of_build(source, scratch):
    """Seconds of processor time, megabytes at most, and the status of a build of a folder."""
    index = scratch / "index"
    shutil.rmtree(index, ignore_errors=True)
    command = [PROGRAMS / "mitos-indexer", "build", "--source", source, "--index", index]
    with subprocess.Popen(command, cwd=scratch, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as build:
        _, status, usage = os.wait4(build.pid, 0)
        build.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, build.returncode


def cost_alone(document, scratch):
    source = scratch / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir()
    shutil.copyfile(document, source / ("page" + document.suffix.lower()))
    return cost_of_build(source, scratch)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--together", action="store_true")
    options = parser.parse_args()
    documents = sorted(f for f in options.folder.rglob("*") if f.suffix.lower() in ENDINGS and f.is_file())
    broken = []
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        empty = scratch / "empty.md"
        empty.write_text("---\ntitle: Empty\n---\n")
        empty_s, empty_mb, status = min(cost_alone(empty, scratch) for _ in range(5))
        if status != 0:
            sys.exit(f"the build of an empty page ended with status {status}")
        costs = []
        for document in documents:
            seconds, megabytes, status = cost_alone(document, scratch)
            costs.append((seconds - empty_s, megabytes - empty_mb, document.relative_to(options.folder)))
            if status not in (0, 1):
                broken.append(f"{document}: status {status}")
        print(f"{len(costs)} documents; empty: {empty_s:.3f} s, {empty_mb:.0f} MB")
        for key, what in ((lambda c: c[0], "slowest"), (lambda c: c[1], "largest")):
            for seconds, megabytes, name in sorted(costs, key=key, reverse=True)[:5]:
                print(f"  {what}: {seconds:.3f} s, {megabytes:.0f} MB above empty: {name}")
        slowest = scratch / "slowest"
        slowest.mkdir()
        for number, (_, _, name) in enumerate(sorted(costs, key=lambda c: c[0], reverse=True)[:100]):
            shutil.copyfile(options.folder / name, slowest / f"{number}{name.suffix.lower()}")
        begun = time.monotonic()
        hundred, _, _ = cost_of_build(slowest, scratch)
        clock = time.monotonic() - begun
        print(f"  the hundred slowest together: {clock:.1f} s by the clock, {hundred:.1f} s of processor time")
        broken += [f"{name}: {seconds:.2f} s, {megabytes:.0f} MB" for seconds, megabytes, name in costs
                   if seconds > MOST_S or megabytes > MOST_MB]
        if clock > MOST_S_OF_HUNDRED:
            broken.append(f"a hundred take {clock:.1f} s")
        if options.together:
            seconds, megabytes, status = cost_of_build(options.folder, scratch)
            print(f"  together: {seconds:.1f} s, {megabytes - empty_mb:.0f} MB above empty, status {status}")
    for line in broken:
        print("BROKEN:", line)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
