//! Counts what the tests of reliability go through, for `docs/reliability.md`.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::thread::panicking;

/// What one test has counted. After the first failure nothing more is counted.
pub(crate) struct Counts {
    name: String,
    cases: Cell<u64>,
    /// Cases in which something was gone that had been acknowledged.
    lost: Cell<u64>,
    /// Cases in which something that was meant once had two effects.
    doubled: Cell<u64>,
    /// Cases that failed otherwise.
    failed: Cell<u64>,
    figures: RefCell<BTreeMap<&'static str, u64>>,
}

impl Counts {
    pub(crate) fn of(name: &str) -> Counts {
        Counts {
            name: name.to_owned(),
            cases: Cell::default(),
            lost: Cell::default(),
            doubled: Cell::default(),
            failed: Cell::default(),
            figures: RefCell::default(),
        }
    }

    /// Counts a case, which lasts as long as what this returns.
    pub(crate) fn begin(&self) -> Case<'_> {
        if !self.has_failures() {
            increase(&self.cases);
        }
        Case(self)
    }

    /// Adds to a figure besides.
    pub(crate) fn add(&self, figure: &'static str, number: u64) {
        if !self.has_failures() {
            *self.figures.borrow_mut().entry(figure).or_default() += number;
        }
    }

    /// What was acknowledged must be there.
    #[track_caller]
    pub(crate) fn expect_kept(&self, is_kept: bool, what: impl Display) {
        self.expect(is_kept, &self.lost, what);
    }

    /// What was meant once must have one effect at the most.
    #[track_caller]
    pub(crate) fn expect_once(&self, is_once: bool, what: impl Display) {
        self.expect(is_once, &self.doubled, what);
    }

    #[track_caller]
    fn expect(&self, holds: bool, otherwise: &Cell<u64>, what: impl Display) {
        if !holds && !self.has_failures() {
            increase(otherwise);
        }
        assert!(holds, "{what}");
    }

    fn has_failures(&self) -> bool {
        0 < self.lost.get() + self.doubled.get() + self.failed.get()
    }
}

/// A case that is run.
pub(crate) struct Case<'a>(&'a Counts);

impl Drop for Case<'_> {
    fn drop(&mut self) {
        if panicking() {
            eprintln!("KANTA_SEED={}", seed());
            if !self.0.has_failures() {
                increase(&self.0.failed);
            }
        }
    }
}

impl Drop for Counts {
    /// Writes the figures for `cargo xtask reliability`: lines of a name and a number.
    fn drop(&mut self) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../reliability");
        let endings = [
            ("cases", self.cases.get()),
            ("lost", self.lost.get()),
            ("doubled", self.doubled.get()),
            ("failed", self.failed.get()),
        ];
        let figures = self.figures.borrow();
        let all = endings
            .into_iter()
            .chain(figures.iter().map(|(name, number)| (*name, *number)));
        let lines: String = all
            .map(|(name, number)| format!("{name} {number}\n"))
            .collect();
        let file = folder.join(format!("{}.txt", self.name));
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(file, lines))
            .expect("the folder of the build can be written");
    }
}

fn increase(count: &Cell<u64>) {
    count.set(count.get() + 1);
}

/// From which everything is drawn; `KANTA_SEED` draws something else.
pub(crate) fn seed() -> u64 {
    setting("KANTA_SEED", 12)
}

/// A number that a test takes, unless the environment says otherwise.
pub(crate) fn setting(name: &str, otherwise: u64) -> u64 {
    let set = std::env::var(name).ok();
    set.map_or(otherwise, |it| {
        it.parse().unwrap_or_else(|_| panic!("{name} is a number"))
    })
}
