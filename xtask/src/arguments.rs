//! What was typed after the name of the task.

use std::collections::VecDeque;

use crate::process::Result;

/// Words, flags and values, taken one at a time; what is left is refused by [`Arguments::end`].
pub(crate) struct Arguments {
    words: VecDeque<String>,
    /// What follows `--`, for the programs that the task starts.
    pub(crate) rest: Vec<String>,
}

impl Arguments {
    pub(crate) fn new(words: impl IntoIterator<Item = String>) -> Self {
        let mut words = words.into_iter();
        let own = words.by_ref().take_while(|word| word != "--").collect();
        Self {
            words: own,
            rest: words.collect(),
        }
    }

    /// Whether `name` was given.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        self.position(name)
            .and_then(|at| self.words.remove(at))
            .is_some()
    }

    /// What was given as `--name VALUE` or `--name=VALUE`.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        if let Some(at) = self.words.iter().position(|word| word.starts_with(&joined)) {
            let word = self.words.remove(at).unwrap_or_default();
            return Ok(Some(word[joined.len()..].to_owned()));
        }
        let Some(at) = self.position(name) else {
            return Ok(None);
        };
        self.words.remove(at);
        match self.words.remove(at) {
            Some(value) => Ok(Some(value)),
            None => Err(format!("`{name}` needs a value after it.")),
        }
    }

    /// The next word that is not an option.
    pub(crate) fn word(&mut self) -> Option<String> {
        let at = self.words.iter().position(|word| !word.starts_with('-'))?;
        self.words.remove(at)
    }

    /// Refuses what is left.
    pub(crate) fn end(self) -> Result {
        match self.words.front() {
            None => Ok(()),
            Some(word) => Err(format!(
                "`{word}` is not known here. See `cargo xtask help`."
            )),
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.words.iter().position(|word| word == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_value_may_follow_or_be_joined() {
        for line in [
            "run --port 81 --store memory",
            "run --store=memory --port=81",
        ] {
            let mut arguments = typed(line);
            assert_eq!(arguments.word().as_deref(), Some("run"));
            assert_eq!(arguments.value("--port"), Ok(Some("81".to_owned())));
            assert_eq!(arguments.value("--store"), Ok(Some("memory".to_owned())));
            assert_eq!(arguments.value("--other"), Ok(None));
            assert_eq!(arguments.end(), Ok(()));
        }
    }

    #[test]
    fn a_value_that_is_missing_is_named() {
        assert!(typed("--port").value("--port").is_err());
    }

    #[test]
    fn what_nobody_takes_is_refused() {
        assert!(typed("--colour").end().is_err());
    }

    #[test]
    fn what_follows_two_dashes_is_for_others() {
        let mut arguments = typed("rust -- --nocapture oid");
        assert_eq!(arguments.word().as_deref(), Some("rust"));
        assert_eq!(arguments.word(), None);
        assert_eq!(arguments.rest, ["--nocapture", "oid"]);
    }
}
