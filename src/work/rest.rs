//! What is done when nobody works.

/// Gives back to the system what was freed. Linux' usual C library keeps it, in a part of its own for every thread: after
/// some typing beside live pages, a quarter of what the program takes. Others give it back by themselves.
pub(super) fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[expect(unsafe_code, reason = "the C library can be asked in no other way")]
    // SAFETY: the call has no conditions; it locks what it looks through, as every allocation does.
    let _ = unsafe { libc::malloc_trim(0) };
}
