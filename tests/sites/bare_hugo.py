# SPDX-License-Identifier: GPL-2.0-or-later
"""A Hugo site, built under a layout that prints title and content alone."""

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from urllib.parse import urlsplit

LAYOUT = """<meta name="file" content="{{ with .File }}{{ .Filename }}{{ end }}" about="{{ .Site.BaseURL }}"><title>{{ .Title }}</title>
<article>{{ .Content }}</article>"""
CONFIGURATIONS = [f"{name}.{ending}" for name in ("hugo", "config") for ending in ("toml", "yaml", "yml", "json")]


def is_hugo(site):
    return (site / "config").is_dir() or any((site / name).is_file() for name in CONFIGURATIONS)


def keep_called_templates(site):
    """What content can call stays: shortcodes and their partials, texts and data, of the site and its themes."""
    bare = site / "themes" / "mitos-bare"
    sources = [site] + sorted(theme for theme in (site / "themes").glob("*") if theme.is_dir())
    for source in sources:
        for folder in ("layouts/shortcodes", "layouts/partials", "layouts/_shortcodes", "layouts/_partials", "i18n", "data"):
            if (source / folder).is_dir():
                shutil.copytree(source / folder, bare / folder.replace("/_", "/"), dirs_exist_ok=True)
    shutil.rmtree(site / "layouts", ignore_errors=True)
    for name in ("single", "list", "index"):
        layout = bare / "layouts" / ("_default" if name != "index" else "") / f"{name}.html"
        layout.parent.mkdir(parents=True, exist_ok=True)
        layout.write_text(LAYOUT, encoding="utf-8")
    return bare / "layouts"


def stand_in(layouts, content, name):
    """A shortcode that this Hugo cannot run, or that the site lacks, prints what it encloses."""
    closing = re.compile(r"\{\{[<%]\s*/\s*" + re.escape(name) + r"\b")
    encloses = any(closing.search(page.read_text(encoding="utf-8", errors="replace")) for page in content)
    path = layouts / "shortcodes" / f"{name}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{{ .Inner }}" if encloses else "", encoding="utf-8")


def failed(message):
    """The shortcode or partial that an error of Hugo is about."""
    for pattern in (r'template for shortcode "([^"]+)" not found', r"shortcodes/([\w./-]+?)\.html", r'shortcode "([^"]+)"'):
        found = re.search(pattern, message)
        if found:
            return "shortcode", found.group(1)
    found = re.search(r"partials/([\w./-]+?\.html)", message)
    return ("partial", found.group(1)) if found else (None, None)


def build(site, output):
    """Writes the pages of `site`, which is changed, to `output`. Returns for each page its file, address, title, HTML."""
    layouts = keep_called_templates(site)
    content = [page for page in site.rglob("*") if page.suffix in (".md", ".html", ".markdown") and page.is_file()]
    environment = dict(os.environ, HUGO_THEME="mitos-bare", HUGO_ENABLEGITINFO="false")
    stood_in = []
    while True:
        shutil.rmtree(output, ignore_errors=True)
        ran = subprocess.run(["hugo", "--destination", output, "--themesDir", "themes"], cwd=site, env=environment, check=False,
                             capture_output=True, text=True)
        if ran.returncode == 0:
            break
        kind, name = failed(ran.stdout + ran.stderr)
        if kind is None or name in stood_in:
            sys.exit((ran.stdout + ran.stderr)[-4000:])
        stood_in.append(name)
        if kind == "shortcode":
            stand_in(layouts, content, name)
        else:
            (layouts / "partials" / name).write_text("", encoding="utf-8")
    if stood_in:
        print("stand-ins for templates that this Hugo lacks or refuses:", ", ".join(stood_in))
    return list(pages(site, output))


def pages(site, output):
    for path in sorted(output.rglob("*.html")):
        html = path.read_text(encoding="utf-8", errors="replace")
        found = re.match(r'<meta name="file" content="(.+?)" about="(.*?)"><title>(.*?)</title>', html, re.DOTALL)
        if found:
            file = os.path.relpath(unescape(found.group(1)), site)
            base = urlsplit(found.group(2)).path.strip("/")
            yield file, (base + "/" + path.relative_to(output).as_posix()).lstrip("/"), found.group(3), html[found.end():]
