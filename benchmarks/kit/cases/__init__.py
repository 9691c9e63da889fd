"""The cases, by the names that benchmarks/run knows them by."""

from . import cached, growth, inflight, overhead, start

ALL = {"overhead": overhead, "cached": cached, "inflight": inflight, "growth": growth, "start": start}
