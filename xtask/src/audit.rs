//! Whether the dependencies are as `deny.toml` wants them: their licences, where they come from,
//! and the security advisories about them.

use crate::process::{Result, command, read, run};
use crate::results::Tally;
use crate::tools;

pub(crate) fn test() -> Result<Tally> {
    let program = tools::cargo_deny()?;
    let check = |arguments: &[&str]| match run(&mut command(&program, arguments)) {
        Ok(()) => Tally::of(1, 0),
        Err(message) => {
            eprintln!("{message}");
            Tally::of(0, 1)
        }
    };
    let mut tally = check(&["check", "bans", "licenses", "sources"]);
    // The database of advisories is on a server that not every machine reaches.
    match read(&mut command(&program, ["fetch", "db"])) {
        Ok(_) => tally += check(&["--offline", "check", "advisories"]),
        Err(_) => println!("skipped: advisories: their database cannot be reached"),
    }
    Ok(tally)
}
