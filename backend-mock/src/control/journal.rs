//! The journal of calls, and what records them.

use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

use super::faults::Planned;
use crate::error;
use crate::extract::{InWorld, Json};
use crate::journal::Entry;
use crate::request::{BrokenConnection, RequestId};
use crate::world::World;

/// Lists the calls of the API in the world, oldest first; the last 2000 are remembered
#[utoipa::path(get, path = "/_mock/journal", responses((status = 200, description = "The calls", body = [Entry])))]
pub(super) async fn get_journal(InWorld(world): InWorld) -> Json<Vec<Entry>> {
    Json(world.journal().entries().cloned().collect())
}

/// Records each call in the journal.
pub(crate) async fn record_call(request: Request, next: Next) -> Response {
    let world = request.extensions().get::<Arc<World>>().cloned();
    let Some(world) = world.filter(|_| request.uri().path().starts_with("/api/")) else {
        return next.run(request).await;
    };
    let mut entry = Entry {
        at: world.now().timestamp(),
        method: request.method().to_string(),
        path: request
            .uri()
            .path_and_query()
            .map(ToString::to_string)
            .unwrap_or_default(),
        status: None,
        error: None,
        planned: false,
        request_id: request
            .extensions()
            .get()
            .map(|RequestId(id)| id.clone())
            .unwrap_or_default(),
        world: world.id().to_owned(),
    };
    let response = next.run(request).await;
    entry.planned = response.extensions().get::<Planned>().is_some();
    if response.extensions().get() != Some(&BrokenConnection::Garbled) {
        entry.status = Some(response.status().as_u16());
        entry.error = error::code_of(&response);
    }
    world.journal().note(entry);
    response
}
