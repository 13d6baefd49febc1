#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A crowd of slow searches and exports, and an ordinary search beside them.

    tests/load/crowd.py INDEX [--seconds N] [--clients N] [--only WORD]

Starts mitos-searchd (of MITOS_BIN_DIR, else build/release/bin) on INDEX. Each client asks for the slowest things that
are known, one after the other, and asks again at once when it is refused. An ordinary search is asked for every
100 ms, whether the one before has been answered or not. Prints what share of those was answered within a second, what
the crowd was answered, and the memory of the server above what it had when idle. Status 1 if a promise is broken:
nine of ten ordinary searches answered within a second and the rest refused with 503, at most 300 MB above idle.
"""

import argparse
import asyncio
import collections
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote_plus

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(os.environ.get("MITOS_BIN_DIR", ROOT / "build" / "release" / "bin"))
LIMIT_S = 1.0
SHARE = 0.9
MOST_MB = 300
ORDINARY = ["machine translation", "language", "named entity recognition", "parsing", "neural networks"]
COMMON = ("model language data results models paper using task based word text machine learning translation with "
          "this that from which have approach system present training different methods").split()
PHRASES = ["of the", "in the", "to the", "we present", "based on", "on the", "and the", "for the"]


def search(text, **others):
    more = "".join(f"&{name}={quote_plus(str(value))}" for name, value in others.items())
    return f"/api/v1/search?q={quote_plus(text)}{more}"


def slow_requests():
    fields = ["body:" + word for word in ("the", "of", "and", "in", "to", "for", "we", "is")]
    phrases = " ".join(f'"{phrase}"' for phrase in PHRASES)
    either = " OR ".join(f'"{phrase}"' for phrase in PHRASES)
    return {
        "body:the": search("body:the"),
        "fields": search(" ".join(fields[:4])),
        "more fields": search(" OR ".join(fields)),
        "phrases": search(phrases),
        "any phrase": search(either),
        "no phrase": search("-" + phrases.replace('" "', '" -"')),
        "dates": search(" ".join(["date:1900..2100"] * 60)),
        "common words": search(" ".join(COMMON), match="any", per_page=100, explain="on"),
        "relaxed page": "/search?q=" + quote_plus(" ".join(fields[:5] + ["body:zzq"])) + "&year=1990&year=1991",
        "values": "/api/v1/facets/authors?facet_limit=1000&facet_q=a",
        "suggestions": "/api/v1/suggest?limit=20&q=" + quote_plus("t s m a"),
        "typos": search("translatoin langauge recogniton informtion classificaton evaluaton multilingal represntatons"),
        "letters": search(" ".join("abcdefghijklmnopqrstuvwxyz")),
        "export": "/api/v1/export",
        "export of a field": "/api/v1/export?q=body:the",
        "export of phrases": "/api/v1/export?format=csv&q=" + quote_plus(either),
    }


async def get(port, target):
    """The status, and whether the body had its end; the body is thrown away."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(f"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        tail = b""
        while block := await reader.read(1 << 18):
            tail = (tail + block)[-7:]
        whole = b"chunked" not in head or tail.endswith(b"0\r\n\r\n")
        return status if whole else 0
    finally:
        writer.close()


async def slow_client(number, port, requests, end, answers):
    names = list(requests)
    turn = number
    while time.monotonic() < end:
        name = names[turn % len(names)]
        turn += 1
        try:
            status = await get(port, requests[name])
        except (OSError, asyncio.IncompleteReadError):
            status = 0
            await asyncio.sleep(0.1)
        answers[name][status] += 1


async def ordinary_search(port, text, answers):
    start = time.monotonic()
    try:
        status = await asyncio.wait_for(get(port, search(text)), 30)
    except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
        status = 0
    answers.append((status, time.monotonic() - start))


def resident(pid):
    fields = {}
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(":")
        if name in ("VmRSS", "RssAnon"):
            fields[name] = int(value.split()[0]) / 1024
    return fields["VmRSS"], fields["RssAnon"]


async def crowd(port, pid, options):
    requests = {name: path for name, path in slow_requests().items() if options.only in name}
    for text in ORDINARY:
        await get(port, search(text))
    idle = resident(pid)
    most = list(idle)
    end = time.monotonic() + options.seconds
    slow = collections.defaultdict(collections.Counter)
    ordinary = []
    clients = [asyncio.create_task(slow_client(i, port, requests, end, slow)) for i in range(options.clients)]
    asked = []
    while time.monotonic() < end:
        asked.append(asyncio.create_task(ordinary_search(port, ORDINARY[len(asked) % len(ORDINARY)], ordinary)))
        most = [max(pair) for pair in zip(most, resident(pid))]
        await asyncio.sleep(0.1)
    await asyncio.gather(*asked)
    _, pending = await asyncio.wait(clients, timeout=5)
    for task in pending:  # in the middle of an export, which takes long beside a hundred others
        task.cancel()
    return slow, ordinary, [most[i] - idle[i] for i in range(2)], len(pending)


def start(index, log):
    with open(log, "wb") as written:
        searchd = subprocess.Popen([PROGRAMS / "mitos-searchd", "--index", index, "--listen", "127.0.0.1:0"],
                                   stderr=written)
    for _ in range(600):
        port = re.search(r'"port":(\d+)', log.read_text(encoding="utf-8"))
        if port:
            return searchd, int(port.group(1))
        time.sleep(0.1)
    searchd.kill()
    sys.exit(f"mitos-searchd does not listen:\n{log.read_text(encoding='utf-8')}")


def report(slow, ordinary, above, pending):
    served = [seconds for status, seconds in ordinary if status == 200]
    quick = sum(1 for seconds in served if seconds <= LIMIT_S)
    refused = sum(1 for status, _ in ordinary if status == 503)
    share = quick / len(ordinary)
    median = statistics.median(served) * 1000 if served else 0
    last = sorted(served)[int(len(served) * 0.99)] * 1000 if served else 0
    print(f"ordinary: {len(ordinary)} asked, {share:.1%} answered within {LIMIT_S:.0f} s, {refused} refused; "
          f"median {median:.0f} ms, p99 {last:.0f} ms")
    print(f"memory above idle: {above[0]:.0f} MB, {above[1]:.0f} of them not of files; still receiving: {pending}")
    for name, statuses in slow.items():
        print(f"  {name:20} " + ", ".join(f"{status or 'cut'}: {times}" for status, times in sorted(statuses.items())))
    return share >= SHARE and quick + refused == len(ordinary) and above[0] <= MOST_MB


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=100)
    parser.add_argument("--only", default="", metavar="WORD", help="only slow requests of whose names it is a part")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        searchd, port = start(options.index, Path(folder) / "log")
        try:
            kept = report(*asyncio.run(crowd(port, searchd.pid, options)))
        finally:
            searchd.terminate()
            searchd.wait()
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
