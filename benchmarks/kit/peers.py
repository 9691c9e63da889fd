"""The gateways beside ours, each in front of the same static answer."""

import os

from . import machine
from .processes import Server, answers, free_port

HEAP = "-Xmx512m"


def fill(template, target, values):
    with open(template) as file:
        text = file.read()
    for key, value in values.items():
        text = text.replace(f"@{key}@", str(value))
    with open(target, "w") as file:
        file.write(text)
    return target


class Peers:
    """All of them, running; what cannot run is missing, with its reason."""

    def __init__(self, build, work, body, jvm):
        self.build, self.work, self.jvm = build, work, jvm
        self.here = f"{build.root}/benchmarks/peers"
        self.servers, self.reasons = {}, {}
        self.upstream = free_port()
        self.origin = self._nginx("origin", self.upstream, BODY=body.decode().replace("\\", "\\\\").replace("'", "\\'"))
        self._try("nginx", lambda: self._nginx("proxy", free_port()))
        self._try("HAProxy", self._haproxy)
        self._try("Spring Cloud Gateway, WebFlux", lambda: self._java("webflux"))
        self._try("Spring Cloud Gateway, WebMVC, virtual threads", lambda: self._java("webmvc"))
        self._try("a bare Camel route", lambda: self._java("camel"))

    def _try(self, name, start):
        try:
            self.servers[name] = start()
        except Exception as missing:
            self.reasons[name] = str(missing).splitlines()[0]

    def _nginx(self, name, port, **values):
        machine.need("nginx")
        values.update(DIR=self.work, UPSTREAM=self.upstream, PORT=port)
        config = fill(f"{self.here}/nginx/{name}.conf", f"{self.work}/{name}.conf", values)
        command = [machine.program("nginx"), "-c", config, "-e", f"{self.work}/{name}.log", "-g", "daemon off;"]
        return self._ready(Server(f"nginx {name}", command, f"{self.work}/nginx-{name}.log"), port)

    def _haproxy(self):
        machine.need("haproxy")
        port = free_port()
        config = fill(f"{self.here}/haproxy/haproxy.cfg", f"{self.work}/haproxy.cfg", {"UPSTREAM": self.upstream, "PORT": port})
        return self._ready(Server("haproxy", [machine.program("haproxy"), "-db", "-f", config], f"{self.work}/haproxy.log"), port)

    def _java(self, name):
        port = free_port()
        command = [
            f"{self.build.java}/bin/java", HEAP, *self.jvm, "-jar", self.build.peer(name), f"--server.port={port}",
            f"--peer.upstream=http://127.0.0.1:{self.upstream}",
        ]
        if not os.path.exists(self.build.peer(name)):
            raise FileNotFoundError(f"{name} is not built")
        return self._ready(Server(f"peer {name}", command, f"{self.work}/peer-{name}.log"), port)

    @staticmethod
    def _ready(server, port):
        server.url = f"http://127.0.0.1:{port}"
        return server.await_true(lambda: answers(server.url + "/v1/lookups"), 60)

    def stop(self):
        for server in [*self.servers.values(), self.origin]:
            server.stop()
