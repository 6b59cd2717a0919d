//! Whether the dependencies are as `deny.toml` wants them: their licences, where they come from,
//! and the security advisories about them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{Result, command, run, run_hearing};
use crate::results::Tally;
use crate::tools;

/// What a machine without a network lacks is named and passed over.
pub(crate) fn test() -> Result<Tally> {
    let program = match tools::cargo_deny() {
        Ok(program) => program,
        Err(error) => {
            println!("skipped: {error}");
            return Ok(Tally::default());
        }
    };
    // The audit is about every target and feature, so it needs crates that no build here has used.
    let has_every_crate = run(&mut command("cargo", ["fetch", "--locked"])).is_ok();
    let mut output = String::new();
    let licences = check(&program, &["bans", "licenses", "sources"], &mut output);
    if licences.is_err() && !has_every_crate && lacks_crates(&output) {
        println!("skipped: crates are missing. With a network, type:\n  cargo fetch --locked");
        return Ok(Tally::default());
    }
    let mut total = tally(licences);
    let fetched = run(&mut command(&program, ["fetch", "db"]));
    if fetched.is_ok() || has_database() {
        total += tally(check(&program, &["advisories"], &mut output));
    } else {
        println!(
            "skipped: advisories: there is no database of them. With a network, type:\n  {} fetch db",
            program.display()
        );
    }
    Ok(total)
}

fn check(program: &Path, what: &[&str], output: &mut String) -> Result {
    let mut deny = command(program, ["--frozen", "check"]);
    run_hearing(deny.args(what), |line| output.extend([line, "\n"]))
}

fn tally(ended: Result) -> Tally {
    Tally::of(u64::from(ended.is_ok()), 0).with_end(ended)
}

/// Whether a check failed because crates have not been downloaded, and not because the lock file
/// is out of date.
fn lacks_crates(output: &str) -> bool {
    output.contains("failed to fetch crates") && !output.contains("--locked")
}

/// Whether a database of advisories was fetched earlier.
fn has_database() -> bool {
    let named = |name: &str| env::var_os(name).map(PathBuf::from);
    let home = named("CARGO_HOME").or_else(|| Some(named("HOME")?.join(".cargo")));
    let databases = home.and_then(|it| fs::read_dir(it.join("advisory-dbs")).ok());
    let mut entries = databases.into_iter().flatten().flatten();
    entries.any(|it| it.path().is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_missing_crates_are_a_reason_to_skip() {
        for (output, expected) in [
            ("failed to fetch crates: no matching package", true),
            (
                "failed to fetch crates: the lock file … because --locked was passed",
                false,
            ),
            (
                "error[rejected]: failed to satisfy license requirements",
                false,
            ),
            ("", false),
        ] {
            assert_eq!(lacks_crates(output), expected, "{output}");
        }
    }
}
