"""Lookups that the cache answers, beside gateways that pass a static answer on and do nothing else."""

from .. import machine, stage
from ..peers import Peers
from ..processes import Costs, await_rest
from ..report import median, ms, number, table
from ..wrk import Load

CALLERS = 64
ONE, TWO = ("coverage",), ("identity", "coverage")
OURS = {"**Pandu, one facet**": ONE, "**Pandu, two facets**": TWO}


def run(run):
    machine.need("wrk", "nginx")
    people = known(run, 1_000 if run.quick else 10_000)
    token = run.stage["token"]
    with run.gateway("cached", settings=run.cached()) as gateway:
        fill(run, gateway, people)
        loads = {name: Load(run.work, f"facets-{len(facets)}", people, facets, token) for name, facets in OURS.items()}
        body = sample(run, gateway, people[0], ONE)
        peers = Peers(run.build, run.work, body, run.jvm)
        try:
            ways = {**{name: (server, loads[next(iter(OURS))]) for name, server in peers.servers.items()}}
            ways.update({name: (gateway, load) for name, load in loads.items()})
            return measure(run, ways, peers, gateway, people, body)
        finally:
            peers.stop()


def known(run, most):
    """People whom BPJS and the civil registry know, as the first lookups tell."""
    return run.stage.people(most + most // 2)[: most + most // 2]


def fill(run, gateway, people):
    """Asks about everybody once, and leaves only those in the list whom both agencies know."""
    found, most = [], 1_000 if run.quick else 10_000
    for nik, (status, answer) in zip(people, run.ask_all(gateway, people, TWO)):
        if status == 200 and all(row["status"] == "FOUND" for row in stage.rows(answer)):
            found.append(nik)
    people[:] = found[:most]
    if len(people) < most:
        run.note(f"cached: only {len(people)} people are known to both agencies, not {most}")


def sample(run, gateway, nik, facets):
    status, answer = stage.post(gateway.url, stage.lookup(nik, facets), run.stage["token"])
    if status != 200:
        raise ValueError(f"the sample lookup was answered {status}")
    return answer


def from_cache(run, gateway, people, facets, probes=100):
    """Share of the rows that came out of the cache, of lookups of people here and there; all must be FOUND."""
    step = max(1, len(people) // probes)
    rows = []
    for nik in people[::step]:
        status, answer = stage.post(gateway.url, stage.lookup(nik, facets), run.stage["token"])
        if status != 200:
            run.void(f"cached: a probe was answered {status}")
            continue
        rows += stage.rows(answer)
    others = sorted({row["status"] for row in rows} - {"FOUND"})
    if others:
        run.void(f"cached: probes have rows that are not FOUND: {', '.join(others)}")
    return sum(row["fromCache"] for row in rows) / max(1, len(rows))


def measure(run, ways, peers, gateway, people, body):
    for name, (server, load) in ways.items():
        print(f"  warming {name}", flush=True)
        load.run(server.url, CALLERS, run.warm_up)
        rest(run)
    rounds = []
    for number_ in range(run.rounds):
        rounds.append({})
        for name, (server, load) in ways.items():
            costs = Costs({"itself": server.pid, "origin": peers.origin.pid, **run.stage.groups()})
            found = load.run(server.url, CALLERS, run.seconds)
            found["cpu"] = costs.seconds()
            rest(run)
            rounds[-1][name] = found
            print(f"  round {number_ + 1}: {name}: {found['per_second']:.0f}/s, wrong {found['wrong']}", flush=True)
            if found["wrong"]:
                run.void(f"cached: {name}: {found['wrong']} calls failed")
    shares = {name: from_cache(run, gateway, people, facets) for name, facets in OURS.items()}
    return text(run, rounds, peers.reasons, shares, len(people), len(body))


def rest(run):
    """The gateway seals its audit entries for a while after a load. The next in turn is not to share the machine with that."""
    if not await_rest(run.stage["hubDatabasePid"]):
        run.note("cached: the database was still busy after a minute")


def micros(found, group):
    return found["cpu"].get(group, 0) * 1e6 / max(1, found["requests"])


def text(run, rounds, reasons, shares, people, size):
    lines = []
    for name in rounds[0]:
        turns = [round_[name] for round_ in rounds]
        ratio = median(round_[name]["per_second"] / round_["nginx"]["per_second"] for round_ in rounds) if "nginx" in rounds[0] else None
        lines.append(
            (
                name,
                number(median(turn["per_second"] for turn in turns)),
                f"{ratio:.2f}" if ratio else "–",
                ms(median(turn["p50"] for turn in turns)),
                ms(median(turn["p99"] for turn in turns)),
                number(median(micros(turn, "itself") for turn in turns)),
                number(median(micros(turn, "hub database") for turn in turns)) if "Pandu" in name else "–",
                f"{shares[name]:.0%}" if name in shares else "–",
            )
        )
    lines += [(name, f"not run: {reason}", *[""] * 6) for name, reason in reasons.items()]
    head = ("Gateway", "lookups/s", "× nginx", "p50", "p99", "CPU µs each", "and PostgreSQL's", "rows from cache")
    return table(head, lines) + (
        f"\n\nEvery JVM with `-Xmx512m {' '.join(run.jvm)}`; {CALLERS} callers on this machine (wrk), {number(people)} people at random; medians of {run.rounds} rounds of {run.seconds} s, each round all"
        f" of them one after the other, the ratio to nginx of the same round. After each turn the database comes to rest first. The others pass one static answer of {number(size)} bytes on, from an nginx"
        " behind them; Pandu checks the token, the agreement and the contract, cuts the answer to what is agreed, and commits an audit entry (fsync) before it answers."
    )
