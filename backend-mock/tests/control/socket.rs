//! What only shows on a real socket: names of hosts, connections that hang, and the end.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use kanta_backend_mock::hosts::Hosts;
use kanta_backend_mock::listen::{self, Patience};
use kanta_backend_mock::{app, state::AppState};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::helpers::Mock;

/// Long enough for everything that is not meant to hang.
const LONG: Duration = Duration::from_secs(30);
const SHORT: Duration = Duration::from_millis(50);

/// A server on a socket of its own, which is stopped when this is dropped.
struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    ended: std::sync::mpsc::Receiver<Instant>,
}

impl Server {
    fn start(patience: Patience) -> Server {
        let (stop, stopped) = oneshot::channel();
        let (tell_end, ended) = std::sync::mpsc::channel();
        let (tell_address, address) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
                tell_address.send(listener.local_addr().unwrap()).unwrap();
                let mut state = AppState::new(Mock::main_world(), None);
                state.hosts = Hosts::allowing(vec!["extranet.example".to_owned()]);
                let stop = async { drop(stopped.await) };
                listen::serve(listener, app(state), patience, stop).await;
            });
            let _ = tell_end.send(Instant::now());
        });
        Server {
            address: address.recv().unwrap(),
            stop: Some(stop),
            ended,
        }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        stream
    }

    /// What comes back to these bytes, until the server closes.
    fn answer(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        rest(&mut stream)
    }

    /// Makes it stop; returns how long that takes.
    fn stop(mut self) -> Duration {
        let began = Instant::now();
        self.stop.take().unwrap().send(()).unwrap();
        self.ended.recv_timeout(LONG).unwrap().duration_since(began)
    }
}

fn rest(stream: &mut TcpStream) -> String {
    let mut answer = String::new();
    // A connection that is cut off may also hear so from the system.
    let _ = stream.read_to_string(&mut answer);
    answer
}

fn patient() -> Patience {
    Patience {
        head: LONG,
        body: LONG,
        end: LONG,
    }
}

#[track_caller]
fn check_host(server: &Server, target: &str, hosts: &str, status: &str) {
    let answer = server.answer(&format!(
        "GET {target} HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n"
    ));
    assert!(
        answer.starts_with(&format!("HTTP/1.1 {status} ")),
        "{target} {hosts:?}: {answer}"
    );
    if status == "421" {
        let answer = answer.to_lowercase();
        for expected in [
            "content-type: application/problem+json",
            "cache-control: no-store",
            "x-request-id: r-",
            "\"code\":\"unknown-host\"",
        ] {
            assert!(answer.contains(expected), "{expected} in {answer}");
        }
        assert!(!answer.contains("set-cookie"), "{answer}");
    }
}

#[test]
fn another_host_gets_nothing_whatever_it_asks_for() {
    let server = Server::start(patient());
    for target in [
        "/_mock/ready",
        "/_mock/clock",
        "/_mock/s/default?as=trader",
        "/_mock/worlds/main?as=trader",
        "/api/v1/session",
        "/api/openapi.json",
        "/suomi-fi/identification",
        "/",
        "/nothing.js",
    ] {
        for host in [
            "evil.example",
            "evil.example:8080",
            "a b",
            "",
            "127.0.0.1.evil.example",
        ] {
            check_host(&server, target, &format!("Host: {host}\r\n"), "421");
        }
        check_host(
            &server,
            target,
            "Host: localhost\r\nHost: localhost\r\n",
            "421",
        );
        let elsewhere = format!("http://evil.example{target}");
        check_host(&server, &elsewhere, "Host: localhost\r\n", "421");
    }
    let port = server.address.port();
    for host in [
        "127.0.0.1".to_owned(),
        format!("localhost:{port}"),
        format!("[::1]:{port}"),
        "extranet.example".to_owned(),
    ] {
        check_host(&server, "/_mock/ready", &format!("Host: {host}\r\n"), "200");
        let whole = format!("http://{host}/_mock/ready");
        check_host(&server, &whole, &format!("Host: {host}\r\n"), "200");
    }
}

#[test]
fn a_write_for_another_host_does_nothing() {
    let server = Server::start(patient());
    let ask = |host: &str| {
        let body = r#"{"set": "2030-01-01T09:00:00+02:00"}"#;
        server.answer(&format!(
            "PUT /_mock/clock HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    };
    assert!(ask("evil.example").starts_with("HTTP/1.1 421 "));
    let now =
        server.answer("GET /_mock/clock HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert!(!now.contains("2030"), "{now}");
    assert!(ask("localhost").starts_with("HTTP/1.1 200 "));
}

#[test]
fn a_body_that_does_not_arrive_is_refused_and_the_connection_closed() {
    let server = Server::start(Patience {
        body: SHORT,
        ..patient()
    });
    for (head, part) in [
        (
            "PUT /_mock/clock HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100",
            "{",
        ),
        (
            "PUT /_mock/clock HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
            "1\r\n{\r\n",
        ),
        (
            "POST /suomi-fi/identification HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100",
            "outcome=",
        ),
    ] {
        let answer = server.answer(&format!("{head}\r\nHost: localhost\r\n\r\n{part}"));
        assert!(answer.starts_with("HTTP/1.1 408 "), "{head}: {answer}");
        assert!(answer.contains("\"code\":\"request-timeout\""), "{answer}");
        assert!(
            answer.to_lowercase().contains("connection: close"),
            "{answer}"
        );
    }
}

#[test]
fn a_connection_that_asks_nothing_is_closed() {
    let server = Server::start(Patience {
        head: SHORT,
        ..patient()
    });
    for begun in ["", "GET /_mock/ready HTTP/1.1\r\nHost: local"] {
        let answer = server.answer(begun);
        assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
}

#[test]
fn the_end_waits_for_no_client_for_long() {
    let server = Server::start(Patience {
        end: SHORT,
        ..patient()
    });
    let mut connections = Vec::new();
    for begun in [
        "",
        "GET /_mock/ready HTTP/1.1\r\nHost: local",
        "PUT /_mock/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
        "GET /_mock/outbox/wait?timeout=60 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ] {
        let mut stream = server.connect();
        stream.write_all(begun.as_bytes()).unwrap();
        connections.push(stream);
    }
    // One that has been answered is known to be served, and so are those before it.
    server.answer("GET /_mock/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert!(server.stop() < Duration::from_secs(3));
}

#[test]
fn a_request_under_way_is_answered_before_the_end() {
    let server = Server::start(patient());
    let mut stream = server.connect();
    let body = r#"{"advance": "P1D"}"#;
    let (first, last) = body.split_at(5);
    let head = "PUT /_mock/clock HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json";
    write!(
        stream,
        "{head}\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        body.len()
    )
    .unwrap();
    let mut asked_for_body = [0; 25];
    stream.read_exact(&mut asked_for_body).unwrap();
    stream.write_all(first.as_bytes()).unwrap();
    let answered = std::thread::spawn(move || {
        stream.write_all(last.as_bytes()).unwrap();
        rest(&mut stream)
    });
    server.stop();
    let answer = answered.join().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
}

/// Plans a fault for the next call, and asks for the session twice on one connection.
fn second_answer(server: &Server, effect: &str) -> (String, Option<std::io::ErrorKind>) {
    let body = format!(r#"[{{"path": "/api/v1/session", "skip": 1, "effect": "{effect}"}}]"#);
    let planned = server.answer(&format!(
        "PUT /_mock/faults HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    ));
    assert!(planned.starts_with("HTTP/1.1 200 "), "{planned}");
    let mut stream = server.connect();
    let get = "GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\n\r\n";
    stream.write_all(get.as_bytes()).unwrap();
    let mut first = [0; 4096];
    let length = stream.read(&mut first).unwrap();
    assert!(first[..length].starts_with(b"HTTP/1.1 401 "));
    stream.write_all(get.as_bytes()).unwrap();
    let mut second = Vec::new();
    let end = stream.read_to_end(&mut second);
    let answer = String::from_utf8(second).unwrap();
    (answer, end.err().map(|it| it.kind()))
}

#[test]
fn an_answer_that_is_cut_ends_in_good_order_and_one_that_is_reset_does_not() {
    let server = Server::start(patient());
    let (answer, end) = second_answer(&server, "cut");
    assert!(answer.starts_with("HTTP/1.1 401 "), "{answer}");
    assert!(!answer.ends_with('}'), "{answer}");
    assert_eq!(end, None);
    let (_, end) = second_answer(&server, "reset");
    assert_eq!(end, Some(std::io::ErrorKind::ConnectionReset));
}

#[test]
fn a_dropped_answer_leaves_bytes_that_no_browser_takes_for_an_answer_or_repeats_the_call_for() {
    let server = Server::start(patient());
    for effect in ["drop-before", "drop-after"] {
        let (answer, end) = second_answer(&server, effect);
        assert!(!answer.is_empty(), "{effect}");
        assert!(!answer.to_lowercase().contains("http"), "{answer}");
        assert_eq!(end, None);
        let get = "GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assert!(server.answer(get).starts_with("HTTP/1.1 401 "));
    }
}
