"""Thousands of lookups under way at once, of agencies that take five seconds."""

import json
import subprocess
import threading
import time

from ..processes import BenchmarkError, open_files, resident_mb
from ..report import ms, number, table

DELAY_MS = 5000
SETTINGS = [
    f"pandu.agencies.{agency}.{setting}"
    for agency in ("bpjs-kesehatan", "dinsos-sragen")
    for setting in ("guard.concurrency=6000", "guard.timeout=25s", "connection.timeout=25s")
]


def run(run):
    calls = 500 if run.quick else 5000
    # All are under way before the first agency answers.
    over = 400 if run.quick else 3500
    with run.gateway("inflight", heap="1g", settings=[*SETTINGS, *run.uncached()]) as gateway:
        arguments = [run.stage.file, gateway.url, calls, over, DELAY_MS, run.warm_up]
        command = run.build.program("InFlightRun") + [str(argument) for argument in arguments]
        peak = Peak(gateway.pid)
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=run.warm_up + 240, cwd=f"{run.root}/gateway-app")
        finally:
            peak.stop()
        found = next((json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")), None)
        if done.returncode or not found:
            raise BenchmarkError("inflight: " + (done.stdout + done.stderr)[-2000:])
    return text(run, calls, over, found, peak)


class Peak(threading.Thread):
    """The most memory and files that a process had, looked at ten times a second."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.memory, self.files, self.going = pid, 0, 0, True
        self.start()

    def run(self):
        while self.going:
            try:
                self.memory = max(self.memory, resident_mb(self.pid))
                self.files = max(self.files, open_files(self.pid))
            except OSError:
                return
            time.sleep(0.1)

    def stop(self):
        self.going = False
        self.join()


def text(run, calls, over, found, peak):
    rows = found["rows"]
    share = rows.get("FOUND", 0) / (2 * calls)
    print("  " + json.dumps(found), flush=True)
    others = ", ".join(f"{status} {count}" for status, count in rows.items() if status != "FOUND") or "none"
    lines = [
        ("lookups, two agencies each", number(calls)),
        ("most under way at once", number(found["mostUnderWay"])),
        ("rows `FOUND`", f"**{share:.1%}**"),
        ("other rows", others),
        ("p50, p99 of a lookup", f"{ms(found['p50'])}, {ms(found['p99'])}"),
        ("most resident memory", f"{peak.memory:.0f} MB"),
        ("most open files", number(peak.files)),
    ]
    return table(("", ""), lines) + (
        f"\n\nStarted evenly over {over / 1000} s, agencies answer after {DELAY_MS / 1000:.0f} s; `-Xmx1g {' '.join(run.jvm)}`; for both agencies a guard of 6 000 calls and 25 s, deadline 30 s."
    )
