# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables in Markdown: of a run, of its misses, and of what changed between two runs."""


def heads_of(rows):
    """The figures of all rows, of which one row need not have each."""
    return list(dict.fromkeys(name for row in rows for name in row))


def cell(name, value):
    if value is None:
        return ""
    if name == "queries":
        return str(value)
    return f"{value:.3f}" if "@" in name else f"{100 * value:.1f} %"


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * (len(heads) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def of_suite(name, half, suite):
    heads = heads_of(suite["rows"].values())
    rows = [[kind] + [cell(head, row.get(head)) for head in heads] for kind, row in suite["rows"].items()]
    return f"## {name} ({half})\n\n" + table([name] + heads, rows) + "\n"


def of_misses(suite):
    lines = []
    for miss in suite["misses"]:
        wanted = " ".join(miss["wanted"][:3]) + (" …" if len(miss["wanted"]) > 3 else "")
        place = next((f"{p}. " for p, id in enumerate(miss["got"], 1) if id in miss["wanted"]), "")
        got = " ".join(miss["got"][:3]) or "nothing"
        lines.append(f"- {miss['class']}: `{miss['query']}` wants {place}{wanted}; got {got}")
    return "\n".join(lines) + "\n"


def change(name, before, after):
    """The figure after, and by how much it differs."""
    if before is None or after is None or abs(after - before) < 0.0005:
        return cell(name, after)
    return f"{cell(name, after)} ({'+' if after > before else '−'}{cell(name, abs(after - before))})"


def of_difference(before, after):
    """What both runs measured."""
    parts = []
    if before["half"] != after["half"]:
        parts.append(f"These are different halves: {before['half']} and {after['half']}.\n")
    for name, old in before["suites"].items():
        new = after["suites"].get(name, {"rows": {}})
        kinds = [kind for kind in old["rows"] if kind in new["rows"]]
        heads = heads_of(new["rows"][kind] for kind in kinds)
        rows = [[kind] + [change(head, old["rows"][kind].get(head), new["rows"][kind].get(head)) for head in heads]
                for kind in kinds]
        if rows:
            parts.append(f"## {name}\n\n" + table([name] + heads, rows) + "\n")
    return "\n".join(parts)
