//! Numbers that name and neither count nor date: bank accounts, sections of laws, reports of courts, pages, minutes of a match.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::Span;

/// The identifiers, each with what it is; digits are ASCII, so no class needs tables.
const PATTERNS: [&str; 10] = [
    // DE12 3456 7890 1234 5678 90
    r"(?-u:\b)[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,4})?(?-u:\b)",
    // §§ 211, 212 und 213 StGB
    r"§§ ?[0-9]+[a-z]?(?:(?:, ?| und | oder | bis | sowie |-|–)(?:§ ?)?[0-9]+[a-z]?)*",
    // § 34 Abs. 2 Satz 1
    r"§ ?[0-9]+[a-z]?(?: (?:Abs\.|Absatz|Satz|S\.|Nr\.|Nummer|Alt\.) ?[0-9]+[a-z]?)*",
    // BVerfGE 90, 286; NJW 2019, 45
    r"(?:[A-Z][A-Za-z]*G(?:E|H|HZ|HSt)|BGH(?:Z|St)|NJW(?:-RR)?|NVwZ|NStZ|BGBl\.?(?: I+)?|BT-Drs\.?) [0-9]{1,4}(?:, ?[0-9]+|/[0-9]+)*",
    // 5 StR 123/21
    r"(?-u:\b)[0-9]{1,3} [A-Z][A-Za-z]{0,3} [0-9]+/[0-9]{2}(?-u:\b)",
    // S. 14 f., Abb. 3
    r"(?-u:\b)(?:S|Abb|Kap|Anm|Rn|Rz|Tab|Bd|Ziff|Fn|Bl|Az)\. ?[0-9]+(?: ?ff?\.)?",
    // (12., 45.), (90.+3)
    r"\((?:[0-9]{1,3}\.(?:\+[0-9]{1,2})?(?:/[A-Z]{2,3})?(?:, ?| und )?)+\)",
    // 90.+3 Minute, 65. Minute
    r"(?-u:\b)[0-9]{1,3}\.(?:\+[0-9]{1,2}\.?)?,? (?:Spielm|M)inute(?-u:\b)",
    // 1. FC, 1. FSV
    r"(?-u:\b)[0-9]\. (?:FC|FSV|FFC|SC|SV|CfR|KSV)(?-u:\b)",
    // PLZ 24103
    r"(?-u:\b)PLZ:? ?[0-9]{5}",
];

static IDENTIFIER: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&PATTERNS.join("|")).ok());

/// The identifiers in a text, in order and disjoint.
pub(crate) fn find(text: &str) -> Vec<Span> {
    let Some(pattern) = IDENTIFIER.as_ref() else { return Vec::new() };
    pattern.find_iter(text).map(|it| Span::new(it.start() as u32, it.end() as u32)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(find(text).iter().map(|it| it.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn identifiers_are_found_whole() {
        assert!(IDENTIFIER.is_some());
        check("Konto DE12 3456 7890 1234 5678 90, bitte", &["DE12 3456 7890 1234 5678 90"]);
        check("nach §§ 211, 212 und 213 StGB, § 34 Abs. 2", &["§§ 211, 212 und 213", "§ 34 Abs. 2"]);
        check("BVerfGE 90, 286 und NJW 2019, 45", &["BVerfGE 90, 286", "NJW 2019, 45"]);
        check("Müller (12., 45.), Ott (90.+3) in der 65. Minute", &["(12., 45.)", "(90.+3)", "65. Minute"]);
        check("siehe Abb. 3, S. 14 f. und Az 5 O 123/21", &["Abb. 3", "S. 14 f.", "5 O 123/21"]);
    }

    #[test]
    fn counts_are_none() {
        check("Es waren 12 (von 45), im 3. Jahr 20 Minuten, 5 Tore; § und S-Bahn 3", &[]);
        check("EU27 und G20, 30 Euro, nach § 34 kamen 12 Leute", &["§ 34"]);
    }
}
