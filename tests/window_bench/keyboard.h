// Keyboard: keys that come from the X server, as from a person's keyboard, without a pause.
// Why: wxUIActionSimulator sleeps after each event, which would be measured as the program's time.
#pragma once

namespace sightline::bench {

/// Presses and releases a key, such as 'a', '7', WXK_RETURN or WXK_PAGEDOWN, while the modifiers
/// (wxMOD_CONTROL, wxMOD_SHIFT) are held. Returns when the server has got it; what it does comes
/// with the window's next events. Throws for a key that the keyboard has not.
void strike(int code, int modifiers = 0);

}  // namespace sightline::bench
