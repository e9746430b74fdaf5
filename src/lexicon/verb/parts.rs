//! Which principal parts a verb has, and the forms that follow from them.

pub use super::principal::Parts;
pub(super) use super::principal::stem;
use super::reading::{Reading, Readings};
use super::{irregular, prefix, regular};

impl Parts {
    /// The principal parts of any verb: those listed, those of the listed verb that a prefix precedes, or regular ones.
    pub fn of(infinitive: &str) -> Self {
        if let Some(parts) = irregular::parts(infinitive) {
            return parts;
        }
        if regular::is_listed(infinitive) {
            return regular::parts(infinitive);
        }
        let mut divided = prefix::divide(infinitive);
        let with_prefix = divided.find_map(|(prefix, rest)| Some((prefix, irregular::parts(rest)?)));
        with_prefix.map_or_else(|| regular::parts(infinitive), |(prefix, parts)| parts.prefixed(prefix))
    }

    /// The principal parts that a regular verb has, whether or not there is such a verb.
    pub fn regular(infinitive: &str) -> Self {
        regular::parts(infinitive)
    }

    /// The parts with a prefix before each.
    fn prefixed(self, prefix: prefix::Prefix) -> Self {
        let join = |forms: Vec<String>| forms.iter().map(|form| [prefix.text, form].concat()).collect();
        // `verstanden`, `angestanden`, and either way `umschrieben`, `umgeschrieben`.
        let participles = self.participle.iter().flat_map(|form| {
            let bare = form.strip_prefix("ge").filter(|_| prefix.stays);
            let whole = (prefix.parts || bare.is_none()).then_some(form.as_str());
            bare.into_iter().chain(whole).map(str::to_owned)
        });
        let participles: Vec<String> = participles.collect();
        Self {
            infinitive: [prefix.text, &self.infinitive].concat(),
            present: join(self.present),
            past: join(self.past),
            subjunctive: join(self.subjunctive),
            participle: join(participles),
            first_subjunctive: join(self.first_subjunctive),
        }
    }

    /// The finite forms of the third person, singular and plural, without Konjunktiv II.
    pub fn third_persons(&self) -> Vec<(String, Reading)> {
        let mut forms: Vec<(String, Reading)> = Vec::new();
        forms.extend(self.present.iter().map(|form| (form.clone(), Reading::Present)));
        // The plural is the infinitive, but `sind` is listed.
        if self.first_subjunctive.is_empty() {
            forms.push((self.infinitive.clone(), Reading::Present));
        }
        forms.extend(self.past.iter().flat_map(|form| [form.clone(), plural(form)]).map(|it| (it, Reading::Past)));
        if self.first_subjunctive.is_empty() {
            forms.push((format!("{}e", stem(&self.infinitive)), Reading::SubjunctiveI));
        }
        forms.extend(self.first_subjunctive.iter().map(|form| (form.clone(), Reading::SubjunctiveI)));
        forms
    }

    /// The third person singular of present, preterite and Konjunktiv I.
    pub fn third_singular(&self) -> Vec<(String, Reading)> {
        let subjunctive = self.first_subjunctive.first().cloned();
        let subjunctive = subjunctive.unwrap_or_else(|| format!("{}e", stem(&self.infinitive)));
        let present = self.present.first().map(|form| (form.clone(), Reading::Present));
        let past = self.past.iter().map(|form| (form.clone(), Reading::Past));
        present.into_iter().chain(past).chain([(subjunctive, Reading::SubjunctiveI)]).collect()
    }

    /// Every form, each with what it can be; a form may come twice.
    pub(super) fn forms(&self) -> Vec<(String, Readings)> {
        let mut forms = vec![(self.infinitive.clone(), Readings::of(&[Reading::Infinitive]))];
        if self.first_subjunctive.is_empty() {
            self.add_present(&mut forms);
        }
        let only = |reading| move |form: &String| (form.clone(), Readings::of(&[reading]));
        if !self.first_subjunctive.is_empty() {
            forms.extend(self.present.iter().map(only(Reading::Present)));
            forms.extend(self.first_subjunctive.iter().map(only(Reading::SubjunctiveI)));
        }
        let past: Vec<String> = self.past.iter().flat_map(|form| persons(form)).collect();
        // Where the indicative is the same, the form counts as indicative.
        let subjunctive = self.subjunctive.iter().flat_map(|form| persons(form)).filter(|form| !past.contains(form));
        forms.extend(subjunctive.map(|form| (form, Readings::of(&[Reading::SubjunctiveII]))));
        forms.extend(past.iter().map(only(Reading::Past)));
        forms.extend(self.participle.iter().map(only(Reading::Participle)));
        forms
    }

    fn add_present(&self, forms: &mut Vec<(String, Readings)>) {
        use Reading::{Imperative, Present, SubjunctiveI};
        let stem = stem(&self.infinitive);
        let mut add = |form: String, readings: &[Reading]| forms.push((form, Readings::of(readings)));
        add(self.infinitive.clone(), &[Present]);
        add(format!("{stem}t"), &[Present]);
        add(format!("{stem}et"), &[Present]);
        add(format!("{stem}est"), &[SubjunctiveI]);
        for third in &self.present {
            let changed = third.strip_suffix('t').unwrap_or(third);
            add(third.clone(), &[Present]);
            add(format!("{changed}st"), &[Present]);
            // `du weißt`
            if changed.ends_with(['s', 'ß', 'z', 'x']) {
                add(format!("{changed}t"), &[Present]);
            }
            // `kann`, `weiß`: the first person has no ending either, so `könne` is Konjunktiv.
            if !third.ends_with(['t', 'd']) && third != "wirst" {
                add(format!("{stem}e"), &[SubjunctiveI]);
            } else if changed.starts_with(stem) || changed.contains(['ä', 'ö']) || stem == "hab" {
                add(format!("{stem}e"), &[Present, SubjunctiveI, Imperative]);
                add(stem.to_owned(), &[Present, Imperative]);
            } else {
                // `nimmt`: the imperative is `nimm`.
                add(format!("{stem}e"), &[Present, SubjunctiveI]);
                add(changed.to_owned(), &[Imperative]);
            }
        }
    }
}

/// Third person plural of a preterite.
fn plural(past: &str) -> String {
    if past.ends_with('e') { format!("{past}n") } else { format!("{past}en") }
}

/// The persons of a preterite or a Konjunktiv II.
fn persons(third: &str) -> [String; 4] {
    let vowel = if third.ends_with('e') { "" } else { "e" };
    [third.to_owned(), format!("{third}st"), format!("{third}{vowel}t"), plural(third)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(infinitive: &str, present: &str, past: &str, participle: &str) {
        let parts = Parts::of(infinitive);
        let joined = [parts.present, parts.past, parts.participle].map(|forms| forms.join("/"));
        assert_eq!(joined, [present, past, participle], "{infinitive}");
    }

    #[test]
    fn regular_verbs_are_derived() {
        check("melden", "meldet", "meldete", "gemeldet");
        check("erklären", "erklärt", "erklärte", "erklärt");
        check("kritisieren", "kritisiert", "kritisierte", "kritisiert");
        check("öffnen", "öffnet", "öffnete", "geöffnet");
        check("handeln", "handelt", "handelte", "gehandelt");
        check("filmen", "filmt", "filmte", "gefilmt");
    }

    #[test]
    fn prefixed_verbs_go_with_their_base() {
        check("nehmen", "nimmt", "nahm", "genommen");
        check("entnehmen", "entnimmt", "entnahm", "entnommen");
        check("gestehen", "gesteht", "gestand", "gestanden");
        check("umschreiben", "umschreibt", "umschrieb", "umschrieben/umgeschrieben");
        check("kundgeben", "kundgibt", "kundgab", "kundgegeben");
        check("wenden", "wendet", "wandte/wendete", "gewandt/gewendet");
        check("beauftragen", "beauftragt", "beauftragte", "beauftragt");
    }

    #[test]
    fn third_persons_have_their_mood() {
        let has =
            |verb: &str, form: &str, reading| Parts::of(verb).third_persons().contains(&(form.to_owned(), reading));
        assert!(has("sein", "sei", Reading::SubjunctiveI) && has("sein", "sind", Reading::Present));
        assert!(has("planen", "plane", Reading::SubjunctiveI) && has("geben", "gaben", Reading::Past));
        assert!(!has("geben", "gäbe", Reading::SubjunctiveII) && !has("sein", "sein", Reading::Present));
    }
}
