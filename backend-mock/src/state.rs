//! What the whole server works on.

use std::path::PathBuf;
use std::sync::Arc;

use crate::hosts::Hosts;
use crate::world::{World, Worlds};

/// Shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// The worlds.
    pub worlds: Arc<Worlds>,
    /// The folder with the built app, if it is served too.
    pub serve: Option<PathBuf>,
    /// For which hosts it answers.
    pub hosts: Hosts,
}

impl AppState {
    /// A server with this main world, which answers for this machine only.
    pub fn new(main: World, serve: Option<PathBuf>) -> AppState {
        AppState {
            worlds: Arc::new(Worlds::new(main)),
            serve,
            hosts: Hosts::default(),
        }
    }
}
