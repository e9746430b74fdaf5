//! To whom something is said: one phenomenon a case.

use crate::{Options, analyze};

#[track_caller]
fn check(text: &str, expected: Option<&str>) {
    let claims = analyze(text, &Options::default()).claims;
    let found = claims.first().and_then(|claim| claim.addressee).map(|party| party.span.of(text));
    assert_eq!(found, expected, "{text}");
}

#[test]
fn persons_and_media_are_addressed() {
    check("Vogt sagte der Zeitung, der Haushalt sei ausgeglichen.", Some("der Zeitung"));
    check("Vogt sagte Journalisten, der Haushalt sei ausgeglichen.", Some("Journalisten"));
    check("Vogt forderte die Stadt auf, den Tunnel zu bauen.", Some("die Stadt"));
}

#[test]
fn what_is_announced_is_not_addressed() {
    check("Der Stadtrat kündigte Widerstand an.", None);
    check("Das teilte die Bank mit; Details gab sie nicht bekannt.", None);
}
