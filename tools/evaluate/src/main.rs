//! Measures the analysis against annotated corpora.

fn main() {}
