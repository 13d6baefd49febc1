# SPDX-License-Identifier: GPL-2.0-or-later
"""A Jekyll site, built under a layout that prints title and content alone."""

import os
import re
import shutil
import subprocess
import sys

PLUGIN = """
%w[pages documents].each do |kind|
  Jekyll::Hooks.register kind.to_sym, :post_render, priority: :low do |page|
    next unless %w[.html .txt].include?(page.output_ext) && page.output
    file = page.respond_to?(:collection) ? page.path : page.site.in_source_dir(page.relative_path)
    next unless File.file?(file)
    page.output = "<!--mitos #{file}|#{page.site.config['baseurl']}--><title>#{page.data['title']}</title>" + page.output
  end
end
"""

BARE = "plugins: []\ngems: []\ntheme: null\nremote_theme: null\n"
GITHUB = "github: {public_repositories: [], contributors: [], releases: []}\n"  # as jekyll-github-metadata, offline


def build(site, output, plugins):
    """Writes the pages of `site`, which is changed, to `output`. Returns for each page its file, address, title, HTML."""
    shutil.rmtree(site / "_layouts", ignore_errors=True)
    if not plugins:
        shutil.rmtree(site / "_plugins", ignore_errors=True)
    for style in list(site.rglob("*.scss")) + list(site.rglob("*.sass")) + list(site.rglob("*.coffee")):
        style.unlink()
    (site / "_plugins").mkdir(exist_ok=True)
    (site / "_plugins" / "zz_mitos_bare.rb").write_text(PLUGIN, encoding="utf-8")
    bare = output.with_name("bare.yml")
    configuration = next(site / name for name in ("_config.yml", "_config.yaml", "_config.toml") if (site / name).is_file())
    has_github = re.search(r"^github\b", configuration.read_text(encoding="utf-8"), re.MULTILINE)
    bare.write_text(BARE + ("" if has_github else GITHUB), encoding="utf-8")
    command = ["jekyll", "build", "--quiet", "--source", site, "--destination", output, "--config", f"{configuration},{bare}",
               "--disable-disk-cache"]
    stood_in = []
    while True:
        ran = subprocess.run(command, cwd=site, check=False, capture_output=True, text=True,
                             env=dict(os.environ, JEKYLL_NO_BUNDLER_REQUIRE="true"))
        if ran.returncode == 0:
            break
        message = "\n".join(line for line in (ran.stdout + ran.stderr).splitlines() if "\tfrom " not in line)
        unknown = re.search(r"Unknown tag '([\w-]+)'", message)
        if not unknown or unknown.group(1) in stood_in:
            sys.exit(message[:4000])
        stood_in.append(unknown.group(1))
        stand_in(site, unknown.group(1))
    if stood_in:
        print("stand-ins for tags of plugins:", ", ".join(stood_in))
    return list(pages(site, output))


def stand_in(site, tag):
    """A tag that no plugin brings prints what it encloses."""
    closing = re.compile(r"\{%-?\s*end" + re.escape(tag) + r"\b")
    encloses = any(closing.search(page.read_text(encoding="utf-8", errors="replace"))
                   for page in site.rglob("*") if page.suffix in (".md", ".markdown", ".html") and page.is_file())
    kind = "Liquid::Block" if encloses else "Liquid::Tag"
    with open(site / "_plugins" / "zz_mitos_bare.rb", "a", encoding="utf-8") as plugin:
        plugin.write(f"Liquid::Template.register_tag('{tag}', Class.new({kind}))\n")


def pages(site, output):
    for path in sorted(path for ending in ("html", "htm", "txt") for path in output.rglob(f"*.{ending}")):
        html = path.read_text(encoding="utf-8", errors="replace")
        address = path.relative_to(output).as_posix()
        found = re.match(r"<!--mitos (.+?)\|(.*?)--><title>(.*?)</title>", html, re.DOTALL)
        if found:
            base = found.group(2).strip("/")
            yield found.group(1).removeprefix(f"{site}/"), (base + "/" + address).lstrip("/"), found.group(3), html[found.end():]
        elif (site / address).is_file() and path.suffix != ".txt":  # copied as it is
            yield address, address, "", html
