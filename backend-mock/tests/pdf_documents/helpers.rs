//! PDF documents, read by qpdf and poppler.

use std::cell::OnceCell;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use kanta_shared::language::Language;
use kanta_shared::timestamp::Timestamp;

/// A PDF in a file of its own.
pub(crate) struct Pdf {
    file: PathBuf,
    structure: OnceCell<String>,
}

impl Pdf {
    pub(crate) fn new(bytes: &[u8]) -> Pdf {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "{}-{}.pdf",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&file, bytes).unwrap();
        Pdf {
            file,
            structure: OnceCell::new(),
        }
    }

    /// What is said about it: pages, language, tags.
    pub(crate) fn info(&self) -> String {
        self.read("pdfinfo", &[], &[])
    }

    /// What a screen reader reads aloud, one element after another.
    pub(crate) fn spoken(&self) -> String {
        let mut spoken = String::new();
        for line in self.structure().lines().map(str::trim_start) {
            let words = line.strip_prefix('"');
            match words.and_then(|it| it.strip_suffix('"')) {
                Some(words) => spoken.push_str(words),
                // A link is a part of its sentence.
                None if line.starts_with("Link") || line.starts_with("Object") => {}
                None => spoken.push('\n'),
            }
        }
        spoken
    }

    /// What is what, with its words.
    pub(crate) fn structure(&self) -> &str {
        // It takes poppler most of a second.
        let read = || self.read("pdfinfo", &["-struct-text"], &[]);
        self.structure.get_or_init(read)
    }

    /// Its metadata in XML.
    pub(crate) fn metadata(&self) -> String {
        self.read("pdfinfo", &["-meta"], &[])
    }

    /// What is written on a page.
    pub(crate) fn page(&self, number: usize) -> String {
        let number = number.to_string();
        self.read(
            "pdftotext",
            &["-layout", "-f", &number, "-l", &number],
            &["-"],
        )
    }

    /// How many pages it has.
    pub(crate) fn pages(&self) -> usize {
        let info = self.info();
        let pages = info.lines().find_map(|it| it.strip_prefix("Pages:"));
        pages.unwrap().trim().parse().unwrap()
    }

    /// The file that travels in it.
    pub(crate) fn source(&self) -> String {
        let file = self.file.with_extension("source");
        let place = file.to_string_lossy().into_owned();
        self.read("pdfdetach", &["-save", "1", "-o", &place], &[]);
        let text = fs::read_to_string(&file).unwrap();
        // What is left behind is in a temporary folder.
        let _ = fs::remove_file(&file);
        text
    }

    /// The file has no fault, and says that it is PDF/UA-1 and PDF/A-3a.
    #[track_caller]
    pub(crate) fn expect_whole(&self, language: Language) {
        let checked = self.read("qpdf", &["--check", "--warning-exit-0"], &[]);
        assert!(
            checked.contains("No syntax or stream encoding errors"),
            "{checked}"
        );
        let metadata = self.metadata();
        for expected in [
            &format!("<dc:language><rdf:Bag><rdf:li>{language}<"),
            "<pdfuaid:part>1<",
            "<pdfaid:part>3<",
            "<pdfaid:conformance>A<",
        ] {
            assert!(metadata.contains(expected), "{metadata}");
        }
        let info = self.info();
        assert!(info.contains("Tagged:          yes"), "{info}");
        let catalog = self.read("qpdf", &["--qdf", "--no-original-object-ids"], &["-"]);
        assert!(
            catalog.contains(&format!("/Lang ({language})")),
            "{catalog}"
        );
    }

    /// All this is read aloud, and written on the pages, however lines break.
    #[track_caller]
    pub(crate) fn expect_words(&self, expected: &[&str]) {
        let spoken = self.spoken();
        let written = self.read("pdftotext", &[], &["-"]);
        for it in expected {
            assert!(spoken.contains(it), "{it:?} is missing in {spoken}");
            // Where a line ends with a hyphen the reader leaves it out.
            for word in it.split(|it: char| !it.is_alphanumeric()) {
                assert!(written.contains(word), "{word:?} is missing in {written}");
            }
        }
    }

    #[track_caller]
    fn read(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let output: Output = Command::new(program)
            .args(before)
            .arg(&self.file)
            .args(after)
            .output()
            .unwrap_or_else(|error| {
                panic!("{program} is missing ({error}); `cargo xtask test tools` puts it in place")
            });
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{program}: {text}{output:?}");
        text
    }
}

impl Drop for Pdf {
    fn drop(&mut self) {
        // What is left behind is in a temporary folder.
        let _ = fs::remove_file(&self.file);
    }
}

pub(crate) fn noon() -> Timestamp {
    "2026-12-01T12:00:00+02:00".parse().unwrap()
}
