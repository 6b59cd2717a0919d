//! Where ids come from.

use sha2::{Digest, Sha256};

/// A source of bytes for ids and reference numbers.
#[derive(Clone, Debug)]
pub enum Random {
    /// The operating system: the next one cannot be guessed.
    System,
    /// The same bytes in the same order every time, so that a test reads the same answers.
    Repeatable(u64),
}

impl Random {
    /// The next bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Random::System => fill(&mut bytes),
            Random::Repeatable(count) => {
                *count += 1;
                for (chunk, part) in bytes.chunks_mut(32).zip(0u64..) {
                    let digest = Sha256::digest([count.to_le_bytes(), part.to_le_bytes()].concat());
                    chunk.copy_from_slice(&digest[..chunk.len()]);
                }
            }
        }
        bytes
    }

    /// Begins again, where that means anything.
    pub fn restart(&mut self) {
        if let Random::Repeatable(count) = self {
            *count = 0;
        }
    }

    /// The next id: sixteen hexadecimal digits.
    pub fn id(&mut self) -> String {
        hex(&self.bytes::<8>())
    }
}

/// Bytes that cannot be guessed in any world, for secrets.
pub fn secret() -> [u8; 32] {
    let mut bytes = [0; 32];
    fill(&mut bytes);
    bytes
}

fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

/// SHA-256 of a text, in hexadecimal.
pub fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeatable_source_repeats_itself_and_goes_on() {
        let mut one = Random::Repeatable(0);
        let mut other = Random::Repeatable(0);
        let first = one.id();
        assert_eq!(first, other.id());
        assert_ne!(first, one.id());
        assert_eq!(first.len(), 16);
        assert_ne!(one.bytes::<64>()[..32], one.bytes::<64>()[32..]);
    }

    #[test]
    fn the_systems_source_never_repeats_itself() {
        assert_ne!(Random::System.id(), Random::System.id());
        assert_ne!(secret(), secret());
    }
}
