//! Documents that are added or removed are embedded again.

fn main() {
    println!("cargo:rerun-if-changed=content");
}
