//! The folder of `cargo xtask dist` in a real web server, with the sample configuration.

use std::path::Path;

use super::suite::DEPLOYED;
use crate::dist::{Place, make};
use crate::files::{text, write};
use crate::process::{Companion, Result, command, target};
use crate::results::{Tally, log};
use crate::run::{free_port, wait_until_it_answers};
use crate::tools::{self, MIME_TYPES};

/// The path under which the sample has the app.
const BASE: &str = "/ekstranet/";

/// The sample that operators begin from.
const SAMPLE: &str = "docs/nginx.conf";

/// Where there is no nginx, that is named and passed over.
pub(super) fn test(filter: Option<&str>) -> Result<Tally> {
    let nginx = match tools::nginx() {
        Ok(nginx) => nginx,
        Err(error) => {
            println!("skipped: {error}");
            return Ok(Tally::default());
        }
    };
    tools::npm_packages()?;
    let home = target().join("nginx");
    make(&home.join("www/ekstranet"), &Place::new(Some(BASE), None)?)?;
    let (api, _mock) = DEPLOYED.start_mock(|it| it)?;
    let port = free_port()?;
    let config = home.join("nginx.conf");
    let sample = on_this_machine(&text(SAMPLE)?, &home, port, api)?;
    write(&config, configuration(&home, &sample))?;
    let mut nginx = command(nginx, ["-c"]);
    nginx.arg(&config).arg("-p").arg(&home);
    let nginx = Companion::start(nginx.stderr(log("nginx.log")?))?;
    wait_until_it_answers(&nginx, port)?;
    DEPLOYED.run_at(
        &format!("http://127.0.0.1:{port}{BASE}"),
        filter,
        &[("KANTA_CHROMIUM", tools::chromium()?)],
    )
}

/// The sample with the addresses and folders of this machine, and without a certificate.
fn on_this_machine(sample: &str, home: &Path, port: u16, api: u16) -> Result<String> {
    let root = format!("root {};", home.join("www").display());
    let mut config = sample.to_owned();
    for (sampled, ours) in [
        ("listen 443 ssl http2;", format!("listen 127.0.0.1:{port};")),
        (
            "ssl_certificate /etc/ssl/certs/extranet.example.pem;",
            String::new(),
        ),
        (
            "ssl_certificate_key /etc/ssl/private/extranet.example.key;",
            String::new(),
        ),
        (
            "server_name extranet.example;",
            "server_name 127.0.0.1;".to_owned(),
        ),
        ("server 127.0.0.1:8080;", format!("server 127.0.0.1:{api};")),
        ("root /srv/www;", root),
    ] {
        if config.matches(sampled).count() != 1 {
            return Err(format!("{SAMPLE} no longer has `{sampled}` once."));
        }
        config = config.replace(sampled, &ours);
    }
    Ok(config)
}

/// A whole configuration, in which everything that nginx writes goes into its home.
fn configuration(home: &Path, server: &str) -> String {
    let home = home.display();
    let temporary: String = ["client_body", "fastcgi", "proxy", "scgi", "uwsgi"]
        .map(|it| format!("{it}_temp_path {home}/{it};\n"))
        .concat();
    format!(
        "daemon off;\nmaster_process off;\npid {home}/nginx.pid;\nerror_log stderr;\nevents {{}}\n\
         http {{\ninclude {MIME_TYPES};\naccess_log off;\n{temporary}{server}}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_becomes_one_of_this_machine_and_keeps_its_rules() {
        let sample = text(SAMPLE).unwrap();
        let config = on_this_machine(&sample, Path::new("/home"), 1, 2).unwrap();
        assert!(config.contains("listen 127.0.0.1:1;") && config.contains("server 127.0.0.1:2;"));
        assert!(!config.contains("ssl"));
        assert!(config.contains("location /ekstranet/ {"));
        assert!(on_this_machine(&config, Path::new("/home"), 1, 2).is_err());
    }
}
