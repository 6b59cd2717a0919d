//! Starts the mock: reads the options, opens the main world, listens, and tells where.

use std::error::Error;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::ExitCode;

use kanta_backend_mock::app;
use kanta_backend_mock::config::{Command, Config, HELP, Store};
use kanta_backend_mock::mail::Post;
use kanta_backend_mock::scenario_links::SCENARIO_LINKS;
use kanta_backend_mock::state::AppState;
use kanta_backend_mock::world::{MAIN, World};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    let outcome = match Command::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{HELP}");
            Ok(())
        }
        Ok(Command::Serve(config)) => serve(config).await,
        Err(error) => Err(error.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(config: Config) -> Result<(), Box<dyn Error>> {
    let main = open(&config)?.with_post(config.smtp.map(Post::to));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    welcome(&address, &main, &config.store);
    let app = app(AppState::new(main, config.serve));
    axum::serve(listener, app)
        .with_graceful_shutdown(told_to_stop())
        .await?;
    Ok(())
}

fn open(config: &Config) -> Result<World, Box<dyn Error>> {
    let Config { scenario, at, .. } = config.clone();
    match &config.store {
        Store::Memory => Ok(World::in_memory(
            MAIN.to_owned(),
            scenario.unwrap_or_default(),
            at,
        )?),
        Store::File(file) => {
            if let Some(folder) = file.parent().filter(|it| *it != Path::new("")) {
                std::fs::create_dir_all(folder)?;
            }
            World::on_disk(file, scenario, at)
                .map_err(|error| format!("{}: {error}", file.display()).into())
        }
    }
}

/// Tells where everything is. The first line is for programs that wait for it.
fn welcome(address: &str, main: &World, store: &Store) {
    println!("Kanta Extranet is at {address}");
    match store {
        Store::Memory => println!("Nothing is kept when it stops."),
        Store::File(file) => println!("What is done there is kept in {}.", file.display()),
    }
    println!("\nPeople to log in as:");
    for persona in &main.scenario().personas {
        let organisations: Vec<&str> = persona.holds.iter().map(|(key, _)| *key).collect();
        println!(
            "  {:<22}{:<26}{}",
            persona.key,
            persona.name,
            organisations.join(", ")
        );
    }
    println!("\nScenario links; each opens a fresh world, logged in:");
    for link in SCENARIO_LINKS {
        println!("  {address}{}\n    {}", link.path(), link.shows);
    }
}

/// Waits for Ctrl-C, or for the signal by which systems stop programs.
async fn told_to_stop() {
    let interrupt = async { tokio::signal::ctrl_c().await.is_ok() };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await.is_some(),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<bool>();
    tokio::select! {
        _ = interrupt => {}
        _ = terminate => {}
    }
}
