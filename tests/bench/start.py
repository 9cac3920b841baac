#!/usr/bin/env python3
"""Measures the planner's start until its window is on the screen, and its memory a second later, against an empty window.

usage: start.py SIGHTLINE EMPTY_FRAME [ROUNDS]      (10 rounds)

EMPTY_FRAME is build/release/tests/empty_frame. Both start on the same virtual display (Xvfb), in turns, and medians
are reported: other work disturbs the clock.
"""

import ctypes
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

MAP_NOTIFY = 19
SUBSTRUCTURE_NOTIFY = 1 << 19
LEAST_WIDTH = 200  # toolkits map small windows of their own


class Event(ctypes.Union):
    """Xlib's XEvent, of which a mapping is read."""

    class Mapped(ctypes.Structure):
        _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                    ("display", ctypes.c_void_p), ("event", ctypes.c_ulong), ("window", ctypes.c_ulong)]

    _fields_ = [("type", ctypes.c_int), ("mapped", Mapped), ("pad", ctypes.c_long * 24)]


class Screen:
    def __init__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.name = ":" + os.read(read, 16).decode().strip()
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(self.name.encode()))
        root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        self.x.XSelectInput(self.display, root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        self.x.XSync(self.display, 0)

    def width(self, window):
        numbers = [ctypes.c_uint() for _ in range(5)]
        root = ctypes.c_ulong()
        place = [ctypes.c_int(), ctypes.c_int()]
        ok = self.x.XGetGeometry(self.display, ctypes.c_ulong(window), ctypes.byref(root),
                                 *map(ctypes.byref, place), *map(ctypes.byref, numbers[:4]))
        return numbers[0].value if ok else 0

    def wait_for_window(self):
        event = Event()
        while True:
            self.x.XNextEvent(self.display, ctypes.byref(event))
            if event.type == MAP_NOTIFY and self.width(event.mapped.window) >= LEAST_WIDTH:
                return

    def forget(self):
        self.x.XSync(self.display, 1)


def resident_mb(process):
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def start(screen, words, home):
    """Milliseconds until the window, megabytes a second later."""
    environment = {"PATH": os.environ["PATH"], "HOME": home, "DISPLAY": screen.name, "LC_ALL": "C.UTF-8",
                   "GTK_THEME": "Adwaita", "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1", "GIO_USE_VFS": "local",
                   "GSETTINGS_BACKEND": "memory"}
    screen.forget()
    before = time.monotonic()
    with subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        screen.wait_for_window()
        passed = (time.monotonic() - before) * 1000
        time.sleep(1)
        memory = resident_mb(child.pid)
        child.send_signal(signal.SIGKILL)
    time.sleep(0.2)
    return passed, memory


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    programs = {"empty window": [sys.argv[2]], "planner on the sample": [sys.argv[1], "--sample"]}
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    found = {name: [] for name in programs}
    screen = Screen()
    try:
        with tempfile.TemporaryDirectory() as home:
            for _ in range(rounds + 1):
                for name, words in programs.items():
                    found[name].append(start(screen, words, home))
    finally:
        screen.server.terminate()
    base = None
    for name, runs in found.items():
        # The first fills the caches of both.
        middle = [statistics.median(column) for column in zip(*runs[1:])]
        base = base or middle
        print(f"{name:24} {middle[0]:7.0f} ms {middle[0] / base[0]:5.2f} x   {middle[1]:6.1f} MB "
              f"{middle[1] / base[1]:5.2f} x")


if __name__ == "__main__":
    main()
