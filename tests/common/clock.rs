//! How long something took.
#![allow(dead_code, reason = "each user needs one of the clocks")]

use std::time::Duration;

/// The processor time of this thread, where the system tells it: what others do on the machine is not counted. Else the
/// time since the first call.
pub fn now() -> Duration {
    #[cfg(target_os = "linux")]
    {
        read(rustix::time::ClockId::ThreadCPUTime)
    }
    #[cfg(not(target_os = "linux"))]
    {
        static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        START.get_or_init(std::time::Instant::now).elapsed()
    }
}

/// The processor time of all threads of this process, where the system tells it; else the time since the first call.
pub fn spent() -> Duration {
    #[cfg(target_os = "linux")]
    {
        read(rustix::time::ClockId::ProcessCPUTime)
    }
    #[cfg(not(target_os = "linux"))]
    {
        now()
    }
}

#[cfg(target_os = "linux")]
fn read(clock: rustix::time::ClockId) -> Duration {
    let time = rustix::time::clock_gettime(clock);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}
