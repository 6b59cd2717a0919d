//! Letters that would have been sent.

use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
pub use kanta_shared::texts::letters::LetterKind;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use rusqlite::{Params, Row, params};
use serde::{Deserialize, Serialize};

use super::records::Record;
use super::{Result, Storage};

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// What it is about.
    pub kind: LetterKind,
    /// The customer.
    pub organisation: Oid,
    /// The service, where it is about one.
    pub service: Option<KantaService>,
    /// The reference number.
    pub reference: String,
    /// The e-mail address it goes to.
    #[serde(rename = "recipient")]
    pub to: String,
    /// The language it is written in.
    pub language: Language,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// What goes with it.
    #[serde(skip)]
    pub attachments: Vec<Attachment>,
}

/// A file that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A letter in the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostedLetter {
    /// Its number, counted from one in the order of posting; given when it is kept.
    #[serde(skip_serializing)]
    pub n: u64,
    /// When it was posted.
    pub posted_at: Timestamp,
    /// The letter.
    #[serde(flatten)]
    pub letter: Letter,
}

impl Record for PostedLetter {
    const TABLE: &'static str = "letter";
}

impl Storage {
    /// Puts a letter into the outbox.
    pub fn add_letter(&self, letter: &Letter, at: &Timestamp) -> Result<()> {
        self.insert(&PostedLetter {
            n: 0,
            posted_at: at.clone(),
            letter: letter.clone(),
        })?;
        let n = self.connection.last_insert_rowid();
        for (position, attachment) in (0i64..).zip(&letter.attachments) {
            let Attachment {
                name,
                media_type,
                bytes,
            } = attachment;
            self.execute(
                "INSERT INTO attachment VALUES (?, ?, ?, ?, ?)",
                params![n, position, name, media_type, bytes],
            )?;
        }
        Ok(())
    }

    /// Every letter, oldest first.
    pub fn letters(&self) -> Result<Vec<PostedLetter>> {
        self.letters_after(0)
    }

    /// Every letter with a greater number, oldest first.
    pub fn letters_after(&self, n: u64) -> Result<Vec<PostedLetter>> {
        self.letters_where("WHERE ? < n ORDER BY n", [n])
    }

    /// Every letter to or about a customer, oldest first, without its attachments.
    pub fn letters_about(&self, organisation: &Oid) -> Result<Vec<PostedLetter>> {
        self.list("WHERE organisation = ? ORDER BY n", [organisation.as_str()])
    }

    /// The number of the newest letter; zero if there is none.
    pub fn newest_letter(&self) -> Result<u64> {
        let newest = self.one("SELECT max(n) FROM letter", [], |row| Ok(row.get(0)?))?;
        Ok(newest.flatten().unwrap_or(0))
    }

    /// The letter with this number.
    pub fn letter(&self, n: u64) -> Result<Option<PostedLetter>> {
        let Ok(n) = i64::try_from(n) else {
            return Ok(None);
        };
        Ok(self.letters_where("WHERE n = ?", [n])?.pop())
    }

    fn letters_where(&self, which: &str, parameters: impl Params) -> Result<Vec<PostedLetter>> {
        let mut letters: Vec<PostedLetter> = self.list(which, parameters)?;
        for it in &mut letters {
            it.letter.attachments = self.attachments(it.n)?;
        }
        Ok(letters)
    }

    fn attachments(&self, n: u64) -> Result<Vec<Attachment>> {
        let query = "SELECT * FROM attachment WHERE letter = ? ORDER BY position";
        self.all(query, [n], Attachment::read)
    }
}

impl Attachment {
    /// The file in a row of a table.
    pub(super) fn read(row: &Row<'_>) -> Result<Attachment> {
        Ok(Attachment {
            name: row.get("name")?,
            media_type: row.get("media_type")?,
            bytes: row.get("bytes")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(subject: &str) -> Letter {
        let attachment = |name: &str, bytes: &[u8]| Attachment {
            name: name.to_owned(),
            media_type: "text/plain; charset=utf-8".to_owned(),
            bytes: bytes.to_vec(),
        };
        Letter {
            kind: LetterKind::ApplicationReceived,
            organisation: "1.2.246.10.70100023.10.0".parse().unwrap(),
            service: Some(KantaService::Imaging),
            reference: "7GKM-Q2TX-A".to_owned(),
            to: "kirjaamo@esimerkki.fi".to_owned(),
            language: Language::Sv,
            subject: subject.to_owned(),
            text: "Hej,\n\nett brev.\n".to_owned(),
            attachments: vec![
                attachment("b.txt", b"first"),
                attachment("a.txt", &[0, 255]),
            ],
        }
    }

    fn noon() -> Timestamp {
        "2026-12-01T12:00:00+02:00".parse().unwrap()
    }

    #[test]
    fn letters_stay_as_they_were_written_and_are_counted_from_one() {
        let storage = Storage::in_memory().unwrap();
        for subject in ["one", "two"] {
            storage.add_letter(&letter(subject), &noon()).unwrap();
        }
        let expected = [(1, "one"), (2, "two")].map(|(n, subject)| PostedLetter {
            n,
            posted_at: noon(),
            letter: letter(subject),
        });
        assert_eq!(storage.letters().unwrap(), expected);
        assert_eq!(storage.letters_after(1).unwrap(), expected[1..]);
        assert_eq!(storage.newest_letter().unwrap(), 2);
        assert_eq!(storage.letter(2).unwrap(), Some(expected[1].clone()));
        for n in [0, 3, u64::MAX] {
            assert_eq!(storage.letter(n).unwrap(), None);
        }
    }

    #[test]
    fn an_empty_outbox_begins_again_with_one() {
        let mut storage = Storage::in_memory().unwrap();
        storage.add_letter(&letter("one"), &noon()).unwrap();
        storage.clear().unwrap();
        assert_eq!(storage.letters().unwrap(), []);
        assert_eq!(storage.newest_letter().unwrap(), 0);
        storage.add_letter(&letter("again"), &noon()).unwrap();
        assert_eq!(storage.letters().unwrap()[0].n, 1);
    }
}
