//! What is known about a request besides what it asks for.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use kanta_shared::session::Identity;

use crate::random::Random;

/// The header and the cookie by which a request chooses its world.
pub(crate) const WORLD_HEADER: &str = "x-mock-world";
pub(crate) const WORLD_COOKIE: &str = "mock-world";

/// The id of a request, in its answer and in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RequestId(pub(crate) String);

impl RequestId {
    /// A new id, which cannot be taken for that of a thing.
    pub(crate) fn new(random: &mut Random) -> RequestId {
        RequestId(["r-", &random.id()].concat())
    }
}

/// The identity that a request is answered for, where the request names none.
#[derive(Clone, Debug, Default)]
pub(crate) struct AnsweredFor(pub(crate) Arc<OnceLock<Identity>>);

/// How long a body may take to arrive. Set on every request that comes from a socket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyTime(pub(crate) Duration);

/// How the connection of an answer ends that a planned fault breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BrokenConnection {
    /// With bytes that are not HTTP, in place of the answer. If it ended without a byte, a browser
    /// could send the request again by itself, and neither page nor server would notice.
    Garbled,
    /// By a reset.
    Reset,
}
