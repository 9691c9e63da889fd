"""Where a run took place: versions and settings, as every program tells them itself."""

import datetime
import os
import platform
import re
import shutil
import subprocess
import xml.etree.ElementTree as xml

from . import processes

CPU_NAME = r"model name\s*: (.*)"
PACKAGES = {"wrk": "wrk", "nginx": "nginx-light", "haproxy": "haproxy", "redis-server": "redis-server"}


def program(name):
    """Where it is; None when it is nowhere."""
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def install_missing():
    """Debian's packages of what is missing, where that is allowed; the cases tell what they lack."""
    missing = [package for name, package in PACKAGES.items() if not program(name)]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        print("installing " + ", ".join(missing) + " …", flush=True)
        # In runlevel 1 a package's service is not started.
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", *missing], capture_output=True, timeout=300, env={**os.environ, "RUNLEVEL": "1"}
        )


def need(*names):
    lacking = [name for name in names if not program(name)]
    if lacking:
        raise processes.BenchmarkError(
            "needs " + ", ".join(lacking) + " (Debian: apt-get install " + " ".join(PACKAGES[name] for name in lacking) + ")"
        )


def said(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30)
        return (done.stdout + done.stderr).strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def first(pattern, text):
    found = re.search(pattern, text)
    return found.group(1) if found else "not there"


def describe(root, java, stage):
    peers = xml.parse(f"{root}/benchmarks/peers/pom.xml").getroot()
    name = "{http://maven.apache.org/POM/4.0.0}"

    def version(key):
        return peers.findtext(f"{name}properties/{name}{key}.version")

    facts = [
        datetime.date.today().isoformat(),
        f"{os.cpu_count()} cores ({first(CPU_NAME, open('/proc/cpuinfo').read())})",
        f"Linux {platform.release()}",
        "JDK " + first(r'version "([^"]+)"', said(f"{java}/bin/java", "-version")),
        "nginx " + first(r"nginx/(\S+)", said(program("nginx") or "nginx", "-v")),
        "HAProxy " + first(r"version (\S+)", said(program("haproxy") or "haproxy", "-v")),
        f"Spring Boot {version('spring-boot')}, Spring Cloud {version('spring-cloud')}, Camel {version('camel')}",
        "Redis " + first(r"v=(\S+)", said(program("redis-server") or "redis-server", "--version")),
        "wrk " + first(r"wrk (\S+)", said(program("wrk") or "wrk", "-v")),
        "load average before %.2f" % os.getloadavg()[0],
    ]
    if stage:
        shown = dict(stage["postgres"])
        facts.insert(4, "PostgreSQL " + shown.pop("server_version") + " (" + ", ".join(f"{k} {v}" for k, v in shown.items()) + ")")
    return facts
