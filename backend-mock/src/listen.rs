//! The socket: connections come, are served, and end when the program is stopped.

use std::io;
use std::pin::pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::response::Response;
use axum::{Extension, Router};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};

use crate::request::{BodyTime, BrokenConnection};

/// What comes in place of an answer: no line of a status.
const GARBLE: &[u8] = b"(a planned fault)\r\n";

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
        let Ok((stream, mut twin)) = twins(stream) else {
            continue;
        };
        let app = TowerToHyperService::new(app.clone());
        let broken = Arc::new(OnceLock::new());
        let breaks = Arc::clone(&broken);
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let (answer, breaks) = (app.call(request), Arc::clone(&breaks));
            async move {
                let answer: Result<Response, _> = answer.await;
                let planned = answer.as_ref().map(|it| it.extensions().get().copied());
                if let Ok(Some(planned)) = planned {
                    let _ = breaks.set(planned);
                }
                answer
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(patience.head)
            .serve_connection(TokioIo::new(stream), service);
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            // That a connection breaks is the other side's affair.
            let _ = connection.await;
            let _ = match broken.get() {
                Some(BrokenConnection::Garbled) => twin.write_all(GARBLE).await,
                Some(BrokenConnection::Reset) => twin.set_zero_linger(),
                // It is closed in good order.
                None => Ok(()),
            };
        });
    }
    drop(listener);
    // What is under way then breaks off with the program.
    let _ = tokio::time::timeout(patience.end, connections.shutdown()).await;
}

/// The same connection twice. It is open as long as the second one is there, which is to say how it
/// is closed.
fn twins(stream: TcpStream) -> io::Result<(TcpStream, TcpStream)> {
    let stream = stream.into_std()?;
    let twin = TcpStream::from_std(stream.try_clone()?)?;
    Ok((TcpStream::from_std(stream)?, twin))
}

fn is_of_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    )
}
