# SPDX-License-Identifier: GPL-2.0-or-later
"""The sides of a race, each a program that runs as long as the race does. README.md has the commands."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

THREADS = 2


def cpu_seconds(pid):
    """Of all threads of a running process."""
    return time.clock_gettime((~pid << 3) | 2)  # as clock_getcpuclockid(3) makes it


def bytes_on_disk(path):
    path = Path(path)
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files)


@dataclass
class Asked:
    """Of each query, in their order."""

    ms: list  # of wall time
    cpu_ms: list  # of the processor
    totals: list


class Peer:
    """A program that takes commands."""

    def __init__(self, name, command, index):
        self.name = name
        self.index = Path(index)
        self.child = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, text=True)

    def say(self, command):
        self.child.stdin.write(json.dumps(command) + "\n")
        self.child.stdin.flush()
        answer = self.child.stdout.readline()
        if not answer:
            raise SystemExit(f"{self.name} ended")
        return json.loads(answer)

    def build(self):
        before = cpu_seconds(self.child.pid)
        seconds = self.say({"do": "build"})["ms"] / 1e3
        return seconds, cpu_seconds(self.child.pid) - before, bytes_on_disk(self.index)

    def ask(self, queries, snippets):
        answer = self.say({"do": "ask", "queries": queries, "snippets": snippets})
        return Asked(answer["ms"], answer["cpu_ms"], answer["totals"])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.stdin.close()
        self.child.wait()


class MitosBuilder:
    """mitos-indexer, started anew for each build: its start counts."""

    name = "Mitos"

    def __init__(self, bin_folder, sources, scratch):
        self.index = Path(scratch) / "built"
        self.command = [str(bin_folder / "mitos-indexer"), "build", "--progress", "off", "--json", "--index",
                        str(self.index), "--threads", str(THREADS)]
        for source in sources:
            self.command += ["--source", str(source)]

    def build(self):
        shutil.rmtree(self.index, ignore_errors=True)
        started = time.perf_counter()
        child = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: some files were rejected
            raise SystemExit(f"mitos-indexer ended with status {status}")
        return seconds, used.ru_utime + used.ru_stime, bytes_on_disk(self.index)


class MitosServer:
    """mitos-searchd over one connection for all requests of a class, which it would close while other sides
    answer. Time is from sending until the body is read."""

    def __init__(self, bin_folder, index):
        self.child = subprocess.Popen([str(bin_folder / "mitos-searchd"), "--index", str(index), "--listen",
                                       "127.0.0.1:0"], stdout=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE, text=True)
        for line in self.child.stderr:
            entry = json.loads(line) if line.startswith("{") else {}
            if entry.get("event") == "listening":
                break
        else:
            raise SystemExit("mitos-searchd does not listen")
        self.port = entry["port"]

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def facets(self):
        """{field: [value…]}, of all documents, the commonest first."""
        with self.connect() as connection:
            listed = self.get(connection, {"q": ""})[0]["facets"]
        return {field: [value["value"] for value in facet["values"]] for field, facet in listed.items()}

    def get(self, connection, params):
        """The answer in JSON, its milliseconds, and those of the server's processor."""
        target = "/api/v1/search?" + urllib.parse.urlencode(params)
        request = f"GET {target} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\n\r\n".encode()
        started, cpu_started = time.perf_counter(), cpu_seconds(self.child.pid)
        connection.sendall(request)
        body = self.read_body(connection)
        ms = (time.perf_counter() - started) * 1e3
        return json.loads(body), ms, (cpu_seconds(self.child.pid) - cpu_started) * 1e3

    def read_body(self, connection):
        received = b""
        while b"\r\n\r\n" not in received:
            received += self.receive(connection)
        head, _, body = received.partition(b"\r\n\r\n")
        status, *fields = head.decode().split("\r\n")
        length = int(dict(field.lower().split(": ", 1) for field in fields)["content-length"])
        pieces, have = [body], len(body)
        while have < length:
            pieces.append(self.receive(connection))
            have += len(pieces[-1])
        if " 200 " not in status:
            raise SystemExit(f"mitos-searchd: {status}: {b''.join(pieces)[:300]}")
        return b"".join(pieces)

    def receive(self, connection):
        piece = connection.recv(1 << 18)
        if not piece:
            raise SystemExit("mitos-searchd closed the connection")
        return piece

    def ask(self, requests):
        with self.connect() as connection:
            asked = [self.get(connection, params) for params in requests]
        return Asked([ms for _, ms, _ in asked], [ms for _, _, ms in asked], [answer["total"] for answer, _, _ in asked])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.terminate()
        self.child.wait()
