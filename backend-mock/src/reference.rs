//! The reference number that a person reads to Kela on the telephone.

use crate::random::Random;

/// Digits and capitals without those that are taken for one another: 0 and O, 1 and I, 5 and S,
/// 8 and B. There is a prime number of them, which the check character needs.
const ALPHABET: &[u8; 29] = b"2345679ACDEFGHJKLMNPQRTUVWXYZ";

/// A new reference number, such as `7GKM-Q2TX-A`.
pub(crate) fn new(random: &mut Random) -> String {
    let characters = random
        .bytes::<8>()
        .map(|byte| usize::from(byte) % ALPHABET.len());
    let check = check_character(characters);
    let text: String = characters
        .iter()
        .map(|it| char::from(ALPHABET[*it]))
        .collect();
    format!(
        "{}-{}-{}",
        &text[..4],
        &text[4..],
        char::from(ALPHABET[check])
    )
}

/// The sum of all nine, each times its place, is divisible by the size of the alphabet. So one
/// wrong character, or two that have changed places, are always noticed.
fn check_character(characters: [usize; 8]) -> usize {
    const PLACE_OF_CHECK: usize = 9;
    let sum: usize = (1..).zip(characters).map(|(place, it)| place * it).sum();
    (0..ALPHABET.len())
        .find(|check| (sum + PLACE_OF_CHECK * check).is_multiple_of(ALPHABET.len()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_right(reference: &str) -> bool {
        let places: Option<Vec<usize>> = reference
            .bytes()
            .filter(|it| *it != b'-')
            .map(|byte| ALPHABET.iter().position(|it| *it == byte))
            .collect();
        places.is_some_and(|it| {
            (1..)
                .zip(it)
                .map(|(place, it): (usize, usize)| place * it)
                .sum::<usize>()
                % ALPHABET.len()
                == 0
        })
    }

    #[test]
    fn a_reference_number_is_three_groups_without_look_alikes() {
        let mut random = Random::Repeatable(0);
        for _ in 0..200 {
            let reference = new(&mut random);
            let groups: Vec<usize> = reference.split('-').map(str::len).collect();
            assert_eq!(groups, [4, 4, 1]);
            assert!(
                reference.chars().all(|it| !"018OISB".contains(it)),
                "{reference}"
            );
            assert!(is_right(&reference), "{reference}");
        }
    }

    #[test]
    fn a_slip_is_noticed() {
        let reference = new(&mut Random::Repeatable(7));
        let letters: Vec<char> = reference.chars().collect();
        for at in (0..letters.len()).filter(|it| letters[*it] != '-') {
            for other in ALPHABET
                .iter()
                .map(|it| char::from(*it))
                .filter(|it| *it != letters[at])
            {
                let mut slipped = letters.clone();
                slipped[at] = other;
                assert!(!is_right(&String::from_iter(slipped)));
            }
        }
        for (at, pair) in letters
            .windows(2)
            .enumerate()
            .filter(|(_, pair)| pair[0] != pair[1] && !pair.contains(&'-'))
        {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            assert!(!is_right(&String::from_iter(swapped)), "{pair:?}");
        }
    }
}
