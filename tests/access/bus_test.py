#!/usr/bin/env python3
"""Asks the planner what a screen reader would: from another process, over the accessibility bus.

usage: dbus-run-session -- bus_test.py PLANNER [unittest's arguments]

The tests in tests/desktop ask GTK inside of the planner's process. Here a client of its own walks what the bus
tells of each page and view, presses keys, and hears what is announced. It needs a display and a session bus of
its own, and fails when the accessibility bus can't be started. Every step waits for what it is to bring about.
"""
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest

import gi

from real_keyboard import Keyboard

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402 (the version comes first)

PLANNER = ""
LONGEST_WAIT = 20.0
LONGEST_STEP = 2.0
MOST_STOPS = 30
# What says nothing of what keys do there.
EMPTY_ROLES = {"panel", "filler", "unknown", "invalid", "redundant object", "drawing area"}


def within(seconds, condition):
    """Lets events of the bus in until `condition` gives something, which is returned; None: it took too long."""
    end = time.monotonic() + seconds
    while True:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            found = condition()
        except GLib.Error:
            found = None  # It went away while it was asked.
        if found:
            return found
        if time.monotonic() > end:
            return None
        time.sleep(0.01)


def wait_for(what, condition):
    """The same, as what has to come."""
    found = within(LONGEST_WAIT, condition)
    if not found:
        raise AssertionError(f"After {LONGEST_WAIT:.0f} seconds there is no {what}.")
    return found


def children(node):
    return [child for child in map(node.get_child_at_index, range(node.get_child_count())) if child]


def walk(node):
    """The node and all below it, the uppermost first."""
    yield node
    for child in children(node):
        yield from walk(child)


def ask(root):
    """The same as they are now, whatever was known of them a moment ago."""
    root.clear_cache()
    return walk(root)


def find(root, role, fits=lambda name: True):
    """The first of this role whose name fits."""
    return next((node for node in ask(root) if node.get_role_name() == role and fits(node.get_name())), None)


def name_of(node):
    """Blank when there is none."""
    return node.get_name() if node else ""


def is_page(name, page):
    """Whether an item of the list of pages is this one, which it says before how much waits there."""
    return name.split(", ")[0] == page


def described(node):
    """Role and name of the node and of what it lies in."""
    words = []
    while node and node.get_role_name() != "application":
        words.append(f"{node.get_role_name()} ‘{node.get_name()}’")
        node = node.get_parent()
    return ", in ".join(words)


def is_stop(node):
    """Whether it can have the keyboard now."""
    states = node.get_state_set()
    return all(map(states.contains, (Atspi.StateType.FOCUSABLE, Atspi.StateType.SHOWING, Atspi.StateType.SENSITIVE)))


def is_labelled(node):
    return any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY for relation in node.get_relation_set())


def cells_of_grid(pane):
    """What says a cell in a grid, which is made of several windows: the other ones are silent."""
    return [node for node in ask(pane) if node.get_role_name() == "table cell"]


def is_silent_in_grid(node):
    """One of those others; the keyboard comes there by a click alone, and then it speaks."""
    pane = find_above(node, "scroll pane") if node.get_role_name() == "filler" and not node.get_name() else None
    return bool(pane and cells_of_grid(pane)) and not node.get_state_set().contains(Atspi.StateType.FOCUSED)


def breaches(root):
    """What has the keyboard and doesn't say what it is."""
    found = []
    for node in filter(is_stop, ask(root)):
        role = node.get_role_name()
        if is_silent_in_grid(node):
            continue
        # A cell of a list may be empty, as what has no owner.
        is_named = node.get_name() or is_labelled(node) or (role == "table cell" and find_above(node, "table"))
        if role in EMPTY_ROLES or not is_named:
            found.append(described(node))
    return found


def find_above(node, role):
    while node and node.get_role_name() != role:
        node = node.get_parent()
    return node


def key_of(item):
    """The shortcut of a menu's item, as GTK tells it behind mnemonic and path."""
    return Atspi.Action.get_key_binding(item, 0).split(";")[-1]


class Heard:
    """Events of one kind, as long as it is there."""

    def __init__(self, kind):
        self.kind = kind
        self.events = []
        self.listener = Atspi.EventListener.new(lambda event: self.events.append((event.source, event.detail1)))

    def __enter__(self):
        self.listener.register(self.kind)
        return self

    def __exit__(self, *_):
        self.listener.deregister(self.kind)

    def names(self, role):
        """Of what has said so, while it was there."""
        return [source.get_name() for source, is_so in self.events if source.get_role_name() == role and is_so]


class BusTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        try:
            Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
                "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                Gio.DBusCallFlags.NONE, int(LONGEST_WAIT * 1000), None)
        except GLib.Error as error:
            raise RuntimeError("The accessibility bus can't be started; start this by dbus-run-session, with "
                               f"at-spi2-core installed: {error.message}") from error
        Atspi.init()
        cls.keyboard = Keyboard()

    def setUp(self):
        # Each begins as the first does, whatever the one before was about when it ended.
        home = self.enterContext(tempfile.TemporaryDirectory())
        places = {name: home for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                          "XDG_STATE_HOME", "XDG_RUNTIME_DIR")}
        process = subprocess.Popen([PLANNER, "--sample"], env=os.environ | places)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        # One that has ended is known for a while.
        self.planner = wait_for("planner", lambda: next((
            program for program in children(Atspi.get_desktop(0)) if program.get_process_id() == process.pid), None))
        self.frame = wait_for("window of the planner", lambda: find(self.planner, "frame"))
        # The menus are filled after the first picture.
        self.pages = dict(wait_for("list of pages", lambda: [
            (item.get_name(), key_of(item)) for item in children(self.menu("View"))
            if item.get_role_name() == "menu item" and re.fullmatch(r"<(Primary|Alt)>\d", key_of(item))]))

    def menu(self, name):
        return find(find(self.frame, "menu bar"), "menu", name.__eq__)

    def press(self, keys):
        """As GTK tells them: <Primary><Shift>n."""
        for told, called in (("<Primary>", "Control_L+"), ("<Shift>", "Shift_L+"), ("<Alt>", "Alt_L+")):
            keys = keys.replace(told, called)
        self.keyboard.take()
        self.keyboard.press(keys)

    def show(self, page):
        self.press(self.pages[page])
        # Of all lists, that of the pages comes first.
        wait_for(f"page {page}", lambda: is_page(name_of(find(self.frame, "list item")), page))

    def views(self):
        """Name and key of each view of the page that is shown."""
        return [(item.get_name(), key_of(item)) for item in children(self.menu("Page"))
                if item.get_role_name() == "menu item" and key_of(item) in map("<Shift><Alt>{}".format, range(1, 10))]

    def test_whatever_can_have_the_keyboard_says_what_it_is_on_every_page_and_view(self):
        self.assertEqual(12, len(self.pages))
        for page in self.pages:
            self.show(page)
            with self.subTest(page):
                self.assertEqual([], breaches(self.frame))
            for view, key in self.views():
                self.press(key)
                wait_for(f"view {view}", lambda v=view: find(self.frame, "page tab", lambda name: name.endswith(v)))
                with self.subTest(page, view=view):
                    self.assertEqual([], breaches(self.frame))

    def test_every_item_of_the_menus_tells_its_key(self):
        for page in self.pages:
            self.show(page)
            for item in ask(find(self.frame, "menu bar")):
                # Plans that were open are no commands.
                if item.get_role_name() != "menu item" or item.get_parent().get_name() == "Open recent":
                    continue
                with self.subTest(page, item=item.get_name()):
                    self.assertNotEqual("", key_of(item))

    def test_whatever_can_have_the_keyboard_says_what_it_is_in_dialogs(self):
        for key in ("<Primary>k", "F1", "<Shift>F1", "<Primary>comma", "<Primary>n", "<Primary><Shift>c",
                    "<Primary><Shift>t", "<Primary><Shift>l"):
            self.press(key)
            dialog = wait_for(f"dialog of {key}", lambda: find(self.planner, "dialog"))
            with self.subTest(dialog.get_name()):
                self.assertNotEqual("", dialog.get_name())
                self.assertEqual([], breaches(dialog))
            self.press("Escape")
            wait_for("end of it", lambda: not find(self.planner, "dialog"))

    def put_keyboard_on_grid(self):
        self.show("Targets")
        self.press("<Shift><Alt>1")
        for _ in range(MOST_STOPS):
            before = wait_for("keyboard", self.focused)
            if before.get_role_name() == "table cell":
                return
            self.press("Tab")
            # For a moment it is where it was, or nowhere; a page that is being built may miss the key.
            within(LONGEST_STEP, lambda b=before: self.focused_but(b))
        self.fail("Tab doesn't lead to the grid.")

    def focused(self):
        return next((node for node in ask(self.frame) if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)

    def focused_but(self, other):
        """What has the keyboard, if that is another one."""
        found = self.focused()
        return found if found != other else None

    def test_the_cell_of_a_grid_that_the_keyboard_is_on_is_spoken(self):
        self.put_keyboard_on_grid()
        before = wait_for("cell", lambda: name_of(self.focused()))
        self.assertIn("January", before)
        self.press("Right")
        after = wait_for("other cell", lambda: next(
            (name for name in [name_of(self.focused())] if name not in ("", before)), None))
        self.assertIn("February", after)
        self.assertTrue(any(character.isdigit() for character in after.split(":")[-1]), after)

    def test_a_cell_is_spoken_once_whichever_window_of_the_grid_has_the_keyboard(self):
        self.put_keyboard_on_grid()
        pane = find_above(self.focused(), "scroll pane")
        windows = [node for node in ask(pane) if is_stop(node) and is_silent_in_grid(node)]
        # The cells that scroll, and the names of their lines.
        self.assertGreater(len(windows), 1)
        for window in windows:
            Atspi.Component.grab_focus(window)
            wait_for("keyboard there", lambda w=window: self.focused() == w)
            wait_for("voice there", lambda w=window: cells_of_grid(pane) == [w] and w.get_name())
        # So it is once a cell was typed into.
        for key in ("Right", "1", "Return"):
            self.press(key)
        wait_for("voice where the keyboard is", lambda: cells_of_grid(pane) == [self.focused()])
        self.assertIn("February", name_of(self.focused()))

    def test_a_notice_is_announced_as_an_alert(self):
        self.put_keyboard_on_grid()
        with Heard("object:state-changed:showing") as heard:
            for key in ("x", "y", "Return"):
                self.press(key)
            said = wait_for("alert", lambda: heard.names("alert"))
        self.assertIn("This is not a number.", said[-1])


if __name__ == "__main__":
    PLANNER = sys.argv.pop(1)
    unittest.main(verbosity=2)
