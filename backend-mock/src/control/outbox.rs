//! Letters that would have been sent.

use std::time::Duration;

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::language::Language;
use kanta_shared::timestamp::Timestamp;
use maud::html;
use serde::{Deserialize, Serialize};
use tokio::time::{Instant, sleep};

use super::pages::page;
use crate::error::AppError;
use crate::extract::{InWorld, Json, Path, Query};
use crate::mail;
use crate::storage::outbox::{LetterKind, PostedLetter};
use crate::text::percent_encoded;
use crate::world::World;

/// The longest that a letter is waited for, in seconds.
const LONGEST_WAIT: u64 = 60;

/// A letter in the outbox.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct OutboxLetter {
    /// Its number, counted from one in the order of posting.
    n: u64,
    posted_at: Timestamp,
    /// Each time that it has reached its address: once, unless a fault was planned.
    delivered: Vec<Timestamp>,
    kind: LetterKind,
    to: String,
    language: Language,
    subject: String,
    text: String,
    attachments: Vec<AttachmentSummary>,
}

/// A file that goes with a letter; its content is at `/_mock/outbox/{n}/attachments/{name}`.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct AttachmentSummary {
    name: String,
    media_type: String,
    /// In bytes.
    size: usize,
}

impl OutboxLetter {
    fn new(world: &World, posted: PostedLetter) -> OutboxLetter {
        let delivered = world.deliveries_of(&posted);
        let PostedLetter {
            n,
            posted_at,
            letter,
        } = posted;
        let attachments = letter.attachments.into_iter().map(|it| AttachmentSummary {
            size: it.bytes.len(),
            name: it.name,
            media_type: it.media_type,
        });
        OutboxLetter {
            n,
            posted_at,
            delivered,
            kind: letter.kind,
            to: letter.to,
            language: letter.language,
            subject: letter.subject,
            text: letter.text,
            attachments: attachments.collect(),
        }
    }
}

/// Lists the letters, oldest first; as a page to people
#[utoipa::path(get, path = "/_mock/outbox", responses((status = 200, description = "The letters", body = [OutboxLetter])))]
pub(super) async fn list_letters(
    InWorld(world): InWorld,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let letters = letters(&world)?;
    if is_for_people(&headers) {
        return Ok(letters_page(&letters));
    }
    Ok(Json(letters).into_response())
}

/// Gives one letter; as a page to people
#[utoipa::path(get, path = "/_mock/outbox/{n}", params(("n" = u64, Path)), responses(
    (status = 200, description = "The letter", body = OutboxLetter),
    (status = 404, description = "There is no such letter"),
))]
pub(super) async fn get_letter(
    InWorld(world): InWorld,
    Path(n): Path<u64>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let letter = OutboxLetter::new(&world, letter(&world, n)?);
    if is_for_people(&headers) {
        return Ok(letter_page(&letter));
    }
    Ok(Json(letter).into_response())
}

/// Gives one letter as the e-mail message that it is, its attachments with it
#[utoipa::path(get, path = "/_mock/outbox/{n}/message", params(("n" = u64, Path)), responses(
    (status = 200, description = "The message (RFC 5322)", content_type = "message/rfc822"),
    (status = 404, description = "There is no such letter"),
))]
pub(super) async fn get_message(
    InWorld(world): InWorld,
    Path(n): Path<u64>,
) -> Result<Response, AppError> {
    let message = mail::message(world.id(), &letter(&world, n)?)
        .map_err(|error| AppError::Detailed(ErrorCode::Internal, error.to_string()))?;
    let headers = [
        (CONTENT_TYPE, "message/rfc822".to_owned()),
        (CONTENT_DISPOSITION, disposition(&format!("letter-{n}.eml"))),
    ];
    Ok((headers, message.formatted()).into_response())
}

/// Gives a file that goes with a letter
#[utoipa::path(get, path = "/_mock/outbox/{n}/attachments/{name}",
    params(("n" = u64, Path), ("name" = String, Path)), responses(
    (status = 200, description = "The file", content_type = "application/octet-stream"),
    (status = 404, description = "There is no such file"),
))]
pub(super) async fn get_attachment(
    InWorld(world): InWorld,
    Path((n, name)): Path<(u64, String)>,
) -> Result<Response, AppError> {
    let attachments = letter(&world, n)?.letter.attachments;
    let attachment = attachments
        .into_iter()
        .find(|it| it.name == name)
        .ok_or(ErrorCode::NotFound)?;
    let headers = [
        (CONTENT_TYPE, attachment.media_type),
        (CONTENT_DISPOSITION, disposition(&attachment.name)),
    ];
    Ok((headers, attachment.bytes).into_response())
}

/// Which letter is waited for, and how long.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    kind: Option<LetterKind>,
    /// The address it goes to.
    to: Option<String>,
    /// Only letters with a greater number.
    after: Option<u64>,
    /// In seconds; five, if left out, and sixty at the most.
    timeout: Option<u64>,
}

/// Gives the newest letter that fits, as soon as one is delivered
#[utoipa::path(get, path = "/_mock/outbox/wait", params(Wanted), responses(
    (status = 200, description = "The letter", body = OutboxLetter),
    (status = 404, description = "None came in time"),
))]
pub(super) async fn wait_for_letter(
    InWorld(world): InWorld,
    Query(wanted): Query<Wanted>,
) -> Result<Json<OutboxLetter>, AppError> {
    let seconds = wanted.timeout.unwrap_or(5).min(LONGEST_WAIT);
    let deadline = Instant::now() + Duration::from_secs(seconds);
    loop {
        let letters = letters(&world)?;
        let subjects: Vec<String> = letters
            .iter()
            .map(|it| format!("{} to {}", it.kind.name(), it.to))
            .collect();
        if let Some(letter) = letters.into_iter().rev().find(|it| wanted.fits(it)) {
            return Ok(Json(letter));
        }
        if deadline <= Instant::now() {
            let detail = format!("no such letter within {seconds} s; there are {subjects:?}");
            return Err(AppError::Detailed(ErrorCode::NotFound, detail));
        }
        sleep(Duration::from_millis(20)).await;
    }
}

impl Wanted {
    fn fits(&self, letter: &OutboxLetter) -> bool {
        !letter.delivered.is_empty()
            && self.kind.is_none_or(|it| it == letter.kind)
            && self.to.as_ref().is_none_or(|it| *it == letter.to)
            && self.after.is_none_or(|it| it < letter.n)
    }
}

fn letters(world: &World) -> Result<Vec<OutboxLetter>, AppError> {
    let letters = world.transaction(|it| Ok(it.storage.letters()?))?;
    let letters = letters.into_iter();
    Ok(letters.map(|it| OutboxLetter::new(world, it)).collect())
}

fn letter(world: &World, n: u64) -> Result<PostedLetter, AppError> {
    world.transaction(|it| it.storage.letter(n)?.ok_or(ErrorCode::NotFound.into()))
}

fn is_for_people(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT)
        .and_then(|it| it.to_str().ok())
        .is_some_and(|it| it.contains("text/html"))
}

/// A file to be kept, never to be shown: the name for old programs in ASCII, and as it is for others.
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|it| if is_plain(it) { it } else { '_' })
        .collect();
    let exact = percent_encoded(name, |byte| is_plain(byte.into()));
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}")
}

fn is_plain(it: char) -> bool {
    it.is_ascii_alphanumeric() || matches!(it, '-' | '.' | '_')
}

/// All letters, the newest first.
fn letters_page(letters: &[OutboxLetter]) -> Response {
    page(
        "Outbox",
        html! {
            @if letters.is_empty() {
                p { "No letters yet." }
            } @else {
                table {
                    thead { tr { th { "No." } th { "To" } th { "Subject" } th { "Attachments" } } }
                    tbody {
                        @for letter in letters.iter().rev() {
                            tr {
                                td { (letter.n) }
                                td { (letter.to) }
                                td lang=(letter.language) { a href={ "/_mock/outbox/" (letter.n) } { (letter.subject) } }
                                td { (letter.attachments.len()) }
                            }
                        }
                    }
                }
            }
        },
    )
}

/// One letter.
fn letter_page(letter: &OutboxLetter) -> Response {
    page(
        &letter.subject,
        html! {
            dl {
                dt { "To" } dd { (letter.to) }
                dt { "Kind" } dd { (letter.kind.name()) }
                dt { "Posted" } dd { (letter.posted_at) }
                dt { "Delivered" }
                @for at in &letter.delivered { dd { (at) } }
                @if letter.delivered.is_empty() { dd { "not yet" } }
                @for attachment in &letter.attachments {
                    dt { "Attachment" }
                    dd {
                        a href={ "/_mock/outbox/" (letter.n) "/attachments/" (attachment.name) } { (attachment.name) }
                        " (" (attachment.size) " bytes)"
                    }
                }
            }
            pre lang=(letter.language) { (letter.text) }
            p { a href={ "/_mock/outbox/" (letter.n) "/message" } { "The letter as an e-mail message" } }
            p { a href="/_mock/outbox" { "All letters" } }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_cannot_end_its_header() {
        assert_eq!(
            disposition("kanta-sitoumus-1.0.pdf"),
            "attachment; filename=\"kanta-sitoumus-1.0.pdf\"; filename*=UTF-8''kanta-sitoumus-1.0.pdf",
        );
        assert_eq!(
            disposition("ä\"\r\nX: y"),
            "attachment; filename=\"____X__y\"; filename*=UTF-8''%C3%A4%22%0D%0AX%3A%20y",
        );
    }
}
