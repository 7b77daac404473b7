//! The program's icon, drawn here: people round a table.

use egui::IconData;

const SIZE: u32 = 64;
const ACCENT: [u8; 3] = [0x1d, 0x5f, 0xbf];

/// A round table with eight seats, white on the accent colour.
#[must_use]
pub fn icon() -> IconData {
    let mut rgba = Vec::with_capacity((SIZE * SIZE * 4) as usize);
    for y in 0..SIZE {
        for x in 0..SIZE {
            rgba.extend(pixel(x, y));
        }
    }
    IconData { rgba, width: SIZE, height: SIZE }
}

/// One pixel, as the mean of nine points in it.
fn pixel(x: u32, y: u32) -> [u8; 4] {
    #[expect(clippy::cast_precision_loss, reason = "coordinates below 64")]
    let at = |n: u32, part: u32| (n as f32 + (part as f32 + 0.5) / 3.0) / SIZE as f32 * 2.0 - 1.0;
    let points = (0..9).map(|point| (at(x, point % 3), at(y, point / 3)));
    let (mut ground, mut marks) = (0_u16, 0_u16);
    for (x, y) in points {
        ground += u16::from(on_ground(x, y));
        marks += u16::from(on_mark(x, y));
    }
    let mix = |c: u8| {
        let part = u16::from(c) * (9 - marks) + 255 * marks;
        u8::try_from(part / 9).unwrap_or(u8::MAX)
    };
    let [r, g, b] = ACCENT;
    [mix(r), mix(g), mix(b), u8::try_from(ground * 255 / 9).unwrap_or(u8::MAX)]
}

/// A square with round corners.
fn on_ground(x: f32, y: f32) -> bool {
    let (dx, dy) = ((x.abs() - 0.6).max(0.0), (y.abs() - 0.6).max(0.0));
    dx.hypot(dy) < 0.36
}

/// The table, and the eight round it.
fn on_mark(x: f32, y: f32) -> bool {
    let table = x.hypot(y) < 0.3;
    let seat = (0_u8..8).any(|seat| {
        let (sin, cos) = (f32::from(seat) * std::f32::consts::FRAC_PI_4).sin_cos();
        (x - cos * 0.62).hypot(y - sin * 0.62) < 0.13
    });
    table || seat
}
