"""Markdown, to read at once and to keep in benchmarks/README.md."""

import re
import statistics


def median(values):
    return statistics.median(list(values))


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def number(value, digits=0):
    return f"{value:,.{digits}f}".replace(",", " ")


def ms(value):
    return f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"


def keep(readme, case, text):
    """Puts the text where the last run's stood."""
    with open(readme) as file:
        whole = file.read()
    begin, end = f"<!-- run {case} -->", f"<!-- end {case} -->"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(whole):
        raise ValueError(f"no place for {case} in {readme}")
    with open(readme, "w") as file:
        file.write(pattern.sub(lambda _: f"{begin}\n{text}\n{end}", whole))
