//! The native tests: suites of annotated text, properties, whole articles.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

mod entities;
mod linear;
mod names;
mod pages;
mod props;
mod quantities;
mod suite;
mod syntax;
mod tidy;
