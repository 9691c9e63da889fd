"""The same cached lookups with more callers, and with more people in Redis."""

from .. import machine
from ..processes import Costs
from ..report import ms, number, table
from ..wrk import Load
from . import cached

CALLERS = (1, 8, 64, 512)


def run(run):
    machine.need("wrk")
    people = cached.known(run, 1_000 if run.quick else 10_000)
    lines = []
    with run.gateway("growth", settings=run.cached()) as gateway:
        cached.fill(run, gateway, people)
        lines += measure(run, gateway, people, f"{number(len(people))} in process")
    return text(run, lines)


def measure(run, gateway, people, name):
    load = Load(run.work, "growth", people, cached.ONE, run.stage["token"])
    load.run(gateway.url, 64, run.warm_up)
    lines = []
    for callers in CALLERS:
        costs = Costs({"itself": gateway.pid, **run.stage.groups()})
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
                number(cached.micros(found, "hub database")),
            )
        )
    share = cached.from_cache(run, gateway, people, cached.ONE)
    return [(*line, f"{share:.0%}") for line in lines]


def text(run, lines):
    head = ("People cached", "callers", "lookups/s", "p50", "p99", "CPU µs each", "and PostgreSQL's", "rows from cache")
    return table(head, lines) + f"\n\nOne facet, {run.seconds} s for each line."
