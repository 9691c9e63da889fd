"""From the start of the process to the first good answer; memory under load; size."""

import os
import shutil
import subprocess
import time

from .. import machine, stage
from ..processes import BenchmarkError, Server, free_port, resident_mb
from ..report import median, table
from ..wrk import Load

JVM = ("-Xmx256m", "-XX:+UseSerialGC")
FACETS = ("coverage", "welfare")


def run(run):
    starts = 1 if run.quick else 5
    nik = run.stage.people(1)[0]
    ways = {
        "the jar, unpacked": (run.build.jar, JVM),
        "extracted, with an AOT cache": trained(run, nik),
    }
    seconds, memory = {name: [] for name in ways}, {}
    for _ in range(starts):
        for name, (jar, jvm) in ways.items():
            seconds[name].append(first_answer(run, jar, jvm, nik))
            print(f"  {name}: first good answer after {seconds[name][-1]:.2f} s", flush=True)
    for name, (jar, jvm) in ways.items():
        memory[name] = under_load(run, jar, jvm)
    return text(run, ways, seconds, memory)


def trained(run, nik):
    """What deploy/aot-cache makes, trained by the lookup that is measured."""
    folder = f"{run.work}/aot"
    shutil.rmtree(folder, ignore_errors=True)
    port = free_port()
    body = stage.lookup(nik, FACETS)
    call = f"{run.work}/first-lookup"
    with open(call, "w") as file:
        head = "".join(f" -H '{key}: {value}'" for key, value in stage.headers(run.stage["token"]).items())
        file.write(f"#!/bin/sh\nfor i in 1 2 3 4 5; do curl -sf -o /dev/null{head} -d '{body}' http://127.0.0.1:{port}/v1/lookups || exit 1; done\n")
    os.chmod(call, 0o700)
    whole = run.stage.command((), (), port)
    arguments = whole[whole.index("-jar") + 2 :]
    command = [
        f"{run.root}/deploy/aot-cache", "--java", f"{run.build.java}/bin/java", "--ready", f"http://127.0.0.1:{port}/actuator/health",
        "--then", call, "--jvm", " ".join(JVM), run.build.packed, folder, "--", *arguments,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=f"{run.root}/gateway-app")
    if done.returncode:
        raise BenchmarkError("deploy/aot-cache: " + (done.stdout + done.stderr)[-2000:])
    return f"{folder}/pandu-gateway-exec.jar", (*JVM, f"-XX:AOTCache={folder}/pandu.aot")


def first_answer(run, jar, jvm, nik):
    port = free_port()
    server = Server("gateway (start)", run.stage.command(jvm, (), port, jar), f"{run.work}/gateway-start.log", cwd=f"{run.root}/gateway-app")
    try:
        body = stage.lookup(nik, FACETS)
        server.await_true(lambda: good(port, body, run.stage["token"]), 120, pause=0.01)
        return time.monotonic() - server.began
    finally:
        server.stop()


def good(port, body, token):
    try:
        status, answer = stage.post(f"http://127.0.0.1:{port}", body, token)
    except OSError:
        return False
    return status == 200 and all(row["status"] in ("FOUND", "NOT_FOUND") for row in stage.rows(answer))


def under_load(run, jar, jvm):
    machine.need("wrk")
    with run.gateway("memory", jvm=jvm, jar=jar) as gateway:
        idle = resident_mb(gateway.pid)
        load = Load(run.work, "memory", run.stage.people(500), FACETS, run.stage["token"])
        found = load.run(gateway.url, 16, 5 if run.quick else 60)
        if found["wrong"]:
            run.void(f"start: under load {found['wrong']} calls failed")
        return idle, resident_mb(gateway.pid), found["per_second"]


def text(run, ways, seconds, memory):
    lines = [
        (name, f"**{median(seconds[name]):.2f} s**", f"{max(seconds[name]):.2f} s", f"{memory[name][0]:.0f} MB", f"**{memory[name][1]:.0f} MB**")
        for name in ways
    ]
    folder = os.path.dirname(ways["extracted, with an AOT cache"][0])
    cache = os.path.getsize(f"{folder}/pandu.aot") / 1e6
    head = ("Started from", "first good answer, median", "slowest", "resident, idle", "resident, under load")
    return table(head, lines) + (
        f"\n\nThe deployable is one jar of {os.path.getsize(run.build.packed) / 1e6:.0f} MB; the AOT cache beside it, made on the machine, has {cache:.0f} MB."
        f" {len(seconds['the jar, unpacked'])} starts each in turn, on a database that is there and migrated, until a lookup at two agencies has its rows; then 16 callers for a minute. `{' '.join(JVM)}`."
    )
