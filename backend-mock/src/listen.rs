//! The socket: connections come, are served, and end when the program is stopped.

use std::io;
use std::pin::pin;
use std::time::Duration;

use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;

use crate::request::BodyTime;

/// How long others are waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For the head of a request; a connection that brings none in that time is closed.
    pub head: Duration,
    /// For the body of a request; one that has not arrived by then is refused.
    pub body: Duration,
    /// For requests under way when the program is stopped.
    pub end: Duration,
}

impl Default for Patience {
    fn default() -> Patience {
        Patience {
            head: Duration::from_secs(60),
            body: Duration::from_secs(10),
            end: Duration::from_secs(2),
        }
    }
}

/// Serves until `stop` comes, and ends at the latest when the patience is over after that,
/// whatever the others on the connections do.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    patience: Patience,
    stop: impl Future<Output = ()>,
) {
    let mut stop = pin!(stop);
    let app = app.layer(Extension(BodyTime(patience.body)));
    let connections = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            // The connection broke before it was one.
            Err(error) if is_of_connection(&error) => continue,
            // Too many files are open, which passes.
            Err(_) => {
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(patience.head)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(app.clone()));
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            // That a connection breaks is the other side's affair.
            let _ = connection.await;
        });
    }
    drop(listener);
    // What is under way then breaks off with the program.
    let _ = tokio::time::timeout(patience.end, connections.shutdown()).await;
}

fn is_of_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    )
}
