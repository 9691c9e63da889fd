"""wrk, with its answer as numbers."""

import json
import os
import subprocess

from . import stage
from .machine import program
from .processes import BenchmarkError

HERE = os.path.dirname(os.path.abspath(__file__))


class Load:
    """Lookups of these people at whatever address it is told; every address gets the same requests."""

    def __init__(self, work, name, niks, facets, token):
        self.niks = f"{work}/{name}.niks"
        with open(self.niks, "w") as file:
            file.writelines(nik + "\n" for nik in niks)
        self.env = {
            **os.environ,
            "PANDU_NIKS": self.niks,
            "PANDU_TOKEN": token,
            "PANDU_ACTOR": stage.ACTOR,
            "PANDU_BODY": stage.lookup("@NIK@", facets),
        }

    def run(self, url, callers, seconds):
        command = [
            program("wrk"), "-t", str(min(2, callers)), "-c", str(callers), "-d", f"{seconds}s", "--timeout", "30s",
            "-s", f"{HERE}/lookups.lua", url,
        ]
        done = subprocess.run(command, capture_output=True, text=True, env=self.env, timeout=seconds + 90)
        for line in done.stdout.splitlines():
            if line.startswith("{"):
                found = json.loads(line)
                found["per_second"] = found["requests"] / found["seconds"]
                found["wrong"] = found["status"] + found["lost"]
                return found
        raise BenchmarkError("wrk said nothing: " + (done.stdout + done.stderr)[-500:])
