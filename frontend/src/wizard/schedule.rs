//! When a draft is saved without a button: after a pause in typing, soon after a field is left, and
//! at once when the page is hidden. One request at a time, and the newest text wins.
//!
//! Pure: events in, actions out. The store performs the actions.

/// How often typing is looked at, in milliseconds. One look without a key is a pause.
const LOOK: u32 = 500;

/// The number of looks after which a save is due although typing goes on.
const MOST_LOOKS: u8 = 4;

/// How soon a save follows when a field is left, in milliseconds. A button that is pressed then
/// comes first.
const AFTER_FIELD: u32 = 250;

/// What decides about the next save.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Schedule {
    /// Whether something was typed since the last look.
    is_typing: bool,
    /// The looks since the first key that is not saved; zero while no look is due.
    looks: u8,
    /// The number of the wait that counts. Earlier ones are over.
    wait: u32,
    /// Whether a request is under way.
    is_busy: bool,
    /// Whether a save became due while a request was under way.
    is_due: bool,
    /// Whether a save would fail again until the user has done something.
    is_halted: bool,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// The draft has changed.
    Edited,
    /// A wait is over.
    Waited(u32),
    /// The user has left a field.
    FieldLeft,
    /// The page is hidden or being left.
    Now,
    /// A request begins.
    Begun,
    /// It has ended, and the draft is saved.
    Saved,
    /// It has ended otherwise.
    Failed {
        /// Whether another attempt may succeed without the user.
        may_help: bool,
    },
}

/// What is to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Action {
    #[default]
    Nothing,
    /// Report [`Event::Waited`] with this number after so many milliseconds.
    Wait(u32, u32),
    /// Save the draft if it has changed.
    Save,
}

impl Schedule {
    /// Whether a request is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.is_busy
    }

    /// Takes note of an event. Returns what it calls for.
    pub(super) fn hear(&mut self, event: Event) -> Action {
        match event {
            Event::Edited => {
                self.is_typing = true;
                match self.looks == 0 && !self.is_halted {
                    true => self.look(),
                    false => Action::Nothing,
                }
            }
            Event::Waited(wait) if wait != self.wait => Action::Nothing,
            Event::Waited(_) if self.is_typing && self.looks < MOST_LOOKS => self.look(),
            Event::Waited(_) => self.save(),
            Event::FieldLeft if self.looks == 0 || self.is_halted => Action::Nothing,
            Event::FieldLeft => {
                self.is_typing = false;
                self.wait_for(AFTER_FIELD)
            }
            Event::Now => {
                self.is_halted = false;
                self.save()
            }
            Event::Begun => {
                self.forget_wait();
                self.is_busy = true;
                self.is_due = false;
                Action::Nothing
            }
            Event::Saved => {
                self.is_halted = false;
                self.end(true)
            }
            Event::Failed { may_help } => {
                self.is_halted = !may_help;
                self.end(false)
            }
        }
    }

    fn look(&mut self) -> Action {
        self.is_typing = false;
        self.looks += 1;
        self.wait_for(LOOK)
    }

    fn wait_for(&mut self, milliseconds: u32) -> Action {
        self.wait += 1;
        Action::Wait(self.wait, milliseconds)
    }

    fn forget_wait(&mut self) {
        self.wait += 1;
        self.looks = 0;
        self.is_typing = false;
    }

    fn save(&mut self) -> Action {
        self.forget_wait();
        if self.is_halted {
            return Action::Nothing;
        }
        self.is_due = self.is_busy;
        match self.is_busy {
            true => Action::Nothing,
            false => Action::Save,
        }
    }

    fn end(&mut self, may_go_on: bool) -> Action {
        self.is_busy = false;
        let is_due = std::mem::take(&mut self.is_due);
        match is_due && may_go_on {
            true => Action::Save,
            false => Action::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plays events; returns the actions that are something.
    fn after(events: &[Event]) -> Vec<Action> {
        let mut schedule = Schedule::default();
        let heard = events.iter().map(|it| schedule.hear(*it));
        heard.filter(|it| *it != Action::Nothing).collect()
    }

    use Action::{Save, Wait};
    use Event::{Begun, Edited, FieldLeft, Now, Saved, Waited};

    const REFUSED: Event = Event::Failed { may_help: false };
    const UNANSWERED: Event = Event::Failed { may_help: true };

    #[test]
    fn a_pause_after_typing_saves() {
        assert_eq!(after(&[Edited, Waited(1)]), [Wait(1, LOOK), Save]);
    }

    #[test]
    fn keys_one_after_the_other_wait_for_a_pause_but_not_for_ever() {
        let typing = [
            Edited,
            Edited,
            Waited(1),
            Edited,
            Waited(2),
            Edited,
            Waited(3),
            Edited,
            Waited(4),
        ];
        let waits = [1, 2, 3, 4].map(|it| Wait(it, LOOK));
        assert_eq!(after(&typing), [&waits[..], &[Save]].concat());
    }

    #[test]
    fn leaving_a_field_saves_soon_and_leaving_an_unchanged_one_never() {
        let soon = [Wait(1, LOOK), Wait(2, AFTER_FIELD), Save];
        assert_eq!(after(&[Edited, FieldLeft, Waited(1), Waited(2)]), soon);
        assert_eq!(after(&[FieldLeft]), []);
    }

    #[test]
    fn hiding_the_page_saves_at_once() {
        assert_eq!(after(&[Edited, Now, Waited(1)]), [Wait(1, LOOK), Save]);
    }

    #[test]
    fn a_button_takes_the_place_of_a_save_that_waits() {
        assert_eq!(after(&[Edited, Begun, Waited(1), Saved]), [Wait(1, LOOK)]);
    }

    #[test]
    fn what_is_typed_during_a_request_is_saved_after_it() {
        let events = [Begun, Edited, Waited(2), Saved];
        assert_eq!(after(&events), [Wait(2, LOOK), Save]);
        let events = [Begun, Edited, Saved, Waited(2)];
        assert_eq!(after(&events), [Wait(2, LOOK), Save]);
    }

    #[test]
    fn the_next_key_tries_again_what_was_not_answered() {
        let events = [Begun, UNANSWERED, Edited, Waited(2)];
        assert_eq!(after(&events), [Wait(2, LOOK), Save]);
    }

    #[test]
    fn what_was_refused_waits_for_the_user() {
        assert_eq!(after(&[Begun, REFUSED, Edited, FieldLeft]), []);
        assert_eq!(after(&[Begun, Edited, REFUSED, Waited(2)]), [Wait(2, LOOK)]);
        assert_eq!(after(&[Begun, REFUSED, Edited, Now]), [Save]);
        let pressed = [Begun, REFUSED, Begun, Saved, Edited];
        assert_eq!(after(&pressed), [Wait(3, LOOK)]);
    }

    /// Whatever happens, in whatever order, no second request begins, and no text is forgotten.
    #[test]
    fn every_order_of_events_ends_with_everything_saved() {
        let mut seed = 7_u32;
        let mut draw = move |most: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % most
        };
        for _ in 0..10_000 {
            let (mut schedule, mut waits) = (Schedule::default(), Vec::new());
            let (mut typed, mut sent, mut kept) = (0_u32, 0_u32, 0_u32);
            let mut busy = false;
            for turn in 0..60 {
                let event = match draw(6) {
                    _ if turn >= 40 && busy => Saved,
                    _ if turn >= 40 => waits.pop().map_or(Now, Waited),
                    0 | 1 => {
                        typed += 1;
                        Edited
                    }
                    2 => FieldLeft,
                    3 if busy => UNANSWERED,
                    4 if busy => Saved,
                    _ => waits.pop().map_or(FieldLeft, Waited),
                };
                if event == Saved {
                    kept = sent;
                }
                busy = busy && event != Saved && event != UNANSWERED;
                match schedule.hear(event) {
                    Action::Nothing => {}
                    Wait(wait, _) => waits.push(wait),
                    Save => {
                        assert!(!busy, "a second request");
                        (busy, sent) = (true, typed);
                        schedule.hear(Begun);
                    }
                }
            }
            assert_eq!(kept, typed);
        }
    }
}
