//! Letters as e-mail messages, and a mail server to which they go.
//!
//! The outbox is where letters are; a mail server gets them too if it is asked for. Addresses and
//! subjects are put into headers by a library that lets none of them end its header.

use std::str::FromStr;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, SystemTime};

use kanta_shared::texts::Text;
use kanta_shared::timestamp::Timestamp;
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Message, SmtpTransport, Transport};

use crate::random::sha256;
use crate::storage::outbox::{Letter, PostedLetter};

/// The name that no real host has (RFC 2606): the mock forges no address of Kela.
const DOMAIN: &str = "kanta.example";

/// A letter of a world as a message: the text first, then what goes with it. The same letter gives
/// the same message, byte for byte.
pub fn message(world: &str, posted: &PostedLetter) -> Result<Message, MailError> {
    let PostedLetter {
        n,
        posted_at,
        letter,
    } = posted;
    let Letter {
        to,
        language,
        subject,
        text,
        ..
    } = letter;
    // A user who chooses the words cannot choose their hash.
    let hash = sha256(&format!(
        "{world}\n{n}\n{posted_at}\n{to}\n{subject}\n{text}"
    ));
    let (id, boundary) = hash.split_at(hash.len() / 2);
    let sender = Address::new("noreply", DOMAIN).map_err(MailError::of)?;
    let builder = Message::builder()
        .from(Mailbox::new(Some(SENDER.in_(*language).to_owned()), sender))
        .to(Mailbox::new(None, address(to)?))
        .subject(subject)
        .date(system_time(posted_at)?)
        .message_id(Some(format!("<{id}@{DOMAIN}>")))
        .raw_header(header("Content-Language", language.name()))
        .raw_header(header("Auto-Submitted", "auto-generated"));
    let text = SinglePart::plain(text.clone());
    if letter.attachments.is_empty() {
        return builder.singlepart(text).map_err(MailError::of);
    }
    let mut parts = MultiPart::mixed().boundary(boundary).singlepart(text);
    for it in &letter.attachments {
        let media_type = ContentType::parse(&it.media_type).map_err(MailError::of)?;
        let file = Attachment::new(it.name.clone()).body(it.bytes.clone(), media_type);
        parts = parts.singlepart(file);
    }
    builder.multipart(parts).map_err(MailError::of)
}

/// An address as mail servers understand it: a domain with letters that ASCII lacks is written in
/// ASCII (RFC 5891).
fn address(text: &str) -> Result<Address, MailError> {
    let (local, domain) = text
        .rsplit_once('@')
        .ok_or_else(|| MailError("the address has no @".to_owned()))?;
    let domain = idna::domain_to_ascii(domain).map_err(MailError::of)?;
    Address::new(local, domain).map_err(MailError::of)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn system_time(at: &Timestamp) -> Result<SystemTime, MailError> {
    let at: jiff::Timestamp = at.as_str().parse().map_err(MailError::of)?;
    Ok(at.into())
}

const SENDER: Text = Text {
    fi: "Kela, Kanta-palvelut (esittelyversio)",
    sv: "FPA, Kanta-tjänsterna (demonstrationsversion)",
    en: "Kela, Kanta Services (demonstration version)",
};

/// Where a mail server listens, such as `127.0.0.1:1025`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailServer {
    host: String,
    port: u16,
}

impl FromStr for MailServer {
    type Err = MailError;

    fn from_str(text: &str) -> Result<MailServer, MailError> {
        let (host, port) = text
            .rsplit_once(':')
            .filter(|(host, _)| !host.is_empty())
            .ok_or_else(|| MailError("expected a host and a port".to_owned()))?;
        Ok(MailServer {
            host: host.trim_matches(['[', ']']).to_owned(),
            port: port.parse().map_err(MailError::of)?,
        })
    }
}

/// Takes letters to a mail server, one after another, each once. A letter that cannot be
/// delivered is reported on the standard error and not tried again; no request waits for it.
#[derive(Clone)]
pub struct Post(Sender<(String, PostedLetter)>);

impl Post {
    /// A post that goes to this server.
    pub fn to(server: MailServer) -> Post {
        let (post, letters) = channel();
        thread::spawn(move || deliver(&server, &letters));
        Post(post)
    }

    /// Takes letters of a world.
    pub fn take(&self, world: &str, letters: Vec<PostedLetter>) {
        for letter in letters {
            // The other end is there for as long as this one.
            let _ = self.0.send((world.to_owned(), letter));
        }
    }
}

fn deliver(server: &MailServer, letters: &Receiver<(String, PostedLetter)>) {
    let transport = SmtpTransport::builder_dangerous(&server.host)
        .port(server.port)
        .timeout(Some(Duration::from_secs(10)))
        .build();
    for (world, letter) in letters {
        let sent = message(&world, &letter)
            .and_then(|message| transport.send(&message).map_err(MailError::of));
        if let Err(error) = sent {
            let n = letter.n;
            eprintln!("Letter {n} of the world {world} was not delivered: {error}");
        }
    }
}

/// Why a letter is no message, or is not delivered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct MailError(String);

impl MailError {
    fn of(error: impl std::error::Error) -> MailError {
        MailError(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::language::Language;
    use kanta_shared::values::EmailAddress;
    use mail_parser::{HeaderName, MessageParser, MimeHeaders};

    use super::*;
    use crate::storage::outbox;
    use crate::storage::outbox::LetterKind;

    fn posted(to: &str, subject: &str) -> PostedLetter {
        PostedLetter {
            n: 7,
            posted_at: "2026-12-01T12:00:00+02:00".parse().unwrap(),
            letter: Letter {
                kind: LetterKind::ApplicationReceived,
                organisation: "1.2.246.10.70100023.10.0".parse().unwrap(),
                service: None,
                reference: "7GKM-Q2TX-A".to_owned(),
                to: to.to_owned(),
                language: Language::Sv,
                subject: subject.to_owned(),
                text: "Hej,\n\når för år.\n.\nFrom paha\n".to_owned(),
                attachments: vec![outbox::Attachment {
                    name: "förbindelse \"1\".pdf".to_owned(),
                    media_type: "application/pdf".to_owned(),
                    bytes: vec![0, 13, 10, 255],
                }],
            },
        }
    }

    const SUBJECT: &str = "Anslutningsansökan har tagits emot: Recepttjänsten, referensnummer 7GKM";

    #[test]
    fn a_message_holds_the_letter() {
        let posted = posted("kirjaamo@esimerkki.fi", SUBJECT);
        let bytes = message("main", &posted).unwrap().formatted();
        assert!(bytes.is_ascii());
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(message.subject(), Some(SUBJECT));
        let to = message.to().unwrap().first().unwrap();
        assert_eq!(to.address(), Some("kirjaamo@esimerkki.fi"));
        let from = message.from().unwrap().first().unwrap();
        assert_eq!(from.address(), Some("noreply@kanta.example"));
        assert_eq!(from.name(), Some(SENDER.sv));
        let date = message.date().unwrap().to_rfc3339();
        assert_eq!(date, "2026-12-01T10:00:00Z");
        assert!(message.message_id().unwrap().ends_with("@kanta.example"));
        assert_eq!(
            message.header_raw("Content-Language").map(str::trim),
            Some("sv")
        );
        let text = message.body_text(0).unwrap().replace("\r\n", "\n");
        assert_eq!(text, posted.letter.text);
        assert!(message.parts[1].is_text(), "the text is the first part");
        let attachment = message.attachment(0).unwrap();
        assert_eq!(attachment.contents(), [0, 13, 10, 255]);
        assert_eq!(attachment.attachment_name(), Some("förbindelse \"1\".pdf"));
        assert!(attachment.is_content_type("application", "pdf"));
    }

    #[test]
    fn the_same_letter_is_the_same_message_and_another_has_another_id() {
        let bytes = |world, letter: &PostedLetter| message(world, letter).unwrap().formatted();
        let letter = posted("kirjaamo@esimerkki.fi", SUBJECT);
        assert_eq!(bytes("main", &letter), bytes("main", &letter));
        let id = |world, letter: &PostedLetter| {
            let bytes = bytes(world, letter);
            let message = MessageParser::default().parse(&bytes).unwrap();
            message.message_id().unwrap().to_owned()
        };
        let second = PostedLetter {
            n: 8,
            ..letter.clone()
        };
        assert_ne!(id("main", &letter), id("main", &second));
        assert_ne!(id("main", &letter), id("another", &letter));
    }

    #[test]
    fn a_hostile_subject_stays_in_its_header() {
        for subject in [
            "Aihe\r\nBcc: kaikki@esimerkki.fi",
            "Aihe\nBcc: kaikki@esimerkki.fi\n\nteksti",
            "Aihe\u{0}\u{2028}\rX: y",
            "=?utf-8?q?Bcc=3A?= =?utf-8?b?DQpCY2M6IGE=?=",
            "\u{202e}\u{1f9d1}",
        ] {
            let letter = posted("kirjaamo@esimerkki.fi", subject);
            let bytes = message("main", &letter).unwrap().formatted();
            let message = MessageParser::default().parse(&bytes).unwrap();
            let names: Vec<&str> = message.headers().iter().map(|it| it.name()).collect();
            let expected = [
                "From",
                "To",
                "Subject",
                "Date",
                "Message-ID",
                "Content-Language",
                "Auto-Submitted",
                "MIME-Version",
                "Content-Type",
            ];
            assert_eq!(names, expected, "{subject:?}");
            let of_subject = |it: &&mail_parser::Header<'_>| it.name == HeaderName::Subject;
            assert_eq!(message.headers().iter().filter(of_subject).count(), 1);
        }
    }

    #[test]
    fn an_address_that_is_none_makes_no_message() {
        for to in [
            "",
            "kirjaamo",
            "a@b.fi\r\nBcc: c@d.fi",
            "a@b.fi, c@d.fi",
            "a@b.fi>\r\nRCPT TO:<c@d.fi",
            "<a@b.fi>",
        ] {
            assert!(message("main", &posted(to, SUBJECT)).is_err(), "{to:?}");
        }
    }

    #[test]
    fn every_address_that_the_form_takes_can_be_written_to() {
        for (typed, written) in [
            ("kirjaamo@esimerkki.fi", "kirjaamo@esimerkki.fi"),
            ("o'brien+kanta@esimerkki.fi", "o'brien+kanta@esimerkki.fi"),
            (
                "#!$%&*-/=?^_`{}|~@esimerkki.fi",
                "#!$%&*-/=?^_`{}|~@esimerkki.fi",
            ),
            ("info@lääkäri.fi", "info@xn--lkri-loaab.fi"),
            (
                "info@šillá.esimerkki.fi",
                "info@xn--ill-gla05d.esimerkki.fi",
            ),
        ] {
            let typed: EmailAddress = typed.parse().unwrap();
            let message = message("main", &posted(typed.as_str(), SUBJECT)).unwrap();
            let to: Vec<&str> = message.envelope().to().iter().map(AsRef::as_ref).collect();
            assert_eq!(to, [written]);
        }
    }

    #[test]
    fn a_mail_server_is_a_host_and_a_port() {
        for (text, expected) in [
            ("127.0.0.1:1025", Some(("127.0.0.1", 1025))),
            ("[::1]:25", Some(("::1", 25))),
            ("mailpit:1025", Some(("mailpit", 1025))),
            ("mailpit", None),
            (":25", None),
            ("mailpit:many", None),
        ] {
            let server = text.parse::<MailServer>().ok();
            let server = server.as_ref().map(|it| (it.host.as_str(), it.port));
            assert_eq!(server, expected, "{text}");
        }
    }
}
