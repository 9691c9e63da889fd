"""Processes that a benchmark starts, and what they cost: read from /proc, for a process with all its descendants."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


class BenchmarkError(Exception):
    """What stops a case, in words for whoever runs it."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _stat(pid):
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rpartition(")")[2].split()


def tree(root):
    """The process and its living descendants."""
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                children.setdefault(int(_stat(entry)[1]), []).append(int(entry))
            except (FileNotFoundError, ProcessLookupError):
                continue
    found, left = [], [root]
    while left:
        pid = left.pop()
        found.append(pid)
        left += children.get(pid, [])
    return found


def cpu_seconds(root):
    """User and system time of the tree so far, with that of children that have ended and been waited for."""
    ticks = 0
    for pid in tree(root):
        try:
            ticks += sum(int(value) for value in _stat(pid)[11:15])
        except (FileNotFoundError, ProcessLookupError):
            continue
    return ticks / TICKS


def resident_mb(pid):
    with open(f"/proc/{pid}/statm") as file:
        return int(file.read().split()[1]) * PAGE / 1e6


def open_files(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


class Costs:
    """CPU time of named groups of processes over a while."""

    def __init__(self, groups):
        self.groups = {name: pid for name, pid in groups.items() if pid}
        self.began = {name: cpu_seconds(pid) for name, pid in self.groups.items()}

    def seconds(self):
        return {name: cpu_seconds(pid) - self.began[name] for name, pid in self.groups.items()}


def await_rest(pid, seconds=60, share=0.02):
    """Waits until the process and its descendants use hardly any of a core: what a load left behind is done then. Tells whether it came to that."""
    for _ in range(seconds):
        before = cpu_seconds(pid)
        time.sleep(1)
        if cpu_seconds(pid) - before <= share:
            return True
    return False


class Server:
    """A child process with its output in a file. Ended by its handle, never by name."""

    def __init__(self, name, command, log, cwd=None, env=None, feed=False):
        self.name = name
        self.log = log
        self.began = time.monotonic()
        with open(log, "wb") as output:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=cwd,
                env={**os.environ, **(env or {})},
            )

    @property
    def pid(self):
        return self.process.pid

    def last_lines(self):
        with open(self.log, errors="replace") as output:
            return "".join(output.readlines()[-15:])

    def check(self):
        if self.process.poll() is not None:
            raise BenchmarkError(f"{self.name} ended with {self.process.returncode}; its last lines:\n{self.last_lines()}")

    def await_true(self, ready, seconds, pause=0.1):
        """Waits for it to be ready, and ends it when it is not in time."""
        try:
            while not ready():
                self.check()
                if time.monotonic() - self.began > seconds:
                    raise BenchmarkError(f"{self.name} is not ready after {seconds} s; its last lines:\n{self.last_lines()}")
                time.sleep(pause)
            return self
        except BaseException:
            self.stop()
            raise

    def stop(self, seconds=20):
        if self.process.stdin:
            self.process.stdin.close()
        else:
            self.process.terminate()
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def answers(url):
    """Whether a GET is answered at all with a status below 500."""
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return answer.status < 500
    except urllib.error.HTTPError as refused:
        refused.close()
        return refused.code < 500
    except OSError:
        return False
