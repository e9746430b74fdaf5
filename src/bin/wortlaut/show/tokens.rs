//! A token a line, its columns divided by tabs, a blank line between sentences.

use wortlaut::document::Document;

/// Writes word, part of speech, form, infinitive; the last two of verbs only.
pub(super) fn write(out: &mut String, document: &Document<'_>) {
    for sentence in document.sentences() {
        for at in sentence.tokens.start..sentence.tokens.end {
            let Some(tag) = document.tags().get(at as usize) else { continue };
            out.extend([document.word(at), "\t", tag.pos.code()]);
            if let Some(form) = tag.verb {
                let lemma = document.verb_lemma(at).unwrap_or_default();
                out.extend(["\t", form.code(), "\t", &lemma]);
            }
            out.push('\n');
        }
        out.push('\n');
    }
}
