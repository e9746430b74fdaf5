//! What holds for every file by itself: short, opened by a sentence.

use std::path::Path;

/// Most lines of a file.
const MAX_LINES: usize = 300;

/// The content of a file of the repository.
pub(super) fn read(path: &str) -> String {
    std::fs::read_to_string(super::root().join(path)).unwrap()
}

/// The files under a folder whose names end so, by path from the root, in order; generated ones left out.
pub(super) fn of(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![super::root().join(folder)];
    while let Some(folder) = open.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
            let is_other = path.file_name().is_some_and(|it| it == "target" || it == "node_modules");
            if path.is_dir() && !is_other {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push(super::shown(Path::new(&path)));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "nothing under {folder}");
    found
}

fn sources() -> Vec<String> {
    ["src", "tools", "tests"].into_iter().flat_map(|folder| of(folder, "rs")).collect()
}

#[test]
fn files_are_short() {
    let length = |it: &String| read(it).lines().count();
    let long: Vec<_> = sources().into_iter().filter(|it| MAX_LINES < length(it)).collect();
    assert!(long.is_empty(), "over {MAX_LINES} lines: {long:#?}");
}

#[test]
fn every_file_opens_with_a_sentence() {
    let opens = |it: &String| read(it).lines().next().is_some_and(|line| line.starts_with("//! ") && 12 < line.len());
    let mute: Vec<_> = sources().into_iter().filter(|it| !opens(it)).collect();
    assert!(mute.is_empty(), "no opening sentence: {mute:#?}");
}
