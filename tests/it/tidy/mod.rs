//! How the source is kept: no circles, arrows between rooms only downwards, short files, sorted data.

mod circles;
mod imports;

use std::path::{Path, PathBuf};

use circles::circles;
use imports::{Arrow, Crate};

/// The roots of the crates.
const ROOTS: [&str; 6] = [
    "src/lib.rs",
    "src/bin/wortlaut/main.rs",
    "tools/evaluate/src/lib.rs",
    "tools/evaluate/src/main.rs",
    "tools/train/src/lib.rs",
    "tools/train/src/main.rs",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A path as the messages show it.
fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

#[test]
fn no_file_reaches_itself() {
    let mut messages = Vec::new();
    for root in ROOTS.map(|it| root().join(it)) {
        let arrows = Crate::read(&root).arrows();
        for circle in circles(&arrows) {
            let inside = |it: &&Arrow| circle.contains(&it.from) && circle.contains(&it.to);
            let lines = arrows.iter().filter(inside);
            let lines = lines.map(|it| format!("  {} -> {}: {}", shown(&it.from), shown(&it.to), it.name));
            messages.push(format!("{} files:\n{}", circle.len(), lines.collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(messages.is_empty(), "circles\n{}", messages.join("\n"));
}
