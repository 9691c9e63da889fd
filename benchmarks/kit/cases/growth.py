"""The same cached lookups with more callers, and with more people in Redis."""

import os
import subprocess

from .. import machine
from ..processes import BenchmarkError, Costs, Server, free_port
from ..report import ms, number, table
from ..wrk import Load
from . import cached

CALLERS = (1, 8, 64, 512)


def run(run):
    machine.need("wrk")
    lines = in_process(run)
    for people in (1_000, 2_000) if run.quick else (10_000, 1_000_000):
        try:
            lines += in_redis(run, people)
        except BenchmarkError as lacking:
            lines.append((f"{number(people)} in Redis", f"not run: {str(lacking).splitlines()[0]}", *[""] * 6))
    return text(run, lines)


def in_process(run):
    people = cached.known(run, 1_000 if run.quick else 10_000)
    with run.gateway("growth", settings=run.cached()) as gateway:
        cached.fill(run, gateway, people)
        return measure(run, gateway, people, f"{number(len(people))} in process")


def in_redis(run, people):
    machine.need("redis-server")
    port = free_port()
    redis = Server(
        "redis", [machine.program("redis-server"), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], f"{run.work}/redis.log"
    )
    try:
        redis.await_true(lambda: listens(port), 10)
        niks = prefill(run, port, people)
        # No agency knows these people: a node that gave Redis up for a second, on cores that 512 callers share with it, would learn that there is no record.
        settings = [*run.cached(), f"pandu.cache.redis.url=redis://127.0.0.1:{port}", "pandu.cache.redis.timeout=2s"]
        with run.gateway("growth-redis", settings=settings) as gateway:
            return measure(run, gateway, niks, f"{number(people)} in Redis", redis.pid)
    finally:
        redis.stop()


def listens(port):
    return subprocess.run(["redis-cli", "-p", str(port), "ping"], capture_output=True).stdout.startswith(b"PONG")


def prefill(run, port, people):
    """Puts coverage of many people into Redis as the gateway itself would, and gives their NIKs."""
    if not os.path.exists(f"{run.root}/gateway-app/src/test/java/id/pandu/gateway/cache/CachePrefill.java"):
        raise BenchmarkError("nothing fills Redis in the cache's own form yet")
    setting = dict(line.split("=", 1) for line in run.stage["settings"])
    niks = f"{run.work}/prefill.niks"
    command = run.build.program("CachePrefill", package="id.pandu.gateway.cache") + [
        f"redis://127.0.0.1:{port}", str(people), niks, setting["pandu.keys.person-hash[0].file"], setting["pandu.keys.column[0].file"],
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, cwd=f"{run.root}/gateway-app")
    if done.returncode:
        raise BenchmarkError("the prefill failed: " + (done.stdout + done.stderr)[-1000:])
    with open(niks) as file:
        return file.read().split()


def measure(run, gateway, people, name, redis=None):
    load = Load(run.work, "growth", people, cached.ONE, run.stage["token"])
    load.run(gateway.url, 64, run.warm_up)
    lines = []
    for callers in CALLERS:
        costs = Costs({"itself": gateway.pid, "redis": redis, **run.stage.groups()})
        found = load.run(gateway.url, callers, run.seconds)
        found["cpu"] = costs.seconds()
        print(f"  {name}, {callers} callers: {found['per_second']:.0f}/s, wrong {found['wrong']}", flush=True)
        if found["wrong"]:
            run.void(f"growth: {callers} callers: {found['wrong']} calls failed")
        lines.append(
            (
                name,
                callers,
                number(found["per_second"]),
                ms(found["p50"]),
                ms(found["p99"]),
                number(cached.micros(found, "itself")),
                number(cached.micros(found, "hub database") + cached.micros(found, "redis")),
            )
        )
    share = cached.from_cache(run, gateway, people, cached.ONE)
    return [(*line, f"{share:.0%}") for line in lines]


def text(run, lines):
    head = ("People cached", "callers", "lookups/s", "p50", "p99", "CPU µs each", "PostgreSQL's and Redis's", "rows from cache")
    return table(head, lines) + f"\n\nOne facet, {run.seconds} s for each line; Redis is waited for up to 2 s here, since no agency knows the people in it."
