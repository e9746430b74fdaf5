//! Circles in a graph of files: sets in which every file reaches every other one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::imports::Arrow;

/// The circles among files, each in order; a file that reaches nobody who reaches it stands in none.
pub(super) fn circles(arrows: &BTreeSet<Arrow>) -> Vec<Vec<PathBuf>> {
    let mut next: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
    for arrow in arrows {
        next.entry(&arrow.from).or_default().insert(&arrow.to);
    }
    let reached: BTreeMap<&Path, BTreeSet<&Path>> = next.keys().map(|file| (*file, reach(&next, file))).collect();
    let mut circles: BTreeSet<Vec<PathBuf>> = BTreeSet::new();
    for (file, others) in &reached {
        let back = |it: &&&Path| reached.get(**it).is_some_and(|reached| reached.contains(file));
        let circle: Vec<PathBuf> = others.iter().filter(back).map(|it| it.to_path_buf()).collect();
        if 1 < circle.len() {
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

/// All files that can be reached from one.
fn reach<'a>(next: &BTreeMap<&'a Path, BTreeSet<&'a Path>>, from: &'a Path) -> BTreeSet<&'a Path> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        open.extend(next.get(file).into_iter().flatten().filter(|it| reached.insert(**it)));
    }
    reached
}
