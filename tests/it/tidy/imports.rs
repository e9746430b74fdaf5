//! Which file of a crate takes what from which other: paths in `use` and in code, followed through re-exports.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A file of a crate as a module.
#[derive(Debug)]
pub(super) struct Module {
    /// Path from the repository's root.
    pub(super) file: PathBuf,
    /// The code without comments, strings and tests.
    code: String,
    /// What a name in this module stands for: its `use` declarations.
    names: BTreeMap<String, Vec<String>>,
}

/// A crate: its modules by path (`["claim", "speech"]`).
#[derive(Debug, Default)]
pub(super) struct Crate {
    modules: BTreeMap<Vec<String>, Module>,
}

/// Something taken from another file: who takes, from whom, and by what name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Arrow {
    pub(super) from: PathBuf,
    pub(super) to: PathBuf,
    pub(super) name: String,
}

/// Re-exports followed before giving up.
const MAX_STEPS: usize = 8;

impl Crate {
    /// Reads the crate whose root is the file `root`; only files that are declared as modules count, tests are left out.
    pub(super) fn read(root: &Path) -> Self {
        let mut it = Self::default();
        let folder = root.parent().unwrap().to_owned();
        it.add(Vec::new(), root.to_owned(), &folder);
        it
    }

    fn add(&mut self, path: Vec<String>, file: PathBuf, folder: &Path) {
        let code = plain(&std::fs::read_to_string(&file).unwrap());
        for name in declared(&code) {
            let inner = folder.join(&name);
            let choices = [folder.join(format!("{name}.rs")), inner.join("mod.rs")];
            let child = choices.into_iter().find(|it| it.exists()).unwrap_or_else(|| panic!("{name} of {file:?}"));
            self.add([path.clone(), vec![name]].concat(), child, &inner);
        }
        let names = uses(&code).into_iter().collect();
        self.modules.insert(path, Module { file, code, names });
    }

    /// What each file takes from each other one.
    pub(super) fn arrows(&self) -> BTreeSet<Arrow> {
        let mut arrows = BTreeSet::new();
        for (path, module) in &self.modules {
            let taken = module.names.values().cloned().chain(inline(&module.code));
            let is_child = |it: &[String]| self.modules.contains_key(&[path, &it[..1]].concat());
            let taken = taken.filter(|it| matches!(it[0].as_str(), "crate" | "self" | "super") || is_child(it));
            for target in taken {
                if let Some(to) = self.file_of(path, &target, 0).filter(|it| *it != module.file) {
                    let name = target.last().cloned().unwrap_or_default();
                    arrows.insert(Arrow { from: module.file.clone(), to: to.to_owned(), name });
                }
            }
        }
        arrows
    }

    /// The file in which what `target` names, seen from module `here`, is written.
    fn file_of(&self, here: &[String], target: &[String], steps: usize) -> Option<&Path> {
        let (first, mut rest) = target.split_first()?;
        let mut at = match first.as_str() {
            "crate" => Vec::new(),
            "self" => here.to_vec(),
            "super" => here.split_last()?.1.to_vec(),
            name => {
                let child = [here, &[name.to_owned()]].concat();
                self.modules.contains_key(&child).then_some(child)?
            }
        };
        while let Some((next, behind)) = rest.split_first() {
            let child = [&at[..], std::slice::from_ref(next)].concat();
            if next == "super" {
                at.pop();
            } else if self.modules.contains_key(&child) {
                at = child;
            } else {
                break;
            }
            rest = behind;
        }
        let module = self.modules.get(&at)?;
        let followed = rest.first().and_then(|name| module.names.get(name)).filter(|_| steps < MAX_STEPS);
        let followed = followed.and_then(|it| self.file_of(&at, it, steps + 1));
        Some(followed.unwrap_or(&module.file))
    }
}

/// The code alone: comments and strings become blanks, and it ends where the tests begin.
fn plain(source: &str) -> String {
    let end = source.find("#[cfg(test)]\nmod tests {").unwrap_or(source.len());
    let mut code = String::new();
    for line in source[..end].lines() {
        let line = line.split("//").next().unwrap_or_default();
        let parts = line.split('"').step_by(2);
        code.extend(parts);
        code.push('\n');
    }
    // A path that only says how far something is seen takes nothing.
    code.replace("(in crate::", "(").replace("(in super::", "(")
}

/// The modules that a file declares in files of their own, tests left out.
fn declared(code: &str) -> Vec<String> {
    let mut is_test = false;
    let mut names = Vec::new();
    for line in code.lines().map(str::trim) {
        let word = line.split_whitespace().skip_while(|it| it.starts_with("pub")).collect::<Vec<_>>();
        if let ["mod", name] = word[..]
            && let Some(name) = name.strip_suffix(';')
            && !is_test
        {
            names.push(name.to_owned());
        }
        is_test = line.starts_with("#[cfg(test)]");
    }
    names
}

/// The names that `use` declarations bring in, each with the path it stands for.
fn uses(code: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let words: Vec<&str> = statement.split_whitespace().collect();
        let Some(at) = words.iter().rposition(|it| *it == "use") else { continue };
        expand(&mut found, &[], &words[at + 1..].join(" "));
    }
    found
}

/// Takes a tree of `use` apart: `super::{a, b::{c, d as e}}`.
fn expand(found: &mut Vec<(String, Vec<String>)>, prefix: &[String], tree: &str) {
    let tree = tree.trim();
    if let Some((head, rest)) = tree.split_once('{') {
        let head = head.trim().trim_end_matches("::").split("::").filter(|it| !it.is_empty()).map(str::to_owned);
        let prefix: Vec<String> = prefix.iter().cloned().chain(head).collect();
        let inner = rest.rsplit_once('}').map_or(rest, |it| it.0);
        for part in parts(inner) {
            expand(found, &prefix, part);
        }
        return;
    }
    let (path, name) = tree.split_once(" as ").unwrap_or((tree, ""));
    let mut full: Vec<String> = prefix.iter().cloned().chain(path.split("::").map(|it| it.trim().to_owned())).collect();
    if full.last().is_some_and(|it| it == "self") && 1 < full.len() {
        full.pop();
    }
    let name = if name.is_empty() { full.last().cloned().unwrap_or_default() } else { name.trim().to_owned() };
    // `use x as _` brings in no name, but takes from the file.
    let name = if name == "_" || name == "*" { full.join("::") } else { name };
    found.push((name, full));
}

/// The parts between commas that stand in no inner braces.
fn parts(inner: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&inner[start..]);
    found.into_iter().filter(|it| !it.trim().is_empty()).collect()
}

/// The paths of two or more parts in code, wherever they begin.
fn inline(code: &str) -> impl Iterator<Item = Vec<String>> {
    let paths = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let paths = paths.filter(|it| it.contains("::") && !it.ends_with("::") && !it.starts_with("::"));
    paths.map(|it| it.split("::").map(str::to_owned).collect())
}
