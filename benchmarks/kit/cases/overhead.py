"""What the gateway adds to the slower of two native calls."""

import json
import subprocess

from ..processes import BenchmarkError
from ..report import median, ms, table

PER_SECOND = 50
SHARES = {"p50.0": "p50", "p99.0": "p99", "p99.9": "p99.9"}


def run(run):
    turns = []
    with run.gateway("overhead", settings=run.uncached()) as gateway:
        for delay in (0, 50, 500):
            turns += measure(run, gateway, delay)
    return text(run, turns)


def measure(run, gateway, delay):
    # For each delay both ways are warmed twice: as fast as they go, and at the pace.
    arguments = [run.stage.file, gateway.url, PER_SECOND, run.warm_up, run.seconds, run.rounds, delay]
    command = run.build.program("OverheadRun") + [str(argument) for argument in arguments]
    limit = 4 * run.warm_up + 2 * run.rounds * run.seconds + 120
    done = subprocess.run(command, capture_output=True, text=True, timeout=limit, cwd=f"{run.root}/gateway-app")
    if done.returncode:
        raise BenchmarkError("overhead: " + (done.stdout + done.stderr)[-2000:])
    turns = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    for turn in turns:
        print("  " + json.dumps(turn), flush=True)
    return turns


def text(run, turns):
    lines = []
    for delay in sorted({turn["delay"] for turn in turns}):
        ways = {way: [turn for turn in turns if turn["way"] == way and turn["delay"] == delay] for way in ("direct", "gateway")}
        wrong = sum(turn["wrong"] for turn in turns if turn["delay"] == delay)
        calls = sum(turn["right"] for turn in ways["gateway"])
        if wrong:
            run.void(f"overhead at {delay} ms: {wrong} calls were not answered as they should be")
        for share, name in SHARES.items():
            direct, gateway = (median(turn[share] for turn in ways[way]) for way in ("direct", "gateway"))
            lines.append((f"{delay} ms", name, ms(direct), ms(gateway), f"**{ms(gateway - direct)}**", calls, wrong))
    head = ("Agencies answer after", "", "directly", "through the gateway", "added", "lookups", "wrong")
    return table(head, lines) + (
        f"\n\nCoverage (VClaim, signed) and welfare (DTSEN) of one resident, both asked at once; *directly* is the caller's own HTTP client at the"
        f" agencies, until the slower has answered. {PER_SECOND} a second by the clock, a call's time counts from when it was due; medians of"
        f" {run.rounds} turns of {run.seconds} s each way. No cache: every lookup asks both agencies, and is in the audit log twice."
    )
