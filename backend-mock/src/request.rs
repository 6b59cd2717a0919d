//! What is known about a request besides what it asks for.

use std::time::Duration;

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

/// How long a body may take to arrive. Set on every request that comes from a socket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BodyTime(pub(crate) Duration);

/// Marks a request on a connection that has brought an answer before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UsedConnection;

/// Marks an answer after which the connection is reset.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ResetConnection;
