//! Checks every figure that has a floor: what is reached once is not lost unseen.

use std::fmt;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::report::Report;
use crate::{Error, Task};

/// The floors: task, data, figure, bound and value, between bars.
const FLOORS: &str = include_str!("../floors.txt");

/// The project's own marked texts are named from its top level.
const OWN: &str = "tests/";

/// On which side of its bound a figure must stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    AtLeast,
    AtMost,
}

/// A figure's bound.
#[derive(Debug, Clone, PartialEq)]
struct Floor {
    task: Task,
    data: String,
    figure: String,
    side: Side,
    bound: f64,
}

/// A figure held against its bound.
#[derive(Debug)]
pub struct Outcome {
    floor: Floor,
    /// As the report's table prints it; none where the report has no such figure.
    value: Option<f64>,
}

impl Outcome {
    /// Whether the figure is there and on the right side.
    pub fn is_met(&self) -> bool {
        let Floor { side, bound, .. } = self.floor;
        self.value.is_some_and(|value| match side {
            Side::AtLeast => value >= bound,
            Side::AtMost => value <= bound,
        })
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Floor { data, figure, side, bound, .. } = &self.floor;
        let verdict = if self.is_met() { "ok   " } else { "SHORT" };
        let sign = if *side == Side::AtLeast { ">=" } else { "<=" };
        match self.value {
            Some(value) => write!(f, "{verdict} {value:8.4} {sign} {bound:<8} {figure} ({data})"),
            None => write!(f, "{verdict}     none {sign} {bound:<8} {figure} ({data})"),
        }
    }
}

/// Measures everything that has a floor, each corpus once, on the corpora in `folder`.
///
/// # Errors
/// Where `floors.txt` can't be understood, or a corpus is missing or not in its form.
pub fn check(folder: &Path) -> Result<Vec<Outcome>, Error> {
    let mut outcomes = Vec::new();
    let mut latest: Option<(Task, String, Report)> = None;
    for floor in parse(FLOORS)? {
        let is_measured = latest.as_ref().is_some_and(|(task, data, _)| *task == floor.task && *data == floor.data);
        if !is_measured {
            let report = floor.task.run(&path_of(&floor.data, folder), None)?;
            latest = Some((floor.task, floor.data.clone(), report));
        }
        let value = latest.as_ref().and_then(|(_, _, report)| report.printed(&floor.figure));
        outcomes.push(Outcome { floor, value });
    }
    Ok(outcomes)
}

fn path_of(data: &str, folder: &Path) -> PathBuf {
    if data.starts_with(OWN) {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(data)
    } else {
        folder.join(data)
    }
}

fn parse(floors: &str) -> Result<Vec<Floor>, Error> {
    let lines = floors.lines().zip(1..).filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
    let complain = |number| {
        let reason = "expected `task | data | figure | at least or at most | value`";
        Error::format(Path::new("floors.txt"), number, reason)
    };
    lines.map(|(line, number)| parse_line(line).ok_or_else(|| complain(number))).collect()
}

fn parse_line(line: &str) -> Option<Floor> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [task, data, figure, side, bound] = cells.as_slice() else { return None };
    let side = match *side {
        "at least" => Side::AtLeast,
        "at most" => Side::AtMost,
        _ => return None,
    };
    let task = Task::from_str(task, false).ok()?;
    Some(Floor { task, data: (*data).to_owned(), figure: (*figure).to_owned(), side, bound: bound.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(line: &str, value: Option<f64>) -> Outcome {
        Outcome { floor: parse_line(line).expect("a floor"), value }
    }

    #[test]
    fn every_line_is_understood() {
        assert!(parse(FLOORS).is_ok_and(|floors| !floors.is_empty()));
        assert!(parse("quotes | x | quote | over | 1").is_err());
        assert!(parse("unknown | x | quote | at least | 1").is_err());
    }

    #[test]
    fn figures_are_held_against_their_side() {
        let least = "quotes | x | quote | at least | 79.6";
        assert!(outcome(least, Some(79.62)).is_met());
        assert!(!outcome(least, Some(79.5)).is_met());
        assert!(!outcome("quotes | x | false | at most | 0.25", Some(0.3)).is_met());
    }

    #[test]
    fn figures_that_are_gone_are_short() {
        let line = outcome("quotes | x | quote | at least | 79.6", None);
        assert!(!line.is_met());
        assert_eq!(line.to_string(), "SHORT     none >= 79.6     quote (x)");
    }
}
