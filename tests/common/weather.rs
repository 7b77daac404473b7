//! What a power cut does to what nobody has flushed.

/// What a power cut keeps of what was not flushed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weather {
    /// Nothing.
    Nothing,
    /// Everything.
    Everything,
    /// All names, and no bytes.
    Names,
    /// Some names and some bytes, chosen by this number.
    Some(u64),
}

impl Weather {
    /// One of each, and some.
    pub const ALL: [Self; 7] =
        [Self::Nothing, Self::Everything, Self::Names, Self::Some(1), Self::Some(2), Self::Some(3), Self::Some(4)];

    /// Whether the change of this number is kept.
    pub fn keeps(self, number: usize) -> bool {
        match self {
            Self::Nothing => false,
            Self::Everything | Self::Names => true,
            Self::Some(seed) => mixed(seed, number) & 1 == 0,
        }
    }

    /// How many of so many unflushed bytes are kept.
    pub fn bytes(self, number: usize, count: usize) -> usize {
        match self {
            Self::Nothing | Self::Names => 0,
            Self::Everything => count,
            Self::Some(seed) => (mixed(seed, number) as usize >> 1) % (count + 1),
        }
    }
}

/// Numbers without a pattern (splitmix64).
fn mixed(seed: u64, number: usize) -> u64 {
    let mut z =
        seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(number as u64).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
