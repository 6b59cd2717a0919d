//! What was called in a world, for those who look on from outside.

use std::collections::VecDeque;

use kanta_shared::api::error::ErrorCode;
use kanta_shared::timestamp::Timestamp;
use serde::Serialize;

/// How many calls are remembered.
const MOST: usize = 2000;

/// The calls of the API in a world, oldest first; the newest push the oldest out.
#[derive(Debug, Default)]
pub struct Journal {
    entries: VecDeque<Entry>,
}

/// One call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Entry {
    /// When, by the world's clock.
    pub at: Timestamp,
    /// The method.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// The status of the answer, unless a planned fault kept the answer back.
    pub status: Option<u16>,
    /// What went wrong, if anything did.
    pub error: Option<ErrorCode>,
    /// Whether a planned fault happened to it.
    pub planned: bool,
    /// The request's id.
    pub request_id: String,
    /// In which world.
    pub world: String,
}

impl Journal {
    /// Notes a call.
    pub fn note(&mut self, entry: Entry) {
        if MOST <= self.entries.len() {
            self.entries.pop_front();
        }
        self.entries.push_back(entry);
    }

    /// The calls, oldest first.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_call_is_forgotten_first() {
        let mut journal = Journal::default();
        for number in 0..MOST + 2 {
            journal.note(Entry {
                at: "2026-12-01T09:00:00+02:00".parse().unwrap(),
                method: "GET".to_owned(),
                path: format!("/api/v1/{number}"),
                status: Some(200),
                error: None,
                planned: false,
                request_id: number.to_string(),
                world: "main".to_owned(),
            });
        }
        let ids: Vec<_> = journal.entries().map(|it| it.request_id.as_str()).collect();
        assert_eq!(ids.len(), MOST);
        assert_eq!(ids.first(), Some(&"2"));
    }
}
