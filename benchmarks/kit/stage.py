"""The build, what a gateway needs around it, and gateways."""

import glob
import json
import os
import shlex
import subprocess
import time
import urllib.request

from .processes import BenchmarkError, Server, answers, free_port

ACTOR = "uji.kinerja;role=penguji"


class Build:
    """The packaged programs of this repository, and the class path of its benchmarks."""

    def __init__(self, root, work):
        self.root = root
        self.file = f"{work}/build.json"
        self.java = ""
        self.classpath = ""
        self.packed = f"{root}/gateway-app/target/pandu-gateway-exec.jar"
        self.jar = f"{root}/gateway-app/target/benchmarked/pandu-gateway-exec.jar"

    def make(self):
        print("building …", flush=True)
        command = self._maven(
            "-Pbenchmark", "-Dpandu.bench.main=id.pandu.gateway.bench.ToolPath", "-pl", "gateway-app", "-am", "-DskipTests",
            "-Dspotless.check.skip", "-Djacoco.skip", "-Dcyclonedx.skip", "package",
        )
        told = dict(line.split("=", 1) for line in command.splitlines() if line.startswith("pandu.bench."))
        if "pandu.bench.classpath" not in told:
            raise BenchmarkError("the build ended without the class path:\n" + command[-2000:])
        with open(self.file, "w") as file:
            json.dump({"java": told["pandu.bench.java"], "classpath": told["pandu.bench.classpath"]}, file)
        self._maven("-f", "benchmarks/peers/pom.xml", "package")

    def load(self):
        try:
            with open(self.file) as file:
                known = json.load(file)
        except FileNotFoundError:
            raise BenchmarkError("nothing is built yet; run once without --no-build") from None
        self.java, self.classpath = known["java"], known["classpath"]
        unpack = [f"{self.java}/bin/java", "-Djarmode=tools", "-jar", self.packed, "extract", "--force", "--destination", os.path.dirname(self.jar)]
        done = subprocess.run(unpack, capture_output=True, text=True, timeout=120)
        if done.returncode:
            raise BenchmarkError("the gateway cannot be unpacked:\n" + (done.stdout + done.stderr)[-2000:])
        return self

    def program(self, name, package="id.pandu.gateway.bench"):
        """The command line of a class of the tests. Its connections end before a gateway would close them, after ten idle seconds."""
        return [
            f"{self.java}/bin/java", "-Xmx1g", "-Djdk.httpclient.keepalive.timeout=5", f"-Dpandu.town.jar={self.root}/mock-agencies/town/target/pandu-town-exec.jar",
            "-cp", self.classpath, f"{package}.{name}",
        ]

    def peer(self, name):
        return f"{self.root}/benchmarks/peers/{name}/target/peer.jar"

    def _maven(self, *arguments):
        command = [*shlex.split(os.environ.get("MVN", "mvn")), "-q", "-B", "-ntp", *arguments]
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, timeout=1800)
        if done.returncode:
            raise BenchmarkError("the build failed:\n" + (done.stdout + done.stderr)[-4000:])
        return done.stdout


class Stage:
    """PostgreSQL, agency town, issuer, keys and agreement, in a JVM of their own that ends with us."""

    def __init__(self, build, work, people):
        self.build = build
        self.work = work
        self.file = f"{work}/stage.json"
        if os.path.exists(self.file):
            os.remove(self.file)
        command = build.program("Stage") + [self.file, str(people)]
        self.server = Server("stage", command, f"{work}/stage.log", cwd=f"{build.root}/gateway-app", feed=True)
        self.server.await_true(lambda: os.path.exists(self.file), 240)
        with open(self.file) as file:
            self.known = json.load(file)

    def __getitem__(self, key):
        return self.known[key]

    def groups(self):
        return {
            "hub database": self["hubDatabasePid"],
            "town": self["townPid"],
            "town's databases": self["townDatabasePid"],
        }

    def command(self, jvm, settings, port, jar=None):
        """The command line of a gateway."""
        return [
            f"{self.build.java}/bin/java", *jvm, "-Dcamel.threads.virtual.enabled=true", "-jar", jar or self.build.jar,
            "--spring.config.additional-location=file:sandbox/config/gateway.yaml", f"--server.port={port}",
            *(f"--{setting}" for setting in [*self["settings"], *settings]),
        ]

    def gateway(self, name, jvm=("-Xmx512m",), settings=(), jar=None):
        """Starts a gateway and waits until it answers."""
        port = free_port()
        server = Server(
            f"gateway ({name})", self.command(jvm, settings, port, jar), f"{self.work}/gateway-{name}.log", cwd=f"{self.build.root}/gateway-app"
        )
        server.url = f"http://127.0.0.1:{port}"
        return server.await_true(lambda: answers(server.url + "/actuator/health"), 120)

    def town(self, path, body=None, method=None):
        request = urllib.request.Request(
            f"{self['town']}/_town/{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def people(self, most):
        """NIKs of residents of any region, the town's first."""
        niks, page = [], 0
        while len(niks) < most:
            people = self.town("people/search", {"page": page, "size": 500})["people"]
            if not people:
                break
            niks += [person["nik"] for person in people if person.get("nik")]
            page += 1
        return niks[:most]

    def native_calls(self):
        """How many calls the agencies have had since the journal was cleared; at most the journal's size."""
        return len(self.town("journal"))

    def stop(self):
        self.server.stop(60)


def lookup(nik, facets, region="33.14", max_age="PT1H"):
    return json.dumps(
        {
            "subject": {"nik": nik}, "region": region, "purpose": "data-verification", "legalBasis": "PUBLIC_DUTY",
            "facets": list(facets), "maxAge": max_age, "deadlineMs": 10000,
        }
    )


def headers(token):
    return {"Authorization": f"Bearer {token}", "Pandu-Actor": ACTOR, "Content-Type": "application/json"}


def post(url, body, token, seconds=15):
    """Status and body of a lookup."""
    request = urllib.request.Request(f"{url}/v1/lookups", data=body.encode(), headers=headers(token))
    try:
        with urllib.request.urlopen(request, timeout=seconds) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read()


def rows(answer):
    return json.loads(answer)["sources"]
