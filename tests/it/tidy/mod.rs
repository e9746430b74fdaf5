//! How the source is kept: no circles, arrows between rooms only downwards, short files, sorted data.

mod circles;
mod files;
mod imports;
mod rooms;
mod tables;
mod words;

use std::collections::BTreeSet;
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

/// Files that may reach themselves, each with its reason.
const RECURSIVE: [(&str, &str); 0] = [];

/// What the files of each crate take from each other.
fn arrows() -> Vec<BTreeSet<Arrow>> {
    ROOTS.iter().map(|it| Crate::read(&root().join(it)).arrows()).collect()
}

#[test]
fn no_file_reaches_itself() {
    let mut messages = Vec::new();
    for arrows in arrows() {
        for circle in circles(&arrows) {
            if RECURSIVE.iter().any(|(path, _)| circle.iter().all(|it| shown(it).starts_with(path))) {
                continue;
            }
            let inside = |it: &&Arrow| circle.contains(&it.from) && circle.contains(&it.to);
            let lines = arrows.iter().filter(inside);
            let lines = lines.map(|it| format!("  {} -> {}: {}", shown(&it.from), shown(&it.to), it.name));
            messages.push(format!("{} files:\n{}", circle.len(), lines.collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(messages.is_empty(), "circles\n{}", messages.join("\n"));
}

#[test]
fn arrows_between_rooms_run_down() {
    let all = arrows();
    let upward = all.iter().flatten().filter(|it| {
        let [from, to] = [&it.from, &it.to].map(|file| rooms::floor(&shown(file)));
        from.zip(to).is_some_and(|(from, to)| from < to)
    });
    let messages: Vec<String> =
        upward.map(|it| format!("{} -> {}: {}", shown(&it.from), shown(&it.to), it.name)).collect();
    assert!(messages.is_empty(), "arrows upward\n{}", messages.join("\n"));
}

#[test]
fn every_file_has_a_room() {
    let files = files::of("src", "rs");
    let outside: Vec<_> = files.iter().filter(|it| rooms::floor(it).is_none()).collect();
    assert!(outside.is_empty(), "no room for {outside:#?}");
}

#[test]
fn rooms_are_shown_in_the_architecture() {
    let shown = rooms::table();
    assert!(files::read("ARCHITECTURE.md").contains(&shown), "put this into ARCHITECTURE.md:\n{shown}");
}
