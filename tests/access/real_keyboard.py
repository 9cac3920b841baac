"""Keys as a person presses them, from the X server, and the keyboard to the window that is in front.

Without a window manager nobody else gives a window the keyboard.
"""
import ctypes

VIEWABLE = 2  # IsViewable
REVERT_TO_PARENT = 2  # RevertToParent


class Attributes(ctypes.Structure):
    """XWindowAttributes, as far as it is read here."""
    _fields_ = [("place", ctypes.c_int * 6), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
                ("kinds", ctypes.c_int * 4), ("planes", ctypes.c_ulong * 2), ("save_under", ctypes.c_int),
                ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int),
                ("masks", ctypes.c_long * 3), ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


# A window may vanish between being told of and being asked. Xlib would end the program then.
ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
IGNORE = ErrorHandler(lambda display, error: 0)


class Keyboard:
    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XSetErrorHandler.argtypes = [ErrorHandler]
        self.x.XSetErrorHandler.restype = ctypes.c_void_p
        self.x.XSetErrorHandler(IGNORE)
        self.test = ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XStringToKeysym.restype = ctypes.c_ulong
        self.x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        if not self.display:
            raise RuntimeError("There is no display.")
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))

    def take(self):
        """Gives the keyboard to the uppermost window that isn't a menu or a tooltip."""
        ignored, below = ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)()
        count = ctypes.c_uint()
        self.x.XQueryTree(self.display, self.root, ctypes.byref(ignored), ctypes.byref(ignored),
                          ctypes.byref(below), ctypes.byref(count))
        for window in reversed(below[:count.value]):
            known = Attributes()
            self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(known))
            if known.map_state == VIEWABLE and not known.override_redirect:
                self.x.XSetInputFocus(self.display, ctypes.c_ulong(window), REVERT_TO_PARENT, ctypes.c_ulong(0))
                break
        self.x.XFree(below)
        self.x.XSync(self.display, 0)

    def press(self, keys):
        """As "Control_L+Shift_L+a": all are pressed in this order and let go in the other."""
        codes = [self.x.XKeysymToKeycode(self.display, self.x.XStringToKeysym(name.encode()))
                 for name in keys.split("+")]
        for down, order in ((1, codes), (0, codes[::-1])):
            for code in order:
                self.test.XTestFakeKeyEvent(self.display, code, down, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)
