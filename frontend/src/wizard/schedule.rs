//! When a draft is saved without a button: after a pause in typing, soon after a field is left, and
//! at once when the page is hidden. One request at a time, and the newest text wins. What has failed
//! is tried again, less and less often, and never before the server wants it.
//!
//! Pure: events in, actions out. The store performs the actions.

/// How often typing is looked at, in milliseconds. One look without a key is a pause.
const LOOK: u32 = 500;

/// The number of looks after which a save is due although typing goes on: a page that dies takes no
/// more than the last second with it.
const MOST_LOOKS: u8 = 2;

/// How soon a save follows when a field is left, in milliseconds. A button that is pressed then
/// comes first.
const AFTER_FIELD: u32 = 250;

/// How long a save waits that has failed once, twice and so on, in seconds. There is no chance in it:
/// people type at moments of their own.
const BEFORE_RETRIES: [u32; 5] = [4, 8, 15, 30, 60];

/// The longest wait, in seconds. The timers of browsers end after 24 days.
const LONGEST: u32 = 24 * 60 * 60;

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
    /// What the wait is for.
    retry: Retry,
    /// The saves that have failed since the last that did not.
    failures: usize,
}

/// Whether a wait is for another try.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Retry {
    #[default]
    No,
    /// At a time of our own, so that what makes it likely to succeed makes it come at once.
    OwnPace,
    /// At the time that the server has named.
    AsAsked,
}

/// When a save that has failed is tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// When the user does something about it.
    ByUser,
    /// By itself; after so many seconds at the earliest, if the server says so.
    ByItself(Option<u32>),
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
    /// There is a connection again.
    Online,
    /// A request begins.
    Begun,
    /// It has ended, and the draft is saved.
    Saved,
    /// It has ended, and the draft is not saved.
    Failed(Again),
    /// It has ended, and was about something else.
    Ended,
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

    /// Whether a save that has failed waits for another try.
    pub(super) fn awaits_retry(&self) -> bool {
        self.retry != Retry::No
    }

    /// Takes note of an event. Returns what it calls for.
    pub(super) fn hear(&mut self, event: Event) -> Action {
        match event {
            Event::Edited => {
                self.is_typing = true;
                match self.looks == 0 && !self.is_halted && !self.awaits_retry() {
                    true => self.look(),
                    false => Action::Nothing,
                }
            }
            Event::Waited(wait) if wait != self.wait => Action::Nothing,
            Event::Waited(_)
                if self.is_typing && self.looks < MOST_LOOKS && !self.awaits_retry() =>
            {
                self.look()
            }
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
            Event::Online => match self.retry {
                Retry::OwnPace => self.save(),
                Retry::No | Retry::AsAsked => Action::Nothing,
            },
            Event::Begun => {
                self.forget_wait();
                self.is_busy = true;
                self.is_due = false;
                Action::Nothing
            }
            Event::Saved => {
                self.is_halted = false;
                self.failures = 0;
                self.end()
            }
            Event::Ended => self.end(),
            Event::Failed(again) => {
                self.is_busy = false;
                self.is_due = false;
                self.is_halted = again == Again::ByUser;
                match again {
                    Again::ByUser => Action::Nothing,
                    Again::ByItself(asked) => self.retry(asked),
                }
            }
        }
    }

    fn retry(&mut self, asked: Option<u32>) -> Action {
        let last = BEFORE_RETRIES.len() - 1;
        let own = BEFORE_RETRIES[self.failures.min(last)];
        self.failures += 1;
        self.looks = 0;
        self.is_typing = false;
        self.retry = match asked {
            Some(_) => Retry::AsAsked,
            None => Retry::OwnPace,
        };
        let seconds = asked.unwrap_or_default().clamp(own, LONGEST);
        self.wait_for(seconds * 1000)
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
        self.retry = Retry::No;
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

    fn end(&mut self) -> Action {
        self.is_busy = false;
        match std::mem::take(&mut self.is_due) {
            true => Action::Save,
            false => Action::Nothing,
        }
    }
}

#[cfg(test)]
mod tests;
