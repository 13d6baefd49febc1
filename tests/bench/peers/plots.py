# SPDX-License-Identifier: GPL-2.0-or-later
"""Bars as SVG: milliseconds on a logarithmic scale, each with a line to its p99; documents a second."""

import math
from html import escape

COLOURS = ["#8c8c8c", "#c9a227", "#e3c770", "#7a5195", "#b48ccf", "#1b6ca8", "#4f9bd0", "#9cc9ec"]
LABELS = 110
WIDTH = 560
BAR = 11


def document(height, content):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{LABELS + WIDTH + 20}" height="{height}" '
            f'font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="white"/>\n'
            + content + "</svg>\n")


def text(x, y, words, anchor="start"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>\n'


def bar(y, left, right, colour):
    return f'<rect x="{left:.1f}" y="{y}" width="{max(right - left, 1):.1f}" height="{BAR - 1}" fill="{colour}"/>\n'


def queries(typicals):
    """{class: {contest: (p50, p99)}}"""
    values = [value for row in typicals.values() for pair in row.values() for value in pair]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def across(value):
        return LABELS + WIDTH * (math.log10(value) - low) / max(high - low, 1)

    contests = list(next(iter(typicals.values())))
    content, y = "", 16
    for at, contest in enumerate(contests):
        content += bar(y - 9, 10, 20, COLOURS[at % len(COLOURS)]) + text(26, y, contest)
        y += 14
    top = y
    for name, row in typicals.items():
        y += 8
        content += text(LABELS - 6, y + BAR * len(row) / 2 + 4, name, "end")
        for at, (half, most) in enumerate(row.values()):
            middle = y + BAR / 2
            content += bar(y, LABELS, across(half), COLOURS[at % len(COLOURS)])
            content += (f'<line x1="{across(half):.1f}" x2="{across(most):.1f}" y1="{middle}" y2="{middle}" '
                        'stroke="#333"/>\n')
            y += BAR
    for power in range(low, high + 1):
        x = across(10.0**power)
        content += f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{y + 4}" stroke="#ccc"/>\n'
        content += text(x, y + 18, f"{10.0**power:g} ms", "middle")
    content += text(LABELS, y + 34, "bars: p50, lines: to p99")
    return document(y + 42, content)


def builds(rates):
    """{side: documents a second}"""
    most = max(rates.values())
    content, y = "", 10
    for at, (name, rate) in enumerate(rates.items()):
        right = LABELS + (WIDTH - 60) * rate / most
        content += text(LABELS - 6, y + 9, name, "end") + bar(y, LABELS, right, COLOURS[(5, 0, 1, 3)[at % 4]])
        content += text(right + 4, y + 9, f"{rate:,.0f}/s")
        y += BAR + 6
    return document(y + 24, content + text(LABELS, y + 14, "documents a second, two threads (FTS5: one)"))
