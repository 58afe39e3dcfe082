#!/usr/bin/python3
"""Answer every request with the version and the configured greeting, and count the starts."""
import http.server
import os
import pathlib
import socket


def greeting():
    text = pathlib.Path("/etc/heartbeat/heartbeat.conf").read_text(encoding="utf-8")
    return text.partition("=")[2].strip()


def count_start(state):
    counter = pathlib.Path(state, "starts")
    starts = int(counter.read_text(encoding="utf-8")) + 1 if counter.exists() else 1
    counter.write_text(str(starts), encoding="utf-8")


def tell_systemd(message):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.sendto(message, os.environ["NOTIFY_SOCKET"])


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"heartbeat {os.environ['HEARTBEAT_VERSION']} {greeting()}\n".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


count_start(os.environ["STATE_DIRECTORY"])
server = http.server.ThreadingHTTPServer(("127.0.0.1", 5090), Page)
print("listening", flush=True)
tell_systemd(b"READY=1")
server.serve_forever()
