//! When the letters of a world reach their addresses.

use std::collections::BTreeMap;
use std::mem;

use jiff::SignedDuration;
use kanta_shared::timestamp::Timestamp;

use crate::clock::Moment;
use crate::faults::LetterEffect;
use crate::storage::outbox::PostedLetter;

/// Letters between the outbox and their addresses. Faults are planned for a program that runs, so
/// this is not kept when it ends.
#[derive(Default)]
pub(super) struct Deliveries {
    /// When letters have arrived to which a planned fault happens, by their numbers. They stay arrived
    /// when the clock is set back.
    planned: BTreeMap<u64, Vec<Moment>>,
    /// What has not arrived yet, and when it will.
    under_way: Vec<(Moment, PostedLetter)>,
}

impl Deliveries {
    /// Takes a letter that was posted now, and to which this happens.
    pub(super) fn take(
        &mut self,
        letter: &PostedLetter,
        effect: Option<LetterEffect>,
        now: &Moment,
    ) {
        let arrivals = match effect {
            None => vec![now.clone()],
            Some(LetterEffect::Lost) => Vec::new(),
            Some(LetterEffect::Twice) => vec![now.clone(); 2],
            Some(LetterEffect::Late(seconds)) => {
                vec![now.plus(SignedDuration::from_secs(seconds.into()))]
            }
        };
        let letters = arrivals.into_iter().map(|at| (at, letter.clone()));
        self.under_way.extend(letters);
        if effect.is_some() {
            self.planned.insert(letter.n, Vec::new());
        }
    }

    /// Removes and returns the letters that have arrived by now.
    pub(super) fn arrived(&mut self, now: &Moment) -> Vec<PostedLetter> {
        let all = mem::take(&mut self.under_way).into_iter();
        let (arrived, under_way) = all.partition(|(at, _)| at <= now);
        self.under_way = under_way;
        let note = |(at, letter): (Moment, PostedLetter)| {
            if let Some(arrivals) = self.planned.get_mut(&letter.n) {
                arrivals.push(at);
            }
            letter
        };
        arrived.into_iter().map(note).collect()
    }

    /// Each time that a letter has arrived.
    pub(super) fn of(&self, letter: &PostedLetter) -> Vec<Timestamp> {
        match self.planned.get(&letter.n) {
            None => vec![letter.posted_at.clone()],
            Some(arrivals) => arrivals.iter().map(Moment::timestamp).collect(),
        }
    }
}
