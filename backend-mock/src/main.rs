//! Starts the mock: reads the options, opens the main world, listens, and prints where.

use std::error::Error;
use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind::DisplayHelp;
use kanta_backend_mock::config::{Config, Store};
use kanta_backend_mock::hosts::Hosts;
use kanta_backend_mock::listen::Patience;
use kanta_backend_mock::mail::Post;
use kanta_backend_mock::scenarios::scenario_links;
use kanta_backend_mock::state::AppState;
use kanta_backend_mock::store_file::{Hold, StoreError};
use kanta_backend_mock::world::{MAIN, World};
use kanta_backend_mock::{app, listen, serve};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    let outcome = match Config::try_parse() {
        Ok(config) => serve(config).await,
        Err(help) if help.kind() == DisplayHelp => {
            print!("{help}");
            Ok(())
        }
        // What follows the first line is in the help.
        Err(error) => Err(error.to_string().lines().take(1).collect::<String>().into()),
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
    if let Some(folder) = &config.serve {
        expect_app(folder)?;
    }
    // From here on, so that no signal finds the program unprepared.
    let stop = stop_signal()?;
    let listener = bind(config.port).await?;
    let address = listener.local_addr()?;
    let (main, _hold) = open(&config, address.port())?;
    let main = main.with_post(config.smtp.map(Post::to));
    let main = match config.no_limits {
        true => main.without_limits(),
        false => main,
    };
    welcome(&format!("http://{address}"), &main, &config.store);
    let mut state = AppState::new(main, config.serve);
    state.hosts = Hosts::allowing(config.allow_hosts);
    listen::serve(listener, app(state), Patience::default(), stop).await;
    Ok(())
}

/// Fails when there is no built app in the folder.
fn expect_app(folder: &Path) -> Result<(), String> {
    let folder_of_app = "give the folder of the built app with --serve DIR, or leave --serve out";
    if !folder.is_dir() {
        let folder = folder.display();
        return Err(format!("There is no folder {folder}; {folder_of_app}."));
    }
    match serve::pages(folder).iter().find(|it| !it.is_file()) {
        Some(page) => Err(format!("There is no {}; {folder_of_app}.", page.display())),
        None => Ok(()),
    }
}

async fn bind(port: u16) -> Result<TcpListener, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    listener.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => format!(
            "Port {port} is in use by another program; stop that one, or give another port with --port N."
        ),
        _ => format!("Port {port} cannot be used ({error}); give another one with --port N."),
    })
}

fn open(config: &Config, port: u16) -> Result<(World, Option<Hold>), Box<dyn Error>> {
    let Config { scenario, at, .. } = config.clone();
    match &config.store {
        Store::Memory => {
            let main = World::in_memory(MAIN.to_owned(), scenario.unwrap_or_default(), at)?;
            Ok((main, None))
        }
        Store::File(file) => {
            let hold = Hold::of(file, port)?;
            let main =
                World::on_disk(file, scenario, at).map_err(|error| StoreError::of(file, &error))?;
            Ok((main, Some(hold)))
        }
    }
}

/// Prints where everything is. The first line is for programs that wait for it.
fn welcome(address: &str, main: &World, store: &Store) {
    println!("Kanta Extranet is at {address}");
    match store {
        Store::Memory => println!("Nothing is kept when it stops."),
        Store::File(file) => println!("What is done there is kept in {}.", file.display()),
    }
    println!("\nPeople to log in as:");
    for person in &main.registers().people {
        let organisations: Vec<&str> = person.holds.iter().map(|(it, _)| it.name()).collect();
        println!(
            "  {:<22}{:<26}{}",
            person.key.name(),
            person.name,
            organisations.join(", ")
        );
    }
    println!("\nScenario links; each opens a fresh world, logged in:");
    for link in scenario_links() {
        println!("  {address}{}\n    {}", link.path, link.shows);
    }
}

/// Comes with Ctrl-C, or with the signal by which systems stop programs; heard from now on.
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
