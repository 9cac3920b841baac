#!/usr/bin/env python3
"""Measures the planner's start until its first page is painted, and its memory a second later, against an empty window.

usage: start.py SIGHTLINE EMPTY_FRAME [ROUNDS]      (10 rounds)

EMPTY_FRAME is build/release/tests/empty_frame. Both start on the same virtual display (Xvfb), in turns, and medians
are reported, and the work of the window's thread, which other work on the machine disturbs less than the clock. Painted is what the server has damage of, since a window
is on the screen before anything is drawn in it.
"""

import ctypes
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

CREATE_NOTIFY = 16
MAP_NOTIFY = 19
SUBSTRUCTURE_NOTIFY = 1 << 19
LEAST_WIDTH = 200  # toolkits map small windows of their own


HEAD = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", ctypes.c_void_p)]


class Event(ctypes.Union):
    """Xlib's XEvent, of which a window's coming and its painting are read."""

    class OfWindow(ctypes.Structure):
        _fields_ = HEAD + [("event", ctypes.c_ulong), ("window", ctypes.c_ulong)]

    class Damaged(ctypes.Structure):
        _fields_ = HEAD + [("window", ctypes.c_ulong), ("damage", ctypes.c_ulong), ("level", ctypes.c_int),
                           ("more", ctypes.c_int), ("timestamp", ctypes.c_ulong), ("area", ctypes.c_short * 4)]

    _fields_ = [("type", ctypes.c_int), ("window", OfWindow), ("damaged", Damaged), ("pad", ctypes.c_long * 24)]


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
        self.damage = ctypes.CDLL("libXdamage.so.1")
        first = ctypes.c_int()
        self.damage.XDamageQueryExtension(self.display, ctypes.byref(first), ctypes.byref(ctypes.c_int()))
        self.damaged = first.value
        # A program is gone before its window's damage is asked for: that is no reason to end.
        self.on_error = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self.x.XSetErrorHandler(self.on_error)
        self.x.XSync(self.display, 0)

    def width(self, window):
        numbers = [ctypes.c_uint() for _ in range(5)]
        root = ctypes.c_ulong()
        place = [ctypes.c_int(), ctypes.c_int()]
        ok = self.x.XGetGeometry(self.display, ctypes.c_ulong(window), ctypes.byref(root),
                                 *map(ctypes.byref, place), *map(ctypes.byref, numbers[:4]))
        return numbers[0].value if ok else 0

    def wait_for_picture(self):
        """Until a window of some size is on the screen and a good part of it is painted."""
        event = Event()
        shown = set()
        while True:
            self.x.XNextEvent(self.display, ctypes.byref(event))
            if event.type == CREATE_NOTIFY:
                self.damage.XDamageCreate(self.display, ctypes.c_ulong(event.window.window), 0)
            elif event.type == MAP_NOTIFY and self.width(event.window.window) >= LEAST_WIDTH:
                shown.add(event.window.window)
            elif event.type == self.damaged and event.damaged.window in shown:
                if event.damaged.area[2] >= LEAST_WIDTH and event.damaged.area[3] >= LEAST_WIDTH:
                    return

    def forget(self):
        self.x.XSync(self.display, 1)


def resident_mb(process):
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def work_ms(process):
    """Processor time of its first thread, which is the window's."""
    with open(f"/proc/{process}/schedstat", encoding="ascii") as times:
        return int(times.read().split()[0]) / 1e6


def start(screen, words, home):
    """Milliseconds until the picture, by the clock and of work; megabytes a second later."""
    environment = {"PATH": os.environ["PATH"], "HOME": home, "DISPLAY": screen.name, "LC_ALL": "C.UTF-8",
                   "GTK_THEME": "Adwaita", "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1", "GIO_USE_VFS": "local",
                   "GSETTINGS_BACKEND": "memory"}
    screen.forget()
    # What one that is killed leaves unsaved, the next would offer in a dialog over its page.
    with tempfile.TemporaryDirectory() as state:
        before = time.monotonic()
        with subprocess.Popen(words, env=environment | {"XDG_STATE_HOME": state}, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as child:
            screen.wait_for_picture()
            passed = (time.monotonic() - before) * 1000
            work = work_ms(child.pid)
            time.sleep(1)
            memory = resident_mb(child.pid)
            child.send_signal(signal.SIGKILL)
        time.sleep(0.2)
    return passed, work, memory


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
        (passed, work, memory), share = middle, [value / least for value, least in zip(middle, base)]
        print(f"{name:24} {passed:6.0f} ms {share[0]:5.2f} x   work {work:6.1f} ms {share[1]:5.2f} x   "
              f"{memory:6.1f} MB {share[2]:5.2f} x")


if __name__ == "__main__":
    main()
